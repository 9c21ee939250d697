"""The main text: when the quick reading stands, and what decides where it does not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from benchmarks.extraction.pages import Sample, samples
from pipelines import maintext
from pipelines.extract import parse
from pipelines.maintext import declared_body, likeness, main_text
from pipelines.structured import read_structured

URL = "https://www.harbour-post.example/town/bridge"
LINES = [
    f"Paragraph {number}: the board of harbour {number} said that {number * 7} barges wait at the lock,"
    f" and that the {number}th ferry of the day would leave later than planned."
    for number in range(1, 9)
]
SAMPLES = {sample.name: sample for sample in samples()}


def text_of(source: str) -> str:
    tree = parse(source)
    assert tree is not None
    return main_text(tree, read_structured(tree, URL))


def page(body: str, **fields: object) -> str:
    node = json.dumps({"@type": "NewsArticle", "headline": "Barges wait", **fields})
    script = f"<script type='application/ld+json'>{node}</script>"
    return f"<html><head>{script}</head><body><h1>Barges wait</h1>{body}</body></html>"


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_page_of_the_benchmark_loses_its_text(name: str) -> None:
    sample: Sample = SAMPLES[name]
    assert likeness(text_of(sample.html), sample.answer.text) > 0.9


def test_a_full_article_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def again(*_: Any, **__: Any) -> str:
        raise AssertionError("a second opinion was asked")

    monkeypatch.setattr(maintext, "compare_extraction", again)
    monkeypatch.setattr(maintext, "_thorough", again)
    teasers = "".join(
        f"<div class='card'><a href='/{n}'>Other</a><p>{LINES[n]}</p></div>" for n in range(8)
    )
    source = page(f"<article>{paragraphs(LINES)}</article><div class='related'>{teasers}</div>")
    assert text_of(source) == "\n".join(LINES)


def test_an_article_without_paragraph_elements_is_found_by_other_extractors() -> None:
    divisions = "".join(f"<div class='x{n}'>{line}</div>" for n, line in enumerate(LINES))
    assert likeness(text_of(page(f"<div>{divisions}</div>")), "\n".join(LINES)) > 0.95


def test_the_declared_body_stands_in_for_a_page_that_is_built_in_the_browser() -> None:
    assert text_of(page("<div id='root'></div>", articleBody="\n".join(LINES))) == "\n".join(LINES)


def test_the_declared_body_of_a_locked_article_is_not_taken() -> None:
    shown = page(
        f"<article>{paragraphs(LINES[:1])}</article>",
        articleBody="\n".join(LINES),
        isAccessibleForFree=False,
    )
    assert LINES[5] not in text_of(shown)


def test_a_declared_body_that_is_a_stump_decides_nothing() -> None:
    stump = "\n".join(LINES)[:600] + "…"
    assert text_of(page(f"<article>{paragraphs(LINES)}</article>", articleBody=stump)) == "\n".join(
        LINES
    )


@pytest.mark.parametrize(
    "body",
    [
        paragraphs(LINES),
        paragraphs(LINES).replace("<", "&lt;").replace(">", "&gt;"),
        "<br/>".join(LINES),
        "\r\n".join(LINES),
    ],
)
def test_markup_in_a_declared_body_becomes_lines(body: str) -> None:
    tree = parse(page("", articleBody=body))
    assert tree is not None
    assert declared_body(read_structured(tree, URL)) == "\n".join(LINES)


def test_a_lead_above_the_picture_belongs_to_the_text() -> None:
    lead = "Barges wait at three locks while the board looks for somebody who can mend the gates."
    source = page(
        f"<p class='standfirst'>{lead}</p><figure><img src='/1.jpg'></figure>"
        f"<div class='article-body'>{paragraphs(LINES)}</div>",
        description=lead,
    )
    assert text_of(source) == "\n".join([lead, *LINES])


def test_a_description_that_the_page_does_not_show_is_no_lead() -> None:
    source = page(f"<article>{paragraphs(LINES)}</article>", description="Nobody sees this. " * 5)
    assert text_of(source) == "\n".join(LINES)


def test_comments_longer_than_the_article_are_left_out() -> None:
    comments = "".join(f"<li class='comment'><p>{line} I think so.</p></li>" for line in LINES * 4)
    source = page(
        f"<article>{paragraphs(LINES)}</article><section id='comments'><ol>{comments}</ol></section>"
    )
    assert "I think so" not in text_of(source)


def test_the_next_article_of_an_endless_page_is_left_out() -> None:
    more = paragraphs([line.replace("barges", "lorries") for line in LINES])
    source = page(
        f"<div class='article-body'>{paragraphs(LINES)}</div><div class='infinite-scroll'>{more}</div>"
    )
    assert "lorries" not in text_of(source)


def test_zero_width_joiners_within_words_stay() -> None:
    words = "پل گردان قدیمی تا پایان ماه بسته می‌ماند و مسافران با قایق می‌روند، گفت رئیس بندر. "
    assert "می‌ماند" in text_of(page(f"<article>{paragraphs([words * 3, words * 4])}</article>"))


def test_another_text_of_a_script_without_spaces_shares_its_characters_and_not_its_words() -> None:
    said = "橋の点検で虚偽の数値が記録されていたことがわかり、社長は会見で深く頭を下げて陳謝した"
    declared = "\n".join(f"{number}日、{said}。" for number in range(18))
    source = page(f"<div>{paragraphs([said[::-1]] * 30)}</div>", articleBody=declared)
    assert text_of(source) == declared


def test_who_said_a_quotation_belongs_to_it() -> None:
    quotation = "<blockquote><p>Nobody asked us.</p><footer>Ilse Brandt, harbour master</footer></blockquote>"
    found = text_of(page(f"{paragraphs(LINES)}{quotation}{paragraphs(LINES)}"))
    assert "Ilse Brandt, harbour master" in found
