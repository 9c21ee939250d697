"""Which hosts a crawl may ask for pages: those of outlets, and none inside a private network."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

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


def is_private(url: str) -> bool:
    """Whether a URL names this machine or a private network, by address or as localhost.

    An outlet that redirects there reads what the crawler's own network shows to nobody else.
    """
    host = host_of(url).rstrip(".").lower()
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        # Other ways to write an address that system libraries understand: 127.1, 0x7f000001.
        numeric = host.replace(".", "").removeprefix("0x").isalnum() and host[:1].isdigit()
        last = host.rpartition(".")[2]
        return host == "localhost" or host.endswith(".localhost") or (numeric and _number(last))


def _number(label: str) -> bool:
    return label.isdecimal() or label.startswith("0x")
