"""Hooks of Datasette: descriptions, facets, orders, named queries and links for Copydesk's databases.

Installed as an entry point, so `datasette news.db` alone shows them. Databases of others, opened beside
one of Copydesk's, stay as they are.
"""

from __future__ import annotations

import copy
import sqlite3
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from datasette import hookimpl  # type: ignore[import-untyped, unused-ignore]
from datasette.utils import parse_metadata  # type: ignore[import-untyped, unused-ignore]
from markupsafe import Markup, escape

from pipelines.store.schema import APPLICATION_ID

SHOWN = 80
"""Characters of an address that a cell shows."""


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def get_metadata(datasette: Any) -> dict[str, Any]:
    """Describe each connected database that is Copydesk's."""
    ours = {
        name: _metadata()
        for name, database in datasette.databases.items()
        if database.path is not None and is_ours(Path(database.path))
    }
    # Datasette merges the reader's own metadata into what it gets.
    return {"databases": copy.deepcopy(ours)} if ours else {}


@hookimpl  # type: ignore[untyped-decorator, unused-ignore]
def render_cell(value: object, database: str | None, datasette: Any) -> Markup | None:
    """Show web addresses as links that tell their targets nothing; all else as Datasette does."""
    if not isinstance(value, str) or not value.startswith(("http://", "https://")):
        return None
    if any(character.isspace() or not character.isprintable() for character in value):
        return None
    if database is None or (path := datasette.databases[database].path) is None:
        return None
    if not is_ours(Path(path)):
        return None
    bare = value.partition("://")[2]
    shown = bare if len(bare) <= SHOWN else bare[: SHOWN - 1] + "…"
    return Markup('<a href="{}" rel="noopener noreferrer nofollow">{}</a>').format(
        value, escape(shown)
    )


def is_ours(path: Path) -> bool:
    """Return whether a file is one of Copydesk's databases."""
    try:
        return _is_marked(path, path.stat().st_mtime_ns)
    except OSError:
        return False


@lru_cache(maxsize=100)
def _is_marked(path: Path, _changed: int) -> bool:
    try:
        conn = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)
        try:
            (mark,) = conn.execute("PRAGMA application_id").fetchone()
        finally:
            conn.close()
    except sqlite3.Error:
        return False
    return bool(mark == APPLICATION_ID)


@cache
def _metadata() -> dict[str, Any]:
    text = files("pipelines.inspect").joinpath("metadata.yaml").read_text(encoding="utf-8")
    return cast(dict[str, Any], parse_metadata(text))
