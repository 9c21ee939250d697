"""Which request is next: no domain holds the places of others, however many hosts and whatever delays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from scrapy.crawler import Crawler
from scrapy.http import Request
from scrapy.pqueues import DownloaderAwarePriorityQueue, DownloaderInterface, QueueProtocol

from pipelines.urls import registrable_domain

SHARE = 2
"""Unfinished requests of one domain, in multiples of those that one host may be sent at once: enough
that its hosts never wait for the queue, few enough that several outlets whose hosts are silent don't
fill all places. Each may have a request for robots.txt beside it."""


class FairQueue(DownloaderAwarePriorityQueue):
    """Takes requests of the domain with the fewest unfinished ones, and none of one with its share.

    Scrapy counts what a host was sent. A request that waits for a robots.txt was sent to nobody, and
    a domain has any number of hosts: either way one outlet could fill all places until the timeout.
    """

    def __init__(
        self,
        crawler: Crawler,
        downstream_queue_cls: type[QueueProtocol],
        key: str,
        slot_startprios: dict[str, Iterable[int]] | None = None,
        *,
        start_queue_cls: type[QueueProtocol] | None = None,
    ) -> None:
        super().__init__(
            crawler, downstream_queue_cls, key, slot_startprios, start_queue_cls=start_queue_cls
        )
        self._downloader_interface = _Unfinished(crawler)
        self._most = SHARE * crawler.settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN")

    def pop(self) -> Request | None:
        """The next request; None where all that wait are of domains that have their share."""
        counts = self._downloader_interface.stats(self.pqueues)
        if not counts or min(count for count, _ in counts) >= self._most:
            return None
        return super().pop()


class _Unfinished(DownloaderInterface):
    """Counts the requests of a slot's domain that have left the queue and have no answer."""

    def stats(self, possible_slots: Iterable[str]) -> list[tuple[int, str]]:
        unfinished = Counter(
            registrable_domain(self.get_slot_key(request)) for request in self.downloader.active
        )
        return [(unfinished[registrable_domain(slot)], slot) for slot in possible_slots]
