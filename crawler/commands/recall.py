"""`copydesk recall`: how much of what search services find of an outlet is stored."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.markup import escape
from rich.table import Table

from crawler.commands.looking import look_through
from crawler.commands.options import (
    clean,
    db_option,
    fail,
    json_option,
    outlets_named,
    registry_option,
    searches_option,
)
from crawler.commands.overrides import overrides_option
from crawler.commands.screen import wide_console
from crawler.discovery.searches import SearchesError, load_searches
from crawler.registry import outlet_named, read_registry
from crawler.spiders.recalling import Heard, RecallingSpider
from pipelines.outlets import Outlet, Registry
from pipelines.store.archive import Archive
from pipelines.store.recall import Recall, crawled_outlets, recall
from pipelines.store.times import now, stamp, stamp_or_none

OUTLETS = 20
"""Outlets that are asked for where none is named: each costs a query at each service."""
DAYS = 7
LEAST = 0.8
QUERY_SECONDS = 6.0
"""Between two queries to one service; GDELT asks for five."""
SHOWN = 10
"""Articles never seen that are shown of an outlet."""


@click.command("recall")
@click.argument("outlets", nargs=-1, metavar="[OUTLET]...")
@click.option(
    "--days",
    type=click.IntRange(1, 3650),
    default=DAYS,
    show_default=True,
    metavar="N",
    help="Ask for articles of the last N days.",
)
@click.option("--strict", is_flag=True, help="End with status 1 where an outlet's recall is low.")
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=LEAST,
    show_default=True,
    metavar="SHARE",
    help="Recall below which it is low, for --strict.",
)
@searches_option
@overrides_option
@db_option
@registry_option
@json_option
def command(
    outlets: tuple[str, ...],
    days: int,
    strict: bool,
    least: float,
    searches: Path,
    overrides: tuple[str, ...],
    db: Path,
    registry: Path,
    as_json: bool,
) -> None:
    """Compare the archive with what search services find of outlets in the last days.

    OUTLET is a domain or a name of the registry; without one, those with the most articles are
    compared. Of each address that a service names it is told whether its article is stored, whether
    it is known with another fate, or was never seen. Recall is the share of stored articles in those
    stored and those missed; pages that are no articles or closed by robots.txt do not count. Nothing
    is fetched and nothing changed: `copydesk crawl --urls-from` takes what was never seen.
    """
    known = read_registry(registry)
    try:
        sources = load_searches(searches)
    except SearchesError as error:
        fail(error, 2)
    if not any(source.site for source in sources):
        fail(f'{searches}: no search has a form for sites; add site = "...{{domain}}..."', 2)
    try:
        chosen = _chosen(known, outlets, registry, db)
    except sqlite3.Error as error:
        fail(f"{db}: {error}")
    end = now()
    start = end - timedelta(days=days)
    heard = Heard()
    arguments = {
        "registry": known,
        "outlets": {outlet.domain: _domains(outlet, known) for outlet in chosen},
        "searches": sources,
        "start": start,
        "end": end,
        "heard": heard,
    }
    polite = {
        "DOWNLOAD_DELAY": QUERY_SECONDS,
        "RANDOMIZE_DOWNLOAD_DELAY": False,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    }
    look_through(RecallingSpider, arguments, overrides, polite)
    if not any(source.answers for source in heard.sources.values()):
        whys = [f"{name}: {why}" for name, one in heard.sources.items() for why in one.failures]
        fail(f"no search answered: {'; '.join(whys)[:500]}")
    try:
        with Archive(db, create=False) as archive:
            found = {
                outlet: recall(archive.db, outlet.domain, _urls(heard, outlet)) for outlet in chosen
            }
    except sqlite3.Error as error:
        fail(f"{db}: {error}")
    if as_json:
        click.echo(json.dumps(_as_json(found, heard, start, end), ensure_ascii=False, indent=2))
    else:
        _show(found, heard)
    low = [
        outlet
        for outlet, one in found.items()
        if (one.share or 0) < least and one.share is not None
    ]
    if strict and low:
        names = ", ".join(outlet.domain for outlet in low)
        fail(f"recall is below {least:.0%} for {names}")


def _chosen(known: Registry, asked: tuple[str, ...], path: Path, db: Path) -> list[Outlet]:
    with Archive(db, create=False) as archive:
        crawled = () if asked else crawled_outlets(archive.db, OUTLETS)
    if asked:
        return outlets_named(known, asked, path)
    found = (outlet_named(known, domain) for domain in crawled)
    chosen = dict.fromkeys(one for one in found if one is not None and not one.disabled)
    return list(chosen) or fail(f"{db}: no article of an outlet in the registry; crawl first")


def _domains(outlet: Outlet, known: Registry) -> list[str]:
    """The domains under which an outlet publishes: its own, and aliases that are domains."""
    hosts = [alias.lower() for alias in outlet.aliases if known.of_host(alias) == outlet]
    return list(dict.fromkeys((outlet.domain, *hosts)))


def _urls(heard: Heard, outlet: Outlet) -> list[str]:
    return [named.url for named in heard.articles[outlet.domain].values()]


def _as_json(
    found: Mapping[Outlet, Recall], heard: Heard, start: datetime, end: datetime
) -> dict[str, Any]:
    return {
        "from": stamp(start),
        "to": stamp(end),
        "sources": {
            name: {
                "results": source.results,
                "without_address": source.without_address,
                "failures": dict(source.failures),
            }
            for name, source in heard.sources.items()
        },
        "outlets": [_outlet_json(outlet, one, heard) for outlet, one in found.items()],
    }


def _outlet_json(outlet: Outlet, one: Recall, heard: Heard) -> dict[str, Any]:
    unseen = set(one.never_seen)
    return {
        "outlet": outlet.domain,
        "name": outlet.name,
        "found": one.found,
        "stored": len(one.stored),
        "fates": {fate: len(urls) for fate, urls in one.fates.items()},
        "recall": None if one.share is None else round(one.share, 4),
        "never_seen": [
            {
                "url": named.url,
                "title": named.entry.title,
                "published": stamp_or_none(named.entry.published_at),
                "found_by": named.found_by,
            }
            for named in heard.articles[outlet.domain].values()
            if named.url in unseen
        ],
    }


def _show(found: Mapping[Outlet, Recall], heard: Heard) -> None:
    screen = wide_console(120)
    for name, source in heard.sources.items():
        failures = "; ".join(f"{count}× {why}" for why, count in source.failures.items())
        sealed = f", {source.without_address} without address" if source.without_address else ""
        told = (
            f"{name}: {source.results} results{sealed}{f'; failed: {failures}' if failures else ''}"
        )
        click.echo(clean(told))
    table = Table(box=box.SIMPLE_HEAD)
    table.add_column("outlet")
    for column in ("found", "stored", "never seen", "recall"):
        table.add_column(column, justify="right")
    table.add_column("other fates")
    for outlet, one in found.items():
        table.add_row(
            escape(clean(outlet.domain)),
            str(one.found),
            str(len(one.stored)),
            str(len(one.never_seen)),
            "" if one.share is None else f"{one.share:.0%}",
            ", ".join(f"{len(urls)} {fate}" for fate, urls in one.fates.items()),
        )
    screen.print(table)
    for outlet, one in found.items():
        for url in one.never_seen[:SHOWN]:
            click.echo(clean(f"{outlet.domain}: never seen: {url}"))
        if len(one.never_seen) > SHOWN:
            more = len(one.never_seen) - SHOWN
            click.echo(f"{clean(outlet.domain)}: and {more:,} more never seen (--json tells all)")
