"""Two questions: what near-duplicates does an export leave, and how fast is it?

python -m benchmarks.export.run              both
python -m benchmarks.export.run --articles 20000
python -m benchmarks.export.run --only near-duplicates
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from benchmarks.export.archive import fill
from benchmarks.export.near_duplicates import JACCARD, near_duplicates
from benchmarks.quality.pipeline import store
from benchmarks.quality.volume import SEED
from crawler.samples.stories import load_stories
from pipelines.outlets import load_registry
from pipelines.store.archive import Archive

STREAM = 3_000
"""Articles of a stream of invented ones, of which three in ten edit an earlier one."""


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200_000, help="of the archive to be timed")
    parser.add_argument("--only", choices=["near-duplicates", "speed"])
    parser.add_argument("--db", type=Path, help="an archive to be timed, instead of a new one")
    parser.add_argument("--rounds", type=int, default=3, help="of timing; the least of each counts")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if chosen.only != "speed":
            _near_duplicates(Path(name))
        if chosen.only != "near-duplicates":
            path = chosen.db or Path(name) / "large.db"
            if chosen.db is None:
                fill(path, chosen.articles, SEED)
            _speed(path, Path(name), chosen.rounds)


def _near_duplicates(folder: Path) -> None:
    from itertools import islice

    from benchmarks.quality.filler import stream
    from benchmarks.quality.mutations import Mutant

    base = Path(__file__).parents[1] / "quality"
    registry = load_registry(base / "outlets.toml")
    outlets = sorted(outlet.domain for outlet in registry)
    labelled = [article for story in load_stories(base / "stories") for article in story.articles]
    invented = (one.article if isinstance(one, Mutant) else one for one in stream(outlets, SEED))
    sets = {"labelled stories": labelled, "stream with edits": list(islice(invented, STREAM))}
    click.echo(
        f"Near-duplicates at Jaccard >= {JACCARD} on 5-grams (datasketch MinHash, then exact)\n"
    )
    click.echo("| set | export | texts | pairs left | with datatrove's readers |")
    click.echo("|---|---|---|---|---|")
    for name, articles in sets.items():
        path = folder / f"{name.replace(' ', '-')}.db"
        with closing(Archive(path, registry)) as archive:
            store(archive, articles, registry)
        for keep in ("all", "origin"):
            out = folder / f"{keep}-{path.stem}.jsonl"
            _export(path, out, "--keep", keep)
            texts = [(line["id"], line["text"]) for line in map(json.loads, out.open())]
            pairs = near_duplicates(texts)
            read = _datatrove(path, folder, keep, len(texts))
            click.echo(f"| {name} | --keep {keep} | {len(texts):,} | {len(pairs):,} | {read} |")
            if keep == "origin":
                for pair in pairs:
                    click.echo(f"|  | {pair.one} and {pair.other} | | {pair.jaccard} | |")


def _datatrove(db: Path, folder: Path, keep: str, expected: int) -> str:
    """Read an export with datatrove's own readers, JSON lines and Parquet; say what came of it."""
    try:
        from datatrove.pipeline.readers import JsonlReader, ParquetReader
        from loguru import logger
    except ImportError:
        return "not installed"
    logger.disable("datatrove")
    counts: list[int] = []
    for suffix, reader in ((".jsonl.zst", JsonlReader), (".parquet", ParquetReader)):
        out = folder / f"trove-{keep}-{db.stem}{suffix}"
        _export(db, out, "--keep", keep, "--shards", "2")
        data = str(folder / out.name.removesuffix(suffix) / "data")
        documents = list(reader(data, glob_pattern=f"*{suffix}", doc_progress=False).run())
        assert all(one.text and one.metadata["outlet"] for one in documents)
        counts.append(len(documents))
        subprocess.run(["rm", "-r", str(folder / out.name.removesuffix(suffix))], check=True)
    return f"{counts[0]:,} and {counts[1]:,} of {expected:,}"


def _speed(db: Path, folder: Path, rounds: int) -> None:
    with closing(Archive(db)) as archive:
        (count,) = archive.db.conn.execute("SELECT count(*) FROM articles").fetchone()
    rows = [sys.executable, "-m", "sqlite_utils", "rows", str(db), "articles", "--nl"]
    base = "sqlite-utils rows articles --nl"
    commands = {
        base: (rows, folder / "rows.jsonl"),
        "copydesk export": (_command(db, folder / "one.jsonl"), None),
        "copydesk export, Parquet": (_command(db, folder / "one.parquet"), None),
        "copydesk export --keep all": (_command(db, folder / "all.jsonl", "--keep", "all"), None),
    }
    # In turn, and the least of each: what else the machine does falls on all of them, and adds.
    runs = [{name: _timed(*one) for name, one in commands.items()} for _ in range(rounds)]
    timed = {
        name: {what: min(run[name][what] for run in runs) for what in ("wall", "cpu", "memory")}
        for name in commands
    }
    click.echo(f"\nSpeed over {count:,} articles, the least of {rounds} runs each\n")
    click.echo(
        "| command | seconds | processor seconds | beside sqlite-utils | by processor | memory MB |"
    )
    click.echo("|---|---|---|---|---|---|")
    for name, one in timed.items():
        wall, cpu = (timed[base][what] / one[what] for what in ("wall", "cpu"))
        click.echo(
            f"| `{name}` | {one['wall']:.1f} | {one['cpu']:.1f} | {wall:.2f} | {cpu:.2f} "
            f"| {one['memory']:.0f} |"
        )


def _timed(words: list[str], out: Path | None) -> dict[str, Any]:
    """Run a command; return its seconds and its largest memory in MB of 10^6 bytes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    # A shell of its own measures the memory of this child and no other.
    script = (
        "import resource, subprocess, sys; out = open(sys.argv[1], 'wb') if sys.argv[1] else None; "
        "subprocess.run(sys.argv[2:], check=True, stdout=out); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(out or ""), *words],
        check=True,
        text=True,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"wall": wall, "cpu": cpu, "memory": int(done.stderr.split()[-1]) * 1024 / 1e6}


def _command(db: Path, out: Path, *words: str) -> list[str]:
    words = ("--overwrite", "--db", str(db), *words)
    return [sys.executable, "-m", "crawler", "export", str(out), *words]


def _export(db: Path, out: Path, *words: str) -> None:
    subprocess.run(_command(db, out, *words), check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
