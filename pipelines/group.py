"""Copy groups, stories and origins of articles that have links with one another.

Pure: given the articles and links of a connected part of the archive it says how they group, by one rule
for the arrival of one article and for the whole archive.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone

from pipelines import settings
from pipelines.items import Relation, Role
from pipelines.linkage import average_link
from pipelines.match import NEWS_CREDITS, TEXT_CREDITS

_LAST = datetime.max.replace(tzinfo=timezone.utc)
_WEAK_TEXT_CREDITS = frozenset(("agency",))


@dataclass(frozen=True, slots=True)
class Member:
    """An article as grouping sees it."""

    id: int
    url: str
    outlet: str
    kind: str | None
    published_at: datetime | None
    title: str | None
    words: int
    canonical_url: str | None
    credits: frozenset[tuple[str, str]]
    """(domain, kind) of the credits that resolved to an outlet."""

    @property
    def order(self) -> tuple[datetime, str]:
        """Earliest first, then by address; articles without a date last."""
        return (self.published_at or _LAST, self.url)


@dataclass(frozen=True, slots=True)
class Edge:
    """A link between two members: `article` has its text or news from `other`."""

    article: int
    other: int
    relation: Relation


@dataclass(slots=True)
class CopyGroup:
    """Members that run the same text, and where it is from."""

    members: tuple[Member, ...]
    """In order of publication."""
    origin: Member | None
    """None where the text's outlet is credited and its article was never seen."""
    origin_outlet: str
    roles: dict[int, Role] = field(default_factory=dict)


@dataclass(slots=True)
class Story:
    """Copy groups about one event."""

    groups: tuple[CopyGroup, ...]
    origins: int
    """Independent origins: groups and never-seen outlets from which the rest has its text or news."""
    title: str | None


@dataclass(frozen=True, slots=True)
class Decisions:
    """What persons decided of pairs of articles: they win over every measure."""

    same_text: frozenset[tuple[int, int]] = frozenset()
    different_text: frozenset[tuple[int, int]] = frozenset()
    same_story: frozenset[tuple[int, int]] = frozenset()
    different_story: frozenset[tuple[int, int]] = frozenset()


def group(
    members: Iterable[Member],
    edges: Sequence[Edge],
    likenesses: Mapping[tuple[int, int], tuple[float, float]],
    decisions: Decisions = Decisions(),
) -> list[Story]:
    """Return the stories of `members`, each with its copy groups, origins and roles.

    `edges` are the links between members; `likenesses` gives for (article, other) how surely the two run one
    text and report one event, 0..1 each. Deterministic: neither the order of the arguments nor ids matter, only addresses and dates.
    """
    ordered = sorted(members, key=lambda member: member.order)
    by_id = {member.id: member for member in ordered}
    texts = average_link(
        [member.id for member in ordered],
        {pair: text for pair, (text, _) in likenesses.items()},
        settings.COPY_LINKAGE,
        sorted(decisions.same_text),
        sorted(decisions.different_text),
    )
    groups = [_copy_group([by_id[one] for one in ids], edges) for ids in texts]
    home = {member.id: index for index, found in enumerate(groups) for member in found.members}
    between: dict[tuple[int, int], list[float]] = {}
    for (one, other), (_, event) in likenesses.items():
        left, right = sorted((home[one], home[other]))
        if left != right:
            between.setdefault((left, right), []).append(event)
    # Of two copy groups the pairs that were compared speak for those that were not.
    weights = {pair: sum(found) / len(found) for pair, found in between.items()}
    clusters = average_link(
        range(len(groups)),
        weights,
        settings.STORY_LINKAGE,
        sorted((home[one], home[other]) for one, other in decisions.same_story),
        sorted(
            (home[one], home[other])
            for one, other in decisions.different_story
            if home[one] != home[other]
        ),
    )
    relays = [edge for edge in edges if edge.relation == "relay"]
    return [_story([groups[index] for index in cluster], relays) for cluster in clusters]


def _copy_group(members: list[Member], edges: Sequence[Edge]) -> CopyGroup:
    origin, outlet = _origin(members)
    return CopyGroup(tuple(members), origin, outlet)


def _origin(members: list[Member]) -> tuple[Member | None, str]:
    """Where a text is from: whom its copies credit, a canonical address, an agency, who was first."""
    inside = {member.outlet for member in members}
    for weak in (False, True):
        votes: Counter[str] = Counter()
        for member in members:
            votes.update(
                {
                    outlet
                    for outlet, kind in member.credits
                    if outlet != member.outlet
                    and kind in TEXT_CREDITS
                    and (kind in _WEAK_TEXT_CREDITS) == weak
                }
            )
        if votes:
            outlet = min(votes, key=lambda name: (-votes[name], name not in inside, name))
            return next((m for m in members if m.outlet == outlet), None), outlet
    addresses = {member.url: member for member in members}
    for member in members:
        named = addresses.get(member.canonical_url or "")
        if named is not None and named is not member:
            return named, named.outlet
    first = next((member for member in members if member.kind == "wire"), members[0])
    return first, first.outlet


def _story(groups: list[CopyGroup], relays: Sequence[Edge]) -> Story:
    home = {member.id: index for index, found in enumerate(groups) for member in found.members}
    parents: dict[int, set[int]] = {index: set() for index in range(len(groups))}
    drawn_from: set[int] = set()
    taker: set[int] = set()
    for edge in relays:
        child, parent = home.get(edge.article), home.get(edge.other)
        if child is None or parent is None or child == parent:
            continue
        origin = groups[child].origin
        if origin is None or origin.id == edge.article:
            parents[child].add(parent)
            taker.add(edge.article)
            drawn_from.add(edge.other)
    roots = {_root(index, groups, parents) for index in range(len(groups))}
    for index, found in enumerate(groups):
        external = _relayed_outlet(found) if not parents[index] else None
        for member in found.members:
            found.roles[member.id] = _role(
                member, found, bool(parents[index]) or external is not None, member.id in drawn_from
            )
    lead = max(groups, key=lambda found: (len(found.members), _negative(found)))
    title = next((m.title for m in (lead.origin, *lead.members) if m is not None and m.title), None)
    return Story(tuple(groups), len(roots), title)


def _negative(found: CopyGroup) -> float:
    first = found.members[0].published_at
    return -first.timestamp() if first is not None else float("-inf")


def _root(index: int, groups: list[CopyGroup], parents: Mapping[int, set[int]]) -> str | int:
    """The origin that a group's news stems from: an outlet never seen, or a group."""
    seen = {index}
    while parents[index] - seen:
        index = min(parents[index] - seen)
        seen.add(index)
    found = groups[index]
    if found.origin is None:
        by_outlet = [
            place
            for place, other in enumerate(groups)
            if other.origin is not None and other.origin.outlet == found.origin_outlet
        ]
        return by_outlet[0] if by_outlet else found.origin_outlet
    relayed = _relayed_outlet(found)
    if relayed is not None:
        by_outlet = [
            place
            for place, other in enumerate(groups)
            if other.origin_outlet == relayed and place != index
        ]
        if by_outlet and groups[by_outlet[0]].origin is not None:
            return by_outlet[0]
        return relayed
    return index


def _relayed_outlet(found: CopyGroup) -> str | None:
    """The one outlet whose news an article retells by its own word, where no article of it was seen."""
    origin = found.origin
    if origin is None:
        return None
    named = Counter(outlet for outlet, kind in origin.credits if kind in NEWS_CREDITS)
    return min(named) if len(named) == 1 and origin.kind == "aggregator" else None


def _role(member: Member, found: CopyGroup, relays: bool, drawn_from: bool) -> Role:
    if found.origin is None or member.id != found.origin.id:
        longest = max(other.words for other in found.members)
        return "excerpt" if member.words <= settings.EXCERPT_SIZE * longest else "copy"
    if relays:
        return "relay"
    return "origin" if len(found.members) > 1 or drawn_from else "own"
