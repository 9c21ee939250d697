"""Text as it is stored, and its number of words."""

from __future__ import annotations

import re
import unicodedata

UNSPACED_CHARACTERS = 1.7
"""Characters a word has, on average, in scripts that put no spaces between words."""

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30fa\u30fc-\u30ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)


def count_words(text: str) -> int:
    """Return the number of words; without spaces between them, characters / UNSPACED_CHARACTERS."""
    if text.isascii():
        characters = 0
    else:
        text, characters = _UNSPACED.subn(" ", text)
    # Nearly all words begin with a letter or a digit.
    words = sum(1 for word in text.split() if word[0].isalnum() or any(map(str.isalnum, word)))
    return words + round(characters / UNSPACED_CHARACTERS)


def clean_text(text: str) -> str:
    """Return `text` as it is stored: NFC, no control characters, one line feed to a paragraph."""
    text = _CONTROL.sub("", _LINE_END.sub("\n", text)).replace("\u00a0", " ").replace("\t", " ")
    lines = (line.strip() for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\n".join(line for line in lines if line)
