"""Who wrote an article, as its page names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from pipelines.author_names import clean_names
from pipelines.items import Page
from pipelines.persons import people, plain
from pipelines.signatures import signed_names
from pipelines.spoken_bylines import spoken_names
from pipelines.structured import Structured, strings
from pipelines.urls import host_of
from pipelines.visible_bylines import marked_names, outside_names

_META = re.compile(r"(?:authors?|authorname|byl|byline|creator|contributor)$")
# Who made a picture, the site or its theme; handles of networks.
_NOT_META = re.compile(r"image|photo|web|site|theme|twitter")
_WRITTEN_BY = re.compile(
    r"(?i)written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door"
    r"|author|autor|auteur|skrevet av|skriven av|napisane przez|автор|yazan|作者|執筆者|글쓴이"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who signed an article."""

    people: tuple[str, ...]
    """In the page's order; empty where an outlet, an agency or an office signed."""
    signed: str
    """All that the first place which names somebody says, agencies and outlets with it."""
    source: str
    """The place that names the people, or else the first that names anybody."""


def find_byline(
    page: Page, tree: HtmlElement, data: Structured, own_names: Iterable[str]
) -> Byline | None:
    """Return who signed a page's article; None where nobody did.

    JSON-LD counts first, then `<meta>`, then the visible byline, then the feed, then a line that begins
    like a byline. Places that name no person stand back behind those that do.
    """
    own = {*own_names, *strings((data.article or {}).get("publisher"))}
    own.update(data.meta.get("og:site_name", ()))
    mine, host = {plain(name) for name in own}, host_of(page.url)
    own |= set(_organisations(data))
    signed: tuple[list[str], str] | None = None
    for names, source in _sources(page, tree, data):
        if source == "end" and signed and not {plain(name) for name in signed[0]} <= mine:
            break  # an agency or an office has signed
        if names and (signed is None or {plain(name) for name in signed[0]} <= mine):
            signed = names, source
        if signed and (found := people(names, own, host)):
            return Byline(tuple(found), ", ".join(signed[0]), source)
    return Byline((), ", ".join(signed[0]), signed[1]) if signed else None


def _organisations(data: Structured) -> Iterator[str]:
    """Names that JSON-LD declares to be no person's."""
    found = [(data.article or {}).get(key) for key in ("author", "creator", "publisher")]
    for value in found:
        for node in value[:50] if isinstance(value, list) else [value]:
            if isinstance(node, dict) and "organi" in str(node.get("@type")).lower():
                yield from strings(node)
    for node in data.nodes:
        if "organi" in str(node.get("@type")).lower():
            yield from strings(node)


def _sources(page: Page, tree: HtmlElement, data: Structured) -> Iterator[tuple[list[str], str]]:
    article = data.article or {}
    declared = clean_names(_referred(article.get("author") or article.get("creator"), data))
    meta = [(clean_names(data.meta[key]), key) for key in _meta_keys(data)]
    if declared:
        # Some software declares the first of several authors only.
        for names, key in meta:
            if len(names) > len(declared) and set(map(plain, declared)) < set(map(plain, names)):
                yield names, key
        yield declared, "json-ld:author"
    for role in ("creator", "contributor"):
        yield clean_names(_referred(article.get(role), data)), f"json-ld:{role}"
    yield from meta
    for node in data.nodes:
        if "webpage" in str(node.get("@type")).lower():
            yield clean_names(_referred(node.get("author"), data)), "json-ld:author"
    for number in ("1", "2"):
        label = data.first(f"twitter:label{number}")
        if label and _WRITTEN_BY.search(label):
            yield clean_names(data.meta.get(f"twitter:data{number}", ())), "twitter:data"
    yield from marked_names(tree)
    yield clean_names([page.byline or ""]), "feed"
    yield clean_names(spoken_names(tree)), "text"
    yield clean_names(outside_names(tree)), "end"
    yield clean_names(signed_names(tree)), "end"


def _meta_keys(data: Structured) -> list[str]:
    """The names of `<meta>` that hold authors, in whatever spelling: "article_author", "articleAuthor"."""
    found = []
    for key in data.meta:
        letters = re.sub("[^a-z]", "", key)
        if _META.search(letters) and not _NOT_META.search(letters):
            found.append(key)
    return sorted(found, key=lambda key: (key != "author", "creat" in key or "contrib" in key))


def _referred(value: object, data: Structured, depth: int = 0) -> list[str]:
    """Names in an author field, of Role objects, and of the objects it refers to by `@id`."""
    found: list[str] = []
    for item in (value if isinstance(value, list) else [value])[:50]:
        if not isinstance(item, dict):
            found += strings(item)
        elif inner := (item.get("author") or item.get("creator")) if depth < 3 else None:
            found += _referred(inner, data, depth + 1)
        elif item.get("name"):
            found += strings(item)
        elif parts := [*strings(item.get("givenName")), *strings(item.get("familyName"))]:
            found.append(" ".join(parts))
        elif reference := item.get("@id"):
            found += [
                name
                for node in data.nodes
                if node.get("@id") == reference
                for name in strings(node.get("name"))
            ]
    return found
