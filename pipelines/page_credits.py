"""Credits that a page makes outside of its text: canonical address, metadata, bylines, links.

Read from the raw page, because extraction strips bylines, agencies and copyright lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from lxml.html import HtmlElement

from pipelines.items import Credit, CreditKind
from pipelines.outlets import Outlet, Registry
from pipelines.page_links import read_link_credits
from pipelines.page_regions import article_region, classes_of, in_aside, text_of
from pipelines.text.credits import merge_credits, quoted, read_text_credits
from pipelines.text.outlet_names import names_of
from pipelines.text.typed_names import is_own_name
from pipelines.text.writer_lines import read_byline
from pipelines.urls import URLError, host_of, normalise, registrable_domain

_MOST = 400  # elements of one sort that are looked at on one page
_LINE = 160  # characters; a byline or source line is no longer
_META: dict[str, CreditKind] = {
    "syndication-source": "structured_data",
    "original-source": "structured_data",
    "source": "structured_data",
    "dc.source": "structured_data",
    "dcterms.source": "structured_data",
    "copyright": "structured_data",
    "dc.rights": "structured_data",
    "article:author": "byline",
    "author": "byline",
    "byl": "byline",
    "dc.creator": "byline",
    "dcterms.creator": "byline",
    "parsely-author": "byline",
    "sailthru.author": "byline",
}
_ARTICLE_TYPE = re.compile(r"(?i)article|posting|report|analysis|review")
_JSONLD = ("isBasedOn", "sourceOrganization", "provider", "publisher", "author", "copyrightHolder")
_COPYRIGHT = re.compile(
    r"(?i)(?:©|&copy;|\(c\)|\bcopyright\b|\b(?:19|20)\d\d\b|\ball rights reserved\b.*"
    r"|\balle rechte vorbehalten\b.*"
    r"|\bby\b|[-–,.:]\s*$|^\s*[-–,.:])"
)
_LABEL = re.compile(
    r"(?i)^\s*(?:sources?|quellen?|agentur|agency|agence|agencia|fuentes?|fonti?"
    r"|fontes?|bron|źródło|источник|джерело"
    r"|kaynak|المصدر|来源|來源|出典|출처|author|autor|auteur|text|written|from)\s*[:：|]\s*"
)
_PICTURE = re.compile(
    r"(?i)\b(?:photos?|photograph\w*|foto\w*|image|images|imagen|immagine|getty|picture"
    r"|shutterstock|bild|illustration"
    r"|video|graphic|grafik|afp via|reuters/\w+ \w+)\b|写真|图片|사진"
)
_ROLES: tuple[tuple[re.Pattern[str], CreditKind, str], ...] = (
    (re.compile(r"copyright"), "copyright", "html.copyright"),
    (
        re.compile(
            r"agency|agencies|agentur|agencia|agence|(?<!re)source|quelle|fuente|fonte(?!n)"
        ),
        "agency",
        "html.agency",
    ),
    (re.compile(r"byline|author|autor|auteur"), "byline", "html.byline"),
    (re.compile(r"credit"), "agency", "html.credit"),
)
_NO_ROLE = re.compile(
    r"bio|avatar|image|img|photo|caption|picture|media|video|social|share|follow|comment|related|logo|open-?source|resource"
)


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every part of the reading needs."""

    own: str
    url: str
    registry: Registry

    def credit(
        self, name: str, outlet: Outlet | None, kind: CreditKind, rule: str, said: str
    ) -> Iterator[Credit]:
        if outlet is None or outlet.domain != self.own:
            domain = outlet.domain if outlet else None
            written = " ".join(name.split())[:200]
            yield Credit(written, domain, kind, quoted(said, 0, min(len(said), 200)), rule)

    def of_address(self, address: str) -> tuple[str, Outlet | None] | None:
        """Domain and outlet of an address on this page; None where it is none or the page's own."""
        try:
            host = host_of(normalise(urljoin(self.url, address.strip()[:4000])))
        except (URLError, ValueError):
            return None
        outlet = self.registry.of_host(host)
        domain = registrable_domain(host)
        own_domains = {self.own, registrable_domain(host_of(self.url))}
        if domain in own_domains or (outlet and outlet.domain == self.own):
            return None
        if domain.split(".")[0] in {own.split(".")[0] for own in own_domains}:
            return None  # another country's domain of the same outlet
        return domain, outlet

    def of_words(self, words: str, kind: CreditKind, rule: str, said: str) -> Iterator[Credit]:
        """Credits of a field that holds names of persons and outlets, or an address."""
        words = _printable(words)[:500]
        if re.match(r"(?i)https?://", words.strip()):
            found = self.of_address(words)
            if found and found[1]:
                yield from self.credit(found[1].name, found[1], kind, rule, said)
            return
        for line in read_byline(words, names_of(self.registry), self.own):
            if line.outlet is not None:
                name = words[line.start : line.end]
                yield from self.credit(name, line.outlet, kind, rule, said)


def read_page_credits(
    tree: HtmlElement,
    structured: Sequence[Mapping[str, Any]],
    url: str,
    own: str,
    registry: Registry,
    source: str | None = None,
) -> list[Credit]:
    """The credits of a page's head, structured data, byline elements and links, without repetition.

    `structured` are the page's JSON-LD objects; `url` its address and `own` the domain of its outlet;
    `source` the name or address in the RSS `<source>` of its feed entry. Image credits, site footers
    and the outlet's own names are no credits. Never raises for what a page holds.
    """
    known = registry.of_host(own)
    reader = _Reader(known.domain if known else own, url, registry)
    region = article_region(tree)
    return list(
        merge_credits(
            _of_canonical(tree, reader),
            _of_jsonld(structured, reader),
            _of_meta(tree, reader),
            _of_feed(source, reader),
            _of_elements(region, reader) if region is not None else (),
            read_link_credits(tree if region is None else region, url, reader.own, registry),
        )
    )


def _of_canonical(tree: HtmlElement, reader: _Reader) -> Iterator[Credit]:
    links = [(link.get("href"), "html.canonical") for link in tree.iter("link") if "canonical" in
             (link.get("rel") or "").casefold().split()]  # fmt: skip
    metas = [(meta.get("content"), "html.og_url") for meta in tree.iter("meta")
             if (meta.get("property") or meta.get("name") or "").casefold() == "og:url"]  # fmt: skip
    for address, rule in links + metas:
        if address and (found := reader.of_address(address)):
            domain, outlet = found
            if not domain.endswith("ampproject.org"):
                yield from reader.credit(domain, outlet, "canonical", rule, address)


def _of_jsonld(structured: Sequence[Mapping[str, Any]], reader: _Reader) -> Iterator[Credit]:
    objects = [entry for entry in structured[:_MOST] if isinstance(entry, Mapping)]
    by_id = {entry["@id"]: entry for entry in objects if isinstance(entry.get("@id"), str)}
    for entry in objects:
        types = entry.get("@type")
        if not any(_ARTICLE_TYPE.search(name) for name in _strings(types)):
            continue
        for field in _JSONLD:
            for value in _listed(entry.get(field)):
                yield from _of_entity(value, field, by_id, reader)
        for words in _strings(entry.get("creditText")):
            yield from reader.of_words(words, "structured_data", "jsonld.creditText", words)


def _of_entity(
    value: object, field: str, by_id: Mapping[str, Mapping[str, Any]], reader: _Reader
) -> Iterator[Credit]:
    rule = f"jsonld.{field}"
    if isinstance(value, Mapping) and isinstance(value.get("@id"), str) and "name" not in value:
        value = by_id.get(value["@id"], value)
    if isinstance(value, str):
        yield from reader.of_words(value, "structured_data", rule, value)
    elif isinstance(value, Mapping):
        found: list[Credit] = []
        for name in _strings(value.get("name")):
            found += reader.of_words(name, "structured_data", rule, f"{field}: {name}")
        # A person's address leads to any outlet he writes for; an organisation's is its own.
        if not found and (field != "author" or "Organization" in str(value.get("@type"))[:200]):
            for key in ("url", "@id"):
                for address in _strings(value.get(key)):
                    if address.startswith("http"):
                        found += reader.of_words(
                            address, "structured_data", rule, f"{field}: {address}"
                        )
        yield from found


def _of_meta(tree: HtmlElement, reader: _Reader) -> Iterator[Credit]:
    for meta in islice(tree.iter("meta"), _MOST):
        key = (meta.get("name") or meta.get("property") or "").casefold()
        content = meta.get("content") or ""
        if key in _META and content:
            words = (
                _COPYRIGHT.sub(" ", content[:500]) if key in ("copyright", "dc.rights") else content
            )
            yield from reader.of_words(words, _META[key], f"meta.{key}", f"{key}: {content[:180]}")


def _of_feed(source: str | None, reader: _Reader) -> Iterator[Credit]:
    if not source or not (name := _printable(source).strip()[:200]):
        return
    if re.match(r"(?i)https?://", name):
        if found := reader.of_address(name):
            domain, outlet = found
            written = outlet.name if outlet else domain
            yield from reader.credit(written, outlet, "structured_data", "feed.source", name)
        return
    outlet = names_of(reader.registry).resolve(name)
    if outlet is not None or not is_own_name(name, reader.own):
        yield from reader.credit(name, outlet, "structured_data", "feed.source", name)


def _of_elements(region: HtmlElement, reader: _Reader) -> Iterator[Credit]:
    """Bylines, agencies and copyright lines in the article's elements."""
    looked = 0
    for element in region.iter():
        if not isinstance(element.tag, str) or element.tag in (
            "source",
            "script",
            "style",
            "img",
        ):
            continue
        if element.tag == "footer" and element is not region and not in_aside(element, region):
            yield from _of_footer(text_of(element, 600), reader)
        role = _role(classes_of(element))
        if role is None:
            continue
        looked += 1
        if looked > _MOST:
            break
        kind, rule = role
        words = text_of(element, _LINE + 1)
        if not words or len(words) > _LINE or _PICTURE.search(words) or in_aside(element, region):
            continue
        if rule == "html.credit" and _near_picture(element):
            continue
        names = _LABEL.sub("", words)
        if kind == "copyright":
            names = _COPYRIGHT.sub(" ", names)
        yield from reader.of_words(names, kind, rule, words)


def _of_footer(words: str, reader: _Reader) -> Iterable[Credit]:
    if _PICTURE.search(words):
        return
    # The empty first line keeps a lone agency from looking like a headline.
    for credit in read_text_credits(f"\n{words}", reader.own, reader.registry):
        if credit.kind in ("agency", "copyright"):
            yield replace(credit, rule=f"html.footer.{credit.rule}")


def _role(classes: str) -> tuple[CreditKind, str] | None:
    if classes and not _NO_ROLE.search(classes):
        for pattern, kind, rule in _ROLES:
            if pattern.search(classes):
                return kind, rule
    return None


def _near_picture(element: HtmlElement) -> bool:
    """Whether a credit belongs to a picture: one stands in it, or in what holds it closely."""
    for _ in range(3):
        parent = element.getparent()
        if element.find(".//img") is not None or element.find(".//video") is not None:
            return True
        if parent is None or parent.tag in ("article", "main", "body"):
            return False
        element = parent
    return False


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text[:1000])


def _listed(value: object) -> list[object]:
    return list(value[:20]) if isinstance(value, (list, tuple)) else [value]


def _strings(value: object) -> list[str]:
    return [entry for entry in _listed(value) if isinstance(entry, str)]
