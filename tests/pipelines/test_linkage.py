"""Average-link clustering: the same result in whatever order its edges come."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage

from pipelines.linkage import average_link

_SIZE = 9
_PAIRS = list(combinations(range(_SIZE), 2))
_PAIR = st.sampled_from(_PAIRS)
# Quarters, so that ties are common; sums of them are exact.
_WEIGHTS = st.dictionaries(_PAIR, st.sampled_from([0.25, 0.5, 0.75, 1.0]), max_size=25)
_PATIENT = settings(deadline=None, max_examples=250)


def _sets(clusters: list[list[int]]) -> set[frozenset[int]]:
    return {frozenset(cluster) for cluster in clusters}


def _by_hand(weights: dict[tuple[int, int], float], threshold: float) -> set[frozenset[int]]:
    """Average linkage as its definition says it, in cubic time."""
    clusters = [[node] for node in range(_SIZE)]
    while len(clusters) > 1:
        means = [
            (
                -sum(weights.get((min(a, b), max(a, b)), 0) for a in one for b in other)
                / (len(one) * len(other)),
                min(one),
                min(other),
            )
            for one, other in combinations(clusters, 2)
        ]
        mean, left, right = min(means)
        if -mean < threshold:
            break
        one, other = (next(c for c in clusters if min(c) == first) for first in (left, right))
        clusters.remove(other)
        one += other
    return {frozenset(cluster) for cluster in clusters}


@_PATIENT
@given(_WEIGHTS, st.sampled_from([0.3, 0.45, 0.6]))
def test_it_is_average_linkage_by_definition(
    weights: dict[tuple[int, int], float], threshold: float
) -> None:
    assert _sets(average_link(range(_SIZE), weights, threshold)) == _by_hand(weights, threshold)


def test_dense_examples_agree_with_scipy() -> None:
    rng = random.Random(2)
    merged = 0
    for _ in range(60):
        weights = {pair: rng.random() for pair in _PAIRS}
        tree = linkage(np.array([1 - weights[pair] for pair in _PAIRS]), "average")
        labels = fcluster(tree, 1 - 0.5, "distance")
        expected = {
            frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels.tolist())
        }
        assert _sets(average_link(range(_SIZE), weights, 0.5)) == expected
        merged += 1 < len(expected) < _SIZE
    assert merged > 40


@_PATIENT
@given(_WEIGHTS, st.lists(_PAIR, max_size=4), st.lists(_PAIR, max_size=4), st.randoms())
def test_the_order_of_weights_and_decisions_changes_nothing(
    weights: dict[tuple[int, int], float],
    same: list[tuple[int, int]],
    different: list[tuple[int, int]],
    rng: random.Random,
) -> None:
    def turned(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        pairs = [pair if rng.random() < 0.5 else pair[::-1] for pair in pairs]
        rng.shuffle(pairs)
        return pairs

    shuffled = {
        pair: weights.get(pair, weights.get(pair[::-1], 0.0)) for pair in turned([*weights])
    }
    one = average_link(range(_SIZE), weights, 0.45, same, different)
    assert average_link(range(_SIZE), shuffled, 0.45, turned(same), turned(different)) == one


@_PATIENT
@given(_WEIGHTS, st.lists(_PAIR, max_size=4), st.lists(_PAIR, max_size=6))
def test_decisions_are_kept(
    weights: dict[tuple[int, int], float],
    same: list[tuple[int, int]],
    different: list[tuple[int, int]],
) -> None:
    clusters = average_link(range(_SIZE), weights, 0.45, same, different)
    home = {node: place for place, cluster in enumerate(clusters) for node in cluster}
    forced = {
        node: place
        for place, cluster in enumerate(average_link(range(_SIZE), {}, 0.45, same))
        for node in cluster
    }
    for one, other in same:
        assert home[one] == home[other]
    for one, other in different:
        if forced[one] != forced[other]:
            assert home[one] != home[other]
    assert sorted(node for cluster in clusters for node in cluster) == list(range(_SIZE))


def test_clusters_and_their_nodes_come_in_the_order_given() -> None:
    found = average_link([30, 10, 20, 5], {(5, 30): 1.0, (10, 20): 1.0}, 0.5)
    assert found == [[30, 5], [10, 20]]


def test_a_chain_of_pairs_grows_no_cluster() -> None:
    chain = {(node, node + 1): 0.6 for node in range(11)}
    assert max(map(len, average_link(range(12), chain, 0.45))) == 2


def test_a_round_up_that_resembles_everything_joins_nothing_together() -> None:
    weights = {(0, node): 0.5 for node in range(1, 7)}
    weights |= {(1, 2): 0.9, (3, 4): 0.9, (5, 6): 0.9}
    found = _sets(average_link(range(7), weights, 0.45))
    assert not any({1, 3} <= cluster or {3, 5} <= cluster or {1, 5} <= cluster for cluster in found)


def test_pairs_at_the_threshold_join_and_pairs_below_do_not() -> None:
    assert average_link([0, 1], {(0, 1): 0.45}, 0.45) == [[0, 1]]
    assert average_link([0, 1], {(0, 1): 0.4499}, 0.45) == [[0], [1]]


@pytest.mark.parametrize("weights", [{}, {(0, 0): 1.0}, {(0, 1): 0.0}])
def test_without_weights_every_node_is_alone(weights: dict[tuple[int, int], float]) -> None:
    assert average_link([0, 1], weights, 0.0 if weights else 0.45) == [[0], [1]]
    assert average_link([], {}, 0.45) == []
