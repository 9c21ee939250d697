"""Worker processes: a page that hangs, eats memory or kills its process costs that page only."""

from __future__ import annotations

import asyncio
import gc
import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, InvalidStateError
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType

from pebble import ProcessExpired, ProcessPool

from pipelines.extract import MAX_BYTES, extract
from pipelines.items import Article, Page, Rejection
from pipelines.memory import limit_memory
from pipelines.outlets import Registry

log = logging.getLogger(__name__)

SECONDS = 10.0
"""Limit of one page. Plain paragraphs of 3 MB, far more than an article, took 3.3 s and 107 MB."""
MEMORY = 1_000_000_000
"""Bytes a page may take beyond what its worker starts with; 9 MB of plain paragraphs took 0.3 GB."""
PAGES = 5_000
"""After so many a worker is replaced, against what parsers leak; a start costs about 100 pages' time."""
WINDOW = 64
"""Pages in flight for each worker in `map`: enough to work on while one page takes long, or while a
hundred results are stored at once."""
WINDOW_BYTES = 50_000_000
"""Of all bodies in flight: above that, fewer pages are."""
STARTING = 60.0
"""Seconds that a worker may take to start on a busy machine before the pool counts as stuck."""
ATTEMPTS = 2
"""Times a page is given to the workers, where not it but the pool of them broke."""

Work = Callable[[Page, Registry], Article | Rejection]
Outcome = Article | Rejection


@dataclass(frozen=True, slots=True)
class _Job:
    """A page in the pool."""

    page: Page
    pool: ProcessPool
    future: Future[Outcome]
    patience: float
    """Seconds after which the pool, not the page, is at fault."""
    attempt: int


class Extractor:
    """Extracts pages in processes of their own; a context manager that leaves none behind.

    A page that takes over `seconds`, over `memory` bytes, or ends its process becomes a Rejection
    with fate `failed`, and costs no other page. Workers are spawned, never forked: the parent may
    run a reactor and threads. So scripts that use it need `if __name__ == "__main__":`.
    """

    def __init__(
        self,
        registry: Registry,
        processes: int | None = None,
        *,
        work: Work = extract,
        seconds: float = SECONDS,
        memory: int = MEMORY,
    ) -> None:
        """`processes` defaults to the number of usable processors. `work` is what a worker does to
        a page: a function of a module; what it raises becomes a Rejection.
        """
        self.processes = max(1, processes or _processors())
        self._registry, self._work, self._seconds, self._memory = registry, work, seconds, memory
        self._lock = threading.RLock()
        self._pool: ProcessPool | None = None
        self._jobs: dict[Future[Outcome], ProcessPool] = {}
        self._closed = False

    def __enter__(self) -> Extractor:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all workers; pages still in them are rejected as `failed`. May be called twice."""
        with self._lock:
            self._closed = True
            pool, self._pool = self._pool, None
        if pool:
            self._end(pool)

    async def extract(self, page: Page) -> Outcome:
        """Return what became of `page`, not blocking the loop; the caller bounds how many wait."""
        job = self._begin(page)
        while isinstance(job, _Job):
            try:
                return await asyncio.wait_for(asyncio.wrap_future(job.future), job.patience)
            except Exception:  # whatever the worker or the pool came to; cancellation passes
                job = self._judge(job)
        return job

    def map(self, pages: Iterable[Page]) -> Iterator[Outcome]:
        """Yield what became of each page, in their order; takes only a few pages ahead."""
        pending: deque[tuple[_Job | Outcome, int]] = deque()
        size = 0
        try:
            for page in pages:
                pending.append((self._begin(page), len(page.body)))
                size += len(page.body)
                while len(pending) >= WINDOW * self.processes or size > WINDOW_BYTES:
                    job, taken = pending.popleft()
                    size -= taken
                    yield self._wait(job)
            while pending:
                yield self._wait(pending.popleft()[0])
        finally:
            for job, _ in pending:
                if isinstance(job, _Job):
                    job.future.cancel()

    def _wait(self, job: _Job | Outcome) -> Outcome:
        while isinstance(job, _Job):
            try:
                return job.future.result(job.patience)
            except Exception:  # as in `extract`
                job = self._judge(job)
        return job

    def _begin(self, page: Page, attempt: int = 1) -> _Job | Outcome:
        """Give a page to the pool; do it here where no parser is needed."""
        if page.text is not None or len(page.body) > MAX_BYTES:
            return self._work(page, self._registry)
        with self._lock:
            if self._closed:
                return _failed(page, "the extractor is closed")
            pool = self._pool = self._pool or self._new_pool()
            try:
                future = pool.schedule(_run, args=(page,), timeout=self._seconds)
            except RuntimeError:  # the pool broke while nothing was in it
                self._replace(pool)
                pool = self._pool = self._new_pool()
                future = pool.schedule(_run, args=(page,), timeout=self._seconds)
            turns = 1 + len(self._jobs) / self.processes
            self._jobs[future] = pool
        future.add_done_callback(lambda done: self._jobs.pop(done, None))
        return _Job(page, pool, future, STARTING + 2 * self._seconds * turns, attempt)

    def _judge(self, job: _Job) -> _Job | Rejection:
        """What a page without a result comes to: a second attempt where the pool was at fault."""
        future = job.future
        error = future.exception() if future.done() and not future.cancelled() else None
        if isinstance(error, TimeoutError | FutureTimeoutError):
            return _failed(job.page, f"took over {self._seconds:g} s")
        if isinstance(error, ProcessExpired):
            return _failed(job.page, f"ended its worker process ({_cause(error.exitcode)})")
        if self._closed:
            return _failed(job.page, "the extractor was closed before the page was done")
        # A pool that is being ended fails its pages with errors of all kinds.
        pool_at_fault = error is None or isinstance(error, BrokenProcessPool)
        if not pool_at_fault and job.pool is self._pool:
            return _failed(job.page, f"{type(error).__name__}: {error}")
        self._replace(job.pool)
        if job.attempt >= ATTEMPTS:
            return _failed(job.page, f"the workers broke down {ATTEMPTS} times with this page")
        outcome = self._begin(job.page, job.attempt + 1)
        assert not isinstance(outcome, Article)
        return outcome

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self.processes,
            max_tasks=PAGES,
            initializer=_start,
            initargs=(self._work, self._registry, self._memory),
            context=multiprocessing.get_context("spawn"),
        )

    def _replace(self, pool: ProcessPool) -> None:
        """Drop a pool that broke; the first of its pages to notice does it."""
        with self._lock:
            if self._pool is not pool:
                return
            self._pool = None
        log.warning("extraction workers broke down; starting new ones")
        self._end(pool)

    def _end(self, pool: ProcessPool) -> None:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()
        # Its threads are over: nothing else answers the pages that were in it.
        for future in [future for future, of in list(self._jobs.items()) if of is pool]:
            with suppress(InvalidStateError):
                future.set_exception(BrokenProcessPool("the workers are gone"))


def _failed(page: Page, reason: str) -> Rejection:
    return Rejection(page.url, "failed", " ".join(reason.split())[:300])


def _cause(code: int) -> str:
    if code >= 0:
        return f"exit status {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _processors() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# --- in the worker ------------------------------------------------------------

_state: tuple[Work, Registry] | None = None


def _start(work: Work, registry: Registry, memory: int) -> None:
    """Prepare a worker process; pebble has it ignore SIGINT already."""
    global _state
    _state = work, registry
    # At once, even within a parser that gives no signal handler a turn.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for name in ("trafilatura", "htmldate", "charset_normalizer"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # their warnings are our rejections
    limit_memory(memory)
    # What was imported stays: collections need not walk it. Pages make many objects and few cycles.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _run(page: Page) -> Outcome:
    assert _state is not None
    work, registry = _state
    try:
        return work(page, registry)
    except MemoryError:
        return _failed(page, "took too much memory")
    except Exception as error:
        return _failed(page, f"{type(error).__name__}: {error}")
