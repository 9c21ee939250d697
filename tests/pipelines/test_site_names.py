"""Names of sites on headlines: how hosts spell them, and what stands between and behind them."""

from __future__ import annotations

import pytest

from pipelines.site_names import bare_title, without_topic

HEAD = "Swing bridge stays shut for weeks"


@pytest.mark.parametrize(
    ("rest", "host"),
    [
        (" - Hafenbote", "hafenbote.example"),
        (" – hafenbote", "hafenbote.example"),
        (" - Hürbote", "hurbote.example"),
        (" - Hürbote", "huerbote.example"),
        (" - Harbour Times Nigeria", "harbourtimesng.example"),
        (" - Bote Newspapers", "boteng.example"),
        (" - WXYZ News 5 Moor", "wxyz.example"),
        (" | H1", "h1.bote.example"),
        (" | Town | The Bote", "bote.example"),
        (" | News, Sports, Jobs - Hafenbote", "hafenbote.example"),
        (" - Town - Hafenbote", "hafenbote.example"),
        (" - 22/02/2026 - Town - Hafenbote", "hafenbote.example"),
        (" – HB – 03/04/2026", "hb.example"),
        (" - bote.example › Town", "bote.example"),
        (" - The Hafenbote - Eastmere's newspaper", "hafenbote.example"),
    ],
)
def test_site_section_motto_and_day_go_from_a_headline(rest: str, host: str) -> None:
    assert bare_title(HEAD + rest, [], host=f"www.{host}" if rest != " | H1" else host) == HEAD


@pytest.mark.parametrize(
    "title",
    [
        "Swing bridge stays shut for weeks - and nobody knows why",
        "Swing bridge stays shut for weeks | Town",
        "Swing bridge of Eastmere - the film - at last",
        "Rovers 2 - 1 City",
    ],
)
def test_what_is_no_sites_name_stays(title: str) -> None:
    assert bare_title(title, ["Hafenbote"], host="rovers.example") == title


def test_a_dash_within_a_headline_is_no_section_before_the_site() -> None:
    title = "Swing bridge stays shut – Live - Hafenbote"
    assert bare_title(title, ["Hafenbote"]) == "Swing bridge stays shut – Live"


@pytest.mark.parametrize("topic", ["Town council: ", "Opinion | ", "Bridge repair – ", "Watch: "])
def test_a_topic_before_the_pages_heading_goes(topic: str) -> None:
    assert without_topic(topic + HEAD, HEAD) == HEAD


def test_a_heading_that_is_the_end_of_a_sentence_or_a_label_is_no_headline() -> None:
    assert without_topic(f"Mayor says {HEAD}", HEAD) == f"Mayor says {HEAD}"
    assert without_topic("Bridge shut: live", "live") == "Bridge shut: live"
