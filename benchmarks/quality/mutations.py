"""Mutations of labelled articles and invented filler, for volume; the same for the same seed.

A mutation keeps what an editor keeps: names and numbers survive a rewording, only template twins change them.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from random import Random

import wordfreq

from benchmarks.quality.furniture import furniture_of
from crawler.samples.stories import StoryArticle

TWIN_NUMBERS = 6
"""Numbers a text has at the least for a template twin of it to tell other news."""
NAMES_SPARE = 3
"""Characters up to which a capitalised word is left alone in a twin."""

_UNSPACED = "\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+")
_NUMBER = re.compile(r"\d+")
_SENTENCE = re.compile(r"[^.!?…。！？\n]+(?:[.!?…。！？]+[\"'»”“’」)\]]*|\n+|$)\s*")
_QUOTED = re.compile(r"[\"“«„「][^\"”»“」\n]{15,}?[\"”»“」]")

Edit = Callable[[StoryArticle, Random], StoryArticle]


@dataclass(frozen=True, slots=True)
class Mutant:
    """An article made of another one."""

    kind: str
    article: StoryArticle
    of: str
    """URL of the article that it was made of."""


def reword(text: str, lang: str, share: float, rng: Random, runs: bool, quotes: bool) -> str:
    """Return `text` with `share` of its words replaced by others of its language; names and numbers stay.

    `runs`: replaced words stand together, 6 to 14 in a row; `quotes`: quotations stay as they are.
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    spared = [m.span() for m in _QUOTED.finditer(text)] if quotes else []
    free = [
        place
        for place, (start, end) in enumerate(spans)
        if text[start].islower() or (not text[start].isascii() and not text[start].isupper())
        if not any(low <= start and end <= high for low, high in spared)
    ]
    wanted = min(len(free), round(share * len(spans)))
    chosen = set(rng.sample(free, wanted)) if not runs else _runs(free, wanted, rng)
    words = frequent(lang)
    parts, at = [], 0
    for place in sorted(chosen):
        start, end = spans[place]
        parts += [text[at:start], rng.choice(words)]
        at = end
    return "".join([*parts, text[at:]])


def _runs(free: Sequence[int], wanted: int, rng: Random) -> set[int]:
    chosen: set[int] = set()
    while len(chosen) < wanted:
        start = rng.randrange(len(free))
        run = free[start : start + rng.randint(6, 14)]
        chosen.update(run[: wanted - len(chosen)])
    return chosen


@lru_cache(maxsize=32)
def frequent(lang: str) -> tuple[str, ...]:
    """Return the frequent words of a language that editors might use instead of others; of Chinese and
    Japanese the characters in them."""
    words = wordfreq.top_n_list(lang, 6_000)[50:]
    if lang in ("zh", "ja"):
        return tuple(dict.fromkeys(c for word in words[:2_000] for c in word if _WORD.match(c)))
    return tuple(word for word in words if word.isalpha() and len(word) > 2)


def _sentences(text: str) -> list[str]:
    return [match.group() for match in _SENTENCE.finditer(text)]


def excerpt(text: str, words: int, rng: Random) -> str:
    """Return a run of whole sentences of about `words` words, from anywhere in the text."""
    sentences = _sentences(text)
    lengths = [_size(sentence) for sentence in sentences]
    last = len(sentences) - 1
    while last and sum(lengths[last:]) < words:
        last -= 1
    start = rng.randint(0, last)
    kept: list[str] = []
    count = 0
    for sentence, length in zip(sentences[start:], lengths[start:], strict=True):
        if kept and count + length > 1.15 * words:
            break
        kept.append(sentence)
        count += length
    return "".join(kept).strip()


def _size(text: str) -> int:
    """Words; 1.7 characters of a script without spaces make one."""
    found = _WORD.findall(text)
    unspaced = sum(bool(re.match(f"[{_UNSPACED}]", word)) for word in found)
    return len(found) - unspaced + round(unspaced / 1.7) + len(_NUMBER.findall(text))


def twin(text: str, title: str, rng: Random, numbers: bool, names: bool) -> tuple[str, str]:
    """Return text and title as another day's news in the same words: other numbers, other names."""
    renamed: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        old = match.group()
        if len(old) == 4 and old.startswith("20"):
            return old  # the year stays
        new = old
        while new == old:
            new = rng.choice("123456789") + "".join(rng.choices(string.digits, k=len(old) - 1))
        return new

    def name(match: re.Match[str]) -> str:
        old = match.group()
        before = match.string[: match.start()].rstrip(" ")
        at_start = not before or before[-1] in '.!?\n"“„«:»”'
        if len(old) <= NAMES_SPARE or not old[0].isupper() or (at_start and old not in renamed):
            return old
        return renamed.setdefault(old, invented_name(rng, old))

    if names:
        text, title = _WORD.sub(name, text), _WORD.sub(name, title)
    if numbers:
        text, title = _NUMBER.sub(number, text), _NUMBER.sub(number, title)
    return text, title


def invented_name(rng: Random, like: str = "Name") -> str:
    """Return a name that nobody has, in the script of `like`."""
    cyrillic = "\u0400" <= like[0] <= "\u04ff"
    heads, tails = ("бвгдкмнрст", "аеиоу") if cyrillic else ("bdfgklmnrstv", "aeiou")
    return "".join(
        rng.choice(heads) + rng.choice(tails) for _ in range(3)
    ).capitalize() + rng.choice(heads)


def _edited(share: float, runs: bool = False, quotes: bool = False) -> Edit:
    def edit(article: StoryArticle, rng: Random) -> StoryArticle:
        return replace(article, text=reword(article.text, article.lang, share, rng, runs, quotes))

    return edit


def _with_furniture(article: StoryArticle, rng: Random) -> StoryArticle:
    above, below = furniture_of(article.outlet, article.lang)
    return replace(article, text="\n\n".join([above, article.text, *below]))


def _part(share: float) -> Edit:
    def edit(article: StoryArticle, rng: Random) -> StoryArticle:
        words = round(share * _size(article.text))
        return replace(article, text=excerpt(article.text, max(40, words), rng))

    return edit


def _short_part(article: StoryArticle, rng: Random) -> StoryArticle:
    return replace(article, text=excerpt(article.text, 60, rng))


def _headline_repeated(article: StoryArticle, rng: Random) -> StoryArticle:
    return replace(article, text=f"{article.title or ''}\n\n{article.text}".strip())


def _bare(article: StoryArticle, rng: Random) -> StoryArticle:
    light = reword(article.text, article.lang, 0.05, rng, False, False)
    return replace(article, title=None, published=None, text=light)


def _twin(numbers: bool, names: bool) -> Edit:
    def edit(article: StoryArticle, rng: Random) -> StoryArticle:
        text, title = twin(article.text, article.title or "", rng, numbers, names)
        later = article.published and article.published + timedelta(days=1)
        return replace(article, text=text, title=title or None, published=later)

    return edit


EDITS: Mapping[str, Edit] = {
    "light edit 5 %": _edited(0.05),
    "furniture added": _with_furniture,
    "headline repeated": _headline_repeated,
    "title and date dropped, 5 %": _bare,
    "excerpt 30 %": _part(0.3),
    "excerpt 60 words": _short_part,
    "reworded 25 % scattered": _edited(0.25),
    "reworded 25 % runs": _edited(0.25, runs=True),
    "reworded 25 % runs, quotes kept": _edited(0.25, runs=True, quotes=True),
    "reworded 45 % scattered": _edited(0.45),
    "reworded 45 % runs": _edited(0.45, runs=True),
    "reworded 45 % runs, quotes kept": _edited(0.45, runs=True, quotes=True),
}
"""Mutations that leave it the same text, or an excerpt of it."""
TWINS: Mapping[str, Edit] = {
    "twin: other numbers": _twin(True, False),
    "twin: other numbers and names": _twin(True, True),
}
"""Mutations that make other news of it: hard negatives."""


def mutate(
    article: StoryArticle, kind: str, outlets: Sequence[str], number: int, seed: int
) -> Mutant:
    """Return the mutant of one kind as another outlet would publish it; `number` makes its URL unique.

    Twins are of the same outlet every second time: a series. Deterministic by seed, kind and number.
    """
    rng = Random(f"{seed} {kind} {number} {article.url}")
    edit = EDITS.get(kind) or TWINS[kind]
    others = [outlet for outlet in outlets if outlet != article.outlet]
    outlet = article.outlet if kind in TWINS and number % 2 else rng.choice(others)
    later: datetime | None = article.published and article.published + timedelta(
        minutes=rng.randint(5, 900)
    )
    moved = replace(
        article, outlet=outlet, url=f"https://{outlet}/mutations/{number}", published=later
    )
    return Mutant(kind, edit(moved, rng), article.url)


def can_be_twin(article: StoryArticle) -> bool:
    """Say whether an article tells its news by numbers, so that others make it other news."""
    return len(_NUMBER.findall(article.text)) >= TWIN_NUMBERS
