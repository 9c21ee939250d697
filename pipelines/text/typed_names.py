"""Names of media that no registry knows, recognised by a word that calls them media."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipelines.text.outlet_names import UNKNOWN, Found, fold_name
from pipelines.text.phrases.ordinary import (
    ARABIC_NOUNS,
    CJK_ENDINGS,
    CJK_GENERIC,
    CJK_NOUNS,
    CJK_TITLES,
    CYRILLIC_NOUNS,
    CYRILLIC_OPENINGS,
    KOREAN_ENDINGS,
    LATIN_AFTER,
    LATIN_ENDINGS,
    LATIN_LAST_PARTS,
    LATIN_NOUNS,
    LATIN_OPENINGS,
    NATIONS,
)
from pipelines.text.slavic_names import find_slavic

_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’&-]{0,30}"
_LETTER = "A-Za-zÀ-ʯͰ-῿"  # of scripts that part words
_LINK = r"(?:(?:d[eiou]|del|della|dello|da|do|du|des|la|le|van|von|der) |d['’]|dell['’]|l['’])"
# What goes on after a name shows a body that is no medium: "News Corp", "Times Square".
_NO_MEDIUM = (
    r"(?! (?:Corp|Corporation|Inc|Ltd|Group|Square|Foundation|Institute|Council"
    r"|Authority|Commission|Union|Club"
    r"|Awards?|Holdings?|Media|Conference|Association|Company|CEO|GmbH|AG|Verlag|City"
    r"|Regulator|Tower|Award"
    r"|Editor|Reporter|Department)\b)"
)
_LATIN = re.compile(
    rf"(?<![{_LETTER}\d_.@/-])(?:"
    rf"(?P<a>(?:{_CAP} ){{1,3}}(?:{LATIN_ENDINGS})(?![{_LETTER}\d_]))(?! {_CAP}){_NO_MEDIUM}"
    rf"|(?P<f>(?:[A-ZÄÖÜ][\wäöüß]{{2,25}}-){{1,2}}(?:{LATIN_LAST_PARTS})\b)"
    rf"|(?P<b>(?:{LATIN_OPENINGS}) (?:{_LINK}){{0,2}}{_CAP}(?: {_CAP}){{0,2}}){_NO_MEDIUM}"
    rf"|(?:{LATIN_NOUNS}) [„“\"«‘‚](?P<c>{_CAP}(?: [\w'’.-]{{1,20}}){{0,4}})[“”\"»’‘]"
    rf"|(?:{LATIN_NOUNS}) (?P<d>{_CAP}(?: {_CAP}){{0,3}}){_NO_MEDIUM}"
    rf"|(?P<e>{_CAP}(?: {_CAP}){{0,3}}) (?:{LATIN_AFTER})\b"
    rf")"
)
_CYRILLIC = re.compile(
    rf"(?<!\w)(?:{CYRILLIC_NOUNS}) [«\"„“](?P<a>[^«»\"„“”\n]{{2,40}})[»\"”“]"
    rf"|(?<!\w)(?P<b>(?:{CYRILLIC_OPENINGS}) [«\"„“][^«»\"„“”\n]{{2,30}}[»\"”“])"
)
_ARABIC = re.compile(
    rf"(?<!\w)(?:{ARABIC_NOUNS}) (?:[\"«“”](?P<a>[^«»\"“”\n]{{2,40}})[\"»”“]"
    # Without quotes where a comma or "that" ends it; "a local newspaper" is no name.
    rf"|(?P<b>[ء-ي]{{3,12}}(?<!ية) [ء-ي]{{3,12}}(?<!ية))(?=[،,:]| [إأ]ن\b)"
    r"|(?P<c>[ء-ي]{3,12} (?:نيوز|برس|تايمز|بوست|أونلاين|نت|ميديا|تي في))(?![ء-ي]))"
)


def _behind(words: str, ends: Sequence[str]) -> str:
    """That before the character just read one of `words`, parted by "|", stands, with one of `ends`.

    The quote is looked for first: it is rarer than the words.
    """
    by_width: dict[int, list[str]] = {}
    for word in words.split("|"):
        for end in ends:
            by_width.setdefault(len(word) + len(end), []).append(f"{word}{end}.")
    return f"(?:{'|'.join(f'(?<={chr(124).join(same)})' for same in by_width.values())})"


_PAPER = r"日报|日報|晚报|晚報|早报|早報|时报|時報|新报|新報|新聞|周刊|週刊|通讯社|通訊社|通信社|电视台|電視台"
_ABROAD = "米紙|英紙|仏紙|独紙|伊紙|豪紙|露紙|米誌|英誌|独誌|仏誌|中国紙|韓国紙|ロシア紙|米メディア|英メディア"
# What follows a name: a particle, or a verb of telling.
_JA_NEXT = r"(?=に|は|が|の|など|で|も|を|、|（|紙|誌)"
_KO_NEXT = r"(?=에|가|이|은|는|와|과|을|를|의|도| 보도)"
_ZH_NEXT = (
    r"(?=[^，。\n]{0,4}(?:报道|報道|报导|報導|披露|爆料|称|稱|说|說|发文|發文|消息|刊|援引|指))"
)
# Names in quotes, or in Latin letters or Katakana behind "the American paper".
_CJK = re.compile(
    rf"(?=[《「『“‘'<〈A-Zァ-ヶ])(?:《(?P<a>[^《》\n]{{2,20}}(?:{CJK_ENDINGS}|{CJK_TITLES}))》"
    rf"|[「『](?P<b>[^「」『』\n]{{2,20}}(?:{CJK_ENDINGS})|週刊[^「」『』\n]{{1,12}})[」』](?!と)"
    rf"|[<〈《「](?P<h>[가-힣A-Za-z][^<>〈〉《》「」\n]{{0,12}}(?:{KOREAN_ENDINGS}|저널|타임스|투데이"
    rf"|TV))[>〉》」]{_KO_NEXT}"
    # Quoted words behind "the paper" may be what it says: a name has a particle after it.
    rf"|[「『]{_behind(CJK_NOUNS, ('', ' ', 'の'))}(?P<e>[^「」『』、。\n]{{2,16}})[」』]{_JA_NEXT}"
    rf"|《{_behind(CJK_NOUNS, ('', ' ', '的'))}(?P<f>[^《》，。\n]{{2,16}})》"
    rf"|“{_behind(CJK_NOUNS, ('', ' ', '的'))}(?P<i>[^“”，。\n]{{2,16}})”{_ZH_NEXT}"
    rf"|[‘'<〈《「]{_behind(CJK_NOUNS + '|채널', ('', ' ', '의 '))}"
    rf"(?P<g>[^‘’'<>〈〉《》「」\n.]{{2,16}})[’'>〉》」]{_KO_NEXT}"
    rf"|(?P<j>[A-Z]{_behind(CJK_NOUNS, ('', ' ', 'の'))}[A-Za-z'’&.-]{{1,30}}"
    rf"(?: [A-Z][A-Za-z'’&.-]{{0,30}}){{0,3}})"
    rf"(?:{_JA_NEXT}|{_KO_NEXT}|{_ZH_NEXT})"
    rf"|(?P<k>[ァ-ヶ]{_behind(_ABROAD, ('', 'の'))}[ァ-ヶー・＝]{{2,24}}){_JA_NEXT})"
)
# Without a mark: where a sentence or its object begins, or where the verb of telling follows.
_UNMARKED = re.compile(
    rf"(?!{CJK_GENERIC})(?P<c>[㐀-鿿ァ-ヶー]{{1,8}}?(?:{CJK_ENDINGS}))(?=による?と|が報じ|は報じ|が伝え"
    rf"|报道|報道)"
    rf"|(?<![가-힣])(?P<d>[가-힣]{{2,6}}(?:{KOREAN_ENDINGS}))(?=에|가|이|은|는|와|과|을|를| 보도)"
    rf"|(?<![㐀-鿿ァ-ヶー々])(?!{CJK_GENERIC})(?P<l>[㐀-鿿]{{1,5}}(?:新聞|日報|新報|時報|通信社))(?=[はがにの])"
    rf"|(?<![^，。；：“\n])(?!{CJK_GENERIC})(?P<m>[㐀-鿿]{{2,5}}(?:{_PAPER}))(?=[称稱说說指]|援引|披露|引述)"
    rf"|(?P<n>(?:(?<=接受)|(?<=[对對向诉訴]))(?!{CJK_GENERIC})[㐀-鿿]{{2,5}}(?:{_PAPER}))"
    r"(?=[采採][访訪]|[专專][访訪]|[访訪][问問]|表示|[说說称稱]|透露|[记記]者|，)"
)
# The endings of such names, which are looked for first.
_ENDED = re.compile(
    rf"(?:{CJK_ENDINGS})(?=[はがにの报報称稱说說指援披引采採专專访訪表透记記，])|(?:{KOREAN_ENDINGS})"
    rf"(?=[에가이은는와과을를]| 보도)"
)
_BEFORE_END = 8  # characters of a name before its ending
_SCRIPTS = (
    (re.compile("[Ѐ-ӿ]"), _CYRILLIC),
    (re.compile("[ء-ي]"), _ARABIC),
    (re.compile("[぀-ヿ㐀-鿿가-힣]"), _CJK),
)
# A text without any of these words names no medium by its sort: most texts, told in microseconds.
_HINTS = frozenset(
    alternative.split()[0]
    for words in (LATIN_ENDINGS, LATIN_LAST_PARTS, LATIN_OPENINGS, LATIN_NOUNS, LATIN_AFTER)
    for alternative in words.split("|")
)
_HINT_STEMS = tuple(hint.partition("\\")[0] for hint in _HINTS if "\\" in hint)
_WORD = re.compile(rf"[{_LETTER}]{{2,}}")
_NO_NAME = re.compile(
    r"(?i)^(?:the|a|an|in|on|at|as|but|and|by|according|citing|told|breaking|good|bad"
    r"|fake|latest|local|more"
    r"|this|that|these|his|her|their|our|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|die|der|das"
    r"|laut|wie|selon|según|secondo|segundo|volgens|według|jak|le|la|el|il|o|de) "
)
_CASE = re.compile(r"['’][a-zçğıöşü]{1,4}\Z")  # Turkish: "Radyo Poyraz'a"
_CJK_LEAD = re.compile("[^据據讯訊由]{0,20}[据據讯訊由](?=..)")
# Gazettes in which laws are promulgated, and agencies of a state that report no news.
_OFFICIAL = re.compile(
    r"(?i)(?:gazzetta ufficiale|journal officiel|diari?o oficial|di[aá]rio da república|jornal oficial"
    r"|resm[iî] gazete|(?:kalkınma|uzay|istihbarat|yatırım|ilaç) ajansı)"
)
_WEAK_FIRST = re.compile(
    r"^(?:News|Times|The|Breaking|Hard|Good|Bad|Fake|Local|Most|Modern|Medieval|End)\b"
)


def find_typed(text: str, known: Sequence[Found], own: str) -> list[Found]:
    """Media in `text` that are none of `known`; `own` is the domain of the text's own outlet."""
    result: list[Found] = []
    starts = [name.start for name in known]
    label = fold_name(own.split(".")[0])
    for match in _matches(text):
        group = match.lastgroup
        if group is None:
            continue
        start, end = match.span(group)
        if match.re is _UNMARKED and (lead := _CJK_LEAD.match(text, start, end)):
            start = lead.end()
        while (first := _NO_NAME.match(text[start:end])) is not None:
            start += first.end()
        if case := _CASE.search(text, start, end):
            end = case.start()
        before = bisect_left(starts, end) - 1
        if before >= 0 and known[before].end > start:
            continue
        name = text[start:end]
        if group == "e" and match.re is _LATIN and name in NATIONS:
            continue  # "the French newspaper"
        if group == "a" and match.re is _LATIN and (" " not in name or _WEAK_FIRST.match(name)):
            continue
        if not _is_own(name, label) and not _OFFICIAL.match(name):
            result.append(Found(start, end, None, UNKNOWN))
    if not text.isascii():
        taken = [(name.start, name.end) for name in (*known, *result)]
        for start, end, name in find_slavic(text):
            if not (_is_own(name, label) or any(s < end and start < e for s, e in taken)):
                result.append(Found(start, end, None, UNKNOWN, name))
    return result


def is_typed(name: str) -> bool:
    """Whether `name` as a whole calls itself a medium ("Springfield Gazette")."""
    match = _LATIN.fullmatch(name) if len(name) <= 80 else None
    return bool(match and match.lastgroup in ("a", "b", "f") and not _NO_NAME.match(name))


def is_own_name(name: str, own: str) -> bool:
    """Whether an unknown name is that of the outlet at the domain `own`, as far as its letters tell."""
    return _is_own(name, fold_name(own.split(".")[0]))


def _is_own(name: str, label: str) -> bool:
    folded = fold_name(name)
    if not folded or not label:
        return False
    initials = "".join(word[0] for word in name.casefold().split())
    shorter, longer = sorted((folded, label), key=len)
    return (len(shorter) >= 5 and shorter in longer) or folded == label or initials == label


def _matches(text: str) -> Iterator[re.Match[str]]:
    hints = {*_HINTS.intersection(_WORD.findall(text))}
    hints.update(stem for stem in _HINT_STEMS if stem in text)
    start = 0
    while hints and start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if any(text.find(hint, start, end) >= 0 for hint in hints):
            yield from _LATIN.finditer(text, start, end)
        start = end + 1
    if not text.isascii():
        for script, pattern in _SCRIPTS:
            if script.search(text):
                yield from pattern.finditer(text)
        at = 0
        for ended in _ENDED.finditer(text) if _SCRIPTS[-1][0].search(text) else ():
            start = max(at, ended.start() - _BEFORE_END)
            for match in _UNMARKED.finditer(text, start, ended.end() + 4):
                yield match
                at = match.end()
