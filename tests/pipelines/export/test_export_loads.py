"""A corpus loads as it is, with the libraries that people use: each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from corpora import Exporting

from pipelines.export.splits import read_splits

PANDAS = """
import pandas
read = pandas.{reader}
assert sorted(read["id"]) == [1, 4, 5, 6, 7, 8, 9], read["id"]
assert read["text"].str.len().min() > 100
"""
POLARS = """
import polars
read = polars.{reader}
assert sorted(read["id"].to_list()) == [1, 4, 5, 6, 7, 8, 9]
assert read["weight"].sum() == 7
"""
DUCKDB = """
import duckdb
rows = duckdb.sql("SELECT id, published_at, length(text) FROM {source} ORDER BY id").fetchall()
assert [row[0] for row in rows] == [1, 4, 5, 6, 7, 8, 9]
assert min(row[2] for row in rows) > 100
"""
DATASETS = """
from datasets import load_dataset
read = load_dataset({arguments})
rows = [row for split in read.values() for row in split]
assert sorted(row["id"] for row in rows) == [1, 4, 5, 6, 7, 8, 9]
storm = next(row for row in rows if row["id"] == 1)
assert [copy["outlet"] for copy in storm["copies"]] == ["herald.example", "courier.example"]
"""


def run(script: str, folder: Path) -> None:
    """Run a script in a folder, without network; what goes wrong is shown."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={"HF_HUB_OFFLINE": "1", "HF_HOME": str(folder / "home"), "HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("out", "script"),
    [
        ("out.jsonl", PANDAS.format(reader="read_json('out.jsonl', lines=True)")),
        ("out.jsonl.zst", PANDAS.format(reader="read_json('out.jsonl.zst', lines=True)")),
        ("out.parquet", PANDAS.format(reader="read_parquet('out.parquet')")),
        ("out.csv", PANDAS.format(reader="read_csv('out.csv')")),
        ("out.jsonl", POLARS.format(reader="read_ndjson('out.jsonl')")),
        ("out.parquet", POLARS.format(reader="read_parquet('out.parquet')")),
        ("out.csv", POLARS.format(reader="read_csv('out.csv')")),
        ("out.jsonl.gz", DUCKDB.format(source="'out.jsonl.gz'")),
        ("out.jsonl.zst", DUCKDB.format(source="'out.jsonl.zst'")),
        ("out.parquet", DUCKDB.format(source="'out.parquet'")),
        ("out.csv", DUCKDB.format(source="read_csv('out.csv', header = true)")),
        ("out.jsonl.zst", POLARS.format(reader="read_ndjson('out.jsonl.zst')")),
        ("out.jsonl.zst", DATASETS.format(arguments="'json', data_files='out.jsonl.zst'")),
        ("out.parquet", DATASETS.format(arguments="'parquet', data_files='out.parquet'")),
    ],
)
def test_a_file_loads(exporting: Exporting, tmp_path: Path, out: str, script: str) -> None:
    exporting(out)
    run(script, tmp_path)


@pytest.mark.parametrize("suffix", [".jsonl.zst", ".parquet"])
def test_a_folder_with_splits_loads_as_a_data_set(
    exporting: Exporting, tmp_path: Path, suffix: str
) -> None:
    # Of the split that is read first no text has copies: the types of a list are not to be guessed by it.
    document = exporting(f"out{suffix}", splits=read_splits("train=0.5,test=0.5"), seed=2)
    counts = dict(document["splits"])
    assert list(counts) == ["test", "train"]
    script = DATASETS.format(arguments="'out'")
    run(f"{script}\nassert {{k: len(v) for k, v in read.items()}} == {counts}, read", tmp_path)


def test_the_card_of_a_file_loads_it_where_lists_are_empty_for_long(
    exporting: Exporting, tmp_path: Path
) -> None:
    exporting("out.jsonl")
    first, *rest = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert '"copies":[{' in first
    # `datasets` looks at ten million bytes first.
    many = "\n".join([*rest * 2_500, first])
    (tmp_path / "out.jsonl").write_text(f"{many}\n", encoding="utf-8")
    script = (tmp_path / "out.jsonl.README.md").read_text(encoding="utf-8").split("```")[1]
    code = script.removeprefix("python\n").replace("load_dataset(", "read = load_dataset(")
    run(f"{code}\nassert len(read['train'][-1]['copies']) == 2, read", tmp_path)
