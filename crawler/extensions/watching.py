"""What extensions share that look at a crawl again and again while it runs."""

from __future__ import annotations

import asyncio
from typing import TypeVar

from scrapy import Spider, signals
from scrapy.crawler import Crawler

W = TypeVar("W", bound="Watch")


class Watch:
    """An extension whose `watch` runs from the beginning of a crawl to its end."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._task: asyncio.Task[None] | None = None

    @classmethod
    def from_crawler(cls: type[W], crawler: Crawler) -> W:
        """Build the extension of a crawl; raises NotConfigured where it has nothing to do."""
        watch = cls(crawler)
        crawler.signals.connect(watch.opened, signals.spider_opened)
        crawler.signals.connect(watch.closed, signals.spider_closed)
        return watch

    def opened(self, spider: Spider) -> None:
        """Begin to watch."""
        self._task = asyncio.ensure_future(self.watch())

    def closed(self, spider: Spider) -> None:
        """End watching."""
        if self._task is not None:
            self._task.cancel()

    async def watch(self) -> None:
        """Look, sleep, look again."""
        raise NotImplementedError
