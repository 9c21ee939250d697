"""What a corpus says of itself to programs: parameters, counts, files with their checksums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from sqlite_utils import Database

from pipelines.export.choice import Choice
from pipelines.export.cleaning import STEPS, Report
from pipelines.export.content import Content
from pipelines.export.fields import Field
from pipelines.export.output import Sharding, Written
from pipelines.export.selection import Selection
from pipelines.export.splits import Split
from pipelines.store.times import stamp

VERSION = 1
"""Of the manifest's form."""

_REASONS = {
    "time": "published at another time, or nobody knows when",
    "outlet": "of another outlet",
    "kind": "of another kind of outlet",
    "country": "of an outlet of another country",
    "language": "in another language",
    "words": "too short or too long",
    "story": "of another story",
    "search": "without the words that were searched",
    "where": "failing --where",
    "min_origins": "of stories with too few independent origins",
    "relay": "relays",
    "opt_out": "reserved against AI or text mining, or copies of such",
    "duplicate": "copies of a text that is in the corpus",
    "since": "unchanged since then",
    "boilerplate": "left with next to nothing by cleaning",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """What was asked for."""

    choice: Choice
    steps: Sequence[str]
    fields: Sequence[Field]
    splits: Sequence[Split]
    seed: int
    sharding: Sharding
    since: str | None
    """A stamp."""


def code_version() -> str:
    """Return the version of Copydesk that runs."""
    try:
        return version("copydesk")
    except PackageNotFoundError:  # a checkout that is not installed
        return "a checkout"


def manifest(
    db: Database,
    parameters: Parameters,
    selection: Selection,
    report: Report,
    content: Content,
    files: Sequence[Written],
    removed: int | None,
) -> dict[str, Any]:
    """Return the manifest of a corpus. It holds no time of export: the same archive gives the same bytes."""
    run, changed = db.conn.execute(
        "SELECT (SELECT max(id) FROM runs), (SELECT max(changed_at) FROM changes)"
    ).fetchone()
    dropped = report.articles["boilerplate"]
    left_out = {**selection.left_out, **({"boilerplate": dropped} if dropped else {})}
    return {
        "copydesk": code_version(),
        "manifest": VERSION,
        "archive": {"articles": selection.articles, "last_run": run, "changed_at": changed},
        "parameters": _plain(parameters),
        "records": sum(file.records for file in files),
        "content": content.document(),
        "splits": {
            name: sum(file.records for file in files if file.split == name)
            for name in dict.fromkeys(file.split for file in files)
            if name
        },
        "left_out": {
            reason: {"articles": left_out[reason], "why": why}
            for reason, why in _REASONS.items()
            if reason in left_out
        },
        "cleaning": {
            step: {
                "what": STEPS[step],
                "articles": report.articles[step],
                **({"lines": report.lines[step]} if step in report.lines else {}),
            }
            for step in STEPS
            if step in parameters.steps
        },
        **({} if removed is None else {"removed": removed}),
        "files": [
            {key: value for key, value in asdict(file).items() if key != "split" or value}
            for file in files
        ],
    }


def _plain(parameters: Parameters) -> dict[str, Any]:
    choice = {
        name: (
            stamp(value)
            if isinstance(value, datetime)
            else list(value)
            if isinstance(value, tuple)
            else value
        )
        for name, value in asdict(parameters.choice).items()
    }
    return {
        **choice,
        "cleaning": list(parameters.steps),
        "fields": [field.name for field in parameters.fields],
        "split": {split.name: split.share for split in parameters.splits},
        "seed": parameters.seed,
        "shards": parameters.sharding.shards,
        "max_size": parameters.sharding.max_size,
        "since": parameters.since,
    }
