"""`outlets`: polls the feeds and news sitemaps of outlets and fetches what is new or changed."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import timedelta
from typing import Any

from scrapy import signals
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Request, Response
from scrapy.settings import BaseSettings
from sqlite_utils import Database
from twisted.python.failure import Failure

from crawler.budgets import OutletBudget
from crawler.discovery.feeds import Entry, Feed, FeedError
from crawler.discovery.news_sitemaps import MAX_DEPTH, MAX_SITEMAPS, Sitemap
from crawler.discovery.reading import Read
from crawler.failures import fate_of
from crawler.polls import Ledger, Poll, Rest, note_entry, rest_after, rest_unchanged, settle
from crawler.registry import outlet_named
from crawler.retry_after import retry_after
from crawler.revisits import Schedule
from crawler.scope import Scope
from crawler.spiders.base import (
    ArchiveSpider,
    ArgumentError,
    Target,
    body_hash,
    error_of,
    header,
)
from crawler.spiders.finding import FindingSpider
from pipelines.item_pipelines import Fetched
from pipelines.items import Fate, Rejection
from pipelines.outlets import Outlet, Registry
from pipelines.store.feeds import (
    feed_checked,
    feed_failed,
    feed_unchanged,
    feeds_of,
    keep_feed,
    search_due,
    search_failed,
    search_succeeded,
    stored_feed,
)
from pipelines.store.revisits import pages_of_age
from pipelines.store.runs import time_since_run_before
from pipelines.store.times import now
from pipelines.urls import URLError, host_of, normalise

log = logging.getLogger(__name__)

GIVE_UP = 3
"""Failed polls in a row of all its feeds after which an outlet's home page is asked for others."""


class OutletsSpider(FindingSpider, ArchiveSpider):
    """Polls the outlets whose feeds are due: `-a outlets=DOMAIN,DOMAIN` some only, `-a all=1` due or
    not; `-a max_pages=N` to stop after N pages."""

    name = "outlets"

    def __init__(
        self,
        outlets: str | None = None,
        max_pages: str | int | None = None,
        all: str | bool | None = None,
        name: str | None = None,
        **unknown: Any,
    ) -> None:
        """Raises ArgumentError where `max_pages` is no number above 0."""
        super().__init__(name, **unknown)
        self._asked_for = [part.strip() for part in (outlets or "").split(",") if part.strip()]
        if outlets is not None and not self._asked_for:
            raise ArgumentError("outlets: the list is empty; write outlets=DOMAIN,DOMAIN")
        if max_pages is not None and not (str(max_pages).isdecimal() and int(max_pages) > 0):
            raise ArgumentError(f"outlets: max_pages is {max_pages!r}; write a number above 0")
        if str(all).lower() not in ("none", "0", "1", "false", "true"):
            raise ArgumentError(
                f"outlets: all is {all!r}; write 1 to poll feeds that are not due, too"
            )
        self._all = str(all).lower() in ("1", "true")
        self._left = None if max_pages is None else int(max_pages)
        self._spared: set[str] = set()
        self.outlets: tuple[Outlet, ...] = ()
        self._ledger = Ledger()
        self.sections = {}
        self._polled: set[str] = set()
        self._sitemaps: Counter[str] = Counter()
        self._looked_again = False
        self._early = timedelta(0)

    def configure(self, settings: BaseSettings) -> None:
        """Read when pages and feeds are due. Raises ArgumentError."""
        ages = str(settings["COPYDESK_REVISIT"])
        try:
            self._schedule = Schedule(ages)
        except ValueError:
            raise ArgumentError(
                f"outlets: COPYDESK_REVISIT is {ages!r}; write ages in seconds, like 3600,86400"
            ) from None
        least = timedelta(seconds=settings.getfloat("COPYDESK_MIN_POLL"))
        most = timedelta(seconds=settings.getfloat("COPYDESK_MAX_POLL"))
        self._bounds = (least, max(least, most))

    def prepare(self, registry: Registry) -> None:
        """Choose the outlets. Raises ArgumentError for one that the registry does not have."""
        chosen: list[Outlet] = []
        for asked in self._asked_for:
            outlet = outlet_named(registry, asked)
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
        self.crawler.signals.connect(self._look_again, signals.spider_idle)
        pages = self.settings.getint("COPYDESK_MAX_OUTLET_PAGES")
        self._budget = OutletBudget(self.crawler.stats, pages)
        self.write(self._keep_registered)
        # What comes due before half the time to the next crawl would otherwise wait for that one.
        between = time_since_run_before(self.run.archive.db, self.run.id)
        self._early = min(between / 2, self._bounds[1])
        for outlet in self.outlets:
            fixed = {*outlet.feeds, *outlet.sitemaps, *outlet.sections}
            feeds = feeds_of(self.run.archive.db, outlet.domain)
            for stored in sorted(feeds, key=lambda feed: feed.last_checked or ""):
                poll = Poll(stored.url, outlet.domain, stored, fixed=stored.url in fixed)
                if request := self.poll(poll):
                    yield request
            if all(stored.failures >= GIVE_UP for stored in feeds) and (
                self._everything or search_due(self.run.archive.db, outlet.domain, now())
            ):
                yield self.look_for_feeds(outlet.domain)

    def _keep_registered(self, db: Database) -> None:
        for outlet in self.outlets:
            for url in (*outlet.feeds, *outlet.sitemaps):
                keep_feed(db, url, outlet.domain, None)
            for url in outlet.sections:
                keep_feed(db, url, outlet.domain, "section")

    def settled(self, urls: Iterable[str], fate: Fate) -> None:
        """Close the polls that waited for these URLs only."""
        urls = tuple(urls)
        super().settled(urls, fate)
        for poll in self._ledger.settle(urls, fate):
            self._close(poll)

    @property
    def _everything(self) -> bool:
        """Whether feeds are polled and looked for whether due or not."""
        return self._all or self._schedule.always

    def home_lost(self, outlet: str, why: str) -> None:
        """Leave an outlet alone for a while that cannot be reached."""
        super().home_lost(outlet, why)
        self.write(lambda db: search_failed(db, outlet, now()))

    def nothing_found(self, outlet: str) -> None:
        """Leave an outlet alone for a while that has no feed."""
        super().nothing_found(outlet)
        self.write(lambda db: search_failed(db, outlet, now()))

    # --- feeds -----------------------------------------------------------------------------------------

    def poll(self, poll: Poll, section: bool = False) -> Request | None:
        """The request for a feed, None where it was polled already or asked for a pause."""
        if poll.stored is not None:
            section = poll.stored.kind == "section"
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
            due_at = poll.stored.due_at
            rests = due_at is not None and due_at > now() + self._early
            if rests and not self._everything:
                self.crawler.stats.inc_value("copydesk/feeds_not_due")
                return None
            if poll.stored.etag:
                headers["If-None-Match"] = poll.stored.etag
            if poll.stored.last_modified:
                headers["If-Modified-Since"] = poll.stored.last_modified
        if not poll.fixed and not self._budget.poll(poll.outlet):
            return None
        return self.feed_request(poll, section, headers)

    async def feed(
        self, response: Response, poll: Poll, read: Read
    ) -> AsyncIterator[Request | Fetched]:
        """Read a feed, sitemap or section page: ask for its pages that are new or may have changed."""
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
            self._note_feed(poll, rest_unchanged(poll, *self._bounds))
            return
        if response.status != 200:
            asked = header(response, "Retry-After") if response.status in (429, 503) else None
            pause = retry_after(asked, now())
            self._feed_lost(poll, f"HTTP status {response.status}", pause)
        else:
            try:
                content_type = header(response, "Content-Type")
                found = await self.reader.read(
                    read, response.body, response.url, content_type, poll.outlet
                )
            except FeedError as error:
                self._feed_lost(poll, str(error))
            else:
                # An index is read each time: what it leads to may be new though it is not.
                poll.validators = {} if found.kind == "sitemap_index" else marks
                for result in self._read(found, poll):
                    yield result
        for request in self.after_candidate(poll):
            yield request

    def feed_failed(self, failure: Failure) -> Iterator[Request]:
        """Note that a feed could not be had; try the next candidate."""
        request: Request = failure.request  # type: ignore[attr-defined]
        poll: Poll = request.cb_kwargs["poll"]
        poll.checked_at = now()
        self._feed_lost(poll, fate_of(error_of(failure))[1])
        yield from self.after_candidate(poll)

    def _read(self, found: Feed | Sitemap, poll: Poll) -> Iterator[Request | Fetched]:
        children = found.children if isinstance(found, Sitemap) else ()
        # A plain sitemap lists no news: it is remembered only so as not to be asked again.
        polled = found.kind != "sitemap"
        self.write(lambda db: keep_feed(db, poll.url, poll.outlet, found.kind, polled=polled))
        self._note_feed(poll)
        if poll.search is not None and found.kind not in ("sitemap", "sitemap_index"):
            poll.search.found += 1
            self.write(lambda db: search_succeeded(db, poll.outlet))
        for url in children:
            if poll.depth + 1 >= MAX_DEPTH or self._sitemaps[poll.outlet] >= MAX_SITEMAPS:
                log.info("%s: too many sitemaps, or too deep; the rest is left out", poll.url)
                break
            self._sitemaps[poll.outlet] += 1
            stored = stored_feed(self.run.archive.db, url)
            child = Poll(url, poll.outlet, stored, depth=poll.depth + 1, search=poll.search)
            if stored is None and (request := self.poll(child)):
                if poll.search is not None:
                    poll.search.open += 1
                yield request
        wanted = self._wanted(found.entries, poll)
        if not self._ledger.open(poll, wanted):
            self._close(poll)
            return
        for place, (url, entry) in enumerate(wanted.items()):
            if url not in self.asked and not self._budget.page(poll.outlet):
                continue
            for result in self._entry(url, entry):
                if found.kind == "section" and isinstance(result, Request):
                    # Without dates the first on the page are the newest.
                    result = result.replace(priority=-place)
                yield result

    def _wanted(self, entries: Iterable[Entry], poll: Poll) -> dict[str, Entry]:
        """The entries whose pages are to be looked at, by normalised URL."""
        wanted: dict[str, Entry] = {}
        for entry in entries:
            try:
                url = normalise(entry.url)
            except URLError as error:
                log.info("feed entry left out: %s", error)
                continue
            stored = self.known(url)
            note_entry(poll, entry, stored)
            if url in self.run.fates:
                continue
            if stored is None or self._schedule.due(stored, now(), entry):
                wanted.setdefault(url, entry)
            else:
                self.crawler.stats.inc_value("copydesk/known")
        return wanted

    def _entry(self, url: str, entry: Entry) -> Iterator[Request | Fetched]:
        if url in self.asked:
            return
        outlet = self.run.archive.registry.of_host(host_of(url))
        reason = None
        if url not in self.scope:
            reason = "announced by a feed, at a host of no outlet in the registry"
        elif outlet is not None and outlet.disabled and outlet not in self.outlets:
            reason = f"announced by a feed, at an outlet that is disabled: {outlet.domain}"
        if reason is not None:
            self.asked.add(url)
            yield Fetched(url, Rejection(url, "out_of_scope", reason), now())
        elif self._take(url):
            yield self.page_request(Target(url, entry, self.known(url)))

    def _look_again(self) -> None:
        """Ask for pages that are due once more, whether still announced or not, when all else is done."""
        if self._looked_again or self.run.failure is not None:
            return
        self._looked_again = True
        ours = {outlet.domain for outlet in self.outlets}
        at, found = now(), False
        since = at - self._schedule.horizon
        for page in pages_of_age(self.run.archive.db, since, at, self._schedule.ages):
            url = page.url
            if page.outlet not in ours or url in self.asked or url in self.run.fates:
                continue
            if url in self.scope and self._budget.page(page.outlet) and self._take(url):
                # What a feed once said of it holds on; the page's own word goes first.
                entry = Entry(url, published_at=page.published_at)
                self.crawler.engine.crawl(self.page_request(Target(url, entry, self.known(url))))
                found = True
        if found:
            raise DontCloseSpider

    def _take(self, url: str) -> bool:
        """Whether one more page may be asked for; counts it, or those that are left, once each."""
        if self._left is None:
            return True
        if self._left <= 0:
            self._spared.add(url)
            self.crawler.stats.set_value("copydesk/left", len(self._spared))
            return False
        self._left -= 1
        return True

    def _close(self, poll: Poll) -> None:
        """Keep the validators of a poll whose entries all have their fates."""
        rest = rest_after(poll, *self._bounds)
        if rest.missed:
            self.crawler.stats.inc_value("copydesk/feeds_with_gap")
            log.warning(
                "feed %s: all of its entries are new; others may have come and gone", poll.url
            )
        self.write(lambda db: settle(db, poll, rest))

    def _note_feed(self, poll: Poll, rest: Rest | None = None) -> None:
        """Note an answer: as before, with the rest that follows, or with entries to be dealt with."""
        self.tried += 1
        self.answered += 1
        at = poll.checked_at
        if rest is None:
            self.write(lambda db: feed_checked(db, poll.url, at))
        else:
            self.write(lambda db: feed_unchanged(db, poll.url, at, rest.interval, rest.rhythm))

    def _after_failure(self, before: timedelta | None) -> timedelta:
        """Twice as long as before: whatever is broken there is not mended by asking."""
        least, most = self._bounds
        return max(least, min(2 * (before or least), most))

    def _feed_lost(self, poll: Poll, why: str, pause: timedelta | None = None) -> None:
        """A known feed that fails is told; a candidate that is none was only a try."""
        if poll.stored is not None:
            rest = max(pause or timedelta(0), self._after_failure(poll.stored.interval))
            self.tried += 1
            at, keep = poll.checked_at, poll.fixed
            self.write(lambda db: feed_failed(db, poll.url, at, pause=rest, keep=keep))
            self.crawler.stats.inc_value("copydesk/feeds_failed")
            log.warning("feed %s: %s", poll.url, why)
        else:
            log.debug("no feed: %s: %s", poll.url, why)
