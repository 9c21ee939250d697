"""Feeds: RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed, read for what they say of their entries."""

from __future__ import annotations

import heapq
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from html import unescape
from typing import Any, Literal
from urllib.parse import urljoin

import feedparser

from crawler.discovery.thinning import MAX_ENTRIES, thin
from crawler.discovery.times import date
from pipelines.outlets import LANGUAGES

Kind = Literal["rss", "atom", "json", "news_sitemap", "sitemap_index", "sitemap", "section"]

MAX_TEXT = 1_000
"""Characters kept of a title or a name."""

_OLDEST = datetime.min.replace(tzinfo=timezone.utc)
_TAG = re.compile(r"<[^<>]{0,1000}>")


class FeedError(ValueError):
    """The document is no feed; the message says what it is instead."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed or a news sitemap says of one article; it is evidence, and may be wrong."""

    url: str
    """Absolute, as given; normalise it before use."""
    title: str | None = None
    published_at: datetime | None = None
    """Aware, UTC."""
    author: str | None = None
    source: str | None = None
    """The outlet that the entry names as its source: name, or else address."""
    lang: str | None = None
    """ISO 639-1 code."""
    updated_at: datetime | None = None
    """Aware, UTC."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's entries, the newest first."""

    kind: Kind
    entries: tuple[Entry, ...]


def parse_feed(body: bytes, url: str, content_type: str | None = None) -> Feed:
    """Return the feed that `url` answered with; of a broken one, what it holds.

    No entity of a document type is resolved, and nothing is fetched. Raises FeedError where the
    body is no feed.
    """
    if re.match(rb"\s*(\xef\xbb\xbf)?\s*\{", body[:200]):
        return _json_feed(body, url)
    headers = {"content-location": url}
    if content_type:
        headers["content-type"] = content_type
    # A file object: given bytes, feedparser would take them for an address or a path first.
    try:
        found = feedparser.parse(
            io.BytesIO(thin(body)),
            response_headers=headers,
            sanitize_html=False,  # only titles and names are used, as plain text
            resolve_relative_uris=False,
        )
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError) as error:
        raise FeedError(f"not a feed: {type(error).__name__}: {str(error)[:100]}") from None
    version: str = found.get("version") or ""
    if not version:
        raise FeedError("an empty answer" if not body.strip() else f"not a feed but {_what(body)}")
    language = _language(found.feed.get("language"))
    entries = (_entry(raw, url, language, version) for raw in found.entries)
    return Feed("atom" if version.startswith("atom") else "rss", newest_first(entries))


def newest_first(entries: Iterable[Entry | None]) -> tuple[Entry, ...]:
    """Return the entries by their time, undated ones last in their order, MAX_ENTRIES at most."""
    known = (entry for entry in entries if entry is not None)
    # Of any number of entries no more than these are in memory.
    latest = heapq.nlargest(
        MAX_ENTRIES, known, key=lambda e: e.published_at or e.updated_at or _OLDEST
    )
    return tuple(latest)


def plain(value: object) -> str | None:
    """Return a title or name as plain text in one line; None where it is none or empty."""
    if not isinstance(value, str):
        return None
    # Titles are HTML in some feeds and text in others, some escape twice.
    text = " ".join(unescape(_TAG.sub("", unescape(value[: 4 * MAX_TEXT]))).split())
    return text[:MAX_TEXT] or None


def _entry(raw: Mapping[str, Any], base: str, language: str | None, version: str) -> Entry | None:
    # Click counters of a feed service name the article's own address beside their own.
    link = raw.get("feedburner_origlink") or raw.get("link")
    if not isinstance(link, str) or not link.strip():
        return None
    source = raw.get("source") or {}
    # `in` first: asked for one that is missing, feedparser warns and gives the other.
    published = date(raw["published"]) if "published" in raw else None
    updated = date(raw["updated"]) if "updated" in raw else None
    return Entry(
        url=_absolute(base, link),
        title=plain(raw.get("title")),
        # The one date of RSS 1.0, dc:date, counts as an update to feedparser.
        published_at=published or (None if version.startswith("atom") else updated),
        author=plain(raw.get("author")),
        source=plain(source.get("title")) or plain(source.get("href")),
        lang=_language((raw.get("title_detail") or {}).get("language")) or language,
        updated_at=updated,
    )


def _json_feed(body: bytes, url: str) -> Feed:
    try:
        document = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FeedError(f"not a feed but broken JSON: {str(error)[:100]}") from None
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list) or not (
        "jsonfeed" in str(document.get("version"))
        or any("url" in item for item in items if isinstance(item, dict))
    ):
        raise FeedError("not a feed but other JSON")
    language = _language(document.get("language"))
    entries = (_json_entry(item, url, language) for item in items if isinstance(item, dict))
    return Feed("json", newest_first(entries))


def _json_entry(item: Mapping[str, Any], base: str, language: str | None) -> Entry | None:
    link = item.get("url")
    if not isinstance(link, str) or not link.strip():
        return None
    authors = item.get("authors")
    people = authors if isinstance(authors, list) else [item.get("author")]
    names = [plain(person.get("name")) for person in people if isinstance(person, dict)]
    return Entry(
        url=_absolute(base, link),
        title=plain(item.get("title")),
        published_at=date(item.get("date_published")),
        author=", ".join(name for name in names[:20] if name) or None,
        lang=_language(item.get("language")) or language,
        updated_at=date(item.get("date_modified")),
    )


def _absolute(base: str, link: str) -> str:
    try:
        return urljoin(base, link.strip())
    except ValueError:  # such as a bracket that looks like half an IPv6 address
        return link.strip()


def _language(tag: object) -> str | None:
    code = re.split("[-_]", tag.strip().lower())[0] if isinstance(tag, str) else ""
    return code if code in LANGUAGES else None


def _what(body: bytes) -> str:
    start = body[:1000].lower()
    if b"<html" in start or b"<!doctype html" in start:
        return "a web page"
    return "XML of another kind" if start.lstrip().startswith(b"<") else "something else"
