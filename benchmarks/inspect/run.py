"""How long the plugin's pages take on a large archive, whose rows are made up and written by SQL.

    python -m benchmarks.inspect.run [--articles 200000] [--words 260] [--db FILE]

Prints for each page the first answer and the median of the next ones, in milliseconds, and ends with
status 1 where a median is above 300 ms.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from datasette.app import Datasette  # type: ignore[import-untyped, unused-ignore]
from datasette.plugins import pm  # type: ignore[import-untyped, unused-ignore]

from pipelines.inspect import plugin
from pipelines.store.archive import Archive
from pipelines.store.flows import refresh_flows
from pipelines.store.times import stamp

LIMIT = 300.0
"""Milliseconds that a page may take."""
OUTLETS = 1_200
LANGUAGES = ("en",) * 60 + ("de",) * 12 + ("fr",) * 10 + ("es",) * 10 + ("ru",) * 6 + ("uk", "sw")
BASE = 50_000
_LATER = "strftime('%Y-%m-%dT%H:%M:%SZ', {}, :minutes)"
_AGAIN = (
    f"""INSERT INTO pages (url, outlet, fate, first_seen_at, article)
    SELECT url || '-' || :by, outlet, fate, {_LATER.format("first_seen_at")}, article + :by
    FROM pages WHERE article <= :base""",
    f"""INSERT INTO articles (id, url, outlet, title, published_at, first_seen_at, lang, text, words,
      copy_group, story, role)
    SELECT id + :by, url || '-' || :by, outlet, title, {_LATER.format("published_at")},
      {_LATER.format("first_seen_at")}, lang, text, words, copy_group + :by, story + :by, role
    FROM articles WHERE id <= :base""",
    """INSERT INTO links (article, other, relation, jaccard, contained, contains, evidence, judged)
    SELECT article + :by, other + :by, relation, jaccard, contained, contains, evidence, judged
    FROM links WHERE article <= :base""",
    """INSERT INTO credits (article, outlet, name, kind, quote, rule)
    SELECT article + :by, outlet, name, kind, quote, rule FROM credits WHERE article <= :base""",
    f"""INSERT INTO copy_groups (id, origin_article, origin_outlet, articles, outlets,
      first_published_at, last_published_at)
    SELECT id + :by, origin_article + :by, origin_outlet, articles, outlets,
      {_LATER.format("first_published_at")}, {_LATER.format("last_published_at")}
    FROM copy_groups WHERE id <= :base""",
    f"""INSERT INTO stories (id, title, articles, outlets, copy_groups, origins,
      first_published_at, last_published_at)
    SELECT id + :by, title, articles, outlets, copy_groups, origins,
      {_LATER.format("first_published_at")}, {_LATER.format("last_published_at")}
    FROM stories WHERE id <= :base""",
)
ROUNDS = 7


def make_archive(path: Path, articles: int, words: int) -> None:
    """Write an archive of made-up stories, most of few articles and some of hundreds, each of `words` words.

    The first BASE articles are made one by one, the others are these again, at other times.
    """
    chance = random.Random(7)
    vocabulary = [_word(chance) for _ in range(30_000)]
    weights = [1 / (rank + 8) for rank in range(len(vocabulary))]
    with Archive(path) as archive:
        conn = archive.db.conn
        conn.execute("PRAGMA foreign_keys = OFF")
        conn.executemany(
            "INSERT INTO outlets (domain, name, kind) VALUES (?, ?, ?)",
            [(_outlet(n), f"Outlet {n}", "wire" if n < 8 else "newspaper") for n in range(OUTLETS)],
        )
        done = story = 0
        base = min(articles, BASE)
        conn.execute("BEGIN")
        while done < base:
            story += 1
            size = min(int(chance.paretovariate(1.05)), 600, base - done)
            _write_story(conn, chance, story, done + 1, size, words, vocabulary, weights)
            done += size
        conn.execute("COMMIT")
        for turn in range(1, -(-articles // base)):
            sys.stderr.write(f"\r{turn * base:,} of {articles:,} articles")
            conn.execute("BEGIN")
            for statement in _AGAIN:
                conn.execute(
                    statement, {"by": turn * base, "minutes": f"+{turn * 37} minutes", "base": base}
                )
            conn.execute("COMMIT")
        sys.stderr.write("\n")
        started = time.perf_counter()
        with archive.transaction():
            refresh_flows(conn)
        sys.stdout.write(f"counting who runs whose texts: {time.perf_counter() - started:.1f} s\n")


def _write_story(
    conn: sqlite3.Connection,
    chance: random.Random,
    story: int,
    first: int,
    size: int,
    length: int,
    vocabulary: list[str],
    weights: list[float],
) -> None:
    start = datetime(2025, 1, 1, tzinfo=timezone.utc) + timedelta(minutes=chance.random() * 525_000)
    origins = 1 if size < 4 else chance.randint(1, min(4, size // 2))
    lang = chance.choice(LANGUAGES)
    words = chance.choices(vocabulary, weights, k=length)
    members: dict[int, list[int]] = {}
    articles, links, credits, times = [], [], [], {}
    for number in range(first, first + size):
        root = number if number < first + origins else first + chance.randrange(origins)
        at = start + timedelta(minutes=(number - first) * chance.random() * 20)
        times[number] = stamp(at)
        outlet = _outlet(min(int(chance.expovariate(1 / 150)), OUTLETS - 1))
        role = "copy" if root != number else "origin"
        if root != number and chance.random() < 0.1:
            role, group = "relay", number
        else:
            group = root
        members.setdefault(group, []).append(number)
        chance.shuffle(words)
        title = " ".join(words[:9]).capitalize()
        articles.append(
            (number, f"https://{outlet}/{number}", outlet, title, times[number], times[number], lang,
             " ".join(words), length, group, story, role)
        )  # fmt: skip
        if root != number:
            evidence = {"rule": "made up", "direction": "time", "covered": 0.9, "covers": 0.9,
                        "passages": [[0, 9, 0, 9]] * 20}  # fmt: skip
            relation = "relay" if role == "relay" else "copy"
            links.append((number, root, relation, 0.8, 0.9, 0.9, json.dumps(evidence)))
            source = articles[root - first][2]
            credits.append((number, source, "Outlet", "agency", "Outlet", "any.agency"))
    conn.executemany(
        "INSERT INTO pages (url, outlet, fate, first_seen_at, article) VALUES (?, ?, 'new', ?, ?)",
        [(a[1], a[2], a[4], a[0]) for a in articles],
    )
    conn.executemany(
        """INSERT INTO articles (id, url, outlet, title, published_at, first_seen_at, lang, text, words,
          copy_group, story, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        articles,
    )
    conn.executemany(
        """INSERT INTO links (article, other, relation, judged, jaccard, contained, contains, evidence)
        VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7)""",
        links,
    )
    conn.executemany(
        "INSERT INTO credits (article, outlet, name, kind, quote, rule) VALUES (?, ?, ?, ?, ?, ?)",
        credits,
    )
    outlet_of = {a[0]: a[2] for a in articles}
    conn.executemany(
        """INSERT INTO copy_groups (id, origin_article, origin_outlet, articles, outlets, first_published_at,
          last_published_at) VALUES (?, ?, ?, ?, ?, ?, ?)""",
        [
            (group, group, outlet_of[group], len(found), len({outlet_of[n] for n in found}),
             min(times[n] for n in found), max(times[n] for n in found))
            for group, found in members.items()
        ],
    )  # fmt: skip
    conn.execute(
        """INSERT INTO stories (id, title, articles, outlets, copy_groups, origins, first_published_at,
          last_published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (story, articles[0][3], size, len(set(outlet_of.values())), len(members), origins,
         min(times.values()), max(times.values())),
    )  # fmt: skip


def _word(chance: random.Random) -> str:
    return "".join(
        chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou")
        for _ in range(chance.randint(1, 4))
    )


def _outlet(number: int) -> str:
    return f"outlet{number}.example"


def paths_of(path: Path) -> list[str]:
    """Pages of each kind, among them the dearest: the largest story, the largest outlet, rare filters."""
    conn = sqlite3.connect(path)
    (largest,) = conn.execute("SELECT id FROM stories ORDER BY articles DESC LIMIT 1").fetchone()
    article, other = conn.execute("SELECT article, other FROM links LIMIT 1").fetchone()
    (outlet,) = conn.execute(
        "SELECT outlet FROM articles GROUP BY outlet ORDER BY count(*) DESC LIMIT 1"
    ).fetchone()
    words = (
        conn.execute("SELECT title FROM articles WHERE id = ?", (article,)).fetchone()[0].split()
    )
    common = conn.execute("SELECT text FROM articles LIMIT 1").fetchone()[0].split()
    common_word = min(common, key=len)
    conn.close()
    return [
        "stories",
        "stories?sort=largest",
        "stories?page=200&size=1",
        "stories?lang=en",
        "stories?lang=sw",
        "stories?lang=sw&sort=largest&origins=3",
        f"stories?outlet={outlet}",
        f"stories?outlet={_outlet(OUTLETS - 1)}&lang=uk",
        "stories?size=25&origins=3",
        "stories?since=2025-06-01&until=2025-06-02&sort=largest",
        f"stories?q={words[1]}+{words[2]}",
        f"stories?q={common_word}",
        f"story/{largest}",
        "story/5",
        f"article/{article}",
        f"compare/{article}/{other}",
        "outlets",
        f"outlet/{outlet}",
        f"outlet/{_outlet(OUTLETS - 1)}",
        "decisions",
    ]


async def measure(path: Path) -> bool:
    """Ask for each page some times; print, and return whether all are fast enough."""
    datasette: Any = Datasette([str(path)])
    fast = True
    for page in paths_of(path):
        times: list[float] = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            answer = await datasette.client.get(f"/{path.stem}/-/{page}")
            times.append((time.perf_counter() - started) * 1000)
            if answer.status_code != 200:
                raise SystemExit(f"{page}: HTTP {answer.status_code}")
        middle = statistics.median(times[1:])
        fast = fast and middle <= LIMIT
        sys.stdout.write(
            f"{middle:7.0f} ms {times[0]:7.0f} first {len(answer.content) / 1024:6.0f} KB  {page}"
            f"{'' if middle <= LIMIT else '   TOO SLOW'}\n"
        )
    return fast


def main() -> None:
    """Make the archive where the file is not there yet, and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=200_000)
    parser.add_argument("--words", type=int, default=260, help="words of each text")
    parser.add_argument(
        "--db", type=Path, help="keep the archive here, or use the one that is here"
    )
    options = parser.parse_args()
    if not pm.is_registered(plugin):
        pm.register(plugin, name="copydesk")
    with tempfile.TemporaryDirectory() as folder:
        path = options.db or Path(folder) / "large.db"
        if not path.exists():
            make_archive(path, options.articles, options.words)
        if not asyncio.run(measure(path)):
            raise SystemExit(1)


if __name__ == "__main__":
    main()
