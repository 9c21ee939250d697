"""Documents read in processes of their own: parsers of feeds take minutes over some of ten megabytes."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeoutError

from pebble import ProcessExpired, ProcessPool

from crawler.discovery.documents import read_document
from crawler.discovery.feeds import Feed, FeedError
from crawler.discovery.news_sitemaps import Sitemap
from pipelines.memory import limit_memory

Read = Callable[[bytes, str, str | None], Feed | Sitemap]
SMALL = 100_000
"""Bytes up to which a document is read in a thread: the worst of that size take two seconds, a usual
one 50 ms, and no process has to start."""
SECONDS = 20.0
"""Limit of one document; the largest honest one that was found, 4 MB, took two."""
MEMORY = 600_000_000
"""Bytes that a document may take; a sitemap of 20 MB that is all tags takes as much."""
PROCESSES = 2
"""So that an outlet whose documents take long keeps no other waiting."""


class DocumentReader:
    """Reads feeds and sitemaps beside the crawl, one of an outlet at a time."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        """The processes start with the first large document."""
        self._seconds, self._memory = seconds, memory
        self._pool: ProcessPool | None = None
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def read(
        self, read: Read, body: bytes, url: str, content_type: str | None, outlet: str
    ) -> Feed | Sitemap:
        """Return what `read` finds in a body that `url` answered with. Raises FeedError as it does, and
        where a feed or sitemap takes too long or too much memory to read."""
        small = len(body) <= SMALL and not body.startswith(b"\x1f\x8b")
        if small or read is not read_document:
            return await asyncio.to_thread(read, body, url, content_type)
        async with self._turns[outlet]:
            try:
                future = self._started().schedule(
                    read, args=(body, url, content_type), timeout=self._seconds
                )
                found: Feed | Sitemap = await asyncio.wrap_future(future)
            except FeedError:
                raise
            except (FutureTimeoutError, TimeoutError):
                raise FeedError(f"takes over {self._seconds:g} s to read") from None
            except (MemoryError, ProcessExpired):
                raise FeedError("takes too much memory to read") from None
            except Exception as error:  # hostile input; whatever a parser came to
                raise FeedError(f"cannot be read: {type(error).__name__}") from None
        return found

    def close(self) -> None:
        """End the processes; may be called twice."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _started(self) -> ProcessPool:
        if self._pool is not None and not self._pool.active:
            self.close()  # it broke: the next document gets another one
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=PROCESSES,
                initializer=_begin,
                initargs=(self._memory,),
                context=multiprocessing.get_context("spawn"),
            )
        return self._pool


def _begin(memory: int) -> None:
    # At once, even within a parser that gives no signal handler a turn.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    limit_memory(memory)
