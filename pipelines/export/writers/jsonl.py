"""JSON lines, plain or packed with gzip or zstd."""

from __future__ import annotations

import gzip
import json
from typing import BinaryIO, cast

import zstandard

from pipelines.export.fields import Record

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_encode_ascii = json.JSONEncoder().encode
_NO_TEXT = '"text":null'


def encode(record: Record) -> bytes:
    """Return a record as a line of JSON without its end.

    Most of it is the text. The encoder for ASCII takes half the time for one, and writes the same where
    there is no DEL.
    """
    text = record.get("text", "")
    if not text.isascii() or "\x7f" in text or not text:
        return _encode(record).encode()
    # Within a string, its quotes would be escaped: this is the field.
    before, after = _encode({**record, "text": None}).split(_NO_TEXT, 1)
    return f'{before}"text":{_encode_ascii(text)}{after}'.encode()


class JsonLines:
    """One object a line, UTF-8."""

    def __init__(self, file: BinaryIO, packing: str) -> None:
        """`packing` is "", ".gz" or ".zst"."""
        self._file = file
        self._packed = _packed(file, packing)
        self._plain = not packing
        self._bytes = 0

    def write(self, record: Record) -> None:
        self._bytes += self._packed.write(encode(record) + b"\n")

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
