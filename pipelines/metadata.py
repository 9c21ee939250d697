"""Title, byline, dates, language, image of a page: what it declares goes before what is guessed."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone

from htmldate import find_date
from lxml.html import HtmlElement

from pipelines.dates import AHEAD, EARLIEST, Moment, choose, date_in_url, parse_date
from pipelines.items import Page
from pipelines.language import language
from pipelines.opt_outs import read_opt_outs
from pipelines.structured import Structured, address, canonical, fold, locked, resolve, strings

log = logging.getLogger(__name__)

PAYWALL_WORDS = 200
"""Words of a text beside which a paywall's box counts; a longer text stands there whole."""
MAX_TITLE = 300
"""Characters; whatever is longer is no headline."""
MAX_NAME = 120
"""Characters of one author's name; longer ones are biographies."""

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "publish_date", "publish-date", "publishdate", "published_date", "pubdate", "publication_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued",
    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "article.published",
    "article_date_original", "originalpublicationdate", "rnews:datepublished", "datecreated",
    "date_published", "date.created", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "article.updated",
    "date_modified", "revision_date",
)  # fmt: skip
_AUTHORS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "dc.contributor", "byl", "byline", "cxenseparse:author", "citation_author",
    "creator",
)  # fmt: skip
_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name")
_SEPARATOR = re.compile(r"\s+[|\-–—·•»:]{1,2}\s+|\s*\|\s*|\s*::\s*")
_BY = re.compile(
    r"(?i)^(by|von|par|por|di|door|av|af|od|przez|autor(?:en|in|es|a)?|auteure?|autore|text[eo]?"
    r"|written by|reported by|story by|автор|текст|yazan|penulis|oleh)(?:\s*[::]\s*|\s+)(?=\S)"
)
_NO_NAME = re.compile(
    r"(?i)https?://|www\.|^@?[\w.-]+\.(com|org|net)$|^(admin|administrator|null|none|undefined|unknown|n/a"
    r"|staff|webmaster|editor|user|guest|author|redaktion|redaction|\W*)$"
)
_MAIL = re.compile(r"[<(]?[\w.+-]+@[\w-]+\.[\w.-]+[>)]?")
_BYLINE_CLASS = re.compile(
    r"(?i)(^|[\s_-])(by-?line|author-?names?|article-?authors?|autor|post-author)([\s_-]|$)"
)
_ASIDE = re.compile(
    r"(?i)(^|[\s_-])(related|sidebar|aside|comments?|recommend\w*|teaser|footer|nav|more|popular|latest)([\s_-]|$)"
)
_PAYWALL = re.compile(
    r"(?i)(^|[\s_-])(paywall|pay-wall|regwall|piano-(inline|offer|container)|tp-container|subscriber-only"
    r"|subscribers-only|premium-content-lock|subscription-wall|metered-content|content-locked|paid-content)([\s_-]|$)"
)
_TIERS = frozenset({"metered", "locked"})


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about its article; see `Article` for the fields."""

    title: str | None
    byline: str | None
    published_at: datetime | None
    modified_at: datetime | None
    lang: str | None
    image_url: str | None
    canonical_url: str | None
    paywalled: bool
    opt_outs: tuple[str, ...]


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
    published = choose(_published(page, tree, data), page.fetched_at)
    if published is None:
        published = choose([_guessed_date(tree, page)], page.fetched_at)
    modified = choose(_modified(tree, data), page.fetched_at)
    own = canonical(tree, page.url)
    return Metadata(
        title=_title(page, tree, data, site_names),
        byline=_byline(page, tree, data),
        published_at=published,
        # A day without a time, or a content system's first save.
        modified_at=None if published and modified and modified < published else modified,
        lang=language(_declared_languages(page, tree, data), text),
        image_url=_image(page, tree, data),
        canonical_url=own if own != page.url else None,
        paywalled=_paywalled(tree, data, words),
        opt_outs=read_opt_outs(data.meta, page.headers),
    )


# --- title ------------------------------------------------------------


def _title(
    page: Page, tree: HtmlElement, data: Structured, site_names: Iterable[str]
) -> str | None:
    sites = [
        *site_names,
        *data.meta.get("og:site_name", ()),
        *(data.meta.get(n, [""])[0] for n in _SITE),
    ]
    article = data.article or {}
    sites += strings(article.get("publisher"))
    headings = [fold(" ".join(h1.itertext())) for h1 in tree.iter("h1") if not _beside(h1)]
    tags = [fold(" ".join(title.itertext())) for title in tree.iterfind(".//head/title")] or [
        fold(" ".join(title.itertext())) for title in tree.iterfind(".//title")
    ]
    known = {_plain(site) for site in sites} - {""}
    candidates = [
        *strings(article.get("headline")),
        *(bare_title(text, known) for text in data.meta.get("og:title", ())),
        *(bare_title(text, known) for text in data.meta.get("twitter:title", ())),
        *headings[:1],
        *(bare_title(text, known, headings) for text in tags[:1]),
        *([fold(page.title)] if page.title else []),
    ]
    usable = [text for text in candidates if text and _plain(text) not in known]
    if not usable:
        return None
    title = usable[0]
    if stump := title.removesuffix("...").removesuffix("…").rstrip():
        # Structured data cuts headlines at 110 characters.
        longer = (text for text in usable if stump != title and text.startswith(stump))
        title = max(longer, key=len, default=title)
    return title[:MAX_TITLE]


def bare_title(text: str, sites: Iterable[str], headings: Iterable[str] = ()) -> str:
    """Strip the names of the site that hang on a title ("Bridge shut | The Example")."""
    for heading in headings:
        if heading and text.startswith(heading) and _SEPARATOR.match(text[len(heading) :]):
            return heading
    known = {_plain(site) for site in sites}
    while True:
        breaks = list(_SEPARATOR.finditer(text))
        if breaks and _plain(text[breaks[-1].end() :]) in known:
            text = text[: breaks[-1].start()].strip()
        elif breaks and _plain(text[: breaks[0].start()]) in known:
            text = text[breaks[0].end() :].strip()
        else:
            return text


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold()).removeprefix("the")


# --- byline -----------------------------------------------------------


def _byline(page: Page, tree: HtmlElement, data: Structured) -> str | None:
    article = data.article or {}
    declared = _referred(article.get("author") or article.get("creator"), data)
    for source in (
        declared,
        [name for key in _AUTHORS for name in data.meta.get(key, ())],
        _visible_authors(tree),
        [page.byline or ""],
    ):
        if names := clean_names(source):
            return ", ".join(names)
    return None


def _referred(value: object, data: Structured) -> list[str]:
    """Names in an author field, and of the objects of the page that it refers to by `@id`."""
    found: list[str] = []
    for item in value[:20] if isinstance(value, list) else [value]:
        if isinstance(item, dict) and not item.get("name") and (key := item.get("@id")):
            found += [
                name
                for node in data.nodes
                if node.get("@id") == key
                for name in strings(node.get("name"))
            ]
        else:
            found += strings(item)
    return found


def _visible_authors(tree: HtmlElement) -> list[str]:
    exact: list[str] = []
    loose: list[str] = []
    for element in tree.iter("a", "span", "div", "p", "address", "li", "strong", "em", "cite"):
        rel = (element.get("rel") or "").lower().split()
        prop = (element.get("itemprop") or "").lower().split()
        marked = "author" in rel or "author" in prop or "creator" in prop
        if not marked and not _BYLINE_CLASS.search(element.get("class") or ""):
            continue
        if _beside(element):
            continue
        named = next((e for e in element.iter() if e.get("itemprop") == "name"), element)
        text = fold(named.get("content") or " ".join(named.itertext()))
        if 0 < len(text) <= MAX_NAME:
            (exact if marked else loose).append(text)
        if len(exact) + len(loose) >= 10:
            break
    return exact or loose[:1]


def clean_names(source: Iterable[str]) -> list[str]:
    names: dict[str, str] = {}
    for text in source:
        name = _MAIL.sub(" ", fold(text)).strip(" ,;|·•-–—")
        name = fold(_BY.sub("", name))
        if 2 <= len(name) <= MAX_NAME and not _NO_NAME.search(name):
            names.setdefault(name.casefold(), name)
    return list(names.values())[:20]


# --- dates ------------------------------------------------------------


def _published(page: Page, tree: HtmlElement, data: Structured) -> Iterator[Moment | None]:
    yield from map(parse_date, strings((data.article or {}).get("datePublished")))
    yield from (parse_date(text) for name in _PUBLISHED for text in data.meta.get(name, ()))
    yield from map(parse_date, _marked_dates(tree, "datepublished"))
    yield from map(parse_date, strings((data.article or {}).get("dateCreated")))
    yield from map(parse_date, _time_elements(tree))
    yield date_in_url(page.url)
    yield Moment(page.published_at) if page.published_at else None


def _modified(tree: HtmlElement, data: Structured) -> Iterator[Moment | None]:
    yield from map(parse_date, strings((data.article or {}).get("dateModified")))
    yield from (parse_date(text) for name in _MODIFIED for text in data.meta.get(name, ()))
    yield from map(parse_date, _marked_dates(tree, "datemodified"))


def _marked_dates(tree: HtmlElement, prop: str) -> Iterator[str]:
    for element in tree.iter("time", "span", "div", "p", "abbr"):
        if prop in (element.get("itemprop") or "").lower().split() and not _beside(element):
            yield fold(element.get("datetime") or element.get("content") or element.text or "")


def _time_elements(tree: HtmlElement) -> Iterator[str]:
    """The article's `<time>`: in its header, else the page's first outside of boxes and lists."""
    times = [time for time in tree.iter("time") if time.get("datetime") and not _beside(time)]
    times.sort(
        key=lambda time: (
            not ("pubdate" in time.attrib or _within(time, "article", "header", "main"))
        )
    )
    yield from (fold(time.get("datetime") or "") for time in times[:1])


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


def _beside(element: HtmlElement) -> bool:
    """Whether an element belongs to something other than the article."""
    for ancestor in element.iterancestors():
        if ancestor.tag in ("aside", "nav", "footer") or (
            ancestor.tag not in ("body", "html", "main")
            and _ASIDE.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}")
        ):
            return True
    return False


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
    return words < PAYWALL_WORDS and any(
        _PAYWALL.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        for element in tree.iter("div", "section", "aside", "p", "article")
    )
