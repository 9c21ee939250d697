"""The pages of the sample sites: articles in their many forms, home pages, sections and noise."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import lru_cache
from threading import Event
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from crawler.samples.catalogue import Catalogue, NoiseEntry, SitePages
from crawler.samples.sites import HERE, Outlet, site_of
from crawler.samples.stories import StoryArticle

_PREFIX = re.compile(r"^(?:by|von|por|автор:?)\s+", re.I)
_BETWEEN = re.compile(r"\s*(?:[,;/]|\s(?:and|und|y|та|і|и)\s)\s*")
_RELATED = 4


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server sends for one request."""

    status: int
    body: bytes = field(default=b"", repr=False)
    content_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    modified: datetime | None = None
    """When the content last changed; None where the page carries no validators."""
    stream: Callable[[Event], Iterator[bytes]] | None = field(default=None, repr=False)
    """Makes the body piece by piece, until the event is set; sent without a length."""
    silent: bool = False
    """Nothing, not even the status, is sent before the stream has ended."""
    raw: bool = False
    """The stream is all that is sent, in place of status line and headers, too."""


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def html(pages: SitePages, template: str, status: int = 200, **context: Any) -> Reply:
    """Return a page of the site, rendered in the site's character set."""
    site, outlet = pages.site, pages.outlet
    words = {
        key: value.replace("{name}", outlet.name) if isinstance(value, str) else value
        for key, value in pages.words.items()
    }
    text = (
        _environment()
        .get_template(f"{template}.html")
        .render(site=site, outlet=outlet, w=words, sections=pages.sections, **context)
    )
    mime = f"text/html; charset={site.charset}" if site.charset_in_header else "text/html"
    body = text.encode(site.charset, "xmlcharrefreplace")
    return Reply(status, body, mime, modified=context.get("changed_at"))


def names_of(byline: str | None, outlets: Mapping[str, Outlet]) -> list[tuple[str, bool]]:
    """Return the names of a byline, each with whether it is an organisation's."""
    if not byline:
        return []
    known = {n.casefold() for o in outlets.values() for n in (o.name, *o.aliases)}
    names = [name for name in _BETWEEN.split(_PREFIX.sub("", byline)) if name]
    return [(name, name.casefold() in known) for name in names]


def date_line(pages: SitePages, moment: datetime | None) -> str | None:
    """Return the time as the site prints it, in its own language and time zone."""
    if moment is None:
        return None
    local = moment.astimezone(pages.site.tz)
    words = pages.words
    line: str = words["date"].format(
        day=local.day,
        month=words["months"][local.month - 1],
        year=local.year,
        hour=local.hour,
        minute=local.minute,
    )
    return line


def amp_url(url: str) -> str:
    """Return the address of an article's AMP twin."""
    if url.endswith(".html"):
        return url.removesuffix(".html") + ".amp.html"
    return f"{url}amp/" if url.endswith("/") else f"{url}/amp"


def _iso(pages: SitePages, moment: datetime | None) -> str | None:
    return moment.astimezone(pages.site.tz).isoformat() if moment else None


def _linked(article: StoryArticle, catalogue: Catalogue) -> tuple[Markup, ...]:
    """The paragraphs as HTML: the name of a credit of kind `hyperlink` links where it points."""
    paragraphs = [escape(p) for p in article.paragraphs]
    for credit in article.credits:
        if credit.kind != "hyperlink" or credit.outlet is None:
            continue
        source = catalogue.article(article.story, article.source or "")
        href = f"{site_of(credit.outlet).base}/"
        if source is not None and source.outlet == credit.outlet:
            href = source.url
        name = escape(credit.name)
        link = Markup('<a href="{}">{}</a>').format(href, credit.name)
        for number, paragraph in enumerate(paragraphs):
            if name in paragraph and f'">{name}</a>' not in paragraph:
                paragraphs[number] = Markup(str(paragraph).replace(str(name), str(link), 1))
                break
    return tuple(paragraphs)


def _spread(paragraphs: Sequence[Markup], page: int, pages: int) -> Sequence[Markup]:
    """The paragraphs of one page, counted from 1, of as many."""
    size = -(-len(paragraphs) // pages)
    return paragraphs[(page - 1) * size : page * size]


def _json_ld(context: Mapping[str, Any], outlet: Outlet, paywalled: bool) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@type": "NewsArticle",
        "mainEntityOfPage": context["url"],
        "headline": context["title"],
        "datePublished": context["published_iso"],
        "dateModified": context["modified_iso"] or context["published_iso"],
        "author": [
            {"@type": "Organization" if organisation else "Person", "name": name}
            for name, organisation in context["authors"]
        ],
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet.name},
        "articleSection": context["section"],
        "image": [context["image"]] if context["image"] else None,
        "inLanguage": context["lang"],
        "isAccessibleForFree": not paywalled,
        "description": context["teaser"],
    }
    if paywalled:
        part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".locked"}
        data["hasPart"] = part
    return {key: value for key, value in data.items() if value not in (None, [])}


def teaser(text: str, length: int = 180) -> str:
    """Return the beginning of the text, cut at a word, at most `length` characters and a mark."""
    first = text.split("\n\n")[0].strip()
    return first if len(first) <= length else first[:length].rsplit(" ", 1)[0] + " …"


def article_page(
    catalogue: Catalogue,
    pages: SitePages,
    article: StoryArticle,
    page: int | None = 1,
    amp: bool = False,
) -> Reply | None:
    """Return the article's page; one part of it, the whole (`page` None) or its AMP twin.

    None where the article has no such part.
    """
    parts = 1 if amp or page is None else article.pages
    if page is not None and not 1 <= page <= parts:
        return None
    site, outlet = pages.site, pages.outlet
    number = page or 1
    others = [a for a in pages.articles if a.url != article.url and a.title]
    others.sort(key=lambda a: a.section != article.section)
    canonical = article.url if number == 1 else f"{article.url}?page={number}"
    if article.canonical:
        target = catalogue.article(article.story, article.canonical)
        canonical = target.url if target else canonical
    readers = pages.words["readers"]
    at = zlib.crc32(article.url.encode())
    context: dict[str, Any] = {
        "url": article.url,
        "canonical": canonical,
        "title": article.title,
        "byline": article.byline,
        "authors": names_of(article.byline, catalogue.outlets),
        "published": date_line(pages, article.published),
        "published_iso": _iso(pages, article.published),
        "modified": date_line(pages, article.modified),
        "modified_iso": _iso(pages, article.modified),
        "lang": article.lang,
        "section": article.section,
        "paragraphs": _spread(_linked(article, catalogue), number, parts),
        "teaser": teaser(article.text),
        "image": f"{site.base}/media/{at:08x}.svg" if article.image and number == 1 else None,
        "amp": amp_url(article.url) if article.amp else None,
        "paywalled": article.paywalled,
        "page": number,
        "parts": parts,
        "next": f"{article.url}?page={number + 1}" if number < parts else None,
        "previous": _previous(article.url, number),
        "all": f"{article.url}?page=all" if parts > 1 else None,
        "related": [(a.title, a.url) for a in others[:_RELATED]],
        "readers": [readers[(at + n) % len(readers)] for n in range(2)],
        "tags": [name for name in (article.section, *list(pages.sections)[:2]) if name],
        "accent": site.accent,
    }
    ld = _json_ld(context, outlet, article.paywalled)
    template = "amp" if amp else site.template
    rendered = html(pages, template, a=context, ld=ld)
    stale = article.url in catalogue.changed and not article.modified
    when = catalogue.end if stale else article.modified or article.published
    return Reply(200, rendered.body, rendered.content_type, modified=when or pages.changed_at)


def _previous(url: str, number: int) -> str | None:
    if number == 1:
        return None
    return url if number == 2 else f"{url}?page={number - 1}"


def noise_page(catalogue: Catalogue, pages: SitePages, entry: NoiseEntry) -> Reply:
    """Return the page behind a feed entry that is no article."""
    if entry.kind in ("brief", "disallowed"):
        article = StoryArticle(
            story="",
            id=entry.kind,
            outlet=pages.outlet.domain,
            url=entry.url,
            title=entry.title,
            byline=None,
            published=entry.published,
            modified=None,
            lang=pages.outlet.language,
            text=entry.text,
            group="",
            role="own",
            source=None,
            relation=None,
            credits=(),
            section=None,
            image=False,
            pages=1,
            amp=False,
            paywalled=False,
            crawl=1,
            canonical=None,
            later=None,
        )
        reply = article_page(catalogue, pages, article)
        if reply is not None:
            return reply
    if entry.kind == "gone":
        return not_found(pages, 410 if pages.site.validators == "both" else 404)
    return html(pages, "showcase", entry=entry, changed_at=entry.published)


def list_page(pages: SitePages, section: str | None = None) -> Reply:
    """Return the home page, or the list of one section's articles."""
    shown = [a for a in pages.articles if section is None or a.section == section]
    items = [
        (a.title or teaser(a.text, 60), a.url, teaser(a.text), date_line(pages, a.published))
        for a in shown
    ]
    return html(pages, "list", heading=section, items=items, changed_at=pages.changed_at)


def plain_page(pages: SitePages, heading: str) -> Reply:
    """Return the imprint or the page on privacy."""
    return html(pages, "about", heading=heading, text=pages.words["about"])


def not_found(pages: SitePages, status: int = 404) -> Reply:
    """Return the site's own page for an address that it does not know."""
    return html(pages, "about", status, heading=pages.words["not_found"], text="")


def picture(name: str) -> Reply:
    """Return a picture, drawn from its name."""
    hue = zlib.crc32(name.encode()) % 360
    sky, land = f"hsl({hue} 45% 72%)", f"hsl({(hue + 90) % 360} 30% 35%)"
    hill = 180 + hue % 90
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540">'
        f'<rect width="960" height="540" fill="{sky}"/>'
        f'<circle cx="{200 + hue}" cy="140" r="60" fill="#fff8e1"/>'
        f'<path d="M0 420 Q240 {hill} 480 400 T960 360 V540 H0Z" fill="{land}"/></svg>'
    )
    changed = datetime(2026, 3, 1, tzinfo=timezone.utc)
    return Reply(200, svg.encode(), "image/svg+xml", modified=changed)
