"""The crediting phrases of `phrases` compiled: which outlets of a sentence a phrase credits, and how."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pipelines.items import CreditKind
from pipelines.text.phrases import PHRASES, Phrases

# A phrase that fits several kinds is of the first of them: "was first reported by" is no plain "reported by".
ORDER: tuple[CreditKind, ...] = (
    "agency",
    "copyright",
    "first_reported",
    "told",
    "according_to",
    "hyperlink",
)
_STRONG = "\ue000-\ue003"
_ANY = "\ue000-\ue004"
_QUOTE_MARKS = "\"“”„«»‹›‘'’‚《》「」『』"
_QUOTES = f"[{_QUOTE_MARKS}]"
_OPEN = f"(?:[«»] |{_QUOTES})"
_CLOSE = "(?: [»«]|[\"“”„«»‹›《》「」『』]|['’‘](?!\\w))"
_PARTING = (
    "(?:of|for|at|by|who|and|was|were|is|that|von|bei|und|du|di|da|van|bij|en|et|e|y|i"
    "|по|в|из|и|та|у"
    "|في|على|من|ضد|مع|إلى|عن|مقر|مبنى|رئيسة?|تحرير|محامية?|مالكة?|متحدثة?|إدارة|مؤسس|حفل|مؤتمر|مدير|موظفو|موظفي"
    "|reporters?|journalists?|editors?|reporter|journalist|redakteur)"
)
_COPYRIGHT = r"(?:[©ⓒ]|\(c\)|copyright)(?: ?[©ⓒ]| \(c\))?,? ?(?:by )?(?:\d{4}(?: ?[-–] ?\d{4})?,? )?(?:by )?{X}"
_NOT_WITHIN, _AT_WORD = r"(?:(?<!\w)|(?!\w))", r"\b(?=\w)"
# What in a template begins with a letter or digit, an alternative that does not, and what a bracket is.
_WORD = re.compile(r"\w|\\[dw]|\[[\w\\]|\{W\}")
_NO_WORD = re.compile(r"(?:\((?:\?(?:-i)?:)?|\|)(?!\w|\\[dwb]|\[[\w\\]|\(\?[:=-]|\?|[|)])")
# A name, or what only looks at what stands before it.
_NAME_FIRST = re.compile(r"(?:\(\?<[!=][^()]*\))*\{X\}")
_BRACKET = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]")


_MARK = re.compile(f"[{_ANY}]")
_REACH = 110  # characters after the last name in which the end of a phrase around it is looked for
# A sign that parts a phrase from the name after it, before any name comes: there is no need to look closer.
_WITHIN = rf"\w \-{_QUOTE_MARKS}"
_PARTED = rf"(?![{_WITHIN}]{{0,110}}(?:[^{_WITHIN}{_ANY}]|$))"

_Pattern = re.Pattern[str] | None


@lru_cache(maxsize=len(PHRASES))
def _compiled(language: str) -> tuple[tuple[CreditKind, _Pattern, _Pattern], ...]:
    """For each kind the phrases that begin before a name, and those that begin with it."""
    phrases = PHRASES[language]
    result: list[tuple[CreditKind, _Pattern, _Pattern]] = []
    for kind in ORDER:
        templates: tuple[str, ...] = getattr(phrases, kind)
        if kind == "copyright":
            templates = (*templates, _COPYRIGHT)
        elif kind == "agency":
            templates = (*templates, *phrases.republished)
        after = tuple(template for template in templates if _NAME_FIRST.match(template))
        before = tuple(template for template in templates if not _NAME_FIRST.match(template))
        patterns = [
            re.compile(_source(some, phrases), re.IGNORECASE) if some else None
            for some in (before, after)
        ]
        if templates:
            result.append((kind, patterns[0], patterns[1]))
    return tuple(result)


def _source(templates: tuple[str, ...], phrases: Phrases) -> str:
    """One regular expression for all templates. Every repetition in it is bounded.

    The expression for `{X}` is long: templates that begin with it, or have the same after it, share it,
    since compiling it for each would take seconds.
    """
    lead, outlets, tail = _outlets(phrases)
    after: dict[str, list[str]] = {}
    within: dict[str, dict[str, list[str]]] = {}
    for template in templates:
        head, x, rest = template.partition("{X}")
        if _NAME_FIRST.match(template):
            after.setdefault(head, []).append(rest)
            continue
        ends = within.setdefault(_start(template) if phrases.spaced else "", {})
        end = f"{lead}{outlets}{tail + rest if rest else ''}" if x else ""
        if _is_open(head):  # the names stand within a group
            ends.setdefault("", []).append(head + end)
        else:
            ends.setdefault(end, []).append(head)
    # One look at where phrases may start, not one for each: most characters are within words.
    sources = [
        f"{start}(?:{_either(f'(?:{_either(heads)}){end}' for end, heads in ends.items())})"
        for start, ends in within.items()
    ]
    sources += [f"{head}{outlets}{tail}(?:{_either(rests)})" for head, rests in after.items()]
    source = "|".join(f"(?:{source})" for source in sources)
    wire = f"{lead}\ue000"
    return (
        source.replace("{WIRE}", wire)
        .replace("{G}", r"[^.!?;\n\ue000-\ue005]{0,60}?")
        .replace("{W}", r"(?:\w{1,25} ){0,4}?")
    )


def _either(sources: Iterable[str]) -> str:
    return "|".join(sources)


def _is_open(source: str) -> bool:
    """Whether a group of an expression is not yet closed at its end."""
    depth = 0
    for match in _BRACKET.finditer(source):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
    return depth > 0


def _start(template: str) -> str:
    """What keeps a phrase from starting within a word; the start of a word is much the faster."""
    at = 0
    while template.startswith("(?", at):
        end = _end_of_group(template, at)
        if not template.startswith(("(?=", "(?!", "(?<"), at):
            if _NO_WORD.search(template, at, end):
                return _NOT_WITHIN
            if template[end : end + 1] != "?":
                return _AT_WORD
            end += 1
        at = end
    return _AT_WORD if _WORD.match(template, at) else _NOT_WITHIN


def _end_of_group(template: str, start: int) -> int:
    depth = 0
    for match in _BRACKET.finditer(template, start):
        depth += {"(": 1, ")": -1}.get(match[0], 0)
        if not depth:
            return match.end()
    return len(template)


def _outlets(phrases: Phrases) -> tuple[str, str, str]:
    """What `{X}` stands for: what leads to the names, the names, what follows before more words."""
    weak = rf"(?<={_QUOTES})\ue004(?=[{_QUOTE_MARKS}])|\ue004(?= ?[,.;:)،؛，。）]|$"
    weak += rf"| (?:{phrases.weak_after})\b)" if phrases.weak_after else ")"
    name = rf"(?:[{_STRONG}]|{weak})"
    space = " " if phrases.spaced else " ?"
    joint = r" ?[,/、·+] ?"
    if words := phrases.joints:
        joint = rf"(?: ?[,/+·、] ?(?:(?:{words}){space})?| ?(?:{words}) ?)"
    article = ""
    if phrases.articles:
        article = rf"(?:(?:{phrases.articles})(?: |(?<=['’])|(?<=[لـ])))?"
    media = ""
    if phrases.media:
        # "A reporter of the newspaper X" is no X: such words part the phrase from the name.
        media = rf"(?:(?:(?!{_PARTING}\b)[\w'’-]{{1,25}} ){{0,3}}?(?:{phrases.media}){space})?"
    lead = f"{_PARTED if phrases.spaced else ''}{article}{media}{article if media else ''}{_OPEN}?"
    more = media if phrases.spaced else ""
    following = rf"(?:{joint}{article}{more}{_OPEN}?{name}{_CLOSE}?){{0,4}}"
    not_after = rf"(?!{_CLOSE}?(?:{phrases.not_after}))" if phrases.not_after else ""
    noun = rf"(?: (?:news )?(?:{phrases.media})(?!\w))?" if more else ""
    tail = (
        rf"(?: ?[(（][^()（）\n\ue000-\ue005]{{1,40}}[)）])?"
        rf"(?:['’](?!s [A-Z])[^\W\d_]{{1,8}})?{noun}{_CLOSE}?"
    )
    return lead, f"{name}{_CLOSE}?{following}{not_after}", tail


def credited(masked: str, language: str) -> Iterator[tuple[CreditKind, int, int]]:
    """Kind and span of every phrase in `masked`, a text in which marks stand for the names."""
    marks = [match.start() for match in _MARK.finditer(masked)]
    last = marks[-1] + _REACH if marks else 0
    for kind, before, after in _compiled(language):
        if before:
            for match in before.finditer(masked, 0, last):
                yield kind, match.start(), match.end()
        if after:
            end = 0
            for mark in marks:
                if mark >= end and (found := after.match(masked, mark)):
                    yield kind, mark, found.end()
                    end = found.end()
