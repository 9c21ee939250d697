"""`copydesk ingest`: take files into the archive."""

from __future__ import annotations

import codecs
import json
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from crawler.commands.options import (
    LOCKED,
    clean,
    db_option,
    fail,
    json_option,
    registry_option,
)
from crawler.registry import read_registry
from pipelines.ingest import Tally, ingest
from pipelines.readers.records import Fault
from pipelines.readers.sources import Source, SourceError, find_sources
from pipelines.store.archive import Archive
from pipelines.store.lock import Lock, Locked

TOLD_EVERY = 10.0
"""Seconds between two lines of progress where there is no terminal for a bar."""


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--processes",
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes that extract HTML; one a processor by default.",
)
@click.option(
    "--encoding",
    metavar="NAME",
    help="Character encoding of JSON lines (UTF-8 by default) and of HTML files that lie about it.",
)
@click.option(
    "--url-prefix",
    metavar="URL",
    help="An HTML file's URL is this and its path below PATH, whatever the file says.",
)
@db_option
@registry_option
@json_option
def command(
    paths: tuple[str, ...],
    processes: int | None,
    encoding: str | None,
    url_prefix: str | None,
    db: Path,
    registry: Path,
    as_json: bool,
) -> None:
    """Take files into the archive, on the way that crawled pages take.

    PATH is a .jsonl[.gz|.zst], .warc[.gz] or .html file, a folder of such, or - for JSON lines on
    standard input. A JSON line has url and html or text, and may have title, published,
    fetched_at, byline, lang and headers. Stopped at any moment, the same command goes on;
    repeated, it changes nothing.
    """
    if encoding is not None:
        _check_encoding(encoding)
    try:
        sources = find_sources(list(paths), url_prefix)
    except SourceError as error:
        fail(error, 2)
    outlets = read_registry(registry)
    if not db.parent.is_dir():
        fail(f"{db}: the folder {db.parent} does not exist")
    try:
        lock = Lock(db)
    except Locked as error:
        fail(error, LOCKED)
    try:
        with Archive(db, outlets) as archive, _display(sources) as display:
            tally = ingest(
                archive,
                sources,
                processes=processes,
                encoding=encoding,
                on_fault=display.fault,
                on_progress=display.progress,
            )
    except KeyboardInterrupt:
        fail("interrupted; what was stored stays, and the same command goes on from there")
    except sqlite3.Error as error:
        fail(f"{db}: {error}; what was stored before stays")
    finally:
        lock.release()
    _show(tally, as_json)
    if tally.refused:
        fail(f"{tally.refused:,} of the lines, records or files could not be used (said above)")


def _check_encoding(name: str) -> None:
    try:
        codecs.lookup(name)
        plain = "\n{}".encode(name) == b"\n{}"
    except (LookupError, UnicodeError):
        raise click.BadParameter(f"{name!r} is no encoding", param_hint="--encoding") from None
    if not plain:
        raise click.BadParameter(
            f"{name!r} does not write line feeds as one byte; convert the file to UTF-8",
            param_hint="--encoding",
        )


class _Display:
    """Faults and progress on standard error: a bar on a terminal, lines elsewhere."""

    def __init__(self, sources: list[Source], bar: Progress | None) -> None:
        sizes = [source.size for source in sources]
        self._total = sum(sizes) if all(source.path is not None for source in sources) else None
        self._bar = bar
        self._task: TaskID | None = None
        if bar is not None:
            self._task = bar.add_task("ingest", total=self._total, records=0)
        self._before = 0  # bytes of the files that are done
        self._source: Source | None = None
        self._told = time.monotonic()

    def fault(self, fault: Fault) -> None:
        line = clean(f"{fault.where}: {fault.reason}")
        if self._bar is not None:
            self._bar.console.print(Text(line), soft_wrap=True)
        else:
            click.echo(line, err=True)

    def progress(self, source: Source, done: int, tally: Tally) -> None:
        if source is not self._source:
            self._before += self._source.size if self._source is not None else 0
            self._source = source
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=self._before + done, records=tally.records)
        elif time.monotonic() - self._told >= TOLD_EVERY:
            self._told = time.monotonic()
            share = f", {(self._before + done) / self._total:.0%}" if self._total else ""
            click.echo(f"{tally.records:,} records read{share}", err=True)


@contextmanager
def _display(sources: list[Source]) -> Iterator[_Display]:
    if not sys.stderr.isatty():
        yield _Display(sources, None)
        return
    columns = (
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TextColumn("{task.fields[records]:,} records"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Display(sources, bar)


def _show(tally: Tally, as_json: bool) -> None:
    if as_json:
        document = {
            "records": tally.records,
            "fates": dict(tally.fates),
            "older": tally.older,
            "refused": tally.refused,
        }
        click.echo(json.dumps(document, sort_keys=True))
        return
    table = Table(box=box.SIMPLE_HEAD, title=f"{tally.records:,} records", title_justify="left")
    table.add_column("fate")
    table.add_column("pages", justify="right")
    for fate, count in sorted(tally.fates.items(), key=lambda pair: -pair[1]):
        table.add_row(fate, f"{count:,}")
    if tally.older:
        table.add_row("older than what is stored", f"{tally.older:,}")
    if tally.refused:
        table.add_row("could not be used", f"{tally.refused:,}")
    Console().print(table)
