"""Words of texts in scripts without spaces."""

from __future__ import annotations

import itertools
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.text.rarity import frequencies
from pipelines.text.segmentation import words_of
from pipelines.text.terms import Terms, likeness, terms
from pipelines.text.tokens import tokenise

_LISTED = {"渡船": 1e-5, "沉没": 1e-5, "渡船公司": 1e-7, "的": 0.03, "张": 1e-4}


def _words(text: str) -> list[str]:
    return [word for word in words_of(tokenise(text), _LISTED) if word]


def _terms(title: str, text: str, lang: str) -> Terms:
    return terms(tokenise(title), tokenise(text), lang)


def test_the_longest_listed_word_is_taken() -> None:
    assert _words("渡船公司的渡船沉没") == ["渡船公司", "渡船", "沉没"]


def test_characters_between_listed_words_make_names() -> None:
    assert _words("渡船张伟明沉没") == ["渡船", "张", "张伟", "伟明", "沉没"]


def test_grammar_parts_two_names() -> None:
    assert _words("伟的明") == ["伟", "明"]


def test_without_a_list_two_neighbours_are_one_word() -> None:
    tokens = tokenise("เรือล่ม")
    alone = [tokens.text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    pairs = [one + other for one, other in itertools.pairwise(alone)]
    assert words_of(tokens, {}) == ["", *pairs]


def test_texts_with_spaces_keep_their_words() -> None:
    assert words_of(tokenise("The ferry sank."), _LISTED) == ["The", "ferry", "sank"]


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=st.sampled_from("渡船公司沉没的张伟 ab。1"), max_size=60))
def test_every_text_has_one_entry_a_token_and_loses_no_character_but_grammar(text: str) -> None:
    tokens = tokenise(text)
    found = words_of(tokens, _LISTED)
    assert len(found) == len(tokens)
    joined = "".join(found)
    assert all(word in joined for word in tokens.words if word != "的")


def test_reports_of_one_event_in_other_words_are_alike_in_chinese_and_japanese() -> None:
    one = _terms("渡船在兰口港沉没", "兰口港一艘渡船周二沉没，四十人失踪，救援人员正在搜寻。", "zh")
    same = _terms("兰口渡船事故 救援持续", "救援队在兰口搜寻沉没渡船上失踪的乘客。", "zh")
    other = _terms("铜矿工人罢工结束", "矿工与公司达成协议后返回工作岗位。", "zh")
    assert likeness(one, same).cosine > 0.3 > 0.1 > likeness(one, other).cosine
    one = _terms(
        "蘭口港で渡し船が沈没", "蘭口港で火曜日、渡し船が沈没し、救助隊が乗客を捜している。", "ja"
    )
    same = _terms("渡し船の沈没、捜索続く", "救助隊は蘭口で沈没した船の乗客の捜索を続けた。", "ja")
    assert likeness(one, same).cosine > 0.3


def test_particles_do_not_part_korean_words() -> None:
    one = _terms("", "달레고는 고객의 정보가 유출됐다고 밝혔다", "ko")
    other = _terms("", "달레고의 고객이 정보를 유출한 직원을", "ko")
    assert likeness(one, other).cosine > 0.5


def test_prefixes_do_not_part_arabic_words() -> None:
    one = _terms("", "الحكومة وقعت اتفاقا بالعاصمة", "ar")
    other = _terms("", "وقالت حكومة العاصمة إن اتفاق", "ar")
    assert likeness(one, other).cosine > 0.4


def test_a_megabyte_without_spaces_takes_linear_time() -> None:
    began = time.process_time()
    words_of(tokenise("渡船沉没" * 100_000), frequencies("zh"))
    assert time.process_time() - began < 8
