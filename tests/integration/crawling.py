"""Crawls in processes of their own, and what their archives hold, for the tests of this folder."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import crawler

ROOT = Path(crawler.__file__).parents[1]
STORED = ("new", "updated", "unchanged")


def command(*arguments: str) -> list[str]:
    """The words that run `copydesk` with these arguments."""
    return [sys.executable, "-m", "crawler", *arguments]


def crawl_command(
    db: Path, registry: Path, *arguments: str, due_only: bool = False, **settings: object
) -> list[str]:
    """`copydesk crawl` of all feeds, due or not, without delays between requests."""
    if not due_only and not {"--url", "--urls-from"} & set(arguments):
        arguments = ("--all", *arguments)
    chosen = {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, **settings}
    pairs = [word for name, value in chosen.items() for word in ("-s", f"{name}={value}")]
    return command("crawl", *arguments, "--db", str(db), "--registry", str(registry), *pairs)


def environment(**more: str) -> Mapping[str, str]:
    """The environment of a child, without what would change the way it works."""
    kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    kept = {k: v for k, v in kept.items() if not k.startswith(("COPYDESK_", "SCRAPY_"))}
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "200", **more}


def run(
    words: list[str], cwd: Path = ROOT, timeout: float = 100, **more: Any
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, `timeout` seconds at most."""
    return subprocess.run(
        words, cwd=cwd, env=environment(), capture_output=True, text=True, timeout=timeout, **more
    )


# A process begins with the peak of the one that started it, which is this one, grown by other tests.
_SMALL = "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))"
_MEASURED = """
import resource, sys
path = sys.argv.pop(1)
try:
    from crawler.cli import main
    main()
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with open(path, "w") as file:
        file.write(str(peak * (1 if sys.platform == "darwin" else 1024)))
"""


def run_measured(words: list[str]) -> tuple[subprocess.CompletedProcess[str], int]:
    """Run a command line of `command`; return how it ended and the most bytes that its process took,
    without those of its workers."""
    with TemporaryDirectory() as folder:
        peak = Path(folder) / "peak"
        measured = [sys.executable, "-c", _MEASURED, str(peak), *words[3:]]
        done = run([sys.executable, "-S", "-c", _SMALL, *measured])
        return done, int(peak.read_text(encoding="ascii"))


def start(words: list[str]) -> subprocess.Popen[str]:
    """Start a command in a process group of its own."""
    return subprocess.Popen(
        words,
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def rows(db: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """The rows of a query, read from another connection than the crawl's."""
    with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True, timeout=30)) as conn:
        return conn.execute(sql, values).fetchall()


def fates(db: Path) -> dict[str, str]:
    """URL → fate."""
    return dict(rows(db, "SELECT url, fate FROM pages"))


def content(db: Path) -> dict[str, object]:
    """All that an archive says of the world, without what depends on when and in how many runs it
    was found: ids, times of fetch, runs, and which look at a stored page was the last."""
    url_of = dict(rows(db, "SELECT id, url FROM articles"))
    pages = rows(
        db, "SELECT url, canonical_url, outlet, fate, reason, http_status, article FROM pages"
    )
    members: dict[str, dict[int, set[str]]] = {"copy_group": {}, "story": {}}
    for url, group, story in rows(db, "SELECT url, copy_group, story FROM articles"):
        members["copy_group"].setdefault(group, set()).add(url)
        members["story"].setdefault(story, set()).add(url)
    return {
        "pages": {
            (*page[:3], "stored" if page[3] in STORED else page[3], *page[4:6], url_of.get(page[6]))
            for page in pages
        },
        "articles": set(
            rows(
                db,
                """SELECT url, canonical_url, outlet, title, byline, published_at, modified_at, lang,
                text, words, image_url, paywalled, role FROM articles""",
            )
        ),
        "revisions": {
            (url_of[article], *rest)
            for article, *rest in rows(db, "SELECT article, number, title, text FROM revisions")
        },
        "credits": sorted(
            (url_of[article], str(outlet), *rest)
            for article, outlet, *rest in rows(
                db, "SELECT article, outlet, name, kind, quote, rule FROM credits"
            )
        ),
        "links": {
            (url_of[article], url_of[other], *rest)
            for article, other, *rest in rows(
                db, "SELECT article, other, relation, jaccard, contained, contains FROM links"
            )
        },
        "copy groups": set(map(frozenset, members["copy_group"].values())),
        "stories": {
            (frozenset(members["story"][story]), *rest)
            for story, *rest in rows(
                db, "SELECT id, title, articles, outlets, copy_groups, origins FROM stories"
            )
        },
        "feeds": set(
            rows(db, "SELECT url, outlet, kind, body_hash, failures, disabled FROM feeds")
        ),
        "outlets": set(rows(db, "SELECT domain, name, kind FROM outlets")),
    }


def processes_of_group(group: int) -> Iterator[int]:
    """The processes of a process group that are still alive (Linux)."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group and fields[0] != "Z":
            yield int(path.parent.name)
