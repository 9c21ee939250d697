"""Which paragraphs stand in many copy groups: one pass over all texts, in memory that does not grow."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import IO

import numpy as np
import numpy.typing as npt
from sqlite_utils import Database

from pipelines.export.cleaning import REPEATED_BYTES, REPEATED_GROUPS, line_key

_PARTS = 64
"""Temporary files, each with a 64th of all hashes: one is sorted in memory at a time."""
_FLUSH = 500_000
"""Pairs that are held before they are written."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """The paragraphs that stand in REPEATED_GROUPS copy groups or more."""

    last: Mapping[int, int] = field(default_factory=dict)
    """Hash of a paragraph → number of the last copy group that keeps it."""
    cut: bytes = b""
    """At the number of a copy group 1 where it has one to be cut; most have none, and need no look."""

    def of(self, group: int | None) -> Mapping[int, int]:
        """Return `last`, as far as it concerns a group."""
        return (
            self.last if group is not None and group < len(self.cut) and self.cut[group] else _NONE
        )


_NONE: Mapping[int, int] = {}


def repeated_paragraphs(db: Database, progress: Callable[[int], None] = lambda _: None) -> Repeats:
    """Return the paragraphs that stand in REPEATED_GROUPS copy groups.

    It looks at the whole archive, whatever is exported, and groups keep their numbers: an article that is
    cleaned the one way today is not cleaned another way because more articles came later.
    """
    with ExitStack() as stack:
        files = [stack.enter_context(TemporaryFile()) for _ in range(_PARTS)]
        keys, groups, counts = array("Q"), array("Q"), array("Q")
        # As bytes: nothing has to be decoded.
        texts = db.conn.execute(
            "SELECT copy_group, CAST(text AS BLOB) FROM articles WHERE copy_group IS NOT NULL"
        )
        for done, (group, text) in enumerate(texts, 1):
            lines = text.split(b"\n")
            long = [line_key(line) for line in lines if len(line) >= REPEATED_BYTES]
            keys.extend(long)
            groups.append(group)
            counts.append(len(long))
            if len(keys) >= _FLUSH:
                _spread(keys, groups, counts, files)
                progress(done)
        _spread(keys, groups, counts, files)
        last: dict[int, int] = {}
        cut: list[npt.NDArray[np.uint64]] = []
        for file in files:
            file.seek(0)
            found, beyond = _common(np.frombuffer(file.read(), dtype=np.uint64).reshape(-1, 2))
            last.update(found)
            cut.append(beyond)
    numbers = np.concatenate(cut)
    flags = np.zeros(int(numbers.max()) + 1 if len(numbers) else 0, dtype=np.uint8)
    flags[numbers] = 1
    return Repeats(last, flags.tobytes())


def _spread(
    keys: array[int], groups: array[int], counts: array[int], files: Sequence[IO[bytes]]
) -> None:
    """Write pairs of a key and its group to the file of the key; `counts` are the keys of each group."""
    of, many = np.array(groups, dtype=np.uint64), np.array(counts, dtype=np.int64)
    rows = np.column_stack([np.array(keys, dtype=np.uint64), np.repeat(of, many)])
    del keys[:], groups[:], counts[:]
    parts = (rows[:, 0] >> np.uint64(58)).astype(np.uint8)  # of small numbers the sort is quick
    rows = rows[np.argsort(parts, kind="stable")]
    ends = np.cumsum(np.bincount(parts, minlength=_PARTS))
    start = 0
    for file, end in zip(files, ends.tolist(), strict=True):
        file.write(rows[start:end].tobytes())
        start = end


def _common(rows: npt.NDArray[np.uint64]) -> tuple[dict[int, int], npt.NDArray[np.uint64]]:
    """Of (n, 2) pairs of hash and group: the hashes with enough groups, and the last group that keeps each;
    and the groups that do not keep one."""
    hashes = np.sort(rows[:, 0])
    often = hashes[REPEATED_GROUPS - 1 :]
    often = np.unique(often[often == hashes[: len(often)]])
    if not len(often):
        return {}, often
    places = np.searchsorted(often, rows[:, 0]).clip(max=len(often) - 1)
    rows = rows[often[places] == rows[:, 0]]
    rows = rows[np.lexsort((rows[:, 1], rows[:, 0]))]
    rows = rows[np.append(True, (rows[1:] != rows[:-1]).any(axis=1))]
    hashes = rows[:, 0]
    first = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1]))
    counts = np.diff(np.append(first, len(hashes)))
    many = first[counts >= REPEATED_GROUPS]
    last = rows[many + REPEATED_GROUPS - 2, 1]
    within = np.arange(len(hashes)) - np.repeat(first, counts)
    beyond = rows[within >= REPEATED_GROUPS - 1, 1]
    return dict(zip(hashes[many].tolist(), last.tolist(), strict=True)), beyond
