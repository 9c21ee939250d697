"""What the archive knows of pages that a crawl comes to again, and of URLs that lead to one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlite_utils import Database

from pipelines.items import Fate, Rejection
from pipelines.store.archive import Archive
from pipelines.store.times import read_time, stamp


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page that was seen before."""

    url: str
    fate: Fate
    reason: str | None
    http_status: int | None
    last_fetched_at: datetime | None
    has_article: bool
    etag: str | None
    last_modified: str | None
    body_hash: str | None

    def rejection(self) -> Rejection | None:
        """Return why it is no article, None where it is one."""
        if self.fate in ("new", "updated", "unchanged"):
            return None
        return Rejection(self.url, self.fate, self.reason or "")


def stored_page(db: Database, url: str) -> StoredPage | None:
    """Return what is stored of a normalised URL, None for one never seen."""
    row = db.conn.execute(
        """SELECT url, fate, reason, http_status, last_fetched_at, article, etag, last_modified,
          body_hash FROM pages WHERE url = ?""",
        (url,),
    ).fetchone()
    if row is None:
        return None
    return StoredPage(
        url=row[0],
        fate=cast("Fate", row[1]),
        reason=row[2],
        http_status=row[3],
        last_fetched_at=read_time(row[4]),
        has_article=row[5] is not None,
        etag=row[6],
        last_modified=row[7],
        body_hash=row[8],
    )


def recent_articles(db: Database, outlet: str, since: datetime) -> tuple[str, ...]:
    """Return the URLs of an outlet's articles first seen at `since` or later, the newest first."""
    rows = db.conn.execute(
        """SELECT url FROM articles WHERE outlet = ? AND first_seen_at >= ?
        ORDER BY first_seen_at DESC, id DESC""",
        (outlet, stamp(since)),
    )
    return tuple(url for (url,) in rows)


def same_as(archive: Archive, urls: Iterable[str], target: str) -> None:
    """Give URLs that led to a stored page (redirects, an AMP twin, further pages of an article) its
    fate and its article; inside a transaction."""
    for url in urls:
        archive.db.conn.execute(
            """INSERT INTO pages (url, canonical_url, outlet, fate, reason, http_status,
              first_seen_at, last_fetched_at, run, article, etag, last_modified, body_hash)
            SELECT ?1, canonical_url, ?3, fate, reason, http_status, last_fetched_at,
              last_fetched_at, run, article, etag, last_modified, body_hash
            FROM pages WHERE url = ?2
            ON CONFLICT(url) DO UPDATE SET canonical_url = excluded.canonical_url,
              fate = excluded.fate, reason = excluded.reason, http_status = excluded.http_status,
              last_fetched_at = excluded.last_fetched_at, run = excluded.run,
              article = coalesce(excluded.article, article), etag = excluded.etag,
              last_modified = excluded.last_modified, body_hash = excluded.body_hash""",
            (url, target, archive.outlet_of(url)),
        )
