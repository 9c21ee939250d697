"""The JSONL export: one text for each copy group, the same bytes each time, whole or not at all."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
import zstandard

from pipelines.export.jsonl import ExportError, SuffixError, export_jsonl
from pipelines.ingest import ingest
from pipelines.outlets import EMPTY
from pipelines.readers.sources import find_sources
from pipelines.store.archive import Archive

FERRY = Path(__file__).parents[2] / "texts" / "ferry.jsonl"


def filled(path: Path) -> Archive:
    archive = Archive(path, EMPTY)
    ingest(archive, find_sources([str(FERRY)]), on_fault=print, on_progress=lambda *_: None)
    return archive


def lines(path: Path) -> list[dict[str, Any]]:
    data = path.read_bytes()
    if path.name.endswith(".gz"):
        data = gzip.decompress(data)
    elif path.name.endswith(".zst"):
        data = zstandard.ZstdDecompressor().decompressobj().decompress(data)
    return [json.loads(line) for line in data.splitlines()]


def test_each_copy_group_gives_its_origin_and_names_the_copies(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with filled(tmp_path / "news.db") as archive:
        assert export_jsonl(archive, out) == 3
    ferry, school, letters = lines(out)
    source = json.loads(FERRY.read_text(encoding="utf-8").splitlines()[0])
    assert ferry["text"] == source["text"]
    assert {key: ferry[key] for key in ("url", "outlet", "byline", "published_at", "language")} == {
        "url": "https://corvalewire.example/2026/ferry-aground",
        "outlet": "corvalewire.example",
        "byline": "Anna Pell",
        "published_at": "2026-03-10T07:05:00Z",
        "language": "en",
    }
    assert ferry["origin"] == {"outlet": "corvalewire.example", "url": ferry["url"]}
    assert [copy["outlet"] for copy in ferry["copies"]] == [
        "harbourpost.example",
        "quaytimes.example",
        "dailybrief.example",
    ]
    assert (ferry["role"], school["role"], school["copies"]) == ("origin", "own", [])
    assert letters["words"] > 80
    fields = "id url outlet title byline published_at language text words story copy_group role"
    assert list(ferry) == [*fields.split(), "origin", "copies", "credits"]


def test_where_the_origin_was_never_seen_the_longest_text_stands_for_it(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with filled(tmp_path / "news.db") as archive:
        archive.db.conn.execute("UPDATE copy_groups SET origin_article = NULL WHERE id = 1")
        export_jsonl(archive, out)
    first = lines(out)[0]
    assert first["origin"] == {"outlet": "corvalewire.example", "url": None}
    assert first["words"] == max(
        len(json.loads(line)["text"].split()) for line in FERRY.read_text().splitlines()[:4]
    )


def test_all_texts_can_be_kept(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with filled(tmp_path / "news.db") as archive:
        assert export_jsonl(archive, out, keep="all") == 6
    assert lines(out)[0]["role"] == "origin"
    assert len({line["url"] for line in lines(out)}) == 6


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz", ".jsonl.zst"])
def test_the_same_archive_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    outs = [tmp_path / f"{name}{suffix}" for name in ("a", "b")]
    with filled(tmp_path / "news.db") as archive:
        for out in outs:
            export_jsonl(archive, out)
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert len(lines(outs[0])) == 3


def test_what_exists_is_kept_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine")
    with filled(tmp_path / "news.db") as archive:
        with pytest.raises(ExportError, match="exists already; replace it with --overwrite"):
            export_jsonl(archive, out)
        assert out.read_text() == "mine"
        export_jsonl(archive, out, overwrite=True)
    assert len(lines(out)) == 3


def test_a_failed_export_leaves_no_file_and_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with filled(tmp_path / "news.db") as archive, pytest.raises(ExportError, match="No space left"):
        export_jsonl(archive, out, overwrite=True)
    assert out.read_text() == "mine"
    assert not list(tmp_path.glob(".*"))


def test_an_archive_without_articles_gives_a_message_and_no_file(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with (
        Archive(tmp_path / "news.db", EMPTY) as archive,
        pytest.raises(ExportError, match="nothing"),
    ):
        export_jsonl(archive, out)
    assert not out.exists()


@pytest.mark.parametrize("name", ["out.csv", "out", "out.json", "jsonl"])
def test_an_unknown_suffix_names_the_known_ones(tmp_path: Path, name: str) -> None:
    with (
        Archive(tmp_path / "news.db", EMPTY) as archive,
        pytest.raises(SuffixError, match=r"known are \.jsonl, "),
    ):
        export_jsonl(archive, tmp_path / name)
