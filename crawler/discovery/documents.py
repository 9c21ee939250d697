"""A feed or a sitemap: whichever an address answered with."""

from __future__ import annotations

from crawler.discovery.feeds import Feed, parse_feed
from crawler.discovery.news_sitemaps import Sitemap, looks_like_sitemap, parse_sitemap


def read_document(body: bytes, url: str, content_type: str | None) -> Feed | Sitemap:
    """Return the feed or sitemap in a body. Raises FeedError where it is neither."""
    if looks_like_sitemap(body, url):
        return parse_sitemap(body, url)
    return parse_feed(body, url, content_type)
