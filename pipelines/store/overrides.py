"""A person's decisions on pairs of articles: made, taken back and listed; grouping follows at once."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Literal

from pipelines.store.archive import Archive
from pipelines.store.times import now, stamp

Decision = Literal["same", "different"]
Level = Literal["copy_group", "story"]

LONGEST_REASON = 2_000
"""Characters kept of a reason."""

# The same text makes the same story, so of one pair these two cannot both hold; the later one stands.
_CONTRARY: dict[tuple[Level, Decision], tuple[Level, Decision]] = {
    ("copy_group", "same"): ("story", "different"),
    ("story", "different"): ("copy_group", "same"),
}
_COLUMNS = "id, decision, level, article, other, who, decided_at, why"


class OverrideError(ValueError):
    """A decision that cannot be stored; the message says why and what to do, in one line."""


@dataclass(frozen=True, slots=True)
class Override:
    """A stored decision; `article` is the smaller id."""

    id: int
    decision: Decision
    level: Level
    article: int
    other: int
    who: str | None
    decided_at: str
    """UTC, ISO 8601 with `Z`."""
    why: str | None


def decide(
    archive: Archive,
    level: Level,
    decision: Decision,
    article: int,
    other: int,
    who: str | None = None,
    why: str | None = None,
) -> Override:
    """Store that two articles are, or are not, one text (`copy_group`) or one story, and regroup.

    A second decision on the same pair and level replaces the first. Opens its own transaction. Raises
    OverrideError for one article twice or one that is not stored, ArchiveError where writing fails.
    """
    if level not in ("copy_group", "story") or decision not in ("same", "different"):
        raise OverrideError(
            f"{level}/{decision}: a decision is same or different, of a copy_group or a story"
        )
    if article == other:
        raise OverrideError(f"article {article}: a decision needs two articles; name another one")
    pair = (min(article, other), max(article, other))
    with archive.transaction():
        execute = archive.db.conn.execute
        for one in pair:
            if execute("SELECT 1 FROM articles WHERE id = ?", (one,)).fetchone() is None:
                raise OverrideError(f"article {one}: no such article; look its id up on its page")
        contrary = _CONTRARY.get((level, decision))
        if contrary is not None:
            execute(
                "DELETE FROM overrides WHERE level = ? AND decision = ? AND article = ? AND other = ?",
                (*contrary, *pair),
            )
        execute(
            """INSERT INTO overrides (decision, level, article, other, who, decided_at, why)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (level, article, other) DO UPDATE
            SET decision = ?1, who = ?5, decided_at = ?6, why = ?7""",
            (decision, level, *pair, _clean(who), stamp(now()), _clean(why)),
        )
        row = execute(
            f"SELECT {_COLUMNS} FROM overrides WHERE level = ? AND article = ? AND other = ?",
            (level, *pair),
        ).fetchone()
        archive.regroup_around(pair)
    return Override(*row)


def revoke(archive: Archive, override: int) -> Override:
    """Take a decision back, by its id, and regroup; return it. Opens its own transaction.

    Raises OverrideError where there is none with this id, ArchiveError where writing fails.
    """
    with archive.transaction():
        row = archive.db.conn.execute(
            f"SELECT {_COLUMNS} FROM overrides WHERE id = ?", (override,)
        ).fetchone()
        if row is None:
            raise OverrideError(
                f"decision {override}: no such decision; list them to see their ids"
            )
        archive.db.conn.execute("DELETE FROM overrides WHERE id = ?", (override,))
        archive.regroup_around((row[3], row[4]))
    return Override(*row)


def list_overrides(conn: sqlite3.Connection, limit: int = 1_000) -> list[Override]:
    """Return the latest decisions, newest first; any connection to the database will do."""
    return [
        Override(*row)
        for row in conn.execute(
            f"SELECT {_COLUMNS} FROM overrides ORDER BY decided_at DESC, id DESC LIMIT ?", (limit,)
        )
    ]


def _clean(text: str | None) -> str | None:
    """Printable, on one line, without surrounding space; None where nothing is left."""
    if text is None:
        return None
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())[:LONGEST_REASON] or None
