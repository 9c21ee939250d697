"""Groups anew what an arrival touched, and writes groups, stories, roles and counts; ids stay."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from sqlite_utils import Database

from pipelines import settings
from pipelines.group import CopyGroup, Decisions, Grouping, Judged, Member, Story, group
from pipelines.items import Relation
from pipelines.match import meaning
from pipelines.store.times import read_time, stamp

AT_ONCE = 100
"""Touched articles that are grouped together, with their stories: statements are saved."""

_Place = tuple[int | None, int | None, str | None]
"""Copy group, story and role of an article."""


class Grouper:
    """Groups articles of one open database; every call belongs to the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._execute = db.conn.execute

    def regroup(self, touched: Iterable[int]) -> None:
        """Group anew what may come out otherwise, now that pairs of some articles changed: one of each such pair
        has to be among `touched`.

        Exact without a look at all that hangs together, which on a busy day is everything. Greedy average
        linkage does on a union of its own clusters alone just what it does on the whole. So a part may be
        grouped with the settled stories next to it alone: where those come out as they were, and none mixes
        with it, no article further away could have made a difference. Where one does mix, it joins the part.
        """
        pending = self.with_stories(touched)
        while pending:
            part = self.with_stories(islice(sorted(pending), AT_ONCE))
            pending -= part
            # Who is still pending has not arrived yet, as far as this part is concerned.
            self._settle(part, pending)

    def with_stories(self, articles: Iterable[int]) -> set[int]:
        """Return some articles and all that stand in one story with them."""
        some = set(articles)
        return some | {
            row[0]
            for row in self._execute(
                """SELECT b.id FROM json_each(?) k JOIN articles a ON a.id = k.value
                JOIN articles b ON b.story = a.story""",
                (json.dumps(sorted(some)),),
            )
        }

    def _settle(self, part: set[int], pending: set[int]) -> None:
        while True:
            around = self.with_stories(self._near(part) - pending) - part
            some = part | around
            among = json.dumps(sorted(some))
            links = self._links(some, among)
            found = group(
                self._members(among),
                [Judged(article, other, judged) for _, article, other, _, judged in links],
                self._likenesses(some, among),
                self._decisions(some, among),
            )
            present = self._present(among)
            drawn_in = _drawn_in(found.stories, around, present)
            if not drawn_in:
                break
            part |= self.with_stories(drawn_in)
        stories = [story for story in found.stories if not around & _members(story)]
        self._write(stories, {article: present[article] for article in part})
        for table, article, other, relation, judged in links:
            if article in part or other in part:
                self._place(table, article, other, relation, judged, found)

    def _near(self, part: set[int]) -> set[int]:
        """Articles that may come to stand in one story with some of a part: a mean of likenesses that are all
        below what joins cannot reach it. Who is linked is alike enough."""
        among = json.dumps(sorted(part))
        near: set[int] = set()
        for mine, theirs in (("article", "other"), ("other", "article")):
            near.update(
                row[0]
                for row in self._execute(
                    f"""SELECT t.{theirs} FROM json_each(?) k JOIN likenesses t ON t.{mine} = k.value
                    WHERE t.event >= ? OR t.text >= ?""",
                    (among, settings.STORY_LINKAGE, settings.COPY_LINKAGE),
                )
            )
            near.update(
                row[0]
                for row in self._execute(
                    f"SELECT t.{theirs} FROM json_each(?) k JOIN overrides t ON t.{mine} = k.value",
                    (among,),
                )
            )
        return near

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

    def _links(self, some: set[int], among: str) -> list[tuple[str, int, int, Relation, Relation]]:
        """(table, article, other, relation, judged) of the pairs that were linked."""
        return [
            (table, *row)
            for table in ("links", "withheld_links")
            for row in self._execute(
                f"""SELECT l.article, l.other, l.relation, l.judged
                FROM json_each(?) k CROSS JOIN {table} l ON l.article = k.value""",
                (among,),
            )
            if row[1] in some
        ]

    def _place(
        self,
        table: str,
        article: int,
        other: int,
        relation: Relation,
        judged: Relation,
        found: Grouping,
    ) -> None:
        """Show a link that the groups bear out, with the relation that it has in their light, and withhold
        one that they do not."""
        right = found.relations[article, other]
        proper = "links" if right is not None else "withheld_links"
        if table != proper:
            self._move(table, proper, article, other)
        if (right or judged) != relation:
            self._relate(proper, article, other, right or judged)

    def _move(self, source: str, target: str, article: int, other: int) -> None:
        pair = (article, other)
        self._execute(
            f"INSERT INTO {target} SELECT * FROM {source} WHERE article = ? AND other = ?", pair
        )
        self._execute(f"DELETE FROM {source} WHERE article = ? AND other = ?", pair)

    def _relate(self, table: str, article: int, other: int, relation: Relation) -> None:
        self._execute(
            f"UPDATE {table} SET relation = ? WHERE article = ? AND other = ?",
            (relation, article, other),
        )

    def _likenesses(self, some: set[int], among: str) -> dict[tuple[int, int], tuple[float, float]]:
        return {
            (article, other): (text, event)
            for article, other, text, event in self._execute(
                """SELECT l.article, l.other, l.text, l.event
                FROM json_each(?) k CROSS JOIN likenesses l ON l.article = k.value""",
                (among,),
            )
            if other in some
        }

    def _decisions(self, some: set[int], among: str) -> Decisions:
        pairs: dict[tuple[str, str], set[tuple[int, int]]] = {}
        for level, decision, article, other in self._execute(
            """SELECT o.level, o.decision, o.article, o.other
            FROM json_each(?) k CROSS JOIN overrides o ON o.article = k.value""",
            (among,),
        ):
            if other not in some:
                continue
            pairs.setdefault((level, decision), set()).add((article, other))
        return Decisions(
            same_text=frozenset(pairs.get(("copy_group", "same"), ())),
            different_text=frozenset(pairs.get(("copy_group", "different"), ())),
            same_story=frozenset(pairs.get(("story", "same"), ())),
            different_story=frozenset(pairs.get(("story", "different"), ())),
        )

    def _present(self, among: str) -> dict[int, _Place]:
        """Copy group, story and role of some articles as they are stored."""
        return {
            row[0]: (row[1], row[2], row[3])
            for row in self._execute(
                """SELECT a.id, a.copy_group, a.story, a.role
                FROM json_each(?) k JOIN articles a ON a.id = k.value""",
                (among,),
            )
        }

    def _write(self, stories: Sequence[Story], present: Mapping[int, _Place]) -> None:
        """Store the stories of a part, given what is stored of all its articles."""
        groups = [found for story in stories for found in story.groups]
        owner = [place for place, story in enumerate(stories) for _ in story.groups]
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


def _members(story: Story) -> set[int]:
    return {member.id for found in story.groups for member in found.members}


def _drawn_in(
    stories: Sequence[Story], around: set[int], present: Mapping[int, _Place]
) -> set[int]:
    """Those articles around a part whose stories did not come out as they are stored."""
    sizes = Counter(present[article][1] for article in around)
    found: set[int] = set()
    for story in stories:
        members = _members(story)
        old = {present[article][1] for article in members}
        if members & around and (
            len(old) > 1 or members - around or sizes[old.pop()] != len(members)
        ):
            found |= members & around
    return found


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
