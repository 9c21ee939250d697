"""Links in a page's head that lead to the same article: its canonical twin, its next page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from lxml.html import HtmlElement

from pipelines.charset import decode
from pipelines.extract import parse
from pipelines.urls import host_of, normalise

MAX_PAGES = 10
"""Pages of one article that are joined; what has more is a list or a trap."""
MAX_JOINED = 10_000_000
"""Bytes of them, which wait in memory for each other."""
MAX_BYTES = 2_000_000
"""Bytes of a page that are looked through: this is done beside the network, and ten megabytes of tags
would keep it waiting for seconds. Links to a next page come early, or after 300 KB of article."""

# Looked for in the bytes first: parsing every page once more would cost as much as storing it.
_AMP = re.compile(rb"(?is)<html[^>]{0,500}?\s(amp|\xe2\x9a\xa1)(4ads|4email)?[\s>=/]")
# Runs of white space are bounded: two of them beside each other take quadratic time.
_NEXT = re.compile(rb"""(?i)\brel\s{0,9}=\s{0,9}["']?[^"'>]{0,60}\bnext\b""")
_ARTICLE = re.compile(
    rb"""(?i)(content\s{0,9}=\s{0,9}["']article\b
    |"@type"\s{0,99}:\s{0,99}(\[\s{0,99})?"(\w{0,40}NewsArticle|Article|BlogPosting)"
    |schema\.org/(News)?Article\b|<article\b)""",
    re.VERBOSE,
)
_PAGE_PARAMETER = re.compile(r"(?i)(page|pag|pagina|pagenum|page_no|paged|seite|strona|pg|p)")
_PAGE_PATH = re.compile(
    r"(?i)/(?:page|seite|pagina)/(\d{1,2})/?$|/(\d{1,2})/?$|[-_,](?:page|seite|p)?(\d{1,2})(?=\.\w{3,5}$)"
)


def amp_canonical(body: bytes, url: str, content_type: str | None) -> str | None:
    """Return the address of the page of which an AMP page is the twin; None for other pages.

    Only on the same host: elsewhere the page says of itself that it is a copy, which is evidence.
    """
    if not _AMP.search(body[:3000]):
        return None
    tree = parse(decode(body[:MAX_BYTES], content_type))
    return None if tree is None else _address(_href(tree, "canonical"), url)


def next_page(body: bytes, url: str, content_type: str | None, number: int = 1) -> str | None:
    """Return the address of the following page of the same article, None where there is none.

    `number` is that of this page, counted from 1. Blogs name the next *article* with rel=next as
    well, and sections their next page: so the addresses must differ in the page's number only, by
    one, and the page must call itself an article.
    """
    body = body[:MAX_BYTES]
    if not _NEXT.search(body) or not _ARTICLE.search(body):
        return None
    tree = parse(decode(body, content_type))
    if tree is None or (found := _address(_href(tree, "next"), url)) is None:
        return None
    (here, at), (there, following) = _numbered(url), _numbered(found)
    if here == there and at in (None, number) and following == number + 1:
        return found
    return None


def _href(tree: HtmlElement, relation: str) -> str | None:
    for element in tree.iter("link", "a"):
        href: str | None = element.get("href")
        if href and relation in (element.get("rel") or "").lower().split():
            return href
    return None


def _address(href: str | None, url: str) -> str | None:
    """The normalised address that a link leads to, if it is another one of the same host."""
    if not href:
        return None
    try:
        address = normalise(urljoin(url, href.strip()))
    except ValueError:  # of urljoin; URLError is one
        return None
    return address if address != url and host_of(address) == host_of(url) else None


def _numbered(url: str) -> tuple[str, int | None]:
    """An address without the number of its page, and that number."""
    parts = urlsplit(url)
    number: int | None = None
    kept = []
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        if _PAGE_PARAMETER.fullmatch(name) and value.isdecimal() and len(value) < 3:
            number = int(value)
        else:
            kept.append((name, value))
    path = parts.path
    if number is None and (found := _PAGE_PATH.search(path)):
        number = int(next(group for group in found.groups() if group))
        path = path[: found.start()] + path[found.end() :]
    address = urlunsplit((parts.scheme, parts.netloc, path.rstrip("/"), urlencode(kept), ""))
    return address, number
