"""Fits the weights of `pipelines/settings.py` anew on the tune split: `python -m benchmarks.quality.fit`.

Prints what logistic regression finds beside the present weights and changes nothing. The features are read
off `pipelines.match.judge` itself: with one weight set to 1 and all others to 0, what it answers is the
logistic of that weight's feature. So there is no second copy of the formula that could differ.
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, fields, replace
from importlib import import_module
from itertools import combinations
from pathlib import Path
from typing import Literal
from unittest.mock import patch

import click

from benchmarks.quality.labels import Labels
from benchmarks.quality.metrics import pair
from benchmarks.quality.pipeline import store
from benchmarks.quality.run import HERE, split_labels
from benchmarks.quality.tables import Cell, Table, plain
from pipelines import settings
from pipelines.match import Subject, judge
from pipelines.outlets import load_registry
from pipelines.store.archive import Archive
from pipelines.store.index import Index
from pipelines.text.compare import compare

Weights = settings.TextWeights | settings.EventWeights | settings.RelayWeights
Kind = Literal["text", "event", "relay"]

LEAST_SHARED = 0.1
"""Share in common passages from which a pair has a say about copies; of others nobody would think so."""
COPY_WEIGHT = 0.2
"""Weight of copies among pairs of one event: they are many, and easy."""
EXACT = 1e-6


@dataclass(frozen=True, slots=True)
class Sample:
    """A pair that the weights decide."""

    features: tuple[float, ...]
    """One for each weight but the bias, in their order."""
    label: bool
    weight: float


@click.command()
def main() -> None:
    """Print the weights that fit the tune split best, beside the present ones."""
    labels = split_labels("tune")
    subjects = _subjects(labels)
    for kind in ("text", "event", "relay"):
        click.echo(plain(fit(labels, subjects, kind)) + "\n")


def fit(labels: Labels, subjects: Sequence[Subject], kind: Kind) -> Table:
    """Return present and fitted weights of one kind. Raises ImportError without scikit-learn."""
    present: Weights = getattr(settings, kind.upper())
    samples = _samples(labels, subjects, kind, present)
    regression = import_module("sklearn.linear_model").LogisticRegression
    model = regression(C=1.0, max_iter=5000).fit(
        [sample.features for sample in samples],
        [sample.label for sample in samples],
        sample_weight=[sample.weight for sample in samples],
    )
    names = [field.name for field in fields(present)]
    fitted = [float(model.intercept_[0]), *map(float, model.coef_[0])]
    now = [float(getattr(present, name)) for name in names]
    rows: list[tuple[Cell, ...]] = [
        (name, f"{old:+.2f}", f"{new:+.2f}")
        for name, old, new in zip(names, now, fitted, strict=True)
    ]
    for title, wanted in (("said and wrong, at 0.5", False), ("missed, at 0.5", True)):
        rows.append((title, *(_wrong(samples, weights, wanted) for weights in (now, fitted))))
    positive = sum(sample.label for sample in samples)
    return Table(
        f"Weights of one {kind}: {len(samples):,} pairs, {positive:,} of them true",
        ("weight", "present", "fitted"),
        tuple(rows),
    )


def _wrong(samples: Sequence[Sample], weights: Sequence[float], wanted: bool) -> int:
    said = [_logit_of(sample.features, weights) >= 0 for sample in samples]
    return sum(
        sample.label == wanted and told != wanted
        for sample, told in zip(samples, said, strict=True)
    )


def _logit_of(features: Sequence[float], weights: Sequence[float]) -> float:
    return weights[0] + sum(f * w for f, w in zip(features, weights[1:], strict=True))


def _subjects(labels: Labels) -> list[Subject]:
    """The articles as matching sees them, furniture struck out and credits read."""
    registry = load_registry(HERE / "outlets.toml")
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Archive(Path(folder) / "fit.db", registry)) as archive,
    ):
        store(archive, labels.articles.values(), registry)
        index = Index(archive.db)
        keys = archive.db.conn.execute("SELECT id FROM articles ORDER BY id").fetchall()
        return [index.subject(key) for (key,) in keys]


def _samples(
    labels: Labels, subjects: Sequence[Subject], kind: Kind, present: Weights
) -> list[Sample]:
    """All pairs that the weights decide. Raises ValueError where their formula is not linear in them."""
    kinds = type(present)
    names = [field.name for field in fields(present)]
    blank = kinds(**dict.fromkeys(names, 0.0))
    probes = [kinds(**{**dict.fromkeys(names, 0.0), name: 1.0}) for name in names[1:]]
    now = [float(getattr(present, name)) for name in names]
    found: list[Sample] = []
    for one, other in combinations(subjects, 2):
        if kind == "text" and not _shares_passages(one, other):
            continue
        if _said(one, other, kind, blank) != 0.5:
            continue  # decided before any weight: identical, a template twin, another week
        features = tuple(_logit(_said(one, other, kind, probe)) for probe in probes)
        said = _said(one, other, kind, present)
        if abs(1 / (1 + math.exp(-_logit_of(features, now))) - said) > EXACT:
            raise ValueError(
                f"{one.url} with {other.url}: the {kind} weights do not act linearly, so fit cannot probe them"
            )
        same_text = pair(one.url, other.url) in labels.kinds
        same_event = labels.stories[one.url] == labels.stories[other.url]
        if kind == "relay" and (same_text or not same_event or one.outlet == other.outlet):
            continue  # whether one retells the other is asked of unlike texts of one event
        label = {"text": same_text, "event": same_event, "relay": _draws(labels, one, other)}[kind]
        found.append(Sample(features, label, COPY_WEIGHT if kind == "event" and same_text else 1.0))
    return found


def _draws(labels: Labels, one: Subject, other: Subject) -> bool:
    """Whether either of two articles has its news from the other's copy group."""
    mine, theirs = labels.groups[one.url], labels.groups[other.url]
    return mine in labels.draws_on.get(theirs, ()) or theirs in labels.draws_on.get(mine, ())


def _shares_passages(one: Subject, other: Subject) -> bool:
    comparison = compare(one.fingerprint, other.fingerprint)
    return max(comparison.covered, comparison.covers) > LEAST_SHARED


def _said(one: Subject, other: Subject, kind: Kind, weights: Weights) -> float:
    """What `judge` says under these weights; for one event with the weights of one text silenced, since
    what is surely one text is surely one event."""
    if kind == "text":
        with patch.object(settings, "TEXT", weights):
            return judge(one, other).text
    if kind == "relay":
        with patch.object(settings, "RELAY", weights):
            return judge(one, other).relay
    silent = replace(settings.TextWeights(), bias=-100.0)
    with patch.object(settings, "TEXT", silent), patch.object(settings, "EVENT", weights):
        return judge(one, other).event


def _logit(share: float) -> float:
    return math.log(share / (1 - share))


if __name__ == "__main__":
    sys.exit(main())
