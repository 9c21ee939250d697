"""Which hosts a crawl may ask."""

from __future__ import annotations

import pytest

from crawler.scope import Scope, is_private
from pipelines.outlets import Outlet, Registry

REGISTRY = Registry([Outlet("news.example", "News", aliases=("alias.example",))])


@pytest.mark.parametrize(
    "url", ["https://news.example/a", "http://www.news.example/", "https://alias.example/x"]
)
def test_hosts_of_registered_outlets_are_in_scope(url: str) -> None:
    assert url in Scope(REGISTRY)


@pytest.mark.parametrize(
    "url",
    ["https://other.example/a", "https://news.example.evil.example/", "https://fakenews.example/"],
)
def test_other_hosts_are_not(url: str) -> None:
    assert url not in Scope(REGISTRY)


def test_a_domain_that_the_user_named_is_in_scope() -> None:
    assert "https://www.other.example/a" in Scope(REGISTRY, ["other.example"])


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "10.1.2.3", "169.254.169.254", "[::1]", "[fd00::1]", "0.0.0.0", "localhost",
     "a.localhost", "2130706433", "0x7f000001", "127.1", "localhost."],
)  # fmt: skip
def test_addresses_of_private_networks_are_known(host: str) -> None:
    assert is_private(f"http://{host}/")


@pytest.mark.parametrize(
    "host", ["news.example", "8.8.8.8", "[2606:4700::1]", "9news.example", "1.fm"]
)
def test_public_hosts_are_not_private(host: str) -> None:
    assert not is_private(f"http://{host}/")
