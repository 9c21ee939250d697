"""All that is kept of an article to find and to judge what resembles it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import xxhash

from pipelines import settings
from pipelines.text import signature
from pipelines.text.shingle import Mask, Shingles, is_unspaced, shingles, windows
from pipelines.text.terms import Terms, terms
from pipelines.text.tokens import NAME, NUMBER, Flags, Hashes, Offsets, tokenise

SHORTEST_TITLE = 3
"""Tokens; shorter ones name a section or the outlet."""
SHORTEST_SENTENCE = 2
"""Tokens; single words ("Advertisement") recur everywhere and move no figure."""


@dataclass(frozen=True, eq=False)
class Fingerprint:
    """Tokens, sentences and terms of an article, and which of its tokens count."""

    hashes: Hashes
    """(n,) uint32, one a token of the text."""
    flags: Flags
    """(n,) uint8, see `pipelines.text.tokens`."""
    sentences: Offsets
    """(m,) uint32, first token of each sentence."""
    title: Hashes
    """(t,) uint32, tokens of the title."""
    terms: Terms
    kept: Mask
    """(n,) bool: False for tokens of the outlet's furniture."""

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """First token of each sentence and the one behind its last; none in a text without tokens."""
        return list(pairwise([*self.sentences.tolist(), len(self.hashes)]))

    @cached_property
    def sentence_hashes(self) -> npt.NDArray[np.int64]:
        """(m,) int64: equal for equal sentences; 0 for sentences too short to say anything."""
        found = [
            xxhash.xxh64_intdigest(self.hashes[start:end].tobytes())
            if end - start >= SHORTEST_SENTENCE
            else 0
            for start, end in self._spans
        ]
        return np.array(found, dtype=np.uint64).view(np.int64)

    @cached_property
    def unspaced(self) -> bool:
        """Most of it is in a script without spaces."""
        return is_unspaced(self.flags)

    @cached_property
    def shingle_size(self) -> int:
        return settings.SHINGLE_CHARACTERS if self.unspaced else settings.SHINGLE_WORDS

    @cached_property
    def size(self) -> int:
        """Tokens that count."""
        return int(np.count_nonzero(self.kept))

    @cached_property
    def numbers(self) -> frozenset[int]:
        """Hashes of the numbers that count."""
        return self._flagged(NUMBER)

    @cached_property
    def names(self) -> frozenset[int]:
        """Hashes of the names that count."""
        return self._flagged(NAME)

    def _flagged(self, flag: int) -> frozenset[int]:
        return frozenset(self.hashes[self.kept & ((self.flags & flag) > 0)].tolist())

    @cached_property
    def windows(self) -> Shingles:
        """The shingles in order of the text, also those that do not count."""
        return windows(self.hashes, self.shingle_size)

    @cached_property
    def shingles(self) -> Shingles:
        """Sorted set of the shingles that count."""
        return shingles(self.hashes, self.shingle_size, self.kept)

    @cached_property
    def bands(self) -> list[int]:
        return signature.bands(self.shingles)

    @cached_property
    def sketch(self) -> list[int]:
        size = settings.SKETCH_CHARACTERS if self.unspaced else settings.SKETCH_WORDS
        return signature.sketch(shingles(self.hashes, size, self.kept))

    @cached_property
    def content(self) -> int:
        """Signed 64-bit hash of the tokens that count: equal where two texts are identical."""
        return signature.signed(xxhash.xxh64_intdigest(self.hashes[self.kept].tobytes()))

    def beside(self, sentence: int) -> int:
        """Return what tells unlike texts that share `sentence` from one text that stands at several
        addresses: the hash of the title, or without one of the longest other sentence in the first two
        thirds."""
        if len(self.title) >= SHORTEST_TITLE:
            return signature.signed(xxhash.xxh64_intdigest(self.title.tobytes()))
        first, second = self._longest_sentences
        return second if sentence == first else first

    @cached_property
    def _longest_sentences(self) -> tuple[int, int]:
        """Hashes of the two longest unlike sentences in the first two thirds; 0 where there is none."""
        starts = self.sentences.astype(np.int64)
        lengths = np.diff(np.append(starts, len(self.hashes)))
        lengths[3 * starts > 2 * len(self.hashes)] = 0
        keys = self.sentence_hashes
        found: list[int] = []
        for place in np.argsort(-lengths, kind="stable").tolist():
            key = int(keys[place])
            if lengths[place] and key and key not in found:
                found.append(key)
                if len(found) == 2:
                    break
        first, second = (*found, 0, 0)[:2]
        return first, second

    def prepared(self) -> Fingerprint:
        """Compute what matching asks first, and return it: where articles are stored, all wait for one process."""
        _ = self.content, self.bands, self.sketch, self.sentence_hashes
        return self

    def without(self, furniture: set[int]) -> Fingerprint:
        """Return the fingerprint in which the sentences of `furniture` (their hashes) do not count.

        A text that is all furniture keeps its tokens: better compared whole than not at all.
        """
        kept = self.kept.copy()
        for (start, end), key in zip(self._spans, self.sentence_hashes.tolist(), strict=True):
            if key and key in furniture:
                kept[start:end] = False
        return replace(self, kept=kept) if kept.any() else self


def fingerprint(title: str | None, text: str, lang: str | None) -> Fingerprint:
    """Return the fingerprint of an article; `lang` is an ISO 639-1 code or None."""
    title_tokens = tokenise((title or "").strip())
    tokens = tokenise(text)
    weighted = terms(title_tokens, tokens, lang)
    return restored(tokens.hashes, tokens.flags, tokens.sentences, title_tokens.hashes, weighted)


def restored(
    hashes: Hashes, flags: Flags, sentences: Offsets, title: Hashes, weighted: Terms
) -> Fingerprint:
    """Return the fingerprint of which these arrays were stored.

    A text that begins with its own headline counts without it: extractors leave it there for some outlets.
    """
    kept = np.ones(len(hashes), dtype=np.bool_)
    if 0 < len(title) < len(hashes) and np.array_equal(hashes[: len(title)], title):
        kept[: len(title)] = False
    return Fingerprint(hashes, flags, sentences, title, weighted, kept)
