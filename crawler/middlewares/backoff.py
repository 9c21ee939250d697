"""Leaves hosts alone that say that they are asked too much: status 429 or 503, with Retry-After or not."""

from __future__ import annotations

import logging
from collections import Counter
from time import monotonic
from urllib.parse import urlsplit

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Request, Response

from crawler.failures import HostRests
from crawler.retry_after import retry_after
from crawler.waiting import fail_waiting
from pipelines.store.times import now

log = logging.getLogger(__name__)

FIRST_PAUSE = 5.0
"""Seconds to wait where the host does not say how long; doubled each time it says so again."""
_MARK = "copydesk_backed_off"
_AGAIN = "copydesk_ask_again"


class BackoffMiddleware:
    """Makes all requests to a host wait as long as it asks for, and gives it up for the run where that
    is too long. Requests to other hosts go on meanwhile."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._longest = crawler.settings.getfloat("COPYDESK_MAX_BACKOFF")
        self._pauses: Counter[str] = Counter()
        self._given_up: dict[str, str] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> BackoffMiddleware:
        """Build the middleware of a crawl."""
        middleware = cls(crawler)
        # Before the next request to the host leaves; middlewares hear of the answer afterwards.
        crawler.signals.connect(middleware.downloaded, signals.response_downloaded)
        return middleware

    def process_request(self, request: Request) -> None:
        """Raises HostRests for a host that is not to be asked in this run any more."""
        why = self._given_up.get(urlsplit(request.url).netloc)
        if why is not None:
            raise HostRests(why)

    def downloaded(self, response: Response, request: Request) -> None:
        """Pause a host that says that it is asked too much, or give it up."""
        host = urlsplit(request.url).netloc
        if response.status not in (429, 503):
            self._pauses.pop(host, None)
            return
        value = response.headers.get("Retry-After")
        asked = retry_after(value.decode("latin-1").strip() if value else None, now())
        seconds = FIRST_PAUSE * 2 ** self._pauses[host] if asked is None else asked.total_seconds()
        self._pauses[host] += 1
        downloader = self._crawler.engine.downloader
        slot = downloader.slots[downloader.get_slot_key(request)]
        if seconds <= self._longest:
            request.meta[_AGAIN] = not request.meta.get(_MARK)
            # A slot without a delay would not look at when it was used last.
            slot.delay = max(slot.delay, 0.01)
            slot.lastseen = max(slot.lastseen, monotonic() + seconds)
        elif host not in self._given_up:
            why = (
                f"HTTP status {response.status}: the host asks to be left alone for {seconds:.0f} s"
            )
            self._given_up[host] = why
            log.info("%s: %s", host, why)
            fail_waiting(slot, HostRests(why))

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Ask once more after the pause."""
        if response.status not in (429, 503):
            return response
        if request.meta.pop(_AGAIN, False):
            return request.replace(meta={**request.meta, _MARK: True}, dont_filter=True)
        request.meta["dont_retry"] = True
        return response
