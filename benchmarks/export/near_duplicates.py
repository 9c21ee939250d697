"""Near-duplicates that are left in a corpus: MinHash proposes pairs, exact Jaccard decides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import xxhash
from datasketch import MinHash, MinHashLSH

WORDS = 5
"""Words of a shingle; characters where a text has few spaces."""
JACCARD = 0.7
PROPOSED = 0.55
"""Jaccard at which the LSH proposes half of the pairs: well below JACCARD, so that it misses next to none."""
PERMUTATIONS = 128

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two near-duplicates."""

    one: int
    other: int
    jaccard: float


def shingles(text: str) -> set[bytes]:
    """Return the word 5-grams of a text, as datatrove and text-dedup cut them: lower case, no punctuation.

    Where a word is longer than 12 characters on average, the script has no spaces: character 5-grams.
    """
    words = _WORD.findall(text.lower())
    if words and sum(map(len, words)) > 12 * len(words):
        words = list("".join(words))
    return {" ".join(words[i : i + WORDS]).encode() for i in range(max(1, len(words) - WORDS + 1))}


def near_duplicates(texts: Iterable[tuple[int, str]]) -> list[Pair]:
    """Return the pairs of texts at JACCARD or above; `texts` are (id, text)."""
    lsh = MinHashLSH(threshold=PROPOSED, num_perm=PERMUTATIONS)
    kept: dict[int, set[bytes]] = {}
    found: list[Pair] = []
    for number, text in texts:
        mine = shingles(text)
        signature = MinHash(num_perm=PERMUTATIONS, hashfunc=xxhash.xxh32_intdigest)
        signature.update_batch(list(mine))
        for other in lsh.query(signature):
            jaccard = len(mine & kept[other]) / len(mine | kept[other])
            if jaccard >= JACCARD:
                found.append(Pair(other, number, round(jaccard, 3)))
        lsh.insert(number, signature)
        kept[number] = mine
    return found
