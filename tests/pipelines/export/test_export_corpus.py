"""What is written: formats, shards, splits, card, manifest; whole or not at all, always the same bytes."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet
import pytest
import zstandard
from corpora import CALL, FURNITURE, HERALD, RIGHTS, Exporting, article, lines, prose, store
from hypothesis import given
from hypothesis import strategies as st

from pipelines.export.choice import Choice
from pipelines.export.cleaning import STEPS
from pipelines.export.errors import ExportError, OptionError
from pipelines.export.fields import NAMES, chosen_fields, json_schema
from pipelines.export.output import Sharding
from pipelines.export.splits import read_splits
from pipelines.export.target import read_target
from pipelines.export.writers.jsonl import encode
from pipelines.store.archive import Archive

SCHEMA = Path(__file__).parents[3] / "docs" / "schema" / "corpus.json"
SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet", ".csv")
HALVES = read_splits("train=0.5,test=0.5")


def records(path: Path) -> list[dict[str, Any]]:
    """The records of a file of any format but CSV."""
    if path.name.endswith(".parquet"):
        rows: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
        return rows
    data = path.read_bytes()
    if path.name.endswith(".gz"):
        data = gzip.decompress(data)
    elif path.name.endswith(".zst"):
        data = zstandard.ZstdDecompressor().decompressobj().decompress(data)
    return [json.loads(line) for line in data.splitlines()]


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# --- records ----------------------------------------------------------------------------------------


def test_the_documented_schema_is_the_one_that_is_written() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()


@pytest.mark.parametrize("suffix", SUFFIXES[:4])
def test_every_record_fulfils_the_schema(exporting: Exporting, tmp_path: Path, suffix: str) -> None:
    exporting(f"out{suffix}", choice=Choice(keep="all", respect_opt_outs=False))
    read = records(tmp_path / f"out{suffix}")
    assert len(read) == 10
    for record in read:
        jsonschema.validate(record, json_schema())
        assert tuple(record) == NAMES


def test_a_text_is_cleaned_and_what_was_cut_is_counted(
    exporting: Exporting, tmp_path: Path
) -> None:
    document = exporting()
    own = next(line for line in lines(tmp_path / "out.jsonl") if line["id"] == 4)
    assert own["text"] == prose("own 4")
    assert own["words"] == len(own["text"].split())
    assert own["credit_lines"] == [RIGHTS]
    counts = {
        step: (one["articles"], one.get("lines")) for step, one in document["cleaning"].items()
    }
    assert counts == {
        "furniture": (4, 4),
        "repeated": (0, None),
        "calls": (2, 2),
        "credits": (4, 4),
        "characters": (2, None),
        "boilerplate": (0, None),
    }


def test_without_cleaning_a_text_is_that_of_the_archive(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    document = exporting(steps=frozenset())
    stored = dict(archive.db.conn.execute("SELECT id, text FROM articles"))
    assert all(line["text"] == stored[line["id"]] for line in lines(tmp_path / "out.jsonl"))
    assert document["cleaning"] == {}


def test_furniture_is_cut_in_every_wording_and_never_out_of_a_paragraph(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    louder = FURNITURE.upper()
    mixed = f"A sentence of the article stands before it. {FURNITURE}"
    store(
        archive,
        article(f"{HERALD}/loud", f"{prose('loud')}\n{louder}\n{mixed}", hours=3000),
    )
    exporting()
    loud = lines(tmp_path / "out.jsonl")[-1]
    assert louder not in loud["text"]
    assert loud["text"].split("\n")[-1] == mixed


def test_a_paragraph_of_many_articles_stays_in_two_of_them(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    stock = "The dispute over the canal began with the treaty of 1911, which gave the tolls to both towns."
    hosts = [f"outlet{number}.example" for number in range(5)]
    store(
        archive,
        *(
            article(
                f"{host}/x", f"{prose(host)}\n{stock}\n{prose(host + 'b', 2)}", hours=4000 + 99 * n
            )
            for n, host in enumerate(hosts)
        ),
    )
    document = exporting()
    texts = [line["text"] for line in lines(tmp_path / "out.jsonl") if line["id"] > 10]
    assert [stock in text for text in texts] == [True, True, False, False, False]
    assert document["cleaning"]["repeated"]["articles"] == 3


def test_an_article_of_which_nothing_is_left_is_dropped_and_counted(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    thin = "A few words of its own stand here."
    store(
        archive, article(f"{HERALD}/thin", "\n".join([FURNITURE, CALL, thin, RIGHTS]), hours=5000)
    )
    document = exporting()
    assert document["left_out"]["boilerplate"]["articles"] == 1
    assert thin not in (tmp_path / "out.jsonl").read_text()
    exporting(steps=frozenset(STEPS) - {"boilerplate"}, overwrite=True)
    assert lines(tmp_path / "out.jsonl")[-1]["text"] == thin


def test_fields_are_written_in_the_order_they_are_named(
    exporting: Exporting, tmp_path: Path
) -> None:
    for suffix in (".jsonl", ".parquet"):
        exporting(f"out{suffix}", fields=chosen_fields(["text", "id", "copies"]))
        assert list(records(tmp_path / f"out{suffix}")[0]) == ["text", "id", "copies"]
        assert len(records(tmp_path / f"out{suffix}")[0]["copies"]) == 2


@pytest.mark.parametrize("names", [["text", "nothing"], ["id", "id"], [""]])
def test_a_field_that_is_unknown_or_doubled_is_said(names: list[str]) -> None:
    with pytest.raises(OptionError, match="--fields: "):
        chosen_fields(names)


# --- formats ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_archive_gives_the_same_bytes(
    exporting: Exporting, tmp_path: Path, suffix: str
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        exporting(f"{name}/out{suffix}")
    assert tree(tmp_path / "a") == tree(tmp_path / "b")
    assert len(tree(tmp_path / "a")) == 3


def test_a_cell_of_csv_is_no_formula(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    evil = (
        '=HYPERLINK("http://x")',
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\tx",
        "  =1",
        "＝1",
        'plain, "quoted"\nline',
    )
    for number, title in enumerate(evil, 1):
        archive.db.conn.execute(
            "UPDATE articles SET title = ?, byline = ? WHERE id = ?", (title, title, number)
        )
    exporting("out.csv", choice=Choice(keep="all"))
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = {int(row["id"]): row for row in csv.DictReader(file)}
    assert [rows[number]["title"] for number in range(1, 8)] == [f"'{title}" for title in evil[:7]]
    assert rows[8]["title"] == evil[7]
    assert rows[1]["weight"] == "0.333333"
    assert json.loads(rows[4]["credit_lines"]) == [RIGHTS]
    assert rows[9]["published_at"] == ""
    assert list(rows[1]) == list(NAMES)


def test_parquet_has_row_groups_zstd_and_meanings(exporting: Exporting, tmp_path: Path) -> None:
    exporting("out.parquet")
    file = pyarrow.parquet.ParquetFile(tmp_path / "out.parquet")
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    assert b"stays the same" in file.schema_arrow.field("id").metadata[b"description"]
    assert not file.schema_arrow.field("text").nullable


def test_a_folder_of_texts_has_an_index_that_names_them(
    exporting: Exporting, tmp_path: Path
) -> None:
    document = exporting("out", splits=HALVES)
    texts = sorted((tmp_path / "out" / "texts").rglob("*.txt"))
    index = [*lines(tmp_path / "out" / "train.jsonl"), *lines(tmp_path / "out" / "test.jsonl")]
    assert len(texts) == len(index) == document["records"] == 7
    for record in index:
        data = (tmp_path / "out" / record["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == record["sha256"]
        assert len(data.split()) == record["words"]
        assert "text" not in record


def test_texts_have_no_shards_and_need_their_fields(exporting: Exporting) -> None:
    with pytest.raises(OptionError, match="a folder of texts has no shards"):
        exporting("out", sharding=Sharding(shards=2))
    with pytest.raises(OptionError, match="needs id and text"):
        exporting("out", fields=chosen_fields(["text"]))


@pytest.mark.parametrize("out", ["out.json", "out.csv.bz2", ".jsonl", "a/.parquet", "."])
def test_an_unknown_suffix_names_the_known_ones(out: str) -> None:
    with pytest.raises(OptionError, match=r"the suffix names no format; known are \.jsonl, "):
        read_target(out, parts=False)


@given(st.text(), st.text())
def test_a_line_of_json_escapes_no_more_than_it_must(title: str, text: str) -> None:
    record = {"title": title, "text": text}
    expected = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    assert encode(record) == expected.encode() + b"\n"


# --- shards and splits ------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", SUFFIXES[:4])
def test_shards_hold_everything_once_in_order(
    exporting: Exporting, tmp_path: Path, suffix: str
) -> None:
    document = exporting(f"out{suffix}", sharding=Sharding(shards=3))
    names = [file["name"] for file in document["files"]]
    assert names == [f"data/all-0000{n}-of-00003{suffix}" for n in range(3)]
    parts = [[one["id"] for one in records(tmp_path / "out" / name)] for name in names]
    assert [len(part) for part in parts] == [3, 2, 2]
    assert [one for part in parts for one in part] == [1, 4, 5, 6, 7, 8, 9]


def test_files_stay_below_the_size_asked_for(exporting: Exporting, tmp_path: Path) -> None:
    whole = exporting()
    document = exporting(sharding=Sharding(max_size=3_000))
    assert len(document["files"]) > 2
    assert all(file["bytes"] <= 3_000 for file in document["files"])
    parts = [(tmp_path / "out" / file["name"]).read_bytes() for file in document["files"]]
    assert hashlib.sha256(b"".join(parts)).hexdigest() == whole["files"][0]["sha256"]


def test_more_shards_than_texts_are_refused(exporting: Exporting, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="--shards: 8 files for 7 texts; ask for fewer"):
        exporting(sharding=Sharding(shards=8))
    assert not (tmp_path / "out").exists()


def test_no_story_is_in_two_splits_whatever_is_kept(exporting: Exporting, tmp_path: Path) -> None:
    exporting(choice=Choice(keep="all"), splits=HALVES, seed=3)
    stories = {
        split: {
            record["story"]
            for record in records(tmp_path / "out" / "data" / f"{split}-00000-of-00001.jsonl")
        }
        for split in ("train", "test")
    }
    assert stories["train"]
    assert stories["test"]
    assert not stories["train"] & stories["test"]


def test_articles_that_come_later_move_none_to_another_split(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    def places() -> dict[int, str]:
        exporting(splits=HALVES, overwrite=True)
        return {
            record["id"]: path.name.partition("-")[0]
            for path in (tmp_path / "out" / "data").iterdir()
            for record in records(path)
        }

    before = places()
    store(
        archive,
        *(article(f"late{n}.example/x", prose(f"late {n}"), hours=-50.0 * n) for n in range(9)),
    )
    after = places()
    assert len(after) == len(before) + 9
    assert before.items() <= after.items()


# --- card and manifest ------------------------------------------------------------------------------


def test_the_manifest_names_each_file_with_its_digest(exporting: Exporting, tmp_path: Path) -> None:
    document = exporting("out.jsonl.zst", splits=HALVES, sharding=Sharding(shards=1), seed=5)
    folder = tmp_path / "out"
    assert json.loads((folder / "manifest.json").read_bytes()) == document
    for file in document["files"]:
        data = (folder / file["name"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file["bytes"], file["sha256"])
        assert len(records(folder / file["name"])) == file["records"]
    assert document["parameters"]["seed"] == 5
    assert document["parameters"]["split"] == {"train": 0.5, "test": 0.5}
    assert document["archive"]["articles"] == 10
    assert (
        document["records"] + sum(left["articles"] for left in document["left_out"].values()) == 10
    )


def test_the_card_says_where_the_splits_lie(exporting: Exporting, tmp_path: Path) -> None:
    exporting("out.parquet", splits=HALVES)
    head, body = (tmp_path / "out" / "README.md").read_text(encoding="utf-8").split("---\n")[1:]
    assert '  - split: test\n    path: "data/test-*.parquet"\n' in head
    assert 'language:\n- "de"\n- "en"\n' in head
    assert "| 2 | copies of a text that is in the corpus |" in body
    assert "Rights" in body


def test_the_manifest_counts_what_the_corpus_holds(exporting: Exporting, tmp_path: Path) -> None:
    content = exporting()["content"]
    read = lines(tmp_path / "out.jsonl")
    assert content["words"] == sum(line["words"] for line in read)
    assert content["languages"] == {"en": 6, "de": 1}
    assert content["outlets"] == {
        HERALD: 4,
        "bote.example": 1,
        "courier.example": 1,
        "northwire.example": 1,
    }
    times = sorted(line["published_at"] for line in read if line["published_at"])
    assert content["published"] == {"first": times[0], "last": times[-1], "unknown": 1}


def test_the_card_says_what_was_chosen_and_how_to_load_it(
    exporting: Exporting, tmp_path: Path
) -> None:
    choice = Choice(
        min_words=50, where="title != '`' -- a\n", relays="drop", respect_opt_outs=False
    )
    exporting("out.jsonl.zst", choice=choice, steps=frozenset())
    card = (tmp_path / "out.jsonl.zst.README.md").read_text(encoding="utf-8")
    assert '\nload_dataset("json", data_files="out.jsonl.zst", features=features)\n' in card
    assert "\n- `min_words`: `50`\n- `where`: `` title != '`' -- a ``\n" in card
    assert "(relays) are left out." in card
    assert "The texts are as they were extracted" in card
    assert "Texts that are reserved against AI" in card


# --- whole or not at all ----------------------------------------------------------------------------


def test_what_exists_is_kept_unless_it_is_to_be_replaced(
    exporting: Exporting, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine")
    with pytest.raises(
        ExportError, match=r"out.jsonl: exists already; replace it with --overwrite"
    ):
        exporting()
    assert out.read_text() == "mine"
    exporting(overwrite=True)
    assert len(lines(out)) == 7


def test_a_companion_that_exists_is_not_written_over(exporting: Exporting, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl.README.md").write_text("mine")
    with pytest.raises(ExportError, match=r"out.jsonl.README.md: exists already"):
        exporting()
    assert (tmp_path / "out.jsonl.README.md").read_text() == "mine"


def test_only_a_folder_of_an_export_is_replaced(exporting: Exporting, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    exporting("out", overwrite=True)
    exporting("out", overwrite=True, choice=Choice(languages=("de",)))
    assert len(list((tmp_path / "out" / "texts").rglob("*.txt"))) == 1
    (tmp_path / "out" / "manifest.json").write_text("{}")
    with pytest.raises(ExportError, match="holds other things than an export"):
        exporting("out", overwrite=True)


def test_a_file_where_a_folder_is_to_be_is_said_and_the_other_way_round(
    exporting: Exporting, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("")
    (tmp_path / "taken.csv").mkdir()
    with pytest.raises(ExportError, match="is a file, where a folder is to be"):
        exporting("taken", overwrite=True)
    with pytest.raises(ExportError, match="is a folder; name a file in it"):
        exporting("taken.csv", overwrite=True)
    with pytest.raises(ExportError, match=r"the folder .*gone does not exist"):
        exporting("gone/out.csv")


@pytest.fixture(params=[*SUFFIXES, ""])
def failing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A disk that is full when a file is to be made safe."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    yield f"out{request.param}"


def test_a_failed_export_leaves_nothing_new_and_what_was_there(
    exporting: Exporting, tmp_path: Path, failing: str
) -> None:
    if failing != "out":
        (tmp_path / failing).write_text("mine")
    before = tree(tmp_path)
    with pytest.raises(ExportError, match="No space left on device; free some space"):
        exporting(failing, overwrite=True)
    after = tree(tmp_path)
    assert {name: data for name, data in after.items() if not name.startswith("news.db")} == {
        name: data for name, data in before.items() if not name.startswith("news.db")
    }
    assert not list(tmp_path.glob(".out*"))


def test_what_a_killed_export_left_is_swept_away_and_a_living_one_is_not(
    exporting: Exporting, tmp_path: Path
) -> None:
    dead = tmp_path / ".out.jsonl.4194305.partial"  # above the largest number of a process
    living = tmp_path / f".out.jsonl.{os.getppid()}.partial"
    for folder in (dead, living):
        folder.mkdir()
    exporting()
    assert not dead.exists()
    assert living.exists()


def test_an_archive_without_articles_gives_a_message_and_no_file(tmp_path: Path) -> None:
    from pipelines.export.corpus import Plan, export

    with (
        Archive(tmp_path / "empty.db") as archive,
        pytest.raises(ExportError, match="holds no article yet; nothing to export"),
    ):
        export(archive, Plan(read_target(str(tmp_path / "out.csv"), parts=False)))
    assert not list(tmp_path.glob("*out*"))


def test_an_export_leaves_the_archive_as_it_was(
    exporting: Exporting, archive: Archive, tmp_path: Path
) -> None:
    before = "".join(archive.db.conn.iterdump())
    exporting()
    assert "".join(archive.db.conn.iterdump()) == before
    assert archive.db.conn.execute("SELECT count(*) FROM temp.sqlite_master").fetchone() == (0,)
