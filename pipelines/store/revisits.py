"""What the archive knows of pages that a crawl comes to again, and of URLs that lead to one page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
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
    first_seen_at: datetime | None
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
        """SELECT url, fate, reason, http_status, last_fetched_at, first_seen_at, article, etag,
          last_modified, body_hash FROM pages WHERE url = ?""",
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
        first_seen_at=read_time(row[5]),
        has_article=row[6] is not None,
        etag=row[7],
        last_modified=row[8],
        body_hash=row[9],
    )


@dataclass(frozen=True, slots=True)
class DuePage:
    """An article, or a page that failed for the moment, that is to be looked at again."""

    url: str
    outlet: str
    """Domain."""
    published_at: datetime | None


def pages_of_age(
    db: Database, since: datetime, at: datetime, ages: Sequence[float] | None
) -> Iterator[DuePage]:
    """Yield the articles, and the pages that failed for the moment, first seen at `since` or later,
    that have come of one of the `ages` (seconds) at `at` and were not fetched since then; None for
    whatever age. By outlet, the newest first.

    A page that young was fetched by a run as young: so the runs lead to the pages, by an index. Of a
    large archive hundred thousands are young and few are due, so that is decided here.
    """
    rows = db.conn.execute(
        """SELECT url, outlet, published_at FROM (
          SELECT p.url, p.outlet, a.published_at, p.first_seen_at,
            CAST(strftime('%s', p.first_seen_at) AS INTEGER) AS first,
            CAST(strftime('%s', coalesce(p.last_fetched_at, p.first_seen_at)) AS INTEGER) AS last
          FROM runs r JOIN pages p ON p.run = r.id LEFT JOIN articles a ON a.id = p.article
          WHERE coalesce(r.finished_at, r.started_at) >= ?1 AND p.first_seen_at >= ?1
            AND (a.url = p.url OR (p.article IS NULL AND (p.fate IN ('timeout', 'failed')
              OR (p.fate = 'http_error' AND p.http_status >= 429)))))
        WHERE ?3 IS NULL OR EXISTS (
          SELECT 1 FROM json_each(?3) age WHERE last < first + age.value AND first + age.value <= ?2)
        ORDER BY outlet, first_seen_at DESC, url""",
        (stamp(since), int(at.timestamp()), None if ages is None else json.dumps(list(ages))),
    )
    for url, outlet, published_at in rows.fetchall():
        yield DuePage(url, outlet, read_time(published_at))


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
