"""What most tests of crawls begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tinyweb import TinyWeb


@pytest.fixture
def web() -> Iterator[TinyWeb]:
    """A web without a page yet."""
    with TinyWeb({}) as running:
        yield running


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """Where an archive may be made."""
    return tmp_path / "news.db"
