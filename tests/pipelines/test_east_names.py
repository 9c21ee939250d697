"""What Arabic, Chinese, Japanese and Korean texts call an outlet beside its name in the registry."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

# A foreign name in brackets behind what the text calls the outlet, or with spaces around it.
GLOSSED: list[tuple[str, str, str]] = [
    ("zh", "据《美联通讯》（Associated Press）报道，桥已封闭。", "apnews.com according_to"),
    ("zh", "市长对《美联通讯》（Associated Press）说，桥很安全。", "apnews.com told"),
    ("zh", "市长对 Reuters 表示，桥很安全。", "reuters.com told"),
    ("ja", "エーピー（Associated Press）によると、橋は閉鎖された。", "apnews.com according_to"),
    ("ko", "에이피(Associated Press)는 다리가 폐쇄됐다고 전했다.", "apnews.com according_to"),
    (
        "ar",
        "لكن وكالة أسوشيتد برس (Associated Press) قالت إن الجسر أغلق.",
        "apnews.com according_to",
    ),
]

# Media that no registry knows.
UNKNOWN: list[tuple[str, str, str]] = [
    ("zh", "李维告诉《滨港商报》，桥很安全。", "?滨港商报 told"),
    ("zh", "微信公众号“滨港观察”披露，桥已封闭。", "?滨港观察 according_to"),
    ("zh", "滨港日报称，桥已封闭。", "?滨港日报 according_to"),
    ("zh", "市长接受滨港电视台采访时说，桥很安全。", "?滨港电视台 told"),
    ("zh", "据Harbor Gazette报道，桥已封闭。", "?Harbor Gazette according_to"),
    ("ja", "市長は入江日報に「橋は安全だ」と語った。", "?入江日報 told"),
    ("ja", "米紙ハーバー・ガゼットは橋が閉鎖されたと報じた。", "?ハーバー・ガゼット according_to"),
    ("ja", "『週刊入江』が報じた。", "?週刊入江 according_to"),
    (
        "ko",
        "미 정치매체 Harbor Insider는 다리가 폐쇄됐다고 보도했다.",
        "?Harbor Insider according_to",
    ),
    ("ko", "「포구신문」에 따르면 다리가 폐쇄됐다.", "?포구신문 according_to"),
    ("ar", "نقل موقع المرفأ نيوز عن مصدر أن الجسر أغلق.", "?المرفأ نيوز according_to"),
]

# Nouns that speak of an outlet named before.
LATER: list[tuple[str, str, str]] = [
    ("zh", "财新网的照片引发热议。这份报纸写道，桥已封闭。", "caixin.com according_to"),
    ("zh", "新华社的照片引发热议。该通讯社报道，桥已封闭。", "xinhuanet.com according_to"),
    ("ja", "朝日新聞の写真が話題だ。この新聞によると、橋は閉鎖された。", "asahi.com according_to"),
    (
        "ko",
        "조선일보 사진이 논란이다. 이 일간지는 다리가 폐쇄됐다고 보도했다.",
        "chosun.com according_to",
    ),
    ("ko", "연합뉴스 사진이 논란이다. 통신은 다리가 폐쇄됐다고 전했다.", "yna.co.kr according_to"),
    ("ar", "أثارت صورة «الشرق الأوسط» جدلا. وقال الوزير للصحيفة إن الجسر أغلق.", "aawsat.com told"),
]

NOTHING: list[tuple[str, str]] = [
    ("zh", "各地日报称，天气转凉。"),
    ("zh", "该通讯社报道，天气转凉。"),
    ("ja", "全国放送は来週始まる。"),
    ("ja", "地元の新聞は休刊日だった。"),
    ("ko", "모든 방송은 내일 쉰다."),
    ("ar", "وقالت الشبكة إن التيار انقطع."),
    ("ar", "افتتحت قناة السويس الجديدة أمام السفن."),
]


def read(text: str, lang: str) -> list[str]:
    found = read_text_credits(text, "harbordaily.com", REGISTRY, lang)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]


@pytest.mark.parametrize(("lang", "text", "expected"), GLOSSED)
def test_a_name_in_brackets_and_the_one_before_it_are_one(
    lang: str, text: str, expected: str
) -> None:
    assert read(text, lang) == [expected]


@pytest.mark.parametrize(("lang", "text", "expected"), UNKNOWN)
def test_media_unknown_to_the_registry_are_told_by_marks_and_words(
    lang: str, text: str, expected: str
) -> None:
    assert read(text, lang) == [expected]


@pytest.mark.parametrize(("lang", "text", "expected"), LATER)
def test_a_noun_speaks_of_the_outlet_named_before(lang: str, text: str, expected: str) -> None:
    assert read(text, lang) == [expected]


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_a_sort_of_media_is_no_outlet(lang: str, text: str) -> None:
    assert read(text, lang) == []
