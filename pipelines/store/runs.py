"""One run over an archive: the lock, the open file, the row in `runs`, and what it came to."""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from sqlite_utils import Database

from pipelines.items import Fate
from pipelines.outlets import Registry
from pipelines.store.archive import Archive
from pipelines.store.errors import ArchiveError
from pipelines.store.lock import Lock
from pipelines.store.times import read_time

log = logging.getLogger(__name__)


class Run:
    """A crawl's hold on its archive, from opening it to the end of its row in `runs`."""

    def __init__(self, path: Path, registry: Registry, spider: str) -> None:
        """Lock and open the archive. Raises Locked, ArchiveError, OSError."""
        if not path.parent.is_dir():
            raise ArchiveError(f"{path}: the folder {path.parent} does not exist")
        self._lock = Lock(path)
        try:
            self.archive = Archive(path, registry)
            self.id = self.archive.start_run(spider)
        except BaseException:
            self._lock.release()
            raise
        self.fates: dict[str, Fate] = {}
        """URL → its fate in this run; each has one."""
        self.counts: Counter[Fate] = Counter()
        self.failure: str | None = None
        """Why nothing more can be stored, in one line; None while all is well."""

    def finish(self, outcome: str, stats: Mapping[str, object]) -> None:
        """Write how the run ended and let go of the archive."""
        try:
            self.archive.finish_run(self.id, outcome, stats)
        except (ArchiveError, sqlite3.Error) as error:
            self.failure = self.failure or str(error)
            log.error("the end of run %d could not be stored: %s", self.id, error)
        finally:
            self.archive.close()
            self._lock.release()


def time_since_run_before(db: Database, run: int) -> timedelta:
    """Return the time from the start of the run before, of the same spider, to that of `run`; zero
    where there was none."""
    rows = db.conn.execute(
        """SELECT started_at FROM runs WHERE id <= ?1 AND spider =
          (SELECT spider FROM runs WHERE id = ?1) ORDER BY id DESC LIMIT 2""",
        (run,),
    ).fetchall()
    times = [time for time in (read_time(stamp) for (stamp,) in rows) if time is not None]
    return max(timedelta(0), times[0] - times[1]) if len(times) == 2 else timedelta(0)
