"""The language of a text: what its page declares, held against the script it is written in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from pipelines.outlets import LANGUAGES

SAMPLE = 5_000
"""Characters whose script is looked at: the lead tells it."""

_ALPHA3 = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it",
    "por": "pt", "rus": "ru", "ukr": "uk", "pol": "pl", "nld": "nl", "dut": "nl", "tur": "tr",
    "ara": "ar", "heb": "he", "jpn": "ja", "kor": "ko", "zho": "zh", "chi": "zh", "ces": "cs",
    "ron": "ro", "hun": "hu", "swe": "sv", "fin": "fi", "ell": "el", "tha": "th", "hin": "hi",
    "iw": "he", "in": "id", "ji": "yi", "cn": "zh", "jp": "ja", "kr": "ko", "ua": "uk", "gr": "el",
    "cz": "cs", "dk": "da", "mo": "ro", "english": "en", "german": "de", "french": "fr",
}  # fmt: skip
_LETTERS = {
    "cyrillic": "\u0400-\u052f", "greek": "\u0370-\u03ff", "hebrew": "\u0590-\u05ff",
    "arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff", "armenian": "\u0530-\u058f",
    "georgian": "\u10a0-\u10ff", "thai": "\u0e00-\u0e7f", "lao": "\u0e80-\u0eff",
    "khmer": "\u1780-\u17ff", "burmese": "\u1000-\u109f", "kana": "\u3041-\u30ff",
    "han": "\u3400-\u9fff", "hangul": "\uac00-\ud7af\u1100-\u11ff", "nagari": "\u0900-\u097f",
    "bengali": "\u0980-\u09ff", "gurmukhi": "\u0a00-\u0a7f", "gujarati": "\u0a80-\u0aff",
    "odia": "\u0b00-\u0b7f", "tamil": "\u0b80-\u0bff", "telugu": "\u0c00-\u0c7f",
    "kannada": "\u0c80-\u0cff", "malayalam": "\u0d00-\u0d7f", "sinhala": "\u0d80-\u0dff",
    "ethiopic": "\u1200-\u137f", "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}  # fmt: skip
_SCRIPT = re.compile("|".join(f"(?P<{name}>[{letters}])" for name, letters in _LETTERS.items()))
# Languages written in a script; where it is one alone, the script tells the language.
_WRITTEN_IN = {
    "cyrillic": "ru uk be bg sr mk kk ky mn tg tt ba cv os ab ce kv uz az bs", "greek": "el",
    "hebrew": "he yi", "arabic": "ar fa ur ps ku sd ug ks az pa", "armenian": "hy",
    "georgian": "ka", "thai": "th", "lao": "lo", "khmer": "km", "burmese": "my", "kana": "ja",
    "han": "zh ja",
    "hangul": "ko", "nagari": "hi mr ne sa", "bengali": "bn as", "gurmukhi": "pa", "gujarati": "gu",
    "odia": "or", "tamil": "ta", "telugu": "te", "kannada": "kn",
    "malayalam": "ml", "sinhala": "si", "ethiopic": "am ti",
}  # fmt: skip
_SCRIPT_TELLS = {"hebrew": "he", "han": "zh"} | {
    script: codes for script, codes in _WRITTEN_IN.items() if len(codes) == 2
}
# Hindi in Latin letters is a chat, no news; the rest of what another script has is written in Latin
# somewhere (Serbian, Azerbaijani, Kurdish).
_NOT_LATIN = frozenset(
    re.findall("..", "ruukbebgmkelheyiarfaurpshykathlokmmyjazhkohimrnebnasguortateknmlsiamtikymntg")
)


def language(declared: Iterable[str], text: str) -> str | None:
    """Return the ISO 639-1 code of the first declared language that `text` can be written in.

    Else the language that the script itself tells; None where nothing does.
    """
    script = _script_of(text)
    for tag in declared:
        code = re.split(r"[-_\s,;]", tag.strip().lower())[0]
        code = _ALPHA3.get(code, code)
        if code in LANGUAGES and _can_be(code, script):
            return code
    return _SCRIPT_TELLS.get(script or "")


def _can_be(code: str, script: str | None) -> bool:
    if script is None:
        return True
    return code not in _NOT_LATIN if script == "latin" else code in _WRITTEN_IN[script].split()


@lru_cache(maxsize=10_000)
def _script(character: str) -> str | None:
    found = _SCRIPT.match(character)
    return found.lastgroup if found else None


def _script_of(text: str) -> str | None:
    """The script of most letters; Japanese is known by its Kana among Han."""
    sample = text[:SAMPLE]
    if sample.isascii():
        return "latin" if any(map(str.isalpha, sample)) else None
    counts: Counter[str] = Counter()
    for character, number in Counter(sample).items():
        if script := _script(character):
            counts[script] += number
    if not counts:
        return None
    if counts["kana"] > 0.1 * (counts["kana"] + counts["han"]):
        counts["kana"] += counts.pop("han", 0)
    if counts["hangul"] > 0.2 * (counts["hangul"] + counts["han"]):
        counts["hangul"] += counts.pop("han", 0)
    return max(counts, key=lambda script: counts[script])
