"""Crawls of the generated web in processes of their own: whole ones, and ones that are killed."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import perf_counter, sleep
from typing import Any

from benchmarks.crawl.web import GeneratedWeb, requests_by_sort

ROOT = Path(__file__).parents[2]
_LONGEST = 900.0
"""Seconds after which a crawl counts as stuck."""


@dataclass(frozen=True, slots=True)
class Crawl:
    """What one crawl came to, by its own report and by what the web was asked."""

    seconds: float
    new: int
    fates: Mapping[str, int]
    feed_requests: int
    article_requests: int
    policy_requests: int
    """For robots.txt and its like."""
    pages_a_second: float
    memory: int
    """Most resident bytes of its main process; 0 where the system does not say (not Linux)."""


@dataclass(frozen=True, slots=True)
class Killed:
    """What a crawl came to that was killed again and again."""

    kills: int
    """Those that met a crawl at work."""
    stored: tuple[int, ...]
    """Articles after each kill."""
    lost: int
    """Articles that were there after one kill and not after the next."""
    again: int
    """Requests for articles that were stored when the crawl before was killed."""
    problems: tuple[str, ...]
    """What `copydesk check` says at the end."""
    unfinished: int
    """Runs without an end."""


def crawl(web: GeneratedWeb, db: Path, registry: Path, *more: str) -> Crawl:
    """Crawl all feeds once. Raises RuntimeError where the crawl fails."""
    asked, begun = len(web.requests), perf_counter()
    process = _start(crawl_words(web, db, registry, "--all", *more))
    memory = 0
    while process.poll() is None:
        memory = max(memory, _memory(process.pid))
        sleep(0.1)
    out, err = process.communicate(timeout=_LONGEST)
    seconds = perf_counter() - begun
    if process.returncode:
        raise RuntimeError(f"the crawl ended with {process.returncode}: {err[-500:]}")
    report = json.loads(out)
    sorts = requests_by_sort(url for _, url, _ in web.requests[asked:])
    return Crawl(
        seconds=round(seconds, 1),
        new=report["fates"]["new"],
        fates={fate: count for fate, count in report["fates"].items() if count},
        feed_requests=sorts["feed"],
        article_requests=sorts["article"],
        policy_requests=sorts["policy"],
        pages_a_second=round(sorts["article"] / seconds, 1),
        memory=memory,
    )


def kill_again_and_again(
    web: GeneratedWeb, db: Path, registry: Path, dice: Random, kills: int
) -> Killed:
    """Crawl what is due, killing the crawl `kills` times at moments that the dice choose, and then to
    the end."""
    expected = len(web.published(None, web.at))
    stored: set[str] = set()
    counts: list[int] = []
    lost = again = met = 0
    for number in range(kills + 1):
        asked = len(web.requests)
        process = _start(crawl_words(web, db, registry))
        if number < kills:
            # Somewhere in what is still to do, now and then before anything was done.
            share = dice.random() / (kills - number + 1)
            _wait(process, db, len(stored) + share * (expected - len(stored)))
            sleep(dice.random() / 4)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=_LONGEST)
        met += process.returncode == -signal.SIGKILL
        again += sum(url in stored for _, url, _ in web.requests[asked:])
        now_stored = stored_articles(db)
        lost += len(stored - now_stored)
        stored = now_stored
        counts.append(len(stored))
    checked = _run([sys.executable, "-m", "crawler", "check", "--db", str(db)])
    problems = tuple(checked.stdout.splitlines()) if checked.returncode else ()
    with closing(sqlite3.connect(db)) as conn:
        (unfinished,) = conn.execute(
            "SELECT count(*) FROM runs WHERE finished_at IS NULL"
        ).fetchone()
    return Killed(met, tuple(counts), lost, again, problems, unfinished)


def stored_articles(db: Path) -> set[str]:
    """Return the addresses of the articles in an archive; none where there is no archive yet."""
    if not db.exists():
        return set()
    with closing(sqlite3.connect(db, timeout=30)) as conn:
        try:
            return {url for (url,) in conn.execute("SELECT url FROM articles")}
        except sqlite3.OperationalError:  # killed before its tables were made
            return set()


def crawl_words(web: GeneratedWeb, db: Path, registry: Path, *more: str) -> list[str]:
    """Return the command of a crawl of the web, without delays between requests to one host."""
    settings: Mapping[str, Any] = {
        "COPYDESK_PROXY": web.proxy,
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "LOG_LEVEL": "ERROR",
    }
    pairs = [word for name, value in settings.items() for word in ("-s", f"{name}={value}")]
    named = ["--db", str(db), "--registry", str(registry)]
    return [sys.executable, "-m", "crawler", "crawl", "--json", *more, *named, *pairs]


def _wait(process: subprocess.Popen[str], db: Path, articles: float) -> None:
    """Wait until so many articles are stored, or the crawl has ended."""
    end = perf_counter() + _LONGEST
    while process.poll() is None and perf_counter() < end:
        with suppress(sqlite3.Error):
            if len(stored_articles(db)) >= articles:
                return
        sleep(0.02)


def _memory(process: int) -> int:
    with suppress(OSError):
        found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
        return int(found.group(1)) * 1024 if found else 0
    return 0


def _start(words: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        words,
        cwd=ROOT,
        env=dict(_environment()),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _run(words: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, cwd=ROOT, env=dict(_environment()), capture_output=True, text=True, check=False
    )


def _environment() -> Iterator[tuple[str, str]]:
    for name, value in os.environ.items():
        if not name.startswith(("COPYDESK_", "SCRAPY_")) and not name.lower().endswith("_proxy"):
            yield name, value
    yield "PYTHONPATH", str(ROOT)
