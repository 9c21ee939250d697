"""The quality benchmark's runner, labels and mutations, on a few of its stories."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from benchmarks.quality.filler import filler
from benchmarks.quality.labels import Labels
from benchmarks.quality.metrics import pair
from benchmarks.quality.mutations import EDITS, TWINS, can_be_twin, mutate, reword
from benchmarks.quality.pipeline import Answer
from benchmarks.quality.run import HERE, answer_of, main, split_labels
from benchmarks.quality.score import links_table, provenance_table
from benchmarks.quality.volume import measure_cost, measure_volume
from pipelines.outlets import load_registry

REGISTRY = load_registry(HERE / "outlets.toml")
OUTLETS = sorted(outlet.domain for outlet in REGISTRY)


@pytest.fixture(scope="module")
def labels() -> Labels:
    return split_labels("tune", 3)


def _right(labels: Labels) -> Answer:
    """The answer that says exactly what the labels say."""
    stories = {story: str(number) for number, story in enumerate(labels.origin_counts)}
    return Answer(
        rejected={},
        links=dict(labels.kinds),
        groups=dict(labels.groups),
        stories={url: stories[story] for url, story in labels.stories.items()},
        roles={url: article.role for url, article in labels.articles.items()},
        credits={},
        origins=dict(labels.origins),
        origin_counts={stories[story]: n for story, n in labels.origin_counts.items()},
        candidates={},
    )


def test_the_splits_share_no_story_and_fill_the_benchmarks_size() -> None:
    tune, test = split_labels("tune"), split_labels("test")
    assert not set(tune.origin_counts) & set(test.origin_counts)
    assert len(tune.origin_counts) + len(test.origin_counts) >= 60
    assert len(tune.articles) + len(test.articles) >= 400
    assert len({a.lang for a in (*tune.articles.values(), *test.articles.values())}) >= 10


def test_an_answer_that_says_what_the_labels_say_has_full_marks(labels: Labels) -> None:
    answer = _right(labels)
    copies = {row[0]: row for row in links_table(labels, answer).rows}["all three"]
    assert copies[-2:] == (1.0, 1.0)
    shares = {row[0]: row[-1] for row in provenance_table(labels, answer).rows}
    del shares["relay explained"]  # neither links nor credits of relays are in this answer
    assert set(shares.values()) == {1.0}


def test_a_link_between_stories_is_a_false_one(labels: Labels) -> None:
    answer = _right(labels)
    first, *_, last = labels.articles
    wrong = Answer(
        **{name: getattr(answer, name) for name in Answer.__slots__ if name != "links"},
        links={**answer.links, pair(first, last): "copy"},
    )
    copies = {row[0]: row for row in links_table(labels, wrong).rows}["all three"]
    assert isinstance(copies[3], float) and copies[3] < 1.0
    assert copies[4] == 1.0


def test_the_pipeline_answers_for_every_article(labels: Labels) -> None:
    answer = answer_of(labels, REGISTRY)
    assert set(answer.groups) | set(answer.rejected) == set(labels.articles)
    assert any(answer.credits.values())


def test_the_command_prints_and_writes_the_same_tables(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    arguments = ["--split", "tune", "--stories", "3", "--no-mutations", "--markdown"]
    done = CliRunner().invoke(main, [*arguments, "--json", str(file)], catch_exceptions=False)
    assert done.exit_code == 0
    tables = json.loads(file.read_text("utf-8"))["tune"]
    assert [f"### {table['title']}" in done.output for table in tables] == [True] * len(tables)
    assert tables[-1]["rows"][0]["method"] == "Copydesk"


def test_errors_of_the_test_split_are_not_shown() -> None:
    done = CliRunner().invoke(main, ["--split", "test", "--errors"])
    assert done.exit_code == 2
    assert "nobody looks" in done.output


@pytest.mark.parametrize("kind", [*EDITS, *TWINS])
def test_a_mutation_is_the_same_for_the_same_seed_and_changes_the_article(
    labels: Labels, kind: str
) -> None:
    article = next(a for a in labels.articles.values() if can_be_twin(a))
    once, again = (mutate(article, kind, OUTLETS, 1, seed=7) for _ in range(2))
    assert once == again
    assert once.article.text != article.text
    assert once.article.url != article.url


def test_rewording_keeps_names_and_numbers_and_replaces_the_share_asked_for() -> None:
    old = (
        "On Monday the council of Valtry voted for 12 new trams along the river road. " * 20
    ).split()
    new = reword(" ".join(old), "en", 0.25, Random(1), runs=True, quotes=False).split()
    assert len(new) == len(old)
    changed = [before for before, after in zip(old, new, strict=True) if before != after]
    assert 0.2 < len(changed) / len(old) < 0.3
    assert not any(word[0].isupper() or word[0].isdigit() for word in changed)


def test_filler_is_deterministic_and_no_two_are_alike() -> None:
    one, same, other = (filler(number, OUTLETS, seed=7) for number in (1, 1, 2))
    assert one == same
    assert not set(one.text.split(". ")) & set(other.text.split(". "))


def test_volume_reports_every_kind_and_cost_every_size(labels: Labels, tmp_path: Path) -> None:
    bases = list(labels.articles.values())
    volume = measure_volume(bases, len(bases) + 30, REGISTRY, tmp_path)
    rows = {row[0]: row for row in volume.table.rows}
    assert set(rows) == {*EDITS, *TWINS}
    assert rows["headline repeated"][3] == 1.0
    cost = measure_cost((20, 40), REGISTRY, tmp_path)
    assert [row[0] for row in cost.rows] == ["20", "40"]
    assert all(isinstance(row[2], float) and row[2] > 0 for row in cost.rows)
