"""Ingest into an archive: repeatable, killable, in whatever order versions come."""

from __future__ import annotations

import json
import sqlite3
from itertools import permutations
from pathlib import Path

import pytest

from pipelines import ingest as module
from pipelines.ingest import Tally, ingest
from pipelines.outlets import Outlet, Registry
from pipelines.readers.records import Fault
from pipelines.readers.sources import find_sources
from pipelines.store.archive import Archive
from pipelines.store.check import check

FERRY = Path(__file__).parents[1] / "texts" / "ferry.jsonl"
URL = "https://harbour.example/news/bridge"
LONG = " ".join(
    f"The {word} bridge stays closed to carts and riders." for word in ("old", "new", "high")
)
TIMES = ("last_fetched_at",)


def text(version: str) -> str:
    return f"{LONG} {version} engineers looked at the {version} arch and found cracks in it today."


def record(version: str, fetched_at: object = None, url: str = URL) -> dict[str, object]:
    found: dict[str, object] = {"url": url, "text": text(version), "title": f"Bridge {version}"}
    return found | ({"fetched_at": fetched_at} if fetched_at is not None else {})


def take(path: Path, *records: dict[str, object], registry: Registry | None = None) -> Tally:
    lines = path.with_suffix(".jsonl")
    lines.write_text("".join(json.dumps(one) + "\n" for one in records))
    return take_file(path, lines, registry=registry)


def take_file(
    path: Path, lines: Path, faults: list[Fault] | None = None, registry: Registry | None = None
) -> Tally:
    with Archive(path, registry or Registry(())) as archive:
        return ingest(
            archive,
            find_sources([str(lines)]),
            on_fault=(faults if faults is not None else []).append,
            on_progress=lambda *_: None,
        )


def content(
    path: Path, without: tuple[str, ...] = ("run", "fate", *TIMES)
) -> dict[str, list[object]]:
    """All rows of all tables but those of runs, without some columns."""
    found: dict[str, list[object]] = {}
    with Archive(path, create=False) as archive:
        for table in archive.db.table_names():
            if table in ("runs", "sqlite_sequence") or table.startswith(("articles_fts", "_")):
                continue
            columns = [c.name for c in archive.db.table(table).columns if c.name not in without]
            rows = archive.db.conn.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
            found[table] = sorted(rows, key=repr)
        assert list(check(archive)) == []
    return found


def stored(path: Path, select: str) -> list[tuple[object, ...]]:
    conn = sqlite3.connect(path)
    try:
        return conn.execute(select).fetchall()
    finally:
        conn.close()


def test_the_same_input_again_changes_nothing_but_times_of_fetch(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    assert take_file(db, FERRY).fates == {"new": 6}
    before = content(db)
    assert take_file(db, FERRY).fates == {"unchanged": 6}
    assert content(db) == before


def test_a_page_that_is_known_is_not_extracted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "news.db"
    take_file(db, FERRY)

    class Closed(module.Extractor):
        def map(self, pages):  # type: ignore[no-untyped-def]
            assert list(pages) == []
            return iter(())

    monkeypatch.setattr(module, "Extractor", Closed)
    assert take_file(db, FERRY).fates == {"unchanged": 6}


def test_another_registry_has_known_pages_read_again(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    credited = record("old") | {
        "text": f"{text('old')} The mayor told The Quay Courier so on Monday."
    }
    take(db, credited)
    assert stored(db, "SELECT outlet FROM credits WHERE outlet IS NOT NULL") == []
    registry = Registry((Outlet("quaycourier.example", "The Quay Courier"),))
    take(db, credited, registry=registry)
    assert stored(db, "SELECT DISTINCT outlet FROM credits WHERE outlet IS NOT NULL") == [
        ("quaycourier.example",)
    ]


def test_a_later_version_is_a_revision_and_an_earlier_one_is_left_alone(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    tally = take(
        db,
        record("first", "2026-03-01"),
        record("second", "2026-03-02"),
        record("zeroth", "2026-02-28"),
    )
    assert (tally.fates, tally.older) == ({"new": 1, "updated": 1}, 1)
    assert stored(db, "SELECT title FROM articles") == [("Bridge second",)]
    assert stored(db, "SELECT number, title FROM revisions") == [(1, "Bridge first")]
    assert stored(db, "SELECT last_fetched_at FROM pages") == [("2026-03-02T00:00:00Z",)]
    assert stored(db, "SELECT first_seen_at FROM articles") == [("2026-03-01T00:00:00Z",)]


@pytest.mark.parametrize("dated", [True, False])
def test_two_versions_in_one_input_are_safe_to_repeat(tmp_path: Path, dated: bool) -> None:
    db = tmp_path / "news.db"
    versions = [
        record(v, t if dated else None) for v, t in (("one", "2026-03-01"), ("two", "2026-03-02"))
    ]
    take(db, *versions)
    before = content(db)
    tally = take(db, *versions)
    assert (tally.fates, tally.older) == ({"unchanged": 1}, 1)
    assert content(db) == before


def test_versions_of_one_second_come_to_the_same_in_any_order(tmp_path: Path) -> None:
    versions = [record(v, "2026-03-01T10:00:00Z") for v in ("one", "two", "three")]
    titles = set()
    for number, order in enumerate(permutations(versions)):
        db = tmp_path / f"{number}.db"
        take(db, *order)
        titles |= set(stored(db, "SELECT title FROM articles"))
    assert len(titles) == 1


def test_the_order_of_pages_changes_no_grouping(tmp_path: Path) -> None:
    lines = FERRY.read_text(encoding="utf-8").splitlines()
    groupings = set()
    for number in range(len(lines)):
        db = tmp_path / f"{number}.db"
        take(db, *map(json.loads, lines[number:] + lines[:number]))
        groupings.add(
            str(
                stored(
                    db,
                    """SELECT a.url, a.role, min(b.url), c.url FROM articles a
                    JOIN articles b ON b.copy_group = a.copy_group
                    JOIN copy_groups g ON g.id = a.copy_group
                    JOIN articles c ON c.id = g.origin_article GROUP BY a.url""",
                )
            )
        )
    assert len(groupings) == 1


def test_rejected_pages_keep_their_fate_when_they_come_again(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    short: dict[str, object] = {"url": URL, "text": "Too short."}
    empty: dict[str, object] = {"url": URL + "2", "html": ""}
    for _ in range(2):
        assert take(db, short, empty).fates == {"too_short": 1, "not_article": 1}
    assert stored(db, "SELECT fate, reason FROM pages ORDER BY url") == [
        ("too_short", "2 words (least 25)"),
        ("not_article", "empty page"),
    ]


def test_a_bad_line_is_told_and_the_rest_goes_in(tmp_path: Path) -> None:
    db, lines = tmp_path / "news.db", tmp_path / "in.jsonl"
    good = [json.dumps(record(v, url=f"{URL}/{v}")) for v in ("one", "two")]
    lines.write_text("\n".join([good[0], "{broken", good[1]]))
    faults: list[Fault] = []
    tally = take_file(db, lines, faults)
    assert (tally.fates, tally.refused) == ({"new": 2}, 1)
    assert [fault.where for fault in faults] == [f"{lines}:2"]


def test_batches_bound_what_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 7)
    db = tmp_path / "news.db"
    tally = take(db, *(record(f"n{n}", url=f"{URL}/{n}") for n in range(30)))
    assert tally.fates == {"new": 30}
    assert stored(db, "SELECT count(*) FROM articles") == [(30,)]
    assert stored(db, "SELECT outcome, new FROM runs") == [("finished", 30)]


def test_html_goes_through_worker_processes_and_keeps_its_order(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    pages: list[dict[str, object]] = [
        {
            "url": f"{URL}/{number % 4}",
            "html": f"<html><head><title>Bridge {number}</title></head><body><article>"
            f"<h1>Bridge {number}</h1><p>{text(f'n{number}')}</p><p>{text(f'm{number}')}</p>"
            "</article></body></html>",
            "fetched_at": 1_770_000_000 + number,
        }
        for number in range(8)
    ]
    tally = take(db, *pages)
    assert tally.fates == {"new": 4, "updated": 4}
    assert stored(db, "SELECT title FROM articles ORDER BY url") == [
        (f"Bridge {number}",) for number in range(4, 8)
    ]
    assert take(db, *pages).fates == {"unchanged": 4}


def warc(path: Path, *answers: tuple[str, str, str]) -> Path:
    """Write (URL, time, status) as a WARC file; a status of 200 has an article."""
    with path.open("wb") as file:
        for url, date, status in answers:
            kind = "revisit" if status == "revisit" else "response"
            head = "HTTP/1.1 200 OK" if kind == "revisit" else f"HTTP/1.1 {status} x"
            body = f"<html><body><article><p>{text('old')}</p><p>{text('new')}</p></article></body></html>"
            block = f"{head}\r\nContent-Type: text/html\r\n\r\n{body if status == '200' else ''}"
            file.write(
                f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
                f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
                f"{block}\r\n\r\n".encode()
            )
    return path


def test_answers_of_one_url_are_taken_in_their_order(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    answers = warc(
        tmp_path / "in.warc",
        (URL, "2026-03-01T00:00:00Z", "200"),
        (URL, "2026-03-02T00:00:00Z", "404"),
        (URL + "/moved", "2026-03-02T00:00:00Z", "301"),
        (URL + "/again", "2026-03-01T00:00:00Z", "200"),
        (URL + "/again", "2026-03-02T00:00:00Z", "revisit"),
        (URL + "/lost", "2026-03-02T00:00:00Z", "revisit"),
    )
    expected = [
        (URL, "http_error", 404, "2026-03-02T00:00:00Z"),
        (URL + "/again", "unchanged", 200, "2026-03-02T00:00:00Z"),
        (URL + "/lost", "out_of_scope", None, "2026-03-02T00:00:00Z"),
        (URL + "/moved", "out_of_scope", 301, "2026-03-02T00:00:00Z"),
    ]
    for _ in range(2):
        take_file(db, answers)
        rows = stored(db, "SELECT url, fate, http_status, last_fetched_at FROM pages ORDER BY url")
        assert rows == expected
    assert stored(db, "SELECT count(*) FROM articles") == [(2,)]
