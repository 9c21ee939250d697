"""The search for an outlet's feeds, from its home page on."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from scrapy import Spider
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawler.discovery.autodiscovery import announced, guesses
from crawler.discovery.documents import read_document
from crawler.discovery.reading import Read
from crawler.discovery.sections import read_section, sections_of
from crawler.failures import fate_of
from crawler.middlewares.robots import RobotsMiddleware
from crawler.middlewares.scope import ANYWHERE, FOUND, NAMED
from crawler.polls import Poll, Search
from crawler.spiders.base import error_of, header

log = logging.getLogger(__name__)

MAX_HOME = 2_000_000
"""Bytes of a home page that are looked through, beside the network: the largest are as large."""
FEED_PRIORITY = 10
"""Of requests for feeds and home pages: they come before articles."""


class FindingSpider(Spider):
    """A spider that finds outlets' feeds; what it finds it polls. Where an outlet has neither feed nor
    news sitemap, its home page and the sections that it links to stand in for them."""

    tried: int
    answered: int
    sections: dict[str, tuple[str, ...]]
    """Domain of an outlet → its section pages that were not asked yet."""

    def poll(self, poll: Poll, section: bool = False) -> Request | None:
        """Return the request for a feed or a section page, None where it is not to be polled now."""
        raise NotImplementedError

    def feed(self, response: Response, poll: Poll, read: Read) -> AsyncIterator[Any]:
        """Take what a feed, sitemap or section page answered."""
        raise NotImplementedError

    def feed_failed(self, failure: Failure) -> Iterator[Request]:
        """Hear that one could not be had."""
        raise NotImplementedError

    def feed_request(
        self, poll: Poll, section: bool, headers: Mapping[str, str] | None = None
    ) -> Request:
        """Return the request of a poll, whose answer `feed` takes."""
        return Request(
            poll.url,
            callback=self.feed,
            errback=self.feed_failed,
            cb_kwargs={"poll": poll, "read": read_section if section else read_document},
            meta={ANYWHERE: NAMED if poll.fixed else FOUND},
            headers=dict(headers or {}),
            priority=FEED_PRIORITY,
            dont_filter=True,
        )

    def home_lost(self, outlet: str, why: str) -> None:
        """Hear that no address of an outlet's home page brought a page."""
        self.crawler.stats.inc_value("copydesk/outlets_unreachable")
        log.warning("%s: its home page cannot be had: %s", outlet, why)

    def nothing_found(self, outlet: str) -> None:
        """Hear that an outlet has neither feed nor section page."""
        self.crawler.stats.inc_value("copydesk/outlets_without_feed")
        log.warning("%s: no feed found; name one in the registry", outlet)

    def look_for_feeds(self, outlet: str) -> Request:
        """Return the first request of the search for an outlet's feeds."""
        homes = [
            f"{scheme}://{host}/"
            for scheme in ("https", "http")
            for host in (outlet, f"www.{outlet}")
        ]
        return self._home(Search(outlet, homes))

    def after_candidate(self, poll: Poll) -> Iterator[Request]:
        """Go on with the search to which a poll belongs, if it does."""
        if poll.search is not None:
            poll.search.open -= 1
            yield from self._after_candidates(poll.search)

    def _home(self, search: Search) -> Request:
        return Request(
            search.homes.pop(0),
            callback=self.home,
            errback=self.home_failed,
            cb_kwargs={"search": search},
            # Other addresses follow at once.
            meta={"dont_retry": True},
            priority=FEED_PRIORITY,
            dont_filter=True,
        )

    def home(self, response: Response, search: Search) -> Iterator[Request]:
        """Poll what a home page and its robots.txt announce."""
        if response.status != 200:
            yield from self._next_home(search, f"HTTP status {response.status}")
            return
        self.tried += 1
        self.answered += 1
        robots = self.crawler.get_downloader_middleware(RobotsMiddleware)
        sitemaps = robots.sitemaps(response.url) if robots is not None else ()
        content_type = header(response, "Content-Type")
        body = response.body[:MAX_HOME]
        found = announced(body, response.url, content_type, sitemaps)
        search.guesses = [candidate.url for candidate in guesses(response.url)]
        self.sections[search.outlet] = sections_of(body, response.url, content_type)
        for candidate in found:
            if request := self._candidate(candidate.url, search):
                yield request
        yield from self._after_candidates(search)

    def home_failed(self, failure: Failure) -> Iterator[Request]:
        """Try the home page's next address."""
        request: Request = failure.request  # type: ignore[attr-defined]
        yield from self._next_home(request.cb_kwargs["search"], fate_of(error_of(failure))[1])

    def _next_home(self, search: Search, why: str) -> Iterator[Request]:
        if search.homes:
            yield self._home(search)
        else:
            self.tried += 1
            self.home_lost(search.outlet, why)

    def _candidate(self, url: str, search: Search, section: bool = False) -> Request | None:
        request = self.poll(Poll(url, search.outlet, None, search=search), section)
        if request is not None:
            search.open += 1
        return request

    def _after_candidates(self, search: Search) -> Iterator[Request]:
        """Guess on where nothing that was announced is a feed, one that answers is enough; then take
        section pages, all that list articles."""
        while search.open == 0 and search.found == 0:
            if search.guesses:
                if request := self._candidate(search.guesses.pop(0), search):
                    yield request
            elif (sections := self.sections.pop(search.outlet, None)) is not None:
                for url in sections:
                    if request := self._candidate(url, search, section=True):
                        yield request
            else:
                self.nothing_found(search.outlet)
                return
