"""The archive as a file: all or nothing, whatever happens to the process, the disk or the text."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from builders import (
    HERALD,
    REGISTRY,
    T0,
    archive_of,
    article,
    everything,
    faults,
    groups,
    ids,
    prose,
)
from writer import numbered

from pipelines.items import Article, Fate, Rejection
from pipelines.store import archive as module
from pipelines.store.archive import Archive
from pipelines.store.errors import ArchiveError
from pipelines.store.times import read_time, stamp

_ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with Archive(path, REGISTRY) as opened:
        yield opened


def _record(archive: Archive, new: Article | Rejection, hours: float = 0.0) -> Fate:
    with archive.transaction():
        return archive.record(new, fetched_at=T0 + timedelta(hours=hours))


def _rows(archive: Archive, sql: str) -> list[tuple[object, ...]]:
    return archive.db.conn.execute(sql).fetchall()


def _writer(path: Path, start: int, count: int, *limit: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(Path(__file__).with_name("writer.py"))]
    return subprocess.Popen(
        [*command, *map(str, (path, start, count, *limit))],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=_ROOT,
        env={"PYTHONPATH": str(_ROOT)},
    )


# --- fates ------------------------------------------------------------------------------------------


def test_an_article_is_new_then_unchanged_then_updated(archive: Archive) -> None:
    first = article("https://herald.example/a", prose("a"), title="A bridge opens")
    assert _record(archive, first) == "new"
    assert _record(archive, first, hours=1) == "unchanged"
    assert _record(archive, replace(first, text=prose("b")), hours=2) == "updated"
    assert _record(archive, replace(first, text=prose("b"), title="A bridge"), hours=3) == "updated"
    assert _rows(archive, "SELECT number, seen_at, title, text FROM revisions ORDER BY number") == [
        (1, "2026-03-02T08:00:00Z", "A bridge opens", prose("a")),
        (2, "2026-03-02T09:00:00Z", "A bridge opens", prose("b")),
    ]
    assert _rows(archive, "SELECT fate, first_seen_at, last_fetched_at FROM pages") == [
        ("updated", "2026-03-02T06:00:00Z", "2026-03-02T09:00:00Z")
    ]


def test_a_page_that_is_rejected_later_keeps_its_article(archive: Archive) -> None:
    url = "https://herald.example/a"
    _record(archive, article(url, prose("a")))
    _record(archive, Rejection(url, "not_article", "a list of links"), hours=1)
    assert _rows(archive, "SELECT fate, reason, article IS NOT NULL FROM pages") == [
        ("not_article", "a list of links", 1)
    ]
    assert _rows(archive, "SELECT text FROM articles") == [(prose("a"),)]
    assert faults(archive) == []


def test_addresses_that_led_to_an_article_get_its_fate_and_the_run_counts_it_once(
    archive: Archive,
) -> None:
    run = archive.start_run("outlets")
    short = "https://go.example/1"
    new = article("https://herald.example/a", prose("a"))
    with archive.transaction():
        archive.record(new, fetched_at=T0, run=run, seen_as=[short, new.url])
    archive.finish_run(run, "finished", {"pages": 1, "until": T0})
    assert _rows(archive, "SELECT url, outlet, fate FROM pages ORDER BY url") == [
        (short, "go.example", "new"),
        (new.url, HERALD, "new"),
    ]
    assert _rows(archive, "SELECT outcome, new, failed FROM runs") == [("finished", 1, 0)]


def test_the_same_input_again_changes_nothing_but_fates_and_times_of_the_last_fetch(
    archive: Archive,
) -> None:
    news = [numbered(number) for number in range(7)]
    news[1] = article(
        news[1].url, news[1].text, title="Story 0", credits=[(HERALD, "told"), (HERALD, "byline")]
    )
    lost = Rejection("https://herald.example/gone", "http_error", "404")
    for hours in (0, 5):
        with archive.transaction():
            for outcome in (*news, lost):
                led = ["https://go.example/1"] if outcome is news[1] else []
                at = T0 + timedelta(hours=hours)
                archive.record(outcome, fetched_at=at, seen_as=led)
        if not hours:
            before = everything(archive)
            archive.db.conn.execute("UPDATE pages SET fate = 'unchanged' WHERE article NOTNULL")
            archive.db.conn.execute("UPDATE pages SET last_fetched_at = '2026-03-02T11:00:00Z'")
            expected = everything(archive)
            assert expected != before
    assert everything(archive) == expected


def test_a_declared_language_that_changes_gives_the_groups_of_a_fresh_archive(
    archive: Archive,
) -> None:
    news = [numbered(number) for number in range(3)]
    for new in news:
        _record(archive, replace(new, lang="en"))
    _record(archive, replace(news[1], lang="de"))
    with archive_of([[news[0], replace(news[1], lang="de"), news[2]]]) as fresh:
        assert groups(archive) == groups(fresh)
    assert _rows(archive, "SELECT count(*) FROM revisions") == [(0,)]


# --- all or nothing ---------------------------------------------------------------------------------


def test_an_exception_in_a_transaction_takes_everything_in_it_back(archive: Archive) -> None:
    first, second, third = (numbered(number) for number in range(3))
    _record(archive, first)
    before = everything(archive)
    with pytest.raises(RuntimeError, match="the power of a test"), archive.transaction():
        archive.record(second, fetched_at=T0, seen_as=["https://unheard.example/x"])
        archive.record(replace(first, text=prose("other")), fetched_at=T0)
        raise RuntimeError("the power of a test")
    assert everything(archive) == before
    _record(archive, third)
    _record(archive, second)
    with archive_of([[first, second, third]]) as whole:
        assert groups(archive) == groups(whole)
    assert faults(archive) == []


def test_a_transaction_in_a_transaction_is_refused_and_stores_nothing(archive: Archive) -> None:
    with pytest.raises(ArchiveError), archive.transaction():
        archive.record(numbered(0), fetched_at=T0)
        with archive.transaction():
            archive.record(numbered(1), fetched_at=T0)
    assert _rows(archive, "SELECT count(*) FROM articles") == [(0,)]


def test_nothing_reported_is_lost_when_the_writer_is_killed(path: Path) -> None:
    rng = random.Random(7)
    reported: set[str] = set()
    start = 0
    for _ in range(4):
        with _writer(path, start, 10_000) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "started\n"
            for _ in range(rng.randrange(1, 12)):
                reported.add(writer.stdout.readline().strip())
            time.sleep(rng.random() * 0.02)
            writer.kill()
            reported.update(writer.stdout.read().split())
        start = len(reported)
        with Archive(path, REGISTRY) as archive:
            assert faults(archive) == []
            assert reported <= set(ids(archive))
            assert len(ids(archive)) - len(reported) <= 1
            held = groups(archive)
            known = [numbered(number) for number in range(len(ids(archive)))]
            with archive_of([known]) as whole:
                assert held == groups(whole)


def test_a_file_whose_maker_was_killed_opens_all_the_same(tmp_path: Path) -> None:
    rng = random.Random(11)
    for round_ in range(4):
        path = tmp_path / f"{round_}.db"
        with _writer(path, 0, 1) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "started\n"
            time.sleep(rng.random() * 0.06)
            writer.kill()
        with Archive(path, REGISTRY) as archive:
            _record(archive, numbered(1))
            assert faults(archive) == []


def test_a_full_disk_is_said_in_one_line_and_loses_nothing_stored(path: Path) -> None:
    with Archive(path, REGISTRY):
        pass
    with _writer(path, 0, 10_000, path.stat().st_size + 1_500_000) as writer:
        said = writer.communicate()[0].splitlines()
    *stored, error = said[1:]
    assert error.startswith(f"ArchiveError {path}: ")
    assert len(stored) > 10
    with Archive(path, REGISTRY) as archive:
        assert faults(archive) == []
        assert set(stored) <= set(ids(archive))
        _record(archive, numbered(len(stored)))  # now there is room again


def test_after_a_full_disk_the_same_archive_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Archive(path, REGISTRY) as archive:
        _record(archive, numbered(0))
        (pages,) = archive.db.conn.execute("PRAGMA page_count").fetchone()
        archive.db.conn.execute(f"PRAGMA max_page_count = {pages + 3}")
        with pytest.raises(ArchiveError, match="full"):
            _record(archive, article("https://herald.example/long", prose("long", 3_000)))
        archive.db.conn.execute("PRAGMA max_page_count = 1000000")
        _record(archive, numbered(1))
        with archive_of([[numbered(0), numbered(1)]]) as whole:
            assert groups(archive) == groups(whole)


# --- two at once ------------------------------------------------------------------------------------


def test_processes_that_open_one_new_file_at_once_both_succeed(tmp_path: Path) -> None:
    for round_ in range(2):
        path = tmp_path / f"{round_}.db"
        writers = [_writer(path, start, 2) for start in (0, 2)]
        said = [writer.communicate()[0] for writer in writers]
        assert not any("Error" in text for text in said), said
        with Archive(path, REGISTRY) as archive:
            assert len(ids(archive)) == 4
            assert faults(archive) == []


def test_two_writers_take_turns_and_group_as_one_would(path: Path) -> None:
    with _writer(path, 0, 10) as one, _writer(path, 10, 10) as other:
        said = [one.communicate()[0], other.communicate()[0]]
    assert not any("Error" in text for text in said), said
    with Archive(path, REGISTRY) as archive:
        assert faults(archive) == []
        with archive_of([[numbered(number) for number in range(20)]]) as whole:
            assert groups(archive) == groups(whole)


def test_a_writer_sees_what_another_has_changed(path: Path) -> None:
    text, other = prose("one"), prose("other")
    with Archive(path, REGISTRY) as mine, Archive(path, REGISTRY) as theirs:
        _record(mine, article("https://courier.example/1", other))
        _record(mine, article("https://digest.example/2", other))
        _record(theirs, article("https://courier.example/1", text))
        _record(mine, article("https://herald.example/3", text))
        found = groups(mine)
        mine.regroup()
        assert groups(mine) == found
        assert ("https://herald.example/3", "https://courier.example/1") in found["links"]


def test_a_writer_waits_for_another_to_end(path: Path) -> None:
    with Archive(path, REGISTRY) as archive:
        other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        timer = threading.Timer(0.3, other.execute, ["COMMIT"])
        timer.start()
        assert _record(archive, numbered(0)) == "new"
        timer.join()
        other.close()


def test_a_lock_that_lasts_ends_in_one_line_and_the_archive_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.05)
    with Archive(path, REGISTRY) as archive:
        _record(archive, numbered(0))
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="locked") as refused:
            _record(archive, numbered(1))
        assert "\n" not in str(refused.value)
        with pytest.raises(ArchiveError, match="locked"):
            Archive(path, REGISTRY)
        other.execute("ROLLBACK")
        other.close()
        assert _record(archive, numbered(1)) == "new"
        assert faults(archive) == []


# --- files that are no archive ----------------------------------------------------------------------


def _foreign(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, text TEXT)")
    other.commit()
    other.close()


def _newer(path: Path) -> None:
    with Archive(path) as archive:
        archive.db["_sqlite_migrations"].insert(
            {"migration_set": "copydesk", "name": "m999_later", "applied_at": "2031-01-01"}
        )


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_bytes(b"no database at all " * 400), "not a database"),
        (lambda path: path.write_text("a shopping list"), "not a database"),
        (lambda path: path.mkdir(), "unable to open"),
        (_foreign, "not one of Copydesk's"),
        (_newer, "newer Copydesk"),
    ],
)
def test_files_that_are_no_archive_of_this_version_are_refused_and_left_alone(
    path: Path, make: object, says: str
) -> None:
    make(path)  # type: ignore[operator]
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ArchiveError, match=says) as refused:
        Archive(path, REGISTRY)
    assert "\n" not in str(refused.value) and str(path) in str(refused.value)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_missing_folder_or_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"folder .*/none does not exist"):
        Archive(tmp_path / "none" / "news.db")
    with pytest.raises(ArchiveError, match="no such database"):
        Archive(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_an_archive(path: Path) -> None:
    path.touch()
    with Archive(path, create=False) as archive:
        assert _record(archive, numbered(0)) == "new"


def test_damage_in_the_file_is_said_in_one_line(path: Path) -> None:
    with archive_of([[numbered(number) for number in range(30)]], path) as archive:
        archive.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[8192:] = b"\xa5" * (len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises(ArchiveError) as refused, Archive(path, REGISTRY) as archive:
        archive.regroup()
    assert "\n" not in str(refused.value)


# --- texts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Der Fluß stieg über Nacht um 40 cm.\nالنهر يرتفع ٤٠ سنتيمترا\n河水一夜上涨四十厘米。",
        "before\x00behind\x00",
        "\u202eright to left\u202c \U0001f30a\u0301 e\u0301 \ufffd",
        "",
        "\n\n\n",
        "'; DROP TABLE articles; --",
    ],
)
def test_any_text_comes_back_as_it_went_in(archive: Archive, text: str) -> None:
    new = article("https://herald.example/a", text, title=text[:30])
    _record(archive, new)
    assert _record(archive, new) == "unchanged"
    assert _rows(archive, "SELECT text, title FROM articles") == [(text, text[:30])]
    assert faults(archive) == []
    archive.regroup()


def test_empty_texts_have_nothing_to_do_with_one_another(archive: Archive) -> None:
    for number in range(4):
        _record(archive, article(f"https://herald.example/{number}", "", title=None))
    assert _rows(archive, "SELECT count(*) FROM copy_groups") == [(4,)]
    assert _rows(archive, "SELECT count(*) FROM links") == [(0,)]


def test_texts_of_five_megabytes_are_stored_matched_and_found(archive: Archive) -> None:
    text = prose("book", 500) * 125
    assert len(text) > 5_000_000
    began = time.monotonic()
    _record(archive, article("https://herald.example/a", text, title="A book"))
    _record(archive, article("https://courier.example/b", text, title="A book", hours=1))
    _record(archive, article("https://courier.example/c", "x" * 5_000_000, hours=2))
    assert time.monotonic() - began < 40
    assert _rows(archive, "SELECT relation FROM links") == [("identical",)]
    assert _rows(archive, "SELECT sum(length(text)) FROM articles") == [
        (2 * len(text) + 5_000_000,)
    ]


@pytest.mark.parametrize(
    "time_",
    [
        datetime(1, 1, 1, tzinfo=timezone.utc),
        datetime(999, 12, 31, 23, 59, 59, tzinfo=timezone.utc),
        datetime(1969, 12, 31, 12, tzinfo=timezone.utc),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone.utc),
        datetime(2026, 3, 2, 8, 0, tzinfo=timezone(timedelta(hours=5, minutes=45))),
    ],
)
def test_times_are_read_back_as_they_were_written(archive: Archive, time_: datetime) -> None:
    assert read_time(stamp(time_)) == time_
    assert len(stamp(time_)) == 20
    new = replace(numbered(0), published_at=time_)
    _record(archive, new)
    assert _record(archive, new) == "unchanged"
    archive.regroup()
