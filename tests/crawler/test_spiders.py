"""The arguments of spiders and of `copydesk crawl`, before anything is opened or asked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from crawler.cli import cli
from crawler.spiders.base import ArgumentError
from crawler.spiders.outlets import OutletsSpider
from crawler.spiders.urls import UrlsSpider
from pipelines.outlets import Outlet, Registry

REGISTRY = Registry(
    [
        Outlet("news.example", "The News Sheet", aliases=("News", "TNS")),
        Outlet("quiet.example", "The Quiet Sheet", disabled=True),
    ]
)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({}, "either"),
        ({"urls": "http://a.example/", "file": "-"}, "either"),
        ({"urls": ""}, "no address"),
        ({"urls": "a.example"}, "address 1: not an http"),
        ({"urls": "http://a.example/,http://"}, "address 2: address without a host"),
        ({"urls": "http://a.example/" + "a" * 3000}, "limit"),
        ({"file": "/nosuch/list"}, "/nosuch/list cannot be read: No such file"),
        ({"file": sys.executable}, "no text file"),
        ({"url": "http://a.example/"}, "unknown argument url"),
    ],
)
def test_urls_tells_what_is_wrong_with_its_arguments(arguments: dict[str, str], said: str) -> None:
    with pytest.raises(ArgumentError, match=said):
        UrlsSpider(**arguments)


def test_addresses_may_have_commas_of_their_own() -> None:
    spider = UrlsSpider(urls="http://a.example/1,20.html, https://b.example/")
    assert spider.targets == ("http://a.example/1,20.html", "https://b.example/")


def test_a_file_of_addresses_may_have_comments_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(b"\xef\xbb\xbfhttp://a.example/\r\n# no\r\n\r\n http://b.example/#x \r\n")
    assert UrlsSpider(file=str(path)).targets == ("http://a.example/", "http://b.example/")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"outlets": "nosuch.example"}, "no outlet 'nosuch.example' in the registry"),
        ({"outlets": " ,"}, "the list is empty"),
        ({"max_pages": "many"}, "max_pages is 'many'"),
        ({"max_pages": "0"}, "max_pages is '0'"),
        ({"max_pages": "-1"}, "max_pages is '-1'"),
        ({"outlet": "news.example"}, "unknown argument outlet"),
    ],
)
def test_outlets_tells_what_is_wrong_with_its_arguments(
    arguments: dict[str, str], said: str
) -> None:
    with pytest.raises(ArgumentError, match=said):
        OutletsSpider(**arguments).prepare(REGISTRY)


@pytest.mark.parametrize(
    "named", ["news.example", "WWW.News.Example", "the news sheet", "NEWS", "TNS"]
)
def test_an_outlet_may_be_named_as_people_name_it(named: str) -> None:
    spider = OutletsSpider(outlets=named)
    spider.prepare(REGISTRY)
    assert [outlet.domain for outlet in spider.outlets] == ["news.example"]


def test_disabled_outlets_are_polled_only_by_name() -> None:
    every, one = OutletsSpider(), OutletsSpider(outlets="quiet.example,quiet.example")
    every.prepare(REGISTRY)
    one.prepare(REGISTRY)
    assert [outlet.domain for outlet in every.outlets] == ["news.example"]
    assert [outlet.domain for outlet in one.outlets] == ["quiet.example"]


def test_a_registry_without_an_enabled_outlet_has_nothing_to_crawl() -> None:
    with pytest.raises(ArgumentError, match="no enabled outlet"):
        OutletsSpider().prepare(Registry([]))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--url", "http://a.example/", "altamark.example"], "--url"),
        (["--url", "http://a.example/", "--urls-from", "-"], "not both"),
        (["--max-pages", "0"], "--max-pages"),
        (["-s", "download_delay=3"], "NAME=VALUE"),
        (["-s", "DOWNLOAD_DELAY"], "NAME=VALUE"),
        (["--nosuch"], "--nosuch"),
    ],
)
def test_wrong_usage_of_crawl_is_told_with_status_2(arguments: list[str], said: str) -> None:
    done = CliRunner().invoke(cli, ["crawl", *arguments])
    assert done.exit_code == 2
    assert said in done.stderr


def test_an_unknown_command_is_told() -> None:
    assert CliRunner().invoke(cli, ["nosuch"]).exit_code == 2
