"""Which outlets a page credits outside of its text."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.outlets import Outlet, Registry
from pipelines.page_credits import read_page_credits

OWN = "harbordaily.com"
URL = "https://www.harbordaily.com/news/2026/bridge-shut-for-good"
REGISTRY = Registry(
    (
        Outlet("apnews.com", "Associated Press", ("The Associated Press", "AP"), "wire"),
        Outlet("reuters.com", "Reuters", (), "wire"),
        Outlet("dpa.com", "dpa", (), "wire", language="de"),
        Outlet("nytimes.com", "The New York Times", ("New York Times",), "newspaper"),
        Outlet("cbsnews.com", "CBS News", ("CBS",), "broadcaster"),
        Outlet("theconversation.com", "The Conversation", (), "digital"),
        Outlet(OWN, "Harbor Daily", (), "newspaper"),
    )
)


def read(
    body: str = "",
    head: str = "",
    structured: Sequence[Mapping[str, Any]] = (),
    source: str | None = None,
) -> list[str]:
    tree = lxml.html.document_fromstring(
        f"<html><head>{head}</head><body>{body}<p>.</p></body></html>"
    )
    found = read_page_credits(tree, structured, URL, OWN, REGISTRY, source)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind} {credit.rule}" for credit in found]


def article(inside: str) -> str:
    return f"<article><h1>Bridge</h1>{inside}<p>The bridge is shut.</p></article>"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            '<link rel="canonical" href="https://apnews.com/article/bridge-1">',
            ["apnews.com canonical html.canonical"],
        ),
        (
            '<meta property="og:url" content="https://www.nytimes.com/2026/03/04/bridge.html">',
            ["nytimes.com canonical html.og_url"],
        ),
        (
            '<link rel="canonical" href="https://smallpaper.org/bridge">',
            ["?smallpaper.org canonical html.canonical"],
        ),
        ('<link rel="canonical" href="/news/bridge">', []),
        ('<link rel="canonical" href="https://m.harbordaily.com/bridge">', []),
        ('<link rel="canonical" href="https://harbordaily.co.uk/bridge">', []),
        ('<link rel="canonical" href="http://[bad">', []),
        (
            '<meta name="syndication-source" content="https://www.reuters.com/world/bridge">',
            ["reuters.com structured_data meta.syndication-source"],
        ),
        (
            '<meta name="author" content="Jane Roe, Associated Press">',
            ["apnews.com byline meta.author"],
        ),
        ('<meta name="author" content="Jane Roe">', []),
        ('<meta name="author" content="Harbor Daily Staff">', []),
        (
            '<meta name="copyright" content="© 2026 The Associated Press. All rights reserved.">',
            ["apnews.com structured_data meta.copyright"],
        ),
        ('<meta name="description" content="Reuters">', []),
    ],
)
def test_the_head_names_where_the_text_is_from(head: str, expected: list[str]) -> None:
    assert read(head=head) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"isBasedOn": "https://www.nytimes.com/2026/03/04/bridge.html"},
            ["nytimes.com structured_data jsonld.isBasedOn"],
        ),
        (
            {"sourceOrganization": {"@type": "Organization", "name": "Reuters"}},
            ["reuters.com structured_data jsonld.sourceOrganization"],
        ),
        ({"provider": [{"name": "AP"}]}, ["apnews.com structured_data jsonld.provider"]),
        ({"publisher": {"name": "Harbor Daily", "url": "https://harbordaily.com"}}, []),
        ({"publisher": {"name": "Some Holding Ltd"}}, []),
        ({"publisher": {"@id": "#o"}}, ["cbsnews.com structured_data jsonld.publisher"]),
        (
            {"author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Organization", "name": "dpa"}]},
            ["dpa.com structured_data jsonld.author"],
        ),
        ({"author": {"@type": "Person", "name": "Jane Roe", "url": "https://nytimes.com/by/jane"}}, []),
        (
            {"copyrightHolder": {"name": "The Associated Press"}},
            ["apnews.com structured_data jsonld.copyrightHolder"],
        ),
        ({"creditText": "Reuters"}, ["reuters.com structured_data jsonld.creditText"]),
        ({"isBasedOn": {"isBasedOn": 7}, "author": None, "provider": [[["AP"]]]}, []),
    ],
)  # fmt: skip
def test_structured_data_of_the_article_names_its_source(
    fields: dict[str, Any], expected: list[str]
) -> None:
    company = {"@type": "Organization", "@id": "#o", "name": "CBS News"}
    assert read(structured=[{"@type": "NewsArticle", **fields}, company]) == expected


def test_structured_data_of_a_picture_is_no_credit() -> None:
    assert (
        read(structured=[{"@type": "ImageObject", "creditText": "Reuters", "author": "AP"}]) == []
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Reuters", ["reuters.com structured_data feed.source"]),
        ("https://www.nytimes.com/rss", ["nytimes.com structured_data feed.source"]),
        ("Springfield Gazette", ["?Springfield Gazette structured_data feed.source"]),
        ("Harbor Daily", []),
        ("https://harbordaily.com/feed", []),
        ("  ", []),
        (None, []),
    ],
)
def test_the_source_of_a_feed_entry_is_a_credit(source: str | None, expected: list[str]) -> None:
    assert read(source=source) == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<div class="byline">By Jane Roe, Associated Press</div>', ["apnews.com byline html.byline"]),
        ('<span itemprop="author">Reuters</span>', ["reuters.com byline html.byline"]),
        ('<span class="article-source">Quelle: dpa</span>', ["dpa.com agency html.agency"]),
        ('<p class="copyright">© 2026 The Associated Press</p>', ["apnews.com copyright html.copyright"]),
        ("<footer>With files from Reuters</footer>", ["reuters.com agency html.footer.en.agency"]),
        ('<figure><img src="a.jpg"><span class="credit">AP</span></figure>', []),
        ("<figcaption class='source'>Reuters</figcaption>", []),
        ('<div><img src="a.jpg"><div class="credit">Reuters</div></div>', []),
        ('<span class="source">Photo: Reuters</span>', []),
        ('<div class="author-bio">She worked for Reuters</div>', []),
        ('<div class="byline">By Harbor Daily Staff</div>', []),
        ('<div class="related"><span class="source">Reuters</span></div>', []),
    ],
)  # fmt: skip
def test_byline_agency_and_copyright_elements_of_the_article_are_read(
    inside: str, expected: list[str]
) -> None:
    assert read(article(inside)) == expected


def test_the_footer_of_the_site_is_not_read() -> None:
    footer = (
        '<footer><p class="copyright">© 2026 Reuters</p><span class="source">AP</span></footer>'
    )
    assert read(article("") + footer) == []


NYT = "https://www.nytimes.com/2026/03/04/world/bridge-plan.html"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (
            f'<p>The plan was first reported by <a href="{NYT}">The New York Times</a>.</p>',
            ["nytimes.com hyperlink html.link.phrase"],
        ),
        (
            f'<p>CNN was late. The New York Times <a href="{NYT}">reported</a> the plan.</p>',
            ["nytimes.com hyperlink html.link.phrase"],
        ),
        (
            f'<p>It rained. The bridge was <a href="{NYT}">shut</a> in March.</p>',
            ["nytimes.com hyperlink html.link"],
        ),
        (f'<p>See <a href="{NYT}"></a>.</p>', []),
        ('<p>According to <a href="https://www.nytimes.com/">the Times</a>.</p>', []),
        ('<p>By <a href="https://www.nytimes.com/by/jane-roe-smith-lee">Jane</a>.</p>', []),
        ('<p>See <a href="https://harbordaily.com/news/the-old-bridge">this</a>.</p>', []),
        (f'<div class="related"><p><a href="{NYT}">The plan</a></p></div>', []),
        (f'<aside><p><a href="{NYT}">The plan</a></p></aside>', []),
        (f'<ul><li><a href="{NYT}">The plan</a></li></ul>', []),
        ('<p><a href="javascript:alert(1)">x</a> <a href="http://[x">y</a></p>', []),
    ],
)
def test_links_in_paragraphs_to_another_outlets_article_are_credits(
    inside: str, expected: list[str]
) -> None:
    assert read(article(inside)) == expected


def test_a_link_with_its_phrase_wins_over_an_earlier_one_without() -> None:
    inside = (
        f'<p>The bridge was <a href="{NYT}">shut</a>.</p>'
        f'<p>It was old, according to <a href="{NYT}">The New York Times</a>.</p>'
    )
    tree = lxml.html.document_fromstring(article(inside))
    [credit] = read_page_credits(tree, (), URL, OWN, REGISTRY)
    assert (credit.rule, credit.name) == ("html.link.phrase", "The New York Times")
    assert "according to The New York Times" in credit.quote


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20), st.just("Reuters")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["@type", "@id", "name", "url", "author", "isBasedOn"]), inner
        ),
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["author", "isBasedOn", "provider", "creditText"]), JSON),
    st.text(),
)
def test_no_structured_data_and_no_source_makes_it_raise(data: dict[str, Any], source: str) -> None:
    tree = lxml.html.document_fromstring("<p>x</p>")
    read_page_credits(tree, [{"@type": "NewsArticle", **data}], URL, OWN, REGISTRY, source)


@pytest.mark.parametrize(
    "body",
    [
        "<article>" + "<div class='byline'>By AP</div>" * 20_000 + "</article>",
        "<article>" + "<div class='source'>" * 5_000 + "Reuters" + "</div>" * 5_000 + "</article>",
        "<article><p>" + f"told <a href='{NYT}'>Reuters</a> " * 10_000 + "</p></article>",
        "<article>" + f"<p>told <a href='{NYT}'>Reuters</a></p>" * 10_000 + "</article>",
        "<article><p>" + "<b>" * 5_000 + f"<a href='{NYT}'>x</a></p></article>",
        "<article><footer>" * 3_000 + "Reuters",
    ],
    ids=["bylines", "nested sources", "links", "paragraphs", "nested tags", "nested footers"],
)
def test_a_hostile_page_is_read_in_two_seconds(body: str) -> None:
    parser = lxml.html.HTMLParser(huge_tree=True)
    tree = lxml.html.document_fromstring(f"<html><body>{body}</body></html>", parser=parser)
    began = time.process_time()
    read_page_credits(tree, (), URL, OWN, REGISTRY)
    assert time.process_time() - began < 2
