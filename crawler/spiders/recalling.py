"""Asks search services for all articles of outlets; keeps nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from scrapy import Spider
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawler.discovery.feeds import Entry, FeedError
from crawler.discovery.searches import Search, parse_results
from crawler.failures import fate_of
from crawler.middlewares.scope import ANYWHERE, NAMED
from crawler.scope import Scope
from crawler.spiders.base import error_of, header
from pipelines.dates import AHEAD
from pipelines.outlets import EMPTY, Registry
from pipelines.store.recall import twin_key
from pipelines.urls import URLError, host_of, normalise


@dataclass(slots=True)
class Source:
    """What one service said."""

    results: int = 0
    """Addresses of the outlets that were asked for."""
    without_address: int = 0
    """Results whose address the service keeps to itself."""
    answers: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    """Reason → requests."""


@dataclass(frozen=True, slots=True)
class Named:
    """An article that a service named."""

    url: str
    """Normalised."""
    entry: Entry
    found_by: list[str]


@dataclass(slots=True)
class Heard:
    """What all services said: by service, and by outlet and page."""

    sources: dict[str, Source] = field(default_factory=dict)
    articles: dict[str, dict[str, Named]] = field(default_factory=dict)
    """Domain → what addresses of one page have in common → the article."""


class RecallingSpider(Spider):
    """Asks each search that has a form for sites for the articles of outlets between two times."""

    def __init__(
        self,
        registry: Registry,
        outlets: Mapping[str, Sequence[str]],
        searches: Sequence[Search],
        start: datetime,
        end: datetime,
        heard: Heard,
        **more: Any,
    ) -> None:
        """`outlets`: domain → the domains under which it publishes. Fills `heard`."""
        super().__init__("recalling", **more)
        self.scope = Scope(EMPTY)
        self._registry = registry
        self._outlets = outlets
        self._searches = [search for search in searches if search.site is not None]
        self._start, self._end = start, end
        self._heard = heard

    async def start(self) -> AsyncIterator[Request]:
        """Ask for one outlet after the other, all services at once."""
        for search in self._searches:
            self._heard.sources[search.name] = Source()
            if search.headers is None:
                self._failed(search, f"no key: set {search.key_env}")
        for outlet, domains in self._outlets.items():
            self._heard.articles[outlet] = {}
            for domain in domains:
                for search in self._searches:
                    if search.headers is not None:
                        yield self._request(search, outlet, domain)

    def _request(self, search: Search, outlet: str, domain: str) -> Request:
        assert search.site is not None
        query = search.site.replace("{domain}", domain)
        return Request(
            search.address(query, self._start, self._end),
            callback=self.results,
            errback=self.search_failed,
            cb_kwargs={"search": search, "outlet": outlet},
            meta={ANYWHERE: NAMED},
            headers=search.headers or {},
            dont_filter=True,
        )

    def results(self, response: Response, search: Search, outlet: str) -> None:
        """Note the articles of the outlet, within the time, that a service names."""
        try:
            if response.status != 200:
                raise FeedError(f"HTTP status {response.status}")
            content_type = header(response, "Content-Type")
            found = parse_results(search, response.body, response.url, content_type)
        except FeedError as error:
            self._failed(search, str(error))
            return
        source = self._heard.sources[search.name]
        source.answers += 1
        source.without_address += sum(map(self._in_time, found.sealed))
        articles = self._heard.articles[outlet]
        for entry in found.entries:
            try:
                url = normalise(entry.url)
            except URLError:
                continue
            # Services take "example.com" for a part of other names, too.
            owner = self._registry.of_host(host_of(url))
            if owner is None or owner.domain != outlet or not self._in_time(entry):
                continue
            source.results += 1
            named = articles.setdefault(twin_key(url), Named(url, entry, []))
            if search.name not in named.found_by:
                named.found_by.append(search.name)

    def search_failed(self, failure: Failure) -> None:
        """Note that a service could not be asked."""
        request: Request = failure.request  # type: ignore[attr-defined]
        self._failed(request.cb_kwargs["search"], fate_of(error_of(failure))[1])

    def _failed(self, search: Search, why: str) -> None:
        self._heard.sources[search.name].failures[why] += 1

    def _in_time(self, entry: Entry) -> bool:
        at = entry.published_at
        return at is None or self._start <= at <= self._end + AHEAD
