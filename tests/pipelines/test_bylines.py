"""Names out of what pages write where an author should stand."""

# ruff: noqa: E501 - markup stands in one piece
from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest

from pipelines.author_names import clean_names
from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import Outlet, Registry

FETCHED = datetime(2026, 3, 4, 12, tzinfo=timezone.utc)
URL = "https://www.harbour-post.example/town/swing-bridge"
REGISTRY = Registry([Outlet("harbour-post.example", "The Harbour Post")])
TEXT = "".join(
    f"<p>The board of harbour {number} said that its bridge stays shut until divers look at it.</p>"
    for number in range(5)
)


def article(head: str, body: str = "", *, end: str = "", registry: Registry = REGISTRY) -> Article:
    source = f"<html><head>{head}</head><body><article>{body}{TEXT}{end}</article></body></html>"
    outcome = extract(Page(URL, FETCHED, source.encode()), registry)
    assert isinstance(outcome, Article)
    return outcome


def ld(**fields: object) -> str:
    node = {"@type": "NewsArticle", "headline": "Bridge", **fields}
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ilse Brandt and Tom Okafor", ["Ilse Brandt", "Tom Okafor"]),
        ("Ilse Brandt, Tom Okafor and Ada Moe", ["Ilse Brandt", "Tom Okafor", "Ada Moe"]),
        ("Von Ilse Brandt und Tom Okafor", ["Ilse Brandt", "Tom Okafor"]),
        ("Ilse Brandt e Tom Okafor", ["Ilse Brandt", "Tom Okafor"]),
        ("Íñigo Ortega y Gasset", ["Íñigo Ortega y Gasset"]),
        ("Ludwig van der Rohe", ["Ludwig van der Rohe"]),
        ("Ilse Brandt, Political Editor", ["Ilse Brandt"]),
        ("Ilse Brandt, Senior Reporter, and Tom Okafor", ["Ilse Brandt", "Tom Okafor"]),
        ("By Ilse Brandt Staff Writer", ["Ilse Brandt"]),
        ("Ilse Brandt, Jr.", ["Ilse Brandt, Jr."]),
        ("Brandt, Ilse", ["Brandt, Ilse"]),
        ("Ilse Brandt in Eastmere", ["Ilse Brandt"]),
        ("Ilse Brandt for Harbour Online", ["Ilse Brandt"]),
        ("Ilse Brandt, Reuters", ["Ilse Brandt", "Reuters"]),
        ("Ilse Brandt - AFP", ["Ilse Brandt", "AFP"]),
        ("AP and Reuters", ["AP", "Reuters"]),
        ("dpa", ["dpa"]),
        ("Ilse Brandt | 5 May 2026, 10:30", ["Ilse Brandt"]),
        ("By Ilse Brandt @ilse", ["Ilse Brandt"]),
        ("ilse@harbour-post.example (Ilse Brandt)", ["Ilse Brandt"]),
        ("Text: Ilse Brandt, Foto: Tom Okafor", ["Ilse Brandt"]),
        ("Par Ilse Brandt, à Paris", ["Ilse Brandt"]),
        ("林晓燕、周海", ["林晓燕", "周海"]),
        ("高原 美咲", ["高原 美咲"]),
        ("Harbour staff reporter", ["Harbour staff reporter"]),
        ("The Associated Press", ["The Associated Press"]),
        ("https://harbour-post.example/by/ilse", []),
    ],
)
def test_names_are_told_apart(text: str, names: list[str]) -> None:
    assert clean_names([text]) == names


def test_an_outlet_that_names_itself_is_no_author() -> None:
    head = ld(author={"@type": "Organization", "name": "The Harbour Post"})
    assert article(head).byline is None
    byline = "<p class='byline'>By Ilse Brandt</p>"
    assert article(head, byline).byline == "Ilse Brandt"
    assert article(head, byline).sources["byline"] == "byline"


def test_an_agency_is_no_author_and_stays_a_credit() -> None:
    head = ld(author=[{"@type": "Person", "name": "Ilse Brandt"}, {"name": "Tamble Wire"}])
    agency = Outlet("tamble-wire.example", "Tamble Wire", kind="wire")
    registry = Registry([Outlet("harbour-post.example", "The Harbour Post"), agency])
    typed = head.replace('"name": "Tamble', '"@type": "Organization", "name": "Tamble')
    found = article(typed, registry=registry)
    assert found.byline == "Ilse Brandt"
    assert "tamble-wire.example" in {credit.outlet for credit in found.credits}


@pytest.mark.parametrize(
    "author",
    [
        "Reuters", "The Associated Press", "AFP", "Post Staff", "STAFF REPORTS", "Web Desk", "Redaktion",
        "Redacción Harbour", "Agence France-Presse", "Harbour Post", "harbour-post.example", "1008",
        "Our Correspondent", "The Harbour Post avec AFP", "编辑部", "mgo/dpa", "News Agencies",
    ],
)  # fmt: skip
def test_offices_agencies_and_outlets_are_no_authors(author: str) -> None:
    assert article(ld(author={"@type": "Person", "name": author})).byline is None


@pytest.mark.parametrize(
    "name",
    [
        "Ilse Brandt", "ILSE BRANDT", "Brandt", "Ann Petty", "Robert Press", "Emily Post", "林晓燕", "차은별",
        "Íñigo Ortega y Gasset", "J. R. Okafor", "Farida de la Peña", "Мария Ольховская", "رنا المعلوف",
    ],
)  # fmt: skip
def test_people_are_authors(name: str) -> None:
    assert article(ld(author={"@type": "Person", "name": name})).byline == name


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("Ilse Brandt Opinion contributor", "Ilse Brandt"),
        ("Ilse Brandt (text), Tom Okafor (photos)", "Ilse Brandt"),
        ("Ilse Brandt (avec AFP)", "Ilse Brandt"),
        ("De notre correspondante Ilse Brandt", "Ilse Brandt"),
        ("Ilse Brandt - Eastmere", "Ilse Brandt"),
        ("Ilse Brandt, da CNN", "Ilse Brandt"),
        ("Ilse Brandt, For The Star", "Ilse Brandt"),
        ("Ilse Brandt/Tom Okafor", "Ilse Brandt, Tom Okafor"),
        ("Ilse Brandt/DHA", "Ilse Brandt"),
        ("Ilse Brandt Updated 5:30 PM", "Ilse Brandt"),
        ("Ilse Brandt Harbour Post", "Ilse Brandt"),
        ("Ilse Brandt and Tom Okafor, USA TODAY", "Ilse Brandt, Tom Okafor"),
        ("Reporting by Ilse Brandt; Editing by Tom Okafor", "Ilse Brandt"),
        ("차은별 기자", "차은별"),
        ("本報記者 王小明", "王小明"),
        ("文／王小明", "王小明"),
    ],
)
def test_what_hangs_on_names_is_taken_off(text: str, byline: str) -> None:
    assert article(ld(author={"@type": "Person", "name": text})).byline == byline


def test_names_in_elements_of_their_own_are_several() -> None:
    spans = "<div class='byline'><span>Ilse Brandt</span><span>Tom Okafor</span></div>"
    assert article("", spans).byline == "Ilse Brandt, Tom Okafor"
    role = "<div class='byline'><span>Ilse Brandt</span><span>Political Editor</span></div>"
    assert article("", role).byline == "Ilse Brandt"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ilse Brandt", "Ilse Brandt"),
        ("Posted on 03/02/2026 by Ilse Brandt", "Ilse Brandt"),
        ("Von Ilse Brandt und Tom Okafor | 3. März 2026", "Ilse Brandt, Tom Okafor"),
        ("Par Jean-Luc d’Arvers, à Eastmere", "Jean-Luc d’Arvers"),
        ("Автор: Мария Ольховская", "Мария Ольховская"),
        ("By Monday the harbour had been shut for a week.", None),
        ("Von Montag an", None),
    ],
)
def test_a_line_below_the_headline_names_the_author(line: str, names: str | None) -> None:
    head = "<title>Bridge shut for a month</title>"
    assert article(head, f"<h1>Bridge shut for a month</h1><p>{line}</p>").byline == names


def test_a_name_and_a_day_at_the_end_are_a_signature() -> None:
    head = "<title>Bridge shut for a month</title>"
    found = article(head, "<h1>Bridge shut for a month</h1>", end="<p>(Ilse Brandt, 4.3.2026)</p>")
    assert found.byline == "Ilse Brandt"


def test_a_list_in_meta_completes_a_first_author_in_json_ld() -> None:
    head = ld(author={"name": "Ilse Brandt"})
    head += "<meta name='author' content='Ilse Brandt, Tom Okafor'>"
    assert article(head).byline == "Ilse Brandt, Tom Okafor"


@pytest.mark.parametrize(
    "author",
    [
        {"@type": "Role", "author": {"@type": "Person", "name": "Ilse Brandt"}},
        [{"@type": "Role", "author": [{"name": "Ilse Brandt"}]}],
    ],
)
def test_authors_behind_roles_are_found(author: object) -> None:
    assert article(ld(author=author)).byline == "Ilse Brandt"


@pytest.mark.parametrize(
    "body",
    [
        "<div class='c-byline'>By <a href='/author/ilse'>Ilse Brandt</a> and <a href='/author/tom'>Tom Okafor</a> in Eastmere</div>",
        "<div class='byline'><span>By</span> <span class='author-name'>Ilse Brandt and Tom Okafor</span></div>",
        "<a rel='author' href='/1'>Ilse Brandt</a>, <a rel='author' href='/2'>Tom Okafor</a>",
        "<span data-testid='byline'>By Ilse Brandt and Tom Okafor</span>",
        "<div class='authors-block'><div>Authors</div><a class='authors__one' href='/authors/ilse'><b>Ilse Brandt</b></a>,"
        " <span class='authors__one'><b>Tom Okafor</b></span><span class='place'>Eastmere Bay</span></div>",
    ],
)
def test_visible_bylines_name_all_authors(body: str) -> None:
    assert article("", body).byline == "Ilse Brandt, Tom Okafor"


def test_a_box_about_other_authors_is_no_byline() -> None:
    box = "<div class='related'><span class='author'>Somebody Else</span></div>"
    assert article("", box).byline is None


def test_a_label_for_cards_of_networks_names_the_author() -> None:
    head = "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ilse Brandt'>"
    assert article(head).byline == "Ilse Brandt"
