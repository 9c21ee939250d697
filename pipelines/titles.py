"""The headline of a page: what it declares, held against what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from pipelines.items import Page
from pipelines.page_boxes import beside
from pipelines.site_names import bare_title, labels_of, plain, spells, without_topic
from pipelines.structured import Structured, fold, line_of, strings
from pipelines.urls import host_of

MAX_TITLE = 300
"""Characters; whatever is longer is no headline."""
SENTENCE = 5
"""Words of a heading that is no label."""
LABEL = 3
"""Words below which a heading that the title tag does not name is a section's."""
HEADINGS = 20
"""Headings of a page among which its own stands."""
CUT_AT = 100
"""Characters from which a headline may be one that was cut: validators once asked for 110."""

_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name")
_FOR_MACHINES = (
    "twitter:title", "parsely-title", "sailthru.title", "cxenseparse:title", "dc.title",
    "dcterms.title", "headline", "hdl", "article.headline", "rnews:headline", "mrf:title", "title",
)  # fmt: skip
_TAG = re.compile(r"</?(?:a|b|br|cite|em|i|mark|p|q|s|small|span|strong|sub|sup|u)\b[^<>]*>")
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")
# Beside a headline, in the same heading: what it is about, whom it is for, how many said something of it.
_REMARK = re.compile(
    r"(?i)(^|[\s_-])(kickers?|overline|eyebrow|topline|roofline|dachzeile|spitzmarke|catchword|surtitre"
    r"|antetitulo|cintillo|volanta|chapeau|badge|label|flag|comments?|sr-only|visually-?hidden"
    r"|screen-?reader(-text)?|premium|paid|plus(-icon)?|category|section|icons?)([\s_-]|$)"
)
# Where headings of the first rank stand that are no article's.
_DIALOG = re.compile(r"(?i)cookie|consent|modal|dialog|pop-?up|overlay|newsletter|regwall|login")
_LOGO = re.compile(r"(?i)(^|[\s_-])(logo|site-?(title|name)|brand(ing)?|masthead)([\s_-]|$)")
_HEADLINE = re.compile(
    r"(?i)(^|[\s_-])(headline|(article|entry|post|story|news|page)-?_*title)(\s|$)"
)
_WORD = re.compile(
    r"[\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]+"
)
_WITHIN_WORDS = frozenset(
    ("a", "b", "em", "i", "mark", "q", "s", "strong", "sub", "sup", "u", "wbr")
)
_OPENING = '"“„«‘(¿¡'


@dataclass(frozen=True, slots=True)
class Found:
    """A value and the place of the page that it comes from."""

    value: str
    source: str


def find_title(
    page: Page, tree: HtmlElement, data: Structured, site_names: Iterable[str]
) -> Found | None:
    """Return the article's headline; None where the page has none.

    JSON-LD and OpenGraph may hold headlines for search engines and for social networks. Where they
    differ, the one that readers see above the text counts, else JSON-LD's.
    """
    host = host_of(page.url)
    known = {plain(name) for name in _site_names(data, site_names)} - {""}
    sections = {plain(text) for text in _sections(data)} - {""}
    tag = next((line_of(e) for e in tree.iter("title") if not _in_svg(e)), "")
    labels = labels_of(host)
    article = data.article or {}
    declared = strings(article.get("headline")) or strings(article.get("name"))
    declared = [text for text in declared if not _SLUG.fullmatch(text)]
    said = plain(" ".join((tag, *declared, *data.meta.get("og:title", ()))))
    headings = [h for h in _headings(tree, said) if not any(spells(h, a) for a in labels)]
    if all(len(_WORD.findall(h)) < LABEL and not _akin(h, tag) for h in headings):
        headings = [*_lesser_headings(tree, tag), *headings]
    parted = dict(_parted(tree))
    told = [*declared, *data.meta.get("og:title", ())[:1]]
    headings = [*(parted[one] for text in told if (one := fold(text)) in parted), *headings]
    shown = [*declared, *headings]
    whole = {plain(heading) for heading in headings}

    def bare(text: str) -> str:
        text = fold(_TAG.sub("", text))
        text = parted.get(text, text)
        if plain(text) in whole:
            return text  # what the page shows as its heading has no site's name on it
        cut = next((h for h in headings if without_topic(text, h) == h), None)
        return cut or bare_title(text, known, shown, host=host, sections=sections)

    found = [
        *(Found(bare(text), "json-ld:headline") for text in declared),
        *(Found(bare(text), "og:title") for text in data.meta.get("og:title", ())[:1]),
        *(Found(bare(text), name) for name in _FOR_MACHINES for text in data.meta.get(name, ())),
        *(Found(text, "h1") for text in headings[:1]),
        Found(bare(tag), "title"),
        Found(fold(page.title or ""), "feed"),
    ]
    usable = [
        one
        for one in found
        if one.value
        and plain(one.value) not in known
        and not (one.source in ("h1", "title") and any(spells(one.value, a) for a in labels))
    ]
    if not usable:
        return None
    best = _shown(usable, headings)
    stump = best.value.removesuffix("...").removesuffix("…").rstrip()
    if stump != best.value or len(best.value) >= CUT_AT:
        longer = [one for one in usable if stump and one.value.startswith(stump)]
        best = max(longer, key=lambda one: len(one.value), default=best)
    return Found(best.value[:MAX_TITLE], best.source)


def _shown(usable: Sequence[Found], headings: Sequence[str]) -> Found:
    """The declared headline that the page shows as its heading, or the one nearest to that in words.

    Where none is the heading, one that was written for readers all the same is among them: publishers keep
    the headline proper in JSON-LD or OpenGraph, and set it with a kicker or a remark. A heading of another
    rank, a section's or a live blog's, is near to none and short: then the first declared headline counts.
    """
    first = usable[0]
    for same in (str, plain):
        seen = {same(heading): heading for heading in reversed(headings)}
        for one in usable:
            if one.source not in ("h1", "feed") and same(one.value) in seen:
                heading = seen[same(one.value)]
                return Found(heading if one.value.isupper() else one.value, one.source)
    shown = next((one for one in usable if one.source == "h1"), None)
    declared = [one for one in usable if one.source in ("json-ld:headline", "og:title")]
    if shown is None or not declared:
        return first
    nearest = max(declared, key=lambda one: _akin(shown.value, one.value))
    if not _akin(shown.value, nearest.value) and len(_WORD.findall(shown.value)) >= SENTENCE:
        return shown
    return nearest


def _akin(text: str, other: str) -> float:
    """Share of the words of both, or of the characters in scripts without spaces, that they share."""
    mine, theirs = (set(_WORD.findall(one.casefold())) for one in (text, other))
    return len(mine & theirs) / max(1, len(mine | theirs))


def _headings(tree: HtmlElement, said: str) -> Iterator[str]:
    """The page's own headings of the first rank: without remarks, whole, then without a line above.

    Those first that are among the titles which the page declares: `said`, as `plain` writes them.
    """
    found = [
        (plain(whole) not in said, _is_of_dialog(heading), heading, whole)
        for heading in tree.xpath("//h1 | //@itemprop[.='headline']/..")
        if not beside(heading)
        and not _LOGO.search(heading.get("class") or "")
        and (whole := fold(heading.get("content") or _read(heading)))
    ]
    found.sort(key=lambda one: ("headline" not in (one[2].get("itemprop") or ""), *one[:2]))
    for *_, heading, text in found[:3]:
        if (bare := fold(_read(heading, remarks=False))) and bare != text:
            yield bare
        yield text
        while len(heading) == 1 and not fold(f"{heading.text or ''}{heading[0].tail or ''}"):
            heading = heading[0]
        parts = [fold(_read(part)) for part in heading]
        parts += [fold(part) for part in (heading.text, *(child.tail for child in heading)) if part]
        if len(parts) > 1 and (last := max(parts, key=len)) and len(last) * 2 > len(text):
            yield last


def _parted(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Headlines with their kickers before them, as sites declare them: "Kicker: headline"; and without.

    Of headings that set a kicker apart by its element alone; a colon between is for those who hear it.
    """
    for heading in islice(tree.iter("h1", "h2"), HEADINGS):
        while len(heading) == 1 and not fold(f"{heading.text or ''}{heading[0].tail or ''}"):
            heading = heading[0]
        parts = [part for part in heading if fold(part.text_content()).strip(" :")]
        loose = "".join((heading.text or "", *(part.tail or "" for part in heading)))
        if len(parts) != 2 or loose.strip() or beside(heading):
            continue
        kicker, rest = (fold(_read(part)) for part in parts)
        if len(_WORD.findall(rest)) >= LABEL and len(kicker) < len(rest) and kicker[-1].isalnum():
            yield f"{kicker}: {rest}", rest


def _is_of_dialog(heading: HtmlElement) -> bool:
    """Whether a heading stands in a box that lies over the page."""
    return any(
        _DIALOG.search(f"{one.get('class') or ''} {one.get('id') or ''} {one.get('role') or ''}")
        for one in heading.iterancestors()
        if one.tag not in ("body", "html", "main", "article")
    )


def _read(heading: HtmlElement, *, remarks: bool = True) -> str:
    """A heading's text, with a space where two elements would run two words together."""
    text = heading.text or ""
    for child in heading:
        if not remarks and (child.tag == "small" or _REMARK.search(child.get("class") or "")):
            text += child.tail or ""
            continue
        apart = child.tag not in _WITHIN_WORDS
        for part, is_apart in ((_read(child, remarks=remarks), apart), (child.tail or "", apart)):
            fused = (
                part and text and text[-1].isalnum() and (part[0].isalnum() or part[0] in _OPENING)
            )
            text += f" {part}" if is_apart and (fused or child.tag == "br") else part
    return text


def _lesser_headings(tree: HtmlElement, tag: str) -> Iterator[str]:
    """On a page without a heading of the first rank: what its title tag names, or its class."""
    for element in tree.iter("h2", "h3", "h4", "div", "span", "p", "b", "font", "strong", "td"):
        if len(element) > 2 or beside(element):
            continue
        text = fold(" ".join(islice(element.itertext(), 10)))
        if len(_WORD.findall(text)) < 2 or len(text) > MAX_TITLE:
            continue
        ranked = element.tag in ("h2", "h3", "h4", "b", "font", "strong")
        if _HEADLINE.search(element.get("class") or "") or (ranked and text in tag):
            yield text
            return


def _site_names(data: Structured, given: Iterable[str]) -> Iterator[str]:
    yield from given
    for name in _SITE:
        yield from data.meta.get(name, ())
    yield from strings((data.article or {}).get("publisher"))
    for node in data.nodes:
        kind = str(node.get("@type")).lower()
        if "website" in kind or "organization" in kind:
            yield from strings(node.get("name"))
            yield from strings(node.get("alternateName"))


def _sections(data: Structured) -> Iterator[str]:
    yield from strings((data.article or {}).get("articleSection"))
    for name in ("article:section", "section", "parsely-section", "cxenseparse:section"):
        yield from data.meta.get(name, ())


def _in_svg(element: HtmlElement) -> bool:
    return any(ancestor.tag == "svg" for ancestor in element.iterancestors())
