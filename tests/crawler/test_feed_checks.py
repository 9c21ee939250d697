"""What one look at a feed tells: how fresh it is, how frequent, what is wrong."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from crawler.discovery.feed_checks import FeedCheck, median_interval
from crawler.discovery.feeds import Entry

NOW = datetime(2026, 3, 9, 12, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)


def check(*ages: float | None, kind: str = "rss") -> FeedCheck:
    """A feed with entries of these ages in hours; None for one without a date."""
    found = FeedCheck("https://a.example/rss", "a.example", "registry", NOW, kind=kind)  # type: ignore[arg-type]
    found.add(
        Entry(f"https://a.example/{n}", published_at=None if age is None else NOW - age * HOUR)
        for n, age in enumerate(ages)
    )
    return found


@pytest.mark.parametrize(
    ("ages", "problem"),
    [
        ((), "empty"),
        ((1, 2, 3), None),
        # Three days are never stale, ten usual intervals are.
        ((71, 72, 73), None),
        ((73, 74, 75), "stale"),
        ((90, 102, 114), None),
        ((130, 142, 154), "stale"),
        ((24 * 29,), None),
        ((24 * 31,), "stale"),
        ((None, None), "undated"),
        ((1, None), None),
        ((1, None, None), "undated"),
        # Dates in the future say nothing of how fresh a feed is.
        ((-24 * 300, 24 * 400), "stale"),
        ((-24 * 300, 1), None),
    ],
)
def test_what_is_wrong_follows_from_the_dates(
    ages: tuple[float | None, ...], problem: str | None
) -> None:
    found = check(*ages).problem
    assert (found[0] if found else None) == problem


@pytest.mark.parametrize(
    ("kind", "problem"),
    [("sitemap", "no_news"), ("sitemap_index", "no_news"), ("news_sitemap", "empty")],
)
def test_a_sitemap_without_news_is_no_use(kind: str, problem: str) -> None:
    found = check(kind=kind).problem
    assert found is not None and found[0] == problem


def test_a_section_page_needs_no_dates() -> None:
    assert check(None, None, kind="section").problem is None


def test_an_entry_that_is_named_twice_counts_once() -> None:
    found = check(1, 3)
    found.add([Entry("https://a.example/0", published_at=NOW - 50 * HOUR)])
    assert (len(found.urls), len(found.dates), found.newest) == (2, 2, NOW - HOUR)


def test_the_interval_is_the_median() -> None:
    assert check(1, 2, 3, 30).interval == HOUR
    assert median_interval([NOW]) is None
    assert median_interval([NOW, NOW]) == timedelta(0)
