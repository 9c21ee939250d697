"""The state of an archive in figures."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from pipelines.ingest import ingest
from pipelines.outlets import EMPTY
from pipelines.readers.sources import find_sources
from pipelines.store.archive import Archive
from pipelines.store.status import status

FERRY = Path(__file__).parents[2] / "texts" / "ferry.jsonl"
AT = datetime(2026, 4, 10, tzinfo=timezone.utc)


def test_an_archive_is_told_in_figures(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db", EMPTY) as archive:
        ingest(archive, find_sources([str(FERRY)]), on_fault=print, on_progress=lambda *_: None)
        found = status(archive)
    assert found["counts"] | {"links": 0, "credits": 0, "outlets": 0} == {
        "outlets": 0,
        "pages": 6,
        "articles": 6,
        "revisions": 0,
        "credits": 0,
        "links": 0,
        "copy_groups": 3,
        "stories": 3,
    }
    assert found["fates"] == {"new": 6}
    assert found["shared_stories"] == 1
    assert sum(found["relations"].values()) == found["counts"]["links"]
    assert [(run["spider"], run["outcome"], run["fates"]) for run in found["runs"]] == [
        ("ingest", "finished", {"new": 6})
    ]
    assert found["outlets"][0] == {
        "domain": "corvalewire.example",
        "name": "corvalewire.example",
        "articles": 1,
        "fates": {"new": 1},
    }
    assert found["database"]["bytes"] > 50_000


def test_feeds_that_fail_or_fell_silent_are_named(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db", EMPTY) as archive:
        archive.db.conn.execute("INSERT INTO outlets (domain, name) VALUES ('a.example', 'A')")
        archive.db.conn.executemany(
            """INSERT INTO feeds (url, outlet, last_checked, last_new, failures, disabled)
            VALUES (?, 'a.example', '2026-04-09T20:00:00Z', ?, ?, ?)""",
            [
                ("https://a.example/lively", "2026-04-09T00:00:00Z", 0, 0),
                ("https://a.example/silent", "2026-04-06T00:00:00Z", 0, 0),
                ("https://a.example/failing", "2026-04-09T00:00:00Z", 4, 0),
                ("https://a.example/off", "2026-01-01T00:00:00Z", 9, 1),
            ],
        )
        feeds = status(archive, AT)["feeds"]
    assert (feeds["all"], feeds["disabled"]) == (4, 1)
    assert [feed["url"] for feed in feeds["failing"]] == ["https://a.example/failing"]
    assert [feed["url"] for feed in feeds["silent"]] == ["https://a.example/silent"]


def test_an_empty_archive_has_a_state_too(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db", EMPTY) as archive:
        found = status(archive, AT)
    assert (found["runs"], found["fates"], found["outlets"]) == ([], {}, [])
