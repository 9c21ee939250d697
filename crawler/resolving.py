"""Names that lead into private networks: checked where they are resolved, on the very address that is
connected to. A name that means another address a moment later (DNS rebinding) gains nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from scrapy.settings import BaseSettings
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.addresses import NetworksError, is_inside, names_address, read_networks

_refused: dict[str, str] = {}


def refused(host: str) -> str | None:
    """Return the address inside a private network for which a host's name was refused in this process,
    which has one resolver; None where it was not."""
    return _refused.get(_plain(host))


class GuardedResolver(CachingThreadedResolver):
    """Resolves names as Scrapy does, those inside private networks aside (COPYDESK_PRIVATE_NETWORKS).

    Hosts that are addresses already are left to the scope middleware, which knows who named them. A
    proxy may be anywhere, as its user says.
    """

    def __init__(
        self, reactor: ReactorBase, cache_size: int, timeout: float, settings: BaseSettings
    ) -> None:
        super().__init__(reactor, cache_size, timeout)
        try:
            self._allowed = read_networks(settings.get("COPYDESK_PRIVATE_NETWORKS") or "")
        except NetworksError:
            self._allowed = ()  # the spider, which starts next, says so in one line
        self._proxies = _proxies(settings.get("COPYDESK_PROXY") or "")

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> GuardedResolver:
        """Build the resolver of a process."""
        settings = crawler.settings
        cached = settings.getint("DNSCACHE_SIZE") if settings.getbool("DNSCACHE_ENABLED") else 0
        return cls(reactor, cached, settings.getfloat("DNS_TIMEOUT"), settings)

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        """Fires with an address, remembered or not; fails with DNSLookupError where it is refused."""
        found = super().getHostByName(name, timeout)
        if not names_address(name) and _plain(name) not in self._proxies:
            found.addCallback(self._check, name)
        return found

    def _check(self, address: str, name: str) -> str:
        if is_inside(address, self._allowed):
            _refused[_plain(name)] = address
            raise DNSLookupError(f"{name} is at {address}, inside a private network")
        return address


def _proxies(ours: str) -> frozenset[str]:
    """The hosts of proxies that the settings and the environment name."""
    urls: list[Any] = [ours, *getproxies().values()]
    hosts = (urlsplit(url if "//" in url else f"//{url}").hostname for url in urls)
    return frozenset(_plain(host) for host in hosts if host)


def _plain(host: str) -> str:
    return host.rstrip(".").lower()
