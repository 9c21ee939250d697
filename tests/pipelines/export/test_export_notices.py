"""Lines that speak of the outlet are told from sentences that begin alike, in many languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.export.notices import is_about_authors, notice, notices

LINES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).with_name("notices.tsv")).read_text(encoding="utf-8").splitlines()
]
AUTHORS = "Anna Pell, Jo Toth-Varga"


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_a_notice_is_known_and_a_sentence_that_looks_like_one_stays(kind: str, line: str) -> None:
    assert (notice(line) or "stays") == kind


@pytest.mark.parametrize("fringe", ["* {}", "> {}", "[{}]", "► {}", "  {} »", "{}:"])
def test_marks_around_a_label_do_not_hide_it(fringe: str) -> None:
    assert notice(fringe.format("Related articles")) == "calls"


def test_capitals_do_not_hide_a_notice() -> None:
    assert notice("LESEN SIE AUCH: BRÜCKE BLEIBT GESPERRT") == "calls"
    assert notice("İLGİLİ HABERLER") == "calls"


def test_a_long_paragraph_is_none_however_it_begins() -> None:
    assert notice("Read more: " + "the harbour wall is to be rebuilt, " * 20) is None


@pytest.mark.parametrize(
    "line",
    [
        "By Anna Pell",
        "Von Anna Pell und Jo Toth-Varga",
        "Anna Pell, Varden Herald",
        "Text: Anna Pell",
        "Anna Pell ",
        "By Jo Toth-Varga / Northwire",
    ],
)
def test_a_line_that_only_names_the_authors_is_about_them(line: str) -> None:
    assert is_about_authors(line, AUTHORS, ending=False)
    assert dict(notices([line, "News.", *"abcdef"], byline=AUTHORS)) == {0: "credits"}


@pytest.mark.parametrize(
    "line",
    [
        "Anna Pell writes for The Varden Herald. Send tips and corrections to the newsroom.",
        "Jo Toth-Varga is the Herald's harbour correspondent.",
        "Anna Pell is a reporter covering ports and fisheries.",
        "Anna Pell ist Redakteurin im Ressort Hafen.",
        "Anna Pell est journaliste au service Économie.",
    ],
)
def test_who_the_authors_are_is_no_part_of_a_text_at_its_end_only(line: str) -> None:
    assert dict(notices([*"abcdef", line], byline=AUTHORS)) == {6: "credits"}
    assert dict(notices([line, *"abcdef"], byline=AUTHORS)) == {}
    assert dict(notices([*"abcdef", line], byline="Somebody Else")) == {}


@pytest.mark.parametrize(
    "line",
    [
        "By Anna Pell's own account, nobody had read the report before the vote.",
        "Anna Pell, who signed the report, is a sister of the coxswain.",
        "Anna Pell was born in Varden, the court heard.",
        "“I saw the mast go,” said Anna Pell.",
        "By Monday the water had reached the church steps.",
        "A reader has asked Anna Pell whether the ferry will be replaced.",
    ],
)
def test_a_sentence_that_names_an_author_stays(line: str) -> None:
    assert dict(notices([line, *"abcdef", line], byline=AUTHORS)) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Anna Pell contributed to this report.", "credits"),
        ("(Anna Pell and Jo Toth-Varga in Lisbon contributed reporting.)", "credits"),
        ("Northwire contributed to this report.", "credits"),
        ("Heavy rain and a blocked drain contributed to the flood.", None),
        ("The dredger, built in 1974, contributed to this story of decline.", None),
    ],
)
def test_who_helped_is_told_at_the_end_of_a_text(line: str, kind: str | None) -> None:
    assert dict(notices([*"abcdef", line])).get(6) == kind
    assert dict(notices([line, *"abcdef"])) == {}


@given(st.lists(st.text()), st.text(), st.sets(st.text(min_size=1)))
def test_lines_are_judged_one_by_one_whatever_they_hold(
    lines: list[str], byline: str, quotes: set[str]
) -> None:
    found = dict(notices(lines, quotes, byline))
    alone = {place for place, line in enumerate(lines) if notice(line, quotes)}
    assert alone <= set(found) <= set(range(len(lines)))
