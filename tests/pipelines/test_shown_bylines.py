"""Authors that a page shows: in elements of many classes, in links, in lines that are a byline."""

# ruff: noqa: E501 - markup stands in one piece
from __future__ import annotations

from datetime import datetime, timezone

import pytest

from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import Outlet, Registry

FETCHED = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
URL = "https://www.harbour-post.example/town/swing-bridge"
REGISTRY = Registry([Outlet("harbour-post.example", "The Harbour Post")])
TEXT = "".join(
    f"<p>The board of harbour {number} said that its bridge stays shut until divers look at it.</p>"
    for number in range(12)
)
BOTH = "Ilse Brandt, Tom Okafor"


def byline(below: str = "", *, head: str = "", end: str = "") -> str | None:
    source = (
        f"<html><head><title>Bridge shut for a month</title>{head}</head><body><article>"
        f"<h1>Bridge shut for a month</h1>{below}{TEXT}{'<p><b>x</b></p>' * 30}{end}</article></body></html>"
    )
    outcome = extract(Page(URL, FETCHED, source.encode()), REGISTRY)
    assert isinstance(outcome, Article)
    return outcome.byline


@pytest.mark.parametrize(
    "name", ["articleAuthor", "article_author", "mrf:authors", "dcsext.author"]
)
def test_meta_names_of_authors_have_many_spellings(name: str) -> None:
    assert byline(head=f"<meta name='{name}' content='Ilse Brandt'>") == "Ilse Brandt"


@pytest.mark.parametrize("name", ["twitter:creator", "web_author", "photo_author"])
def test_meta_names_of_others_name_no_author(name: str) -> None:
    assert byline(head=f"<meta name='{name}' content='Ilse Brandt'>") is None


def test_a_given_and_a_family_name_are_a_name() -> None:
    node = '{"@type": "NewsArticle", "author": {"givenName": "Ilse", "familyName": "Brandt"}}'
    assert byline(head=f"<script type='application/ld+json'>{node}</script>") == "Ilse Brandt"


def test_an_administrator_of_the_site_stands_back_behind_the_visible_name() -> None:
    shown = "<div class='meta_author'><span>by</span> <a href='/author/ilse/'>Ilse Brandt</a></div>"
    assert byline(shown, head="<meta name='author' content='Harbour Admin'>") == "Ilse Brandt"


@pytest.mark.parametrize(
    "shown",
    [
        "<div class='BylineWrapper'><a>Ilse Brandt</a></div>",
        "<div class='ArticleByline_bylineContainer__x1'><span>By </span><span>Ilse Brandt</span></div>",
        "<p><a data-testid='AuthorNameLink' href='/x'>Ilse Brandt</a></p>",
        "<b class='detay-muhabir'>Ilse Brandt</b>",
        "<a id='ctl00_lnkAutor'>Redactado por Ilse Brandt, Harbour Post</a>",
        "<span class='journalist'>Ilse Brandt</span>",
        "<div class='authors'><div class='author'><span>Ilse Brandt</span><span class='role'>Fotograf</span></div></div>",
        "<div data-testid='byline-new'><div><span>Ilse Brandt</span><div><span>Royal correspondent</span></div></div></div>",
        "<div class='c-byline'>Text <a>Ilse Brandt</a> Foto <a>Tom Okafor</a></div>",
        "<div class='byline'>Penulis <b>Ilse Brandt</b> | Editor <b>Tom Okafor</b></div>",
        "<div class='author'><span>By</span> <a>Ilse Brandt</a> <span>and</span> <a>Tamble News staff</a></div>",
        "<div itemprop='author' itemscope><meta itemprop='name' content='Ilse Brandt'></div>",
    ],
)
def test_elements_of_many_classes_hold_a_name(shown: str) -> None:
    assert byline(shown) == "Ilse Brandt"


@pytest.mark.parametrize(
    "shown",
    [
        "<ul class='authors'><li class='author'><a class='author__name'>Ilse Brandt</a><span class='author__role'>Journalist</span></li>"
        "<li class='author'><a class='author__name'>Tom Okafor</a><span class='author__role'>Journalist</span></li></ul>",
        "<div data-testid='byline-new'><span>Ilse Brandt</span><span>and</span><span>Tom Okafor</span><div>Tamble News, Eastmere</div></div>",
        "<span itemprop='author'><span itemprop='name'>Ilse Brandt</span> and <span itemprop='name'>Tom Okafor</span></span>",
    ],
)
def test_elements_of_several_names_hold_all_of_them(shown: str) -> None:
    assert byline(shown) == BOTH


@pytest.mark.parametrize(
    "shown",
    [
        "<div class='gnt_by'><a href='/staff/2647/ilse-brandt/'>Ilse Brandt</a><br>Harbour Post</div>",
        "<div class='a_md'><a href='/autor/ilse-brandt/#?rel=author_top'>Ilse Brandt</a></div>",
        "<div>Reported by: <a href='/author/a'>Ilse Brandt</a>, Edited by: <a href='/author/b'>Tom Okafor</a></div>",
    ],
)
def test_a_link_to_an_authors_page_near_the_headline_names_the_author(shown: str) -> None:
    assert byline(shown) == "Ilse Brandt"


def test_a_link_in_a_paragraph_or_to_a_team_names_no_author() -> None:
    assert byline("<p><a href='/team/rovers'>Eastmere Rovers</a></p>") is None
    link = "<a href='/author/ilse'>Ilse Brandt</a>"
    assert (
        byline(f"<p>As {link} wrote here, {'the bridge has been shut for a week ' * 10}.</p>")
        is None
    )


@pytest.mark.parametrize(
    "line",
    [
        "By political reporter Ilse Brandt", "<span>By Ilse Brandt</span> <a>Share</a> <a>Send</a>",
        "By Ilse Brandt The Associated Press", "By Ilse Brandt Special to the Star", "By: Ilse Brandt - Reporter / @ilse",
        "March 3, 2026 | By Ilse Brandt", "Published 5:14 p.m. March 3, 2026 by Ilse Brandt",
        "Submitted by Ilse Brandt on Tue, 03/03/2026", "Ilse Brandt, journalist", "ILSE BRANDT Staff Writer",
        "Text: Ilse Brandt ilse.brandt@x.example", "Eine Reportage von Ilse Brandt, Eastmere", "Par Ilse Brandt avec AFP",
        "Redacción: Ilse Brandt", "Ein Kommentar von <a>Ilse Brandt</a>", "Ilse Brandt | <a>ibrandt@x.example</a>",
    ],
)  # fmt: skip
def test_lines_of_many_forms_are_bylines(line: str) -> None:
    assert (byline(f"<div>{line}</div>") or "").casefold() == "ilse brandt"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("記者王小明／台北報導", "王小明"),
        ("来源：新华社 作者：王小明", "王小明"),
        ("홍길동 기자", "홍길동"),
        ("高原 美咲 記者", "高原 美咲"),
        ("东港新闻记者 王小明", "王小明"),
        ("Written By: राहुल शर्मा", "राहुल शर्मा"),
        ("مقال كتبت", None),
        ("كتبت: رنا المعلوف", "رنا المعلوف"),
        ("מאת דנה לוי", "דנה לוי"),
        ("Γράφει η Μαρία Παππά", "Μαρία Παππά"),
    ],
)
def test_lines_of_other_scripts_are_bylines(line: str, name: str | None) -> None:
    assert byline(f"<div>{line}</div>") == name


@pytest.mark.parametrize(
    "line",
    [
        "By a majority of two", "By Christmas Eve the bridge was open.", "Von Montag an gesperrt", "Photo: Tom Okafor",
        "Edited by Tom Okafor", "Kaynak: DHA", "By Staff Reporter", "责任编辑：王小明",
    ],
)  # fmt: skip
def test_other_lines_are_no_bylines(line: str) -> None:
    assert byline(f"<div>{line}</div>") is None


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<p>(Reporting by Ilse Brandt in Eastmere; Editing by Ada Moe)</p>", "Ilse Brandt"),
        ("<p style='text-align:right;'><strong>Ilse Brandt</strong></p>", "Ilse Brandt"),
        ("<p>市は「対応を急ぐ」と話した。（高原美咲）</p>", "高原美咲"),
        ("<p>市は「対応を急ぐ」と話した。（敬称略）</p>", None),
        ("<p>东港三月三日电（记者王小明、周海）大桥关闭至月底。</p>", "王小明, 周海"),
        ("<p>（東港社記者王小明台北3日電）大橋關閉至月底。</p>", "王小明"),
        ("<div class='author-box'><h4>About Ilse Brandt</h4><p>Ports.</p></div>", "Ilse Brandt"),
        ("<p><em>Ilse Brandt is a staff writer at the Post.</em></p>", "Ilse Brandt"),
        ("<p><em>The harbour is a place of fear for every writer.</em></p>", None),
        ("<footer>posted by <a rel='author' href='/a'>Ilse Brandt</a></footer>", "Ilse Brandt"),
        ("<footer class='comment-meta'><b class='author'>Rainy Day</b></footer>", None),
        ("<p align='right'>Ilse Brandt - Tom Okafor (Theo <em>Reuters</em>)</p>", BOTH),
    ],
)
def test_a_signature_at_the_end_names_the_author(end: str, names: str | None) -> None:
    assert byline(end=end) == names


def test_where_an_agency_signed_the_end_names_no_author() -> None:
    end = "<p>(Reporting by Ilse Brandt; Editing by Ada Moe)</p>"
    assert byline("<p class='byline'>By Reuters</p>", end=end) is None


def test_a_byline_of_a_picture_is_not_the_articles() -> None:
    picture = "<figure><img src='a'><figcaption class='byline'>Tom Okafor</figcaption></figure>"
    assert byline(f"{picture}<p class='byline'>Ilse Brandt</p>") == "Ilse Brandt"


def test_a_creator_signs_where_the_author_is_the_outlet() -> None:
    node = '{"@type": "NewsArticle", "author": {"name": "The Harbour Post"}, "creator": ["Ilse Brandt"]}'
    assert byline(head=f"<script type='application/ld+json'>{node}</script>") == "Ilse Brandt"


def test_an_address_below_the_headline_names_the_author() -> None:
    assert byline("<address>Ilse Brandt</address>") == "Ilse Brandt"
