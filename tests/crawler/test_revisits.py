"""When known pages are looked at again."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from crawler.discovery.feeds import Entry
from crawler.retry_after import retry_after
from crawler.revisits import Schedule
from pipelines.items import Fate
from pipelines.store.revisits import StoredPage

AT = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)
DEFAULT = "3600,21600,86400,604800"


def page(fetched: datetime, fate: Fate = "new", status: int = 200) -> StoredPage:
    return StoredPage("http://a.example/", fate, None, status, fetched, AT, True, None, None, None)


def test_a_page_is_looked_at_once_at_each_age() -> None:
    schedule, looked, fetched = Schedule(DEFAULT), [], AT
    for hours in range(24 * 30):
        now = AT + hours * HOUR
        if schedule.due(page(fetched), now):
            looked.append(hours)
            fetched = now
    assert looked == [1, 6, 24, 168]


def test_ages_that_were_missed_cost_one_look() -> None:
    schedule = Schedule(DEFAULT)
    late = AT + 30 * HOUR
    assert schedule.due(page(AT), late)
    assert not schedule.due(page(late), late + HOUR)


def test_what_failed_for_the_moment_and_what_a_feed_calls_changed_is_due_at_once() -> None:
    schedule, soon = Schedule(DEFAULT), AT + HOUR / 2
    assert schedule.due(page(AT, "timeout"), soon)
    assert schedule.due(page(AT, "http_error", 503), soon)
    assert not schedule.due(page(AT, "http_error", 404), soon)
    changed = Entry("http://a.example/", updated_at=AT + HOUR / 4)
    assert schedule.due(page(AT), soon, changed)
    assert not schedule.due(page(AT), soon, Entry("http://a.example/", updated_at=AT + 9999 * HOUR))


def test_nought_makes_everything_due() -> None:
    assert Schedule("0").due(page(AT), AT)
    assert not Schedule("3600").due(page(AT), AT)


@pytest.mark.parametrize("ages", ["", "x", "-1", "1e99", "nan", "3600;7200"])
def test_ages_that_are_none_are_refused(ages: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Schedule(ages)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("120", 120),
        ("999999999999999999", 10**6),
        ("Wed, 04 Mar 2026 12:10:00 GMT", 600),
        ("Wed, 04 Mar 2026 11:10:00 GMT", 0),
        ("soon", None),
        ("-5", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str | None, seconds: int | None) -> None:
    found = retry_after(value, AT)
    assert (None if found is None else found.total_seconds()) == seconds
