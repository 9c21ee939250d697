"""Lines that speak of the outlet and not of the news: calls to subscribe or read on, credits, rights.

Lines, never parts of one: whatever shares a paragraph with a sentence of the article stays.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

from pipelines.export.wording import (
    BEFORE_AUTHOR,
    BETWEEN,
    CALLS,
    CONTRIBUTED,
    CREDIT_STARTS,
    FOR,
    LABELLED,
    LABELS,
    MARKED_POINTERS,
    NAMED,
    OBJECTS,
    OF_AUTHORS,
    PHRASES,
    POINTERS,
    RIGHTS,
    RIGHTS_STARTS,
)

LONGEST_NOTICE = 400
"""Characters; a longer paragraph tells something besides."""
LONGEST_CREDIT = 120
"""Characters of a line that names a source, a photographer or the writers."""
LONGEST_LABEL = 120
"""Characters of a label with what it points to or lists."""

_FRINGE = " \t*_>#|•·–—-→»▶►■●◆▪▸([【（［"
_TAIL = " \t*_.:!?…»>→|)]】）］"
_MARKS = ":：|»–—-"
_STOPS = (".", "。", "।", "።", "؟", "۔")
_EDGE = 4
"""Lines at the beginning and the end among which a line about the authors is looked for."""

_MARK = re.compile("[:：|]")

_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def _words(things: Iterable[str]) -> str:
    """A pattern of these words, whole at their start; where a script has no spaces, anywhere."""
    return "|".join(
        re.escape(thing) if _UNSPACED.match(thing) else rf"\b{re.escape(thing)}" for thing in things
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_CALL = re.compile(
    rf"(?:{'|'.join(map(re.escape, CALLS))})(?:\b|(?<=[^\x00-\u0dff])).*?(?:{_words(OBJECTS)})"
)
_PHRASE = _any(re.escape(start) + rest.replace("{FOR}", FOR) for start, rest in PHRASES)
_PHRASE_STARTS = tuple(start for start, _ in PHRASES)
_RIGHTS = _any(RIGHTS)
_LABELLED = _any(LABELLED)
_NAMED = _any(NAMED)

_HEAD = 4
_LIMITS: dict[str, int] = {}
_SHORT: list[tuple[str, int]] = []
for _limit, _starts in (
    (LONGEST_LABEL, LABELS),
    (LONGEST_CREDIT, CREDIT_STARTS),
    (LONGEST_NOTICE, (*CALLS, *_PHRASE_STARTS, *POINTERS, *MARKED_POINTERS, *RIGHTS_STARTS)),
):
    for _start in _starts:
        _LIMITS.update(dict.fromkeys((_start[:length] for length in range(_HEAD + 1)), _limit))
        if len(_start) < _HEAD:
            _SHORT.append((_start, _limit))


_BEGINNINGS = (*CALLS, *_PHRASE_STARTS, *POINTERS, *MARKED_POINTERS, *RIGHTS_STARTS, *CREDIT_STARTS)
_SHORT_BEGINNINGS = tuple(start for start in _BEGINNINGS if len(start) < _HEAD)
_BY_HEAD = {
    head: (*_SHORT_BEGINNINGS, *(start for start in _BEGINNINGS if start.startswith(head)))
    for head in {start[:_HEAD] for start in _BEGINNINGS}
}


class _Heads(dict[str, int]):
    """First characters of a line → the most characters of a notice that begins so: tells most lines to be
    none."""

    def __missing__(self, head: str) -> int:
        bare = _small(head.lstrip(_FRINGE))
        fitting = (limit for start, limit in _SHORT if bare.startswith(start))
        limit = max(_LIMITS.get(bare[:_HEAD], 0), *fitting, 0)
        if len(self) < 100_000:
            self[head] = limit
        return limit


_heads = _Heads()


def _small(text: str) -> str:
    """Small letters; the Turkish İ becomes an i and not an i with one dot more."""
    return text.lower().replace("\u0307", "")


def notices(
    lines: Sequence[str], quotes: Collection[str] = (), byline: str | None = None
) -> Iterator[tuple[int, Literal["calls", "credits"]]]:
    """Yield the number of each line that is a notice, and which: see `notice`. With a byline, also those at
    the beginning and the end that name the authors, or say who they are.
    """
    if quotes:
        doubtful: Iterable[int] = range(len(lines))
    else:
        doubtful = [place for place, line in enumerate(lines) if len(line) <= _heads[line[:_HEAD]]]
    for place in doubtful:
        if kind := notice(lines[place], quotes):
            yield place, kind
    last = len(lines) - 1
    for place in range(max(0, last - 1), last + 1):
        if "ontribut" in lines[place] and _names_helpers(lines[place]):
            yield place, "credits"
    if byline:
        for place in {*range(min(_EDGE, last)), *range(max(1, last - _EDGE + 1), last + 1)}:
            if is_about_authors(lines[place], byline, ending=place > last - _EDGE):
                yield place, "credits"


def notice(line: str, quotes: Collection[str] = ()) -> Literal["calls", "credits"] | None:
    """Say whether a line asks to subscribe or follow, or points to another article ("calls"); or whether it
    is nothing but a credit or a note of rights ("credits").

    `quotes` are what the article's credits as author, agency or holder of rights quote: where that is the
    whole line, the line says nothing else.
    """
    if quotes and line in quotes:
        return "credits"
    if len(line) > _heads[line[:_HEAD]]:
        return None
    bare = line.lstrip(_FRINGE)
    low = _small(bare)
    if len(line) <= LONGEST_LABEL and _is_label(low):
        return "calls"
    if not low.startswith(_BY_HEAD.get(low[:_HEAD], _SHORT_BEGINNINGS)):
        return None
    if low.startswith(RIGHTS_STARTS) and _RIGHTS.match(low):
        return "credits"
    if len(line) <= LONGEST_CREDIT and low.startswith(CREDIT_STARTS) and _is_credit(bare, low):
        return "credits"
    if low.startswith(CALLS) and _CALL.match(low):
        return "calls"
    if _points(low) or (low.startswith(_PHRASE_STARTS) and _PHRASE.match(low)):
        return "calls"
    return None


def _is_label(low: str) -> bool:
    """Whether a line is a label, or one and behind a mark what it points to or lists: "Share: Email | Print"."""
    if low.rstrip(_TAIL) in LABELS:
        return True
    label = _MARK.split(low, 1)[0].rstrip(" ")
    return label in LABELS and not low.endswith(_STOPS)


def _points(low: str) -> bool:
    """Whether a line points to another article: what it points to is a headline, behind a mark or without a
    full stop. "Read also the small print, the office advises." is a sentence."""
    if low.startswith(POINTERS):
        start = next(start for start in POINTERS if low.startswith(start))
        return low[len(start) :].lstrip(" ").startswith(tuple(_MARKS)) or not low.endswith(_STOPS)
    if low.startswith(MARKED_POINTERS):
        rests = (low[len(start) :] for start in MARKED_POINTERS if low.startswith(start))
        return any(rest.lstrip(" ").startswith(("|", ":", "：", "»")) for rest in rests)
    return False


def _is_credit(bare: str, low: str) -> bool:
    if _LABELLED.match(low) or low.startswith("file photo:"):
        return True
    named = _NAMED.match(low)
    return named is not None and _names_only(bare[named.end() :])


def _names_helpers(line: str) -> bool:
    """Whether a line says who helped: "Ana Pell and Jo Toth contributed reporting."."""
    bare = line.strip(_FRINGE + _TAIL)
    end = next((end for end in CONTRIBUTED if bare.endswith(end)), None)
    return end is not None and len(line) <= LONGEST_CREDIT and _names_only(bare.removesuffix(end))


def _names_only(text: str) -> bool:
    """Whether there are names, and at most small words between them: "Written by hand, the letters ..." is a
    sentence."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(words) and all(not word[0].islower() or word in BETWEEN for word in words)


def is_about_authors(line: str, byline: str, *, ending: bool) -> bool:
    """Say whether a line names the authors of a byline and nothing else ("By Ana Pell, Varden Herald"), or,
    at the `ending` of a text, says who they are ("Ana Pell covers the harbour.")."""
    if len(line) > LONGEST_NOTICE:
        return False
    bare = line.lstrip(_FRINGE)
    for name in re.split(r",\s*|\s+(?:and|und|et|y|e|en|i|та|и)\s+|;\s*", byline):
        if len(name) < 5 or name not in bare:
            continue
        before, after = bare.split(name, 1)
        if before.lower().strip(" :") not in BEFORE_AUTHOR:
            continue
        if len(line) <= LONGEST_CREDIT and not after.rstrip().endswith(_STOPS):
            rest = after.lstrip()
            if not rest.strip(_TAIL) or (rest[0] in ",/|–—-(" and _names_only(rest)):
                return True
            if after.startswith((" and ", " und ", " et ", " y ", " e ", " en ")) and _names_only(
                after
            ):
                return True
        if ending and not before and _IS.match(after):
            return True
    return False


_IS = re.compile(rf"[’']?s?\s(?:{'|'.join(OF_AUTHORS)})\b")
