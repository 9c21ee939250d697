"""What a person decides about two articles: shown, read from a form, written, taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pipelines.inspect.stories import outlet_names
from pipelines.store.archive import Archive
from pipelines.store.overrides import Override, OverrideError, decide, list_overrides, revoke

CHOICES = {
    "copy_group:same": (
        "The same text",
        "One runs the other’s text; they belong into one copy group.",
    ),
    "copy_group:different": ("Different texts", "However alike, each is its own text."),
    "story:same": ("The same story", "Both report on one event, each in its own words or not."),
    "story:different": ("Different stories", "They report on different events."),
}
T = TypeVar("T")


def read_pair(conn: sqlite3.Connection, one: int, other: int) -> list[dict[str, Any]] | None:
    """Two articles as the decide page shows them; None where one is not stored."""
    rows: list[dict[str, Any]] = []
    for article in (one, other):
        row = conn.execute(
            """SELECT a.id, a.title, a.outlet, o.name AS outlet_name, a.published_at, a.role, a.copy_group,
              a.story, s.title AS story_title, substr(a.text, 1, 400) AS beginning
            FROM articles a JOIN outlets o ON o.domain = a.outlet LEFT JOIN stories s ON s.id = a.story
            WHERE a.id = ?""",
            (article,),
        ).fetchone()
        if row is None:
            return None
        rows.append(dict(row))
    return rows


def read_decisions(
    conn: sqlite3.Connection, pair: tuple[int, int] | None = None
) -> list[dict[str, Any]]:
    """The decisions, newest first, with titles; those of one pair alone where one is given."""
    found = [
        override
        for override in list_overrides(conn)
        if pair is None or {override.article, override.other} == set(pair)
    ]
    return [_described(conn, override) for override in found]


def store_decision(
    path: Path, pair: tuple[int, int], form: Mapping[str, str], who: str | None
) -> Override:
    """Write what the form says and regroup. Raises OverrideError where it says nothing that can be used,
    ArchiveError where writing fails."""
    choice = form.get("decision", "")
    if choice not in CHOICES:
        raise OverrideError("no decision was chosen; choose one of the four")
    why = form.get("why", "").strip()
    if not why:
        raise OverrideError("a decision needs a reason; others will read it")
    level, _, decision = choice.partition(":")
    return _in_archive(
        path,
        lambda archive: decide(archive, level, decision, *pair, who=who, why=why),  # type: ignore[arg-type]
    )


def take_back(path: Path, form: Mapping[str, str]) -> Override:
    """Take back the decision that the form names, and regroup. Raises like `store_decision`."""
    number = form.get("id", "")
    if not number.isdecimal() or len(number) > 18:
        raise OverrideError("no decision was named; choose one from the list")
    return _in_archive(path, lambda archive: revoke(archive, int(number)))


def _in_archive(path: Path, work: Callable[[Archive], T]) -> T:
    with Archive(path, create=False) as archive:
        return work(archive)


def _described(conn: sqlite3.Connection, override: Override) -> dict[str, Any]:
    articles = []
    for article in (override.article, override.other):
        row = conn.execute(
            "SELECT id, title, outlet, story FROM articles WHERE id = ?", (article,)
        ).fetchone()
        if row is not None:
            name = outlet_names(conn, [row["outlet"]])[row["outlet"]]
            articles.append({**dict(row), "outlet_name": name})
    return {
        "id": override.id,
        "choice": f"{override.level}:{override.decision}",
        "who": override.who,
        "why": override.why,
        "decided_at": override.decided_at,
        "articles": articles,
    }
