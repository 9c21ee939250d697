"""One page in the browser: what its scripts get, where they lead, and when it is complete.

Interception alone (`PLAYWRIGHT_ABORT_REQUEST`) would not do: Playwright hears of no redirect of a request that it
let go, and a redirect may lead into a private network. So no request is let go; each is answered from here.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from time import monotonic

from playwright.async_api import Error, Page, Route
from playwright.async_api import Request as Asked
from scrapy.http import Request, Response

from crawler.failures import NotRendered
from pipelines.urls import URLError, normalise

log = logging.getLogger(__name__)

QUIET_SECONDS = 0.5
"""Without an answer on its way and without a change, after which a page is complete."""
MAX_PARTS = 50
"""Scripts and data that one page may ask for; articles need a few, pages that poll never end."""
MAX_BYTES = 30_000_000
"""Of all of them together."""
START_SECONDS = 60.0
"""For the start of the browser, which the first page waits for."""
_LOOK_SECONDS = 0.1
# Pages with a clock or a ticker change for ever.
_LOOKS = 10
_LET_IN = frozenset({"script", "xhr", "fetch"})
_SIZE = "document.documentElement ? document.documentElement.outerHTML.length : 0"
_HEADERS = ("accept", "authorization", "origin")


@dataclass(frozen=True, slots=True)
class Part:
    """A document, a script or data, as the page gets it."""

    status: int
    headers: Mapping[str, str]
    body: bytes


# Code may wait until its style sheet is loaded; nothing is ever drawn.
_STYLE = Part(200, {"content-type": "text/css", "access-control-allow-origin": "*"}, b"")

Fetch = Callable[["Visit", str, str, Mapping[str, str]], Awaitable["Part | None"]]
"""Fetches an address as a resource of some kind, with headers of the page's choice; never raises."""


class Visit:
    """The state of one page while the browser shows it."""

    def __init__(self, document: Response, fetch: Fetch, seconds: float, largest: int) -> None:
        """`seconds` are those the page has to become complete, `largest` its characters at most."""
        self._document = document
        self._fetch = fetch
        self._seconds = seconds
        self._largest = largest
        self.deadline = monotonic() + START_SECONDS
        """When the page is taken as it is; later by what politeness makes it wait."""
        self.leads_to: str | None = None
        """Where a script sends the reader, normalised."""
        self._begun = False
        self._over = asyncio.Event()
        self._parts: dict[str, asyncio.Task[Part | None]] = {}
        self._bytes = 0
        self._open = 0
        self._last_change = monotonic()

    async def attend(self, page: Page, request: Request) -> None:
        """Answer all that a new page asks for."""
        self.deadline = monotonic() + self._seconds
        page.on("popup", lambda popup: asyncio.ensure_future(_close(popup)))
        await page.route("**", self._route)

    async def settle(self, page: Page) -> str:
        """Wait until the page is complete, leads elsewhere, or its time is over; return it as it is then.
        Raises NotRendered where it is too large, Error where it has gone."""
        self._last_change = monotonic()
        size, looks = -1, 0
        try:
            while monotonic() < self.deadline and self.leads_to is None and looks < _LOOKS:
                await asyncio.sleep(_LOOK_SECONDS)
                if self._open or monotonic() - self._last_change < QUIET_SECONDS:
                    continue
                before, size = size, await page.evaluate(_SIZE)
                if size == before:
                    break
                self._last_change = monotonic()
                looks += 1
            if await page.evaluate(_SIZE) > self._largest:
                raise NotRendered("larger than the limit DOWNLOAD_MAXSIZE", "too_large")
        finally:
            # What has not come yet does not come: the page is not to wait for it.
            self._over.set()
        return await page.content()

    async def _route(self, route: Route, asked: Asked) -> None:
        try:
            part = await self._answer(asked)
            if part is None:
                await route.abort("aborted")
            else:
                headers = dict(part.headers)
                await route.fulfill(status=part.status, headers=headers, body=part.body)
        except Error:  # the page is closed already
            log.debug("%s: not answered", asked.url, exc_info=True)

    async def _answer(self, asked: Asked) -> Part | None:
        if asked.is_navigation_request():
            return self._navigation(asked)
        if asked.resource_type == "stylesheet":
            return _STYLE
        # A crawler reads; what a page wants to send is for people to send.
        if asked.method != "GET" or asked.resource_type not in _LET_IN:
            return None
        return await self._part(asked)

    def _navigation(self, asked: Asked) -> Part | None:
        """The document itself, once; where else the page goes is noted, frames stay empty."""
        try:
            inner = asked.frame.parent_frame is not None
        except Error:  # a frame that has not come to be
            return None
        if inner:
            return None
        if not self._begun:
            self._begun = True
            kind = self._document.headers.get("Content-Type") or b"text/html"
            return Part(200, {"content-type": kind.decode("latin-1")}, self._document.body)
        try:
            url = normalise(asked.url)
            if asked.method == "GET" and url != normalise(self._document.url):
                self.leads_to = self.leads_to or url
        except URLError as error:
            log.debug("%s leads nowhere: %s", self._document.url, error)
        return None

    async def _part(self, asked: Asked) -> Part | None:
        """A script or data; each address is asked for once, however often the page does."""
        url = asked.url
        if url not in self._parts:
            if len(self._parts) >= MAX_PARTS or self._bytes > MAX_BYTES or self._over.is_set():
                return None
            self._parts[url] = asyncio.ensure_future(self._fetched(asked))
        part = self._parts[url]
        over = asyncio.ensure_future(self._over.wait())
        await asyncio.wait((part, over), return_when=asyncio.FIRST_COMPLETED)
        over.cancel()
        return part.result() if part.done() else None

    async def _fetched(self, asked: Asked) -> Part | None:
        self._open += 1
        try:
            given = await asked.all_headers()
            headers = {k: v for k, v in given.items() if k in _HEADERS or k.startswith("x-")}
            part = await self._fetch(self, asked.url, asked.resource_type, headers)
        except Error:  # the page is closed already
            return None
        finally:
            self._open -= 1
            self._last_change = monotonic()
        self._bytes += len(part.body) if part is not None else 0
        return part if self._bytes <= MAX_BYTES else None


async def _close(page: Page) -> None:
    try:
        await page.close()
    except Error:
        log.debug("a pop-up was gone already", exc_info=True)
