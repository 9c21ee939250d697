"""`copydesk export` as a process: messages, exit statuses, kills, a full disk; the commands of its docs."""

from __future__ import annotations

import json
import re
import resource
import shlex
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import click
import pytest
from crawling import ROOT, command, environment, run

from pipelines.ingest import ingest
from pipelines.outlets import EMPTY
from pipelines.readers.sources import find_sources
from pipelines.store.archive import Archive

FERRY = ROOT / "tests" / "texts" / "ferry.jsonl"
DOCS = ROOT / "docs" / "export.md"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "news.db"
    with Archive(path, EMPTY) as archive:
        ingest(archive, find_sources([str(FERRY)]), on_fault=print, on_progress=lambda *_: None)
    return path


def export(db: Path, *words: str, **more: object) -> subprocess.CompletedProcess[str]:
    return run(command("export", *words, "--db", str(db)), **more)  # type: ignore[arg-type]


def test_a_corpus_is_written_and_summed_up(db: Path, tmp_path: Path) -> None:
    done = export(db, str(tmp_path / "out.jsonl"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{tmp_path}/out.jsonl: 3 texts\n"
    parts = export(db, str(tmp_path / "out.csv"), "--shards", "3")
    assert parts.stdout == f"{tmp_path}/out: 3 texts in 3 files\n"
    told = json.loads(export(db, str(tmp_path / "out.parquet"), "--json").stdout)
    assert told == json.loads((tmp_path / "out.parquet.manifest.json").read_bytes())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["out.bz2"], "out.bz2: the suffix names no format"),
        (["out.csv", "--fields", "id,colour"], "--fields: 'colour' is no field; known are id, url"),
        (["out.csv", "--split", "train=0.5"], "--split: the shares add up to 0.5, not to 1"),
        (["out.csv", "--split", "a=b"], "--split: 'a=b' is not NAME=SHARE"),
        (["out.csv", "--where", "no such"], "--where: is no SQL expression over articles"),
        (["out.csv", "--since", "99"], "--since: there is no run 99"),
        (["out.csv", "--shards", "2", "--max-size", "1MB"], "--shards and --max-size: say one"),
        (["out.csv", "--shards", "9"], "--shards: 9 files for 3 texts; ask for fewer"),
    ],
)
def test_what_makes_no_sense_is_said_in_one_line_with_status_2(
    db: Path, tmp_path: Path, words: list[str], message: str
) -> None:
    done = export(db, *words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"Error: {message}")
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ["--keep", "best"],
        ["--after", "soon"],
        ["--max-size", "big"],
        ["--max-size", "0"],
        ["--shards", "0"],
        ["--no-clean", "everything"],
        ["--kind", "blog"],
    ],
)
def test_a_bad_value_names_its_option_with_status_2(
    db: Path, tmp_path: Path, words: list[str]
) -> None:
    done = export(db, "out.csv", *words, cwd=tmp_path)
    assert done.returncode == 2
    assert words[0] in done.stderr.splitlines()[-1]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["gone/out.csv"], "gone/out.csv: the folder gone does not exist"),
        (["taken.csv"], "taken.csv: exists already; replace it with --overwrite"),
        (["out.csv", "--language", "xx"], "none of 6 articles matches (left out by: language 6)"),
        (["/proc/out.csv"], "/proc/out.csv: cannot be written: "),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_with_status_1(
    db: Path, tmp_path: Path, words: list[str], message: str
) -> None:
    (tmp_path / "taken.csv").write_text("mine")
    done = export(db, *words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["taken.csv"]


def _large(db: Path, path: Path, copies: int) -> Path:
    """The archive of `db` with many more articles than it takes a second to export."""
    with closing(sqlite3.connect(db)) as conn:
        conn.execute("VACUUM INTO ?", (str(path),))
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")
        conn.execute(
            """WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?)
            INSERT INTO articles (url, outlet, first_seen_at, lang, text, words, copy_group, story, role)
            SELECT url || '/' || n, outlet, first_seen_at, lang, n || ' ' || text, words, 1000 + n, 1000 + n,
            'own' FROM articles, n WHERE id = 1""",
            (copies,),
        )
        conn.commit()
    return path


def test_a_kill_leaves_no_file_under_the_final_name_and_the_next_export_sweeps(
    db: Path, tmp_path: Path
) -> None:
    large = _large(db, tmp_path / "large.db", 60_000)
    out = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        command("export", str(out), "--db", str(large)), env=environment(), cwd=ROOT
    )
    deadline = time.monotonic() + 60
    while not any(part.stat().st_size for part in tmp_path.glob(".out*/*")):
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait(30)
    assert not list(tmp_path.glob("out*"))
    assert len(list(tmp_path.glob(".out*.partial"))) == 1
    done = export(large, str(out), "--language", "en")
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.glob(".out*"))


def test_a_full_disk_is_said_and_leaves_nothing(db: Path, tmp_path: Path) -> None:
    large = _large(db, tmp_path / "large.db", 3_000)

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

    with closing(sqlite3.connect(large)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
    done = export(large, str(tmp_path / "out.jsonl"), "--no-clean", "repeated", preexec_fn=small)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.glob("*out*"))


def test_help_explains_every_option() -> None:
    text = run(command("export", "--help")).stdout
    options = re.findall(r"^  (--[\w-]+)", text, re.MULTILINE)
    assert len(options) > 20
    from crawler.commands.export import command as export_command

    for option in export_command.params:
        assert not isinstance(option, click.Option) or option.help, option.name


def test_the_commands_of_the_docs_run_and_what_they_write_loads(db: Path, tmp_path: Path) -> None:
    text = DOCS.read_text(encoding="utf-8")
    blocks = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    commands = [
        line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")
    ]
    assert len(commands) > 10
    for line in commands:
        words = shlex.split(line)
        assert words[0] == "copydesk"
        done = run(command(*words[1:], "--db", str(db)), cwd=tmp_path)
        assert done.returncode == 0, (line, done.stderr)
    (script,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    done = run([sys.executable, "-c", script], cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_docs_name_every_option_field_and_step() -> None:
    from crawler.commands.export import command as export_command
    from pipelines.export.cleaning import STEPS

    text = DOCS.read_text(encoding="utf-8")
    options = {name for param in export_command.params for name in param.opts if name[:2] == "--"}
    missing = {name for name in options if name not in text}
    assert missing == {"--db", "--json", "--respect-opt-outs"}
    assert all(f"| `{step}` |" in text for step in STEPS)
