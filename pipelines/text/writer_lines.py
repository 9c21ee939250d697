"""Outlets that the line of an article's writers names: a byline, or the first or last lines of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipelines.items import CreditKind
from pipelines.outlets import Outlet
from pipelines.text.east_lines import are_eastern_writers, is_eastern_person
from pipelines.text.outlet_names import WEAK, Names
from pipelines.text.picture_lines import has_taken_pictures
from pipelines.text.typed_names import is_own_name, is_typed


@dataclass(frozen=True, slots=True)
class Line:
    """A name at its place in a text; offsets are characters, end exclusive."""

    start: int
    end: int
    outlet: Outlet | None
    kind: CreditKind
    rule: str


UPPER = "A-ZÀ-ÞĄĆĘĞİŁŃŚŞŹŻА-ЯЁІЇЄҐ"
"""Capital letters of the Latin and Cyrillic languages in which credits are read, for a class of characters."""

# What parts the persons and outlets of a byline.
_PART = re.compile(
    r"(?i)\s*(?:[,،;|/()\[\]•·–—+&@（）／【】]|\s-\s|\b(?:by|and|with|for|of|from|at|via|von|und"
    r"|vom|mit|für|par|et|avec|pour"
    r"|por|per|y|con|para|de|di|e|da|com|door|en|voor|van|oraz|i|dla|и|для|та)\b|：|:|、|＝|=)\s*"
)
# What may follow an agency's name in a byline: "AP Sports Writer", "Reuters Staff".
_DESK = re.compile(
    r"(?i)^(?:(?:staff|sports?|business|political|national|world|science|health"
    r"|technology|news|foreign|senior|chief"
    r"|white house|service|wire|media) ?){0,3}(?:staff|writers?|reporters?"
    r"|correspondents?|editors?|services?|wire"
    r"|news|desk|newsroom|team|redaktion|reports?|기자)?$"
    # "Northwire Pacific correspondent Jane Roe", "Northwire's Jane Roe", "Northwire in Karst"
    r"|^(?:[\w’'-]+ ){0,3}-?(?:writers?|reporters?|correspondents?|editors?|korrespondent(?:in)?"
    r"|reporter(?:in)?|redakteur(?:in)?|verslaggever|verslaggeefster|correspondente?)"
    r"(?: (?-i:[A-ZÀ-Þ])[\w.’'-]+){0,3}$"
    r"|^(?:(?-i:[A-ZÀ-Þ])[\w.’'-]* ){1,2}(?-i:[A-ZÀ-Þ])[\w.’'-]+$"
    r"|^in (?-i:[A-ZÀ-Þ])[\w.’'-]+(?: (?-i:[A-ZÀ-Þ])[\w.’'-]+){0,2}$"
    r"|^(?:[\w]{2,15} )?(?:muhabiri|yazarı|editörü|temsilcisi|haber merkezi)$"
    r"|^(?:本报|驻)?[记記]者.{0,24}$|^[가-힣]{2,4}(?: ?[가-힣]{2,4})? ?(?:기자|특파원)?$"
)
# What may stand before it: "text and photos: Springfield Gazette, Jane Roe".
_DUTY = re.compile(
    r"(?i)^(?:글|사진|글·사진|文|写真|撮影|[记記]者|text|words|story|with|mit|avec|con|com|z"
    r"|(?:special|exclusive) to(?: the)?|speciaal voor|verslaggever|correspondent|korrespondent(?:in)?"
    r"|redakteur(?:in)?|reporter(?:in)?|redacteur|journaliste?n?"
    r"|(?:material|informationen|reporting|files|inputs)(?: (?:der|des|von|from|by))?"
    r"|корр?еспондент(?:ка)?|журнал[иі]ст(?:ка)?|обозреватель|оглядач(?:ка)?|репорт[её]р(?:ка)?"
    r"|(?:спец)?корр?|специально|спеціально|агентство|reporterka|dziennikar(?:z|ka)|korespondent(?:ka)?"
    r"|the|die|das|le|la|el|il"
    # "Agence Northwire", "Redazione Northwire", "com informações do Jornal da Serra"
    r"|(?:l['’]|les? |la |las |os |as )?(?:agences?|agenzi[ae]|agencias?|agências?|agentur|persbureau"
    r"|r[eé]da[ck]tion|redazione|redacción|redação)"
    r"|(?:informations|informazioni|información|informaciones|informação|informações|dépêches|material)"
    r"(?: d[aeou]s?| del| della| dell['’])?)?$"
)
# A person's name right before that of an outlet, as they stand where a line break was lost.
_PERSON_BEFORE = re.compile(
    r"^(?!(?i:photos?|pictures?|images?|video|opinion|analysis|foto|bild|beeld|special|our|editor)\b)"
    r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,2}(?: (?i:special to(?: the)?))?$"
)
# What one line at the very top begins with, where it names the writers.
_BY = re.compile(
    r"(?i)^\s*(?:by|von|par|por|di|door|autor(?:a|ka|in|e|es)?|auteurs?|автор(?:и|ы|ка)?|text|texte"
    r"|texto|testo|tekst|текст|підготува(?:в|ла|ли)|подготовил[аи]?|muhabir|opracowa(?:nie|ł|ła)|oprac\."
    r"|(?:reported|written|story|report|reporting|article|words) by"
    r"|yazan|haber|كتب[ت]?|بقلم|记者|記者|글|文)(?:\s*[:：・]\s*|\s+)(?=\S)"
)
# With a label, whoever follows is a writer only where an outlet is parted from him: "Haber: BHA" is a source.
_BY_LAST = re.compile(
    r"(?i)^\s*(?:(?:by|von|par|por|door) (?=[^\W\d_])[^.!?]+"
    r"|(?:автор(?:и|ы|ка)?|текст|autor(?:ka)?|tekst|haber|muhabir|yazan) ?: ?[^.!?:,/|(]{3,40}[,/|(][^.!?:]+)$"
)
_PERSON = re.compile(rf"^[{UPPER}][\w.’'-]{{0,20}}(?: [{UPPER}][\w.’'-]{{0,20}}){{1,3}}$")
_TOP_LINES = 4
_TOP_LINE = 90  # characters; a line of writers is no longer
_FORMER = re.compile(
    r"(?i)\b(?:former(?:ly)?|ex|previously|once|author of|who (?:worked|wrote|used)|ehemal\w*|früher|vormals"
    r"|voormalig\w*|oud-\w+|eerder|voorheen)\b"
)
# These scripts part neither names nor words in a byline: what stands before an outlet tells.
_UNPARTED = re.compile(r"[ء-ي\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_NO_WRITER = re.compile(
    r"(?:(?:ال)?(?:سابقا?|سابقة|تصوير|صورة?|عدسة|صور)(?: ل| في| لدى)?|元|前|原|(?<!\w)전|출신|"
    r"曾[^\s，。]{0,4}[于於在]|"
    r"(?<![·・/／、,])(?:图|圖|图片|圖片|摄影|攝影|照片|写真|撮影|画像"
    r"|사진|[视視][频頻]|動画|영상))"
    r"\s*[=＝:：/／・]?\s*$"
)


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
        if line is not None and has_taken_pictures(byline, line.start, line.end):
            continue
        if line is not None and not _NO_WRITER.search(byline[: line.start]):
            result.append(line)
    if _UNPARTED.search(byline):
        taken = {line.start for line in result}
        result += [
            Line(found.start, found.end, found.outlet, "byline", "any.byline")
            for found in names.find(byline)
            if found.start not in taken
            and found.mark != WEAK
            and not _NO_WRITER.search(byline[: found.start])
        ]
        result.sort(key=lambda line: line.start)
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
        after = re.sub(r"^(?:['’]s?\s*|-(?=[A-Z]))", "", after)
        person = found.mark != WEAK and _PERSON_BEFORE.match(before)
        if (person or _DUTY.match(before)) and _DESK.match(after):
            start = byline.index(part, start) + found.start
            return Line(
                start, start + found.end - found.start, found.outlet, "byline", "any.byline"
            )
    return _whole_names(byline, start, end, names)


def _whole_names(byline: str, start: int, end: int, names: Names) -> Line | None:
    """A name that a parting word cuts ("Corriere di Bergamo") is looked for around its part."""
    for found in names.find(byline[: end + 60]):
        first = min(found.start, start)
        parted = not byline[:first].strip() or _PART.search(f"{byline[max(0, first - 8) : first]} ")
        inside = first < end < found.end and start < found.end
        if inside and parted and _DUTY.match(byline[first : found.start].strip()):
            return Line(found.start, found.end, found.outlet, "byline", "any.byline")
    return None


def read_top(text: str, names: Names, own: str) -> tuple[list[Line], int]:
    """The writers' line with which a text may begin, as far as it names outlets; and where it ends."""
    result: list[Line] = []
    end = 0
    for number in range(_TOP_LINES):
        start = end + len(text[end:]) - len(text[end:].lstrip())
        stop = text.find("\n", start)
        line = text[start:stop].rstrip()
        if stop < 0 or not line or len(line) > _TOP_LINE or line[-1] in ".!?:…。":
            break
        outlet = None if line[0] in "©ⓒ" else names.resolve(line.strip(" ()-–—|"))
        if number == 0 and not (outlet and outlet.kind == "wire"):
            following = text[stop : stop + _TOP_LINE].strip().partition("\n")[0]
            person = _PERSON.match(line) or is_eastern_person(line)
            alone = person and names.resolve(following)
            named = _BY.match(line) or _is_writers(line, names) or are_eastern_writers(line, names)
            if not alone and not named:
                break
            result = [
                replace(found, start=start + found.start, end=start + found.end)
                for found in read_byline(line, names, own)
            ]
        elif outlet:
            result.append(Line(start, start + len(line), outlet, "byline", "any.byline"))
        else:
            break
        end = stop + 1
    return result, end


def _is_writers(line: str, names: Names) -> bool:
    """Whether a line holds nothing but names of persons and, not as the first, of outlets."""
    parts = [line[start:end].strip() for start, end in _parts(line)]
    return len(parts) > 1 and all(
        _PERSON.match(part) or (number and names.resolve(part)) for number, part in enumerate(parts)
    )


def names_writers(line: str) -> bool:
    """Whether a line at the end of a text is one of its writers: "By Jane Roe, Northwire"."""
    return len(line) <= _TOP_LINE and bool(_BY_LAST.match(line))
