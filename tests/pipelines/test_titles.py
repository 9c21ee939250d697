"""Headlines: which one counts, and what hangs on it."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest

from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import EMPTY
from pipelines.site_names import bare_title

FETCHED = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
URL = "https://www.harbour-post.example/town/swing-bridge"
TEXT = "".join(
    f"<p>The board of harbour {number} said that its bridge stays shut until divers look at it.</p>"
    for number in range(5)
)


def article(head: str, body: str = "") -> Article:
    source = f"<html><head>{head}</head><body><article>{body}{TEXT}</article></body></html>"
    outcome = extract(Page(URL, FETCHED, source.encode()), EMPTY)
    assert isinstance(outcome, Article)
    return outcome


def ld(headline: str) -> str:
    node = {"@type": "NewsArticle", "headline": headline}
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


def og(title: str) -> str:
    return f"<meta property='og:title' content='{title}'>"


@pytest.mark.parametrize(
    ("text", "host", "bare"),
    [
        ("Bridge shut - Harbour Post", "harbour-post.example", "Bridge shut"),
        ("Bridge shut | The Tamble Valley Times", "tvtimes.example", "Bridge shut"),
        ("Bridge shut - DER BOTE", "bote.example", "Bridge shut"),
        ("Bridge shut | TVN Politics", "edition.tvn.example", "Bridge shut"),
        ("Bridge shut – Bote.example", "bote.example", "Bridge shut"),
        ("Brücke zu - Südkurier Nord", "suedkurier.example", "Brücke zu"),
        ("Bridge shut - Harbour News", "harbournews.portal.example", "Bridge shut"),
        ("大桥关闭至月底_频道_东港网", "donggang.example", "大桥关闭至月底"),
        ("Rovers 2 - 1 City", "rovers.example", "Rovers 2 - 1 City"),
        ("Why this - and that - matters", "post.example", "Why this - and that - matters"),
        ("Storm – live", "post.example", "Storm – live"),
    ],
)
def test_a_sites_name_is_known_by_its_host(text: str, host: str, bare: str) -> None:
    assert bare_title(text, [], host=host) == bare


def test_a_section_before_the_sites_name_goes_with_it() -> None:
    bare = bare_title("Bridge shut | Town | The Bote", ["The Bote"], sections=["Town"])
    assert bare == "Bridge shut"
    assert bare_title("Bridge shut | Town", ["The Bote"], sections=["Town"]) == "Bridge shut | Town"


def test_of_two_declared_headlines_the_one_that_readers_see_counts() -> None:
    head = ld("Swing bridge news: what you must know") + og("Bridge stays shut")
    found = article(head, "<h1>Bridge stays shut</h1>")
    assert (found.title, found.sources["title"]) == ("Bridge stays shut", "og:title")
    head = ld("Bridge stays shut") + og("You will not believe this bridge")
    found = article(head, "<h1>Bridge stays shut</h1>")
    assert (found.title, found.sources["title"]) == ("Bridge stays shut", "json-ld:headline")


def test_without_a_heading_json_ld_goes_before_opengraph() -> None:
    assert article(ld("From JSON-LD") + og("From OpenGraph")).title == "From JSON-LD"


def test_a_line_above_the_headline_does_not_hide_it() -> None:
    head = ld("Search words for this bridge") + og("Bridge stays shut for weeks")
    heading = "<h1><span class='kicker'>Town</span> <span>Bridge stays shut for weeks</span></h1>"
    assert article(head, heading).title == "Bridge stays shut for weeks"


def test_a_logo_is_no_heading() -> None:
    assert article("", "<h1 class='logo'>Anything</h1><h1>Bridge stays shut</h1>").title == (
        "Bridge stays shut"
    )


def test_the_article_whose_headline_the_page_shows_is_its_own() -> None:
    nodes = [{"@type": "NewsArticle", "headline": f"Other story number {n}"} for n in range(3)]
    nodes.append({"@type": "NewsArticle", "headline": "Bridge stays shut", "author": "Ilse Brandt"})
    script = f"<script type='application/ld+json'>{json.dumps(nodes)}</script>"
    assert article(script, "<h1>Bridge stays shut</h1>").byline == "Ilse Brandt"


def test_a_topic_that_only_the_declared_headline_has_is_no_part_of_it() -> None:
    head = ld("Town – «We should have said so earlier»") + og(
        "Town – «We should have said so earlier»"
    )
    heading = "<span>Town</span><h1>«We should have said so earlier»</h1>"
    assert article(head, heading).title == "«We should have said so earlier»"


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><span class='kicker'>Town</span><span class='sr'>: </span><span>Bridge stays shut</span></h1>",
        "<h2><span>Town</span> <span>Bridge stays shut</span></h2>",
    ],
)
def test_a_kicker_in_an_element_of_its_own_is_no_part_of_the_declared_headline(
    heading: str,
) -> None:
    assert article(og("Town: Bridge stays shut"), heading).title == "Bridge stays shut"
    other = ld("Search words for this bridge") + og("Town: Bridge stays shut")
    assert article(other, heading).title == "Bridge stays shut"


def test_a_place_before_a_colon_in_the_heading_itself_stays() -> None:
    found = article(og("Town: Bridge stays shut"), "<h1>Town: Bridge stays shut</h1>")
    assert found.title == "Town: Bridge stays shut"


def test_markup_in_declared_headlines_is_none_of_their_words() -> None:
    assert article(ld("<em>Swing bridge</em> stays shut")).title == "Swing bridge stays shut"
    assert article(ld("5 < 6 and 7 > 3, says mayor")).title == "5 < 6 and 7 > 3, says mayor"


def test_an_address_in_place_of_a_headline_is_passed_over() -> None:
    head = ld("swing-bridge-stays-shut")
    assert (
        article(head, "<h1>Bridge stays shut for weeks</h1>").title == "Bridge stays shut for weeks"
    )


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><span class='kicker'>Town</span>Bridge stays shut for weeks</h1>",
        "<h1><small>Town</small><br>Bridge stays shut for weeks</h1>",
        "<h1>Bridge stays shut for weeks<span class='badge'>Premium</span></h1>",
        "<h1>Bridge stays shut for weeks <a class='comments'>(12)</a></h1>",
        "<h1><span class='sr-only'>Article:</span> Bridge stays shut for weeks</h1>",
    ],
)
def test_remarks_in_a_heading_are_none_of_the_headline(heading: str) -> None:
    assert article("", heading).title == "Bridge stays shut for weeks"


def test_a_dialogs_heading_is_no_headline() -> None:
    dialog = "<div id='cookie-box'><h1>We value your privacy on this site</h1></div>"
    assert article("", f"{dialog}<h1>Bridge stays shut for weeks</h1>").title == (
        "Bridge stays shut for weeks"
    )


def test_of_several_headings_the_one_that_the_page_declares_counts() -> None:
    head = "<title>Bridge stays shut for weeks | Site</title>"
    headings = "<h1>The week in pictures from here</h1><h1>Bridge stays shut for weeks</h1>"
    assert article(head, headings).title == "Bridge stays shut for weeks"


def test_a_section_as_heading_stands_back_behind_a_headline_of_lesser_rank() -> None:
    head = "<title>Bridge stays shut for weeks - Harbour Post</title>"
    headings = "<h1>Politics</h1><h2 class='headline'>Bridge stays shut for weeks</h2>"
    assert article(head, headings).title == "Bridge stays shut for weeks"
