"""Points in time as pages write them for machines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

EARLIEST = datetime(1990, 1, 1, tzinfo=timezone.utc)
"""Before the web there were no web pages; such dates are epochs and defaults of content systems."""
AHEAD = timedelta(days=2)
"""A date may lie so far after the fetch: time zones and clocks that are wrong, not embargoes."""

_ISO = re.compile(
    r"(?P<year>\d{4})(?:(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})|(?P<month2>\d{2})(?P<day2>\d{2}))"
    r"(?:(?:[Tt]|\s|\s?,\s?|(?<=\d{8})(?=\d{4}(?:\d\d)?$))\s?(?P<hour>\d{1,2}):?(?P<minute>\d{2})"
    r"(?::?(?P<second>\d{2})(?:[.,:]\d+)?)?\s?(?P<half>[AaPp]\.?[Mm]\.?)?\s?(?P<zone>Z|z|UTC|GMT"
    r"|(?:GMT|UTC)?[+-]\s?\d{2}:?\d{2}|(?:GMT|UTC)?[+-]\d{1,2}|[A-Z]{2,4})?(?: UTC)?)?\s*(?:\[[\w/]+\])?"
)
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_WRITTEN = re.compile(
    r"(?:[A-Z][a-z]+,?\s+)?(?:(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?P<month2>[A-Z][a-z]{2,8})\.?),?[\s-]+(?P<year>\d{4})"
    r"(?:,?(?:\s+at|\s+-)?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
    r"\s*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2}|[A-Z]{2,4})?)?"
)
_DOTTED = re.compile(
    r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"
    r"(?:,?\s*(?:-|um|at)?\s*(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"(?:\s*Uhr)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?)?"
)
# What Java and JavaScript print: "Wed Mar 04 08:00:00 UTC 2026", "Wed Mar 04 2026 08:00:00 GMT+0100".
_UNIX = re.compile(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2}),? (?:(?P<year>\d{4}) )?"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2}):(?P<second>\d{2}) ?(?:(?:GMT|UTC)(?=[+-]))?"
    r"(?P<zone>[A-Z]{3,4}|[+-]\d{2}:?\d{2})?(?: \([^)]*\))?(?: (?P<year2>\d{4}))?"
)
_AMERICAN = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}
_ZONES = {  # hours from UTC of the abbreviations that news sites use in one sense
    "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "MSK": 3, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "JST": 9, "KST": 9, "HKT": 8, "SGT": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "SAST": 2, "WIB": 7,
}  # fmt: skip
_URL_DAY = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0?[1-9]|1[0-2]|[a-z]{3})[/-](?P<day>0?[1-9]|[12]\d|3[01])(?=[/-]|$)"
    r"|(?<!\d)(?P<year2>20\d\d)(?P<month2>0[1-9]|1[0-2])(?P<day2>0[1-9]|[12]\d|3[01])(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, or a day."""

    at: datetime
    """Aware, UTC; midnight where only the day is known."""
    day_only: bool = False
    zoned: bool = True
    """Whether a zone stood with it; else it was read as UTC."""


def parse_date(text: str) -> Moment | None:
    """Return the moment that a date for machines names: ISO 8601 and its dialects, RFC 822, epoch
    seconds or milliseconds, English dates in words. Without a time zone it is UTC.
    """
    text = text.strip()
    if not 8 <= len(text) <= 80:
        return None
    try:
        if re.fullmatch(r"\d{10}|\d{13}", text):
            return Moment(datetime.fromtimestamp(int(text[:10]), timezone.utc))
        if found := _ISO.fullmatch(text):
            month, day = int(found["month"] or found["month2"]), int(found["day"] or found["day2"])
            return _moment(found, int(found["year"]), month, day)
        if found := _DOTTED.fullmatch(text):
            return _moment(found, int(found["year"]), int(found["month"]), int(found["day"]))
        if found := _UNIX.fullmatch(text):
            month = _MONTHS.get(found["month"].lower(), 0)
            return _moment(found, int(found["year"] or found["year2"]), month, int(found["day"]))
        if found := _WRITTEN.fullmatch(text):
            month = _MONTHS.get((found["month"] or found["month2"])[:3].lower(), 0)
            return _moment(found, int(found["year"]), month, int(found["day"] or found["day2"]))
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    zoned = moment.tzinfo is not None
    if not zoned:
        moment = moment.replace(tzinfo=timezone.utc)
    try:
        return Moment(moment.astimezone(timezone.utc).replace(microsecond=0), zoned=zoned)
    except OverflowError:
        return None


def date_in_url(url: str) -> Moment | None:
    """Return the day in an address such as `/2026/03/04/` or `-20260304`."""
    found = _URL_DAY.search(url)
    if not found:
        return None
    month = found["month"] or found["month2"]
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    try:
        day = int(found["day"] or found["day2"])
        return Moment(
            datetime(int(found["year"] or found["year2"]), number, day, tzinfo=timezone.utc), True
        )
    except ValueError:
        return None


def choose(
    candidates: Iterable[tuple[Moment | None, str]], fetched_at: datetime
) -> tuple[datetime, str] | None:
    """Return the first that can be true for a page fetched then, with the name of its source.

    Where that is a day only, a later candidate with a time on that day, in some time zone, refines
    it; where it says no zone, a later one that says the same moment with its zone does. Looks at no
    more of them than it needs.
    """
    first: tuple[Moment, str] | None = None
    for moment, source in candidates:
        if moment is None or not EARLIEST <= moment.at <= fetched_at + AHEAD:
            continue
        if first is None:
            first = moment, source
            if moment.zoned and not moment.day_only:
                break
        elif _refines(moment, first[0]):
            return moment.at, source
    return (first[0].at, first[1]) if first else None


def _refines(other: Moment, first: Moment) -> bool:
    if other.day_only:
        return False
    if first.day_only:
        return -14 <= (other.at - first.at) / timedelta(hours=1) < 24 + 12
    return other.zoned and _is_offset(other.at - first.at)


def _is_offset(difference: timedelta) -> bool:
    """Whether two times can be one moment, once with its zone and once without."""
    seconds = abs(difference.total_seconds())
    return seconds <= 14 * 3600 and seconds % 900 < 60


def _moment(found: re.Match[str], year: int, month: int, day: int) -> Moment:
    if found["hour"] is None:
        return Moment(datetime(year, month, day, tzinfo=timezone.utc), True)
    hour = int(found["hour"])
    half = (found.groupdict().get("half") or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute, second = int(found["minute"]), min(int(found["second"] or 0), 59)
    days, hour = (1, 0) if (hour, minute) == (24, 0) else (0, hour)
    moment = datetime(year, month, day, hour, minute, second, tzinfo=timezone.utc)
    moment += timedelta(days=days)
    zone = (found["zone"] or "").upper()
    if zone in _AMERICAN:
        hours = _AMERICAN[zone] + _summer_in_america(moment)
        return Moment(moment - timedelta(hours=hours))
    return Moment(
        moment - _offset(zone),
        zoned=bool(zone) and (zone in _ZONES or not zone.isalpha() or zone == "Z"),
    )


def _summer_in_america(local: datetime) -> bool:
    """Whether clocks are ahead: from the second Sunday of March to the first of November."""
    march, november = local.replace(month=3, day=8), local.replace(month=11, day=1)
    start = march + timedelta(days=(6 - march.weekday()) % 7)
    end = november + timedelta(days=(6 - november.weekday()) % 7)
    return start.date() <= local.date() < end.date()


def _offset(zone: str | None) -> timedelta:
    zone = (zone or "Z").replace(" ", "").replace(":", "")
    if zone[3:4] in ("+", "-"):  # GMT+0100
        zone = zone[3:]
    if zone[0] not in "+-":
        return timedelta(hours=_ZONES.get(zone.upper(), 0))
    digits = zone[1:]
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    offset = timedelta(hours=hours, minutes=minutes)
    if offset > timedelta(hours=14):
        raise ValueError(f"no time zone: {zone}")
    return offset if zone[0] == "+" else -offset
