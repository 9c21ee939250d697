"""Sets of shingles of token arrays."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.text.shingle import is_unspaced, shingles, windows
from pipelines.text.tokens import tokenise

_ARRAYS = st.lists(st.integers(0, 6), max_size=40).map(
    lambda found: np.array(found, dtype=np.uint32)
)
_PATIENT = settings(deadline=None, max_examples=100)


@_PATIENT
@given(_ARRAYS, st.integers(1, 8))
def test_windows_are_equal_where_their_tokens_are(hashes: np.ndarray, size: int) -> None:
    found = windows(hashes, size)
    size = min(size, len(hashes))
    runs = [tuple(hashes[at : at + size].tolist()) for at in range(len(hashes) - size + 1)]
    assert len(found) == (len(runs) if len(hashes) else 0)
    for one, run in zip(found.tolist(), runs, strict=False):
        for other, other_run in zip(found.tolist(), runs, strict=False):
            assert (one == other) == (run == other_run)


@_PATIENT
@given(_ARRAYS, st.integers(1, 8))
def test_shingles_are_the_sorted_set_of_windows(hashes: np.ndarray, size: int) -> None:
    assert shingles(hashes, size).tolist() == sorted(set(windows(hashes, size).tolist()))


@_PATIENT
@given(st.data(), _ARRAYS, st.integers(1, 8))
def test_a_shingle_counts_only_where_all_its_tokens_are_kept(
    data: st.DataObject, hashes: np.ndarray, size: int
) -> None:
    kept = np.array(
        data.draw(st.lists(st.booleans(), min_size=len(hashes), max_size=len(hashes))), dtype=bool
    )
    size_ = min(size, len(hashes))
    whole = windows(hashes, size).tolist()
    expected = {whole[at] for at in range(len(whole)) if kept[at : at + size_].all()}
    assert set(shingles(hashes, size, kept).tolist()) == expected


def test_a_text_shorter_than_a_shingle_is_one_shingle_and_an_empty_one_none() -> None:
    two = np.array([7, 8], dtype=np.uint32)
    assert len(shingles(two, 3)) == 1
    assert shingles(two, 3).tolist() == shingles(two, 2).tolist()
    assert len(shingles(two[:0], 3)) == 0
    assert len(shingles(two[:0], 3, np.zeros(0, dtype=bool))) == 0


def test_runs_of_different_lengths_do_not_meet() -> None:
    hashes = np.zeros(10, dtype=np.uint32)
    assert len({int(windows(hashes, size)[0]) for size in range(1, 9)}) == 8


def test_a_text_is_unspaced_by_the_greater_part_of_its_tokens() -> None:
    assert is_unspaced(tokenise("河水一夜上涨四十厘米 NHK").flags)
    assert not is_unspaced(tokenise("The river Orlin (河水) rose over night in Varden").flags)
    assert not is_unspaced(tokenise("").flags)
