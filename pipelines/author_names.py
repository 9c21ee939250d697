"""Names of authors out of what pages write where an author should stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipelines.persons import is_agency, is_person
from pipelines.structured import fold
from pipelines.written_dates import names_month

MAX_NAME = 120
"""Characters of one author's name; longer ones are biographies."""
MAX_LINE = 1_000
"""Characters of one string that are looked at: room for MAX_AUTHORS with their offices."""
MAX_AUTHORS = 20
"""Authors of one article; more are a list of something else."""

_GERMAN = (
    "kommentar|analyse|gastbeitrag|gastkommentar|interview|bericht|reportage|essay|kolumne|rezension"
    "|kritik|porträt|glosse|leitartikel|protokoll|text|artikel|meinung|verfasst|geschrieben"
    "|aufgezeichnet|erstellt|veröffentlicht"
)
_FRENCH = "article|texte|récit|enquête|reportage|entretien|analyse|chronique|tribune"
_SPANISH = (
    "escrito|redactado|publicado|elaborado|redigido|texto|análisis|crónica|reportaje|entrevista"
    "|artículo|artigo|reportagem"
)
BY = (
    r"(?:(?:(?:written|reported|reporting|story|text|words|analysis|review|opinion|column|interview|essay"
    r"|commentary|article|report|published|posted|contributed|curated)(?: (?:and|&) photos?)? )?by"
    rf"|(?:(?:eine? )?(?:{_GERMAN}) )?von(?: unsere[mr] \w+)?|(?:aus|in) [\w-]+ berichte(?:t|n)"
    rf"|(?:(?:une? )?(?:{_FRENCH}|propos recueillis|écrit|publié|rédigé) )?par|(?:une? )?(?:{_FRENCH}) d[e’']"
    rf"|(?:(?:una? )?(?:{_SPANISH}) )?por"
    r"|(?:(?:a cura|scritto|intervista|articolo|testo) )?di|(?:scritto|pubblicato|redatto) da"
    r"|(?:dal(?:la)? nostr[oa] |dall[’'])(?:inviat[oa]|corrispondente)"
    r"|(?:(?:geschreven|tekst) )?door(?: onze \w+)?|deur|van onze \w+"
    r"|(?:(?:skriven|skrevet|tekst|text) )?a[vf]|(?:napisane )?przez|od|opra\w+\.?"
    r"|de notre (?:correspondante?|envoyée? spéciale?)"
    r"|(?:texte?|tekst|texto|testo|words|story) (?:and|und|og|och|et|y|e) (?:fotos?|photos?|bild(?:er)?)"
    r"|authors?|autor(?:[/:*_]?in(?:nen)?|en|es|as?|i|zy|ři|ka)?|auteure?s?|autore|text[eo]?|tekst[iy]?|words"
    r"|автор(?:ы|и|ка)?(?: текста| статьи)?|аутор|пише|autorius|текст|подготовила?|yazan|penulis|oleh"
    r"|szerző|írta|συντάκτης|του|της|γράφει (?:ο|η)|piše|tác giả|كتبت?|بقلم|מאת)"
)
"""What a byline begins with, in small letters: a name may follow without a mark."""
LABEL = (
    r"(?:reporter|laporan|interview|muhabir|haber|yazar|kirjoittaja|toimittaja|teksti|redacción|redactora?"
    r"|periodista|journaliste?|verfasser(?:in)?|redaktion|kommentar|analyse|protokoll|reportage"
    r"|reportaje|skribent|корреспондент|журналист)"
)
"""What a byline begins with where a colon follows; without one it may be a part of a newsroom's name."""
CJK = (
    r"(?:[\u4e00-\u9fff]{0,8}[記记]者|作者|撰文|[採采]訪|采写|文(?:[・･と、/／](?:写真|圖|图|摄影|攝影))?"
    r"|取材・文|執筆|筆者|著者|ライター|編集委員|論説委員|글|취재)"
)
"""The same where no spaces are written."""

ROLE_BEFORE = (
    r"(?:(?:[a-zà-ÿ][\w’'-]*|North|South|East|West|Asia|Europe|Africa|US|UK|EU|Chief|Senior|Staff|Special"
    r"|Political|National) ){0,3}(?:[\w-]+-)?(?:[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?|[Ww]riters?"
    r"|[Cc]olumnist|[Rr]edakteur(?:in)?|[Kk]orrespondent(?:in)?|[Mm]itarbeiter(?:in)?|corresponsal|verslaggever"
    r"|redacteur|notre (?:correspondante?|envoyée? spéciale?)(?: (?:à|en|au) [\w-]+,)?)\s+"
)
"""An office before a name."""
_BY = re.compile(
    rf"(?i)^(?:{BY}(?:\s*[:：／/]\s*|\s+(?:by\s+)?)|{CJK}(?:\s*[:：／/・=＝、]\s*|\s+)|기자\s+"
    r"|[記记]者(?=[\u4e00-\u9fff]{2,4}$))(?=\S)"
)
_HEAD_ROLE = re.compile(rf"^{ROLE_BEFORE}(?=\w[\w’'.-]+\s+\w)")
_DESK = re.compile(
    r"^[\u3041-\u9fff・ー]{1,10}(?:支局|支社|総局|部)\s+(?=[\u3041-\u9fff])|^[\u30a0-\u30ff・]+[=＝]"
)
_ANY_LABEL = re.compile(r"^[^\W\d_]+(?: [^\W\d_]+){0,2}\.?\s*(?::\s+|：\s*)(?=\S)")
_WORK = (
    r"(?:fotos?|photos?|bild(?:er)?|kuvat?|images?|videos?|grafik(?:en)?|illustrations?|kamera|camera"
    r"|фото|видео|写真|摄影|攝影|撮影|사진|영상)"
)
_NO_WRITER = re.compile(
    rf"(?i)^(?:{_WORK}|editor|editing|editör|redaktör|sources?|quellen?|fuentes?|fontes?|kaynak|źródło|zdroj"
    r"|источник|edited by|reported by staff|责任编辑|責任編輯|编辑|編輯|責編|校对|來源|来源|制图|翻译)\s*[:：]"
    rf"|^(?:fotos?|photos?|kuvat?|editor)\s(?!.*\b{_WORK}$)|^(?:à|in|im|aus|en)\s"
    r"|^(?:[\w-]+ly )?(?:edited|editing|compiled|produced|translated|reviewed|photo\w*|video|graphics?"
    r"|illustrations?) by\b"
)
_NO_WRITER_OF = re.compile(rf"(?i)\({_WORK}\)$|(?:報導|报道|摄影|攝影|撮影|日電|日电)$")
_OTHERS = re.compile(rf"(?i)\b(?:{_WORK}|edited|editor|editing)\b")
_NO_NAME = re.compile(
    r"(?i)https?://|www\.|^@|^@?[\w.-]+\.(com|org|net)$|^(null|none|undefined|unknown|n/a|staff"
    r"|staff (writer|reporter)|editor|user|guest|author|authors|by|anonymous"
    r"|redaktion|redaction|share|follow|updated|published|\W*)$"
)
_TAG = re.compile(r"<[^<>]*>")
_MAIL = re.compile(r"[<(]?[\w.+-]+@[\w-]+\.[\w.-]+[>)]?")
_ENDS = " ,;|·•-–—〔〕【】"
_DATELINE = re.compile(r"^[\[【〔(][^\]】〕)]*[=＝][^\]】〕)]*[\]】〕)]\s*")
_IN_BRACKETS = re.compile(r"\([^()]*\)?")
_MARKS = re.compile(r"[,;|·•]")
_AFTER = re.compile(
    r"(?<=\S)\s+(?:Last |First )?(?:Updated|UPDATED|Published|PUBLISHED|Posted|POSTED|Publicado|Publié"
    r"|Veröffentlicht|Aktualisiert|Actualizado|Pubblicato|Aggiornato|Publicerad|Publisert|Gepubliceerd"
    r"|Güncelleme|Опубликовано|Special to|Exclusive to|SPECIAL TO|on (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))\b.*$"
    r"|\s+et al\.?$|\s*通[讯訊][员員].*$"
)
_INNER_LABEL = re.compile(
    rf"(?<=[^\W\d_])(?<!\sand)(?<!\sund)(?<!\s&)\.?\s+(?=(?i:{_WORK}|editor|editing|edited by)\s*[:：])"
)
_MORE = re.compile(r"(\s*[;|•·／\n]\s*|\s+(?:/{1,2}|[–—-])\s+|\s*[、，،]\s*)")
_DASHES = ("–", "—")
_CITY = re.compile(r"/[A-ZÇĞİÖŞÜ]{4,}(?=\s*(?:,|$))")
_SLASH = re.compile(r"(?<=\w)/(?=[^\W\d_])")
_AND = re.compile(
    r"\s+(?:and|und|et|ed|y|och|og|en|e|i|ve|и|та|και|dan|ja|és|și|ir|un|oraz|và|a|और|اور|ও|with|mit|avec|con)\s+|\s*&\s*",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"[A-Z]{2,5}|(?:our |unseren |nos )?[Aa]gen(?:cies|turen|cias|ces|zie)|staff|wires?|others"
    r"|(?:wire|news) (?:services?|agencies)"
    r"|colleagues|[A-Z]\.\s?[A-Z]\."
)
_ROLES = (
    r"editor|editor-in-chief|correspondent|reporter|writer|columnist|contributor|producer|journalist"
    r"|photographer|analyst|critic|bureau|chief|fellow|professor|director|redakteur(?:in)?|journaliste?"
    r"|korrespondent(?:in)?|reporterin|chefredakteur(?:in)?|ressortleiter(?:in)?|volontär(?:in)?"
    r"|periodista|corresponsal|redactora?|redattore|redattrice|jornalista|redacteur|rédact\w+|fotograf"
)
_ROLE = re.compile(
    rf"(?i)\b(?:{_ROLES}|ph\.?d|m\.?d|esq|freelance|special to .*)\b\.?$"
    r"|^(?:correspondant|envoyé|journaliste|redakteur|reporter|korrespondent|corresponsal|enviad[oa])\w*\s"
    r"|^nostr[oa]\s"
)
_ABBREVIATED = re.compile(r"[A-ZÄÖÜ]{3,5}[\s-]+\S")
_SUFFIX = re.compile(r"(?i)^(jr|sr|ii|iii|iv)\.?$")
_TAIL_ROLE = re.compile(
    r"(?i)\s+(?:[-–—]\s*)?(?:(?:senior|chief|staff|political|politics|business|sports?|health|science|world"
    r"|technology|education|environment|climate|home affairs|foreign|diplomatic|economics?|news|national"
    r"|international|opinion|guest|community|deputy|assistant|associate|contributing|general|special|legal"
    r"|crime|city|royal|defence|defense|security|transport|investigations?|political|local|social affairs"
    r"|europe|asia|africa|china|us|uk|eu|middle east|north|south|america|washington|westminster|london"
    r"|and|&) )*(?:(?:staff )?writer|reporter|correspondent|editor|columnist|contributor|commentary"
    r"|journaliste?|redakteur(?:in)?|reporterin|periodista|giornalista)s?$"
)
_DEGREE = re.compile(r",?\s+(?:Ph\.?D|M\.?D|MBA|M\.?Sc|Esq)\.?$")
_HANDLE = re.compile(r"\s+@\w+$")
_OF_ANOTHER = re.compile(
    r"^(?:for|For|FOR|from|of|at|da|do|della|del)\s|^(?:New York|Los Angeles|San Francisco|New Delhi"
    r"|Hong Kong|Tel Aviv|Buenos Aires|São Paulo|Mexico City|Cape Town|Washington,? D\.?C\.?)$"
)
_REMARK = re.compile(r"(?<=\S)\s*(?:\([^()]{1,40}\)?|\[[^\[\]]{1,10}\])$")
_REPORTER = re.compile(r"(?<=\S)\s*(?:(?:선임|인턴)?기자|특파원|논설위원|記者|记者)$")
_WHERE = re.compile(r"\s+(?:in|for|FOR|For|aus|à|en|at)\s+[\w'’ .-]+$")
_CLOCK = re.compile(r"\d{4}|\d{1,2}[:.h]\d{2}|\d{1,2}[./]\d{1,2}|\b(?:ago|min(?:utes)?|hours?)\b")
_DAYS = re.compile(
    r"(?i)(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|stand"
    r"|(lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
_JOINED = re.compile(r"(?i)^(and|und|et|ed|y|e|i|og|och|en|avec|mit|with)\s+")
_ON = frozenset(
    ("on", "at", "um", "kl", "à", "am", "le", "el", "il", "op", "den", "em", "-", "–", "|", ",")
)


def clean_names(source: Iterable[str]) -> list[str]:
    """Return names without "By", addresses and offices, each once; parts of one string apart."""
    names: dict[str, str] = {}
    for text in source:
        for part in _parts(_bare(text)):
            name = fold(_unlabelled(part).strip(_ENDS))
            if name.startswith("(") and name.endswith(")"):
                name = name[1:-1].strip()
            if 2 <= len(name) <= MAX_NAME and not _NO_NAME.search(name):
                names.setdefault(name.casefold(), name)
    return list(names.values())[:MAX_AUTHORS]


def is_role(text: str) -> bool:
    """Return whether a text is an office that stands beside a name, such as "Political editor"."""
    return bool(_ROLE.search(text))


def tells_of_others(text: str) -> bool:
    """Return whether a byline tells who edited a text or took its pictures, beside who wrote it."""
    return bool(_OTHERS.search(text))


def _bare(text: str) -> str:
    """A string without markup, addresses, "By" and what is said of the time."""
    text = fold(_MAIL.sub(" ", _TAG.sub(" ", fold(text)[:MAX_LINE]))).strip(_ENDS)
    text = _IN_BRACKETS.sub(lambda found: _MARKS.sub(" ", found[0]), _DATELINE.sub("", text))
    if "记者" in text[:12]:
        text = text.replace(" ", "、")  # names with spaces between, as labels and names have
    text = _CITY.sub(lambda found: found[0] if is_agency(found[0][1:]) else "", text)
    return _AFTER.sub("", fold(_HEAD_ROLE.sub("", _BY.sub("", text)))).rstrip(f"{_ENDS}/")


def _unlabelled(text: str) -> str:
    """A name without the label before it, whatever that says."""
    return _HEAD_ROLE.sub("", _DESK.sub("", _ANY_LABEL.sub("", _BY.sub("", text))))


def _pieces(text: str) -> Iterator[str]:
    """The parts of a string between marks that stand between names."""
    for line in _INNER_LABEL.split(text):
        marked = _MORE.split(line)
        slashes = _SLASH.split(line)
        first = slashes[0]
        if (
            len(marked) == 1 < len(slashes)
            and (len(first.split()) > 1 or is_agency(first))
            and "(" not in first
        ):
            yield from slashes
            continue
        named = False
        for place in range(0, len(marked), 2):
            mark = marked[place - 1].strip() if place else ""
            piece = marked[place]
            labelled = _unlabelled(piece) != piece
            if named and mark in _DASHES and not labelled and is_person(piece):
                continue  # a place: people stand behind other marks
            yield piece
            named = named or len(piece.split()) > 1


def _parts(text: str) -> Iterator[str]:
    """The names that one string holds, without offices, places and times."""
    pieces = list(_pieces(text))
    for place, piece in enumerate(pieces):
        if len(pieces) > 1 and _CLOCK.search(piece):
            continue
        if _NO_WRITER.search(piece):
            continue
        if place and _is_beside(piece) and len(pieces[0].split()) > 1:
            continue  # an outlet or a place
        commas = [part.strip() for part in piece.split(",") if part.strip()]
        words = [len(part.split()) for part in commas]
        if len(commas) == 2 and words == [1, 1]:
            yield piece  # "Brandt, Ilse"
            continue
        joined: list[str] = []
        for number, part in enumerate(commas):
            if number and _SUFFIX.match(part):
                joined[-1] = f"{joined[-1]}, {part}"
            elif number and _is_no_author(part, commas[0]):
                continue
            elif (
                number and len(commas) == 2 and words[1] == 1 and words[0] > 1 and not _signs(part)
            ):
                continue  # the place or office of the first
            else:
                joined.append(_JOINED.sub("", part) if number else part)
        for part in joined:
            yield from _people(part)


def _is_no_author(part: str, first: str) -> bool:
    """Whether what follows a comma is an office, a time, another's work or an outlet in a place."""
    return any(p.search(part) for p in (_ROLE, _CLOCK, _NO_WRITER, _NO_WRITER_OF, _OF_ANOTHER)) or (
        bool(_ABBREVIATED.match(part)) and not first.isupper()
    )


def _signs(word: str) -> bool:
    """Whether one word can sign: an agency, initials."""
    return is_agency(word) or bool(_AGENCY.fullmatch(word))


def _is_beside(piece: str) -> bool:
    """Whether a piece is one word of an alphabet with capitals that is no agency."""
    return len(piece.split()) == 1 and piece.lower() != piece.upper() and not _signs(piece)


def _people(text: str) -> Iterator[str]:
    """The names on both sides of an "and", where both can be names."""
    sides = [side.strip() for side in _AND.split(text) if side.strip()]
    for side in sides if len(sides) > 1 and all(map(_is_whole, sides)) else [text]:
        if _NO_WRITER.search(side) or _NO_WRITER_OF.search(side):
            continue
        name = _without_time(_REPORTER.sub("", _REMARK.sub("", _HANDLE.sub("", side))))
        for tail in (_DEGREE, _TAIL_ROLE, _WHERE):
            short = tail.sub("", name)
            name = short if len(short.split()) > 1 or _signs(short) else name
        yield name


def _is_whole(side: str) -> bool:
    """Whether what stands beside an "and" can be a name: two words, an agency, one in Chinese letters."""
    return (
        _signs(side)
        or (len(side.split()) > 1 and not side[:1].islower())
        or side.lower() == side.upper()
    )


def _without_time(text: str) -> str:
    """A name without what follows from the first word with a digit on, and a month before that."""
    words = text.split()
    cut = next((n for n, word in enumerate(words) if any(map(str.isdigit, word))), len(words))
    dated = cut < len(words)
    if cut < 2:
        return text
    while cut > 2 and (
        _DAYS.fullmatch(word := words[cut - 1].casefold().strip(":,"))
        or (dated and (word in _ON or names_month(word)))
    ):
        cut -= 1
    return " ".join(words[:cut])
