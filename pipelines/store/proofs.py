"""Computes anew what the database holds of index, links and groups, and compares."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass

import numpy as np
from sqlite_utils import Database

from pipelines import settings
from pipelines.match import judge
from pipelines.store.grouping import Grouper
from pipelines.store.index import Index
from pipelines.store.postings import UNDATED, keys_of
from pipelines.store.repeats import Repeats
from pipelines.text.fingerprint import Fingerprint, fingerprint
from pipelines.text.tokens import tokenise

REGROUP = "run `copydesk regroup`"
PART = 200
"""Articles that are grouped anew in one transaction, together with their stories."""
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
    repeats = Repeats(db)
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
        if not repeats.stands(index.subject(article)):
            continue
        keys = keys_of(index.subject(article))
        for table, key, wanted in (
            ("bands", "band = k.value", keys.bands),
            ("postings", "hash = k.value", keys.sketch),
            # With the day, as its key has it: without, each term would cost the whole table.
            ("event_terms", f"day = {keys.day} AND t.term = k.value", keys.terms),
        ):
            expected[table] += len(set(wanted))
            (held,) = execute(
                f"""SELECT count(DISTINCT k.value) FROM json_each(?) k
                JOIN {table} t ON t.{key} AND t.article = ?""",
                (json.dumps(list(wanted)), article),
            ).fetchone()
            if held != len(set(wanted)):
                what = f"{len(set(wanted)) - held} of its {len(set(wanted))} entries are missing"
                yield Problem(4, f"{table} {article}", what, REGROUP)
    for table, wanted_rows in expected.items():
        if _count(db, table) > wanted_rows:
            what = f"{_count(db, table) - wanted_rows} entries that no article has"
            yield Problem(4, table, what, REGROUP)
    yield from _common_keys(db)


def _common_keys(db: Database) -> Iterator[Problem]:
    """Whether keys count as common exactly where they stand in too many articles to propose any."""
    for table, key, postings, limit in (
        ("common_hashes", "hash", "FROM postings", settings.COMMON_HASH),
        (
            "common_terms",
            "term, day",
            f"FROM event_terms WHERE day != {UNDATED}",
            settings.COMMON_TERM,
        ),
    ):
        common = f"SELECT {key} {postings} GROUP BY {key} HAVING count(*) > {limit}"
        held = f"SELECT {key} FROM {table}"
        for one, other, what in (
            (common, held, "keys are common and not held so"),
            (held, common, "keys are held to be common and are not"),
        ):
            (count,) = db.conn.execute(f"SELECT count(*) FROM ({one} EXCEPT {other})").fetchone()
            if count:
                yield Problem(4, table, f"{count} {what}", REGROUP)
    (count,) = db.conn.execute(
        """SELECT count(*) FROM (
          SELECT term, count(*) FROM event_terms GROUP BY term
          EXCEPT SELECT term, articles FROM term_counts)"""
    ).fetchone()
    if count:
        yield Problem(4, "term_counts", f"{count} terms are not counted as they stand", REGROUP)


def prove_links(db: Database, progress: Progress) -> Iterator[Problem]:
    """Yield links that the two texts do not bear out, or whose passages are not in both."""
    index = Index(db)
    total = _count(db, "links") + _count(db, "withheld_links")
    rows = db.conn.execute(
        " UNION ALL ".join(
            f"""SELECT '{table}', l.article, l.other, l.judged, l.jaccard, l.contained, l.contains,
              l.evidence FROM {table} l
            JOIN articles a ON a.id = l.article JOIN articles b ON b.id = l.other
            JOIN fingerprints f ON f.article = l.article JOIN fingerprints g ON g.article = l.other"""
            for table in ("links", "withheld_links")
        )
    )
    for done, (table, article, other, relation, *shares, evidence) in enumerate(rows):
        progress("links", done, total)
        where = f"{table} {article} → {other}"
        try:
            verdict = judge(index.subject(article), index.subject(other)).verdict
        except ValueError:  # arrays cut short, which the proof of the index has told
            continue
        if verdict is None:
            yield Problem(6, where, f"the texts do not bear out that one is {relation}", REGROUP)
            continue
        if (verdict.relation, verdict.derived.id) != (relation, article):
            found = f"{verdict.relation} of {verdict.derived.id} from {verdict.source.id}"
            yield Problem(6, where, f"judged {relation}, computed anew it is {found}", REGROUP)
        c = verdict.comparison
        figures = (c.jaccard, c.contained, c.contains)
        for name, held, now in zip(
            ("jaccard", "contained", "contains"), shares, figures, strict=True
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
    """Yield what grouping everything anew would change.

    Some stories at a time: where each comes out as it is beside its neighbours, all do. Each time in a
    transaction of its own that is taken back: it must be called outside of one.
    """
    grouper = Grouper(db)
    total = _count(db, "articles")
    pending = {row[0] for row in db.conn.execute("SELECT id FROM articles")}
    for article in sorted(pending):
        if article not in pending:
            continue
        progress("groups", total - len(pending), total)
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            # Many stories together: a transaction costs more than most of them.
            some = grouper.with_stories(
                near for near in range(article, article + PART) if near in pending
            )
            pending -= some
            before = _grouped(db, some)
            grouper.regroup(some)
            after = _grouped(db, some)
        finally:
            db.conn.execute("ROLLBACK")
        for where in sorted({*before, *after}):
            held, now = before.get(where), after.get(where)
            if held != now:
                what = f"has {_told(held)}, grouped anew {_told(now)}"
                yield Problem(4, where, what, REGROUP)


def _grouped(db: Database, articles: set[int]) -> dict[str, dict[str, object]]:
    """All that grouping decides about some articles, by row."""
    found: dict[str, dict[str, object]] = {}
    among = json.dumps(sorted(articles))
    for table, key, columns, select in (
        ("articles", "t.id", ("copy_group", "story", "role"), "JOIN articles t ON t.id = k.value"),
        (
            "copy_groups",
            "t.id",
            ("origin_article", "origin_outlet"),
            "JOIN articles a ON a.id = k.value JOIN copy_groups t ON t.id = a.copy_group",
        ),
        (
            "stories",
            "t.id",
            ("origins", "title"),
            "JOIN articles a ON a.id = k.value JOIN stories t ON t.id = a.story",
        ),
        (
            "links",
            "t.article || ' → ' || t.other",
            ("relation",),
            "JOIN links t ON t.article = k.value",
        ),
    ):
        wanted = ", ".join(f"t.{column}" for column in columns)
        for name, *values in db.conn.execute(
            f"SELECT {key}, {wanted} FROM json_each(?) k {select}", (among,)
        ):
            found[f"{table} {name}"] = dict(zip(columns, values, strict=True))
    return found


def _told(row: dict[str, object] | None) -> str:
    if row is None:
        return "no such row"
    return ", ".join(
        f"{name} {value if value is not None else 'empty'}" for name, value in row.items()
    )


def _stored(index: Index, article: int, now: Fingerprint) -> bool:
    """Whether the stored fingerprint of an article is `now`."""
    try:
        held = index.plain(article)
    except (ValueError, TypeError):  # arrays cut short
        return False
    return _same(held, now)


def _same(held: object, now: object) -> bool:
    """Whether two fingerprints, or parts of them, have the same arrays."""
    if isinstance(held, np.ndarray) and isinstance(now, np.ndarray):
        return np.array_equal(held, now)
    if not is_dataclass(held) or not is_dataclass(now):
        return held == now
    return all(_same(getattr(held, f.name), getattr(now, f.name)) for f in fields(held))


def _count(db: Database, table: str) -> int:
    (count,) = db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)
