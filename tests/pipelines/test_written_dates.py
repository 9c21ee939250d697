"""Days as people write them."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from pipelines.written_dates import written_day

DAY = datetime(2026, 3, 4, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("March 4, 2026", "en"), ("Mar. 4th, 2026", "en"), ("Posted on 4 March 2026 at 9", "en"),
        ("Mittwoch, 4. März 2026, 12 Uhr", "de"), ("04.03.2026", "de"), ("Le 4 mars 2026", "fr"),
        ("04/03/2026", "fr"), ("4 de marzo de 2026", "es"), ("4 marzo 2026", "it"),
        ("4 de março de 2026", "pt"), ("4 maart 2026", "nl"), ("4 marca 2026", "pl"),
        ("4. března 2026", "cs"), ("2026. március 4.", "hu"), ("4 Mart 2026", "tr"),
        ("4. maaliskuuta 2026", "fi"), ("den 4 mars 2026", "sv"), ("4 martie 2026", "ro"),
        ("4 марта 2026", "ru"), ("4 березня 2026", "uk"), ("4 Μαρτίου 2026", "el"),
        ("٤ مارس ٢٠٢٦", "ar"), ("4 במרץ 2026", "he"), ("4 मार्च 2026", "hi"),
        ("4 มีนาคม 2026", "th"), ("2026年3月4日 10:00", "ja"), ("2026년 3월 4일", "ko"),
        ("2026-03-04", None), ("4. ožujka 2026", "hr"), ("4 Maret 2026", "id"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_language_of_its_page(text: str, lang: str | None) -> None:
    found = written_day(text, lang)
    assert found is not None
    assert (found.at, found.day_only) == (DAY, True)


@pytest.mark.parametrize(
    ("host", "lang", "month"),
    [("news.example.com", "en", 3), ("news.example.co.uk", "en", 4), ("news.example.com", "fr", 4)],
)
def test_of_two_numbers_american_readers_take_the_first_for_the_month(
    host: str, lang: str, month: int
) -> None:
    found = written_day("03/04/2026", lang, host)
    assert found is not None
    assert found.at.month == month


@pytest.mark.parametrize(
    "text",
    ["", "Updated March 4, 2026", "Aktualisiert: 04.03.2026", "31 February 2026", "Room 4, 2026",
     "99/99/2026", "4 March 1826"],
)  # fmt: skip
def test_a_change_or_no_day_at_all_is_none(text: str) -> None:
    assert written_day(text, "en") is None
