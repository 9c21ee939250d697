"""Which addresses are inside private networks, however they are written."""

from __future__ import annotations

import pytest

from crawler.addresses import NetworksError, is_inside, names_address, read_networks


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.255.0.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1",
     "169.254.169.254", "0.0.0.0", "0.1.2.3", "100.64.0.1", "100.127.255.254", "224.0.0.1",
     "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "::", "::1", "fc00::1", "fd12::3",
     "fe80::1", "fe80::1%eth0", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3",
     "64:ff9b::169.254.169.254", "64:ff9b::10.0.0.1", "2002:7f00:1::", "2002:a00:1::"],
)  # fmt: skip
def test_private_and_reserved_addresses_are_inside(address: str) -> None:
    assert is_inside(address)


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "1.1.1.1",
     "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"],
)  # fmt: skip
def test_addresses_of_the_internet_are_not(address: str) -> None:
    assert not is_inside(address)


def test_networks_that_are_allowed_are_not_and_others_stay_closed() -> None:
    allowed = read_networks("10.1.0.0/16, fd00:1::/32 127.0.0.1")
    assert not any(is_inside(a, allowed) for a in ("10.1.2.3", "::ffff:10.1.2.3", "127.0.0.1"))
    assert not is_inside("fd00:1::5", allowed)
    assert all(is_inside(a, allowed) for a in ("10.2.0.1", "127.0.0.2", "fd00:2::1"))


@pytest.mark.parametrize("text", ["intranet", "10.0.0.1/8", "10.0.0.0/99"])
def test_what_is_no_network_is_told(text: str) -> None:
    with pytest.raises(NetworksError, match="write networks like"):
        read_networks(text)


@pytest.mark.parametrize(
    ("host", "is_one"),
    [("127.0.0.1", True), ("127.1", True), ("2130706433", True), ("0x7f000001", True),
     ("0x7f.1", True), ("[::1]", True), ("::1", True), ("localhost.", True), ("x.localhost", True),
     ("news.example", False), ("1.fm", False), ("127.0.0.1.nip.example", False), ("0xa.de", False)],
)  # fmt: skip
def test_hosts_that_are_addresses_are_told_from_names(host: str, is_one: bool) -> None:
    assert names_address(host) is is_one
