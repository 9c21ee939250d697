"""News sitemaps: sitemap indexes and lists of pages with the news extension (title, date)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from lxml import etree

from crawler.discovery.feeds import Entry, FeedError, newest_first, plain
from crawler.discovery.times import date
from pipelines.outlets import LANGUAGES

MAX_DEPTH = 3
"""Indexes within indexes that are followed; the standard allows one."""
MAX_SITEMAPS = 20
"""Sitemaps of one outlet fetched in one crawl: an archive has thousands, the news are in few."""
MAX_BYTES = 20_000_000
"""Of a sitemap when unpacked; a news sitemap holds 1,000 entries, which is 1 MB."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    """One sitemap: the children of an index, or the articles of a news sitemap.

    A plain sitemap lists every page that an outlet has, dated or not; it gives no entries.
    """

    kind: Literal["news_sitemap", "sitemap_index", "sitemap"]
    entries: tuple[Entry, ...] = ()
    children: tuple[str, ...] = ()
    """Addresses of an index's sitemaps; those of news first, then the latest first."""


def looks_like_sitemap(body: bytes, url: str) -> bool:
    """Return whether a body is to be read by `parse_sitemap` and not as a feed."""
    start = body[:2000].lower()
    return b"<urlset" in start or b"<sitemapindex" in start or _packed(body) or url.endswith(".gz")


def parse_sitemap(body: bytes, url: str) -> Sitemap:
    """Return the sitemap that `url` answered with, packed by gzip or not; of a broken one, what it holds.

    No entity is resolved and nothing fetched. Raises FeedError where the body is no sitemap.
    """
    root = _root(_unpack(body) if _packed(body) else body)
    name = _local(root)
    if name == "sitemapindex":
        return Sitemap("sitemap_index", children=_children(root))
    if name != "urlset":
        raise FeedError(f"not a sitemap but <{name[:40]}>")
    entries = newest_first(_entry(item) for item in _named(root, "url"))
    return Sitemap("news_sitemap" if entries else "sitemap", entries)


def names_news(url: str) -> bool:
    """Return whether the path of a sitemap's address says that it is one of news; hosts often do."""
    return "news" in url.partition("://")[2].partition("/")[2].lower()


def _packed(body: bytes) -> bool:
    return body.startswith(b"\x1f\x8b")


def _unpack(body: bytes) -> bytes:
    unpacker = zlib.decompressobj(31)
    try:
        text = unpacker.decompress(body, MAX_BYTES)
    except zlib.error as error:
        raise FeedError(f"not a sitemap but broken gzip: {error}") from None
    if unpacker.unconsumed_tail:
        raise FeedError(f"a sitemap of over {MAX_BYTES:,} bytes")
    return text


def _root(text: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FeedError(f"not a sitemap: {str(error)[:100]}") from None
    if root is None:
        raise FeedError("not a sitemap: an empty answer")
    return root


def _children(root: etree._Element) -> tuple[str, ...]:
    found: list[tuple[str, datetime | None]] = []
    for item in _named(root, "sitemap"):
        if loc := _text(item, "loc"):
            found.append((loc, date(_text(item, "lastmod"))))
    found.sort(key=lambda child: child[1].timestamp() if child[1] else 0.0, reverse=True)
    found.sort(key=lambda child: not names_news(child[0]))
    return tuple(dict.fromkeys(url for url, _ in found))


def _entry(item: etree._Element) -> Entry | None:
    loc, news = _text(item, "loc"), next(_named(item, "news"), None)
    if loc is None or news is None:
        return None
    publication = next(_named(news, "publication"), None)
    lang = None if publication is None else _text(publication, "language")
    code = (lang or "").split("-")[0].lower()
    return Entry(
        url=loc,
        title=plain(_text(news, "title")),
        published_at=date(_text(news, "publication_date")),
        lang=code if code in LANGUAGES else None,
        updated_at=date(_text(item, "lastmod")),
    )


def _named(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    # By local name: outlets get the namespaces wrong in every way.
    return (child for child in parent if _local(child) == name)


def _local(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _text(parent: etree._Element, name: str) -> str | None:
    found = next(_named(parent, name), None)
    if found is None:
        return None
    text = "".join(str(part) for part in found.itertext())
    return " ".join(text.split()) or None
