"""`copydesk story`: find and fetch the coverage of one story, and tell its lineage."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from crawler.commands.lineage import as_json as lineage_json
from crawler.commands.lineage import read_view, tree
from crawler.commands.options import (
    clean,
    db_option,
    fail,
    json_option,
    registry_option,
    searches_option,
)
from crawler.commands.overrides import overrides_option, read_overrides
from crawler.commands.screen import wide_console
from crawler.process import Report, crawl
from crawler.spiders.story import DAYS, MAX_PAGES, StorySpider
from pipelines.inspect.story import StoryView
from pipelines.store.archive import Archive
from pipelines.store.finding import story_of

CANDIDATES_SHOWN = 15
OTHERS_SHOWN = 5


@click.command("story")
@click.argument("seed", metavar="URL|WORDS|FILE", nargs=-1, required=True)
@click.option(
    "--query",
    "queries",
    multiple=True,
    metavar="WORDS",
    help="Search for this instead; repeatable.",
)
@click.option(
    "--days",
    type=click.IntRange(1, 3650),
    default=DAYS,
    show_default=True,
    help="Days before and after the seed in which coverage is looked for.",
)
@click.option(
    "--max-pages",
    type=click.IntRange(1, 9999),
    default=MAX_PAGES,
    show_default=True,
    metavar="N",
    help="Fetch the N likeliest pages at most.",
)
@searches_option
@overrides_option
@db_option
@registry_option
@json_option
def command(
    seed: tuple[str, ...],
    queries: tuple[str, ...],
    days: int,
    max_pages: int,
    searches: Path,
    overrides: tuple[str, ...],
    db: Path,
    registry: Path,
    as_json: bool,
) -> None:
    """Find and fetch the coverage of one story across outlets, and tell its lineage.

    The seed is the address of an article, a saved page or text file, or words. Feeds and news
    sitemaps of all outlets, the search sources, the archive, and the outlets that the seed names
    are looked through; the pages whose titles are likest are fetched, the likeliest first.
    """
    chosen: dict[str, object] = {"COPYDESK_PROGRESS": sys.stderr.isatty()}
    chosen |= read_overrides(overrides)
    chosen |= {
        "COPYDESK_DB": str(db),
        "COPYDESK_REGISTRY": str(registry),
        "COPYDESK_SEARCHES": str(searches),
    }
    arguments = {
        "seed": " ".join(seed),
        "query": "|".join(queries) if queries else None,
        "days": days,
        "max_pages": max_pages,
    }
    report = crawl(StorySpider, arguments, chosen)
    found: dict[str, Any] = report.stats.get("copydesk/story", {})
    stories = _stories(db, found)
    view = read_view(db, stories[0]) if stories else None
    if as_json:
        document = {
            "run": report.run,
            "outcome": report.outcome,
            "fates": dict(report.counts),
            "left": report.stats.get("copydesk/left", 0),
            "search": found,
            "other_stories": list(stories[1:]),
            **({} if view is None else lineage_json(view)),
        }
        click.echo(json.dumps(document, ensure_ascii=False))
    elif found:
        _show(report, found, view, stories[1:])
    if report.trouble is not None:
        fail(report.trouble)


def _stories(db: Path, found: dict[str, Any]) -> tuple[int, ...]:
    """The seed's story, or else the stories that most of the likely pages are in."""
    if not found:
        return ()
    urls = [candidate["url"] for candidate in found["candidates"]]
    with Archive(db, create=False) as archive:
        seed = story_of(archive.db, [found["seed"]]) if found["seed"] else ()
        return tuple(dict.fromkeys((*seed, *story_of(archive.db, urls))))


def _show(
    report: Report, found: dict[str, Any], view: StoryView | None, others: tuple[int, ...]
) -> None:
    console = wide_console(120)
    for query in found["queries"]:
        console.print(f"query: {clean(query)}", markup=False, highlight=False)
    table = Table(box=box.SIMPLE_HEAD, title="Where coverage was looked for", title_justify="left")
    table.add_column("source")
    for name in ("results", "likely"):
        table.add_column(name, justify="right")
    table.add_column("failed")
    for name, source in found["sources"].items():
        failures = "; ".join(f"{count}× {why}" for why, count in source["failures"].items())
        sealed = source["without_address"]
        table.add_row(
            escape(clean(name)),
            str(source["results"]) + (f" + {sealed} without address" if sealed else ""),
            str(source["likely"]),
            escape(clean(failures)),
        )
    console.print(table)
    _show_candidates(console, found)
    counts = ", ".join(f"{count} {fate}" for fate, count in report.counts.items() if count)
    left = report.stats.get("copydesk/left", 0)
    console.print(
        f"Fetched: {counts or 'nothing; all that is likely is stored'}"
        + (f"; {left} likely pages are left (--max-pages)" if left else ""),
        highlight=False,
    )
    console.print()
    if view is None:
        console.print("No story found: no page that is like the seed is an article.")
        return
    console.print(tree(view), highlight=False)
    if others:
        ids = ", ".join(str(story) for story in others[:OTHERS_SHOWN])
        console.print(f"\nLike the seed, but other stories: {ids}", highlight=False)


def _show_candidates(console: Console, found: dict[str, Any]) -> None:
    candidates = found["candidates"]
    if not candidates:
        return
    table = Table(
        box=box.SIMPLE_HEAD, title=f"{found['likely']} likely pages", title_justify="left"
    )
    table.add_column("like", justify="right")
    table.add_column("title", max_width=70)
    table.add_column("found by")
    for candidate in candidates[:CANDIDATES_SHOWN]:
        table.add_row(
            f"{candidate['likeness']:.2f}",
            escape(clean(candidate["title"])),
            escape(", ".join(candidate["found_by"]))
            + ("" if candidate["asked"] else " (stored or left)"),
        )
    console.print(table)
