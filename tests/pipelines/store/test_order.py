"""The order in which pages arrive changes no grouping, and online grouping equals batch grouping."""

from __future__ import annotations

import random

from builders import (
    Draft,
    archive_of,
    faults,
    groups,
    ids,
    small_limits,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.items import Article

_DRAFTS = st.builds(
    Draft,
    outlet=st.integers(0, 4),
    topic=st.integers(0, 2),
    part=st.sampled_from(
        ("whole", "whole", "first", "last", "three", "mixed", "own", "event", "event")
    ),
    edit=st.integers(0, 3),
    furniture=st.integers(0, 3),
    day=st.sampled_from((None, 0, 0, 1, 2, 4, 9)),
    credit=st.lists(
        st.tuples(
            st.integers(0, 4), st.sampled_from(("agency", "byline", "told", "first_reported"))
        ),
        max_size=1,
    ).map(tuple),
    untitled=st.booleans(),
)
CORPORA = st.lists(_DRAFTS, min_size=3, max_size=13)
_PATIENT = settings(
    deadline=None,
    max_examples=35,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _batches(articles: list[Article], rng: random.Random) -> list[list[Article]]:
    cut: list[list[Article]] = []
    rest = list(articles)
    while rest:
        size = rng.choice((1, 1, 2, 5))
        cut.append(rest[:size])
        rest = rest[size:]
    return cut


@_PATIENT
@given(drafts=CORPORA, seed=st.integers(0, 2**32))
def test_any_order_and_any_batches_give_the_groups_of_one_transaction(
    drafts: list[Draft], seed: int
) -> None:
    articles = [draft.write(number) for number, draft in enumerate(drafts)]
    rng = random.Random(seed)
    shuffled = rng.sample(articles, len(articles))
    with (
        small_limits(),
        archive_of([articles]) as batch,
        archive_of(_batches(shuffled, rng)) as online,
    ):
        assert groups(online) == groups(batch)
        assert faults(online) == []
        kept = ids(online)
        online.regroup()
        assert groups(online) == groups(batch)
        assert ids(online) == kept
        assert faults(online) == []


@_PATIENT
@given(
    drafts=CORPORA,
    earlier=st.lists(st.tuples(st.integers(0, 12), _DRAFTS), min_size=1, max_size=6),
    seed=st.integers(0, 2**32),
)
def test_texts_that_change_leave_no_trace_in_the_groups(
    drafts: list[Draft], earlier: list[tuple[int, Draft]], seed: int
) -> None:
    articles = [draft.write(number) for number, draft in enumerate(drafts)]
    rng = random.Random(seed)
    arrivals = list(articles)
    for number, draft in earlier:
        number %= len(drafts)
        before = Draft(
            drafts[number].outlet,
            draft.topic,
            draft.part,
            draft.edit,
            draft.furniture,
            draft.day,
            draft.credit,
            draft.untitled,
        )
        arrivals.insert(0, before.write(number))
    rng.shuffle(arrivals)
    arrivals = arrivals + rng.sample(articles, len(articles))  # the last word on each address
    with (
        small_limits(),
        archive_of([articles]) as batch,
        archive_of(_batches(arrivals, rng)) as online,
    ):
        assert groups(online) == groups(batch)
        assert faults(online) == []
        online.regroup()
        assert groups(online) == groups(batch)
