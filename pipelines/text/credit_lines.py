"""Credits that stand in a place of their own: the dateline and the lines at the end of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.items import CreditKind
from pipelines.text.east_lines import (
    EASTERN,
    HEAD,
    NO_SOURCE,
    read_eastern_head,
    read_sources,
    signed_tail,
)
from pipelines.text.outlet_names import Found, Names, without_names
from pipelines.text.picture_lines import (
    PHOTOGRAPHER,
    PICTURE,
    PICTURE_END,
    PICTURE_LINE,
    TOPICS,
)
from pipelines.text.typed_names import is_typed
from pipelines.text.writer_lines import UPPER, Line, names_writers, read_byline

_START = 250  # characters; a dateline stands before
_LAST_LINES = 8
_WRITERS_LAST = 2  # lines at the end of a text that may name its writers
_SHORT_LINE = 120  # characters; a sign-off is no longer

_BRACKETED = re.compile(
    r"\A(?P<place>[^\n()（）\[\]【】［］]{0,70}?)[(（\[【［/]"
    r"(?P<name>[^\n()（）\[\]【】［］]{2,50})[)）\]】］/](?P<rest>[^\n]{0,8})"
)
# "Karst (Meridia), 3 March 2026 (Northwire) –": the country in a bracket of its own.
_COUNTRY = re.compile(
    r"\A(?P<place>[^\n()]{2,40} \([^\n()]{2,25}\),?[^\n()]{0,25})"
    r"\((?P<name>[^\n()]{2,50})\)(?P<rest>[^\n]{0,8})"
)
# In Chinese, Japanese and Korean the text may begin right there; a verb or particle goes on a sentence.
_PLACE_END = re.compile(
    r"^\s*(?:[-–—―:.,]|(?![报報][道导導]|[称稱说說指]|表示|援引|披露|透露|告[诉訴]|[はがのにとをもで]|[은는이가의에와과도을를등]\s)"
    r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3])"
)
_CAPITAL_PLACE = re.compile(rf"^[{UPPER}][{UPPER}'’ -]{{3,30}}(?:, [\w. ]{{2,20}}){{0,2}}$")
_NEW_SENTENCE = re.compile(rf"^ [{UPPER}“„«\"]")
_DATE = re.compile(rf"\d|^\W*[{UPPER} ,.'’-]{{3,}}\W*$")
# Initials of the editor before the agency, German: "abc/dpa Karst. The …".
_INITIALLED = re.compile(
    r"\A[a-zäöü]{2,5}/(?P<name>[A-Za-z]{2,12}(?:/[A-Za-z]{2,12})?)"
    r" [A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?(?:\. | [-–—] )"
)
_CAPITALS = re.compile(
    rf"\s*[{UPPER}][{UPPER} .'’-]{{2,40}}(?:, [^()\n]{{2,25}})? [(/](?P<name>[^()\n/]{{2,40}})[)/] ?[-–—]"
)
# An agency's name before the place: "CPA Karst. The …", "Northwire, KARST: The …".
_BEFORE_PLACE = re.compile(
    rf"(?:,? [{UPPER}][\w-]+(?:[ /][{UPPER}][\w-]+)?(?:\. | [-–—] )|, [{UPPER}][{UPPER} -]{{2,30}}: "
    r"|, \d{1,2} \w{3,10}(?: \d{4})?(?:\. | [-–—] ))(?=\S)"
)
# Its writer behind it: "KARST, 3 March - Northwire, Jane Roe. The …".
_WRITER_BEHIND = re.compile(rf", [{UPPER}][\w-]+ [{UPPER}][\w-]+\. (?=\S)")
# "KARST-NW The …", "(KARST-NW) The …": Turkish.
_HYPHENED = re.compile(
    rf"\s*\(?[{UPPER}]{{3,20}}(?: [{UPPER}]{{3,20}})? ?- ?(?P<name>[^\W_]{{2,20}})\)?:? (?=[{UPPER}“\"])"
)
# In small letters, too, an agency before a dash at the very start is one: "northwire - The …".
_DASHED_FIRST = re.compile(r"\s*(?P<name>[^\W\d_]{2,20}) [-–—] (?=\S)")
_DAY_PART = re.compile(r"^(?=[^\d]{0,12}\d)[\w. ]{1,18}$")
_LATE_DATELINE = 400  # characters; a caption or a line of writers before a dateline is no longer
_CHINESE = re.compile(
    r"\A\s*(?:(?P<name>[^\s，。0-9]{2,16}?)"
    r"(?P<place>[\u4e00-\u9fff·]{2,10}))?\s*(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊)"
)
_SIGN = re.compile(
    r"(?:(?<=[.!?…»”\"')。])|(?<=material)|(?<=inputs)|(?<=reports))\s*[(（\[]"
    r"(?P<name>[^()（）\[\]\n]{2,40})[)）\]]\s*\.?\s*\Z"
)
_DASHED = re.compile(r"(?<=[.!?…»”\"'])\s*[-–—―]+\s*(?P<name>[^\n.!?–—]{2,40})\s*\Z")
_WORD_END = re.compile(r"[.!?…»”\"']\s+(?P<name>[\w/ -]{2,30})\s*\Z")
_LABEL = re.compile(
    r"(?i)(?:(?:via|from|(?:distributed|provided|supplied) by|by arrangement with|courtesy(?: of)?) "
    r"|(?:sources?(?: used)?|references|contributing|quellen?|fuentes?|fonti?|fontes?|bron(?:nen)?|źródł[oa]"
    r"|источник|джерело|kaynak|المصدر|来源|來源|出典|출처"
    r"|(?:additional |further )?reporting|text|tekst|credit|via|agency|agence|agentur|agencia|agencias)"
    r"\s*[:：]\s*)"
)
# "Agencies": sources that the text leaves without a name.
_AGENCIES = re.compile(
    r"(?i)^(?:(?:news |wire |press )?agencies|agenturen|nachrichtenagenturen|agences|agencias"
    r"|agenzie|agências"
    r"|(?:pers)?agentschappen|persbureaus|agencje|agencjami|ajanslar|агентства|агенції|"
    r"(?:ال)?وكالات"
    r"|وكالات الأنباء)$"
)
# Editors who put a text together: "CPA/Northwire/red."
_EDITORS = re.compile(
    r"(?i)^(?:oprac\. ?)?(?:red(?:\.|aktion|azione|acci[oó]n|action|actie|ação|akcja)?"
    r"|(?:la |notre )?réd(?:\.|action)?|newsroom"
    r"|(?:[\w ]{1,30} )?staff(?: reports?| writers?)?|(?:wire|agency) (?:reports?|services|inputs?)"
    r"|web ?desk|editors?|desk|редакци[яї]|haber merkezi|تحرير)\.?$"
    r"|^opr(?:ac)?\.:? ?(?:[\w.]{1,12} ?){1,2}$"
)
# "Northwire inputs", "Northwire reports"
_INPUTS = re.compile(r"(?i)\s+(?:inputs?|reports?|files?|feeds?|material|staff|news service)$")
_PLACE_NAME = re.compile(
    r"^[^\W\d_a-zß-öø-ÿа-яіїєґ][\w’'-]{1,24}(?: [^\W\d_a-z][\w’'-]{1,24}){0,2}$"
)
_INITIALS = re.compile(r"(?i)^[a-zà-ÿа-яёіїєґ.]{1,4}$")
_SEPARATOR = re.compile(
    r"\s*(?:[,،;/／|+&·•、＝=]|(?<=\s)-\s"
    r"|\b(?:and|und|et|y|e|en|i|и|та|ve|via|with|mit|met|avec)\b)\s*"
)
_COPYRIGHT = re.compile(
    r"(?i)©|ⓒ|版[权權]|著作[权權権]|저작권|\(c\)|copyright|rights reserved|rechte vorbehalten"
    r"|droits réservés|حقوق"
)


def read_dateline(text: str, names: Names, at: int = 0) -> list[Line]:
    """The agencies of the dateline with which a text begins, from `at` on: "PARIS (AFP) –"."""
    if lines := _dateline_at(text, names, at):
        return lines
    for _ in range(2):  # a caption may stand before
        at = text.find("\n", at) + 1
        if not 0 < at <= _LATE_DATELINE:
            break
        if match := _CAPITALS.match(text, at):
            return _split(text, *match.span("name"), names, "dateline", "any.dateline", 0, True)
    return []


def _dateline_at(text: str, names: Names, at: int) -> list[Line]:
    offset = at + len(text[at:]) - len(text[at:].lstrip())
    if eastern := read_eastern_head(text[offset : offset + HEAD], names):
        return [
            Line(offset + name.start, offset + name.end, name.outlet, kind, f"any.{kind}")
            for name, kind in eastern
        ]
    head = text[offset : offset + _START]
    country = _COUNTRY.match(head)
    if country and not names.find(country["name"]):
        country = None
    if match := country or _BRACKETED.match(head):
        lines = _split(head, *match.span("name"), names, "dateline", "any.dateline", offset, True)
        if PICTURE.search(match["name"]):
            lines = []
        place = match["place"].strip()
        rest = match["rest"]
        alone = not rest.strip() and bool(head[match.end() :].strip())  # on a line of its own
        ended = place.endswith((".", "!", "?", "。"))
        # "Levant News Agency (LNA), seated in …" gives a name its initials.
        own_initials = any(
            found.outlet is line.outlet for found in names.find(place) for line in lines
        )
        if (
            lines
            and not own_initials
            and _is_place(place)
            and (
                (_PLACE_END.match(rest) and head[match.start("rest") :].strip(" ."))
                or not place
                or place[-1] in "-–—"
                or (alone and not ended)
                or (place.endswith(".") and _CAPITAL_PLACE.match(place[:-1]))
                or (_CAPITAL_PLACE.match(place) and _NEW_SENTENCE.match(rest))
            )
        ):
            return lines
    if match := _INITIALLED.match(head):
        lines = _split(head, *match.span("name"), names, "dateline", "any.dateline", offset)
        if lines:
            return lines
    if (match := _CHINESE.match(head)) and match["name"]:
        for found in names.find(head[: match.end()]):
            if found.start == len(head) - len(head.lstrip()):
                at = offset + found.start
                return [Line(at, offset + found.end, found.outlet, "dateline", "any.dateline")]
    first = next(iter(names.find(head[:100])), None)
    if first is not None and _stands_behind_place(head, first):
        at = offset + first.start
        return [Line(at, offset + first.end, first.outlet, "dateline", "any.dateline")]
    match = _DASHED_FIRST.match(text, at) or _HYPHENED.match(text, at)
    outlet = names.resolve(match["name"]) if match else None
    if match and outlet and outlet.kind == "wire":
        return [Line(*match.span("name"), outlet, "dateline", "any.dateline")]
    return []


def _stands_behind_place(head: str, found: Found) -> bool:
    """Whether the first name of a text ends its dateline, without brackets: by the marks around it."""
    if found.start > 70 or PHOTOGRAPHER.search(head.partition("\n")[0], found.end):
        return False
    before, after = head[: found.start], head[found.end : found.end + 4]
    closed = re.match(r"['’]?\s?/?\s?(?:[-–—―:|]|\.(?:\s|[-–—])|/|\n)", after)
    closed = closed or _WRITER_BEHIND.match(head, found.end)
    opened = re.search(r"[-–—.,/|•·]\s?/?\s?$", before)
    dated = _DATE.search(before.rstrip("-–—.,/| ")) or re.search(r"[|•·]\s?$", before)
    if closed and opened and dated and _is_place(before):
        return True
    if found.outlet is None or found.outlet.kind != "wire":
        return False
    if not before.strip() and (
        (closed and re.match(r"\s?[-–—―]\s", after)) or _BEFORE_PLACE.match(head, found.end)
    ):
        return True
    dashed = re.match(r"\s[-–—―]\s|\s?:\s", after) and re.search(r"\S\s[-–—―]\s$", before)
    slashed = opened and opened[0] == "/" and closed and closed[0].strip()[:1] in ".-–—"
    most = 5 if dashed else 3 if slashed else 0
    return 0 < len(before.split()) <= most and _is_place(before)


def _is_place(place: str) -> bool:
    """Whether what stands before the agency can be a place and a date: few words, no sentence."""
    words = place.split()
    return len(words) <= 9 and not re.search(
        r"[!?;\"“”„«»。をがはのに]|[가-힣]\.|[a-zа-я]{3}\. [A-ZА-Я]\w+ \w+ \w+ \w+", place
    )


def _split(
    text: str,
    start: int,
    end: int,
    names: Names,
    kind: CreditKind,
    rule: str,
    offset: int = 0,
    places: bool = False,
    typed: bool = False,
    listed: bool = False,
) -> list[Line]:
    """The outlets of a bracket or line that holds nothing else than names and initials.

    With `places`, names of places and persons may stand beside those of outlets; with `typed`, outlets count
    that no registry knows; with `listed`, as in a list of sources, anything may stand beside them.
    """
    result: list[Line] = []
    if whole := names.resolve(text[start:end]):
        return [Line(offset + start, offset + end, whole, kind, rule)]
    for first, last in _parts(text, start, end):
        part = text[first:last]
        stripped = part.strip(" .-–—")
        if not stripped:
            continue
        first += part.index(stripped)
        if outlet := names.resolve(stripped):
            result.append(Line(offset + first, offset + first + len(stripped), outlet, kind, rule))
            continue
        found = names.find(stripped)
        rest = _INPUTS.sub("", without_names(stripped, found))
        if found and len(rest.strip()) <= 8 and not re.search(r"\s[a-zà-ÿ]{3,}|[Ll]ink", rest):
            base = offset + first
            result += [Line(base + n.start, base + n.end, n.outlet, kind, rule) for n in found]
        elif kind == "agency" and (_AGENCIES.match(stripped) or (typed and is_typed(stripped))):
            result.append(Line(offset + first, offset + first + len(stripped), None, kind, rule))
        elif not (
            _INITIALS.match(stripped)
            or _EDITORS.match(stripped)
            or (places and _PLACE_NAME.match(stripped))
            or (kind == "dateline" and _DAY_PART.match(stripped))
            or listed
        ):
            return []
    return result


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _SEPARATOR.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def read_signoffs(text: str, names: Names, own: str, at: int = 0) -> list[Line]:
    """Agencies that stand alone in one of the last lines from `at` on, or in brackets behind the last words.

    The line of the writers, too, may stand there.
    """
    result: list[Line] = []
    end = len(text.rstrip())
    for number in range(_LAST_LINES):  # lines that hold something, and the empty ones between
        if end <= at:
            break
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        lines = _of_line(text, start, line, names, number)
        if result and len(line) <= 60 and TOPICS.fullmatch(line.strip(" :>»")):
            result = []
        if not lines and number < _WRITERS_LAST and names_writers(line):
            lines = [
                replace(found, start=start + found.start, end=start + found.end)
                for found in read_byline(line, names, own)
            ]
        result = [*lines, *result]
        end = len(text[:start].rstrip()) if start < 1000 else start - 1
    return result


def _of_line(text: str, start: int, line: str, names: Names, number: int) -> list[Line]:
    if PICTURE_LINE.match(line) or ((":" in line or len(line) <= 40) and TOPICS.match(line)):
        return []
    if (":" in line or "：" in line or "fot. " in line) and (picture := PICTURE_END.search(line)):
        line = line[: picture.start()]
    if len(line) <= _SHORT_LINE:
        content = line.strip(" \t()（）[]【】-–—―|/.*_:")
        # A headline at the very top is no sign-off.
        if content and (start or _LABEL.match(content)):
            first = start + line.index(content)
            lines = _signed(text, first, first + len(content), names, False)
            if not lines and start:
                lines = _sources(first, content, names)
            if lines and not any(no.search(line) for no in (_COPYRIGHT, PICTURE, NO_SOURCE)):
                return lines
    tail = line[-80:]
    if EASTERN.search(tail):
        short = len(line) < 60 and PICTURE.search(line)  # a caption
        if not short and (span := signed_tail(tail)) and not PICTURE.search(tail, *span):
            base = start + len(line) - len(tail)
            if lines := _sources(base + span[0], tail[slice(*span)], names):
                return lines
    for pattern in _fitting(tail, number):
        if (match := pattern.search(tail)) and not PICTURE.search(match["name"]):
            base = start + len(line) - len(tail)
            first, last = match.span("name")
            if PHOTOGRAPHER.search(match["name"].strip()) and "/" in match["name"]:
                continue
            marked = pattern is not _WORD_END
            lines = _signed(text, base + first, base + last, names, marked and number == 0)
            if not marked:
                lines = [found for found in lines if found.outlet and found.outlet.kind == "wire"]
            if lines:
                return lines
    return []


def _fitting(tail: str, number: int) -> Iterator[re.Pattern[str]]:
    """The expressions that may find a name at the end of a line; most lines have none of their signs."""
    if tail.rstrip(" .").endswith((")", "）", "]")):
        yield _SIGN
    if any(dash in tail for dash in "-–—―"):
        yield _DASHED
    if number == 0:
        yield _WORD_END


def _sources(at: int, content: str, names: Names) -> list[Line]:
    return [
        Line(at + name.start, at + name.end, name.outlet, "agency", "any.signoff")
        for name in read_sources(content, names)
    ]


def _signed(text: str, start: int, end: int, names: Names, typed: bool) -> list[Line]:
    label = _LABEL.match(text, start, end)
    first = label.end() if label else start
    places = bool(re.search(r"[/|]", text[first:end]))
    listed = label is not None and ":" in label[0]
    lines = _split(
        text, first, end, names, "agency", "any.signoff", 0, places, typed or bool(label), listed
    )
    if label or any(line.outlet is None or line.outlet.kind == "wire" for line in lines):
        return lines
    # "(Harbour Post via Capital Daily)", "harbourpost.example": where the news is from, not the text.
    if re.search(r" via |\w\.[a-z]{2,}\b", text[start:end]):
        return [replace(line, kind="according_to") for line in lines]
    return lines
