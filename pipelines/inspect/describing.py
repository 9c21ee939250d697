"""The descriptions of all tables for Datasette 1.0, which keeps them in tables of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

_CONFIGURED = frozenset(("label_column", "sort", "sort_desc", "facets", "hidden", "size", "units"))
"""Keys of a table that 1.0 reads from its configuration, not from its metadata."""


async def describe(datasette: Any, databases: Iterable[str], metadata: Mapping[str, Any]) -> None:
    """Tell Datasette 1.0 what 0.65 takes from the hook `get_metadata`; what a reader set already stays."""
    for database in databases:
        for key in ("title", "description"):
            if key in metadata:
                await datasette.set_database_metadata(database, key, metadata[key])
        for table, about in metadata.get("tables", {}).items():
            if "description" in about:
                await datasette.set_resource_metadata(
                    database, table, "description", about["description"]
                )
            for column, text in about.get("columns", {}).items():
                await datasette.set_column_metadata(database, table, column, "description", text)
        for name, query in metadata.get("queries", {}).items():
            await datasette.add_query(
                database,
                name,
                query["sql"],
                title=query.get("title"),
                description=query.get("description"),
                replace=False,
            )
        _configure(datasette, database, metadata.get("tables", {}))


def _configure(datasette: Any, database: str, tables: Mapping[str, Any]) -> None:
    if datasette.config is None:
        datasette.config = {}
    known = datasette.config.setdefault("databases", {}).setdefault(database, {})
    for table, about in tables.items():
        configured = known.setdefault("tables", {}).setdefault(table, {})
        for key in _CONFIGURED & set(about):
            configured.setdefault(key, about[key])
