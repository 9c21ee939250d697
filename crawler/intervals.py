"""How long to leave a feed alone: long enough to spare its outlet, short enough to miss nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from crawler.rhythm import HOUR, Look, Rhythm, recent_rate

FIRST = timedelta(minutes=15)
"""Until the next poll of a feed that was polled for the first time."""
LEAST_KNOWN = 1 / 3
"""Share of a poll's entries that are known, below which the interval is halved."""
MOST_KNOWN = 2 / 3
"""Share above which the interval grows: the poll was mostly in vain."""
GROWTH = 1.5
UNDATED = timedelta(hours=1)
"""Longest interval of a feed whose entries have no dates: little says how fast it turns over."""
TURNOVER = 0.3
"""Share of a feed's entries that may be new at the next poll if they come as fast as they ever did at
that time of day. Four times that fast loses none; with 0.5, one in 400 was lost on the first day."""
FRESH = 6
"""Entries that may come between two polls if that many are expected within FIRST or longer: whoever
looks for who was first wants them soon."""


def next_interval(
    before: timedelta | None, look: Look, rhythm: Rhythm, least: timedelta, most: timedelta
) -> timedelta:
    """Return the time until a feed's next poll, between `least` and `most`.

    `before` is the interval that led to the poll `look`, None at the first; `rhythm` has it in it.
    The share of known entries makes the interval grow and shrink; the feed's turnover, by the hours of
    the day that come next and by what came just now, bounds it.
    """
    if look.since is not None and look.entries and not look.known:
        return least
    if before is None or not look.entries:
        chosen = before or FIRST
    elif look.known / look.entries > MOST_KNOWN:
        chosen = before * GROWTH
    elif look.known / look.entries < LEAST_KNOWN:
        chosen = before / 2
    else:
        chosen = before
    bound = _turnover(rhythm, look.at, most)
    if rate := recent_rate(look):
        bound = min(bound, HOUR * (_share(rhythm) / rate))
    if look.entries and len(look.dates) < look.entries / 2:
        bound = min(bound, UNDATED)
    return max(least, min(chosen, bound, most))


def unchanged_interval(
    before: timedelta | None, at: datetime, rhythm: Rhythm, least: timedelta, most: timedelta
) -> timedelta:
    """Return the time until the next poll of a feed that answered at `at` as before.

    The interval grows, but not beyond a quarter of `most` or what it was: after a silent night comes
    a morning.
    """
    grown = (before or FIRST) * GROWTH
    limit = min(max(before or FIRST, most / 4), _turnover(rhythm, at, most))
    return max(least, min(grown, limit, most))


def gap(look: Look, rhythm: Rhythm) -> bool:
    """Return whether entries may have left a feed unseen: none that it shows is known, though it had
    some at the poll before. `rhythm` is without `look`."""
    return look.since is not None and look.entries > 0 and not look.known and rhythm.size > 0


def _turnover(rhythm: Rhythm, at: datetime, most: timedelta) -> timedelta:
    if not rhythm.size:
        return most
    safe = rhythm.time_for(_share(rhythm), at, most)
    return min(safe, max(FIRST, rhythm.time_for(FRESH, at, most)))


def _share(rhythm: Rhythm) -> float:
    return max(1.0, TURNOVER * rhythm.size)
