"""Options that commands share, and how they end when something is wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from crawler.registry import outlet_named, own_registry, registry_of, shipped_searches
from pipelines.outlets import Outlet, Registry

F = TypeVar("F", bound=Callable[..., Any])

LOCKED = 75
"""Exit status when another crawl holds the lock (EX_TEMPFAIL)."""


def db_option(function: F) -> F:
    """Add `--db FILE`."""
    return click.option(
        "--db",
        type=click.Path(dir_okay=False, path_type=Path),
        default="news.db",
        is_eager=True,  # the registry is looked for beside it
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
    """Add `--registry FILE` after `--db`; where none is named, what `registry_of` finds."""
    return _registry(
        registry_of,
        "Registry of outlets in TOML; by default outlets.toml beside the archive, or else the one "
        "that ships with Copydesk.",
    )(function)


def own_registry_option(function: F) -> F:
    """Add `--registry FILE` after `--db`, for commands that write it: a file of the user's own."""
    return _registry(
        own_registry, "Your registry, which is written; by default outlets.toml beside the archive."
    )(function)


def searches_option(function: F) -> F:
    """Add `--searches FILE`."""
    return click.option(
        "--searches",
        type=click.Path(dir_okay=False, path_type=Path),
        default=shipped_searches,
        envvar="COPYDESK_SEARCHES",
        help="Search sources in TOML; those that ship with Copydesk by default.",
    )(function)


def _registry(beside: Callable[[Path], Path], help: str) -> Callable[[F], F]:
    def chosen(context: click.Context, _: click.Parameter, value: Path | None) -> Path:
        return beside(context.params["db"]) if value is None else value

    return click.option(
        "--registry",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="COPYDESK_REGISTRY",
        callback=chosen,
        help=help,
    )


def outlets_named(known: Registry, asked: Iterable[str], path: Path) -> list[Outlet]:
    """Return the outlets that a person names, each once; end the process for one that is not in the
    registry, which is the file `path`."""
    found: dict[str, Outlet] = {}
    for name in asked:
        outlet = outlet_named(known, name)
        if outlet is None:
            fail(f"no outlet {name!r} in {path}; add it with `copydesk outlets add DOMAIN`", 2)
        found[outlet.domain] = outlet
    return list(found.values())


def clean(text: object) -> str:
    """Return text in one line without control characters, which a terminal would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())


def fail(message: object, status: int = 1) -> NoReturn:
    """Say in one line on standard error what is wrong, and end with the exit status."""
    click.echo(f"Error: {clean(message)}", err=True)
    sys.exit(status)
