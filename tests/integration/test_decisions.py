"""`copydesk same`, `different`, `overrides` and `explain`, as a person types them."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pipelines.items import Article
from pipelines.store.archive import Archive

STORM = (
    "A storm tore the roof from the market hall of Lindow on Monday evening.\n"
    "Nobody was hurt, said fire chief Ana Brandt, although forty traders were still inside.\n"
    "The hall was built in 1911 and had been repaired only last spring for 2.4 million euros.\n"
    "The town council will meet on Thursday to decide where the traders can go until then."
)
CHEESE = (
    "The cheese makers of Upper Farrow have won their quarrel over a name.\n"
    "A court in the capital ruled that only wheels ripened in the valley may carry it.\n"
    "The ruling ends nine years of argument with dairies on the other side of the border."
)
START = datetime(2026, 3, 2, 18, 0, tzinfo=timezone.utc)


def copydesk(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "crawler", *arguments], capture_output=True, text=True, timeout=60
    )


def article(outlet: str, title: str, text: str, hours: int) -> Article:
    return Article(
        url=f"http://{outlet}/{title.split()[0].lower()}",
        canonical_url=None,
        outlet=outlet,
        title=title,
        byline=None,
        published_at=START + timedelta(hours=hours),
        modified_at=None,
        fetched_at=START,
        lang="en",
        text=text,
        words=len(text.split()),
    )


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = tmp_path / "news.db"
    with Archive(path) as archive, archive.transaction():
        for one in (
            article("lindow.example", "Storm takes market hall's roof", STORM, 0),
            article("farrow.example", "Valley wins its cheese", CHEESE, 1),
            article("river.example", "Roof gone in Lindow", STORM + "\nMore soon.", 2),
        ):
            archive.record(one, fetched_at=START)
    return str(path)


def stories(db: str) -> dict[int, tuple[int, int]]:
    with Archive(db) as archive:
        rows = archive.db.conn.execute("SELECT id, copy_group, story FROM articles").fetchall()
    return {row[0]: (row[1], row[2]) for row in rows}


def test_a_person_joins_two_stories_and_takes_it_back(db: str) -> None:
    assert stories(db)[1][1] != stories(db)[2][1]
    done = copydesk("same", "1", "http://farrow.example/valley", "--why", "one event", "--db", db)
    assert done.returncode == 0, done.stderr
    assert stories(db)[1][1] == stories(db)[2][1]
    listed = json.loads(copydesk("overrides", "--json", "--db", db).stdout)
    assert [(one["article"], one["other"], one["why"]) for one in listed] == [(1, 2, "one event")]
    assert copydesk("overrides", "--revoke", str(listed[0]["id"]), "--db", db).returncode == 0
    assert stories(db)[1][1] != stories(db)[2][1]


def test_a_decision_outlives_regrouping(db: str) -> None:
    assert stories(db)[1][0] == stories(db)[3][0]
    assert copydesk("different", "1", "3", "--text", "--db", db).returncode == 0
    apart = stories(db)
    assert apart[1][0] != apart[3][0]
    assert copydesk("regroup", "--db", db).returncode == 0
    assert stories(db) == apart


def test_explain_names_rule_passages_and_groups_of_a_pair(db: str) -> None:
    said = copydesk("explain", "3", "1", "--db", db).stdout
    assert "one copy group, one story" in said
    assert "has a copy of 1" in said
    assert "A storm tore the roof from the market hall" in said
    apart = copydesk("explain", "1", "2", "--db", db).stdout
    assert "two copy groups, two stories" in apart
    assert "No link" in apart


def test_explain_as_json_holds_the_evidence(db: str) -> None:
    found = json.loads(copydesk("explain", "3", "1", "--json", "--db", db).stdout)
    assert found["link"]["relation"] == "copy"
    assert found["link"]["evidence"]["rule"]
    assert found["text"] > 0.9


@pytest.mark.parametrize(
    "arguments",
    [("explain", "77"), ("same", "1", "77"), ("same", "1", "1"), ("overrides", "--revoke", "9")],
)
def test_what_is_not_there_is_said_in_one_line(db: str, arguments: tuple[str, ...]) -> None:
    done = copydesk(*arguments, "--db", db)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert len(done.stderr.splitlines()) == 1
