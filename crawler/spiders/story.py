"""`story`: finds and fetches the coverage of one story across outlets."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawler.addresses import read_networks
from crawler.discovery.autodiscovery import announced, guesses
from crawler.discovery.coverage import Coverage
from crawler.discovery.documents import read_document
from crawler.discovery.feeds import FeedError
from crawler.discovery.news_sitemaps import MAX_DEPTH, Sitemap
from crawler.discovery.queries import queries
from crawler.discovery.ranking import Candidate, Seed
from crawler.discovery.reading import Read
from crawler.discovery.searches import Search, SearchesError, load_searches, parse_results
from crawler.discovery.sections import read_section
from crawler.discovery.seeds import SeedError, is_file, seed_of_article, seed_of_file
from crawler.failures import fate_of
from crawler.middlewares.robots import RobotsMiddleware
from crawler.middlewares.scope import ANYWHERE, FOUND, NAMED
from crawler.registry import shipped_searches
from crawler.scope import Scope, is_private
from crawler.spiders.base import ArchiveSpider, ArgumentError, Target, error_of, header
from crawler.spiders.finding import MAX_HOME
from pipelines.item_pipelines import Fetched
from pipelines.items import Fate, Rejection
from pipelines.outlets import Outlet, Registry
from pipelines.store.feeds import feeds_of, keep_feed
from pipelines.store.finding import article_at, find_articles
from pipelines.store.times import now
from pipelines.urls import URLError, host_of, normalise

log = logging.getLogger(__name__)

DAYS = 7
MAX_PAGES = 100
DISCOVERY_SECONDS = 600.0
"""How long feeds and searches may take together; what has answered by then is ranked."""
HOMES = 100
"""Outlets without a known feed whose home pages are asked for feeds: those that the seed names, then
those of its language."""
CHILDREN = 3
"""Sitemaps of an index that are read: those of news, or the latest, come first."""
_PRIORITY = 10


class StorySpider(ArchiveSpider):
    """Looks for the coverage of `-a seed=URL|FILE|WORDS`: `-a days=7` around its time, `-a max_pages=100`,
    `-a query="one|another"` for queries of one's own.

    It looks into the archive, the feeds of the registry, the search sources, and where the seed's
    credits lead; ranks what it finds by the titles; and fetches the likeliest.
    """

    name = "story"

    def __init__(
        self,
        seed: str | None = None,
        query: str | None = None,
        days: str | int | None = None,
        max_pages: str | int | None = None,
        name: str | None = None,
        **unknown: Any,
    ) -> None:
        """Raises ArgumentError where an argument is missing or no number above 0."""
        super().__init__(name, **unknown)
        if seed is None or not seed.strip():
            raise ArgumentError("story: give seed=URL, seed=FILE or seed=WORDS")
        self._given = seed.strip()
        self._queries = tuple(part.strip() for part in (query or "").split("|") if part.strip())
        if query is not None and not self._queries:
            raise ArgumentError("story: the query is empty")
        self._days = timedelta(days=_number("days", days, DAYS))
        self._left = _number("max_pages", max_pages, MAX_PAGES)
        self._url: str | None = None
        self._seed: Seed | None = None
        self._fate: Fate | None = None
        self._seed_settled = asyncio.Event()
        self._open = 0
        self._homes = 0
        self._all_heard = asyncio.Event()
        self._asked_sources: set[str] = set()

    def prepare(self, registry: Registry) -> None:
        """Read a seed that is a file or words, and the search sources. Raises ArgumentError."""
        self._registry = registry
        self.scope = Scope(registry)
        try:
            path = Path(self.settings["COPYDESK_SEARCHES"] or shipped_searches())
            self._searches = load_searches(path)
            if re.match(r"https?://", self._given):
                self._url = normalise(self._given)
                self.scope.allow(self._url)
            elif is_file(self._given):
                self._seed = seed_of_file(Path(self._given), registry, now())
            else:
                self._seed = Seed(" ".join(self._given.split()))
        except (SearchesError, SeedError, URLError) as error:
            raise ArgumentError(f"story: {error}") from None

    async def start(self) -> AsyncIterator[Request | Fetched]:
        """Read the seed, hear all sources, then ask for what is likeliest."""
        if self._url is not None:
            known = self.known(self._url)
            if known is None or not known.has_article:
                yield self.page_request(Target(self._url, known=known))
                await self._seed_settled.wait()
            article = article_at(self.run.archive.db, self._url)
            if article is None:
                known = self.known(self._url)
                why = known.reason if known is not None and known.reason else self._fate
                self.run.failure = f"the seed {self._url} brought no article: {why}"
                return
            self._seed = seed_of_article(article)
        assert self._seed is not None
        seed = self._seed
        if not self._queries:
            self._queries = queries(seed.title, seed.text, seed.lang, self._is_outlet)
        for query in self._queries:
            log.info("query: %s", query)
        self._coverage = Coverage(seed, *self._window(seed))
        self._look_into_archive()
        for request in self._sources(seed):
            yield request
        if self._open:
            try:
                await asyncio.wait_for(self._all_heard.wait(), DISCOVERY_SECONDS)
            except (TimeoutError, asyncio.TimeoutError):
                log.warning("%d feeds and searches have not answered in time", self._open)
        for found in self._chosen():
            yield found

    def settled(self, urls: Any, fate: Fate) -> None:
        """Go on when the seed has its fate."""
        urls = tuple(urls)
        super().settled(urls, fate)
        if self._url in urls:
            self._fate = fate
            self._seed_settled.set()

    def _window(self, seed: Seed) -> tuple[datetime, datetime]:
        middle = seed.published_at
        if middle is None:
            return now() - self._days, now()
        return middle - self._days, middle + self._days

    def _is_outlet(self, name: str) -> bool:
        return self._registry.resolve(name) is not None

    # --- where coverage may be ---------------------------------------------------------------------------

    def _look_into_archive(self) -> None:
        coverage = self._coverage
        rows = find_articles(self.run.archive.db, self._queries, coverage.start, coverage.end)
        for url, title, lang, published_at in rows:
            coverage.add(url, title, "archive", lang=lang, published_at=published_at)

    def _sources(self, seed: Seed) -> Iterator[Request]:
        """Requests for the searches, for the feeds of all outlets, and for the seed's outlets' homes."""
        named = {*seed.credited, *([seed.outlet] if seed.outlet else [])}
        for search in self._searches:
            if search.outlet is None or search.outlet in named:
                yield from self._search(search)
        outlets = [o for o in self._registry if not o.disabled]
        outlets.sort(key=lambda o: (o.domain not in named, o.language not in (seed.lang, None)))
        for outlet in outlets:
            yield from self._outlet(outlet)

    def _search(self, search: Search) -> Iterator[Request]:
        headers = search.headers
        if headers is None:
            self._coverage.failed(search.name, f"no key: set {search.key_env}")
            return
        for query in self._queries:
            url = search.address(query, self._coverage.start, self._coverage.end)
            yield from self._ask(url, self.results, NAMED, headers, search=search)

    def _outlet(self, outlet: Outlet) -> Iterator[Request]:
        """Requests for an outlet's feeds, or for its home page where none is known."""
        if outlet.disabled:
            return
        stored = feeds_of(self.run.archive.db, outlet.domain)
        sections = {*outlet.sections, *(feed.url for feed in stored if feed.kind == "section")}
        fixed = (*outlet.feeds, *outlet.sitemaps, *outlet.sections)
        urls = tuple(dict.fromkeys((*fixed, *(feed.url for feed in stored))))
        if not urls and self._homes < HOMES:
            self._homes += 1
            for scheme in ("https", "http"):
                url = f"{scheme}://{outlet.domain}/"
                yield from self._ask(url, self.home, FOUND, outlet=outlet.domain)
        for url in urls:
            anywhere = NAMED if url in fixed else FOUND
            read = read_section if url in sections else read_document
            yield from self._ask(url, self.feed, anywhere, outlet=outlet.domain, read=read)

    def _ask(
        self,
        url: str,
        callback: Any,
        anywhere: str,
        headers: dict[str, str] | None = None,
        **more: Any,
    ) -> Iterator[Request]:
        if url in self._asked_sources:
            return
        self._asked_sources.add(url)
        self._open += 1
        yield Request(
            url,
            callback=callback,
            errback=self.source_failed,
            cb_kwargs=more,
            meta={ANYWHERE: anywhere, "dont_retry": True},
            headers=headers or {},
            priority=_PRIORITY,
            dont_filter=True,
        )

    def _heard(self, answered: bool) -> None:
        self.tried += 1
        self.answered += answered
        self._open -= 1
        if not self._open:
            self._all_heard.set()

    def source_failed(self, failure: Failure) -> None:
        """Note that a source could not be asked."""
        request: Request = failure.request  # type: ignore[attr-defined]
        why = fate_of(error_of(failure))[1]
        search = request.cb_kwargs.get("search")
        self._coverage.failed(search.name if search else "feeds", why)
        log.debug("%s: %s", request.url, why)
        self._heard(False)

    def results(self, response: Response, search: Search) -> Iterator[Request]:
        """Read what a search found."""
        try:
            if response.status != 200:
                raise FeedError(f"HTTP status {response.status}")
            content_type = header(response, "Content-Type")
            found = parse_results(search, response.body, response.url, content_type)
        except FeedError as error:
            self._coverage.failed(search.name, str(error))
        else:
            self._coverage.add_entries(found.entries, search.name)
            for entry in found.sealed:
                # Where the service keeps the address to itself, the outlet's own feeds have it.
                outlet = self._registry.resolve(entry.source or "")
                if self._coverage.sealed(search.name, entry) and outlet is not None:
                    yield from self._outlet(outlet)
        finally:
            self._heard(response.status == 200)

    async def feed(
        self, response: Response, outlet: str, depth: int = 0, read: Read = read_document
    ) -> AsyncIterator[Request]:
        """Read a feed, a sitemap, or a section page."""
        try:
            if response.status != 200:
                raise FeedError(f"HTTP status {response.status}")
            content_type = header(response, "Content-Type")
            found = await self.reader.read(read, response.body, response.url, content_type, outlet)
        except FeedError as error:
            self._coverage.failed("feeds", str(error))
            log.debug("%s: %s", response.url, error)
        else:
            self._coverage.add_entries(found.entries, "feeds")
            polled, kind = found.kind != "sitemap", found.kind
            asked = response.request.url if response.request is not None else response.url
            # So that the next search, and the next crawl, know it.
            self.write(lambda db: keep_feed(db, asked, outlet, kind, polled=polled))
            children = found.children if isinstance(found, Sitemap) and depth < MAX_DEPTH else ()
            for url in children[:CHILDREN]:
                if url.startswith(("http://", "https://")):
                    for request in self._ask(url, self.feed, FOUND, outlet=outlet, depth=depth + 1):
                        yield request
        finally:
            self._heard(response.status == 200)

    def home(self, response: Response, outlet: str) -> Iterator[Request]:
        """Ask for the feeds that an outlet announces."""
        try:
            if response.status == 200:
                robots = self.crawler.get_downloader_middleware(RobotsMiddleware)
                sitemaps = robots.sitemaps(response.url) if robots is not None else ()
                content_type = header(response, "Content-Type")
                found = announced(response.body[:MAX_HOME], response.url, content_type, sitemaps)
                for candidate in found or guesses(response.url):
                    yield from self._ask(candidate.url, self.feed, FOUND, outlet=outlet)
        finally:
            self._heard(response.status == 200)

    # --- what is fetched ---------------------------------------------------------------------------------

    def _chosen(self) -> Iterator[Request | Fetched]:
        """Ask for the likeliest candidates that are not stored, as far as the budget goes."""
        likely = self._coverage.likely()
        fresh: list[Candidate] = []
        for candidate in likely:
            known = self.known(candidate.url)
            outlet = self._registry.of_host(host_of(candidate.url))
            if outlet is not None and outlet.disabled:
                continue
            if known is None or not known.has_article:
                fresh.append(candidate)
        chosen = fresh[: self._left]
        self.crawler.stats.set_value("copydesk/left", len(fresh) - len(chosen))
        self.crawler.stats.set_value(
            "copydesk/story", self._coverage.report(self._url, self._queries, likely, chosen)
        )
        proxied = bool(self.settings.get("COPYDESK_PROXY"))
        allowed = read_networks(self.settings["COPYDESK_PRIVATE_NETWORKS"] or "")
        for candidate in chosen:
            if candidate.url in self.asked:
                continue
            private = not proxied and is_private(candidate.url, allowed)
            if private and candidate.url not in self.scope:
                self.asked.add(candidate.url)
                reason = "a search or feed leads into a private network"
                yield Fetched(
                    candidate.url, Rejection(candidate.url, "out_of_scope", reason), now()
                )
                continue
            # Coverage is wherever it is: outlets that no registry has among it.
            self.scope.allow(candidate.url)
            entry = self._coverage.entry(candidate.url)
            yield self.page_request(Target(candidate.url, entry, self.known(candidate.url)))


def _number(name: str, value: str | int | None, default: int) -> int:
    if value is None:
        return default
    if not str(value).isdecimal() or not 0 < int(value) < 10_000:
        raise ArgumentError(f"story: {name} is {value!r}; write a number above 0")
    return int(value)
