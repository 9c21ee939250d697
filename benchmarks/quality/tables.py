"""Tables of figures, printed as plain text, as Markdown or as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """One table; shares 0..1 are floats, counts are ints, None is what cannot be said."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def as_json(self) -> dict[str, object]:
        """Return what JSON can hold of it."""
        return {
            "title": self.title,
            "note": self.note,
            "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows],
        }


def plain(table: Table) -> str:
    """Return the table in columns, the first flush left, the others right."""
    cells = [table.columns, *(tuple(map(_shown, row)) for row in table.rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(table.columns))]
    lines = [
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
    return "\n".join([table.title, "-" * len(table.title), *lines, *_note(table)])


def markdown(table: Table) -> str:
    """Return the table in Markdown, its title as a heading of the third level."""
    rule: Sequence[str] = ["---", *["---:"] * (len(table.columns) - 1)]
    rows = [table.columns, rule, *(tuple(map(_shown, row)) for row in table.rows)]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(
        [f"### {table.title}", "", *lines, *([""] if table.note else []), *_note(table)]
    )


def _note(table: Table) -> list[str]:
    return [table.note] if table.note else []


def _shown(cell: Cell) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, float):
        return f"{cell:.3f}" if abs(cell) <= 1 else f"{cell:.2f}"
    return f"{cell:,}" if isinstance(cell, int) else cell
