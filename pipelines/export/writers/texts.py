"""A folder of plain texts, and beside them one line of JSON a text with all other fields."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO

from pipelines.export.fields import Record
from pipelines.export.writers.jsonl import JsonLines

A_FOLDER = 1_000
"""Texts of one folder, by their numbers: more make file systems and people slow."""


class Texts:
    """Writes `texts/NNNN/ID.txt` below a folder, and the index into `file`."""

    def __init__(self, folder: Path, file: BinaryIO) -> None:
        self._folder = folder
        self._index = JsonLines(file, "")
        self._made: set[int] = set()

    def write(self, record: Record) -> None:
        number = int(record["id"])
        shelf = number // A_FOLDER
        name = f"texts/{shelf:04d}/{number}.txt"
        if shelf not in self._made:
            (self._folder / name).parent.mkdir(parents=True, exist_ok=True)
            self._made.add(shelf)
        data = (record["text"] + "\n").encode()
        (self._folder / name).write_bytes(data)
        about = {key: value for key, value in record.items() if key != "text"}
        digest = hashlib.sha256(data).hexdigest()
        self._index.write({"file": name, "sha256": digest, **about})

    def size(self) -> int:
        return self._index.size()

    def close(self) -> None:
        self._index.close()
