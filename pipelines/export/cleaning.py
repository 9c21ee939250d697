"""Cleans a text by whole lines and counts what it did. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, get_args

import xxhash

from pipelines.export.notices import notices
from pipelines.text.cleaning import count_words

LEAST_WORDS = 25
"""Of an article, as the extractor has it; what cleaning leaves of less is a headline or a caption."""

Step = Literal["furniture", "repeated", "calls", "credits", "characters", "boilerplate"]
STEPS: Mapping[Step, str] = {
    "furniture": "cut lines that an outlet prints on many of its pages",
    "repeated": "cut a paragraph from the third copy group on that has it",
    "calls": "cut calls to subscribe or share, pointers to other articles, labels such as Advertisement",
    "credits": "move lines of credits, rights and the authors from the text into credit_lines",
    "characters": "Unicode NFC, plain spaces, no invisible characters",
    "boilerplate": f"drop an article of which cleaning leaves fewer than {LEAST_WORDS} words",
}
assert set(STEPS) == set(get_args(Step))

REPEATED_GROUPS = 3
"""Copy groups in which a paragraph stands before it is cut: two of them keep it, so nothing is lost."""
REPEATED_BYTES = 40
"""UTF-8 bytes; shorter lines are headings and exclamations."""

_HIDDEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufff9-\ufffb"
)
_SPACES = "\t\x0b\x0c\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_PLAIN = bytes(range(0x20, 0x7F)) + b"\n"
_INVISIBLE = re.compile(f"[{_HIDDEN}]")
_BLANKS = re.compile(f"[ {_SPACES}]+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text and what was done to it."""

    text: str
    words_cut: int
    credit_lines: tuple[str, ...]
    lines_cut: Mapping[Step, int]
    """Step → lines, or 1 for `characters`, where it changed any."""


@dataclass(frozen=True, slots=True)
class Report:
    """What cleaning did to a corpus."""

    articles: Counter[str] = field(default_factory=Counter)
    """Step → articles that it changed or dropped."""
    lines: Counter[str] = field(default_factory=Counter)
    """Step → lines that it cut."""

    def add(self, cleaned: Cleaned) -> None:
        for step, lines in cleaned.lines_cut.items():
            self.articles[step] += 1
            if step != "characters":
                self.lines[step] += lines


_words = lru_cache(4096)(count_words)  # what is cut is cut from many texts
_NONE: Mapping[int, int] = {}


line_key = xxhash.xxh3_64_intdigest
"""The 64-bit hash by which equal paragraphs are found, of their UTF-8 bytes."""


def clean(
    text: str,
    lines: list[str],
    *,
    steps: Collection[Step],
    group: int,
    furniture: Collection[str] = (),
    repeated: Mapping[int, int] = _NONE,
    quotes: Collection[str] = (),
    byline: str | None = None,
) -> Cleaned:
    """Return a text without the lines that the steps cut; `lines` are its own, which the caller has at hand.

    `furniture` are the lines of the text that are its outlet's; `repeated` gives for the hash of a paragraph
    the last copy group that keeps it; `quotes` are spans of the article's credits, `byline` is its own.
    """
    cuts = _cuts(lines, steps, group, furniture, repeated, quotes, byline)
    kept, credits, words_cut = lines, [], 0
    counts: dict[Step, int] = {}
    if cuts:
        kept = [line for place, line in enumerate(lines) if place not in cuts]
        for place, step in sorted(cuts.items()):
            counts[step] = counts.get(step, 0) + 1
            words_cut += _words(lines[place])
            if step == "credits":
                credits.append(lines[place])
        text = "\n".join(kept)
    if "characters" in steps:
        if not _is_tidy(text, kept) and (tidied := tidy(text)) != text:
            counts["characters"] = 1
            text = tidied
        credits = [tidy(line) for line in credits]
    return Cleaned(text, words_cut, tuple(credits), counts)


def _cuts(
    lines: Sequence[str],
    steps: Collection[Step],
    group: int,
    furniture: Collection[str],
    repeated: Mapping[int, int],
    quotes: Collection[str],
    byline: str | None,
) -> dict[int, Step]:
    """Number of a line → the step that cuts it. Most texts have nothing to cut and are looked at as a whole."""
    found: dict[int, Step] = {}
    if repeated:
        keys = list(map(line_key, map(str.encode, lines)))
        if not repeated.keys().isdisjoint(keys):
            for place, key in enumerate(keys):
                if repeated.get(key, group) < group:
                    found[place] = "repeated"
    for place, step in notices(lines, quotes, byline):
        if step in steps:
            found[place] = step
    if furniture:
        for place, line in enumerate(lines):
            if line in furniture and found.get(place) != "credits":
                found[place] = "furniture"
    return found


def _is_tidy(text: str, lines: list[str]) -> bool:
    """Whether a text needs no tidying, for most of them in a few microseconds."""
    if "  " in text or not all(lines) or list(map(str.strip, lines)) != lines:
        return False
    if text.isascii():
        return not text.encode().translate(None, _PLAIN)
    # Not printable are controls, formats, and all spaces but the plain one.
    return all(map(str.isprintable, lines)) and unicodedata.is_normalized("NFC", text)


def tidy(text: str) -> str:
    """Return a text in NFC, without invisible characters, with single plain spaces and no empty lines.

    Joiners (U+200C, U+200D) stay: Persian, Hindi and emoji are spelt with them.
    """
    plain = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = (_BLANKS.sub(" ", line).strip() for line in plain.split("\n"))
    return unicodedata.normalize("NFC", "\n".join(line for line in lines if line))
