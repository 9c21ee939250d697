"""Saved HTML files and folders: which address a page has, and which files are read."""

from __future__ import annotations

import os
from datetime import datetime, timezone
from pathlib import Path

import pytest

from pipelines.readers.html import read_html
from pipelines.readers.records import Fault, Record, Verdict
from pipelines.readers.sources import SourceError, find_sources, read_source

NOW = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)
SAVED = "<!-- saved from url=(0031)https://harbour.example/a?x=1&amp;y=2 -->"
CANONICAL = '<link href="https://quay.example/original" rel="canonical">'
OPEN_GRAPH = "<meta content=https://quay.example/og property=og:url>"


def saved(folder: Path, text: str, name: str = "page.html") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_777_000_000, 1_777_000_000))
    return path


def address(path: Path) -> str:
    record = read_html(path, "page.html", now=NOW)[-1]
    assert isinstance(record, Record)
    return record.page.url


def test_the_browsers_note_wins_over_what_the_page_declares(tmp_path: Path) -> None:
    path = saved(tmp_path, f"<!DOCTYPE html>\n{SAVED}\n<html>{CANONICAL}<p>a</p>")
    assert address(path) == "https://harbour.example/a?x=1&y=2"
    assert len(read_html(path, "page.html", now=NOW)) == 1


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (CANONICAL + OPEN_GRAPH, "https://quay.example/original"),
        (OPEN_GRAPH, "https://quay.example/og"),
        ('<link rel="canonical" href="/relative">' + OPEN_GRAPH, "https://quay.example/og"),
    ],
)
def test_a_declared_address_is_taken_and_said(tmp_path: Path, head: str, url: str) -> None:
    note, record = read_html(saved(tmp_path, head + "<p>a</p>"), "page.html", now=NOW)
    assert note == Fault("page.html", f"taken to be {url}, as the page says itself", "nothing")
    assert isinstance(record, Record)
    assert record.page.url == url


def test_a_page_without_any_address_says_what_to_do(tmp_path: Path) -> None:
    (fault,) = read_html(saved(tmp_path, "<p>a</p>"), "page.html", now=NOW)
    assert isinstance(fault, Fault)
    assert fault.loss == "record"
    assert "--url-prefix" in fault.reason


def test_the_time_of_fetch_is_the_files_unless_that_cannot_be(tmp_path: Path) -> None:
    path = saved(tmp_path, SAVED)
    (record,) = read_html(path, "page.html", now=NOW)
    assert isinstance(record, Record)
    assert record.page.fetched_at == datetime.fromtimestamp(1_777_000_000, timezone.utc)
    os.utime(path, (0, 0))
    (record,) = read_html(path, "page.html", now=NOW)
    assert isinstance(record, Record)
    assert (record.page.fetched_at, record.dated) == (NOW, False)


def test_a_file_over_the_limit_is_too_large(tmp_path: Path) -> None:
    path = saved(tmp_path, SAVED + "x" * 10_000_001)
    (found,) = read_html(path, "page.html", now=NOW)
    assert isinstance(found, Verdict)
    assert found.rejection.fate == "too_large"


def test_a_named_encoding_is_passed_on(tmp_path: Path) -> None:
    path = saved(tmp_path, SAVED)
    (record,) = read_html(path, "page.html", now=NOW, encoding="koi8-r")
    assert isinstance(record, Record)
    assert record.page.headers == {"content-type": "text/html; charset=koi8-r"}


def test_a_folder_is_read_sorted_without_what_browsers_store_beside_a_page(tmp_path: Path) -> None:
    for name in (
        "b/two.htm",
        "b/one.HTML",
        "a.html",
        "a_files/frame.html",
        "more_files/kept.html",
        ".hidden/x.html",
        "notes.txt",
        "c.jsonl.gz",
        "d.warc",
    ):
        saved(tmp_path, "x", name)
    names = [
        Path(source.name).relative_to(tmp_path).as_posix()
        for source in find_sources([str(tmp_path)])
    ]
    assert names == [
        "a.html",
        "c.jsonl.gz",
        "d.warc",
        "b/one.HTML",
        "b/two.htm",
        "more_files/kept.html",
    ]


def test_a_prefix_and_the_path_make_the_address(tmp_path: Path) -> None:
    saved(tmp_path, CANONICAL + "<p>a</p>", "2026/new bridge.html")
    (source,) = find_sources([str(tmp_path)], "https://harbour.example/")
    ((_, record),) = read_source(source, now=NOW)
    assert isinstance(record, Record)
    assert record.page.url == "https://harbour.example/2026/new%20bridge.html"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.jsonl", "no such file or folder"),
        ("notes.txt", "of no known kind; known are .jsonl, .jsonl.gz"),
        ("empty", "no .jsonl, .jsonl.gz"),
    ],
)
def test_a_path_of_no_use_is_refused(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match=message):
        find_sources([str(tmp_path / name)])


def test_a_file_that_vanished_is_a_fault(tmp_path: Path) -> None:
    path = saved(tmp_path, SAVED)
    (source,) = find_sources([str(path)])
    path.unlink()
    ((_, fault),) = read_source(source, now=NOW)
    assert isinstance(fault, Fault)
    assert fault.reason == "cannot be read: No such file or directory"


@pytest.mark.parametrize("name", ["cut.jsonl.gz", "cut.jsonl.zst"])
def test_a_compressed_file_that_is_cut_keeps_what_came_before(tmp_path: Path, name: str) -> None:
    import gzip

    import zstandard

    line = (
        b'{"url": "https://harbour.example/%d", "text": "' + bytes(range(97, 123)) * 3000 + b'"}\n'
    )
    data = b"".join(line % number for number in range(20))
    packed = gzip.compress(data) if name.endswith("gz") else zstandard.compress(data)
    (tmp_path / name).write_bytes(packed[: len(packed) - 30])
    (source,) = find_sources([str(tmp_path / name)])
    *records, (_, fault) = read_source(source, now=NOW)
    assert records
    assert isinstance(fault, Fault)
