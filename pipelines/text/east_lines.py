"""Lines that credit an outlet by their place alone, in scripts without capital letters.

Arabic, Chinese, Japanese and Korean houses put the agency into a bracket, before a date or behind a place,
and nothing but brackets, marks and a few set words tells such a line from a sentence.
"""

from __future__ import annotations

import re

from pipelines.items import CreditKind
from pipelines.text.outlet_names import Found, Names, without_names

HEAD = 400
"""Characters at the start of a text in which its dateline is looked for, behind a caption or not."""
_SHORT = 40  # characters of one in which an agency stands by its short form alone
_LONGEST = 90  # characters of a line of sources or of writers

EASTERN = re.compile(r"[ء-ي\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""A letter of these scripts."""
NO_SOURCE = re.compile(
    r"[摄攝撮]影|[视視][频頻]|影像|封面|截[图圖]|[动動]画|映像|영상|그래픽|تصوير|عدسة|فيديو"
    r"|[阅閱][读讀]|相[关關]|関連|관련|اقرأ|شاهد"
)
"""Words of a line that names the source of pictures, or where to read more."""

_OPEN, _CLOSE = "（(【〔［\\[<〈", "）)】〕］\\]>〉"
_HAN = r"\u3400-\u9fff々"
_KANA = r"\u30a0-\u30ff"
_MARKS = r"[\s、，,،;；/／|｜丨:：+&·・\-–—―=＝~～※*•▲●■()（）「」『』《》“”\"«»_.。!！]"

# --- Chinese: "东方社滨港3月1日电", "（中央社记者林宛台北1日专电）", "东方社／滨港1日综合外电报导"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_ZH_DATE = rf"(?:{_NUMBER}月)?{_NUMBER}[日号]"
_NO_WIRE = "(?![话話视視影子力网網台臺信商动動脑腦池源价價梯])"
_ZH_WIRE = re.compile(
    rf"\s*[{_OPEN}]?(?P<lead>[^\n{_OPEN}{_CLOSE}，。：！？“”]{{2,40}}?){_ZH_DATE}"
    rf"(?:[专專]?[电電][讯訊]?{_NO_WIRE}|[讯訊](?!息|问|問)|(?:[综綜]合)?(?:外[电電])[报報][导導道]"
    rf"|[综綜]合[报報][导導道]|[报報][导導道](?=[{_CLOSE}\n]))"
)
_ZH_UNDATED = re.compile(
    rf"\s*[{_OPEN}]?(?P<name>[^\s，。：{_OPEN}{_CLOSE}]{{2,14}}?)(?:[专專]?[电電]|[讯訊])[{_CLOSE}\s]"
)
_ZH_REST = re.compile(rf"(?:(?:[记記]者|特派员|特派員)?[{_HAN}·]{{0,14}}[/／、·\s]{{0,2}}){{0,3}}")
_ZH_BY_OTHERS = re.compile("[据據引称稱说說]|[综綜]合")
_ZH_COMBINED = re.compile(
    rf"\s*[{_OPEN}][^\n{_OPEN}{_CLOSE}，。]{{0,30}}?[综綜]合(?P<names>[^\n{_OPEN}{_CLOSE}。]{{2,50}})[{_CLOSE}]"
)
# A line of its own at the top: "综合 江湾晚报、北岸日报", "来源 | 北岸日报".
_ZH_LABELLED = re.compile(
    r"\s*(?:[文稿消新信][章件息闻聞]?)?(?:[来來]源|[综綜]合|稿源|[转轉][载載]?自|出[处處])(?:于|於|自)?"
    r"(?:\s*[|｜丨:：/／]\s*|\s+)(?=\S)"
)
# --- Japanese: "【ロンドン共同】", "［ワシントン 17日 ロイター］ -", "カステル＝北灯"
_JA_BRACKET = re.compile(
    r"【(?P<a>[^【】\n]{2,40})】|［(?P<b>[^［］\n]{2,40})］|\[(?P<c>[^\[\]\n]{2,40})\]"
)
_JA_PLACE = rf"[{_KANA}{_HAN}ヶー]{{2,14}}"
_JA_DATE = r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日"
_JA_FIRST = re.compile(
    rf"(?:{_JA_PLACE}(?:（{_JA_PLACE}）)?)?[、\s]?(?:{_JA_DATE})?\s?(?:〔(?P<a>[^〔〕\n]{{2,40}})〕"
    r"|（(?P<b>[^（）\n]{2,40})）|\((?P<c>[^()\n]{2,40})\)|[＜〈≪《](?P<d>[^＜＞〈〉≪≫《》\n]{2,40})[＞〉≫》])"
    r"(?!は|が|の|に|と|を|も|で|や|など)"
)
_JA_REST = re.compile(rf"[{_KANA}{_HAN}ヶーA-Za-z\s\d＝=・／/（）()、-]{{0,36}}")
_JA_AFTER = re.compile(
    rf"(?:通信社?|発|電|特約)?(?:$|[＝=・／/\s、)）]|[{_KANA}{_HAN}ヶー]{{2,10}}?(?:\d{{1,2}}月)?\d{{1,2}}日)"
)
_JA_CAPTION = re.compile(r"[＝=]|写真|画像|撮影")
_JA_OPEN = re.compile(
    rf"(?:(?P<day>{_JA_DATE})\s)?(?:{_JA_PLACE}(?P<sent>発)?(?P<days>{_JA_DATE})?(?P<sign>\s?[＝=]\s?|[、\s]|(?<=[発日])))?"
    rf"(?P<date>{_JA_DATE}\s)?$"
)
_JA_NEXT = re.compile(
    rf"(?:通信)?(?P<later>[\s／/＝=]{{1,2}}{_JA_PLACE}\s(?:{_JA_DATE}\s?)?(?=[-－―—–]))?"
    r"\s?(?:[-－―—–＝]|(?P<space>\s))"
)
# --- Korean: "(솔뫼=여울통신) 박창섭 기자 =", "[솔뫼신문 박창섭 기자]"
_REPORTER = (
    r"[가-힣]{2,4}(?:[·,] ?[가-힣]{2,4}| [가-힣]{2,4}(?= )){0,3} ?"
    r"(?:선임|인턴|객원|전문|수습)?(?:기자|특파원|통신원|논설위원)"
)
_KO_BRACKET = re.compile(
    rf"(?:^|\n)\s*[{_OPEN}＜《](?P<content>[^\n{_OPEN}{_CLOSE}＜＞《》]{{2,40}})[{_CLOSE}＞》]"
)
_KO_BARE = re.compile(
    rf"\s*(?P<content>[가-힣]{{2,8}}=[^\s=]{{2,16}})(?: {_REPORTER} ?[=-] |\n)"
    rf"|\s*[가-힣]{{2,8}}\((?P<in>[^\s()]{{2,16}})\)\s?="
)
_KO_REST = re.compile(
    rf"(?:[가-힣A-Za-z]{{2,10}}(?:[·/][가-힣]{{2,10}})?(?=[ =＝·]))?[ =＝·/]{{0,3}}"
    rf"(?:\d{{1,2}}월 )?(?:\d{{1,2}}일 )?(?:{_REPORTER}|[가-힣]{{2,8}})?"
)
# --- Arabic: "المرسى (الواحة) -", "المرسى/ وكالة الواحة:", "المرسى – «وكالة الواحة»"
_AR_WORD = r"[ء-ي]{2,14}"
_AR_DATE = r"(?:(?:\s*[،,/-]\s*| في | )\d{1,2}[ /-](?:[ء-ي]{3,9}(?: \d{4})?|\d{1,2}(?:[/-]\d{4})?))"
_AR_DATELINE = re.compile(
    rf"\s*[\[(]?(?P<place>{_AR_WORD}(?: {_AR_WORD}){{0,3}}){_AR_DATE}?\s*(?P<open>[-–—ـ/:،,|(])\s*[«\"(]?"
    r"(?P<name>[^\n:()\[\]«»\"|–—ـ/-]{2,60}?)[»\"]?\s*(?P<close>\)\s*[-–—ـ:/\n]|[-–—ـ:/|\])\n]|(?<=[»\"])\s)"
)
_AR_QUOTED = re.compile(r"\s*[«\"(](?P<name>[^«»\"()\n]{2,40})[»\")]\s*[-–—ـ]\s")
_AR_NAME_FIRST = re.compile(
    rf"\s*(?P<name>[^\n:()«»\"|–—ـ/-]{{2,40}}?)\s?(?:\({_AR_WORD}\)|[-–—ـ/]\s?{_AR_WORD})\s?[-–—ـ:]\s"
)
_AR_JOINT = re.compile(r"\s*[،,+]\s*| و(?=[A-Zء-ي])")

# What may stand in a line or bracket of sources beside their names.
_FILLER = re.compile(
    rf"\d{{4}}年|\d{{1,2}}月|\d{{1,2}}日|\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}|第\d{{1,2}}版"
    rf"|(?:作者|[编編][辑輯译譯]|[责責][编編]|[记記]者|文|整理)\s?[|｜:：/／]?\s?[{_HAN}·]{{2,4}}(?=[\s|｜;；)）]|$)"
    r"|本?文章?|稿件|新[闻聞]|消息|信息|[资資]料|[内內]容|部分|全文"
    r"|[来來]源|稿源|出[处處]|[综綜]合|整理|[转轉][载載]?自|[摘选選][编編]?自|[编編][译譯]自|原[载載刊][于於]?|首[发發][于於]?"
    r"|自|据|據|[报報][导導道]|[网網]站?|客[户戶]端|微信公[众眾][号號]|公[众眾][号號]|官微|微博|等|[电電][讯訊]?"
    r"|[讯訊]|供稿|特稿|[专專]稿|本[报報]"
    r"|より|から|配信|提供|記事|電子版|デジタル版?|[朝夕]刊|付け?|ヤフーニュース|Yahoo!?ニュース|ネット|出典|引用元?|転載元?|ソース|情報元"
    r"|参[照考]元?|元記事|取材|文|初出"
    rf"|출처|자료|제공|제휴|종합|기사|원문|전재|글|외신|뉴스|[가-힣]{{2,8}}\s?[=＝]|{_REPORTER}"
    r"|(?:ال)?مصادر|(?:ال)?مصدر(?: الخبر| الأصلي)?|رابط|نقل(?:ا|اً|ًا) عن|مترجم|ترجمة|بتصرف|عن|من|(?:ال)?وكالات"
    r"|(?:وكالة|صحيفة|موقع|مجلة|قناة|شبكة)"
    r"|(?<![ء-ي])[ء-ي](?:[. ][ء-ي]){0,2}\.?(?![ء-ي])"
)
_MARKED = re.compile(_MARKS)
_APART = r"=＝・（）()\[\]【】/／、،,+|｜\n-"
_PIECE = re.compile(rf"[^\s{_APART}][^{_APART}]{{1,30}}")
_GLUED = re.compile(rf"[{_KANA}{_HAN}]{{4,16}}$")
_TAIL = re.compile(
    rf"(?P<end>(?:^|[.。!！?？…”\"」』)）»])\s*)?[{_OPEN}](?P<name>[^\n{_OPEN}{_CLOSE}]{{2,40}})[{_CLOSE}]"
    rf"\s*(?:{_REPORTER}(?: ?[\w.+-]{{1,30}}@[\w.-]{{1,30}})?)?\s*$"
)
_OPENED = re.compile(f"[{_OPEN}]")

# --- Lines of writers: what names them, and what their names look like.
_WRITER = re.compile(
    r"(?:特[约約派]|首席|[见見][习習]|全媒[体體]|[驻駐][^\W\d_]{1,4}|本[报報])?[记記]者|特派[员員]|[实實][习習]生|通[讯訊][员員]"
    r"|[采採撰][写寫文稿]|作者|文字|文(?=\s?[|｜丨/／:：＝=・])|[编編][译譯]|原[创創]|[发發]自|[报報][导導道]"
    r"|取材・文|取材|構成|執筆|ライター|特派員|編集委員|論説委員"
    r"|글·사진|글/사진|글(?=[ =:])|취재|(?:선임|인턴|객원|전문|수습)?(?:기자|특파원|통신원|논설위원)"
    r"|(?<![ء-ي])(?:كتبت?ه?|بقلم|(?:ال)?إعداد(?: وتحرير)?|تقرير|تحقيق|بواسطة|المحررة?|الكاتبة?"
    r"|(?:من )?مراسلة?|موفدة?|مندوبة?|خاصة?|متابعة|حوار)(?![ء-ي])"
)
_PERSON = re.compile(
    rf"[{_HAN}]{{2,4}}|[{_HAN}]{{2,6}}・?[ァ-ヶー]{{0,8}}|[{_HAN}][{_HAN}ぁ-んァ-ヶー]{{1,7}}|[ァ-ヶー]{{2,10}}・[ァ-ヶー・]{{2,16}}"
    r"|[가-힣]{2,4}|[ء-ي]{2,14}(?: [ء-ي]{2,14}){1,3}"
)
_NO_PERSON = re.compile(
    r"[をがはのにへでも]|社[论論评評説说]|[评評][论論]|[时時][评評]|快[讯訊]|消息|[头頭][条條]|[体體]育|[财財][经經]|[视視][频頻]|新[闻聞]"
    r"|[独獨]家|[号號]外|要[闻聞]|特集|速報|連載|経済|政治|国際|社会|사설|칼럼|속보|단독|뉴스|종합|제공|출처|자료"
    r"|[来來]源|[综綜]合|[转轉]|稿源|[处處]|[电電讯訊]|公[众眾]|原[载載刊]"
)
_FORMER = re.compile(r"前|元|原(?![创創])|曾|(?<!\w)전 |سابق")
_PLACE = re.compile(
    r"[ء-ي]{2,14}$|(?:أبو? ظبي|تل أبيب|بور سعيد|سان \w+|هونغ كونغ|كوالا لمبور|لوس أنجل[يو]س|ريو دي \w+"
    r"|بوينس آيرس|نيو \w+|بيت لحم|خان يونس|شرم الشيخ|رام الله|رأس \w+|دار \w+|كيب تاون|أديس أبابا"
    r"|مكة المكرمة|المدينة المنورة|\w+ المحتلة)$"
)
_HEADER = re.compile(r"以下文章[来來]源[于於]\s?\n\s?[，,]?\s?作者[^。]{1,30}")


def read_eastern_head(head: str, names: Names) -> list[tuple[Found, CreditKind]]:
    """The outlets of the dateline or the line of sources with which a text begins."""
    head = head[:HEAD]
    if not EASTERN.search(head):
        return []
    combined = _ZH_COMBINED.match(head)
    if combined and (sources := _within(head, *combined.span("names"), names)):
        return [(name, "agency") for name in sources]
    if (match := _KO_BRACKET.match(head)) and _WRITER.search(match["content"]):
        start, end = match.span("content")
        if are_eastern_writers(head[start:end], names) and not _ZH_WIRE.match(head):
            writers = _named(head, start, end, names)
            if not any(name.outlet and name.outlet.kind == "wire" for name in writers):
                return [(name, "byline") for name in writers]
    line, mark, rest = head.partition("\n")
    if mark and rest.strip() and len(line) <= _LONGEST and (label := _ZH_LABELLED.match(line)):
        return [(name, "agency") for name in _within(head, label.end(), len(line), names)]
    for reader in (_chinese, _korean, _japanese, _arabic):
        if found := reader(head, names):
            return found
    return []


def _chinese(head: str, names: Names) -> list[tuple[Found, CreditKind]]:
    if match := _ZH_WIRE.match(head):
        start, end = match.span("lead")
        found = names.find(head[start:end])
        rest = without_names(head[start:end], found)
        if found and not _ZH_BY_OTHERS.search(rest) and _ZH_REST.fullmatch(rest):
            return [(_at(name, start), "dateline") for name in found]
    if (match := _ZH_UNDATED.match(head)) and (outlet := names.resolve(match["name"])):
        return [(Found(*match.span("name"), outlet, ""), "dateline")]
    return []


def _korean(head: str, names: Names) -> list[tuple[Found, CreditKind]]:
    match = _KO_BRACKET.search(head) or _KO_BARE.match(head)
    if not match or not re.search("[가-힣]", match[0] + head[match.end() :][:60]):
        return []
    if len(head[match.end() :].strip(" =:-\n")) < (40 if match.start() else 1):
        return []
    start, end = match.span("in" if match.re is _KO_BARE and match["in"] else "content")
    found = _named(head, start, end, names)
    rest = without_names(head[start:end], [_at(name, -start) for name in found])
    wire = any(name.outlet and name.outlet.kind == "wire" for name in found)
    if not found or not _KO_REST.fullmatch(rest) or (match.start() and not wire):
        return []
    kind: CreditKind = "dateline" if wire or not re.search(_REPORTER, rest) else "byline"
    return [(name, "dateline" if re.search("[=＝]", rest) else kind) for name in found]


def _japanese(head: str, names: Names) -> list[tuple[Found, CreditKind]]:
    for match in _brackets(head):
        caption = head[: match.start()].strip()
        if caption and not (_JA_CAPTION.search(caption) or head[match.start()] == "【"):
            continue
        if len(head) - match.end() < 12:
            break
        start, end = match.span(match.lastgroup or 0)
        found = _named(head, start, end, names)
        if not found or NO_SOURCE.search(head, start, end) or "写真" in head[start:end]:
            continue
        rest = without_names(head[start:end], [_at(name, -start) for name in found])
        ended = all(_JA_AFTER.match(head[name.end : end]) for name in found)
        wires = all(name.outlet and name.outlet.kind == "wire" for name in found)
        if wires and ended and _JA_REST.fullmatch(rest) and (rest or not caption):
            return [(name, "dateline") for name in found]
    first = len(head) - len(head.lstrip())
    for name in names.find(head[: first + 60])[:1]:
        before, after = _JA_OPEN.match(head[first : name.start]), _JA_NEXT.match(head, name.end)
        if not before or not after or not name.outlet or name.outlet.kind != "wire":
            continue
        signed = bool(before["sent"] or (before["sign"] and before["sign"].strip(" 、")))
        dated = any(before[group] for group in ("day", "days", "date")) or bool(after["later"])
        dashed = not after["space"] and bool(before["sign"])
        if signed or (dated and not after["space"]) or dashed:
            return [(name, "dateline")]
    return []


def _brackets(head: str) -> list[re.Match[str]]:
    """Brackets in which a dateline may stand; round ones only at the very start."""
    found = [*_JA_BRACKET.finditer(head)][:4]
    first = _JA_FIRST.match(head, len(head) - len(head.lstrip()))
    return [first, *found] if first else found


def _arabic(head: str, names: Names) -> list[tuple[Found, CreditKind]]:
    if (match := _AR_QUOTED.match(head)) and (outlet := names.resolve(match["name"])):
        return [(Found(*match.span("name"), outlet, ""), "dateline")]
    if (match := _AR_NAME_FIRST.match(head)) and (outlet := names.resolve(match["name"])):
        return [(Found(*match.span("name"), outlet, ""), "dateline")]
    match = _AR_DATELINE.match(head)
    if not match or (match["open"] == "(" and not re.match(r"\)\s*[-–—ـ:/\n]", match["close"])):
        return []
    if match["open"] in "،," and not re.search(r"\d", head[: match.start("open")]):
        return []
    result: list[tuple[Found, CreditKind]] = []
    start, last = match.span("name")
    for part in [*_AR_JOINT.finditer(head, start, last), None]:
        end = part.start() if part else last
        outlet = names.resolve(head[start:end])
        if outlet is None:
            return []
        result.append((Found(start, end, outlet, ""), "dateline"))
        start = part.end() if part else last
    return result


def are_eastern_writers(line: str, names: Names) -> bool:
    """Whether a line of its own names an outlet beside its writer, and nothing else."""
    line = line.strip()
    if len(line) > _LONGEST or not EASTERN.search(line) or NO_SOURCE.search(line):
        return False
    if re.search(r"[©ⓒ。]|[^\W\d_]{2}\.(?:\s|$)", line):
        return False
    found = _named(line, 0, len(line), names)
    if not found:
        return False
    plain = without_names(line, found, "\n")
    if _HEADER.match(plain):
        return True
    rest, labels = _WRITER.subn("\n", plain)
    parts = [
        part.strip()
        for part in re.split(
            rf"{_MARKS}{{2,}}|[^\sء-ي가-힣\w]|(?<![ء-ي])\s|\s(?![ء-ي])|\n|\d+", rest
        )
    ]
    persons = [part for part in parts if part]
    if _FORMER.search(plain) or len(persons) > 5 or not all(map(_is_person, persons)):
        return False
    writers = [person for person in persons if not _PLACE.match(person)]
    return bool(labels) or (bool(writers) and len(persons) <= 2)


def is_eastern_person(line: str) -> bool:
    """Whether a line holds one name of a person and nothing else, as far as its script tells."""
    return len(line) <= 30 and bool(EASTERN.match(line)) and _is_person(line.strip())


def _is_person(part: str) -> bool:
    return bool((_PERSON.fullmatch(part) and not _NO_PERSON.search(part)) or _PLACE.fullmatch(part))


def read_sources(content: str, names: Names) -> list[Found]:
    """The outlets of a line or bracket that holds nothing but their names and words such as "source"."""
    if len(content) > _LONGEST or "。" in content[:-1] or not EASTERN.search(content):
        return []
    if NO_SOURCE.search(content):
        return []
    return _within(content, 0, len(content), names)


def signed_tail(line: str) -> tuple[int, int] | None:
    """Where in a line the last bracket holds what may be its source; a reporter may follow it."""
    if not _OPENED.search(line) or not EASTERN.search(line):
        return None
    match = _TAIL.search(line)
    if not match or (len(line) < 60 and NO_SOURCE.search(line)):
        return None
    return match.span("name") if match["end"] or _FILLER.search(match["name"]) else None


def _within(text: str, start: int, end: int, names: Names) -> list[Found]:
    found = _named(text, start, end, names)
    rest = without_names(text[start:end], [_at(name, -start) for name in found], "\n")
    return found if found and not _MARKED.sub("", _FILLER.sub("", rest)) else []


def _named(text: str, start: int, end: int, names: Names) -> list[Found]:
    """Names in a span, and short forms of agencies' names, alone or right behind a place: "ロンドン共同"."""
    content = text[start:end]
    found = names.find(content)
    if len(content) > (_LONGEST if found else _SHORT):
        return []
    for piece in _PIECE.finditer(without_names(content, found, "\n", True)):
        width = len(piece[0])
        inside = range(1, width - 1) if _GLUED.match(piece[0]) else range(0)
        for at in (0, *inside):
            if outlet := names.resolve(piece[0][at:].strip()):
                found.append(Found(piece.start() + at, piece.end(), outlet, ""))
                break
    return [_at(name, start) for name in sorted(found, key=lambda name: name.start)]


def _at(name: Found, offset: int) -> Found:
    return Found(name.start + offset, name.end + offset, name.outlet, name.mark)
