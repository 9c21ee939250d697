"""Title, byline, dates, language, image, canonical address and paywall of a page."""

# ruff: noqa: E501 - texts and pages stand in one piece

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.author_names import clean_names
from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.language import language
from pipelines.outlets import Outlet, Registry
from pipelines.site_names import bare_title
from pipelines.structured import fold

FETCHED = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
URL = "https://www.harbour-post.example/town/swing-bridge"
REGISTRY = Registry([Outlet("harbour-post.example", "The Harbour Post", aliases=("HP Online",))])
TEXT = (
    "The harbour board of Eastmere said on a market day that the old swing bridge will stay shut, because"
    " divers had found cracks in two of its seven piers. A ferry will carry workers across the river."
)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)  # type: ignore[arg-type, misc]


def ld(*nodes: object) -> str:
    return "".join(
        f"<script type='application/ld+json'>{json.dumps(node)}</script>" for node in nodes
    )


def read(
    head: str = "", body: str = "", url: str = URL, text: str = TEXT, **hints: object
) -> Article:
    source = f"<html><head>{head}</head><body><article>{body}<p>{text}</p><p>{text}</p></article></body></html>"
    outcome = extract(Page(url, FETCHED, source.encode(), **hints), REGISTRY)  # type: ignore[arg-type]
    assert isinstance(outcome, Article), outcome
    return outcome


# --- title ------------------------------------------------------------

HEADLINE = ld({"@type": "NewsArticle", "headline": "From &quot;JSON-LD&quot;"})
OG = "<meta property='og:title' content='From og:title | The Harbour Post'>"
TWITTER = "<meta name='twitter:title' content='From twitter - HP Online'>"
TAG = "<title>From the tag – harbour-post.example</title>"
H1 = "<h1>From <em>the</em>\n  heading</h1>"


def test_the_title_is_taken_from_the_best_source_there_is() -> None:
    sources = [
        (HEADLINE + OG + TWITTER + TAG, H1, 'From "JSON-LD"'),
        (OG + TWITTER + TAG, H1, "From og:title"),
        (TWITTER + TAG, H1, "From twitter"),
        (TAG, H1, "From the heading"),
        (TAG, "", "From the tag"),
        ("", "", "From the feed"),
    ]
    for head, body, title in sources:
        assert read(head, body, title="From the feed").title == title
    assert read().title is None


def test_a_headline_cut_by_structured_data_is_completed() -> None:
    long = (
        "Swing bridge to stay shut until the end of the month after divers find cracks in two piers"
    )
    found = read(ld({"@type": "NewsArticle", "headline": long[:40] + "..."}), f"<h1>{long}</h1>")
    assert found.title == long


def test_a_title_that_is_only_the_sites_name_is_passed_over() -> None:
    found = read("<meta property='og:title' content='The Harbour Post'>", "<h1>Bridge shut</h1>")
    assert found.title == "Bridge shut"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Bridge shut | The Harbour Post", "Bridge shut"),
        ("Bridge shut - Town - Harbour Post", "Bridge shut - Town"),
        ("Harbour Post: Bridge shut", "Harbour Post: Bridge shut"),
        ("Harbour Post | Bridge shut", "Bridge shut"),
        ("Bridge – shut", "Bridge – shut"),
        ("The Harbour Post", "The Harbour Post"),
        ("North-south bridge :: HARBOUR POST", "North-south bridge"),
    ],
)
def test_only_the_sites_own_name_is_stripped_from_a_title(text: str, bare: str) -> None:
    assert bare_title(text, ["The Harbour Post"]) == bare


def test_a_heading_tells_where_a_title_ends() -> None:
    assert bare_title("Bridge shut | Town | Somewhere", [], ["Bridge shut"]) == "Bridge shut"
    assert bare_title("Bridge shutters | Town", [], ["Bridge shut"]) == "Bridge shutters | Town"


def test_folding_resolves_entities_and_white_space() -> None:
    assert (
        fold(" A&amp;amp;B\n\t caf\u0065\u0301\u00a0\u200b&#8211; \ud800x\x00 ") == "A&B café – x"
    )


# --- byline -----------------------------------------------------------


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("By Ilse Brandt", "Ilse Brandt"),
        ({"@type": "Person", "name": "Ilse Brandt"}, "Ilse Brandt"),
        ([{"name": "Ilse Brandt"}, {"name": "Tom Okafor"}], "Ilse Brandt, Tom Okafor"),
        (
            [{"@type": "Organization", "name": "Tamble Wire"}, "Ilse Brandt"],
            "Ilse Brandt",
        ),
        ({"name": ["Ilse Brandt", "ILSE BRANDT"]}, "Ilse Brandt"),
        (["https://harbour-post.example/ilse", "Ilse Brandt"], "Ilse Brandt"),
        ("Ilse Brandt <ilse@harbour-post.example>", "Ilse Brandt"),
        ("https://harbour-post.example/ilse", None),
        ("admin", None),
        ("x" * 500, None),
        ({"@id": "#ilse"}, "Ilse Brandt"),
    ],
)
def test_authors_of_structured_data(author: object, byline: str | None) -> None:
    person = {"@type": "Person", "@id": "#ilse", "name": "Ilse Brandt"}
    assert read(ld({"@type": "NewsArticle", "author": author}, person)).byline == byline


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<meta name=author content='Ilse Brandt'>", ""),
        (
            "<meta property='article:author' content='https://social.example/ilse'><meta name=byl content='By Ilse Brandt'>",
            "",
        ),
        ("", "<a rel='author' href='/ilse'>Ilse Brandt</a>"),
        ("", "<span itemprop='author'><span itemprop='name'>Ilse Brandt</span>, editor</span>"),
        ("", "<div class='article-byline'>By <b>Ilse Brandt</b></div>"),
        ("", "<p class='byline'>Von Ilse Brandt</p>"),
        (
            "",
            "<aside><a rel=author>Somebody Else</a></aside><p class='author-name'>Ilse Brandt</p>",
        ),
    ],
)
def test_authors_of_meta_and_page(head: str, body: str) -> None:
    assert read(head, body).byline == "Ilse Brandt"


def test_the_feeds_author_is_the_last_resort() -> None:
    assert read(byline="Tom Okafor").byline == "Tom Okafor"
    assert (
        read("<meta name=author content='Ilse Brandt'>", byline="Tom Okafor").byline
        == "Ilse Brandt"
    )


@given(st.lists(st.text(max_size=80), max_size=5))
def test_names_are_clean_and_distinct(names: list[str]) -> None:
    found = clean_names(names)
    assert len({name.casefold() for name in found}) == len(found)
    assert all(name == fold(name) for name in found)


# --- dates ------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong", ["1970-01-01T00:00:00Z", "1899-12-31", "2026-03-07T00:00:00Z", "2999-01-01"]
)
def test_dates_that_cannot_be_are_passed_over(wrong: str) -> None:
    head = ld({"@type": "NewsArticle", "datePublished": wrong})
    found = read(head + "<meta property='article:published_time' content='2026-03-02T08:00:00Z'>")
    assert found.published_at == utc(2026, 3, 2, 8)


def test_the_date_is_taken_from_the_best_source_there_is() -> None:
    json_ld = ld({"@type": "NewsArticle", "datePublished": "2026-02-01T08:00:00+02:00"})
    og = "<meta property='article:published_time' content='2026-02-02T08:00:00'>"
    meta = "<meta name='pubdate' content='2026-02-03'>"
    prop = "<span itemprop='datePublished' content='2026-02-04T01:00Z'></span>"
    tag = "<time datetime='2026-02-05T01:00Z'>5 February</time>"
    url = "https://www.harbour-post.example/2026/02/06/swing-bridge"
    hint = utc(2026, 2, 7, 3)
    sources = [
        (json_ld + og + meta, prop + tag, url, hint, utc(2026, 2, 1, 6)),
        (og + meta, prop + tag, url, hint, utc(2026, 2, 2, 8)),
        ("", prop + tag, url, hint, utc(2026, 2, 4, 1)),
        ("", tag, url, utc(2026, 1, 7, 3), utc(2026, 2, 6)),
        ("", tag, URL, hint, utc(2026, 2, 5, 1)),
        ("", "", url, utc(2026, 1, 7, 3), utc(2026, 2, 6)),
        ("", "", URL, hint, hint),
        ("", "", URL, None, None),
    ]
    for head, body, address, given_hint, at in sources:
        assert read(head, body, address, published_at=given_hint).published_at == at


def test_a_time_beside_the_article_is_not_its_own() -> None:
    aside = "<aside><time datetime='2026-02-01T01:00Z'></time></aside>"
    assert read(body=aside + "<time datetime='2026-02-05T01:00Z'></time>").published_at == utc(
        2026, 2, 5, 1
    )


def test_a_day_in_the_visible_text_is_the_last_resort() -> None:
    assert read(body="<p class='date'>Published on 2 February 2026</p>").published_at == utc(
        2026, 2, 2
    )


def test_modification_before_publication_is_none() -> None:
    node = {"@type": "NewsArticle", "datePublished": "2026-03-01T08:00:00Z"}
    assert read(ld(node | {"dateModified": "2026-03-02T08:00:00Z"})).modified_at == utc(
        2026, 3, 2, 8
    )
    assert read(ld(node | {"dateModified": "2026-03-01"})).modified_at is None


# --- the article among the nodes of JSON-LD ----------------------------


def test_the_article_in_a_graph_is_found_and_not_those_it_mentions() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Another",
        "url": "https://tamblewire.example/other",
    }
    page = {
        "@type": "WebPage",
        "mentions": other,
        "mainEntity": {"@type": ["Thing", "ReportageNewsArticle"], "headline": "Ours"},
    }
    assert (
        read(
            ld({"@context": "https://schema.org", "@graph": [{"@type": "Organization"}, page]})
        ).title
        == "Ours"
    )


def test_of_several_articles_the_one_with_the_pages_address_counts() -> None:
    nodes = [
        {"@type": "NewsArticle", "headline": f"Story {n}", "url": f"{URL}-{n}"} for n in range(4)
    ]
    assert (
        read(
            ld(
                nodes,
                {"@type": "NewsArticle", "headline": "Ours", "mainEntityOfPage": {"@id": URL}},
            )
        ).title
        == "Ours"
    )
    assert read(ld(nodes), "<h1>Ours</h1>").title == "Ours"


@pytest.mark.parametrize(
    "block",
    [
        '<!-- {"@type":"NewsArticle","headline":"Ours"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"Ours"}\n//]]>',
        '{"@type":"NewsArticle","headline":"Ours",}',
        '{"@type":"NewsArticle","headline":"Ours","description":"two\nlines"};',
        '[[{"@type":"http://schema.org/NewsArticle","headline":"Ours"}]]',
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Ours&quot;}",
    ],
)
def test_json_ld_is_read_as_pages_write_it(block: str) -> None:
    assert read(f"<script type='application/ld+json'>{block}</script>").title == "Ours"


# --- language ---------------------------------------------------------

RUSSIAN, JAPANESE = "Мост закрыт до конца месяца из-за трещин", "橋は月末まで閉鎖されると発表した"


@pytest.mark.parametrize(
    ("declared", "text", "code"),
    [
        (["en-GB"], TEXT, "en"),
        (["de_AT"], TEXT, "de"),
        (["eng"], TEXT, "en"),
        (["", "x-default", "zz", "fr"], TEXT, "fr"),
        (["en", "ru"], RUSSIAN, "ru"),
        (["uk"], RUSSIAN, "uk"),
        (["en"], RUSSIAN, None),
        (["en"], JAPANESE, "ja"),
        (["zh"], JAPANESE, "ja"),
        (["ru"], TEXT, None),
        (["sr"], TEXT, "sr"),
        ([], "桥墩上发现裂缝", "zh"),
        ([], "다리를 닫았다", "ko"),
        ([], "สะพานข้ามแม่น้ำปิด", "th"),
        ([], "η γέφυρα θα παραμείνει", "el"),
        (["iw"], "הגשר מעל הנהר", "he"),
        ([], "أعلنت البلدية", None),
        ([], TEXT, None),
        (["en"], "14 : 7", "en"),
    ],
)
def test_a_language_must_fit_the_script(declared: list[str], text: str, code: str | None) -> None:
    assert language(declared, text) == code


def test_the_language_of_a_page() -> None:
    source = f"<html lang='ru'><head><meta property='og:locale' content='de_DE'></head><body><article><p>{TEXT * 2}</p></article></body></html>"
    outcome = extract(Page(URL, FETCHED, source.encode(), lang="fr"), REGISTRY)
    assert isinstance(outcome, Article)
    assert outcome.lang == "de"
    assert read(lang="fr").lang == "fr"


# --- addresses and paywall --------------------------------------------


@pytest.mark.parametrize(
    ("href", "canonical_url"),
    [
        ("https://tamblewire.example/Bridge?utm_source=x#top", "https://tamblewire.example/Bridge"),
        ("/town/bridge", "https://www.harbour-post.example/town/bridge"),
        ("//tamblewire.example/b", "https://tamblewire.example/b"),
        (URL, None),
        (URL + "?utm_medium=rss", None),
        ("", None),
        ("javascript:void(0)", None),
        ("https://[broken", None),
        ("https://x.example/" + "a" * 5000, None),
    ],
)
def test_the_canonical_address(href: str, canonical_url: str | None) -> None:
    assert read(f"<link rel='canonical' href='{href}'>").canonical_url == canonical_url


def test_addresses_are_relative_to_the_base() -> None:
    head = "<base href='https://cdn.example/x/'><meta property='og:image' content='pier.jpg?src=7'>"
    assert read(head).image_url == "https://cdn.example/x/pier.jpg?src=7"


@pytest.mark.parametrize(
    "image",
    [
        "/a.jpg",
        ["/a.jpg", "/b.jpg"],
        {"url": "/a.jpg"},
        [{"@type": "ImageObject", "contentUrl": "/a.jpg"}],
    ],
)
def test_images_of_structured_data(image: object) -> None:
    found = read(ld({"@type": "NewsArticle", "image": image}))
    assert found.image_url == "https://www.harbour-post.example/a.jpg"


def test_an_image_in_the_page_itself_is_no_address() -> None:
    assert read("<meta property='og:image' content='data:image/png;base64,AAAA'>").image_url is None


@pytest.mark.parametrize(
    ("head", "body", "paywalled"),
    [
        (ld({"@type": "NewsArticle", "isAccessibleForFree": False}), "", True),
        (ld({"@type": "NewsArticle", "isAccessibleForFree": "False"}), "", True),
        (ld({"@type": "NewsArticle", "isAccessibleForFree": True}), "", False),
        (ld({"@type": "NewsArticle", "hasPart": {"isAccessibleForFree": "false"}}), "", True),
        ("<meta property='article:content_tier' content='locked'>", "", True),
        ("<meta property='article:content_tier' content='metered'>", "", True),
        ("<meta property='article:content_tier' content='free'>", "", False),
        ("", "<div class='article-paywall'></div>", True),
        ("", "<div class='no-paywalls-here'></div>", False),
        ("", "", False),
    ],
)
def test_paywalls_are_recognised(head: str, body: str, paywalled: bool) -> None:
    assert read(head, body).paywalled is paywalled


def test_a_paywalls_box_beside_a_whole_text_is_none() -> None:
    assert read(body="<div class='paywall'></div>", text=TEXT * 8).paywalled is False


def test_of_declared_headlines_the_one_nearest_to_the_heading_counts() -> None:
    head = ld({"@type": "NewsArticle", "headline": "Eastmere bridge: everything you need to know"})
    head += "<meta property='og:title' content='Swing bridge of Eastmere is shut: cracks found'>"
    shown = "<h1>The swing bridge of Eastmere is shut: divers found cracks</h1>"
    assert read(head, shown).title == "Swing bridge of Eastmere is shut: cracks found"


def test_a_heading_of_a_section_is_no_title() -> None:
    head = ld({"@type": "NewsArticle", "headline": "Eastmere swing bridge shut after cracks found"})
    section = "<h1>News from the harbour</h1>"
    assert read(head, section).title == "Eastmere swing bridge shut after cracks found"


def test_a_line_above_the_headline_is_no_part_of_the_title() -> None:
    head = ld({"@type": "NewsArticle", "headline": "Cracks found in swing bridge piers"})
    shown = "<h1>After the flood <span>Cracks found in swing bridge piers</span></h1>"
    assert read(head, shown).title == "Cracks found in swing bridge piers"


def test_a_page_without_a_first_heading_shows_its_headline_elsewhere() -> None:
    tag = "<title>Harbour Post - News</title>"
    assert read(tag, "<span class='headline'>Bridge shut for weeks</span>").title == (
        "Bridge shut for weeks"
    )
    tag = "<title>Harbour Post | News | Bridge shut for weeks</title>"
    assert read(tag, "<h2>Bridge shut for weeks</h2>").title == "Bridge shut for weeks"


def test_seconds_since_1970_are_a_date() -> None:
    found = read(ld({"@type": "NewsArticle", "datePublished": 1772611200}))
    assert found.published_at == datetime(2026, 3, 4, 8, tzinfo=timezone.utc)


def test_a_day_in_a_line_below_the_headline_is_read_whatever_its_class() -> None:
    shown = "<h1>Bridge shut</h1><p class='x1'>Por Ilse Brandt | 3 de marzo de 2026</p>"
    assert read("", shown).published_at == datetime(2026, 3, 3, tzinfo=timezone.utc)


def test_a_heading_of_several_words_goes_before_a_headline_that_says_something_else() -> None:
    head = ld({"@type": "NewsArticle", "headline": "WATCH: what we know so far"})
    shown = "<h1>Old swing bridge shut for weeks</h1>"
    assert read(head, shown).title == "Old swing bridge shut for weeks"
    assert read(head, "<h1>Live updates</h1>").title == "WATCH: what we know so far"


def test_a_badge_in_the_heading_is_no_part_of_the_title() -> None:
    tag = "<title>Old swing bridge shut for weeks</title>"
    shown = "<h1>Old swing bridge shut for weeks <span class='badge'>Live</span></h1>"
    assert read(tag, shown).title == "Old swing bridge shut for weeks"


@pytest.mark.parametrize(
    "element",
    [
        "<span class='ts' data-datetime='2026-03-03T08:00:00Z'></span>",
        "<span data-timestamp='1772524800'></span>",
        "<relative-time datetime='2026-03-03T08:00:00Z'>3 Mar</relative-time>",
        "<abbr class='published' title='2026-03-03T08:00:00Z'>3 Mar</abbr>",
    ],
)
def test_times_in_attributes_of_other_elements_are_read(element: str) -> None:
    assert read("", f"<h1>Bridge shut</h1>{element}").published_at == utc(2026, 3, 3, 8)
    updated = f"<h1>Bridge shut</h1><div class='updated'>{element}</div>"
    assert read("", updated).published_at != utc(2026, 3, 3, 8)


def test_a_day_in_words_in_structured_data_is_read() -> None:
    found = read(ld({"@type": "NewsArticle", "datePublished": "3. März 2026"}))
    assert found.published_at == utc(2026, 3, 3)
