"""A group of commands that imports a command when it is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click


class LazyGroup(click.Group):
    """Knows where its commands are: Scrapy and the extractors take a second to load."""

    def __init__(self, *args: Any, places: Mapping[str, str], **more: Any) -> None:
        """`places`: name → module and function, like `crawler.commands.crawl:command`."""
        super().__init__(*args, **more)
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in their order."""
        return list(self._places)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import a command; None where there is none of this name."""
        if name not in self._places:
            return None
        module, _, function = self._places[name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), function)
        return command
