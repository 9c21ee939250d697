"""How pages word times, delays, shares and the vocabulary of roles, credits and languages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from pipelines.store.times import read_time

ROLES = ("origin", "copy", "excerpt", "relay", "own")
ROLE_NAMES = {
    "origin": "Origin",
    "copy": "Copy",
    "excerpt": "Excerpt",
    "relay": "Retelling",
    "own": "Own report",
}
ROLE_MEANINGS = {
    "origin": "others have their text or news from here",
    "copy": "runs the origin’s text, whole or nearly so",
    "excerpt": "runs a part of the origin’s text",
    "relay": "tells another outlet’s report in its own words",
    "own": "its own text, which nobody here took over",
}
RELATION_NAMES = {
    "identical": "the same words",
    "copy": "copy",
    "excerpt": "excerpt",
    "relay": "retelling",
}
CREDIT_NAMES = {
    "byline": "byline",
    "dateline": "dateline",
    "agency": "agency line",
    "told": "“told …”",
    "first_reported": "“first reported by”",
    "according_to": "“according to”",
    "copyright": "copyright line",
    "hyperlink": "hyperlink",
    "canonical": "canonical address",
    "structured_data": "structured data",
}
CREDIT_PLACES = {**CREDIT_NAMES, "told": "text", "according_to": "text", "first_reported": "text"}
"""Where in an article a credit of a kind stands."""
DIRECTION_NAMES = {
    "credit": "a credit in the text",
    "canonical": "the canonical address that the page declares",
    "agency": "one of the two is a news agency",
    "time": "the times of publication",
    "address": "nothing; the order of the addresses stands in",
}
LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "ms": "Malay",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(time: str | None) -> str:
    """A stored time as "3 Mar 2026"."""
    at = time_of(time)
    return "no date" if at is None else f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def clock(time: str | None) -> str:
    """A stored time as "09:40"."""
    at = time_of(time)
    return "" if at is None else f"{at:%H:%M}"


def moment(time: str | None) -> str:
    """A stored time as "3 Mar 2026, 09:40"."""
    return "no date" if time_of(time) is None else f"{day(time)}, {clock(time)}"


def short_day(at: datetime) -> str:
    """A time as "3 Mar"."""
    return f"{at.day} {_MONTHS[at.month - 1]}"


def period(first: str | None, last: str | None) -> str:
    """From the first to the last of two stored times, naming only what differs."""
    if time_of(first) is None or time_of(last) is None:
        return moment(first if time_of(first) is not None else last)
    if first == last:
        return moment(first)
    if day(first) == day(last):
        return f"{day(first)}, {clock(first)}–{clock(last)}"
    return f"{moment(first)} – {moment(last)}"


def duration(minutes: float | None) -> str:
    """Minutes as "40 min", "3 h 20 min" or "2 d 4 h", without sign."""
    if minutes is None:
        return ""
    whole = round(abs(minutes))
    if whole < 60:
        return f"{whole} min"
    hours, rest = divmod(whole, 60)
    if hours < 48:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    days, hours = divmod(hours, 24)
    return f"{days} d {hours} h" if hours else f"{days} d"


def delay(minutes: float | None) -> str:
    """How long after, or before, its origin something came: "40 min later"."""
    if minutes is None:
        return ""
    if round(minutes) == 0:
        return "at the same time"
    return f"{duration(minutes)} {'later' if minutes > 0 else 'earlier'}"


def percent(share: float | None) -> str:
    """A share as "94 %"; never 100 % or 0 % unless it is."""
    if share is None:
        return ""
    shown = round(share * 100)
    if shown == 100 and share < 1:
        shown = 99
    return "under 1 %" if shown == 0 and share > 0 else f"{shown} %"


def number(value: int | None) -> str:
    """A count with thin spaces between thousands."""
    return "" if value is None else f"{value:,}".replace(",", "\u202f")


def count(value: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 outlet", "2 outlets"."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"


def listed(names: Sequence[str], most: int = 6) -> str:
    """Names as "A, B and C", or "A, B and 7 more"."""
    if len(names) > most + 1:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def language(code: str | None) -> str:
    """The English name of a language, or its code."""
    return "unknown language" if not code else LANGUAGES.get(code, code)


def minutes_between(first: str | None, second: str | None) -> float | None:
    """Minutes from one stored time to another; None where one is missing."""
    one, other = time_of(first), time_of(second)
    return None if one is None or other is None else (other - one).total_seconds() / 60


@lru_cache(maxsize=20_000)
def time_of(time: str | None) -> datetime | None:
    """A stored time; None where there is none, or what stands there is no time."""
    try:
        return read_time(time)
    except ValueError:
        return None
