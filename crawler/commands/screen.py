"""Where commands show tables."""

from __future__ import annotations

import os
import sys

from rich.console import Console


def wide_console(columns: int) -> Console:
    """Return a console as wide as the terminal, or else COLUMNS, by default `columns`, for logs."""
    return Console(width=None if sys.stdout.isatty() else int(os.environ.get("COLUMNS", columns)))
