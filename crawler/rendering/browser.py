"""The Chromium that renders pages: found, started without a network of its own, ended."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, Error, Playwright, async_playwright
from scrapy.exceptions import NotSupported
from scrapy.settings import BaseSettings

log = logging.getLogger(__name__)

INSTALL = "pip install 'copydesk[browser]' && playwright install chromium"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
"""Names of a Chromium of the system, where Playwright has none of its own."""
_ARGUMENTS = (
    # No host has an address: what gets past the interception of requests (redirects, pop-ups, sockets,
    # prefetches) leads nowhere. All that a page needs comes from the crawler.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
    # A page may use as much memory as an honest one; more ends that page.
    "--js-flags=--max-old-space-size=512",
)


class NoBrowser(Exception):
    """There is no browser that starts; the message says what to install."""


class Chromium:
    """A browser provider of scrapy-playwright; the browser starts when the first page needs it."""

    def __init__(self, settings: BaseSettings) -> None:
        self._path = settings["COPYDESK_CHROMIUM"]
        self._sandbox = settings.getbool("COPYDESK_CHROMIUM_SANDBOX")
        self._playwright: Playwright | None = None

    async def start(self) -> None:
        """Do nothing: most crawls render no page."""

    async def launch_browser(self) -> Browser:
        """Start the browser. Raises NoBrowser."""
        try:
            if self._playwright is None:
                self._playwright = await async_playwright().start()
            return await self._playwright.chromium.launch(
                executable_path=self._executable(self._playwright),
                chromium_sandbox=self._sandbox,
                args=list(_ARGUMENTS),
                # The crawl ends the browser, and says itself when it ends.
                handle_sigint=False,
                handle_sigterm=False,
                handle_sighup=False,
            )
        except (Error, OSError) as error:
            log.debug("the browser does not start", exc_info=True)
            raise NoBrowser(f"the browser does not start: {_reason(error)}") from None

    async def launch_persistent_context(self, context_kwargs: dict[str, Any]) -> BrowserContext:
        """Raises NotSupported: no page is to find what another one left."""
        raise NotSupported("pages are rendered without a profile")

    async def close(self) -> None:
        """End what drives the browser."""
        if self._playwright is not None:
            await self._playwright.stop()
            self._playwright = None

    def _executable(self, playwright: Playwright) -> str | None:
        """The browser to start, None for Playwright's own. Raises NoBrowser."""
        if self._path:
            if not os.access(self._path, os.X_OK):
                raise NoBrowser(f"COPYDESK_CHROMIUM is {self._path}, which is no program")
            return str(self._path)
        if Path(playwright.chromium.executable_path).exists():
            return None
        found = next(filter(None, map(shutil.which, CHROMIUM)), None)
        if found is None:
            raise NoBrowser(f"no Chromium is installed: {INSTALL}")
        return found


def _reason(error: Exception) -> str:
    text = str(error)
    if "sandbox" in text.lower():
        return (
            "the system allows no sandbox; set COPYDESK_CHROMIUM_SANDBOX=0 if you trust it without"
        )
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return f"{' '.join(lines[:2])[:200]}; {INSTALL}"
