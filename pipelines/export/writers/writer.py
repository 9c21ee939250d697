"""What a writer of any format does."""

from __future__ import annotations

from typing import Protocol

from pipelines.export.fields import Record


class Writer(Protocol):
    """Writes the records of one file."""

    def write(self, record: Record) -> None:
        """Take a record; it may be on disk only when the file is closed."""

    def size(self) -> int:
        """Return how many bytes were handed to the file so far."""

    def close(self) -> None:
        """Write what is left. The file itself is closed by who opened it."""
