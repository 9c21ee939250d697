"""Proves the invariants of the design over a whole database, and says what breaks them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from pipelines.store.archive import Archive
from pipelines.store.proofs import Problem, prove_groups, prove_index, prove_links

REGROUP = "run `copydesk regroup`"
RESTORE = "take the file back from a backup, or crawl and ingest into a new one"

Progress = Callable[[str, int, int], None]
"""Told the step, how many of its rows are done, and how many it has."""


@dataclass(frozen=True, slots=True)
class _Rule:
    invariant: int
    table: str
    select: str
    """Yields (key of the row, what is wrong with it)."""
    remedy: str


_MEMBERS = """SELECT {key} AS id, count(*) AS articles, count(DISTINCT outlet) AS outlets,
  count(DISTINCT copy_group) AS copy_groups, min(published_at) AS first_published_at,
  max(published_at) AS last_published_at FROM articles WHERE {key} IS NOT NULL GROUP BY {key}"""


def _count_rules(table: str, key: str, columns: tuple[str, ...]) -> Iterator[_Rule]:
    members = _MEMBERS.format(key=key)
    yield _Rule(
        2,
        table,
        f"SELECT g.id, 'has no article' FROM {table} g "
        f"WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.{key} = g.id)",
        REGROUP,
    )
    for column in columns:
        yield _Rule(
            2,
            table,
            f"SELECT g.id, '{column} is ' || coalesce(g.{column}, 'empty') || ', its articles say ' "
            f"|| coalesce(m.{column}, 'nothing') FROM {table} g JOIN ({members}) m USING (id) "
            f"WHERE g.{column} IS NOT m.{column}",
            REGROUP,
        )


_RULES = (
    _Rule(
        1,
        "articles",
        """SELECT a.id, 'its page is missing: ' || a.url FROM articles a
        LEFT JOIN pages p ON p.url = a.url WHERE p.url IS NULL""",
        RESTORE,
    ),
    _Rule(
        1,
        "articles",
        """SELECT a.id, 'its page ' || a.url || ' leads to ' ||
          coalesce('article ' || p.article, 'no article')
        FROM articles a JOIN pages p ON p.url = a.url WHERE p.article IS NOT a.id""",
        "fetch or ingest the page again",
    ),
    _Rule(
        1,
        "pages",
        """SELECT url, 'fate is ' || fate || ', but it has no article' FROM pages
        WHERE fate IN ('new', 'updated') AND article IS NULL""",
        "fetch or ingest the page again",
    ),
    _Rule(
        1,
        "revisions",
        """SELECT article, 'revisions are not numbered from 1 on' FROM revisions
        GROUP BY article HAVING min(number) != 1 OR max(number) != count(*)""",
        RESTORE,
    ),
    _Rule(
        2,
        "articles",
        """SELECT id, 'is in no ' || CASE WHEN copy_group IS NULL THEN 'copy group' ELSE 'story' END
        FROM articles WHERE copy_group IS NULL OR story IS NULL""",
        REGROUP,
    ),
    _Rule(
        2,
        "copy_groups",
        """SELECT copy_group, 'its articles are in ' || count(DISTINCT story) || ' stories'
        FROM articles WHERE copy_group IS NOT NULL
        GROUP BY copy_group HAVING count(DISTINCT story) > 1""",
        REGROUP,
    ),
    *_count_rules(
        "copy_groups",
        "copy_group",
        ("articles", "outlets", "first_published_at", "last_published_at"),
    ),
    *_count_rules(
        "stories",
        "story",
        ("articles", "outlets", "copy_groups", "first_published_at", "last_published_at"),
    ),
    _Rule(
        2,
        "copy_groups",
        """SELECT g.id, 'its origin, article ' || a.id || ', is not one of its articles'
        FROM copy_groups g JOIN articles a ON a.id = g.origin_article
        WHERE a.copy_group IS NOT g.id""",
        REGROUP,
    ),
    _Rule(
        2,
        "copy_groups",
        """SELECT g.id, 'origin_outlet is ' || coalesce(g.origin_outlet, 'empty') ||
          coalesce(', its origin is of ' || a.outlet, '')
        FROM copy_groups g LEFT JOIN articles a ON a.id = g.origin_article
        WHERE g.origin_outlet IS NULL OR g.origin_outlet IS NOT coalesce(a.outlet, g.origin_outlet)""",
        REGROUP,
    ),
    *(
        _Rule(
            3,
            "redirects",
            f"""SELECT r.kind || ' ' || r.old, CASE WHEN g.id IS NULL THEN 'leads to {kind} ' || r.new ||
              ', which does not exist' ELSE 'redirects, and exists itself' END
            FROM redirects r LEFT JOIN {table} g ON g.id = r.new
            WHERE r.kind = '{kind}' AND (g.id IS NULL OR r.old IN (SELECT id FROM {table}))""",
            RESTORE,
        )
        for kind, table in (("copy_group", "copy_groups"), ("story", "stories"))
    ),
    *(
        _Rule(
            4,
            table,
            f"""SELECT t.article, 'is an entry for an article that does not exist'
            FROM {table} t LEFT JOIN articles a ON a.id = t.article WHERE a.id IS NULL
            GROUP BY t.article""",
            REGROUP,
        )
        for table in (
            "bands",
            "postings",
            "event_terms",
            "sentences",
            "likenesses",
            "withheld_links",
        )
    ),
)


def check(archive: Archive, progress: Progress = lambda *_: None) -> Iterator[Problem]:
    """Yield what breaks an invariant, as it is found; nothing where all hold.

    A crawl may go on beside it. Memory does not grow with the texts.
    Takes a few milliseconds an article. Raises sqlite3.OperationalError where another writer holds the file
    for long.
    """
    db = archive.db
    try:
        yield from _check(db, progress)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        yield Problem(1, "file", f"cannot be read any further: {error}", RESTORE)


def _check(db: Database, progress: Progress) -> Iterator[Problem]:
    damage = list(_file(db))
    yield from damage
    if damage:
        return  # nothing read from a damaged file proves anything
    yield from _full_text(db)
    db.conn.execute("BEGIN")
    try:
        dangling = 0
        for problem in _references(db):
            dangling += 1
            yield problem
        for rule in _RULES:
            for key, what in db.conn.execute(rule.select):
                yield Problem(rule.invariant, f"{rule.table} {key}", what, rule.remedy)
        if dangling:
            return  # what is computed anew needs all the rows that it refers to
        yield from prove_index(db, progress)
        yield from prove_links(db, progress)
    finally:
        db.conn.execute("ROLLBACK")
    yield from prove_groups(db, progress)


def _file(db: Database) -> Iterator[Problem]:
    for (said,) in db.conn.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield Problem(1, "file", f"SQLite's integrity check: {said}", RESTORE)


def _full_text(db: Database) -> Iterator[Problem]:
    # SQLite has the check as a write, which is taken back.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        db.conn.execute(
            "INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)"
        )
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise
        remedy = "run `sqlite-utils rebuild-fts` on the file"
        yield Problem(
            1, "articles_fts", f"full text search differs from the texts: {error}", remedy
        )
    finally:
        db.conn.execute("ROLLBACK")


def _references(db: Database) -> Iterator[Problem]:
    for table, row, parent, _ in db.conn.execute("PRAGMA foreign_key_check"):
        where = f"{table} row {row}" if row is not None else table
        yield Problem(1, where, f"refers to a row of {parent} that does not exist", RESTORE)
