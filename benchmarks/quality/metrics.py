"""Figures that compare a grouping with labels. Pure: no texts, no archive."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)
Pair = tuple[str, str]
"""Two URLs, the smaller first."""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was found and what is labelled; shares of nothing are None."""

    found: int
    """Things that a method says."""
    right: int
    """Of these, how many the labels say, too."""
    labelled: int
    """Things that the labels say."""
    hit: int
    """Of these, how many the method says, too; may differ from `right` where kinds differ."""

    @property
    def precision(self) -> float | None:
        """Right ones of what was found, 0..1."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Found ones of what is labelled, 0..1."""
        return self.hit / self.labelled if self.labelled else None


@dataclass(frozen=True, slots=True)
class BCubed:
    """Precision, recall and their harmonic mean, each 0..1."""

    precision: float
    recall: float
    f: float


def pair(one: str, other: str) -> Pair:
    """Return two URLs as an unordered pair."""
    return (one, other) if one < other else (other, one)


def bcubed(
    predicted: Mapping[str, str], truth: Mapping[str, str], over: Collection[str] | None = None
) -> BCubed:
    """Return B-cubed precision, recall and F (Bagga and Baldwin 1998) of clusters given as node → label.

    Means are over the nodes `over`, all of `truth` by default; clusters are whole in any case. A node that
    `predicted` lacks stands alone there. Raises ValueError where there is no node.
    """
    nodes = truth.keys() if over is None else over
    if not nodes:
        raise ValueError("B-cubed of no nodes; give at least one")
    mine = {node: predicted.get(node, f"\0alone {node}") for node in truth}
    size, true_size = Counter(mine.values()), Counter(truth.values())
    both = Counter((mine[node], truth[node]) for node in truth)
    precision = sum(both[mine[n], truth[n]] / size[mine[n]] for n in nodes) / len(nodes)
    recall = sum(both[mine[n], truth[n]] / true_size[truth[n]] for n in nodes) / len(nodes)
    return BCubed(precision, recall, 2 * precision * recall / (precision + recall))


def pairs_within(clusters: Mapping[str, str]) -> Iterator[Pair]:
    """Yield every pair of nodes that share a label."""
    members: dict[str, list[str]] = defaultdict(list)
    for node, label in clusters.items():
        members[label].append(node)
    for found in members.values():
        yield from combinations(sorted(found), 2)


def set_score(found: Collection[Node], labelled: Collection[Node]) -> Score:
    """Compare two sets of pairs, or of other things that a method says and labels say."""
    right = len(set(found) & set(labelled))
    return Score(len(found), right, len(labelled), right)


def components(nodes: Iterable[Node], pairs: Iterable[tuple[Node, Node]]) -> dict[Node, Node]:
    """Return node → representative of the connected component in which pairs put it."""
    parent = {node: node for node in nodes}

    def root(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in pairs:
        parent[root(one)] = root(other)
    return {node: root(node) for node in parent}
