"""How long feeds are left alone, by a clock that the test turns."""

from __future__ import annotations

import random
from datetime import datetime, timedelta, timezone

import pytest

from crawler.intervals import FIRST, UNDATED, next_interval, unchanged_interval

LEAST, MOST = timedelta(minutes=5), timedelta(hours=6)
BEGIN = datetime(2026, 3, 4, tzinfo=timezone.utc)
HOUR = timedelta(hours=1)


def spaced(gap: timedelta, count: int = 20) -> list[datetime]:
    return [BEGIN - n * gap for n in range(count)]


def test_mostly_known_polls_come_less_often_and_mostly_new_ones_more_often() -> None:
    slow = spaced(HOUR)
    assert next_interval(HOUR, 18, 20, slow, LEAST, MOST) == 1.5 * HOUR
    assert next_interval(HOUR, 10, 20, slow, LEAST, MOST) == HOUR
    assert next_interval(HOUR, 2, 20, slow, LEAST, MOST) == HOUR / 2
    assert next_interval(None, 0, 20, slow, LEAST, MOST) == FIRST


def test_the_bounds_hold() -> None:
    assert next_interval(MOST, 20, 20, spaced(24 * HOUR), LEAST, MOST) == MOST
    assert next_interval(LEAST, 0, 20, spaced(HOUR), LEAST, MOST) == LEAST
    assert unchanged_interval(MOST, LEAST, MOST) == MOST


def test_a_feed_that_once_turned_over_fast_never_rests_longer_than_that() -> None:
    burst = [BEGIN - timedelta(minutes=3 * n) for n in range(10)] + spaced(5 * HOUR, 10)
    assert next_interval(5 * HOUR, 20, 20, burst, LEAST, MOST) <= timedelta(minutes=30)
    assert next_interval(5 * HOUR, 20, 20, [BEGIN] * 20, LEAST, MOST) == LEAST
    assert next_interval(5 * HOUR, 20, 20, [], LEAST, MOST) == UNDATED


@pytest.mark.parametrize("start", range(4))
def test_a_day_of_300_feeds_misses_no_article_and_spares_sixty_percent_of_the_polls(
    start: int,
) -> None:
    """Outlets of all sizes, with a night, a morning and bursts, against polls every 15 minutes."""
    dice = random.Random(start)
    published = found = polls = 0
    for _ in range(300):
        slots, per_day = dice.choice((10, 20, 30, 50)), dice.choice((2, 5, 10, 25, 60, 120))
        times = sorted(_moment(dice) for _ in range(2 * per_day))
        if dice.random() < 0.3:  # breaking news: a third of the feed within an hour
            breaking = BEGIN + timedelta(hours=dice.uniform(0, 23))
            times = sorted(times + [breaking + HOUR * dice.random() for _ in range(slots // 3)])
        first_day = {n for n, at in enumerate(times) if BEGIN <= at < BEGIN + 24 * HOUR}
        seen: set[int] = set()
        at, interval, last = BEGIN, None, None
        while at < BEGIN + 25 * HOUR:
            polls += at < BEGIN + 24 * HOUR
            shown = [n for n, moment in enumerate(times) if moment <= at][-slots:]
            if shown == last:
                interval = unchanged_interval(interval, LEAST, MOST)
            else:
                known = len(seen & set(shown))
                dates = [times[n] for n in shown]
                interval = next_interval(interval, known, len(shown), dates, LEAST, MOST)
            seen |= set(shown)
            last = shown
            at += interval
        published += len(first_day)
        # What came in the last hours is seen by the next poll, unless it was pushed out.
        shown = [n for n, moment in enumerate(times) if moment <= at][-slots:]
        found += len(first_day & (seen | set(shown)))
    assert published > 5000
    assert found == published
    assert polls <= 0.4 * 300 * 24 * 4


def _moment(dice: random.Random) -> datetime:
    """A time of yesterday or today, seldom at night."""
    hour = dice.triangular(0, 24, 10) if dice.random() < 0.9 else dice.uniform(0, 24)
    return BEGIN + timedelta(hours=hour - 24 * dice.randrange(2))
