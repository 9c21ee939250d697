"""`copydesk outlets add`: find an outlet's feeds, and write the outlet into a registry of one's own."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import click

from crawler.commands.looking import look_through
from crawler.commands.options import clean, db_option, fail, json_option, own_registry_option
from crawler.commands.outlets_shown import check_json, checks_table
from crawler.commands.overrides import overrides_option
from crawler.commands.screen import wide_console
from crawler.discovery.feed_checks import FeedCheck
from crawler.registry_file import entry, parse, read_text, rewrite, with_outlet
from crawler.scope import Scope
from crawler.spiders.checking import CheckingSpider, Listed, OutletCheck
from pipelines.outlets import EMPTY, KINDS, Outlet, Registry, RegistryError
from pipelines.urls import URLError, host_of, normalise, registrable_domain

ORDINARY = 5.0
"""Zipf frequency (1 a billion words is 0, 1 a thousand is 6) from which a word is no name of an outlet."""
MOST = 10
"""Feeds that are written; a site that announces more has one for each of its tags."""


@click.command("add")
@click.argument("domain")
@click.option("--name", help="Its name; by default as its home page says, or else its domain.")
@click.option("--kind", type=click.Choice(KINDS), help="What it is.")
@click.option("--country", metavar="CODE", help="ISO 3166 code, like GB.")
@click.option(
    "--language", metavar="CODE", help="ISO 639-1 code, like en; by default as its home page says."
)
@click.option("--owner", help="Who owns it.")
@click.option(
    "--alias", "aliases", multiple=True, metavar="NAME", help="Another name or domain; repeatable."
)
@click.option(
    "--feed",
    "feeds",
    multiple=True,
    metavar="URL",
    help="Take this feed or news sitemap, too; repeatable.",
)
@click.option("--dry-run", is_flag=True, help="Show what was found, and write nothing.")
@overrides_option
@db_option
@own_registry_option
@json_option
def command(
    domain: str,
    name: str | None,
    kind: str | None,
    country: str | None,
    language: str | None,
    owner: str | None,
    aliases: tuple[str, ...],
    feeds: tuple[str, ...],
    dry_run: bool,
    overrides: tuple[str, ...],
    db: Path,
    registry: Path,
    as_json: bool,
) -> None:
    """Find the feeds and news sitemaps of a site, and add it to your registry.

    What its home page and its robots.txt announce is looked at, then the usual addresses. Where
    there is neither feed nor news sitemap, the section pages that its home page links to are watched
    for new articles. The outlet is appended to the file; all else in it stays as it is. A new file
    extends the registry that ships with Copydesk.
    """
    given = Outlet(
        domain=_domain(domain),
        name=name or "",
        aliases=aliases,
        kind=kind,
        country=country.upper() if country else None,
        language=language.lower() if language else None,
        owner=owner,
    )
    _refuse_known(given, feeds, registry)
    check = OutletCheck(given.domain, [Listed(url, "registry") for url in feeds])
    scope = Scope(EMPTY, {registrable_domain(given.domain)})
    look_through(CheckingSpider, {"scope": scope, "outlets": [check], "always": True}, overrides)
    text = read_text(registry)  # as it is now
    remarks = judge(check, parse(text, registry))
    taken = [one for one in (*check.checks, *check.found) if not remarks[one.url]]
    outlet = _described(_with_feeds(given, taken), check, text, registry)
    refused = next((one for one in check.checks if remarks[one.url]), None)
    written = bool(taken) and refused is None and not dry_run
    if written:
        rewrite(registry, lambda now: with_outlet(now, outlet))
    if as_json:
        shown = [
            {**check_json(one), "taken": not remarks[one.url], "remark": remarks[one.url]}
            for one in (*check.checks, *check.found)
        ]
        document = {
            "outlet": asdict(outlet),
            "feeds": shown,
            "written": str(registry) if written else None,
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        _show(outlet, check, remarks, registry if written else None)
    if refused is not None:
        fail(f"{refused.url}: {remarks[refused.url]}; nothing is written")
    if not taken:
        why = check.lost or "nothing that was found can be taken"
        fail(f"{given.domain}: {why}; nothing is written; name a feed with --feed URL")


def _domain(text: str) -> str:
    """The domain in what a person writes for one: an address is as good."""
    try:
        host = host_of(normalise(text if "://" in text else f"http://{text}"))
    except URLError as error:
        raise click.BadParameter(str(error), param_hint="DOMAIN") from None
    if "." not in host:
        raise click.BadParameter(f"{text!r} is no domain; write it like example.com")
    return host.removeprefix("www.")


def _refuse_known(given: Outlet, feeds: Sequence[str], path: Path) -> None:
    """End where the registry has the outlet, or would not take it, before anything is asked for."""
    text = read_text(path)
    known = parse(text, path).of_host(given.domain)
    if known is not None and given.domain in (known.domain, *map(str.lower, known.aliases)):
        remedy = "switch it on with `copydesk outlets enable`" if known.disabled else (
            "`copydesk outlets check` looks at its feeds"
        )  # fmt: skip
        fail(f"{given.domain} is in the registry already, as {known.name}; {remedy}")
    trial = replace(given, name=given.name or given.domain, feeds=tuple(feeds))
    try:
        parse(with_outlet(text, trial), path)
    except RegistryError as error:
        # Its line is one that was not written yet.
        fail(re.sub(r"^.*?:\d+: ", "", str(error)), 2)


def judge(check: OutletCheck, known: Registry) -> dict[str, str]:
    """Return for each address that was looked at why it is not taken; empty for those that are."""
    owners = {
        url: outlet.name
        for outlet in known
        for url in (*outlet.feeds, *outlet.sitemaps, *outlet.sections)
    }
    every = (*check.checks, *check.found)
    remarks: dict[str, str] = {}
    taken: list[FeedCheck] = []
    # What is stale or undated comes last: it is taken only where there is nothing better.
    for one in sorted(every, key=lambda one: one.problem is not None):
        problem = one.problem
        named = one.origin == "registry"
        twin = next((other.url for other in taken if other.urls == one.urls), None)
        if problem is not None and problem[0] not in ("stale", "undated"):
            remarks[one.url] = problem[1]
        elif one.url in owners:
            remarks[one.url] = f"belongs to {owners[one.url]} already"
        elif named:
            remarks[one.url] = ""
        elif not _is_of(one.url, check.outlet) and not _names_pages_of(one, check.outlet):
            remarks[one.url] = "at another site, and most of its entries are of others"
        elif problem is not None and any(other.problem is None for other in taken):
            remarks[one.url] = problem[1]
        elif twin is not None:
            remarks[one.url] = f"the same entries as {twin}"
        elif len(taken) >= MOST:
            remarks[one.url] = f"more than {MOST} feeds"
        else:
            remarks[one.url] = ""
        if not remarks[one.url]:
            taken.append(one)
    return remarks


def _names_pages_of(check: FeedCheck, domain: str) -> bool:
    return 2 * sum(_is_of(url, domain) for url in check.urls) >= len(check.urls)


def _is_of(url: str, domain: str) -> bool:
    try:
        host = host_of(normalise(url))
    except URLError:
        return False
    return host == domain or host.endswith(f".{domain}")


def _with_feeds(given: Outlet, taken: Sequence[FeedCheck]) -> Outlet:
    sitemaps = ("news_sitemap", "sitemap_index")
    return replace(
        given,
        feeds=tuple(o.url for o in taken if o.kind not in (*sitemaps, "section")),
        sitemaps=tuple(o.url for o in taken if o.kind in sitemaps),
        sections=tuple(o.url for o in taken if o.kind == "section"),
    )


def _described(outlet: Outlet, check: OutletCheck, text: str, path: Path) -> Outlet:
    """The outlet with the name and language that its home page gives, where a person gave none.

    Texts name outlets: one that is an ordinary word, or another outlet's name, is not taken.
    """
    said = check.description
    language = outlet.language or said.language
    bare = replace(outlet, name=outlet.name or outlet.domain, language=language)
    if outlet.name or said.name is None or _is_ordinary(said.name, language):
        return bare
    named = replace(bare, name=said.name)
    try:
        parse(with_outlet(text, named), path)
    except RegistryError:
        return bare
    return named


def _is_ordinary(name: str, language: str | None) -> bool:
    import wordfreq

    known = language if language in wordfreq.available_languages("small") else "en"
    return len(name.split()) == 1 and wordfreq.zipf_frequency(name, known, "small") >= ORDINARY


def _show(
    outlet: Outlet, check: OutletCheck, remarks: dict[str, str], written: Path | None
) -> None:
    every = (*check.checks, *check.found)
    rows = [(one, remarks[one.url] or "taken") for one in every if one.http_status != 404]
    screen = wide_console(140)
    if rows:
        screen.print(checks_table(rows, ""))
    if written is None:
        return
    # Lines of the file, in which nothing is left that a terminal would obey.
    click.echo(f"Added to {clean(written)}:\n\n{entry(outlet)}")
    if outlet.name == outlet.domain:
        click.echo("Its pages give no name that can be taken; write one into the file.")
