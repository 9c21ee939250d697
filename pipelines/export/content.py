"""What a corpus holds, counted as it is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Content:
    """Counts of texts and words."""

    words: int = 0
    """Of the cleaned texts."""
    languages: Counter[str] = field(default_factory=Counter)
    """ISO 639-1 code, empty where unknown → texts."""
    outlets: Counter[str] = field(default_factory=Counter)
    """Domain → texts."""
    first: str | None = None
    """Earliest time of publication, where it is known; a stamp."""
    last: str | None = None
    undated: int = 0
    """Texts of which nothing says when they were published."""

    def add(self, outlet: str, language: str | None, words: int, published_at: str | None) -> None:
        """Count a text."""
        self.words += words
        self.languages[language or ""] += 1
        self.outlets[outlet] += 1
        if published_at is None:
            self.undated += 1
            return
        if self.first is None or published_at < self.first:
            self.first = published_at
        if self.last is None or published_at > self.last:
            self.last = published_at

    def document(self) -> dict[str, Any]:
        """Return it as the manifest has it, the most first."""
        return {
            "words": self.words,
            "languages": {code or "unknown": count for code, count in _ordered(self.languages)},
            "outlets": dict(_ordered(self.outlets)),
            "published": {"first": self.first, "last": self.last, "unknown": self.undated},
        }


def _ordered(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
