"""Ends a crawl that was told to stop within the time of the answers that are on their way."""

from __future__ import annotations

import asyncio

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest

from crawler.waiting import fail_waiting, is_ending

LOOK_SECONDS = 0.5


class Ending:
    """Drops what was not sent yet when a signal or a used-up budget ends the crawl.

    Scrapy would send it all first: sixty requests to one host with a long crawl-delay take an hour.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._task: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Ending:
        """Build the extension of a crawl."""
        ending = cls(crawler)
        crawler.signals.connect(ending.opened, signals.spider_opened)
        crawler.signals.connect(ending.closed, signals.spider_closed)
        return ending

    def opened(self, spider: Spider) -> None:
        """Begin to look whether the crawl ends."""
        self._task = asyncio.ensure_future(self._watch())

    def closed(self, spider: Spider) -> None:
        """End looking."""
        if self._task is not None:
            self._task.cancel()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if not is_ending(self._crawler):
                continue
            for slot in list(self._crawler.engine.downloader.slots.values()):
                fail_waiting(slot, IgnoreRequest("the crawl is ending"), in_silence=True)
