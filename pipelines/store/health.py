"""What is not as it should be with outlets and feeds that are crawled: silence, drops, walls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlite_utils import Database

from pipelines.store.status import SILENT_DAYS
from pipelines.store.times import stamp

DROP = 1 / 4
"""Share of an outlet's usual articles a day below which its last day is a sudden drop."""
USUAL = 8
"""Articles a day that an outlet must usually have for a drop to be told: chance makes fewer vary."""
WEEK = 7
ENOUGH = 5
"""Pages of an outlet that came to nothing, all in one way, before that is told."""

GAP_HOURS = 24
"""Hours for which a gap between two polls of a feed is told: a daily look at it misses none."""

Sort = Literal["failing_feed", "silent_feed", "gap", "drop", "all_too_short", "all_refused"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that a person should look at."""

    sort: Sort
    outlet: str
    """Domain."""
    what: str
    """In one line, with what to do."""


def troubles(db: Database, at: datetime) -> list[Trouble]:
    """Return what is not normal at a time, by outlet: feeds that fail, fell silent or
    moved on faster than they were polled, outlets with far
    fewer articles in the last day than in the week before, outlets whose pages of the last week all
    are too short or refused."""
    found = [*_feeds(db, at), *_drops(db, at), *_walls(db, at)]
    return sorted(found, key=lambda trouble: (trouble.outlet, trouble.sort, trouble.what))


def _feeds(db: Database, at: datetime) -> list[Trouble]:
    failing = db.conn.execute(
        "SELECT outlet, url, failures FROM feeds WHERE failures > 0 ORDER BY url"
    ).fetchall()
    silent = db.conn.execute(
        """SELECT outlet, url, last_new FROM feeds
        WHERE NOT disabled AND failures = 0 AND last_checked IS NOT NULL AND last_new < ?""",
        (stamp(at - timedelta(days=SILENT_DAYS)),),
    ).fetchall()
    outrun = db.conn.execute(
        "SELECT outlet, url, last_gap FROM feeds WHERE NOT disabled AND last_gap >= ? ORDER BY url",
        (stamp(at - timedelta(hours=GAP_HOURS)),),
    ).fetchall()
    return [
        *(
            Trouble(
                "failing_feed", outlet, f"{url} failed {count} times in a row; is it still there?"
            )
            for outlet, url, count in failing
        ),
        *(
            Trouble(
                "silent_feed", outlet, f"{url} has brought nothing new since {last}; has it moved?"
            )
            for outlet, url, last in silent
        ),
        *(
            Trouble(
                "gap",
                outlet,
                f"{url} had nothing known in it at {last}: entries may have come and"
                " gone; crawl more often, or name its news sitemap",
            )
            for outlet, url, last in outrun
        ),
    ]


def _drops(db: Database, at: datetime) -> list[Trouble]:
    day, week = at - timedelta(days=1), at - timedelta(days=1 + WEEK)
    rows = db.conn.execute(
        """SELECT p.outlet, sum(p.first_seen_at >= ?1), sum(p.first_seen_at < ?1)
        FROM runs r JOIN pages p ON p.run = r.id JOIN articles a ON a.id = p.article AND a.url = p.url
        WHERE coalesce(r.finished_at, r.started_at) >= ?2 AND p.first_seen_at >= ?2
        GROUP BY p.outlet""",
        (stamp(day), stamp(week)),
    ).fetchall()
    return [
        Trouble("drop", outlet, f"{last} articles in the last day, {before / WEEK:.0f} a day before;"
                " do its feeds still name all?")
        for outlet, last, before in rows
        if before / WEEK >= USUAL and last < DROP * before / WEEK
    ]  # fmt: skip


def _walls(db: Database, at: datetime) -> list[Trouble]:
    rows = db.conn.execute(
        """SELECT p.outlet, count(*), sum(p.article IS NOT NULL), sum(p.fate = 'too_short'),
          sum(p.fate = 'robots' OR p.http_status IN (401, 402, 403, 429, 451))
        FROM runs r JOIN pages p ON p.run = r.id
        WHERE coalesce(r.finished_at, r.started_at) >= ?1 AND p.last_fetched_at >= ?1
        GROUP BY p.outlet""",
        (stamp(at - timedelta(days=WEEK)),),
    ).fetchall()
    found = []
    for outlet, pages, articles, short, refused in rows:
        if articles or pages < ENOUGH:
            continue
        if short == pages:
            what = f"all {pages} pages of the week are too short; does it need a browser?"
            found.append(Trouble("all_too_short", outlet, what))
        elif refused == pages:
            what = f"all {pages} pages of the week were refused; is the crawler blocked?"
            found.append(Trouble("all_refused", outlet, what))
    return found
