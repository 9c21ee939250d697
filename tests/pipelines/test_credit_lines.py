"""Credits in lines of their own: writers above and below a text, datelines, sign-offs."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))
STORY = "The dam leaks. Engineers were sent on Monday."

LINES = [
    (
        f"By JANE ROE\nAssociated Press\nKARST (AP) — {STORY}",
        "apnews.com byline, apnews.com dateline",
    ),
    (f"Jane Roe, Reuters\nKARST (Reuters) — {STORY}", "reuters.com byline, reuters.com dateline"),
    (f"Jane Roe\nReuters\nKARST - {STORY}", "reuters.com byline"),
    (f"Associated Press\nKARST - {STORY}", "apnews.com byline"),
    (f"{STORY}\n\nBy the CNN team", "cnn.com byline"),
    (f"KARST (AP) {STORY}", "apnews.com dateline"),
    (f"Von Max Muster und der dpa\n{STORY}", "dpa.com byline"),
    (f"{STORY}\n\nBy Jane Roe, Reuters", "reuters.com byline"),
    (f"PHOTO: The dam on Monday.\n\nKARST (Reuters) — {STORY}", "reuters.com dateline"),
    (f"Karst (dpa/AFP) - {STORY}", "dpa.com dateline, afp.com dateline"),
    (f"abc/dpa Karst. {STORY}", "dpa.com dateline"),
    (f"/Reuters, Karst/ {STORY}", "reuters.com dateline"),
    (f"{STORY}\n– Agencies", "?Agencies agency"),
    (f"{STORY}\nReuters/AP/red.", "reuters.com agency, apnews.com agency"),
    (f"{STORY} (via Springfield Gazette)", "?Springfield Gazette agency"),
    (f"{STORY}\n© 2026 Reuters", "reuters.com copyright"),
    (f"{STORY}\nⓒ Reuters", "reuters.com copyright"),
]

NO_LINES = [
    f"{STORY}\nPhoto: Reuters",
    f"{STORY}\nBild: dpa",
    f"{STORY}\n图片：Reuters",
    f"Springfield Gazette\n{STORY}",
    f"By the river, near the dam\n{STORY}",
    f"The news agency of the valley (Karst), seated in a barn, closes. {STORY}",
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_line_credits_the_outlets_it_names(text: str, expected: str) -> None:
    found = read_text_credits(text, "harbordaily.com", REGISTRY, "en")
    read = [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]
    assert read == expected.split(", ")


@pytest.mark.parametrize("text", NO_LINES)
def test_a_line_of_a_picture_or_a_place_credits_nobody(text: str) -> None:
    assert not read_text_credits(text, "harbordaily.com", REGISTRY, "en")


def test_initials_behind_a_name_are_no_dateline() -> None:
    text = f"Agence France-Presse (AFP), the agency, is old. {STORY}"
    found = read_text_credits(text, "harbordaily.com", REGISTRY, "en")
    assert "dateline" not in {credit.kind for credit in found}


@pytest.mark.parametrize("word", ["Staff and agencies", "Redaktion und Agenturen", "Agencies"])
def test_agencies_without_a_name_are_no_writers(word: str) -> None:
    assert not read_text_credits(STORY, "harbordaily.com", REGISTRY, "en", byline=word)
