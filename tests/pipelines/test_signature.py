"""Bands and sketches: what proposes texts to compare."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import settings as limits
from pipelines.text.fingerprint import Fingerprint, fingerprint
from pipelines.text.signature import bands, signed, sketch

_ROOT = Path(__file__).parents[2]
_WORDS = [f"word{number}" for number in range(3_000)]


def _print(words: list[str]) -> Fingerprint:
    return fingerprint(None, " ".join(words), "en")


def _edited(words: list[str], share: float, rng: random.Random) -> list[str]:
    return [rng.choice(_WORDS) if rng.random() < share else word for word in words]


def test_an_excerpt_of_60_words_shares_two_sketch_hashes_with_its_text_of_600() -> None:
    rng = random.Random(3)
    missed = 0
    for _ in range(150):
        text = rng.choices(_WORDS, k=600)
        start = rng.randrange(541)
        shared = set(_print(text).sketch) & set(_print(text[start : start + 60]).sketch)
        missed += len(shared) < limits.SKETCH_SHARED
    # 56 shingles of 596, 74 of them kept: fewer than two by chance in 1 of 150.
    assert missed <= 3


def test_unlike_texts_share_neither_bands_nor_sketch() -> None:
    rng = random.Random(4)
    prints = [_print(rng.choices(_WORDS, k=300)) for _ in range(30)]
    for number, one in enumerate(prints):
        for other in prints[:number]:
            assert not set(one.bands) & set(other.bands)
            assert len(set(one.sketch) & set(other.sketch)) < limits.SKETCH_SHARED


def test_copies_with_a_few_changed_words_share_a_band() -> None:
    rng = random.Random(5)
    for _ in range(40):
        text = rng.choices(_WORDS, k=300)
        assert set(_print(text).bands) & set(_print(_edited(text, 0.05, rng)).bands)


def test_the_bands_find_what_their_formula_says() -> None:
    rng = random.Random(6)
    found, expected = 0, 0.0
    for _ in range(200):
        text = rng.choices(_WORDS, k=200)
        one, other = _print(text), _print(_edited(text, 0.18, rng))
        left, right = set(one.shingles.tolist()), set(other.shingles.tolist())
        jaccard = len(left & right) / len(left | right)
        expected += 1 - (1 - jaccard**limits.BAND_ROWS) ** limits.BANDS
        found += bool(set(one.bands) & set(other.bands))
    assert found == pytest.approx(expected, abs=25)


def test_an_empty_text_has_no_bands_and_no_sketch() -> None:
    empty = fingerprint("A title", "", "en")
    assert empty.bands == [] and empty.sketch == []
    assert bands(np.zeros(0, dtype=np.uint64)) == []
    assert sketch(np.zeros(0, dtype=np.uint64)) == []


def test_a_sketch_holds_the_smallest_hashes_within_its_bounds() -> None:
    for size in (1, 10, limits.SKETCH_SIZE, 600, 100_000):
        shingles = np.unique(np.random.default_rng(size).integers(0, 2**63, size, dtype=np.uint64))
        kept = sketch(shingles)
        assert kept == shingles[: len(kept)].astype(np.int64).tolist()
        assert min(len(shingles), limits.SKETCH_SIZE) <= len(kept) <= limits.SKETCH_MOST


@settings(deadline=None)
@given(st.integers(0, 2**64 - 1))
def test_signed_numbers_keep_their_bits_and_fit_sqlite(value: int) -> None:
    assert -(2**63) <= signed(value) < 2**63
    assert signed(value) % 2**64 == value


def test_signatures_are_the_same_in_every_process() -> None:
    script = (
        "from pipelines.text.fingerprint import fingerprint\n"
        "found = fingerprint('The bridge', 'Orlin opened 12 bridges. 河水上涨 in Varden.' * 30, 'en')\n"
        "print(found.bands, found.sketch, found.content, found.sentence_hashes.tolist(),"
        " found.terms.hashes.tolist(), found.terms.weights.tolist())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=_ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(_ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "4242")
    }
    assert len(said) == 1
    assert len(said.pop()) > 1_000
