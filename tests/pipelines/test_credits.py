"""Which outlets a text credits, and which it merely mentions."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.items import Credit
from pipelines.outlets import load_registry
from pipelines.text.credits import merge_credits, read_text_credits

OWN = "harbordaily.com"


REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

# Text and what it credits: "domain kind", or "?name kind" where the registry has no such outlet.
CREDITED: list[tuple[str, str]] = [
    ('The minister told CBS News that he would "think about it".', "cbsnews.com told"),
    ("Speaking to the BBC, the captain said the fog had come fast.", "bbc.co.uk told"),
    ("She made the remark in an interview with The Guardian.", "theguardian.com told"),
    ("The company said in a statement to Reuters that it had no comment.", "reuters.com told"),
    ("The New York Times was first to report the planned visit.", "nytimes.com first_reported"),
    ("The deal was first reported by The Wall Street Journal.", "wsj.com first_reported"),
    ("It rained.\n\nReporting by Jane Roe; Editing by Max Low, Reuters", "reuters.com agency"),
    ("CNN broke the story on Friday night.", "cnn.com first_reported"),
    ("Two ships collided, according to the Washington Post.", "washingtonpost.com according_to"),
    ("The bank will merge, Reuters reported on Monday.", "reuters.com according_to"),
    ("As reported by NBC News, the bridge is shut.", "nbcnews.com according_to"),
    (
        "The general is ill, the news agency Reuters said, citing two officials.",
        "reuters.com according_to",
    ),
    (
        "He resigned, according to Reuters and the Associated Press.",
        "reuters.com according_to, apnews.com according_to",
    ),
    ("The Associated Press contributed to this report.", "apnews.com agency"),
    ("A storm came.\n\nWith files from Reuters", "reuters.com agency"),
    ("A storm came.\n\n© 2026 The Associated Press. All rights reserved.", "apnews.com copyright"),
    ("This article was originally published on The Conversation.", "theconversation.com agency"),
    ("WASHINGTON (AP) — The Senate met on Monday.", "apnews.com dateline"),
    ("BERLIN, March 3 (Reuters) - The train stood still.", "reuters.com dateline"),
    ("ANKARA (AA) - The lake is dry.", "aa.com.tr dateline"),
    ("He told the Daily Bugle newspaper that he was sorry.", "?Daily Bugle told"),
    ("The mill closed, according to Radio Nowhere.", "?Radio Nowhere according_to"),
    ("As reported by the Springfield Gazette, it rained.", "?Springfield Gazette according_to"),
    ("She told Time magazine that it was over.", "time.com told"),
    ("He told The Independent: “It is a mess.”", "independent.co.uk told"),
    ("The New York Times saw it. He told The Times that it was so.", "nytimes.com told"),
    ("It rained. Continue reading at The Guardian", "theguardian.com hyperlink"),
]

NOT_CREDITED = [
    "A former New York Times reporter will lead the school.",
    "She spent ten years at the BBC before she moved north.",
    "A Washington Post reporter was arrested on Sunday.",
    "The march ended at CNN's headquarters.",
    "The senator sued The New York Times for libel.",
    "The match can be watched on CBS, NBC and Fox.",
    "The owner of the Washington Post bought a yacht.",
    "Pupils sat the AP exam, and AP Calculus was the hardest.",
    "The singer AP Dhillon played in Lancaster, PA, on Friday.",
    "The lamp needs two AA batteries.",
    "Time passed, and the Metro was late. An Independent ran for the seat.",
    "According to Time and tide tables, the Mirror of the lake fell.",
    "Reuters said it would cut jobs in London.",
    "CNN announced layoffs on Thursday.",
    "CNN reported a quarterly loss of two million dollars.",
    "The sum is right, according to CNN executives.",
    "According to police, officials, the ministry and a study, it rained.",
    "A judge told the BBC to pay the singer.",
    "Police told a BBC crew to leave, and he told CNN viewers to stay.",
    "The story was told by one of the Reuters lawyers.",
    "He told Smith that the newspaper was late.",
    "According to the Reuters Institute, readers are tired.",
    "She told Harbor Metro that it rained, according to Evening Mirror, a club.",
]


def read(text: str, lang: str | None = None, own: str = OWN, **more: str) -> list[str]:
    found = read_text_credits(text, own, REGISTRY, lang, **more)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]


@pytest.mark.parametrize(("text", "expected"), CREDITED)
def test_a_phrase_credits_the_outlet_it_names(text: str, expected: str) -> None:
    assert read(text, "en") == expected.split(", ")


@pytest.mark.parametrize("text", NOT_CREDITED)
def test_a_mere_mention_is_no_credit(text: str) -> None:
    assert read(text, "en") == []
    assert read(text) == []


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Jane Roe, Associated Press", ["apnews.com byline"]),
        ("AFP", ["afp.com byline"]),
        ("Reuters Staff", ["reuters.com byline"]),
        ("dpa/EFE", ["dpa.com byline", "efe.com byline"]),
        ("von Max Muster und dpa", ["dpa.com byline"]),
        ("Jane Roe for CNN", ["cnn.com byline"]),
        ("(mit AFP)", ["afp.com byline"]),
        ("JANE ROE | THE ASSOCIATED PRESS", ["apnews.com byline"]),
        ("Jane Roe, AP Sports Writer", ["apnews.com byline"]),
        ("Par Jeanne Roy avec AFP", ["afp.com byline"]),
        ("Jane Roe, Springfield Gazette", ["?Springfield Gazette byline"]),
        ("Giulia Rossi, Corriere della Sera", ["corriere.it byline"]),
        ("AP Dhillon", []),
        ("Jane Roe", []),
        ("Jane Roe, Harbor Daily News", []),
        ("Jane Roe, former BBC editor", []),
        ("Jane Roe, formerly of the BBC", []),
        ("Metro Jackson", []),
    ],
)
def test_a_byline_credits_agencies_and_outlets_but_no_person(
    byline: str, expected: list[str]
) -> None:
    assert read("The sea was calm.", "en", byline=byline) == expected


def test_the_outlets_own_name_is_never_a_credit() -> None:
    text = "LONDON (Reuters) - He told Reuters so.\n\n© 2026 Reuters. All rights reserved."
    assert read(text, "en", own="reuters.com", byline="Reuters Staff") == []
    assert read("She told the Springfield Gazette so.", "en", own="springfieldgazette.com") == []


def test_the_times_of_a_longer_name_that_is_the_outlets_own_is_no_credit() -> None:
    text = "A spokesman told The New York Times no. Later he told The Times yes."
    assert read(text, "en", own="nytimes.com") == []


def test_credits_come_in_order_of_appearance_once_per_outlet_and_kind() -> None:
    text = (
        "PARIS (AFP) – The bridge is shut, CNN reported.\n"
        "The mayor told Reuters so. Later he told Reuters more, CNN reported.\n"
        "He told CNN nothing."
    )
    assert read(text, "en", byline="Jane Roe, AP") == [
        "apnews.com byline",
        "afp.com dateline",
        "cnn.com according_to",
        "reuters.com told",
        "cnn.com told",
    ]


def test_a_credit_keeps_name_rule_and_words_around_it() -> None:
    [credit] = read_text_credits(
        "On Monday evening the old mayor\x00 told CBS\u00a0News that the bridge was shut for good.",
        OWN,
        REGISTRY,
        "en",
    )
    assert (credit.name, credit.rule) == ("CBS News", "en.told")
    assert "told CBS News that the bridge" in credit.quote
    assert len(credit.quote) <= 200 and credit.quote.isprintable()


def test_a_title_names_its_source() -> None:
    assert read("", "en", title="Bridge to close, CNN reports") == ["cnn.com according_to"]
    assert read("", "en", title="Bridge to close - Reuters") == ["reuters.com according_to"]
    assert read("", "en", title="CNN and the bridge") == []


def test_merging_keeps_the_first_of_each_outlet_and_kind() -> None:
    first = Credit("Reuters", "reuters.com", "told", "told Reuters", "en.told")
    again = Credit("REUTERS", "reuters.com", "told", "told REUTERS", "en.told")
    other = Credit("Reuters", "reuters.com", "agency", "Reuters", "any.signoff")
    unknown = Credit("Daily Bugle", None, "told", "told the Daily Bugle", "en.told")
    same = Credit("the daily bugle", None, "told", "told the daily bugle", "en.told")
    assert merge_credits([first, unknown], [again, other, same]) == (first, unknown, other)
    assert merge_credits() == ()


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=300),
    st.text(max_size=60),
    st.one_of(st.none(), st.text(max_size=5)),
    st.text(max_size=80),
)
def test_no_string_makes_it_raise(text: str, own: str, lang: str | None, line: str) -> None:
    for credit in read_text_credits(text, own, REGISTRY, lang, line, line):
        assert credit.name and len(credit.quote) <= 200


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "told",
                "Reuters",
                "CNN",
                "The",
                "Times",
                ",",
                ".",
                "(",
                ")",
                "©",
                "2026",
                "/",
                "-",
                "—",
                "according",
                "to",
                "by",
                "«",
                "»",
                "\n",
                "据",
                "报道",
                "AP",
                "(AP)",
                "газета",
                "newspaper",
                "Gazette",
                "Springfield",
                "laut",
                "dpa",
                "dem",
                "Spiegel",
                "selon",
                "Le",
                "Monde",
            ]
        ),
        max_size=40,
    )
)
def test_no_heap_of_phrases_and_names_makes_it_raise(words: list[str]) -> None:
    text = " ".join(words)
    for credit in read_text_credits(text, "cnn.com", REGISTRY, None, text, text):
        assert credit.outlet != "cnn.com"
        assert credit.name in " ".join(text.split())


@pytest.mark.parametrize(
    "piece",
    [
        "told the ", "Reuters ", "according to Reuters and ", "A ", "A.", "(", "“", "据路透社报道",
        "The Daily ", "a\n", "\n", " ", "© 2026 ", "the newspaper ", "газета «",
        "sagte er der ", "x", "AP/", "CNN, ", "told the Springfield Gazette, ",
    ],
)  # fmt: skip
def test_a_megabyte_of_anything_is_read_in_two_seconds(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    began = time.process_time()
    read_text_credits(text, OWN, REGISTRY, None, text, text)
    assert time.process_time() - began < 2


def test_the_shipped_registry_reads_a_credit_to_well_known_outlets() -> None:
    path = Path(__file__).parents[2] / "crawler" / "outlets.toml"
    text = "WASHINGTON (AP) — He told CBS News that The New York Times was first to report it."
    found = read_text_credits(text, "time.news", load_registry(path), "en")
    assert [(credit.outlet, credit.kind) for credit in found] == [
        ("apnews.com", "dateline"),
        ("cbsnews.com", "told"),
        ("nytimes.com", "first_reported"),
    ]
