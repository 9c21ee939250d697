"""Grouping anew what changed and the stories next to it gives what grouping everything at once gives."""

from __future__ import annotations

import random

import pytest
from builders import OUTLETS, archive_of, article, prose
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.group import Decisions, Member, group
from pipelines.items import Article
from pipelines.store import grouping
from pipelines.store.archive import Archive
from pipelines.store.times import read_time

ARTICLES = 26
_Likenesses = dict[tuple[int, int], tuple[float, float]]
_Partition = set[frozenset[int]]


def _strangers(rng: random.Random) -> list[Article]:
    """Articles of four days that have nothing to do with one another."""
    return [
        article(
            f"https://{rng.choice(OUTLETS)}/{number}",
            prose(f"stranger {number}", 2),
            hours=rng.uniform(0, 96),
        )
        for number in range(ARTICLES)
    ]


def _drawn(rng: random.Random) -> tuple[float, float]:
    """How alike two articles are, mostly weakly: such likenesses chain everything together."""
    event = round(rng.choice((rng.uniform(0.05, 0.5), rng.uniform(0.05, 0.3), rng.random())), 4)
    text = round(rng.random(), 4) if rng.random() < 0.15 else 0.0
    return text, max(event, text)


def _write(archive: Archive, pair: tuple[int, int], alike: tuple[float, float] | None) -> None:
    archive.db.conn.execute("DELETE FROM likenesses WHERE article = ? AND other = ?", pair)
    if alike is not None:
        archive.db.conn.execute("INSERT INTO likenesses VALUES (?, ?, ?, ?)", (*pair, *alike))


def _all_at_once(archive: Archive, likenesses: _Likenesses) -> tuple[_Partition, _Partition]:
    members = [
        Member(row[0], row[1], row[2], row[3], read_time(row[4]), row[5], row[6], None, frozenset())
        for row in archive.db.conn.execute(
            """SELECT a.id, a.url, a.outlet, o.kind, a.published_at, a.title, a.words
            FROM articles a JOIN outlets o ON o.domain = a.outlet"""
        )
    ]
    stories = group(members, [], likenesses, Decisions()).stories
    return (
        {frozenset(m.id for found in story.groups for m in found.members) for story in stories},
        {frozenset(m.id for m in found.members) for story in stories for found in story.groups},
    )


def _stored(archive: Archive, column: str) -> _Partition:
    rows = archive.db.conn.execute(f"SELECT {column}, id FROM articles").fetchall()
    return {frozenset(one for key, one in rows if key == mine) for mine, _ in rows}


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), edges=st.integers(20, 90), at_once=st.sampled_from((1, 3, 100)))
def test_parts_of_a_day_that_all_hangs_together_are_grouped_as_the_whole_is(
    seed: int, edges: int, at_once: int
) -> None:
    rng = random.Random(seed)
    with archive_of([_strangers(rng)]) as archive, pytest.MonkeyPatch.context() as patched:
        patched.setattr(grouping, "AT_ONCE", at_once)
        with archive.transaction():
            for table in ("links", "withheld_links", "likenesses"):
                archive.db.conn.execute(f"DELETE FROM {table}")
            archive.regroup_around(range(1, ARTICLES + 1))
        likenesses: _Likenesses = {}
        for _ in range(12):
            with archive.transaction():
                for _ in range(rng.choice((1, 2, edges // 4))):
                    one, other = sorted(rng.sample(range(1, ARTICLES + 1), 2))
                    gone = (one, other) in likenesses and rng.random() < 0.5
                    alike = None if gone else _drawn(rng)
                    _write(archive, (one, other), alike)
                    likenesses.pop((one, other), None)
                    if alike is not None:
                        likenesses[one, other] = alike
                    archive.regroup_around((rng.choice((one, other)),))
            stories, groups = _all_at_once(archive, likenesses)
            assert _stored(archive, "story") == stories
            assert _stored(archive, "copy_group") == groups
