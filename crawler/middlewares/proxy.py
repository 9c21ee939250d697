"""All requests through one proxy: how the sample web is reached."""

from __future__ import annotations

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Request


class ProxyMiddleware:
    """Sends every request, those for robots.txt included, through COPYDESK_PROXY."""

    def __init__(self, proxy: str) -> None:
        self._proxy = proxy

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ProxyMiddleware:
        """Raises NotConfigured without a proxy."""
        proxy = crawler.settings.get("COPYDESK_PROXY")
        if not proxy:
            raise NotConfigured
        return cls(proxy)

    def process_request(self, request: Request) -> None:
        """Set the proxy; Scrapy's own middleware does the rest."""
        request.meta["proxy"] = self._proxy
