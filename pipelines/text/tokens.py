"""Texts as arrays of tokens: words, numbers, and single characters where a script has no spaces."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import xxhash

from pipelines.text.remembered import Remembered

NUMBER, NAME, UNSPACED = 1, 2, 4
"""Bits of a token's flags: has a digit; capitalised away from a sentence's start; a character of a script
without spaces."""

Hashes = npt.NDArray[np.uint32]
Flags = npt.NDArray[np.uint8]
Offsets = npt.NDArray[np.uint32]

# Scripts written without spaces between words: Han, Kana, Thai, Lao, Burmese, Khmer. Hangul has spaces.
# Each class keeps to one side of U+10000: `re` looks a mixed one up range by range, ten times slower.
_UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u309f\u30a0-\u30fa\u30fc-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]|[\U00020000-\U0003ffff]"
)
_UNSPACED_CHARACTER = re.compile(_UNSPACED)


def _word_characters(points: range) -> str:
    r"""Letters, digits and combining marks among some code points, outside of those scripts, as a character
    class: `\w` lacks marks and would cut Hindi and Arabic words."""
    ranges: list[list[int]] = []
    for point in points:
        character = chr(point)
        if not (character.isalnum() or unicodedata.category(character)[0] == "M"):
            continue
        if point >= 0xE00 and _UNSPACED_CHARACTER.match(character):
            continue
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges) + "]"


_NUMBER = r"\d+(?:[.,:’']\d+)*"
# No letter of use lies beyond the first two planes; the second's many ranges are looked at only there.
_FAR_LETTERS = f"(?=[\U00010000-\U0001ffff]){_word_characters(range(0x10000, 0x20000))}+"
_LETTERS = f"(?:{_word_characters(range(0x10000))}+|{_FAR_LETTERS})+"
_WORD = f"[A-Za-z]+(?= )|{_NUMBER}|{_LETTERS}|{_UNSPACED}"
_ASCII_WORD = f"[A-Za-z][A-Za-z0-9]*|{_NUMBER}"
# A sentence ends at its mark and white space, or at the mark itself where scripts have no spaces.
_SENTENCE_END = r"[.!?…؟۔।](?=[\s\"'»”“’)\]]|$)|[。！？]|\n"
_TOKEN, _TOKEN_OR_END = re.compile(_WORD), re.compile(f"{_WORD}|{_SENTENCE_END}")
_ASCII_TOKEN, _ASCII_TOKEN_OR_END = (
    re.compile(_ASCII_WORD),
    re.compile(f"{_ASCII_WORD}|{_SENTENCE_END}"),
)
_ENDS = frozenset(".!?…؟۔।。！？\n")
_END = 1 << 63
"""What stands for the end of a sentence among the hashes and flags of tokens."""
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")


@dataclass(frozen=True, eq=False)
class Tokens:
    """A text as parallel arrays, one entry a token."""

    text: str
    words: list[str]
    """The n tokens as they stand in the text."""
    hashes: Hashes
    """(n,) uint32: xxh32 of the folded token; equal tokens have equal hashes, on every machine."""
    flags: Flags
    """(n,) uint8: NUMBER, NAME, UNSPACED."""
    sentences: Offsets
    """(m,) uint32: index of each sentence's first token, ascending; the first is 0 where there are tokens."""

    def __len__(self) -> int:
        return len(self.hashes)

    @cached_property
    def starts(self) -> Offsets:
        """(n,) uint32: character offset of each token in the text."""
        return self._spans[:, 0]

    @cached_property
    def ends(self) -> Offsets:
        """(n,) uint32: offset behind each token's last character."""
        return self._spans[:, 1]

    @cached_property
    def _spans(self) -> Offsets:
        pattern = _ASCII_TOKEN if self.text.isascii() else _TOKEN
        spans = [match.span() for match in pattern.finditer(self.text)]
        return np.array(spans, dtype=np.uint32).reshape(-1, 2)


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


def _value(token: str) -> int:
    """Hash and flags of a token as one number; _END for the end of a sentence."""
    if token in _ENDS:
        return _END
    folded = fold(token)
    flags = NUMBER if any(map(str.isdigit, folded)) else 0
    if token[:1].isupper() or token[:1].istitle():
        flags |= NAME
    if _UNSPACED_CHARACTER.match(token):
        flags |= UNSPACED
    return xxhash.xxh32_intdigest(folded.encode()) << 8 | flags


_known = Remembered(_value)


def is_unspaced_character(character: str) -> bool:
    """Say whether a character is of a script that writes no spaces between words."""
    return _UNSPACED_CHARACTER.match(character) is not None


def tokenise(text: str) -> Tokens:
    """Cut `text` into tokens; punctuation, symbols and white space separate them and leave no trace."""
    found = (_ASCII_TOKEN_OR_END if text.isascii() else _TOKEN_OR_END).findall(text)
    values = np.fromiter(map(_known.__getitem__, found), dtype=np.uint64, count=len(found))
    ends = values == _END
    values = values[~ends]
    hashes = (values >> np.uint64(8)).astype(np.uint32)
    flags = (values & np.uint64(0xFF)).astype(np.uint8)
    # The first token behind an end: as many stand before it as other pieces.
    places = np.flatnonzero(ends)
    firsts = np.unique(np.concatenate(([0], places - np.arange(len(places)))))
    sentences: Offsets = firsts[firsts < len(values)].astype(np.uint32)
    # A capital at the start of a sentence is grammar, not a name.
    flags[sentences] &= np.uint8(0xFF ^ NAME)
    words = [piece for piece in found if piece not in _ENDS]
    return Tokens(text, words, hashes, flags, sentences)


def words(tokens: Tokens) -> int:
    """Return how many words the text has; 1.7 characters of a script without spaces make one."""
    unspaced = int(np.count_nonzero(tokens.flags & UNSPACED))
    return len(tokens) - unspaced + round(unspaced / 1.7)
