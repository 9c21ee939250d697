"""`copydesk status`, `check` and `inspect`: look at the archive."""

from __future__ import annotations

import json
import logging
import socket
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.progress import Progress as Bar
from rich.table import Table

from crawler.commands.options import clean, db_option, fail, json_option
from pipelines.store.archive import Archive
from pipelines.store.check import Progress, check
from pipelines.store.health import troubles
from pipelines.store.openmetrics import openmetrics, write_metrics
from pipelines.store.status import GAP_DAYS, SILENT_DAYS, status
from pipelines.store.times import now

OUTLETS_SHOWN = 20
FEEDS_SHOWN = 10


@click.command("status")
@click.option(
    "--strict", is_flag=True, help="Say what is not normal, and end with status 1 if anything is."
)
@click.option(
    "--stats",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the figures as OpenMetrics text, too.",
)
@db_option
@json_option
def status_command(strict: bool, stats: Path | None, db: Path, as_json: bool) -> None:
    """Tell what the archive holds: runs, outlets, pages by fate, feeds, counts.

    With --strict also what is not normal: feeds that fail, fell silent or moved on faster than they
    were polled, outlets with far fewer articles than usual, outlets whose pages all are too short or
    refused.
    """
    try:
        with Archive(db, create=False) as archive:
            found = status(archive)
            wrong = troubles(archive.db, now())
    except sqlite3.Error as error:
        fail(f"{db}: {error}")
    if stats is not None:
        write_metrics(stats, openmetrics(found, wrong))
    if as_json:
        document = {**found, **({"troubles": [asdict(one) for one in wrong]} if strict else {})}
        click.echo(json.dumps(document, indent=2, ensure_ascii=False))
    else:
        _show_status(found)
        for one in wrong if strict else ():
            click.echo(clean(f"{one.outlet}: {one.sort}: {one.what}"))
    if strict and wrong:
        fail(f"{db}: {len(wrong):,} thing{'s are' if len(wrong) > 1 else ' is'} not normal")


def _show_status(found: dict[str, Any]) -> None:
    console = Console()
    counts = found["counts"]
    console.print(
        f"{clean(found['database']['path'])}: {found['database']['bytes'] / 1e6:,.1f} MB",
        markup=False,
        highlight=False,
    )
    console.print(
        f"{counts['articles']:,} articles of {len(found['outlets']):,} outlets, "
        f"{counts['copy_groups']:,} copy groups, {counts['stories']:,} stories "
        f"({found['shared_stories']:,} in several outlets), {counts['revisions']:,} revisions",
        highlight=False,
    )
    relations = ", ".join(f"{count:,} {name}" for name, count in found["relations"].items())
    console.print(
        f"{counts['links']:,} links{': ' if relations else ''}{relations}", highlight=False
    )
    if found["runs"]:
        table = _table(
            "Last runs", "run", "spider", "started", "finished", "outcome", "pages by fate"
        )
        for run in found["runs"]:
            table.add_row(
                str(run["id"]),
                clean(run["spider"]),
                run["started_at"],
                run["finished_at"] or "",
                clean(run["outcome"] or "not finished"),
                _fates(run["fates"]),
            )
        console.print(table)
    if found["outlets"]:
        table = _table("Outlets", "outlet", "domain", "articles", "pages by fate")
        table.columns[2].justify = "right"
        for outlet in found["outlets"][:OUTLETS_SHOWN]:
            table.add_row(
                _plain(outlet["name"]),
                _plain(outlet["domain"]),
                f"{outlet['articles']:,}",
                _fates(outlet["fates"]),
            )
        console.print(table)
        if len(found["outlets"]) > OUTLETS_SHOWN:
            more = len(found["outlets"]) - OUTLETS_SHOWN
            console.print(f"and {more:,} more outlets (--json tells all)", highlight=False)
    _show_feeds(console, found["feeds"])


def _show_feeds(console: Console, feeds: dict[str, Any]) -> None:
    console.print(
        f"{feeds['all']:,} feeds: {len(feeds['failing']):,} fail, {len(feeds['silent']):,} brought "
        f"nothing new for {SILENT_DAYS} days, {len(feeds['gaps']):,} had all entries new at one poll of "
        f"the last {GAP_DAYS} days, {feeds['disabled']:,} are disabled",
        highlight=False,
    )
    shown = [feed for sort in ("failing", "silent", "gaps") for feed in feeds[sort][:FEEDS_SHOWN]]
    if shown:
        table = _table(
            "Feeds to look at", "feed", "failures in a row", "last new", "gaps", "last asked"
        )
        for feed in shown:
            table.add_row(
                _plain(feed["url"]),
                str(feed.get("failures", "")),
                feed.get("last_new") or "",
                str(feed.get("gaps", "")),
                feed["last_checked"] or "",
            )
        console.print(table)


@click.command("check")
@db_option
@json_option
def check_command(db: Path, as_json: bool) -> None:
    """Prove that the archive is sound; name all that is not, one line each."""
    problems = []
    try:
        with Archive(db, create=False) as archive, _bar() as progress:
            for problem in check(archive, progress):
                problems.append(problem)
                if not as_json:
                    click.echo(
                        clean(
                            f"invariant {problem.invariant}: {problem.where}: {problem.what}; "
                            f"{problem.remedy}"
                        )
                    )
    except sqlite3.Error as error:
        fail(f"{db}: {error}")
    if as_json:
        click.echo(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False))
    elif not problems:
        click.echo(f"{clean(db)}: sound, all invariants hold")
    if problems:
        fail(f"{db}: {len(problems):,} problem{'s' if len(problems) > 1 else ''}")


@contextmanager
def _bar() -> Iterator[Progress]:
    """A bar a step on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    with Bar(console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def progress(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done)

        yield progress


@click.command("inspect")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    help="Port to listen at; 0 takes a free one.",
)
@click.option(
    "--edit",
    is_flag=True,
    help="Let the person who opens the printed address decide which articles belong together.",
)
@db_option
def inspect_command(host: str, port: int, edit: bool, db: Path) -> None:
    """Show the archive in a browser, with Datasette, until Ctrl-C."""
    Archive(db, create=False).close()  # says what is wrong with the file before a server starts
    _check_port(host, port)
    from datasette.cli import cli as datasette  # type: ignore[import-untyped, unused-ignore]
    from datasette.plugins import pm  # type: ignore[import-untyped, unused-ignore]

    from pipelines.inspect import plugin

    if not pm.is_registered(plugin):  # a checkout that is not installed
        pm.register(plugin, name="copydesk")
    logging.getLogger("asyncio").setLevel(logging.WARNING)
    # Mutable, as a crawl may go on meanwhile: Datasette would show an immutable file as it was at the start.
    arguments = ["serve", str(db.resolve()), "--host", host, "--port", str(port)]
    settings = {"sql_time_limit_ms": 5000, "facet_time_limit_ms": 1000, "truncate_cells_html": 400}
    for name, value in settings.items():
        arguments += ["--setting", name, str(value)]
    if edit:
        # Datasette prints an address with a token in it: who opens that is root, and may decide.
        arguments += ["--metadata", str(Path(plugin.__file__).with_name("edit.json")), "--root"]
    if port:
        click.echo(f"Stories: http://{host}:{port}/-/stories  (Ctrl-C to end)")
    try:
        datasette.main(args=arguments, prog_name="copydesk inspect", standalone_mode=False)
    except click.ClickException as error:
        fail(error.format_message())


def _check_port(host: str, port: int) -> None:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        fail(f"cannot listen at {host} port {port}: {reason}; name others with --host and --port")


def _table(title: str, *columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left")
    for column in columns:
        table.add_column(column)
    return table


def _fates(fates: dict[str, int]) -> str:
    return ", ".join(f"{count:,} {fate}" for fate, count in fates.items())


def _plain(text: object) -> str:
    from rich.markup import escape

    return escape(clean(text))
