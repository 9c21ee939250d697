"""How rare a word is in its language: the frequency lists of `wordfreq`."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache, lru_cache

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


def rarity(frequency: float) -> float:
    """0 for words that any text has (over 1 in 2,000), 1 more for each factor of ten; at the most 5."""
    return min(5.0, max(0.0, -math.log10(frequency) - 3.3))


@cache
def frequencies(language: str) -> Mapping[str, float]:
    """Return the share of running text that each listed word of a listed language has."""
    # Imported late: commands that only read need not wait for it.
    from wordfreq import get_frequency_dict

    found: dict[str, float] = get_frequency_dict(language, wordlist="small")
    return found


def listed_language(lang: str | None, sample: str) -> str:
    """Return the language whose list serves: the declared one unless the script of `sample` speaks against
    it, English where nothing tells."""
    for pattern, language in _BY_SCRIPT:
        if len(pattern.findall(sample)) > len(sample) // 50:
            if (
                lang in _listed()
                and language in ("ru", "ar")
                and lang not in ("en", "de", "fr", "es")
            ):
                return str(lang)
            return language if lang != "zh" or language != "ja" else "ja"
    return lang if lang in _listed() and lang is not None else "en"


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    from wordfreq import available_languages

    return frozenset(available_languages("small"))
