"""What robots.txt and tdmrep.json reserve, page by page."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.site_opt_outs import (
    AI_AGENTS,
    MAX_TDMREP,
    NO_TRAINING,
    TDMREP,
    parse_robots,
    parse_tdmrep,
    robots_opt_outs,
    tdmrep_opt_outs,
)

PAGE = "https://herald.example/news/2026/ferry.html?part=2"
ALL = tuple(sorted(f"robots:{agent}" for agent in AI_AGENTS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("User-agent: *\nDisallow: /search\n", ()),
        ("User-agent: GPTBot\nDisallow: /\n", ("robots:GPTBot",)),
        ("user-agent: ccbot\nUSER-AGENT: gptbot\ndisallow: /", ("robots:CCBot", "robots:GPTBot")),
        (
            "User-agent: GPTBot\nDisallow: /news/*.html$\nDisallow: /news/*.html?\n",
            ("robots:GPTBot",),
        ),
        ("User-agent: GPTBot\nDisallow: /archive\n", ()),
        ("User-agent: GPTBot\nDisallow: /\nAllow: /news/\n", ()),
        ("User-agent: GPTBot\nDisallow:\n", ()),
        ("User-agent: Googlebot\nUser-agent: ChatGPT-User\nDisallow: /\n", ()),
        ("User-agent: *\nDisallow: /\n\nUser-agent: copydesk\nAllow: /\n", ALL),
        (
            "User-agent: *\nDisallow: /\n\nUser-agent: GPTBot\nAllow: /\n",
            tuple(mark for mark in ALL if mark != "robots:GPTBot"),
        ),
    ],
)
def test_robots_txt_reserves_what_it_closes_to_crawlers_for_ai(
    text: str, expected: tuple[str, ...]
) -> None:
    assert robots_opt_outs(parse_robots(text), PAGE) == expected


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("Content-Signal: search=yes, ai-train=no", True),
        ("content-signal:ai-train = no,search=yes", True),
        ("  Content-Signal: ai-input=no,ai-train=no", True),
        ("Content-Signal: search=yes, ai-train=yes", False),
        ("Content-Signal: ai-train=nothing", False),
        ("Content-Signal: no-ai-train=no", False),
        ("# Content-Signal: ai-train=no", False),
        ("Content-Signal: search=yes # not ai-train=no", False),
    ],
)
def test_a_content_signal_that_refuses_training_counts(line: str, refused: bool) -> None:
    robots = parse_robots(f"User-agent: *\n{line}\nAllow: /\n")
    assert robots_opt_outs(robots, PAGE) == ((NO_TRAINING,) if refused else ())


@pytest.mark.parametrize(
    ("rules", "reserved"),
    [
        ([{"location": "/", "tdm-reservation": 1}], True),
        ([{"location": "/", "tdm-reservation": "1", "tdm-policy": "https://x.example"}], True),
        ([{"location": "/", "tdm-reservation": 0}], False),
        ([{"location": "/news/*.html", "tdm-reservation": 1}], True),
        (
            [{"location": "/news/", "tdm-reservation": 0}, {"location": "/", "tdm-reservation": 1}],
            False,
        ),
        (
            [{"location": "/", "tdm-reservation": 0}, {"location": "/news/", "tdm-reservation": 1}],
            True,
        ),
        ([{"location": "/sport/", "tdm-reservation": 1}], False),
        ([{"location": "/\nAllow: /", "tdm-reservation": 1}], False),
        ([{"location": 7, "tdm-reservation": 1}, "news", None], False),
        ({"location": "/", "tdm-reservation": 1}, False),
        ([], False),
    ],
)
def test_tdmrep_json_reserves_by_its_longest_location(rules: object, reserved: bool) -> None:
    said = tdmrep_opt_outs(parse_tdmrep(json.dumps(rules).encode()), PAGE)
    assert said == ((TDMREP,) if reserved else ())


@given(st.one_of(st.binary(), st.text().map(str.encode)))
def test_what_is_no_tdmrep_json_reserves_nothing(noise: bytes) -> None:
    assert tdmrep_opt_outs(parse_tdmrep(noise), PAGE) == ()


def test_a_tdmrep_json_that_is_a_bomb_is_none() -> None:
    assert parse_tdmrep(b"[" * (MAX_TDMREP - 1)) is None
    long = json.dumps([{"location": "/", "tdm-reservation": 1}] * 5_000).encode()
    assert len(long) > MAX_TDMREP
    assert parse_tdmrep(long) is None


def test_each_name_is_there_for_a_reason_and_none_stands_for_another() -> None:
    assert len({agent.casefold() for agent in AI_AGENTS}) == len(AI_AGENTS)
    assert all(reason for reason in AI_AGENTS.values())
    for agent in AI_AGENTS:
        robots = parse_robots(f"User-agent: {agent}\nDisallow: /\n")
        assert robots_opt_outs(robots, PAGE) == (f"robots:{agent}",)
