"""Outlets called by a part of their name or by a noun, where a text names them in full.

"The Harbour Post … told the Post … the newspaper reported": a later mention stands for the outlet
named before, as long as no second outlet can be meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from pipelines.outlets import Outlet
from pipelines.text.outlet_names import UNKNOWN, WEAK, WIRE, Found, article_of, fold_name, inflected
from pipelines.text.phrases.later import COMPOUND_HEADS, HEADS, NOUNS

_NEAR = 500
"""Characters after a name in which a noun speaks of its outlet."""
_MOST = 20
"""Outlets of a text that are looked for again, and later mentions of each: more add no credit."""
_ARTICLES = (
    r"(?:[Tt]he|[Dd](?:er|ie|as|em|en|es|e|el)|[Bb]eim|[Vv]om|[Zz]um|[Zz]ur|[Ll]es?|[Ll][ao]s?|[Ee]l|[Aa]l"
    r"|[Dd]u|[Aa]ux?|[Ii]l|[Dd](?:el|al)l[ao]|[Aa]ll[ao]|[Dd]al|[Nn]ella?|[Ss]ulla?"
    r"|[OoAaÀà]|[Aa]o|[Dd][ao]s?|[Pp]el[ao]|[Nn][ao]|[Hh]et|['’]t) "
    r"|(?<!\w)(?:[Ll]|[Aa]ll|[Dd]ell|[Dd]all)['’]"
)
_OPEN, _CLOSE = '[«„“"‘‚]', '[»“”"’‘]'
_FUSING = ("de", "nl", "fr", "it")
_FUSED = re.compile(
    r"(?i)(?:(?:d(?:er|ie|as|em|en|u|e|el)|les?|la|aux?|il|al(?:la)?|dal(?:la)?|sul|het) |(?:l|all|dall|dell)['’])"
)
_STEM = re.compile(r"(?i)gazete|ajans|kanal")
_BARE = ("pl", "tr")
"""Languages without articles that do not put names in quotes either."""
_OFFICES = re.compile(
    r"\b(?:[A-Z]{3,6}|Agenc\w+|Agent?[uz]\w+|Agên\w+|Administration|Authority|Service|Department|Office|Bureau"
    r"|Institute|Ministry|Commission)\b"
)
"""Beside a wire agency, other offices that "the agency" may speak of."""
_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"


def later_mentions(
    text: str,
    named: Sequence[Found],
    own: str,
    own_outlet: Outlet | None,
    languages: Iterable[str],
) -> list[Found]:
    """Mentions of the outlets of `named` (in order) by a part of their name or a noun.

    `own` is the domain of the text's own outlet, whose name is never taken for another's.
    """
    taken = [(name.start, name.end) for name in named]
    found = list(_short(text, named, own, own_outlet))
    found += _nouns(text, sorted([*named, *found], key=lambda name: name.start), languages)
    found.sort(key=lambda name: name.start)
    return [name for name in found if not any(s < name.end and name.start < e for s, e in taken)]


def _who(text: str, name: Found) -> str:
    return name.outlet.domain if name.outlet else f"?{fold_name(text[name.start : name.end])}"


def _short(
    text: str, named: Sequence[Found], own: str, own_outlet: Outlet | None
) -> Iterator[Found]:
    first: dict[str, Found] = {}
    for name in named:
        if name.mark != WEAK and _full(text[name.start : name.end], name.outlet):
            first.setdefault(_who(text, name), name)
    if not first or len(first) > _MOST:
        return
    own_heads = {fold_name(head) for head in _heads(_names(own_outlet))} if own_outlet else set()
    label = fold_name(own.split(".")[0])
    heads: dict[str, list[Found]] = {}
    for name in first.values():
        written = text[name.start : name.end]
        for head in _heads(_names(name.outlet) if name.outlet else (written,)):
            heads.setdefault(head, []).append(name)
    for head, owners in heads.items():
        if fold_name(head) in own_heads or fold_name(head) in label:
            continue
        # With two of one head only what stands between them is sure; with one, even what comes before it.
        start, end = (owners[0].end, owners[1].start) if len(owners) > 1 else (0, len(text))
        language = (owners[0].outlet.language if owners[0].outlet else None) or ""
        if text.find(head[:3], start, end) < 0:
            continue
        pattern = _pattern(head, language)
        for count, match in enumerate(pattern.finditer(text, start, end)):
            if count == _MOST:
                break
            yield _again(text, owners[0], *match.span("quoted" if match["quoted"] else "name"))


def _again(text: str, name: Found, start: int, end: int) -> Found:
    written = name.name or text[name.start : name.end]
    return Found(start, end, name.outlet, name.mark, written)


def _names(outlet: Outlet) -> tuple[str, ...]:
    return (outlet.name, *outlet.aliases)


def _full(written: str, outlet: Outlet | None) -> bool:
    """Whether a name is written with more than its head."""
    bare = written[len(article_of(written)) :]
    if re.search(r"[ \xa0-]", bare):
        return True
    return bool(outlet and outlet.language in ("de", "nl") and len(bare) >= 6)


@lru_cache(maxsize=512)
def _heads(names: tuple[str, ...]) -> tuple[str, ...]:
    result: dict[str, None] = {}
    for name in names:
        bare = name[len(article_of(name)) :]
        words = re.split(r"[\s-]", bare)
        if len(words) > 1:
            result.update((word, None) for word in words if word.casefold() in HEADS)
        elif len(words) == 1:
            for head in COMPOUND_HEADS:
                if bare.casefold().endswith(head) and len(bare) >= len(head) + 2:
                    result[head.capitalize()] = None
    return tuple(result)


@lru_cache(maxsize=1024)
def _pattern(head: str, language: str) -> re.Pattern[str]:
    word = inflected(head, language, True)
    bare = r"|(?<![\w«„“\"-])(?<![A-ZŻŚŁĆÓ]\w )" if language in _BARE else ""
    more = "" if language == "de" else rf"(?! (?!(?:{_DAYS})day)[A-ZÀ-Þ])"
    return re.compile(
        rf"(?:{_OPEN}(?P<quoted>{word})(?={_CLOSE})"
        rf"|(?:(?<!\w)(?:{_ARTICLES}){bare})(?P<name>{word})(?![\w@]|[-–.’']\w{{3}}){more})"
    )


def _nouns(text: str, named: Sequence[Found], languages: Iterable[str]) -> Iterator[Found]:
    starts = [name.start for name in named]
    for language in languages:
        for marks, pattern in _compiled_nouns(language):
            accepted = 0
            for match in _near(text, named, pattern):
                number = bisect_left(starts, match.start())
                if number < len(named) and _names_it(text[match.end() : named[number].start]):
                    continue  # "the newspaper El País"
                name = _antecedent(named[:number], match.start(), marks)
                if name is None:
                    continue
                words = re.split(r"[ '’]", match[0])
                if language != "de" and len(words) > 1 and words[-1][:1].isupper():
                    continue  # "the Environment Agency"
                noun = words[-1].casefold()
                between = text[max(name.end, accepted) : match.start()]
                if noun in between.casefold():
                    continue  # that one may be meant
                if marks == WIRE and _OFFICES.search(
                    text[max(0, name.start - 200) : name.start] + between
                ):
                    continue
                accepted = match.end()
                # The article stays in the text: with a preposition in it, it is part of a phrase.
                lead = _FUSED.match(match[0]) if language in _FUSING else None
                start = match.start() + (lead.end() if lead else 0)
                end = match.end()
                if language == "ar" and match[0].startswith("لل"):
                    start += 1  # "to the newspaper"
                if language == "tr" and (stem := _STEM.match(match[0])):
                    end = match.start() + stem.end()  # so does the case ending
                yield replace(_again(text, name, start, end), noun=True)


def _near(text: str, named: Sequence[Found], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches within _NEAR characters after a name."""
    at = 0
    for number, name in enumerate(named):
        start, end = max(at, name.end), name.end + _NEAR
        if number + 1 < len(named):
            end = min(end, named[number + 1].start)
        for match in pattern.finditer(text, start, min(len(text), end + 30)):
            if match.start() < end:
                yield match
                at = match.end()


def _names_it(between: str) -> bool:
    return len(between) <= 8 and not re.search(r"[.,;:!?\n]|\w{4}", between)


def _antecedent(before: Sequence[Found], at: int, marks: str) -> Found | None:
    for name in reversed(before):
        if at - name.end > _NEAR:
            return None
        if name.mark in marks or name.mark == UNKNOWN:
            return name
    return None


@lru_cache(maxsize=len(NOUNS))
def _compiled_nouns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    spaced = language not in ("zh", "ja", "ko")
    start, end = (r"(?<![\w-])", r"(?![\w-])") if spaced else ("", "")
    return tuple(
        (marks, re.compile(f"(?i){start}(?:{nouns}){end}"))
        for marks, nouns in NOUNS.get(language, ())
    )
