"""Layouts that hide paragraphs."""

from __future__ import annotations

from lxml.html import HtmlElement, document_fromstring

from pipelines.extract import parse
from pipelines.maintext import main_text
from pipelines.page_layout import settle
from pipelines.structured import read_structured

LINES = [
    f"The board of harbour {number} said that its bridge stays shut until divers have looked at it."
    for number in range(9)
]


def tree(body: str) -> HtmlElement:
    return document_fromstring(f"<html><body>{body}</body></html>")


def text_of(body: str) -> str:
    source = f"<html><body>{body}</body></html>"
    parsed = parse(source)
    assert parsed is not None
    return main_text(parsed, read_structured(parsed, "https://a.example/b"))


def test_text_between_line_breaks_becomes_paragraphs() -> None:
    page = tree(f"<div>{LINES[0]}<br><br>{LINES[1]} <b>Soon.</b> Or late.<br>{LINES[2]}</div>")
    settle(page)
    assert [p.text_content() for p in page.iter("p")] == [
        LINES[0],
        f"{LINES[1]} Soon. Or late.",
        LINES[2],
    ]


def test_short_words_between_blocks_stay_where_they_are() -> None:
    page = tree(f"<div>Share <div>{LINES[0]}</div> now</div>")
    settle(page)
    assert " ".join(page.text_content().split()) == f"Share {LINES[0]} now"
    assert [p.text_content() for p in page.iter("p")] == [LINES[0]]


def test_columns_of_tables_become_blocks_and_tables_of_results_stay() -> None:
    result = "<table><tr><td>Rovers</td><td>2</td></tr></table>"
    page = tree(f"<table><tr><td>Menu</td><td>{' '.join(LINES)}{result}</td></tr></table>")
    settle(page)
    assert len(page.findall(".//table")) == 1
    assert page.findtext(".//table//td") == "Rovers"


def test_a_text_in_a_layout_table_keeps_its_lists() -> None:
    items = "".join(f"<li>{line}</li>" for line in LINES[2:5])
    column = f"<p>{LINES[0]}</p><p>{LINES[1]}</p><ol>{items}</ol><p>{LINES[5]}</p>"
    found = text_of(f"<table><tr><td>Home News</td><td>{column}</td></tr></table>")
    assert all(line in found for line in LINES[:6])


def test_divisions_of_an_editor_among_paragraphs_are_read() -> None:
    body = (
        f"<p>{LINES[0]}</p><div>{LINES[1]}</div><div><br></div><div><b>A heading</b></div>"
        f"<div>{LINES[2]}</div><div class='x-body__paragraph'>{LINES[3]}</div><p>{LINES[4]}</p>"
    )
    found = text_of(f"<article>{body}</article>").split("\n")
    assert found == [LINES[0], LINES[1], "A heading", *LINES[2:5]]


def test_divisions_with_other_names_or_of_links_are_no_paragraphs() -> None:
    page = tree(
        f"<p>{LINES[0]}</p><div class='note'>{LINES[1]}</div><div><a href='/1'>{LINES[2]}</a></div>"
    )
    settle(page)
    assert len(page.findall(".//p")) == 1


def test_stressed_words_above_a_line_break_are_a_heading() -> None:
    page = tree(f"<div><b>A heading</b><br><br>{LINES[0]}<br><br>{LINES[1]}</div>")
    settle(page)
    assert [p.text_content() for p in page.iter("p")] == ["A heading", *LINES[:2]]


def test_a_table_that_puts_words_below_a_picture_is_dropped_and_one_of_results_stays() -> None:
    caption = "<tr><td>The bridge in spring. <i>Tamble Wire</i></td></tr>"
    page = tree(
        f"<table><tr><td><img src='/1.jpg'></td></tr>{caption}</table>"
        "<table><tr><td><img src='/flag.png'> Rovers</td><td>2</td><td>Rangers</td></tr></table>"
    )
    settle(page)
    assert [table.text_content().strip() for table in page.iter("table")] == ["Rovers2Rangers"]


def test_paragraphs_of_a_text_that_are_called_its_teaser_are_read() -> None:
    def part(name: str, lines: list[str]) -> str:
        return f"<div class='{name}'>{''.join(f'<p>{line}</p>' for line in lines)}</div>"

    found = text_of(
        f"<article>{part('teaser-content', LINES[:2])}{part('rest', LINES[2:])}</article>"
    )
    assert found.split("\n") == LINES


def test_teasers_of_other_articles_keep_their_name() -> None:
    page = tree(
        f"<div class='teaser'><h3><a href='/1'>Ferry</a></h3><p>{LINES[0]}</p><p>{LINES[1]}</p></div>"
    )
    settle(page)
    assert page.find(".//div").get("class") == "teaser"


def test_divisions_that_a_test_name_calls_paragraphs_are_read() -> None:
    body = "".join(
        f"<div class='x{n}' data-testid='paragraph-{n}'>{LINES[n]}</div>" for n in (1, 2)
    )
    assert (
        text_of(f"<article><p>{LINES[0]}</p>{body}<p>{LINES[3]}</p></article>").split("\n")
        == LINES[:4]
    )
