"""With which phrases a text names the outlets it has its text or news from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from pipelines.items import Credit, CreditKind
from pipelines.outlets import Registry
from pipelines.text.credit_lines import read_dateline, read_signoffs
from pipelines.text.credit_phrases import ORDER, credited
from pipelines.text.glossed_names import read_glossed
from pipelines.text.language_guess import likely_languages
from pipelines.text.later_mentions import later_mentions
from pipelines.text.outlet_names import WEAK, Found, fold_name, names_of
from pipelines.text.typed_names import find_typed
from pipelines.text.writer_lines import Line, read_byline, read_top

MAX_CHARACTERS = 200_000
"""A longer text is read at its start and its end; no article is that long, and credits stand there."""
_TAIL = 50_000
_BEFORE, _AFTER = 170, 170  # characters around a name in which its phrase is looked for
_QUOTE = 200
# Any one white space but a line feed, and the private characters that stand for names in masks.
_BLANK = re.compile("[\t\r\v\f\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u3000\ue000-\ue005]")
_TITLE_END = re.compile(
    "(?:[-–—|] ?|[:(] ?(?:[«„“\"'‘]|l['’]|(?:the|der|die|das|la|le|il|el|de) )?)"
    "([\ue000-\ue003])[»”“\"'’]?\\)?(?: reports?)?$"
)
_TITLE_START = re.compile("^(?:Report |Exclusive )?[«„“\"'‘]?([\ue000-\ue003])[»”“\"'’]? ?: ")


def read_text_credits(
    text: str,
    own: str,
    registry: Registry,
    lang: str | None = None,
    byline: str | None = None,
    title: str | None = None,
) -> list[Credit]:
    """The credits that an article's title, byline and text make, in order of appearance.

    `own` is the domain of the article's outlet, whose name is never a credit; `lang` an ISO 639-1 code,
    a hint only. An outlet comes once for each kind. Never raises, whatever the strings hold.
    """
    text = _plain(text)
    names = names_of(registry)
    own_outlet = registry.of_host(own)
    own_domain = own_outlet.domain if own_outlet else own
    languages = likely_languages(text, lang)
    found: list[Credit] = []
    if title:
        found += _of_title(_plain(title[:500]), registry, own_domain, languages)
    if byline:
        line = _plain(byline[:500])
        found += _of_lines(line, read_byline(line, names, own_domain), own_domain)
    top, at = read_top(text, names, own_domain)
    lines = [*top, *read_dateline(text, names, at), *read_signoffs(text, names, own_domain, at)]
    found += _of_phrases(text, registry, own_domain, languages, lines)
    return list(merge_credits(found))


def merge_credits(*lists: Iterable[Credit]) -> tuple[Credit, ...]:
    """All credits in order, the same outlet (or name, where it is unknown) once for each kind."""
    result: dict[tuple[str, str], Credit] = {}
    for credits in lists:
        for credit in credits:
            who = credit.outlet or f"?{fold_name(credit.name) or credit.name}"
            result.setdefault((who, credit.kind), credit)
    return tuple(result.values())


def quoted(text: str, start: int, end: int) -> str:
    """The span of `text` with some words around it, at most 200 characters of one line."""
    left = max(start - 40, text.rfind("\n", 0, start) + 1)
    if left and text[left - 1 : left].isalnum() and " " in text[left:start]:
        left = text.index(" ", left, start) + 1
    line = text.find("\n", start)
    right = min(end + 40, len(text) if line < 0 or line < end else line)
    if text[right : right + 1].isalnum() and " " in text[end:right]:
        right = text.rindex(" ", end, right)
    span = "".join(c if c.isprintable() else " " for c in text[left:right])
    return " ".join(span.split())[:_QUOTE].strip()


def _plain(text: str) -> str:
    if len(text) > MAX_CHARACTERS:
        text = text[: MAX_CHARACTERS - _TAIL] + "\n" + text[-_TAIL:]
    return _BLANK.sub(" ", text)


def _of_title(title: str, registry: Registry, own: str, languages: Sequence[str]) -> list[Credit]:
    result = _of_phrases(title, registry, own, languages, ())
    names = names_of(registry).find(title)
    masked, _, _ = _masked(title, 0, len(title), names)
    for pattern, name in ((_TITLE_END, names[-1:]), (_TITLE_START, names[:1])):
        if name and pattern.search(masked):
            line = Line(name[0].start, name[0].end, name[0].outlet, "according_to", "any.title")
            result += _of_lines(title, [line], own)
    return result


def _of_lines(text: str, lines: Iterable[Line], own: str) -> list[Credit]:
    return [
        Credit(
            name=_name(text[line.start : line.end]),
            outlet=line.outlet.domain if line.outlet else None,
            kind=line.kind,
            quote=quoted(text, line.start, line.end),
            rule=line.rule,
        )
        for line in lines
        if line.outlet is None or line.outlet.domain != own
    ]


def _name(written: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in written).split())[:_QUOTE]


def _of_phrases(
    text: str, registry: Registry, own: str, languages: Sequence[str], lines: Sequence[Line]
) -> list[Credit]:
    """Credits by phrases, and those of `lines`, in the order in which they stand in `text`."""
    taken = {(line.start, line.end) for line in lines}
    known = read_glossed(text, names_of(registry).find(text))
    found = sorted([*known, *find_typed(text, known, own)], key=lambda name: name.start)
    found = [name for name in found if (name.start, name.end) not in taken]
    if found:
        later = later_mentions(text, found, own, registry.of_host(own), languages)
        found = sorted([*found, *later], key=lambda name: name.start)
    best: dict[int, tuple[int, Credit]] = {}
    for start, end, near in _windows(text, found):
        masked, places, inside = _masked(text, start, end, near)
        for language in languages:
            for kind, first, last in credited(masked, language):
                rank = ORDER.index(kind)
                for number in range(bisect_left(places, first), bisect_left(places, last)):
                    name = inside[number]
                    if name.start in best and best[name.start][0] <= rank:
                        continue
                    if name.mark == WEAK and _foreign(name, language):
                        continue
                    at = _original(first, start, places, inside)
                    to = _original(last - 1, start, places, inside) + 1
                    credit = _credit(text, name, kind, min(at, name.start), to, language)
                    best[name.start] = rank, credit
    nouns = {name.start for name in found if name.noun}
    near_name = _nouns_near_names(text, found)
    by_name = {credit.outlet or credit.name for at, (_, credit) in best.items() if at not in nouns}
    placed = [
        (at, credit)
        for at, (_, credit) in best.items()
        if (credit.outlet != own or not credit.outlet)
        # "The newspaper" adds nothing where the text credits it by its name, unless a person tells it
        # something right there: further on that is but a part of what the outlet reports.
        and not (
            at in nouns
            and (credit.outlet or credit.name) in by_name
            and (credit.kind != "told" or at not in near_name)
        )
    ]
    for line in lines:
        placed += [(line.start, credit) for credit in _of_lines(text, [line], own)]
    return [credit for _, credit in sorted(placed, key=lambda pair: pair[0])]


def _nouns_near_names(text: str, found: Sequence[Found]) -> set[int]:
    """Where nouns speak of an outlet that the same paragraph names."""
    named: dict[str, int] = {}
    result: set[int] = set()
    for name in found:
        who = name.outlet.domain if name.outlet else name.name or text[name.start : name.end]
        if not name.noun:
            named[who] = name.end
        elif who in named and text.find("\n", named[who], name.start) < 0:
            result.add(name.start)
    return result


def _credit(
    text: str, name: Found, kind: CreditKind, start: int, end: int, language: str
) -> Credit:
    rule = "any.copyright" if kind == "copyright" and text[start] in "©ⓒ(" else f"{language}.{kind}"
    return Credit(
        name=_name(name.name or text[name.start : name.end]),
        outlet=name.outlet.domain if name.outlet else None,
        kind=kind,
        quote=quoted(text, start, max(end, name.end)),
        rule=rule,
    )


def _windows(text: str, found: Sequence[Found]) -> Iterator[tuple[int, int, list[Found]]]:
    """Spans of a paragraph around names that stand near each other, with these names."""
    group: list[Found] = []
    start = end = 0
    for name in found:
        if group and name.start < end:
            group.append(name)
        else:
            if group:
                yield start, end, group
            start = max(text.rfind("\n", 0, name.start) + 1, name.start - _BEFORE, end)
            group = [name]
        line = text.find("\n", name.end, name.end + _AFTER)
        end = line if line >= 0 else min(len(text), name.end + _AFTER)
    if group:
        yield start, end, group


def _masked(
    text: str, start: int, end: int, found: Sequence[Found]
) -> tuple[str, list[int], list[Found]]:
    """The span with a mark for each name, the places of the marks, and the names they stand for."""
    parts: list[str] = []
    places: list[int] = []
    names: list[Found] = []
    at, length = start, 0
    for name in found:
        if name.start < at:  # overlaps the one before
            continue
        parts += (text[at : name.start], name.mark)
        length += name.start - at + 1
        places.append(length - 1)
        names.append(name)
        at = name.end
    parts.append(text[at : max(end, at)])
    return "".join(parts), places, names


def _original(place: int, start: int, places: Sequence[int], names: Sequence[Found]) -> int:
    """The offset in the text of a place in the masked span that begins at `start`."""
    number = bisect_right(places, place) - 1
    if number < 0:
        return start + place
    if places[number] == place:
        return names[number].start
    return names[number].end + place - places[number] - 1


def _foreign(name: Found, language: str) -> bool:
    """Whether an ordinary word is an outlet's name in another language only: "Vox" in Spanish."""
    return bool(name.outlet and name.outlet.language not in (None, language))
