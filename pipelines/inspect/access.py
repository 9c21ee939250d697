"""Who may look and who may decide, asked of Datasette in the words of 0.65 and of 1.0."""

from __future__ import annotations

from typing import Any

DECIDE = "copydesk-decide"
"""The action that Datasette's permissions grant or deny."""
PLUGIN = "copydesk"


async def may_look(datasette: Any, actor: Any, database: str) -> bool:
    """Whether an actor may see the articles of a database."""
    if hasattr(datasette, "allowed"):
        from datasette.resources import (  # type: ignore[import-untyped, import-not-found, unused-ignore]
            TableResource,
        )

        return bool(
            await datasette.allowed(
                action="view-table", resource=TableResource(database, "articles"), actor=actor
            )
        )
    for action, resource in (
        ("view-table", (database, "articles")),
        ("view-database", database),
        ("view-instance", None),
    ):
        answer = await datasette.permission_allowed(actor, action, resource=resource, default=None)
        if answer is not None:
            return bool(answer)
    return True


async def may_decide(datasette: Any, actor: Any, database: str) -> bool:
    """Whether an actor may write decisions: where editing was asked for, and Datasette grants it."""
    if not editing(datasette) or not datasette.databases[database].is_mutable:
        return False
    if hasattr(datasette, "allowed"):
        from datasette.resources import (  # type: ignore[import-untyped, import-not-found, unused-ignore]
            DatabaseResource,
        )

        return bool(
            await datasette.allowed(action=DECIDE, resource=DatabaseResource(database), actor=actor)
        )
    return bool(await datasette.permission_allowed(actor, DECIDE, resource=database, default=False))


def editing(datasette: Any) -> bool:
    """Whether the server was started to edit, with `copydesk inspect --edit`."""
    return bool((datasette.plugin_config(PLUGIN) or {}).get("edit"))
