"""`copydesk schedule`, and the commands of docs/scheduling.md."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from crawling import ROOT, command, environment, run
from tinyweb import TinyWeb, article, item, rss

from pipelines.store.archive import Archive

PAGE = ROOT / "docs" / "scheduling.md"
COMMANDS = re.findall(r"^\$ copydesk (.+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("words", COMMANDS)
def test_the_commands_of_the_page_run(words: str, tmp_path: Path) -> None:
    Archive(tmp_path / "news.db").close()
    done = run(command(*shlex.split(words)), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_nothing_that_exists_is_written_over(tmp_path: Path) -> None:
    words = command("schedule", "systemd", "--write", str(tmp_path))
    assert run(words).returncode == 0
    again = run(words)
    assert again.returncode == 1
    assert "copydesk.service exists" in again.stderr


def test_the_line_for_cron_crawls_and_takes_a_held_archive_for_no_failure(
    web: TinyWeb, tmp_path: Path
) -> None:
    feed = "http://news.example/rss"
    web.pages |= {
        feed: rss(item("http://news.example/a")),
        "http://news.example/a": article("Lock"),
    }
    registry = web.registry(tmp_path, news=feed)
    db = tmp_path / "the news 100%.db"
    done = run(command("schedule", "cron", "--db", str(db), "--registry", str(registry)))
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("*/15 ")]
    # As cron does it: five fields, then the command, in which \% is a percent sign.
    told = line.split(None, 5)[5].replace("\\%", "%")
    program = shlex.split(told)[0]
    told = told.replace(shlex.quote(program), shlex.join(command()), 1)
    told = told.replace(" --max-minutes", f" -s COPYDESK_PROXY={web.proxy} --max-minutes")
    shell = subprocess.run(
        ["sh", "-c", told], cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=60
    )
    assert shell.returncode == 0, shell.stderr
    assert web.asked("http://news.example/a") == 1
    assert db.exists()


def test_systemd_takes_the_units(tmp_path: Path) -> None:
    db = tmp_path / 'odd $name 100% "x".db'
    words = command("schedule", "systemd", "--db", str(db), "--write", str(tmp_path / "units"))
    assert run(words).returncode == 0
    service = (tmp_path / "units" / "copydesk.service").read_text(encoding="utf-8")
    assert 'odd $$name 100%% \\"x\\".db"' in service
    assert "SuccessExitStatus=75" in service
    assert "--max-minutes 13" in service
    analyze = shutil.which("systemd-analyze")
    if analyze is not None:
        units = [str(path) for path in (tmp_path / "units").iterdir()]
        done = subprocess.run(
            [analyze, "verify", *units], capture_output=True, text=True, timeout=60
        )
        assert not re.search(r"Unknown|Failed to parse|Invalid", done.stderr)


@pytest.mark.parametrize("minutes", ["7", "90", "4"])
def test_a_time_that_no_calendar_can_keep_is_bad_usage(minutes: str) -> None:
    assert run(command("schedule", "cron", "--every", minutes)).returncode == 2
