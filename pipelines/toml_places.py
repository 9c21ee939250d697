"""Where things stand in a TOML file of [[outlet]] tables: for messages, and for changes in place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """Where an outlet stands in its file: lines, counted from 1, of header, keys, list items."""

    header: int
    keys: dict[str, list[int]] = field(default_factory=dict)

    def line(self, key: str, item: int = -1) -> int:
        """The line of a key, or of an item in its list counted from 0; the header's where it is not there."""
        lines = self.keys.get(key, [self.header])
        return lines[item + 1] if item + 1 < len(lines) else lines[0]


_TOKEN = re.compile(
    r""""{3}(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\])*"|\'[^\']*\'"""
    r"|\#[^\n]*|\n|[\[\]{}=,.]|[^\S\n]+|[^\s\[\]{}=,.\"'#]+",
    re.DOTALL,
)


def places_of(text: str) -> tuple[list[Place], dict[str, int]]:
    """Lines of all [[outlet]] tables and of everything else at the top, in a valid TOML text.

    tomllib tells no positions, so this reads the tokens of the text once more.
    """
    places: list[Place] = []
    top: dict[str, int] = {}
    lines: list[int] | None = None  # of the value that is being read; None outside of values
    path: list[str] = []  # the key or header before a value
    start, line, depth, fresh = 1, 1, 0, False
    for token in _TOKEN.findall(text + "\n"):
        blank = token[0] == "#" or token.isspace()
        if token == "\n" and (lines is None or depth == 0):
            if path[:1] == ["["]:
                names = [part.strip("\"'") for part in path if part not in ("[", "]", ".")]
                if names == ["outlet"] and path[1] == "[":
                    places.append(Place(start))
                elif names[0] == "outlet" and places:
                    places[-1].keys.setdefault(names[1], [start])
                else:
                    top.setdefault(names[0], start)
            lines, path = None, []
        elif lines is None and not blank:
            start = start if path else line
            if token != "=" or path[0] == "[":
                path.append(token)
            else:
                key = path[0].strip("\"'")
                lines = places[-1].keys.setdefault(key, []) if places else []
                lines.append(start)
                if not places:
                    top.setdefault(key, start)
        elif lines is not None and not blank:
            if depth == 1 and fresh and token != "]":
                lines.append(line)
            fresh = token == "," if depth == 1 else token == "[" and depth == 0
            depth += (token in "[{") - (token in "]}")
        line += token.count("\n")
    return places, top
