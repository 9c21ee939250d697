"""Increments: earlier exports and what changed since add up to the whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from corpora import (
    BOTE,
    COURIER,
    FURNITURE,
    HERALD,
    STORM,
    WIRE,
    Exporting,
    article,
    lines,
    prose,
    store,
)

from pipelines.export.choice import Choice
from pipelines.export.errors import ExportError, OptionError
from pipelines.store.archive import Archive

LONG_AGO = "2020-01-01T00:00:00Z"
NOW = "2026-01-01T00:00:00Z"


def age(archive: Archive) -> None:
    """Let everything that is stored be of long ago."""
    archive.db.conn.execute("UPDATE changes SET changed_at = ?", (LONG_AGO,))


def whole(exporting: Exporting, tmp_path: Path, **plan: Any) -> dict[int, dict[str, Any]]:
    exporting("whole.jsonl", overwrite=True, **plan)
    return {line["id"]: line for line in lines(tmp_path / "whole.jsonl")}


def increased(
    exporting: Exporting, tmp_path: Path, before: dict[int, dict[str, Any]], **plan: Any
) -> dict[int, dict[str, Any]]:
    """What was there, without what is to be deleted, and with the increment's records."""
    exporting("more.jsonl", since=NOW, overwrite=True, **plan)
    removed = {int(line) for line in (tmp_path / "more.jsonl.removed.txt").read_text().split()}
    more: list[dict[str, Any]] = []
    if (tmp_path / "more.jsonl").exists():
        more = lines(tmp_path / "more.jsonl")
    kept = {key: line for key, line in before.items() if key not in removed}
    return {**kept, **{line["id"]: line for line in more}}


def changes(archive: Archive) -> dict[str, Any]:
    """Ways in which an archive grows, each as something to do."""
    execute = archive.db.conn.execute
    return {
        "a new story": lambda: store(archive, article(f"{BOTE}/new", prose("new"), hours=7000)),
        "one more copy": lambda: store(archive, article(f"{BOTE}/storm", STORM, hours=5)),
        "an earlier origin": lambda: store(
            archive,
            article("first.example/storm", f"{STORM}\n{prose('first', 4)}", hours=-5),
            article(f"{WIRE}/x", prose("x"), hours=8000),
        ),
        "a text that changed": lambda: store(
            archive, article(f"{BOTE}/wald", prose("wald", 14), lang="de", hours=None)
        ),
        "an article that leaves its group": lambda: store(
            archive, article(f"{COURIER}/storm", prose("other"), hours=2)
        ),
        "a sentence that becomes furniture": lambda: store(
            archive,
            *(
                article(
                    f"{BOTE}/f{n}", f"{prose(f'f {n}')}\n{prose('frame', 1)}", hours=6000 + 99 * n
                )
                for n in range(2)
            ),
        ),
        "a page that reserves": lambda: store(
            archive, article(f"{WIRE}/storm", STORM, opt_outs=("noai",))
        ),
        "stories that become one": lambda: execute(
            "UPDATE articles SET story = (SELECT story FROM articles WHERE id = 4) WHERE id = 5"
        ),
    }


@pytest.mark.parametrize("keep", ["origin", "longest", "first", "all"])
@pytest.mark.parametrize(
    "what",
    [
        "a new story",
        "one more copy",
        "an earlier origin",
        "a text that changed",
        "an article that leaves its group",
        "a sentence that becomes furniture",
        "a page that reserves",
        "stories that become one",
    ],
)
def test_increments_add_up_to_the_whole(
    exporting: Exporting, archive: Archive, tmp_path: Path, what: str, keep: Any
) -> None:
    store(archive, article(f"{BOTE}/f", f"{prose('f')}\n{prose('frame', 1)}", hours=6500))
    age(archive)
    choice = Choice(keep=keep)
    before = whole(exporting, tmp_path, choice=choice)
    changes(archive)[what]()
    after = whole(exporting, tmp_path, choice=choice)
    assert after != before
    assert increased(exporting, tmp_path, before, choice=choice) == after


def test_an_increment_holds_only_stories_that_changed(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    age(archive)
    store(archive, article(f"{BOTE}/storm", STORM, hours=5))
    document = exporting("more.jsonl", since=NOW)
    assert [line["id"] for line in lines(tmp_path / "more.jsonl")] == [1, 8]
    assert document["left_out"]["since"]["articles"] == 5
    assert document["removed"] == 3
    assert (tmp_path / "more.jsonl.removed.txt").read_text() == "2\n3\n11\n"


def test_a_run_stands_for_the_time_at_which_it_ended(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    age(archive)
    run = archive.start_run("test")
    archive.finish_run(run, "finished", {})
    store(archive, article(f"{HERALD}/new", f"{FURNITURE}\n{prose('new')}", hours=7000))
    exporting("more.jsonl", since=str(run))
    assert [line["id"] for line in lines(tmp_path / "more.jsonl")] == [11]


def test_where_nothing_changed_there_is_nothing_to_write(
    exporting: Exporting, archive: Archive
) -> None:
    age(archive)
    with pytest.raises(ExportError, match=r"none of 10 articles matches .*since 7"):
        exporting(since=NOW)


@pytest.mark.parametrize("since", ["77", "yesterday", ""])
def test_what_names_neither_a_run_nor_a_time_is_said(exporting: Exporting, since: str) -> None:
    with pytest.raises(OptionError, match="--since: "):
        exporting(since=since)


def test_a_whole_export_takes_the_list_of_deletions_of_an_increment_away(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    exporting(since=LONG_AGO)
    assert (tmp_path / "out.jsonl.removed.txt").exists()
    exporting(overwrite=True)
    assert not (tmp_path / "out.jsonl.removed.txt").exists()


def test_ingesting_old_pages_late_counts_as_a_change_now(archive: Archive) -> None:
    changed = archive.db.conn.execute("SELECT min(changed_at) FROM changes").fetchone()[0]
    seen = archive.db.conn.execute("SELECT max(first_seen_at) FROM articles").fetchone()[0]
    assert changed > seen
