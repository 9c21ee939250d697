"""Copy groups, stories and origins of articles that have something to do with one another.

Pure: given some articles and what was judged of their pairs, it says how they group (of an archive, a part and the
stories next to it will do), by one rule for the arrival of one article and for the whole archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from itertools import combinations

from pipelines import settings
from pipelines.items import Relation, Role
from pipelines.linkage import average_link
from pipelines.origins import Origin, origin_of, roots

_LAST = datetime.max.replace(tzinfo=timezone.utc)


@dataclass(frozen=True, slots=True)
class Member:
    """An article as grouping sees it."""

    id: int
    url: str
    outlet: str
    kind: str | None
    """Kind of the outlet, as in the registry."""
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
class Judged:
    """What was judged of a pair for itself: `article` has its text or news from `other`."""

    article: int
    other: int
    relation: Relation


@dataclass(slots=True)
class CopyGroup:
    """Members that run the same text, and where it is from."""

    members: tuple[Member, ...]
    """In order of publication."""
    origin: Origin
    roles: dict[int, Role] = field(default_factory=dict)
    """Role of each member, by id."""


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


NO_DECISIONS = Decisions()


@dataclass(frozen=True, slots=True)
class Grouping:
    """How articles group, and the relation of each judged pair in the light of that."""

    stories: list[Story]
    relations: dict[tuple[int, int], Relation | None]
    """(article, other) → relation; None where the groups do not bear the judgement out."""


def group(
    members: Iterable[Member],
    judged: Sequence[Judged],
    likenesses: Mapping[tuple[int, int], tuple[float, float]],
    decisions: Decisions = NO_DECISIONS,
) -> Grouping:
    """Group articles by average linkage: first those that run one text, then those texts by event.

    `likenesses` gives for pairs (article, other) how surely the two run one text and report one event, 0..1
    each. Deterministic: neither the order of the arguments nor ids matter, only addresses and dates.
    """
    ordered = sorted(members, key=lambda member: member.order)
    by_id = {member.id: member for member in ordered}
    texts = average_link(
        [member.id for member in ordered],
        {pair: text for pair, (text, _) in likenesses.items()},
        settings.COPY_LINKAGE,
        sorted(decisions.same_text),
        sorted(decisions.different_text | decisions.different_story),
        [(pair.article, pair.other) for pair in judged if pair.relation == "identical"],
    )
    groups = []
    for ids in texts:
        found = tuple(by_id[one] for one in ids)
        groups.append(CopyGroup(found, origin_of(found)))
    home = {member.id: index for index, found in enumerate(groups) for member in found.members}
    clusters = _stories(groups, home, likenesses, decisions)
    place = {index: number for number, cluster in enumerate(clusters) for index in cluster}
    relations = {
        (pair.article, pair.other): _relation(
            pair,
            by_id,
            same_text=home[pair.article] == home[pair.other],
            same_story=place[home[pair.article]] == place[home[pair.other]],
        )
        for pair in judged
    }
    for pair in _second_sources(relations, by_id, home, likenesses):
        relations[pair] = None
    relays = sorted(pair for pair, relation in relations.items() if relation == "relay")
    stories = [_story([groups[index] for index in cluster], relays) for cluster in clusters]
    return Grouping(stories, relations)


def _stories(
    groups: Sequence[CopyGroup],
    home: Mapping[int, int],
    likenesses: Mapping[tuple[int, int], tuple[float, float]],
    decisions: Decisions,
) -> list[list[int]]:
    """Indices of the groups of each story."""
    between: dict[tuple[int, int], list[float]] = {}
    for (one, other), (_, event) in likenesses.items():
        left, right = sorted((home[one], home[other]))
        if left != right:
            between.setdefault((left, right), []).append(event)
    # Of two copy groups the pairs that were compared speak for those that were not.
    weights = {pair: sum(sorted(found)) / len(found) for pair, found in between.items()}
    same = sorted((home[one], home[other]) for one, other in decisions.same_story)
    different = sorted(
        (home[one], home[other])
        for one, other in decisions.different_story
        if home[one] != home[other]
    )
    nodes = range(len(groups))
    cores = average_link(nodes, weights, settings.CORE_LINKAGE, same, different)
    return average_link(
        nodes,
        weights,
        settings.STORY_LINKAGE,
        same + [(core[0], node) for core in cores for node in core[1:]],
        different + _follow_ups([(core, _middle(groups, core)) for core in cores if len(core) > 1]),
    )


def _middle(groups: Sequence[CopyGroup], core: Sequence[int]) -> datetime | None:
    """The median of the groups' first publications, undated ones aside."""
    times = sorted(
        time for index in core if (time := groups[index].members[0].published_at) is not None
    )
    return times[len(times) // 2] if times else None


def _follow_ups(cores: Sequence[tuple[list[int], datetime | None]]) -> list[tuple[int, int]]:
    """Pairs of cores, several groups each, that belong to different news cycles: an event and what came of
    it, however alike their words."""
    return [
        (one[0], other[0])
        for (one, time), (other, other_time) in combinations(cores, 2)
        if time is not None
        and other_time is not None
        and abs((time - other_time).total_seconds()) > settings.CYCLE_HOURS * 3600
    ]


def _relation(
    pair: Judged, by_id: Mapping[int, Member], *, same_text: bool, same_story: bool
) -> Relation | None:
    """The relation of a judged pair, once it is known which groups the two are in."""
    article, other = by_id[pair.article], by_id[pair.other]
    if same_text:
        if pair.relation != "relay":
            return pair.relation
        sizes = sorted((article.words, other.words))
        return "excerpt" if sizes[0] <= settings.EXCERPT_SIZE * sizes[1] else "copy"
    if same_story and article.outlet != other.outlet:
        # Text in common and yet another text: a retelling.
        return "relay"
    return None


def _second_sources(
    relations: Mapping[tuple[int, int], Relation | None],
    by_id: Mapping[int, Member],
    home: Mapping[int, int],
    likenesses: Mapping[tuple[int, int], tuple[float, float]],
) -> list[tuple[int, int]]:
    """Relays that another one of the same article explains better.

    Who credits the outlet of one text did not take its news from others that are merely alike; and of the
    texts that one outlet has on an event, it retells the one that is most alike.
    """
    told: dict[int, list[int]] = {}
    for (article, other), relation in relations.items():
        if relation == "relay":
            told.setdefault(article, []).append(other)

    def closeness(article: int, other: int) -> tuple[float, tuple[datetime, str]]:
        pair = (min(article, other), max(article, other))
        return (-likenesses.get(pair, (0.0, 0.0))[1], by_id[other].order)

    found = []
    for article, others in told.items():
        credited = {outlet for outlet, _ in by_id[article].credits}
        sources: dict[str, list[int]] = {}
        for other in others:
            sources.setdefault(by_id[other].outlet, []).append(other)
        nearest = {
            outlet: min(texts, key=lambda other: closeness(article, other))
            for outlet, texts in sources.items()
        }
        kept = {home[nearest[outlet]] for outlet in sources.keys() & credited}
        kept = kept or {home[one] for one in nearest.values()}
        found += [(article, other) for other in others if home[other] not in kept]
    return found


def _story(groups: list[CopyGroup], relays: Sequence[tuple[int, int]]) -> Story:
    home = {member.id: index for index, found in enumerate(groups) for member in found.members}
    parents: dict[int, set[int]] = {index: set() for index in range(len(groups))}
    drawn_from: set[int] = set()
    for article, other in relays:
        child, parent = home.get(article), home.get(other)
        if child is None or parent is None:
            continue
        origin = groups[child].origin
        if origin.article in (None, article):
            parents[child].add(parent)
            drawn_from.add(parent)
    first = {
        name
        for found in groups
        for member in found.members
        for name, kind in member.credits
        if kind == "first_reported" and name != member.outlet
    }
    # Of several texts of that outlet the earliest: groups are in order of publication.
    earliest = {found.origin.outlet: index for index, found in reversed([*enumerate(groups)])}
    drawn_from |= {earliest[name] for name in first & earliest.keys()}
    found_roots = roots([found.origin for found in groups], parents)
    for index, found in enumerate(groups):
        retold = bool(parents[index]) or found.origin.retells is not None
        for member in found.members:
            found.roles[member.id] = _role(member, found, retold, index in drawn_from)
    lead = max(groups, key=lambda found: len(found.members))
    original = next((m for m in lead.members if m.id == lead.origin.article), lead.members[0])
    title = next((m.title for m in (original, *lead.members) if m.title), None)
    return Story(tuple(groups), len(found_roots), title)


def _role(member: Member, found: CopyGroup, retold: bool, drawn_from: bool) -> Role:
    if member.id != found.origin.article:
        longest = max(other.words for other in found.members)
        return "excerpt" if member.words <= settings.EXCERPT_SIZE * longest else "copy"
    if retold:
        return "relay"
    return "origin" if len(found.members) > 1 or drawn_from else "own"
