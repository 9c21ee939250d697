"""The check sees each invariant broken, and nothing where all hold."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.ingest import ingest
from pipelines.outlets import EMPTY
from pipelines.readers.sources import find_sources
from pipelines.store.archive import Archive
from pipelines.store.check import check
from pipelines.store.proofs import Problem

FERRY = Path(__file__).parents[2] / "texts" / "ferry.jsonl"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("check") / "news.db"
    with Archive(path, EMPTY) as archive:
        ingest(archive, find_sources([str(FERRY)]), on_fault=print, on_progress=lambda *_: None)
    return path


@pytest.fixture
def broken(sound: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "news.db"
    shutil.copy(sound, path)
    conn = sqlite3.connect(path, isolation_level=None)
    yield conn
    conn.close()


def problems(conn: sqlite3.Connection) -> list[Problem]:
    (path,) = [row[2] for row in conn.execute("PRAGMA database_list") if row[1] == "main"]
    with Archive(path, create=False) as archive:
        return list(check(archive))


def test_a_sound_archive_has_no_problem_and_the_check_leaves_it_as_it_is(
    broken: sqlite3.Connection,
) -> None:
    before = list(broken.iterdump())
    assert problems(broken) == []
    assert list(broken.iterdump()) == before


@pytest.mark.parametrize(
    ("fault", "invariant", "where", "what"),
    [
        (
            "DELETE FROM pages WHERE url LIKE '%ferry-aground'",
            1,
            "articles",
            "row of pages that does not",
        ),
        (
            "UPDATE pages SET article = 2 WHERE article = 1",
            1,
            "articles 1",
            "leads to article 2",
        ),
        (
            "UPDATE pages SET article = NULL WHERE article = 5",
            1,
            "pages https://oberwaldbote.example/school",
            "fate is new, but it has no article",
        ),
        (
            "INSERT INTO revisions VALUES (5, 2, '2026-01-01T00:00:00Z', 'x', 'y')",
            1,
            "revisions 5",
            "not numbered from 1",
        ),
        (
            "UPDATE articles SET outlet = 'gone.example' WHERE id = 5",
            1,
            "articles row 5",
            "outlets",
        ),
        (
            "UPDATE articles SET copy_group = NULL WHERE id = 2",
            2,
            "articles 2",
            "is in no copy group",
        ),
        ("UPDATE articles SET story = NULL WHERE id = 2", 2, "articles 2", "is in no story"),
        ("UPDATE articles SET story = 2 WHERE id = 2", 2, "copy_groups 1", "are in 2 stories"),
        ("UPDATE copy_groups SET articles = 9 WHERE id = 1", 2, "copy_groups 1", "articles is 9"),
        ("UPDATE copy_groups SET outlets = 1 WHERE id = 1", 2, "copy_groups 1", "outlets is 1"),
        (
            "UPDATE copy_groups SET first_published_at = NULL WHERE id = 1",
            2,
            "copy_groups 1",
            "first_published_at is empty",
        ),
        ("UPDATE stories SET articles = 0 WHERE id = 1", 2, "stories 1", "articles is 0"),
        ("UPDATE stories SET copy_groups = 3 WHERE id = 1", 2, "stories 1", "copy_groups is 3"),
        (
            "UPDATE stories SET last_published_at = '2027' WHERE id = 2",
            2,
            "stories 2",
            "last_published_at is 2027",
        ),
        (
            "INSERT INTO stories VALUES (77, 'x', 0, 0, 0, 0, NULL, NULL)",
            2,
            "stories 77",
            "has no article",
        ),
        (
            "INSERT INTO copy_groups (id, articles, outlets) VALUES (77, 0, 0)",
            2,
            "copy_groups 77",
            "has no article",
        ),
        (
            "UPDATE copy_groups SET origin_article = 5 WHERE id = 1",
            2,
            "copy_groups 1",
            "not one of its",
        ),
        (
            "UPDATE copy_groups SET origin_outlet = 'quaytimes.example' WHERE id = 1",
            2,
            "copy_groups 1",
            "origin_outlet is quaytimes.example",
        ),
        (
            "INSERT INTO redirects VALUES ('story', 90, 91)",
            3,
            "redirects story 90",
            "does not exist",
        ),
        (
            "INSERT INTO redirects VALUES ('copy_group', 2, 1)",
            3,
            "redirects copy_group 2",
            "exists itself",
        ),
        ("DELETE FROM fingerprints WHERE article = 5", 4, "articles 5", "has no fingerprint"),
        ("UPDATE fingerprints SET version = 0 WHERE article = 5", 4, "articles 5", "has version 0"),
        (
            "UPDATE fingerprints SET hashes = x'0102030405' WHERE article = 5",
            4,
            "fingerprints 5",
            "not that of the text",
        ),
        (
            "UPDATE articles SET text = text || ' And more.' WHERE id = 5",
            4,
            "fingerprints 5",
            "not that of the text",
        ),
        ("DELETE FROM bands WHERE article = 1", 4, "bands 1", "entries are missing"),
        ("DELETE FROM postings WHERE article = 6", 4, "postings 6", "entries are missing"),
        ("DELETE FROM event_terms WHERE article = 6", 4, "event_terms 6", "entries are missing"),
        ("INSERT INTO postings VALUES (1, 99)", 4, "postings 99", "article that does not exist"),
        ("INSERT INTO bands VALUES (1, 5)", 4, "bands", "1 entries that no article has"),
        (
            "UPDATE articles SET role = 'own' WHERE id = 2",
            4,
            "articles 2",
            "role own, grouped anew",
        ),
        ("UPDATE stories SET origins = 3 WHERE id = 1", 4, "stories 1", "has origins 3"),
        ("UPDATE links SET jaccard = 0.5 WHERE article = 2", 6, "links 2 → 1", "jaccard is 0.5"),
        (
            "UPDATE links SET contained = 0.1 WHERE article = 2",
            6,
            "links 2 → 1",
            "contained is 0.1",
        ),
        ("UPDATE links SET judged = 'relay' WHERE article = 2", 6, "links 2 → 1", "judged relay"),
        ("UPDATE links SET evidence = '{' WHERE article = 2", 6, "links 2 → 1", "cannot be read"),
        (
            "UPDATE links SET evidence = json_set(evidence, '$.passages', json('[]')) WHERE article = 2",
            6,
            "links 2 → 1",
            "names no passage",
        ),
        (
            """UPDATE links SET evidence = json_set(evidence, '$.passages[0]', json('[0, 20, 30, 60]'))
            WHERE article = 2""",
            6,
            "links 2 → 1",
            "characters 0 to 20 are not the passage",
        ),
        (
            """INSERT INTO links SELECT 6, 5, 'copy', jaccard, contained, contains, evidence, 'copy'
            FROM links WHERE article = 2""",
            6,
            "links 6 → 5",
            "do not bear out",
        ),
        (
            "INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')",
            1,
            "articles_fts",
            "full text",
        ),
    ],
)
def test_what_breaks_an_invariant_is_named(
    broken: sqlite3.Connection, fault: str, invariant: int, where: str, what: str
) -> None:
    broken.execute("PRAGMA foreign_keys = OFF")
    assert broken.execute(fault).rowcount != 0
    found = problems(broken)
    assert any(
        problem.invariant == invariant and problem.where.startswith(where) and what in problem.what
        for problem in found
    ), found


def test_articles_that_were_moved_to_another_group_are_named(broken: sqlite3.Connection) -> None:
    # The counts are put right, so only grouping anew shows it.
    broken.executescript(
        """UPDATE articles SET copy_group = 3, story = 3, role = 'copy' WHERE id = 5;
        DELETE FROM copy_groups WHERE id = 2; DELETE FROM stories WHERE id = 2;
        UPDATE copy_groups SET articles = 2, outlets = 2, first_published_at = '2026-03-11T06:00:00Z'
          WHERE id = 3;
        UPDATE stories SET articles = 2, outlets = 2, first_published_at = '2026-03-11T06:00:00Z'
          WHERE id = 3"""
    )
    found = problems(broken)
    assert {problem.invariant for problem in found} == {4}
    assert any(problem.where == "articles 5" for problem in found)


def test_a_damaged_file_is_said_and_nothing_is_raised(sound: Path, tmp_path: Path) -> None:
    conn = sqlite3.connect(sound)
    (page,) = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'postings'").fetchone()
    (size,) = conn.execute("PRAGMA page_size").fetchone()
    conn.close()
    data = bytearray(sound.read_bytes())
    data[(page - 1) * size : page * size] = b"Z" * size
    path = tmp_path / "news.db"
    path.write_bytes(data)
    with Archive(path, create=False) as archive:
        found = list(check(archive))
    assert {(problem.invariant, problem.where) for problem in found} == {(1, "file")}


def test_a_regroup_mends_what_is_derived(broken: sqlite3.Connection) -> None:
    broken.executescript(
        """DELETE FROM bands; UPDATE fingerprints SET version = 0; UPDATE stories SET origins = 7;
        UPDATE links SET jaccard = 0"""
    )
    (path,) = [row[2] for row in broken.execute("PRAGMA database_list") if row[1] == "main"]
    with Archive(path, create=False) as archive:
        assert list(check(archive))
        archive.regroup()
        assert list(check(archive)) == []


def test_common_keys_that_are_not_held_so_are_named(
    broken: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipelines.settings.COMMON_HASH", 2)
    monkeypatch.setattr("pipelines.settings.COMMON_TERM", 2)
    found = {problem.where: problem.what for problem in problems(broken)}
    for table in ("common_hashes", "common_terms"):
        assert found[table].endswith("keys are common and not held so")
