"""Texts in any script as arrays of tokens."""

from __future__ import annotations

import time
import unicodedata

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipelines.text import tokens as module
from pipelines.text.tokens import NAME, NUMBER, UNSPACED, fold, tokenise, words

_PATIENT = settings(deadline=None, max_examples=200)
_TEXTS = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("aZ9 .,’'\n。！?”«»-_\u0301\u0e34\u093f\u064bİıßﬁ²①漢かカㇰ한กা١۲"),
    ),
    max_size=60,
)


def _cut(text: str) -> list[str]:
    found = tokenise(text)
    return [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]


@_PATIENT
@given(_TEXTS)
@example("")
@example("\ud800 a\udfff")
@example("e\u0301\u0301 \u0301")
def test_offsets_give_back_the_tokens_in_order_without_overlap(text: str) -> None:
    found = tokenise(text)
    last = 0
    for start, end, value in zip(found.starts, found.ends, found.hashes, strict=True):
        assert last <= start < end <= len(text)
        alone = tokenise(text[start:end])
        assert len(alone) == 1
        assert alone.hashes[0] == value
        last = int(end)
    assert len(found.flags) == len(found.hashes) == len(found)


@_PATIENT
@given(_TEXTS)
def test_every_letter_and_digit_is_in_a_token(text: str) -> None:
    held = np.zeros(len(text), dtype=bool)
    found = tokenise(text)
    for start, end in zip(found.starts, found.ends, strict=True):
        held[start:end] = True
    missed = [
        mark for mark, inside in zip(text, held, strict=True) if mark.isalnum() and not inside
    ]
    assert missed == []


@_PATIENT
@given(_TEXTS)
def test_sentences_begin_at_tokens_ascending_from_the_first(text: str) -> None:
    found = tokenise(text)
    if not len(found):
        assert len(found.sentences) == 0
        return
    assert found.sentences[0] == 0
    assert (np.diff(found.sentences.astype(int)) > 0).all()
    assert found.sentences[-1] < len(found)
    assert not (found.flags[found.sentences] & NAME).any()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The ferry's captain, 57, left.", ["The", "ferry", "s", "captain", "57", "left"]),
        ("COVID-19 and G20", ["COVID", "19", "and", "G20"]),
        ("12,500 or 3.5% on 1’000’000", ["12,500", "or", "3.5", "on", "1’000’000"]),
        ("at 18:30.", ["at", "18:30"]),
        ("snake_case", ["snake", "case"]),
        ("河水上涨", ["河", "水", "上", "涨"]),
        ("カタカナ・ひらがな", ["カ", "タ", "カ", "ナ", "ひ", "ら", "が", "な"]),
        ("NHK放送", ["NHK", "放", "送"]),
        ("서울의 다리", ["서울의", "다리"]),
        ("नदी का पुल", ["नदी", "का", "पुल"]),
        ("النَّهر يرتفع", ["النَّهر", "يرتفع"]),
        ("İstanbul'da köprü", ["İstanbul", "da", "köprü"]),
        ("cafe\u0301 ole\u0301", ["cafe\u0301", "ole\u0301"]),
        ("— … ” ! \U0001f30a", []),
    ],
)
def test_words_numbers_and_characters_are_cut_as_readers_see_them(
    text: str, parts: list[str]
) -> None:
    assert _cut(text) == parts


def test_thai_is_cut_into_characters_so_that_vowel_signs_split_no_word() -> None:
    text = "สะพานเปิด"
    assert _cut(text) == list(text)
    assert (tokenise(text).flags & UNSPACED).all()


def test_hangul_hindi_and_arabic_have_spaces() -> None:
    for text in ("서울의 다리", "नदी का पुल", "النهر يرتفع", "Đường sắt"):
        assert not (tokenise(text).flags & UNSPACED).any()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12,500", "12.500"),
        ("12,500", "12’500"),
        ("12,500", "12500"),
        ("1.000.000", "1000000"),
        ("Straße", "STRASSE"),
        ("caf\u00e9", "cafe\u0301"),
        ("ﬁre", "FIRE"),
        ("ＡＢＣ", "abc"),
        ("النَّهر", "النهر"),
        ("الـــنهر", "النهر"),
        ("ΟΔΟΣ", "οδοσ"),
    ],
)
def test_spellings_of_one_token_fold_to_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert tokenise(one).hashes.tolist() == tokenise(other).hashes.tolist()


@pytest.mark.parametrize(
    ("one", "other"), [("12.5", "125"), ("12,50", "1250"), ("3.1415", "31415"), ("Orlin", "Orlina")]
)
def test_different_tokens_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert tokenise(one).hashes.tolist() != tokenise(other).hashes.tolist()


def test_flags_tell_numbers_and_names_away_from_the_start_of_sentences() -> None:
    text = "Police in Varden held 12 men. Judge Orlin freed 3.\nVessa spoke.” He left"
    found = tokenise(text)
    parts = _cut(text)
    names = [part for part, flag in zip(parts, found.flags, strict=True) if flag & NAME]
    numbers = [part for part, flag in zip(parts, found.flags, strict=True) if flag & NUMBER]
    assert names == ["Varden", "Orlin"]
    assert numbers == ["12", "3"]
    assert [parts[place] for place in found.sentences] == ["Police", "Judge", "Vessa", "He"]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("One. Two! Three? Four… Five", ["One", "Two", "Three", "Four", "Five"]),
        ("He said “no.” Then left.", ["He", "Then"]),
        ("It rose 3.5 percent.", ["It"]),
        ("河水上涨。桥关闭！人们离开", ["河", "桥", "人"]),
        ("पुल खुला। नदी बढ़ी", ["पुल", "नदी"]),
        ("سقط الجسر؟ نعم", ["سقط", "نعم"]),
        ("first line\nsecond line", ["first", "second"]),
    ],
)
def test_sentences_end_where_the_script_ends_them(text: str, starts: list[str]) -> None:
    found = tokenise(text)
    parts = _cut(text)
    assert [parts[place] for place in found.sentences] == starts


def test_words_of_scripts_without_spaces_are_counted_in_proportion() -> None:
    assert words(tokenise("one two three 4")) == 4
    assert words(tokenise("河" * 17)) == 10
    assert words(tokenise("")) == 0


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "1" * 1_000_000,
        "1." * 500_000,
        "1,234" * 200_000,
        "\u0301" * 1_000_000,
        "." * 1_000_000,
        "\n" * 1_000_000,
        "漢" * 300_000,
        "_" * 1_000_000,
        "“”" * 500_000,
    ],
    ids=lambda text: repr(text[:5]),
)
def test_a_megabyte_made_to_be_slow_is_cut_in_linear_time(text: str) -> None:
    began = time.process_time()
    tokenise(text)
    assert time.process_time() - began < 4


def test_endless_tokens_are_not_remembered() -> None:
    tokenise("x" * 100_000)
    assert max(map(len, module._known)) < 1_000


def test_marks_of_all_scripts_with_spaces_stay_in_their_words() -> None:
    for point in (0x0301, 0x05B0, 0x064B, 0x093F, 0x0947, 0x0BCD, 0x0D4D):
        mark = chr(point)
        assert unicodedata.category(mark)[0] == "M"
        assert _cut(f"क{mark}क") == [f"क{mark}क"]
