"""An archive in which every policy, filter and cleaning step has something to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from corpora import (
    BOTE,
    CALL,
    COURIER,
    FURNITURE,
    HERALD,
    REGISTRY,
    RIGHTS,
    STORM,
    WIRE,
    Exporting,
    article,
    lines,
    prose,
    store,
)  # fmt: skip

from pipelines.export.corpus import Plan, export
from pipelines.export.target import read_target
from pipelines.store.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Ten articles: 1 to 3 run one text, 4 to 7 are the Herald's with furniture, 4 and 5 with a call, 8 is a
    relay of 1, 9 is German and without a time, 10 is reserved."""
    with Archive(tmp_path / "news.db", REGISTRY) as archive:
        store(
            archive,
            article(f"{WIRE}/storm", STORM),
            article(f"{HERALD}/storm", f"{STORM}\n{RIGHTS}", hours=1),
            article(f"{COURIER}/storm", f"{STORM}\n{prose('more', 1)}", hours=2),
            *(
                article(
                    f"{HERALD}/{number}",
                    f"{FURNITURE}\n{prose(f'own {number}')}\n{CALL if number < 6 else ''}\n{RIGHTS}",
                    hours=200.0 * number,
                )
                for number in range(4, 8)
            ),
            article(f"{COURIER}/relay", prose("relay"), hours=3),
            article(f"{BOTE}/wald", prose("wald", 20), lang="de", hours=None),
            article(f"{BOTE}/reserved", prose("reserved"), hours=900, opt_outs=("noai",)),
        )
        execute = archive.db.conn.execute
        # By judgement of the tests: a relay that the matcher would need real words for.
        execute(
            "UPDATE articles SET role = 'relay', story = (SELECT story FROM articles WHERE id = 1) WHERE id = 8"
        )
        execute("INSERT INTO links VALUES (8, 1, 'relay', 0.1, 0.2, 0.2, '{}', 'relay')")
        yield archive


@pytest.fixture
def exporting(archive: Archive, tmp_path: Path) -> Exporting:
    """Exports the archive, to `out.jsonl` by default; returns the manifest."""

    def run(out: str = "out.jsonl", **plan: Any) -> dict[str, Any]:
        parts = bool(plan.get("splits")) or "sharding" in plan
        target = read_target(str(tmp_path / out), parts=parts)
        return export(archive, Plan(target, **plan))

    return run


@pytest.fixture
def ids(exporting: Exporting, tmp_path: Path) -> Callable[..., list[int]]:
    """The ids that a choice leaves."""

    def run(**plan: Any) -> list[int]:
        exporting(overwrite=True, **plan)
        return [line["id"] for line in lines(tmp_path / "out.jsonl")]

    return run
