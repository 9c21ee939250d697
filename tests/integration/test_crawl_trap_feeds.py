"""Feeds, sitemaps and hosts that are traps cost their own outlets; the others are crawled as ever."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from crawling import crawl_command, fates, rows, run, run_measured

from crawler.discovery.news_sitemaps import MAX_SITEMAPS
from crawler.samples import SampleWeb
from crawler.samples.feed_traps import CROWD_HOST, MAZE_HOST, STRAY_HOST, STRAYS
from crawler.samples.traps import SLOW_HOSTS, SLOW_ROBOTS_HOST, TRAP_HOST
from pipelines.urls import normalise

HONEST = "southline.example"
OF_OUTLET = 40


def registry(folder: Path, web: SampleWeb, **feeds: list[str]) -> Path:
    """The sample registry with further outlets, by the first label of their domains."""
    text = web.outlets.read_text(encoding="utf-8")
    for name, urls in feeds.items():
        text += f'\n[[outlet]]\ndomain = "{name}.example"\nname = "The {name.title()} Trap"\n'
        text += f"feeds = {json.dumps(urls)}\n"
    path = folder / "outlets.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict[str, Any], SampleWeb]]:
    folder = tmp_path_factory.mktemp("feeds")
    db = folder / "news.db"
    with SampleWeb() as web:
        outlets = registry(
            folder,
            web,
            traps=[f"http://{TRAP_HOST}/feed/{name}" for name in
                   ("entity-bomb", "xxe", "html", "dates", "cut")],
            crowd=[f"http://{CROWD_HOST}/feed"],
            stray=[f"http://{STRAY_HOST}/feed"],
            maze=[f"http://{MAZE_HOST}/sitemap.xml"],
        )  # fmt: skip
        names = [HONEST, TRAP_HOST, CROWD_HOST, STRAY_HOST, MAZE_HOST]
        words = crawl_command(
            db, outlets, *names, "--json", COPYDESK_PROXY=web.proxy,
            COPYDESK_MAX_OUTLET_PAGES=OF_OUTLET, CONCURRENT_REQUESTS_PER_DOMAIN=8,
        )  # fmt: skip
        done, peak = run_measured(words)
        assert done.returncode == 0, done.stderr
        yield (
            {
                "summary": json.loads(done.stdout),
                "log": done.stderr,
                "peak": peak,
                "fates": fates(db),
                "db": db,
            },
            web,
        )


def test_the_run_ends_as_it_should_within_its_memory(
    crawled: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, _ = crawled
    assert found["summary"]["outcome"] == "finished"
    assert "Traceback" not in found["log"]
    # 150 MB are what a crawl has; the feed of 9 MB parsed here would take 0.5 GB.
    assert found["peak"] < 400_000_000


def test_the_honest_outlet_is_crawled_whole(crawled: tuple[dict[str, Any], SampleWeb]) -> None:
    found, web = crawled
    theirs = {url for url in web.catalogue.by_url if HONEST in url}
    assert len(theirs) > 3
    assert {found["fates"].get(url) for url in theirs} == {"new"}


def test_of_a_feed_of_a_hundred_thousand_entries_the_newest_are_taken_up_to_the_bound(
    crawled: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, _ = crawled
    numbers = {
        int(url.rsplit("/", 1)[1]) for url in found["fates"] if f"//{CROWD_HOST}/story/" in url
    }
    assert numbers == set(range(100_000 - OF_OUTLET, 100_000))
    assert found["summary"]["left_of_outlets"] == 5_000 - OF_OUTLET
    assert f"{CROWD_HOST} names over {OF_OUTLET} pages" in found["log"]
    # A feed is seen only when all that it names is: the next crawl goes on.
    (feed,) = rows(
        found["db"], "SELECT next_check, body_hash FROM feeds WHERE outlet = ?", CROWD_HOST
    )
    assert feed == (None, None)


def test_what_leads_elsewhere_or_inside_is_out_of_scope_and_never_asked(
    crawled: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, web = crawled
    named = {normalise(url) for url in STRAYS}
    assert {found["fates"][url] for url in named} == {"out_of_scope"}
    assert found["fates"][f"http://{STRAY_HOST}/story/1"] == "new"
    assert not {url for _, url, _ in web.requests} & named


def test_sitemaps_that_lead_to_each_other_are_followed_to_a_bound(
    crawled: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, web = crawled
    asked = [url for _, url, _ in web.requests if f"//{MAZE_HOST}/" in url and ".xml" in url]
    # The index names itself first, which is one of those that are followed.
    assert len(asked) == len(set(asked)) == MAX_SITEMAPS
    assert found["fates"][f"http://{MAZE_HOST}/story/1"] == "new"
    kinds = dict(rows(found["db"], "SELECT url, kind FROM feeds WHERE outlet = ?", MAZE_HOST))
    assert kinds[f"http://{MAZE_HOST}/news.xml"] == "news_sitemap"
    assert f"http://{MAZE_HOST}/bomb.xml.gz" not in kinds


def test_dates_that_cannot_be_make_no_article_of_the_future(
    crawled: tuple[dict[str, Any], SampleWeb],
) -> None:
    stories = f"http://{TRAP_HOST}/story/"
    found = rows(
        crawled[0]["db"], "SELECT url, published_at FROM articles WHERE url LIKE ?", f"{stories}%"
    )
    dates = {url.removeprefix(stories): date for url, date in found}
    assert dates["right"] == "2026-03-04T08:00:00Z"
    assert set(dates) > {"future", "epoch", "nonsense", "thirteenth-month", "year-20260", "none"}
    # Where the feed's date is none, the page's own text gives a year.
    assert {date for name, date in dates.items() if name not in ("right", "1", "2")} == {
        "1998-01-01T00:00:00Z"
    }


def test_what_is_no_feed_is_told_and_entities_are_not_followed(
    crawled: tuple[dict[str, Any], SampleWeb],
) -> None:
    found, web = crawled
    assert f"feed http://{TRAP_HOST}/feed/html: not a feed but a web page" in found["log"]
    assert not [url for _, url, _ in web.requests if "xxe-was-fetched" in url]
    titles = rows(found["db"], "SELECT title FROM articles WHERE outlet = ?", TRAP_HOST)
    assert titles and all(len(title) < 200 for (title,) in titles)


def test_a_domain_of_many_silent_hosts_keeps_no_other_waiting(tmp_path: Path) -> None:
    with SampleWeb() as web:
        slow = registry(tmp_path, web, slowrobots=[f"http://{TRAP_HOST}/feed/hosts"])
        # As many places as the silent hosts need, if they get them all.
        words = crawl_command(
            tmp_path / "news.db", slow, HONEST, SLOW_ROBOTS_HOST, COPYDESK_PROXY=web.proxy,
            CONCURRENT_REQUESTS=16, DOWNLOAD_TIMEOUT=3, RETRY_TIMES=0,
        )  # fmt: skip
        done = run(words)
        assert done.returncode == 0, done.stderr
        asked = [url for _, url, _ in web.requests]
        theirs = {url for url in web.catalogue.by_url if HONEST in url}
    found = fates(tmp_path / "news.db")
    assert [found[url] for url in found if SLOW_ROBOTS_HOST in url] == ["timeout"] * SLOW_HOSTS
    assert {found.get(url) for url in theirs} == {"new"}
    # Four at a time, three seconds each: before the third four all the others are done.
    begun: dict[str, int] = {}
    for place, url in enumerate(asked):
        if SLOW_ROBOTS_HOST in url:
            begun.setdefault(url.split("/")[2], place)
    last = max(place for place, url in enumerate(asked) if url in theirs)
    assert last < sorted(begun.values())[8]
