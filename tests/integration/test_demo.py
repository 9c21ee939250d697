"""The demo: from nothing to a table of stories, also when it is killed on its way."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from crawling import command, content, rows, run, start

from crawler.samples import SampleWeb
from crawler.samples.stories import expected
from pipelines.items import Article
from pipelines.store.archive import Archive
from pipelines.store.times import now


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, float]:
    """The archive, the output and the seconds of a demo that was left in peace."""
    folder = tmp_path_factory.mktemp("demo with a space")
    begun = monotonic()
    done = run(command("demo", "--db", str(folder / "demo.db")))
    assert done.stdout, done.stderr
    return folder / "demo.db", done.stdout, monotonic() - begun


def test_the_demo_shows_two_crawls_and_the_stories(demo: tuple[Path, str, float]) -> None:
    _, out, _ = demo
    lines = out.splitlines()
    web = SampleWeb()
    with web:
        first, second = expected(web.stories, 1), expected(web.stories, 2)
    before, after = (sum(map(len, answer.stories.values())) for answer in (first, second))
    assert lines[0].startswith(f"Crawl 1: {before} new articles")
    assert f"only what is new or changed: {after - before} new articles, 1 changed" in lines[1]
    for words in ("Independent", "First publisher", "Korvath's leader", "Kingsbridge"):
        assert words in out


def test_the_demo_names_the_next_commands(demo: tuple[Path, str, float]) -> None:
    db, out, _ = demo
    for words in ("copydesk inspect", "copydesk export corpus.jsonl", "copydesk status"):
        assert f"{words} --db '{db}'" in out


def test_the_demo_is_over_in_minutes_on_a_busy_machine_too(demo: tuple[Path, str, float]) -> None:
    assert demo[2] < 180


def test_the_demos_grouping_equals_the_manifest(demo: tuple[Path, str, float]) -> None:
    db, _, _ = demo
    done = run(command("demo", "--db", str(db), "--json"))
    assert json.loads(done.stdout)["differences"] == []
    assert done.returncode == 0, done.stderr


def test_once_more_the_demo_finds_nothing_new_and_shows_the_same(
    demo: tuple[Path, str, float],
) -> None:
    db, out, _ = demo
    before = content(db)
    again = run(command("demo", "--db", str(db)))
    assert again.stdout.startswith(
        "Crawl 2: only what is new or changed: 0 new articles, 0 changed"
    )
    assert again.stdout.splitlines()[1:] == out.splitlines()[2:]
    assert content(db) == before


@pytest.mark.parametrize(
    ("moment", "reached"),
    [
        ("before the first crawl", lambda db: True),
        ("in the first crawl", lambda db: _count(db, "articles") > 20),
        ("in the second crawl", lambda db: _count(db, "runs") == 2 and _count(db, "revisions") > 0),
    ],
)
def test_a_demo_that_was_killed_ends_the_same_when_it_is_run_again(
    moment: str, reached: Callable[[Path], bool], demo: tuple[Path, str, float], tmp_path: Path
) -> None:
    db = tmp_path / "demo.db"
    first = start(command("demo", "--db", str(db)))
    end = monotonic() + 60
    while first.poll() is None and monotonic() < end:
        with suppress(Exception):  # the file or its tables are not there yet
            if reached(db):
                break
        sleep(0.01)
    else:
        raise AssertionError(f"the demo was over before it could be killed {moment}")
    first.kill()
    first.communicate()
    again = run(command("demo", "--db", str(db)))
    assert again.stdout, again.stderr
    assert content(db) == content(demo[0])


def test_an_archive_of_other_outlets_is_not_taken_for_the_demos(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    article = Article(
        url="https://news.example/a",
        canonical_url=None,
        outlet="news.example",
        title="Lock closed",
        byline=None,
        published_at=None,
        modified_at=None,
        fetched_at=now(),
        lang="en",
        text="The lock at Hollow Weir is closed.",
        words=7,
    )
    with Archive(db) as archive, archive.transaction():
        archive.record(article, fetched_at=now())
    done = run(command("demo", "--db", str(db)))
    assert done.returncode == 2
    assert "news.example" in done.stderr
    assert _count(db, "runs") == 0


def _count(db: Path, table: str) -> Any:
    return rows(db, f"SELECT count(*) FROM {table}")[0][0]
