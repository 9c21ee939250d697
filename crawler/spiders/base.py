"""What the spiders share: the run on the archive, and the way from a URL to its fate."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from scrapy.settings import BaseSettings
from sqlite_utils import Database
from twisted.python.failure import Failure

from crawler.addresses import NetworksError, read_networks
from crawler.answers import page_record, redirects
from crawler.discovery.feeds import Entry
from crawler.discovery.reading import DocumentReader
from crawler.failures import FAILED, NotRendered, fate_of
from crawler.links import MAX_JOINED, MAX_PAGES, amp_canonical, next_page
from crawler.middlewares.reservations import SITE_OPT_OUTS
from crawler.registry import read_registry, registry_of
from crawler.rendering.renderer import RENDER, Renderer, to_render
from crawler.scope import Scope
from pipelines.item_pipelines import Fetched
from pipelines.items import Fate, Rejection
from pipelines.outlets import Registry, RegistryError
from pipelines.store.errors import ArchiveError
from pipelines.store.lock import Locked
from pipelines.store.revisits import StoredPage, stored_page
from pipelines.store.runs import Run
from pipelines.store.times import now
from pipelines.urls import host_of, normalise

log = logging.getLogger(__name__)

S = TypeVar("S", bound="ArchiveSpider")


class ArgumentError(ValueError):
    """An argument of a spider is wrong; the message says which, and what to write."""


@dataclass(frozen=True, slots=True)
class Target:
    """A page that is asked for, with what is known of it."""

    url: str
    """Normalised."""
    entry: Entry | None = None
    """What announced it."""
    known: StoredPage | None = None
    """What was stored when it was seen before."""
    seen_as: tuple[str, ...] = ()
    """URLs that led here by other ways than redirects: its AMP twin."""


class ArchiveSpider(Spider):
    """A spider that gives each URL it sees exactly one fate in one archive."""

    run: Run
    scope: Scope
    renderer: Renderer

    @classmethod
    def from_crawler(cls: type[S], crawler: Crawler, *args: Any, **kwargs: Any) -> S:
        """Check the arguments and open the archive. Ends the process with a line on standard error
        and the exit status of the contract where that fails: Scrapy's own would be a traceback."""
        try:
            spider = super().from_crawler(crawler, *args, **kwargs)
            db = Path(crawler.settings["COPYDESK_DB"])
            registry = read_registry(Path(crawler.settings["COPYDESK_REGISTRY"] or registry_of(db)))
            read_networks(crawler.settings["COPYDESK_PRIVATE_NETWORKS"] or "")
            spider.configure(crawler.settings)
            spider.prepare(registry)
            spider.renderer = Renderer(crawler)
            spider.run = Run(db, registry, spider.name)
        except ArgumentError as error:
            refuse(str(error), 2)
        except NetworksError as error:
            refuse(f"COPYDESK_PRIVATE_NETWORKS: {error}", 2)
        except Locked as error:
            refuse(str(error), 75)
        except (RegistryError, ArchiveError) as error:
            refuse(str(error), 1)
        except OSError as error:
            refuse(f"{error.filename}: {error.strerror}", 1)
        return spider

    def __init__(self, name: str | None = None, **unknown: Any) -> None:
        """Raises ArgumentError for an argument that the spider does not have."""
        for told_by_scrapyd in ("_job", "_version"):
            unknown.pop(told_by_scrapyd, None)
        if unknown:
            raise ArgumentError(f"{self.name}: unknown argument {', '.join(sorted(unknown))}")
        super().__init__(name)
        self.tried = 0
        """Requests for pages, feeds and home pages that have ended, one way or another."""
        self.answered = 0
        """Those that brought something."""
        self.asked: set[str] = set()
        """Normalised URLs of the pages asked for in this run."""
        self.reader = DocumentReader()

    def configure(self, settings: BaseSettings) -> None:
        """Take what the spider needs of the settings. Raises ArgumentError for one that is wrong."""

    def prepare(self, registry: Registry) -> None:
        """Check the arguments against the registry and set `scope`. Raises ArgumentError."""
        raise NotImplementedError

    def closed(self, reason: str) -> None:
        """Finish the run; Scrapy calls it at the end."""
        self.reader.close()
        outcome = _OUTCOMES.get(reason, "failed")
        if self.run.failure is not None:
            outcome = "failed"
        stats = self.crawler.stats.get_stats()
        kept = {key: value for key, value in stats.items() if key.startswith(KEPT_STATS)}
        kept |= {"reason": reason, "tried": self.tried, "answered": self.answered}
        if self.run.failure is not None:
            kept["failure"] = self.run.failure
        told = ", ".join(f"{count} {fate}" for fate, count in self.run.counts.most_common())
        log.info("run %d %s: %s", self.run.id, outcome, told or "no page was looked at")
        self.run.finish(outcome, kept)

    # --- what the item pipelines report ----------------------------------------------------------------

    def settled(self, urls: Iterable[str], fate: Fate) -> None:
        """Hear that the fate of URLs is on disk."""
        self.tried += fate not in ("robots", "out_of_scope")
        self.answered += fate not in FAILED and fate not in ("robots", "out_of_scope")

    def write(self, change: Callable[[Database], None]) -> None:
        """Change the archive in one transaction; stop the crawl where that fails."""
        if self.run.failure is not None:
            return
        try:
            with self.run.archive.transaction():
                change(self.run.archive.db)
        except (ArchiveError, sqlite3.Error) as error:
            self.store_failed(str(error))

    def store_failed(self, why: str) -> None:
        """Stop the crawl: what it finds could not be kept."""
        if self.run.failure is None:
            self.run.failure = " ".join(why.split())
            log.error("the archive cannot be written, the crawl stops: %s", self.run.failure)
            stopping = self.crawler.engine.close_spider_async(reason="store_failed")
            self._stopping = asyncio.ensure_future(stopping)

    # --- pages -----------------------------------------------------------------------------------------

    def page_request(self, target: Target) -> Request:
        """Return the request for a page, conditional where it is known."""
        headers = {}
        meta = self._as_rendered(target.url)
        # Of a page that scripts write, the server knows but the frame, and that does not change.
        if target.known is not None and target.known.body_hash and not meta:
            if target.known.etag:
                headers["If-None-Match"] = target.known.etag
            if target.known.last_modified:
                headers["If-Modified-Since"] = target.known.last_modified
        self.asked.add(target.url)
        # Scrapy's filter of duplicates would drop the end of a redirect loop without a word.
        return Request(
            target.url,
            callback=self.page,
            errback=self.page_failed,
            cb_kwargs={"target": target},
            headers=headers,
            meta={SITE_OPT_OUTS: None, **meta},
            dont_filter=True,
        )

    def known(self, url: str) -> StoredPage | None:
        """Return what the archive knows of a URL."""
        return stored_page(self.run.archive.db, url)

    def _as_rendered(self, url: str) -> dict[str, Any]:
        """What the request for an article's page says of how it is fetched."""
        outlet = self.run.archive.registry.of_host(host_of(url))
        return {RENDER: True} if outlet is not None and outlet.render else {}

    async def page(self, response: Response, target: Target) -> AsyncIterator[Fetched | Request]:
        """Judge an answer to a page's request."""
        try:
            shown = await self.renderer.render(response) if to_render(response) else response
            if isinstance(shown, Response):
                for result in self._page(shown, target):
                    yield result
            elif shown is not None:
                yield self._led_on(response, shown, target)
        except NotRendered as error:
            url = normalise(response.url)
            yield self._rejected(url, error.fate, str(error), target, response.meta)
        except Exception as error:  # hostile input; the URL must not be left without a fate
            log.exception("answer of %s could not be read", target.url)
            reason = f"the answer could not be read: {type(error).__name__}"
            yield self._rejected(target.url, "failed", reason, target, response.meta)

    def page_failed(self, failure: Failure) -> Iterator[Fetched]:
        """Give the URLs of a failed request their fate."""
        request: Request = failure.request  # type: ignore[attr-defined]
        target: Target = request.cb_kwargs["target"]
        fate, reason = fate_of(error_of(failure))
        yield self._rejected(target.url, fate, reason, target, request.meta)

    def _led_on(self, response: Response, url: str, target: Target) -> Fetched | Request:
        """Follow a page whose scripts send the reader on, as if it had been a redirect."""
        before = (*target.seen_as, target.url, *redirects(response.meta), normalise(response.url))
        seen_as = tuple(dict.fromkeys(before))
        if url in seen_as or len(seen_as) > self.settings.getint("REDIRECT_MAX_TIMES"):
            return self._rejected(url, "failed", "too many redirects", target, response.meta)
        return self.page_request(replace(target, url=url, known=self.known(url), seen_as=seen_as))

    def _page(self, response: Response, target: Target) -> Iterator[Fetched | Request]:
        url = normalise(response.url)
        seen_as = (target.url, *target.seen_as, *redirects(response.meta))
        status = response.status
        known = target.known if target.known and target.known.url == url else self.known(url)
        if status == 304 and known is not None:
            self.crawler.stats.inc_value("copydesk/not_modified")
            yield self._as_before(known, url, seen_as, response.meta)
        elif 300 <= status < 400:
            reason = (
                "a redirect that leads nowhere" if status != 304 else "not modified, but unknown"
            )
            yield self._rejected(url, "http_error", reason, target, response.meta, status)
        elif not 200 <= status < 300:
            reason = f"HTTP status {status}"
            yield self._rejected(url, "http_error", reason, target, response.meta, status)
        elif known is not None and known.body_hash == body_hash(response.body):
            yield self._as_before(known, url, seen_as, response.meta)
        else:
            yield from self._body(response, url, seen_as, target)

    def _body(
        self, response: Response, url: str, seen_as: tuple[str, ...], target: Target
    ) -> Iterator[Fetched | Request]:
        content_type = header(response, "Content-Type")
        canonical = None if target.seen_as else amp_canonical(response.body, url, content_type)
        if canonical is not None and canonical not in seen_as:
            twin = replace(
                target, url=canonical, known=self.known(canonical), seen_as=(*seen_as, url)
            )
            yield self.page_request(twin)
            return
        fetched = Fetched(
            url=url,
            outcome=page_record(response, url, target.entry),
            fetched_at=now(),
            seen_as=seen_as,
            http_status=response.status,
            etag=header(response, "ETag"),
            last_modified=header(response, "Last-Modified"),
            body_hash=body_hash(response.body),
        )
        following = next_page(response.body, url, content_type)
        yield self._further(following, fetched) if following else fetched

    # --- further pages of one article ------------------------------------------------------------------

    def _further(self, url: str, fetched: Fetched) -> Request:
        return Request(
            url,
            callback=self.further_page,
            errback=self.further_page_failed,
            cb_kwargs={"url": url, "fetched": fetched},
            meta=self._as_rendered(url),
            # At once: until then the pages before are in memory.
            priority=1,
            dont_filter=True,
        )

    async def further_page(
        self, response: Response, url: str, fetched: Fetched
    ) -> AsyncIterator[Fetched | Request]:
        """Add a page to its article, and ask for the next one."""
        try:
            if to_render(response):
                shown = await self.renderer.render(response)
                if shown is None:
                    return
                if isinstance(shown, str):
                    raise NotRendered(f"its scripts lead elsewhere: {shown[:200]}")
                response = shown
            here = normalise(response.url)
            if response.status != 200:
                reason = f"HTTP status {response.status}"
                rejection = Rejection(url, "http_error", reason)
                yield Fetched(url, rejection, now(), http_status=response.status)
                yield fetched
                return
            page = page_record(response, here, None)
            seen_as = (*fetched.seen_as, url, here, *redirects(response.meta))
            joined = replace(fetched, more=(*fetched.more, page), seen_as=seen_as)
            number = len(joined.more) + 1
            content_type = header(response, "Content-Type")
            following = next_page(response.body, here, content_type, number)
            size = sum(len(one.body) for one in joined.more)
            if following and following not in seen_as:
                if number < MAX_PAGES and size < MAX_JOINED:
                    yield self._further(following, joined)
                    return
                self.crawler.stats.inc_value("copydesk/articles_cut")
            yield joined
        except NotRendered as error:
            yield Fetched(url, Rejection(url, error.fate, str(error)), now())
            yield fetched
        except Exception as error:  # hostile input; the first pages are an article all the same
            log.exception("further page %s could not be read", url)
            reason = f"the answer could not be read: {type(error).__name__}"
            yield Fetched(url, Rejection(url, "failed", reason), now())
            yield fetched

    def further_page_failed(self, failure: Failure) -> Iterator[Fetched]:
        """Keep the article as far as it was read."""
        request: Request = failure.request  # type: ignore[attr-defined]
        url = request.cb_kwargs["url"]
        fate, reason = fate_of(error_of(failure))
        yield Fetched(url, Rejection(url, fate, reason), now())
        yield request.cb_kwargs["fetched"]

    # --- fates without extraction ----------------------------------------------------------------------

    def _as_before(
        self, known: StoredPage, url: str, seen_as: tuple[str, ...], meta: dict[str, Any]
    ) -> Fetched:
        """What an unchanged page comes to: it stays what it was."""
        rejection = None if known.has_article else known.rejection()
        return Fetched(
            url=url,
            outcome=rejection,
            fetched_at=now(),
            seen_as=seen_as,
            http_status=known.http_status,
            etag=known.etag,
            last_modified=known.last_modified,
            body_hash=known.body_hash,
            opt_outs=meta.get(SITE_OPT_OUTS),
        )

    def _rejected(
        self,
        url: str,
        fate: Fate,
        reason: str,
        target: Target,
        meta: dict[str, Any],
        status: int | None = None,
    ) -> Fetched:
        seen_as = (target.url, *target.seen_as, *redirects(meta))
        return Fetched(url, Rejection(url, fate, reason), now(), seen_as, http_status=status)


_OUTCOMES = {
    "finished": "finished",
    "shutdown": "interrupted",
    # A budget that is used up is no failure.
    "closespider_timeout": "out_of_time",
}
KEPT_STATS = ("copydesk/", "downloader/", "elapsed_time_seconds", "finish_reason", "retry/")
"""Beginnings of the names of Scrapy's statistics that a run's row keeps."""


def refuse(message: str, status: int) -> NoReturn:
    """End the process with a message of one line."""
    sys.stderr.write(f"Error: {' '.join(message.split())}\n")
    raise SystemExit(status)


def error_of(failure: Failure) -> BaseException:
    """Return the exception of a failed request."""
    assert failure.value is not None
    return failure.value


def body_hash(body: bytes) -> str:
    """Return the hash under which a body is recognised."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def header(response: Response, name: str) -> str | None:
    """Return a response header as text, 500 characters at most; None where there is none."""
    value = response.headers.get(name)
    return None if not value else value.decode("latin-1").strip()[:500] or None
