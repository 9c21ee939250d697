"""What stands above a text: leads belong to it, headlines, bylines and days do not."""

from __future__ import annotations

import pytest

from pipelines.extract import parse
from pipelines.leads import with_lead, without_head
from pipelines.structured import read_structured

LEAD = "The swing bridge stays shut, and nobody in town can say who is going to pay for a new one."
TEXT = "The board of the harbour said on a market day that divers had found cracks in two piers."


def led(above: str, *, head: str = "", h1: str = "<h1>Bridge shut</h1>") -> str:
    body = f"{h1}{above}<div><p>{TEXT}</p></div>"
    tree = parse(f"<html><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return with_lead(tree, read_structured(tree, "https://a.example/b"), TEXT)


@pytest.mark.parametrize(
    "above",
    [
        f"<p class='standfirst'>{LEAD}</p>",
        f"<div class='c-content-head__subtitle'>{LEAD}</div>",
        f"<h2 class='ArticleLead'>{LEAD}</h2>",
        f"<h4 class='bajada'>{LEAD}</h4>",
        f"<div class='chapo'><p>{LEAD}</p></div>",
        f"<p>{LEAD}</p>",
        f"<div class='x'><div><h2 class='y'>{LEAD}</h2></div></div>",
        f"<p data-qa='subheadline'>{LEAD}</p>",
        f"<ul class='storySummary'><li><h2>{LEAD}</h2></li></ul>",
    ],
)
def test_a_lead_that_a_class_names_is_put_above_the_text(above: str) -> None:
    assert led(above) == f"{LEAD}\n{TEXT}"


@pytest.mark.parametrize(
    "above",
    [
        f"<div>By Ilse Brandt</div><p>{LEAD}</p>",
        f"<div><img><p>{LEAD}</p><p>The board of the harbour.</p></div>",
        "<p class='lead'>Local news</p>",
        f"<div class='related'><p class='summary'>{LEAD}</p></div>",
        f"<p class='summary'><a href='/1'>{LEAD}</a></p>",
    ],
)
def test_what_no_class_calls_a_lead_stays_away(above: str) -> None:
    assert led(above) == TEXT


def test_a_lead_below_the_beginning_of_the_text_is_none() -> None:
    tree = parse(f"<h1>Bridge shut</h1><p>{TEXT}</p><p class='lead'>{LEAD}</p>")
    assert tree is not None
    assert with_lead(tree, read_structured(tree, "https://a.example/b"), TEXT) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Bridge shut",
        "By Ilse Brandt",
        "By Ilse Brandt, Tamble Wire",
        "Por Ilse Brandt y Tom Okafor | 8 de mayo de 2026",
        "Ilse Brandt, Tom Okafor",
        "Updated: 4 March 2026, 10:30 am GMT",
        "Publié le 03 mars 2026 à 05h45",
        "Updated 2 hours ago",
        "Tue., March 3, 2026, 5:14 p.m.",
        "Posted at 5:14 p.m. | Updated at 6:00 p.m.",
        "Story by Ilse Brandt, photos by Tom Okafor",
        "Ilse Brandt | Tamble Wire",
        "Ilse Brandt, Transport Correspondent",
        "Ilse Brandt and Tom Okafor in Eastmere",
        "2026年3月4日 08:00",
    ],
)
def test_lines_of_headline_byline_and_day_go(line: str) -> None:
    text = f"{line}\n{TEXT}"
    assert without_head(text, ["Bridge shut"], ["Ilse Brandt", "Tom Okafor"]) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Ilse Brandt died on 4 March 2026 at home.",
        "By Ilse Brandt's account the bridge had been unsafe for years, and nobody would listen.",
        "Bridge shut for good",
        "Ilse Brandt wins a prize",
        "Ilse Brandt, who built the bridge, died in Eastmere at the age of ninety-one last week",
        "What 2 hours at sea taught us",
        "EASTMERE, 4 March 2026 (Tamble Wire)",
        "Stand up.",
    ],
)
def test_lines_that_say_more_stay(line: str) -> None:
    text = f"{line}\n{TEXT}"
    assert without_head(text, ["Bridge shut"], ["Ilse Brandt"]) == text


def test_a_text_of_nothing_else_stays() -> None:
    assert without_head("Bridge shut", ["Bridge shut"], []) == "Bridge shut"


def test_a_kicker_above_the_heading_is_no_line_of_the_text() -> None:
    tree = parse(f"<div><p class='x'>Storage</p><h1>Bridge shut</h1><p>{TEXT}</p></div>")
    assert without_head(f"Storage\n{TEXT}", ["Bridge shut"], [], tree) == TEXT


def test_a_short_line_that_stands_below_the_heading_stays() -> None:
    tree = parse(f"<p>Home</p><h1>Bridge shut</h1><p>EASTMERE</p><p>{TEXT}</p>")
    assert without_head(f"EASTMERE\n{TEXT}", ["Bridge shut"], [], tree) == f"EASTMERE\n{TEXT}"


def test_a_label_of_the_day_goes_without_its_day() -> None:
    assert without_head(f"Updated:\n{TEXT}", ["Bridge shut"], []) == TEXT


@pytest.mark.parametrize("line", ["By Ilse Brandt, Post Staff Writer", "Por Ilse Brandt Ruiz"])
def test_a_line_of_the_form_of_a_byline_goes_whoever_signed(line: str) -> None:
    assert without_head(f"{line}\n{TEXT}", ["Bridge shut"], []) == TEXT


@pytest.mark.parametrize("line", ["By Monday the bridge was shut", "Von Berlin nach Hamburg"])
def test_other_lines_that_begin_so_stay(line: str) -> None:
    assert without_head(f"{line}\n{TEXT}", ["Bridge shut"], []) == f"{line}\n{TEXT}"


def test_a_lead_below_a_headline_that_is_no_h1_is_put_above_the_text() -> None:
    assert (
        led(
            f"<h2 class='t'>The bridge is shut</h2><p>{LEAD}</p>",
            head="<title>The bridge is shut | A</title>",
            h1="",
        )
        == f"{LEAD}\n{TEXT}"
    )


@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_a_kicker_that_runs_into_the_headline_goes_with_it(tag: str) -> None:
    tree = parse(f"<{tag}><span>Harbour</span><span>Bridge shut for weeks</span></{tag}>")
    text = f"HarbourBridge shut for weeks\n{TEXT}"
    assert without_head(text, ["Bridge shut for weeks"], [], tree) == TEXT


def test_a_heading_within_the_text_stays_below_a_short_headline() -> None:
    tree = parse(f"<h1>Bridge</h1><p>{TEXT}</p><h2>Who pays for the bridge</h2>")
    text = f"{TEXT}\nWho pays for the bridge"
    assert without_head(text, ["Bridge"], [], tree) == text


def test_a_label_that_runs_into_the_lead_is_none_of_it() -> None:
    above = f"<p class='intro'><span class='intro-label'>with video</span>{LEAD}</p>"
    assert led(above) == f"{LEAD}\n{TEXT}"
