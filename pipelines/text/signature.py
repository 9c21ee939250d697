"""MinHash signature, bands and sketch of a text: what proposes texts to compare with it.

MinHash with banding finds copies (Broder 1997; Indyk and Motwani 1998); the sketch, the smallest hashes of
longer shingles kept as postings, finds what MinHash cannot see: the short in the long, the reworded.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import xxhash

from pipelines import settings
from pipelines.text.shingle import Shingles

if TYPE_CHECKING:
    from datasketch import MinHash

_BAND_SALT = [xxhash.xxh64(f"band {band}".encode()).digest() for band in range(settings.BANDS)]


@lru_cache(maxsize=1)
def _empty() -> MinHash:
    # Imported late: commands that only read need not wait for it and for scipy.
    from datasketch import MinHash

    return MinHash(num_perm=settings.PERMUTATIONS, seed=settings.MINHASH_SEED, hashfunc=int)


def bands(shingles: Shingles) -> list[int]:
    """Return the keys of the signature's bands: BANDS signed 64-bit numbers; none for an empty text.

    Two texts with Jaccard similarity j share a key with probability 1 - (1 - j**4)**16.
    """
    if not len(shingles):
        return []  # two empty texts would be alike at 1.0
    signature = _empty().copy()
    signature.update_batch((shingles & np.uint64(0xFFFFFFFF)).tolist())
    rows = np.ascontiguousarray(signature.hashvalues, dtype=np.uint32)
    rows = rows[: settings.BANDS * settings.BAND_ROWS].reshape(settings.BANDS, settings.BAND_ROWS)
    return [
        signed(xxhash.xxh64_intdigest(salt + row.tobytes()))
        for salt, row in zip(_BAND_SALT, rows, strict=True)
    ]


def sketch(shingles: Shingles) -> list[int]:
    """Return the smallest hashes of a sorted set of shingles, as signed 64-bit numbers.

    At least SKETCH_SIZE, one in SKETCH_SHARE of a long text, at the most SKETCH_MOST. As the small ones
    are the same whatever the text's length, a part's sketch and the whole's meet.
    """
    size = min(
        max(settings.SKETCH_SIZE, len(shingles) // settings.SKETCH_SHARE), settings.SKETCH_MOST
    )
    kept: list[int] = shingles[:size].view(np.int64).tolist()
    return kept


def signed(value: int) -> int:
    """Return an unsigned 64-bit number as the signed one of the same bits: SQLite's integers are signed."""
    return value - (1 << 64) if value >> 63 else value
