"""With which words each language credits an outlet: data, one module per group of languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipelines.text.phrases.arabic import ARABIC
from pipelines.text.phrases.east_asian import CHINESE, JAPANESE, KOREAN
from pipelines.text.phrases.english import ENGLISH
from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.french_italian import FRENCH, ITALIAN
from pipelines.text.phrases.germanic import DUTCH, GERMAN
from pipelines.text.phrases.iberian import PORTUGUESE, SPANISH
from pipelines.text.phrases.slavic import POLISH, RUSSIAN, UKRAINIAN
from pipelines.text.phrases.turkish import TURKISH

PHRASES: Mapping[str, Phrases] = MappingProxyType(
    {
        "en": ENGLISH,
        "de": GERMAN,
        "fr": FRENCH,
        "es": SPANISH,
        "it": ITALIAN,
        "pt": PORTUGUESE,
        "nl": DUTCH,
        "pl": POLISH,
        "ru": RUSSIAN,
        "uk": UKRAINIAN,
        "tr": TURKISH,
        "ar": ARABIC,
        "zh": CHINESE,
        "ja": JAPANESE,
        "ko": KOREAN,
    }
)

__all__ = ["PHRASES", "Phrases"]
