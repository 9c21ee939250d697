"""Two texts side by side: the passages they share, and what differs where they go the same way."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from pipelines.inspect.marking import Span
from pipelines.text.compare import Comparison, compare
from pipelines.text.fingerprint import fingerprint
from pipelines.text.tokens import Tokens, tokenise

LONG = 8
"""Tokens from which a passage is numbered and can be jumped to."""
GAP = 12
"""Tokens between two passages, at the most, within which words are compared one by one."""
LONGEST = 20_000
"""Characters of a text that are compared; what comes after is shown unmarked."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two texts with its marks."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that stands in both texts; offsets in characters, ends exclusive."""

    start: int
    end: int
    other_start: int
    other_end: int
    words: int

    def data(self) -> dict[str, int]:
        """As JSON shows it."""
        return {
            "start": self.start,
            "end": self.end,
            "other_start": self.other_start,
            "other_end": self.other_end,
            "words": self.words,
        }


@dataclass(frozen=True, slots=True)
class Compared:
    """All that comparing two texts gave; the first is the one that is asked about."""

    comparison: Comparison
    passages: tuple[Passage, ...]
    """In order of the first text."""
    first: Side
    other: Side


def compare_texts(one: Mapping[str, Any], other: Mapping[str, Any]) -> Compared:
    """Compare two rows of `articles`, the first against the second; the texts alone decide."""
    mine, theirs = one["text"][:LONGEST], other["text"][:LONGEST]
    comparison = compare(
        fingerprint(one["title"], mine, one["lang"]),
        fingerprint(other["title"], theirs, other["lang"]),
    )
    left, right = tokenise(mine), tokenise(theirs)
    passages = tuple(
        Passage(
            int(left.starts[run.start]),
            int(left.ends[run.start + run.length - 1]),
            int(right.starts[run.other_start]),
            int(right.ends[run.other_start + run.length - 1]),
            run.length,
        )
        for run in comparison.runs
    )
    removed, added = _changed(comparison, left, right)
    return Compared(
        comparison,
        passages,
        Side(one["text"], (*_marks(passages, "a", "b", False), *_spans(left, added, "ins"))),
        Side(other["text"], (*_marks(passages, "b", "a", True), *_spans(right, removed, "del"))),
    )


def numbered(passages: Sequence[Passage]) -> dict[int, int]:
    """Numbers, from 1, of the passages long enough to be jumped to, by their place in the list."""
    long = [place for place, passage in enumerate(passages) if passage.words >= LONG]
    chosen = long or sorted(range(len(passages)), key=lambda p: -passages[p].words)[:12]
    return {place: index for index, place in enumerate(sorted(chosen), start=1)}


def stored_link(conn: sqlite3.Connection, one: int, other: int) -> dict[str, Any] | None:
    """The link between two articles, whichever way it points."""
    row = conn.execute(
        "SELECT * FROM links WHERE (article = ?1 AND other = ?2) OR (article = ?2 AND other = ?1)",
        (one, other),
    ).fetchone()
    return None if row is None else dict(row)


def _marks(passages: Sequence[Passage], mine: str, theirs: str, other_side: bool) -> list[Span]:
    numbers = numbered(passages)
    spans: list[Span] = []
    for place, passage in enumerate(passages):
        number = numbers.get(place)
        lead: str = ""
        if number is not None:
            lead = Markup(
                '<a class="jump" id="{0}{1}" href="#{2}{1}" '
                'aria-label="Passage {1}: show it in the other text">{1}</a>'
            ).format(mine, number, theirs)
        start, end = (
            (passage.other_start, passage.other_end) if other_side else (passage.start, passage.end)
        )
        spans.append(Span(start, end, "mark", "long" if passage.words >= LONG else "short", lead))
    return spans


def _changed(c: Comparison, left: Tokens, right: Tokens) -> tuple[list[int], list[int]]:
    """(tokens of the second text that the first lacks, tokens that the first has instead): only between
    passages that follow one another in both texts, where a change of words can be told from another text."""
    removed: list[int] = []
    added: list[int] = []
    held = {
        place for run in c.runs for place in range(run.other_start, run.other_start + run.length)
    }
    for before, after in pairwise(c.runs):
        start, stop = before.start + before.length, after.start
        other_start, other_stop = before.other_start + before.length, after.other_start
        if not (0 <= stop - start <= GAP and 0 <= other_stop - other_start <= GAP):
            continue
        mine = left.hashes[start:stop].tolist()
        theirs = right.hashes[other_start:other_stop].tolist()
        matcher = SequenceMatcher(None, theirs, mine, autojunk=False)
        for what, a, b, x, y in matcher.get_opcodes():
            if what != "equal":
                removed += [p for p in range(other_start + a, other_start + b) if p not in held]
                added += range(start + x, start + y)
    return removed, added


def _spans(tokens: Tokens, places: Sequence[int], tag: str) -> list[Span]:
    """One mark for each stretch of tokens that follow one another."""
    spans: list[Span] = []
    run: list[int] = []
    for place in [*places, -1]:
        if run and place != run[-1] + 1:
            spans.append(Span(int(tokens.starts[run[0]]), int(tokens.ends[run[-1]]), tag))
            run = []
        run.append(place)
    return spans
