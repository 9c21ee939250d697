"""`copydesk crawl`: poll outlets, or fetch single pages."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from rich import box
from rich.table import Table

from crawler.commands.options import db_option, fail, json_option, registry_option
from crawler.commands.overrides import overrides_option, read_overrides
from crawler.commands.screen import wide_console
from crawler.process import Report, crawl
from crawler.spiders.outlets import OutletsSpider
from crawler.spiders.urls import UrlsSpider
from pipelines.store.openmetrics import run_openmetrics, write_metrics
from pipelines.store.times import now

FATES_SAID = {
    "new": "new articles",
    "updated": "articles that changed",
    "unchanged": "articles as before",
    "not_article": "pages that are no article",
    "too_short": "too short for an article",
    "robots": "closed by robots.txt",
    "http_error": "answered with an error",
    "timeout": "no full answer in time",
    "too_large": "too large",
    "failed": "failed",
    "out_of_scope": "at no outlet of the registry, or inside a private network",
}
"""What each fate means, for people."""


@click.command("crawl")
@click.argument("outlets", nargs=-1, metavar="[OUTLET]...")
@click.option("--url", "urls", multiple=True, metavar="URL", help="Fetch this page; repeatable.")
@click.option(
    "--urls-from",
    type=click.Path(dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Fetch the pages of a list, one address a line; - for standard input.",
)
@click.option("--all", "everything", is_flag=True, help="Poll feeds that are not due yet, too.")
@click.option("--max-pages", type=click.IntRange(1), metavar="N", help="Stop after N pages.")
@click.option("--max-minutes", type=click.IntRange(1), metavar="N", help="Stop after N minutes.")
@click.option(
    "--warc",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Keep all answers as WARC files in this folder; `copydesk ingest DIR` reads them.",
)
@click.option(
    "--stats",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the figures of the run as OpenMetrics text when it ends, however it ends.",
)
@overrides_option
@db_option
@registry_option
@json_option
def command(
    outlets: tuple[str, ...],
    urls: tuple[str, ...],
    urls_from: str | None,
    everything: bool,
    max_pages: int | None,
    max_minutes: int | None,
    warc: Path | None,
    stats: Path | None,
    overrides: tuple[str, ...],
    db: Path,
    registry: Path,
    as_json: bool,
) -> None:
    """Poll the feeds of outlets that are due, and fetch what is new or changed.

    OUTLET is a domain or a name of the registry; without one, all enabled outlets are polled. A
    feed is due the sooner, the more was new in it; what a budget leaves is for the next crawl.
    With --url or --urls-from single pages are fetched instead.
    """
    if (urls or urls_from) and (outlets or max_pages or everything):
        raise click.UsageError("--url and --urls-from go without OUTLET, --all and --max-pages")
    if urls and urls_from:
        raise click.UsageError("give --url or --urls-from, not both")
    if stats is not None and not stats.absolute().parent.is_dir():
        raise click.BadParameter(f"the folder {stats.parent} does not exist", param_hint="--stats")
    begun = now()
    chosen: dict[str, object] = {"COPYDESK_PROGRESS": sys.stderr.isatty()}
    chosen |= read_overrides(overrides)
    chosen |= {"COPYDESK_DB": str(db), "COPYDESK_REGISTRY": str(registry)}
    if warc is not None:
        chosen["COPYDESK_WARC"] = str(warc)
    if max_minutes is not None:
        chosen["CLOSESPIDER_TIMEOUT"] = 60 * max_minutes
    if urls or urls_from:
        report = crawl(UrlsSpider, {"file": urls_from} if urls_from else {"urls": urls}, chosen)
    else:
        arguments = {
            "outlets": ",".join(outlets) if outlets else None,
            "max_pages": max_pages,
            "all": everything,
        }
        report = crawl(OutletsSpider, arguments, chosen)
    if stats is not None:
        text = run_openmetrics(report.outcome, report.counts, report.stats, begun, now())
        write_metrics(stats, text)
    show(report, as_json)
    if report.trouble is not None:
        fail(report.trouble)


def show(report: Report, as_json: bool) -> None:
    """Print what a run came to, by fate."""
    if as_json:
        stats = report.stats
        document = {
            "run": report.run,
            "outcome": report.outcome,
            "fates": dict(report.counts),
            "feeds_not_due": stats.get("copydesk/feeds_not_due", 0),
            "known": stats.get("copydesk/known", 0),
            "not_modified": stats.get("copydesk/not_modified", 0),
            "left": stats.get("copydesk/left", 0),
            "left_of_outlets": stats.get("copydesk/left_of_outlets", 0),
            "feeds_failed": stats.get("copydesk/feeds_failed", 0),
        }
        click.echo(json.dumps(document))
        return
    if not any(report.counts.values()):
        click.echo(f"Run {report.run}: {report.outcome}; no page was new or due for another look.")
    table = Table(
        box=box.SIMPLE_HEAD, title=f"Run {report.run}: {report.outcome}", title_justify="left"
    )
    table.add_column("fate")
    table.add_column("pages", justify="right")
    table.add_column("")
    for fate, count in report.counts.items():
        if count:
            table.add_row(fate, str(count), FATES_SAID[fate])
    for key, said in (
        ("copydesk/known", "known pages were not due"),
        ("copydesk/feeds_not_due", "feeds were not due (--all polls them, too)"),
        ("copydesk/left", "pages are left for the next crawl (--max-pages)"),
        ("copydesk/left_of_outlets", "pages are left for the next crawl: too many of one outlet"),
        ("copydesk/feeds_left", "feeds are left for the next crawl: too many of one outlet"),
        ("copydesk/articles_cut", "articles have more pages than are joined"),
        ("copydesk/feeds_failed", "feeds failed"),
        ("copydesk/outlets_without_feed", "outlets have no feed that could be found"),
        ("copydesk/outlets_unreachable", "outlets could not be reached"),
    ):
        if more := report.stats.get(key):
            table.add_row("", str(more), said)
    if not table.rows:
        return
    wide_console(100).print(table)
