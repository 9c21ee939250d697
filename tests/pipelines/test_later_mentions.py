"""Outlets called by a part of their name or a noun where the text has their name in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

MENTIONED = [
    (
        "en",
        "The Washington Post has nine bureaus. The dam leaks, the Post reported.",
        "washingtonpost.com according_to",
    ),
    (
        "en",
        "“It leaks,” he told the Journal. The Wall Street Journal has nine bureaus.",
        "wsj.com told",
    ),
    (
        "en",
        "The Springfield Courier is a small paper. The Courier wrote that the dam leaks.",
        "?Springfield Courier according_to",
    ),
    (
        "en",
        "A CNN crew was at the dam. It leaks, the network reported.",
        "cnn.com according_to",
    ),
    (
        "en",
        "A reporter of Le Monde visited the dam. The engineer told the French newspaper that it leaks.",
        "lemonde.fr told",
    ),
    (
        "de",
        "Der Heidekreis-Anzeiger erscheint täglich. Der Damm sei marode, berichtet der Anzeiger.",
        "?Heidekreis-Anzeiger according_to",
    ),
    (
        "it",
        "Il Corriere della Sera esce ogni giorno. La diga perde, scrive il Corriere.",
        "corriere.it according_to",
    ),
]

NOT_MENTIONED = [
    ("en", "The Washington Post is read here. He told the Post Office that the dam leaks."),
    ("en", "The Washington Post is read here. He told the post that the dam leaks."),
    ("en", "He told the Post that the dam leaks. Nobody said more."),
    (
        "en",
        "The Washington Post and the Springfield Post are read here. He told the Post of the dam.",
    ),
    ("en", "CNN was there. He told the newspaper of the dam."),
    ("en", "Reuters has a bureau here. He told the Environment Agency, and the agency wrote back."),
    ("en", "The Washington Post is read here. According to the paper mill, the dam leaks."),
    ("en", "The Washington Post is read here. " + "It rained. " * 60 + "He told the paper so."),
]


def read(text: str, lang: str, own: str = "harbordaily.com") -> list[str]:
    found = read_text_credits(text, own, REGISTRY, lang)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]


@pytest.mark.parametrize(("lang", "text", "expected"), MENTIONED)
def test_a_part_of_a_name_or_a_noun_speaks_of_the_outlet_named_in_full(
    lang: str, text: str, expected: str
) -> None:
    assert read(text, lang) == [expected]


@pytest.mark.parametrize(("lang", "text"), NOT_MENTIONED)
def test_what_may_be_another_thing_speaks_of_no_outlet(lang: str, text: str) -> None:
    assert read(text, lang) == []


def test_the_part_of_a_name_that_the_own_outlet_has_too_is_its_own() -> None:
    text = "The Washington Post has nine bureaus. He told the Post that the dam leaks."
    assert read(text, "en", own="dampost.com") == []
    assert read(text, "en", own="washingtonpost.com") == []


def test_a_noun_adds_nothing_where_the_text_credits_the_outlet_by_its_name() -> None:
    text = "The dam leaks, The Guardian reported. The engineer told the newspaper so."
    assert read(text, "en") == ["theguardian.com according_to"]


def test_the_name_in_full_is_what_a_later_mention_is_credited_as() -> None:
    text = "The Springfield Courier is a small paper. He told the Courier so."
    [credit] = read_text_credits(text, "harbordaily.com", REGISTRY, "en")
    assert credit.name == "Springfield Courier"


@pytest.mark.parametrize(
    ("between", "kinds"), [(" ", ["according_to", "told"]), ("\n\n", ["according_to"])]
)
def test_the_newspaper_is_told_beside_its_name_but_not_a_paragraph_further_on(
    between: str, kinds: list[str]
) -> None:
    text = f"The dam leaks, according to The Guardian.{between}The engineer told the newspaper that it rained."
    found = read_text_credits(text, "harbordaily.com", REGISTRY, "en")
    assert [credit.kind for credit in found] == kinds
