"""Which files a path stands for, and what each of them is read with."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal, cast
from urllib.parse import quote

import zstandard

from pipelines.readers.html import read_html
from pipelines.readers.jsonl import read_jsonl
from pipelines.readers.records import Fault, Found
from pipelines.readers.reservations import Reservations
from pipelines.readers.warc import read_warc

Kind = Literal["jsonl", "warc", "html"]

SUFFIXES: dict[str, Kind] = {
    ".jsonl": "jsonl",
    ".jsonl.gz": "jsonl",
    ".jsonl.zst": "jsonl",
    ".warc": "warc",
    ".warc.gz": "warc",
    ".html": "html",
    ".htm": "html",
}
STANDARD_INPUT = "-"
READ_AHEAD = 1 << 20
"""Bytes read at once: lines are pages, of which Python's own eight thousand are a small part."""


class SourceError(ValueError):
    """A path that cannot be ingested; one line that says what can."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, or standard input."""

    name: str
    """As a person gave it."""
    path: Path | None
    """None: standard input."""
    kind: Kind
    size: int
    """Bytes; 0 where nobody knows."""
    address: str | None = None
    """URL of a page whose file does not tell it."""


def find_sources(paths: list[str], url_prefix: str | None = None) -> list[Source]:
    """Return the files that `paths` stand for, in their order, the files of a folder sorted.

    A folder is searched to its depth, without hidden files, links to folders and the files that a browser
    stores beside a page. `url_prefix` and the path below the folder (or the file's name) make
    the URL of an HTML file. Raises SourceError for a path that is missing or of no known kind.
    """
    found: list[Source] = []
    for name in paths:
        if name == STANDARD_INPUT:
            found.append(Source("standard input", None, "jsonl", 0))
            continue
        path = Path(name)
        if path.is_dir():
            inside = [_source(file, path, url_prefix) for file in _files(path)]
            if not inside:
                raise SourceError(f"{name}: no {', '.join(SUFFIXES)} in this folder")
            found += inside
        elif not path.exists():
            raise SourceError(f"{name}: no such file or folder")
        elif kind_of(path) is None:
            raise SourceError(f"{name}: of no known kind; known are {', '.join(SUFFIXES)}")
        else:
            found.append(_source(path, path.parent, url_prefix))
    return found


def kind_of(path: Path) -> Kind | None:
    """Return what a file is by its name, None where nothing here reads it."""
    name = path.name.lower()
    return next((kind for suffix, kind in SUFFIXES.items() if name.endswith(suffix)), None)


def read_source(
    source: Source,
    *,
    now: datetime,
    encoding: str | None = None,
    reservations: Reservations | None = None,
) -> Iterator[tuple[int, Found]]:
    """Yield (bytes of the file read so far, what was found there) for all that a file holds.

    `reservations` go from one WARC file to the next. Raises nothing: what the system says of the file
    becomes a Fault.
    """
    try:
        if source.path is None:
            stdin = sys.stdin.buffer
            for found in read_jsonl(stdin, source.name, now=now, encoding=encoding or "utf-8"):
                yield 0, found
        elif source.kind == "html":
            address = source.address
            for found in read_html(
                source.path, source.name, now=now, encoding=encoding, address=address
            ):
                yield source.size, found
        else:
            with cast(io.BufferedReader, source.path.open("rb", READ_AHEAD)) as file:
                for found in _records(source, file, now, encoding or "utf-8", reservations):
                    yield file.tell(), found
    except OSError as error:
        yield 0, Fault(source.name, f"cannot be read: {error.strerror or error}")


def _records(
    source: Source,
    file: io.BufferedReader,
    now: datetime,
    encoding: str,
    reservations: Reservations | None,
) -> Iterator[Found]:
    if source.kind == "warc":
        yield from read_warc(file, source.name, now=now, reservations=reservations)
        return
    stream: BinaryIO = file
    if source.name.lower().endswith(".gz"):
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=file, mode="rb"))
    elif source.name.lower().endswith(".zst"):
        unpacked = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)
        stream = cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, unpacked), 1 << 17))
    yield from read_jsonl(stream, source.name, now=now, encoding=encoding)


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        pages = {name.rsplit(".", 1)[0] for name in names if kind_of(Path(name)) == "html"}
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and name.removesuffix("_files") not in pages
        )
        for name in sorted(names):
            if not name.startswith(".") and kind_of(Path(name)) is not None:
                yield Path(place, name)


def _source(path: Path, base: Path, url_prefix: str | None) -> Source:
    kind = kind_of(path)
    assert kind is not None
    address = None
    if kind == "html" and url_prefix is not None:
        address = url_prefix + quote(path.relative_to(base).as_posix(), errors="surrogateescape")
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    return Source(str(path), path, kind, size, address)
