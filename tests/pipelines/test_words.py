"""Text as it is stored, and how its words are counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extract import clean_text, count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two words", 2),
        ("It's 14,000 – or so — they say…", 6),
        ("", 0),
        ("— … !", 0),
        ("市の防災課によると、川の水位が上がった。", 11),  # 18 characters
        ("สะพานข้ามแม่น้ำปิด", 11),  # 18 characters
        ("서울 시는 다리를 닫았다", 4),
        ("हिन्दी में पाँच शब्द हैं", 5),
        ("iPhone 17 は火曜日に", 5),
    ],
)
def test_words_are_counted_with_and_without_spaces(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text())
def test_cleaning_is_idempotent_and_leaves_what_a_file_can_hold(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert "\n\n" not in cleaned and cleaned == cleaned.strip()
    cleaned.encode()
