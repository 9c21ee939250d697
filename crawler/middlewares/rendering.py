"""Spares outlets whose pages need a browser requests that cannot come to anything."""

from __future__ import annotations

from scrapy.crawler import Crawler
from scrapy.http import Request

from crawler.failures import NotRendered
from crawler.rendering.renderer import RENDER, Renderer


class RenderingMiddleware:
    """Ends requests for pages that are to be rendered where there is no browser."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RenderingMiddleware:
        """Build the middleware of a crawl."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raises NotRendered where there is no browser."""
        if not request.meta.get(RENDER):
            return
        renderer = getattr(self._crawler.spider, "renderer", None)
        if isinstance(renderer, Renderer) and (why := renderer.missing()) is not None:
            raise NotRendered(why)
