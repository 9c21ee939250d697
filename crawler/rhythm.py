"""When in the day a feed turns over, and how fast: learned from its polls, kept with the feed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

HOUR = timedelta(hours=1)
FORGET = 0.7
"""What yesterday's rate of an hour of day weighs against today's: a peak is halved in two days."""
LEAST_RUN = 4
"""Entries between whose first and last a rate is measured, at the least: of fewer, chance decides."""
UNSEEN = timedelta(hours=2)
"""Time in which a feed may turn over at an hour of day at which it was not polled yet."""
_SHORTEST = timedelta(minutes=1)
"""Entries that came at once count as come within this."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one poll of a feed saw."""

    at: datetime
    since: datetime | None
    """The poll before, if all that it saw was dealt with; None where that is not known."""
    entries: int = 0
    known: int = 0
    """Entries whose pages were known before."""
    dates: Sequence[datetime] = ()
    """Of its dated entries."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How fast entries come to a feed, by hour of day."""

    size: int = 0
    """Entries that it holds."""
    hours: tuple[float | None, ...] = (None,) * 24
    """Most entries an hour by hour of day, UTC; earlier days count less. None: not seen yet."""

    def after(self, look: Look) -> Rhythm:
        """Return the rhythm with what a poll saw. One that saw no entries tells that none came."""
        hours = list(self.hours)
        now = _hour(look.at)
        seen = _rates(look)
        if look.since is None:
            # Whatever was published since the oldest dated entries came, the feed still shows.
            ordered = sorted(look.dates)
            begin = _hour(ordered[len(ordered) // 10]) + 1 if ordered else now + 1
            for hour in range(max(begin, now - 23), now + 1):
                hours[hour % 24] = hours[hour % 24] or 0.0
        else:
            begin = _hour(look.since) + 1
            for hour in range(max(begin, now - 23), now + 1):
                hours[hour % 24] = FORGET * (hours[hour % 24] or 0.0)
        for hour, rate in seen.items():
            if hour >= begin - 1 or look.since is None:
                hours[hour % 24] = max(hours[hour % 24] or 0.0, rate)
        rounded = tuple(None if rate is None else round(rate, 2) for rate in hours)
        return Rhythm(look.entries or self.size, rounded)

    def time_for(self, entries: float, at: datetime, most: timedelta) -> timedelta:
        """Return the time from `at` on in which that many entries come at the rates of each hour, at
        most `most`. Each hour counts as its busier neighbours: editors are not punctual, and clocks
        are put forward. An hour not seen yet counts as the busiest one, UNSEEN at the least."""
        top = max((rate for rate in self.hours if rate is not None), default=0.0)
        unseen = max(top, self.size / (UNSEEN / HOUR))
        rates = [unseen if rate is None else rate for rate in self.hours]
        left, moment, end = entries, at, at + most
        while moment < end:
            hour = _hour(moment)
            rate = max(rates[(hour + by) % 24] for by in (-1, 0, 1))
            ends = datetime.fromtimestamp(3600 * (hour + 1), timezone.utc)
            coming = rate * ((ends - moment) / HOUR)
            if coming > left:
                return min(moment + HOUR * (left / rate) - at, most)
            left -= coming
            moment = ends
        return most


def rhythm_text(rhythm: Rhythm) -> str:
    """Return a rhythm as it is stored."""
    return json.dumps({"size": rhythm.size, "hours": rhythm.hours}, separators=(",", ":"))


def read_rhythm(text: str | None) -> Rhythm:
    """Return the rhythm that was stored; one that knows nothing where none was."""
    if text is None:
        return Rhythm()
    stored = json.loads(text)
    return Rhythm(stored["size"], tuple(stored["hours"]))


def recent_rate(look: Look) -> float:
    """Return the highest rate, in entries an hour, at which the newest of a poll's dated entries came:
    a quarter of them at the least, counted up to the poll. 0 where too few are dated."""
    ordered = sorted(look.dates, reverse=True)
    least = max(2, look.entries // 4)
    runs = enumerate(ordered[least - 1 :], least)
    return max((count / _hours(look.at - date) for count, date in runs), default=0.0)


def _rates(look: Look) -> Mapping[int, float]:
    """Hour since 1970 → highest rate in it, as far as a poll shows it."""
    rates: dict[int, float] = {}

    def note(hours: Iterable[int], rate: float) -> None:
        for hour in hours:
            rates[hour] = max(rates.get(hour, 0.0), rate)

    ordered = sorted(look.dates)
    run = max(LEAST_RUN, look.entries // 2)
    run = min(run, max(2, len(ordered) - 1))
    for first, last in zip(ordered, ordered[run:], strict=False):
        hours = range(max(_hour(first), _hour(last) - 23), _hour(last) + 1)
        note(hours, run / _hours(last - first))
    fresh = look.entries - look.known
    if look.since is not None and fresh and (fresh >= LEAST_RUN or not look.known):
        # Where none is known, more may have come than the feed can show.
        rate = (1 if look.known else 2) * fresh / _hours(look.at - look.since)
        note(range(max(_hour(look.since), _hour(look.at) - 23), _hour(look.at) + 1), rate)
    return rates


def _hour(time: datetime) -> int:
    return int(time.timestamp() // 3600)


def _hours(time: timedelta) -> float:
    return max(time, _SHORTEST) / HOUR
