"""`copydesk explain`: why two articles are, or are not, together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from crawler.commands.options import clean, db_option, fail, json_option
from pipelines.store.archive import Archive
from pipelines.store.explain import (
    Described,
    ExplainError,
    PairExplained,
    Relation,
    describe,
    explain,
    find,
    relations,
)

PASSAGES = 3
"""Shared passages that are printed of a pair; the evidence has more."""
LONGEST_PASSAGE = 240
"""Characters printed of one."""
HAS = {
    "identical": "the same text",
    "copy": "a copy",
    "excerpt": "an excerpt",
    "relay": "a retelling",
}


@click.command("explain")
@click.argument("one")
@click.argument("other", required=False)
@db_option
@json_option
def command(one: str, other: str | None, db: Path, as_json: bool) -> None:
    """Say why an article stands where it does, or why two are, or are not, together.

    ONE and OTHER are ids or addresses of articles.
    """
    with Archive(db, create=False) as archive:
        try:
            first = find(archive, one)
            second = None if other is None else find(archive, other)
        except ExplainError as error:
            fail(error)
        if second is None:
            described = describe(archive, first)
            links = relations(archive, first)
            if as_json:
                found = {"article": asdict(described), "links": [asdict(link) for link in links]}
                click.echo(json.dumps(found, ensure_ascii=False, indent=2))
                return
            lines = _article(described, links)
        else:
            pair = explain(archive, first, second)
            if as_json:
                click.echo(json.dumps(_pair_as_json(pair), ensure_ascii=False, indent=2))
                return
            lines = _pair(pair)
        for line in lines:
            click.echo(line)


def _article(found: Described, links: list[Relation]) -> Iterator[str]:
    yield from _heading(found)
    for link in links:
        if link.derived.id == found.id:
            yield _line(2, f"{HAS[link.relation]} of {_name(link.source)}: {link.evidence['rule']}")
            yield from _passages(link, 1)
        else:
            yield _line(
                2, f"{_name(link.derived)} has {HAS[link.relation]} of it: {link.evidence['rule']}"
            )


def _pair(pair: PairExplained) -> Iterator[str]:
    yield from _heading(pair.one)
    yield from _heading(pair.other)
    together = [
        "one copy group" if pair.one.copy_group == pair.other.copy_group else "two copy groups",
        "one story" if pair.one.story == pair.other.story else "two stories",
    ]
    yield f"Together: {', '.join(together)}."
    for decision in pair.decisions:
        yield clean(f"Decided by a person: {decision}.")
    if pair.link is not None:
        link = pair.link
        yield clean(
            f"Link: {_name(link.derived)} has {HAS[link.relation]} of {_name(link.source)} "
            f"(so says the {link.evidence['direction']}): {link.evidence['rule']}."
        )
        yield (
            f"  {link.contained:.0%} of its three-word phrases stand in the other, "
            f"{link.contains:.0%} of the other's in it."
        )
        yield from _passages(link, PASSAGES)
    elif pair.judged.verdict is not None:
        verdict = pair.judged.verdict
        yield clean(
            f"No link: taken alone the two would be a {verdict.relation} ({verdict.rule}), "
            "but the other articles of their groups do not bear that out."
        )
    else:
        yield "No link: neither their text nor their credits relate them."
    yield (
        f"Alone: one text {pair.judged.text:.0%}, one event {pair.judged.event:.0%} likely; "
        f"{'proposed' if pair.proposed else 'not proposed'} by the index."
    )


def _pair_as_json(pair: PairExplained) -> dict[str, object]:
    return {
        "one": asdict(pair.one),
        "other": asdict(pair.other),
        "link": None if pair.link is None else asdict(pair.link),
        "text": round(pair.judged.text, 4),
        "event": round(pair.judged.event, 4),
        "proposed": pair.proposed,
        "decisions": list(pair.decisions),
    }


def _heading(found: Described) -> Iterator[str]:
    yield clean(
        f"{found.id}  {found.outlet}, {found.published_at or 'no date'}: {found.title or '-'}"
    )
    yield _line(4, f"{found.url}")
    origin = f", text from {found.origin}" if found.role in ("copy", "excerpt") else ""
    yield _line(4, f"{found.role}{origin}; copy group {found.copy_group}, story {found.story}")
    for kind, name, quote in found.credits:
        yield _line(4, f"credits {name} ({kind}): “{quote}”")


def _passages(link: Relation, count: int) -> Iterator[str]:
    for passage in link.passages[:count]:
        shown = passage if len(passage) <= LONGEST_PASSAGE else passage[:LONGEST_PASSAGE] + " …"
        yield _line(6, f"“{shown}”")


def _name(found: Described) -> str:
    return f"{found.id} ({found.outlet})"


def _line(indent: int, text: str) -> str:
    return " " * indent + clean(text)
