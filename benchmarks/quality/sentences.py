"""Credits read from single sentences of the press: `python -m benchmarks.quality.sentences`.

The sentences of `credit_sentences/` were written, a file a language, by people who did not know the rules:
three in four credit an outlet, the others name one, or something like one, and credit nobody. Half of them,
by a hash of the text so that nobody chooses, were looked at when rules were mended.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks.quality.tables import Table, markdown, plain
from pipelines.items import Credit
from pipelines.outlets import Registry, load_registry
from pipelines.text.cleaning import clean_text
from pipelines.text.credits import read_text_credits
from pipelines.text.outlet_names import fold_name

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
HALVES = ("tune", "test")
KINDS = (
    "byline",
    "dateline",
    "agency",
    "copyright",
    "told",
    "first_reported",
    "according_to",
)

Said = frozenset[tuple[str, str]]
"""(outlet, kind) of credits; of outlets that the registry lacks, the name without case and article."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or two, and whom they credit."""

    lang: str
    own: str
    title: str | None
    byline: str | None
    text: str
    credits: Said

    @property
    def half(self) -> str:
        return HALVES[hashlib.sha256(self.text.encode()).digest()[0] % 2]


@dataclass(slots=True)
class Score:
    """Counts over sentences."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    silent: int = 0
    """Sentences that credit nobody, or only their own outlet."""
    misread: int = 0
    """Those of them in which a credit was found."""


@click.command()
@click.option("--half", type=click.Choice(HALVES), help="One half only; both by default.")
@click.option("--lang", help="One language only.")
@click.option("--errors", is_flag=True, help="List the errors one by one; of the tune half only.")
@click.option(
    "--markdown", "as_markdown", is_flag=True, help="Print the tables of docs/quality.md."
)
def main(half: str | None, lang: str | None, errors: bool, as_markdown: bool) -> None:
    """Read the credits of each sentence, and print how right they are."""
    if errors and half != "tune":
        raise click.UsageError("--errors goes with --half tune: nobody looks at test's errors")
    registry = load_registry(HERE / "outlets.toml")
    chosen = [
        sentence
        for sentence in sentences()
        if half in (None, sentence.half) and lang in (None, sentence.lang)
    ]
    for table in tables(chosen, registry):
        click.echo((markdown if as_markdown else plain)(table) + "\n")
    if errors:
        click.echo("\n".join(describe_errors(chosen, registry)))


def sentences() -> Iterator[Sentence]:
    """Yield all sentences, language by language."""
    for path in sorted((HERE / "credit_sentences").glob("*.toml")):
        for entry in tomllib.loads(path.read_text("utf-8"))["text"]:
            yield Sentence(
                entry["lang"],
                entry["own"],
                entry.get("title"),
                entry.get("byline"),
                clean_text(entry["text"]),
                frozenset((_who(c.get("outlet"), c["name"]), c["kind"]) for c in entry["credits"]),
            )


def read(sentence: Sentence, registry: Registry) -> Said:
    """Return what Copydesk reads in a sentence."""
    found = read_text_credits(
        sentence.text, sentence.own, registry, sentence.lang, sentence.byline, sentence.title
    )
    return frozenset((_who_of(credit), credit.kind) for credit in found)


def score(chosen: list[Sentence], registry: Registry) -> dict[str, Score]:
    """Return counts by kind, by language, for `all`, and for `any kind`, where the outlet alone counts."""
    sums: dict[str, Score] = {
        name: Score()
        for name in (*sorted({sentence.lang for sentence in chosen}), *KINDS, "all", "any kind")
    }
    for sentence in chosen:
        found = read(sentence, registry)
        _add(sums["all"], sentence.credits, found)
        _add(sums[sentence.lang], sentence.credits, found)
        outlets = [frozenset((who, "") for who, _ in said) for said in (sentence.credits, found)]
        _add(sums["any kind"], *outlets)
        for kind in KINDS:
            parts = [
                frozenset(p for p in said if p[1] == kind) for said in (sentence.credits, found)
            ]
            _add(sums[kind], *parts)
        if not sentence.credits:
            for name in ("all", sentence.lang):
                sums[name].silent += 1
                sums[name].misread += bool(found)
    return sums


def tables(chosen: list[Sentence], registry: Registry) -> list[Table]:
    """Return the totals by kind and by language."""
    sums = score(chosen, registry)
    kinds = tuple((name, *_figures(sums[name])) for name in (*KINDS, "all", "any kind"))
    languages = tuple(
        (name, *_figures(found), found.silent, found.misread)
        for name, found in sums.items()
        if name not in (*KINDS, "any kind")
    )
    heads = ("labelled", "found", "precision", "recall")
    return [
        Table("Credits in sentences, by kind", ("kind", *heads), kinds),
        Table(
            "Credits in sentences, by language",
            ("language", *heads, "without credit", "of these misread"),
            languages,
        ),
    ]


def describe_errors(chosen: list[Sentence], registry: Registry) -> Iterator[str]:
    """Yield a line for each sentence that is not read as it is labelled."""
    for sentence in chosen:
        found = read(sentence, registry)
        if found != sentence.credits:
            missing, wrong = sorted(sentence.credits - found), sorted(found - sentence.credits)
            head = " / ".join(filter(None, (sentence.title, sentence.byline)))
            yield f"{sentence.lang} missing {missing} wrong {wrong}: {head} | {sentence.text!r}"


def _add(sums: Score, labelled: Said, found: Said) -> None:
    sums.labelled += len(labelled)
    sums.found += len(found)
    sums.right += len(labelled & found)


def _figures(sums: Score) -> tuple[int, int, float | None, float | None]:
    precision = sums.right / sums.found if sums.found else None
    recall = sums.right / sums.labelled if sums.labelled else None
    return sums.labelled, sums.found, precision, recall


def _who(outlet: str | None, name: str) -> str:
    return outlet or f"?{fold_name(name)}"


def _who_of(credit: Credit) -> str:
    return _who(credit.outlet, credit.name)


if __name__ == "__main__":
    main()
