"""Texts with marks in them: shared passages, changed words, credits; everything else is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text to mark; marks may overlap, those given first lie outside."""

    start: int
    end: int
    tag: str
    """Name of an HTML element: `mark`, `del`, `ins`, `span`."""
    classes: str = ""
    lead: str = ""
    """HTML that goes before the marked text, once."""
    title: str = ""


def mark_up(text: str, spans: Sequence[Span]) -> list[Markup]:
    """Return the paragraphs of a text with its marks, safe for a page.

    A mark that crosses the end of a paragraph, or the edge of another mark, is closed and opened again.
    """
    paragraphs: list[Markup] = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        if line.strip():
            paragraphs.append(_paragraph(text, at, end, spans))
        at = end + 1
    return paragraphs


def _paragraph(text: str, start: int, end: int, spans: Sequence[Span]) -> Markup:
    here = [span for span in spans if span.start < end and span.end > start]
    cuts = sorted({start, end, *(c for s in here for c in (s.start, s.end) if start < c < end)})
    parts: list[str] = []
    for left, right in pairwise(cuts):
        piece = str(escape(text[left:right]))
        for span in reversed([s for s in here if s.start <= left and s.end >= right]):
            lead = span.lead if span.start == left else ""
            classes = f' class="{escape(span.classes)}"' if span.classes else ""
            title = f' title="{escape(span.title)}"' if span.title else ""
            piece = f"<{span.tag}{classes}{title}>{lead}{piece}</{span.tag}>"
        parts.append(piece)
    return Markup("".join(parts))


def find_quote(text: str, quote: str, name: str) -> tuple[int, int] | None:
    """Where in a text a credit's name stands, by its quoted span; white space may differ.

    None where the quote is not of the text: of a byline, a link, or the page's head.
    """
    place = _find(text, quote)
    if place is None:
        return None
    inside = _find(text[place[0] : place[1]], name)
    return place if inside is None else (place[0] + inside[0], place[0] + inside[1])


def _find(text: str, wanted: str) -> tuple[int, int] | None:
    words = wanted.split()
    if not words or len(words) > 80:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return None if found is None else found.span()


def credit_spans(
    text: str, credits: Iterable[dict[str, object]], names: dict[str, str]
) -> list[Span]:
    """Marks for the credits that stand in a text, each saying what it resolves to."""
    spans: list[Span] = []
    for credit in credits:
        place = find_quote(text, str(credit["quote"]), str(credit["name"]))
        if place is None:
            continue
        outlet = credit["outlet"]
        resolved = names.get(str(outlet), str(outlet)) if outlet else "no outlet that is known"
        spans.append(
            Span(
                *place, tag="span", classes=f"credit {credit['kind']}", title=f"Credit: {resolved}"
            )
        )
    return spans
