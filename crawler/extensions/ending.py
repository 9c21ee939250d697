"""Ends a crawl that was told to stop within the time of the answers that are on their way."""

from __future__ import annotations

import asyncio

from scrapy.exceptions import IgnoreRequest

from crawler.extensions.watching import Watch
from crawler.waiting import fail_waiting, is_ending

LOOK_SECONDS = 0.5


class Ending(Watch):
    """Drops what was not sent yet when a signal or a used-up budget ends the crawl.

    Scrapy would send it all first: sixty requests to one host with a long crawl-delay take an hour.
    """

    async def watch(self) -> None:
        """Drop it as soon as the crawl ends, and what comes after."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if not is_ending(self.crawler):
                continue
            for slot in list(self.crawler.engine.downloader.slots.values()):
                fail_waiting(slot, IgnoreRequest("the crawl is ending"), in_silence=True)
