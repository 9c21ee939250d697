"""`copydesk crawl --warc`: what was fetched can be ingested again."""

from __future__ import annotations

import json
from pathlib import Path

from crawling import command, crawl_command, rows, run
from warcio.archiveiterator import ArchiveIterator

from crawler.samples import SampleWeb

ARTICLES = """SELECT url, outlet, title, byline, lang, text, canonical_url FROM articles a
WHERE NOT EXISTS (SELECT 1 FROM pages p WHERE p.article = a.id AND p.url LIKE a.url || '?page=%')"""


def test_the_files_of_a_crawl_ingested_give_the_same_articles(tmp_path: Path) -> None:
    crawled, again, folder = tmp_path / "crawled.db", tmp_path / "again.db", tmp_path / "warc"
    with SampleWeb() as web:
        words = crawl_command(crawled, web.outlets, "--warc", str(folder), COPYDESK_PROXY=web.proxy)
        done = run(words)
        assert done.returncode == 0, done.stderr
        registry = str(web.outlets)
    (path,) = folder.iterdir()
    with path.open("rb") as file:
        records = [
            record.rec_headers.get_header("WARC-Target-URI") for record in ArchiveIterator(file)
        ]
    assert len(records) > 100
    done = run(command("ingest", str(folder), "--json", "--db", str(again), "--registry", registry))
    assert json.loads(done.stdout)["refused"] == 0, done.stderr
    before, after = (
        set(rows(crawled, ARTICLES)),
        set(
            rows(
                again, "SELECT url, outlet, title, byline, lang, text, canonical_url FROM articles"
            )
        ),
    )
    assert len(before) > 50
    # Bylines and titles that only the feed gave are not on the pages; texts are.
    assert {(row[0], row[5]) for row in before} <= {(row[0], row[5]) for row in after}


def test_a_folder_that_cannot_be_written_stops_the_crawl(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with SampleWeb() as web:
        folder = str(tmp_path / "file" / "warc")
        words = crawl_command(
            tmp_path / "news.db", web.outlets, "--warc", folder, COPYDESK_PROXY=web.proxy
        )
        done = run(words)
    assert done.returncode == 1
    assert "the WARC file cannot be written" in done.stderr.strip().splitlines()[-1]
    assert "Traceback" not in done.stderr
