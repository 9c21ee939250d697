"""`copydesk demo`: the whole job on the sample web, twice, and what it finds."""

from __future__ import annotations

import json
import multiprocessing
import os
import shlex
import sys
import threading
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from sqlite_utils import Database

from crawler.commands.manifest import differences
from crawler.commands.options import LOCKED, clean, fail, json_option
from crawler.commands.screen import wide_console
from crawler.process import Report, crawl, last_report
from crawler.samples import SampleWeb
from crawler.samples.sites import SampleError
from crawler.samples.stories import expected
from crawler.spiders.outlets import OutletsSpider
from pipelines.outlets import load_registry
from pipelines.store.archive import Archive

LOCK_SECONDS = 15.0
"""How long to wait for the end of a crawl whose demo was killed a moment ago."""
_SHOWN_DIFFERENCES = 20


@click.command("demo")
@click.option(
    "--db",
    type=click.Path(dir_okay=False, path_type=Path),
    default="demo.db",
    show_default=True,
    help="The demo's archive; one that exists is gone on with.",
)
@json_option
def command(db: Path, as_json: bool) -> None:
    """Crawl a small web of invented outlets twice, group what they published, and show the stories.

    Nothing leaves this machine.
    """
    try:
        _demo(db, as_json)
    except SampleError as error:
        fail(error)


def _demo(db: Path, as_json: bool) -> None:
    console = wide_console(120)
    reports: list[tuple[int, Report, float]] = []
    with SampleWeb() as web:
        for phase in (1, 2) if _phase_reached(db, web) == 0 else (2,):
            web.phase = phase
            begun = monotonic()
            report = _crawl(db, web, phase)
            reports.append((phase, report, monotonic() - begun))
            if not as_json:
                console.print(_told(phase, report, reports[-1][2]), highlight=False)
        wrong = expected(web.stories, 2)
    with Archive(db, load_registry(web.outlets), create=False) as archive:
        lines = differences(archive.db, wrong)
        stories = story_rows(archive.db)
    if as_json:
        crawls = [{"crawl": phase, "fates": dict(r.counts)} for phase, r, _ in reports]
        click.echo(json.dumps({"crawls": crawls, "stories": stories, "differences": lines}))
    else:
        console.print(story_table(stories))
        _say_next(console, db, lines)
    if lines:
        fail(f"the grouping differs from the manifest in {len(lines)} points")


def story_rows(db: Database) -> list[dict[str, Any]]:
    """Return the stories as the demo's table shows them, those with most articles first."""
    cursor = db.conn.execute(
        """SELECT s.title, s.articles, s.outlets,
          sum(a.role IN ('copy', 'excerpt')) AS copies, sum(a.role = 'relay') AS relays, s.origins,
          (SELECT o.name FROM articles f JOIN outlets o ON o.domain = f.outlet
            WHERE f.story = s.id AND f.published_at IS NOT NULL
            ORDER BY f.published_at, f.url LIMIT 1) AS first_publisher,
          min(a.published_at) AS first_published_at
        FROM stories s JOIN articles a ON a.story = s.id GROUP BY s.id
        ORDER BY s.articles DESC, s.outlets DESC, first_published_at, s.title"""
    )
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def story_table(stories: list[dict[str, Any]]) -> Table:
    """Return the stories as a table for people."""
    table = Table(box=box.SIMPLE_HEAD, title=f"{len(stories)} stories", title_justify="left")
    table.add_column("Story", ratio=1, max_width=58)
    for name in ("Articles", "Outlets", "Copies", "Relays", "Independent\norigins"):
        table.add_column(name, justify="right")
    table.add_column("First publisher", max_width=40)
    for story in stories:
        at = (story["first_published_at"] or "").replace("T", " ")[:16]
        table.add_row(
            escape(clean(story["title"] or "(no title)")),
            *(str(story[key]) for key in ("articles", "outlets", "copies", "relays", "origins")),
            f"{escape(clean(story['first_publisher'] or '?'))}\n[dim]{at}[/dim]",
        )
    return table


def _phase_reached(db: Path, web: SampleWeb) -> int:
    """The last crawl that was finished on this archive: 0 or 1.

    To show crawl 1 again after crawl 2 would turn changed articles back, so it is not done.
    """
    if not db.exists():
        return 0
    with Archive(db, create=False) as archive:
        known = {outlet.domain for outlet in load_registry(web.outlets)}
        for (outlet,) in archive.db.conn.execute("SELECT DISTINCT outlet FROM articles"):
            if outlet not in known:
                fail(
                    f"{db} holds articles of {outlet}: not a demo's archive; name another with --db",
                    2,
                )
        row = archive.db.conn.execute(
            "SELECT 1 FROM runs WHERE spider = 'outlets' AND outcome = 'finished' LIMIT 1"
        ).fetchone()
    return 0 if row is None else 1


def _crawl(db: Path, web: SampleWeb, phase: int) -> Report:
    """One crawl, in a process of its own: a reactor cannot be started twice."""
    overrides = {
        "COPYDESK_DB": str(db.absolute()),
        "COPYDESK_REGISTRY": str(web.outlets),
        "COPYDESK_PROXY": web.proxy,
        # Every known article is looked at again, as an hour later: one has changed.
        "COPYDESK_REVISIT": 0 if phase == 2 else 3600,
        # The outlets are on this machine: there is nobody to be polite to.
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "COPYDESK_PROGRESS": sys.stderr.isatty(),
        "LOG_LEVEL": "WARNING",
    }
    deadline = monotonic() + LOCK_SECONDS
    while True:
        child = multiprocessing.get_context("spawn").Process(target=_child, args=(overrides,))
        child.start()
        try:
            child.join()
        except KeyboardInterrupt:  # the child has it as well, and ends cleanly
            child.join()
            fail("interrupted; what was fetched is stored, run it again to go on")
        if child.exitcode != LOCKED or monotonic() > deadline:
            break
        sleep(0.5)
    if child.exitcode:
        fail(f"crawl {phase} of the sample web failed", 1 if child.exitcode < 0 else child.exitcode)
    return last_report(db)


def _child(overrides: dict[str, object]) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    report = crawl(OutletsSpider, {}, overrides)
    if report.trouble is not None:
        fail(report.trouble)


def _end_with_parent() -> None:
    """A crawl whose sample web is gone would store failures only, and hold the lock meanwhile."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _told(phase: int, report: Report, seconds: float) -> str:
    counts = report.counts
    others = sum(counts.values()) - counts["new"] - counts["updated"] - counts["unchanged"]
    spared = report.stats.get("copydesk/not_modified", 0)
    if phase == 1:
        found = f"{counts['new']} new articles, {others} pages that are none"
    else:
        found = (
            f"only what is new or changed: {counts['new']} new articles, {counts['updated']} changed;"
            f" {counts['unchanged']} as before ({spared} pages not even sent again)"
        )
    return f"[bold]Crawl {phase}[/bold]: {found}, in {seconds:.1f} s"


def _say_next(console: Console, db: Path, lines: list[str]) -> None:
    if lines:
        console.print("[bold red]The grouping differs from the manifest:[/bold red]")
        for line in lines[:_SHOWN_DIFFERENCES]:
            console.print(f"  {escape(clean(line))}", highlight=False)
        if len(lines) > _SHOWN_DIFFERENCES:
            console.print(f"  and {len(lines) - _SHOWN_DIFFERENCES} more")
    else:
        console.print("[bold green]The grouping equals the manifest.[/bold green]")
    name = escape(shlex.quote(str(db)))
    console.print("\nNext:", highlight=False)
    for words, what in (
        (f"copydesk inspect --db {name}", "look at the stories in the browser"),
        (f"copydesk export corpus.jsonl --db {name}", "write the articles as a corpus"),
        (f"copydesk status --db {name}", "runs, outlets, feeds, counts"),
    ):
        console.print(f"  [cyan]{words}[/cyan]  [dim]{what}[/dim]", highlight=False, soft_wrap=True)
