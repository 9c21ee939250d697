"""The pages on which a person decides; they exist only on a server that was started to edit."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

from datasette import Forbidden  # type: ignore[import-untyped, attr-defined, unused-ignore]

from pipelines.inspect import decisions
from pipelines.inspect.rendering import json_page, moved
from pipelines.inspect.visit import Visit
from pipelines.store.errors import ArchiveError
from pipelines.store.overrides import OverrideError


async def decide_page(visit: Visit) -> Any:
    """A form for a decision; writes it when it is sent."""
    _ensure_editor(visit)
    pair = (visit.number("one"), visit.number("other"))
    problem, status = "", 200
    if visit.request.method == "POST":
        form = await visit.request.post_vars()
        try:
            made = await asyncio.to_thread(
                decisions.store_decision,
                Path(visit.database.path),
                pair,
                form,
                _name(visit.request.actor),
            )
            story = await visit.read(lambda conn: _story_of(conn, pair[0]))
            return moved(visit.to.story(story, decided=made.id), 303)
        except OverrideError as error:
            problem, status = str(error), 400
        except ArchiveError as error:
            problem, status = str(error), 503
    rows = (
        await visit.read(lambda conn: decisions.read_pair(conn, *pair))
        if pair[0] != pair[1]
        else None
    )
    if rows is None:
        return visit.missing("A decision needs two different articles that are in this archive.")
    present = await visit.read(lambda conn: decisions.read_decisions(conn, pair))
    if visit.as_json:
        return json_page({"articles": rows, "decisions": present})
    return visit.page(
        "decide.html",
        "Decide",
        status,
        rows=rows,
        present=present,
        problem=problem,
        choices=decisions.CHOICES,
    )


async def decisions_page(visit: Visit) -> Any:
    """All decisions."""
    found = await visit.read(decisions.read_decisions)
    if visit.as_json:
        return json_page({"decisions": found})
    return visit.page(
        "decisions.html",
        "Decisions",
        found=found,
        choices=decisions.CHOICES,
        json_path=visit.json_path(),
    )


async def revoke_page(visit: Visit) -> Any:
    """Takes a decision back when its form is sent."""
    _ensure_editor(visit)
    if visit.request.method != "POST":
        return moved(visit.to.decisions(), 302)
    form = await visit.request.post_vars()
    try:
        await asyncio.to_thread(decisions.take_back, Path(visit.database.path), form)
    except (OverrideError, ArchiveError) as error:
        return visit.page("message.html", "Not done", 400, message=f"{error}.")
    return moved(visit.to.decisions(), 303)


def _story_of(conn: sqlite3.Connection, article: int) -> int:
    return int(conn.execute("SELECT story FROM articles WHERE id = ?", (article,)).fetchone()[0])


def _ensure_editor(visit: Visit) -> None:
    if not visit.editor:
        raise Forbidden(
            "Deciding needs a server started with `copydesk inspect --edit`, and its login"
        )


def _name(actor: Any) -> str | None:
    """How a decision names the person who made it."""
    if not isinstance(actor, dict):
        return None
    return str(actor.get("name") or actor.get("id") or "") or None
