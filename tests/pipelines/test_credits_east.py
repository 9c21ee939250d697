"""Credits in Chinese, Japanese, Korean and Arabic: the constructions of the press, and what is none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

# Language, text, what it credits: "domain kind", or "?name kind" where the registry has no such outlet.
CREDITED: list[tuple[str, str, str]] = [
    # Chinese: verbs after the name, quoted sources, passives, what an outlet got hold of, broadcasts.
    ("zh", "路透社周四援引两名官员的话报道称，大桥已经关闭。", "reuters.com according_to"),
    ("zh", "路透社說，大橋已經關閉。", "reuters.com according_to"),
    ("zh", "路透社獲得的錄音顯示，大橋有裂縫。", "reuters.com according_to"),
    ("zh", "这段视频由财新网公布，画面显示大桥有裂缝。", "caixin.com according_to"),
    ("zh", "财新网看到的判决书显示，桥已封闭。", "caixin.com according_to"),
    ("zh", "财新网的一份民调显示，六成市民反对。", "caixin.com according_to"),
    ("zh", "大桥关闭的消息由财新网率先披露。", "caixin.com first_reported"),
    ("zh", "最早曝光此事的是财新网。", "caixin.com first_reported"),
    ("zh", "市长在接受财新网专访时承认，大桥有裂缝。", "caixin.com told"),
    ("zh", "市长在财新网的直播节目中说，大桥很安全。", "caixin.com told"),
    ("zh", "校方在给财新网的书面回复中否认了指控。", "caixin.com told"),
    ("zh", "大桥关闭。\n本文部分内容来自路透社", "reuters.com agency"),
    ("zh", "大桥关闭。\n综合新华社、路透社报道", "xinhuanet.com agency, reuters.com agency"),
    ("zh", "大桥关闭。\n版权归财新网所有。", "caixin.com copyright"),
    # Japanese: long clauses between subject and verb, quotations, reporters' work, interviews.
    ("ja", "ロイターは、当局が橋の欠陥を3年間隠していたと報じた。", "reuters.com according_to"),
    ("ja", "橋は安全だとする市の説明は誤りだ、とロイター。", "reuters.com according_to"),
    ("ja", "朝日新聞が入手した文書には、欠陥が記されていた。", "asahi.com according_to"),
    ("ja", "欠陥が3年前からあったことが、朝日新聞の取材でわかった。", "asahi.com according_to"),
    ("ja", "朝日新聞の世論調査では、6割が反対した。", "asahi.com according_to"),
    ("ja", "市長は朝日新聞に「欠陥はない。安全だ」と語った。", "asahi.com told"),
    ("ja", "市長はNHKの番組で、閉鎖は避けられないとの認識を示した。", "nhk.or.jp told"),
    ("ja", "この疑惑は朝日新聞のスクープで明るみに出た。", "asahi.com first_reported"),
    ("ja", "欠陥を最初に報じたのは朝日新聞だった。", "asahi.com first_reported"),
    ("ja", "橋は月曜に閉鎖された。\n※この記事は朝日新聞からの転載です。", "asahi.com agency"),
    ("ja", "地方サイト「入り江通り」によると、橋は閉鎖された。", "?入り江通り according_to"),
    # Korean: particles and nouns after the name, lists joined by particles, quotations, on air.
    ("ko", "로이터통신은 다리가 3년 전부터 위험했다고 전했다.", "reuters.com according_to"),
    (
        "ko",
        "로이터와 조선일보에 따르면 다리가 폐쇄됐다.",
        "reuters.com according_to, chosun.com according_to",
    ),
    ("ko", "조선일보가 입수한 문건에는 결함이 적혀 있었다.", "chosun.com according_to"),
    ("ko", "조선일보 취재 결과 결함은 3년 전에 발견된 것으로 드러났다.", "chosun.com according_to"),
    ("ko", "조선일보는 사설에서 시장의 사퇴를 촉구했다.", "chosun.com according_to"),
    ("ko", '시장은 조선일보에 "다리는 안전하다"고 말했다.', "chosun.com told"),
    ("ko", '시장은 조선일보의 시사 프로그램에 출연해 "안전하다"고 했다.', "chosun.com told"),
    ("ko", "조선일보의 단독 보도로 결함이 드러났다.", "chosun.com first_reported"),
    ("ko", "다리가 폐쇄됐다.\nⓒ 조선일보, 무단 전재 금지", "chosun.com copyright"),
    ("ko", "지역 매체 '포구 소식'에 따르면 다리가 폐쇄됐다.", "?포구 소식 according_to"),
    # Arabic: verb before the name, prefixed prepositions, relative clauses, interviews.
    ("ar", "وذكرت وكالة رويترز اليوم أن الجسر أغلق.", "reuters.com according_to"),
    ("ar", "وبحسب قناة الجزيرة، أغلق الجسر.", "aljazeera.net according_to"),
    ("ar", "أغلق الجسر، على ما نقلت رويترز.", "reuters.com according_to"),
    ("ar", "وتشير وثيقة اطلعت عليها رويترز إلى عيوب في الجسر.", "reuters.com according_to"),
    ("ar", "وأظهر تحقيق لصحيفة الشرق الأوسط أن الجسر معيب.", "aawsat.com according_to"),
    ("ar", "وقالت رويترز نقلا عن مسؤول إن الجسر معيب.", "reuters.com according_to"),
    ("ar", "وأكد المهندس لصحيفة الشرق الأوسط أن الجسر معيب.", "aawsat.com told"),
    ("ar", "وأبلغ المهندس رويترز أن الجسر معيب.", "reuters.com told"),
    ("ar", "وفي تصريح خاص لقناة الجزيرة، نفى الوزير ذلك.", "aljazeera.net told"),
    ("ar", "ونشرت الخبر أولاً صحيفة الشرق الأوسط.", "aawsat.com first_reported"),
    ("ar", "أغلق الجسر.\nساهمت رويترز في إعداد هذا التقرير.", "reuters.com agency"),
    ("ar", "أغلق الجسر.\nجميع الحقوق محفوظة لصحيفة الشرق الأوسط.", "aawsat.com copyright"),
    # Chinese: exclusives, reporters who find, calls and letters, republished texts.
    ("zh", "据财新网独家报道，大桥有裂缝。", "caixin.com first_reported"),
    ("zh", "经财新网曝光后，厂方道歉。", "caixin.com first_reported"),
    ("zh", "财新网记者走访发现，大桥有裂缝。", "caixin.com according_to"),
    ("zh", "财新网认为，大桥不该通车。", "caixin.com according_to"),
    ("zh", "大桥有裂缝，据路透社。", "reuters.com according_to"),
    ("zh", "财新网记者联系市长，他回应称大桥很安全。", "caixin.com told"),
    ("zh", "市长通过财新网表示，大桥很安全。", "caixin.com told"),
    ("zh", "大桥关闭。\n本文首发于财新网，经授权转载。", "caixin.com agency"),
    # Japanese: opinions in the present tense, nouns at the end, letters, scoops.
    ("ja", "朝日新聞はそんな見方を示している。", "asahi.com according_to"),
    ("ja", "朝日新聞は市の対応を「後手」と批判。", "asahi.com according_to"),
    ("ja", "橋は危険だというのが朝日新聞の見立てだ。", "asahi.com according_to"),
    ("ja", "朝日新聞に言わせれば、橋は危険だ。", "asahi.com according_to"),
    ("ja", "朝日新聞が取材した住民は、橋は危険だと話した。", "asahi.com told"),
    ("ja", "市長は朝日新聞にコメントを寄せ、橋は安全だとした。", "asahi.com told"),
    ("ja", "朝日新聞が特ダネとして放った。", "asahi.com first_reported"),
    ("ja", "疑惑は最初、朝日新聞が報じた。", "asahi.com first_reported"),
    # Korean: nouns of finding, comparisons, predictions, what a person says through a paper.
    ("ko", "다리가 위험하다는 게 조선일보의 분석이다.", "chosun.com according_to"),
    ("ko", "조선일보 취재를 종합하면 다리는 위험하다.", "chosun.com according_to"),
    ("ko", "조선일보 보도처럼 다리는 위험하다.", "chosun.com according_to"),
    ("ko", "조선일보는 시장이 물러날 것으로 봤다.", "chosun.com according_to"),
    ("ko", "조선일보가 확인해보니 다리는 위험했다.", "chosun.com according_to"),
    ("ko", "시장은 조선일보를 통해 안전하다고 밝혔다.", "chosun.com told"),
    ("ko", "시장은 조선일보 박창섭 기자에게 안전하다고 했다.", "chosun.com told"),
    ("ko", "다리가 폐쇄됐다.\n조선일보와의 기사 제휴에 따라 게재합니다.", "chosun.com agency"),
    # Arabic: the subject first, verbs with a pronoun, letters, what it alone had.
    ("ar", "لكن صحيفة «الشرق الأوسط» قالت إن الجسر معيب.", "aawsat.com according_to"),
    ("ar", "أما رويترز فذكرت أن الجسر معيب.", "reuters.com according_to"),
    ("ar", "وهو ما أكدته رويترز.", "reuters.com according_to"),
    ("ar", "وشككت رويترز في صحة الخبر.", "reuters.com according_to"),
    ("ar", "ويشرح المهندس لصحيفة «الشرق الأوسط» سبب الإغلاق.", "aawsat.com told"),
    ("ar", "وفي حديثها إلى «الشرق الأوسط»، نفت الوزيرة ذلك.", "aawsat.com told"),
    ("ar", "وفق التفاصيل الأولى التي نشرتها رويترز، أغلق الجسر.", "reuters.com first_reported"),
    ("ar", "في تقرير انفردت به رويترز، ظهر العيب.", "reuters.com first_reported"),
    ("ar", "أغلق الجسر.\nينشر بالاتفاق مع «الشرق الأوسط»", "aawsat.com agency"),
]

NOT_CREDITED: list[tuple[str, str]] = [
    ("zh", "路透社称将裁员四十人。"),
    ("zh", "路透社表示，将在年底前关闭两个分社。"),
    ("zh", "市长批评财新网的报道失实。"),
    ("zh", "部长拒绝接受财新网采访。"),
    ("zh", "财新网记者在采访时遭殴打。"),
    ("zh", "财新网就错误报道刊登更正。"),
    ("zh", "他对路透社的做法表示不满。"),
    ("zh", "大桥已经关闭，通车日期未定。\n图片：路透社"),
    ("zh", "财新网前总编辑李维认为，大桥不该通车。"),
    ("zh", "市长称财新网的报道是假新闻。"),
    ("ja", "朝日新聞は購読料を値上げすると述べた。"),
    ("ja", "試合はNHKで放送される。"),
    ("ko", "조선일보는 소송에서 이겼다고 밝혔다."),
    ("ko", "노조는 조선일보에 사과를 요구했다."),
    ("ko", "그는 조선일보에 칼럼을 기고했다."),
    ("ar", "نشرت صحيفة «الشرق الأوسط» اعتذارا."),
    ("ar", "قال الوزير في مؤتمر «الشرق الأوسط» إن الاقتصاد بخير."),
    ("ar", "رفض الوزير الإدلاء بتصريح لصحيفة «الشرق الأوسط»."),
    ("zh", "他告诉媒体“我们不会退让”。"),
    ("ja", "朝日新聞は社員40人を削減すると発表した。"),
    ("ja", "市長は朝日新聞の質問に答えず、会場を出た。"),
    ("ja", "市長は朝日新聞の取材を拒否している。"),
    ("ja", "朝日新聞に20年勤めた男性は「天職だった」と話した。"),
    ("ja", "朝日新聞は誤報を認め、おわびを掲載した。"),
    ("ja", "NHKは開局以来初めて赤字となった。"),
    ("ja", "橋は閉鎖された。\n写真＝朝日新聞"),
    ("ko", "조선일보는 직원 40명을 감원한다고 밝혔다."),
    ("ko", "시장은 조선일보의 질문에 답하지 않았다."),
    ("ko", '조선일보에 다니는 김 씨는 "천직"이라고 말했다.'),
    ("ko", "조선일보는 오보를 인정하고 정정 보도문을 실었다."),
    ("ko", "시장은 조선일보의 보도로 명예가 훼손됐다며 소송을 냈다."),
    ("ko", "다리가 폐쇄됐다.\n사진=조선일보"),
    ("ar", "قالت صحيفة الشرق الأوسط إنها ستغلق مكتبها."),
    ("ar", "وأعلنت رويترز أنها ستسرح أربعين موظفا."),
    ("ar", "قال سامر العلي، رئيس التحرير السابق لصحيفة الشرق الأوسط، إنه سيترشح."),
    ("ar", "وفقا للشرطة احترق مقر وكالة رويترز."),
    ("ar", "رفض الوزير الرد على أسئلة رويترز."),
    ("ar", "أغلق الجسر بعد العاصفة.\nالصورة: رويترز"),
]

BYLINES: list[tuple[str, str]] = [
    ("新华社记者 高屿 发自北京", "xinhuanet.com byline"),
    ("文・佐久間里穂（朝日新聞）", "asahi.com byline"),
    ("연합뉴스 한소라 기자", "yna.co.kr byline"),
    ("مراسل رويترز سامر الحلو", "reuters.com byline"),
    ("文/高屿 图/新华社", ""),
    ("元朝日新聞記者 山田太郎", ""),
    ("تصوير: رويترز", ""),
]

# Phrases begun over and over and never ended.
HOSTILE = [
    ("zh", "据路透社的报道中的调查"),
    ("zh", "路透社、新华社和财新网"),
    ("ja", "ロイターは「"),
    ("ja", "朝日新聞に対し「「"),
    ("ko", '조선일보에 "가" "나" '),
    ("ko", "로이터와 조선일보의 "),
    ("ar", "قال وزير الدفاع في مقابلة مع مراسل رويترز "),
    ("ar", "بحسب ما نقلت عن تقرير نشرته رويترز "),
]


def read(text: str, lang: str, byline: str | None = None) -> list[str]:
    found = read_text_credits(text, "harbordaily.com", REGISTRY, lang, byline)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]


@pytest.mark.parametrize(("lang", "text", "expected"), CREDITED)
def test_a_construction_credits_the_outlet_it_names(lang: str, text: str, expected: str) -> None:
    assert read(text, lang) == [part for part in expected.split(", ") if part]


@pytest.mark.parametrize(("lang", "text"), NOT_CREDITED)
def test_an_outlet_in_the_news_is_not_credited(lang: str, text: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(("byline", "expected"), BYLINES)
def test_a_byline_without_marks_between_names_is_read(byline: str, expected: str) -> None:
    assert read("", "", byline) == ([expected] if expected else [])


@pytest.mark.parametrize(("lang", "part"), HOSTILE)
def test_time_grows_with_the_length_of_a_line_alone(lang: str, part: str) -> None:
    read(part, lang)
    short, long = (_seconds(part * (size // len(part)), lang) for size in (5_000, 40_000))
    assert long < 0.5 + short * 8 * 4


def _seconds(text: str, lang: str) -> float:
    start = time.process_time()
    read(text, lang)
    return time.process_time() - start
