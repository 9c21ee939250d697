"""Which of the names in a byline are people: newsrooms, agencies and outlets sign as well."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

MAX_WORDS = 7
"""Words of a person's name, with titles and particles."""

_AGENCIES = frozenset(
    re.sub(r"\W+", "", name.casefold())
    for name in (
        "AP", "Associated Press", "Reuters", "Thomson Reuters", "AFP", "Agence France-Presse", "dpa",
        "Deutsche Presse-Agentur", "dpa-infocom", "EFE", "Agencia EFE", "Europa Press", "ANSA",
        "AdnKronos", "LaPresse", "Bloomberg", "PA", "PA Media", "Press Association", "PTI",
        "Press Trust of India", "ANI", "IANS", "TNN", "UNI", "APA", "SDA", "Keystone-SDA", "ATS",
        "Belga", "ANP", "TT", "NTB", "Ritzau", "STT", "Lusa", "ČTK", "PAP", "MTI", "Agerpres",
        "Mediafax", "UPI", "AAP", "Australian Associated Press", "Canadian Press", "CP", "DHA", "AA",
        "Anadolu", "Anadolu Ajansı", "Anadolu Agency", "İHA", "WAM", "SPA", "MENA", "IRNA", "SID",
        "KNA", "epd", "AFX", "dts", "Xinhua", "Kyodo", "Jiji", "Jiji Press", "Yonhap", "Bernama",
        "Antara", "TASS", "ТАСС", "Interfax", "Интерфакс", "РИА Новости", "Укрінформ", "Ukrinform",
        "Getty Images", "StoryFul", "NZME", "RNZ", "PRNewswire", "PR Newswire", "Business Wire",
        "GlobeNewswire", "ACN Newswire", "Nexstar", "Fox", "CNN", "BBC", "NPR", "CBS", "NBC", "ABC",
        "USA TODAY", "Daily Mail", "MailOnline", "New York Times", "Washington Post", "Business Insider",
        "Financial Times", "Al Jazeera", "Deutsche Welle", "Estadão", "Folhapress", "Sky Sports", "ESPN",
        "新华社", "中新社", "共同通信", "時事通信", "연합뉴스", "뉴스1", "뉴시스", "رويترز", "أ ف ب",
        "الفرنسية", "وكالات", "भाषा", "पीटीआई", "Presse Canadienne", "Report for America",
        "CNN Newsource", "NewsNation", "Stacker", "The Conversation", "AccuWeather", "AFP/dpa", "RND",
        "STT-Lehtikuva", "Анадолу", "dpa-AFX", "STT Info", "Tanjug", "Танјуг", "HINA", "FoNet", "БТА",
        "ΑΠΕ-ΜΠΕ", "Télam", "Askanews", "AGI", "Italpress", "Getty", "EIN Presswire", "ACCESSWIRE",
        "BusinessWire", "TTXVN", "AFP時事", "ロイター", "共同", "時事",
    )
)  # fmt: skip
# A name with one of these words is that of an office or a company, in whatever place it stands.
_OFFICE = re.compile(
    r"(?i)(?<!\w)(staff|newsroom|news ?desk|web ?desk|news|desk|team|agency|agencies|network|online"
    r"|radio|tv|television|wires?|newswires?|editors|editorial|contributors|correspondents|reporters"
    r"|writers|columnists|media|magazine|newspapers?|podcast|syndicate|ltd|llc|inc|plc|gmbh|corp"
    r"|corporation|company|foundation|institute|university|association|council|committee|department"
    r"|ministry|services|advertorial|sponsored|press release|community|readers|board|partners|admins?"
    r"|administrator|webmaster|article|reports?|leserbriefe?|(?:\w+-)autor(?:en)?|nyhetsbyrån?|nyheter"
    r"|office|communications|affairs|authority|federation|obituaries|service"
    r"|byrå|tietotoimisto|uutiset|nieuws\w*|persbureau|zprávy|wiadomości|știri|vijesti|berita"
    r"|redak\w*|redac\w*|redaz\w*|redaç\w*|rédac\w*|toimitus|szerkeszt\w+|agentur\w*|agenci\w*"
    r"|agenzi\w*|agências?|nachrichten|zeitung|verlag|pressemitteilung|presseportal|pressestelle"
    r"|noticias|notícias|diario|jornal|periódico|giornale|journal|gazette|haberler|haber merkezi"
    r"|редакц\w*|редакці\w*|агентств\w*|новост\w*|новини|служба|пресс-служба|σύνταξη|συντακτική|ομάδα"
    r"|প্রতিবেদক|প্রতিনিধি|ডেস্ক|ڈیسک|رپورٹر|نمائندہ|nhóm pv|ban biên tập|phóng viên|mwandishi"
    r"|กองบรรณาธิการ|ทีมข่าว|ผู้สื่อข่าว"
    r"|ब्यूरो|डेस्क|टीम|न्यूज़?|संवाददाता|संपादकीय|تحرير|التحرير|وكالة|وكالات|الأخبار)(?!\w)"
    r"|(通信|新聞|新闻|編集部|编辑部|取材班|報道部|社説|通讯社|日报|日報|晚报|デスク|編集|本報|本报|本网|綜合|综合|온라인|운영자|관리자|뉴스|신문|일보|편집국|취재팀|뉴스팀|온라인팀)"
)
# As a last word an office; a Chinese or Japanese firm or site.
_OFFICE_LAST = re.compile(r"(?:correspondent|reporter|editor|columnist|journalist)$|[社网網訊讯]$")
# One word that ends so is an agency's name: Interpress, Newswire.
_ONE_WORD = re.compile(r"(?i)\w{3,}(?:press|presse|pres|prensa|wires?|news|media|agentur)")
_TRADE = re.compile(
    r"(?i)^(our|special|staff|guest|senior|chief|web|foreign|political|sports?|business|city|local"
    r"|crime|court|science|health|the|a|by|for|from|and|digital|breaking|national|world|legal|associate"
    r"|post|paid|partner|brand|studio|content|letters?|to"
    r"|contributor|contribution|correspondent|reporter|writer|editor|author|columnist|producer|intern"
    r"|trainee|autor|autorin|gastautor|gastbeitrag|korrespondent|korrespondenten|reporter|auteur"
    r"|correspondant|envoyé|envoyée|spécial|spéciale|corresponsal|colaborador|columnista|inviato"
    r"|collaboratore|verslaggever|correspondente|repórter|colunista|корреспондент|автор|журналист"
    r"|記者|记者|기자)$"
)
_ARTICLE = re.compile(r"(?i)^(le|la|les|el|los|der|die|das|il|lo|de|het|o|a)\s+|^l[’']")
_PHRASE = re.compile(
    r"(?i)(special to|mit informationen|con información|com informações|mit material|letter|opinion|contributed"
    r"|submitted|courtesy|press release|from|material)\b(?!\s*[^\W\d_]+$)|opinion$|contributed$|letters?$"
    r"|con información"
)
_SITE = re.compile(r"(?i)^[\w-]+(\.[\w-]+)*\.[a-z]{2,6}$")
# Initials of newsrooms, and what readers log in with.
_INITIALS = re.compile(
    r"(?:[A-ZÄÖÜİ]{2,4}|[a-zäöüß]{1,4})(?:/(?:[A-ZÄÖÜİ]{2,4}|[a-zäöüß]{1,4}))*|(?:[A-Z]\.\s?){2,3}|[a-z]+"
)
_LETTER = re.compile(r"[^\W\d_]")


def people(names: Iterable[str], own: Collection[str] = (), host: str = "") -> list[str]:
    """Return those of the names that are people's.

    `own` are names of the outlet and of organisations that the page declares as such; `host` its
    host: a name that spells it is the outlet's.
    """
    bare = frozenset({plain(name) for name in own} - {""})
    alone = (_without_outlet(name, bare) for name in names if not _PHRASE.match(name))
    return list(dict.fromkeys(name for name in alone if is_person(name, bare, host)))


def _without_outlet(name: str, own: frozenset[str]) -> str:
    """A name without that of the outlet or agency behind it; one word may be a surname, such as Fox."""
    words = name.split()
    for size in range(2, len(words)):
        rest = " ".join(words[size:])
        if plain(rest) in own or (
            is_agency(rest) and (size + 1 < len(words) or not rest.istitle())
        ):
            return " ".join(words[:size])
    return name


def is_agency(name: str) -> bool:
    """Return whether a name is that of a known agency, or of an outlet that many others name."""
    return plain(_ARTICLE.sub("", name)) in _AGENCIES


@lru_cache(maxsize=20_000)
def is_person(name: str, own: frozenset[str] = frozenset(), host: str = "") -> bool:
    """Return whether a name is a person's; `own` are the outlet's names, as `plain` writes them.

    What is not known to be an outlet, an agency, an office or a trade counts as a person.
    """
    letters = plain(name)
    if not _LETTER.search(name) or len(name.split()) > MAX_WORDS or any(map(str.isdigit, name)):
        return False
    if letters in own or plain(_ARTICLE.sub("", name)) in own or _PHRASE.match(name):
        return False
    if (
        is_agency(name)
        or _ONE_WORD.fullmatch(name)
        or _SITE.match(name)
        or _INITIALS.fullmatch(name)
    ):
        return False
    if re.match(r"(?i)the\s", name) or _OFFICE.search(name) or _OFFICE_LAST.search(name):
        return False
    words = re.findall(r"\w+", name)
    if all(_TRADE.match(word) or plain(word) in _AGENCIES for word in words):
        return False
    if any(letters.startswith(one) and _is_rest(name, one) for one in own if len(one) > 2):
        return False  # "Ferry Post avec AFP"
    label = _label(host)
    return len(label) < 4 or _ascii(letters) not in (
        label,
        f"the{label}",
        label.removeprefix("the"),
    )


def plain(name: str) -> str:
    """Return a name's letters and digits, in small letters, without an article before them."""
    return re.sub(r"[\W_]+", "", name.casefold()).removeprefix("the")


def _is_rest(name: str, own: str) -> bool:
    """Whether what follows an outlet's own name is no name: an agency, or an office."""
    words = re.findall(r"\w+", name)
    for size in range(1, len(words) + 1):
        if plain(" ".join(words[:size])) == own:
            rest = words[size:]
            return all(plain(word) in _AGENCIES or not word[:1].isupper() for word in rest)
    return False


def _label(host: str) -> str:
    parts = host.removeprefix("www.").split(".")
    return re.sub(r"\W", "", parts[-2] if len(parts) > 1 else "")


def _ascii(letters: str) -> str:
    return "".join(
        c for c in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(c)
    )
