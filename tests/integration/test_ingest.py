"""`copydesk ingest` as a process: messages, exit statuses, kills, a full disk."""

from __future__ import annotations

import gzip
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from crawling import ROOT, command, environment, rows, run, start

from crawler.commands.ingest import command as ingest_command
from pipelines.store.archive import Archive
from pipelines.store.lock import Lock

FERRY = ROOT / "tests" / "texts" / "ferry.jsonl"
DISK = 2_000_000
"""Bytes a file may have in the test of a full disk: enough for some of the batches, not for all."""
LATER = ("last_fetched_at", "run", "fate")
"""Columns of pages that a second ingest may change."""


def ingest(db: Path, *arguments: str | Path, **more: object) -> subprocess.CompletedProcess[str]:
    return run(command("ingest", *map(str, arguments), "--db", str(db)), **more)


def many(path: Path, count: int) -> Path:
    """Write `count` texts of 60 invented words, of which every tenth copies another."""
    chance = random.Random(7)
    words = [
        "".join(
            chance.choice("bdklmnrst") + chance.choice("aeiou") for _ in range(chance.randint(2, 4))
        )
        for _ in range(3000)
    ]
    texts: list[str] = []
    with path.open("w") as file:
        for number in range(count):
            text = " ".join(chance.choice(words) for _ in range(60)) + "."
            if number % 10 == 9:
                text = texts[chance.randrange(number)] + " Rewritten by the desk."
            texts.append(text)
            line = {
                "url": f"https://outlet{number % 7}.example/{number}",
                "title": " ".join(text.split()[:6]),
                "text": text,
                "published": 1_760_000_000 + number * 600,
                "fetched_at": "2026-01-05T00:00:00Z",
            }
            file.write(json.dumps(line) + "\n")
    return path


def everything(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that is stored, without what a repeated ingest may change."""
    with closing(sqlite3.connect(db)) as conn:
        tables = [
            row[0]
            for row in conn.execute(
                """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'articles_fts%'
                AND name NOT IN ('runs', 'changes', 'sqlite_sequence', '_sqlite_migrations')"""
            )
        ]
        found = {}
        for table in tables:
            columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
            kept = [
                name
                for name in columns
                if name != "counted_at" and (table != "pages" or name not in LATER)
            ]
            order = ", ".join(str(place + 1) for place in range(len(kept)))
            select = f"SELECT {', '.join(kept)} FROM {table} ORDER BY {order}"
            found[table] = conn.execute(select).fetchall()
    return found


def test_a_file_goes_in_and_is_summed_up_by_fate(tmp_path: Path) -> None:
    done = ingest(tmp_path / "news.db", FERRY)
    assert (done.returncode, done.stderr) == (0, "")
    assert "6 records" in done.stdout
    assert "new" in done.stdout
    again = ingest(tmp_path / "news.db", FERRY, "--json")
    assert json.loads(again.stdout) == {
        "fates": {"unchanged": 6},
        "older": 0,
        "records": 6,
        "refused": 0,
    }


def test_bad_lines_are_named_on_stderr_and_end_with_status_1(tmp_path: Path) -> None:
    lines = tmp_path / "in.jsonl.gz"
    good = FERRY.read_bytes()
    lines.write_bytes(
        gzip.compress(b'{"url": \n' + good + b'{"url": "https://a.example/\x1b[2J"}\n')
    )
    done = ingest(tmp_path / "news.db", lines)
    assert done.returncode == 1
    first, second, last = done.stderr.splitlines()
    assert first.startswith(f"{lines}:1: no JSON: ")
    assert second.startswith(f"{lines}:8: no JSON: ")
    assert last == "Error: 2 of the lines, records or files could not be used (said above)"
    assert "\x1b" not in done.stderr
    assert rows(tmp_path / "news.db", "SELECT count(*) FROM articles") == [(6,)]


def test_standard_input_is_read_as_json_lines(tmp_path: Path) -> None:
    done = ingest(tmp_path / "news.db", "-", input=FERRY.read_text(encoding="utf-8"))
    assert done.returncode == 0
    assert rows(tmp_path / "news.db", "SELECT count(*) FROM articles") == [(6,)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["gone.jsonl"], "Error: gone.jsonl: no such file or folder"),
        (["notes.txt"], "Error: notes.txt: of no known kind"),
        ([], "Missing argument 'PATH...'"),
        (["x.jsonl", "--encoding", "klingon"], "'klingon' is no encoding"),
        (["x.jsonl", "--encoding", "utf-16"], "convert the file to UTF-8"),
        (["x.jsonl", "--processes", "0"], "--processes"),
    ],
)
def test_bad_usage_ends_with_status_2_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    (tmp_path / "notes.txt").write_text("a note")
    (tmp_path / "x.jsonl").write_text("")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(ingest_command, arguments)
    assert done.exit_code == 2
    assert message in done.stderr
    assert not list(tmp_path.glob("news.db*"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["x.warc"], "x.warc:0: not a WARC file: no record begins here"),
        (["x.jsonl", "--registry", "gone.toml"], "Error: gone.toml: "),
        (["x.jsonl", "--registry", "bad.toml"], "Error: bad.toml:1: "),
        (["x.jsonl", "--db", "no/such/news.db"], "the folder no/such does not exist"),
        (["x.jsonl", "--db", "other.db"], "not one of Copydesk's"),
        (["x.jsonl", "--db", "newer.db"], "newer Copydesk (m999_tomorrow); update copydesk"),
        (["x.jsonl", "--db", "notes.txt"], "Error: notes.txt: "),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "notes.txt").write_text("a note")
    (tmp_path / "x.jsonl").write_text("")
    (tmp_path / "x.warc").write_text("no archive")
    (tmp_path / "bad.toml").write_text("[[outlet")
    with closing(sqlite3.connect(tmp_path / "other.db")) as conn:
        conn.execute("CREATE TABLE theirs (a)")
    Archive(tmp_path / "newer.db").close()
    with closing(sqlite3.connect(tmp_path / "newer.db")) as conn:
        conn.execute(
            """INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
            VALUES ('copydesk', 'm999_tomorrow', '2031-01-01')"""
        )
        conn.commit()
    done = run(command("ingest", *arguments), cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "notes.txt").read_text() == "a note"


def test_a_crawl_that_holds_the_lock_ends_it_with_status_75(tmp_path: Path) -> None:
    lock = Lock(tmp_path / "news.db")
    done = ingest(tmp_path / "news.db", FERRY)
    lock.release()
    assert done.returncode == 75
    assert "another crawl is running on it" in done.stderr
    assert not (tmp_path / "news.db").exists()


def test_killed_anywhere_and_run_again_it_comes_to_the_same(tmp_path: Path) -> None:
    lines = many(tmp_path / "in.jsonl", 250)
    whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
    assert ingest(whole, lines).returncode == 0
    for least in (0, 1, 101):
        process = start(command("ingest", str(lines), "--db", str(killed)))
        try:
            while process.poll() is None and not (killed.exists() and _articles(killed) >= least):
                time.sleep(0.005)
            assert process.poll() is None
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
    assert run(command("check", "--db", str(killed))).returncode == 0
    assert ingest(killed, lines).returncode == 0
    assert everything(killed) == everything(whole)


def _articles(db: Path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True)) as conn:
            (count,) = conn.execute("SELECT count(*) FROM articles").fetchone()
            return int(count)
    except sqlite3.Error:  # not there yet
        return 0


def test_a_full_disk_is_said_and_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    lines, db = many(tmp_path / "in.jsonl", 300), tmp_path / "news.db"

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (DISK, DISK))

    done = subprocess.run(
        command("ingest", str(lines), "--db", str(db)),
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=100,
        preexec_fn=small_disk,
    )
    assert done.returncode == 1, done.stderr
    (message,) = done.stderr.splitlines()
    assert message.startswith(f"Error: {db}: ")
    assert "Traceback" not in done.stderr
    assert 0 < _articles(db) < 300
    assert run(command("check", "--db", str(db))).returncode == 0
    assert ingest(db, lines).returncode == 0
    assert _articles(db) == 300


def test_an_interrupt_says_how_to_go_on(tmp_path: Path) -> None:
    lines, db = many(tmp_path / "in.jsonl", 700), tmp_path / "news.db"
    process = start(command("ingest", str(lines), "--db", str(db)))
    try:
        while process.poll() is None and _articles(db) < 1:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 1
    assert stderr == (
        "Error: interrupted; what was stored stays, and the same command goes on from there\n"
    )
    assert rows(db, "SELECT outcome FROM runs") == [("interrupted",)]
    assert run(command("check", "--db", str(db))).returncode == 0
