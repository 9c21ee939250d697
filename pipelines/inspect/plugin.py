"""Hooks of Datasette: descriptions, facets, orders, named queries and links for Copydesk's databases.

Installed as an entry point, so `datasette news.db` alone shows them. Databases of others, opened beside
one of Copydesk's, stay as they are.
"""

from __future__ import annotations

import copy
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

from datasette import hookimpl  # type: ignore[import-untyped, unused-ignore]
from datasette.utils import parse_metadata  # type: ignore[import-untyped, unused-ignore]
from markupsafe import Markup

from pipelines.inspect.access import DECIDE, editing
from pipelines.inspect.cells import cell
from pipelines.inspect.describing import describe
from pipelines.inspect.ours import is_ours
from pipelines.inspect.views import routes
from pipelines.inspect.visit import addresses


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def get_metadata(datasette: Any) -> dict[str, Any]:
    """Describe each connected database that is Copydesk's."""
    ours = {name: _metadata() for name in _ours(datasette)}
    # Datasette merges the reader's own metadata into what it gets.
    return {"databases": copy.deepcopy(ours)} if ours else {}


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def startup(datasette: Any) -> Any:
    """Describe the databases to Datasette 1.0, which has no hook `get_metadata`."""
    if not hasattr(datasette, "set_database_metadata"):
        return None

    async def inner() -> None:
        await describe(datasette, list(_ours(datasette)), _metadata())

    return inner


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def render_cell(
    row: Any, value: object, column: str, table: str | None, database: str | None, datasette: Any
) -> Markup | None:
    """Show addresses as links that tell their targets nothing, times in words, and lead to pages."""
    if database is None or database not in (ours := _ours(datasette)):
        return None
    return cell(row, value, column, table, addresses(datasette, ours[database]))


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def register_routes() -> list[tuple[str, Any]]:
    """The pages on stories, articles and outlets, and the style sheet of all."""
    return routes()


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Lead from Datasette's menu to the pages of each of Copydesk's databases."""
    ours = _ours(datasette)
    return [
        {
            "href": addresses(datasette, database).stories(),
            "label": "Stories" if len(ours) == 1 else f"Stories in {name}",
        }
        for name, database in ours.items()
    ]


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def database_actions(datasette: Any, database: str) -> list[dict[str, str]]:
    """Lead from a database's page to its stories and outlets."""
    if database not in (ours := _ours(datasette)):
        return []
    to = addresses(datasette, ours[database])
    return [
        {"href": to.stories(), "label": "Stories: who copied whom"},
        {"href": to.outlets(), "label": "Outlets: who runs whose texts"},
    ]


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def permission_allowed(datasette: Any, actor: Any, action: str) -> bool | None:
    """Datasette 0.65: only where editing was asked for may anybody decide, and then root may."""
    if action != DECIDE:
        return None
    if not editing(datasette):
        return False
    return True if actor and actor.get("id") == "root" else None


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def register_actions() -> list[Any]:
    """Datasette 1.0: name the action, so that its permissions can grant it; root has it from Datasette."""
    try:
        from datasette.permissions import (  # type: ignore[import-untyped, import-not-found, unused-ignore]
            Action,
        )
        from datasette.resources import (  # type: ignore[import-untyped, import-not-found, unused-ignore]
            DatabaseResource,
        )
    except ImportError:  # 0.65 calls no such hook, and has no such classes
        return []
    return [
        Action(
            name=DECIDE,
            description="Decide whether articles are the same text or story",
            resource_class=DatabaseResource,
        )
    ]


def _ours(datasette: Any) -> dict[str, Any]:
    return {
        name: database
        for name, database in datasette.databases.items()
        if database.path is not None and is_ours(Path(database.path))
    }


@cache
def _metadata() -> dict[str, Any]:
    text = files("pipelines.inspect").joinpath("metadata.yaml").read_text(encoding="utf-8")
    return cast(dict[str, Any], parse_metadata(text))
