"""With which words each language credits an outlet: data, a module a language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pipelines.text.phrases.arabic import ARABIC
from pipelines.text.phrases.chinese import CHINESE
from pipelines.text.phrases.dutch import DUTCH
from pipelines.text.phrases.english import ENGLISH
from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.french import FRENCH
from pipelines.text.phrases.german import GERMAN
from pipelines.text.phrases.italian import ITALIAN
from pipelines.text.phrases.japanese import JAPANESE
from pipelines.text.phrases.korean import KOREAN
from pipelines.text.phrases.polish import POLISH
from pipelines.text.phrases.portuguese import PORTUGUESE
from pipelines.text.phrases.russian import RUSSIAN
from pipelines.text.phrases.spanish import SPANISH
from pipelines.text.phrases.turkish import TURKISH
from pipelines.text.phrases.ukrainian import UKRAINIAN

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
