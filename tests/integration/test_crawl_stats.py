"""`copydesk crawl --stats` writes what a run came to, however it ended."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from sqlite3 import Error
from time import monotonic, sleep

import pytest
from crawling import ROOT, crawl_command, environment, rows, run, start
from tinyweb import TinyWeb, article, item, rss

NEWS = "http://news.example"
SLOW = {"DOWNLOAD_DELAY": 1, "CONCURRENT_REQUESTS_PER_DOMAIN": 1}


@pytest.fixture
def web() -> Iterator[TinyWeb]:
    pages = {f"{NEWS}/{n}": article(f"Lock {n}", f"Swan {n} was seen there.") for n in range(9)}
    with TinyWeb({f"{NEWS}/rss": rss(*map(item, pages)), **pages}) as running:
        yield running


def words(web: TinyWeb, folder: Path, **settings: object) -> list[str]:
    registry = web.registry(folder, news=f"{NEWS}/rss")
    stats = ("--stats", str(folder / "run.prom"))
    settings = {"COPYDESK_PROXY": web.proxy, "COPYDESK_WORKERS": 1, **settings}
    return crawl_command(folder / "news.db", registry, *stats, **settings)  # type: ignore[arg-type]


def figures(folder: Path) -> dict[str, float]:
    """Metric with its labels → value, of a file that ends as it must."""
    lines = (folder / "run.prom").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "# EOF"
    assert not list(folder.glob("*.new"))
    pairs = [line.rpartition(" ") for line in lines if not line.startswith("#")]
    return {name: float(value) for name, _, value in pairs}


def test_a_run_that_ended_tells_its_figures(web: TinyWeb, tmp_path: Path) -> None:
    (tmp_path / "run.prom").write_text("what an earlier run left", encoding="utf-8")
    assert run(words(web, tmp_path, COPYDESK_MAX_OUTLET_PAGES=6)).returncode == 0
    found = figures(tmp_path)
    assert found['copydesk_run_pages{fate="new"}'] == 6
    assert found['copydesk_run_outcome{outcome="finished"}'] == found["copydesk_run_ok"] == 1
    assert found["copydesk_run_left_pages_of_outlets"] == 3
    # The feed, robots.txt and what else is asked for a host come to the pages.
    assert found["copydesk_run_answers"] >= 8
    assert found["copydesk_run_received_bytes"] > 1000
    assert 0 < found["copydesk_run_duration_seconds"] < 100
    # Nothing in it can be taken for a figure of `copydesk status --stats`.
    assert all(name.startswith("copydesk_run_") for name in found)


def test_a_run_that_used_its_time_up_tells_them_too(web: TinyWeb, tmp_path: Path) -> None:
    assert run(words(web, tmp_path, CLOSESPIDER_TIMEOUT=6, **SLOW)).returncode == 0
    found = figures(tmp_path)
    assert found['copydesk_run_outcome{outcome="out_of_time"}'] == found["copydesk_run_ok"] == 1
    assert found['copydesk_run_pages{fate="new"}'] < 9


def test_a_run_that_was_told_to_stop_tells_them_too(web: TinyWeb, tmp_path: Path) -> None:
    crawl = start(words(web, tmp_path, **SLOW))
    end = monotonic() + 60
    stored = 0
    while not stored and monotonic() < end:
        sleep(0.05)
        with suppress(Error):
            ((stored,),) = rows(tmp_path / "news.db", "SELECT count(*) FROM articles")
    crawl.send_signal(signal.SIGTERM)
    crawl.communicate(timeout=60)
    assert crawl.returncode == 1
    found = figures(tmp_path)
    assert found['copydesk_run_outcome{outcome="interrupted"}'] == 1
    assert found["copydesk_run_ok"] == 0
    assert 0 < found['copydesk_run_pages{fate="new"}'] < 9


def test_a_folder_that_is_not_there_is_bad_usage_before_anything_is_fetched(
    web: TinyWeb, tmp_path: Path
) -> None:
    line = words(web, tmp_path)
    line[line.index(str(tmp_path / "run.prom"))] = str(tmp_path / "nosuch" / "run.prom")
    done = run(line)
    assert done.returncode == 2
    assert "nosuch does not exist" in done.stderr
    assert not web.requests


def test_commands_that_need_no_web_load_neither_the_sample_web_nor_scrapy() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, crawler.cli; print(*sys.modules)"],
        cwd=ROOT, env=environment(), capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    heavy = ("crawler.samples", "scrapy", "twisted", "http.server", "jinja2", "trafilatura", "lxml")
    assert not {*heavy} & {*told}
