"""CSV that a spreadsheet can open without executing what a page says."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from typing import BinaryIO

from pipelines.export.fields import Field, Record

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so is taken for a formula (OWASP, CSV Injection); with an apostrophe it is text."""


class Csv:
    """A header and a row a record; lists and objects as JSON."""

    def __init__(self, file: BinaryIO, fields: Sequence[Field]) -> None:
        self._file = file
        self._rows = csv.writer(_Encoding(file), lineterminator="\r\n")
        self._rows.writerow([field.name for field in fields])

    def write(self, record: Record) -> None:
        self._rows.writerow([_cell(value) for value in record.values()])

    def size(self) -> int:
        return self._file.tell()

    def close(self) -> None:
        """Nothing is held back."""


class _Encoding:
    """Takes text for a file of bytes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        return self._file.write(text.encode())


def _cell(value: object) -> object:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return f"'{value}"
    return value
