"""Candidates for a story, ranked before anything is fetched."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from crawler.discovery.coverage import Coverage
from crawler.discovery.feeds import Entry
from crawler.discovery.ranking import Seed, words_of

AT = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
SEED = Seed(
    "Tug Ada Finch runs onto Hollow Weir",
    "The tug Ada Finch ran onto Hollow Weir near Lower Tamsin on Monday, the river authority said.",
    "en",
    AT,
    "http://a.example/seed",
)


def coverage(seed: Seed = SEED) -> Coverage:
    return Coverage(seed, AT - timedelta(days=2), AT + timedelta(days=2))


def entry(url: str, title: str | None, hours: float | None = 0) -> Entry:
    published = None if hours is None else AT + timedelta(hours=hours)
    return Entry(url, title, published)


def test_the_likest_titles_come_first_and_others_not_at_all() -> None:
    found = coverage()
    entries = [
        entry("http://b.example/1", "Parliament debates the budget"),
        entry("http://b.example/2", "River authority: swans fled as tug hit the weir"),
        entry("http://b.example/3", "Tug Ada Finch stranded on Hollow Weir"),
    ]
    found.add_entries(entries, "feeds")
    assert [candidate.url[-1] for candidate in found.likely()] == ["3", "2"]


def test_what_was_published_outside_of_the_window_is_left_out_and_the_undated_kept() -> None:
    found = coverage()
    title = "Tug Ada Finch stranded on Hollow Weir"
    found.add_entries([entry(f"http://b.example/{h}", title, h) for h in (-49, 49, 47)], "feeds")
    found.add_entries([entry("http://b.example/undated", title, None)], "feeds")
    assert {c.url.rpartition("/")[2] for c in found.likely()} == {"47", "undated"}


def test_one_page_that_several_sources_name_is_one_candidate() -> None:
    found = coverage()
    title = "Tug Ada Finch stranded on Hollow Weir"
    found.add_entries([entry("http://b.example/x?utm_source=feed", title)], "feeds")
    found.add_entries([entry("http://b.example/x#top", title)], "gdelt")
    found.add_entries([entry("http://a.example/seed", title)], "gdelt")
    (candidate,) = found.likely()
    assert candidate.found_by == ("feeds", "gdelt")
    report = found.report(SEED.url, ["tug"], [candidate], [])
    assert report["sources"]["gdelt"] == {
        "results": 2, "without_address": 0, "likely": 1, "failures": {},
    }  # fmt: skip


def test_an_untitled_page_is_judged_by_its_address() -> None:
    assert words_of("http://b.example/news/tug-ada-finch-4711.html") == "tug ada finch"
    found = coverage()
    found.add_entries([entry("http://b.example/tug-ada-finch-hollow-weir-4711", None)], "feeds")
    found.add_entries([entry("http://b.example/budget-debate-4712", None)], "feeds")
    assert len(found.likely()) == 1


def test_of_words_alone_a_title_must_have_a_good_part() -> None:
    found = coverage(Seed("Ada Finch Hollow Weir"))
    titles = ("Ada Finch back in service after weeks in the dock", "Hollow promises")
    found.add_entries([entry(f"http://b.example/{n}", t) for n, t in enumerate(titles)], "feeds")
    assert [candidate.title for candidate in found.likely()] == [titles[0]]
