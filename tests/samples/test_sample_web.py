"""The sample web over real HTTP: pages, feeds, conditional requests, crawls one and two."""

from __future__ import annotations

import gzip
import json
import re
import urllib.error
import urllib.request
from collections import Counter
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree, html

from crawler.samples import SampleWeb
from crawler.samples.catalogue import SitePages
from crawler.samples.feeds import DISALLOWED, news_sitemap_url
from crawler.samples.pages import amp_url
from crawler.samples.sites import packaged_sites
from crawler.samples.stories import StoryArticle, url_of
from pipelines.urls import normalise

OUTLETS = "".join(
    f'[[outlet]]\ndomain = "{name}.example"\nname = "The {name.title()}"\nkind = "newspaper"\n'
    'country = "GB"\nlanguage = "en"\n'
    for name in ("maker", "copier")
)
LINKING = """
id = "dam"
title = "Crack in a dam"
tests = "links"
article = [
  { id = "maker", outlet = "maker.example", title = "Crack", lang = "en", text = "A crack.", \
group = "a", role = "origin" },
  { id = "copier", outlet = "copier.example", title = "Crack", lang = "en", \
text = "A crack, The Maker & others say.", group = "b", role = "relay", from = "maker", \
canonical = "maker", credits = [
    { outlet = "maker.example", name = "The Maker", kind = "hyperlink" },
  ] },
]
"""
DOMAINS = sorted(packaged_sites())
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def ask(
    web: SampleWeb, url: str, follow: bool = True, **headers: str
) -> tuple[int, Message, bytes]:
    """Status, headers and body of a URL, asked through the web's proxy."""
    proxy = urllib.request.ProxyHandler({"http": web.proxy})
    handlers: list[urllib.request.BaseHandler] = [proxy] if follow else [proxy, _Stay()]
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(url, headers=named)
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=10) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def lower(headers: Message) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def values(tree: etree._Element, path: str) -> list[str]:
    """The attributes or texts that an XPath finds."""
    found = tree.xpath(path)
    assert isinstance(found, list)
    return [str(value) for value in found]


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def text_of(element: etree._Element) -> str:
    return words(etree.tostring(element, method="text", encoding="unicode", with_tail=False))


def decoded(pages: SitePages, body: bytes) -> str:
    return body.decode(pages.site.charset)


def paragraphs(pages: SitePages, body: bytes) -> set[str]:
    tree = html.fromstring(decoded(pages, body))
    return {text_of(p) for p in tree.iter("p")}


def linked(pages: SitePages, web: SampleWeb) -> list[str]:
    """The links of the site's feed, in its order, as the feed gives them."""
    url = pages.site.base + pages.site.feed_path
    if pages.site.feed == "newssitemap":
        index = etree.fromstring(ask(web, url)[2])
        assert news_sitemap_url(pages.site) in [loc.text for loc in index.iter(f"{MAP}loc")]
        listed = etree.fromstring(ask(web, news_sitemap_url(pages.site))[2])
        return [str(loc.text) for loc in listed.iter(f"{MAP}loc")]
    _, headers, body = ask(web, url)
    if pages.site.feed == "jsonfeed":
        return [item["url"] for item in json.loads(body)["items"]]
    parsed = feedparser.parse(body, response_headers=lower(headers))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return [entry.link for entry in parsed.entries]


def test_the_web_has_outlets_stories_and_languages_enough(web: SampleWeb) -> None:
    articles = [a for story in web.stories for a in story.articles]
    assert len({a.outlet for a in articles}) >= 14
    assert len(web.stories) >= 10
    assert {"en", "de", "es", "uk"} <= {a.lang for a in articles}
    assert set(web.catalogue.sites) == set(DOMAINS)


def test_kinds_of_feed_templates_and_servers_are_varied() -> None:
    sites = packaged_sites().values()
    kinds = Counter(site.feed for site in sites)
    assert set(kinds) == {"rss2", "rss1", "rss091", "atom", "jsonfeed", "newssitemap"}
    assert min(kinds.values()) >= 2
    assert len({site.template for site in sites}) >= 8
    assert {"lying-etag", "none", "both", "etag", "last-modified"} == {s.validators for s in sites}
    assert {"windows-1251", "iso-8859-15", "utf-8"} == {s.charset for s in sites}
    assert {kind for site in sites for kind in site.noise} == {
        *("section", "video", "gallery", "gone", "disallowed", "brief", "offsite")
    }


@pytest.mark.parametrize("domain", DOMAINS)
def test_each_article_page_contains_its_title_byline_and_paragraphs(
    web: SampleWeb, domain: str
) -> None:
    pages = web.catalogue.sites[domain]
    assert pages.articles
    for article in pages.articles:
        url = url_of(article) + ("?page=all" if article.pages > 1 else "")
        status, _, body = ask(web, url)
        assert status == 200, url
        assert {words(p) for p in article.paragraphs} <= paragraphs(pages, body), url
        text = text_of(html.fromstring(decoded(pages, body)))
        for shown in (article.title, article.byline):
            assert shown is None or words(shown) in text, (url, shown)


@pytest.mark.parametrize("domain", DOMAINS)
def test_each_feed_is_declared_parses_and_lists_all_articles_and_all_noise(
    web: SampleWeb, domain: str
) -> None:
    pages = web.catalogue.sites[domain]
    site = pages.site
    home = html.fromstring(decoded(pages, ask(web, site.base + "/")[2]))
    robots = ask(web, site.base + "/robots.txt")[2].decode()
    at_home = [link.get("href") for link in home.iter("link") if link.get("rel") != "canonical"]
    assert (site.feed_path in at_home) == (site.declared in ("link", "both"))
    assert (f"Sitemap: {site.base}{site.feed_path}" in robots) == (site.declared != "link")
    links = linked(pages, web)
    if site.feed_host is not None:
        assert {urlsplit(link).hostname for link in links} == {site.feed_host}
        links = [ask(web, link, follow=False)[1]["Location"] for link in links]
    expected = {*pages.by_url, *(entry.url for entry in pages.noise)}
    assert {normalise(link) for link in links} == expected
    assert len(links) == len(expected)


@pytest.mark.parametrize(
    "domain", [d for d in DOMAINS if packaged_sites()[d].feed in ("rss2", "rss1", "atom")]
)
def test_feed_entries_carry_title_date_and_author(web: SampleWeb, domain: str) -> None:
    pages = web.catalogue.sites[domain]
    _, headers, body = ask(web, pages.site.base + pages.site.feed_path)
    parsed = feedparser.parse(body, response_headers=lower(headers))
    by_title = {entry.title: entry for entry in parsed.entries}
    for article in pages.articles:
        assert article.title is not None
        entry = by_title[words(article.title)]
        assert article.published is not None
        # feedparser files the dc:date of RSS 1.0 under `updated`.
        assert (entry.get("published_parsed") or entry.updated_parsed)[
            :5
        ] == article.published.timetuple()[:5]
        assert bool(entry.get("author")) == bool(article.byline), article.url


def test_news_sitemaps_carry_title_and_date(web: SampleWeb) -> None:
    pages = web.catalogue.sites["kingsbridgechronicle.example"]
    root = etree.fromstring(ask(web, news_sitemap_url(pages.site))[2])
    titles = {element.text for element in root.iter(f"{NEWS}title")}
    assert {article.title for article in pages.articles} <= titles
    assert len(list(root.iter(f"{NEWS}publication_date"))) == len(list(root.iter(f"{MAP}url")))


def test_the_aggregator_names_its_sources_in_the_feed(web: SampleWeb) -> None:
    pages = web.catalogue.sites["dispatchly.example"]
    parsed = feedparser.parse(ask(web, pages.site.base + pages.site.feed_path)[2])
    named = {e.title: e.source.title for e in parsed.entries if "source" in e}
    derived = [a for a in pages.articles if a.source is not None]
    assert derived
    for article in derived:
        source = web.catalogue.article(article.story, article.source or "")
        domain = source.outlet if source else article.source or ""
        assert named[article.title or ""] == web.catalogue.outlets[domain].name


def test_noise_answers_as_its_fate_says(web: SampleWeb) -> None:
    assert len(web.noise) > 20
    for url, fates in web.noise.items():
        if "out_of_scope" in fates:
            assert ask(web, url)[0] == 502
        elif "robots" in fates:
            assert urlsplit(url).path.startswith(DISALLOWED)
            root = url.split(DISALLOWED)[0]
            assert f"Disallow: {DISALLOWED}\n" in ask(web, root + "/robots.txt")[2].decode()
        else:
            assert (ask(web, url)[0] in (404, 410)) == (fates == {"http_error"}), url


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_other_host_redirects(web: SampleWeb, domain: str) -> None:
    site = packaged_sites()[domain]
    other = domain if site.host.startswith("www.") else f"www.{domain}"
    status, headers, _ = ask(web, f"http://{other}/about?x=1", follow=False)
    assert (status, headers["Location"]) == (301, f"{site.base}/about?x=1")


@pytest.mark.parametrize("domain", DOMAINS)
def test_conditional_requests_are_answered_as_the_site_is_meant_to(
    web: SampleWeb, domain: str
) -> None:
    pages = web.catalogue.sites[domain]
    for url in (pages.site.base + pages.site.feed_path, pages.articles[0].url):
        _, headers, body = ask(web, url)
        mark, date = headers["ETag"], headers["Last-Modified"]
        kind = pages.site.validators
        assert (mark is not None) == (kind in ("both", "etag", "lying-etag"))
        assert (date is not None) == (kind in ("both", "last-modified"))
        if mark is not None:
            status, _, again = ask(web, url, If_None_Match=mark)
            assert (status, again) == ((200, body) if kind == "lying-etag" else (304, b""))
            assert ask(web, url, If_None_Match='"other"')[0] == 200
        if date is not None:
            assert ask(web, url, If_Modified_Since=date)[0] == 304
            assert ask(web, url, If_Modified_Since="Sun, 01 Feb 2026 00:00:00 GMT")[0] == 200
            assert ask(web, url, If_Modified_Since="once upon a time")[0] == 200


def test_gzip_is_sent_to_those_who_take_it(web: SampleWeb) -> None:
    url = web.catalogue.sites["hbnnews.example"].articles[0].url
    _, plain_headers, plain = ask(web, url)
    _, headers, packed = ask(web, url, Accept_Encoding="gzip")
    assert plain_headers["Content-Encoding"] is None
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed) == plain


def test_the_second_crawl_sees_new_and_changed_articles() -> None:
    with SampleWeb() as web:
        first = web.catalogue
        old = {url: ask(web, url)[2] for url in first.by_url}
        marks = {}
        for pages in first.sites.values():
            url = pages.site.base + pages.site.feed_path
            headers = ask(web, url)[1]
            marks[url] = {
                asked: headers[sent]
                for asked, sent in (
                    ("If_None_Match", "ETag"),
                    ("If_Modified_Since", "Last-Modified"),
                )
                if headers[sent] is not None and pages.site.validators != "lying-etag"
            }
        web.phase = 2
        fresh = set(web.catalogue.by_url) - set(old)
        changed = web.catalogue.changed
        assert fresh
        assert changed
        for url in changed:
            assert web.catalogue.by_url[url] != first.by_url[url]
            assert ask(web, url)[2] != old[url]
        for domain in {web.catalogue.by_url[url].outlet for url in fresh}:
            pages = web.catalogue.sites[domain]
            if pages.site.feed == "newssitemap":
                continue
            url = pages.site.base + pages.site.feed_path
            for name, value in marks[url].items():
                assert ask(web, url, True, **{name: value})[0] == 200
        with pytest.raises(ValueError, match="use 1"):
            web.phase = 3
        web.phase = 1
        assert {ask(web, url)[0] for url in fresh} == {404}


def of_kind(web: SampleWeb, key: str) -> list[StoryArticle]:
    least = 2 if key == "pages" else 1
    found = [a for a in web.catalogue.by_url.values() if int(getattr(a, key)) >= least]
    assert found, f"no article with {key}"
    return found


def test_an_amp_twin_and_its_article_name_each_other(web: SampleWeb) -> None:
    for article in of_kind(web, "amp"):
        page = html.fromstring(ask(web, article.url)[2])
        twin = html.fromstring(ask(web, amp_url(article.url))[2])
        assert values(page, "//link[@rel='amphtml']/@href") == [amp_url(article.url)]
        assert values(twin, "//link[@rel='canonical']/@href") == [article.url]
        text = {text_of(p) for p in twin.iter("p")}
        assert {words(p) for p in article.paragraphs} <= text


def test_a_text_spread_over_pages_is_whole_when_next_is_followed(web: SampleWeb) -> None:
    for article in of_kind(web, "pages"):
        pages = web.catalogue.sites[article.outlet]
        url, found, count = article.url, set[str](), 0
        while url:
            body = ask(web, url)[2]
            assert not {words(p) for p in article.paragraphs} <= paragraphs(pages, body)
            found |= paragraphs(pages, body)
            count += 1
            url = next(iter(values(html.fromstring(body), "//link[@rel='next']/@href")), "")
        assert count == article.pages
        assert {words(p) for p in article.paragraphs} <= found
        assert ask(web, f"{article.url}?page={count + 1}")[0] == 404


def test_a_foreign_canonical_and_a_linked_credit_stand_in_the_page(tmp_path: Path) -> None:
    (tmp_path / "outlets.toml").write_text(OUTLETS, encoding="utf-8")
    (tmp_path / "dam.toml").write_text(LINKING, encoding="utf-8")
    with SampleWeb(tmp_path) as web:
        assert web.outlets == tmp_path / "outlets.toml"
        page = html.fromstring(ask(web, "http://copier.example/dam/copier")[2])
        assert values(page, "//link[@rel='canonical']/@href") == ["http://maker.example/dam/maker"]
        links = values(page, "//p/a[text()='The Maker']/@href")
        assert links == ["http://maker.example/dam/maker"]
        feed = feedparser.parse(ask(web, "http://copier.example/feed.xml")[2])
        assert [entry.link for entry in feed.entries] == ["http://copier.example/dam/copier"]


def test_a_paywalled_page_says_so(web: SampleWeb) -> None:
    for article in of_kind(web, "paywalled"):
        pages = web.catalogue.sites[article.outlet]
        page = html.fromstring(decoded(pages, ask(web, article.url)[2]))
        blocks = values(page, "//script[@type='application/ld+json']/text()")
        assert any(json.loads(b)["isAccessibleForFree"] is False for b in blocks), article.url


def test_pages_ask_for_nothing_outside_the_sample_web(web: SampleWeb) -> None:
    for pages in web.catalogue.sites.values():
        tree = html.fromstring(decoded(pages, ask(web, pages.articles[0].url)[2]))
        loaded = values(
            tree, "//script/@src | //img/@src | //iframe/@src | //link[@rel='stylesheet']"
        )
        assert {urlsplit(source).hostname for source in loaded} <= {pages.site.host}
        for source in loaded:
            assert ask(web, source)[0] == 200


def test_requests_are_noted_and_unknown_hosts_refused() -> None:
    with SampleWeb() as web:
        assert ask(web, "http://www.nowhere.example/a?b=c")[0] == 502
        assert ask(web, "http://samples.example/")[0] == 200
        assert web.requests == [
            ("GET", "http://www.nowhere.example/a?b=c", 502),
            ("GET", "http://samples.example/", 200),
        ]
