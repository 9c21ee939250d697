"""Which of the databases that Datasette shows are Copydesk's."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from pipelines.store.schema import APPLICATION_ID


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
