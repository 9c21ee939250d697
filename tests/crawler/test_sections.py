"""Which links of home and section pages lead to articles, and which to sections."""

from __future__ import annotations

import pytest

from crawler.discovery.article_links import looks_like_article, looks_like_section
from crawler.discovery.feeds import FeedError
from crawler.discovery.sections import (
    LEAST_LINKS,
    MAX_LINKS,
    MAX_SECTIONS,
    read_section,
    sections_of,
)

SITE = "https://www.weir.example"
HEADLINE = "Lock at Hollow Weir closed for repairs"


@pytest.mark.parametrize(
    "path",
    [
        "/2026/03/04/lock",
        "/news/2026-03-04/lock.html",
        "/media/2026/mar/04/lock",
        "/20260304/lock",
        "/2026/03/lock-closed/",
        "/lock-at-hollow-weir-closed",
        "/news/local/lock_at_hollow_weir/",
        "/lock-at-hollow-weir-closed/12345/",
        "/lock-at-hollow-weir-closed/index.html",
        "/news/articles/c0wq4mz81xyo",
        "/politik/schleuse-gesperrt-a-1043387.html",
        "/story/1043387",
        "/%D1%88%D0%BB%D1%8E%D0%B7-%D0%B7%D0%B0%D0%BA%D1%80%D0%B8%D1%82%D0%BE-%D0%BD%D0%B0-%D1%80%D0%B5%D0%BC%D0%BE%D0%BD%D1%82",
    ],
)
def test_an_address_with_a_date_a_headline_or_a_long_number_is_an_articles(path: str) -> None:
    assert looks_like_article(SITE + path, "")


@pytest.mark.parametrize(
    "path",
    [
        "/news/lock-closed",
        "/news/lock-3381",
        "/artikel/5520",
        "/?p=3381",
        "/show.php?artikel=5520",
        "/politik/schleuse.html",
    ],
)
def test_an_address_that_tells_less_needs_words_that_are_a_headline(path: str) -> None:
    assert looks_like_article(SITE + path, HEADLINE)
    assert looks_like_article(SITE + path, "运河船闸本周一起关闭三周维修")
    assert not looks_like_article(SITE + path, "Read more")
    assert not looks_like_article(SITE + path, "")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/news/",
        "/local",
        "/index.html",
        "/2026/03/04/",
        "/2026/03/",
        "/?view=list",
        "/tag/lock-at-hollow-weir-closed",
        "/author/ada-finch-of-the-weir",
        "/search?q=lock&from=20260304",
        "/terms-and-conditions-of-use",
        "/videos/lock-at-hollow-weir-closed-1043387",
        "/news/page/100000",
        "/media/lock-at-hollow-weir-closed.jpg",
        "/2026/03/04/timetable.pdf",
        "/about-us.html",
        "/Login/20260304/back",
    ],
)
def test_lists_tags_people_media_and_services_are_no_articles(path: str) -> None:
    assert not looks_like_article(SITE + path, HEADLINE)


@pytest.mark.parametrize("path", ["/news/", "/news/local", "/section/u-s-news", "/sport.html"])
def test_short_words_and_a_short_path_are_a_section(path: str) -> None:
    assert looks_like_section(SITE + path, "Local news")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "Home"),
        ("/news/", ""),
        ("/news/", HEADLINE),
        ("/about", "About"),
        ("/news/local/north", "North"),
        ("/news-2026", "2026"),
        ("/news?page=2", "More"),
        ("/lock-at-hollow-weir", "Lock"),
        ("/timetable.pdf", "Boats"),
    ],
)
def test_what_is_no_section(path: str, words: str) -> None:
    assert not looks_like_section(SITE + path, words)


def link(path: str, words: str = "", more: str = "") -> str:
    return f'<a {more} href="{path}">{words}</a>'


def page(*links: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{''.join(links)}</body></html>".encode()


ARTICLES = [link(f"/2026/03/04/lock-{n}", f"Lock {n}") for n in range(LEAST_LINKS)]


def test_the_articles_of_a_page_come_in_its_order_each_once_with_their_headlines() -> None:
    body = page(
        link("/2026/03/04/weir?utm_source=home#top", '<img src="/w.jpg">'),
        link("/news", "News"),
        link("/2026/03/04/weir", "<b>Live</b> <h3>Weir  rises</h3> <p>It rained all night.</p>"),
        *ARTICLES,
        link("/2026/03/04/weir", "more"),
    )
    found = read_section(body, f"{SITE}/news/", "text/html")
    assert found.kind == "section"
    assert [(entry.url, entry.title) for entry in found.entries] == [
        (f"{SITE}/2026/03/04/weir", "Weir rises"),
        *((f"{SITE}/2026/03/04/lock-{n}", f"Lock {n}") for n in range(LEAST_LINKS)),
    ]


def test_only_links_within_the_site_count_and_no_paid_ones() -> None:
    body = page(
        link("https://weir.example/2026/03/04/a"),
        link("https://sport.weir.example/2026/03/04/b"),
        link("https://other.example/2026/03/04/c"),
        link("https://www.weir.example.other.example/2026/03/04/c"),
        link("https://notweir.example/2026/03/04/c"),
        link("/2026/03/04/paid", more='rel="nofollow sponsored"'),
        link("javascript:alert(1)//2026/03/04/x"),
        link("http://[broken/2026/03/04/x"),
        link("mailto:news@weir.example"),
        link("//www.weir.example/2026/03/04/d"),
    )
    assert [entry.url for entry in read_section(body, f"{SITE}/").entries] == [
        "https://weir.example/2026/03/04/a",
        "https://sport.weir.example/2026/03/04/b",
        f"{SITE}/2026/03/04/d",
    ]


def test_the_base_of_the_page_counts() -> None:
    body = page(*(link(f"lock-{n}") for n in range(3)), head='<base href="/2026/03/04/">')
    assert read_section(body, f"{SITE}/news/").entries[0].url == f"{SITE}/2026/03/04/lock-0"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x00\xff",
        b"<rss></rss>",
        page(link("/news", "News")),
        page(*ARTICLES[1:]),
        page('<script>location="/x"</script>'),
    ],
)
def test_a_page_that_lists_no_articles_is_no_section(body: bytes) -> None:
    with pytest.raises(FeedError, match="no section"):
        read_section(body, f"{SITE}/")


def test_a_page_of_links_without_end_is_read_to_a_bound() -> None:
    body = page(*(link(f"/2026/03/04/lock-{n}") for n in range(20_000)))
    assert len(read_section(body, f"{SITE}/").entries) == MAX_LINKS


def test_the_sections_of_a_home_page_are_itself_and_those_that_it_links_to() -> None:
    body = page(
        link("/", "Weir"),
        link("/local/", "Local"),
        link("/local/", "Local news"),
        link("/about", "About us"),
        link("/2026/03/04/lock", HEADLINE),
        link("https://other.example/sport", "Sport"),
        link("/sport/", "<span>Sport</span>"),
    )
    assert sections_of(body, SITE) == (f"{SITE}/", f"{SITE}/local/", f"{SITE}/sport/")


def test_a_site_with_a_hundred_sections_has_some_of_them_watched() -> None:
    body = page(*(link(f"/{a}{b}", "News") for a in "abcdefghij" for b in "abcdefghij"))
    assert len(sections_of(body, SITE)) == MAX_SECTIONS
    assert sections_of(b"", SITE) == (f"{SITE}/",)
