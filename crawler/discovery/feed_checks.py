"""What one look at a feed, news sitemap or section page tells of its health."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Literal

from crawler.discovery.feeds import Entry, Kind
from pipelines.dates import AHEAD

Problem = Literal[
    "http_error", "timeout", "too_large", "failed", "robots", "out_of_scope",
    "not_a_feed", "no_news", "empty", "undated", "stale",
]  # fmt: skip
Origin = Literal["registry", "archive", "found"]
"""Where an address is from: a person named it, a crawl found it before, it was found just now."""

STALE_INTERVALS = 10
"""Silence, in usual intervals between two entries, after which a feed is stale."""
STALE_LEAST = timedelta(days=3)
"""Silence that is never stale: outlets rest over a weekend."""
STALE_SINGLE = timedelta(days=30)
"""Silence after which a feed with a single dated entry is stale."""
UNDATED_SHARE = 0.5
"""Entries without a date, as a share, from which a feed is undated."""


@dataclass(slots=True)
class FeedCheck:
    """One address, and what it answered."""

    url: str
    outlet: str
    """Domain."""
    origin: Origin
    at: datetime
    """When it was looked at."""
    kind: Kind | None = None
    http_status: int | None = None
    redirected_to: str | None = None
    failed: tuple[Problem, str] | None = None
    """Why it was not read, and that in one line."""
    urls: set[str] = field(default_factory=set)
    """Addresses of its entries, as given."""
    dates: list[datetime] = field(default_factory=list)
    """Of its entries, as far as they have one that is not in the future."""

    def add(self, entries: Iterable[Entry]) -> None:
        """Take entries: its own, or those of an index's sitemap."""
        for entry in entries:
            date = entry.published_at or entry.updated_at
            if entry.url not in self.urls and date is not None and date <= self.at + AHEAD:
                self.dates.append(date)
            self.urls.add(entry.url)

    def join(self, other: FeedCheck) -> None:
        """Take the entries of another address: of a sitemap that this index leads to."""
        self.urls |= other.urls
        self.dates += other.dates

    @property
    def newest(self) -> datetime | None:
        """Time of the newest entry; None where none has one."""
        return max(self.dates, default=None)

    @property
    def interval(self) -> timedelta | None:
        """Median time between two entries; None where fewer than two are dated."""
        return median_interval(self.dates)

    @property
    def problem(self) -> tuple[Problem, str] | None:
        """What is wrong with it, and that in one line; None where nothing is."""
        if self.failed is not None:
            return self.failed
        if not self.urls:
            if self.kind == "sitemap_index":
                return "no_news", "an index without a news sitemap"
            if self.kind == "sitemap":
                return "no_news", "a sitemap without news: no entry has a title and a date"
            return "empty", "no entries"
        if self.kind == "section":
            return None
        if len(self.dates) < (1 - UNDATED_SHARE) * len(self.urls):
            bare = len(self.urls) - len(self.dates)
            return "undated", f"{bare} of {len(self.urls)} entries have no date"
        newest, interval = self.newest, self.interval
        assert newest is not None
        allowed = STALE_SINGLE if interval is None else STALE_INTERVALS * interval
        if self.at - newest > max(allowed, STALE_LEAST):
            return "stale", f"nothing new for {(self.at - newest).days} days"
        return None


def median_interval(dates: Sequence[datetime]) -> timedelta | None:
    """Return the median time between one date and the next; None for fewer than two."""
    ordered = sorted(dates)
    gaps = [later - earlier for earlier, later in pairwise(ordered)]
    return timedelta(seconds=median(gap.total_seconds() for gap in gaps)) if gaps else None
