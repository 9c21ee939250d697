"""What an outlet reserves for its pages in one place: robots.txt against AI crawlers, and tdmrep.json."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from protego import Protego

AI_AGENTS: Mapping[str, str] = {
    "AI2Bot": "Ai2: corpora for training",
    "Amazonbot": "Amazon: answers, and training",
    "anthropic-ai": "Anthropic: training; no crawler has the name any more, many robots.txt do",
    "Applebot-Extended": "Apple: no crawler, but the name under which training is refused",
    "Bytespider": "ByteDance: training",
    "CCBot": "Common Crawl: the archive that most text corpora are made of",
    "Claude-Web": "Anthropic: the name that robots.txt used before ClaudeBot",
    "ClaudeBot": "Anthropic: training",
    "cohere-ai": "Cohere: training; the name that robots.txt used first",
    "cohere-training-data-crawler": "Cohere: training",
    "Diffbot": "Diffbot: data sets that it sells, for training among others",
    "FacebookBot": "Meta: training of speech models; the name before meta-externalagent",
    "Google-Extended": "Google: no crawler, but the name under which training is refused",
    "GPTBot": "OpenAI: training",
    "meta-externalagent": "Meta: training",
    "omgili": "Webz.io: news that it sells, for training among others",
    "PanguBot": "Huawei: training",
    "PerplexityBot": "Perplexity: an index from which a model answers",
    "Timpibot": "Timpi: an index that it sells, for training among others",
    "Webzio-Extended": "Webz.io: no crawler, but the name under which resale for training is refused",
}
"""Names in robots.txt of those who collect texts for AI → for what: who closes a page to one of them
reserves it. Fetchers that act for one reader at a time (ChatGPT-User) and mere search engines are not here."""

ROBOTS = "robots:"
"""Before the name of an agent: robots.txt closes the page to it."""
NO_TRAINING = "robots:ai-train=no"
"""A line `Content-Signal: ai-train=no` in robots.txt."""
TDMREP = "tdmrep.json"
"""/.well-known/tdmrep.json reserves the page (TDM Reservation Protocol)."""
ROBOTS_PATH = "/robots.txt"
TDMREP_PATH = "/.well-known/tdmrep.json"

MAX_ROBOTS = 512_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at the least."""
MAX_TDMREP = 100_000
"""Bytes of a tdmrep.json; a longer one is no list of a few folders."""
_MOST_RULES = 1_000
_SIGNAL = re.compile(
    r"(?im)^[ \t]*content-signal[ \t]*:[^#\n]*?(?<![\w-])ai-train[ \t]*=[ \t]*no(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class Robots:
    """A robots.txt."""

    rules: Protego
    no_training: bool
    """It says `Content-Signal: ai-train=no`, for whomever and whatever."""


def parse_robots(text: str) -> Robots:
    """Return what a robots.txt says. Raises whatever the parser comes to over hostile input."""
    return Robots(Protego.parse(text), _SIGNAL.search(text) is not None)


def robots_opt_outs(robots: Robots, url: str) -> tuple[str, ...]:
    """Return, sorted, to which of AI_AGENTS a robots.txt closes a page, each as `robots:NAME`, and whether it
    refuses training in a Content-Signal."""
    found = [f"{ROBOTS}{agent}" for agent in AI_AGENTS if not robots.rules.can_fetch(url, agent)]
    return tuple(sorted([*found, NO_TRAINING] if robots.no_training else found))


def parse_tdmrep(body: bytes) -> Protego | None:
    """Return the rules of a tdmrep.json, as those of a robots.txt: what it reserves is disallowed. None
    where it reserves nothing, or is none.

    Its locations are written like paths in robots.txt, so the longest one that matches decides.
    """
    if len(body) > MAX_TDMREP:
        return None
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return None
    lines = ["User-agent: *"]
    for rule in data[:_MOST_RULES] if isinstance(data, list) else ():
        location = rule.get("location") if isinstance(rule, dict) else None
        if not isinstance(location, str) or not re.fullmatch(r"/[^\s#]*", location):
            continue
        reserved = str(rule.get("tdm-reservation")) == "1"
        lines.append(f"{'Disallow' if reserved else 'Allow'}: {location}")
    if not any(line.startswith("Disallow") for line in lines):
        return None
    try:
        return Protego.parse("\n".join(lines))
    except Exception:  # a parser over hostile input
        return None


def tdmrep_opt_outs(rules: Protego | None, url: str) -> tuple[str, ...]:
    """Return `tdmrep.json` where its rules reserve a page, nothing otherwise."""
    return () if rules is None or rules.can_fetch(url, TDMREP) else (TDMREP,)
