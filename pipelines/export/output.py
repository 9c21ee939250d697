"""The files of a corpus: one writer for each split, a new file where a shard is full."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from pipelines.export.fields import Field, Record
from pipelines.export.target import Target
from pipelines.export.writers.csv import Csv
from pipelines.export.writers.jsonl import JsonLines
from pipelines.export.writers.parquet import Parquet
from pipelines.export.writers.texts import Texts
from pipelines.export.writers.writer import Writer

_BUFFER = 1 << 18


@dataclass(frozen=True, slots=True)
class Written:
    """One file of a corpus."""

    name: str
    """Path below the corpus."""
    split: str
    """Empty where there are no splits."""
    records: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Sharding:
    """How a split is cut into files: into so many, or by size, or not at all."""

    shards: int | None = None
    max_size: int | None = None
    """Bytes of a file; the last block of a packed file may exceed it."""


class Output:
    """Writes records into files below `stage`; they have their final names when `finish` returns."""

    def __init__(
        self,
        stage: Path,
        target: Target,
        fields: Sequence[Field],
        sharding: Sharding,
        totals: Mapping[str, int],
    ) -> None:
        """`totals` are the records to expect of each split."""
        self._stage = stage
        self._target = target
        self._fields = fields
        self._sharding = sharding
        self._totals = totals
        self._seen = dict.fromkeys(totals, 0)
        self._open: dict[str, _File] = {}
        self._done: dict[str, list[_File]] = {}

    def write(self, split: str, record: Record) -> None:
        """Add a record to a split."""
        file = self._open.get(split)
        if file is not None and self._is_full(split, file):
            self._close(split)
            file = None
        if file is None:
            place = len(self._done.setdefault(split, []))
            name = f"{split or 'all'}-{place}.partial"
            file = _File(self._stage, name, self._target.suffix, self._fields)
            file.shard = self._shard(split)
            self._open[split] = file
        file.writer.write(record)
        file.records += 1
        self._seen[split] += 1

    def skip(self, split: str) -> None:
        """Note that a record that was expected does not come."""
        self._seen[split] += 1

    def finish(self) -> list[Written]:
        """Close all files and give them their names."""
        for split in sorted(self._open):
            self._close(split)
        found: list[Written] = []
        for split in self._totals:
            files = self._done.get(split, [])
            for place, file in enumerate(files):
                name = self._name(split, place, len(files))
                (self._stage / name).parent.mkdir(exist_ok=True)
                file.path.rename(self._stage / name)
                found.append(Written(name, split, file.records, file.size, file.sha256))
        return found

    def abandon(self) -> None:
        """Close what is open, after something failed."""
        for file in self._open.values():
            file.abandon()

    def _name(self, split: str, place: int, count: int) -> str:
        target = self._target
        if not target.folder:
            return target.path.name
        if not target.suffix:
            return f"{split or 'index'}.jsonl"
        return f"data/{split or 'all'}-{place:05d}-of-{count:05d}{target.suffix}"

    def _is_full(self, split: str, file: _File) -> bool:
        if self._sharding.max_size is not None:
            return file.writer.size() + file.mean() > self._sharding.max_size
        return self._shard(split) != file.shard

    def _shard(self, split: str) -> int:
        """Number of the shard of the next record: a split's shards differ by one, dropped records aside."""
        return self._seen[split] * (self._sharding.shards or 1) // self._totals[split]

    def _close(self, split: str) -> None:
        file = self._open[split]
        file.close()
        self._done[split].append(self._open.pop(split))


class _File:
    """A file that is being written, and its digest."""

    def __init__(self, stage: Path, name: str, suffix: str, fields: Sequence[Field]) -> None:
        self.path = stage / name
        self.records = 0
        self.shard = 0
        self.size = 0
        self.sha256 = ""
        self.raw = _Digesting(self.path)
        self._buffer = io.BufferedWriter(cast(Any, self.raw), _BUFFER)
        self.writer = _writer(cast(BinaryIO, self._buffer), suffix, fields, stage)

    def mean(self) -> int:
        """Bytes of a record so far: what the next one may add."""
        return self.writer.size() // max(1, self.records)

    def abandon(self) -> None:
        for part in (self.writer, self._buffer):
            with suppress(Exception):  # what was to be written fails again, and is thrown away
                part.close()

    def close(self) -> None:
        self.writer.close()
        self._buffer.flush()
        os.fsync(self.raw.fileno())
        self.size = self.raw.tell()
        self.sha256 = self.raw.digest.hexdigest()
        self._buffer.close()


class _Digesting(io.FileIO):
    """A file that knows the SHA-256 of what was written to it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "w")
        self.digest = hashlib.sha256()

    def write(self, data: Any) -> int:
        written = super().write(data)
        self.digest.update(memoryview(data)[:written])
        return written


def _writer(file: BinaryIO, suffix: str, fields: Sequence[Field], folder: Path) -> Writer:
    if suffix == ".parquet":
        return Parquet(file, fields)
    if suffix == ".csv":
        return Csv(file, fields)
    if suffix.startswith(".jsonl"):
        return JsonLines(file, suffix.removeprefix(".jsonl"))
    return Texts(folder, file)
