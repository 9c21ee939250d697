"""Which page of the sample web answers a request."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawler.samples import feeds, pages
from crawler.samples.catalogue import Catalogue, SitePages
from crawler.samples.pages import Reply
from crawler.samples.searches import search
from crawler.samples.traps import TRAPS, trap
from pipelines.urls import URLError, normalise

INDEX_HOST = "samples.example"
"""Host of a page that lists all outlets, for people; POST /phase/1 or /phase/2 sets the crawl."""


def answer(catalogue: Catalogue, host: str, target: str, authorization: str = "") -> Reply:
    """Return the reply of a host to a path with query; `authorization` is that header of the request.

    301 from the bare to the www. host or back, 502 for hosts that are not of the sample web.
    """
    parts = urlsplit(target)
    path = parts.path or "/"
    trapped = trap(host, path)
    if trapped is not None:
        return trapped
    found = search(catalogue, host, target, authorization)
    if found is not None:
        return found
    if host in catalogue.hosts:
        return _site(catalogue, catalogue.hosts[host], target)
    if host in catalogue.aliases:
        location = f"http://{catalogue.aliases[host]}{target}"
        return Reply(301, headers={"Location": location})
    for known in catalogue.sites.values():
        if host == known.site.feed_host:
            return _counter(known, path)
    if host == INDEX_HOST:
        return _index(catalogue)
    body = f"no such host in the sample web: {host}\n".encode()
    return Reply(502, body, "text/plain; charset=utf-8")


def _counter(known: SitePages, path: str) -> Reply:
    for url in (*known.by_url, *(noise.url for noise in known.noise)):
        if feeds.counter_path(url) == path:
            query = urlencode({"utm_source": "feed", "utm_medium": "rss"})
            return Reply(302, headers={"Location": f"{url}?{query}"})
    return pages.not_found(known)


def _site(catalogue: Catalogue, known: SitePages, target: str) -> Reply:
    site = known.site
    if target == site.feed_path and site.feed != "none":
        return feeds.feed(catalogue, known)
    try:
        url = normalise(site.base + target)
    except URLError:
        return pages.not_found(known, 400)
    if site.feed == "newssitemap":
        if url == feeds.news_sitemap_url(site):
            return feeds.news_sitemap(catalogue, known)
        if url == feeds.section_sitemap_url(site):
            return feeds.section_sitemap(known)
    for noise in known.noise:
        if url == noise.url and noise.kind != "section":
            return pages.noise_page(catalogue, known, noise)
    for name, link in known.sections.items():
        if url == link:
            return pages.list_page(known, name)
    path = urlsplit(url).path
    if path == "/robots.txt":
        return feeds.robots(known)
    if path == "/":
        return pages.list_page(known)
    if path in ("/about", "/privacy"):
        heading = known.words["imprint" if path == "/about" else "privacy"]
        return pages.plain_page(known, heading)
    if path.startswith("/media/") and path.endswith(".svg"):
        return pages.picture(path)
    return _article(catalogue, known, url) or pages.not_found(known)


def _article(catalogue: Catalogue, known: SitePages, url: str) -> Reply | None:
    if url in known.by_url:
        return pages.article_page(catalogue, known, known.by_url[url])
    for article in known.articles:
        if article.amp and url == pages.amp_url(article.url):
            return pages.article_page(catalogue, known, article, amp=True)
    bare, _, query = url.partition("?")
    article_here = known.by_url.get(bare)
    if article_here is None:
        return None
    asked = dict(parse_qsl(query)).get("page")
    if asked == "all":
        return pages.article_page(catalogue, known, article_here, page=None)
    number = int(asked) if asked is not None and asked.isdecimal() else 1
    return pages.article_page(catalogue, known, article_here, page=number)


def _index(catalogue: Catalogue) -> Reply:
    rows = "".join(
        f'<tr><td><a href="{known.site.base}/">{escape(known.outlet.name)}</a></td>'
        f"<td>{known.outlet.kind}</td><td>{known.outlet.language}</td><td>{known.site.feed}</td>"
        f"<td>{len(known.articles)}</td></tr>"
        for known in catalogue.sites.values()
    )
    traps = "".join(
        f'<li><a href="{url}">{escape(url)}</a>: {escape(t.what)}</li>' for url, t in TRAPS.items()
    )
    body = (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sample web</title>'
        "<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto}"
        "td,th{text-align:left;padding:.2rem 1.2rem .2rem 0}</style></head><body>"
        f"<h1>Sample web, crawl {catalogue.phase}</h1>"
        "<table><tr><th>Outlet</th><th>Kind</th><th>Language</th><th>Feed</th><th>Articles</th></tr>"
        f"{rows}</table><h2>Traps</h2><ul>{traps}</ul></body></html>"
    )
    return Reply(200, body.encode())
