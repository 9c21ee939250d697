"""Simulated days of polling: the real spider and archive against the local web, by a clock that is turned.

    python -m benchmarks.crawl.days [--outlets 300] [--days 1] [--seed 1]

Each crawl happens at one moment; then the clock goes on by `--every` minutes. Only extraction is left
out, and articles are taken as the web made them: what is measured is what is polled, found and kept.
"""

from __future__ import annotations

import argparse
import json
import logging
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings
from scrapy.utils.defer import deferred_from_coro
from scrapy.utils.reactor import install_reactor

from benchmarks.crawl.web import A_DAY, GeneratedWeb, requests_by_sort
from crawler.process import settings
from crawler.spiders.outlets import OutletsSpider
from pipelines.extract import count_words
from pipelines.item_pipelines import Fetched, StorePipeline
from pipelines.items import Article, Page
from pipelines.store.archive import Archive
from pipelines.store.check import check
from pipelines.store.health import troubles
from pipelines.store.status import status
from pipelines.store.times import clock, now
from pipelines.text.fingerprint import fingerprint

BASELINE = timedelta(minutes=15)
"""What polling is compared with: every feed as often as this."""


@dataclass(frozen=True, slots=True)
class Day:
    """What a simulated day came to."""

    number: int
    crawls: int
    seconds: float
    """Real ones."""
    published: int
    polls: int
    """Requests for feeds, and for what stands in for one where it fails."""
    spared: float
    """Share of the polls that polling every BASELINE would have made besides."""
    policy_requests: int
    """For robots.txt and its like."""
    article_requests: int
    rows: Mapping[str, int]
    """Of the tables that crawling fills."""
    bytes: int
    """Of the archive."""
    memory: int
    """Bytes of this process, at the day's end."""
    feeds_with_gap: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What all days came to."""

    outlets: int
    days: tuple[Day, ...]
    published: int
    missed: tuple[str, ...]
    """Published and never found."""
    repeated: int
    """Articles that were reported new more often than once."""
    delays: tuple[float, float, float]
    """Minutes from publishing until found: median, 90th and 99th percentile."""
    problems: int
    """That `copydesk check` finds."""
    silent_feeds: int
    """That `copydesk status` tells."""
    troubles: Mapping[str, int]
    """What `copydesk status --strict` tells at the end, by sort."""


def simulate(
    web: GeneratedWeb, db: Path, days: int, every: timedelta, revisit: str | None
) -> Outcome:
    """Let the days pass and return what they came to; each day is told on standard error. `revisit`
    is COPYDESK_REVISIT, None for the default. Once in a process: a reactor starts once."""
    install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    from twisted.internet.task import react

    found: list[Day] = []
    chosen = _settings(web, db, revisit)

    def begin(_: Any) -> Any:
        return deferred_from_coro(_pass(web, db, chosen, days, every, found))

    with web, clock(lambda: web.at):
        try:
            react(begin)
        except SystemExit as ended:  # how react says that all is done
            if ended.code:
                raise
        return _outcome(web, db, tuple(found))


async def _pass(
    web: GeneratedWeb,
    db: Path,
    chosen: Settings,
    days: int,
    every: timedelta,
    found: list[Day],
) -> None:
    await _crawl(chosen)
    for number in range(days):
        asked, begun, crawls = len(web.requests), perf_counter(), 0
        since, until = web.at, web.begin + timedelta(days=number + 1)
        while web.at + every < until:
            web.at += every
            await _crawl(chosen)
            crawls += 1
        web.at = until
        # What was published since the last polls belongs to the day as well.
        await _crawl(chosen, all="1")
        found.append(_day(web, db, number, crawls + 1, perf_counter() - begun, asked, since))
        sys.stderr.write(f"{json.dumps(asdict(found[-1]))}\n")


async def _crawl(chosen: Settings, **arguments: str) -> None:
    # A crawler looks up its settings' classes anew; the runner of each is its own.
    await AsyncCrawlerRunner(chosen).crawl(OutletsSpider, **arguments)


def _settings(web: GeneratedWeb, db: Path, revisit: str | None) -> Settings:
    class AsMade:
        """Takes the article that the web made in place of the one that extraction would find."""

        def process_item(self, item: Fetched) -> Fetched:
            if not isinstance(item.outcome, Page):
                return item
            story = web.story_at(item.url)
            assert story is not None, item.url
            text = story.text.replace("\n\n", "\n")
            article = Article(
                url=item.url,
                canonical_url=None,
                outlet=story.outlet,
                title=story.title,
                byline=None,
                published_at=story.published,
                modified_at=None,
                fetched_at=item.fetched_at,
                lang=story.lang,
                text=text,
                words=count_words(text),
                fingerprint=fingerprint(story.title, text, story.lang),
            )
            return replace(item, outcome=article, more=())

    return settings(
        {
            "COPYDESK_DB": str(db),
            "COPYDESK_REGISTRY": str(web.registry(db.with_suffix(".toml"))),
            "COPYDESK_PROXY": web.proxy,
            "DOWNLOAD_DELAY": 0,
            "AUTOTHROTTLE_ENABLED": False,
            "ITEM_PIPELINES": {AsMade: 300, StorePipeline: 500},
            **({} if revisit is None else {"COPYDESK_REVISIT": revisit}),
        }
    )


def _day(
    web: GeneratedWeb,
    db: Path,
    number: int,
    crawls: int,
    seconds: float,
    asked: int,
    since: datetime,
) -> Day:
    sorts = requests_by_sort(url for _, url, _ in web.requests[asked:])
    usual = len(web.publishers) * (timedelta(days=1) / BASELINE)
    tables = ("articles", "pages", "feeds", "runs", "outlets")
    with closing(sqlite3.connect(db)) as conn:
        rows = {name: conn.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
        gaps = conn.execute("SELECT count(*) FROM feeds WHERE gaps").fetchone()[0]
    return Day(
        number=number + 1,
        crawls=crawls,
        seconds=round(seconds, 1),
        published=len(web.published(since, web.at)),
        polls=sorts["feed"],
        spared=round(1 - sorts["feed"] / usual, 4),
        policy_requests=sorts["policy"],
        article_requests=sorts["article"],
        rows=rows,
        bytes=db.stat().st_size,
        memory=_memory(),
        feeds_with_gap=gaps,
    )


def _outcome(web: GeneratedWeb, db: Path, days: tuple[Day, ...]) -> Outcome:
    published = web.published(web.begin, web.at) | web.published(None, web.begin)
    with closing(sqlite3.connect(db)) as conn:
        seen = dict(conn.execute("SELECT url, first_seen_at FROM articles").fetchall())
        (told_new,) = conn.execute("SELECT sum(new) FROM runs").fetchone()
    delays = sorted(
        (datetime.fromisoformat(seen[url].replace("Z", "+00:00")) - at) / timedelta(minutes=1)
        for url, at in web.published(web.begin, web.at).items()
        if url in seen
    )
    with Archive(db, create=False) as archive:
        problems = len(list(check(archive)))
        silent = status(archive, now())["feeds"]["silent"]
        wrong: Counter[str] = Counter(trouble.sort for trouble in troubles(archive.db, now()))
    return Outcome(
        outlets=len(web.publishers),
        days=days,
        published=len(published),
        missed=tuple(sorted(published.keys() - seen.keys())),
        repeated=told_new - len(seen),
        delays=(_at(delays, 0.5), _at(delays, 0.9), _at(delays, 0.99)),
        problems=problems,
        silent_feeds=len(silent),
        troubles=dict(wrong),
    )


def _at(ordered: list[float], share: float) -> float:
    return round(ordered[int(share * (len(ordered) - 1))], 1) if ordered else 0.0


def _memory() -> int:
    """Resident bytes of this process at present; 0 where the system does not say (not Linux)."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * 4096 if statm.exists() else 0


def main() -> None:
    """Let days pass and print what they came to as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--outlets", type=int, default=300)
    parser.add_argument("--days", type=int, default=1)
    parser.add_argument("--every", type=int, default=5, help="minutes between two crawls")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--a-day", type=int, help="articles of each outlet a day")
    parser.add_argument("--revisit", help="seconds after which articles are looked at again")
    parser.add_argument("--db", type=Path, help="keep the archive here")
    options = parser.parse_args()
    logging.basicConfig(level=logging.ERROR)
    web = GeneratedWeb(
        options.seed,
        options.outlets,
        days=options.days,
        a_day=A_DAY if options.a_day is None else (options.a_day,),
    )
    with tempfile.TemporaryDirectory() as folder:
        db = options.db or Path(folder) / "news.db"
        every = timedelta(minutes=options.every)
        outcome = simulate(web, db, options.days, every, options.revisit)
    sys.stdout.write(f"{json.dumps(asdict(outcome))}\n")


if __name__ == "__main__":
    main()
