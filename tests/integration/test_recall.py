"""`copydesk recall`: the archive beside what search services find, on the sample web's services."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from crawling import ROOT, command, crawl_command, environment, rows, run
from tinyweb import Answer, TinyWeb

from crawler.samples import SampleWeb
from crawler.samples.searches import KEY, SEARCHES

WIRE = "altamark.example"
LONG_AGO = ("--days", "3650")  # the sample web's news is old


@pytest.fixture(scope="module")
def web() -> Iterator[SampleWeb]:
    with SampleWeb() as running:
        yield running


@pytest.fixture(scope="module")
def db(web: SampleWeb, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with three of the wire's articles, and one page that failed."""
    db = tmp_path_factory.mktemp("recall") / "news.db"
    urls = [article.url for article in web.catalogue.sites[WIRE].articles][:3]
    pages = [word for url in urls for word in ("--url", url)]
    done = run(crawl_command(db, web.outlets, *pages, COPYDESK_PROXY=web.proxy))
    assert done.returncode == 0, done.stderr
    return db


def words(web: SampleWeb | TinyWeb, db: Path, registry: Path, *arguments: str) -> list[str]:
    settings = {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "COPYDESK_PROXY": web.proxy}
    pairs = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    return command("recall", *arguments, "--db", str(db), "--registry", str(registry), *pairs)


def recall(web: SampleWeb, db: Path, *arguments: str) -> dict[str, Any]:
    arguments = (*arguments, "--searches", str(SEARCHES))
    done = run([*words(web, db, web.outlets, *arguments), "--json"])
    assert "Traceback" not in done.stderr
    found: dict[str, Any] = json.loads(done.stdout) if done.stdout else {}
    return {**found, "status": done.returncode, "said": done.stderr}


def test_what_services_find_is_stored_or_listed_as_never_seen(web: SampleWeb, db: Path) -> None:
    found = recall(web, db, WIRE, *LONG_AGO)
    (outlet,) = found["outlets"]
    every = {article.url: article for article in web.catalogue.sites[WIRE].articles}
    stored = {url for (url,) in rows(db, "SELECT url FROM articles")}
    assert found["status"] == 0
    assert (outlet["outlet"], outlet["found"], outlet["stored"]) == (WIRE, len(every), 3)
    assert outlet["recall"] == round(3 / len(every), 4)
    never = {one["url"]: one for one in outlet["never_seen"]}
    assert set(never) == set(every) - stored
    for url, one in never.items():
        assert one["title"] and {"gdelt", "bing-news"} <= set(one["found_by"])
        assert one["published"][:10] == f"{every[url].published:%Y-%m-%d}"


def test_each_service_is_told_with_what_it_found(web: SampleWeb, db: Path) -> None:
    sources = recall(web, db, WIRE, *LONG_AGO)["sources"]
    every = len(web.catalogue.sites[WIRE].articles)
    assert sources["gdelt"] == {"results": every, "without_address": 0, "failures": {}}
    google = sources["google-news"]
    assert google["results"] + google["without_address"] == every
    assert google["without_address"] > 0
    assert sources["mediacloud"]["failures"] == {"no key: set MEDIACLOUD_API_KEY": 1}
    # An outlet's own search has no form for sites.
    assert set(sources) == {"gdelt", "google-news", "bing-news", "mediacloud"}


def test_a_key_opens_a_service(web: SampleWeb, db: Path) -> None:
    arguments = (WIRE, *LONG_AGO, "--searches", str(SEARCHES), "--json")
    done = subprocess.run(
        words(web, db, web.outlets, *arguments),
        cwd=ROOT,
        env=environment(MEDIACLOUD_API_KEY=KEY),
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert json.loads(done.stdout)["sources"]["mediacloud"]["failures"] == {}
    assert json.loads(done.stdout)["sources"]["mediacloud"]["results"] > 0


def test_only_articles_of_the_last_days_are_asked_for(web: SampleWeb, db: Path) -> None:
    before = len(web.requests)
    found = recall(web, db, WIRE, "--days", "2")
    assert found["outlets"][0]["found"] == 0
    assert found["outlets"][0]["recall"] is None
    (asked,) = [url for _, url, _ in web.requests[before:] if "gdelt" in url and "query" in url]
    assert "query=domain%3Aaltamark.example&" in asked


def test_strict_fails_where_recall_is_low(web: SampleWeb, db: Path) -> None:
    low = recall(web, db, WIRE, *LONG_AGO, "--strict")
    assert low["status"] == 1
    assert low["said"] == f"Error: recall is below 80% for {WIRE}\n"
    assert recall(web, db, WIRE, *LONG_AGO, "--strict", "--least", "0.3")["status"] == 0
    # Nothing found is no low recall.
    assert recall(web, db, WIRE, "--days", "2", "--strict")["status"] == 0


def test_after_a_whole_crawl_nothing_is_missed(web: SampleWeb, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    done = run(crawl_command(db, web.outlets, COPYDESK_PROXY=web.proxy))
    assert done.returncode == 0, done.stderr
    before = rows(db, "SELECT * FROM pages ORDER BY url"), rows(db, "SELECT count(*) FROM runs")
    found = recall(web, db, *LONG_AGO, "--strict", "--least", "1")
    assert found["status"] == 0, found["said"]
    # Without names, those that the archive has articles of.
    assert len(found["outlets"]) == len(web.catalogue.sites)
    assert sum(outlet["stored"] for outlet in found["outlets"]) == len(web.catalogue.by_url)
    # Looking changes nothing.
    after = rows(db, "SELECT * FROM pages ORDER BY url"), rows(db, "SELECT count(*) FROM runs")
    assert after == before


def test_people_see_a_table_and_what_was_never_seen(web: SampleWeb, db: Path) -> None:
    done = run(words(web, db, web.outlets, WIRE, *LONG_AGO, "--searches", str(SEARCHES)))
    assert (done.returncode, done.stderr) == (0, "")
    every = len(web.catalogue.sites[WIRE].articles)
    assert f"gdelt: {every} results" in done.stdout
    assert f"{WIRE}: never seen: http://www.altamark.example/" in done.stdout


# --- hostile and broken services ------------------------------------------------------------------------


def tiny(folder: Path, web: TinyWeb, answer: Answer | str) -> list[str]:
    """A registry, an archive and a search, all of one invented outlet."""
    registry = folder / "outlets.toml"
    registry.write_text('[[outlet]]\ndomain = "news.example"\nname = "The News"\n', "utf-8")
    page = {"url": "http://news.example/a", "title": "Lock", "text": "The lock is closed. " * 40}
    (folder / "a.jsonl").write_text(json.dumps(page) + "\n", encoding="utf-8")
    db = folder / "news.db"
    ingest = ["ingest", str(folder / "a.jsonl"), "--db", str(db), "--registry", str(registry)]
    assert run(command(*ingest)).returncode == 0
    searches = folder / "searches.toml"
    searches.write_text(
        '[[search]]\nname = "s"\nurl = "http://search.example/?q={query}"\nformat = "json"\n'
        'site = "in:{domain}"\n',
        encoding="utf-8",
    )
    web.pages["http://search.example/?q=in%3Anews.example"] = answer
    return words(web, db, registry, "--searches", str(searches))


def test_other_forms_of_an_address_are_the_same_page_and_other_sites_are_not_counted(
    tmp_path: Path,
) -> None:
    urls = (
        "https://www.news.example/a/?utm_source=s",
        "http://news.example/a",
        "https://news.example/b",
        "http://www.news.example/b/",
        "http://news.example.evil.example/c",
        "http://evil.example/news.example",
        "javascript:alert(1)",
        "http://[broken",
        "file:///etc/passwd",
    )
    answer = Answer(json.dumps({"items": [{"url": url} for url in urls]}))
    with TinyWeb({}) as web:
        done = run([*tiny(tmp_path, web, answer), "--json"])
    (outlet,) = json.loads(done.stdout)["outlets"]
    assert (outlet["found"], outlet["stored"], outlet["recall"]) == (2, 1, 0.5)
    assert [one["url"] for one in outlet["never_seen"]] == ["https://news.example/b"]


def test_a_service_cannot_speak_to_the_terminal(tmp_path: Path) -> None:
    items = [{"url": "http://news.example/[red]\x1b[2J\u202ex", "title": "\x1b[2J"}]
    with TinyWeb({}) as web:
        arguments = tiny(tmp_path, web, Answer(json.dumps({"items": items})))
        shown = run(arguments)
        web.pages = {url: Answer('{"error": "\\u001b[2Jquota"}') for url in web.pages}
        failed = run(arguments)
    assert "never seen" in shown.stdout
    assert not {"\x1b", "\u202e"} & set(shown.stdout + failed.stdout + failed.stderr)
    assert failed.returncode == 1
    assert failed.stderr.startswith("Error: no search answered: s: ")
    assert "quota" in failed.stderr and len(failed.stderr.splitlines()) == 1


def test_services_are_asked_by_the_rules_of_their_robots_txt(tmp_path: Path) -> None:
    with TinyWeb({"http://search.example/robots.txt": "User-agent: *\nDisallow: /\n"}) as web:
        arguments = tiny(tmp_path, web, Answer('{"items": []}'))
        done = run(arguments)
        assert not [url for _, url, _ in web.requests if "?q=" in url]
    assert (done.returncode, "disallowed by robots.txt" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["nosuch.example"], 2, "outlets add"),
        (["--searches", "nosuch.toml"], 1, "nosuch.toml"),
        (["--least", "2"], 2, "--least"),
        (["--db", "nosuch.db"], 1, "no such database"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    web: SampleWeb, db: Path, arguments: list[str], status: int, said: str
) -> None:
    done = run([*words(web, db, web.outlets), *arguments])
    assert done.returncode == status
    assert said in done.stderr.strip().splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_searches_without_a_form_for_sites_are_told(
    web: SampleWeb, db: Path, tmp_path: Path
) -> None:
    searches = tmp_path / "searches.toml"
    searches.write_text('[[search]]\nname = "s"\nurl = "http://s.example/?q={query}"\n', "utf-8")
    done = run(words(web, db, web.outlets, "--searches", str(searches)))
    assert (done.returncode, 'add site = "...{domain}..."' in done.stderr) == (2, True)
