"""The extraction benchmark: `python -m benchmarks.extraction.run`."""

from __future__ import annotations

import json
import logging
import time
import warnings
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from benchmarks.extraction.extractors import Extract, Found, extractors
from benchmarks.extraction.heldout.others import is_article, wanted_article
from benchmarks.extraction.heldout.pages import samples as heldout_samples
from benchmarks.extraction.heldout.pages import sources
from benchmarks.extraction.metrics import same_authors, same_day, same_title, token_f1
from benchmarks.extraction.pages import Sample, samples

HEADINGS = ("extractor", "text F1", "title", "authors", "day", "ms CPU a page", "speed", "failed")


@dataclass(slots=True)
class Score:
    """Sums over the pages of one extractor."""

    text: float = 0.0
    title: int = 0
    authors: int = 0
    published: int = 0
    seconds: float = 0.0
    failed: int = 0


@click.command()
@click.option("--only", help="Extractors whose name contains this.")
@click.option("--errors", is_flag=True, help="List what Copydesk gets wrong.")
@click.option(
    "--set",
    "chosen_set",
    type=click.Choice(("first", "heldout")),
    default="first",
    show_default=True,
    help="Which pages.",
)
@click.option("--half", type=click.Choice(("tune", "test")), help="One half of the held-out pages.")
@click.option("--write", type=click.Path(path_type=Path, file_okay=False),
              help="Write the pages and their answers into this folder, and do nothing else.")  # fmt: skip
def main(
    only: str | None, errors: bool, chosen_set: str, half: str | None, write: Path | None
) -> None:
    """Give the pages to each extractor; print how right it is and what a page costs."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    pages = list(samples() if chosen_set == "first" else heldout_samples(half))
    if write is not None:
        write_pages(pages, write)
        return
    click.echo(f"| {' | '.join(HEADINGS)} |\n|{' --- |' * len(HEADINGS)}")
    chosen = [
        (name, function) for name, function in extractors() if (only or "").lower() in name.lower()
    ]
    bare = dict(extractors())["trafilatura"]
    for function in (bare, *(function for _, function in chosen)):
        score(pages, function)  # what is loaded once counts for nobody
    plain = score(pages, bare).seconds
    for name, function in chosen:
        found = score(pages, function, errors=errors and name == "Copydesk")
        click.echo(_row(name, found, len(pages), plain))
    if chosen_set == "heldout":
        others = [other for other in sources("others") if half in (None, other.half)]
        right = sum(is_article(other) == wanted_article(other) for other in others)
        click.echo(f"article or not: {right} of {len(others)} other pages")


def score(pages: list[Sample], extract: Extract, *, errors: bool = False) -> Score:
    """Return the sums of one extractor over `pages`; a page that it fails on counts as wrong."""
    sums = Score()
    for sample in pages:
        start = time.process_time()
        try:
            found = extract(sample)
        except Exception:  # peers fail on some pages; that is their result
            found = Found("")
            sums.failed += 1
        sums.seconds += time.process_time() - start
        answer = sample.answer
        marks = (
            token_f1(found.text, answer.text),
            same_title(found.title, answer.title),
            found.authors is not None and same_authors(found.authors, answer.authors),
            answer.published is not None and same_day(found.published, answer.published),
        )
        sums.text += marks[0]
        sums.title += marks[1]
        sums.authors += marks[2]
        sums.published += marks[3]
        if errors and (marks[0] < 0.97 or not all(marks[1:])):
            click.echo(
                f"{sample.name} ({sample.lang}): {marks} {found.title!r} {found.authors}", err=True
            )
    return sums


def write_pages(pages: list[Sample], folder: Path) -> None:
    """Write each page as HTML, and beside it what is right as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    for sample in pages:
        (folder / f"{sample.name}.html").write_text(sample.html, "utf-8")
        answer = {"url": sample.url, "lang": sample.lang, **asdict(sample.answer)}
        text = json.dumps(answer, ensure_ascii=False, indent=1, default=str)
        (folder / f"{sample.name}.json").write_text(text + "\n", "utf-8")


def _row(name: str, found: Score, count: int, plain: float) -> str:
    times = f"{plain / found.seconds:.2f}×"
    shares = (f"{value / count:.3f}" for value in (found.title, found.authors, found.published))
    cost = f"{1000 * found.seconds / count:.1f}"
    cells = (name, f"{found.text / count:.4f}", *shares, cost, times, str(found.failed))
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
