"""One crawl in this process, with Copydesk's settings wherever it is called from."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.logging import RichHandler
from scrapy import Spider
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from crawler.extensions.progress import console
from crawler.spiders.base import ArchiveSpider
from pipelines.items import FATES
from pipelines.store.archive import Archive


@dataclass(frozen=True, slots=True)
class Report:
    """What a run on an archive recorded of itself."""

    run: int
    outcome: str | None
    """`finished`, `out_of_time`, `interrupted`, `failed`; None where it was killed."""
    counts: Mapping[str, int]
    """Fate → number of pages."""
    stats: Mapping[str, Any]

    @property
    def trouble(self) -> str | None:
        """What went wrong with the run as a whole, in one line; None where nothing did."""
        tried, answered = self.stats.get("tried", 0), self.stats.get("answered", 0)
        if self.stats.get("failure"):
            return str(self.stats["failure"])
        if self.outcome == "interrupted":
            return "interrupted; what was fetched is stored, run it again to go on"
        if self.outcome not in ("finished", "out_of_time"):
            return f"the crawl ended early ({self.stats.get('reason', 'killed')}); see the log"
        if tried and not answered:
            why = self.stats.get("copydesk/no_browser") or "is the network reachable?"
            return f"all of {tried} requests failed; {why} See `copydesk status`"
        return None


def settings(overrides: Mapping[str, object]) -> Settings:
    """Return the settings of the project, with `overrides` as from a command line."""
    found = Settings()
    found.setmodule("crawler.settings", priority="project")
    found.setdict({"LOG_INSTALL_ROOT_HANDLER": False, **overrides}, priority="cmdline")
    return found


def crawl(
    spider: type[ArchiveSpider], arguments: Mapping[str, object], overrides: Mapping[str, object]
) -> Report:
    """Run a spider to its end and return what it recorded. Once in a process: a reactor starts once.

    Ends the process as `ArchiveSpider.from_crawler` does, where the crawl cannot begin.
    """
    crawler = _run(spider, arguments, settings(overrides))
    assert isinstance(crawler.spider, ArchiveSpider)
    run = crawler.spider.run
    report = last_report(Path(crawler.settings["COPYDESK_DB"]), run.id)
    if run.failure is not None and not report.stats.get("failure"):
        # The disk was too full even for the end of the run.
        report = Report(
            report.run, "failed", report.counts, {**report.stats, "failure": run.failure}
        )
    return report


def look(
    spider: type[Spider], arguments: Mapping[str, object], overrides: Mapping[str, object]
) -> str:
    """Run a spider that writes no archive; what it saw is in the objects it was given.

    Returns why it ended: "finished", or Scrapy's reason for an early end. Once in a process.
    """
    unwritten = {"ITEM_PIPELINES": {}, "COPYDESK_MIN_DISK": 0, "LOG_LEVEL": "ERROR"}
    crawler = _run(spider, arguments, settings({**unwritten, **overrides}))
    assert crawler.stats is not None
    return str(crawler.stats.get_value("finish_reason", "killed"))


def _run(spider: type[Spider], arguments: Mapping[str, object], chosen: Settings) -> Crawler:
    """Run a spider to its end; return its crawler. Raises what the spider raised."""
    process = AsyncCrawlerProcess(chosen)
    _log(chosen)
    crawler = process.create_crawler(spider)
    task = process.crawl(crawler, **arguments)
    process.start()
    if task.done() and not task.cancelled() and (error := task.exception()) is not None:
        raise error
    return crawler


def last_report(db: Path, run: int | None = None) -> Report:
    """Return what a run, by default the last one, recorded. Raises ArchiveError."""
    with Archive(db, create=False) as archive:
        where, values = ("WHERE id = ?", (run,)) if run is not None else ("", ())
        row = archive.db.conn.execute(
            f"SELECT id, outcome, stats, {', '.join(FATES)} FROM runs {where} ORDER BY id DESC LIMIT 1",
            values,
        ).fetchone()
    return Report(row[0], row[1], dict(zip(FATES, row[3:], strict=True)), json.loads(row[2]))


def _log(chosen: Settings) -> None:
    """Log lines above the live line on a terminal, plain ones otherwise; of Scrapy only warnings."""
    level = chosen["LOG_LEVEL"]
    if chosen.getbool("COPYDESK_PROGRESS"):
        handler: logging.Handler = RichHandler(
            console=console,
            show_path=False,
            markup=False,
            highlighter=None,
            log_time_format="%H:%M:%S",
        )
    else:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%H:%M:%S"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # The framework's own lines are for its users: `scrapy crawl` shows them.
    logging.getLogger("scrapy").setLevel(logging.DEBUG if level == "DEBUG" else logging.WARNING)
