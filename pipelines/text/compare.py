"""The exact second look at two texts: what they share, where, and in what they differ."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from pipelines.text.fingerprint import Fingerprint
from pipelines.text.shingle import Mask, Shingles, shared_places, windows
from pipelines.text.tokens import NAME, NUMBER

GAP = 6
"""Tokens between two shared runs, at the most, for them to be one sentence with a word changed."""
LONG_RUN = 12
LEAD = 50
INTACT = 0.8
"""Share of a sentence's tokens in shared runs from which it counts as intact."""
UNSAID = 0.5
"""What a missing pair of facts speaks for: neither."""
PLACES = 8
"""Places of a repeated shingle that are tried; the rest of a litany adds nothing."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of tokens that stands in both texts; indices of tokens."""

    start: int
    other_start: int
    length: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two texts share. Shares are 0..1 of the tokens or shingles that count."""

    jaccard: float
    """Shared shingles of all shingles of both."""
    contained: float
    """Shared shingles of the first text's."""
    contains: float
    """Shared shingles of the second text's."""
    runs: tuple[Run, ...]
    """Shared runs in order of the first text."""
    covered: float
    """Share of the first text's tokens in shared runs."""
    covers: float
    """Share of the second text's tokens in shared runs."""
    longest: int
    """Tokens of the longest shared run."""
    long_share: float
    """Share of the shorter text's tokens in shared runs of LONG_RUN tokens or more: what chance and quotation
    rarely make."""
    intact: float
    """Share of a text in sentences that stand in the other nearly whole; of the two texts the larger."""
    lead: float
    """Share of the first LEAD tokens in shared runs; of the two texts the larger."""
    ordered: float
    """Share of shared tokens in runs that follow the order of both texts."""
    number_conflicts: int
    """Places where shared text goes on on both sides, around numbers that differ."""
    numbers_shared: int
    """Numbers inside shared runs."""
    name_conflicts: int
    """Places where shared text goes on on both sides, around names that differ."""
    names_shared: int
    """Names inside shared runs."""
    numbers_known: float
    """Share of the numbers of the text with fewer that the other has anywhere; UNSAID where one has none."""


def shares(one: Fingerprint, other: Fingerprint) -> tuple[float, float, float]:
    """Return (jaccard, contained, contains) of the two sets of shingles, without aligning the texts."""
    shared = _intersection(one.shingles, other.shingles)
    return _shares(len(shared), len(one.shingles), len(other.shingles))


def compare(one: Fingerprint, other: Fingerprint) -> Comparison:
    """Align two texts by their shared shingles, longest run first at each place, and count what differs.

    Cost: about 0.1 ms for two unlike articles of 500 words, 0.5 ms for two copies.
    """
    shared = _intersection(one.shingles, other.shingles)
    jaccard, contained, contains = _shares(len(shared), len(one.shingles), len(other.shingles))
    runs = _runs(one, other, shared)
    tokens, other_tokens = max(1, one.size), max(1, other.size)
    held = np.zeros(len(one.hashes), dtype=np.bool_)
    other_held = np.zeros(len(other.hashes), dtype=np.bool_)
    for run in runs:
        held[run.start : run.start + run.length] = True
        other_held[run.other_start : run.other_start + run.length] = True
    held &= one.kept
    other_held &= other.kept
    number_conflicts, name_conflicts = _conflicts(one, other, runs)
    long = sum(run.length for run in runs if run.length >= LONG_RUN)
    return Comparison(
        jaccard=jaccard,
        contained=contained,
        contains=contains,
        runs=runs,
        covered=float(np.count_nonzero(held)) / tokens,
        covers=float(np.count_nonzero(other_held)) / other_tokens,
        longest=max((run.length for run in runs), default=0),
        long_share=min(1.0, long / min(tokens, other_tokens)),
        intact=max(_intact(one, held), _intact(other, other_held)),
        lead=max(_lead(one, held), _lead(other, other_held)),
        ordered=_ordered(runs),
        number_conflicts=number_conflicts,
        numbers_shared=int(np.count_nonzero(one.flags[held] & NUMBER)),
        name_conflicts=name_conflicts,
        names_shared=int(np.count_nonzero(one.flags[held] & NAME)),
        numbers_known=_known(one.numbers, other.numbers),
    )


def agreement(mine: frozenset[int], theirs: frozenset[int]) -> float:
    """Return the share of the one text's numbers (or names) that the other has, times the other's share;
    UNSAID for each where a text has none. 1 for texts with the same facts."""
    if not mine or not theirs:
        return UNSAID * UNSAID
    return len(mine & theirs) ** 2 / (len(mine) * len(theirs))


def _intersection(one: Shingles, other: Shingles) -> Shingles:
    """Of two sorted sets; searching the larger for the smaller beats merging where sizes differ."""
    if len(one) > len(other):
        one, other = other, one
    found: Shingles = one[shared_places(one, other)[0]]
    return found


def _shares(shared: int, one: int, other: int) -> tuple[float, float, float]:
    union = one + other - shared
    return (
        shared / union if union else 0.0,
        shared / one if one else 0.0,
        shared / other if other else 0.0,
    )


def _runs(one: Fingerprint, other: Fingerprint, shared: Shingles) -> tuple[Run, ...]:
    if not len(shared):
        return ()
    size = min(one.shingle_size, len(one.hashes), len(other.hashes))
    left = _kept_windows(one, size, struck=0)
    right = _kept_windows(other, size, struck=1)
    places: dict[int, list[int]] = {}
    for place in shared_places(right, shared)[0].tolist():
        found = places.setdefault(int(right[place]), [])
        if len(found) < PLACES:
            found.append(place)
    runs: list[Run] = []
    free = 0
    expected = 0
    for start in shared_places(left, shared)[0].tolist():
        if start < free:
            continue
        candidates = places.get(int(left[start]), ())
        best, best_length = -1, 0
        for place in candidates:
            length = _agreement(left[start:], right[place:])
            if length > best_length or (
                length == best_length and abs(place - expected) < abs(best - expected)
            ):
                best, best_length = place, length
        if best_length:
            run = Run(start, best, best_length + size - 1)
            runs.append(run)
            free = start + run.length
            expected = best + run.length
    return tuple(runs)


def _kept_windows(text: Fingerprint, size: int, struck: int) -> Shingles:
    """The windows of a text; `struck` stands for those with furniture in them, so that no run goes on there."""
    found = text.windows if size == text.shingle_size else windows(text.hashes, size)
    if text.size < len(text.kept):
        found = found.copy()
        before = np.concatenate(([0], np.cumsum(~text.kept)))
        found[before[size:] != before[:-size]] = struck
    return found


def _agreement(left: Shingles, right: Shingles) -> int:
    """Length of the common beginning of two arrays."""
    length = min(len(left), len(right))
    step = 16
    done = 0
    while done < length:
        upto = min(length, done + step)
        differs = left[done:upto] != right[done:upto]
        if differs.any():
            return done + int(differs.argmax())
        done, step = upto, step * 4
    return length


def _ordered(runs: tuple[Run, ...]) -> float:
    """Tokens in the heaviest chain of runs that ascends in both texts, of all tokens in runs."""
    total = sum(run.length for run in runs)
    if not total:
        return 0.0
    best: list[int] = []
    for index, run in enumerate(runs[:400]):
        before = (
            best[earlier] for earlier in range(index) if runs[earlier].other_start < run.other_start
        )
        best.append(run.length + max(before, default=0))
    return min(1.0, max(best) / total)


def _conflicts(one: Fingerprint, other: Fingerprint, runs: tuple[Run, ...]) -> tuple[int, int]:
    numbers = names = 0
    for before, after in pairwise(runs):
        start, stop = before.start + before.length, after.start
        other_start, other_stop = before.other_start + before.length, after.other_start
        if not (0 < stop - start <= GAP and 0 < other_stop - other_start <= GAP):
            continue
        for flag in (NUMBER, NAME):
            mine = _flagged(one, start, stop, flag)
            theirs = _flagged(other, other_start, other_stop, flag)
            if mine and theirs and not mine & theirs:
                if flag == NUMBER:
                    numbers += 1
                else:
                    names += 1
    return numbers, names


def _flagged(text: Fingerprint, start: int, stop: int, flag: int) -> set[int]:
    chosen = (text.flags[start:stop] & flag) > 0
    return set(text.hashes[start:stop][chosen].tolist())


def _known(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else UNSAID


def _intact(text: Fingerprint, held: Mask) -> float:
    """Share of the text's tokens in sentences of four tokens or more that are nearly all held."""
    if not held.any():
        return 0.0
    starts = text.sentences.astype(np.int64)
    lengths = np.diff(np.append(starts, len(held)))
    shared = np.add.reduceat(held.astype(np.int64), starts)
    counted = lengths >= 4
    whole = counted & (shared >= INTACT * lengths)
    return float(lengths[whole].sum() / max(1, lengths[counted].sum()))


def _lead(text: Fingerprint, held: Mask) -> float:
    kept = np.flatnonzero(text.kept)[:LEAD]
    return float(held[kept].mean()) if len(kept) else 0.0
