"""Reads WARC files: responses become pages, all other answers get their fate."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import zstandard
from warcio.archiveiterator import ArchiveIterator

from pipelines.extract import MAX_BYTES
from pipelines.items import Fate, Page, Rejection
from pipelines.opt_outs import HEADERS
from pipelines.readers.records import (
    Fault,
    Found,
    Record,
    Unmodified,
    Verdict,
    read_moment,
    storable,
)
from pipelines.readers.reservations import Reservations, is_rules
from pipelines.urls import normalise

HTML_TYPES = ("text/html", "application/xhtml+xml")


def read_warc(
    stream: io.BufferedReader, name: str, *, now: datetime, reservations: Reservations | None = None
) -> Iterator[Found]:
    """Yield a page or a fate for each HTTP answer in a WARC file, compressed or not.

    A file that is none, or that breaks off, gives a Fault with the offset in bytes at which reading
    stopped. `now` is the time of fetch where a record has none; `reservations` are what earlier files said,
    and learn what this one says. Raises nothing, whatever the bytes.
    """
    offset = 0
    said = reservations or Reservations()
    try:
        head = stream.peek(5)[:5]
        if not head.startswith((b"WARC/", b"\x1f\x8b")):
            yield Fault(
                f"{name}:0", "empty" if not head else "not a WARC file: no record begins here"
            )
            return
        records = ArchiveIterator(stream)
        while True:
            with _silence():
                record = next(records, None)
                if record is None:
                    break
                offset = records.offset
                found = _read(record, f"{name}:{offset}", now, said)
                records.read_to_end()
            if getattr(record.raw_stream, "limit", 0) > 0:
                yield Fault(
                    f"{name}:{offset}", "cut off within this record; what came before went in"
                )
                return
            if found is not None:
                yield found
    except Exception as error:  # warcio over hostile bytes raises what comes
        why = " ".join(str(error).split()) or type(error).__name__
        if "non-chunked" in why:
            why = "compressed as one piece; mend it with `warcio recompress`"
        what = "what came before went in" if offset else "is it a WARC file?"
        yield Fault(f"{name}:{offset}", f"cannot be read from here on ({why[:200]}); {what}")


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """warcio writes warnings of several lines to standard error, in the middle of a progress bar."""
    with contextlib.redirect_stderr(io.StringIO()):
        yield


def _read(record: Any, where: str, now: datetime, said: Reservations) -> Found | None:
    """What one record gives; None where it is about no page."""
    if record.rec_type not in ("response", "resource", "revisit"):
        return None
    target = storable(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    if not target.lower().startswith(("http:", "https:")):
        return None  # names that were resolved, logs of the crawler
    try:
        url = normalise(target)
    except ValueError as error:
        return Fault(where, str(error))
    date = read_moment(record.rec_headers.get_header("WARC-Date"))
    fetched_at, dated = min(date, now) if date else now, date is not None
    status, headers = _status(record), _headers(record)
    if record.rec_type == "revisit" or status == 304:
        return Unmodified(url, fetched_at, where, dated)
    known, rules = _known_fate(status, headers), is_rules(url)
    if known and not rules:
        return Verdict(Rejection(url, *known), fetched_at, where, dated, status)
    try:
        body = _body(record, headers.get("content-encoding", "").lower())
    except Exception as error:  # decompressors over hostile bytes
        reason = f"the body cannot be decompressed: {' '.join(str(error).split())[:200]}"
        return Verdict(Rejection(url, "failed", reason), fetched_at, where, dated, status)
    if rules:
        said.note(url, status, body)
    if known:
        return Verdict(Rejection(url, *known), fetched_at, where, dated, status)
    # The body is free of them now.
    plain = {k: v for k, v in headers.items() if k not in ("content-encoding", "transfer-encoding")}
    page = Page(
        url=url,
        fetched_at=fetched_at,
        body=body,
        headers=plain,
        status=status or 200,
        opt_outs=said.of(url),
    )
    return Record(page, where, dated)


def _headers(record: Any) -> dict[str, str]:
    if record.http_headers is None or record.rec_type == "resource":
        kind = record.content_type if record.rec_type == "resource" else None
        return {"content-type": storable(kind)} if kind else {}
    headers: dict[str, str] = {}
    for name, value in record.http_headers.headers:
        key, held = storable(name).strip().lower(), storable(value).strip()
        headers[key] = f"{headers[key]}, {held}" if key in HEADERS and key in headers else held
    return headers


def _status(record: Any) -> int | None:
    """HTTP status; None where the answer has none, 200 for a resource, which is no answer."""
    if record.rec_type == "resource":
        return 200
    code = record.http_headers.get_statuscode() if record.http_headers is not None else ""
    return int(code) if code.isascii() and code.isdigit() and len(code) == 3 else None


def _known_fate(status: int | None, headers: dict[str, str]) -> tuple[Fate, str] | None:
    """Fate and reason of an answer that needs no extraction."""
    if status is None:
        return "http_error", "the answer has no HTTP status"
    if 300 <= status < 400:
        target = headers.get("location", "")[:300]
        return "out_of_scope", f"HTTP status {status}" + (f", leads to {target}" if target else "")
    if status != 200:
        return "http_error", f"HTTP status {status}"
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and kind not in HTML_TYPES:
        return "not_article", f"content type {kind[:80]}"
    return None


def _body(record: Any, encoding: str) -> bytes:
    """The body without transfer and content encoding; cut one byte behind MAX_BYTES.

    Raises ValueError where the encoding is unknown.
    """
    if encoding in ("", "identity", "gzip", "x-gzip", "deflate"):
        if encoding == "x-gzip":
            record.http_headers.replace_header("content-encoding", "gzip")
        return _bytes(record.content_stream())
    if encoding not in ("br", "zstd"):
        raise ValueError(f"unknown content encoding {encoding[:40]!r}")
    # warcio would open all of a bomb at once, so it hands over the packed bytes.
    record.http_headers.remove_header("content-encoding")
    packed = _bytes(record.content_stream())
    if encoding == "br":
        return _unbrotli(packed)
    with zstandard.ZstdDecompressor().stream_reader(packed, read_across_frames=True) as reader:
        return _bytes(reader)


def _unbrotli(packed: bytes) -> bytes:
    try:
        import brotli  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise ValueError("content encoding br needs the package brotli") from None
    decompressor, parts, size = brotli.Decompressor(), [], 0
    part = decompressor.process(packed, output_buffer_limit=MAX_BYTES + 1)
    while part and size <= MAX_BYTES:
        parts.append(part)
        size += len(part)
        part = decompressor.process(b"", output_buffer_limit=MAX_BYTES + 1)
    return b"".join(parts)[: MAX_BYTES + 1]


def _bytes(stream: Any) -> bytes:
    parts, size = [], 0
    while size <= MAX_BYTES:
        part = stream.read(min(1 << 16, MAX_BYTES + 1 - size))
        if not part:
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)
