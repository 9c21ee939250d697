"""Search services over the sample web, each in the form in which the real one answers."""

from __future__ import annotations

import base64
import json
import re
import zlib
from datetime import datetime, timezone
from email.utils import format_datetime
from html import escape
from urllib.parse import parse_qsl, quote, urlsplit

from crawler.samples.catalogue import Catalogue
from crawler.samples.pages import Reply, teaser
from crawler.samples.sites import HERE
from crawler.samples.stories import StoryArticle

SEARCHES = HERE / "searches.toml"
"""The services as search sources, in the format of `crawler/searches.toml`."""
KEY = "sample-key"
"""What the emulated Media Cloud takes for a key."""

GDELT = "gdelt.example"
GOOGLE = "googlenews.example"
BING = "bingnews.example"
MEDIACLOUD = "mediacloud.example"
OUTLET_SEARCH = ("www.hbnnews.example", "/search")
"""Host and path of one outlet's own search."""
SEARCH_HOSTS = frozenset({GDELT, GOOGLE, BING, MEDIACLOUD})

_TERM = re.compile(r'"([^"]+)"|(\S+)')
# How each service has it: GDELT, Google and Bing, Media Cloud.
_SITE = re.compile(r"\b(?:domain|site|canonical_domain):(\S+)")
_LANGUAGES = {"de": "German", "en": "English", "es": "Spanish", "uk": "Ukrainian"}


def search(catalogue: Catalogue, host: str, target: str, authorization: str = "") -> Reply | None:
    """Return the reply of a search service; None where the host or path is not one of theirs."""
    parts = urlsplit(target)
    asked = dict(parse_qsl(parts.query))
    if parts.path == "/robots.txt" and host in SEARCH_HOSTS:
        return Reply(200, b"User-agent: *\nAllow: /\n", "text/plain; charset=utf-8")
    if (host, parts.path) == (GDELT, "/api/v2/doc/doc"):
        return _gdelt(catalogue, asked)
    if (host, parts.path) == (GOOGLE, "/rss/search"):
        return _google(catalogue, asked)
    if (host, parts.path) == (BING, "/news/search"):
        return _bing(catalogue, asked)
    if (host, parts.path) == (MEDIACLOUD, "/api/search/story-list"):
        return _mediacloud(catalogue, asked, authorization)
    if (host, parts.path) == OUTLET_SEARCH:
        of_outlet = [
            a for a in _found(catalogue, asked.get("q", "")) if a.outlet == "hbnnews.example"
        ]
        return _rss("".join(_item(a.title or "", a.url, a) for a in of_outlet))
    return None


def _found(catalogue: Catalogue, query: str) -> list[StoryArticle]:
    """Articles with every term of a query in title or text, of the sites that it names; newest first."""
    words = re.sub(r"\b(after|before):\S+", "", query)
    sites = _SITE.findall(words)
    words = _SITE.sub("", words)
    terms = [(phrase or word).casefold() for phrase, word in _TERM.findall(words)]
    found = [
        article
        for article in catalogue.by_url.values()
        if (terms or sites)
        and all(t in f"{article.title}\n{article.text}".casefold() for t in terms)
        and all(f".{urlsplit(article.url).hostname}".endswith(f".{site}") for site in sites)
    ]
    return sorted(found, key=lambda article: (_at(article), article.url), reverse=True)


def _at(article: StoryArticle) -> datetime:
    return article.published or datetime(2026, 3, 1, tzinfo=timezone.utc)


def _gdelt(catalogue: Catalogue, asked: dict[str, str]) -> Reply:
    query = asked.get("query", "")
    # As the service does it: in words, as text, with status 200.
    if len(query) < 3:
        return Reply(200, b"The specified phrase is too short.\n", "text/html; charset=utf-8")
    start, end = asked.get("startdatetime", ""), asked.get("enddatetime", "9")
    articles = [
        {
            "url": article.url,
            "url_mobile": "",
            # Punctuation stands apart in its titles.
            "title": re.sub(r"(?<=\w)([,;:?!])", r" \1", article.title or ""),
            "seendate": f"{_at(article):%Y%m%dT%H%M%SZ}",
            "socialimage": "",
            "domain": article.outlet,
            "language": _LANGUAGES.get(article.lang, "English"),
            "sourcecountry": "",
        }
        for article in _found(catalogue, query)
        if start <= f"{_at(article):%Y%m%d%H%M%S}" <= end
    ]
    document = {"articles": articles} if articles else {}
    return Reply(200, json.dumps(document).encode(), "application/json; charset=utf-8")


def _mediacloud(catalogue: Catalogue, asked: dict[str, str], authorization: str) -> Reply:
    if authorization != f"Token {KEY}":
        body = {"detail": "Authentication credentials were not provided."}
        return Reply(401, json.dumps(body).encode(), "application/json")
    stories = [
        {
            "id": f"{zlib.crc32(article.url.encode()):08x}",
            "media_name": article.outlet,
            "media_url": article.outlet,
            "title": article.title,
            "publish_date": f"{_at(article):%Y-%m-%d}",
            "url": article.url,
            "language": article.lang,
            "indexed_date": f"{_at(article):%Y-%m-%d %H:%M:%S}",
        }
        for article in _found(catalogue, asked.get("q", ""))
    ]
    found = json.dumps({"stories": stories, "pagination_token": None})
    return Reply(200, found.encode(), "application/json")


def _google(catalogue: Catalogue, asked: dict[str, str]) -> Reply:
    items = []
    for number, article in enumerate(_found(catalogue, asked.get("q", ""))):
        address = article.url.encode()
        # The older form holds the address, the newer one keeps it to the service.
        inner = address if number % 2 == 0 else b"AU_yqL" + quote(article.id).encode()
        size = len(inner)
        length = bytes([size]) if size < 128 else bytes([size & 127 | 128, size >> 7])
        code = base64.urlsafe_b64encode(b"\x08\x13\x22" + length + inner + b"\xd2\x01\x00").decode()
        outlet = catalogue.outlets[article.outlet]
        items.append(
            f"<item><title>{escape(article.title or '')} - {escape(outlet.name)}</title>"
            f"<link>http://{GOOGLE}/rss/articles/{code.rstrip('=')}?oc=5</link>"
            f'<guid isPermaLink="false">{code.rstrip("=")}</guid>'
            f"<pubDate>{format_datetime(_at(article), usegmt=True)}</pubDate>"
            f'<source url="{escape(catalogue.sites[article.outlet].site.base)}">'
            f"{escape(outlet.name)}</source></item>"
        )
    return _rss("".join(items))


def _bing(catalogue: Catalogue, asked: dict[str, str]) -> Reply:
    items = []
    for article in _found(catalogue, asked.get("q", "")):
        link = (
            f"http://{BING}/news/apiclick.aspx?ref=FexRss&aid=&tid=1&url={quote(article.url, safe='')}"
            "&c=1&mkt=en-us"
        )
        items.append(_item(article.title or "", link, article))
    return _rss("".join(items))


def _item(title: str, link: str, article: StoryArticle) -> str:
    return (
        f"<item><title>{escape(title)}</title><link>{escape(link)}</link>"
        f"<description>{escape(teaser(article.text))}</description>"
        f"<pubDate>{format_datetime(_at(article), usegmt=True)}</pubDate></item>"
    )


def _rss(items: str) -> Reply:
    body = (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>Search</title><link>http://{GOOGLE}/</link>{items}</channel></rss>"
    )
    return Reply(200, body.encode(), "application/rss+xml; charset=utf-8")
