"""Names of outlets that are ordinary words as well, and words that call a name one of a medium."""

from __future__ import annotations

ORDINARY = frozenset(
    """
    time metro independent mirror stern focus spiegel welt zeit bild standard presse sun express mail star post
    times guardian observer people us fortune wired vice quartz nature science variety hill atlantic nation
    economist telegraph herald journal national local week globe world sky fox today insider verge conversation
    intercept athletic age australian monde point croix parisien progrès équipe express obs parisien tribune
    mundo país razón nación clarín universal jornada periódico público globo estado folha expresso observador
    stampa repubblica foglio giornale messaggero sole mattino tempo libero verità avvenire trouw parool
    standaard morgen tijd telegraaf fakt wprost polityka interia onet sabah milliyet cumhuriyet sözcü birgün star
    evrensel karar akşam takvim правда известия труд газета лента коммерсант ведомости звезда дождь звезда
    взгляд медуза правда сегодня обозреватель страна новости вести факты день время
    الأهرام الحياة الخليج الوطن النهار الأخبار البيان الرأي الغد الجزيرة العربية الشرق المشرق الراية القبس
    blick kurier delo marca reforma republika slate dawn telex globes baza sega danas milenio excelsior politiken
    kabar expansión primicias antara espreso sputnik anadolu vox dna map tap eco sic mia uni kompas detik kurir
    yahoo google rai info fides regnum база дело курьер страна стрела верста
    共同 时事 時事 朝日 読売 毎日 産経 環球 环球 明报 联合 中央 新京 澎湃 聯合 경향 한국 중앙 동아 조선 매일 국민
    """.split()
)
"""In lower case. Alone, without quotes or a word such as "magazine", they are no name of an outlet."""

# A capitalised word with which names of media end (strong: alone enough; weak: after "the" only).
LATIN_ENDINGS = (
    r"Gazette|Herald|Times|News|Tribune|Chronicle|Courier|Examiner|Inquirer|Dispatch|Observer|Ledger|Bugle"
    r"|Newspaper|Zeitung|Nachrichten|Tageblatt|Rundschau|Anzeiger|Morgenpost|Abendblatt|Kurier"
    r"|Dagblad|Nieuwsblad|Courant|Nieuws|Radio|TV|Gazetesi|Ajansı|Haber|Televizyonu"
)
LATIN_OPENINGS = (
    r"Radio|Rádio|TV|Télé|Canal|Diario|Corriere|Gazzetta|Giornale|Jornal|Diário|Courrier|Gazeta|Kurier"
    r"|Dziennik|Tygodnik|Dagblad|Agencia|Agência|Agenzia|Agence|Journal|Nouvelles|Noticias|Notícias"
)
LATIN_NOUNS = (
    r"newspaper|news agency|news website|news site|news channel|broadcaster|tabloid|magazine|daily newspaper"
    r"|radio station|television station|TV station|TV channel|television channel|state television"
    r"|Zeitung|Tageszeitung|Nachrichtenagentur|Nachrichtenportal|Fernsehsender|Radiosender|Nachrichtenmagazin"
    r"|quotidien|hebdomadaire|agence de presse|journal|chaîne|diario|periódico|revista|cadena|emisora"
    r"|agencia de noticias|quotidiano|settimanale|emittente|agenzia di stampa|jornal|emissora|agência de notícias"
    r"|krant|persbureau|omroep|dagblad|gazeta|dziennik|tygodnik|portal|agencja prasowa|stacja"
    r"|gazecie|dziennikowi|portalowi|dzienniku"
)
LATIN_AFTER = (
    r"newspaper|news agency|magazine|tabloid|news website|news site|TV station|TV channel|radio station"
    r"|gazetesi\w{0,3}|ajansı\w{0,3}|dergisi\w{0,3}|televizyonu\w{0,3}|kanalı\w{0,3}"
)
CYRILLIC_NOUNS = (
    r"газет[аеуыой]{1,2}|издани[еяюи]м?|агентств[оауе]м?|телеканал[ауе]?|журнал[ауе]?|портал[ауе]?|сайт[ауе]?"
    r"|радиостанци[яию]|видання|газет[аиіуою]{1,2}|агентств[оауі]|радіостанці[яії]|тижневик[ауі]?"
)
ARABIC_NOUNS = r"صحيفة|جريدة|قناة|إذاعة|مجلة|لصحيفة|لقناة|لإذاعة|لمجلة|لجريدة|بصحيفة"
CJK_ENDINGS = (
    r"日报|日報|晚报|晚報|早报|早報|时报|時報|周刊|週刊|通讯社|通訊社|通信社|电视台|電視台|新闻社|新聞社|新聞|新报|新報"
    r"|テレビ|放送|ニュース"
)
KOREAN_ENDINGS = r"일보|신문|방송|통신|뉴스"
