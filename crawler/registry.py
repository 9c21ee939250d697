"""The registry of outlets that ships with Copydesk."""

from __future__ import annotations

from pathlib import Path


def shipped_registry() -> Path:
    """Return the path of the registry that ships with Copydesk."""
    return Path(__file__).parent / "outlets.toml"
