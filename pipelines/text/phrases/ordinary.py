"""Names of outlets that are ordinary words as well, and words that call a name one of a medium."""

from __future__ import annotations

ORDINARY = frozenset(
    [
        "time",
        "metro",
        "independent",
        "mirror",
        "stern",
        "focus",
        "spiegel",
        "welt",
        "zeit",
        "bild",
        "standard",
        "presse",
        "sun",
        "express",
        "mail",
        "star",
        "post",
        "times",
        "guardian",
        "observer",
        "people",
        "us",
        "fortune",
        "wired",
        "vice",
        "quartz",
        "nature",
        "science",
        "variety",
        "hill",
        "atlantic",
        "nation",
        "economist",
        "telegraph",
        "herald",
        "journal",
        "national",
        "local",
        "week",
        "globe",
        "world",
        "sky",
        "fox",
        "today",
        "insider",
        "verge",
        "conversation",
        "intercept",
        "athletic",
        "age",
        "australian",
        "monde",
        "point",
        "croix",
        "parisien",
        "progrès",
        "équipe",
        "express",
        "obs",
        "parisien",
        "tribune",
        "mundo",
        "país",
        "razón",
        "nación",
        "clarín",
        "universal",
        "jornada",
        "periódico",
        "público",
        "globo",
        "estado",
        "folha",
        "expresso",
        "observador",
        "stampa",
        "repubblica",
        "foglio",
        "giornale",
        "messaggero",
        "sole",
        "mattino",
        "tempo",
        "libero",
        "verità",
        "avvenire",
        "trouw",
        "parool",
        "standaard",
        "morgen",
        "tijd",
        "telegraaf",
        "fakt",
        "wprost",
        "polityka",
        "interia",
        "onet",
        "sabah",
        "milliyet",
        "cumhuriyet",
        "sözcü",
        "birgün",
        "star",
        "evrensel",
        "karar",
        "akşam",
        "takvim",
        "правда",
        "известия",
        "труд",
        "газета",
        "лента",
        "коммерсант",
        "ведомости",
        "звезда",
        "дождь",
        "звезда",
        "взгляд",
        "медуза",
        "правда",
        "сегодня",
        "обозреватель",
        "страна",
        "новости",
        "вести",
        "факты",
        "день",
        "время",
        "الأهرام",
        "الحياة",
        "الخليج",
        "الوطن",
        "النهار",
        "الأخبار",
        "البيان",
        "الرأي",
        "الغد",
        "الجزيرة",
        "العربية",
        "الشرق",
        "المشرق",
        "الراية",
        "القبس",
        "blick",
        "kurier",
        "delo",
        "marca",
        "reforma",
        "republika",
        "slate",
        "dawn",
        "telex",
        "globes",
        "baza",
        "sega",
        "danas",
        "milenio",
        "excelsior",
        "politiken",
        "kabar",
        "expansión",
        "primicias",
        "antara",
        "espreso",
        "sputnik",
        "anadolu",
        "vox",
        "dna",
        "map",
        "tap",
        "eco",
        "sic",
        "mia",
        "uni",
        "kompas",
        "detik",
        "kurir",
        "yahoo",
        "google",
        "rai",
        "info",
        "fides",
        "regnum",
        "база",
        "дело",
        "курьер",
        "страна",
        "стрела",
        "верста",
        "共同",
        "时事",
        "時事",
        "朝日",
        "読売",
        "毎日",
        "産経",
        "環球",
        "环球",
        "明报",
        "联合",
        "中央",
        "新京",
        "澎湃",
        "聯合",
        "경향",
        "한국",
        "중앙",
        "동아",
        "조선",
        "매일",
        "국민",
    ]
)
"""In lower case. Alone, without quotes or a word such as "magazine", they are no name of an outlet."""

# A capitalised word with which names of media end (strong: alone enough; weak: after "the" only).
LATIN_ENDINGS = (
    r"Gazette|Herald|Times|News|Tribune|Chronicle|Courier|Examiner|Inquirer|Dispatch"
    r"|Observer|Ledger|Bugle|Post|Journal|Sentinel|Argus|Advertiser|Telegraph|Guardian|Enterprise|Clarion"
    r"|Newspaper|Zeitung|Nachrichten|Tageblatt|Rundschau|Anzeiger|Morgenpost|Abendblatt|Kurier"
    r"|Dagblad|Nieuwsblad|Courant|Nieuws|Radio|TV|Gazetesi|Ajansı|Haber|Televizyonu"
)
# What follows a hyphen: "Heidekreis-Anzeiger".
LATIN_LAST_PARTS = (
    r"Anzeiger|Kurier|Zeitung|Nachrichten|Bote|Tageblatt|Tagblatt|Rundschau|Echo|Post|Presse|Blatt"
    r"|Merkur"
)
LATIN_OPENINGS = (
    r"Radio|Rádio|Radyo|Kanal|Canale|Omroep|Voz|Voix|Voce|Eco|Écho|Lettre|Gaceta|Heraldo|Correo|Correio|Folha|Vigia"
    r"|Dépêche|Messaggero|Semanario|Głos|Goniec|Tele|TG"
    r"|TV|Télé|Canal|Diario|Corriere|Gazzetta|Giornale|Jornal|Diário"
    r"|Courrier|Gazeta|Kurier"
    r"|Dziennik|Tygodnik|Dagblad|Agencia|Agência|Agenzia|Agence|Journal|Nouvelles|Noticias|Notícias"
)
LATIN_NOUNS = (
    r"newspaper|news agency|news website|news site|news channel|broadcaster|tabloid"
    r"|magazine|daily newspaper"
    r"|radio station|television station|TV station|TV channel|television channel|state television"
    r"|Zeitung|Tageszeitung|Nachrichtenagentur|Nachrichtenportal|Fernsehsender"
    r"|Radiosender|Nachrichtenmagazin"
    r"|quotidien|hebdomadaire|agence de presse|journal|chaîne|diario|periódico|revista"
    r"|cadena|emisora"
    r"|agencia de noticias|quotidiano|settimanale|emittente|agenzia di stampa|jornal"
    r"|emissora|agência de notícias"
    r"|krant|persbureau|omroep|dagblad|gazeta|dziennik|tygodnik|portal|agencja prasowa|stacja"
    r"|gazecie|dziennikowi|portalowi|dzienniku"
)
LATIN_AFTER = (
    r"newspaper|news agency|magazine|tabloid|news website|news site|TV station"
    r"|TV channel|radio station"
    r"|gazetesi\w{0,3}|ajansı\w{0,3}|dergisi\w{0,3}|televizyonu\w{0,3}|kanalı\w{0,3}"
)
CYRILLIC_NOUNS = (
    r"газет[аеуыой]{1,2}|издани[еяюи]м?|агентств[оауе]м?|телеканал[ауе]?|журнал[ауе]?"
    r"|портал[ауе]?|сайт[ауе]?|канал[ауе]?|еженедельник[ауе]?|тижневик[ауе]?"
    r"|радиостанци[яию]|видання|газет[аиіуою]{1,2}|агентств[оауі]|радіостанці[яії]|тижневик[ауі]?"
)
CYRILLIC_OPENINGS = r"Ради[оу]|Раді[оу]|Радио|Радіо|Телеканал"
ARABIC_NOUNS = r"[ولبكف]{0,2}(?:صحيفة|جريدة|قناة|إذاعة|مجلة|موقع|منصة|محطة|تلفزيون|وكالة)"
CJK_ENDINGS = (
    r"日报|日報|晚报|晚報|早报|早報|时报|時報|周刊|週刊|通讯社|通訊社|通信社|电视台|電視台|新闻社|新聞社|新聞|新报|新報"
    r"|テレビ|放送|ニュース"
)
CJK_TITLES = r"杂志|雜誌|商报|商報|周报|週報|导报|導報|快报|快報|报|報|刊|网|網"
"""With which names of Chinese media in their own quotes end as well."""
CJK_NOUNS = (
    r"网站|網站|媒体|媒體|公众号|公眾號|头条号|报纸|報紙|杂志|雜誌|电视台|電視台|电台|電台|通讯社|通訊社|周刊|週刊|月刊"
    r"|サイト|メディア|週刊誌|雑誌|専門誌|月刊誌|地元紙|地方紙|日刊紙|経済紙|新聞|通信社|テレビ局|放送局|ラジオ局"
    r"|米紙|英紙|仏紙|独紙|伊紙|豪紙|露紙|米誌|英誌|独誌|仏誌|中国紙|韓国紙|ロシア紙|経済誌"
    r"|매체|신문|방송|방송사|통신사|잡지|주간지|일간지|월간지|경제지|지역지|사이트|언론"
)
"""Before a name in quotes: it is that of a medium, whatever it is."""
CJK_GENERIC = (
    r"[生再各同本他全该該这這某有]|全国|地上波|[卫衛]星|民[间間]|公共|[国國][营営營]|学級|電子|英字|夕刊|朝刊|業界|地元|地方"
    r"|一般|[经経經][济済濟]|大手|多家|[当當]地|一家|外[国國]"
)
"""With these words before its ending, a name is that of a sort of media: "all newspapers", "state television"."""
KOREAN_ENDINGS = r"일보|신문|방송|통신|뉴스"
_NATIONS = """
African Algerian American Arab Argentine Armenian Asian Australian Austrian Azerbaijani Bangladeshi Belarusian
Belgian Brazilian British Bulgarian Canadian Catalan Chilean Chinese Colombian Croatian Cuban Cypriot Czech
Danish Dutch Egyptian English Estonian Ethiopian European Filipino Finnish French Georgian German Ghanaian
Greek Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Japanese Jordanian Kazakh
Kenyan Korean Kurdish Kuwaiti Latvian Lebanese Libyan Lithuanian Malaysian Maltese Mexican Moroccan Nigerian
Norwegian Pakistani Palestinian Peruvian Polish Portuguese Qatari Romanian Russian Saudi Scottish Serbian
Slovak Slovenian Spanish Sudanese Swedish Swiss Syrian Taiwanese Thai Tunisian Turkish Ugandan Ukrainian
Uruguayan Venezuelan Vietnamese Welsh Western Sunday Saturday
"""
NATIONS = frozenset(_NATIONS.split())
"""Before "newspaper" or "magazine", these are no name of one."""
