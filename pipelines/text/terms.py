"""Weighted terms of an article: names, rare words and numbers, by which reports of one event resemble each other.

Weights come from how rare a word is in its language (the frequency lists of `wordfreq`), not from the
archive: so a pair's likeness never depends on what else has been collected, nor on its order.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import wordfreq
import xxhash

from pipelines.text.signature import signed
from pipelines.text.tokens import NAME, NUMBER, UNSPACED, Tokens, fold

STEM = 6
"""Characters of a word that count: endings differ with grammar ("Путину", "Путина"), beginnings name."""
KEPT = 64
"""Weightiest terms of an article that are kept."""
LEAD_TOKENS = 60
"""Tokens at the start of a text that count double: news says first what it is about."""
TITLE_WEIGHT = 3.0
LEAD_WEIGHT = 2.0
NAME_WEIGHT = 1.5
UNTITLED = 0.4
"""What a missing title says of an event: about what a title says of a report of the same event in other
words (median of the quality benchmark's tune split)."""

_BY_SCRIPT = (
    (re.compile("[\u3041-\u30ff]"), "ja"),
    (re.compile("[\uac00-\ud7af]"), "ko"),
    (re.compile("[\u4e00-\u9fff]"), "zh"),
    (re.compile("[їієґЇІЄҐ]"), "uk"),
    (re.compile("[\u0400-\u04ff]"), "ru"),
    (re.compile("[\u0590-\u05ff]"), "he"),
    (re.compile("[\u0600-\u06ff]"), "ar"),
    (re.compile("[\u0370-\u03ff]"), "el"),
)
_LISTED = frozenset(wordfreq.available_languages("best"))


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


def terms(
    title: str, title_tokens: Tokens, text: str, text_tokens: Tokens, lang: str | None
) -> Terms:
    """Return the weighted terms of a title and a text, `lang` an ISO 639-1 code or None (by script)."""
    language = _language(lang, f"{title} {text[:400]}")
    mass: dict[str, float] = defaultdict(float)
    titled: set[str] = set()
    rarity_of: dict[str, float] = {}
    for source, tokens, factor in ((title, title_tokens, TITLE_WEIGHT), (text, text_tokens, 1.0)):
        starts, ends, flags = tokens.starts.tolist(), tokens.ends.tolist(), tokens.flags.tolist()
        for index, (start, end, flag) in enumerate(zip(starts, ends, flags, strict=True)):
            weight = factor
            if factor == 1.0 and index < LEAD_TOKENS:
                weight = LEAD_WEIGHT
            if flag & UNSPACED:
                # Two neighbouring characters stand for a word.
                if index + 1 == len(starts) or starts[index + 1] != end:
                    continue
                term = source[start : end + 1]
                rarity = _rarity_of_pair(term, language)
            else:
                term, rarity = _term(source[start:end], language, flag)
            if rarity <= 0:
                continue
            mass[term] += weight
            if factor == TITLE_WEIGHT:
                titled.add(term)
            rarity_of[term] = max(rarity_of.get(term, 0.0), rarity)
    scored = sorted(
        ((math.log1p(tf) * rarity_of[term], term) for term, tf in mass.items()),
        key=lambda pair: (-pair[0], pair[1]),
    )[:KEPT]
    length = math.sqrt(sum(score * score for score, _ in scored)) or 1.0
    hashed = sorted((_hash(term), score / length, term in titled) for score, term in scored)
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
    _, left, right = np.intersect1d(
        one.hashes, other.hashes, assume_unique=True, return_indices=True
    )
    cosine = min(1.0, float(one.weights[left] @ other.weights[right]))
    titles = (_title_share(one, left), _title_share(other, right))
    return Likeness(cosine, min(titles), max(titles))


def _title_share(terms: Terms, shared: npt.NDArray[np.intp]) -> float:
    squares = np.square(terms.weights)
    whole = float(squares[terms.titled].sum())
    if not whole:
        return UNTITLED
    return min(1.0, float(squares[shared][terms.titled[shared]].sum()) / whole)


@lru_cache(maxsize=200_000)
def _term(token: str, language: str, flag: int) -> tuple[str, float]:
    folded = fold(token)
    if flag & NUMBER:
        if re.fullmatch(r"(19|20)\d\d", folded) or len(folded) < 2:
            return folded, 0.0
        return folded, 2.5 if len(folded) == 2 else 4.0
    if len(folded) < 2:
        return folded, 0.0
    rarity = _rarity(folded, language)
    return folded[:STEM], rarity * NAME_WEIGHT if flag & NAME else rarity


def _rarity(word: str, language: str) -> float:
    """0 for words that any text has (over 1 in 2,000), 1 more for each factor of ten; at the most 5."""
    frequency = wordfreq.get_frequency_dict(language, wordlist="best").get(word, 1e-9)
    return min(5.0, max(0.0, -math.log10(frequency) - 3.3))


@lru_cache(maxsize=100_000)
def _rarity_of_pair(pair: str, language: str) -> float:
    frequency = wordfreq.get_frequency_dict(language, wordlist="best").get(pair)
    # Most pairs that are no word straddle two words: they say a little less than a rare word does.
    return 2.5 if frequency is None else min(4.0, max(0.0, -math.log10(frequency) - 3.3))


def _language(lang: str | None, sample: str) -> str:
    """The language whose frequency list serves: the declared one unless the script speaks against it."""
    for pattern, language in _BY_SCRIPT:
        if len(pattern.findall(sample)) > len(sample) // 50:
            if (
                lang in _LISTED
                and language in ("ru", "ar")
                and lang not in ("en", "de", "fr", "es")
            ):
                return str(lang)
            return language if lang != "zh" or language != "ja" else "ja"
    return lang if lang in _LISTED and lang is not None else "en"


def _hash(term: str) -> int:
    return signed(xxhash.xxh64_intdigest(term.encode()))
