"""A crawl notes what outlets reserve in robots.txt and tdmrep.json, and asks for it gently."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from crawling import crawl_command, rows, run
from tinyweb import Answer, TinyWeb, article, redirect

NEWS, OTHER = "http://news.example", "http://other.example"
TDMREP = "/.well-known/tdmrep.json"
RESERVES = '[{"location": "/a", "tdm-reservation": 1}]'


def crawl(web: TinyWeb, db: Path, *urls: str, **settings: Any) -> None:
    registry = web.registry(db.parent)
    settings = {"COPYDESK_PROXY": web.proxy, "COPYDESK_WORKERS": 1, **settings}
    words = [word for url in urls for word in ("--url", url)]
    done = run(crawl_command(db, registry, "--json", *words, **settings))
    assert done.returncode == 0, done.stderr


def opt_outs(db: Path) -> dict[str, list[str]]:
    found = rows(db, "SELECT url, opt_outs FROM articles")
    return {url: json.loads(said) for url, said in found}


def test_what_outlets_reserve_is_kept_with_their_articles_and_asked_for_once(
    web: TinyWeb, tmp_path: Path
) -> None:
    db = tmp_path / "news.db"
    web.pages |= {
        f"{NEWS}/robots.txt": "User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /a\n",
        f"{NEWS}{TDMREP}": Answer(RESERVES, content_type="application/json"),
        f"{NEWS}/a": article("Lock", "One.", '<meta name="robots" content="noai">'),
        f"{NEWS}/b": article("Lock", "Two."),
        f"{NEWS}/c": redirect(f"{OTHER}/a"),
        # Its robots.txt closes tdmrep.json to everybody: then nobody has asked for it.
        f"{OTHER}/robots.txt": "User-agent: *\nDisallow: /.well-known/\n",
        f"{OTHER}{TDMREP}": Answer(RESERVES, content_type="application/json"),
        f"{OTHER}/a": article("Lock", "Three."),
    }
    crawl(web, db, f"{NEWS}/a", f"{NEWS}/b", f"{NEWS}/c")
    assert opt_outs(db) == {
        f"{NEWS}/a": ["noai", "robots:CCBot", "robots:GPTBot", "tdmrep.json"],
        f"{NEWS}/b": [],
        f"{OTHER}/a": [],
    }
    assert [web.asked(f"{host}{TDMREP}") for host in (NEWS, OTHER)] == [1, 0]


def test_a_page_that_has_not_changed_follows_what_its_outlet_reserves_now(
    web: TinyWeb, tmp_path: Path
) -> None:
    db = tmp_path / "news.db"
    page = article("Lock", "", '<meta name="robots" content="noai">')
    web.pages[f"{NEWS}/a"] = Answer(page, headers={"ETag": '"1"'})
    for robots, expected in (("GPTBot", "robots:GPTBot"), ("CCBot", "robots:CCBot")):
        web.pages[f"{NEWS}/robots.txt"] = f"User-agent: {robots}\nDisallow: /\n"
        crawl(web, db, f"{NEWS}/a", COPYDESK_REVISIT=0)
        assert opt_outs(db) == {f"{NEWS}/a": ["noai", expected]}
    assert rows(db, "SELECT fate FROM pages") == [("unchanged",)]
    assert rows(db, "SELECT count(*) FROM revisions") == [(0,)]
