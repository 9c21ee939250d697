"""Computes anew what the database holds of index, links and groups, and compares."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from sqlite_utils import Database

from pipelines import settings
from pipelines.group import Story, group
from pipelines.match import judge
from pipelines.store.grouping import Grouper
from pipelines.store.index import Index, _keys
from pipelines.text.fingerprint import Fingerprint, fingerprint
from pipelines.text.tokens import tokenise

REGROUP = "run `copydesk regroup`"
TOLERANCE = 1e-4
"""Stored figures have four decimals."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a database that breaks an invariant."""

    invariant: int
    """Its number in the design."""
    where: str
    """Table and row."""
    what: str
    remedy: str


Progress = Callable[[str, int, int], None]


def prove_index(db: Database, progress: Progress) -> Iterator[Problem]:
    """Yield articles whose fingerprint or postings are not what their text gives."""
    index = Index(db)
    execute = db.conn.execute
    expected: Counter[str] = Counter()
    total = _count(db, "articles")
    rows = execute(
        """SELECT a.id, a.title, a.text, a.lang, f.version FROM articles a
        LEFT JOIN fingerprints f ON f.article = a.id ORDER BY a.id"""
    )
    for done, (article, title, text, lang, version) in enumerate(rows):
        progress("index", done, total)
        if version is None:
            yield Problem(4, f"articles {article}", "has no fingerprint", REGROUP)
            continue
        if version != settings.FINGERPRINT_VERSION:
            what = f"its fingerprint has version {version}, now {settings.FINGERPRINT_VERSION}"
            yield Problem(4, f"articles {article}", what, REGROUP)
            continue
        if not _stored(index, article, fingerprint(title, text, lang)):
            yield Problem(4, f"fingerprints {article}", "is not that of the text", REGROUP)
            continue
        keys = _keys(index.subject(article))
        for table, column, wanted in (
            ("bands", "band", keys.bands),
            ("postings", "hash", keys.sketch),
            ("event_terms", "term", keys.terms),
        ):
            expected[table] += len(set(wanted))
            (held,) = execute(
                f"""SELECT count(DISTINCT k.value) FROM json_each(?) k
                JOIN {table} t ON t.{column} = k.value AND t.article = ?""",
                (json.dumps(list(wanted)), article),
            ).fetchone()
            if held != len(set(wanted)):
                what = f"{len(set(wanted)) - held} of its {len(set(wanted))} entries are missing"
                yield Problem(4, f"{table} {article}", what, REGROUP)
    for table, wanted_rows in expected.items():
        if _count(db, table) > wanted_rows:
            what = f"{_count(db, table) - wanted_rows} entries that no article has"
            yield Problem(4, table, what, REGROUP)


def prove_links(db: Database, progress: Progress) -> Iterator[Problem]:
    """Yield links that the two texts do not bear out, or whose passages are not in both."""
    index = Index(db)
    total = _count(db, "links")
    rows = db.conn.execute(
        """SELECT l.article, l.other, l.relation, l.jaccard, l.contained, l.contains, l.evidence
        FROM links l JOIN fingerprints f ON f.article = l.article
        JOIN fingerprints g ON g.article = l.other ORDER BY l.article, l.other"""
    )
    for done, (article, other, relation, *shares, evidence) in enumerate(rows):
        progress("links", done, total)
        where = f"links {article} → {other}"
        verdict = judge(index.subject(article), index.subject(other)).verdict
        if verdict is None:
            yield Problem(6, where, f"the texts do not bear out that one is {relation}", REGROUP)
            continue
        if (verdict.relation, verdict.derived.id) != (relation, article):
            found = f"{verdict.relation} of {verdict.derived.id} from {verdict.source.id}"
            yield Problem(6, where, f"says {relation}, computed anew it is {found}", REGROUP)
        c = verdict.comparison
        for name, held, now in zip(
            ("jaccard", "contained", "contains"),
            shares,
            (c.jaccard, c.contained, c.contains),
            strict=True,
        ):
            if abs(held - now) > TOLERANCE and verdict.derived.id == article:
                yield Problem(6, where, f"{name} is {held}, computed anew {now:.4f}", REGROUP)
        if fault := _passages_fault(db, article, other, relation, evidence):
            yield Problem(6, where, fault, REGROUP)


def _passages_fault(
    db: Database, article: int, other: int, relation: str, evidence: str
) -> str | None:
    """What is wrong with the passages that a link names, None where both texts have them."""
    try:
        passages = json.loads(evidence)["passages"]
        spans = [tuple(map(int, passage)) for passage in passages]
    except (ValueError, KeyError, TypeError):
        return "its evidence cannot be read"
    if not spans and relation in ("copy", "excerpt"):
        return "names no passage that the texts share"
    mine, theirs = (
        db.conn.execute("SELECT text FROM articles WHERE id = ?", (key,)).fetchone()[0]
        for key in (article, other)
    )
    for span in spans:
        if len(span) != 4:
            return "its evidence cannot be read"
        start, end, other_start, other_end = span
        here, there = (
            tokenise(mine[start:end]).hashes,
            tokenise(theirs[other_start:other_end]).hashes,
        )
        if not len(here) or not np.array_equal(here, there):
            return f"characters {start} to {end} are not the passage {other_start} to {other_end}"
    return None


def prove_groups(db: Database, progress: Progress) -> Iterator[Problem]:
    """Yield groups, stories, origins and roles that grouping everything anew would change."""
    grouper = Grouper(db)
    total = _count(db, "articles")
    seen: set[int] = set()
    for (article,) in db.conn.execute("SELECT id FROM articles ORDER BY id"):
        progress("groups", len(seen), total)
        if article in seen:
            continue
        part = grouper._connected({article})
        seen |= part
        among = json.dumps(sorted(part))
        stories = group(
            grouper._members(among),
            grouper._edges(among),
            grouper._likenesses(among),
            grouper._decisions(among),
        )
        yield from _compare(db, stories, among)


def _compare(db: Database, stories: list[Story], among: str) -> Iterator[Problem]:
    held = {
        row[0]: row[1:]
        for row in db.conn.execute(
            """SELECT a.id, a.copy_group, a.story, a.role, g.origin_article, g.origin_outlet, s.origins,
              s.title FROM json_each(?) k JOIN articles a ON a.id = k.value
            LEFT JOIN copy_groups g ON g.id = a.copy_group LEFT JOIN stories s ON s.id = a.story""",
            (among,),
        )
    }
    by_group = _clusters({article: row[0] for article, row in held.items()})
    by_story = _clusters({article: row[1] for article, row in held.items()})
    for story in stories:
        together = frozenset(member.id for found in story.groups for member in found.members)
        first = min(together)
        if together not in by_story:
            what = f"grouped anew, its story has the articles {_listed(together)}"
            yield Problem(4, f"articles {first}", what, REGROUP)
        elif (story.origins, story.title) != (held[first][5], held[first][6]):
            what = f"grouped anew, it has {story.origins} origins and the title {story.title!r}"
            yield Problem(4, f"stories {held[first][1]}", what, REGROUP)
        for found in story.groups:
            members = frozenset(member.id for member in found.members)
            first = min(members)
            origin = found.origin.id if found.origin is not None else None
            if members not in by_group:
                what = f"grouped anew, its copy group has the articles {_listed(members)}"
                yield Problem(4, f"articles {first}", what, REGROUP)
            elif (origin, found.origin_outlet) != held[first][3:5]:
                what = f"grouped anew, its origin is article {origin} of {found.origin_outlet}"
                yield Problem(4, f"copy_groups {held[first][0]}", what, REGROUP)
            for member in members:
                if found.roles[member] != held[member][2]:
                    what = f"its role is {held[member][2]}, grouped anew {found.roles[member]}"
                    yield Problem(4, f"articles {member}", what, REGROUP)


def _clusters(labels: dict[int, int | None]) -> set[frozenset[int]]:
    clusters: dict[int | None, set[int]] = {}
    for article, label in labels.items():
        clusters.setdefault(label, set()).add(article)
    return {frozenset(articles) for articles in clusters.values()}


def _listed(articles: frozenset[int]) -> str:
    some = sorted(articles)[:10]
    return ", ".join(map(str, some)) + (
        f" and {len(articles) - 10} more" if len(articles) > 10 else ""
    )


def _stored(index: Index, article: int, now: Fingerprint) -> bool:
    """Whether the stored fingerprint of an article is `now`."""
    try:
        held = index.plain(article)
    except (ValueError, TypeError):  # arrays cut short
        return False
    return all(
        np.array_equal(one, other)
        for one, other in (
            (held.hashes, now.hashes),
            (held.flags, now.flags),
            (held.sentences, now.sentences),
            (held.title, now.title),
            (held.terms.hashes, now.terms.hashes),
            (held.terms.weights, now.terms.weights),
        )
    )


def _count(db: Database, table: str) -> int:
    (count,) = db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)
