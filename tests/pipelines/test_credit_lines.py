"""Credits in lines of their own: writers above and below a text, datelines, sign-offs."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.outlets import Outlet, Registry, load_registry
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
    (f"Karst, Utopia | REUTERS | {STORY}", "reuters.com dateline"),
    (f"KARST, Utopia (Dec. 3, Reuters) — {STORY}", "reuters.com dateline"),
    (f"dpa Karst. {STORY}", "dpa.com dateline"),
    (f"KARST. (dpa) {STORY}", "dpa.com dateline"),
    (f"Reuters, KARST: {STORY}", "reuters.com dateline"),
    (f"reuters - {STORY}", "reuters.com dateline"),
    (f"From Reuters:\n{STORY}", "reuters.com agency"),
    (f"{STORY}\nReuters/dpa/jr - Bild: Jana Reh (AP)", "reuters.com agency, dpa.com agency"),
    (f"{STORY}\nSources: police, Reuters, own research", "reuters.com agency"),
    (f"{STORY}\njr mit dpa", "dpa.com agency"),
    (f"{STORY}\n(with Reuters inputs)", "reuters.com agency"),
    (f"{STORY}\nStaff and wire reports (Reuters)", "reuters.com agency"),
    (f"{STORY}\nDistributed by Reuters", "reuters.com agency"),
    (f"{STORY} (Guardian via CNN)", "theguardian.com according_to, cnn.com according_to"),
    (f"{STORY}\nspiegel.de (€)", "spiegel.de according_to"),
]

NO_LINES = [
    f"{STORY}\nPhoto: Reuters",
    f"{STORY}\nBild: dpa",
    f"{STORY}\n图片：Reuters",
    f"Springfield Gazette\n{STORY}",
    f"By the river, near the dam\n{STORY}",
    f"The news agency of the valley (Karst), seated in a barn, closes. {STORY}",
    f"{STORY} [Jane Roe/Reuters]",
    f"The dam on Monday, 3 May. REUTERS/Jane Roe\n{STORY}",
    f"(Photo: Reuters)\n{STORY}",
    f"{STORY}\nPhoto: The crane at the dam. Reuters",
    f"{STORY}\nTags: Reuters, CNN",
    f"{STORY}\nTopics\nReuters\nCNN",
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


BYLINES = [
    ("Jane Roe Reuters", "reuters.com"),
    ("JANE ROE Reuters Sports Writer", "reuters.com"),
    ("Reuters in Karst", "reuters.com"),
    ("Jane Roe, Special to The Washington Post", "washingtonpost.com"),
    ("By Reuters Pacific correspondent Jane Roe", "reuters.com"),
    ("CNN's Jane Roe", "cnn.com"),
    ("Jana Reh, dpa-Korrespondentin", "dpa.com"),
    ("Jana Reh mit Material der dpa", "dpa.com"),
    ("Text and photos: Reuters", "reuters.com"),
]
NO_BYLINES = [
    "Jane Roe; photo: Reuters",
    "Photo by Jane Roe/Reuters",
    "Jane Roe, Photos by Reuters",
    "Bild: Jana Reh/dpa",
    "Jana Reh (Text), dpa (Foto)",
    "Jan Roos | Beeld ANP",
    "Jan Roos, voormalig redacteur van de Volkskrant",
    "Jane Roe, who worked at Reuters",
]


@pytest.mark.parametrize(("byline", "outlet"), BYLINES)
def test_a_byline_credits_the_outlet_of_its_writers(byline: str, outlet: str) -> None:
    found = read_text_credits(STORY, "harbordaily.com", REGISTRY, "en", byline=byline)
    assert [(credit.outlet, credit.kind) for credit in found] == [(outlet, "byline")]


@pytest.mark.parametrize("byline", NO_BYLINES)
def test_who_took_the_pictures_or_has_left_is_no_writer(byline: str) -> None:
    assert not read_text_credits(STORY, "harbordaily.com", REGISTRY, "en", byline=byline)


def test_the_agency_of_a_name_is_found_by_its_shorter_form() -> None:
    east = Outlet("east.example", "东方社", ("East Press Agency",), "wire", None, "zh")
    found = read_text_credits(f"KARST (East Press) - {STORY}", "a.example", Registry([east]), "en")
    assert [(credit.outlet, credit.kind) for credit in found] == [("east.example", "dateline")]
