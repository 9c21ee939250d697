"""One running sample web for the tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crawler.samples import SampleWeb


@pytest.fixture(scope="module")
def web() -> Iterator[SampleWeb]:
    with SampleWeb(phase=2) as running:
        yield running
