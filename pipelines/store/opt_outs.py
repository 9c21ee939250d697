"""What outlets reserve of articles that have not changed themselves."""

from __future__ import annotations

import json

from sqlite_utils import Database

from pipelines.opt_outs import PAGE_OPT_OUTS


def renew_opt_outs(db: Database, url: str, said: tuple[str, ...] | None) -> None:
    """Put what an outlet reserves of an article now in the place of what it did; what the page itself
    reserves stays. Nothing where `said` is None: nobody has asked.

    Belongs to the caller's transaction.
    """
    row = db.conn.execute("SELECT id, opt_outs FROM articles WHERE url = ?", (url,)).fetchone()
    if row is None or said is None:
        return
    own = [mark for mark in json.loads(row[1]) if mark in PAGE_OPT_OUTS]
    renewed = json.dumps(sorted({*own, *said}))
    if renewed != row[1]:
        db.conn.execute("UPDATE articles SET opt_outs = ? WHERE id = ?", (renewed, row[0]))
