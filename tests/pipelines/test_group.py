"""Copy groups, stories and origins of articles that have something to do with one another."""

from __future__ import annotations

import random
from datetime import datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.group import Decisions, Grouping, Judged, Member, Story, group
from pipelines.origins import Origin, origin_of, roots

_T0 = datetime(2026, 3, 2, 6, tzinfo=timezone.utc)
Likenesses = dict[tuple[int, int], tuple[float, float]]


def _member(
    id_: int,
    outlet: str,
    hours: float | None = 0.0,
    *,
    credits: tuple[tuple[str, str], ...] = (),
    kind: str | None = None,
    words: int = 300,
    canonical: str | None = None,
    title: str | None = "A title",
) -> Member:
    return Member(
        id=id_,
        url=f"https://{outlet}/{id_}",
        outlet=outlet,
        kind=kind,
        published_at=None if hours is None else _T0 + timedelta(hours=hours),
        title=title,
        words=words,
        canonical_url=canonical,
        credits=frozenset(credits),
    )


def _told(found: Grouping, name: dict[int, str]) -> object:
    """A grouping without ids and without the order of anything."""

    def story(one: Story) -> object:
        return (
            one.origins,
            one.title,
            frozenset(
                (
                    tuple(name[member.id] for member in part.members),
                    part.origin.outlet,
                    None if part.origin.article is None else name[part.origin.article],
                    frozenset((name[key], role) for key, role in part.roles.items()),
                )
                for part in one.groups
            ),
        )

    relations = {(name[a], name[b]): relation for (a, b), relation in found.relations.items()}
    return {story(one) for one in found.stories}, relations


_OUTLETS = ("a.example", "b.example", "c.example", "wire.example")
_CREDITS = st.lists(
    st.tuples(
        st.sampled_from(_OUTLETS), st.sampled_from(("agency", "byline", "told", "first_reported"))
    ),
    max_size=2,
).map(tuple)
_MEMBERS = st.lists(
    st.tuples(st.sampled_from(_OUTLETS), st.sampled_from((None, 0, 0, 3, 20, 50)), _CREDITS),
    min_size=2,
    max_size=8,
)
_SHARES = st.sampled_from((0.0, 0.1, 0.3, 0.5, 0.9, 0.95, 1.0))


@settings(deadline=None, max_examples=200)
@given(_MEMBERS, st.data(), st.randoms())
def test_neither_ids_nor_the_order_of_arguments_matter(
    drawn: list[tuple[str, int | None, tuple[tuple[str, str], ...]]],
    data: st.DataObject,
    rng: random.Random,
) -> None:
    count = len(drawn)
    members = [
        _member(number, outlet, hours, credits=credits, kind="wire" if outlet[0] == "w" else None)
        for number, (outlet, hours, credits) in enumerate(drawn)
    ]
    pairs = [(a, b) for a in range(count) for b in range(a)]
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique=True, max_size=14))
    likenesses = {pair: (data.draw(_SHARES), data.draw(_SHARES)) for pair in chosen}
    judged = [
        Judged(*pair, data.draw(st.sampled_from(("copy", "relay", "excerpt")))) for pair in chosen
    ]
    decided = data.draw(st.lists(st.sampled_from(pairs), max_size=3))
    decisions = Decisions(
        frozenset(decided[:1]), frozenset(decided[1:2]), frozenset(), frozenset(decided[2:])
    )
    whole = group(members, judged, likenesses, decisions)
    names = {member.id: member.url for member in members}

    new = dict(zip(range(count), rng.sample(range(100, 900), count), strict=True))
    moved = [
        Member(new[m.id], m.url, *(getattr(m, key) for key in Member.__slots__[2:]))
        for m in members
    ]
    rng.shuffle(moved)
    rng.shuffle(judged)
    rng.shuffle(chosen)

    def renamed(found: frozenset[tuple[int, int]]) -> frozenset[tuple[int, int]]:
        return frozenset((new[a], new[b]) for a, b in found)

    other = group(
        moved,
        [Judged(new[j.article], new[j.other], j.relation) for j in judged],
        {(new[a], new[b]): likenesses[a, b] for a, b in chosen},
        Decisions(
            renamed(decisions.same_text),
            renamed(decisions.different_text),
            frozenset(),
            renamed(decisions.different_story),
        ),
    )
    assert _told(other, {new[key]: url for key, url in names.items()}) == _told(whole, names)
    # Whatever was given, each article is in one group of one story.
    held = [m.id for s in whole.stories for part in s.groups for m in part.members]
    assert sorted(held) == list(range(count))
    assert all(1 <= story.origins <= len(story.groups) for story in whole.stories)
    assert all(
        set(part.roles) == {m.id for m in part.members} for s in whole.stories for part in s.groups
    )


def _roles(found: Grouping) -> dict[int, str]:
    return {
        key: role for s in found.stories for part in s.groups for key, role in part.roles.items()
    }


def test_copies_make_one_group_of_the_first_and_one_story_of_one_origin() -> None:
    members = [
        _member(1, "b.example", 2),
        _member(2, "a.example", 0),
        _member(3, "c.example", 4, words=90),
    ]
    found = group(members, [], {(1, 2): (1, 1), (1, 3): (0.9, 1), (2, 3): (0.9, 1)})
    (story,) = found.stories
    (part,) = story.groups
    assert [member.id for member in part.members] == [2, 1, 3]
    assert part.origin.article == 2 and story.origins == 1
    assert _roles(found) == {2: "origin", 1: "copy", 3: "excerpt"}


def test_two_reports_of_one_event_are_one_story_of_two_origins() -> None:
    found = group([_member(1, "a.example"), _member(2, "b.example", 1)], [], {(1, 2): (0, 0.95)})
    (story,) = found.stories
    assert len(story.groups) == story.origins == 2
    assert _roles(found) == {1: "own", 2: "own"}


def test_a_relay_adds_no_origin() -> None:
    found = group(
        [_member(1, "a.example"), _member(2, "b.example", 1)],
        [Judged(2, 1, "relay")],
        {(1, 2): (0, 0.95)},
    )
    (story,) = found.stories
    assert story.origins == 1 and _roles(found) == {1: "origin", 2: "relay"}
    assert found.relations == {(2, 1): "relay"}


def test_a_judgement_that_the_groups_do_not_bear_out_is_withheld() -> None:
    members = [_member(1, "a.example"), _member(2, "b.example", 1)]
    found = group(members, [Judged(2, 1, "relay")], {(1, 2): (0, 0.01)})
    assert len(found.stories) == 2 and found.relations == {(2, 1): None}


def test_decisions_of_persons_win_over_measures() -> None:
    members = [_member(number, f"{letter}.example") for number, letter in enumerate("abc")]
    alike = {(0, 1): (1.0, 1.0), (0, 2): (0.0, 0.0)}
    found = group(
        members,
        [],
        alike,
        Decisions(same_text=frozenset({(0, 2)}), different_text=frozenset({(0, 1)})),
    )
    parts = {frozenset(m.id for m in part.members) for s in found.stories for part in s.groups}
    assert parts == {frozenset({0, 2}), frozenset({1})}
    found = group(members, [], alike, Decisions(same_story=frozenset({(1, 2)})))
    assert len(found.stories) == 1
    reports = {(0, 1): (0.0, 1.0)}
    assert len(group(members, [], reports).stories) == 2
    apart = Decisions(different_story=frozenset({(0, 1)}))
    assert len(group(members, [], reports, apart).stories) == 3


def test_a_text_is_from_whom_its_copies_credit_even_if_never_seen() -> None:
    members = [
        _member(1, "a.example", 0, credits=(("wire.example", "byline"),)),
        _member(2, "b.example", 1, credits=(("wire.example", "byline"),)),
    ]
    assert origin_of(members) == Origin("wire.example", None, None)
    wire = _member(3, "wire.example", 2)
    assert origin_of([*members, wire]).article == 3


def test_a_text_without_credits_is_from_the_agency_that_runs_it_or_the_first() -> None:
    first, wire = _member(1, "a.example"), _member(2, "wire.example", 1, kind="wire")
    assert origin_of([first, wire]).article == 2
    assert origin_of([first, _member(2, "b.example", 1)]).article == 1
    named = _member(3, "c.example", 2)
    pointing = _member(1, "a.example", canonical=named.url)
    assert origin_of([pointing, named]).article == 3


def test_relays_in_a_circle_are_one_origin() -> None:
    origins = [Origin(f"{letter}.example", number, None) for number, letter in enumerate("abc", 1)]
    assert len(roots(origins, {0: {1}, 1: {2}, 2: {0}})) == 1
    assert len(roots(origins[:2], {0: {1}, 1: {0}})) == 1
    # A relay of one in the circle adds nothing, and a source of it is the origin of all.
    more = [*origins, Origin("d.example", 4, None)]
    assert len(roots(more, {0: {1}, 1: {2}, 2: {0}, 3: {1}})) == 1
    assert roots(more, {0: {1}, 1: {2}, 2: {0, 3}, 3: set()}) == {3}


def test_outlets_that_name_one_another_are_one_origin() -> None:
    origins = [Origin("a.example", 1, "b.example"), Origin("b.example", 2, "a.example")]
    assert len(roots(origins, {0: set(), 1: set()})) == 1


def test_texts_of_an_agency_never_seen_are_one_origin() -> None:
    origins = [Origin("wire.example", None, None), Origin("wire.example", None, None)]
    assert roots(origins, {0: set(), 1: set()}) == {"wire.example"}
