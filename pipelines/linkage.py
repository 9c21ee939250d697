"""Average-link clustering over a sparse graph, the same result in whatever order its edges arrive."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence


def average_link(
    nodes: Sequence[int],
    weights: Mapping[tuple[int, int], float],
    threshold: float,
    same: Iterable[tuple[int, int]] = (),
    different: Iterable[tuple[int, int]] = (),
    alike: Iterable[tuple[int, int]] = (),
) -> list[list[int]]:
    """Merge clusters while the mean weight between the closest two is at least `threshold`.

    `nodes` are in the order that breaks ties (earlier first); pairs without an entry in `weights` weigh 0,
    which keeps chains of weak links from growing groups. `same` pairs are joined first whatever their
    weight, `different` pairs never stand in one cluster unless `same` pairs force them together.
    `alike` pairs are joined next, unless `different` ones keep them apart.
    Returns the clusters in order of their first node, nodes in the order given. Unweighted average linkage
    (UPGMA, Sokal and Michener 1958). Cost: O(e log e) for e weighted pairs.
    """
    rank = {node: place for place, node in enumerate(nodes)}
    members: dict[int, list[int]] = {place: [place] for place in range(len(nodes))}
    sums: dict[int, dict[int, float]] = {place: {} for place in members}
    for (one, other), weight in weights.items():
        left, right = rank[one], rank[other]
        if left != right and weight > 0:
            sums[left][right] = sums[right][left] = max(weight, sums[left].get(right, 0.0))
    apart: dict[int, set[int]] = {place: set() for place in members}
    for one, other in different:
        apart[rank[one]].add(rank[other])
        apart[rank[other]].add(rank[one])
    home = {place: place for place in members}

    def merge(keep: int, gone: int) -> None:
        for place in members[gone]:
            home[place] = keep
        members[keep] += members.pop(gone)
        for near, weight in sums.pop(gone).items():
            del sums[near][gone]
            if near != keep:
                total = sums[keep].get(near, 0.0) + weight
                sums[keep][near] = sums[near][keep] = total
        sums[keep].pop(gone, None)
        for far in apart.pop(gone):
            apart[far].discard(gone)
            if far != keep:
                apart[far].add(keep)
                apart[keep].add(far)

    for one, other in same:
        left, right = sorted((home[rank[one]], home[rank[other]]))
        if left != right:
            merge(left, right)
    for first, second in sorted(tuple(sorted((rank[one], rank[other]))) for one, other in alike):
        left, right = sorted((home[first], home[second]))
        if left != right and right not in apart[left]:
            merge(left, right)

    def entries(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[float, int, int, int, int]]:
        """What is close enough; the others come again when one of the two grows."""
        for left, right in pairs:
            left_size, right_size = len(members[left]), len(members[right])
            mean = sums[left][right] / (left_size * right_size)
            if mean >= threshold:
                yield -mean, left, right, left_size, right_size

    heap = [*entries((left, right) for left in sums for right in sums[left] if left < right)]
    heapq.heapify(heap)
    while heap:
        _, left, right, left_size, right_size = heapq.heappop(heap)
        if left not in members or right not in members:
            continue
        if (len(members[left]), len(members[right])) != (left_size, right_size):
            continue  # an entry from before one of them grew
        if right in apart[left]:
            continue
        merge(left, right)
        for found in entries((min(left, near), max(left, near)) for near in sums[left]):
            heapq.heappush(heap, found)
    clusters = [sorted(places) for places in members.values()]
    return [[nodes[place] for place in places] for places in sorted(clusters)]
