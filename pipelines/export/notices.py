"""Lines that speak of the outlet and not of the news: calls to subscribe or read on, credits, rights.

Lines, never parts of one: whatever shares a paragraph with a sentence of the article stays.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

LONGEST_NOTICE = 400
"""Characters; a longer paragraph tells something besides."""
LONGEST_CREDIT = 120
"""Characters of a line that names a source, a photographer or the writers."""

_FRINGE = " \t*_>#|•·–—-→»▶►([【（"

# A call begins with one of these and holds one of _OBJECTS ...
_CALLS = (
    "sign up", "subscribe", "join our", "join the", "register for", "get the", "get our", "receive our",
    "receive the", "download our", "download the", "follow us", "follow our", "like us", "never miss",
    "don't miss", "want more", "enjoying this", "click here", "tap here", "support our", "for more",
    "stay up to date", "stay informed", "to get our", "our newsletter", "get all the",
    "abonnieren sie", "der abendbrief", "abonniere", "melden sie sich", "jetzt abonnieren",
    "jetzt anmelden", "folgen sie", "folge uns", "der newsletter", "unser newsletter", "der morgenbrief",
    "bestellen sie", "laden sie",
    "abonnez-vous", "inscrivez-vous", "recevez", "suivez-nous", "suivez", "téléchargez", "pour recevoir",
    "suscríbase", "suscríbete", "suscribase", "reciba", "recibe", "síganos", "síguenos", "siga",
    "descargue", "apúntese", "apúntate", "iscriviti", "iscrivetevi", "ricevi", "seguici", "abbonati",
    "scarica", "assine", "inscreva-se", "receba", "subscreva", "siga-nos", "baixe", "schrijf je",
    "schrijf u", "ontvang", "abonneer", "volg ons", "meld je", "zapisz się", "zamów", "obserwuj",
    "subskrybuj", "подпишитесь", "подписывайтесь", "получайте", "следите за", "підпишіться", "підписуйтесь",
    "підписуйтеся", "отримуйте", "стежте за", "abone ol", "akşam mektubumuza", "bültenimize", "bizi takip",
    "اشترك", "اشتركوا", "تابعوا", "تابعونا", "订阅", "关注我们", "扫码", "訂閱", "购买订阅", "登録", "購読",
    "フォロー", "구독", "뉴스레터",
)  # fmt: skip
_OBJECTS = (
    "newsletter", "news letter", "inbox", "briefing", "our email", "morning email", "evening email",
    "daily email", "email alert", "push alert", "our app", "the app", "podcast", "facebook", "twitter",
    "instagram", "telegram", "whatsapp", "youtube", "tiktok", "linkedin", "bluesky", "mastodon",
    "google news", "our channel", "subscription", "subscribers", "our letter", "evening letter",
    "morning letter", "postfach", "abendbrief", "morgenbrief", "unsere app", "abo ", "lettre",
    "infolettre", "boîte mail", "boletín", "boletin", "correo", "bollettino", "lettera", "casella",
    "boletim", "nossa carta", "e-mail", "nieuwsbrief", "onze brief", "mailbox", "biuletyn", "nasz list",
    "wieczorny list", "skrzynk", "рассылк", "письмо", "телеграм", "почт", "розсилк", "вечірній лист", "наш лист",
    "bülten", "mektubumuz", "e-posta", "رسالت", "نشرت", "بريد", "来信", "通讯", "邮件", "公众号", "微信",
    "メール", "ニュースレター", "便り", "이메일", "채널", "편지", "뉴스레터",
)  # fmt: skip
# ... or is one of these with what it points to.
_POINTERS = (
    "read more:", "read also:", "read next:", "see also:", "related:", "more on this:", "watch:", "listen:",
    "lesen sie auch", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "lea tambien",
    "le puede interesar", "leggi anche", "leia também", "leia mais", "lees ook", "czytaj też",
    "czytaj także", "zobacz też", "читайте также", "читайте також", "ayrıca okuyun", "اقرأ أيضا",
    "اقرأ أيضًا", "延伸阅读", "相关阅读", "関連記事", "관련 기사",
)  # fmt: skip

_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def _words(things: Iterable[str]) -> str:
    """A pattern of these words, whole at their start; where a script has no spaces, anywhere."""
    return "|".join(
        re.escape(thing) if _UNSPACED.match(thing) else rf"\b{re.escape(thing)}" for thing in things
    )


_CALL = re.compile(
    rf"(?:{'|'.join(map(re.escape, _CALLS))})(?:\b|(?<=[^\x00-\u0dff])).*?(?:{_words(_OBJECTS)})"
)

_RIGHTS = re.compile(
    r"(?:©|\(c\)\s|copyright\b|℗).{0,80}?(?:\b(?:19|20)\d\d\b|rights reserved|©|\(c\))"
    r"|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden"
    r"|wszelkie prawa zastrzeżone|все права защищены|всі права захищені|tüm hakları saklıdır"
    r"|جميع الحقوق محفوظة|版权所有|版權所有|無断転載|무단\s?전재",
    re.IGNORECASE,
)
_RIGHTS_STARTS = (
    "©", "(c)", "c)", "copyright", "℗", "all rights", "alle recht", "tous droits", "todos l", "todos o",
    "tutti i", "wszelkie", "все права", "всі права", "tüm hak", "جميع", "版权", "版權", "無断", "무단",
)  # fmt: skip
_LABELLED = re.compile(
    r"(?:photos?|photograph|image|picture|foto|fotos|bild|crédit photo|imagen|immagine|zdjęcie|фото"
    r"|fotoğraf|图片来源|写真|사진)(?: credit| by)?\s*[:：/]\s*\S"
    r"|(?:sources?|quellen?|fuentes?|fonti?|fontes?|bron|źródło|источник|джерело|kaynak|المصدر|来源|來源"
    r"|出典|출처)\s*[:：]\s*\S"
)
_BY = re.compile(
    r"(?:additional )?(?:reporting|writing|editing|compiled|edited|translated|written) by\s"
)
_BETWEEN = frozenset({
    "additional", "reporting", "writing", "editing", "by", "and", "in", "at", "for", "with", "the", "de", "del",
    "di", "da", "van", "von", "der", "la", "le", "al", "bin",
})  # fmt: skip
"""What may stand between the names of a line of writers; another word in small letters makes a sentence of it."""

_CREDIT_STARTS = (
    "reporting", "writing", "editing", "additional", "compiled", "edited", "translated", "written", "photo",
    "image", "picture", "foto", "bild", "crédit", "imagen", "immagine", "zdjęcie", "фото", "图片", "写真",
    "사진", "source", "quelle", "fuente", "font", "bron", "źródło", "источник", "джерело", "kaynak",
    "المصدر", "来源", "來源", "出典", "출처",
)  # fmt: skip


_HEAD = 4
_STARTS = (*_CALLS, *_POINTERS, *_RIGHTS_STARTS, *_CREDIT_STARTS)
_SHORT_STARTS = tuple(start for start in _STARTS if len(start) < _HEAD)
_HEADS_OF_STARTS = frozenset(start[:length] for start in _STARTS for length in range(_HEAD + 1))


class _Heads(dict[str, bool]):
    """First characters of a line → whether a notice may begin so: tells most lines to be none."""

    def __missing__(self, head: str) -> bool:
        bare = head.lstrip(_FRINGE).lower()
        found = bare in _HEADS_OF_STARTS or bare.startswith(_SHORT_STARTS)
        if len(self) < 100_000:
            self[head] = found
        return found


_heads = _Heads()


def notices(
    lines: Sequence[str], quotes: Collection[str] = ()
) -> Iterator[tuple[int, Literal["calls", "credits"]]]:
    """Yield the number of each line that is a notice, and which: see `notice`."""
    if quotes:
        doubtful: Iterable[int] = range(len(lines))
    else:
        doubtful = [place for place, line in enumerate(lines) if _heads[line[:_HEAD]]]
    for place in doubtful:
        if kind := notice(lines[place], quotes):
            yield place, kind


def notice(line: str, quotes: Collection[str] = ()) -> Literal["calls", "credits"] | None:
    """Say whether a line asks to subscribe or follow, or points to another article ("calls"); or whether it
    is nothing but a credit or a note of rights ("credits").

    `quotes` are what the article's credits as author, agency or holder of rights quote: where that is the
    whole line, the line says nothing else.
    """
    if quotes and line in quotes:
        return "credits"
    if not _heads[line[:_HEAD]] or len(line) > LONGEST_NOTICE:
        return None
    low = line.lstrip(_FRINGE).lower()
    if low.startswith(_RIGHTS_STARTS) and _RIGHTS.match(low):
        return "credits"
    if (
        len(line) <= LONGEST_CREDIT
        and low.startswith(_CREDIT_STARTS)
        and (_LABELLED.match(low) or (_BY.match(low) and _names_only(line)))
    ):
        return "credits"
    if low.startswith(_POINTERS) or (low.startswith(_CALLS) and _CALL.match(low)):
        return "calls"
    return None


def _names_only(line: str) -> bool:
    """Whether a line "Reporting by ..." holds names only: "Written by hand, the letters ..." does not."""
    words = re.findall(r"[^\W\d_]+", line)[1:]
    return all(not word[0].islower() or word in _BETWEEN for word in words)
