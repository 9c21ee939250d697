"""The registry of outlets and the search sources that ship with Copydesk."""

from __future__ import annotations

from pathlib import Path


def shipped_registry() -> Path:
    """Return the path of the registry that ships with Copydesk."""
    return Path(__file__).parent / "outlets.toml"


def shipped_searches() -> Path:
    """Return the path of the search sources that ship with Copydesk."""
    return Path(__file__).parent / "searches.toml"
