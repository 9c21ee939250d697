"""Which addresses lie inside private networks: this machine, its neighbours, the cloud's own services."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# IPv4 addresses that an IPv6 address carries: NAT64 (RFC 6052) and its local form (RFC 8215).
_NAT64 = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48")))


class NetworksError(ValueError):
    """A list of networks has something else in it; the message says what."""


def read_networks(text: str) -> tuple[Network, ...]:
    """Return the networks of a list such as "10.1.0.0/16, fd00::/8". Raises NetworksError."""
    try:
        return tuple(ipaddress.ip_network(word) for word in text.replace(",", " ").split())
    except ValueError as error:
        raise NetworksError(f"{error}; write networks like 10.1.0.0/16 fd00:1::/32") from None


def is_inside(address: str, allowed: Sequence[Network] = ()) -> bool:
    """Return whether an IP address is one of a private network, or one that no server has.

    That is all but what IANA's registries call globally reachable, unicast: 127/8, 10/8, 172.16/12,
    192.168/16, 169.254/16 with the metadata of clouds, 100.64/10, 0/8, ::1, fc00::/7, fe80::/10 and
    others; and IPv6 addresses that carry such an IPv4 address. Networks in `allowed` are none.
    Raises ValueError where it is no address.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    return any(
        not one.is_global or one.is_multicast
        for one in _carried(found)
        if not any(one.version == network.version and one in network for network in allowed)
    )


def names_address(host: str) -> bool:
    """Return whether a host is an address and no name: in one of the ways to write one that system
    libraries understand (127.0.0.1, 127.1, 0x7f000001, ::1), or as localhost."""
    host = host.strip("[]").rstrip(".").lower()
    if ":" in host or host == "localhost" or host.endswith(".localhost"):
        return True
    # As browsers have it (URL standard): whose last label is a number is an address or nothing.
    return re.fullmatch(r"[0-9]+|0x[0-9a-f]*", host.rpartition(".")[2]) is not None


def _carried(address: Address) -> tuple[Address, ...]:
    """The address that is reached, or, where it is a way to others, all of them."""
    if isinstance(address, ipaddress.IPv4Address):
        return (address,)
    if address.ipv4_mapped is not None:
        return (address.ipv4_mapped,)
    if any(address in network for network in _NAT64):
        return (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF),)
    if address.sixtofour is not None:
        return (address, address.sixtofour)
    if address.teredo is not None:
        return (address, *address.teredo)
    return (address,)
