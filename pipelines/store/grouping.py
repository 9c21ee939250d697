"""Groups anew what an arrival touched, and writes groups, stories, roles and counts; ids stay."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import islice

from sqlite_utils import Database

from pipelines.group import CopyGroup, Decisions, Grouping, Judged, Member, Story, group
from pipelines.items import Relation
from pipelines.match import meaning
from pipelines.store.times import read_time, stamp

AT_ONCE = 100
"""Touched articles that are grouped together with all that is connected with them."""


class Grouper:
    """Groups articles of one open database; every call belongs to the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._execute = db.conn.execute

    def regroup(self, touched: Iterable[int]) -> None:
        """Group anew all articles that are connected with some that an arrival touched."""
        pending = set(touched)
        while pending:
            # Several parts at a time: what is not connected does not meet, and statements are saved.
            part = self.connected(set(islice(sorted(pending), AT_ONCE)))
            pending -= part
            self._group(part)

    def connected(self, articles: set[int]) -> set[int]:
        """Articles that links, likenesses, decisions or present groups connect, however far."""
        found = set(articles)
        edge = set(articles)
        while edge:
            near: set[int] = set()
            among = json.dumps(sorted(edge))
            for table in ("links", "withheld_links", "likenesses", "overrides"):
                for mine, theirs in (("article", "other"), ("other", "article")):
                    near.update(
                        row[0]
                        for row in self._execute(
                            f"SELECT t.{theirs} FROM json_each(?) k JOIN {table} t ON t.{mine} = k.value",
                            (among,),
                        )
                    )
            for column in ("story", "copy_group"):
                near.update(
                    row[0]
                    for row in self._execute(
                        f"""SELECT b.id FROM json_each(?) k JOIN articles a ON a.id = k.value
                        JOIN articles b ON b.{column} = a.{column}""",
                        (among,),
                    )
                )
            edge = near - found
            found |= edge
        return found

    def _group(self, articles: set[int]) -> None:
        among = json.dumps(sorted(articles))
        found = group(
            self._members(among),
            self._judged(among),
            self._likenesses(among),
            self._decisions(among),
        )
        self._write(found.stories, among)
        self._place(found, among)

    def _members(self, among: str) -> list[Member]:
        credits: dict[int, set[tuple[str, str]]] = {}
        for article, outlet, kind, rule in self._execute(
            """SELECT c.article, c.outlet, c.kind, c.rule FROM json_each(?) k JOIN credits c ON c.article = k.value
            WHERE c.outlet IS NOT NULL""",
            (among,),
        ):
            credits.setdefault(article, set()).add((outlet, meaning(kind, rule)))
        return [
            Member(
                id=row[0],
                url=row[1],
                outlet=row[2],
                kind=row[3],
                published_at=read_time(row[4]),
                title=row[5],
                words=row[6],
                canonical_url=row[7],
                credits=frozenset(credits.get(row[0], ())),
            )
            for row in self._execute(
                """SELECT a.id, a.url, a.outlet, o.kind, a.published_at, a.title, a.words, a.canonical_url
                FROM json_each(?) k JOIN articles a ON a.id = k.value
                JOIN outlets o ON o.domain = a.outlet""",
                (among,),
            )
        ]

    def _judged(self, among: str) -> list[Judged]:
        return [
            Judged(article, other, relation)
            for table in ("links", "withheld_links")
            for article, other, relation in self._execute(
                f"""SELECT l.article, l.other, l.judged
                FROM json_each(?) k JOIN {table} l ON l.article = k.value""",
                (among,),
            )
        ]

    def _place(self, found: Grouping, among: str) -> None:
        """Show the links that the groups bear out, with the relation that they have in their light, and
        withhold the others."""
        for article, other, relation in self._execute(
            """SELECT l.article, l.other, l.relation
            FROM json_each(?) k JOIN links l ON l.article = k.value""",
            (among,),
        ).fetchall():
            right = found.relations[article, other]
            if right is None:
                self._execute(
                    "UPDATE links SET relation = judged WHERE article = ? AND other = ?",
                    (article, other),
                )
                self._move("links", "withheld_links", article, other)
            elif right != relation:
                self._relate(article, other, right)
        for article, other in self._execute(
            """SELECT l.article, l.other
            FROM json_each(?) k JOIN withheld_links l ON l.article = k.value""",
            (among,),
        ).fetchall():
            right = found.relations[article, other]
            if right is not None:
                self._move("withheld_links", "links", article, other)
                self._relate(article, other, right)

    def _move(self, source: str, target: str, article: int, other: int) -> None:
        pair = (article, other)
        self._execute(
            f"INSERT INTO {target} SELECT * FROM {source} WHERE article = ? AND other = ?", pair
        )
        self._execute(f"DELETE FROM {source} WHERE article = ? AND other = ?", pair)

    def _relate(self, article: int, other: int, relation: Relation) -> None:
        self._execute(
            "UPDATE links SET relation = ? WHERE article = ? AND other = ?",
            (relation, article, other),
        )

    def _likenesses(self, among: str) -> dict[tuple[int, int], tuple[float, float]]:
        return {
            (article, other): (text, event)
            for article, other, text, event in self._execute(
                """SELECT l.article, l.other, l.text, l.event
                FROM json_each(?) k JOIN likenesses l ON l.article = k.value""",
                (among,),
            )
        }

    def _decisions(self, among: str) -> Decisions:
        pairs: dict[tuple[str, str], set[tuple[int, int]]] = {}
        for level, decision, article, other in self._execute(
            """SELECT o.level, o.decision, o.article, o.other
            FROM json_each(?) k JOIN overrides o ON o.article = k.value""",
            (among,),
        ):
            pairs.setdefault((level, decision), set()).add((article, other))
        return Decisions(
            same_text=frozenset(pairs.get(("copy_group", "same"), ())),
            different_text=frozenset(pairs.get(("copy_group", "different"), ())),
            same_story=frozenset(pairs.get(("story", "same"), ())),
            different_story=frozenset(pairs.get(("story", "different"), ())),
        )

    def _write(self, stories: Sequence[Story], among: str) -> None:
        groups = [found for story in stories for found in story.groups]
        owner = [place for place, story in enumerate(stories) for _ in story.groups]
        present = {
            row[0]: (row[1], row[2], row[3])
            for row in self._execute(
                """SELECT a.id, a.copy_group, a.story, a.role
                FROM json_each(?) k JOIN articles a ON a.id = k.value""",
                (among,),
            )
        }
        group_ids = self._ids(
            "copy_group", [[(m.id, present[m.id][0]) for m in found.members] for found in groups]
        )
        story_ids = self._ids(
            "story",
            [
                [(m.id, present[m.id][1]) for found in s.groups for m in found.members]
                for s in stories
            ],
        )
        for story, key in zip(stories, story_ids, strict=True):
            self._execute(
                "INSERT OR REPLACE INTO stories VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                _story_row(key, story),
            )
        for found, key, place in zip(groups, group_ids, owner, strict=True):
            self._execute(
                "INSERT OR REPLACE INTO copy_groups VALUES (?, ?, ?, ?, ?, ?, ?)",
                _group_row(key, found),
            )
            for member in found.members:
                row = (key, story_ids[place], found.roles[member.id])
                if present[member.id] != row:
                    self._execute(
                        "UPDATE articles SET copy_group = ?, story = ?, role = ? WHERE id = ?",
                        (*row, member.id),
                    )
        self._delete_emptied(
            "copy_group", "copy_groups", {p[0] for p in present.values()} - set(group_ids)
        )
        self._delete_emptied("story", "stories", {p[1] for p in present.values()} - set(story_ids))

    def _ids(self, kind: str, clusters: list[list[tuple[int, int | None]]]) -> list[int]:
        """An id for each cluster, given its members' present ones: an old id goes with the first member that
        has it, a cluster keeps its oldest, and the others lead on to that."""
        claimed: dict[int, int] = {}
        for place, members in enumerate(clusters):
            for _, old in members:
                if old is not None:
                    claimed.setdefault(old, place)
        table = "copy_groups" if kind == "copy_group" else "stories"
        owned: dict[int, list[int]] = {}
        for old, place in claimed.items():
            owned.setdefault(place, []).append(old)
        ids: list[int] = []
        for place in range(len(clusters)):
            mine = sorted(owned.get(place, ()))
            key = mine[0] if mine else self._new_id(table)
            for old in mine[1:]:
                self._execute(
                    "UPDATE redirects SET new = ? WHERE kind = ? AND new = ?", (key, kind, old)
                )
                self._execute("INSERT OR REPLACE INTO redirects VALUES (?, ?, ?)", (kind, old, key))
            ids.append(key)
        return ids

    def _new_id(self, table: str) -> int:
        columns = (
            "(articles, outlets)"
            if table == "copy_groups"
            else "(articles, outlets, copy_groups, origins)"
        )
        values = "(0, 0)" if table == "copy_groups" else "(0, 0, 0, 0)"
        cursor = self._execute(f"INSERT INTO {table} {columns} VALUES {values}")
        return int(cursor.lastrowid or 0)

    def _delete_emptied(self, column: str, table: str, ids: set[int | None]) -> None:
        for key in ids - {None}:
            self._execute(f"DELETE FROM {table} WHERE id = ?", (key,))


def _span(members: Iterable[Member]) -> tuple[str | None, str | None]:
    times = [member.published_at for member in members if member.published_at is not None]
    return (stamp(min(times)), stamp(max(times))) if times else (None, None)


def _group_row(key: int, found: CopyGroup) -> tuple[object, ...]:
    return (
        key,
        found.origin.article,
        found.origin.outlet,
        len(found.members),
        len({member.outlet for member in found.members}),
        *_span(found.members),
    )


def _story_row(key: int, story: Story) -> tuple[object, ...]:
    members = [member for found in story.groups for member in found.members]
    return (
        key,
        story.title,
        len(members),
        len({member.outlet for member in members}),
        len(story.groups),
        story.origins,
        *_span(members),
    )
