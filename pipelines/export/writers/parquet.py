"""Parquet: nested columns, zstd, row groups that a reader takes one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, BinaryIO

from pipelines.export.errors import ExportError
from pipelines.export.fields import Field, Record, Schema

ROWS = 2_000
"""Rows of a row group: about 6 MB of text."""


class Parquet:
    """Needs pyarrow: the extra `parquet`."""

    def __init__(self, file: BinaryIO, fields: Sequence[Field]) -> None:
        """Raises ExportError where pyarrow is not installed."""
        pyarrow, parquet = _pyarrow()
        self._file = file
        self._pyarrow = pyarrow
        self._schema = pyarrow.schema(
            [
                pyarrow.field(
                    field.name,
                    _arrow(field.schema, pyarrow),
                    nullable=_is_optional(field.schema),
                    metadata={"description": field.meaning},
                )
                for field in fields
            ]
        )
        self._writer = parquet.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[Record] = []

    def write(self, record: Record) -> None:
        self._rows.append(record)
        if len(self._rows) == ROWS:
            self._flush()

    def size(self) -> int:
        return self._file.tell()

    def close(self) -> None:
        if self._rows:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        columns = [
            self._pyarrow.array([row[field.name] for row in self._rows], type=field.type)
            for field in self._schema
        ]
        table = self._pyarrow.Table.from_arrays(columns, schema=self._schema)
        self._writer.write_table(table)
        self._rows.clear()


def check_pyarrow() -> None:
    """Raise ExportError where pyarrow is not installed."""
    _pyarrow()


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise ExportError(
            "Parquet needs pyarrow; install it with `pip install copydesk[parquet]`"
        ) from error
    return pyarrow, parquet


def _is_optional(schema: Schema) -> bool:
    return "null" in schema["type"]


def _arrow(schema: Schema, pyarrow: Any) -> Any:
    """The Arrow type of what a JSON Schema describes."""
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    kind = next(one for one in kinds if one != "null")
    if kind == "array":
        return pyarrow.list_(_arrow(schema["items"], pyarrow))
    if kind == "object":
        return pyarrow.struct(
            [(name, _arrow(one, pyarrow)) for name, one in schema["properties"].items()]
        )
    return {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
    }[kind]
