"""`copydesk export`: write a corpus, one text for each copy group, cleaned and described."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from crawler.commands.options import clean, db_option, fail, json_option
from pipelines.dates import parse_date
from pipelines.export.choice import KEEPS, RELAYS, Choice
from pipelines.export.cleaning import STEPS
from pipelines.export.corpus import Plan, export
from pipelines.export.corpus import Progress as Told
from pipelines.export.errors import ExportError, OptionError
from pipelines.export.fields import NAMES, chosen_fields
from pipelines.export.output import Sharding
from pipelines.export.splits import read_splits
from pipelines.export.target import read_target
from pipelines.outlets import KINDS
from pipelines.store.archive import Archive

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?\Z", re.IGNORECASE)
_UNITS = {"": 1, "k": 1e3, "m": 1e6, "g": 1e9}
_STEPS_HELP = "; ".join(f"{step}: {what}" for step, what in STEPS.items())


def _moment(_: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
    if value is None:
        return None
    found = parse_date(value)
    if found is None:
        raise click.BadParameter(f"{value!r} is no time; say 2026-03-01 or 2026-03-01T12:00:00Z")
    return found.at


def _bytes(_: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    if value is None:
        return None
    match = _SIZE.match(value)
    if not match or not (size := int(float(match[1]) * _UNITS[match[2].lower()])):
        raise click.BadParameter(f"{value!r} is no size; say 500MB or 2GB")
    return size


@click.command("export")
@click.argument("out", metavar="OUT")
@click.option(
    "--keep",
    type=click.Choice(KEEPS),
    default="origin",
    show_default=True,
    help="Which of the texts of a copy group: that of its origin, or the fullest where the origin was never "
    "seen or does not pass the filters; the longest; the first that was published; or all, each with the "
    "group's number and an equal part of the weight 1.",
)
@click.option(
    "--relays",
    type=click.Choice(RELAYS),
    default="keep",
    show_default=True,
    help="Retellings of another article: keep them as texts of their own, mark them with the weight 0, or "
    "drop them.",
)
@click.option(
    "--min-origins",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="Only stories that have N independent origins or more.",
)
@click.option("--after", callback=_moment, metavar="TIME", help="Published then or later (UTC).")
@click.option("--before", callback=_moment, metavar="TIME", help="Published earlier (UTC).")
@click.option(
    "--outlet", "outlets", multiple=True, metavar="DOMAIN", help="Of this outlet; repeatable."
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(sorted(KINDS)),
    help="Of outlets of this kind; repeatable.",
)
@click.option(
    "--country",
    "countries",
    multiple=True,
    metavar="CODE",
    help="Of outlets of this country; repeatable.",
)
@click.option(
    "--language", "languages", multiple=True, metavar="CODE", help="In this language; repeatable."
)
@click.option(
    "--min-words",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="Of N words or more, uncleaned.",
)
@click.option(
    "--max-words", type=click.IntRange(0), metavar="N", help="Of N words or fewer, uncleaned."
)
@click.option(
    "--story",
    "stories",
    multiple=True,
    type=click.IntRange(1),
    metavar="ID",
    help="Of this story; repeatable.",
)
@click.option(
    "--search", metavar="WORDS", help='With all these words, or "phrases", in title or text.'
)
@click.option(
    "--where", metavar="SQL", help="For which this expression over the table articles is true."
)
@click.option(
    "--respect-opt-outs/--ignore-opt-outs",
    default=True,
    show_default=True,
    help="Leave out texts that a page, its outlet's robots.txt or its tdmrep.json reserves against AI or text "
    "and data mining, and their copies; or keep them, with what is reserved in opt_outs.",
)
@click.option(
    "--no-clean",
    "skipped",
    multiple=True,
    type=click.Choice([*STEPS, "all"]),
    help=f"Leave out a step of cleaning; repeatable. All are on: {_STEPS_HELP}. Whole lines only are cut.",
)
@click.option(
    "--fields",
    metavar="NAME,...",
    help=f"Write these fields only, in this order, of {', '.join(NAMES)}.",
)
@click.option(
    "--split",
    metavar="NAME=SHARE,...",
    help="Split by story, such as train=0.8,validation=0.1,test=0.1: no event is in two splits, and what "
    "comes later moves nothing, unless it joins two stories.",
)
@click.option(
    "--seed", type=int, default=0, show_default=True, help="Another seed gives other splits."
)
@click.option(
    "--shards",
    type=click.IntRange(1),
    metavar="N",
    help="Cut the corpus, or each split, into N files.",
)
@click.option(
    "--max-size",
    callback=_bytes,
    metavar="SIZE",
    help="Begin a new file at this size, such as 500MB; packed files exceed it by a block.",
)
@click.option(
    "--since",
    metavar="RUN|TIME",
    help="Only stories that changed after this run, or since this time. What is to be deleted of earlier "
    "exports, besides the records that come anew, stands in removed.txt.",
)
@click.option("--overwrite", is_flag=True, help="Replace what is there.")
@db_option
@json_option
def command(out: str, db: Path, as_json: bool, **given: Any) -> None:
    """Write a corpus: one text for each copy group, cleaned, with a dataset card and a manifest.

    OUT says the format by its suffix: .jsonl, .jsonl.gz, .jsonl.zst, .parquet or .csv; a name without a
    suffix is a folder of .txt files. With --split, --shards or --max-size OUT is a folder of such files,
    named without the suffix. An article must pass all filters; without filters every article does.
    """
    try:
        plan = _plan(out, given)
        with Archive(db, create=False) as archive, _bar() as progress:
            document = export(archive, plan, progress)
    except OptionError as error:
        fail(error, 2)
    except ExportError as error:
        fail(error)
    except sqlite3.Error as error:
        fail(f"{db}: {error}")
    except KeyboardInterrupt:
        fail("interrupted; nothing was written")
    if as_json:
        click.echo(json.dumps(document, ensure_ascii=False))
        return
    count = document["records"]
    files = len(document["files"])
    parts = f" in {files:,} files" if files > 1 else ""
    gone = f", {document['removed']:,} to delete" if "removed" in document else ""
    click.echo(f"{clean(plan.target.path)}: {count:,} text{'' if count == 1 else 's'}{parts}{gone}")


def _plan(out: str, given: dict[str, Any]) -> Plan:
    sharding = Sharding(given["shards"], given["max_size"])
    if sharding.shards is not None and sharding.max_size is not None:
        raise OptionError("--shards and --max-size: say one of them")
    splits = read_splits(given["split"]) if given["split"] is not None else ()
    skipped = set(STEPS) if "all" in given["skipped"] else set(given["skipped"])
    fields = given["fields"]
    chosen = {name: value for name, value in given.items() if name in Choice.__dataclass_fields__}
    return Plan(
        target=read_target(out, parts=bool(splits) or sharding != Sharding()),
        choice=Choice(**chosen),
        steps=frozenset(STEPS) - skipped,
        fields=chosen_fields(
            [name.strip() for name in fields.split(",")] if fields is not None else []
        ),
        splits=splits,
        seed=given["seed"],
        sharding=sharding,
        since=given["since"],
        overwrite=given["overwrite"],
    )


@contextmanager
def _bar() -> Iterator[Told]:
    """A bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def told(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done, total=total)

        yield told
