"""The feeds, news sitemaps and robots.txt of the sample sites.

Written as strings, not by an XML library: prologue, character set and oddities are the point.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape

from crawler.samples.catalogue import Catalogue, SitePages
from crawler.samples.pages import Reply, names_of, teaser
from crawler.samples.sites import FeedKind, Site, site_of
from crawler.samples.stories import StoryArticle

DISALLOWED = "/preview/"
"""The path that robots.txt of every sample site closes."""
_UTM = "utm_source=rss&utm_medium=feed&utm_campaign=latest"
_MIME: Mapping[FeedKind, str] = {
    "rss2": "application/rss+xml",
    "rss1": "application/rdf+xml",
    "rss091": "text/xml",
    "atom": "application/atom+xml",
    "jsonfeed": "application/feed+json",
    "newssitemap": "application/xml",
    "none": "",
}


@dataclass(frozen=True, slots=True)
class _Entry:
    title: str
    url: str
    link: str
    """The address as the feed gives it: with campaign parameters, or through a click counter."""
    guid: str
    published: datetime | None
    modified: datetime | None
    author: str | None
    description: str
    section: str | None
    lang: str
    text: str
    source: tuple[str, str] | None
    """Name and feed of the outlet that the aggregator took the text from."""


def counter_path(url: str) -> str:
    """Return the path under which a click counter redirects to the article's URL."""
    return f"/~r/latest/~3/{zlib.crc32(url.encode()):08x}/"


def feed_link(site: Site, url: str) -> str:
    """Return the link that the site's feed gives for one of its pages."""
    if site.feed_host is not None and url.startswith(site.base):
        return f"http://{site.feed_host}{counter_path(url)}"
    if site.utm and url.startswith(site.base):
        return f"{url}{'&' if '?' in url else '?'}{_UTM}"
    return url


def _source(catalogue: Catalogue, site: Site, article: StoryArticle) -> tuple[str, str] | None:
    if not site.feed_source or article.source is None:
        return None
    named = catalogue.article(article.story, article.source)
    outlet = catalogue.outlets.get(named.outlet if named else article.source)
    if outlet is None:
        return None
    other = site_of(outlet.domain)
    return outlet.name, f"{other.base}{other.feed_path}"


def _entries(catalogue: Catalogue, pages: SitePages) -> list[_Entry]:
    site = pages.site
    entries = [
        _Entry(
            title=article.title or teaser(article.text, 60),
            url=article.url,
            link=feed_link(site, article.url),
            guid=f"{site.domain}:{zlib.crc32(article.url.encode())}",
            published=article.published and article.published.astimezone(site.tz),
            modified=article.modified and article.modified.astimezone(site.tz),
            author=", ".join(name for name, _ in names_of(article.byline, catalogue.outlets))
            or None,
            description=teaser(article.text),
            section=article.section,
            lang=article.lang,
            text=article.text,
            source=_source(catalogue, site, article),
        )
        for article in pages.articles
    ]
    # Scattered between the articles, as editors put them; the news sitemap lists no sections.
    for number, noise in enumerate(pages.noise):
        if site.feed == "newssitemap" and noise.kind == "section":
            continue
        entry = _Entry(
            title=noise.title,
            url=noise.url,
            link=feed_link(site, noise.url),
            guid=noise.url,
            published=noise.published.astimezone(site.tz),
            modified=None,
            author=None,
            description=teaser(noise.text) if noise.text else noise.title,
            section=None,
            lang=pages.outlet.language,
            text=noise.text or noise.title,
            source=None,
        )
        entries.insert(min(2 * number + 1, len(entries)), entry)
    return entries


def feed(catalogue: Catalogue, pages: SitePages) -> Reply:
    """Return the site's feed; for a news sitemap, the sitemap index that leads to it."""
    site = pages.site
    entries = _entries(catalogue, pages)
    if site.feed == "jsonfeed":
        text = _json_feed(pages, entries)
    elif site.feed == "atom":
        text = _atom(pages, entries)
    elif site.feed == "rss1":
        text = _rss1(pages, entries)
    elif site.feed == "rss091":
        text = _rss091(pages, entries)
    elif site.feed == "newssitemap":
        text = _sitemap_index(pages)
    else:
        text = _rss2(pages, entries)
    return _xml(pages, text, _MIME[site.feed])


def news_sitemap_url(site: Site) -> str:
    """Return the address of the news sitemap that the sitemap index names."""
    return f"{site.base}/sitemaps/news.xml"


def section_sitemap_url(site: Site) -> str:
    """Return the address of the sitemap of sections, which lists no article."""
    return f"{site.base}/sitemaps/sections.xml"


def _xml(pages: SitePages, text: str, mime: str) -> Reply:
    charset = "utf-8" if pages.site.feed == "jsonfeed" else pages.site.charset
    body = text.encode(charset, "xmlcharrefreplace")
    content_type = f"{mime}; charset={charset}" if pages.site.charset_in_header else mime
    return Reply(200, body, content_type, modified=pages.changed_at)


def _head(pages: SitePages) -> str:
    return f'<?xml version="1.0" encoding="{pages.site.charset}"?>\n'


def _tag(name: str, value: str | None, attributes: str = "") -> str:
    return "" if value is None else f"<{name}{attributes}>{escape(value)}</{name}>\n"


def _mail_date(moment: datetime | None) -> str | None:
    return format_datetime(moment) if moment else None


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _rss2(pages: SitePages, entries: list[_Entry]) -> str:
    items = []
    for entry in entries:
        source = ""
        if entry.source:
            name, url = entry.source
            source = _tag("source", name, f' url="{escape(url)}"')
        items.append(
            "<item>\n"
            + _tag("title", entry.title)
            + _tag("link", entry.link)
            + _tag("guid", entry.guid, ' isPermaLink="false"')
            + _tag("pubDate", _mail_date(entry.published))
            + _tag("dc:creator", entry.author)
            + _tag("category", entry.section)
            + f"<description><![CDATA[<p>{escape(entry.description)}</p>]]></description>\n"
            + source
            + "</item>\n"
        )
    return (
        _head(pages)
        + '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        + ' xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
        + _channel(pages)
        + _tag("lastBuildDate", _mail_date(pages.changed_at))
        + f'<atom:link rel="self" href="{escape(pages.site.base + pages.site.feed_path)}"/>\n'
        + "".join(items)
        + "</channel>\n</rss>\n"
    )


def _channel(pages: SitePages) -> str:
    return (
        _tag("title", pages.outlet.name)
        + _tag("link", pages.site.base + "/")
        + _tag("description", pages.site.tagline or pages.outlet.name)
        + _tag("language", pages.outlet.language)
    )


def _rss1(pages: SitePages, entries: list[_Entry]) -> str:
    about = escape(pages.site.base + pages.site.feed_path)
    listed = "".join(f'<rdf:li rdf:resource="{escape(entry.link)}"/>\n' for entry in entries)
    items = "".join(
        f'<item rdf:about="{escape(entry.link)}">\n'
        + _tag("title", entry.title)
        + _tag("link", entry.link)
        + _tag("description", entry.description)
        + _tag("dc:date", _iso(entry.published))
        + _tag("dc:creator", entry.author)
        + _tag("dc:subject", entry.section)
        + "</item>\n"
        for entry in entries
    )
    return (
        _head(pages)
        + '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        + ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        + f'<channel rdf:about="{about}">\n'
        + _tag("title", pages.outlet.name)
        + _tag("link", pages.site.base + "/")
        + _tag("description", pages.site.tagline or pages.outlet.name)
        + f"<items><rdf:Seq>\n{listed}</rdf:Seq></items>\n</channel>\n{items}</rdf:RDF>\n"
    )


def _rss091(pages: SitePages, entries: list[_Entry]) -> str:
    # True to its time: a document type, and items of title, link and description only.
    items = "".join(
        "<item>\n"
        + _tag("title", entry.title)
        + _tag("link", entry.link)
        + _tag("description", entry.description)
        + "</item>\n"
        for entry in entries
    )
    return (
        _head(pages)
        + '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"'
        + ' "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n'
        + '<rss version="0.91">\n<channel>\n'
        + _channel(pages)
        + _tag("pubDate", _mail_date(pages.changed_at))
        + items
        + "</channel>\n</rss>\n"
    )


def _atom(pages: SitePages, entries: list[_Entry]) -> str:
    items = []
    for entry in entries:
        author = f"<author>{_tag('name', entry.author)}</author>\n" if entry.author else ""
        content = ""
        if pages.site.feed_full_text:
            markup = "".join(f"<p>{escape(p)}</p>" for p in entry.text.split("\n\n"))
            content = _tag("content", markup, ' type="html"')
        items.append(
            "<entry>\n"
            + _tag("title", entry.title)
            + f'<link rel="alternate" type="text/html" href="{escape(entry.link)}"/>\n'
            + _tag("id", f"tag:{entry.guid}")
            + _tag("published", _iso(entry.published))
            + _tag("updated", _iso(entry.modified or entry.published or pages.changed_at))
            + author
            + _tag("summary", entry.description)
            + content
            + "</entry>\n"
        )
    author = f"<author>{_tag('name', pages.outlet.name)}</author>\n"
    return (
        _head(pages)
        + f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{pages.outlet.language}">\n'
        + _tag("title", pages.outlet.name)
        + _tag("id", pages.site.base + "/")
        + _tag("updated", _iso(pages.changed_at))
        + f'<link rel="self" href="{escape(pages.site.base + pages.site.feed_path)}"/>\n'
        + author
        + "".join(items)
        + "</feed>\n"
    )


def _json_feed(pages: SitePages, entries: list[_Entry]) -> str:
    items = []
    for entry in entries:
        item = {
            "id": entry.guid,
            "url": entry.link,
            "title": entry.title,
            "summary": entry.description,
            "content_text": entry.description,
            "date_published": _iso(entry.published),
            "date_modified": _iso(entry.modified),
            "authors": [{"name": entry.author}] if entry.author else None,
            "tags": [entry.section] if entry.section else None,
        }
        items.append({key: value for key, value in item.items() if value is not None})
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": pages.outlet.name,
        "home_page_url": pages.site.base + "/",
        "feed_url": pages.site.base + pages.site.feed_path,
        "language": pages.outlet.language,
        "items": items,
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _sitemap_index(pages: SitePages) -> str:
    changed = pages.changed_at.isoformat()
    listed = "".join(
        f"<sitemap><loc>{escape(url)}</loc><lastmod>{changed}</lastmod></sitemap>\n"
        for url in (section_sitemap_url(pages.site), news_sitemap_url(pages.site))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{listed}</sitemapindex>\n"
    )


def news_sitemap(catalogue: Catalogue, pages: SitePages) -> Reply:
    """Return the site's news sitemap in Google's format: title, language, date of each article."""
    items = "".join(
        f"<url>\n<loc>{escape(entry.link)}</loc>\n<news:news>\n<news:publication>"
        f"<news:name>{escape(pages.outlet.name)}</news:name>"
        f"<news:language>{entry.lang}</news:language></news:publication>\n"
        + _tag("news:publication_date", _iso(entry.published))
        + _tag("news:title", entry.title)
        + "</news:news>\n</url>\n"
        for entry in _entries(catalogue, pages)
    )
    text = (
        _head(pages)
        + '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        + ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
        + f"{items}</urlset>\n"
    )
    return _xml(pages, text, "application/xml")


def section_sitemap(pages: SitePages) -> Reply:
    """Return the sitemap of the site's sections."""
    listed = "".join(f"<url><loc>{escape(url)}</loc></url>\n" for url in pages.sections.values())
    text = f'{_head(pages)}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return _xml(pages, f"{text}{listed}</urlset>\n", "application/xml")


def robots(pages: SitePages) -> Reply:
    """Return the site's robots.txt."""
    site = pages.site
    lines = ["User-agent: *", f"Disallow: {DISALLOWED}", "Allow: /"]
    if site.feed == "newssitemap" and site.declared in ("robots", "both"):
        lines += ["", f"Sitemap: {site.base}{site.feed_path}"]
    body = "\n".join(lines) + "\n"
    return Reply(200, body.encode(), "text/plain; charset=utf-8", modified=pages.changed_at)
