"""Which feeds and sitemaps a site announces."""

from __future__ import annotations

from crawler.discovery.autodiscovery import MAX_CANDIDATES, announced, guesses

URL = "https://www.news.example/start/"


def found(head: str, sitemaps: tuple[str, ...] = ()) -> list[str]:
    body = f"<!DOCTYPE html><html><head>{head}</head><body><p>News</p></body></html>".encode()
    return [candidate.url for candidate in announced(body, URL, "text/html", sitemaps)]


def test_links_of_all_kinds_of_feeds_are_found_in_their_order() -> None:
    head = "".join(
        f'<link rel="{rel}" type="{kind}" href="{href}">'
        for rel, kind, href in (
            ("alternate", "application/rss+xml", "/rss"),
            ("ALTERNATE feed", "application/atom+xml; charset=utf-8", "https://feeds.example/atom"),
            ("alternate", "application/feed+json", "feed.json"),
            ("alternate", "application/rdf+xml", "//www.news.example/rdf#top"),
            ("alternate", "text/xml", "/rss.xml"),
        )
    )
    assert found(head + '<link rel="sitemap" href="/map.xml">') == [
        "https://www.news.example/rss",
        "https://feeds.example/atom",
        "https://www.news.example/start/feed.json",
        "https://www.news.example/rdf",
        "https://www.news.example/rss.xml",
        "https://www.news.example/map.xml",
    ]


def test_what_is_no_feed_of_articles_is_left_out() -> None:
    assert not found(
        '<link rel="alternate" hreflang="de" href="https://www.news.example/de/">'
        '<link rel="alternate" type="text/html" href="/m/">'
        '<link rel="alternate" type="application/json" href="/wp-json/posts/7">'
        '<link rel="alternate" type="application/rss+xml" title="News » Comments" href="/c">'
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
        '<link rel="alternate" type="application/rss+xml" href="javascript:void(0)">'
        '<link rel="stylesheet" href="/feed.css">'
    )


def test_sitemap_lines_follow_the_links_and_news_come_first() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    sitemaps = ("https://www.news.example/map.xml", "/news.xml", "https://www.news.example/rss")
    assert found(head, sitemaps) == [
        "https://www.news.example/rss",
        "https://www.news.example/news.xml",
        "https://www.news.example/map.xml",
    ]


def test_the_base_of_the_page_counts() -> None:
    head = '<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="rss">'
    assert found(head) == ["https://cdn.example/x/rss"]


def test_a_feed_for_each_of_300_tags_is_too_many() -> None:
    head = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="/tag/{n}/feed">'
        for n in range(300)
    )
    assert len(found(head)) == MAX_CANDIDATES


def test_an_empty_home_page_announces_what_robots_txt_does() -> None:
    (candidate,) = announced(b"", URL, None, ["https://www.news.example/news.xml"])
    assert (candidate.url, candidate.origin) == ("https://www.news.example/news.xml", "robots")


def test_guesses_are_at_the_host_that_answered() -> None:
    assert all(c.url.startswith("https://www.news.example/") for c in guesses(URL))
    assert {c.origin for c in guesses(URL)} == {"guess"}
