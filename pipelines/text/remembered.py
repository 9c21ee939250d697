"""What was found of each word of a text, remembered within bounds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")

MOST = 50_000
"""Words that are remembered, about 200 bytes each; then all are forgotten, which costs the time of few pages."""
LONGEST = 64
"""Characters of a word that is remembered; a page can bring one of a million."""


class Remembered(dict[str, Value]):
    """The values of a function of single words, each computed once: `remembered[word]`."""

    def __init__(self, compute: Callable[[str], Value]) -> None:
        self._compute = compute

    def __missing__(self, word: str) -> Value:
        if len(self) > MOST:
            self.clear()
        found = self._compute(word)
        if len(word) <= LONGEST:
            self[sys.intern(word)] = found
        return found
