"""What can be wrong with an archive, said in one line."""

from __future__ import annotations


class ArchiveError(Exception):
    """The file cannot serve as an archive; the message says why and what to do, in one line."""
