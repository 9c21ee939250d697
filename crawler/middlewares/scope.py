"""Keeps requests, and above all the redirects of others, within the hosts of outlets."""

from __future__ import annotations

from scrapy.crawler import Crawler
from scrapy.http import Request

from crawler.failures import OutOfScope
from crawler.scope import Scope, is_private
from pipelines.urls import URLError, normalise

ANYWHERE = "copydesk_anywhere"
"""Request key: true for feeds, which may lie with a service; their articles may not."""


class ScopeMiddleware:
    """Ends requests that leave the spider's scope with OutOfScope, before robots.txt is asked."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        # Behind a proxy, names and addresses are the proxy's, and so is the decision.
        self._proxied = bool(crawler.settings.get("COPYDESK_PROXY"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ScopeMiddleware:
        """Build the middleware of a crawl."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raises OutOfScope where the request may not be sent."""
        redirected = bool(request.meta.get("redirect_urls"))
        try:
            url = normalise(request.url)
        except URLError as error:
            raise OutOfScope(str(error)) from None
        scope = getattr(self._crawler.spider, "scope", None)
        if not isinstance(scope, Scope) or url in scope:
            return
        if redirected and not self._proxied and is_private(url):
            raise OutOfScope(f"redirects into a private network: {url[:200]}")
        if not request.meta.get(ANYWHERE) and not request.meta.get("dont_obey_robotstxt"):
            verb = "redirects to" if redirected else "is at"
            raise OutOfScope(f"{verb} a host of no outlet in the registry: {url[:200]}")
