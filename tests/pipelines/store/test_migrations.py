"""A database of any version opens with the newest code and loses nothing."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from builders import REGISTRY, T0, archive_of, everything, faults, groups
from sqlite_utils import Database
from writer import numbered

from pipelines.store.archive import Archive
from pipelines.store.schema import APPLICATION_ID, migrations

_NAMES = [migration.name for migration in migrations.pending(Database(memory=True))]
# What the design promises to those who query the file.
_PUBLIC = {
    "outlets": "domain name kind country owner aliases",
    "feeds": "url outlet kind etag last_modified body_hash last_checked last_new failures next_check"
    " disabled",
    "runs": "id spider started_at finished_at outcome stats new updated unchanged not_article too_short"
    " robots http_error timeout too_large failed out_of_scope",
    "pages": "url canonical_url outlet fate http_status first_seen_at last_fetched_at run article",
    "articles": "id url canonical_url outlet title byline published_at modified_at first_seen_at lang text"
    " words image_url paywalled copy_group story role",
    "revisions": "article number seen_at title text",
    "credits": "article outlet name kind quote rule",
    "links": "article other relation jaccard contained contains evidence",
    "copy_groups": "id origin_article origin_outlet articles outlets first_published_at"
    " last_published_at",
    "stories": "id title articles outlets copy_groups origins first_published_at last_published_at",
    "overrides": "decision article other who why",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


def test_the_public_tables_have_their_columns(path: Path) -> None:
    with Archive(path) as archive:
        for table, columns in _PUBLIC.items():
            held = {column.name for column in archive.db[table].columns}
            assert set(columns.split()) <= held, table


@pytest.mark.parametrize("first", _NAMES[1:])
def test_a_database_from_before_a_migration_opens_and_keeps_its_rows(
    path: Path, first: str
) -> None:
    conn = sqlite3.connect(path, isolation_level=None)
    old = Database(conn)
    migrations.apply(old, stop_before=first)
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute("INSERT INTO outlets (domain, name) VALUES ('old.example', 'Old')")
    conn.execute(
        """INSERT INTO pages (url, outlet, fate, first_seen_at)
        VALUES ('https://old.example/1', 'old.example', 'http_error', '2026-03-02T06:00:00Z')"""
    )
    conn.close()
    news = [numbered(number) for number in range(4)]
    with Archive(path, REGISTRY) as archive:
        with archive.transaction():
            for new in news:
                archive.record(new, fetched_at=T0)
        assert archive.db.conn.execute(
            "SELECT fate FROM pages WHERE outlet = 'old.example'"
        ).fetchall() == [("http_error",)]
        assert faults(archive) == []
        with archive_of([news]) as fresh:
            assert groups(archive) == groups(fresh)
            assert set(archive.db.table_names()) == set(fresh.db.table_names())
            assert set(archive.db.view_names()) == set(fresh.db.view_names())


def test_opening_a_database_again_changes_nothing(path: Path) -> None:
    with archive_of([[numbered(number) for number in range(4)]], path) as archive:
        before = everything(archive)
    with Archive(path, REGISTRY) as archive:
        assert everything(archive) == before
    with Archive(path) as archive:  # without a registry: outlets keep what is known of them
        assert everything(archive) == before


def test_the_file_is_marked_and_read_while_it_is_written(path: Path) -> None:
    with Archive(path, REGISTRY) as archive:
        reader = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        assert reader.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert reader.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        with archive.transaction():
            archive.record(numbered(0), fetched_at=T0)
            assert reader.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (1,)
        reader.close()


def test_full_text_search_finds_what_is_stored_and_follows_changes(path: Path) -> None:
    def found(word: str) -> int:
        rows = archive.db.conn.execute(
            "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?", (word,)
        )
        return int(rows.fetchone()[0])

    with archive_of([[numbered(0)]], path) as archive:
        word = numbered(0).text.split()[3]
        assert found(word) == 1
        with archive.transaction():
            archive.record(replace(numbered(0), text="Überfall in Höchst"), fetched_at=T0)
        assert (found(word), found("hochst"), found("ueberfall")) == (0, 1, 0)


def test_every_view_can_be_read(path: Path) -> None:
    with archive_of([[numbered(number) for number in range(6)]], path) as archive:
        names = archive.db.view_names()
        assert {"story_articles", "who_has_it_from_whom"} <= set(names)
        for name in names:
            archive.db.conn.execute(f"SELECT * FROM [{name}]").fetchall()
        assert len(archive.db.conn.execute("SELECT * FROM story_articles").fetchall()) == 6
