"""`copydesk same`, `different`, `overrides`: a person's decisions win over every measure."""

from __future__ import annotations

import getpass
import json
from dataclasses import asdict
from pathlib import Path

import click

from crawler.commands.options import clean, db_option, fail, json_option
from pipelines.store.archive import Archive
from pipelines.store.explain import ExplainError, describe, find
from pipelines.store.overrides import Decision, Level, OverrideError, decide, list_overrides, revoke

_why = click.option("--why", help="The reason; it is kept with the decision.")
_who = click.option(
    "--who", default=getpass.getuser, help="Who decided; your user name by default."
)
_text = click.option(
    "--text",
    "level",
    flag_value="copy_group",
    help="Decide of the text, not of the story: whether one runs the other's.",
)


@click.command("same")
@click.argument("one")
@click.argument("other")
@_text
@_why
@_who
@db_option
def same_command(
    one: str, other: str, level: Level | None, why: str | None, who: str, db: Path
) -> None:
    """Decide that two articles are one story, or with --text, one text.

    ONE and OTHER are ids or addresses. Grouping follows at once, and every later regroup respects it.
    """
    _decide(db, "same", level or "story", one, other, who, why)


@click.command("different")
@click.argument("one")
@click.argument("other")
@_text
@_why
@_who
@db_option
def different_command(
    one: str, other: str, level: Level | None, why: str | None, who: str, db: Path
) -> None:
    """Decide that two articles are not one story, or with --text, not one text.

    ONE and OTHER are ids or addresses. Grouping follows at once, and every later regroup respects it.
    """
    _decide(db, "different", level or "story", one, other, who, why)


@click.command("overrides")
@click.option("--revoke", "taken_back", type=int, metavar="ID", help="Take a decision back.")
@db_option
@json_option
def overrides_command(taken_back: int | None, db: Path, as_json: bool) -> None:
    """List the decisions, newest first, or take one back."""
    with Archive(db, create=False) as archive:
        if taken_back is not None:
            try:
                decided = [revoke(archive, taken_back)]
            except OverrideError as error:
                fail(error)
        else:
            decided = list_overrides(archive.db.conn)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in decided], ensure_ascii=False, indent=2))
        return
    if not decided:
        click.echo("No decisions yet: `copydesk same A B` and `copydesk different A B` make them.")
    for one in decided:
        what = "text" if one.level == "copy_group" else "story"
        reason = f": {one.why}" if one.why else ""
        taken = "taken back: " if taken_back is not None else ""
        click.echo(
            clean(
                f"{taken}{one.id}  {one.decided_at}  {one.who or '?'}  articles {one.article} and "
                f"{one.other} are {'one' if one.decision == 'same' else 'not one'} {what}{reason}"
            )
        )


def _decide(
    db: Path, decision: Decision, level: Level, one: str, other: str, who: str, why: str | None
) -> None:
    with Archive(db, create=False) as archive:
        try:
            ids = find(archive, one), find(archive, other)
            decide(archive, level, decision, *ids, who=who, why=why)
        except (ExplainError, OverrideError) as error:
            fail(error)
        for article in ids:
            found = describe(archive, article)
            click.echo(
                clean(
                    f"article {found.id} ({found.outlet}): {found.role}, "
                    f"copy group {found.copy_group}, story {found.story}"
                )
            )
