"""Renders pages for a crawl: a few at a time, one of an outlet, each in a browser context of its own."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections import OrderedDict, defaultdict
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse, Request, Response
from scrapy.http.request import NO_CALLBACK

from crawler.failures import NotRendered
from crawler.middlewares.scope import ANYWHERE, FOUND
from crawler.waiting import ask_first, is_ending
from pipelines.urls import host_of, registrable_domain

if TYPE_CHECKING:
    from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler

    from crawler.rendering.visit import Part, Visit

log = logging.getLogger(__name__)

RENDER = "copydesk_render"
"""Request key of pages that are to be rendered."""
page_rendered = object()
"""Signal, with the `response` that stands for a page that was to be rendered: as it was rendered, or as it was
fetched where that failed."""
MISSING = "this outlet's pages need a browser (render = true): {}"
SCRIPT_BYTES = 30_000_000
"""Of scripts that are kept for the next page of a crawl: outlets have the same on all their pages."""
_GRACE_SECONDS = 5.0
_LOOK_SECONDS = 0.2
_VISIT = "copydesk_visit"
# They speak of what was fetched; what the scripts made of it has none.
_OF_THE_SHELL = ("ETag", "Last-Modified", "Content-Encoding", "Content-Length")


def to_render(response: Response) -> bool:
    """Whether a response is to be rendered: a page that came, of an outlet with `render = true`."""
    asked = response.request is not None and response.request.meta.get(RENDER)
    return bool(asked) and 200 <= response.status < 300 and isinstance(response, HtmlResponse)


class Renderer:
    """Has the browser of a crawl, which starts with the first page that needs it."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self._crawler = crawler
        self._seconds = settings.getfloat("COPYDESK_RENDER_TIMEOUT")
        self._largest = settings.getint("DOWNLOAD_MAXSIZE")
        self._tabs = asyncio.Semaphore(max(1, settings.getint("COPYDESK_RENDER_PAGES")))
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._numbers = itertools.count(1)
        self._scripts: OrderedDict[str, Part] = OrderedDict()
        self._handler: ScrapyPlaywrightDownloadHandler | None = None
        self._missing: str | None = None
        crawler.signals.connect(self._queued, signals.request_reached_downloader)
        crawler.signals.connect(self._close, signals.spider_closed)

    def missing(self) -> str | None:
        """Return what has to be installed before anything is rendered; None where nothing is known of it."""
        if self._missing is None and self._handler is None:
            self._begin()
        return self._missing

    async def render(self, response: Response) -> Response | str | None:
        """Return the page as its scripts made it, or the address to which they lead; None where the crawl
        ends before. Raises NotRendered."""
        from playwright.async_api import Error, TimeoutError

        from crawler.rendering.browser import NoBrowser
        from crawler.rendering.visit import Visit

        # One page of an outlet at a time: its delays are what takes the time.
        async with self._turns[registrable_domain(host_of(response.url))], self._tabs:
            if is_ending(self._crawler):
                return None
            if (why := self.missing()) is not None:
                raise NotRendered(why)
            visit = Visit(response, self._fetch, self._seconds, self._largest)
            shown: Response = response
            try:
                shown = await self._show(response, visit)
            except NoBrowser as error:
                raise NotRendered(self._give_up(str(error))) from None
            except TimeoutError:
                raise NotRendered(f"not rendered within {self._seconds:g} s", "timeout") from None
            except Error as error:
                if is_ending(self._crawler):
                    return None
                why = f"the browser cannot show it: {' '.join(str(error).split())[:200]}"
                raise NotRendered(why) from None
            finally:
                if visit.leads_to is None:
                    self._crawler.signals.send_catch_log(page_rendered, response=shown)
        return None if is_ending(self._crawler) else visit.leads_to or shown

    async def _show(self, response: Response, visit: Visit) -> Response:
        assert self._handler is not None
        name = f"copydesk-{next(self._numbers)}"
        meta: dict[str, Any] = {
            "playwright": True,
            # Cookies and storage end with the page, as they do everywhere else in the crawl.
            "playwright_context": name,
            "playwright_context_kwargs": {
                "user_agent": self._crawler.settings["USER_AGENT"],
                "service_workers": "block",
                "accept_downloads": False,
            },
            "playwright_page_init_callback": visit.attend,
            "playwright_page_goto_kwargs": {"wait_until": "commit"},
            "playwright_include_page": True,
        }
        request = Request(response.url, meta=meta, callback=NO_CALLBACK)
        showing = asyncio.ensure_future(self._content(self._handler, request, visit))
        try:
            while not (showing.done() or visit.leads_to or is_ending(self._crawler)):
                left = visit.deadline + _GRACE_SECONDS - monotonic()
                if left <= 0:
                    raise NotRendered(f"not rendered within {self._seconds:g} s", "timeout")
                await asyncio.wait({showing}, timeout=min(left, _LOOK_SECONDS))
            if not showing.done():
                return response
            body = showing.result().encode("utf-8", "replace")
        finally:
            showing.cancel()
            await asyncio.wait({showing}, timeout=_GRACE_SECONDS)
            wrapper = self._handler.context_wrappers.get(name)
            if wrapper is not None:
                with suppress(Exception):  # whatever became of it, it is not asked again
                    await asyncio.wait_for(wrapper.context.close(), _GRACE_SECONDS)
        if len(body) > self._largest:
            raise NotRendered("larger than the limit DOWNLOAD_MAXSIZE", "too_large")
        headers = response.headers.copy()
        for header in _OF_THE_SHELL:
            headers.pop(header, None)
        headers["Content-Type"] = "text/html; charset=utf-8"
        return response.replace(body=body, headers=headers, encoding="utf-8")

    async def _content(
        self, handler: ScrapyPlaywrightDownloadHandler, request: Request, visit: Visit
    ) -> str:
        await handler.download_request(request)
        return await visit.settle(request.meta["playwright_page"])

    # --- what pages ask for ----------------------------------------------------------------------------

    async def _fetch(
        self, visit: Visit, url: str, kind: str, headers: Mapping[str, str]
    ) -> Part | None:
        from crawler.rendering.visit import Part

        if (kept := self._scripts.get(url)) is not None and kind == "script":
            self._scripts.move_to_end(url)
            return kept
        try:
            meta = {ANYWHERE: FOUND, _VISIT: visit}
            request = Request(
                url, headers=dict(headers), meta=meta, callback=NO_CALLBACK, dont_filter=True
            )
            response = await self._crawler.engine.download_async(request)
        except Exception as error:  # whatever it came to, the page goes without
            log.debug("%s: not had: %s", url, error)
            return None
        if 300 <= response.status < 400:
            return None
        passed = {
            name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
            for name, values in response.headers.items()
            if name.lower() == b"content-type" or name.lower().startswith(b"access-control-")
        }
        part = Part(response.status, passed, response.body)
        if kind == "script" and response.status == 200:
            self._keep_script(url, part)
        return part

    def _keep_script(self, url: str, part: Part) -> None:
        self._scripts[url] = part
        while sum(len(kept.body) for kept in self._scripts.values()) > SCRIPT_BYTES:
            self._scripts.popitem(last=False)

    def _queued(self, request: Request) -> None:
        """Let what a page waits for go before other pages of its host, and the page wait for its turn."""
        visit: Visit | None = request.meta.get(_VISIT)
        if visit is None:
            return
        slot = self._crawler.engine.downloader.slots[request.meta["download_slot"]]
        turn = slot.lastseen + slot.delay - monotonic()
        visit.deadline += max(slot.delay, turn, 0.0)
        asyncio.get_running_loop().call_soon(ask_first, slot, request)

    # --- the browser -----------------------------------------------------------------------------------

    def _begin(self) -> None:
        try:
            from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler

            from crawler.rendering.browser import Chromium
        except ImportError:
            self._give_up("pip install 'copydesk[browser]' && playwright install chromium")
            return
        self._handler = ScrapyPlaywrightDownloadHandler.from_crawler(self._crawler)
        self._handler.browser_provider = Chromium(self._crawler.settings)

    def _give_up(self, why: str) -> str:
        """Note, and say once, that nothing can be rendered."""
        if self._missing is None:
            self._missing = MISSING.format(why)
            self._crawler.stats.set_value("copydesk/no_browser", self._missing)
            log.error("%s", self._missing)
        return self._missing

    async def _close(self) -> None:
        if self._handler is not None:
            await self._handler.close()
