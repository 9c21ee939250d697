"""`copydesk outlets add`, `disable` and `enable`: outlets of one's own, from the web into a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from crawling import command, crawl_command, fates, rows, run
from tinyweb import Answer, TinyWeb, article, item, redirect, rss

from crawler.registry import read_registry, shipped_registry
from crawler.samples import SampleWeb
from pipelines.outlets import Outlet

SILENT = "krynytsia.example"
NEWS = "http://news.example"
WWW = "http://www.news.example"
RSS = "application/rss+xml"


@pytest.fixture(scope="module")
def sample() -> Iterator[SampleWeb]:
    with SampleWeb(silent=[SILENT]) as running:
        yield running


def add(web: SampleWeb | TinyWeb, folder: Path, *arguments: str) -> dict[str, Any]:
    """`outlets add` with an archive in a folder, and what it says as JSON."""
    settings = {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "COPYDESK_PROXY": web.proxy}
    pairs = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    words = ["outlets", "add", *arguments, "--db", str(folder / "news.db"), *pairs]
    done = run(command(*words, "--json"))
    found = json.loads(done.stdout) if done.stdout else {}
    assert "Traceback" not in done.stderr
    return {**found, "status": done.returncode, "said": done.stderr, "words": words}


def written(folder: Path, domain: str) -> Outlet:
    return read_registry(folder / "outlets.toml").by_domain[domain]


def home(head: str = "", body: str = "") -> str:
    return f'<html lang="en-GB"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def link(href: str, kind: str = RSS) -> str:
    return f'<link rel="alternate" type="{kind}" href="{href}">'


def remarks(found: dict[str, Any]) -> dict[str, str]:
    return {feed["url"]: feed["remark"] for feed in found["feeds"]}


# --- what is found --------------------------------------------------------------------------------------


def test_every_sample_outlet_is_added_by_its_bare_domain_and_can_be_crawled(
    sample: SampleWeb, tmp_path: Path
) -> None:
    for domain in ("hbnnews.example", "altamark.example", "exchangereview.example", SILENT):
        found = add(sample, tmp_path, domain, "--name", f"The {domain} people")
        assert found["status"] == 0, found["said"]
        site = sample.catalogue.sites[domain].site
        outlet = written(tmp_path, domain)
        addresses = {"feeds": outlet.feeds, "sitemaps": outlet.sitemaps}
        wanted = "sitemaps" if site.feed == "newssitemap" else "feeds"
        if domain == SILENT:
            assert not any(addresses.values())
            assert outlet.sections[0] == f"{site.base}/"
        else:
            assert addresses.pop(wanted) == (f"{site.base}{site.feed_path}",)
            assert not any(addresses.values()) and not outlet.sections
    # The file lies beside the archive, so a crawl takes it.
    db = tmp_path / "news.db"
    own = tmp_path / "outlets.toml"
    words = crawl_command(db, own, SILENT, "altamark.example", COPYDESK_PROXY=sample.proxy)
    done = run(words)
    assert done.returncode == 0, done.stderr
    stored = {u for (u,) in rows(db, "SELECT url FROM articles")}
    for domain in (SILENT, "altamark.example"):
        assert {a.url for a in sample.catalogue.sites[domain].articles} <= stored


def test_people_see_what_was_found_and_what_was_written(sample: SampleWeb, tmp_path: Path) -> None:
    words = add(sample, tmp_path, "dispatchly.example", "--dry-run")["words"]
    assert not (tmp_path / "outlets.toml").exists()
    done = run(command(*(word for word in words if word != "--dry-run")))
    assert (done.returncode, done.stderr) == (0, "")
    assert "http://www.dispatchly.example/rss" in done.stdout
    assert "taken" in done.stdout
    assert f"Added to {tmp_path / 'outlets.toml'}:" in done.stdout
    assert 'domain = "dispatchly.example"\n' in done.stdout


def test_a_person_says_what_the_site_does_not(web: TinyWeb, tmp_path: Path) -> None:
    web.pages |= {
        f"{NEWS}/": home(link("/rss") + '<meta property="og:site_name" content="Not This">'),
        f"{NEWS}/rss": rss(item(f"{NEWS}/a")),
        f"{NEWS}/more": rss(item(f"{NEWS}/b")),
    }
    more = ["--kind", "newspaper", "--country", "gb", "--language", "CY", "--owner", 'Quay "H"']
    found = add(
        web, tmp_path, "https://www.News.example/start?x=1", "--name", "The News Sheet", *more,
        "--alias", "News of Weir", "--alias", "newssheet.example", "--feed", f"{NEWS}/more",
    )  # fmt: skip
    assert found["status"] == 0, found["said"]
    assert written(tmp_path, "news.example") == Outlet(
        domain="news.example",
        name="The News Sheet",
        aliases=("News of Weir", "newssheet.example"),
        kind="newspaper",
        country="GB",
        language="cy",
        owner='Quay "H"',
        feeds=(f"{NEWS}/more", f"{NEWS}/rss"),
    )


def test_of_many_announced_feeds_those_that_bring_something_of_its_own_are_taken(
    web: TinyWeb, tmp_path: Path
) -> None:
    service = "http://feeds.service.example/news"
    foreign = "http://elsewhere.example/rss"
    heads = ("/rss", "/atom", "/gone", "/page", "/empty", "/other", service, foreign)
    web.pages |= {
        f"{NEWS}/": home("".join(map(link, heads)) + link(f"{web.proxy}/inside")),
        f"{NEWS}/rss": rss(item(f"{NEWS}/a"), item(f"{NEWS}/b")),
        f"{NEWS}/atom": rss(item(f"{NEWS}/b"), item(f"{NEWS}/a")),
        f"{NEWS}/page": article("Lock"),
        f"{NEWS}/empty": rss(),
        f"{NEWS}/other": redirect(f"{NEWS}/rss"),
        service: rss(item(f"{NEWS}/c"), item("http://elsewhere.example/x")),
        foreign: rss(item("http://elsewhere.example/x"), item("http://elsewhere.example/y")),
        f"{web.proxy}/inside": rss(item(f"{NEWS}/d")),
    }
    found = add(web, tmp_path, "news.example")
    assert written(tmp_path, "news.example").feeds == (f"{NEWS}/rss", service)
    told = remarks(found)
    assert told[f"{NEWS}/atom"] == told[f"{NEWS}/other"] == f"the same entries as {NEWS}/rss"
    assert told[f"{NEWS}/gone"] == "HTTP status 404"
    assert told[f"{NEWS}/page"] == "not a feed but a web page"
    assert told[f"{NEWS}/empty"] == "no entries"
    assert told[foreign] == "at another site, and most of its entries are of others"
    # A page cannot bring an address inside a private network into a file that is trusted.
    assert web.asked(f"{web.proxy}/inside") == 0


def test_a_feed_that_another_outlet_has_is_not_taken_twice(web: TinyWeb, tmp_path: Path) -> None:
    web.registry(tmp_path, other=f"{NEWS}/rss")
    own = tmp_path / "outlets.toml"
    own.write_text(own.read_text(encoding="utf-8").split("[[outlet]]")[2].join(["[[outlet]]", ""]))
    web.pages |= {
        f"{NEWS}/": home(link("/rss") + link("/own")),
        f"{NEWS}/rss": rss(item(f"{NEWS}/a")),
        f"{NEWS}/own": rss(item(f"{NEWS}/b")),
    }
    found = add(web, tmp_path, "news.example")
    assert remarks(found)[f"{NEWS}/rss"] == "belongs to The Other Sheet already"
    assert written(tmp_path, "news.example").feeds == (f"{NEWS}/own",)


def test_the_rules_of_robots_txt_hold_for_a_search_as_well(web: TinyWeb, tmp_path: Path) -> None:
    web.pages |= {
        f"{NEWS}/robots.txt": f"User-agent: *\nDisallow: /closed\nSitemap: {NEWS}/news.xml\n",
        f"{NEWS}/": home(link("/closed/rss")),
        f"{NEWS}/closed/rss": rss(item(f"{NEWS}/a")),
        f"{NEWS}/news.xml": f'<urlset xmlns:news="n"><url><loc>{NEWS}/a</loc><news:news>'
        "<news:title>Lock</news:title></news:news></url></urlset>",
    }
    found = add(web, tmp_path, "news.example")
    assert remarks(found)[f"{NEWS}/closed/rss"] == "disallowed by robots.txt"
    assert written(tmp_path, "news.example").sitemaps == (f"{NEWS}/news.xml",)
    assert web.asked(f"{NEWS}/closed/rss") == 0


# --- names ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Weir &amp; Quay Gazette", "Weir & Quay Gazette"),
        # Made to write a table of its own into the file.
        ("Weir&quot;&#10;[[outlet]]&#10;domain = &quot;evil.example", 'Weir" [[outlet]] domain = "evil.example'),
        ("Weir&#27;[2J&#8238;Gazette\\", "Weir [2J Gazette\\"),
        ("Weir " * 100, ("Weir " * 40).strip()),
        # A name that texts mean in another way, and one that another outlet has.
        ("News", "news.example"),
        ("tagesschau", "news.example"),
        ("&#27;", "news.example"),
        ("", "news.example"),
    ],
)  # fmt: skip
def test_the_name_that_a_page_gives_is_a_name_and_nothing_else(
    web: TinyWeb, tmp_path: Path, said: str, name: str
) -> None:
    web.pages |= {
        f"{NEWS}/": home(link("/rss") + f'<meta property="og:site_name" content="{said}">'),
        f"{NEWS}/rss": rss(item(f"{NEWS}/a")),
    }
    found = add(web, tmp_path, "news.example")
    assert found["status"] == 0, found["said"]
    registry = read_registry(tmp_path / "outlets.toml")
    assert registry.by_domain["news.example"].name == name
    assert registry.by_domain["news.example"].language == "en"
    assert "evil.example" not in registry.by_domain
    shown = run(command("outlets", "list", "--db", str(tmp_path / "news.db"))).stdout
    assert "\x1b" not in shown and "\u202e" not in shown
    assert "\x1b" not in (tmp_path / "outlets.toml").read_text(encoding="utf-8")


def test_addresses_of_feeds_cannot_write_into_the_file_either(web: TinyWeb, tmp_path: Path) -> None:
    evil = '/rss?"]\n[[outlet]]\ndomain = "evil.example'
    web.pages[f"{NEWS}/"] = home(link(evil.replace('"', "&quot;")) + link("/rss"))
    web.pages[f"{NEWS}/rss"] = rss(item(f"{NEWS}/a"))
    for asked in ("/rss?%22]%0A[[outlet]]%0Adomain%20=%20%22evil.example", "/rss?%22][[outlet]]"):
        web.pages[NEWS + asked] = rss(item(f"{NEWS}/b"))
    found = add(web, tmp_path, "news.example")
    assert found["status"] == 0, found["said"]
    registry = read_registry(tmp_path / "outlets.toml")
    assert "evil.example" not in registry.by_domain
    assert f"{NEWS}/rss" in registry.by_domain["news.example"].feeds


# --- the file -------------------------------------------------------------------------------------------


def test_what_a_person_wrote_in_the_file_stays_and_adding_twice_is_told(
    web: TinyWeb, tmp_path: Path
) -> None:
    web.pages |= {f"{NEWS}/": home(link("/rss")), f"{NEWS}/rss": rss(item(f"{NEWS}/a"))}
    own = tmp_path / "mine.toml"
    before = '# by hand\n[[outlet]]\ndomain = "weir.example" # mine\nname = "Weir"'
    own.write_text(before, encoding="utf-8")
    found = add(web, tmp_path, "news.example", "--registry", str(own))
    assert (found["status"], found["written"]) == (0, str(own))
    after = own.read_text(encoding="utf-8")
    assert after.startswith(f"{before}\n\n[[outlet]]\n")
    assert len(read_registry(own)) == 2
    asked = len(web.requests)
    again = add(web, tmp_path, "www.news.example", "--registry", str(own))
    assert again["status"] == 1
    assert "news.example is in the registry already, as news.example" in again["said"]
    assert (own.read_text(encoding="utf-8"), len(web.requests)) == (after, asked)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["tagesschau.de"], 1, "in the registry already, as tagesschau"),
        (["bbc.com"], 1, "in the registry already, as BBC"),
        (["localhost"], 2, "no domain"),
        (["http://"], 2, "address without a host"),
        (["news..example"], 2, "no bare host name"),
        (["news.example", "--country", "Britain"], 2, "unknown country"),
        (["news.example", "--name", " "], 2, "is empty or has surplus"),
        (["news.example", "--alias", "tagesschau"], 2, "belongs to tagesschau.de already"),
        (["news.example", "--feed", "news.example/rss"], 2, "no web address"),
        (["news.example", "--registry", str(shipped_registry())], 1, "is not changed"),
    ],
)
def test_what_cannot_be_added_is_told_before_anything_is_asked_for(
    web: TinyWeb, tmp_path: Path, arguments: list[str], status: int, said: str
) -> None:
    found = add(web, tmp_path, *arguments)
    assert found["status"] == status
    assert said in found["said"].strip().splitlines()[-1]
    assert web.requests == []
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("pages", "arguments", "said"),
    [
        ({}, [], "its home page cannot be had: HTTP status 404; nothing is written"),
        ({"/": "<p>Hello</p>"}, [], "no feed, news sitemap or section page found"),
        (
            {"/": redirect(f"{WWW}/"), f"{WWW}/": redirect("http://sold.example/")},
            [],
            "of no outlet",
        ),
        (
            {"/": home(link("/rss")), "/rss": rss(item(f"{NEWS}/a"))},
            ["--feed", f"{NEWS}/typo"],
            f"{NEWS}/typo: HTTP status 404; nothing is written",
        ),
    ],
)
def test_where_nothing_can_be_taken_nothing_is_written(
    web: TinyWeb,
    tmp_path: Path,
    pages: dict[str, Answer | str],
    arguments: list[str],
    said: str,
) -> None:
    web.pages |= {f"{NEWS}{path}".replace(NEWS + WWW, WWW): page for path, page in pages.items()}
    found = add(web, tmp_path, "news.example", *arguments)
    assert found["status"] == 1
    assert said in found["said"]
    assert found["written"] is None
    assert not list(tmp_path.iterdir())


# --- off and on -----------------------------------------------------------------------------------------


def test_an_outlet_is_switched_off_and_on_and_a_crawl_obeys(web: TinyWeb, tmp_path: Path) -> None:
    db, own = tmp_path / "news.db", tmp_path / "outlets.toml"
    web.pages |= {
        f"{NEWS}/rss": rss(item(f"{NEWS}/a")),
        f"{NEWS}/a": article("Lock"),
        "http://quay.example/rss": rss(item("http://quay.example/a")),
    }
    by_hand = (
        f'[[outlet]]\ndomain = "news.example"\nname = "The News"\nfeeds = ["{NEWS}/rss"] # main\n'
        '[[outlet]]\ndomain = "quay.example"\nname = "Quay"\nfeeds = ["http://quay.example/rss"]\n'
    )
    own.write_text(by_hand, encoding="utf-8")

    def switch(how: str, *outlets: str) -> str:
        done = run(command("outlets", how, *outlets, "--db", str(db)))
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def crawl() -> None:
        done = run(crawl_command(db, own, COPYDESK_PROXY=web.proxy, COPYDESK_WORKERS=1))
        assert done.returncode == 0, done.stderr

    assert switch("disable", "The News") == "The News (news.example) is disabled\n"
    assert switch("disable", "news.example") == "The News (news.example) is disabled already\n"
    crawl()
    assert (web.asked(f"{NEWS}/rss"), web.asked("http://quay.example/rss")) == (0, 1)
    assert switch("enable", "www.news.example") == "The News (news.example) is enabled\n"
    assert own.read_text(encoding="utf-8").replace("disabled = false\n", "") == by_hand
    crawl()
    assert fates(db)[f"{NEWS}/a"] == "new"


def test_a_shipped_outlet_is_switched_in_a_file_of_ones_own(tmp_path: Path) -> None:
    db = str(tmp_path / "news.db")
    before = shipped_registry().read_bytes()
    done = run(command("outlets", "disable", "bbc.com", "ARD", "--db", db))
    assert done.stdout == "BBC (bbc.co.uk) is disabled\ntagesschau (tagesschau.de) is disabled\n"
    listed = json.loads(run(command("outlets", "list", "--json", "--db", db)).stdout)
    off = {outlet["domain"] for outlet in listed if outlet["disabled"]}
    assert {"bbc.co.uk", "tagesschau.de"} <= off
    assert len(listed) > 1000
    assert shipped_registry().read_bytes() == before


def test_an_unknown_outlet_is_told_and_none_is_switched(tmp_path: Path) -> None:
    words = ["outlets", "disable", "ARD", "nosuch.example", "--db", str(tmp_path / "news.db")]
    done = run(command(*words))
    assert done.returncode == 2
    assert "no outlet 'nosuch.example'" in done.stderr and len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())
