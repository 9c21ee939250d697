"""Title, byline, dates, language, image of a page: what it declares goes before what is guessed."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import islice

from htmldate import find_date
from lxml.etree import XPath
from lxml.html import HtmlElement

from pipelines.bylines import find_byline
from pipelines.dates import AHEAD, EARLIEST, Moment, choose, date_in_url, parse_date
from pipelines.headline_lines import lines_below_headline
from pipelines.items import Page
from pipelines.language import language
from pipelines.opt_outs import read_opt_outs
from pipelines.page_boxes import attributes, beside, named
from pipelines.structured import Structured, address, canonical, fold, locked, resolve, strings
from pipelines.titles import find_title
from pipelines.urls import host_of
from pipelines.written_dates import MAX_LINE, written_day

log = logging.getLogger(__name__)

PAYWALL_WORDS = 200
"""Words of a text beside which a paywall's box counts; a longer text stands there whole."""
MAX_DATE_WORDS = 14
"""Words of a line near the headline that may hold the day: more are a sentence."""

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "publish_date", "publish-date", "publishdate", "published_date", "pubdate", "publication_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "article.published",
    "article_date_original", "originalpublicationdate", "rnews:datepublished", "datecreated",
    "date_published", "date.created", "pub_date", "article.created", "dc.date.published",
    "dcterms.issued", "dcterms.available", "publisheddate", "content_publisheddate", "og:pubdate",
    "article:published", "article:pubdate", "article.published_time", "published", "publish_time",
    "dcsext.articlefirstpublished", "date.release", "iso-8601-publish-date", "pdate",
    "cxenseparse:publishtime", "cxenseparse:articlepublishdate", "bt:pubdate", "parsely-date",
    "shareaholic:article_published_time", "vr:published_time", "gtmpublisheddate", "displaydate",
    "citation_publication_date", "citation_date", "article-publication-date", "date",
)  # fmt: skip
# Further names of the same in whatever spelling, as letters only.
_DATE_NAME = re.compile(r"publi|pubdate|pubtime|releasedate|postdate|created|createat|fecha|datum")
_NO_DATE_NAME = re.compile(r"modif|updat|expire|publisher|unpubli")
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "article.updated",
    "date_modified", "revision_date",
)  # fmt: skip
_PAYWALL = re.compile(
    r"(?i)(^|[\s_-])(paywall|pay-wall|regwall|piano-(inline|offer|container)|tp-container|subscriber-only"
    r"|subscribers-only|premium-content-lock|subscription-wall|metered-content|content-locked|paid-content)([\s_-]|$)"
)
_TIERS = frozenset({"metered", "locked"})
_PROPERTIES = XPath("//@itemprop")
_DATED = re.compile(r"(?i)date|time|publi|posted|datum|fecha|by-?line|meta")
_STAMPED = XPath(
    "//*[@datetime or @data-datetime or @data-timestamp or @data-date or @data-published]"
    "|//abbr[@title]"
)
_FRAMES = frozenset(("body", "html", "main", "article", "meta", "script", "link", "header"))


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article; see `Article` for the fields."""

    title: str | None
    byline: str | None
    signed: str | None
    """The byline as the page has it, with the agencies and offices that are no authors."""
    published_at: datetime | None
    modified_at: datetime | None
    lang: str | None
    image_url: str | None
    canonical_url: str | None
    paywalled: bool
    opt_outs: tuple[str, ...]
    sources: Mapping[str, str]


def read_metadata(
    page: Page,
    tree: HtmlElement,
    data: Structured,
    text: str,
    words: int,
    site_names: Iterable[str],
) -> Metadata:
    """Read the metadata of the article `text` from the raw tree of its page.

    `site_names` are names of the outlet that may hang on a title.
    """
    names = list(site_names)
    lang = language(_declared_languages(page, tree, data), text)
    published = choose(_published(page, tree, data, lang), page.fetched_at)
    if published is None:
        published = choose([(_guessed_date(tree, page), "text")], page.fetched_at)
    modified = choose(_modified(tree, data), page.fetched_at)
    if published and modified and modified[0] < published[0]:
        modified = None  # a day without a time, or a content system's first save
    title = find_title(page, tree, data, names)
    byline = find_byline(page, tree, data, names)
    own = canonical(tree, page.url)
    sources = {
        "title": title and title.source,
        "byline": byline.source if byline and byline.people else None,
        "published_at": published and published[1], "modified_at": modified and modified[1],
    }  # fmt: skip
    return Metadata(
        title=title.value if title else None,
        byline=", ".join(byline.people) or None if byline else None,
        signed=byline.signed if byline else None,
        published_at=published[0] if published else None,
        modified_at=modified[0] if modified else None,
        lang=lang,
        image_url=_image(page, tree, data),
        canonical_url=own if own != page.url else None,
        paywalled=_paywalled(tree, data, words),
        opt_outs=read_opt_outs(data.meta, page.headers),
        sources={field: source for field, source in sources.items() if source},
    )


# --- dates ------------------------------------------------------------


def _published(
    page: Page, tree: HtmlElement, data: Structured, lang: str | None
) -> Iterator[tuple[Moment | None, str]]:
    article = data.article or {}
    host = host_of(page.url)
    for text in _stamps(article.get("datePublished")):
        yield parse_date(text) or written_day(text, lang, host), "json-ld:datePublished"
    for name in _PUBLISHED:
        for text in data.meta.get(name, ()):
            yield parse_date(text) or written_day(text, lang, host), name
    for name, texts in data.meta.items():
        letters = re.sub("[^a-z]", "", name)
        if _DATE_NAME.search(letters) and not _NO_DATE_NAME.search(letters):
            for text in texts:
                yield parse_date(text) or written_day(text, lang, host), name
    for text in _marked_dates(tree, "datepublished"):
        yield parse_date(text) or written_day(text, lang, host), "microdata"
    for node in data.nodes:
        if "webpage" in str(node.get("@type")).lower():
            for text in strings(node.get("datePublished")):
                yield parse_date(text), "json-ld:datePublished"
    for text in strings(article.get("dateCreated")):
        yield parse_date(text), "json-ld:dateCreated"
    if data.article is None:
        for node in data.nodes:
            for text in strings(node.get("uploadDate")):
                yield parse_date(text), "json-ld:uploadDate"
    yield date_in_url(page.url), "url"
    for text in _time_elements(tree):
        yield parse_date(text) or written_day(text, lang, host), "time"
    for text in _attributes(tree):
        yield parse_date(text), "time"
    yield Moment(page.published_at) if page.published_at else None, "feed"
    yield from ((day, "text") for day in _written_days(tree, lang, host))
    for line in lines_below_headline(tree):
        if len(line.split()) <= MAX_DATE_WORDS:
            yield written_day(line, lang, host), "text"


def _stamps(value: object) -> list[str]:
    """The strings of a date's field, and numbers, which are seconds or milliseconds."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return [f"{value:.0f}"] if number else strings(value)


def _modified(tree: HtmlElement, data: Structured) -> Iterator[tuple[Moment | None, str]]:
    for text in _stamps((data.article or {}).get("dateModified")):
        yield parse_date(text), "json-ld:dateModified"
    for name in _MODIFIED:
        for text in data.meta.get(name, ()):
            yield parse_date(text), name
    yield from ((parse_date(text), "microdata") for text in _marked_dates(tree, "datemodified"))


def _marked_dates(tree: HtmlElement, prop: str) -> Iterator[str]:
    for props, element in attributes(tree, _PROPERTIES):
        if prop in props.lower().split() and element.tag != "meta" and not beside(element):
            yield fold(element.get("datetime") or element.get("content") or element.text or "")


def _time_elements(tree: HtmlElement) -> Iterator[str]:
    """The article's `<time>`: one that says so, else in its header, else the page's first."""
    times = []
    for time in islice(tree.iter("time"), 60):
        kind = (
            f"{time.get('class') or ''} {time.get('itemprop') or ''} {time.get('id') or ''}".lower()
        )
        if "updat" not in kind and "modif" not in kind and not beside(time):
            said = "pubdate" in time.attrib or "publi" in kind or "entry-date" in kind
            times.append((not said, not _within(time, "article", "header", "main"), time))
    times.sort(key=lambda found: found[:2])
    for *_, time in times[:1]:
        yield fold(time.get("datetime") or " ".join(time.itertext()))


def _attributes(tree: HtmlElement) -> Iterator[str]:
    """Times in attributes of other elements, from which a script writes them for the reader."""
    found = _STAMPED(tree)
    assert isinstance(found, list)
    for element in found[:40]:
        if not isinstance(element, HtmlElement):
            continue
        around = element.getparent()
        named = " ".join(
            f"{one.tag} {one.get('class') or ''}" for one in (element, around) if one is not None
        ).lower()
        if element.tag in ("time", "ins", "del") or "updat" in named or "modif" in named:
            continue
        if not beside(element):
            keys = (
                "datetime",
                "data-datetime",
                "data-timestamp",
                "data-date",
                "data-published",
                "title",
            )
            yield from (element.get(key) or "" for key in keys)


def _written_days(tree: HtmlElement, lang: str | None, host: str) -> Iterator[Moment | None]:
    """Days in short lines whose class speaks of dates or bylines, in the order of the page."""
    for element in islice(named(tree, _DATED), 100):
        if element.tag in _FRAMES:
            continue
        parts = islice(element.itertext(), 20)
        text = fold(" ".join(parts))
        if len(text) <= MAX_LINE and any(map(str.isdigit, text)) and not beside(element):
            yield written_day(text, lang, host)


def _guessed_date(tree: HtmlElement, page: Page) -> Moment | None:
    """A day found in the visible text: the last resort, since it takes longer than all the rest."""
    try:
        found = find_date(
            tree,
            original_date=True,
            url=page.url,
            min_date=EARLIEST.replace(tzinfo=None),
            max_date=(page.fetched_at + AHEAD).astimezone(timezone.utc).replace(tzinfo=None),
        )
    except (
        Exception
    ) as error:  # heuristics over strange pages: no date is no reason to lose the article
        log.debug("no date guessed for %s: %r", page.url, error)
        return None
    return parse_date(found) if found else None


def _within(element: HtmlElement, *tags: str) -> bool:
    return any(ancestor.tag in tags for ancestor in element.iterancestors())


# --- language, image, paywall -----------------------------------------


def _declared_languages(page: Page, tree: HtmlElement, data: Structured) -> Iterator[str]:
    root = tree.getroottree().getroot()
    yield from (
        root.get("lang") or "",
        root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    )
    yield root.get("xml:lang") or ""
    yield from data.meta.get("og:locale", ())
    yield from strings((data.article or {}).get("inLanguage"))
    yield from data.meta.get("language", ())
    yield page.headers.get("content-language", "").split(",")[0]
    yield page.lang or ""


def _image(page: Page, tree: HtmlElement, data: Structured) -> str | None:
    candidates = (
        data.first("og:image:secure_url", "og:image", "og:image:url"),
        address((data.article or {}).get("image")),
        data.first("twitter:image", "twitter:image:src"),
    )
    return next((url for href in candidates if (url := resolve(tree, page.url, href))), None)


def _paywalled(tree: HtmlElement, data: Structured, words: int) -> bool:
    if locked(data.article):
        return True
    if any(tier.lower() in _TIERS for tier in data.meta.get("article:content_tier", ())):
        return True
    return words < PAYWALL_WORDS and next(named(tree, _PAYWALL), None) is not None
