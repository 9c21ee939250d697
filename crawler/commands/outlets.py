"""`copydesk outlets`: the outlets of the registry and of the archive, switched off and on."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from crawler.commands.lazy import LazyGroup
from crawler.commands.options import (
    clean,
    db_option,
    fail,
    json_option,
    own_registry_option,
    registry_option,
)
from crawler.registry import outlet_named, read_registry
from crawler.registry_file import parse, read_text, rewrite, with_disabled
from pipelines.outlets import Registry
from pipelines.store.archive import Archive

_HERE = "crawler.commands.outlets"
_PLACES = {
    "list": f"{_HERE}:list_command",
    "add": f"{_HERE}_add:command",
    "check": f"{_HERE}_check:command",
    "disable": f"{_HERE}:disable_command",
    "enable": f"{_HERE}:enable_command",
}


@click.group("outlets", cls=LazyGroup, places=_PLACES)
def command() -> None:
    """The outlets of the registry and of the archive."""


@click.command("list")
@db_option
@registry_option
@json_option
def list_command(db: Path, registry: Path, as_json: bool) -> None:
    """List all outlets: those of the registry, and others that the archive has articles of."""
    try:
        found = _outlets(read_registry(registry), db)
    except sqlite3.Error as error:
        fail(f"{db}: {error}")
    if as_json:
        click.echo(json.dumps(found, indent=2, ensure_ascii=False))
        return
    table = Table(box=box.SIMPLE_HEAD)
    for column in ("outlet", "domain", "kind", "country", "owner", "feeds", "articles"):
        table.add_column(column, justify="right" if column in ("feeds", "articles") else "left")
    for outlet in found:
        table.add_row(
            *(
                escape(clean(outlet[key] or ""))
                for key in ("name", "domain", "kind", "country", "owner")
            ),
            "off" if outlet["disabled"] else str(outlet["feeds"] or ""),
            f"{outlet['articles']:,}" if outlet["articles"] else "",
        )
    Console().print(table)


@click.command("disable")
@click.argument("outlets", nargs=-1, required=True, metavar="OUTLET...")
@db_option
@own_registry_option
def disable_command(outlets: tuple[str, ...], db: Path, registry: Path) -> None:
    """Switch outlets off in your registry: they are neither polled nor fetched from.

    What is stored of them stays. `copydesk crawl OUTLET` by name polls them all the same.
    """
    _switch(outlets, registry, disabled=True)


@click.command("enable")
@click.argument("outlets", nargs=-1, required=True, metavar="OUTLET...")
@db_option
@own_registry_option
def enable_command(outlets: tuple[str, ...], db: Path, registry: Path) -> None:
    """Switch outlets on in your registry, those that ship switched off among them."""
    _switch(outlets, registry, disabled=False)


def _switch(asked: tuple[str, ...], path: Path, *, disabled: bool) -> None:
    known = parse(read_text(path), path)
    said = "disabled" if disabled else "enabled"
    chosen = {}
    for name in asked:
        outlet = outlet_named(known, name)
        if outlet is None:
            fail(f"no outlet {name!r} in {path}; nothing is changed", 2)
        chosen[outlet.domain] = outlet
    changing = [domain for domain, outlet in chosen.items() if outlet.disabled != disabled]

    def change(text: str) -> str:
        for domain in changing:
            text = with_disabled(text, domain, disabled)
        return text

    if changing:
        rewrite(path, change)
    for domain, outlet in chosen.items():
        already = "" if domain in changing else " already"
        click.echo(clean(f"{outlet.name} ({domain}) is {said}{already}"))


def _outlets(registry: Registry, db: Path) -> list[dict[str, Any]]:
    articles: dict[str, int] = {}
    if db.exists():
        with Archive(db, create=False) as archive:
            articles = dict(
                archive.db.conn.execute(
                    "SELECT outlet, count(*) FROM articles GROUP BY outlet"
                ).fetchall()
            )
    known: list[dict[str, Any]] = [
        {
            "domain": outlet.domain,
            "name": outlet.name,
            "aliases": list(outlet.aliases),
            "kind": outlet.kind,
            "country": outlet.country,
            "language": outlet.language,
            "owner": outlet.owner,
            "feeds": len(outlet.feeds) + len(outlet.sitemaps) + len(outlet.sections),
            "disabled": outlet.disabled,
            "in_registry": True,
            "articles": articles.pop(outlet.domain, 0),
        }
        for outlet in registry
    ]
    others: list[dict[str, Any]] = [
        {
            "domain": domain,
            "name": domain,
            "aliases": [],
            "kind": None,
            "country": None,
            "language": None,
            "owner": None,
            "feeds": 0,
            "disabled": False,
            "in_registry": False,
            "articles": count,
        }
        for domain, count in articles.items()
    ]
    return sorted([*known, *others], key=lambda outlet: str(outlet["name"]).casefold())
