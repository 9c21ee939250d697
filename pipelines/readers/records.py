"""What a reader finds in a file: pages, fates it knows already, and faults."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Literal

from pipelines.dates import parse_date
from pipelines.items import Page, Rejection

EARLIEST_YEAR = 1400
"""Before print there was no news; such dates are zeros and mistakes."""
MILLISECONDS = 1e11
"""Epoch numbers from here on count milliseconds: as seconds they lie in the year 5138."""

_EPOCH = re.compile(r"-?\d{1,14}(\.\d+)?")
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Record:
    """A page to be extracted."""

    page: Page
    where: str
    """File and line, or file and offset, for a person."""
    dated: bool
    """The record itself says when the page was fetched."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A URL whose fate the record itself tells: an error, a redirect, an image."""

    rejection: Rejection
    fetched_at: datetime
    where: str
    dated: bool
    status: int | None = None
    """HTTP status."""


@dataclass(frozen=True, slots=True)
class Unmodified:
    """A URL whose record says that its answer was the same as an earlier one."""

    url: str
    fetched_at: datetime
    where: str
    dated: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a person must know of a file; readers never raise it."""

    where: str
    reason: str
    loss: Literal["record", "field", "nothing"] = "record"
    """What did not go in because of it."""


Found = Record | Verdict | Unmodified | Fault


def storable(text: str) -> str:
    """Return `text` without NUL, other control characters and lone surrogates."""
    return _UNSTORABLE.sub("", text)


def read_moment(value: object) -> datetime | None:
    """Return the aware time that a field of a record names, None where it names none.

    Takes ISO 8601 with or without zone (then UTC), a date alone (midnight), RFC 822, and seconds or
    milliseconds since 1970 as number or as digits.
    """
    if isinstance(value, str):
        text = value.strip()
        moment = None
        if not re.fullmatch(r"\d{8}", text) and _EPOCH.fullmatch(text):
            return read_moment(float(text))
        if found := parse_date(text):
            moment = found.at
    elif isinstance(value, int | float) and not isinstance(value, bool):
        moment = _from_epoch(value)
    else:
        return None
    return moment if moment is not None and moment.year >= EARLIEST_YEAR else None


def _from_epoch(value: float) -> datetime | None:
    try:
        seconds = float(value)
        if not math.isfinite(seconds):
            return None
        if abs(seconds) >= MILLISECONDS:
            seconds /= 1000
        return datetime.fromtimestamp(int(seconds), timezone.utc)
    except (OverflowError, ValueError, OSError):
        return None
