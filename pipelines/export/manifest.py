"""What a corpus says of itself: a manifest for programs, a dataset card for people and for Hugging Face."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from sqlite_utils import Database

from pipelines.export.choice import Choice
from pipelines.export.cleaning import STEPS, Report
from pipelines.export.fields import Field
from pipelines.export.output import Sharding, Written
from pipelines.export.selection import Selection
from pipelines.export.splits import Split
from pipelines.store.times import stamp

VERSION = 1
"""Of the manifest's form."""

_SIZES = (
    (1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
)  # fmt: skip
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
        return "from a checkout"


def manifest(
    db: Database,
    parameters: Parameters,
    selection: Selection,
    report: Report,
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


def card(
    document: Mapping[str, Any],
    parameters: Parameters,
    languages: Sequence[str],
    *,
    pattern: str | None,
) -> str:
    """Return the dataset card; `pattern` is where data files of a split lie, with `{split}` in it, or None
    where nothing but texts was written."""
    lines = ["---", "pretty_name: News corpus made with Copydesk"]
    if languages:
        lines += ["language:", *(f"- {json.dumps(code)}" for code in languages)]
    size = next((name for limit, name in _SIZES if document["records"] < limit), "n>10M")
    lines += ["task_categories:", "- text-generation", "size_categories:", f"- {size}"]
    lines += ["tags:", "- news", "- deduplicated"]
    if pattern is not None:
        lines += ["configs:", "- config_name: default", "  data_files:"]
        for split in document["splits"] or ("",):
            lines += [
                f"  - split: {split or 'train'}",
                f"    path: {json.dumps(pattern.format(split=split or 'all'))}",
            ]
    lines += ["---", "", "# News corpus", ""]
    lines += [
        f"{document['records']:,} texts out of an archive of {document['archive']['articles']:,} articles, "
        f"written by Copydesk {document['copydesk']}. The manifest beside this page holds all parameters, "
        "counts and checksums.",
        "",
        "## Rights",
        "",
        "The texts belong to their outlets and authors, and the outlets' terms hold for whoever uses or "
        "passes on this corpus. "
        + (
            "Texts that pages, robots.txt or tdmrep.json reserved against AI or text and data mining when "
            "they were fetched are left out, with their copies."
            if parameters.choice.respect_opt_outs
            else "Texts that are reserved against AI or text and data mining are in it: see `opt_outs`."
        ),
        "",
    ]
    if document["splits"]:
        lines += ["## Splits", "", "| split | texts |", "|---|---|"]
        lines += [f"| {name} | {count:,} |" for name, count in document["splits"].items()]
        lines += ["", "A story is in one split with all its articles, copies and relays.", ""]
    lines += ["## Fields", "", "| field | meaning |", "|---|---|"]
    lines += [f"| `{field.name}` | {field.meaning} |" for field in parameters.fields]
    lines += ["", "## What was left out", "", "| articles | why |", "|---|---|"]
    lines += [f"| {one['articles']:,} | {one['why']} |" for one in document["left_out"].values()]
    lines += ["", "## Cleaning", "", "| step | articles | lines |", "|---|---|---|"]
    lines += [
        f"| {one['what']} | {one['articles']:,} | {one.get('lines', '')} |"
        for one in document["cleaning"].values()
    ]
    return "\n".join(lines) + "\n"
