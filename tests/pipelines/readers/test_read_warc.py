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
from pipelines.readers.reservations import Reservations
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


def test_robots_txt_and_tdmrep_json_count_for_the_pages_that_follow_of_their_origin() -> None:
    plain = [("Content-Type", "text/plain")]
    warc = Warc()
    site, other = "https://harbour.example", "https://other.example"
    warc.add(f"{site}/before")
    warc.add(f"{site}/robots.txt", b"User-agent: GPTBot\nDisallow: /a\n", headers=plain)
    warc.add(
        f"{site}/.well-known/tdmrep.json",
        b'[{"location": "/a/b", "tdm-reservation": 1}]',
        headers=[("Content-Type", "application/json")],
    )
    warc.add(f"{other}/robots.txt", b"User-agent: *\nDisallow: /\n", "404 Not Found", plain)
    for url in (f"{site}/a", f"{site}/a/b", f"{site}/c", f"{other}/a"):
        warc.add(url)
    warc.add(f"{site}/robots.txt", b"", "404 Not Found", plain)
    warc.add(f"{site}/a/d")
    found = warc.read()
    assert [one.page.opt_outs for one in found if isinstance(one, Record)] == [
        (),
        ("robots:GPTBot",),
        ("robots:GPTBot", "tdmrep.json"),
        (),
        (),
        (),
    ]
    assert [one.rejection.fate for one in found if isinstance(one, Verdict)] == [
        "not_article",
        "not_article",
        "http_error",
        "http_error",
    ]


def test_what_one_file_said_counts_in_the_next() -> None:
    first, second, reservations = Warc(), Warc(), Reservations()
    first.add(
        "https://harbour.example/robots.txt",
        b"User-agent: CCBot\nDisallow: /\n",
        headers=[("Content-Type", "text/plain")],
    )
    second.add("https://harbour.example/a")
    for warc in (first, second):
        stream = io.BufferedReader(io.BytesIO(warc.data))
        (found,) = read_warc(stream, "in.warc.gz", now=NOW, reservations=reservations)
    assert isinstance(found, Record)
    assert found.page.opt_outs == ("robots:CCBot",)


def test_all_headers_that_reserve_something_count() -> None:
    warc = Warc()
    warc.add(headers=[*HTML, ("X-Robots-Tag", "noai"), ("X-Robots-Tag", "noarchive")])
    (found,) = warc.read()
    assert isinstance(found, Record)
    assert found.page.headers["x-robots-tag"] == "noai, noarchive"


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
