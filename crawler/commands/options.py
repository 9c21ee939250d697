"""Options that commands share, and how they end when something is wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from crawler.registry import shipped_registry

F = TypeVar("F", bound=Callable[..., Any])

LOCKED = 75
"""Exit status when another crawl holds the lock (EX_TEMPFAIL)."""


def db_option(function: F) -> F:
    """Add `--db FILE`."""
    return click.option(
        "--db",
        type=click.Path(dir_okay=False, path_type=Path),
        default="news.db",
        envvar="COPYDESK_DB",
        show_default=True,
        help="The archive, a SQLite file.",
    )(function)


def json_option(function: F) -> F:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")(
        function
    )


def registry_option(function: F) -> F:
    """Add `--registry FILE`; the registry that ships with Copydesk by default."""
    return click.option(
        "--registry",
        type=click.Path(dir_okay=False, path_type=Path),
        default=shipped_registry,
        envvar="COPYDESK_REGISTRY",
        help="Registry of outlets in TOML; the one that ships with Copydesk by default.",
    )(function)


def clean(text: object) -> str:
    """Return text in one line without control characters, which a terminal would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())


def fail(message: object, status: int = 1) -> NoReturn:
    """Say in one line on standard error what is wrong, and end with the exit status."""
    click.echo(f"Error: {clean(message)}", err=True)
    sys.exit(status)
