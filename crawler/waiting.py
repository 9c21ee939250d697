"""Requests that wait in the downloader for their host's turn, and crawls that end meanwhile."""

from __future__ import annotations

from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Request
from twisted.python.failure import Failure


def is_ending(crawler: Crawler) -> bool:
    """Return whether a signal or a used-up budget ends the crawl."""
    engine = crawler._engine
    return engine is not None and engine._slot is not None and engine._slot.closing is not None


def ask_first(slot: Slot, request: Request) -> None:
    """Let a request, if it still waits, be the next that its host is asked."""
    for index, pair in enumerate(slot.queue):
        if pair[0] is request:
            del slot.queue[index]
            slot.queue.appendleft(pair)
            return


def fail_waiting(slot: Slot, error: IgnoreRequest, *, in_silence: bool = False) -> None:
    """Fail the requests of a host that were not sent yet, those for robots.txt aside: others wait for
    its answer. `in_silence` tells nobody: they were never asked, and the next crawl asks them."""
    kept = [pair for pair in slot.queue if pair[0].meta.get("dont_obey_robotstxt")]
    dropped = [pair for pair in slot.queue if not pair[0].meta.get("dont_obey_robotstxt")]
    slot.queue.clear()
    slot.queue.extend(kept)
    for request, answer in dropped:
        if in_silence:
            request.errback = None
        answer.errback(Failure(error))  # type: ignore[no-untyped-call]
