"""Keeps requests, and above all the redirects of others, within the hosts of outlets."""

from __future__ import annotations

from scrapy.crawler import Crawler
from scrapy.http import Request

from crawler.addresses import read_networks
from crawler.failures import OutOfScope
from crawler.scope import Scope, is_private
from pipelines.urls import URLError, normalise

ANYWHERE = "copydesk_anywhere"
"""Request key of feeds, which may lie with a service; their articles may not. NAMED or FOUND."""
NAMED = "named"
"""The registry, a person, names it: it may be an address inside a private network."""
FOUND = "found"
"""A page, a robots.txt or a sitemap names it."""


class ScopeMiddleware:
    """Ends requests that leave the spider's scope with OutOfScope, before robots.txt is asked."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        # Behind a proxy, names and addresses are the proxy's, and so is the decision.
        self._proxied = bool(crawler.settings.get("COPYDESK_PROXY"))
        self._allowed = read_networks(crawler.settings.get("COPYDESK_PRIVATE_NETWORKS") or "")

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
        anywhere = request.meta.get(ANYWHERE)
        # A robots.txt is asked for on behalf of a request that has passed here.
        robots = bool(request.meta.get("dont_obey_robotstxt"))
        trusted = not redirected and (robots or anywhere == NAMED)
        if not trusted and not self._proxied and is_private(url, self._allowed):
            verb = "redirects" if redirected else "leads"
            raise OutOfScope(f"{verb} into a private network: {url[:200]}")
        if anywhere is None and not robots:
            verb = "redirects to" if redirected else "is at"
            raise OutOfScope(f"{verb} a host of no outlet in the registry: {url[:200]}")
