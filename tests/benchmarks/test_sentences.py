"""Credits read from sentences of the press: the marks, and that the sentences say what they seem to."""

from __future__ import annotations

import pytest

from benchmarks.quality.sentences import HALVES, HERE, Figures, Sentence, score, sentences
from pipelines.outlets import load_registry

SENTENCES = list(sentences())
REGISTRY = load_registry(HERE / "outlets.toml")


def _half(half: str) -> list[Sentence]:
    return [sentence for sentence in SENTENCES if sentence.half == half]


@pytest.fixture(scope="module")
def unseen() -> Figures:
    return score(_half("test"), REGISTRY)


def test_most_credits_of_unseen_sentences_are_read_and_few_wrongly(
    unseen: Figures,
) -> None:
    found = unseen.scores["all"]
    assert found.right / found.found >= 0.94
    assert found.right / found.labelled >= 0.85
    outlets = unseen.scores["any kind"]
    assert outlets.right / outlets.found >= 0.98


def test_sentences_without_a_credit_are_hardly_ever_misread(unseen: Figures) -> None:
    assert unseen.silent["all"] > 250
    assert unseen.misread["all"] / unseen.silent["all"] <= 0.03


def test_no_outlet_credits_itself_and_each_language_has_both_sorts_and_halves() -> None:
    domains = {outlet.domain for outlet in REGISTRY}
    for sentence in SENTENCES:
        assert sentence.own in domains
        assert sentence.own not in {who for who, _ in sentence.credits}
        assert {who for who, _ in sentence.credits if not who.startswith("?")} <= domains
    languages = {sentence.lang for sentence in SENTENCES}
    assert len(languages) == 15
    sorts = {(s.lang, s.half, bool(s.credits)) for s in SENTENCES}
    assert len(sorts) == len(languages) * len(HALVES) * 2
