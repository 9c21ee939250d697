"""Names of media in Slavic languages: those no registry knows, in whatever case they stand, and parts of names.

A word that calls a medium what it is stands before its name in quotes ("виданню «Лиманська пошта»"), or is
part of it ("«Лиманской правде»", "Głosowi Zalesiny"). The name that a credit gives is in the nominative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

_OPEN, _CLOSE = '[«„“"]', '[»“”"]'
_BODY = r"[^«»„“”\"\n]{2,40}"
_WORD = r"[А-ЯЁІЇЄҐ][\wʼ'’-]{1,25}"
# Words before a name in quotes, in the cases that the general list of such words leaves out.
_CYRILLIC_NOUNS = (
    r"издани(?:ям|ях)|агентств(?:ам|ах|и)|(?:теле)?канал(?:ом|і|ові)|портал(?:ом|і|ові)|сайт(?:ом|і|ові)"
    r"|журнал(?:ом|і|ові)|(?:ежемесячник|еженедельник|щомісячник)(?:а|у|ом|е|ові|і)?|тижневик(?:ом|ові|і)"
    r"|радиостанци(?:и|ей)|радіостанцією|виданн(?:ю|ям|і)|агенц(?:ія|ії|ію|ією)|(?:теле)?радіокомпані(?:я|ї|ю|єю)"
    r"|телекомпани(?:я|и|ю|ей)|телекомпані(?:я|ї|ю|єю)|информагентств[оаеу]м?|інформагентств[оаіу]м?"
    r"|паблик(?:а|у|ом|е)?|паблік(?:а|у|ом|ові|і)?|медиа|медіа|СМИ|ЗМІ|таблоид(?:а|у|ом|е)?|таблоїд(?:а|у|ом|ові|і)?"
    r"|ИА|ІА|ТРК|ТК"
)
_POLISH_NOUNS = (
    r"gazet(?:y|ę|ą)|dziennik(?:a|iem)|(?:tygodnik|miesięcznik|kwartalnik)(?:a|owi|iem|u)?|portal(?:u|em)"
    r"|serwis(?:u|owi|em|ie)?|agencj[aięą](?: \w{4,12})?|stacj[ięą]|rozgłośni[aęą]?|telewizj[aięą]"
    r"|magazyn(?:u|owi|em|ie)?|radi(?:o|a|u|em)|tabloid(?:u|owi|em|zie)?|kanał(?:u|owi|em)?"
)
# Heads of names: the nominative, gender ("p" for the plural), stem and endings of other cases, "-" for none.
_RUSSIAN = (
    ("правда", ("f", "правд", "ы е у ой")),
    ("газета", ("f", "газет", "ы е у ой")),
    ("неделя", ("f", "недел", "и е ю ей")),
    ("вестник", ("m", "вестник", "а у ом е")),
    ("курьер", ("m", "курьер", "а у ом е")),
    ("голос", ("m", "голос", "а у ом е")),
    ("листок", ("m", "листк", "а у ом е")),
    ("известия", ("p", "извести", "й ям ями ях")),
    ("новости", ("p", "новост", "ей ям ями ях")),
    ("вести", ("p", "вест", "ей ям ями ях")),
    ("ведомости", ("p", "ведомост", "ей ям ями ях")),
    ("сводка", ("f", "сводк", "и е у ой")),
)
_UKRAINIAN = (
    ("пошта", ("f", "пошт", "и і у ою")),
    ("правда", ("f", "правд", "и і у ою")),
    ("газета", ("f", "газет", "и і у ою")),
    ("вісник", ("m", "вісник", "а у ові ом")),
    ("кур'єр", ("m", "кур[ʼ'’]єр", "а у ові ом")),
    ("голос", ("m", "голос", "у ові ом")),
    ("вісті", ("p", "віст", "ей ям ями ях")),
    ("новини", ("p", "новин", "- ам ами ах")),
    ("відомості", ("p", "відомост", "ей ям ями ях")),
)
_POLISH = (
    ("głos", ("m", "głos", "u owi em ie")),
    ("goniec", ("m", "gońc", "a owi em u")),
    ("kurier", ("m", "kurier", "a owi em ze")),
    ("dziennik", ("m", "dziennik", "a owi iem u")),
    ("tygodnik", ("m", "tygodnik", "a owi iem u")),
    ("przegląd", ("m", "przegląd", "u owi em zie")),
    ("gazeta", ("f", "gaze", "ty cie tę tą")),
    ("telewizja", ("f", "telewizj", "i ę ą")),
    ("radio", ("n", "radi", "a u em")),
    ("echo", ("n", "ech", "a u em")),
)
_Heads = Sequence[tuple[str, tuple[str, str, str]]]
# Endings of adjectives by gender, all but the nominative, and what they become.
_ADJECTIVES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "m": (
        (r"([кгхжшчщ])(?:ого|ому|им|ом)$", r"\1ий"),
        (r"(?:его|ему|им|ем)$", "ий"),
        (r"(?:ого|ому|ым|ом)$", "ый"),
        (r"(?<=[kg])(?:iego|iemu|im)$", "i"),
        (r"(?:ego|emu|ym)$", "y"),
    ),
    "f": (
        (r"(?:ой|ую)$", "ая"),
        (r"(?:ей|юю)$", "яя"),
        (r"(?:ої|ій|ою|(?<=[кнв])у)$", "а"),
        (r"(?<=[kg])iej$", "a"),
        (r"(?:ej|ą)$", "a"),
    ),
    "n": ((r"(?<=[kg])(?:iego|iemu|im)$", "ie"), (r"(?:ego|emu|ym)$", "e")),
    "p": (
        (r"(?:их|им|ими)$", "ие"),
        (r"(?:ых|ым|ыми)$", "ые"),
    ),
}
_UKRAINIAN_PLURALS = ("вісті", "новини", "відомості")
_UKRAINIAN_PLURAL = re.compile(r"(?:их|им|ими)$")


def _cases(stem: str, endings: str) -> str:
    """An expression for the other cases of a head."""
    return f"{stem}(?:{'|'.join(endings.replace('-', '').split(' '))})"


def _forms(heads: _Heads) -> str:
    """An expression for the heads in all their cases."""
    return "|".join(f"{head}|{_cases(*how[1:])}" for head, how in heads)


_QUOTED = re.compile(rf"{_OPEN}(?P<name>{_BODY}){_CLOSE}")
_CYRILLIC_NOUN, _POLISH_NOUN = re.compile(_CYRILLIC_NOUNS), re.compile(_POLISH_NOUNS)
_CYRILLIC_HEADS = f"{_forms(_RUSSIAN)}|{_forms(_UKRAINIAN)}"
_CYRILLIC_NAME = re.compile(
    rf"(?:{_WORD} ){{1,2}}(?i:{_CYRILLIC_HEADS})|(?=[А-ЯІ])(?i:{_CYRILLIC_HEADS}) {_WORD}(?: {_WORD})?"
)
_CAP = r"[A-ZĆŁŃÓŚŹŻ][\w-]{2,25}"
_POLISH_NAME = re.compile(rf"(?=[DEGKPRT])(?i:{_forms(_POLISH)}) {_CAP}(?: {_CAP})?")
_POLISH_STEMS = re.compile(r"(?<![\w-])(?:G[łao]|Kurie|Dzienn|Tygod|Przeg|Telew|Rad[ir]|Ech)")
_CYRILLIC_LETTER, _POLISH_LETTER = re.compile("[а-яіїєґ]"), re.compile("[ąęłśż]")
_BEFORE = 24  # characters; the word for a medium before a quote, with an adjective behind it, is no longer
# Where everybody writes, nobody in particular reports; nor does a journal of laws.
_NO_MEDIUM = re.compile(
    r"(?i)^(?:facebook|twitter|x|instagram|youtube|tiktok|telegram|linkedin|вконтакте"
    r"|dziennik\w{0,3} (?:ustaw|urzędow).*)$"
)
_CALLING = re.compile(
    r"(?:(?:інформ|информ)?агентств|агенці|(?:теле|радіо|радио)?канал|газет|журнал|портал|сайт|видан|издани|тижневик"
    r"|еженедельник|радіо|радио|gazet|dziennik|portal|tygodnik|agencj|stacj|telewizj|radi)\w{0,4} (?=\S{3})"
)
_QUOTED_END = re.compile(r"^\w[\w -]{2,25} [«„\"“](?P<name>[^«»„“”\"]{3,40})[»“”\"]$")


def find_slavic(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and the nominative of names of media in `text` that a word calls media."""
    cyrillic, polish = bool(_CYRILLIC_LETTER.search(text)), bool(_POLISH_LETTER.search(text))
    if not cyrillic and not polish:
        return
    for match in _QUOTED.finditer(text):
        name, start = match["name"], match.start()
        if _NO_MEDIUM.match(name):
            continue
        if cyrillic and _CYRILLIC_NAME.fullmatch(name):
            yield *match.span("name"), nominative(name)
            continue
        words = text[max(0, start - _BEFORE) : start].split()
        if not text[start - 1 : start].isspace() or not words:
            continue
        if (cyrillic and _CYRILLIC_NOUN.fullmatch(words[-1])) or (
            polish and any(_POLISH_NOUN.fullmatch(" ".join(words[-n:])) for n in (1, 2))
        ):
            yield *match.span("name"), name
    for match in _POLISH_STEMS.finditer(text) if polish else ():
        if (found := _POLISH_NAME.match(text, match.start())) and not _NO_MEDIUM.match(found[0]):
            yield *found.span(), nominative(found[0], polish=True)


@lru_cache(maxsize=512)
def nominative(name: str, polish: bool = False) -> str:
    """The nominative of a name that has a head such as "пошта", with which its other words may agree."""
    heads = _POLISH if polish else (*_RUSSIAN, *_UKRAINIAN)
    words = name.split(" ")
    for number, word in enumerate(words):
        for head, (gender, stem, endings) in heads:
            if word.casefold() == head:
                return name
            if re.fullmatch(f"(?i:{_cases(stem, endings)})", word):
                words[number] = head.capitalize() if word[0].isupper() else head
                for other in range(number) if number else range(1, len(words)):
                    if not number and words[other].endswith("у"):
                        continue  # a noun behind the head that does not agree with it
                    words[other] = _agreeing(words[other], gender, head)
                return " ".join(words)
    return name


def _agreeing(word: str, gender: str, head: str) -> str:
    if gender == "p" and head in _UKRAINIAN_PLURALS:
        return _UKRAINIAN_PLURAL.sub("і", word)
    for ending, ended in _ADJECTIVES[gender]:
        changed, times = re.subn(ending, ended, word)
        if times:
            return changed
    return word


def proper_span(written: str) -> tuple[int, int]:
    """What of a name as a text writes it is left without a word in small letters that calls it a medium.

    "телеканалу «Причал»" leaves "Причал": its case says what is done to the outlet, and belongs to the text.
    """
    lead = _CALLING.match(written)
    start, end = (lead.end() if lead else 0), len(written)
    return (start + 1, end - 1) if lead and written[start] in '«„“"' else (start, end)


def quoted_part(name: str) -> str | None:
    """The name proper of one that begins with what it is: "Телеканал «Причал»"; None for others."""
    match = _QUOTED_END.match(name)
    return match["name"] if match else None
