"""Shingles of a token array, as sorted sets of 64-bit hashes."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

from pipelines.text.tokens import UNSPACED, Flags, Hashes

Shingles = npt.NDArray[np.uint64]
Hash = TypeVar("Hash", bound=np.generic)
Mask = npt.NDArray[np.bool_]

_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)


def is_unspaced(flags: Flags) -> bool:
    """Say whether most of a text is in a script without spaces."""
    return 2 * int(np.count_nonzero(flags & UNSPACED)) > len(flags)


def windows(hashes: Hashes, size: int) -> Shingles:
    """Return the hash of each run of `size` tokens: (n - size + 1,) uint64, in order of the text.

    A text shorter than `size` has one shingle: itself; an empty one has none. The mixer is that of
    splitmix64 (Steele, Lea, Flood 2014), over a polynomial of the tokens' hashes.
    """
    if not len(hashes):
        return np.zeros(0, dtype=np.uint64)
    size = min(size, len(hashes))
    count = len(hashes) - size + 1
    wide = hashes.astype(np.uint64)
    value = np.full(count, size, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for offset in range(size):
            value = value * _STEP + wide[offset : offset + count] + np.uint64(1)
        value ^= value >> np.uint64(30)
        value *= _MIX_1
        value ^= value >> np.uint64(27)
        value *= _MIX_2
        value ^= value >> np.uint64(31)
    return value


def shingles(hashes: Hashes, size: int, kept: Mask | None = None) -> Shingles:
    """Return the set of shingles as a sorted array without duplicates.

    `kept` (n,) bool strikes tokens out: a shingle counts only where all its tokens are kept.
    """
    found = windows(hashes, size)
    if kept is not None and len(found):
        size = min(size, len(hashes))
        struck = np.concatenate(([0], np.cumsum(~kept)))
        found = found[struck[size:] == struck[:-size]]
    return np.unique(found)


def shared_places(
    one: npt.NDArray[Hash], other: npt.NDArray[Hash]
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return where an array has what stands in a sorted set, too, and where in that: (k,) indices each."""
    if not len(other):
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    at = np.searchsorted(other, one)
    at[at == len(other)] = 0
    places = np.flatnonzero(other[at] == one)
    return places, at[places]
