"""Takes files into an archive: the same way through extraction, matching and grouping as a crawl.

Safe to repeat and to kill: what is stored already is recognised by its URL and the hash of what was read,
and a version older than the stored one is left alone.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

import xxhash

from pipelines.items import Article, Fate, Page, Rejection
from pipelines.opt_outs import HEADERS
from pipelines.outlets import Registry
from pipelines.readers.records import Fault, Record, Unmodified, Verdict
from pipelines.readers.reservations import Reservations
from pipelines.readers.sources import Source, read_source
from pipelines.store.archive import Archive
from pipelines.store.errors import ArchiveError
from pipelines.store.pages import KnownPage, known_page, same_fate_again
from pipelines.store.times import now, stamp
from pipelines.workers import Extractor

BATCH = 100
"""Records stored in one transaction: so many are read again after a kill."""
BATCH_CHARACTERS = 20_000_000
"""Of text held for one transaction, so that a file of books takes no more memory than one of news."""

_STORED_AS_ARTICLE = ("new", "updated", "unchanged")


@dataclass(slots=True)
class Tally:
    """What has become of an input so far."""

    records: int = 0
    """Pages and fates read."""
    fates: Counter[Fate] = field(default_factory=Counter)
    """Of what was stored."""
    older: int = 0
    """Versions older than the stored one, left alone."""
    refused: int = 0
    """Lines, records or files that could not be used."""


@dataclass(slots=True)
class _Entry:
    """A record on its way into the archive."""

    url: str
    fetched_at: datetime
    dated: bool
    digest: str
    status: int | None
    outcome: Article | Rejection | None = None
    """None: the answer was the same as an earlier one."""


def ingest(
    archive: Archive,
    sources: Iterable[Source],
    *,
    processes: int | None = None,
    encoding: str | None = None,
    on_fault: Callable[[Fault], None],
    on_progress: Callable[[Source, int, Tally], None],
) -> Tally:
    """Store what `sources` hold; return what became of it.

    `processes` extract HTML, by default one a processor. `encoding` is that of JSON lines and HTML files
    that do not say. `on_fault` is told of everything unusable, `on_progress` (file, bytes of it read,
    tally) of every record. Raises ArchiveError where the archive cannot be written; what was stored before
    stays, and another call goes on from there.
    """
    run = archive.start_run("ingest")
    tally = Tally()
    outcome = "failed"
    try:
        with Extractor(archive.registry, processes) as extractor:
            desk = _Desk(archive, run, tally)
            reading = _read(sources, encoding, desk, on_fault, on_progress)
            for answer in extractor.map(reading):
                desk.answer(answer)
            desk.flush()
        outcome = "finished"
    except KeyboardInterrupt:
        outcome = "interrupted"
        raise
    finally:
        with suppress(ArchiveError):
            archive.finish_run(run, outcome, {"older": tally.older, "refused": tally.refused})
    return tally


def _read(
    sources: Iterable[Source],
    encoding: str | None,
    desk: _Desk,
    on_fault: Callable[[Fault], None],
    on_progress: Callable[[Source, int, Tally], None],
) -> Iterator[Page]:
    """Yield the pages that need extraction, and give everything else to the desk at once."""
    reservations = Reservations()
    for source in sources:
        for done, found in read_source(
            source, now=now(), encoding=encoding, reservations=reservations
        ):
            if isinstance(found, Fault):
                desk.tally.refused += found.loss == "record"
                on_fault(found)
            else:
                desk.tally.records += 1
                page = desk.take(found)
                if page is not None:
                    yield page
            on_progress(source, done, desk.tally)


class _Desk:
    """Sorts out what is known already, keeps records of one URL in their order, and stores in batches."""

    def __init__(self, archive: Archive, run: int, tally: Tally) -> None:
        self.tally = tally
        self._archive = archive
        self._run = run
        self._salt = _salt(archive.registry)
        self._away: deque[_Entry] = deque()  # in the extractor
        self._held: dict[str, list[_Entry]] = {}  # until an earlier record of their URL is back
        self._batch: list[_Entry] = []
        self._characters = 0
        self._pending: Counter[str] = Counter()  # URLs that are not stored yet

    def take(self, found: Record | Verdict | Unmodified) -> Page | None:
        """Return the page if it has to be extracted; its answer must then be given in the same order."""
        entry, page = self._entry(found)
        first = not self._pending[entry.url]
        self._pending[entry.url] += 1
        if page is not None:
            known = known_page(self._archive.db, entry.url) if first else None
            if known is None or not (_older(entry, known) or _same(entry, known)):
                self._away.append(entry)
                self._held.setdefault(entry.url, [])
                return page
        if entry.url in self._held:
            self._held[entry.url].append(entry)
        else:
            self._add(entry)
        return None

    def answer(self, outcome: Article | Rejection) -> None:
        """Take what became of the earliest page that is still away."""
        entry = self._away.popleft()
        entry.outcome = outcome
        alone = self._pending[entry.url] == 1
        self._add(entry)
        if alone or all(other.url != entry.url for other in self._away):
            for held in self._held.pop(entry.url, ()):
                self._add(held)

    def flush(self) -> None:
        """Store what has gathered."""
        if not self._batch:
            return
        stored: list[Fate | None] = []
        with self._archive.transaction():
            for entry in self._batch:
                stored.append(self._store(entry))
        for fate in stored:
            if fate is None:
                self.tally.older += 1
            else:
                self.tally.fates[fate] += 1
        self._pending.subtract(entry.url for entry in self._batch)
        self._pending = +self._pending
        self._batch = []
        self._characters = 0

    def _add(self, entry: _Entry) -> None:
        self._batch.append(entry)
        if isinstance(entry.outcome, Article):
            self._characters += len(entry.outcome.text)
        if len(self._batch) >= BATCH or self._characters >= BATCH_CHARACTERS:
            self.flush()

    def _entry(self, found: Record | Verdict | Unmodified) -> tuple[_Entry, Page | None]:
        if isinstance(found, Record):
            page = found.page
            digest = self._digest(page)
            return _Entry(page.url, page.fetched_at, found.dated, digest, page.status), page
        if isinstance(found, Verdict):
            said = found.rejection
            digest = xxhash.xxh3_128_hexdigest(f"{said.fate}\0{said.reason}".encode())
            entry = _Entry(said.url, found.fetched_at, found.dated, digest, found.status, said)
            return entry, None
        return _Entry(found.url, found.fetched_at, found.dated, "", None), None

    def _digest(self, page: Page) -> str:
        """Hash of all that extraction looks at, and of what it looks at that with."""
        digest = xxhash.xxh3_128(self._salt)
        hints = (page.title, page.byline, page.published_at, page.lang, page.text is None)
        digest.update(repr((*hints, page.headers.get("content-type"))).encode("utf-8", "replace"))
        digest.update(page.body if page.text is None else page.text.encode("utf-8", "replace"))
        reserved = [*page.opt_outs, *(page.headers.get(name) for name in HEADERS)]
        if any(reserved):
            digest.update(repr(reserved).encode("utf-8", "replace"))
        return digest.hexdigest()

    def _store(self, entry: _Entry) -> Fate | None:
        """Store one record; None for a version older than the stored one."""
        outcome, db = entry.outcome, self._archive.db
        known = known_page(db, entry.url)
        if known is not None:
            if _older(entry, known) or self._seen_before(entry, known):
                return None
            if not entry.digest or _same(entry, known):
                if known.fate in _STORED_AS_ARTICLE:
                    return self._archive.unchanged(
                        entry.url, fetched_at=entry.fetched_at, run=self._run
                    )
                return same_fate_again(db, entry.url, fetched_at=entry.fetched_at, run=self._run)
        if outcome is None:
            if entry.digest:
                return None  # another writer has just stored a version of it
            reason = "the same as an answer that is not in this archive"
            outcome = Rejection(entry.url, "out_of_scope", reason)
        return self._archive.record(
            outcome,
            fetched_at=entry.fetched_at,
            run=self._run,
            http_status=entry.status,
            body_hash=entry.digest or None,
        )

    def _seen_before(self, entry: _Entry, known: KnownPage) -> bool:
        """Whether a record that does not say when it was fetched is an earlier version of a text.

        Else the second run over a file with two versions of a page would store both once more.
        """
        if entry.dated or known.article is None or not isinstance(entry.outcome, Article):
            return False
        found = self._archive.db.conn.execute(
            "SELECT 1 FROM revisions WHERE article = ? AND title IS ? AND text = ?",
            (known.article, entry.outcome.title, entry.outcome.text),
        ).fetchone()
        return found is not None


def _older(entry: _Entry, known: KnownPage) -> bool:
    """Of two versions of one second the hash decides, so that their order in the input does not."""
    if not entry.dated:
        return False
    time = stamp(entry.fetched_at)
    if not entry.digest:
        return time < known.last_fetched_at
    return (time, entry.digest) < (known.last_fetched_at, known.body_hash)


def _same(entry: _Entry, known: KnownPage) -> bool:
    return entry.digest == known.body_hash != "" and known.fate != "failed"


def _salt(registry: Registry) -> bytes:
    """Another registry or release may read the same page otherwise: then it is read anew."""
    try:
        release = version("copydesk")
    except PackageNotFoundError:
        release = ""
    return xxhash.xxh3_128_digest(repr((release, *registry)).encode("utf-8", "replace"))
