"""`copydesk story` on the sample web, its search services among it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from crawling import ROOT, command, environment, rows, run

from crawler.samples import SampleWeb
from crawler.samples.searches import KEY, SEARCHES
from crawler.samples.stories import expected

STORY = "selnik-summit"
SEED_OUTLET = "hbnnews.example"


@pytest.fixture(scope="module")
def web() -> Iterator[SampleWeb]:
    with SampleWeb() as running:
        yield running


def words(web: SampleWeb, db: Path, *arguments: str) -> list[str]:
    settings = {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "COPYDESK_PROXY": web.proxy}
    pairs = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    places = ["--db", str(db), "--registry", str(web.outlets), "--searches", str(SEARCHES)]
    return command("story", *arguments, *places, *pairs)


def story(web: SampleWeb, db: Path, *arguments: str) -> dict[str, Any]:
    done = run(words(web, db, *arguments, "--json"))
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "status": done.returncode, "log": done.stderr}


def articles_of(web: SampleWeb, name: str) -> dict[str, str]:
    """URL → outlet."""
    catalogue = web.catalogue.by_url
    return {url: catalogue[url].outlet for url in expected(web.stories, 1).stories[name]}


def seed(web: SampleWeb) -> str:
    return next(url for url, outlet in articles_of(web, STORY).items() if outlet == SEED_OUTLET)


@pytest.fixture(scope="module")
def first(web: SampleWeb, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    db = tmp_path_factory.mktemp("story") / "news.db"
    return {**story(web, db, seed(web)), "db": db}


def flat(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        yield node
        yield from flat(node["children"])


def test_one_address_leads_to_the_coverage_of_its_story(
    web: SampleWeb, first: dict[str, Any]
) -> None:
    assert first["status"] == 0
    found = {url for (url,) in rows(first["db"], "SELECT url FROM articles")}
    assert set(articles_of(web, STORY)) <= found
    # Of all other stories nearly nothing is fetched: only one that is alike on purpose.
    others = {web.catalogue.by_url[url].story for url in found} - {STORY}
    assert others <= {"selnik-summit-confirmed"}


def test_the_lineage_says_who_was_first_who_copied_who_relayed_and_who_has_its_own(
    web: SampleWeb, first: dict[str, Any]
) -> None:
    roles = {node["outlet"]: node["role"] for node in flat(first["lineage"])}
    wanted = {
        web.catalogue.by_url[url].outlet: web.catalogue.by_url[url].role
        for url in articles_of(web, STORY)
    }
    assert roles == wanted
    assert first["summary"]["first"]["outlet"] == "kingsbridgechronicle.example"
    (hbn,) = [root for root in first["lineage"] if root["outlet"] == SEED_OUTLET]
    assert {child["role"] for child in hbn["children"]} == {"copy", "excerpt", "relay"}


def test_every_source_is_told_with_what_it_found(first: dict[str, Any]) -> None:
    sources = first["search"]["sources"]
    for name in ("gdelt", "google-news", "bing-news", "hbn-search", "feeds"):
        assert sources[name]["results"] > 0, name
        assert sources[name]["likely"] > 0, name
    assert sources["google-news"]["without_address"] > 0
    # Nobody has given a key.
    assert sources["mediacloud"]["failures"] == {"no key: set MEDIACLOUD_API_KEY": 1}
    assert first["search"]["queries"]


def test_the_same_search_again_fetches_no_page(web: SampleWeb, first: dict[str, Any]) -> None:
    before = len(web.requests)
    again = story(web, first["db"], seed(web))
    asked = {url for _, url, _ in web.requests[before:]}
    assert not asked & set(web.catalogue.by_url)
    assert again["search"]["sources"]["archive"]["likely"] > 0
    assert again["lineage"] == first["lineage"]


def test_the_likeliest_pages_are_fetched_within_the_budget(web: SampleWeb, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    found = story(web, db, seed(web), "--max-pages", "2", "--query", "Korvath")
    assert found["search"]["queries"] == ["Korvath"]
    asked = [candidate["asked"] for candidate in found["search"]["candidates"]]
    assert asked == [True] * 2 + [False] * (len(asked) - 2)
    assert found["left"] == len(asked) - 2 > 0


def test_a_disabled_outlet_is_neither_asked_nor_fetched_from(
    web: SampleWeb, tmp_path: Path
) -> None:
    shut = "altamark.example"
    registry = tmp_path / "outlets.toml"
    text = web.outlets.read_text(encoding="utf-8")
    registry.write_text(
        text.replace(f'domain = "{shut}"', f'domain = "{shut}"\ndisabled = true'), encoding="utf-8"
    )
    before = len(web.requests)
    arguments = ["--json", "--registry", str(registry)]
    done = run([*words(web, tmp_path / "news.db", seed(web)), *arguments])
    assert done.returncode == 0, done.stderr
    assert not [url for _, url, _ in web.requests[before:] if shut in url]
    # Others ran its report, and are found as ever.
    assert len(json.loads(done.stdout)["search"]["candidates"]) > 3


def test_section_pages_are_looked_through_for_coverage(tmp_path: Path) -> None:
    silent = "kingsbridgechronicle.example"
    with SampleWeb(silent=[silent]) as web:
        pages = web.catalogue.sites[silent]
        home = f"{pages.site.base}/"
        registry = tmp_path / "outlets.toml"
        text = web.outlets.read_text(encoding="utf-8")
        wanted = f'domain = "{silent}"\nsections = ["{home}"]'
        registry.write_text(text.replace(f'domain = "{silent}"', wanted), encoding="utf-8")
        arguments = ["--json", "--registry", str(registry)]
        done = run([*words(web, tmp_path / "news.db", seed(web)), *arguments])
        found = json.loads(done.stdout)["search"]["candidates"]
    of_section = [c for c in found if c["url"] in pages.by_url and "feeds" in c["found_by"]]
    assert of_section


def test_a_text_file_and_words_lead_to_a_story_as_well(web: SampleWeb, tmp_path: Path) -> None:
    article = web.catalogue.by_url[seed(web)]
    path = tmp_path / "seed.txt"
    path.write_text(f"{article.title}\n{article.text}", encoding="utf-8")
    days = ("--days", "3650")  # the sample web's news is old
    of_file = story(web, tmp_path / "file.db", str(path), *days)
    outlets = {node["outlet"] for node in flat(of_file["lineage"])}
    assert {SEED_OUTLET, "kingsbridgechronicle.example", "altamark.example"} <= outlets
    of_words = story(web, tmp_path / "words.db", "Keth", "Tarsova", "official", *days)
    assert of_words["search"]["queries"] == ["Keth Tarsova official"]
    assert of_words["lineage"]


def test_a_key_opens_a_service_and_the_terminal_shows_the_tree(
    web: SampleWeb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = subprocess.run(
        words(web, tmp_path / "news.db", seed(web)),
        cwd=ROOT,
        env=environment(MEDIACLOUD_API_KEY=KEY),
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    assert "Credentials" not in done.stdout and "no key" not in done.stdout
    assert "published first" in done.stdout
    lines = done.stdout.splitlines()
    (chronicle,) = [n for n, line in enumerate(lines) if "── The Kingsbridge Chronicle" in line]
    (copy,) = [n for n, line in enumerate(lines) if "── Alder County Herald  copy" in line]
    assert chronicle < copy


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        (["http://www.hbnnews.example/nowhere"], 1, "brought no article"),
        (["nosuch.html"], 2, "no such file"),
        (["http://"], 2, "address without a host"),
        (["x", "--searches", "nosuch.toml"], 1, "nosuch.toml"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    web: SampleWeb, tmp_path: Path, given: list[str], status: int, said: str
) -> None:
    done = run([*words(web, tmp_path / "news.db"), *given])
    assert done.returncode == status
    assert said in done.stderr.strip().splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_scrapy_runs_the_same_spider(web: SampleWeb, tmp_path: Path) -> None:
    settings = {
        "DOWNLOAD_DELAY": 0,
        "COPYDESK_PROXY": web.proxy,
        "COPYDESK_DB": tmp_path / "news.db",
        "COPYDESK_REGISTRY": web.outlets,
        "COPYDESK_SEARCHES": SEARCHES,
    }
    pairs = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    arguments = ["-a", f"seed={seed(web)}", "-a", "max_pages=1"]
    done = run([sys.executable, "-m", "scrapy", "crawl", "story", *arguments, *pairs])
    assert done.returncode == 0, done.stderr
    ((spider, outcome, new),) = rows(tmp_path / "news.db", "SELECT spider, outcome, new FROM runs")
    assert (spider, outcome, new) == ("story", "finished", 2)
