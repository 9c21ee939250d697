"""`copydesk status --strict` and `--stats`: what is not normal is told."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from crawling import command, run

from pipelines.items import Article, Fate, Rejection
from pipelines.outlets import Outlet, Registry
from pipelines.store.archive import Archive
from pipelines.store.feeds import feed_failed, feed_settled, keep_feed
from pipelines.store.times import now

REGISTRY = Registry([Outlet("news.example", "The News Sheet")])
TEXT = "The lock at Hollow Weir was closed on Monday, and swan number {} was seen at its gates."


def fill(
    db: Path, articles: list[int], rejected: tuple[int, Fate, int | None] | None = None
) -> None:
    """Store that many articles 8, 7, … 0 days ago, and rejected pages of today."""
    at = now() - timedelta(minutes=5)
    with Archive(db, REGISTRY) as archive:
        run_id = archive.start_run("outlets")
        with archive.transaction():
            for ago, count in enumerate(reversed(articles)):
                for number in range(count):
                    record(archive, f"{ago}-{number}", at - timedelta(days=ago), run_id)
            number, fate, status = rejected or (0, "failed", None)
            for n in range(number):
                page = Rejection(f"http://news.example/r{n}", fate, "as it is")
                archive.record(page, fetched_at=at, run=run_id, http_status=status)
        archive.finish_run(run_id, "finished", {})


def record(archive: Archive, name: str, at: datetime, run_id: int) -> None:
    url = f"http://news.example/{name}"
    text = TEXT.format(name)
    article = Article(url, None, "news.example", f"Swan {name}", None, at, None, at, "en", text, 17)
    archive.record(article, fetched_at=at, run=run_id, http_status=200)


def strict(db: Path, *more: str) -> tuple[int, set[str], str]:
    done = run(command("status", "--strict", "--json", "--db", str(db), *more))
    found: dict[str, Any] = json.loads(done.stdout)
    return done.returncode, {one["sort"] for one in found["troubles"]}, done.stderr


def test_an_archive_in_which_all_is_normal_passes(db: Path) -> None:
    fill(db, [9, 9, 9, 9, 9, 9, 9, 9, 8])
    assert strict(db) == (0, set(), "")


def test_a_sudden_drop_is_told(db: Path) -> None:
    fill(db, [9, 9, 9, 9, 9, 9, 9, 9, 1])
    status, sorts, said = strict(db)
    assert (status, sorts) == (1, {"drop"})
    assert "1 thing is not normal" in said.strip().splitlines()[-1]


@pytest.mark.parametrize(
    ("fate", "http", "sort"),
    [
        ("too_short", 200, "all_too_short"),
        ("http_error", 403, "all_refused"),
        ("robots", None, "all_refused"),
    ],
)
def test_an_outlet_that_shows_nothing_but_walls_is_told(
    db: Path, fate: Fate, http: int | None, sort: str
) -> None:
    fill(db, [], (6, fate, http))
    assert strict(db)[:2] == (1, {sort})


def test_feeds_that_fail_or_fell_silent_are_told(db: Path) -> None:
    fill(db, [1])
    with Archive(db, REGISTRY) as archive, archive.transaction():
        for name in ("silent", "failing"):
            keep_feed(archive.db, f"http://news.example/{name}", "news.example", "rss")
        url, rest = "http://news.example/silent", timedelta(hours=1)
        feed_settled(archive.db, url, now() - timedelta(days=4), {}, new=True, interval=rest)
        feed_settled(archive.db, url, now(), {}, new=False, interval=rest)
        feed_failed(archive.db, "http://news.example/failing", now(), keep=True)
    assert strict(db)[:2] == (1, {"failing_feed", "silent_feed"})


def test_a_feed_that_moved_on_faster_than_it_was_polled_is_told_for_a_day(db: Path) -> None:
    fill(db, [1])
    with Archive(db, REGISTRY) as archive, archive.transaction():
        for name, hours in (("fast", 23), ("once", 25)):
            url, at = f"http://news.example/{name}", now() - timedelta(hours=hours)
            keep_feed(archive.db, url, "news.example", "rss")
            feed_settled(
                archive.db, url, at, {}, new=True, interval=timedelta(hours=1), missed=True
            )
    status, sorts, _ = strict(db)
    assert (status, sorts) == (1, {"gap"})
    shown = run(command("status", "--json", "--db", str(db)))
    gaps = [(feed["url"][-4:], feed["gaps"]) for feed in json.loads(shown.stdout)["feeds"]["gaps"]]
    assert gaps == [("fast", 1), ("once", 1)]


def test_the_figures_are_written_as_openmetrics(db: Path, tmp_path: Path) -> None:
    fill(db, [2], (6, "http_error", 403))
    path = tmp_path / "copydesk.prom"
    done = run(command("status", "--stats", str(path), "--db", str(db)))
    assert done.returncode == 0
    lines = path.read_text(encoding="utf-8").splitlines()
    assert 'copydesk_pages{fate="new"} 2' in lines
    assert 'copydesk_last_run_pages{fate="http_error"} 6' in lines
    assert "copydesk_last_run_ok 1" in lines
    assert lines[-1] == "# EOF"
    assert list(tmp_path.glob("*.new")) == []
