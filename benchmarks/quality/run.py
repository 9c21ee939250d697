"""The quality benchmark: `python -m benchmarks.quality.run`."""

from __future__ import annotations

import json
import multiprocessing
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click

from benchmarks.quality.baselines import Grouping, comparison_table
from benchmarks.quality.errors import describe_errors
from benchmarks.quality.labels import Labels, read_labels
from benchmarks.quality.pipeline import Answer, run_pipeline
from benchmarks.quality.score import TABLES, negatives_table
from benchmarks.quality.tables import Table, markdown, plain
from benchmarks.quality.volume import measure_cost, measure_volume
from crawler.samples.stories import load_stories
from pipelines.outlets import Registry, load_registry

HERE = Path(__file__).parent
SPLITS = ("tune", "test")
SIZES = (1_000, 10_000)
LARGE = 200_000


@click.command()
@click.option("--split", type=click.Choice(SPLITS), help="One split only; both by default.")
@click.option(
    "--mutations", type=int, default=2_000, help="Articles among which mutations are found."
)
@click.option("--stories", type=int, help="Only the first N stories of a split: for a quick look.")
@click.option("--no-mutations", is_flag=True, help="Leave mutations and template twins out.")
@click.option(
    "--cost", is_flag=True, help="Measure the cost of an article at 1,000 and 10,000 stored."
)
@click.option("--scale", is_flag=True, help="The same, and at 200,000 stored.")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), help="Write the figures there."
)
@click.option(
    "--markdown", "as_markdown", is_flag=True, help="Print the tables of docs/quality.md."
)
@click.option("--errors", is_flag=True, help="List the errors one by one; of the tune split only.")
def main(
    split: str | None,
    mutations: int,
    stories: int | None,
    no_mutations: bool,
    cost: bool,
    scale: bool,
    json_file: Path | None,
    as_markdown: bool,
    errors: bool,
) -> None:
    """Put the labelled articles through Copydesk and other methods, and print how right each is."""
    if errors and split != "tune":
        raise click.UsageError("--errors goes with --split tune: nobody looks at test's errors")
    registry = load_registry(HERE / "outlets.toml")
    figures: dict[str, list[dict[str, object]]] = {}
    for name in SPLITS if split is None else (split,):
        labels = split_labels(name, stories)
        answer = answer_of(labels, registry)
        tables = split_tables(labels, answer, registry, None if no_mutations else mutations)
        _print(f"Split {name}: {_size(labels, answer)}", tables, as_markdown)
        figures[name] = [table.as_json() for table in tables]
        if errors:
            click.echo("\n".join(describe_errors(labels, answer)))
    if cost or scale:
        table = cost_table((*SIZES, LARGE) if scale else SIZES, registry)
        _print("Cost", [table], as_markdown)
        figures["cost"] = [table.as_json()]
    if json_file is not None:
        json_file.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")


def split_labels(split: str, count: int | None = None) -> Labels:
    """Return the labels of a split, or of its first `count` stories."""
    chosen = [story for story in load_stories(HERE / "stories") if story.split == split]
    return read_labels(chosen[:count])


def answer_of(labels: Labels, registry: Registry) -> Answer:
    """Return what Copydesk says of the labelled articles, stored in an archive that is then deleted."""
    with tempfile.TemporaryDirectory() as folder:
        return run_pipeline(list(labels.articles.values()), registry, f"{folder}/quality.db")


def split_tables(
    labels: Labels, answer: Answer, registry: Registry, mutations: int | None
) -> list[Table]:
    """Return all tables of one split; no mutations where `mutations` is None."""
    tables = [table(labels, answer) for table in TABLES]
    twins = None
    if mutations is not None:
        with tempfile.TemporaryDirectory() as folder:
            bases = list(labels.articles.values())
            volume = measure_volume(bases, mutations, registry, Path(folder))
        tables.append(volume.table)
        twins = volume.twins
    tables.append(negatives_table(labels, answer, twins))
    ours = Grouping("Copydesk", answer.groups, answer.stories)
    return [*tables, comparison_table(labels, ours)]


def cost_table(sizes: tuple[int, ...], registry: Registry) -> Table:
    """Return the costs by size, measured in a new process: memory is then that of this work alone."""
    spawn = multiprocessing.get_context("spawn")
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(max_workers=1, mp_context=spawn) as process,
    ):
        return process.submit(measure_cost, sizes, registry, Path(folder)).result()


def _size(labels: Labels, answer: Answer) -> str:
    refused = f", {len(answer.rejected)} refused as too short" if answer.rejected else ""
    return (
        f"{len(labels.origin_counts)} stories, {len(labels.articles)} articles, "
        f"{len(set(labels.groups.values()))} copy groups{refused}"
    )


def _print(title: str, tables: Iterable[Table], as_markdown: bool) -> None:
    if as_markdown:
        blocks = [f"## {title}", *(markdown(table) for table in tables)]
    else:
        blocks = [f"{title}\n{'=' * len(title)}", *(plain(table) for table in tables)]
    click.echo("\n\n".join(blocks) + "\n")


if __name__ == "__main__":
    sys.exit(main())
