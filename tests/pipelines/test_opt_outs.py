"""What pages reserve against AI and text mining, and that an archive keeps it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest

from pipelines.extract import extract
from pipelines.ingest import ingest
from pipelines.items import Article, Page
from pipelines.opt_outs import read_opt_outs
from pipelines.outlets import EMPTY
from pipelines.readers.sources import find_sources
from pipelines.store.archive import Archive

_AT = datetime(2026, 3, 1, tzinfo=timezone.utc)
_TEXT = (
    "The ferry between Port Merrow and Skerry will sail twice a day from June, the harbour board said. "
    "Winter sailings stay as they are, because the pier on the island has to be mended before the storms."
)


def page(head: str, **headers: str) -> Page:
    body = f"<html lang=en><head><title>Ferry</title>{head}</head><body><article><p>{_TEXT}</p></article>"
    return Page(
        "https://herald.example/ferry",
        _AT,
        body.encode(),
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


@pytest.mark.parametrize(
    ("head", "headers", "expected"),
    [
        ("", {}, ()),
        ('<meta name="robots" content="index, follow">', {"x_robots_tag": "noarchive"}, ()),
        ('<meta name="robots" content="noai, noimageai">', {}, ("noai", "noimageai")),
        ('<META NAME="Robots" CONTENT="NOAI">', {}, ("noai",)),
        ("", {"x_robots_tag": "somebot: noai, otherbot: noindex"}, ("noai",)),
        ('<meta name="tdm-reservation" content="1">', {}, ("tdm-reservation",)),
        ("", {"tdm_reservation": "1"}, ("tdm-reservation",)),
        ('<meta name="tdm-reservation" content="0">', {"tdm_reservation": "0"}, ()),
        (
            '<meta name="robots" content="noimageai">',
            {"tdm_reservation": "1"},
            ("noimageai", "tdm-reservation"),
        ),
    ],
)
def test_an_article_says_what_its_page_reserves(
    head: str, headers: dict[str, str], expected: tuple[str, ...]
) -> None:
    article = extract(page(head, **headers), EMPTY)
    assert isinstance(article, Article)
    assert article.opt_outs == expected


def test_an_article_has_what_its_outlet_reserves_besides_its_page() -> None:
    said = replace(page('<meta name="robots" content="noai">'), opt_outs=("robots:GPTBot",))
    text = replace(said, text=_TEXT, headers={"x-robots-tag": "noai"})
    for one in (said, text):
        article = extract(one, EMPTY)
        assert isinstance(article, Article)
        assert article.opt_outs == ("noai", "robots:GPTBot")


def test_a_text_that_is_ingested_again_with_a_reservation_has_it(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    with Archive(tmp_path / "news.db", EMPTY) as archive:
        for headers in ({}, {"X-Robots-Tag": "noai"}, {"X-Robots-Tag": "noai"}):
            record = {"url": "https://herald.example/ferry", "text": _TEXT, "headers": headers}
            path.write_text(json.dumps(record), encoding="utf-8")
            sources = find_sources([str(path)])
            ingest(archive, sources, on_fault=print, on_progress=lambda *_: None)
        read = archive.db.conn.execute("SELECT opt_outs FROM articles").fetchall()
    assert read == [('["noai"]',)]


def test_a_word_that_only_holds_a_directive_is_none() -> None:
    assert read_opt_outs({"robots": ["noairport, no-noai-here"]}, {}) == ()


def test_a_reservation_that_comes_later_is_stored_and_makes_no_revision(tmp_path: Path) -> None:
    free = extract(page(""), EMPTY)
    assert isinstance(free, Article)
    with Archive(tmp_path / "news.db", EMPTY) as archive:
        for article in (free, replace(free, opt_outs=("noai",))):
            with archive.transaction():
                archive.record(article, fetched_at=_AT)
        read = archive.db.conn.execute("SELECT opt_outs FROM articles").fetchall()
        revisions = archive.db.conn.execute("SELECT count(*) FROM revisions").fetchall()
    assert (read, revisions) == ([('["noai"]',)], [(0,)])
