"""The headline of a page: what it declares, held against what it shows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from pipelines.items import Page
from pipelines.page_boxes import beside
from pipelines.structured import Structured, fold, strings
from pipelines.urls import host_of, registrable_domain

MAX_TITLE = 300
"""Characters; whatever is longer is no headline."""
SENTENCE = 5
"""Words of a heading that is no label."""
CUT_AT = 100
"""Characters from which a headline may be one that was cut: validators once asked for 110."""
MAX_SITE_WORDS = 6
"""Words of a site's name."""
MAX_SITE_REST = 12
"""Characters that a site's name has more than its host: "Online", "Politics"."""

_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name")
_FOR_MACHINES = (
    "twitter:title", "parsely-title", "sailthru.title", "cxenseparse:title", "dc.title",
    "dcterms.title", "headline", "hdl", "article.headline", "rnews:headline",
)  # fmt: skip
_SEPARATOR = re.compile(r"\s+[|\-–—·•»«›:~/_]{1,3}\s+|\s*[|｜]\s*|\s*::\s*")
# Chinese and Japanese sites put no spaces around them.
_UNSPACED_SEPARATOR = re.compile(r"(?<=[\u3041-\u9fff”」』）!?！？])\s*[-_–—]+\s*(?=[\w])")
_ARTICLES = frozenset(("the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "o", "a"))
# A small letter, unless "la Repubblica" or an address follows.
_MID_SENTENCE = re.compile(r"\s*(?!(?:la|le|il|el)\s+[A-Z])(?!\S+\.[a-z]{2,}$)[a-zà-ÿ]")
_HAN = re.compile("[\u4e00-\u9fff]")
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
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


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
    known = {_plain(name) for name in _site_names(data, site_names)} - {""}
    sections = {_plain(text) for text in _sections(data)} - {""}
    tag = next((fold(" ".join(e.itertext())) for e in tree.iter("title") if not _in_svg(e)), "")
    labels = _labels(host)
    headings = [h for h in _headings(tree) if not any(_spells(h, label) for label in labels)]
    headings = headings or list(_lesser_headings(tree, tag))
    declared = strings((data.article or {}).get("headline")) or strings(
        (data.article or {}).get("name")
    )
    shown = [*declared, *headings]

    whole = {_plain(heading) for heading in headings}

    def bare(text: str) -> str:
        if _plain(text) in whole:
            return text  # what the page shows as its heading has no site's name on it
        return bare_title(text, known, shown, host=host, sections=sections)

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
        and _plain(one.value) not in known
        and not (one.source in ("h1", "title") and any(_spells(one.value, a) for a in labels))
    ]
    if not usable:
        return None
    best = _shown(usable, headings)
    stump = best.value.removesuffix("...").removesuffix("…").rstrip()
    if stump != best.value or len(best.value) >= CUT_AT:
        longer = [one for one in usable if stump and one.value.startswith(stump)]
        best = max(longer, key=lambda one: len(one.value), default=best)
    return Found(best.value[:MAX_TITLE], best.source)


def bare_title(
    text: str,
    sites: Iterable[str],
    headings: Iterable[str] = (),
    *,
    host: str = "",
    sections: Iterable[str] = (),
) -> str:
    """Strip the names of the site that hang on a title ("Bridge shut | The Example").

    A name is known from what the page says of itself, or from its host ("nytimes", "spiegel"); a
    section before it goes too. `headings` tell where a title ends.
    """
    for heading in headings:
        if heading and text.startswith(heading) and _SEPARATOR.match(text[len(heading) :]):
            return heading
    known, parts = {_plain(site) for site in sites}, {_plain(section) for section in sections}
    labels = _labels(host) if host else []
    if "_" in text and _HAN.search(text):
        text = text.split("_")[0].strip() or text  # Chinese sites write "Headline_Section_Site"
    while True:
        breaks = [*_SEPARATOR.finditer(text), *_UNSPACED_SEPARATOR.finditer(text)]
        breaks.sort(key=lambda found: found.start())
        if not breaks:
            return text
        head, tail = text[: breaks[0].start()], text[breaks[-1].end() :]
        if _plain(tail) in known or any(_is_host(tail, label) for label in labels):
            text = text[: breaks[-1].start()].strip()
            known |= parts  # a section stands before the site's name, never alone
        elif _plain(head) in known or any(_is_host(head, label) for label in labels):
            text = text[breaks[0].end() :].strip()
        else:
            return text


def _shown(usable: Sequence[Found], headings: Sequence[str]) -> Found:
    """The declared headline that the page shows as its heading, or the one nearest to that in words.

    Where none is the heading, one that was written for readers all the same is among them: publishers keep
    the headline proper in JSON-LD or OpenGraph, and set it with a kicker or a remark. A heading of another
    rank, a section's or a live blog's, is near to none and short: then the first declared headline counts.
    """
    first = usable[0]
    for same in (str, _plain):
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


def _headings(tree: HtmlElement) -> Iterator[str]:
    """The page's own headings of the first rank: whole, then without a line above the headline."""
    found = [
        heading
        for heading in tree.xpath("//h1 | //*[@itemprop='headline']")
        if not beside(heading) and not _LOGO.search(heading.get("class") or "")
    ]
    found.sort(key=lambda h1: "headline" not in (h1.get("itemprop") or ""))
    for heading in found[:3]:
        if text := fold(heading.get("content") or _read(heading)):
            yield text
        while len(heading) == 1 and not fold(f"{heading.text or ''}{heading[0].tail or ''}"):
            heading = heading[0]
        parts = [fold(_read(part)) for part in heading]
        parts += [fold(part) for part in (heading.text, *(child.tail for child in heading)) if part]
        if len(parts) > 1 and (last := max(parts, key=len)) and len(last) * 2 > len(text):
            yield last


def _read(heading: HtmlElement) -> str:
    """A heading's text, with a space where two elements would run two words together."""
    text = heading.text or ""
    for child in heading:
        apart = child.tag not in _WITHIN_WORDS
        for part, is_apart in ((_read(child), apart), (child.tail or "", apart)):
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


@lru_cache(maxsize=1_000)
def _labels(host: str) -> list[str]:
    """The names in a host: of its domain, and of its subdomains where they are words."""
    domain = registrable_domain(host)
    rest = host.removesuffix(domain).split(".")
    return [domain.split(".")[0], *(label for label in rest if len(label) > 3)]


def _is_host(text: str, label: str) -> bool:
    """Whether a few words are what a host's name is made of: whole, or of its words' beginnings.

    "The New York Times" is nytimes, "DER SPIEGEL" spiegel, "BBC News" bbc, "Le Monde.fr" lemonde.
    """
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_UMLAUTS))
    words = re.findall(r"\w+", "".join(c for c in letters if not unicodedata.combining(c)))
    label = re.sub(r"\W", "", label)
    if len(label) < 2 or not 1 <= len(words) <= MAX_SITE_WORDS or _MID_SENTENCE.match(text):
        return False
    if any(word.isdigit() and word not in label for word in words):
        return False  # a score, a year
    if len(words) > 1 and _spelt(label, words):
        return True
    if len(words) > 1 and words[0] in _ARTICLES and not label.startswith(words[0]):
        words = words[1:]
    joined = "".join(words)
    if joined.startswith(label) and (len(label) > 3 or words[0] == label or len(words) < 4):
        return len(joined) <= len(label) + MAX_SITE_REST
    return len(words) > 1 and _spelt(label, words)


def _spells(text: str, label: str) -> bool:
    """Whether a heading is the site's name, as its host spells it."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_UMLAUTS))
    joined = "".join(re.findall(r"[^\W_]+", letters))
    label = re.sub(r"\W", "", label)
    joined = joined if label.startswith("the") else joined.removeprefix("the")
    return len(label) > 4 and joined.startswith(label) and len(joined) <= len(label) + 4


def _spelt(label: str, words: Sequence[str]) -> bool:
    """Whether `label` is beginnings of all these words, one after another."""
    if not words:
        return not label
    word = words[0]
    return any(
        label[:size] == word[:size] and _spelt(label[size:], words[1:])
        for size in range(1, min(len(label), len(word)) + 1)
    )


def _in_svg(element: HtmlElement) -> bool:
    return any(ancestor.tag == "svg" for ancestor in element.iterancestors())


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold()).removeprefix("the")
