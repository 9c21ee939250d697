"""Credits that stand in a place of their own: byline, dateline and the lines at the end of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.items import CreditKind
from pipelines.outlets import Outlet
from pipelines.text.outlet_names import Names
from pipelines.text.typed_names import is_own_name, is_typed


@dataclass(frozen=True, slots=True)
class Line:
    """A name at its place in a text; offsets are characters, end exclusive."""

    start: int
    end: int
    outlet: Outlet | None
    kind: CreditKind
    rule: str


_START = 250  # characters; a dateline stands before
_LAST_LINES = 8
_SHORT_LINE = 120  # characters; a sign-off is no longer

# What parts the persons and outlets of a byline.
_PART = re.compile(
    r"(?i)\s*(?:[,;|/()\[\]•·–—+&@]|\s-\s|\b(?:by|and|with|for|of|from|at|via|von|und"
    r"|mit|für|par|et|avec|pour"
    r"|por|y|con|para|di|e|da|com|door|en|voor|van|oraz|i|dla|и|для|та)\b|：|:|、|＝|=)\s*"
)
# What may follow an agency's name in a byline: "AP Sports Writer", "Reuters Staff".
_DESK = re.compile(
    r"(?i)^(?:(?:staff|sports?|business|political|national|world|science|health"
    r"|technology|news|foreign|senior|chief"
    r"|white house|service|wire|media) ?){0,3}(?:staff|writers?|reporters?"
    r"|correspondents?|editors?|services?|wire"
    r"|news|desk|newsroom|redaktion|reports?|记者|記者|기자)?$"
)
_FORMER = re.compile(r"(?i)\b(?:former(?:ly)?|ex|previously|once|author of|ehemalig\w*|früher)\b")
_BRACKETED = re.compile(
    r"\A(?P<place>[^\n()（）\[\]【】［］]{0,70}?)[(（\[【［/](?P<name>[^\n()（）\[\]【】［］]{2,50})[)）\]】］/](?P<rest>[^\n]{0,8})"
)
_PLACE_END = re.compile(r"^\s*(?:[-–—―:.,]|[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3])")
_DATE = re.compile(r"\d|^\W*[A-ZÀ-ÞА-ЯЁІЇЄҐ ,.'’-]{3,}\W*$")
_CHINESE = re.compile(
    r"\A\s*(?:(?P<name>[^\s，。0-9]{2,8}?)(?P<place>[\u4e00-\u9fff·]{2,10}))?\s*\d{1,2}月\d{1,2}日(?:电|電|讯|訊)"
)
_SIGN = re.compile(
    r"(?<=[.!?…»”\"')。])\s*[(（\[](?P<name>[^()（）\[\]\n]{2,40})[)）\]]\s*\.?\s*\Z"
)
_DASHED = re.compile(r"(?<=[.!?…»”\"'])\s+[-–—―]+\s*(?P<name>[^\n.!?–—]{2,40})\s*\Z")
_WORD_END = re.compile(r"[.!?…»”\"']\s+(?P<name>[\w/ -]{2,30})\s*\Z")
_LABEL = re.compile(
    r"(?i)^(?:sources?|quellen?|fuentes?|fonti?|fontes?|bron(?:nen)?|źródł[oa]|источник"
    r"|джерело|kaynak|المصدر|来源|來源|出典|출처"
    r"|text|credit|via|agency|agence|agentur|agencia|agencias)\s*[:：]\s*"
)
_INITIALS = re.compile(r"(?i)^[a-zà-ÿа-яёіїєґ.]{1,4}$")
_SEPARATOR = re.compile(
    r"\s*(?:[,;/|+&·•、]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bi\b|\bи\b|\bта\b"
    r"|\bve\b|\s-\s)\s*"
)
_COPYRIGHT = re.compile(r"(?i)©|\(c\)|copyright|rights reserved|rechte vorbehalten|droits réservés")


def read_byline(byline: str, names: Names, own: str) -> list[Line]:
    """Outlets that a byline names as writers, in order; `own` is the domain of its own outlet."""
    result: list[Line] = []
    for start, end in _parts(byline):
        part = byline[start:end]
        # "Jane Roe, formerly of the BBC": the whole phrase between commas speaks of the past.
        phrase = max(byline.rfind(mark, 0, start) for mark in ",;|") + 1
        if _FORMER.search(byline, phrase, end):
            continue
        line = _named(byline, start, end, names)
        if line is None and start and is_typed(part) and not is_own_name(part, own):
            line = Line(start, end, None, "byline", "any.byline")
        if line is not None:
            result.append(line)
    return result


def _parts(byline: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _PART.finditer(byline):
        if match.start() > at:
            yield at, match.start()
        at = max(at, match.end())
    if at < len(byline):
        yield at, len(byline)


def _named(byline: str, start: int, end: int, names: Names) -> Line | None:
    part = byline[start:end].strip()
    if outlet := names.resolve(part):
        start = byline.index(part, start)
        return Line(start, start + len(part), outlet, "byline", "any.byline")
    for found in names.find(part):
        before, after = part[: found.start].strip(" .'’"), part[found.end :].strip(" .")
        after = re.sub(r"^['’]s?\s*", "", after)
        if not before and _DESK.match(after):
            start = byline.index(part, start) + found.start
            return Line(
                start, start + found.end - found.start, found.outlet, "byline", "any.byline"
            )
    return _whole_names(byline, start, end, names)


def _whole_names(byline: str, start: int, end: int, names: Names) -> Line | None:
    """A name that a parting word cuts ("Corriere di Bergamo") is looked for around its part."""
    for found in names.find(byline[: end + 60]):
        if found.start <= start < found.end and found.end > end:
            before = byline[: found.start].rstrip()
            if not before or _PART.search(byline[max(0, found.start - 8) : found.start] + " "):
                return Line(found.start, found.end, found.outlet, "byline", "any.byline")
    return None


def read_dateline(text: str, names: Names) -> list[Line]:
    """The agencies of the dateline with which a text begins: "PARIS (AFP) –"."""
    offset = len(text) - len(text.lstrip())
    head = text[offset : offset + _START]
    if match := _BRACKETED.match(head):
        lines = _split(head, *match.span("name"), names, "dateline", "any.dateline", offset)
        place = match["place"].strip()
        rest = match["rest"]
        alone = not rest.strip() and bool(head[match.end() :].strip())  # on a line of its own
        ended = place.endswith((".", "!", "?", "。"))
        if (
            lines
            and _is_place(place)
            and (_PLACE_END.match(rest) or not place or (alone and not ended))
        ):
            return lines
    if (match := _CHINESE.match(head)) and match["name"]:
        for found in names.find(head[: match.end()]):
            if found.start == len(head) - len(head.lstrip()):
                at = offset + found.start
                return [Line(at, offset + found.end, found.outlet, "dateline", "any.dateline")]
    for found in names.find(head[:100]):
        if found.start > 70:
            break
        before, after = head[: found.start], head[found.end : found.end + 4]
        closed = re.match(r"['’]?\s?/?\s?(?:[-–—―:]|\.(?:\s|[-–—])|/)", after)
        opened = re.search(r"[-–—.,/]\s?/?\s?$", before)
        if closed and opened and _DATE.search(before.rstrip("-–—.,/ ")) and _is_place(before):
            at = offset + found.start
            return [Line(at, offset + found.end, found.outlet, "dateline", "any.dateline")]
        dashed = re.match(r"\s[-–—―]\s", after) and re.search(r"\S\s[-–—―]\s$", before)
        wire = found.outlet is not None and found.outlet.kind == "wire"
        if dashed and wire and len(before.split()) <= 5 and _is_place(before):
            at = offset + found.start
            return [Line(at, offset + found.end, found.outlet, "dateline", "any.dateline")]
        if closed and not before.strip() and re.match(r"\s?[-–—―]\s", after) and wire:
            at = offset + found.start
            return [Line(at, offset + found.end, found.outlet, "dateline", "any.dateline")]
        break
    return []


def _is_place(place: str) -> bool:
    """Whether what stands before the agency can be a place and a date: few words, no sentence."""
    words = place.split()
    return len(words) <= 9 and not re.search(
        r"[!?;\"“”„«»]|[a-zа-я]{3}\. [A-ZА-Я]\w+ \w+ \w+ \w+", place
    )


def _split(
    text: str, start: int, end: int, names: Names, kind: CreditKind, rule: str, offset: int = 0
) -> list[Line]:
    """The outlets of a bracket or line that holds nothing else than names and initials."""
    result: list[Line] = []
    at = start
    spans: list[tuple[int, int]] = []
    for match in _SEPARATOR.finditer(text, start, end):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, end))
    if whole := names.resolve(text[start:end]):
        return [Line(offset + start, offset + end, whole, kind, rule)]
    for first, last in spans:
        part = text[first:last]
        stripped = part.strip(" .-–—")
        if not stripped:
            continue
        first += part.index(stripped)
        if outlet := names.resolve(stripped):
            result.append(Line(offset + first, offset + first + len(stripped), outlet, kind, rule))
            continue
        found = names.find(stripped)
        rest = stripped[: found[0].start] + stripped[found[0].end :] if found else stripped
        if found and len(rest.strip()) <= 8 and not re.search(r"\s[a-zà-ÿ]{3,}", rest):
            at = offset + first + found[0].start
            size = found[0].end - found[0].start
            result.append(Line(at, at + size, found[0].outlet, kind, rule))
        elif not _INITIALS.match(stripped):
            return []
    return result


def read_signoffs(text: str, names: Names) -> list[Line]:
    """Agencies that stand alone in one of the last lines, or in brackets behind the last words."""
    result: list[Line] = []
    end = len(text.rstrip())
    for number in range(_LAST_LINES):  # lines that hold something, and the empty ones between
        if end <= 0:
            break
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        result = [*_of_line(text, start, line, names, number), *result]
        end = len(text[:start].rstrip()) if start < 1000 else start - 1
    return result


def _of_line(text: str, start: int, line: str, names: Names, number: int) -> list[Line]:
    if len(line) <= _SHORT_LINE and not _COPYRIGHT.search(line):
        content = line.strip(" \t()（）[]【】-–—―|/.*_")
        if content:
            at = line.index(content)
            labelled = _LABEL.match(content)
            first = start + at + (labelled.end() if labelled else 0)
            # A headline at the very top is no sign-off.
            if start or labelled:
                lines = _split(
                    text, first, start + at + len(content), names, "agency", "any.signoff"
                )
                if lines:
                    return lines
    tail = line[-80:]
    for pattern in (_SIGN, _DASHED, *((_WORD_END,) if number == 0 else ())):
        if match := pattern.search(tail):
            base = start + len(line) - len(tail)
            first, last = match.span("name")
            lines = _split(text, base + first, base + last, names, "agency", "any.signoff")
            if pattern is _WORD_END:
                lines = [found for found in lines if found.outlet and found.outlet.kind == "wire"]
            if lines:
                return lines
    return []
