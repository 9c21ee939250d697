"""What the archive knows of single URLs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlite_utils import Database

from pipelines.items import FATES, Fate
from pipelines.store.times import stamp


@dataclass(frozen=True, slots=True)
class KnownPage:
    """The row of a URL."""

    fate: Fate
    article: int | None
    last_fetched_at: str
    """As `stamp` writes it; empty where it was seen and never fetched."""
    body_hash: str
    """Empty where none is stored."""


def known_page(db: Database, url: str) -> KnownPage | None:
    """Return what is stored of a URL, None for one never seen."""
    row = db.conn.execute(
        "SELECT fate, article, last_fetched_at, body_hash FROM pages WHERE url = ?", (url,)
    ).fetchone()
    return None if row is None else KnownPage(row[0], row[1], row[2] or "", row[3] or "")


def same_fate_again(db: Database, url: str, *, fetched_at: datetime, run: int) -> Fate:
    """Record, inside a transaction, that a rejected page came once more as it was; return its fate."""
    (fate,) = db.conn.execute(
        "UPDATE pages SET last_fetched_at = ?, run = ? WHERE url = ? RETURNING fate",
        (stamp(fetched_at), run, url),
    ).fetchone()
    assert fate in FATES
    db.conn.execute(f"UPDATE runs SET {fate} = {fate} + 1 WHERE id = ?", (run,))
    return cast(Fate, fate)
