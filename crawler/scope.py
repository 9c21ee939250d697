"""Which hosts a crawl may ask for pages: those of outlets, and none inside a private network."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crawler.addresses import Network, is_inside, names_address
from pipelines.outlets import Registry
from pipelines.urls import host_of, registrable_domain


class Scope:
    """The hosts of registered outlets, and further domains that the user named."""

    def __init__(self, registry: Registry, domains: Iterable[str] = ()) -> None:
        """`domains` are registrable domains, or IP addresses."""
        self._registry = registry
        self._domains = set(domains)

    def allow(self, url: str) -> None:
        """Let pages of a normalised URL's domain in, too."""
        self._domains.add(registrable_domain(host_of(url)))

    def __contains__(self, url: str) -> bool:
        """Whether a page at a normalised URL may be asked for."""
        host = host_of(url)
        return self._registry.of_host(host) is not None or registrable_domain(host) in self._domains


def is_private(url: str, allowed: Sequence[Network] = ()) -> bool:
    """Whether a URL names this machine or a private network, by address or as localhost.

    An outlet that redirects there reads what the crawler's own network shows to nobody else. Networks
    in `allowed` are open all the same. Names are checked when they are resolved (crawler/resolving.py).
    """
    host = host_of(url).strip("[]").rstrip(".").lower()
    if not names_address(host):
        return False
    if host == "localhost" or host.endswith(".localhost"):
        host = "127.0.0.1"
    try:
        return is_inside(host, allowed)
    except ValueError:  # another way to write an address, which no page needs: 127.1, 0x7f000001
        return True
