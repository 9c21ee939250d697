"""How two articles relate: the same text, a part of it, a retelling, the same event, or nothing.

Pure: what is decided of a pair depends on the two articles alone, never on what else is stored, so the
order of arrival cannot change it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from pipelines import settings
from pipelines.items import CreditKind, Relation
from pipelines.text.compare import Comparison, agreement, compare
from pipelines.text.fingerprint import Fingerprint
from pipelines.text.terms import Likeness, likeness

TEXT_CREDITS: frozenset[CreditKind] = frozenset(
    ("byline", "dateline", "agency", "copyright", "canonical", "structured_data")
)
"""Credits that say whose text it is."""
NEWS_CREDITS: frozenset[CreditKind] = frozenset(("told", "according_to"))
"""Credits that say whose news it is; `first_reported` gives precedence and may have own sources besides."""

BASED_ON = frozenset(("feed.source", "jsonld.isBasedOn"))
"""Rules for structured data that name what an article draws on, not whose text it is."""


def meaning(kind: CreditKind, rule: str) -> CreditKind:
    """Return the kind of credit as matching takes it: data that names a source are a link to it."""
    return "hyperlink" if rule in BASED_ON else kind


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
    text: float
    """How surely they run one text, 0..1; what makes copy groups."""
    event: float
    """How surely they report one event, 0..1; what makes stories."""
    relay: float
    """How surely the one retells the other, 0..1; 0 where they run one text, or hardly report one event."""


def hours_apart(one: Subject, other: Subject) -> float | None:
    """Return the hours between two publications; None where a date is missing."""
    hours = _hours_after(one, other)
    return None if hours is None else abs(hours)


def _hours_after(one: Subject, other: Subject) -> float | None:
    """By how many hours `one` was published after `other`; negative where before."""
    if one.published_at is None or other.published_at is None:
        return None
    return (one.published_at - other.published_at).total_seconds() / 3600


def judge(one: Subject, other: Subject) -> Pair:
    """Decide what relates two articles; symmetric: the order of the arguments changes nothing."""
    derived, source, direction = _direction(one, other)
    comparison = compare(derived.fingerprint, source.fingerprint)
    alike = likeness(derived.fingerprint.terms, source.fingerprint.terms)
    event = _event(derived, source, comparison, alike)
    text, relation, rule = _same_text(derived, source, comparison, alike)
    relay = 0.0
    if relation is None and event >= settings.RELAY_EVENT and _may_retell(derived, source):
        relay, rule = _retelling(derived, source, comparison)
        relation = "relay" if relay >= settings.RETOLD else None
    if relation is None:
        return Pair(None, text, event, relay)
    used = tuple(
        sorted(pair for pair in derived.credits if pair[0] in (source.outlet, *source.credited))
    )
    verdict = Verdict(relation, derived, source, comparison, rule, direction, used)
    return Pair(verdict, text, event if relation == "relay" else max(event, text), relay)


def _direction(one: Subject, other: Subject) -> tuple[Subject, Subject, str]:
    """(derived, source, what says so): credits, then canonical addresses, agencies, time, address."""
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


def _same_text(
    derived: Subject, source: Subject, c: Comparison, alike: Likeness
) -> tuple[float, Relation | None, str]:
    if derived.fingerprint.content == source.fingerprint.content and len(
        derived.fingerprint.hashes
    ):
        return 1.0, "identical", "the same words from beginning to end"
    shorter, longer = sorted((derived.fingerprint.size, source.fingerprint.size))
    if shorter < settings.SHORTEST_COPY:
        return 0.0, None, ""
    shared_source = bool(
        derived.text_credited & (source.text_credited | {source.outlet})
        or source.text_credited & {derived.outlet}
    )
    weight = settings.TEXT
    text = _logistic(
        weight.bias
        + weight.covered * max(c.covered, c.covers)
        + weight.long_share * c.long_share
        + weight.intact * c.intact
        + weight.lead * c.lead
        + weight.numbers * c.numbers_known
        + weight.number_conflicts * _rate(c.number_conflicts, c.numbers_shared)
        + weight.name_conflicts * _rate(c.name_conflicts, c.names_shared)
        + weight.terms * alike.cosine
        + weight.same_credit * shared_source
        + weight.news_credit
        * (1.0 - c.long_share)
        * (bool(_news_from_one(derived, source)) and not shared_source)
    )
    if is_twin(c, hours_apart(derived, source)):
        return 0.0, None, ""
    most = max(c.covered, c.covers)
    if text < settings.SAME_TEXT or most < settings.LEAST_COVERED:
        return text, None, ""
    if shorter <= settings.EXCERPT_SIZE * longer:
        return text, "excerpt", f"{most:.0%} of the shorter text stands in the longer one"
    least = min(c.covered, c.covers)
    return text, "copy", f"{most:.0%} and {least:.0%} of the texts are the same passages"


def _news_from_one(derived: Subject, source: Subject) -> set[str]:
    """Outlets whose news the one retells by its own word and the other retells, runs, or is."""
    named = {outlet for outlet, kind in derived.credits if kind not in TEXT_CREDITS}
    return named & (source.credited | {source.outlet})


def is_twin(c: Comparison, hours: float | None) -> bool:
    """Say whether two texts share a template and no news: where the words agree, numbers or names differ.

    `hours` lie between their publications. Another day's text needs less: it is the next of a series. Copies
    of one day that convert units have such places too, but most of their other numbers agree.
    """
    if hours is not None and hours > settings.CYCLE_HOURS:
        rate = c.number_conflicts / max(1, c.number_conflicts + c.numbers_shared)
        if c.number_conflicts >= 2 and rate >= settings.SERIES_CONFLICTS:
            return True
    numbers = c.number_conflicts >= 3 and c.number_conflicts >= c.numbers_shared
    names = c.name_conflicts >= 3 and c.name_conflicts >= c.names_shared
    return (numbers or names) and c.numbers_known < settings.TWIN_NUMBERS_KNOWN


def _event(one: Subject, other: Subject, c: Comparison, alike: Likeness) -> float:
    hours = hours_apart(one, other)
    if is_twin(c, hours):
        return 0.0
    if hours is not None and hours > settings.STORY_DAYS * 24:
        return 0.0
    weight = settings.EVENT
    return _logistic(
        weight.bias
        # The root: the step from none to a few terms in common says more than that from many to all.
        + weight.terms * math.sqrt(max(0.0, alike.cosine))
        + weight.title_least * alike.title_least
        + weight.title_most * alike.title_most
        + weight.numbers * c.numbers_known
        + weight.late * _lateness(hours) * (1.0 - max(c.covered, c.covers))
        + weight.number_conflicts * _rate(c.number_conflicts, c.numbers_shared)
        + weight.name_conflicts * _rate(c.name_conflicts, c.names_shared)
    )


def _may_retell(derived: Subject, source: Subject) -> bool:
    """Not what is not there yet: though what was on air or in print may come on the web hours later."""
    if derived.outlet == source.outlet:
        return False
    ahead = _hours_after(source, derived)
    return ahead is None or ahead <= settings.POSTED_HOURS


def _retelling(derived: Subject, source: Subject, c: Comparison) -> tuple[float, str]:
    """How surely the one retells the other, and the rule that says so.

    Credits come first: who names the other's outlet retells it, and of two that name a third one neither has
    it from the other. Without them likeness tells: reports of their own on one event have quotes and key
    figures in common, a retelling has most figures and names and their order.
    """
    told = {kind for outlet, kind in derived.credits if outlet == source.outlet}
    numbers = agreement(derived.fingerprint.numbers, source.fingerprint.numbers)
    # A report of one's own may name another in passing: it has hardly a phrase or a figure of it.
    drawn = c.contained >= settings.DRAWN_PHRASES or numbers >= settings.DRAWN_NUMBERS
    if told - {"first_reported"} and drawn:
        return 1.0, "credits the outlet and reports the same event"
    if _news_from_one(derived, source) - {source.outlet}:
        return 0.0, ""
    weight = settings.RELAY
    retold = _logistic(
        weight.bias
        + weight.first_reported * bool(told)
        + weight.numbers * numbers
        + weight.names * agreement(derived.fingerprint.names, source.fingerprint.names)
        + weight.contained * c.contained
        + weight.ordered * c.ordered
    )
    return retold, f"the same facts, and {c.contained:.0%} of its three-word phrases"


def _lateness(hours: float | None) -> float:
    """0 for reports of one news cycle, 1 for those a day apart: with no text in common, likely a follow-up."""
    if hours is None:
        return settings.UNDATED_LATENESS
    return min(1.0, max(0.0, (hours - settings.CYCLE_HOURS) / (24 - settings.CYCLE_HOURS)))


def _rate(conflicts: int, shared: int) -> float:
    return min(1.0, conflicts / (1 + shared))


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-value))
