"""Requests that wait in the downloader for their host's turn."""

from __future__ import annotations

from scrapy.core.downloader import Slot
from scrapy.exceptions import IgnoreRequest
from twisted.python.failure import Failure


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
