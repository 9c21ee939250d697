"""Scores of an extractor's answer for one page."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timezone

# One character of a script without spaces is a token, else a run of letters and digits.
_TOKEN = re.compile(
    r"[\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]|[^\W_\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]+"
)


def token_f1(found: str, wanted: str) -> float:
    """Return the harmonic mean of precision and recall over bags of words, 0..1."""
    mine, right = Counter(_tokens(found)), Counter(_tokens(wanted))
    common = (mine & right).total()
    return 2 * common / (mine.total() + right.total()) if common else 0.0


def same_title(found: str | None, wanted: str) -> bool:
    """Whether two titles are the same but for white space and the form of quotation marks."""
    return found is not None and _plain(found) == _plain(wanted)


def same_authors(found: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether two lists name the same people."""
    return sorted(map(_plain, found)) == sorted(map(_plain, wanted))


def same_day(found: datetime | None, wanted: datetime) -> bool:
    """Whether a time lies on the wanted day, in UTC."""
    if found is None:
        return False
    moment = found if found.tzinfo else found.replace(tzinfo=timezone.utc)
    return moment.astimezone(timezone.utc).date() == wanted.astimezone(timezone.utc).date()


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).casefold()
    text = re.sub("[’‘`´]", "'", re.sub("[“”„«»]", '"', text))
    return " ".join(text.split())
