"""WARC files: pages, fates of all other answers, and files that are broken."""

from __future__ import annotations

import gzip
import io
from datetime import datetime, timezone

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from pipelines.readers.records import Fault, Found, Record, Unmodified, Verdict
from pipelines.readers.warc import read_warc

NOW = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)
DATE = "2026-05-01T08:00:00Z"
HTML = [("Content-Type", "text/html; charset=utf-8")]


class Warc:
    """Writes records into memory, byte by byte: so they can be wrong, too."""

    def __init__(self, packed: bool = True) -> None:
        self.data = b""
        self.packed = packed

    def add(
        self,
        url: str = "https://harbour.example/a",
        body: bytes = b"<p>Ferry</p>",
        status: str = "200 OK",
        headers: list[tuple[str, str]] | None = None,
        kind: str = "response",
    ) -> None:
        content, block = "text/html", body
        if kind in ("response", "revisit"):
            content = "application/http; msgtype=response"
            fields = "".join(f"{name}: {value}\r\n" for name, value in headers or HTML)
            block = f"HTTP/1.1 {status}\r\n{fields}\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {DATE}\r\n"
            f"Content-Type: {content}\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        record = head.encode() + block + b"\r\n\r\n"
        self.data += gzip.compress(record) if self.packed else record

    def read(self) -> list[Found]:
        return read(self.data)


def read(data: bytes) -> list[Found]:
    return list(read_warc(io.BufferedReader(io.BytesIO(data)), "in.warc.gz", now=NOW))


@pytest.mark.parametrize("packed", [True, False])
def test_a_response_becomes_a_dated_page(packed: bool) -> None:
    warc = Warc(packed)
    warc.add("urn:info", body=b"software: x", kind="warcinfo")
    warc.add("https://Harbour.example:443/a?utm_source=b")
    (found,) = warc.read()
    assert isinstance(found, Record)
    assert found.page.url == "https://harbour.example/a"
    assert found.page.body == b"<p>Ferry</p>"
    assert found.page.headers == {"content-type": "text/html; charset=utf-8"}
    assert found.page.fetched_at == datetime(2026, 5, 1, 8, tzinfo=timezone.utc)
    assert found.dated


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"<p>Ferry</p>")),
        ("br", brotli.compress(b"<p>Ferry</p>")),
        ("zstd", zstandard.compress(b"<p>Ferry</p>")),
    ],
    ids=["gzip", "br", "zstd"],
)
def test_compressed_bodies_are_opened(encoding: str, body: bytes) -> None:
    warc = Warc()
    warc.add(body=body, headers=[*HTML, ("Content-Encoding", encoding)])
    (found,) = warc.read()
    assert isinstance(found, Record)
    assert found.page.body == b"<p>Ferry</p>"
    assert "content-encoding" not in found.page.headers


def test_a_chunked_body_is_put_together() -> None:
    warc = Warc()
    body = b"6\r\n<p>Fer\r\n6\r\nry</p>\r\n0\r\n\r\n"
    warc.add(body=body, headers=[*HTML, ("Transfer-Encoding", "chunked")])
    (found,) = warc.read()
    assert isinstance(found, Record)
    assert found.page.body == b"<p>Ferry</p>"


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip"])
def test_a_bomb_is_cut_at_the_limit(encoding: str) -> None:
    zeros = bytes(60_000_000)
    packed = {"br": brotli.compress, "zstd": zstandard.compress, "gzip": gzip.compress}
    warc = Warc()
    warc.add(body=packed[encoding](zeros), headers=[*HTML, ("Content-Encoding", encoding)])
    (found,) = warc.read()
    assert isinstance(found, Record)
    assert len(found.page.body) == 10_000_001


@pytest.mark.parametrize(
    ("status", "headers", "fate", "reason"),
    [
        ("404 Not Found", HTML, "http_error", "HTTP status 404"),
        ("500 Oops", HTML, "http_error", "HTTP status 500"),
        ("XYZ", HTML, "http_error", "the answer has no HTTP status"),
        (
            "301 Moved",
            [("Location", "/b")],
            "out_of_scope",
            "HTTP status 301, leads to /b",
        ),
        ("200 OK", [("Content-Type", "image/png")], "not_article", "content type image/png"),
        ("200 OK", [("Content-Type", "text/plain")], "not_article", "content type text/plain"),
        (
            "200 OK",
            [*HTML, ("Content-Encoding", "rot13")],
            "failed",
            "the body cannot be decompressed: unknown content encoding 'rot13'",
        ),
    ],
)
def test_other_answers_get_their_fate(
    status: str, headers: list[tuple[str, str]], fate: str, reason: str
) -> None:
    warc = Warc()
    warc.add(status=status, headers=headers)
    (found,) = warc.read()
    assert isinstance(found, Verdict)
    assert (found.rejection.fate, found.rejection.reason) == (fate, reason)
    assert found.dated


def test_a_resource_is_a_page_and_a_revisit_an_unmodified_one() -> None:
    warc = Warc()
    warc.add(kind="resource")
    warc.add(kind="revisit")
    warc.add(status="304 Not Modified")
    resource, revisit, unmodified = warc.read()
    assert isinstance(resource, Record)
    assert isinstance(revisit, Unmodified)
    assert isinstance(unmodified, Unmodified)


def test_requests_and_names_that_are_no_pages_give_nothing() -> None:
    warc = Warc()
    warc.add("dns:harbour.example", kind="resource")
    warc.add("urn:log", kind="metadata")
    assert warc.read() == []


@pytest.mark.parametrize("data", [b"%PDF-1.7 nothing", b"\n" * 50, b"<html></html>"])
def test_a_file_that_is_none_is_said_in_one_line(data: bytes) -> None:
    (fault,) = read(data)
    assert fault == Fault("in.warc.gz:0", "not a WARC file: no record begins here")


def test_an_empty_file_is_said() -> None:
    assert read(b"") == [Fault("in.warc.gz:0", "empty")]


def test_gzip_data_that_is_no_warc_is_said() -> None:
    (fault,) = read(gzip.compress(b"hello\nworld\n"))
    assert isinstance(fault, Fault)
    assert fault.where == "in.warc.gz:0"
    assert "is it a WARC file?" in fault.reason
    assert "\n" not in fault.reason


@pytest.mark.parametrize("packed", [True, False])
def test_what_stands_before_a_break_goes_in_and_the_offset_is_told(packed: bool) -> None:
    warc = Warc(packed)
    warc.add("https://harbour.example/a")
    second = len(warc.data)
    warc.add("https://harbour.example/b", body=bytes(range(256)) * 40)
    first, fault = read(warc.data[: second + 400])
    assert isinstance(first, Record)
    assert first.page.url == "https://harbour.example/a"
    assert isinstance(fault, Fault)
    assert fault.where == f"in.warc.gz:{second}"


def test_a_file_compressed_as_one_piece_says_how_to_mend_it() -> None:
    warc = Warc(packed=False)
    warc.add("https://harbour.example/a")
    warc.add("https://harbour.example/b")
    *_, fault = read(gzip.compress(warc.data))
    assert isinstance(fault, Fault)
    assert "warcio recompress" in fault.reason


@given(st.binary(max_size=300), st.integers(0, 600))
def test_no_bytes_crash_the_reader(noise: bytes, place: int) -> None:
    warc = Warc(packed=False)
    warc.add()
    data = warc.data
    for found in (*read(b"WARC/1.0\r\n" + noise), *read(data[:place] + noise + data[place:])):
        assert isinstance(found, Fault | Record | Verdict | Unmodified)
