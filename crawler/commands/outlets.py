"""`copydesk outlets`: the outlets of the registry and of the archive."""

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

from crawler.commands.options import clean, db_option, fail, json_option, registry_option
from pipelines.outlets import Registry, load_registry
from pipelines.store.archive import Archive


@click.group("outlets")
def command() -> None:
    """The outlets of the registry and of the archive."""


@command.command("list")
@db_option
@registry_option
@json_option
def list_command(db: Path, registry: Path, as_json: bool) -> None:
    """List all outlets: those of the registry, and others that the archive has articles of."""
    try:
        found = _outlets(load_registry(registry), db)
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
            "feeds": len(outlet.feeds) + len(outlet.sitemaps),
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
