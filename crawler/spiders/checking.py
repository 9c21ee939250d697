"""Looks at outlets' feeds and at what their home pages announce, as a crawl does; keeps nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawler.discovery.autodiscovery import SelfDescription, described
from crawler.discovery.feed_checks import FeedCheck, Origin, Problem
from crawler.discovery.feeds import Feed, FeedError
from crawler.discovery.news_sitemaps import MAX_DEPTH, Sitemap
from crawler.discovery.reading import DocumentReader, Read
from crawler.failures import fate_of
from crawler.polls import Poll, Search
from crawler.scope import Scope, is_private
from crawler.spiders.base import error_of, header
from crawler.spiders.finding import MAX_HOME, FindingSpider
from pipelines.store.times import now
from pipelines.urls import URLError, normalise

CHILDREN = 3
"""Sitemaps of an index that are looked at: those of news, or the latest, come first."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An address that is known to be an outlet's."""

    url: str
    origin: Origin
    section: bool = False


@dataclass(slots=True)
class OutletCheck:
    """An outlet: what is to be looked at, and what became of it."""

    outlet: str
    """Domain."""
    listed: Sequence[Listed] = ()
    checks: list[FeedCheck] = field(default_factory=list)
    """Of what is listed."""
    found: list[FeedCheck] = field(default_factory=list)
    """Of what a search came to that is not listed, dead ends among it."""
    lost: str | None = None
    """Why a search brought nothing, in one line."""
    description: SelfDescription = field(default_factory=SelfDescription)
    """What its home page says, where that was asked."""
    open: int = 0
    """Listed addresses without an answer."""

    @property
    def live(self) -> bool:
        """Whether a listed address is as it should be."""
        return any(check.problem is None for check in self.checks)

    @property
    def offered(self) -> list[FeedCheck]:
        """What a search came to and is as it should be."""
        return [check for check in self.found if check.problem is None]

    @property
    def wrong(self) -> bool:
        """Whether something that the registry names has a problem, or all that is known has one."""
        if not self.listed:
            return not self.offered
        named = [check for check in self.checks if check.origin == "registry"]
        return not self.live or any(check.problem is not None for check in named)


class CheckingSpider(FindingSpider):
    """Looks at the listed feeds of outlets, and searches for others where something is wrong with
    them, or where none is listed, or `always`."""

    def __init__(
        self, scope: Scope, outlets: Sequence[OutletCheck], always: bool = False, **more: Any
    ) -> None:
        super().__init__("checking", **more)
        self.scope = scope
        self.outlets = {one.outlet: one for one in outlets}
        self.tried = 0
        self.answered = 0
        self.sections = {}
        self._always = always
        self._reader = DocumentReader()
        self._checks: dict[str, list[FeedCheck]] = {}
        """Address → what its answer counts for: its own check, and those of its indexes."""

    def closed(self, reason: str) -> None:
        """End what reads documents; Scrapy calls it at the end."""
        self._reader.close()

    async def start(self) -> AsyncIterator[Request]:
        """Ask for all listed addresses, and for the home pages of outlets without any."""
        for one in self.outlets.values():
            one.open = 1  # until all are under way
            for listed in one.listed:
                poll = Poll(listed.url, one.outlet, None, fixed=listed.origin == "registry")
                check = FeedCheck(listed.url, one.outlet, listed.origin, now())
                request = self._ask(poll, check, listed.section)
                if request is not None or check.failed is not None:
                    one.checks.append(check)
                if request is not None:
                    one.open += 1
                    yield request
            for request in self._answered(one):
                yield request

    def poll(self, poll: Poll, section: bool = False) -> Request | None:
        """The request for a candidate; None where it was looked at already, or leads nowhere."""
        check = FeedCheck(poll.url, poll.outlet, "found", now())
        request = self._ask(poll, check, section)
        if request is not None:
            self.outlets[poll.outlet].found.append(check)
        return request

    def home(self, response: Response, search: Search) -> Iterator[Request]:
        """Note what the home page says of its outlet, too."""
        if response.status == 200:
            said = described(response.body[:MAX_HOME], header(response, "Content-Type"))
            self.outlets[search.outlet].description = said
        yield from super().home(response, search)

    def home_lost(self, outlet: str, why: str) -> None:
        """Note it."""
        self.outlets[outlet].lost = f"its home page cannot be had: {why}"

    def nothing_found(self, outlet: str) -> None:
        """Note it."""
        self.outlets[outlet].lost = "no feed, news sitemap or section page found"

    def _ask(self, poll: Poll, check: FeedCheck, section: bool = False) -> Request | None:
        if (known := self._checks.get(poll.url)) is not None:
            if poll.depth > 0:
                check.join(known[0])
                known.append(check)
            return None
        try:
            url = normalise(poll.url)
        except URLError as error:
            check.failed = "failed", str(error)
            return None
        # What a page names may be written into a registry, which is trusted.
        if check.origin == "found" and is_private(url):
            return None
        self._checks[poll.url] = [check]
        return self.feed_request(poll, section)

    async def feed(self, response: Response, poll: Poll, read: Read) -> AsyncIterator[Request]:
        """Note what a listed address, a candidate, or a sitemap of an index answered."""
        if poll.depth == 0:
            check = self._checks[poll.url][0]
            check.http_status = response.status
            if response.url != poll.url:
                check.redirected_to = response.url
        try:
            if response.status != 200:
                self._failed(poll, "http_error", f"HTTP status {response.status}")
            else:
                content_type = header(response, "Content-Type")
                found = await self._reader.read(
                    read, response.body, response.url, content_type, poll.outlet
                )
                self.answered += 1
                for request in self._read(found, poll):
                    yield request
        except FeedError as error:
            self._failed(poll, "not_a_feed", str(error))
        for request in self._done(poll):
            yield request

    def feed_failed(self, failure: Failure) -> Iterator[Request]:
        """Note why an address could not be had."""
        request: Request = failure.request  # type: ignore[attr-defined]
        poll: Poll = request.cb_kwargs["poll"]
        fate, why = fate_of(error_of(failure))
        self._failed(poll, cast(Problem, fate), why)
        yield from self._done(poll)

    def _failed(self, poll: Poll, problem: Problem, why: str) -> None:
        if poll.depth == 0:  # an index is what its sitemaps that can be read are
            self._checks[poll.url][0].failed = problem, why

    def _read(self, found: Feed | Sitemap, poll: Poll) -> Iterator[Request]:
        checks = self._checks[poll.url]
        if poll.depth == 0:
            checks[0].kind = found.kind
        for check in checks:
            check.add(found.entries)
        if poll.search is not None and found.kind not in ("sitemap", "sitemap_index"):
            poll.search.found += 1
        children = found.children if isinstance(found, Sitemap) else ()
        for url in children[:CHILDREN] if poll.depth + 1 < MAX_DEPTH else ():
            child = Poll(url, poll.outlet, None, depth=poll.depth + 1, search=poll.search)
            if request := self._ask(child, checks[0]):
                if poll.search is not None:
                    poll.search.open += 1
                else:
                    self.outlets[poll.outlet].open += 1
                yield request

    def _done(self, poll: Poll) -> Iterator[Request]:
        self.tried += 1
        if poll.search is not None:
            yield from self.after_candidate(poll)
        else:
            yield from self._answered(self.outlets[poll.outlet])

    def _answered(self, one: OutletCheck) -> Iterator[Request]:
        """Search, when all that is listed has answered, if there is a reason to."""
        one.open -= 1
        if one.open == 0 and (self._always or not one.listed or one.wrong):
            request = self.look_for_feeds(one.outlet)
            # Where one is live, what is announced may replace others; guesses are not worth it.
            request.cb_kwargs["search"].found = int(one.live)
            yield request
