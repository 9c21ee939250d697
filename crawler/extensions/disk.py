"""Stops a crawl before it fills the disk."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from crawler.extensions.watching import Watch

LOOK_SECONDS = 5.0


class DiskGuard(Watch):
    """Looks every LOOK_SECONDS whether COPYDESK_MIN_DISK bytes are free beside the archive."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._least = crawler.settings.getint("COPYDESK_MIN_DISK")
        if self._least <= 0:
            raise NotConfigured
        self._folder = Path(crawler.settings["COPYDESK_DB"]).absolute().parent

    async def watch(self) -> None:
        """Stop the crawl once too little is free."""
        while (free := shutil.disk_usage(self._folder).free) >= self._least:
            await asyncio.sleep(LOOK_SECONDS)
        failed = getattr(self.crawler.spider, "store_failed", None)
        if failed is not None:
            failed(
                f"only {free / 1e6:,.0f} MB are free in {self._folder}, less than"
                f" COPYDESK_MIN_DISK ({self._least / 1e6:,.0f} MB); make room"
            )
