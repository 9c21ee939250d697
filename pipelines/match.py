"""How two articles relate: the same text, a part of it, a retelling, the same event, or nothing.

Pure: what is decided of a pair depends on the two articles alone, never on what else is stored, so the
order of arrival cannot change it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from pipelines import settings
from pipelines.items import CreditKind, Relation
from pipelines.text.compare import Comparison, compare
from pipelines.text.fingerprint import Fingerprint
from pipelines.text.terms import likeness

TEXT_CREDITS: frozenset[CreditKind] = frozenset(
    ("byline", "dateline", "agency", "copyright", "canonical", "structured_data")
)
"""Credits that say whose text it is."""
NEWS_CREDITS: frozenset[CreditKind] = frozenset(("told", "according_to"))
"""Credits that say whose news it is; `first_reported` gives precedence and may have own sources besides."""


@dataclass(frozen=True, eq=False)
class Subject:
    """An article as matching sees it."""

    id: int
    url: str
    outlet: str
    kind: str | None
    """Kind of the outlet, as in the registry."""
    published_at: datetime | None
    """Aware, UTC."""
    canonical_url: str | None
    fingerprint: Fingerprint
    credits: frozenset[tuple[str, CreditKind]]
    """(domain, kind) of the credits that resolved to an outlet."""

    @cached_property
    def day(self) -> int | None:
        """Day of publication, counted from 1970; None where nothing says when."""
        return None if self.published_at is None else int(self.published_at.timestamp() // 86400)

    @cached_property
    def credited(self) -> frozenset[str]:
        """Domains of all outlets that it credits."""
        return frozenset(outlet for outlet, _ in self.credits)

    @cached_property
    def text_credited(self) -> frozenset[str]:
        """Domains of the outlets whose text it says it is."""
        return frozenset(outlet for outlet, kind in self.credits if kind in TEXT_CREDITS)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of a pair; directed from `derived` to the article it has its text or news from."""

    relation: Relation
    derived: Subject
    source: Subject
    comparison: Comparison
    """Of `derived` with `source`."""
    rule: str
    """The rule that decided, in words that a reader of the evidence understands."""
    direction: str
    """What says who has it from whom: `credit`, `agency`, `canonical`, `time` or `address`."""
    credits: tuple[tuple[str, CreditKind], ...]
    """The credits that had a part in it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """All that two articles have to do with one another."""

    verdict: Verdict | None
    likeness: float
    """How much they seem to report one event, 0..1; what makes stories."""


def within_days(one: Subject, other: Subject) -> bool:
    """Say whether two articles may report one event by their dates; one without a date may."""
    if one.published_at is None or other.published_at is None:
        return True
    apart = abs((one.published_at - other.published_at).total_seconds())
    return apart <= settings.STORY_DAYS * 86400


def judge(one: Subject, other: Subject) -> Pair:
    """Decide what relates two articles; symmetric: the order of the arguments changes nothing."""
    derived, source, direction = _direction(one, other)
    comparison = compare(derived.fingerprint, source.fingerprint)
    decided = _same_text(derived, source, comparison)
    event = _event(derived, source, comparison)
    if decided is None and event:
        decided = _retelling(derived, source, comparison, event)
    if decided is None:
        return Pair(None, event)
    relation, rule = decided
    used = tuple(sorted(pair for pair in derived.credits if pair[0] in (source.outlet, *source.credited)))
    verdict = Verdict(relation, derived, source, comparison, rule, direction, used)
    return Pair(verdict, max(event, settings.LINKED_LIKENESS))


def _direction(one: Subject, other: Subject) -> tuple[Subject, Subject, str]:
    """(derived, source, what says so): credits, then agencies, canonical addresses, time, address."""
    for mine, theirs, why in (
        (other.outlet in one.text_credited, one.outlet in other.text_credited, "credit"),
        (other.outlet in one.credited, one.outlet in other.credited, "credit"),
        (one.canonical_url == other.url, other.canonical_url == one.url, "canonical"),
        (other.kind == "wire", one.kind == "wire", "agency"),
    ):
        if mine != theirs and one.outlet != other.outlet:
            return (one, other, why) if mine else (other, one, why)
    first, second = one.published_at, other.published_at
    if first is not None and second is not None and first != second:
        return (one, other, "time") if first > second else (other, one, "time")
    return (one, other, "address") if one.url > other.url else (other, one, "address")


def _same_text(derived: Subject, source: Subject, c: Comparison) -> tuple[Relation, str] | None:
    if derived.fingerprint.content == source.fingerprint.content and len(derived.fingerprint.hashes):
        return "identical", "the same words from beginning to end"
    tokens = min(_kept(derived), _kept(source))
    if tokens < settings.SHORTEST_COPY:
        return None
    if is_twin(c):
        return None
    most, least = max(c.covered, c.covers), min(c.covered, c.covers)
    size = tokens / max(_kept(derived), _kept(source))
    credited = bool(
        derived.text_credited & (source.text_credited | {source.outlet})
        or source.text_credited & {derived.outlet}
    )
    if most >= settings.EXCERPT_COVERED and size <= settings.EXCERPT_SIZE:
        return "excerpt", f"{most:.0%} of the shorter text stands in the longer one"
    if most >= settings.COPY_COVERED and least >= settings.COPY_COVERS:
        return "copy", f"{most:.0%} and {least:.0%} of the texts are the same passages"
    if credited and most >= settings.CREDITED_COPY_COVERED and c.longest >= settings.CREDITED_COPY_RUN:
        return "copy", f"{most:.0%} shared, and both credit the same source"
    return None


def is_twin(c: Comparison) -> bool:
    """Say whether two texts share a template and no news: numbers or names differ where the words agree."""
    numbers = c.number_conflicts >= 2 and c.number_conflicts > c.numbers_shared * settings.TWIN_NUMBERS
    names = c.name_conflicts >= 3 and c.name_conflicts > c.names_shared * settings.TWIN_NAMES
    return numbers or names


def _event(one: Subject, other: Subject, c: Comparison) -> float:
    if not within_days(one, other) or is_twin(c):
        return 0.0
    return likeness(one.fingerprint.terms, other.fingerprint.terms)


def _retelling(
    derived: Subject, source: Subject, c: Comparison, event: float
) -> tuple[Relation, str] | None:
    if derived.outlet == source.outlet:
        return None
    if source.outlet in derived.credited and event >= settings.RELAY_LIKENESS:
        return "relay", "credits the outlet and reports the same event"
    if (
        event >= settings.RELAY_LIKENESS
        and c.contained >= settings.RELAY_CONTAINED
        and c.ordered >= settings.RELAY_ORDERED
    ):
        return "relay", f"{c.contained:.0%} of its three-word phrases, in the same order"
    return None


def _kept(subject: Subject) -> int:
    return int(subject.fingerprint.kept.sum())
