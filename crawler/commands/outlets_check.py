"""`copydesk outlets check`: which feeds live, how fresh they are, and what is wrong with the others."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from crawler.commands.looking import look_through
from crawler.commands.options import (
    clean,
    db_option,
    fail,
    json_option,
    outlets_named,
    registry_option,
)
from crawler.commands.outlets_shown import check_json, checks_table
from crawler.commands.overrides import overrides_option
from crawler.commands.screen import wide_console
from crawler.discovery.feed_checks import FeedCheck
from crawler.registry import read_registry
from crawler.scope import Scope
from crawler.spiders.checking import CheckingSpider, Listed, OutletCheck
from pipelines.outlets import Outlet, Registry
from pipelines.store.archive import Archive
from pipelines.store.feeds import feeds_of

SUGGESTED = 5
"""Feeds suggested for an outlet."""


@click.command("check")
@click.argument("outlets", nargs=-1, metavar="[OUTLET]...")
@overrides_option
@db_option
@registry_option
@json_option
def command(
    outlets: tuple[str, ...],
    overrides: tuple[str, ...],
    db: Path,
    registry: Path,
    as_json: bool,
) -> None:
    """Look at the feeds of outlets: which live, how fresh they are, what is wrong.

    OUTLET is a domain or a name of the registry; without one, all enabled outlets are looked at.
    Feeds, news sitemaps and section pages of the registry and those that crawls found are asked, as
    politely as a crawl asks them. Where something is wrong, others are looked for. Nothing is
    changed. Ends with status 1 where a feed of the registry has a problem, or an outlet has no feed
    without one.
    """
    known = read_registry(registry)
    chosen = _chosen(known, outlets, registry)
    try:
        checks = _listed(chosen, db)
    except sqlite3.Error as error:
        fail(f"{db}: {error}")
    look_through(CheckingSpider, {"scope": Scope(known), "outlets": checks}, overrides)
    wrong = [check for check in checks if check.wrong]
    if as_json:
        click.echo(json.dumps([_as_json(check) for check in checks], ensure_ascii=False, indent=2))
    else:
        _show(checks)
    if wrong:
        fail(f"something is wrong with {len(wrong)} of {len(checks)} outlets")


def _chosen(known: Registry, asked: Sequence[str], path: Path) -> list[Outlet]:
    if asked:
        return outlets_named(known, asked, path)
    chosen = [outlet for outlet in known if not outlet.disabled]
    return chosen or fail(f"{path}: the registry has no enabled outlet")


def _listed(outlets: Sequence[Outlet], db: Path) -> list[OutletCheck]:
    """What is known of each outlet: addresses of the registry, then those that crawls found."""
    listed = {
        outlet.domain: {
            **{url: Listed(url, "registry") for url in (*outlet.feeds, *outlet.sitemaps)},
            **{url: Listed(url, "registry", section=True) for url in outlet.sections},
        }
        for outlet in outlets
    }
    if db.exists():
        with Archive(db, create=False) as archive:
            for domain, addresses in listed.items():
                for feed in feeds_of(archive.db, domain):
                    section = feed.kind == "section"
                    addresses.setdefault(feed.url, Listed(feed.url, "archive", section))
    return [OutletCheck(domain, tuple(addresses.values())) for domain, addresses in listed.items()]


def _suggested(check: OutletCheck) -> list[FeedCheck]:
    """What a search found, where something is wrong with what is listed."""
    return check.offered[:SUGGESTED] if check.listed else []


def _as_json(check: OutletCheck) -> dict[str, Any]:
    shown = check.checks if check.listed else check.found
    return {
        "outlet": check.outlet,
        "wrong": check.wrong,
        "what": check.lost if check.wrong else None,
        "feeds": [check_json(one) for one in shown],
        "suggested": [check_json(one) for one in _suggested(check)],
    }


def _show(checks: Sequence[OutletCheck]) -> None:
    rows: list[tuple[FeedCheck, str]] = []
    for check in checks:
        if check.listed:
            rows += [(one, _remark(one)) for one in check.checks]
        else:
            rows += [(one, "found just now; a crawl would, too") for one in check.offered]
    screen = wide_console(140)
    if rows:
        screen.print(checks_table(rows, "what is wrong"))
    for check in checks:
        if check.wrong and check.lost is not None:
            click.echo(clean(f"{check.outlet}: {check.lost}"))
        for one in _suggested(check):
            entries = f"{len(one.urls)} entries" if one.kind != "section" else "a section page"
            click.echo(clean(f"{check.outlet}: found: {one.url} ({one.kind}, {entries})"))


def _remark(check: FeedCheck) -> str:
    problem = check.problem
    if problem is not None:
        return problem[1]
    return f"moved to {check.redirected_to}" if check.redirected_to else ""
