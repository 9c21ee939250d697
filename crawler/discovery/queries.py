"""What to ask search sources for: from the title, the names and the numbers of a seed."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator

import wordfreq

from pipelines.text.tokens import fold, is_unspaced_character

MOST_QUERIES = 3
TITLE_WORDS = 4
"""Telling words of the title that are asked for together: services join words by AND, and more of them
find only copies."""
TELLING = 4.5
"""Rarity (-log10 of a word's frequency) that one word of a name must have."""
MAX_QUERY = 120
"""Characters; services cut or refuse longer ones."""

_WORD = re.compile(r"[^\W_](?:[\w’'.-]*\w)?")
_SMALL = frozenset(
    ["of", "de", "del", "la", "las", "los", "van", "von", "der", "al", "bin", "ibn", "da", "di"]
)
"""Words within names that have no capital."""
_NUMBER = re.compile(r"\b\d+(?:[.,]\d+)*\b")


def queries(
    title: str,
    text: str = "",
    lang: str | None = None,
    skip: Callable[[str], bool] = lambda name: False,
) -> tuple[str, ...]:
    """Return up to MOST_QUERIES queries, the most telling first.

    Of the title its rarest words (by `wordfreq`), of the text the names it says most often, and the
    first name with the most telling number. Words alone, as a person types them, are the one query.
    `skip` tells names that say nothing of the story: those of outlets.
    """
    title = " ".join(title.split())
    if not text:
        return (title[:MAX_QUERY],) if title else ()
    found = [_of_title(title, lang)]
    names = _names(title, text, lang, skip)
    if names:
        found.append(" ".join(_quoted(name) for name in names[:2]))
    numbers = _numbers(f"{title}\n{text[:1500]}")
    if names and numbers:
        found.append(f"{_quoted(names[0])} {numbers[0]}")
    return tuple(dict.fromkeys(query for query in found if query))[:MOST_QUERIES]


def _of_title(title: str, lang: str | None) -> str:
    if any(map(is_unspaced_character, title)):
        # Such scripts have no words to choose from: the longest stretch without a mark.
        return max(re.split(r"[\W_]+", title), key=len)[:20]
    words = list(dict.fromkeys(_WORD.findall(title)))
    telling = sorted(words, key=lambda word: -_rarity(word, lang))[:TITLE_WORDS]
    return " ".join(word for word in words if word in telling)[:MAX_QUERY]


def _rarity(word: str, lang: str | None) -> float:
    folded = fold(word)
    if folded[:1].isdigit():
        return 0.0 if re.fullmatch(r"(19|20)\d\d", folded) else 3.0
    known = lang if lang in wordfreq.available_languages("small") else "en"
    frequency = wordfreq.get_frequency_dict(known, wordlist="small").get(folded, 1e-7)
    # A long rare word may be a form that no other title has; beyond a point rarity tells no more.
    return min(6.0, -math.log10(frequency)) + (0.5 if word[:1].isupper() else 0.0)


def _names(title: str, text: str, lang: str | None, skip: Callable[[str], bool]) -> list[str]:
    """Names of two words or more, the most frequent first; single ones where there are no others."""
    counts = Counter(name for line in text.splitlines() for name in _capitalised(line))
    for name in list(counts):
        shorter = name.partition(" ")[2]
        # "President Valen Moroska" where the text says "Valen Moroska" elsewhere.
        if " " in shorter and text.count(shorter) > text.count(name):
            counts[shorter] += counts.pop(name)
    for name in list(counts):
        counts[name] += 2 * (name in title)
        if skip(name) or not any(_rarity(word, lang) >= TELLING for word in name.split()):
            del counts[name]
    several = [name for name, _ in counts.most_common() if " " in name and len(name) <= 50]
    single = [name for name, count in counts.most_common() if " " not in name and count > 2]
    chosen: list[str] = []
    for name in (*several, *single):
        if not any(name in other or other in name for other in chosen):
            chosen.append(name)
    return chosen[:2]


def _capitalised(line: str) -> Iterator[str]:
    """Runs of capitalised words away from the beginnings of sentences."""
    run: list[str] = []
    opening, end = True, 0
    for match in _WORD.finditer(line):
        gap = line[end : match.start()]
        opening = opening or any(mark in gap for mark in '.!?:“”"„«»')
        word, end = match[0].removesuffix("'s").removesuffix("’s"), match.end()
        if run and gap == " " and not opening and (word[0].isupper() or word in _SMALL):
            run.append(word)
            continue
        yield from _run(run)
        run = [word] if word[0].isupper() and not opening else []
        opening = False
    yield from _run(run)


def _run(run: list[str]) -> Iterator[str]:
    while run and run[-1] in _SMALL:
        run.pop()
    if run and len(run) <= 5:
        yield " ".join(run)


def _numbers(text: str) -> list[str]:
    counts = Counter(
        number
        for number in _NUMBER.findall(text)
        if len(number) > 1 and not re.fullmatch(r"(19|20)\d\d", number)
    )
    return sorted(counts, key=lambda number: (-counts[number], -len(number)))


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
