"""The crawl as a process: locks, signals, a full disk, wrong arguments."""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic, sleep

import pytest
from crawling import (
    ROOT,
    STORED,
    command,
    content,
    crawl_command,
    environment,
    fates,
    processes_of_group,
    rows,
    run,
    start,
)

from crawler.samples import SampleWeb
from pipelines.site_opt_outs import TDMREP_PATH
from pipelines.store.lock import Lock


@pytest.fixture
def web() -> Iterator[SampleWeb]:
    with SampleWeb() as running:
        yield running


def wait_for(reached: Callable[[], bool], what: str, seconds: float = 60) -> None:
    end = monotonic() + seconds
    while monotonic() < end:
        with suppress(sqlite3.Error):
            if reached():
                return
        sleep(0.02)
    raise AssertionError(f"not within {seconds} s: {what}")


def stored(db: Path) -> int:
    return int(rows(db, "SELECT count(*) FROM articles")[0][0]) if db.exists() else 0


def has_stored(db: Path, articles: int) -> bool:
    return stored(db) >= articles


def all_ended(group: int) -> bool:
    return not list(processes_of_group(group))


def one_line(stderr: str) -> str:
    """The message of a command that failed, which must be its last line and no traceback."""
    assert "Traceback" not in stderr
    return stderr.strip().splitlines()[-1]


# --- killed, interrupted, locked ------------------------------------------------------------------------


def test_a_crawl_that_was_killed_ends_the_same_when_it_is_run_again(
    web: SampleWeb, tmp_path: Path
) -> None:
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    assert run(crawl_command(whole, web.outlets, COPYDESK_PROXY=web.proxy)).returncode == 0
    words = crawl_command(broken, web.outlets, COPYDESK_PROXY=web.proxy)
    for articles in (1, 25):
        crawl = start(words)
        wait_for(partial(has_stored, broken, articles), f"{articles} articles")
        crawl.kill()
        crawl.communicate()
        wait_for(partial(all_ended, crawl.pid), "the end of its workers", 30)
    assert stored(broken) < stored(whole)
    assert run(words).returncode == 0
    assert content(broken) == content(whole)
    outcomes = [outcome for (outcome,) in rows(broken, "SELECT outcome FROM runs ORDER BY id")]
    assert outcomes == [None, None, "finished"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_a_crawl_cleanly_and_the_next_one_goes_on(
    number: int, web: SampleWeb, db: Path
) -> None:
    # One request at a time, so that the signal comes in the middle.
    slow = {"CONCURRENT_REQUESTS": 1, "DOWNLOAD_DELAY": 0.3}
    crawl = start(crawl_command(db, web.outlets, "--json", COPYDESK_PROXY=web.proxy, **slow))
    wait_for(lambda: stored(db) >= 3, "3 articles")
    crawl.send_signal(number)
    out, err = crawl.communicate(timeout=60)
    assert crawl.returncode == 1
    assert "interrupted" in one_line(err)
    assert json.loads(out)["outcome"] == "interrupted"
    assert rows(db, "SELECT outcome FROM runs") == [("interrupted",)]
    wait_for(partial(all_ended, crawl.pid), "the end of its workers", 30)
    seen = stored(db)
    again = run(crawl_command(db, web.outlets, "--json", COPYDESK_PROXY=web.proxy))
    assert again.returncode == 0
    assert json.loads(again.stdout)["fates"]["new"] > 0
    assert stored(db) > seen


def test_a_second_crawl_on_the_same_archive_is_turned_away(web: SampleWeb, db: Path) -> None:
    lock = Lock(db)
    try:
        second = run(crawl_command(db, web.outlets, COPYDESK_PROXY=web.proxy))
    finally:
        lock.release()
    assert second.returncode == 75
    assert "another crawl" in one_line(second.stderr)
    assert not db.exists()
    assert not web.requests


def test_on_a_full_disk_the_crawl_stops_and_what_is_stored_is_whole(
    web: SampleWeb, db: Path
) -> None:
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))

    words = crawl_command(db, web.outlets, COPYDESK_PROXY=web.proxy)
    done = run(words, preexec_fn=small_files)
    assert done.returncode == 1
    assert str(db) in one_line(done.stderr)
    assert rows(db, "PRAGMA integrity_check") == [("ok",)]
    half = rows(
        db,
        """SELECT a.url FROM articles a LEFT JOIN pages p ON p.article = a.id AND p.url = a.url
        WHERE p.fate IS NULL OR a.story IS NULL OR a.copy_group IS NULL""",
    )
    assert not half
    assert run(words).returncode == 0
    assert stored(db) > 60


# --- what is asked for ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["nosuch.example"], 2, "no outlet 'nosuch.example'"),
        (["--url", "not an address"], 2, "address 1"),
        (["--registry", "/nosuch/outlets.toml"], 1, "/nosuch/outlets.toml"),
        (["--db", "/nosuch/news.db"], 1, "/nosuch"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    arguments: list[str], status: int, said: str, db: Path
) -> None:
    begin = [] if "--db" in arguments else ["--db", str(db)]
    done = run(command("crawl", *begin, *arguments))
    assert done.returncode == status, done.stderr
    assert said in one_line(done.stderr)
    assert not db.exists()


def test_a_registry_that_is_wrong_is_told_with_its_line(tmp_path: Path, db: Path) -> None:
    registry = tmp_path / "outlets.toml"
    registry.write_text('[[outlet]]\ndomain = "news.example"\nname = 5\n', encoding="utf-8")
    done = run(command("crawl", "--db", str(db), "--registry", str(registry)))
    assert done.returncode == 1
    assert f"{registry}:3" in one_line(done.stderr)


def test_a_file_that_is_no_archive_is_left_as_it_is(tmp_path: Path) -> None:
    photo = tmp_path / "photo.db"
    photo.write_bytes(b"\x89PNG" * 1000)
    done = run(command("crawl", "--db", str(photo), "--url", "http://news.example/"))
    assert done.returncode == 1
    assert str(photo) in one_line(done.stderr)
    assert photo.read_bytes() == b"\x89PNG" * 1000


def test_outlets_may_be_named_and_others_are_not_asked(web: SampleWeb, db: Path) -> None:
    words = crawl_command(db, web.outlets, "Southline", COPYDESK_PROXY=web.proxy)
    assert run(words).returncode == 0
    outlets = {outlet for (outlet,) in rows(db, "SELECT outlet FROM articles")}
    assert outlets == {"southline.example"}
    asked = {url.split("/")[2] for _, url, _ in web.requests if url.startswith("http://")}
    assert {host for host in asked if "southline.example" not in host} == set()


def test_a_crawl_cut_short_by_max_pages_leaves_the_rest_to_the_next(
    web: SampleWeb, db: Path
) -> None:
    short = crawl_command(db, web.outlets, "--max-pages", "5", "--json", COPYDESK_PROXY=web.proxy)
    first = json.loads(run(short).stdout)
    asked = {fate: n for fate, n in first["fates"].items() if n and fate != "out_of_scope"}
    assert sum(asked.values()) == 5
    assert first["left"] > 50
    # A feed counts as seen only when all its entries are: no validator may hide the rest.
    whole = json.loads(
        run(crawl_command(db, web.outlets, "--json", COPYDESK_PROXY=web.proxy)).stdout
    )
    assert whole["left"] == 0
    assert {url for url in fates(db) if url in web.catalogue.by_url} == set(web.catalogue.by_url)


def test_a_list_comes_by_standard_input_and_the_same_page_once(web: SampleWeb, db: Path) -> None:
    url = next(iter(web.catalogue.by_url))
    words = crawl_command(db, web.outlets, "--urls-from", "-", "--json", COPYDESK_PROXY=web.proxy)
    done = run(words, input=f"{url}\n# a comment\n\n{url}#top\n{url}?utm_source=x\n")
    assert json.loads(done.stdout)["fates"]["new"] == 1
    assert [u for _, u, _ in web.requests if not u.endswith(("robots.txt", TDMREP_PATH))] == [url]


def test_where_every_request_fails_the_status_says_so(web: SampleWeb, db: Path) -> None:
    words = crawl_command(db, web.outlets, "altamark.example", COPYDESK_PROXY="http://127.0.0.1:9")
    done = run(words)
    assert done.returncode == 1
    assert "requests failed" in one_line(done.stderr)
    (page,) = ["http://altamark.example/x"]
    words = crawl_command(db, web.outlets, "--url", page, COPYDESK_PROXY="http://127.0.0.1:9")
    assert run(words).returncode == 1
    assert fates(db) == {page: "failed"}


def test_the_summary_for_people_names_fates_in_words(web: SampleWeb, db: Path) -> None:
    done = run(crawl_command(db, web.outlets, "cuadrante24.example", COPYDESK_PROXY=web.proxy))
    assert done.returncode == 0
    assert "new articles" in done.stdout
    assert "at no outlet of the registry" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr


def test_a_crawl_works_outside_of_the_project_folder(web: SampleWeb, tmp_path: Path) -> None:
    words = crawl_command(
        Path("here.db"), web.outlets, "southline.example", COPYDESK_PROXY=web.proxy
    )
    (tmp_path / "crawler").mkdir()  # and beside a folder that has its package's name
    assert run(words, cwd=tmp_path / "crawler").returncode == 0
    assert stored(tmp_path / "crawler" / "here.db") > 0


# --- natively -------------------------------------------------------------------------------------------


def scrapy(db: Path, web: SampleWeb, *arguments: str) -> subprocess.CompletedProcess[str]:
    settings = {
        "COPYDESK_DB": db,
        "COPYDESK_REGISTRY": web.outlets,
        "COPYDESK_PROXY": web.proxy,
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
    }
    pairs = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    return run([sys.executable, "-m", "scrapy", "crawl", *arguments, *pairs], cwd=ROOT)


def test_scrapy_crawls_a_list_natively(web: SampleWeb, db: Path) -> None:
    urls = list(web.catalogue.by_url)[:2]
    done = scrapy(db, web, "urls", "-a", f"urls={','.join(urls)}")
    assert done.returncode == 0, done.stderr
    assert {fate for url, fate in fates(db).items() if url in urls} == {"new"}
    assert "run 1 finished: 2 new" in done.stderr


def test_scrapy_polls_outlets_natively(web: SampleWeb, db: Path) -> None:
    done = scrapy(db, web, "outlets", "-a", "outlets=southline.example", "-a", "max_pages=2")
    assert done.returncode == 0, done.stderr
    assert len([fate for fate in fates(db).values() if fate in STORED]) <= 2
    assert "remote_control" not in done.stderr.lower().replace("remote_control_enabled", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["urls", "-a", "url=http://a.example/"], "unknown argument url"),
        (["outlets", "-a", "outlets=nosuch.example"], "no outlet"),
    ],
)
def test_scrapy_arguments_are_checked(
    arguments: list[str], said: str, web: SampleWeb, db: Path
) -> None:
    done = scrapy(db, web, *arguments)
    assert done.returncode == 2
    assert said in one_line(done.stderr)
    assert not db.exists()


def test_a_terminal_shows_one_live_line(web: SampleWeb, db: Path) -> None:
    master, slave = os.openpty()
    words = crawl_command(db, web.outlets, "southline.example", COPYDESK_PROXY=web.proxy)
    crawl = subprocess.Popen(
        words,
        cwd=ROOT,
        env=environment(TERM="xterm-256color"),
        stdout=subprocess.PIPE,
        stderr=slave,
    )
    os.close(slave)
    shown = b""
    with suppress(OSError):  # how a terminal of which the other end is closed reads
        while piece := os.read(master, 4096):
            shown += piece
    os.close(master)
    out, _ = crawl.communicate(timeout=60)
    assert crawl.returncode == 0
    assert b"answers" in shown
    assert b"new articles" in out
