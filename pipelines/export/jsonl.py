"""The corpus as JSON lines: one text for each copy group, with everybody who ran it."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

import zstandard
from sqlite_utils import Database

from pipelines.store.archive import Archive

SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.zst")

Keep = Literal["origin", "all"]

_ARTICLES = """SELECT a.id, a.url, a.outlet, a.title, a.byline, a.published_at, a.lang, a.text, a.words,
  a.story, a.copy_group, a.role FROM articles a WHERE a.copy_group = ?
  ORDER BY a.published_at IS NULL, a.published_at, a.url"""
_FIELDS = (
    "id", "url", "outlet", "title", "byline", "published_at", "language", "text", "words", "story",
    "copy_group", "role",
)  # fmt: skip


class ExportError(Exception):
    """The export cannot be written; the message says why and what to do, in one line."""


class SuffixError(ExportError):
    """The name of the target says no format that there is."""


def export_jsonl(
    archive: Archive, target: Path, *, keep: Keep = "origin", overwrite: bool = False
) -> int:
    """Write one line for each copy group, or for each article where `keep` is "all"; return how many.

    The one is the origin's text, or the longest where the origin was never seen. Groups stand in the order
    of their ids, articles in order of publication: the same archive gives the same bytes. `target` appears
    whole or not at all. Raises ExportError where it exists, cannot be written, or would be empty.
    """
    if not target.name.endswith(SUFFIXES):
        wanted = ", ".join(SUFFIXES)
        raise SuffixError(f"{target}: the suffix names no format; known are {wanted}")
    if target.is_dir():
        raise ExportError(f"{target}: is a folder; name a file in it")
    if target.exists() and not overwrite:
        raise ExportError(f"{target}: exists already; replace it with --overwrite")
    count = 0
    archive.db.conn.execute("BEGIN")  # one state of an archive that others may write to
    try:
        with _written(target) as file:
            for record in records(archive.db, keep):
                line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
                file.write(line.encode("utf-8", "replace") + b"\n")
                count += 1
            if not count:
                raise ExportError(f"{archive.path}: holds no article yet; nothing to export")
    except OSError as error:
        raise ExportError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        archive.db.conn.execute("ROLLBACK")
    return count


def records(db: Database, keep: Keep) -> Iterator[dict[str, Any]]:
    """Yield what `export_jsonl` writes, in its order."""
    groups = db.conn.execute(
        """SELECT g.id, g.origin_article, g.origin_outlet, o.url FROM copy_groups g
        LEFT JOIN articles o ON o.id = g.origin_article ORDER BY g.id"""
    )
    for group, origin, outlet, url in groups:
        members = [
            dict(zip(_FIELDS, row, strict=True)) for row in db.conn.execute(_ARTICLES, (group,))
        ]
        kept = members
        if keep == "origin":
            fullest = max(members, key=lambda one: int(one["words"]), default=None)
            kept = [one for one in members if one["id"] == origin] or ([fullest] if fullest else [])
        for one in kept:
            yield {
                **one,
                "origin": {"outlet": outlet, "url": url},
                "copies": [
                    {"outlet": other["outlet"], "url": other["url"]}
                    for other in members
                    if other["id"] != one["id"]
                ],
                "credits": _credits(db, int(one["id"])),
            }


def _credits(db: Database, article: int) -> list[dict[str, Any]]:
    rows = db.conn.execute(
        """SELECT kind, name, outlet, quote, rule FROM credits WHERE article = ?
        ORDER BY kind, name, rule, quote""",
        (article,),
    )
    return [
        dict(zip(("kind", "name", "outlet", "quote", "rule"), row, strict=True)) for row in rows
    ]


@contextmanager
def _written(target: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `target` when all is on disk, and vanishes where that fails."""
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        with partial.open("wb") as raw:
            with _packed(raw, target) as file:
                yield file
            raw.flush()
            os.fsync(raw.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def _packed(raw: BinaryIO, target: Path) -> Iterator[BinaryIO]:
    if target.name.endswith(".gz"):
        # No name and no time in its header: the same archive gives the same bytes.
        with gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as file:
            yield cast(BinaryIO, file)
    elif target.name.endswith(".zst"):
        with zstandard.ZstdCompressor().stream_writer(raw, closefd=False) as packed:
            yield cast(BinaryIO, packed)
    else:
        yield raw
