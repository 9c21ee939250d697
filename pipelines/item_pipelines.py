"""The Scrapy item pipelines: extraction in worker processes, then one transaction an article."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from pipelines.extract import count_words
from pipelines.items import Article, Credit, Fate, Page, Rejection
from pipelines.store.errors import ArchiveError
from pipelines.store.opt_outs import renew_opt_outs
from pipelines.store.revisits import same_as
from pipelines.store.runs import Run
from pipelines.text.fingerprint import fingerprint
from pipelines.workers import WINDOW, Extractor

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a fetch came to, on its way through the pipelines; each ends with a fate for its URLs."""

    url: str
    """The URL that answered, or the one asked for where none did; normalised."""
    outcome: Page | Article | Rejection | None = field(repr=False)
    """None for a known article that has not changed."""
    fetched_at: datetime
    seen_as: tuple[str, ...] = ()
    """Other URLs that led here, with the one asked for; they get the same fate."""
    more: tuple[Page, ...] = field(default=(), repr=False)
    """Further pages of the same article."""
    http_status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    opt_outs: tuple[str, ...] | None = None
    """What its outlet reserves now of an article that has not changed; None where nobody has asked."""


class Recorder(Protocol):
    """What the pipelines need of a spider."""

    run: Run

    def settled(self, urls: Iterable[str], fate: Fate) -> None:
        """Hear that the fate of URLs is on disk."""

    def store_failed(self, why: str) -> None:
        """Hear that nothing can be stored any more: the crawl has to stop."""


class ExtractPipeline:
    """Turns pages into articles in worker processes, never in the reactor's thread."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._extractor: Extractor | None = None
        self._places: asyncio.Semaphore | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ExtractPipeline:
        """Build the pipeline of a crawl."""
        return cls(crawler)

    def open_spider(self) -> None:
        """Make the workers ready; they start with the first page."""
        run = _recorder(self._crawler).run
        workers = self._crawler.settings.getint("COPYDESK_WORKERS")
        self._extractor = Extractor(run.archive.registry, workers or None)
        self._places = asyncio.Semaphore(WINDOW * self._extractor.processes)

    async def close_spider(self) -> None:
        """End the workers."""
        if self._extractor is not None:
            await asyncio.to_thread(self._extractor.close)

    async def process_item(self, item: Fetched) -> Fetched:
        """Return the item with an Article or a Rejection in place of its page."""
        if not isinstance(item.outcome, Page):
            return item
        assert self._extractor is not None and self._places is not None
        try:
            async with self._places:
                outcome = await self._extractor.extract(item.outcome)
                if isinstance(outcome, Article):
                    rest = [await self._extractor.extract(page) for page in item.more]
                    outcome = join_pages(outcome, rest)
        except Exception as error:  # no page may vanish, whatever its workers came to
            log.exception("extraction of %s failed", item.url)
            outcome = Rejection(item.url, "failed", f"extraction failed: {type(error).__name__}")
        return replace(item, outcome=outcome, more=())


class StorePipeline:
    """Stores what became of each URL and counts it only then."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StorePipeline:
        """Build the pipeline of a crawl."""
        return cls(crawler)

    def process_item(self, item: Fetched) -> Fetched:
        """Store the item in one transaction. Raises DropItem once nothing can be stored any more."""
        recorder = _recorder(self._crawler)
        run = recorder.run
        if run.failure is not None:
            raise DropItem("the archive cannot be written", log_level="DEBUG")
        try:
            fate = store(item, run)
        except (ArchiveError, sqlite3.Error) as error:
            recorder.store_failed(str(error))
            raise DropItem("the archive cannot be written", log_level="DEBUG") from error
        self._crawler.stats.inc_value(f"copydesk/fate/{fate}")
        recorder.settled({item.url, *item.seen_as}, fate)
        return item


def store(item: Fetched, run: Run) -> Fate:
    """Store what became of an item's URLs; return the fate, on disk when this returns.

    A page that a run comes to by two ways keeps its first fate: the second look is no news.
    Raises ArchiveError, and then nothing of the item is stored.
    """
    archive = run.archive
    others = tuple(dict.fromkeys(u for u in item.seen_as if u != item.url and u not in run.fates))
    fate = run.fates.get(item.url)
    counted = fate is None
    with archive.transaction():
        if fate is None and item.outcome is None:
            fate = archive.unchanged(item.url, fetched_at=item.fetched_at, run=run.id)
            renew_opt_outs(archive.db, item.url, item.opt_outs)
        elif fate is None:
            assert isinstance(item.outcome, Article | Rejection)
            fate = archive.record(
                item.outcome,
                fetched_at=item.fetched_at,
                run=run.id,
                http_status=item.http_status,
                etag=item.etag,
                last_modified=item.last_modified,
                body_hash=item.body_hash,
            )
        same_as(archive, others, item.url)
    if counted:
        run.counts[fate] += 1
    for url in (item.url, *others):
        run.fates.setdefault(url, fate)
    return fate


def join_pages(first: Article, rest: Iterable[Article | Rejection]) -> Article:
    """Return the article whose text goes on over further pages.

    What several pages say is said once: where they begin alike on the first of them, where they end
    alike on the last. A page without a text of its own adds nothing.
    """
    pages = [first, *(page for page in rest if isinstance(page, Article))]
    if len(pages) == 1:
        return first
    texts = [page.text.split("\n") for page in pages]
    endings = set(texts[-1])
    for text in texts[:-1]:
        while len(text) > 1 and text[-1] in endings:
            text.pop()
    lines = texts[0]
    known = set(lines)
    for text in texts[1:]:
        lines = lines + [line for line in text if line not in known]
    unique: dict[tuple[str, str | None, str], Credit] = {}
    for credit in (credit for page in pages for credit in page.credits):
        unique.setdefault(
            (credit.kind, credit.outlet, "" if credit.outlet else credit.name), credit
        )
    joined = "\n".join(lines)
    return replace(
        first,
        text=joined,
        words=count_words(joined),
        credits=tuple(unique.values()),
        fingerprint=fingerprint(first.title, joined, first.lang),
    )


def _recorder(crawler: Crawler) -> Recorder:
    spider = crawler.spider
    assert spider is not None
    recorder: Recorder = spider  # type: ignore[assignment]
    return recorder
