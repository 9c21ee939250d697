"""Where a text is from, and from how many independent sources a story's texts stem. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipelines.match import NEWS_CREDITS, TEXT_CREDITS

if TYPE_CHECKING:
    from pipelines.group import Member

_ADDED = frozenset(("agency",))
"""Text credits that may mean a part of a text only ("with material from"): asked last."""


@dataclass(frozen=True, slots=True)
class Origin:
    """From where a copy group has its text."""

    outlet: str
    """Domain."""
    article: int | None
    """Id of the member that is the original; None where the outlet is credited and its article was never
    seen."""
    retells: str | None
    """Domain of the outlet whose news the original retells by its own word, where one stands out; it makes a
    relay even where that outlet's article was never seen."""


def origin_of(members: Sequence[Member]) -> Origin:
    """Say where the text of a copy group is from; `members` in order of publication.

    Whom its copies credit as the text's source, then a canonical address, then an agency among them, then
    who was first.
    """
    inside = {member.outlet for member in members}
    for kinds in (TEXT_CREDITS - _ADDED, _ADDED):
        votes: Counter[str] = Counter()
        for member in members:
            votes.update(
                {name for name, kind in member.credits if kind in kinds and name != member.outlet}
            )
        if votes:
            # An original that is here outweighs a source named by as many.
            outlet = min(votes, key=lambda name: (-votes[name], name not in inside, name))
            original = next((member for member in members if member.outlet == outlet), None)
            if original is None:
                return Origin(outlet, None, None)
            return _found(original)
    addresses = {member.url: member for member in members}
    for member in members:
        named = addresses.get(member.canonical_url or "")
        if named is not None and named is not member:
            return _found(named)
    return _found(next((member for member in members if member.kind == "wire"), members[0]))


def roots(origins: Sequence[Origin], parents: Mapping[int, set[int]]) -> set[int | str]:
    """Return the independent origins of a story's copy groups: indices of groups, domains of outlets.

    `parents` gives for a group those that its original retells. Groups of one agency text count once,
    relays included, and so does an outlet that several credit and none was seen of.
    """
    by_outlet: dict[str, int] = {}
    for index, origin in enumerate(origins):
        if origin.article is not None:
            by_outlet.setdefault(origin.outlet, index)
    named = [found.outlet if found.article is None else found.retells for found in origins]
    nearer: list[set[int]] = []
    for index, origin in enumerate(origins):
        found = parents[index] if origin.article is not None else set()
        if not found and named[index] in by_outlet:
            found = {by_outlet[named[index] or ""]}
        nearer.append(found - {index})
    above = [_above(index, nearer) for index in range(len(origins))]
    result: set[int | str] = set()
    for index in range(len(origins)):
        while True:
            # Groups that retell one another in a circle stand for one another.
            circle = {index, *(other for other in above[index] if index in above[other])}
            further = set().union(*(nearer[one] for one in circle)) - circle
            if not further:
                break
            index = min(further)
        first = min(circle)
        outlet = named[first]
        result.add(first if outlet is None or outlet in by_outlet else outlet)
    return result


def _above(index: int, nearer: Sequence[set[int]]) -> set[int]:
    found: set[int] = set()
    edge = nearer[index]
    while edge:
        found |= edge
        edge = set().union(*(nearer[one] for one in edge)) - found
    return found


def _found(original: Member) -> Origin:
    news = Counter(name for name, kind in original.credits if kind in NEWS_CREDITS)
    retells = None
    if len(news) == 1:
        (name, kinds) = next(iter(news.items()))
        if kinds > 1 or original.kind == "aggregator":
            retells = name
    return Origin(original.outlet, original.id, retells)
