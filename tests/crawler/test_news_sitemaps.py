"""News sitemaps and sitemap indexes."""

from __future__ import annotations

import gzip
from datetime import datetime, timezone

import pytest

from crawler.discovery.feeds import FeedError
from crawler.discovery.news_sitemaps import MAX_BYTES, looks_like_sitemap, parse_sitemap

URL = "https://news.example/sitemap.xml"
NS = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)
NEWS = f"""<?xml version="1.0"?><urlset {NS}>
<url><loc> https://news.example/old </loc><news:news><news:publication><news:name>N</news:name>
<news:language>pt-br</news:language></news:publication>
<news:publication_date>2026-03-03T12:00:00Z</news:publication_date>
<news:title>Old &amp; <![CDATA[<i>grey</i>]]></news:title></news:news></url>
<url><loc>https://news.example/new</loc><lastmod>2026-03-05T12:00:00Z</lastmod><news:news>
<news:publication_date>2026-03-04T14:00:00+02:00</news:publication_date>
<news:title>New</news:title></news:news></url>
<url><loc>https://news.example/about</loc></url></urlset>""".encode()


def test_a_news_sitemap_gives_titles_dates_and_language_the_newest_first() -> None:
    sitemap = parse_sitemap(NEWS, URL)
    assert sitemap.kind == "news_sitemap"
    new, old = sitemap.entries
    assert (new.url, new.title) == ("https://news.example/new", "New")
    assert new.published_at == datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
    assert new.updated_at == datetime(2026, 3, 5, 12, tzinfo=timezone.utc)
    assert (old.url, old.title, old.lang) == ("https://news.example/old", "Old & grey", "pt")


def test_a_packed_sitemap_is_unpacked() -> None:
    packed = gzip.compress(NEWS)
    assert looks_like_sitemap(packed, URL)
    assert len(parse_sitemap(packed, URL).entries) == 2


def test_a_sitemap_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(FeedError, match="over"):
        parse_sitemap(gzip.compress(b" " * (MAX_BYTES + 1)), URL)


def test_a_plain_sitemap_gives_no_entries() -> None:
    body = f"<urlset {NS}><url><loc>https://news.example/about</loc></url></urlset>".encode()
    sitemap = parse_sitemap(body, URL)
    assert (sitemap.kind, sitemap.entries) == ("sitemap", ())


def test_an_index_names_the_sitemaps_of_news_first_and_then_the_latest() -> None:
    body = f"""<sitemapindex {NS}>
    <sitemap><loc>https://news.example/2025.xml</loc><lastmod>2025-12-31</lastmod></sitemap>
    <sitemap><loc>https://news.example/2026.xml</loc><lastmod>2026-03-04</lastmod></sitemap>
    <sitemap><loc>https://news.example/news.xml</loc></sitemap>
    <sitemap><loc>https://news.example/2025.xml</loc></sitemap></sitemapindex>""".encode()
    sitemap = parse_sitemap(body, URL)
    assert sitemap.kind == "sitemap_index"
    assert [child.rsplit("/", 1)[1] for child in sitemap.children] == [
        "news.xml",
        "2026.xml",
        "2025.xml",
    ]


def test_wrong_namespaces_do_not_hide_the_news() -> None:
    body = (
        b'<urlset xmlns:n="http://wrong.example/"><url><loc>https://news.example/1</loc>'
        b"<n:news><n:title>Dam</n:title></n:news></url></urlset>"
    )
    assert parse_sitemap(body, URL).entries[0].title == "Dam"


def test_a_sitemap_that_breaks_off_gives_the_entries_before() -> None:
    entries = parse_sitemap(
        NEWS[: NEWS.index(b"<url><loc>https://news.example/about")], URL
    ).entries
    assert {entry.url for entry in entries} == {
        "https://news.example/old",
        "https://news.example/new",
    }


@pytest.mark.parametrize(
    "entity", ["SYSTEM 'file:///etc/hostname'", "SYSTEM 'http://127.0.0.1:9/x'", "'unfolded'"]
)
def test_entities_of_a_sitemap_are_never_unfolded(entity: str) -> None:
    body = (
        f"<!DOCTYPE urlset [<!ENTITY a {entity}>]><urlset {NS}><url>"
        "<loc>https://news.example/1</loc><news:news><news:title>Dam&a;</news:title></news:news>"
        "</url></urlset>"
    ).encode()
    (entry,) = parse_sitemap(body, URL).entries
    assert (entry.title or "").replace("&a;", "") == "Dam"


@pytest.mark.parametrize(
    "body", [b"", b"<html></html>", b"\x1f\x8bnot gzip", b"words", b"\x00\xff" * 99]
)
def test_what_is_no_sitemap_is_refused(body: bytes) -> None:
    with pytest.raises(FeedError):
        parse_sitemap(body, URL)
