"""When a known page is looked at again: outlets correct silently, most within hours."""

from __future__ import annotations

from datetime import datetime, timedelta

from crawler.discovery.feeds import Entry
from pipelines.dates import AHEAD
from pipelines.items import Fate
from pipelines.store.revisits import StoredPage

RECENT = timedelta(days=2)
"""Where every page is due at once: how far back."""
_PASSING: frozenset[Fate] = frozenset({"timeout", "failed", "robots"})


class Schedule:
    """Ages at which a page is looked at again, once each."""

    def __init__(self, ages: str) -> None:
        """`ages` in seconds, separated by commas or spaces; 0 alone means always. Raises ValueError."""
        seconds = [float(age) for age in ages.replace(",", " ").split()]
        if not seconds or min(seconds) < 0 or not max(seconds) < 10**9:
            raise ValueError("no list of seconds")
        self.always = seconds == [0.0]
        self._ages = tuple(timedelta(seconds=age) for age in sorted(seconds))

    @property
    def ages(self) -> tuple[float, ...] | None:
        """In seconds; None where every page is due."""
        return None if self.always else tuple(age.total_seconds() for age in self._ages)

    @property
    def horizon(self) -> timedelta:
        """Age beyond which a page is looked at no more: after a long rest not everything is due."""
        return RECENT if self.always else 2 * self._ages[-1]

    def due(self, page: StoredPage, at: datetime, entry: Entry | None = None) -> bool:
        """Return whether a page, perhaps announced anew, is to be looked at again."""
        last = page.last_fetched_at
        if last is None or page.fate in _PASSING or self.always:
            return True
        if page.fate == "http_error" and (page.http_status or 500) >= 429:
            return True
        updated = entry.updated_at if entry else None
        if updated is not None and last < updated <= at + AHEAD:
            return True
        first = page.first_seen_at or last
        return any(last < first + age <= at for age in self._ages)
