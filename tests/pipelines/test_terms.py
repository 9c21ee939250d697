"""Weighted terms, by which reports of one event resemble each other."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.text.terms import KEPT, UNTITLED, Terms, likeness, terms
from pipelines.text.tokens import tokenise

_TEXTS = st.text(alphabet=st.sampled_from("aeiou bdk 19.\n漢字กা"), max_size=60)


def _terms(title: str, text: str, lang: str | None = "en") -> Terms:
    return terms(tokenise(title), tokenise(text), lang)


@settings(deadline=None, max_examples=150)
@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS)
def test_likeness_is_symmetric_and_within_0_and_1(a: str, b: str, c: str, d: str) -> None:
    one, other = _terms(a, b), _terms(c, d)
    found = likeness(one, other)
    assert found == likeness(other, one)
    assert 0 <= found.cosine <= 1
    assert 0 <= found.title_least <= found.title_most <= 1
    assert likeness(one, one).cosine == pytest.approx(1.0 if len(one.hashes) else 0.0, abs=1e-5)


@settings(deadline=None, max_examples=150)
@given(_TEXTS, _TEXTS)
def test_terms_are_few_sorted_and_of_length_1_together(title: str, text: str) -> None:
    found = _terms(title, text)
    assert len(found.hashes) == len(found.weights) == len(found.titled) <= KEPT
    assert found.hashes.tolist() == sorted(set(found.hashes.tolist()))
    length = float(np.square(found.weights.astype(float)).sum())
    assert length == pytest.approx(1.0 if len(found.hashes) else 0.0, abs=1e-4)


def test_names_and_rare_words_weigh_more_than_those_that_any_text_has() -> None:
    found = _terms("", "The ferry was in the harbour when Tarbek of Varden came.")
    weights = dict(zip(found.hashes.tolist(), found.weights.tolist(), strict=True))

    def weight(word: str) -> float:
        (key,) = _terms("", f"x {word}").hashes.tolist()
        return weights[key]

    assert weight("Tarbek") > weight("ferry") > 0
    assert len(_terms("", "the was in when of and to").hashes) == 0


def test_endings_of_grammar_do_not_part_a_name() -> None:
    one = _terms("", "Река поднялась, сказал Тарбековский.", "ru")
    other = _terms("", "Река поднялась, по словам Тарбековского.", "ru")
    assert likeness(one, other).cosine > 0.5


def test_reports_of_one_event_are_liker_than_reports_of_two() -> None:
    one = _terms(
        "Ferry Quenby sinks off Varden", "The ferry Quenby sank near Varden with 214 aboard."
    )
    same = _terms(
        "214 aboard as ferry goes down", "Off Varden the Quenby went down; 214 were on it."
    )
    other = _terms("Copper mine strike ends", "Miners in Pellan returned to work after 9 weeks.")
    assert likeness(one, same).cosine > 0.3 > likeness(one, other).cosine
    assert likeness(one, same).title_most > likeness(one, other).title_most


def test_a_missing_title_speaks_neither_for_nor_against() -> None:
    one = _terms("", "The ferry Quenby sank near Varden.")
    found = likeness(one, one)
    assert (found.title_least, found.title_most) == (UNTITLED, UNTITLED)


def test_the_weightiest_terms_come_first_and_ties_are_broken_by_hash() -> None:
    found = _terms("Quenby sinks", " ".join(f"Name{letter}" for letter in "abcdefgh"))
    first = found.weightiest(3)
    weights = dict(zip(found.hashes.tolist(), found.weights.tolist(), strict=True))
    ordered = sorted(weights, key=lambda key: (-weights[key], key))
    assert first == ordered[:3]
    assert found.weightiest(10_000) == ordered


@pytest.mark.parametrize("lang", ["en", "de", "zz", "", None, "zh", "EN-us", "\x00"])
@pytest.mark.parametrize(
    "text", ["The ferry sank.", "渡船沉没了四十人", "フェリーが沈没した", "Паром затонул"]
)
def test_any_declared_language_gives_terms(lang: str | None, text: str) -> None:
    assert len(_terms("", text, lang).hashes) > 0


def test_the_declared_language_gives_way_to_the_script() -> None:
    text = "渡船在港口沉没四十人失踪"
    assert likeness(_terms("", text, "en"), _terms("", text, "zh")).cosine == pytest.approx(
        1.0, abs=1e-5
    )


@pytest.mark.parametrize("text", ["x" * 1_000_000, "漢字" * 100_000, "Ab1 " * 100_000])
def test_hostile_megabytes_take_linear_time(text: str) -> None:
    began = time.process_time()
    assert len(_terms(text[:2_000], text).hashes) <= KEPT
    assert time.process_time() - began < 8
