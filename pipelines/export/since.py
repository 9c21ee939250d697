"""What has changed since an earlier export: the stories that an increment holds."""

from __future__ import annotations

import re

from sqlite_utils import Database

from pipelines import settings
from pipelines.dates import parse_date
from pipelines.export.errors import OptionError
from pipelines.store.times import stamp

_RUN = re.compile(r"\d{1,18}\Z")


def read_since(db: Database, text: str) -> str:
    """Return the time that `--since` names: a run's end, or its start where it never ended; or a time.

    Raises OptionError for a run that there is not and for what is no time.
    """
    if _RUN.match(text):
        row = db.conn.execute(
            "SELECT coalesce(finished_at, started_at) FROM runs WHERE id = ?", (int(text),)
        ).fetchone()
        if row is None:
            raise OptionError(f"--since: there is no run {text}; `copydesk status` lists runs")
        return str(row[0])
    moment = parse_date(text)
    if moment is None:
        raise OptionError(f"--since: {text!r} is neither a run's number nor a time in ISO 8601")
    return stamp(moment.at)


def touch(db: Database, since: str, *, furniture: bool) -> None:
    """Fill the temporary table `touched` with the stories that changed at `since` or later.

    A story counts as changed where an article joined or left it or changed in text, fields, group or role;
    with `furniture` (the temporary table of that name is filled), also where a sentence of one of its
    articles has come to be known as its outlet's furniture.
    """
    execute = db.conn.execute
    execute("DROP TABLE IF EXISTS temp.touched")
    execute("CREATE TEMP TABLE touched (story INTEGER PRIMARY KEY)")
    execute(
        """INSERT OR IGNORE INTO touched SELECT id FROM changes
        WHERE kind = 'story' AND changed_at >= ?""",
        (since,),
    )
    execute(
        """INSERT OR IGNORE INTO touched SELECT a.story FROM changes c JOIN articles a ON a.id = c.id
        WHERE c.kind = 'article' AND c.changed_at >= ? AND a.story IS NOT NULL""",
        (since,),
    )
    if furniture:
        execute(
            """INSERT OR IGNORE INTO touched SELECT DISTINCT a.story
            FROM (SELECT f.sentence, count(DISTINCT CASE WHEN c.changed_at < ?1 THEN s.beside END) AS before,
                max(c.changed_at >= ?1) AS moved
              FROM furniture f JOIN sentences s ON s.sentence = f.sentence
              JOIN changes c ON c.kind = 'article' AND c.id = s.article GROUP BY 1) AS known
            JOIN sentences s ON s.sentence = known.sentence JOIN articles a ON a.id = s.article
            WHERE known.moved AND known.before < ?2 AND a.story IS NOT NULL""",
            (since, settings.FURNITURE_TEXTS),
        )
