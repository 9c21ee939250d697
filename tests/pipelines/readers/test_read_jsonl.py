"""JSON lines: what a record may hold, and that no line stops the next."""

from __future__ import annotations

import io
import json
from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.charset import decode
from pipelines.items import Page
from pipelines.readers import jsonl
from pipelines.readers.jsonl import read_jsonl
from pipelines.readers.records import Fault, Found, Record

NOW = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)
URL = "https://harbour.example/news/ferry"


def read(*lines: bytes | dict[str, object], encoding: str = "utf-8") -> list[Found]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    stream = io.BytesIO(b"\n".join(raw))
    return list(read_jsonl(stream, "in.jsonl", now=NOW, encoding=encoding))


def page(record: dict[str, object]) -> Page:
    (found,) = read(record)
    assert isinstance(found, Record)
    return found.page


def faults(*lines: bytes | dict[str, object]) -> list[str]:
    return [f"{f.where}: {f.reason}" for f in read(*lines) if isinstance(f, Fault)]


def test_a_text_record_becomes_a_page_with_its_hints() -> None:
    found = page(
        {
            "url": "HTTPS://Harbour.example/news/ferry?utm_source=x#top",
            "text": "The ferry is late.",
            "title": "Ferry late",
            "byline": ["Ada Quill", "Tom Rede"],
            "lang": "en",
            "published": "2026-05-03T08:00:00+02:00",
            "fetched_at": 1777800000,
        }
    )
    assert (found.url, found.text, found.body) == (URL, "The ferry is late.", b"")
    assert (found.title, found.byline, found.lang) == ("Ferry late", "Ada Quill, Tom Rede", "en")
    assert found.published_at == datetime(2026, 5, 3, 6, tzinfo=timezone.utc)
    assert found.fetched_at == datetime(2026, 5, 3, 9, 20, tzinfo=timezone.utc)


def test_html_keeps_its_characters_whatever_charset_it_declares() -> None:
    source = '<meta charset="windows-1251"><p>Žluťoučký kůň \U0001f98a</p>'
    found = page(
        {
            "url": URL,
            "html": source,
            "headers": {"Content-Type": "text/html; charset=koi8-r", "Content-Encoding": "gzip"},
        }
    )
    assert found.headers == {"content-type": "text/html; charset=koi8-r"}
    assert decode(found.body, found.headers["content-type"]) == source


def test_of_the_headers_of_a_text_those_count_that_reserve_something() -> None:
    headers = {
        "X-Robots-Tag": ["noarchive", "bot: noai"],
        "TDM-Reservation": 1,
        "Content-Type": "a",
    }
    found = page({"url": URL, "text": "The ferry is late.", "headers": headers})
    assert found.headers == {"x-robots-tag": "noarchive, bot: noai", "tdm-reservation": "1"}


def test_html_counts_where_a_record_has_text_too() -> None:
    assert page({"url": URL, "html": "<p>a</p>", "text": "b"}).text is None
    assert page({"url": URL, "html": "", "text": "b"}).text == "b"


def test_a_record_without_time_of_fetch_takes_the_present_and_is_undated() -> None:
    (found,) = read({"url": URL, "text": "a"})
    assert isinstance(found, Record)
    assert (found.page.fetched_at, found.dated) == (NOW, False)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2026-03-01T10:00:00Z", datetime(2026, 3, 1, 10)),
        ("2026-03-01T10:00:00", datetime(2026, 3, 1, 10)),
        ("2026-03-01T10:00:00.123-05:00", datetime(2026, 3, 1, 15)),
        ("2026-03-01", datetime(2026, 3, 1)),
        ("20260301", datetime(2026, 3, 1)),
        (1772359200, datetime(2026, 3, 1, 10)),
        (1772359200.9, datetime(2026, 3, 1, 10)),
        ("1772359200", datetime(2026, 3, 1, 10)),
        (1772359200000, datetime(2026, 3, 1, 10)),
        ("1923-04-05", datetime(1923, 4, 5)),
    ],
)
def test_published_takes_iso_and_epoch(published: object, expected: datetime) -> None:
    found = page({"url": URL, "text": "a", "published": published})
    assert found.published_at == expected.replace(tzinfo=timezone.utc)


@pytest.mark.parametrize(
    "published", ["yesterday", True, {}, 1e300, float("nan"), -1e15, "0001-01-01", "2026-13-40"]
)
def test_a_date_that_is_none_is_reported_and_the_rest_goes_in(published: object) -> None:
    fault, record = read({"url": URL, "text": "a", "published": published})
    assert isinstance(fault, Fault)
    assert fault.loss == "field"
    assert fault.reason.startswith("published ")
    assert isinstance(record, Record)
    assert record.page.published_at is None


def test_a_fetch_in_the_future_is_reported_and_taken_as_now() -> None:
    fault, record = read({"url": URL, "text": "a", "fetched_at": "2031-01-01"})
    assert isinstance(fault, Fault)
    assert "fetched_at" in fault.reason
    assert isinstance(record, Record)
    assert (record.page.fetched_at, record.dated) == (NOW, False)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "no JSON: Expecting property name"),
        (b'{"url": "https://a.example/", "text": "a\x00b"}', "no JSON: Invalid control character"),
        (b'{"url": "https://a.example/", "text": "\xff"}', "no valid utf-8 at byte 40"),
        (b"[" * 200_000, "nested too deep"),
        (b'{"url": "https://a.example/", "n": ' + b"9" * 5000 + b"}", "no JSON that can be read"),
        (b"[1]", "not an object but an array"),
        (b'"a"', "not an object but a string"),
        (b"null", "not an object but nothing"),
        (b"{}", "no url"),
        (b'{"url": 7, "text": "a"}', "url is not a string but a number"),
        (b'{"url": "ftp://a.example/", "text": "a"}', "not an http(s) address"),
        (b'{"url": "https:///a", "text": "a"}', "without a host"),
        (b'{"url": "https://a.example/\\ud800", "text": "a"}', "not an address"),
        (b'{"url": "https://a.example/"}', "neither html nor text"),
        (b'{"url": "https://a.example/", "text": ["a"]}', "text is not a string but an array"),
    ],
)
def test_a_bad_line_is_named_and_the_next_is_read(line: bytes, reason: str) -> None:
    good: dict[str, object] = {"url": URL, "text": "a"}
    first, fault, last = read(good, line, good)
    assert isinstance(first, Record)
    assert isinstance(fault, Fault)
    assert fault.where == "in.jsonl:2"
    assert reason in fault.reason
    assert fault.loss == "record"
    assert isinstance(last, Record)
    assert last.where == "in.jsonl:3"


def test_a_line_over_the_limit_is_skipped_without_being_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 1000)
    fault, record = read(b"x" * 3_000_000, {"url": URL, "text": "a"})
    assert isinstance(fault, Fault)
    assert fault.reason.startswith("a line of 3,000,001 bytes")
    assert isinstance(record, Record)
    assert record.where == "in.jsonl:2"


def test_blank_lines_and_a_byte_order_mark_are_no_records() -> None:
    line = json.dumps({"url": URL, "text": "a"}).encode()
    found = read(b"\xef\xbb\xbf" + line, b"", b"  \r", line + b"\r")
    assert [record.where for record in found] == ["in.jsonl:1", "in.jsonl:4"]


def test_another_encoding_is_read_when_it_is_named() -> None:
    line = '{"url": "https://a.example/", "text": "façade"}'.encode("latin-1")
    assert faults(line) == ["in.jsonl:1: no valid utf-8 at byte 42; name another with --encoding"]
    (found,) = read(line, encoding="latin-1")
    assert isinstance(found, Record)
    assert found.page.text == "façade"


def test_lone_surrogates_and_nul_do_not_reach_the_page() -> None:
    found = page({"url": URL, "text": "a\ud800b\x00c", "title": "t\udfff", "lang": "e\x00n"})
    assert (found.text, found.title, found.lang) == ("abc", "t", "en")


def test_fields_of_other_kinds_are_left_out_and_said() -> None:
    lines = faults({"url": URL, "text": "a", "title": {"x": 1}, "byline": [1], "headers": []})
    assert [line.partition(" is not ")[0] for line in lines] == [
        "in.jsonl:1: headers []",
        "in.jsonl:1: title {'x': 1}",
        "in.jsonl:1: byline [1]",
    ]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = ("url", "html", "text", "title", "published", "fetched_at", "byline", "lang", "headers")


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(line: bytes) -> None:
    for found in read(line):
        assert isinstance(found, Fault | Record)


@given(
    st.fixed_dictionaries(
        {
            "url": st.sampled_from(
                ["https://a.example/x", "http://[::1", "https://a.example/\ud800?\udfff"]
            )
        },
        optional={field: ANYTHING for field in FIELDS if field != "url"},
    )
)
def test_no_object_crashes_the_reader_and_what_it_gives_can_be_stored(
    record: dict[str, object],
) -> None:
    for found in read(record):
        if isinstance(found, Record):
            stored = (found.page.url, found.page.title, found.page.byline, found.page.lang)
            "".join(part or "" for part in stored).encode()
            assert found.page.published_at is None or found.page.published_at.tzinfo is not None
