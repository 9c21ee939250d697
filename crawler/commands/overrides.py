"""`-s NAME=VALUE`: settings of Scrapy for one crawl."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def overrides_option(function: F) -> F:
    """Add `-s NAME=VALUE`."""
    return click.option(
        "-s", "--set", "overrides", multiple=True, metavar="NAME=VALUE", help="A setting of Scrapy."
    )(function)


def read_overrides(pairs: Iterable[str]) -> dict[str, object]:
    """Return settings by name. Raises UsageError for a pair that is none."""
    chosen: dict[str, object] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.isidentifier() or not name.isupper():
            raise click.UsageError(
                f"-s {pair!r}: write NAME=VALUE with a setting's name in capitals"
            )
        chosen[name] = value
    return chosen
