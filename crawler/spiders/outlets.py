"""`outlets`: polls the feeds and news sitemaps of outlets and fetches what is new or changed."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import timedelta
from typing import Any

from scrapy.http import Request, Response
from sqlite_utils import Database
from twisted.python.failure import Failure

from crawler.discovery.autodiscovery import announced, guesses
from crawler.discovery.documents import read_document
from crawler.discovery.feeds import Entry, Feed, FeedError
from crawler.discovery.news_sitemaps import MAX_DEPTH, MAX_SITEMAPS, Sitemap
from crawler.failures import fate_of
from crawler.middlewares.robots import RobotsMiddleware
from crawler.middlewares.scope import ANYWHERE, FOUND, NAMED
from crawler.polls import Ledger, Poll, Search
from crawler.scope import Scope
from crawler.spiders.base import (
    ArchiveSpider,
    ArgumentError,
    Target,
    body_hash,
    error_of,
    header,
)
from pipelines.dates import AHEAD, parse_date
from pipelines.item_pipelines import Fetched
from pipelines.items import Fate, Rejection
from pipelines.outlets import Outlet, Registry
from pipelines.store.feeds import (
    feed_checked,
    feed_failed,
    feed_settled,
    feeds_of,
    keep_feed,
    stored_feed,
)
from pipelines.store.revisits import StoredPage, recent_articles
from pipelines.store.times import now
from pipelines.urls import URLError, normalise

log = logging.getLogger(__name__)

RECENT = timedelta(days=2)
"""Articles first seen so lately are looked at again though their feed says nothing new: corrections
come within two days, and a news sitemap lists articles as long."""
GIVE_UP = 3
"""Failed polls in a row of all its feeds after which an outlet's home page is asked for others."""
FEED_PRIORITY = 10
_PASSING: frozenset[Fate] = frozenset({"timeout", "failed", "robots"})


class OutletsSpider(ArchiveSpider):
    """Polls outlets: `-a outlets=DOMAIN,DOMAIN` for some, `-a max_pages=N` to stop after N pages."""

    name = "outlets"

    def __init__(
        self,
        outlets: str | None = None,
        max_pages: str | int | None = None,
        name: str | None = None,
        **unknown: Any,
    ) -> None:
        """Raises ArgumentError where `max_pages` is no number above 0."""
        super().__init__(name, **unknown)
        self._asked_for = [
            part.strip().lower() for part in (outlets or "").split(",") if part.strip()
        ]
        if outlets is not None and not self._asked_for:
            raise ArgumentError("outlets: the list is empty; write outlets=DOMAIN,DOMAIN")
        if max_pages is not None and not (str(max_pages).isdecimal() and int(max_pages) > 0):
            raise ArgumentError(f"outlets: max_pages is {max_pages!r}; write a number above 0")
        self._left = None if max_pages is None else int(max_pages)
        self.outlets: tuple[Outlet, ...] = ()
        self._ledger = Ledger()
        self._polled: set[str] = set()
        self._sitemaps: Counter[str] = Counter()

    def prepare(self, registry: Registry) -> None:
        """Choose the outlets. Raises ArgumentError for one that the registry does not have."""
        chosen: list[Outlet] = []
        for asked in self._asked_for:
            outlet = registry.by_domain.get(asked) or registry.of_host(asked)
            outlet = outlet or registry.resolve(asked)
            if outlet is None:
                raise ArgumentError(
                    f"outlets: no outlet {asked!r} in the registry; add it, or fetch single pages"
                    " with `copydesk crawl --url URL`"
                )
            chosen.append(outlet)
        if not self._asked_for:
            chosen = [outlet for outlet in registry if not outlet.disabled]
        if not chosen:
            raise ArgumentError("outlets: the registry has no enabled outlet")
        self.outlets = tuple(dict.fromkeys(chosen))
        self.scope = Scope(registry)

    async def start(self) -> AsyncIterator[Request]:
        """Poll the feeds that are known, look for those of other outlets."""
        self._revisit = timedelta(seconds=self.settings.getfloat("COPYDESK_REVISIT"))
        self.write(self._keep_registered)
        for outlet in self.outlets:
            fixed = {*outlet.feeds, *outlet.sitemaps}
            feeds = feeds_of(self.run.archive.db, outlet.domain)
            for stored in feeds:
                poll = Poll(stored.url, outlet.domain, stored, fixed=stored.url in fixed)
                if request := self._poll(poll):
                    yield request
            if all(stored.failures >= GIVE_UP for stored in feeds):
                homes = [
                    f"{scheme}://{host}/"
                    for scheme in ("https", "http")
                    for host in (outlet.domain, f"www.{outlet.domain}")
                ]
                yield self._home(Search(outlet.domain, homes))

    def _keep_registered(self, db: Database) -> None:
        for outlet in self.outlets:
            for url in (*outlet.feeds, *outlet.sitemaps):
                keep_feed(db, url, outlet.domain, None)

    def settled(self, urls: Iterable[str], fate: Fate) -> None:
        """Close the polls that waited for these URLs only."""
        urls = tuple(urls)
        super().settled(urls, fate)
        for poll in self._ledger.settle(urls, fate):
            self._close(poll)

    # --- feeds -----------------------------------------------------------------------------------------

    def _poll(self, poll: Poll) -> Request | None:
        """The request for a feed, None where it was polled already or asked for a pause."""
        if poll.url in self._polled:
            return None
        self._polled.add(poll.url)
        try:
            normalise(poll.url)  # only to see whether it is an address
        except URLError as error:
            log.debug("no feed: %s", error)
            return None
        headers = {}
        if poll.stored is not None:
            until = parse_date(poll.stored.next_check or "")
            if until is not None and until.at > now():
                return None
            if poll.stored.etag:
                headers["If-None-Match"] = poll.stored.etag
            if poll.stored.last_modified:
                headers["If-Modified-Since"] = poll.stored.last_modified
        return Request(
            poll.url,
            callback=self.feed,
            errback=self.feed_failed,
            cb_kwargs={"poll": poll},
            meta={ANYWHERE: NAMED if poll.fixed else FOUND},
            headers=headers,
            priority=FEED_PRIORITY,
            dont_filter=True,
        )

    async def feed(self, response: Response, poll: Poll) -> AsyncIterator[Request | Fetched]:
        """Read a feed or sitemap: ask for its pages that are new or may have changed."""
        poll.checked_at = now()
        marks = {
            "etag": header(response, "ETag"),
            "last_modified": header(response, "Last-Modified"),
            "body_hash": body_hash(response.body),
        }
        stored = poll.stored
        # Feeds lie about their ETags in both ways, so the body decides too.
        same = stored is not None and marks["body_hash"] == stored.body_hash
        if stored is not None and (response.status == 304 or (response.status == 200 and same)):
            self._note_feed(poll, answered=True)
            for request in self._recent(poll):
                yield request
            return
        if response.status != 200:
            pause = _retry_after(response) if response.status in (429, 503) else None
            self._feed_lost(poll, f"HTTP status {response.status}", pause)
        else:
            try:
                # Ten megabytes of XML take a second, in which nothing else would move.
                found = await asyncio.to_thread(
                    read_document, response.body, response.url, header(response, "Content-Type")
                )
            except FeedError as error:
                self._feed_lost(poll, str(error))
            else:
                # An index is read each time: what it leads to may be new though it is not.
                poll.validators = {} if found.kind == "sitemap_index" else marks
                for result in self._read(found, poll):
                    yield result
        for request in self._next_step(poll):
            yield request

    def feed_failed(self, failure: Failure) -> Iterator[Request]:
        """Note that a feed could not be had; try the next candidate."""
        request: Request = failure.request  # type: ignore[attr-defined]
        poll: Poll = request.cb_kwargs["poll"]
        poll.checked_at = now()
        self._feed_lost(poll, fate_of(error_of(failure))[1])
        yield from self._next_step(poll)

    def _read(self, found: Feed | Sitemap, poll: Poll) -> Iterator[Request | Fetched]:
        children = found.children if isinstance(found, Sitemap) else ()
        # A plain sitemap lists no news: it is remembered only so as not to be asked again.
        polled = found.kind != "sitemap"
        self.write(lambda db: keep_feed(db, poll.url, poll.outlet, found.kind, polled=polled))
        self._note_feed(poll, answered=True)
        if poll.search is not None and found.kind in ("rss", "atom", "json", "news_sitemap"):
            poll.search.found += 1
        for url in children:
            if poll.depth + 1 >= MAX_DEPTH or self._sitemaps[poll.outlet] >= MAX_SITEMAPS:
                log.info("%s: too many sitemaps, or too deep; the rest is left out", poll.url)
                break
            self._sitemaps[poll.outlet] += 1
            stored = stored_feed(self.run.archive.db, url)
            child = Poll(url, poll.outlet, stored, depth=poll.depth + 1, search=poll.search)
            if stored is None and (request := self._poll(child)):
                if poll.search is not None:
                    poll.search.open += 1
                yield request
        wanted = self._wanted(found.entries)
        if not self._ledger.open(poll, wanted):
            self._close(poll)
            return
        for url, entry in wanted.items():
            yield from self._entry(url, entry)

    def _wanted(self, entries: Iterable[Entry]) -> dict[str, Entry]:
        """The entries whose pages are to be looked at, by normalised URL."""
        wanted: dict[str, Entry] = {}
        for entry in entries:
            try:
                url = normalise(entry.url)
            except URLError as error:
                log.info("feed entry left out: %s", error)
                continue
            if url in self.run.fates:
                continue
            stored = self.known(url)
            if stored is None or self._due(stored, entry):
                wanted.setdefault(url, entry)
            else:
                self.crawler.stats.inc_value("copydesk/known")
        return wanted

    def _entry(self, url: str, entry: Entry) -> Iterator[Request | Fetched]:
        if url in self.asked:
            return
        if url not in self.scope:
            self.asked.add(url)
            reason = "announced by a feed, at a host of no outlet in the registry"
            yield Fetched(url, Rejection(url, "out_of_scope", reason), now())
        elif self._take():
            yield self.page_request(Target(url, entry, self.known(url)))

    def _due(self, stored: StoredPage, entry: Entry | None = None) -> bool:
        """Whether a known page is to be looked at again."""
        last = stored.last_fetched_at
        if last is None or stored.fate in _PASSING:
            return True
        if stored.fate == "http_error" and (stored.http_status or 500) >= 429:
            return True
        updated = entry.updated_at if entry else None
        if updated is not None and last < updated <= now() + AHEAD:
            return True
        return now() - last >= self._revisit

    def _recent(self, poll: Poll) -> Iterator[Request]:
        """Requests for the outlet's latest articles, where its feed has nothing to say."""
        for url in recent_articles(self.run.archive.db, poll.outlet, now() - RECENT):
            stored = self.known(url)
            if stored is None or url in self.asked or url in self.run.fates:
                continue
            if not self._due(stored):
                self.crawler.stats.inc_value("copydesk/known")
            elif self._take():
                yield self.page_request(Target(url, known=stored))

    def _take(self) -> bool:
        """Whether one more page may be asked for; counts it."""
        if self._left is None:
            return True
        if self._left <= 0:
            self.crawler.stats.inc_value("copydesk/left")
            return False
        self._left -= 1
        return True

    def _close(self, poll: Poll) -> None:
        """Keep the validators of a poll whose entries all have their fates."""
        at = poll.checked_at or now()
        self.write(lambda db: feed_settled(db, poll.url, at, poll.validators, new=poll.new))

    def _note_feed(self, poll: Poll, *, answered: bool, pause: timedelta | None = None) -> None:
        self.tried += 1
        self.answered += answered
        at = poll.checked_at or now()
        if answered:
            self.write(lambda db: feed_checked(db, poll.url, at))
        else:
            self.write(lambda db: feed_failed(db, poll.url, at, pause=pause, keep=poll.fixed))

    def _feed_lost(self, poll: Poll, why: str, pause: timedelta | None = None) -> None:
        """A known feed that fails is told; a candidate that is none was only a try."""
        if poll.stored is not None:
            self._note_feed(poll, answered=False, pause=pause)
            self.crawler.stats.inc_value("copydesk/feeds_failed")
            log.warning("feed %s: %s", poll.url, why)
        else:
            log.debug("no feed: %s: %s", poll.url, why)

    # --- autodiscovery ---------------------------------------------------------------------------------

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
        found = announced(response.body, response.url, content_type, sitemaps)
        search.guesses = [candidate.url for candidate in guesses(response.url)]
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
            self.crawler.stats.inc_value("copydesk/outlets_unreachable")
            log.warning("%s: its home page cannot be had: %s", search.outlet, why)

    def _candidate(self, url: str, search: Search) -> Request | None:
        request = self._poll(Poll(url, search.outlet, None, search=search))
        if request is not None:
            search.open += 1
        return request

    def _next_step(self, poll: Poll) -> Iterator[Request]:
        """After a poll that belongs to a search."""
        if poll.search is not None:
            poll.search.open -= 1
            yield from self._after_candidates(poll.search)

    def _after_candidates(self, search: Search) -> Iterator[Request]:
        """Guess on where nothing that was announced is a feed; one that answers is enough."""
        while search.open == 0 and search.found == 0:
            if not search.guesses:
                self.crawler.stats.inc_value("copydesk/outlets_without_feed")
                log.warning("%s: no feed found; name one in the registry", search.outlet)
                return
            if request := self._candidate(search.guesses.pop(0), search):
                yield request


def _retry_after(response: Response) -> timedelta | None:
    """How long the server asks to be left alone."""
    value = header(response, "Retry-After") or ""
    if value.isdecimal():
        return timedelta(seconds=min(int(value), 10**6))
    until = parse_date(value)
    return None if until is None else max(until.at - now(), timedelta(0))
