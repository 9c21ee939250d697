"""Progress: one live line on a terminal, else a log line every ten seconds."""

from __future__ import annotations

import asyncio
import logging
from time import monotonic

from rich.console import Console
from rich.live import Live
from rich.text import Text
from scrapy import Spider
from scrapy.crawler import Crawler

from crawler.extensions.watching import Watch

log = logging.getLogger(__name__)

LIVE_SECONDS = 0.25
LOG_SECONDS = 10.0

console = Console(stderr=True)
"""Where progress goes, and log lines of `copydesk crawl`, which must pass above the live line."""


class Progress(Watch):
    """Says how far a crawl is: fetched, new, unchanged and the rest, and how fast."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._live: Live | None = None
        self._begun = monotonic()

    def closed(self, spider: Spider) -> None:
        """End telling."""
        super().closed(spider)
        if self._live is not None:
            self._live.stop()

    async def watch(self) -> None:
        """Tell, on a terminal in one live line."""
        self._begun = monotonic()
        if self.crawler.settings.getbool("COPYDESK_PROGRESS"):
            self._live = Live(console=console, auto_refresh=False, transient=True)
            self._live.start()
        while True:
            await asyncio.sleep(LIVE_SECONDS if self._live is not None else LOG_SECONDS)
            if self._live is not None:
                self._live.update(
                    Text(self._line(), no_wrap=True, overflow="ellipsis"), refresh=True
                )
            else:
                log.info("%s", self._line())

    def _line(self) -> str:
        stats = self.crawler.stats
        seconds = max(monotonic() - self._begun, 0.001)
        fetched: int = stats.get_value("response_received_count", 0)
        told = {key: stats.get_value(f"copydesk/fate/{key}", 0) for key in _SHOWN}
        every = stats.get_stats()
        fates = sum(n for key, n in every.items() if key.startswith("copydesk/fate/"))
        others = fates - sum(told.values())
        waiting = stats.get_value("scheduler/enqueued", 0) - stats.get_value(
            "scheduler/dequeued", 0
        )
        parts = [f"{fetched} answers ({fetched / seconds:.1f}/s)"]
        parts += [f"{count} {key}" for key, count in told.items()]
        parts += [f"{others} other", f"{waiting} waiting", f"{seconds:.0f} s"]
        return " · ".join(parts)


_SHOWN = ("new", "updated", "unchanged")
