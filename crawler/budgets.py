"""How much of a crawl is one outlet's: its feeds and sitemaps may name pages and each other without end."""

from __future__ import annotations

import logging
from collections import Counter

from scrapy.statscollectors import StatsCollector

log = logging.getLogger(__name__)

MAX_POLLS = 100
"""Feeds, sitemaps and section pages of one outlet that are asked in one crawl. Indexes that name a new
sitemap each day add up over the years; those that were not asked the longest come first."""


class OutletBudget:
    """What outlets may still name in this crawl; what is over is left for the next and counted."""

    def __init__(self, stats: StatsCollector, pages: int) -> None:
        """`pages` of each outlet, 0 for any number."""
        self._stats = stats
        self._pages = pages
        self._named: Counter[str] = Counter()
        self._polled: Counter[str] = Counter()

    def page(self, outlet: str) -> bool:
        """Whether an outlet, by its domain, may name one more page; counts it."""
        if self._pages and self._named[outlet] >= self._pages:
            if self._named[outlet] == self._pages:
                log.warning("%s names over %d pages; the rest is left", outlet, self._pages)
                self._named[outlet] += 1
            self._stats.inc_value("copydesk/left_of_outlets")
            return False
        self._named[outlet] += 1
        return True

    def poll(self, outlet: str) -> bool:
        """Whether one more feed of an outlet may be asked for; counts it."""
        if self._polled[outlet] >= MAX_POLLS:
            self._stats.inc_value("copydesk/feeds_left")
            return False
        self._polled[outlet] += 1
        return True
