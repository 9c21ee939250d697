"""No name leads the crawler into a private network, unless a setting says that it may."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from crawling import crawl_command, fates, rows, run
from tinyweb import TinyWeb, article, item, redirect, rss

LOOK_UP = """
import itertools, json, socket, sys
table = {name: itertools.cycle(answers) for name, answers in json.loads(sys.argv.pop(1)).items()}
theirs = socket.gethostbyname
socket.gethostbyname = lambda name: next(table[name]) if name in table else theirs(name)
from crawler.cli import main
main()
"""
"""Runs the command line where the system's look-up of some names is ours: a name server's answers, one
after the other."""


def crawl(db: Path, web: TinyWeb, names: dict[str, list[str]], *words: str, **settings: Any) -> str:
    """Crawl without a proxy; return what was said on standard error."""
    registry = web.registry(db.parent, news=f"http://feeds.news.example:{web.port}/rss")
    settings = {"COPYDESK_WORKERS": 1, "DOWNLOAD_TIMEOUT": 5, **settings}
    _, _, _, *rest = crawl_command(db, registry, *words, **settings)
    done = run([sys.executable, "-c", LOOK_UP, json.dumps(names), *rest])
    assert "Traceback" not in done.stderr
    return done.stderr


def allowed(networks: str) -> dict[str, str]:
    return {"COPYDESK_PRIVATE_NETWORKS": networks}


def urls(*addresses: str) -> list[str]:
    return [word for address in addresses for word in ("--url", address)]


def test_a_name_that_resolves_to_a_private_address_is_out_of_scope_and_never_asked(
    web: TinyWeb, db: Path
) -> None:
    private = ("127.0.0.1", "10.0.0.8", "172.16.3.4", "192.168.1.1", "169.254.169.254", "0.0.0.0",
               "100.64.0.1")  # fmt: skip
    names = {f"n{number}.news.example": [address] for number, address in enumerate(private)}
    pages = [f"http://{name}:{web.port}/a" for name in names]
    crawl(db, web, names, *urls(*pages))
    assert fates(db) == dict.fromkeys(pages, "out_of_scope")
    reasons = rows(db, "SELECT reason FROM pages ORDER BY url")
    for address, (reason,) in zip(private, reasons, strict=True):
        assert f"private network, to {address}" in reason
        assert "COPYDESK_PRIVATE_NETWORKS" in reason
    assert not web.requests


def test_a_name_that_changes_its_address_after_the_check_gains_nothing(
    web: TinyWeb, db: Path
) -> None:
    # One look-up says an address that is allowed and closed, the next one at which a server listens.
    page = f"http://rebind.news.example:{web.port}/a"
    names = {"rebind.news.example": ["127.0.0.2", "127.0.0.1"]}
    crawl(db, web, names, *urls(page), DNSCACHE_ENABLED=False, **allowed("127.0.0.2/32"))
    assert fates(db) == {page: "out_of_scope"}
    assert not web.requests


def test_feeds_and_redirects_do_not_lead_there_either(web: TinyWeb, db: Path) -> None:
    # This machine plays the outlet's public server; a setting allows it.
    public, private = "127.0.0.1", "169.254.169.254"
    page, inside = f"http://www.news.example:{web.port}/a", f"http://in.news.example:{web.port}/b"
    names = {
        "feeds.news.example": [public],
        "www.news.example": [public],
        "in.news.example": [private],
    }
    web.pages |= {
        f"{web.proxy}/rss": rss(item(page), item(f"{inside}?other")),
        f"{web.proxy}/a": redirect(inside),
    }
    crawl(db, web, names, **allowed("127.0.0.1/32"))
    assert fates(db) == dict.fromkeys((page, f"{inside}?other"), "out_of_scope")
    assert web.asked(f"{web.proxy}/a") == 1


def test_a_setting_opens_a_private_network_and_no_other(web: TinyWeb, db: Path) -> None:
    ours, theirs = (f"http://{name}.news.example:{web.port}/a" for name in ("ours", "theirs"))
    names = {"ours.news.example": ["127.0.0.1"], "theirs.news.example": ["169.254.169.254"]}
    web.pages[f"{web.proxy}/a"] = article("Lock")
    crawl(db, web, names, *urls(ours, theirs), **allowed("127.0.0.0/8, fd00::/8"))
    assert fates(db) == {ours: "new", theirs: "out_of_scope"}


def test_a_proxy_may_have_a_name_inside_a_private_network(web: TinyWeb, db: Path) -> None:
    web.pages["http://news.example/a"] = article("Lock")
    crawl(
        db,
        web,
        {"proxy.corp.example": ["127.0.0.1"]},
        *urls("http://news.example/a"),
        COPYDESK_PROXY=f"http://proxy.corp.example:{web.port}",
    )
    assert fates(db) == {"http://news.example/a": "new"}


def test_networks_that_are_none_are_bad_usage(web: TinyWeb, db: Path) -> None:
    said = crawl(db, web, {}, **allowed("intranet"))
    assert "COPYDESK_PRIVATE_NETWORKS: 'intranet'" in said.strip().splitlines()[-1]
    assert not db.exists()
