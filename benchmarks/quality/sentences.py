"""Credits read from single sentences of the press: `python -m benchmarks.quality.sentences`.

The sentences of `credit_sentences/` were written, a file a language, by people who did not know the rules:
three in four credit an outlet, the others name one, or something like one, and credit nobody. Half of them,
by a hash of the text so that nobody chooses, were looked at when rules were mended.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks.quality.metrics import Score, set_score
from benchmarks.quality.score import TEXT_CREDITS, credit_row
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
KINDS = tuple(kind for kind in TEXT_CREDITS if kind != "hyperlink")
"""Single sentences have no links."""

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


@dataclass(frozen=True, slots=True)
class Figures:
    """How some sentences are read."""

    scores: Mapping[str, Score]
    """By kind, by language, of `all`, and of `any kind`, where the outlet alone counts."""
    silent: Mapping[str, int]
    """Sentences that credit nobody, by language and of `all`."""
    misread: Mapping[str, int]
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


def score(chosen: Sequence[Sentence], registry: Registry) -> Figures:
    """Read sentences and hold what is found against their labels."""
    found = {(n, *credit) for n, one in enumerate(chosen) for credit in read(one, registry)}
    labelled = {(n, *credit) for n, one in enumerate(chosen) for credit in one.credits}
    languages = sorted({one.lang for one in chosen})
    scores = {
        lang: set_score(
            *({c for c in all_ if chosen[c[0]].lang == lang} for all_ in (found, labelled))
        )
        for lang in languages
    }
    for kind in KINDS:
        scores[kind] = set_score(*({c for c in all_ if c[2] == kind} for all_ in (found, labelled)))
    scores["all"] = set_score(found, labelled)
    scores["any kind"] = set_score(*({c[:2] for c in all_} for all_ in (found, labelled)))
    crediting = {c[0] for c in found}
    silent, misread = Counter[str](), Counter[str]()
    for number, one in enumerate(chosen):
        if not one.credits:
            silent.update(("all", one.lang))
            misread.update(("all", one.lang) if number in crediting else ())
    return Figures(scores, silent, misread)


def tables(chosen: Sequence[Sentence], registry: Registry) -> list[Table]:
    """Return the totals by kind and by language."""
    figures = score(chosen, registry)
    heads = ("labelled", "found", "precision", "recall")
    return [
        Table(
            "Credits in sentences, by kind",
            ("kind", *heads),
            tuple(credit_row(kind, figures.scores[kind]) for kind in (*KINDS, "all", "any kind")),
        ),
        Table(
            "Credits in sentences, by language",
            ("language", *heads, "without credit", "of these misread"),
            tuple(
                (
                    *credit_row(lang, figures.scores[lang]),
                    figures.silent[lang],
                    figures.misread[lang],
                )
                for lang in (*sorted({one.lang for one in chosen}), "all")
            ),
        ),
    ]


def describe_errors(chosen: Sequence[Sentence], registry: Registry) -> Iterator[str]:
    """Yield a line for each sentence that is not read as it is labelled."""
    for sentence in chosen:
        found = read(sentence, registry)
        if found != sentence.credits:
            missing, wrong = sorted(sentence.credits - found), sorted(found - sentence.credits)
            head = " / ".join(filter(None, (sentence.title, sentence.byline)))
            yield f"{sentence.lang} missing {missing} wrong {wrong}: {head} | {sentence.text!r}"


def _who(outlet: str | None, name: str) -> str:
    return outlet or f"?{fold_name(name)}"


def _who_of(credit: Credit) -> str:
    return _who(credit.outlet, credit.name)


if __name__ == "__main__":
    main()
