"""Lines that credit by their place in Arabic, Chinese, Japanese and Korean: datelines, writers, sources."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

TEXTS = {
    "zh": "市长今天宣布，大桥因为裂缝已经关闭，通车日期未定。",
    "ja": "港町で11日夜、橋が閉鎖され、住民が舟で川を渡った。",
    "ko": "다리가 어젯밤 폐쇄돼 주민들이 배로 강을 건넜다.",
    "ar": "أعلنت البلدية اليوم إغلاق الجسر القديم أمام حركة السير حتى إشعار آخر.",
}

# Language, what stands before the text, what it credits.
BEFORE: list[tuple[str, str, str]] = [
    # An agency in brackets, before a slash, with its reporter, without a place; another's composite.
    ("zh", "（新华社记者高屿滨港1日专电）", "xinhuanet.com dateline"),
    ("zh", "新华社／滨港1日综合外电报导\n", "xinhuanet.com dateline"),
    ("zh", "〔新華社／滨港１日電〕".replace("華", "华"), "xinhuanet.com dateline"),
    ("zh", "新华社滨港三月一日电 ", "xinhuanet.com dateline"),
    ("zh", "新华社讯 ", "xinhuanet.com dateline"),
    ("zh", "【本报综合新华社、路透社报道】", "xinhuanet.com agency, reuters.com agency"),
    ("zh", "综合 财新网、路透社\n", "caixin.com agency, reuters.com agency"),
    ("zh", "来源 | 财新网\n", "caixin.com agency"),
    ("zh", "财新网记者 高屿 滨港报道\n", "caixin.com byline"),
    ("zh", "文｜高屿 财新网\n", "caixin.com byline"),
    ("zh", "以下文章来源于财新网 ，作者高屿\n", "caixin.com byline"),
    ("ja", "【ロンドン共同】", "kyodonews.net dateline"),
    ("ja", "［ロンドン　１１日　ロイター］ - ", "reuters.com dateline"),
    ("ja", "〔ロンドン共同〕", "kyodonews.net dateline"),
    ("ja", "【カステル（ヴァレリア）共同】", "kyodonews.net dateline"),
    ("ja", "カステル＝共同通信　", "kyodonews.net dateline"),
    ("ja", "橋を渡る人々＝11日（ロイター＝共同）【カステル共同】", "kyodonews.net dateline"),
    ("ja", "【ロイター＝共同】", "reuters.com dateline, kyodonews.net dateline"),
    ("ja", "執筆：佐久間里穂（朝日新聞）\n", "asahi.com byline"),
    ("ja", "朝日新聞記者 佐久間里穂\n", "asahi.com byline"),
    ("ko", "(누리=연합) 박창섭 기자 = ", "yna.co.kr dateline"),
    ("ko", "<누리=연합뉴스> ", "yna.co.kr dateline"),
    ("ko", "[누리 연합뉴스 박창섭 기자] ", "yna.co.kr dateline"),
    ("ko", "누리=연합뉴스 박창섭 기자 = ", "yna.co.kr dateline"),
    ("ko", "[조선일보 박창섭 기자]\n", "chosun.com byline"),
    ("ko", "글·사진 박창섭 조선일보 기자\n", "chosun.com byline"),
    ("ar", "المرسى/ رويترز: ", "reuters.com dateline"),
    ("ar", "المرسى – «رويترز» ", "reuters.com dateline"),
    ("ar", "المرسى، 3 مارس (رويترز) - ", "reuters.com dateline"),
    ("ar", "المرسى - رويترز\n", "reuters.com dateline"),
    ("ar", "«رويترز» - المرسى: ", "reuters.com dateline"),
    ("ar", "سامر الحلو – رويترز\n", "reuters.com byline"),
    ("ar", "إعداد: سامر الحلو - رويترز\n", "reuters.com byline"),
    ("ar", "ليلى الحلو\nرويترز\n", "reuters.com byline"),
]

# Language, what stands behind the text, what it credits.
BEHIND: list[tuple[str, str, str]] = [
    ("zh", "（据新华社、财新网报道）", "xinhuanet.com agency, caixin.com agency"),
    ("zh", "\n来源：财新网微信公众号", "caixin.com agency"),
    ("zh", "\n作者：高屿 来源：财新网", "caixin.com agency"),
    ("ja", "〔共同〕", "kyodonews.net agency"),
    ("ja", "（ヤフーニュース―朝日新聞より）", "asahi.com agency"),
    ("ja", "（2026年3月11日　朝日新聞）", "asahi.com agency"),
    ("ko", "\n<연합>", "yna.co.kr agency"),
    ("ko", " (누리=연합뉴스) 박창섭기자", "yna.co.kr agency"),
    ("ar", "\nس.ح/ ع.م (رويترز)", "reuters.com agency"),
    ("ar", "\nمصدر الخبر: الشرق الأوسط", "aawsat.com agency"),
]

NOT_CREDITED: list[tuple[str, str]] = [
    ("zh", TEXTS["zh"] + "\n摄影：新华社"),
    ("zh", TEXTS["zh"] + "\n延伸阅读：财新网"),
    ("zh", "原财新网记者 高屿\n" + TEXTS["zh"]),
    ("zh", "新华社3月1日电话不通，读者纷纷到报社询问。"),
    ("zh", "财新网 社论\n" + TEXTS["zh"]),
    ("ja", "【ロンドン＝佐久間里穂】" + TEXTS["ja"]),
    ("ja", TEXTS["ja"] + "\n動画：共同通信"),
    ("ja", "橋を渡る人々（共同通信）\n\n【カステル＝佐久間里穂】" + TEXTS["ja"]),
    ("ko", TEXTS["ko"] + "\n영상=연합뉴스"),
    ("ko", "[누리=박창섭 기자] " + TEXTS["ko"]),
    ("ar", TEXTS["ar"] + "\nتصوير: رويترز"),
    ("ar", TEXTS["ar"] + "\nصورة أرشيفية (رويترز)"),
    ("ar", "المرسى: سامر الحلو - " + TEXTS["ar"]),
]

# Beginnings of such lines, over and over.
HOSTILE = [
    ("zh", "（新华社记者"),
    ("zh", "综合 财新网 "),
    ("ja", "【ロイター＝"),
    ("ja", "カステル　11日　"),
    ("ko", "[누리=연합뉴스 박창섭 "),
    ("ar", "المرسى – رويترز "),
    ("ar", "س.ح/ ع.م ("),
]


def read(text: str, lang: str) -> list[str]:
    found = read_text_credits(text, "harbordaily.com", REGISTRY, lang)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]


@pytest.mark.parametrize(("lang", "line", "expected"), BEFORE)
def test_the_head_of_a_text_credits_by_its_layout(lang: str, line: str, expected: str) -> None:
    assert read(line + TEXTS[lang], lang) == expected.split(", ")


@pytest.mark.parametrize(("lang", "line", "expected"), BEHIND)
def test_the_end_of_a_text_credits_by_its_layout(lang: str, line: str, expected: str) -> None:
    assert read(TEXTS[lang] + line, lang) == expected.split(", ")


@pytest.mark.parametrize(("lang", "text"), NOT_CREDITED)
def test_pictures_own_reporters_and_former_ones_are_no_credit(lang: str, text: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(("lang", "part"), HOSTILE)
def test_a_long_line_that_never_ends_is_read_fast(lang: str, part: str) -> None:
    read(part, lang)
    start = time.process_time()
    read(part * (40_000 // len(part)), lang)
    assert time.process_time() - start < 0.8
