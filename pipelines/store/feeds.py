"""The feeds that are polled: what was seen last, so that the next poll fetches only what is new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from pipelines.store.times import read_time, stamp, stamp_or_none

FAILURES = 10
"""Polls in a row that fail before a feed found by autodiscovery is left alone."""
LONGEST_PAUSE = timedelta(days=1)
"""A feed that asks for a longer pause (Retry-After) is asked again after this."""
FIRST_SEARCH = timedelta(hours=1)
"""Until an outlet's home page is asked again for feeds where it named none; doubled each time."""
LONGEST_SEARCH = timedelta(days=7)

_COLUMNS = (
    "url, outlet, kind, etag, last_modified, body_hash, failures, next_check, last_checked, rhythm"
)


@dataclass(frozen=True, slots=True)
class StoredFeed:
    """What the archive knows of a feed."""

    url: str
    outlet: str
    """Domain."""
    kind: str | None
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    """Of the last answer whose entries were all dealt with."""
    failures: int
    """Polls in a row that failed."""
    next_check: str | None
    """Not to be polled before; a stamp."""
    last_checked: str | None
    """A stamp."""
    rhythm: str | None
    """When in the day how much comes, as `crawler.rhythm` writes it."""

    @property
    def checked_at(self) -> datetime | None:
        """When it was polled last."""
        return read_time(self.last_checked)

    @property
    def due_at(self) -> datetime | None:
        """When it is to be polled again; None for at once."""
        return read_time(self.next_check)

    @property
    def interval(self) -> timedelta | None:
        """Time from its last poll to the next; None where none was set."""
        last, due = read_time(self.last_checked), read_time(self.next_check)
        return None if last is None or due is None or due <= last else due - last


def feeds_of(db: Database, outlet: str) -> tuple[StoredFeed, ...]:
    """Return the feeds of an outlet that are not disabled, in the order in which they were found."""
    rows = db.conn.execute(
        f"SELECT {_COLUMNS} FROM feeds WHERE outlet = ? AND NOT disabled ORDER BY rowid", (outlet,)
    )
    return tuple(StoredFeed(*row) for row in rows)


def stored_feed(db: Database, url: str) -> StoredFeed | None:
    """Return what is known of one feed, disabled or not."""
    row = db.conn.execute(f"SELECT {_COLUMNS} FROM feeds WHERE url = ?", (url,)).fetchone()
    return None if row is None else StoredFeed(*row)


def keep_feed(
    db: Database, url: str, outlet: str, kind: str | None, *, polled: bool = True
) -> None:
    """Store a feed that was found, or its kind; `polled` False for one that is not to be polled.

    Call it inside a transaction, after the outlet has its row.
    """
    db.conn.execute(
        """INSERT INTO feeds (url, outlet, kind, disabled) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT(url) DO UPDATE SET kind = coalesce(?3, kind)""",
        (url, outlet, kind, int(not polled)),
    )


def feed_settled(
    db: Database,
    url: str,
    checked_at: datetime,
    validators: Mapping[str, str | None],
    *,
    new: bool,
    interval: timedelta,
    rhythm: str | None = None,
    missed: bool = False,
) -> None:
    """Note a poll whose entries have all got their fates; `new` if an article was among them,
    `missed` if entries may have come and gone since the poll before.

    `validators` (`etag`, `last_modified`, `body_hash`) and the time of the next poll are kept only
    now: a crawl that is killed between its poll and its last article sees those entries again.
    """
    time = stamp(checked_at)
    db.conn.execute(
        """UPDATE feeds SET etag = ?2, last_modified = ?3, body_hash = ?4, last_checked = ?5,
          last_new = CASE WHEN ?6 THEN ?5 ELSE last_new END, failures = 0, next_check = ?7,
          rhythm = ?8, gaps = gaps + ?9, last_gap = CASE WHEN ?9 THEN ?5 ELSE last_gap END
        WHERE url = ?1""",
        (url, validators.get("etag"), validators.get("last_modified"), validators.get("body_hash"),
         time, int(new), stamp(checked_at + interval), rhythm, int(missed)),
    )  # fmt: skip


def feed_checked(db: Database, url: str, checked_at: datetime) -> None:
    """Note a poll that answered with entries that are still to be dealt with."""
    db.conn.execute(
        "UPDATE feeds SET last_checked = ?, failures = 0, next_check = NULL WHERE url = ?",
        (stamp(checked_at), url),
    )


def feed_unchanged(
    db: Database, url: str, checked_at: datetime, interval: timedelta, rhythm: str | None
) -> None:
    """Note a poll that answered as before; the next one is after `interval`."""
    db.conn.execute(
        """UPDATE feeds SET last_checked = ?, failures = 0, next_check = ?, rhythm = ?
        WHERE url = ?""",
        (stamp(checked_at), stamp(checked_at + interval), rhythm, url),
    )


def feed_failed(
    db: Database,
    url: str,
    checked_at: datetime,
    *,
    pause: timedelta | None = None,
    keep: bool = False,
) -> None:
    """Note a poll that failed; `pause` is how long to leave it alone. After FAILURES polls in a row
    the feed is disabled, unless `keep`: the registry names it, so a person has to decide."""
    until = None if pause is None else checked_at + min(pause, LONGEST_PAUSE)
    db.conn.execute(
        """UPDATE feeds SET last_checked = ?2, failures = failures + 1, next_check = ?3,
          disabled = CASE WHEN failures + 1 >= ?4 AND NOT ?5 THEN 1 ELSE disabled END
        WHERE url = ?1""",
        (url, stamp(checked_at), stamp_or_none(until), FAILURES, int(keep)),
    )


def search_due(db: Database, outlet: str, at: datetime) -> bool:
    """Return whether an outlet without a feed that answers is to be looked at for others."""
    row = db.conn.execute(
        "SELECT next_search FROM feed_searches WHERE outlet = ?", (outlet,)
    ).fetchone()
    return row is None or row[0] <= stamp(at)


def search_failed(db: Database, outlet: str, at: datetime) -> None:
    """Note that a search for an outlet's feeds found none, or no home page."""
    row = db.conn.execute(
        "SELECT failures FROM feed_searches WHERE outlet = ?", (outlet,)
    ).fetchone()
    before = 0 if row is None else int(row[0])
    pause = min(FIRST_SEARCH * 2 ** min(before, 20), LONGEST_SEARCH)
    db.conn.execute(
        "INSERT OR REPLACE INTO feed_searches (outlet, failures, next_search) VALUES (?, ?, ?)",
        (outlet, before + 1, stamp(at + pause)),
    )


def search_succeeded(db: Database, outlet: str) -> None:
    """Forget that searches for an outlet's feeds failed."""
    db.conn.execute("DELETE FROM feed_searches WHERE outlet = ?", (outlet,))
