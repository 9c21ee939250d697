"""Texts as arrays of tokens: words, numbers, and single characters where a script has no spaces."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import xxhash

NUMBER, NAME, UNSPACED = 1, 2, 4
"""Bits of a token's flags: has a digit; capitalised away from a sentence's start; a character of a script
without spaces."""

LONGEST_KNOWN = 64
"""Characters of a token that is remembered; a page can bring one of a million."""

Hashes = npt.NDArray[np.uint32]
Flags = npt.NDArray[np.uint8]
Offsets = npt.NDArray[np.uint32]

# Scripts written without spaces between words: Han, Kana, Thai, Lao, Burmese, Khmer. Hangul has spaces.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u309f\u30a0-\u30fa\u30fc-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)


_UNSPACED_CHARACTER = re.compile(f"[{_UNSPACED}]")


def _word_characters() -> str:
    """Letters, digits and combining marks outside of those scripts, as ranges of a character class: `\\w`
    lacks marks and would cut Hindi and Arabic words. No letter of use lies beyond the first two planes."""
    ranges: list[list[int]] = []
    for point in range(0x20000):
        character = chr(point)
        if not (character.isalnum() or unicodedata.category(character)[0] == "M"):
            continue
        if point >= 0xE00 and _UNSPACED_CHARACTER.match(character):
            continue
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_NUMBER = r"\d+(?:[.,:’']\d+)*"
_TOKEN = re.compile(rf"{_NUMBER}|[{_word_characters()}]+|[{_UNSPACED}]")
_ASCII_TOKEN = re.compile(rf"{_NUMBER}|[A-Za-z0-9]+")
# A sentence ends at its mark and white space, or at the mark itself where scripts have no spaces.
_SENTENCE_END = re.compile(r"[.!?…؟۔।](?=[\s\"'»”“’)\]]|$)|[。！？]|\n")
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """A text as parallel arrays, one entry a token."""

    hashes: Hashes
    """(n,) uint32: xxh32 of the folded token; equal tokens have equal hashes, on every machine."""
    flags: Flags
    """(n,) uint8: NUMBER, NAME, UNSPACED."""
    starts: Offsets
    """(n,) uint32: character offset of the token in the text."""
    ends: Offsets
    """(n,) uint32: offset behind its last character."""
    sentences: Offsets
    """(m,) uint32: index of each sentence's first token, ascending; the first is 0 where there are tokens."""

    def __len__(self) -> int:
        return len(self.hashes)


def fold(token: str) -> str:
    """Return the form in which two spellings of one token are equal: NFKC, case folded, without Arabic
    vowel signs, apostrophes and digit grouping ("12,500" = "12.500" = "12’500")."""
    if token.isascii():
        folded = token.lower()
    else:
        folded = _ARABIC_MARKS.sub("", unicodedata.normalize("NFKC", token).casefold())
    if folded[:1].isdigit():
        return re.sub(r"[.,’'](?=\d{3}(?!\d))", "", folded)
    return folded


class _Known(dict[str, int]):
    """Hash and flags of tokens seen, as one number; forgets all when full and keeps no endless ones, so
    memory stays bounded."""

    def __missing__(self, token: str) -> int:
        if len(self) > 200_000:
            self.clear()
        folded = fold(token)
        flags = NUMBER if any(map(str.isdigit, folded)) else 0
        if token[:1].isupper() or token[:1].istitle():
            flags |= NAME
        if _UNSPACED_CHARACTER.match(token):
            flags |= UNSPACED
        value = xxhash.xxh32_intdigest(folded.encode()) << 8 | flags
        if len(token) <= LONGEST_KNOWN:
            self[sys.intern(token)] = value
        return value


_known = _Known()


def is_unspaced_character(character: str) -> bool:
    """Say whether a character is of a script that writes no spaces between words."""
    return _UNSPACED_CHARACTER.match(character) is not None


def tokenise(text: str) -> Tokens:
    """Cut `text` into tokens; punctuation, symbols and white space separate them and leave no trace."""
    matches = list((_ASCII_TOKEN if text.isascii() else _TOKEN).finditer(text))
    known = _known
    values = np.array([known[match[0]] for match in matches], dtype=np.uint64)
    spans = np.array([match.span() for match in matches], dtype=np.uint32).reshape(-1, 2)
    hashes = (values >> np.uint64(8)).astype(np.uint32)
    flags = (values & np.uint64(0xFF)).astype(np.uint8)
    starts: Offsets = np.ascontiguousarray(spans[:, 0])
    ends: Offsets = np.ascontiguousarray(spans[:, 1])
    cuts = np.array([0, *(match.end() for match in _SENTENCE_END.finditer(text))], dtype=np.uint32)
    firsts = np.unique(np.searchsorted(starts, cuts))
    sentences: Offsets = firsts[firsts < len(starts)].astype(np.uint32)
    # A capital at the start of a sentence is grammar, not a name.
    flags[sentences] &= np.uint8(0xFF ^ NAME)
    return Tokens(hashes, flags, starts, ends, sentences)


def words(tokens: Tokens) -> int:
    """Return how many words the text has; 1.7 characters of a script without spaces make one."""
    unspaced = int(np.count_nonzero(tokens.flags & UNSPACED))
    return len(tokens) - unspaced + round(unspaced / 1.7)
