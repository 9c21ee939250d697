"""Weighted terms of an article: names, rare words and numbers, by which reports of one event resemble each other.

Weights come from how rare a word is in its language (the frequency lists of `wordfreq`), not from the
archive: so a pair's likeness never depends on what else has been collected, nor on its order.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import compress

import numpy as np
import numpy.typing as npt
import xxhash

from pipelines.text.rarity import frequencies, listed_language, rarity
from pipelines.text.remembered import Remembered
from pipelines.text.segmentation import words_of
from pipelines.text.shingle import shared_places
from pipelines.text.signature import signed
from pipelines.text.tokens import NAME, Tokens, fold, is_unspaced_character

STEM = 6
"""Characters of a word that count: endings differ with grammar ("Путину", "Путина"), beginnings name."""
KOREAN_STEM = 2
"""Syllables of a Korean word that count: what follows is mostly grammar."""
ARABIC_STEM = 5
"""Letters of an Arabic word, behind "and", "in", "the", that count."""
UNSPACED_LANGUAGES = ("zh", "ja")
"""Written without spaces, and with a frequency list."""
KEPT = 64
"""Weightiest terms of an article that are kept."""
LEAD_TOKENS = 60
"""Tokens at the start of a text that count double: news says first what it is about."""
TITLE_WEIGHT = 3.0
NAME_WEIGHT = 1.5
UNLISTED = 1e-6
"""Frequency that is taken for characters which are no listed word."""
UNTITLED = 0.2
"""What a missing title says of an event: about what a title says of a report of the same event in other
words (median of the quality benchmark's tune split)."""
_HANGUL = re.compile("[\uac00-\ud7af]{2}")
_ARABIC_PREFIX = re.compile("^(?:[وف](?=.{4}))?(?:[بكل]?ال(?=...)|لل(?=...))?")


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """Terms of an article, ascending by hash."""

    hashes: npt.NDArray[np.int64]
    """(k,) int64, at most KEPT."""
    weights: npt.NDArray[np.float32]
    """(k,) float32, of Euclidean length 1 together; none for an empty article."""
    titled: npt.NDArray[np.bool_]
    """(k,) bool: the term stands in the title."""

    def weightiest(self, count: int) -> list[int]:
        """Return the hashes of the `count` weightiest terms; of equal ones those with the smaller hash."""
        order = np.lexsort((self.hashes, -self.weights))[:count]
        found: list[int] = self.hashes[order].tolist()
        return found


def terms(title_tokens: Tokens, text_tokens: Tokens, lang: str | None) -> Terms:
    """Return the weighted terms of a title and a text, `lang` an ISO 639-1 code or None (by script)."""
    language = listed_language(lang, f"{title_tokens.text} {text_tokens.text[:400]}")
    known = _known[language]
    listed = frequencies(language) if language in UNSPACED_LANGUAGES else {}
    mass: dict[str, float] = defaultdict(float)
    titled: set[str] = set()
    rarest: dict[str, float] = defaultdict(float)
    for tokens, factor in ((title_tokens, TITLE_WEIGHT), (text_tokens, 1.0)):
        words = words_of(tokens, listed)
        counts = Counter(words)
        if tokens is text_tokens:
            counts.update(words[:LEAD_TOKENS])
        names = set(compress(words, (tokens.flags & NAME).tolist()))
        for word, count in counts.items():
            term, rare = known[word]
            if rare <= 0:
                continue
            if word in names:
                rare *= NAME_WEIGHT
            mass[term] += count * factor
            if tokens is title_tokens:
                titled.add(term)
            if rare > rarest[term]:
                rarest[term] = rare
    scored = heapq.nsmallest(
        KEPT, [(-math.log1p(tf) * rarest[term], term) for term, tf in mass.items()]
    )
    length = math.sqrt(sum(score * score for score, _ in scored)) or 1.0
    hashed = sorted((_hash(term), -score / length, term in titled) for score, term in scored)
    return Terms(
        np.array([key for key, _, _ in hashed], dtype=np.int64),
        np.array([weight for _, weight, _ in hashed], dtype=np.float32),
        np.array([title for _, _, title in hashed], dtype=np.bool_),
    )


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much the terms of two articles have in common, each figure 0..1."""

    cosine: float
    """Of the weighted terms."""
    title_least: float
    """Share of a title's weight that the other article's terms hold; of the two titles the smaller."""
    title_most: float
    """The same, the larger."""


def likeness(one: Terms, other: Terms) -> Likeness:
    """Compare two articles' weighted terms; an article without a title says UNTITLED of its title."""
    left, right = shared_places(one.hashes, other.hashes)
    cosine = min(1.0, float(one.weights[left] @ other.weights[right]))
    titles = (_title_share(one, left), _title_share(other, right))
    return Likeness(cosine, min(titles), max(titles))


def _title_share(terms: Terms, shared: npt.NDArray[np.intp]) -> float:
    squares = np.square(terms.weights)
    whole = float(squares[terms.titled].sum())
    if not whole:
        return UNTITLED
    return min(1.0, float(squares[shared][terms.titled[shared]].sum()) / whole)


class _Languages(dict[str, Remembered[tuple[str, float]]]):
    """Term and rarity of each word seen of a language."""

    def __missing__(self, language: str) -> Remembered[tuple[str, float]]:
        found = self[language] = Remembered(lambda word: _term(word, language))
        return found


_known = _Languages()


def _term(token: str, language: str) -> tuple[str, float]:
    """The term that a token stands for, and how rare it is: 0 for what says nothing."""
    if not token:
        return token, 0.0
    listed = frequencies(language)
    if is_unspaced_character(token[0]):
        # Characters that make no word of the list are a name, or straddle two words.
        return token, rarity(listed.get(token, UNLISTED))
    folded = fold(token)
    if _HANGUL.match(folded):
        return folded[:KOREAN_STEM], rarity(listed.get(folded[:KOREAN_STEM], UNLISTED))
    if len(folded) < 2:
        return folded, 0.0
    if any(map(str.isdigit, folded)) and folded[0].isdigit():
        # Years, and days of the month, stand in every text.
        if re.fullmatch(r"(19|20)\d\d", folded):
            return folded, 0.0
        return folded, 2.5 if len(folded) == 2 else 4.0
    if bare := _ARABIC_PREFIX.sub("", folded) if language == "ar" else "":
        common = max(listed.get(bare, 1e-9), listed.get(folded, 1e-9))
        return bare[:ARABIC_STEM], rarity(common)
    return folded[:STEM], rarity(listed.get(folded, 1e-9))


def _hash(term: str) -> int:
    return signed(xxhash.xxh64_intdigest(term.encode()))
