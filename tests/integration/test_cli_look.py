"""`copydesk status`, `check`, `export`, `regroup`, `outlets list` and `inspect` as processes."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import sqlite3
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest
from crawling import ROOT, command, run, start

FERRY = ROOT / "tests" / "texts" / "ferry.jsonl"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("look") / "news.db"
    assert run(command("ingest", str(FERRY), "--db", str(db))).returncode == 0
    return db


@pytest.fixture
def db(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(filled, tmp_path / "news.db"))


def test_status_tells_people_and_programs_the_same(db: Path) -> None:
    text = run(command("status", "--db", str(db)))
    assert (text.returncode, text.stderr) == (0, "")
    assert "6 articles of 6 outlets, 3 copy groups, 3 stories (1 in several outlets)" in text.stdout
    document = json.loads(run(command("status", "--db", str(db), "--json")).stdout)
    assert document["counts"]["articles"] == 6
    assert document["runs"][0]["outcome"] == "finished"


def test_status_obeys_nothing_that_a_name_from_the_web_says(db: Path) -> None:
    with closing(sqlite3.connect(db)) as conn:
        conn.execute(
            "UPDATE outlets SET name = ? WHERE domain = 'quaytimes.example'", ("[red]\x1b[2JQ",)
        )
        conn.commit()
    shown = run(command("status", "--db", str(db))).stdout
    assert "[red] [2JQ" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    "words", [["status"], ["check"], ["export", "o.jsonl"], ["regroup"], ["inspect"]]
)
def test_a_missing_archive_is_said_and_not_made(tmp_path: Path, words: list[str]) -> None:
    done = run(command(*words, "--db", "gone.db"), cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: gone.db: no such database; name one with --db")
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_check_says_that_all_is_sound_or_names_each_problem(db: Path) -> None:
    sound = run(command("check", "--db", str(db)))
    assert (sound.returncode, sound.stderr) == (0, "")
    assert sound.stdout == f"{db}: sound, all invariants hold\n"
    with closing(sqlite3.connect(db)) as conn:
        conn.execute("UPDATE stories SET articles = 9 WHERE id = 1")
        conn.commit()
    broken = run(command("check", "--db", str(db)))
    assert broken.returncode == 1
    assert broken.stdout == (
        "invariant 2: stories 1: articles is 9, its articles say 4; run `copydesk regroup`\n"
    )
    assert broken.stderr == f"Error: {db}: 1 problem\n"
    document = json.loads(run(command("check", "--db", str(db), "--json")).stdout)
    assert [problem["where"] for problem in document] == ["stories 1"]


def test_regroup_mends_what_is_derived_and_keeps_ids(db: Path) -> None:
    with closing(sqlite3.connect(db)) as conn:
        before = conn.execute("SELECT id, copy_group, story FROM articles").fetchall()
        conn.executescript("DELETE FROM links; UPDATE stories SET articles = 9; DELETE FROM bands")
    done = run(command("regroup", "--db", str(db)))
    assert done.returncode == 0
    assert re.search(
        r": 6 articles, \d+ links \(before: 0\), 3 copy groups, 3 stories\n$", done.stdout
    )
    assert run(command("check", "--db", str(db))).returncode == 0
    with closing(sqlite3.connect(db)) as conn:
        assert conn.execute("SELECT id, copy_group, story FROM articles").fetchall() == before


def test_export_writes_says_and_refuses(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = run(command("export", str(out), "--db", str(db)))
    assert (done.returncode, done.stdout) == (0, f"{out}: 3 texts\n")
    assert len(out.read_text(encoding="utf-8").splitlines()) == 3
    again = run(command("export", str(out), "--db", str(db)))
    assert again.returncode == 1
    assert again.stderr == f"Error: {out}: exists already; replace it with --overwrite\n"
    whole = run(command("export", str(out), "--db", str(db), "--overwrite", "--keep", "all"))
    assert whole.stdout == f"{out}: 6 texts\n"
    unknown = run(command("export", str(tmp_path / "out.csv.bz2"), "--db", str(db)))
    assert unknown.returncode == 2
    assert "the suffix names no format" in unknown.stderr


def test_outlets_are_listed_with_what_the_archive_has_of_them(db: Path, tmp_path: Path) -> None:
    registry = tmp_path / "outlets.toml"
    registry.write_text(
        '[[outlet]]\ndomain = "quaytimes.example"\nname = "Quay Times"\nkind = "newspaper"\n'
    )
    words = command("outlets", "list", "--db", str(db), "--registry", str(registry))
    assert re.search(r"Quay Times +quaytimes.example +newspaper", run(words).stdout)
    listed = {outlet["domain"]: outlet for outlet in json.loads(run([*words, "--json"]).stdout)}
    assert listed["quaytimes.example"]["in_registry"]
    assert listed["quaytimes.example"]["articles"] == 1
    assert not listed["harbourpost.example"]["in_registry"]


def test_inspect_serves_the_archive_and_what_is_added_meanwhile(db: Path, tmp_path: Path) -> None:
    process = start(command("inspect", "--port", "0", "--db", str(db)))
    try:
        assert process.stderr is not None
        for line in process.stderr:
            if found := re.search(r"running on (http://127\.0\.0\.1:\d+)", line):
                break
        else:
            pytest.fail("it ended before it served")
        base = found[1]

        def get(path: str) -> str:
            with urllib.request.urlopen(base + path, timeout=30) as answer:
                return str(answer.read().decode())

        assert 'rel="noopener noreferrer nofollow">quaytimes.example/a/4411</a>' in get(
            "/news/story_articles"
        )
        count = "/news.json?sql=select+count(*)+as+n+from+articles&_shape=array"
        assert json.loads(get(count)) == [{"n": 6}]
        more = tmp_path / "more.jsonl"
        text = FERRY.read_text(encoding="utf-8").splitlines()[4].replace("school", "school2")
        more.write_text(text, encoding="utf-8")
        assert run(command("ingest", str(more), "--db", str(db))).returncode == 0
        assert json.loads(get(count)) == [{"n": 7}]
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == 0


def test_inspect_says_that_a_port_is_taken(db: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run(command("inspect", "--db", str(db), "--port", port))
    assert done.returncode == 1
    assert done.stderr == (
        f"Error: cannot listen at 127.0.0.1 port {port}: Address already in use; "
        "name others with --host and --port\n"
    )
