"""What a page says about itself to machines: JSON-LD, `<meta>`, microdata."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.urls import MAX_URL, URLError, normalise

MAX_JSON = 2_000_000
"""Characters of one JSON-LD block; an article's whole body in it takes a small part of that."""
MAX_NODES = 500
"""JSON-LD objects kept of a page; more are a list of other articles."""
MAX_DEPTH = 12
"""Levels at which JSON-LD objects are looked for; deeper ones do not describe the page."""
MAX_LINE = 5_000
"""Characters kept of a title, a name, a description."""

_ARTICLE_TYPE = re.compile(r"([a-z]*article|blogposting|liveblogposting|report)$")
_COMMA = re.compile(r",(\s*[}\]])")
# Under these keys stand other works than the page's own.
_OTHERS = frozenset({
    "itemlistelement", "ispartof", "mentions", "citation", "isbasedon", "relatedlink", "comment",
    "review", "workexample", "subjectof", "publisher", "author", "about", "hasoffercatalog",
})  # fmt: skip
# Soft hyphens, zero-width spaces, byte order marks; lone surrogates, which no file can store.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")

_NO = ("false", "no", "http://schema.org/false", "https://schema.org/false")

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Structured:
    """A page's data for machines, as declared."""

    nodes: tuple[Node, ...]
    """JSON-LD objects of the top level, lists and `@graph` unfolded, in the order of the page."""
    articles: tuple[Node, ...]
    """Those that are articles, this page's or others, wherever they stand."""
    article: Node | None
    """The one that describes this page's article."""
    types: frozenset[str]
    """Their `@type`s, lower case, without schema.org's address."""
    meta: dict[str, list[str]]
    """`<meta>` contents by name, property or itemprop in lower case."""

    def first(self, *names: str) -> str | None:
        """The first content, of the first of these `<meta>` names that has one."""
        return next((value for name in names for value in self.meta.get(name, ())), None)


def fold(text: str) -> str:
    """One line of clean text: entities resolved, NFC, no control characters, white space folded.

    Of an endless text the first MAX_LINE characters.
    """
    text = text[:MAX_LINE]
    for _ in range(2):  # some are escaped twice, in feeds above all
        if _ENTITY.search(text):
            text = html.unescape(text)
    return _SPACE.sub(" ", unicodedata.normalize("NFC", _INVISIBLE.sub("", text))).strip()


def line_of(element: HtmlElement) -> str:
    """Return all words of an element as one line of clean text."""
    return fold(" ".join(element.itertext()))


def read_structured(tree: HtmlElement, url: str) -> Structured:
    """Read what `tree` declares; broken JSON and bombs give less, never an error."""
    nodes = tuple(_nodes(tree))
    meta: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = fold(element.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            if content and (key := (element.get(attribute) or "").strip().lower()):
                meta.setdefault(key, []).append(content)
    found = [node for top in nodes for node in _articles(top, 0)][:MAX_NODES]
    types = frozenset(kind for node in nodes for kind in _types(node))
    return Structured(nodes, tuple(found), _own(found, tree, url), types, meta)


def strings(value: object) -> list[str]:
    """The strings in a JSON-LD value: itself, of a list, the `name` or `@value` of an object."""
    if isinstance(value, str):
        return [text] if (text := fold(value)) else []
    if isinstance(value, dict):
        return strings(value.get("name") or value.get("@value") or "")
    if isinstance(value, list):
        return [text for item in value[:50] if not isinstance(item, list) for text in strings(item)]
    return []


def address(value: object) -> str | None:
    """The URL in a JSON-LD value: a string, an object's `url` or `@id`, the first of a list."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("url") or value.get("contentUrl") or value.get("@id")
        else:
            break
    return value.strip() if isinstance(value, str) and value.strip() else None


def resolve(tree: HtmlElement, url: str, href: str | None) -> str | None:
    """The absolute http(s) form of an address that the page at `url` gives; None if it is none."""
    if not href or not href.strip():
        return None
    base = next((found for element in tree.iter("base") if (found := element.get("href"))), "")
    try:
        joined = urljoin(urljoin(url, base.strip()), href.strip())
        parts = urlsplit(joined)
    except ValueError:
        return None
    good = parts.scheme in ("http", "https") and parts.netloc and joined.isprintable()
    return joined if good and len(joined) <= MAX_URL else None


def absolute(tree: HtmlElement, url: str, href: str | None) -> str | None:
    """The same, normalised: an address under which a page may be stored."""
    found = resolve(tree, url, href)
    try:
        return normalise(found) if found else None
    except (URLError, UnicodeError):
        return None


def _nodes(tree: HtmlElement) -> Iterator[Node]:
    left = MAX_NODES
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        if "ld+json" not in kind or not script.text or len(script.text) > MAX_JSON:
            continue
        stack: list[tuple[object, int]] = [(_load(script.text), 0)]
        while stack and left:
            value, depth = stack.pop()
            if isinstance(value, list) and depth < MAX_DEPTH:
                stack.extend((item, depth + 1) for item in reversed(value[:MAX_NODES]))
            elif isinstance(value, dict):
                # Pushed before its owner is given out: its members follow the owner.
                if isinstance(graph := value.get("@graph"), list | dict) and depth < MAX_DEPTH:
                    stack.append((graph, depth + 1))
                if len(value) > 1 or "@graph" not in value:
                    left -= 1
                    yield value


def _load(text: str) -> object:
    """JSON as pages write it: in comments, with raw line ends in strings, with commas too many."""
    text = text.strip()
    for opening, closing in (
        ("/*<![CDATA[*/", "/*]]>*/"),
        ("//<![CDATA[", "//]]>"),
        ("<!--", "-->"),
    ):
        text = text.removeprefix(opening).removesuffix(closing).strip()
    text = text.removeprefix("<![CDATA[").removesuffix("]]>").strip().removesuffix(";")
    for repair in (str, lambda broken: _COMMA.sub(r"\1", broken), html.unescape):
        try:
            return json.loads(repair(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _types(node: Node) -> list[str]:
    value = node.get("@type")
    kinds = value[:20] if isinstance(value, list) else [value]
    return [kind.rpartition("/")[2].lower() for kind in kinds if isinstance(kind, str)]


def _articles(node: Node, depth: int) -> Iterator[Node]:
    if any(_ARTICLE_TYPE.match(kind) for kind in _types(node)):
        yield node
    if depth >= MAX_DEPTH:
        return
    for key, value in node.items():
        if key.lower() in _OTHERS or key == "@graph":
            continue
        for item in value[:MAX_NODES] if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from _articles(item, depth + 1)


def _own(found: Sequence[Node], tree: HtmlElement, url: str) -> Node | None:
    """The article that a page is about: by its address, by its headline, else the only or first one."""
    if len(found) < 2:
        return found[0] if found else None
    own = {_core(address) for address in (url, canonical(tree, url)) if address}
    addresses = [_addresses(node, tree, url) for node in found]
    for node, given in zip(found, addresses, strict=True):
        if given & own:
            return node
    heads = [line_of(e) for e in tree.iter("h1", "title")][:6]
    heads += [
        fold(e.get("content") or "") for e in tree.iter("meta") if e.get("property") == "og:title"
    ]
    shown = [_letters(head) for head in heads]
    for node in found:
        headline = _letters("".join(strings(node.get("headline"))[:1]))
        if len(headline) > 8 and any(headline in head for head in shown):
            return node
    # Several that carry other addresses are a section page's list.
    if sum(1 for given in addresses if given) > 2:
        return None
    titled = [node for node in found if isinstance(node.get("headline"), str)]
    return (titled or list(found))[0]


def _addresses(node: Node, tree: HtmlElement, url: str) -> set[str]:
    """The addresses that an article gives for itself."""
    hrefs = (address(node.get(key)) for key in ("url", "mainEntityOfPage", "@id"))
    return {_core(found) for href in hrefs if href and (found := absolute(tree, url, href))}


def _core(url: str) -> str:
    """An address without what two spellings of one page's differ in."""
    parts = urlsplit(url)
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


def canonical(tree: HtmlElement, url: str) -> str | None:
    """The page's `rel=canonical`, absolute and normalised, even where it is `url` itself."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return absolute(tree, url, link.get("href"))
    return None


def locked(node: Node | None) -> bool:
    """Whether an article says that readers without a subscription do not see all of it."""
    if node is None:
        return False
    if str(node.get("isAccessibleForFree")).lower() in _NO:
        return True
    parts = node.get("hasPart")
    return any(
        isinstance(part, dict) and str(part.get("isAccessibleForFree")).lower() in _NO
        for part in (parts if isinstance(parts, list) else [parts])[:20]
    )
