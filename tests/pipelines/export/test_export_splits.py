"""Splits: by story, in the shares asked for, unmoved by what comes later."""

from __future__ import annotations

from collections import Counter

import pytest

from pipelines.export.errors import OptionError
from pipelines.export.splits import Split, read_splits, split_of

SPLITS = read_splits("train=0.8,validation=0.1,test=0.1")


def test_splits_are_read() -> None:
    assert read_splits("train=0.75, test=0.25") == (Split("train", 0.75), Split("test", 0.25))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("train", "'train' is not NAME=SHARE"),
        ("", "'' is not NAME=SHARE"),
        ("train=0.8,test=x", "'test=x' is not NAME=SHARE"),
        ("train=1.2,test=-0.2", "'train=1.2' is not NAME=SHARE"),
        ("train=nan,test=0.1", "'train=nan' is not NAME=SHARE"),
        ("../a=1", "is not NAME=SHARE"),
        ("train=0.5,train=0.5", "names a split twice"),
        ("train=0.8,test=0.1", "add up to 0.9, not to 1"),
    ],
)
def test_a_bad_split_is_said(text: str, message: str) -> None:
    with pytest.raises(OptionError, match=f"--split: .*{message}"):
        read_splits(text)


def test_stories_fall_into_the_splits_by_their_shares() -> None:
    counts = Counter(split_of(story, SPLITS, 0) for story in range(1, 20_001))
    assert counts["train"] == pytest.approx(16_000, rel=0.02)
    assert counts["validation"] == pytest.approx(2_000, rel=0.1)
    assert counts["test"] == pytest.approx(2_000, rel=0.1)


def test_a_seed_gives_always_the_same_splits_and_another_gives_others() -> None:
    stories = range(1, 1001)
    first = [split_of(story, SPLITS, 7) for story in stories]
    assert first == [split_of(story, SPLITS, 7) for story in stories]
    assert first != [split_of(story, SPLITS, 8) for story in stories]
    # On every machine: an index that someone published stays right.
    assert [split_of(story, SPLITS, 0) for story in (1, 2, 3)] == ["train", "train", "train"]
