"""The registry of outlets, the user's own or the one that ships with Copydesk; the search sources."""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from pipelines.outlets import Outlet, Registry, load_registry

OWN = "outlets.toml"
"""Name of the user's own registry, in the folder of the archive."""


def shipped_registry() -> Path:
    """Return the path of the registry that ships with Copydesk."""
    return _shipped(OWN)


def own_registry(db: Path) -> Path:
    """Return the path of the user's own registry for an archive, whether it is there or not."""
    return db.parent / OWN


def registry_of(db: Path) -> Path:
    """Return the path of the registry for an archive where none is named: the user's own, or else the
    one that ships with Copydesk."""
    own = own_registry(db)
    return own if own.is_file() else shipped_registry()


def read_registry(path: Path) -> Registry:
    """Return the registry in a file, which may extend the shipped one. Raises RegistryError, OSError."""
    return load_registry(path, shipped_registry())


def outlet_named(registry: Registry, asked: str) -> Outlet | None:
    """Return the outlet that a person means by a domain, a host or a name; None where there is none."""
    asked = asked.strip()
    return registry.of_host(asked) or registry.resolve(asked)


def shipped_searches() -> Path:
    """Return the path of the search sources that ship with Copydesk."""
    return _shipped("searches.toml")


@cache
def _shipped(name: str) -> Path:
    """A file of this package; until the process ends where the package is in a zipped egg, as Scrapyd
    runs it."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(as_file(files("crawler") / name))
