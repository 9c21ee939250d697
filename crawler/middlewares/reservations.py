"""Notes beside the request of a page what its outlet reserves: in robots.txt, and in tdmrep.json."""

from __future__ import annotations

import asyncio
import logging
from urllib.parse import urlsplit

from protego import Protego
from scrapy.crawler import Crawler
from scrapy.http import Request
from scrapy.http.request import NO_CALLBACK

from crawler.middlewares.origins import once
from crawler.middlewares.robots import RobotsMiddleware
from pipelines.site_opt_outs import TDMREP_PATH, parse_tdmrep, tdmrep_opt_outs

log = logging.getLogger(__name__)

SITE_OPT_OUTS = "site_opt_outs"
"""Key in the meta of a page's request: None when it is made, what the outlet reserves when it is sent."""
_SECONDS = 10
"""For a tdmrep.json, which hardly any outlet has; the page waits for it."""


class ReservationsMiddleware:
    """Asks an origin's tdmrep.json once in a crawl, before its first page and as gently as for a page."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._tdmrep: dict[str, asyncio.Future[Protego | None]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ReservationsMiddleware:
        """Build the middleware of a crawl."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Fill in what is reserved where the request asks for it."""
        if SITE_OPT_OUTS not in request.meta:
            return
        parts = urlsplit(request.url)
        # Of the origin that is asked now: redirects come here again.
        origin = f"{parts.scheme}://{parts.netloc}"
        tdmrep = await once(self._tdmrep, origin, self._ask, None)
        robots = self._crawler.get_downloader_middleware(RobotsMiddleware)
        said = robots.opt_outs(request.url) if robots is not None else ()
        request.meta[SITE_OPT_OUTS] = (*said, *tdmrep_opt_outs(tdmrep, request.url))

    async def _ask(self, origin: str) -> Protego | None:
        request = Request(
            f"{origin}{TDMREP_PATH}",
            meta={"download_timeout": _SECONDS, "dont_retry": True},
            callback=NO_CALLBACK,
            dont_filter=True,
        )
        try:
            response = await self._crawler.engine.download_async(request)
        except Exception:  # robots.txt forbids it, or whatever the network came to
            log.debug("%s%s failed", origin, TDMREP_PATH, exc_info=True)
            return None
        return parse_tdmrep(response.body) if response.status == 200 else None
