"""Times as the database holds them: UTC, ISO 8601 with `Z`, whole seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone


def stamp(time: datetime) -> str:
    """Return an aware time as the database writes it."""
    return time.astimezone(timezone.utc).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def stamp_or_none(time: datetime | None) -> str | None:
    """Return an aware time as the database writes it; None stays None."""
    return None if time is None else stamp(time)


def read_time(text: str | None) -> datetime | None:
    """Return the aware time that `stamp` wrote."""
    if text is None:
        return None
    return datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=timezone.utc)


def _machine() -> datetime:
    return datetime.now(timezone.utc)


_read: Callable[[], datetime] = _machine


def now() -> datetime:
    """Return the present time, aware, UTC, whole seconds."""
    return _read().replace(microsecond=0)


@contextmanager
def clock(read: Callable[[], datetime]) -> Iterator[None]:
    """Let `now` say what `read` returns, aware and UTC, in this process: where days pass in seconds."""
    global _read
    before, _read = _read, read
    try:
        yield
    finally:
        _read = before
