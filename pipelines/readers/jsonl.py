"""Reads JSON lines: one object a line, with `url` and either `html` or `text`."""

from __future__ import annotations

import codecs
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, BinaryIO

import zstandard

from pipelines.items import Page
from pipelines.opt_outs import HEADERS
from pipelines.readers.records import Fault, Found, Record, read_moment, storable
from pipelines.urls import URLError, normalise

LONGEST_LINE = 64_000_000
"""Bytes; the largest pages have 10 MB, and escapes can make six bytes of one."""
AHEAD = timedelta(days=1)
"""A fetch may lie so far in the future: clocks and time zones that are wrong."""

BROKEN_STREAM = (OSError, EOFError, zlib.error, zstandard.ZstdError)
"""What reading a compressed file raises where it is damaged or cut."""

_JSON_NAMES = {dict: "an object", list: "an array", str: "a string", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class _Line:
    where: str
    now: datetime


def read_jsonl(
    stream: BinaryIO, name: str, *, now: datetime, encoding: str = "utf-8"
) -> Iterator[Found]:
    """Yield what each line of `stream` holds; a bad line is a Fault and the next line is read.

    `now` is the time of fetch where a record names none. `encoding` must keep line feeds as one byte.
    Raises nothing, whatever the bytes.
    """
    number = 0
    while True:
        number += 1
        where = f"{name}:{number}"
        try:
            line, length = _next_line(stream)
        except BROKEN_STREAM as error:
            reason = f"cannot be read any further ({_said(error)}); what came before went in"
            yield Fault(where, reason)
            return
        if not length:
            return
        if line is None:
            yield Fault(where, f"a line of {length:,} bytes (limit {LONGEST_LINE:,})")
            continue
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if not line.strip():
            continue
        yield from _read_line(line, _Line(where, now), encoding)


def _next_line(stream: BinaryIO) -> tuple[bytes | None, int]:
    """(line, its length in bytes); None for one that is too long, length 0 at the end."""
    line = stream.readline(LONGEST_LINE + 1)
    if len(line) <= LONGEST_LINE:
        return line, len(line)
    length, part = len(line), line
    while part and not part.endswith(b"\n"):
        part = stream.readline(1 << 20)
        length += len(part)
    return None, length


def _read_line(line: bytes, at: _Line, encoding: str) -> Iterator[Found]:
    try:
        data = json.loads(line.decode(encoding))
    except UnicodeDecodeError as error:
        reason = f"no valid {encoding} at byte {error.start + 1}; name another with --encoding"
        yield Fault(at.where, reason)
    except json.JSONDecodeError as error:
        yield Fault(at.where, f"no JSON: {error.msg} at column {error.colno}")
    except RecursionError:
        yield Fault(at.where, "no JSON that can be read: nested too deep")
    except ValueError as error:  # a number of thousands of digits
        yield Fault(at.where, f"no JSON that can be read: {_said(error)}")
    else:
        if isinstance(data, dict):
            yield from _read_object(data, at)
        else:
            yield Fault(at.where, f"not an object but {_kind(data)}; one object a line is wanted")


def _read_object(data: dict[str, Any], at: _Line) -> Iterator[Found]:
    faults: list[Fault] = []

    def left_out(field: str, wanted: str) -> None:
        reason = f"{field} {_shown(data[field])} is not {wanted}; left out"
        faults.append(Fault(at.where, reason, "field"))

    def text_field(field: str) -> str | None:
        value = data.get(field)
        if value is None:
            return None
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = ", ".join(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            left_out(field, "a string")
            return None
        return storable(value).strip() or None

    def time_field(field: str) -> datetime | None:
        if data.get(field) in (None, ""):
            return None
        moment = read_moment(data[field])
        if moment is None:
            left_out(field, "a time (ISO 8601 or seconds since 1970)")
        return moment

    try:
        url = _url(data)
        body, text = _content(data)
    except ValueError as error:
        yield Fault(at.where, str(error))
        return
    fetched_at = time_field("fetched_at")
    if fetched_at is not None and fetched_at > at.now + AHEAD:
        left_out("fetched_at", "in the past")
        fetched_at = None
    headers = _headers(data.get("headers"))
    if headers is None:
        left_out("headers", "an object of strings")
    page = Page(
        url=url,
        fetched_at=fetched_at or at.now,
        body=body,
        text=text,
        headers=_of_html(headers or {}) if text is None else _of_text(headers or {}),
        title=text_field("title"),
        byline=text_field("byline"),
        published_at=time_field("published"),
        lang=text_field("lang"),
    )
    yield from faults
    yield Record(page, at.where, dated=fetched_at is not None)


def _url(data: dict[str, Any]) -> str:
    url = data.get("url")
    if url is None:
        raise ValueError("no url")
    if not isinstance(url, str):
        raise ValueError(f"url is not a string but {_kind(url)}")
    try:
        return normalise(url)
    except URLError:
        raise
    except ValueError as error:
        raise ValueError(f"not an address: {url[:200]!r}: {_said(error)}") from None


def _content(data: dict[str, Any]) -> tuple[bytes, str | None]:
    """(HTML as bytes, None) or (b"", text); HTML counts where a record has both."""
    for field in ("html", "text"):
        value = data.get(field)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{field} is not a string but {_kind(value)}")
    if data.get("html") is not None and (data["html"] or not data.get("text")):
        # These are characters already, whatever the page declares: the mark says so.
        return codecs.BOM_UTF8 + data["html"].encode("utf-8", "replace"), None
    if data.get("text") is not None:
        return b"", storable(data["text"])
    raise ValueError("neither html nor text")


def _headers(value: object) -> dict[str, str] | None:
    """Names in lower case; of several values the first, or all of those that reserve something; None where
    it is no object of such."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        return None
    headers = {}
    for name, held in value.items():
        key = storable(name).strip().lower()
        several = held if isinstance(held, list) else [held]
        values = [
            storable(str(one)).strip() for one in several if isinstance(one, str | int | float)
        ]
        if values:
            headers[key] = ", ".join(values) if key in HEADERS else values[0]
    return headers


def _of_html(headers: dict[str, str]) -> dict[str, str]:
    """Headers of a page whose body was decoded and decompressed before it was written down."""
    return {name: value for name, value in headers.items() if name != "content-encoding"}


def _of_text(headers: dict[str, str]) -> dict[str, str]:
    """Headers that say something of a text, and not of the page that it stood on."""
    return {name: value for name, value in headers.items() if name in HEADERS}


def _kind(value: object) -> str:
    return "nothing" if value is None else _JSON_NAMES.get(type(value), "a number")


def _shown(value: object) -> str:
    return repr(value) if len(repr(value)) <= 60 else f"{repr(value)[:60]}…"


def _said(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
