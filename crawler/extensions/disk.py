"""Stops a crawl before it fills the disk."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

LOOK_SECONDS = 5.0


class DiskGuard:
    """Looks every LOOK_SECONDS whether COPYDESK_MIN_DISK bytes are free beside the archive."""

    def __init__(self, crawler: Crawler) -> None:
        self._least = crawler.settings.getint("COPYDESK_MIN_DISK")
        if self._least <= 0:
            raise NotConfigured
        self._crawler = crawler
        self._folder = Path(crawler.settings["COPYDESK_DB"]).absolute().parent
        self._task: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DiskGuard:
        """Raises NotConfigured where nothing has to be free."""
        guard = cls(crawler)
        crawler.signals.connect(guard.opened, signals.spider_opened)
        crawler.signals.connect(guard.closed, signals.spider_closed)
        return guard

    def opened(self, spider: Spider) -> None:
        """Begin to look."""
        self._task = asyncio.ensure_future(self._watch())

    def closed(self, spider: Spider) -> None:
        """End looking."""
        if self._task is not None:
            self._task.cancel()

    async def _watch(self) -> None:
        while True:
            free = shutil.disk_usage(self._folder).free
            if free < self._least:
                failed = getattr(self._crawler.spider, "store_failed", None)
                if failed is not None:
                    failed(
                        f"only {free / 1e6:,.0f} MB are free in {self._folder}, less than"
                        f" COPYDESK_MIN_DISK ({self._least / 1e6:,.0f} MB); make room"
                    )
                return
            await asyncio.sleep(LOOK_SECONDS)
