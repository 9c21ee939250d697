"""How long feeds are left alone, by a clock that the test turns."""

from __future__ import annotations

import random
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

import pytest

from benchmarks.crawl.rhythms import Habit, day_of
from crawler.intervals import FIRST, UNDATED, gap, next_interval, unchanged_interval
from crawler.rhythm import HOUR, Look, Rhythm, read_rhythm, rhythm_text

LEAST, MOST = timedelta(minutes=5), timedelta(hours=6)
BEGIN = datetime(2026, 3, 4, tzinfo=timezone.utc)
DAY = timedelta(days=1)
UNKNOWN = Rhythm()
QUIET = Rhythm(20, (0.0,) * 24)


def spaced(apart: timedelta, count: int = 20) -> list[datetime]:
    return [BEGIN - n * apart for n in range(count)]


def look(known: int, dates: list[datetime], since: timedelta | None = HOUR) -> Look:
    return Look(BEGIN, None if since is None else BEGIN - since, 20, known, dates)


def interval(before: timedelta | None, seen: Look, rhythm: Rhythm = QUIET) -> timedelta:
    return next_interval(before, seen, rhythm, LEAST, MOST)


def test_mostly_known_polls_come_less_often_and_mostly_new_ones_more_often() -> None:
    slow = spaced(6 * HOUR)
    assert interval(HOUR, look(18, slow)) == 1.5 * HOUR
    assert interval(HOUR, look(10, slow)) == HOUR
    assert interval(HOUR, look(2, slow)) == HOUR / 2
    assert interval(None, look(0, slow, since=None)) == FIRST


def test_the_bounds_hold() -> None:
    assert interval(MOST, look(20, spaced(24 * HOUR))) == MOST
    assert interval(LEAST, look(1, spaced(6 * HOUR))) == LEAST
    assert unchanged_interval(MOST, BEGIN, QUIET, LEAST, MOST) == MOST
    assert unchanged_interval(LEAST, BEGIN, Rhythm(5, (99.0,) * 24), LEAST, MOST) == LEAST


def test_a_burst_of_just_now_brings_the_next_poll_near() -> None:
    burst = [BEGIN - timedelta(minutes=2 * n) for n in range(10)] + spaced(30 * HOUR)[1:11]
    assert interval(5 * HOUR, look(10, burst)) <= timedelta(minutes=20)
    assert interval(5 * HOUR, look(20, [])) == UNDATED


def test_a_feed_rests_only_until_the_hour_at_which_much_came_the_day_before() -> None:
    morning = [BEGIN + timedelta(hours=-18, minutes=n) for n in range(0, 40, 2)]
    rhythm = Rhythm().after(Look(BEGIN, None, 20, 0, morning))
    assert rhythm.hours[5] is None and rhythm.hours[12] == 0
    late = BEGIN - 4 * HOUR
    assert rhythm.time_for(5, BEGIN - 10 * HOUR, 3 * HOUR) == 3 * HOUR
    assert late + unchanged_interval(2 * HOUR, late, rhythm, LEAST, MOST) < BEGIN + 5 * HOUR
    at_six = unchanged_interval(HOUR, BEGIN + 6 * HOUR, rhythm, LEAST, MOST)
    assert at_six <= timedelta(minutes=15)


def test_an_hour_at_which_nothing_comes_any_more_is_forgotten_in_some_days() -> None:
    rhythm = Rhythm(20, (40.0,) * 24)
    for day in range(8):
        for hour in range(24):
            at = BEGIN + day * DAY + hour * HOUR
            rhythm = rhythm.after(Look(at, at - HOUR))
    assert max(rate or 0 for rate in rhythm.hours) < 3
    assert read_rhythm(rhythm_text(rhythm)) == rhythm


def test_a_poll_that_knows_none_of_the_entries_is_a_gap_and_the_next_one_comes_at_once() -> None:
    seen = look(0, spaced(HOUR))
    assert gap(seen, QUIET)
    assert interval(6 * HOUR, seen) == LEAST
    assert not gap(look(1, spaced(HOUR)), QUIET)
    assert not gap(seen, Rhythm()), "it had no entries before"
    assert not gap(look(0, spaced(HOUR), since=None), QUIET), "polled for the first time"


# --- a day of 300 feeds ---------------------------------------------------------------------------------


@dataclass
class Feed:
    """A feed, what is published in it, and what polling it comes to."""

    slots: int
    times: list[datetime]
    rhythm: Rhythm = UNKNOWN
    rest: timedelta | None = None
    last: datetime | None = None
    due: datetime = BEGIN
    shown: range = range(0)
    seen: set[int] = field(default_factory=set)
    polls: int = 0
    gaps: int = 0

    def poll(self, at: datetime) -> None:
        end = bisect_right(self.times, at)
        shown = range(max(0, end - self.slots), end)
        known = len(self.seen & set(shown))
        if shown == self.shown:
            seen = Look(at, self.last)
            self.rhythm = self.rhythm.after(seen)
            self.rest = unchanged_interval(self.rest, at, self.rhythm, LEAST, MOST)
        else:
            seen = Look(at, self.last, len(shown), known, [self.times[n] for n in shown])
            self.gaps += gap(seen, self.rhythm)
            self.rhythm = self.rhythm.after(seen)
            self.rest = next_interval(self.rest, seen, self.rhythm, LEAST, MOST)
        self.seen |= set(shown)
        self.shown, self.last, self.due = shown, at, at + self.rest
        self.polls += 1

    def missed(self, since: datetime, until: datetime) -> int:
        return sum(n not in self.seen for n, at in enumerate(self.times) if since < at <= until)


def web(dice: random.Random, days: int) -> list[Feed]:
    """Feeds of 300 outlets of all sizes: with a night, with breaking news, with all at six o'clock."""
    feeds = []
    for number in range(300):
        slots, per_day = dice.choice((10, 20, 30, 50)), dice.choice((2, 5, 10, 25, 60, 120))
        habit: Habit = "at six" if number % 15 == 0 else "by day"
        slots = 20 if habit == "at six" else slots
        times = [
            at
            for day in range(-14, days)
            for at in day_of(dice, habit, per_day, slots, BEGIN + day * DAY)
        ]
        feeds.append(Feed(slots, sorted(times)))
    return feeds


@pytest.mark.parametrize("start", range(3))
def test_days_of_300_feeds_miss_next_to_nothing_and_spare_sixty_percent_of_the_polls(
    start: int,
) -> None:
    """A crawl every 5 minutes, against polls of every feed every 15 minutes, from the first day on."""
    days = 2
    feeds = web(random.Random(start), days)
    for day in range(days):
        before = sum(feed.polls for feed in feeds)
        for step in range(24 * 12):
            at = BEGIN + day * DAY + step * timedelta(minutes=5)
            for feed in feeds:
                if feed.due <= at:
                    feed.poll(at)
        spared = 1 - (sum(feed.polls for feed in feeds) - before) / (300 * 24 * 4)
        assert spared > (0.6 if day == 0 else 0.7)
    end = BEGIN + days * DAY
    for feed in feeds:
        feed.poll(end)
    published = sum(BEGIN < at <= end for feed in feeds for at in feed.times)
    missed = {feed.slots: 0 for feed in feeds}
    for feed in feeds:
        missed[feed.slots] += (lost := feed.missed(BEGIN, end))
        assert not lost or feed.gaps, "what is missed is told"
    assert published > 15_000
    # Ten entries with up to twenty an hour: chance may bring eleven within five minutes.
    assert sum(missed.values()) <= published / 5_000
    assert sum(lost for slots, lost in missed.items() if slots > 10) == 0
