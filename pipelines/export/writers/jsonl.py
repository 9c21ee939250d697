"""JSON lines, plain or packed with gzip or zstd."""

from __future__ import annotations

import gzip
from typing import BinaryIO, cast

import orjson
import zstandard

from pipelines.export.fields import Record


def encode(record: Record) -> bytes:
    """Return a record as a line of JSON: UTF-8, nothing escaped that need not be.

    orjson, as the encoder of the standard library takes nine times as long, a fifth of the whole export.
    """
    return orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)


class JsonLines:
    """One object a line, UTF-8."""

    def __init__(self, file: BinaryIO, packing: str) -> None:
        """`packing` is "", ".gz" or ".zst"."""
        self._file = file
        self._packed = _packed(file, packing)
        self._plain = not packing
        self._bytes = 0

    def write(self, record: Record) -> None:
        self._bytes += self._packed.write(encode(record))

    def size(self) -> int:
        return self._bytes if self._plain else self._file.tell()

    def close(self) -> None:
        if not self._plain:
            self._packed.close()


def _packed(file: BinaryIO, packing: str) -> BinaryIO:
    if packing == ".gz":
        # No name and no time in its header: the same records give the same bytes.
        return cast(BinaryIO, gzip.GzipFile("", "wb", fileobj=file, mtime=0, compresslevel=6))
    if packing == ".zst":
        return cast(BinaryIO, zstandard.ZstdCompressor().stream_writer(file, closefd=False))
    return file
