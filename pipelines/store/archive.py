"""The archive: one SQLite file with all pages, articles, links, groups and stories."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from pipelines import settings
from pipelines.items import FATES, Article, Fate, Rejection
from pipelines.outlets import EMPTY, Registry
from pipelines.store.errors import ArchiveError
from pipelines.store.flows import refresh_flows
from pipelines.store.grouping import Grouper
from pipelines.store.matching import Matcher
from pipelines.store.schema import APPLICATION_ID, INDEX_TABLES, known_migrations, migrations
from pipelines.store.times import now, stamp, stamp_or_none
from pipelines.urls import host_of, registrable_domain

BUSY_SECONDS = 30.0
"""How long a statement waits for another process's write before it gives up."""


class Archive:
    """An open archive with one writer: this connection. Use as a context manager."""

    def __init__(
        self, path: str | Path, registry: Registry = EMPTY, *, create: bool = True
    ) -> None:
        """Open `path`, make it where it is missing, and bring its tables up to date.

        Raises ArchiveError where the file is no SQLite database, not Copydesk's, or from newer code.
        """
        self.path = Path(path)
        self.registry = registry
        self.db = _open(self.path, create=create)
        self._matcher = Matcher(self.db)
        self._grouper = Grouper(self.db)
        self._touched: set[int] = set()
        self._known_outlets: set[str] = set()
        self._version: int | None = None
        try:
            with self.transaction():
                self._write_registry()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what no transaction holds is already on disk."""
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is recorded inside is stored together with its groups, or not at all.

        Raises ArchiveError where the disk is full or the file is locked by another writer for long.
        """
        try:
            self.db.conn.execute("BEGIN IMMEDIATE")
            try:
                self._forget_if_changed()
                yield
                self._grouper.regroup(self._touched)
                self.db.conn.execute("COMMIT")
            except BaseException:
                self._matcher = Matcher(self.db)  # what it remembers was not stored
                self._known_outlets.clear()
                self.db.rollback()
                raise
            finally:
                self._touched = set()
        except sqlite3.DatabaseError as error:
            # What callers did wrong stays a fault of theirs; full disks, locks and damage are the file's.
            if isinstance(error, (sqlite3.IntegrityError, sqlite3.ProgrammingError)):
                raise
            raise ArchiveError(f"{self.path}: {error}; nothing of this step was stored") from error

    def _forget_if_changed(self) -> None:
        """Drop what is remembered of articles where another process has written since."""
        (version,) = self.db.conn.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._matcher = Matcher(self.db)
            self._version = version

    def start_run(self, spider: str) -> int:
        """Note that a crawl or an ingest has begun; return the run's id."""
        with self.transaction():
            cursor = self.db.conn.execute(
                "INSERT INTO runs (spider, started_at) VALUES (?, ?)", (spider, stamp(now()))
            )
        return int(cursor.lastrowid or 0)

    def finish_run(self, run: int, outcome: str, stats: Mapping[str, object]) -> None:
        """Note how a run ended, and count anew who runs whose texts; `stats` is what JSON can hold."""
        with self.transaction():
            # Of this run, or of one that was killed before it could count.
            (stored,) = self.db.conn.execute(
                "SELECT sum(new + updated) FROM runs WHERE id = ? OR finished_at IS NULL", (run,)
            ).fetchone()
            if stored:
                refresh_flows(self.db.conn)
            self.db.conn.execute(
                "UPDATE runs SET finished_at = ?, outcome = ?, stats = ? WHERE id = ?",
                (stamp(now()), outcome, json.dumps(stats, default=str, sort_keys=True), run),
            )

    def record(
        self,
        outcome: Article | Rejection,
        *,
        fetched_at: datetime,
        run: int | None = None,
        http_status: int | None = None,
        seen_as: Iterable[str] = (),
        etag: str | None = None,
        last_modified: str | None = None,
        body_hash: str | None = None,
    ) -> Fate:
        """Store what became of a page, inside a transaction; return its fate.

        An article is stored with its credits, links and groups; a changed text keeps the earlier one as a
        revision; the same text again changes nothing but the time of the last fetch. `seen_as` are other
        URLs that led to it (redirects): they get the same fate. A page that was an article and is now
        rejected keeps its article.
        """
        fate: Fate
        article: int | None
        if isinstance(outcome, Article):
            fate, article = self._store_article(outcome, fetched_at, run)
            canonical, reason = outcome.canonical_url, None
        else:
            fate, canonical, reason = outcome.fate, None, outcome.reason
            article = self._article_of(outcome.url)
        for url in {outcome.url: None, **dict.fromkeys(seen_as)}:
            self._store_page(
                (url, canonical, self.outlet_of(url), fate, reason, http_status),
                (stamp(fetched_at), run, article, etag, last_modified, body_hash),
            )
        if run is not None:
            assert fate in FATES
            self.db.conn.execute(f"UPDATE runs SET {fate} = {fate} + 1 WHERE id = ?", (run,))
        return fate

    def unchanged(self, url: str, *, fetched_at: datetime, run: int | None = None) -> Fate:
        """Record that a page answered "not modified"; return its fate, `unchanged`."""
        self.db.conn.execute(
            """INSERT INTO pages (url, outlet, fate, first_seen_at, last_fetched_at, run)
            VALUES (?1, ?2, 'unchanged', ?3, ?3, ?4)
            ON CONFLICT (url) DO UPDATE SET fate = 'unchanged', last_fetched_at = ?3, run = ?4""",
            (url, self.outlet_of(url), stamp(fetched_at), run),
        )
        if run is not None:
            self.db.conn.execute("UPDATE runs SET unchanged = unchanged + 1 WHERE id = ?", (run,))
        return "unchanged"

    def outlet_of(self, url: str) -> str:
        """Return the domain of the outlet that a URL belongs to; a new one gets its row."""
        host = host_of(url)
        known = self.registry.of_host(host)
        domain = known.domain if known is not None else registrable_domain(host)
        self._ensure_outlet(domain)
        return domain

    def regroup_around(self, articles: Iterable[int]) -> None:
        """Group these articles anew, and what that changes around them, when the present transaction ends."""
        self._touched |= set(articles)

    def regroup(self) -> None:
        """Compute fingerprints, links and groups of the whole archive anew, by the rule that arrivals
        follow; ids stay. One transaction: readers see the old state until it ends."""
        with self.transaction():
            for table in ("links", *INDEX_TABLES):
                self.db.conn.execute(f"DELETE FROM {table}")
            self._matcher = Matcher(self.db)
            for (article,) in self.db.conn.execute(
                "SELECT id FROM articles ORDER BY id"
            ).fetchall():
                self._touched |= self._matcher.arrive(article)
            self.db.conn.execute(f"PRAGMA user_version = {settings.FINGERPRINT_VERSION}")

    def _store_article(
        self, new: Article, fetched_at: datetime, run: int | None
    ) -> tuple[Fate, int]:
        execute = self.db.conn.execute
        self._ensure_outlet(new.outlet)
        old = execute(
            """SELECT id, title, text, byline, published_at, modified_at, canonical_url, lang, image_url,
              paywalled, opt_outs, sources FROM articles WHERE url = ?""",
            (new.url,),
        ).fetchone()
        if old is None:
            return "new", self._insert_article(new, fetched_at, run)
        article = int(old[0])
        fields = _fields(new)
        same_credits = _credit_rows(new) == set(
            execute(
                "SELECT outlet, name, kind, quote, rule FROM credits WHERE article = ?", (article,)
            )
        )
        if fields == old[1:] and same_credits:
            return "unchanged", article
        changed = (new.title, new.text) != (old[1], old[2])
        # Another language gives the same words other weights.
        reprinted = changed or new.lang != old[7]
        if reprinted:
            self._touched |= self._matcher.depart(article)
        else:
            self._touched |= self._matcher.withdraw(article)
        if changed:
            execute(
                """INSERT INTO revisions SELECT ?, 1 + coalesce(max(number), 0), ?, ?, ? FROM revisions
                WHERE article = ?""",
                (article, stamp(fetched_at), old[1], old[2], article),
            )
        execute(
            """UPDATE articles SET title = ?, text = ?, byline = ?, published_at = ?, modified_at = ?,
              canonical_url = ?, lang = ?, image_url = ?, paywalled = ?, opt_outs = ?, sources = ?,
              words = ? WHERE id = ?""",
            (*fields, new.words, article),
        )
        self._write_credits(article, new)
        if reprinted:
            self._touched |= self._matcher.arrive(article, new.fingerprint)
        else:
            self._touched |= self._matcher.restore(article)
        return ("updated" if changed else "unchanged"), article

    def _insert_article(self, new: Article, fetched_at: datetime, run: int | None) -> int:
        # The page's row comes first, as the article refers to it; `record` completes it.
        self.db.conn.execute(
            """INSERT OR IGNORE INTO pages (url, outlet, fate, first_seen_at, run)
            VALUES (?, ?, 'new', ?, ?)""",
            (new.url, new.outlet, stamp(fetched_at), run),
        )
        cursor = self.db.conn.execute(
            """INSERT INTO articles (url, outlet, first_seen_at, words, title, text, byline,
              published_at, modified_at, canonical_url, lang, image_url, paywalled, opt_outs, sources)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (new.url, new.outlet, stamp(fetched_at), new.words, *_fields(new)),
        )
        article = int(cursor.lastrowid or 0)
        self._write_credits(article, new)
        self._touched |= self._matcher.arrive(article, new.fingerprint)
        return article

    def _write_credits(self, article: int, new: Article) -> None:
        self.db.conn.execute("DELETE FROM credits WHERE article = ?", (article,))
        for credit in new.credits:
            if credit.outlet is not None:
                self._ensure_outlet(credit.outlet)
            self.db.conn.execute(
                """INSERT INTO credits (article, outlet, name, kind, quote, rule)
                VALUES (?, ?, ?, ?, ?, ?)""",
                (article, credit.outlet, credit.name, credit.kind, credit.quote, credit.rule),
            )

    def _store_page(self, page: tuple[object, ...], fetch: tuple[object, ...]) -> None:
        self.db.conn.execute(
            """INSERT INTO pages (url, canonical_url, outlet, fate, reason, http_status, first_seen_at,
              last_fetched_at, run, article, etag, last_modified, body_hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, ?10, ?11, ?12)
            ON CONFLICT(url) DO UPDATE SET canonical_url = ?2, fate = ?4, reason = ?5, http_status = ?6,
              last_fetched_at = ?7, run = ?8, article = coalesce(?9, article), etag = ?10,
              last_modified = ?11, body_hash = ?12""",
            (*page, *fetch),
        )

    def _article_of(self, url: str) -> int | None:
        row = self.db.conn.execute("SELECT id FROM articles WHERE url = ?", (url,)).fetchone()
        return None if row is None else int(row[0])

    def _ensure_outlet(self, domain: str) -> None:
        if domain not in self._known_outlets:
            self.db.conn.execute(
                "INSERT OR IGNORE INTO outlets (domain, name) VALUES (?, ?)", (domain, domain)
            )
            self._known_outlets.add(domain)

    def _write_registry(self) -> None:
        """Bring the table of outlets up to the registry; an agency that was none is matched anew."""
        kinds = dict(self.db.conn.execute("SELECT domain, kind FROM outlets").fetchall())
        for outlet in self.registry:
            if outlet.domain in kinds and kinds[outlet.domain] != outlet.kind:
                self._rekind(outlet.domain, outlet.kind)
            self.db.conn.execute(
                """INSERT INTO outlets VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                ON CONFLICT(domain) DO UPDATE SET name = ?2, kind = ?3, country = ?4, language = ?5,
                  owner = ?6, aliases = ?7""",
                (
                    outlet.domain,
                    outlet.name,
                    outlet.kind,
                    outlet.country,
                    outlet.language,
                    outlet.owner,
                    json.dumps(list(outlet.aliases), ensure_ascii=False),
                ),
            )

    def _rekind(self, domain: str, kind: str | None) -> None:
        articles = [
            row[0]
            for row in self.db.conn.execute("SELECT id FROM articles WHERE outlet = ?", (domain,))
        ]
        for article in articles:
            self._touched |= self._matcher.withdraw(article)
        self.db.conn.execute("UPDATE outlets SET kind = ? WHERE domain = ?", (kind, domain))
        for article in articles:
            self._touched |= self._matcher.restore(article)


def _fields(new: Article) -> tuple[str | int | None, ...]:
    """What is stored of an article's page, in the order of the statements that read and write it."""
    return (
        new.title,
        new.text,
        new.byline,
        stamp_or_none(new.published_at),
        stamp_or_none(new.modified_at),
        new.canonical_url,
        new.lang,
        new.image_url,
        int(new.paywalled),
        json.dumps(new.opt_outs),
        json.dumps(dict(new.sources), sort_keys=True),
    )


def _credit_rows(article: Article) -> set[tuple[str | None, str, str, str, str]]:
    return {(c.outlet, c.name, c.kind, c.quote, c.rule) for c in article.credits}


def _open(path: Path, *, create: bool) -> Database:
    if not path.exists() and not create:
        raise ArchiveError(
            f"{path}: no such database; name one with --db, or make one with `copydesk crawl`"
        )
    if not path.parent.is_dir():
        raise ArchiveError(f"{path}: the folder {path.parent} does not exist")
    if path.is_file():
        with path.open("rb") as file:
            # SQLite takes a file shorter than a page for an empty database, and would write over it.
            if file.read(16) not in (b"", b"SQLite format 3\0"):
                raise ArchiveError(f"{path}: is not a database; name another file with --db")
    try:
        # Transactions are begun and ended by hand here: autocommit, and the writer waits its turn.
        conn = sqlite3.connect(path, isolation_level=None, timeout=BUSY_SECONDS)
    except sqlite3.DatabaseError as error:
        raise ArchiveError(f"{path}: cannot be opened as a database: {error}") from error
    try:
        return _prepared(conn, path)
    except BaseException as error:
        conn.close()
        if isinstance(error, sqlite3.DatabaseError):
            raise ArchiveError(f"{path}: cannot be opened as a database: {error}") from error
        raise


def _prepared(conn: sqlite3.Connection, path: Path) -> Database:
    conn.execute("PRAGMA foreign_keys = ON")
    db = Database(conn)
    _check_ours(db, path)
    db.enable_wal()
    # With WAL this loses nothing on kill -9; a power cut may lose the last commits, never the file.
    conn.execute("PRAGMA synchronous = NORMAL")
    conn.execute(f"PRAGMA cache_size = -{settings.DATABASE_CACHE}")
    conn.execute(f"PRAGMA wal_autocheckpoint = {settings.WAL_PAGES}")
    # Mark and tables together: whoever opens the same new file meanwhile finds all of them or none.
    conn.execute("BEGIN IMMEDIATE")
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(db)
    conn.execute("COMMIT")
    return db


def _check_ours(db: Database, path: Path) -> None:
    (mark,) = db.conn.execute("PRAGMA application_id").fetchone()
    names = db.table_names()
    if names and mark != APPLICATION_ID:
        raise ArchiveError(
            f"{path}: is a database, but not one of Copydesk's; name another with --db"
        )
    if "_sqlite_migrations" in names:
        newer = {done.name for done in migrations.applied(db)} - known_migrations()
        if newer:
            raise ArchiveError(
                f"{path}: was written by a newer Copydesk ({', '.join(sorted(newer))}); update copydesk"
            )
