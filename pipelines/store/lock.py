"""One crawl at a time on one archive: a lock beside the file, gone with the process that holds it."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class Locked(Exception):
    """Another process holds the lock; the message says which file."""


class Lock:
    """The lock `FILE.lock` of an archive, held from the call until `release` or the process's end."""

    def __init__(self, archive: Path) -> None:
        """Take the lock. Raises Locked where another process has it, OSError where the folder
        cannot be written."""
        self.path = archive.with_name(archive.name + ".lock")
        # The file stays when the lock is released: removing it would let two processes hold one each.
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _take(self._file)
        except OSError:
            os.close(self._file)
            raise Locked(
                f"{archive}: another crawl is running on it (it holds {self.path});"
                " wait for its end, or name another file with --db"
            ) from None

    def release(self) -> None:
        """Give the lock back; may be called twice."""
        if self._file >= 0:
            os.close(self._file)  # which ends the lock
            self._file = -1


if sys.platform == "win32":

    def _take(file: int) -> None:
        import msvcrt  # not everywhere

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:

    def _take(file: int) -> None:
        import fcntl  # not everywhere

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
