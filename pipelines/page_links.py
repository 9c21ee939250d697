"""Credits by hyperlink: links in an article's paragraphs to articles of other outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from pipelines.items import Credit
from pipelines.outlets import Outlet, Registry
from pipelines.page_regions import in_aside
from pipelines.text.credits import quoted, read_text_credits
from pipelines.text.outlet_names import names_of
from pipelines.urls import URLError, host_of, normalise

_MOST_LINKS = 120
_MOST_PARAGRAPHS = 400
_PARAGRAPH = 4000  # characters
# An article's path ends in words joined by hyphens, or holds a date or a long number.
_ARTICLE_PATH = re.compile(r"/\w+(?:-\w+){2,}|/\d{4}/\d\d?/|\d{5,}|\.s?html?$")
_NO_ARTICLE = re.compile(
    r"(?i)/(?:authors?|by|people|staff|topics?|tags?|about|contact|search|live-?tv"
    r"|newsletters?|subscribe|video|watch|podcasts?)(?:/|$)"
)
_SENTENCE_END = re.compile(r"(?<=[.!?。！？][\s\"”])|(?<=[。！？])|(?<=[.!?][\"”]\s)")


def read_link_credits(region: HtmlElement, url: str, own: str, registry: Registry) -> list[Credit]:
    """Links from paragraphs of the article, which stands in `region`, to another registered outlet's article.

    The rule is `html.link.phrase` where a crediting phrase stands in the same sentence, else `html.link`;
    an outlet linked both ways is credited by its phrase.
    """
    with_phrase: dict[str, Credit] = {}
    found: list[Credit] = []
    for text, start, end, outlet in islice(_links(region, url, own, registry), _MOST_LINKS):
        first, last = _sentence(text, start, end)
        sentence = text[first:last]
        written = text[start:end]
        name = written if names_of(registry).resolve(written) is outlet else outlet.name
        said = f"{text[first:start]}{outlet.name}{text[end:last]}"
        phrase = any(
            credit.outlet == outlet.domain
            and credit.kind not in ("dateline", "copyright", "byline")
            for words in (sentence, said)
            for credit in read_text_credits(f"\n{words} ", own, registry)
        )
        rule = "html.link.phrase" if phrase else "html.link"
        credit = Credit(name, outlet.domain, "hyperlink", quoted(text, start, end), rule)
        if phrase:
            with_phrase.setdefault(outlet.domain, credit)
        found.append(credit)
    result: dict[str, Credit] = {}
    for credit in found:
        assert credit.outlet is not None
        result.setdefault(credit.outlet, with_phrase.get(credit.outlet, credit))
    return list(result.values())


def _links(
    region: HtmlElement, url: str, own: str, registry: Registry
) -> Iterator[tuple[str, int, int, Outlet]]:
    """Paragraph, span of the link in it and outlet of each link to another outlet's article."""
    for paragraph in islice(region.iter("p"), _MOST_PARAGRAPHS):
        anchors = [a for a in islice(paragraph.iter("a"), 50) if a.get("href")]
        if not anchors or in_aside(paragraph, region):
            continue
        outlets = {a: outlet for a in anchors if (outlet := _outlet(a, url, own, registry))}
        if outlets:
            text, spans = _with_spans(paragraph, set(outlets))
            for anchor, (start, end) in spans.items():
                if end > start:
                    yield text, start, end, outlets[anchor]


def _outlet(anchor: HtmlElement, url: str, own: str, registry: Registry) -> Outlet | None:
    try:
        address = normalise(urljoin(url, (anchor.get("href") or "")[:4000]))
    except (URLError, ValueError):
        return None
    outlet = registry.of_host(host_of(address))
    path = urlsplit(address).path
    if outlet is None or outlet.domain == own or _NO_ARTICLE.search(path):
        return None
    return outlet if _ARTICLE_PATH.search(path) else None


def _with_spans(
    paragraph: HtmlElement, anchors: set[HtmlElement]
) -> tuple[str, dict[HtmlElement, tuple[int, int]]]:
    """The paragraph's text, white space made single, and the place of each anchor's words in it."""
    parts: list[str] = []
    size = 0
    spans: dict[HtmlElement, tuple[int, int]] = {}
    starts: dict[HtmlElement, int] = {}

    def add(words: str | None) -> None:
        nonlocal size
        if words and size < _PARAGRAPH:
            cleaned = re.sub(r"\s+", " ", words[:_PARAGRAPH])
            if parts and parts[-1].endswith(" "):
                cleaned = cleaned.removeprefix(" ")
            parts.append(cleaned)
            size += len(cleaned)

    # Iterative, as a hostile page may nest thousands of elements.
    stack: list[tuple[HtmlElement, bool]] = [(paragraph, False)]
    while stack:
        element, leaving = stack.pop()
        if leaving:
            if element in anchors:
                spans[element] = (starts[element], size)
            if element is not paragraph:
                add(element.tail)
            continue
        starts[element] = size
        stack.append((element, True))
        if isinstance(element.tag, str):
            add(element.text)
            stack += [(child, False) for child in reversed(element)]
    return "".join(parts), spans


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = 0, len(text)
    for match in _SENTENCE_END.finditer(text):
        if match.start() <= start:
            first = match.start()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last
