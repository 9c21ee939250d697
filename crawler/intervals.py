"""How long to leave a feed alone: long enough to spare its outlet, short enough to miss nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

FIRST = timedelta(minutes=15)
"""Until the next poll of a feed that was polled for the first time."""
LEAST_KNOWN = 1 / 3
"""Share of a poll's entries that are known, below which the interval is halved: less, and a burst could
push entries out of the feed unseen."""
MOST_KNOWN = 2 / 3
"""Share above which the interval grows: the poll was mostly in vain."""
GROWTH = 1.5
UNDATED = timedelta(hours=1)
"""Longest interval of a feed whose entries have no dates: nothing says how fast it turns over."""


def next_interval(
    before: timedelta | None,
    known: int,
    entries: int,
    dates: Sequence[datetime],
    least: timedelta,
    most: timedelta,
) -> timedelta:
    """Return the time until a feed's next poll, between `least` and `most`.

    `before` is the interval that led to this poll, None at the first; `known` of `entries` entries
    were known; `dates` are those of its dated entries. A feed never rests longer than the shortest
    time in which a quarter of its entries came: so even four times its fastest pushes none out unseen.
    """
    if before is None or not entries:
        chosen = before or FIRST
    elif known / entries > MOST_KNOWN:
        chosen = before * GROWTH
    elif known / entries < LEAST_KNOWN:
        chosen = before / 2
    else:
        chosen = before
    turnover = _fastest_quarter(dates) if len(dates) >= 2 else UNDATED
    return max(least, min(chosen, turnover, most))


def unchanged_interval(before: timedelta | None, least: timedelta, most: timedelta) -> timedelta:
    """Return the time until the next poll of a feed that answered as before.

    Its entries are not read again, so the interval grows less, and not beyond a quarter of `most`
    or what it was: after a silent night comes a morning.
    """
    grown = (before or FIRST) * GROWTH
    return max(least, min(grown, max(before or FIRST, most / 4), most))


def _fastest_quarter(dates: Sequence[datetime]) -> timedelta:
    ordered = sorted(dates)
    quarter = max(1, len(ordered) // 4)
    return min(later - earlier for earlier, later in zip(ordered, ordered[quarter:], strict=False))
