"""How Datasette shows an archive: descriptions, facets, hidden tables, named queries, links."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from pipelines.ingest import ingest
from pipelines.inspect import plugin
from pipelines.outlets import EMPTY
from pipelines.readers.sources import find_sources
from pipelines.store.archive import Archive
from pipelines.store.schema import INDEX_TABLES

ROOT = Path(__file__).parents[3]
FERRY = ROOT / "tests" / "texts" / "ferry.jsonl"
QUERIES = plugin._metadata()["queries"]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("inspect") / "news.db"
    with Archive(path, EMPTY) as archive:
        ingest(archive, find_sources([str(FERRY)]), on_fault=print, on_progress=lambda *_: None)
    return path


def get(path: str, *files: Path, plugins: Path) -> str:
    """What `datasette FILES --get PATH` prints, with the plugin as a checkout has it."""
    plugins.mkdir(exist_ok=True)
    hooks = "from pipelines.inspect.plugin import *  # the entry point of an installed Copydesk\n"
    (plugins / "copydesk_plugin.py").write_text(hooks)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "datasette",
            *map(str, files),
            "--get",
            path,
            "--plugins-dir",
            str(plugins),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, (done.stdout[-2000:], done.stderr[-2000:])
    return done.stdout


def test_every_table_view_and_column_that_is_described_exists(db: Path) -> None:
    with closing(sqlite3.connect(db)) as conn:
        for table, said in plugin._metadata()["tables"].items():
            columns = {row[1] for row in conn.execute(f"PRAGMA table_info({table})")}
            assert columns, table
            named = {*said.get("columns", ()), *said.get("facets", ())}
            named |= {
                said[key] for key in ("sort", "sort_desc", "label_column", "fts_pk") if key in said
            }
            assert named <= columns, (table, named - columns)


def test_every_table_is_described_or_hidden(db: Path) -> None:
    database = Database(db)
    try:
        names = {
            name
            for name in (*database.table_names(), *database.view_names())
            if not name.startswith("articles_fts")
        }
    finally:
        database.close()
    said = plugin._metadata()["tables"]
    assert names - set(said) == set()
    hidden = {name for name in said if said[name].get("hidden")}
    assert hidden == {*INDEX_TABLES, "_sqlite_migrations", "sqlite_sequence"}
    assert all(said[name]["description"] for name in names - hidden)


@pytest.mark.parametrize("name", QUERIES)
def test_each_named_query_runs(db: Path, name: str) -> None:
    with closing(sqlite3.connect(db)) as conn:
        sql = QUERIES[name]["sql"]
        conn.execute(sql, {"least": "", "days": ""}).fetchall()


def rows(db: Path, name: str, **values: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(db)) as conn:
        return conn.execute(QUERIES[name]["sql"], values).fetchall()


def test_the_named_queries_find_what_they_are_for(db: Path, tmp_path: Path) -> None:
    assert [row[2] for row in rows(db, "one_origin_many_outlets", least="")] == [4]
    assert rows(db, "one_origin_many_outlets", least="5") == []
    assert rows(db, "most_relayed_outlets")[0][0] == "corvalewire.example"
    with closing(sqlite3.connect(db)) as conn:
        copy = tmp_path / "copy.db"
        conn.execute("VACUUM INTO ?", (str(copy),))
    with closing(sqlite3.connect(copy)) as conn:
        conn.execute("UPDATE articles SET published_at = '2026-03-01T00:00:00Z' WHERE id = 2")
        conn.execute("INSERT INTO revisions VALUES (5, 1, '2026-03-15T00:00:00Z', 'Before', 'x')")
        conn.executemany(
            """INSERT INTO feeds (url, outlet, last_checked, last_new, failures)
            VALUES (?, 'quaytimes.example', '2026-03-15T00:00:00Z', ?, ?)""",
            [("silent", "2026-01-01T00:00:00Z", 0), ("fails", None, 2), ("lively", "2999", 0)],
        )
        conn.commit()
    assert [row[0] for row in rows(copy, "copies_before_their_origin")] == [2]
    assert [row[3] for row in rows(copy, "changed_after_publication")] == ["Before"]
    assert {row[0] for row in rows(copy, "silent_feeds", days="")} == {"silent", "fails"}


def test_datasette_alone_shows_tables_queries_and_search(db: Path, tmp_path: Path) -> None:
    plugins = tmp_path / "plugins"
    document = json.loads(get("/news.json", db, plugins=plugins))
    shown = {table["name"] for table in document["tables"] if not table["hidden"]}
    assert {"stories", "articles", "pages", "links"} <= shown
    assert not shown & {*INDEX_TABLES, "_sqlite_migrations", "sqlite_sequence", "articles_fts_data"}
    assert {query["name"] for query in document["queries"]} == set(QUERIES)
    found = json.loads(
        get("/news/story_articles.json?_search=quartermaster&_shape=array", db, plugins=plugins)
    )
    assert [row["outlet"] for row in found] == ["salvenagazette.example"]


def test_cells_link_web_addresses_and_nothing_else(db: Path, tmp_path: Path) -> None:
    plugins = tmp_path / "plugins"
    sql = (
        "select 'javascript:alert(1)' as a, 'https://a.example/%3Cb%3E\"x' as b, 'https://a b' as c"
    )
    page = get(f"/news?sql={sql.replace(' ', '+').replace('%', '%25')}", db, plugins=plugins)
    assert 'href="javascript' not in page
    assert (
        '<a href="https://a.example/%3Cb%3E&#34;x" rel="noopener noreferrer nofollow">'
        "a.example/%3Cb%3E&#34;x</a>" in page
    )
    assert 'href="https://a b' not in page


def test_databases_of_others_stay_as_they_are(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "theirs.db"
    with closing(sqlite3.connect(other)) as conn:
        conn.executescript("CREATE TABLE stories (id INTEGER, url TEXT); CREATE TABLE bands (a)")
    plugins = tmp_path / "plugins"
    document = json.loads(get("/theirs.json", other, db, plugins=plugins))
    assert {table["name"] for table in document["tables"] if not table["hidden"]} == {
        "stories",
        "bands",
    }
    assert document["queries"] == []
