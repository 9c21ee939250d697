"""Cleaning cuts whole lines that are not the article's, and counts them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.export.cleaning import LEAST_WORDS, STEPS, Cleaned, clean, line_key, tidy
from pipelines.export.notices import notice
from pipelines.extract import MIN_WORDS

ALL = frozenset(STEPS)


def cleaned_of(text: str, **how: Any) -> Cleaned:
    """A text, cleaned by all steps as one of copy group 1, unless something else is said."""
    return clean(text, text.split("\n"), **{"steps": ALL, "group": 1, **how})


@pytest.mark.parametrize(
    "line",
    [
        "Sign up to our evening newsletter and read the day in five minutes.",
        "* Subscribe to our newsletter",
        "Get the Varden morning email: five things before your first coffee, free in your inbox.",
        "Read more: Bridge shut for a week",
        "Abonnieren Sie unseren Abendbrief und lesen Sie den Tag in fünf Minuten.",
        "Recevez chaque soir notre lettre et relisez la journée en cinq minutes.",
        "Подпишитесь на наше вечернее письмо и прочтите день за пять минут.",
        "订阅本报晚间来信，五分钟读完这一天。",
    ],
)
def test_calls_are_known(line: str) -> None:
    assert notice(line) == "calls"


@pytest.mark.parametrize(
    "line",
    [
        "© 2026 Varden Herald. All rights reserved.",
        "Copyright 2026 The Varden Herald",
        "Alle Rechte vorbehalten.",
        "Reporting by Anna Pell; editing by Jo Toth",
        "Additional reporting by Ana de la Cruz in Lisbon, Editing by Jo Toth",
        "Photo: Anna Pell / Varden Herald",
        "Quelle: dpa",
        "版权所有 未经许可不得转载",
    ],
)
def test_credits_and_rights_are_known(line: str) -> None:
    assert notice(line) == "credits"


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law is to change in the spring, the ministry said on Monday.",
        "Sign language interpreters will sign up to forty hours a month under the plan.",
        "Get the boats in before dark, the harbour master told the crews.",
        "The newsletter that the council sends out each week will be printed no more.",
        "Follow the river for two miles and the old mill comes into view.",
        "Source materials for the trial fill eleven shelves, and nobody has read all of them, lawyers for the "
        "three accused bankers told the court on the first day of the hearing.",
        "Photographs show the ferry on its side, with both lifeboats gone.",
        "Written by hand and never sent, the letters lay behind an oven for two centuries.",
        "Written by Anna Pell, the play opened to a full house on Monday.",
        "Watch committees were common in the towns of that time.",
        "",
    ],
)
def test_sentences_that_begin_like_a_notice_are_none(line: str) -> None:
    assert notice(line) is None


def test_a_line_that_a_credit_quotes_whole_is_a_credit_and_one_that_says_more_is_not() -> None:
    quotes = {"With material from Northwire"}
    assert notice("With material from Northwire", quotes) == "credits"
    assert notice("With material from Northwire the team rebuilt the bridge.", quotes) is None


def test_each_step_cuts_its_lines_and_counts_them() -> None:
    text = "House line.\nFirst sentence of the news.\nSign up to our newsletter.\nA repeated paragraph.\n© 2026 X"
    cleaned = cleaned_of(
        text,
        group=9,
        furniture={"House line."},
        repeated={line_key(b"A repeated paragraph."): 8},
    )
    assert cleaned.text == "First sentence of the news."
    assert cleaned.credit_lines == ("© 2026 X",)
    assert cleaned.lines_cut == {"furniture": 1, "calls": 1, "repeated": 1, "credits": 1}
    assert cleaned.words_cut == 2 + 5 + 3 + 2


@pytest.mark.parametrize(("group", "kept"), [(7, True), (8, True), (9, False)])
def test_a_repeated_paragraph_stays_in_the_first_groups_that_have_it(
    group: int, kept: bool
) -> None:
    repeated = {line_key(b"A repeated paragraph."): 8}
    cleaned = cleaned_of("News.\nA repeated paragraph.", group=group, repeated=repeated)
    assert ("repeated" in cleaned.text) is kept


@pytest.mark.parametrize("step", ["calls", "credits"])
def test_a_step_that_is_off_cuts_nothing(step: str) -> None:
    text = "News.\nSign up to our newsletter.\n© 2026 X"
    cleaned = cleaned_of(text, steps=ALL - {step})
    assert step not in cleaned.lines_cut
    assert len(cleaned.text.split("\n")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a  b\u00a0c\u2009d", "a b c d"),
        ("  a \r\n\r\n b\rc ", "a\nb\nc"),
        ("zero\u200bwidth, so\u00adft, \ufeffmark", "zerowidth, soft, mark"),
        ("cafe\u0301", "caf\u00e9"),
        ("\u3000東京で\u3000火災", "東京で 火災"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u202eturned\u202c", "turned"),
    ],
)
def test_characters_are_made_plain(text: str, expected: str) -> None:
    assert tidy(text) == expected
    cleaned = cleaned_of(text)
    assert cleaned.text == expected
    assert ("characters" in cleaned.lines_cut) is (text != expected)


@given(st.text(), st.sets(st.text(min_size=1)))
def test_what_is_left_is_lines_of_the_text_in_their_order(text: str, furniture: set[str]) -> None:
    cleaned = cleaned_of(text, steps=ALL - {"characters"}, furniture=furniture)
    before = iter(text.split("\n"))
    assert not cleaned.text or all(line in before for line in cleaned.text.split("\n"))


@given(st.text())
def test_making_plain_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert cleaned_of(text, steps={"characters"}).text == tidy(text)


def test_an_article_is_dropped_below_what_the_extractor_takes() -> None:
    assert LEAST_WORDS == MIN_WORDS
