"""Splits of a corpus that no event crosses."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import xxhash

from pipelines.export.errors import OptionError

_NAME = re.compile(r"[A-Za-z0-9_]{1,40}\Z")


@dataclass(frozen=True, slots=True)
class Split:
    """One part of a corpus."""

    name: str
    share: float
    """Of all stories, 0..1."""


def read_splits(text: str) -> tuple[Split, ...]:
    """Return the splits that "train=0.8,test=0.2" names.

    Raises OptionError where a part is malformed, a name comes twice, or the shares do not add up to 1.
    """
    splits: list[Split] = []
    for part in text.split(","):
        name, _, number = part.partition("=")
        try:
            share = float(number)
        except ValueError:
            share = math.nan
        if not _NAME.match(name.strip()) or not 0 < share <= 1:
            raise OptionError(
                f"--split: {part.strip()!r} is not NAME=SHARE with a share above 0 and up to 1; "
                "say for example train=0.9,test=0.1"
            )
        splits.append(Split(name.strip(), share))
    if len({split.name for split in splits}) < len(splits):
        raise OptionError("--split: names a split twice")
    total = math.fsum(split.share for split in splits)
    if not math.isclose(total, 1, abs_tol=1e-9):
        raise OptionError(f"--split: the shares add up to {total:g}, not to 1")
    return tuple(splits)


def split_of(story: int, splits: Sequence[Split], seed: int) -> str:
    """Return the split of a story.

    It depends on the story's number and the seed alone. A story keeps its number when articles join it, and
    where two stories turn out to be one, the older number stays: only the younger story's articles move.
    """
    place = xxhash.xxh64_intdigest(f"{seed} {story}".encode()) / 2**64
    for split in splits[:-1]:
        place -= split.share
        if place < 0:
            return split.name
    return splits[-1].name
