"""Feeds and sitemaps that a site announces: in its home page, in robots.txt, or by custom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from crawler.discovery.news_sitemaps import names_news
from pipelines.charset import decode
from pipelines.extract import parse
from pipelines.outlets import LANGUAGES, NAME_LIMIT

MAX_CANDIDATES = 20
"""Announced addresses that are tried; some sites announce a feed for each of 300 tags."""

WELL_KNOWN = (
    "/news-sitemap.xml",
    "/sitemap-news.xml",
    "/sitemap_news.xml",
    "/googlenews.xml",
    "/feed/",
    "/rss.xml",
    "/rss",
    "/feed.xml",
    "/atom.xml",
    "/index.xml",
    "/feed.json",
    "/sitemap_index.xml",
    "/sitemap.xml",
)
"""Paths under which sites keep them without saying so, the likelier first."""

_TYPES = re.compile(
    r"(?i)\s*(application/(rss|atom|rdf|feed)\+(xml|json)|application/(rss|atom|rdf)|text/(rss|rdf)(\+xml)?"
    r"|(application|text)/(xml|x-rss\+xml|x-atom\+xml)|application/json)\s*(;.*)?"
)
# Types that say little: then the address must look like a feed's.
_VAGUE = re.compile(r"(?i)\s*((application|text)/xml|application/json)\b")
_FEEDISH = re.compile(r"(?i)(rss|atom|feed|rdf)")
_COMMENTS = re.compile(
    r"(?i)(comments?|kommentare?|comentarios|commentaires)(/|-|_|\b).*|/comments/feed"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address that may be a feed or a sitemap."""

    url: str
    origin: Literal["link", "robots", "guess"]
    """Announced by the home page, by robots.txt, or tried because sites use such paths."""


def announced(
    body: bytes, url: str, content_type: str | None = None, sitemaps: Sequence[str] = ()
) -> tuple[Candidate, ...]:
    """Return what a home page's links and the `Sitemap` lines of robots.txt announce, in this order.

    `url` is the address that answered. Feeds of comments are left out, news sitemaps come before
    others; MAX_CANDIDATES at most.
    """
    tree = parse(decode(body, content_type)) if body else None
    found = [Candidate(link, "link") for link in _links(tree, url)] if tree is not None else []
    addresses = [joined for line in sitemaps if (joined := _join(url, line.strip()))]
    addresses.sort(key=lambda address: not names_news(address))
    found += [Candidate(address, "robots") for address in addresses]
    unique: dict[str, Candidate] = {}
    for candidate in found:
        if candidate.url.startswith(("http://", "https://")):
            unique.setdefault(candidate.url, candidate)
    return tuple(unique.values())[:MAX_CANDIDATES]


def guesses(url: str) -> tuple[Candidate, ...]:
    """Return the usual addresses at the host of `url`, for sites that announce nothing."""
    parts = urlsplit(url)
    base = f"{parts.scheme}://{parts.netloc}"
    return tuple(Candidate(base + path, "guess") for path in WELL_KNOWN)


@dataclass(frozen=True, slots=True)
class SelfDescription:
    """What a home page says of its outlet; a claim of the web, not yet fit for a registry."""

    name: str | None = None
    """As written, one line, NAME_LIMIT characters at most, without characters that do not print."""
    language: str | None = None
    """ISO 639-1 code."""


def described(body: bytes, content_type: str | None = None) -> SelfDescription:
    """Return the name and language that a home page gives, as metadata for machines alone: titles
    have slogans in them."""
    tree = parse(decode(body, content_type)) if body else None
    if tree is None:
        return SelfDescription()
    names: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or "").strip().lower()
        value = "".join(c if c.isprintable() else " " for c in meta.get("content") or "")
        names.setdefault(key, " ".join(value[: 2 * NAME_LIMIT].split())[:NAME_LIMIT].strip())
    root = next(tree.iter("html"), tree)
    code = (root.get("lang") or "").replace("_", "-").partition("-")[0].strip().lower()
    name = names.get("og:site_name") or names.get("application-name")
    return SelfDescription(name or None, code if code in LANGUAGES else None)


def _links(tree: HtmlElement, url: str) -> Iterable[str]:
    base = url
    for element in tree.iter("base"):
        base = _join(url, element.get("href") or "") or url
        break
    for link in tree.iter("link"):
        relations = (link.get("rel") or "").lower().split()
        href = (link.get("href") or "").strip()
        if not href or not (address := _join(base, href)):
            continue
        if "sitemap" in relations:
            yield address
        elif "alternate" in relations or "feed" in relations:
            kind = link.get("type") or ""
            said = f"{link.get('title') or ''} {urlsplit(address).path}"
            if not _TYPES.fullmatch(kind) or _COMMENTS.search(said):
                continue
            if not _VAGUE.match(kind) or _FEEDISH.search(href):
                yield address


def _join(base: str, href: str) -> str | None:
    try:
        return urljoin(base, href).partition("#")[0]
    except ValueError:
        return None
