"""The parts that pages are drawn from: words, time scales, marks, differences, cells, comparisons."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta, timezone
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from pipelines.inspect import wording
from pipelines.inspect.addresses import Addresses, safe_url
from pipelines.inspect.cells import cell
from pipelines.inspect.comparing import compare_texts
from pipelines.inspect.differences import paragraph_changes, word_changes
from pipelines.inspect.lineage import Node
from pipelines.inspect.marking import Span, credit_spans, find_quote, mark_up
from pipelines.inspect.timeline import MOST_LANES, Scale, draw_timeline

TO = Addresses("", "news")
START = datetime(2026, 3, 3, 9, 0, tzinfo=timezone.utc)


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def bare(html: str) -> str:
    return Markup(re.sub("<[^>]+>", "", html)).unescape()


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 min"), (59.4, "59 min"), (60, "1 h"), (200, "3 h 20 min"), (2880, "2 d"), (3120, "2 d 4 h")],
)  # fmt: skip
def test_durations_are_said_in_two_units_at_most(minutes: float, said: str) -> None:
    assert wording.duration(minutes) == said


def test_shares_are_rounded_but_never_to_all_or_nothing() -> None:
    assert [wording.percent(s) for s in (1.0, 0.999, 0.5, 0.004, 0.0)] == [
        "100 %", "99 %", "50 %", "under 1 %", "0 %",
    ]  # fmt: skip


def test_a_period_names_only_what_differs() -> None:
    first, last = "2026-03-03T06:10:00Z", "2026-03-03T17:30:00Z"
    assert wording.period(first, last) == "3 Mar 2026, 06:10–17:30"
    assert wording.period(first, "2026-03-04T08:00:00Z") == "3 Mar 2026, 06:10 – 4 Mar 2026, 08:00"
    assert wording.period(first, first) == "3 Mar 2026, 06:10"
    assert wording.period(None, None) == "no date"


@pytest.mark.parametrize("time", ["", "soon", "2026-13-45T99:00:00Z", None])
def test_a_time_that_is_none_is_said_to_be_none(time: str | None) -> None:
    assert wording.moment(time) == "no date"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://a.example/", "data:text/html,x", "//a.example/",
     "https:///path", "ftp://a.example/", "https://a.example/a b", "https://[", "", None, 7,
     "java\nscript:x", "vbscript:x"],
)  # fmt: skip
def test_only_web_addresses_are_linked(url: Any) -> None:
    assert safe_url(url) is None


def test_a_web_address_is_linked_as_it_is() -> None:
    assert safe_url("https://a.example/b?c=d#e") == "https://a.example/b?c=d#e"


@given(
    st.text(max_size=200),
    st.lists(st.tuples(st.integers(0, 220), st.integers(0, 220)), max_size=8),
)
def test_marking_changes_no_character_of_a_text(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = [
        Span(a, b, tag)
        for (a, b), tag in zip(pairs, ["mark", "ins", "del", "span"] * 2, strict=False)
    ]
    shown = [bare(paragraph) for paragraph in mark_up(text, spans)]
    assert shown == [line for line in text.split("\n") if line.strip()]


@given(
    st.text(max_size=200), st.lists(st.tuples(st.integers(0, 220), st.integers(0, 220)), max_size=8)
)
def test_marks_are_closed_in_the_order_they_are_opened(
    text: str, pairs: list[tuple[int, int]]
) -> None:
    spans = [Span(a, b, ("mark", "ins")[n % 2]) for n, (a, b) in enumerate(pairs)]
    for paragraph in mark_up(text, spans):
        opened: list[str] = []
        for closing, tag in re.findall(r"<(/?)(\w+)>", str(paragraph)):
            if closing:
                assert opened.pop() == tag
            else:
                opened.append(tag)
        assert opened == []


def test_a_quote_is_found_though_white_space_differs() -> None:
    text = "It was, an official\ntold  HBN News on\nTuesday."
    start, end = find_quote(text, "an official told HBN News on Tuesday.", "HBN News") or (0, 0)
    assert text[start:end] == "HBN News"
    assert find_quote(text, "By Dana Whitlock, HBN News", "HBN News") is None


def test_a_credit_that_resolves_to_nothing_says_so() -> None:
    credit = {"quote": "told Some Paper", "name": "Some Paper", "outlet": None, "kind": "told"}
    (span,) = credit_spans("He told Some Paper.", [credit], {})
    assert span.title == "Credit: no outlet that is known"


@given(st.text(max_size=120), st.text(max_size=120))
def test_a_difference_holds_both_texts(old: str, new: str) -> None:
    html = str(word_changes(old, new))
    assert bare(re.sub(r"<ins>.*?</ins>", "", html, flags=re.DOTALL)) == old
    assert bare(re.sub(r"<del>.*?</del>", "", html, flags=re.DOTALL)) == new


def test_words_that_change_together_are_shown_as_one_stretch() -> None:
    html = word_changes("Two unaccounted for as fire burns", "Watchman killed in fire burns")
    assert html == "<del>Two unaccounted for as</del><ins>Watchman killed in</ins> fire burns"


def test_a_new_paragraph_between_known_ones_is_added_not_mixed_in() -> None:
    old = "The ferry left at nine with all on board.\nIt is due at noon in the new port."
    new = (
        "The ferry left at ten with all on board.\nPolice came.\nIt is due at noon in the new port."
    )
    assert [c.kind for c in paragraph_changes(old, new)] == ["changed", "added", "same"]


def test_an_empty_stretch_of_time_is_cut_short() -> None:
    times = [START, after(5), after(20), after(40), after(3000)]
    scale = Scale(times)
    places = [scale.place(t) for t in times]
    assert len(scale.breaks) == 1
    assert places == sorted(places)
    assert places[3] > 80, "the hour in which most came takes most of the room"
    assert not any(after(40) < tick < after(3000) for tick in scale.ticks())


@given(st.lists(st.integers(0, 60 * 24 * 40), min_size=1, max_size=30))
def test_all_articles_have_their_place_in_order_and_inside_the_drawing(minutes: list[int]) -> None:
    scale = Scale(map(after, minutes))
    places = [scale.place(after(m)) for m in sorted(minutes)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    ticks = [scale.place(tick) for tick in scale.ticks()]
    assert all(other - one >= 11.9 for one, other in pairwise(ticks))


def _node(number: int, outlet: str, minutes: float | None, role: str = "copy") -> Node:
    at = None if minutes is None else after(minutes).strftime("%Y-%m-%dT%H:%M:%SZ")
    row = {"id": number, "published_at": at, "role": role, "title": "T", "copy_group": 1}
    return Node(outlet, outlet, row)


def test_a_timeline_says_what_it_has_no_room_for() -> None:
    root = _node(1, "first.example", 0, "origin")
    root.children = [_node(n, f"o{n}.example", n) for n in range(2, 60)]
    root.children.append(_node(99, "undated.example", None))
    drawn = draw_timeline([root])
    assert drawn is not None
    assert len(drawn.lanes) == MOST_LANES
    assert drawn.hidden_outlets == 59 - MOST_LANES
    assert drawn.undated == 1


def test_a_story_without_dates_has_no_timeline() -> None:
    assert draw_timeline([_node(1, "a.example", None, "own")]) is None


def test_marks_of_one_outlet_keep_clear_of_each_other() -> None:
    root = _node(1, "a.example", 0, "origin")
    root.children = [
        _node(2, "a.example", 0.5),
        _node(3, "a.example", 1),
        _node(4, "b.example", 600),
    ]
    drawn = draw_timeline([root])
    assert drawn is not None
    places = [float(x) for x in re.findall(r'<svg x="([\d.]+)%" y="25"', drawn.drawing)]
    assert all(other - one >= 2 for one, other in pairwise(places))


def test_a_name_in_a_mark_of_the_timeline_is_escaped() -> None:
    drawn = draw_timeline([_node(1, '"><script>', 0, "own")])
    assert drawn is not None
    assert "<script>" not in drawn.drawing


@pytest.mark.parametrize(
    ("column", "table", "value", "target"),
    [
        ("story", "articles", 7, "/news/-/story/7"),
        ("story", "articles", {"value": 7, "label": "Bridge"}, "/news/-/story/7"),
        ("title", "stories", "Bridge", "/news/-/story/3"),
        ("title", "articles", "Bridge", "/news/-/article/3"),
        ("article", None, 9, "/news/-/article/9"),
        ("origin_outlet", "copy_groups", "hbnnews.example", "/news/-/outlet/hbnnews.example"),
        ("url", "articles", "https://a.example/", "https://a.example/"),
    ],
)
def test_cells_lead_to_the_pages(column: str, table: str | None, value: Any, target: str) -> None:
    html = cell({"id": 3}, value, column, table, TO)
    assert html is not None
    assert re.search('href="([^"]+)"', html)[1] == target  # type: ignore[index]


@pytest.mark.parametrize(
    ("column", "value"),
    [("words", 7), ("article", None), ("story", True), ("outlet", "a/b"), ("url", "javascript:x"),
     ("published_at", "yesterday"), ("title", "Bridge")],
)  # fmt: skip
def test_other_cells_are_left_to_datasette(column: str, value: Any) -> None:
    assert cell({"id": 3}, value, column, "pages", TO) is None


def test_times_of_cells_are_said_in_words() -> None:
    html = cell({}, "2026-03-03T09:05:00Z", "published_at", "articles", TO)
    assert html is not None
    assert ">3 Mar 2026, 09:05</time>" in html


def _article(text: str) -> dict[str, Any]:
    return {"title": "T", "text": text, "lang": "en"}


def test_words_that_differ_inside_shared_text_are_marked_on_both_sides() -> None:
    source = (
        "The council voted nine to four on Tuesday to keep the old swing bridge in the harbour."
    )
    taker = "The council voted ten to four on Tuesday to keep the old swing bridge in the harbour."
    compared = compare_texts(_article(taker), _article(source))
    added = [taker[s.start : s.end] for s in compared.first.spans if s.tag == "ins"]
    removed = [source[s.start : s.end] for s in compared.other.spans if s.tag == "del"]
    assert (added, removed) == (["ten"], ["nine"])


def test_a_passage_that_moved_is_not_marked_as_gone() -> None:
    one = "Divers found the mooring chain cut clean through near the buoy. "
    two = "Nobody has claimed the barge that drifted past the lighthouse on Sunday. "
    compared = compare_texts(_article(two + one), _article(one + two))
    assert {s.tag for s in compared.other.spans} == {"mark"}


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x", "日本語の文章です。", "مرحبا بالعالم"])
def test_any_texts_can_be_compared(text: str) -> None:
    compared = compare_texts(_article(text), _article("A text of some words, for comparing."))
    assert compared.passages == ()


def test_the_settings_for_editing_ship_with_the_package() -> None:
    text = files("pipelines.inspect").joinpath("edit.json").read_text(encoding="utf-8")
    assert json.loads(text)["plugins"]["copydesk"]["edit"] is True
