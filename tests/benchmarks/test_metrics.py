"""The figures of the quality benchmark, on groupings small enough to be counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.quality.metrics import Score, bcubed, components, pair, pairs_within, set_score

CLUSTERS = st.dictionaries(st.text("abcdef", min_size=1), st.sampled_from("xyz"), min_size=1)


def test_bcubed_counts_every_node_once() -> None:
    truth = {"a": "1", "b": "1", "c": "1", "d": "2"}
    predicted = {"a": "x", "b": "x", "c": "y", "d": "y"}
    found = bcubed(predicted, truth)
    assert found.precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)
    assert found.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)


def test_bcubed_counts_a_node_that_is_missing_as_alone() -> None:
    found = bcubed({"a": "x"}, {"a": "1", "b": "1"})
    assert (found.precision, found.recall) == (1.0, 0.5)


def test_bcubed_over_some_nodes_keeps_whole_clusters() -> None:
    truth = {"a": "1", "b": "2", "c": "2"}
    assert bcubed(dict.fromkeys(truth, "x"), truth, over=["a"]).precision == pytest.approx(1 / 3)


def test_bcubed_of_no_nodes_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one"):
        bcubed({}, {})


@given(CLUSTERS)
def test_the_right_grouping_has_full_marks_whatever_its_labels(truth: dict[str, str]) -> None:
    renamed = {node: f"other {label}" for node, label in truth.items()}
    assert bcubed(renamed, truth).f == pytest.approx(1.0)
    assert set(pairs_within(renamed)) == set(pairs_within(truth))


@given(CLUSTERS)
def test_all_in_one_has_full_recall_and_all_alone_full_precision(truth: dict[str, str]) -> None:
    assert bcubed(dict.fromkeys(truth, "x"), truth).recall == pytest.approx(1.0)
    assert bcubed({node: node for node in truth}, truth).precision == pytest.approx(1.0)


def test_pairs_are_unordered() -> None:
    assert pair("b", "a") == pair("a", "b") == ("a", "b")
    assert list(pairs_within({"b": "x", "a": "x", "c": "y"})) == [("a", "b")]


def test_precision_is_of_what_was_found_and_recall_of_what_is_labelled() -> None:
    score = set_score([("a", "b"), ("a", "c")], [("a", "b"), ("b", "d"), ("c", "d"), ("d", "e")])
    assert (score.precision, score.recall) == (0.5, 0.25)


def test_shares_of_nothing_are_not_said() -> None:
    empty = Score(found=0, right=0, labelled=0, hit=0)
    assert (empty.precision, empty.recall) == (None, None)


def test_components_join_whatever_pairs_connect() -> None:
    found = components("abcde", [("a", "b"), ("d", "c"), ("b", "c")])
    assert len({found[node] for node in "abcd"}) == 1
    assert found["e"] == "e"
