"""Writes a corpus: choose, clean, write, describe."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from pipelines.export.card import card
from pipelines.export.choice import Choice
from pipelines.export.cleaning import STEPS, Step
from pipelines.export.errors import ExportError, OptionError
from pipelines.export.fields import FIELDS, Field
from pipelines.export.furniture import find_furniture
from pipelines.export.manifest import Parameters, manifest
from pipelines.export.output import Output, Sharding
from pipelines.export.records import Source, records
from pipelines.export.repeats import Repeats, repeated_paragraphs
from pipelines.export.selection import Selection, select
from pipelines.export.since import read_since, touch
from pipelines.export.splits import Split
from pipelines.export.target import Target, staged
from pipelines.export.writers.parquet import check_pyarrow
from pipelines.store.archive import Archive

Progress = Callable[[str, int, int], None]
"""Told the step, how much of it is done, and how much it has."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write, and how."""

    target: Target
    choice: Choice = field(default_factory=Choice)
    steps: frozenset[Step] = frozenset(STEPS)
    fields: Sequence[Field] = FIELDS
    splits: Sequence[Split] = ()
    seed: int = 0
    sharding: Sharding = field(default_factory=Sharding)
    since: str | None = None
    """Number of a run, or a time."""
    overwrite: bool = False


def export(archive: Archive, plan: Plan, progress: Progress = lambda *_: None) -> dict[str, Any]:
    """Write a corpus with its card and manifest; return the manifest.

    Articles stand in the order of their numbers: the same archive and plan give the same bytes. It is
    one state of an archive that others may write to meanwhile. Raises OptionError, ExportError,
    sqlite3.Error.
    """
    _check(plan)
    db = archive.db
    with staged(plan.target, overwrite=plan.overwrite) as stage:
        db.conn.execute("BEGIN")
        try:
            return _write(archive, plan, stage, progress)
        finally:
            db.conn.execute("ROLLBACK")  # temporary tables go with it


def _check(plan: Plan) -> None:
    target = plan.target
    names = {one.name for one in plan.fields}
    if not target.suffix:
        if plan.sharding != Sharding():
            raise OptionError("--shards and --max-size: a folder of texts has no shards")
        if not {"id", "text"} <= names:
            raise OptionError("--fields: a folder of texts needs id and text")
    if target.suffix == ".parquet":
        check_pyarrow()


def _write(archive: Archive, plan: Plan, stage: Path, progress: Progress) -> dict[str, Any]:
    db = archive.db
    if "furniture" in plan.steps:
        progress("furniture", 0, 1)
        find_furniture(db)
        progress("furniture", 1, 1)
    since = None
    if plan.since is not None:
        since = read_since(db, plan.since)
        touch(db, since, furniture="furniture" in plan.steps)
    selection = select(db, plan.choice, plan.splits, plan.seed, touched=since is not None)
    _check_selection(archive, plan, selection)
    repeated = Repeats()
    if "repeated" in plan.steps:
        repeated = repeated_paragraphs(
            db, lambda done: progress("repeated paragraphs", done, selection.articles)
        )
        progress("repeated paragraphs", 1, 1)
    source = Source(plan.choice, plan.steps, plan.fields, repeated)
    output = Output(stage, plan.target, plan.fields, plan.sharding, selection.chosen)
    db.conn.execute("DROP TABLE IF EXISTS temp.dropped")
    db.conn.execute("CREATE TEMP TABLE dropped (article INTEGER PRIMARY KEY)")
    total = sum(selection.chosen.values())
    try:
        for done, (split, record) in enumerate(records(db, source)):
            if isinstance(record, int):
                output.skip(split)
                db.conn.execute("INSERT INTO dropped VALUES (?)", (record,))
            else:
                output.write(split, record)
            if not done % 1000:
                progress("articles", done, total)
        progress("articles", total, total)
        files = output.finish()
    finally:
        output.abandon()
    removed = None if since is None else _write_removed(db, stage / plan.target.removed)
    if not files and not removed:
        raise _nothing(archive, plan, selection)
    parameters = Parameters(
        plan.choice,
        [step for step in STEPS if step in plan.steps],
        plan.fields,
        plan.splits,
        plan.seed,
        plan.sharding,
        since,
    )
    document = manifest(db, parameters, selection, source.report, source.content, files, removed)
    _store(stage / plan.target.manifest, json.dumps(document, indent=2, ensure_ascii=False) + "\n")
    pattern = None
    if plan.target.suffix:
        pattern = (
            f"data/{{split}}-*{plan.target.suffix}" if plan.target.folder else plan.target.path.name
        )
    _store(stage / plan.target.card, card(document, plan.fields, pattern=pattern))
    return document


def _check_selection(archive: Archive, plan: Plan, selection: Selection) -> None:
    if not selection.chosen and plan.since is None:
        raise _nothing(archive, plan, selection)
    shards = plan.sharding.shards
    for split, count in selection.chosen.items():
        if shards is not None and shards > count:
            where = f" of split {split}" if split else ""
            raise OptionError(
                f"--shards: {shards:,} files for {count:,} texts{where}; ask for fewer"
            )


def _nothing(archive: Archive, plan: Plan, selection: Selection) -> ExportError:
    if not selection.articles:
        return ExportError(f"{archive.path}: holds no article yet; nothing to export")
    reasons = ", ".join(
        f"{reason} {count:,}"
        for reason, count in sorted(selection.left_out.items(), key=lambda pair: -pair[1])
    )
    left = f" (left out by: {reasons})" if reasons else ""
    return ExportError(f"{archive.path}: none of {selection.articles:,} articles matches{left}")


def _write_removed(db: Database, path: Path) -> int:
    """Name the articles of touched stories that are not in the corpus: earlier exports may hold them."""
    count = 0
    with path.open("w", encoding="ascii") as file:
        for (article,) in db.conn.execute(
            """SELECT article FROM chosen WHERE story IN (SELECT story FROM touched)
            AND (reason IS NOT NULL OR article IN (SELECT article FROM dropped)) ORDER BY article"""
        ):
            file.write(f"{article}\n")
            count += 1
    return count


def _store(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
