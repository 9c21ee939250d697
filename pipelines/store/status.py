"""What is in an archive, in figures: runs, outlets, feeds, counts, size."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from pipelines.items import FATES
from pipelines.store.archive import Archive
from pipelines.store.times import now, stamp

RUNS = 5
"""Runs that are told, the last first."""
SILENT_DAYS = 3
"""Days without anything new after which a feed counts as silent; slow outlets rest over a weekend."""

GAP_DAYS = 3
"""Days for which a gap between two polls of a feed is told."""

_COUNTED = (
    "outlets",
    "pages",
    "articles",
    "revisions",
    "credits",
    "links",
    "copy_groups",
    "stories",
)


def status(archive: Archive, at: datetime | None = None) -> dict[str, Any]:
    """Return the state of an archive at a time (default: now), as JSON can hold it.

    Keys: database, counts, fates, relations, shared_stories, runs, outlets, feeds.
    """
    db = archive.db
    db.conn.execute("BEGIN")
    try:
        return {
            "database": _file(archive),
            "counts": {table: _one(db, f"SELECT count(*) FROM {table}") for table in _COUNTED},
            "fates": _fates(db),
            "relations": dict(
                db.conn.execute(
                    "SELECT relation, count(*) FROM links GROUP BY relation ORDER BY relation"
                ).fetchall()
            ),
            "shared_stories": _one(db, "SELECT count(*) FROM stories WHERE outlets > 1"),
            "runs": _runs(db),
            "outlets": _outlets(db),
            "feeds": _feeds(db, at or now()),
        }
    finally:
        db.conn.execute("ROLLBACK")


def _file(archive: Archive) -> dict[str, Any]:
    size = sum(
        path.stat().st_size
        for path in (archive.path, archive.path.with_name(archive.path.name + "-wal"))
        if path.exists()
    )
    return {"path": str(archive.path), "bytes": size}


def _fates(db: Database) -> dict[str, int]:
    found = dict(db.conn.execute("SELECT fate, count(*) FROM pages GROUP BY fate").fetchall())
    return {fate: found[fate] for fate in FATES if fate in found}


def _runs(db: Database) -> list[dict[str, Any]]:
    columns = ("id", "spider", "started_at", "finished_at", "outcome", *FATES)
    rows = db.conn.execute(
        f"SELECT {', '.join(columns)} FROM runs ORDER BY id DESC LIMIT ?", (RUNS,)
    )
    runs = []
    for row in rows:
        run = dict(zip(columns, row, strict=True))
        fates = {fate: run.pop(fate) for fate in FATES}
        runs.append({**run, "fates": {fate: count for fate, count in fates.items() if count}})
    return runs


def _outlets(db: Database) -> list[dict[str, Any]]:
    """Outlets with pages, those with most articles first, with their pages by fate."""
    names = dict(db.conn.execute("SELECT domain, name FROM outlets").fetchall())
    articles = dict(
        db.conn.execute("SELECT outlet, count(*) FROM articles GROUP BY outlet").fetchall()
    )
    fates: dict[str, dict[str, int]] = {}
    for outlet, fate, count in db.conn.execute(
        "SELECT outlet, fate, count(*) FROM pages GROUP BY outlet, fate ORDER BY outlet, fate"
    ):
        fates.setdefault(outlet, {})[fate] = count
    return [
        {
            "domain": outlet,
            "name": names[outlet],
            "articles": articles.get(outlet, 0),
            "fates": held,
        }
        for outlet, held in sorted(
            fates.items(), key=lambda pair: (-articles.get(pair[0], 0), pair[0])
        )
    ]


def _feeds(db: Database, at: datetime) -> dict[str, Any]:
    """How many feeds there are, which fail, which brought nothing new for SILENT_DAYS, and in which
    entries may have come and gone between two polls of the last GAP_DAYS."""
    silent_since = stamp(at - timedelta(days=SILENT_DAYS))
    return {
        "all": _one(db, "SELECT count(*) FROM feeds"),
        "disabled": _one(db, "SELECT count(*) FROM feeds WHERE disabled"),
        "failing": _rows(
            db,
            ("url", "outlet", "failures", "last_checked"),
            "FROM feeds WHERE failures > 0 AND NOT disabled ORDER BY failures DESC, url",
        ),
        "silent": _rows(
            db,
            ("url", "outlet", "last_new", "last_checked"),
            """FROM feeds WHERE NOT disabled AND failures = 0 AND last_checked IS NOT NULL
            AND last_new < ? ORDER BY last_new, url""",
            silent_since,
        ),
        "gaps": _rows(
            db,
            ("url", "outlet", "gaps", "last_gap", "last_checked"),
            "FROM feeds WHERE NOT disabled AND last_gap >= ? ORDER BY last_gap DESC, url",
            stamp(at - timedelta(days=GAP_DAYS)),
        ),
    }


def _rows(
    db: Database, columns: tuple[str, ...], rest: str, *parameters: object
) -> list[dict[str, Any]]:
    rows = db.conn.execute(f"SELECT {', '.join(columns)} {rest}", parameters)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _one(db: Database, select: str) -> int:
    (count,) = db.conn.execute(select).fetchone()
    return int(count)
