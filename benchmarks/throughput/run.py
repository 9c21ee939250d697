"""The throughput benchmark: `python -m benchmarks.throughput.run`."""

from __future__ import annotations

import json
import logging
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import click

from benchmarks.extraction.pages import many
from pipelines.ingest import ingest
from pipelines.outlets import load_registry
from pipelines.readers.sources import find_sources
from pipelines.store.archive import Archive

REGISTRY = Path(__file__).parents[1] / "quality" / "outlets.toml"
FETCHED = datetime(2026, 8, 1, tzinfo=timezone.utc)


@dataclass(frozen=True, slots=True)
class Time:
    """What one way through the pages took, in seconds."""

    wall: float
    parent: float
    """Processor time of this process."""
    workers: float
    """Processor time of its worker processes, their start included."""
    articles: int
    memory: int
    """Most bytes that this process held since it began."""


@click.command()
@click.option("--pages", default=1_200, help="Pages in the file.")
@click.option("--processes", default=2, help="Worker processes of each.")
@click.option("--rounds", default=1, help="Times that both are run, in turns.")
@click.option("--file", "given", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="JSON lines with `url` and `html`, instead of made pages.")  # fmt: skip
@click.option("--memory", is_flag=True, help="Ingest only, and print memory as it goes.")
def main(pages: int, processes: int, rounds: int, given: Path | None, memory: bool) -> None:
    """Ingest pages, and give the same pages to bare trafilatura; print both and their ratio."""
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        path = given or Path(folder) / "pages.jsonl"
        if given is None:  # in a process of its own, which takes its word lists with it
            with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
                pool.submit(write_pages, path, pages).result()
        if memory:
            _memory(path, processes, Path(folder))
            return
        count = sum(1 for _ in path.open("rb"))
        for number in range(rounds):
            ours = measure(lambda: _ingest(path, Path(folder) / f"{number}.db", processes))  # noqa: B023
            bare = measure(lambda: _bare(path, processes))
            _print(count, processes, ours, bare)


def write_pages(path: Path, count: int) -> None:
    """Write `count` made pages as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for number, sample in enumerate(many(count)):
            fetched = FETCHED + timedelta(seconds=number)
            record = {"url": sample.url, "html": sample.html, "fetched_at": fetched.isoformat()}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def measure(work: Callable[[], int]) -> Time:
    """Return the time that `work` took, here and in processes that ended with it."""
    wall, own, others = (
        time.perf_counter(),
        _seconds(resource.RUSAGE_SELF),
        _seconds(resource.RUSAGE_CHILDREN),
    )
    articles = work()
    return Time(
        time.perf_counter() - wall,
        _seconds(resource.RUSAGE_SELF) - own,
        _seconds(resource.RUSAGE_CHILDREN) - others,
        articles,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    )


def _seconds(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def _ingest(path: Path, db: Path, processes: int, note: Callable[[int], None] | None = None) -> int:
    with Archive(db, load_registry(REGISTRY)) as archive:
        tally = ingest(
            archive,
            find_sources([str(path)]),
            processes=processes,
            on_fault=lambda fault: click.echo(str(fault), err=True),
            on_progress=lambda source, done, tally: note(tally.records) if note else None,
        )
    return tally.fates["new"] + tally.fates["updated"]


def _bare(path: Path, processes: int) -> int:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, _quiet) as pool:
        return sum(pool.map(_extracted, _html(path), chunksize=8))


def _html(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["html"]


def _quiet() -> None:
    logging.disable(logging.CRITICAL)


def _extracted(html: str) -> int:
    from trafilatura import bare_extraction

    return int(bare_extraction(html, with_metadata=True, include_comments=False) is not None)


def _print(count: int, processes: int, ours: Time, bare: Time) -> None:
    click.echo(f"{count:,} pages, {processes} processes each")
    for name, took in (("Copydesk ingest", ours), ("bare trafilatura", bare)):
        cpu = took.parent + took.workers
        click.echo(
            f"  {name:17} {count / took.wall:7.1f} pages/s  {1000 * cpu / count:6.1f} ms CPU a page"
            f"  parent {100 * took.parent / cpu:4.1f} %  articles {took.articles:,}"
            f"  parent's memory {took.memory / 1e6:,.0f} MB"
        )
    cpu = (bare.parent + bare.workers) / (ours.parent + ours.workers)
    click.echo(f"  ratio: {bare.wall / ours.wall:.2f} pages a second, {cpu:.2f} by processor time")


def _memory(path: Path, processes: int, folder: Path) -> None:
    def note(records: int) -> None:
        if records % 500 == 0:
            held = (
                int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
                * resource.getpagesize()
            )
            click.echo(f"{records:7,} pages: parent holds {held / 1e6:,.0f} MB")

    _ingest(path, folder / "memory.db", processes, note)


if __name__ == "__main__":
    main()
