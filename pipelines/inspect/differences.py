"""What changed from one revision of a text to the next, word by word."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup, escape

MOST_WORDS = 4_000
"""Words of a changed stretch that are compared one by one; a longer one is shown as replaced."""
ALIKE = 0.5
"""Share of words that two paragraphs have in common at the least to be versions of one."""
_WORD = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph of a diff."""

    kind: str
    """`same`, `changed`, `added` or `removed`."""
    html: Markup


def paragraph_changes(old: str, new: str) -> list[Change]:
    """Compare two texts paragraph by paragraph, and changed paragraphs word by word."""
    before = [line for line in old.split("\n") if line.strip()]
    after = [line for line in new.split("\n") if line.strip()]
    changes: list[Change] = []
    for what, a, b, x, y in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            changes += [Change("same", Markup(escape(line))) for line in before[a:b]]
            continue
        changes += _replaced(before[a:b], after[x:y])
    return changes


def _replaced(before: list[str], after: list[str]) -> list[Change]:
    """Changes of a block: paragraphs that are versions of one another stand together, others come and go."""
    changes: list[Change] = []
    free = 0
    for old in before:
        found = next((i for i in range(free, len(after)) if _alike(old, after[i])), None)
        if found is None:
            changes.append(Change("removed", _tagged("del", old)))
            continue
        changes += [Change("added", _tagged("ins", line)) for line in after[free:found]]
        changes.append(Change("changed", word_changes(old, after[found])))
        free = found + 1
    return changes + [Change("added", _tagged("ins", line)) for line in after[free:]]


def _alike(one: str, other: str) -> bool:
    """Whether two paragraphs share half of their words."""
    mine, theirs = Counter(one.split()), Counter(other.split())
    return 2 * (mine & theirs).total() >= ALIKE * (mine.total() + theirs.total())


def word_changes(old: str, new: str) -> Markup:
    """One text out of two, with `del` around words that went and `ins` around those that came."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(after) > MOST_WORDS:
        return _tagged("del", old) + _tagged("ins", new)
    parts: list[Markup] = []
    gone, come = "", ""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for place, (what, a, b, x, y) in enumerate(codes):
        same = "".join(before[a:b])
        # A mere space between two changes belongs to both: words are read in stretches.
        if what != "equal" or (not same.strip() and 0 < place < len(codes) - 1):
            gone += same
            come += "".join(after[x:y])
            continue
        parts += [_tagged("del", gone), _tagged("ins", come), Markup(escape(same))]
        gone, come = "", ""
    return Markup("").join([*parts, _tagged("del", gone), _tagged("ins", come)])


def _tagged(tag: str, text: str) -> Markup:
    return Markup(f"<{tag}>{escape(text)}</{tag}>") if text else Markup("")
