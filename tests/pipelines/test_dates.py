"""Points in time as pages write them for machines."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.dates import Moment, choose, date_in_url, parse_date

FETCHED = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-03-03T10:11:12Z", utc(2026, 3, 3, 10, 11, 12)),
        ("2026-03-03T10:11:12.123456789+01:00", utc(2026, 3, 3, 9, 11, 12)),
        ("2026-03-03T10:11:12+0530", utc(2026, 3, 3, 4, 41, 12)),
        ("2026-03-03T10:11-05", utc(2026, 3, 3, 15, 11)),
        ("2026-03-03 10:11:12", utc(2026, 3, 3, 10, 11, 12)),
        ("2026-03-03 10:11:12 EST", utc(2026, 3, 3, 15, 11, 12)),
        ("20260303T101112Z", utc(2026, 3, 3, 10, 11, 12)),
        ("2026-03-03T24:00:00Z", utc(2026, 3, 4)),
        ("2026-03-03T10:11:12+01:00[Europe/Berlin]", utc(2026, 3, 3, 9, 11, 12)),
        ("Tue, 03 Mar 2026 10:11:12 +0100", utc(2026, 3, 3, 9, 11, 12)),
        ("Tue, 03 Mar 2026 10:11:12 GMT", utc(2026, 3, 3, 10, 11, 12)),
        ("March 3, 2026 at 4:05 p.m. EST", utc(2026, 3, 3, 21, 5)),
        ("3 March 2026, 12:05 AM", utc(2026, 3, 3, 0, 5)),
        ("2026-03-03 4:05 PM", utc(2026, 3, 3, 16, 5)),
        ("2026-3-3 10:11", utc(2026, 3, 3, 10, 11)),
        ("20260303101112", utc(2026, 3, 3, 10, 11, 12)),
        ("202603031011", utc(2026, 3, 3, 10, 11)),
        ("2026-03-03T10:11:12 GMT+8", utc(2026, 3, 3, 2, 11, 12)),
        ("2026-03-03 10:11:12 +0000 UTC", utc(2026, 3, 3, 10, 11, 12)),
        ("1772532672", utc(2026, 3, 3, 10, 11, 12)),
        ("1772532672000", utc(2026, 3, 3, 10, 11, 12)),
    ],
)
def test_points_in_time_are_read_with_their_zone(text: str, at: datetime) -> None:
    found = parse_date(text)
    assert found is not None
    assert (found.at, found.day_only) == (at, False)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-03",
        "2026/03/03",
        "20260303",
        "2026-3-3",
        "March 3rd, 2026",
        "3rd March 2026",
        "3 Mar 2026",
        "03-Mar-2026",
    ],
)
def test_days_are_known_as_days(text: str) -> None:
    assert parse_date(text) == Moment(utc(2026, 3, 3), day_only=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "today",
        "2026-13-45",
        "2026-02-30",
        "2026-03-03T25:00",
        "99999999999999",
        "03/04/2026",
        "2026-03-03T10:00+99:00",
        "Smarch 3, 2026",
        "0000-00-00T00:00:00Z",
        "1" * 500,
    ],
)
def test_what_names_no_moment_is_none(text: str) -> None:
    assert parse_date(text) is None


@given(st.text(max_size=60) | st.from_regex(r"[0-9T:+Z. -]{8,40}", fullmatch=True))
def test_reading_dates_never_raises(text: str) -> None:
    found = parse_date(text)
    assert found is None or found.at.tzinfo is timezone.utc


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2026/03/04/bridge", utc(2026, 3, 4)),
        ("https://a.example/news/2026-03-04-bridge", utc(2026, 3, 4)),
        ("https://a.example/2026/mar/04/bridge", utc(2026, 3, 4)),
        ("https://a.example/bridge-20260304", utc(2026, 3, 4)),
        ("https://a.example/2026/02/31/bridge", None),
        ("https://a.example/2026/bridge-1203456789", None),
        ("https://a.example/story/120260304123", None),
    ],
)
def test_days_in_addresses(url: str, day: datetime | None) -> None:
    assert date_in_url(url) == (Moment(day, True) if day else None)


def test_a_day_is_refined_by_a_time_on_that_day_and_by_no_other() -> None:
    day, hour = Moment(utc(2026, 3, 3), True), Moment(utc(2026, 3, 3, 21))
    assert choose([(day, "a"), (hour, "b")], FETCHED) == (hour.at, "b")
    assert choose([(day, "a"), (Moment(utc(2026, 2, 1, 9)), "b")], FETCHED) == (day.at, "a")
    assert choose([(hour, "a"), (day, "b")], FETCHED) == (hour.at, "a")
    assert choose([(None, "a")], FETCHED) is None
