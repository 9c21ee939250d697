"""A story's lineage as a tree in the terminal: who was first, who copied, who relayed, who has a report
of its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.tree import Tree

from crawler.commands.options import clean
from pipelines.inspect.lineage import Node
from pipelines.inspect.story import StoryView, read_story
from pipelines.inspect.wording import ROLE_NAMES, delay, moment, percent

MOST_TAKERS = 30
"""Takers under one article that the tree names; the rest is counted."""


def read_view(db: Path, story: int) -> StoryView | None:
    """Return a story as readers see it; None where there is none with this id."""
    with closing(
        sqlite3.connect(f"{db.absolute().as_uri()}?mode=ro", uri=True, timeout=30)
    ) as conn:
        conn.row_factory = sqlite3.Row
        row = read_story(conn, story)
        return None if row is None else StoryView(conn, dict(row))


def tree(view: StoryView) -> Tree:
    """Return the lineage as rich draws it."""
    story = view.story
    title = escape(clean(story["title"] or "(no title)"))
    figures = (
        f"{story['articles']} articles, {story['outlets']} outlets, "
        f"{story['origins']} independent origin{'s' if story['origins'] != 1 else ''}"
    )
    first = view.summary()["first"]
    root = Tree(f"[bold]{title}[/bold]\n{figures}")
    for node in view.roots:
        _add(root, node, view, first)
    return root


def as_json(view: StoryView) -> dict[str, Any]:
    """Return the story and its lineage as JSON can hold them."""
    return {"story": view.story, "summary": view.summary(), "lineage": view.lineage()}


def _add(branch: Tree, node: Node, view: StoryView, first: Any) -> None:
    below = branch.add(_said(node, view, first))
    for child in node.children[:MOST_TAKERS]:
        _add(below, child, view, first)
    if len(node.children) > MOST_TAKERS:
        below.add(f"and {len(node.children) - MOST_TAKERS} more")


def _said(node: Node, view: StoryView, first: Any) -> str:
    name = f"[bold]{escape(clean(node.name))}[/bold]"
    if node.article is None:
        return f"{name}  named as the source; its own article is not in the archive"
    role = ROLE_NAMES[node.role].lower()
    parts = [name, f"[cyan]{role}[/cyan]", moment(node.article["published_at"])]
    later = delay(view.later(node))
    if later:
        parts.append(later)
    if node.link is not None:
        parts.append(f"{percent(node.link['covered'])} of its text shared")
    if first is not None and first["article"] == node.article["id"]:
        parts.append("[green]published first[/green]")
    for credit in view.telling(node):
        parts.append(f"[dim]“{escape(clean(credit['quote'])[:90])}”[/dim]")
    title = escape(clean(node.article["title"] or ""))
    return f"{'  '.join(parts)}\n[dim]{title}  {escape(clean(node.article['url']))}[/dim]"
