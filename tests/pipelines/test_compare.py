"""The exact second look at two texts."""

from __future__ import annotations

import random
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.text.compare import Comparison, compare, shares
from pipelines.text.fingerprint import Fingerprint, fingerprint

# Few words, so that chance makes runs, repetitions and crossings.
_LITTLE = st.lists(
    st.sampled_from(["ant", "bee", "cow", "Dog", "12", "34", "elk.", "fox\n"]), max_size=60
).map(" ".join)
_HAN = st.text(alphabet=st.sampled_from("山水火木。"), max_size=40)
_TEXTS = st.one_of(_LITTLE, _LITTLE, _HAN)
_PATIENT = settings(deadline=None, max_examples=250)
_ANIMALS = [f"beast{number}" for number in range(400)]


def _print(text: str, struck: int = 0) -> Fingerprint:
    found = fingerprint(None, text, "en")
    keys = [key for place, key in enumerate(found.sentence_hashes.tolist()) if struck >> place & 1]
    return found.without(set(keys))


def _words(seed: int, count: int) -> list[str]:
    return random.Random(seed).choices(_ANIMALS, k=count)


def _compare(one: str, other: str) -> Comparison:
    return compare(_print(one), _print(other))


@_PATIENT
@given(_TEXTS, _TEXTS, st.integers(0, 63), st.integers(0, 63))
def test_swapping_the_texts_swaps_the_figures(a: str, b: str, x: int, y: int) -> None:
    one, other = _print(a, x), _print(b, y)
    there, back = compare(one, other), compare(other, one)
    assert there.jaccard == back.jaccard
    assert (there.contained, there.contains) == (back.contains, back.contained)
    assert there.numbers_known == back.numbers_known
    assert shares(one, other) == (there.jaccard, there.contained, there.contains)


@_PATIENT
@given(_TEXTS, _TEXTS, st.integers(0, 63), st.integers(0, 63))
def test_runs_stand_in_both_texts_and_overlap_nowhere_in_the_first(
    a: str, b: str, x: int, y: int
) -> None:
    one, other = _print(a, x), _print(b, y)
    free = 0
    for run in compare(one, other).runs:
        assert run.length > 0 and run.start >= free
        left = one.hashes[run.start : run.start + run.length]
        right = other.hashes[run.other_start : run.other_start + run.length]
        assert len(left) == run.length
        assert np.array_equal(left, right)
        free = run.start + run.length


@_PATIENT
@given(_TEXTS, _TEXTS, st.integers(0, 63), st.integers(0, 63))
def test_shares_are_within_0_and_1_and_counts_within_the_text(
    a: str, b: str, x: int, y: int
) -> None:
    one, other = _print(a, x), _print(b, y)
    found = compare(one, other)
    for share in (
        found.jaccard, found.contained, found.contains, found.covered, found.covers,
        found.long_share, found.intact, found.lead, found.ordered, found.numbers_known,
    ):  # fmt: skip
        assert 0 <= share <= 1
    assert found.jaccard <= min(found.contained, found.contains)
    assert 0 <= found.longest <= min(len(one.hashes), len(other.hashes))
    assert found.longest == max((run.length for run in found.runs), default=0)
    assert bool(found.runs) == (found.jaccard > 0)


@_PATIENT
@given(_TEXTS, _TEXTS, st.integers(0, 63), st.integers(0, 63))
def test_no_run_holds_a_token_that_is_struck_out(a: str, b: str, x: int, y: int) -> None:
    one, other = _print(a, x), _print(b, y)
    for run in compare(one, other).runs:
        assert one.kept[run.start : run.start + run.length].all()
        assert other.kept[run.other_start : run.other_start + run.length].all()


@_PATIENT
@given(_TEXTS)
def test_a_text_compared_with_itself_is_covered_whole(text: str) -> None:
    one = _print(text)
    found = compare(one, one)
    if not len(one.hashes):
        assert found.runs == () and found.jaccard == found.covered == 0
        return
    assert found.jaccard == found.contained == found.contains == 1
    assert found.covered == found.covers == found.ordered == 1
    assert found.longest == len(one.hashes)
    assert found.number_conflicts == found.name_conflicts == 0


def test_unlike_texts_share_nothing() -> None:
    found = _compare(" ".join(_words(1, 300)), " ".join(_words(2, 300)))
    assert found.runs == () and found.covered == found.jaccard == found.ordered == 0


def test_an_excerpt_is_contained_and_does_not_contain() -> None:
    text = _words(1, 300)
    found = _compare(" ".join(text[100:160]), " ".join(text))
    assert found.contained == found.covered == 1
    assert found.contains < 0.3
    assert [(run.start, run.other_start, run.length) for run in found.runs] == [(0, 100, 60)]


def test_passages_are_found_where_they_stand_and_in_another_order() -> None:
    one, other = _words(1, 60), _words(2, 40)
    found = _compare(" ".join([*one[40:], *other, *one[:40]]), " ".join(one))
    assert [(run.start, run.other_start, run.length) for run in found.runs] == [
        (0, 40, 20),
        (60, 0, 40),
    ]
    assert found.ordered == pytest.approx(40 / 60)
    assert found.covers == 1 and found.covered == pytest.approx(60 / 100)


def test_the_longest_place_of_a_repeated_phrase_is_taken() -> None:
    phrase, text = _words(1, 5), _words(2, 40)
    other = [*phrase, "beast401", *phrase, *text]
    found = _compare(" ".join([*phrase, *text]), " ".join(other))
    assert [(run.other_start, run.length) for run in found.runs] == [(6, 45)]


def test_changed_numbers_and_names_between_shared_words_are_counted() -> None:
    one = "the storm took the roof of 12 houses in Varden and then it went on to the sea at night"
    numbers = _compare(one, one.replace("12", "34"))
    assert (numbers.number_conflicts, numbers.name_conflicts) == (1, 0)
    names = _compare(one, one.replace("Varden", "Pellan"))
    assert (names.number_conflicts, names.name_conflicts) == (0, 1)
    words = _compare(one, one.replace("roof", "door"))
    assert (words.number_conflicts, words.name_conflicts) == (0, 0)
    assert (words.numbers_shared, words.names_shared) == (1, 1)


def test_numbers_known_anywhere_in_the_other_text_are_known() -> None:
    assert (
        _compare("12 men and 34 women were aboard it", "aboard: women 34, men 12").numbers_known
        == 1
    )
    assert _compare("12 men were aboard the ferry", "56 men were aboard").numbers_known == 0


def test_furniture_struck_out_counts_for_nothing() -> None:
    call = "Sign up for our letter and read it with your coffee at eight on every single day. "
    one, other = (" ".join(_words(seed, 60)) for seed in (1, 2))
    with_it = compare(_print(call + one), _print(call + other))
    without = compare(_print(call + one, 1), _print(call + other, 1))
    assert with_it.longest > 12
    assert without.runs == ()
    assert without.covered == without.lead == without.long_share == without.jaccard == 0


def test_furniture_beside_shared_words_makes_their_run_no_longer() -> None:
    call = "Sign up for our letter and read it with your coffee at eight on every single day."
    one, other = (" ".join(_words(seed, 60)) for seed in (1, 2))
    shared = "he told the council on monday."
    found = compare(
        _print(f"{one} {shared} {call}", 0b10), _print(f"{other} {shared} {call}", 0b10)
    )
    assert found.longest == 6
    assert found.long_share == 0


def test_scripts_without_spaces_are_aligned_by_character() -> None:
    text = "昨夜河水上涨四十厘米桥梁关闭学校停课居民撤离"
    found = _compare(text, text.replace("四十", "五十"))
    assert found.longest == 15 and found.covered == pytest.approx(22 / 23, abs=0.1)
    assert _compare(text, "The river rose over night and schools were closed").runs == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ant " * 60_000, "ant " * 60_000),
        ("ant bee " * 30_000, "bee ant cow " * 20_000),
        ("ant " * 60_000, "ant bee " * 30_000),
        (" ".join(_words(1, 60_000)), " ".join(_words(1, 60_000))),
        ("ant bee cow. " * 20_000, "ant bee cow dog. " * 15_000),
    ],
    ids=("litany", "two litanies", "one word", "long copies", "many runs"),
)
def test_hostile_texts_are_compared_in_linear_time(one: str, other: str) -> None:
    prints = _print(one), _print(other)
    began = time.process_time()
    compare(*prints)
    assert time.process_time() - began < 4
