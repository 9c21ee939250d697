"""Dates as people write them, in the languages of the news."""

from __future__ import annotations

import re
from datetime import datetime, timezone

from pipelines.dates import Moment

MAX_LINE = 200
"""Characters of a line that is looked at: a date with a label, no paragraph."""

# Beginnings of the months' names, long enough to tell them apart; both cases where they differ.
_LATIN_NAMES = (
    "jan janv ene gen janeiro stycz sty leden ledna siječ oca tammi",
    "feb febr févr fév fev luty lutego únor února velj şub helmi",
    "mar mär märz maa marz márc břez ožuj maart",
    "apr avr abr abril kwie kwi dub dubna nis huhti ápr",
    "may mai mei maj mayo mag maio máj květ kvě svib touko",
    "jun juin giu cze czerw červen června haz kesä jún",
    "jul juil lug lip červenec července tem heinä júl",
    "aug août aoû ago sier sie srp kolov ağu elo agustus",
    "sep sept set wrz zář ruj eyl syys szept",
    "oct okt out ott paź říj eki loka",
    "nov lis listop kas marras stud",
    "dec déc dez dic gru pros ara joulu des",
)
_OTHER_NAMES = (
    "янв січ γεν ιαν يناير ינואר जनवरी มกราคม",
    "фев лют φεβ فبراير פברואר फरवरी กุมภาพันธ์",
    "март марта берез μαρ مارس آذار מרץ मार्च มีนาคม",
    "апр квіт απρ أبريل نيسان אפריל अप्रैल เมษายน",
    "май мая трав μαΐ μάι مايو أيار מאי मई พฤษภาคม",
    "июн черв ιουν يونيو حزيران יוני जून มิถุนายน",
    "июл лип ιουλ يوليو تموز יולי जुलाई กรกฎาคม",
    "авг серп αυγ أغسطس آب אוגוסט अगस्त สิงหาคม",
    "сен вер σεπ سبتمبر أيلول ספטמבר सितंबर กันยายน",
    "окт жовт οκτ أكتوبر אוקטובר अक्टूबर ตุลาคม",
    "ноя листоп νοε نوفمبر נובמבר नवंबर พฤศจิกายน",
    "дек груд δεκ ديسمبر דצמבר दिसंबर ธันวาคม",
)
_MONTHS = sorted(
    (
        (name, number)
        for table in (_LATIN_NAMES, _OTHER_NAMES)
        for number, names in enumerate(table, 1)
        for name in names.split()
    ),
    key=lambda pair: -len(pair[0]),
)
# The same word for two months in two languages.
_BY_LANGUAGE = {
    ("hr", "lip"): 6,
    ("hr", "srp"): 7,
    ("hr", "lis"): 10,
    ("hr", "sij"): 1,
    ("hr", "tra"): 4,
}
# Thai and Hindi names have vowel signs, which are no letters.
_WORD = r"[^\W\d_][^\d\s.,/|]{1,14}\.?"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|º|ª|ος)?\s*(?:de\s+|del\s+|of\s+|d[’']\s*)?(?P<month>{_WORD})"
    r",?\s*(?:de\s+|del\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{_WORD})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)(?!\d)"
)
_HUNGARIAN = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d)\.?\s+(?P<month>{_WORD})\s+(?P<day>\d{{1,2}})(?!\d)"
)
_EASTERN = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*[年년]\s*(?P<month>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일]?"
)
_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.]\s?(?P<month>\d{1,2})\s?[-/.]\s?(?P<day>\d{1,2})(?!\d)"
)
_NUMBERS = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})\s?(?P<mark>[./-])\s?(?P<b>\d{1,2})\s?(?P=mark)\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_AMERICAN = re.compile(r"(?i)(^|\.)(com|us|gov|edu|org|net|ph)$")
_UPDATED = re.compile(
    r"(?i)^\W*(last )?(updated|modified|aktualisiert|geändert|mis à jour|actualizado|aggiornato"
    r"|atualizado|bijgewerkt|обновлено|güncelle\w*|zaktualizowan\w*|uppdaterad)"
)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९๐๑๒๓๔๕๖๗๘๙", "0123456789" * 4)


def written_day(text: str, lang: str | None, host: str = "") -> Moment | None:
    """Return the first day written in a short line; None where there is none, or one of a change.

    3/4/2026 is March 4 to American readers (English, a host not of another country), 3 April to others.
    """
    if not 6 <= len(text) <= MAX_LINE or _UPDATED.match(text):
        return None
    text = text.translate(_DIGITS)
    for pattern in (_YEAR_FIRST, _EASTERN, _DAY_FIRST, _MONTH_FIRST, _HUNGARIAN):
        for found in pattern.finditer(text):
            name = found["month"]
            month = int(name) if name.isdigit() else _month(name, lang)
            if month and (day := _day(found["year"], month, found["day"])):
                return day
    if (numbers := _NUMBERS.search(text)) is not None:
        found = numbers
        first, second = int(found["a"]), int(found["b"])
        american = (lang or "en") == "en" and bool(_AMERICAN.search(host)) and found["mark"] != "."
        month, date = (
            (first, second) if (american and first <= 12) or second > 12 else (second, first)
        )
        return _day(found["year"], month, str(date))
    return None


def names_month(word: str) -> bool:
    """Return whether a word is a month's name, or a usual abbreviation of one, in any language."""
    return len(word) > 2 and _month(word, None) > 0


def _month(name: str, lang: str | None) -> int:
    name = name.casefold().rstrip(".").removeprefix("ב")  # Hebrew: "in March"
    for (language, beginning), number in _BY_LANGUAGE.items():
        if language == lang and name.startswith(beginning):
            return number
    return next((number for start, number in _MONTHS if name.startswith(start)), 0)


def _day(year: str, month: int, day: str) -> Moment | None:
    try:
        return Moment(datetime(int(year), month, int(day), tzinfo=timezone.utc), True)
    except ValueError:
        return None
