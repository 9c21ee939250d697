"""The words of which Polish crediting phrases are made."""

from __future__ import annotations

from pipelines.text.phrases.lexicon import any_of, subject

_ENDINGS = {
    "%": r"(?:[łl]|[łl][aoiy])",
    "+": "(?:je|ją|[łl][aoiy]?)",
    "=": "(?:a|ają|a[łl][aoiy]?)",
}
# What persons do in front of a medium.
SAID = any_of(
    "powiedzia% powiedzieli mówi mówią mówi% opowiada opowiadają opowiada% opowiedzia%"
    " opowiedzieli przekaza% przekazuje przekazali poinformowa% informowa% informuje tłumaczy"
    " tłumaczą tłumaczy% wytłumaczy% wyjaśnia wyjaśniają wyjaśni% wyjaśnia% przyzna% przyznaje"
    " przyznają potwierdzi% potwierdza potwierdzają żali żalą żali% poskarży% skarży skarżą"
    " skarży% zdradzi% zdradza wyzna% wyznaje zapewni% zapewnia zapewniają oświadczy% oświadcza"
    " doda% dodaje oceni% ocenia skomentowa% komentuje komentowa% wspomina wspomina% podkreśli%"
    " podkreśla zaznaczy% zaznacza odpowiedzia% odpowiada zwierzy% ujawni% zapowiedzia% zapowiada"
    " ostrzega ostrzeg% twierdzi twierdzą stwierdzi% relacjonowa% relacjonuje zaprzeczy% zaprzecza"
    " zadeklarowa% deklaruje przekonuje przekonywa% obieca% wypali% ucią% rzuci% podzieli%"
    " przewiduje szacuje sugeruje napisa% narzeka narzeka% podsumowa% podsumowuje skwitowa%"
    " kwituje żartowa% żartuje grzmi grzmia% uważa wskaza% wskazuje precyzuje uściśli% kwitowa%"
    " nie_wykluczy% apeluje apelowa% odpisa% odpar[łl][aoiy]? zdementowa% dementuje wylicza"
    " zauważy% zauważa",
    _ENDINGS,
)
# What media do with news.
REPORT = any_of(
    "podaje podają poda% podawa% informuje informują informowa% poinformowa% donosi donoszą"
    " donosi% doniós[łl] donios% pisze piszą pisa% napisa% relacjonuje relacjonują relacjonowa%"
    " zrelacjonowa% ustali% przekaza% przekazuje przekazują dowiedzia% dowiaduje dowiadują ujawnia"
    " ujawniają opisuje opisują opisa% opisywa% twierdzi twierdzą twierdzi% utrzymuje utrzymują"
    " utrzymywa% przekonuje przekonują przekonywa% zauważa zauważy% zaznacza zaznaczają przypomina"
    " przypominają przypomnia% wskazuje wskazują wskaza% wylicza wyliczy% obliczy% policzy%"
    " opublikowa% publikuje publikowa% usłysza% usłyszeli raportuje raportowa% melduje meldowa%"
    " wspomina odnotowuje nagłaśnia zdradza zdradzi% nada% wyemitowa% pokaza% pokazuje cytuje"
    " cytują cytowa% zacytowa% przytacza przytoczy% powołuje powołują alarmuje alarmowa% sugeruje"
    " sugerują sugerowa% potwierdza potwierdzają potwierdzi% dodaje podkreśla odnotowa% odnotowuje"
    " dotar[łl][aoiy]? dotarli prześwietli% zbada% sprawdzi% komentuje komentują skomentowa%"
    " wytyka wykry% znalaz[łl][aoy]? znaleźli ogłosi% rozpisuje szacuje ocenia uściśla precyzuje",
    _ENDINGS,
)
BROKE = any_of(
    "nagłośni% ujawni% wykry% odkry% wytropi% wyciągn% zauważy% upubliczni% zdemaskowa% obnaży%"
    " zwróci% poruszy% pokaza% dotar[łl][aoiy]? dotarli zaalarmowa%",
    _ENDINGS,
)
FIRST = r"(?:jako pierws\w{1,4}|pierws\w{1,4}|najpierw|po raz pierwszy|wcześniej niż inni)"
_DAY = r"(?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę)"
WHEN = (
    rf"(?:(?:we? {_DAY}|dziś|dzisiaj|wczoraj)(?: rano| wieczorem| po południu| w południe| przed"
    rf" południem"
    r"| w nocy)?|rano|wieczorem|nocą)"
)
ADVERB = (
    r"(?:"
    + WHEN
    + r"(?: \(\d{1,2}[ .]\w{1,12}(?:[ .]\d{4})?(?: r\.)?\))? |\d{1,2} (?:stycznia|lutego|marca"
    r"|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia) (?:\d{4}"
    r" r?\w{0,3}\.? )?|"
    + any_of(
        "wczoraj dziś dzisiaj rano wieczorem nocą w_nocy w_poniedziałek we_wtorek w_środę"
        " w_czwartek w_piątek w_sobotę w_niedzielę wcześniej później także też również już jeszcze"
        " teraz niedawno o_tym o_sprawie to tę_informację z_kolei natomiast jednak ponadto"
        " się_nieoficjalnie nieoficjalnie się w_tym_tygodniu w_zeszłym_tygodniu w_swoim_tekście"
        " szczegółowo tymczasem zaś m.in. między_innymi w_czwartkowym_wydaniu na_swojej_stronie"
        " w_internecie"
    )
    + " )"
)
# Behind a verb and a name in the dative stands the verb's subject: any word that goes on with none else.
# Who has no post at an outlet: "the captain said" is followed by whom to, not by where he works.
OUTSIDER = any_of(
    "burmistrz wójt starosta wojewoda sołtys minister wiceminister poseł posłanka senator"
    " ambasador prokurator policjant~ strażak lekarz lekarka trener~ kapitan rolni~ sąsiad~"
    " mieszka~ świad~ ekspert~ ekonomist~ kierowca matka ojciec syn córka brat siostra wdowa rybak"
    " górni~ nauczyciel~ student~ pasażer~ marynarz sternik maszynist~ turyst~ pacjent~ urzędni~"
    " radn~ dyplomat~"
)
SUBJECT_NEXT = (
    r"(?!(?:we?|na|o|po|ze?|do|od|dla|przez|przed|pod|nad|przy|że|iż|i|a|ale|oraz|jak|gdzie|kiedy"
    r"|czy|powołując|cytując|wczoraj|dziś|dzisiaj|rano|wieczorem|już|także|też|również|jako|potem"
    r"|teraz|wcześniej|nie|to|szczegóły|się|podczas|w)\b)[a-ząćęłńóśźż]"
)
# It is a weekday that "in" belongs to, not a medium.
IN = rf"w(?! (?:{_DAY}|\d|tym|ubieg|zesz|ostatni|swo|lut|grud|paźdz|stycz|mar|kwiet|maju|czerw|lip|sierp))"
TO_MEDIUM = (
    r"(?=(?:\w{3,20} )?(?:gazecie|dziennikowi|agencji|portalowi|stacji|telewizji|rozgłośni|radiu"
    r"|tygodnikowi|serwisowi|magazynowi|redakcji|tabloidowi) )"
)
REPORTER = (
    r"(?:dziennikar(?:zowi|ce|zom|zem|ką|zami)|reporter(?:owi|ce|om|em|ką|ami)|korespondent(?:owi"
    r"|ce|em)|wysłannikowi|redakcji|redakcją)"
)
TALK = (
    r"(?:rozmowie|rozmowy|rozmowę|wywiadzie|wywiadu|wywiad|komentarzu|komentarza|wypowiedzi"
    r"|audycji|audycję|programie|programu|podcaście|studiu|studia|magazynie|pasmie|paśmie|poranku"
    r"|serwisie)"
)
TITLED = r"(?:[«\"„”][^«»\"„“”\n\ue000-\ue005]{1,40}[»\"“”] )?"
WORK = (
    r"(?:artyku[łl]\w{0,3}|tekst\w{0,3}|tekście|materia[lł]\w{0,2}|reportaż\w{0,2}"
    r"|publikacj\w{1,2}|śledztw\w{1,2}(?: dziennikarsk\w{2,3})?|dochodzeni\w{1,2}|doniesie\w{1,5}"
    r"|informacj\w{1,3}|ustale\w{1,4}|depesz\w{1,2}|relacj\w{1,2}|wydani\w{1,2}|raport\w{0,3}"
    r"|raporcie|felieton\w{0,3}|nagra\w{1,4}|wylicze\w{1,4}|szacunk\w{1,3}|analiz\w{0,2}"
    r"|źród\w{1,4}|rozmówc\w{1,4}|sonda[żz]\w{0,3}|badani\w{1,2}|ankiet\w{1,2}|komentarz\w{0,2}"
    r"|dziennikarz\w{0,3}|reporter\w{0,2}|informator\w{0,2}|korespondent\w{0,2}|łam\w{2,3})"
)
WHO = r"(?:publicyst\w{1,4}|komentator\w{0,3}|dziennikark\w{1,2}|ekspert\w{0,3}|redakcji)"
DONE = any_of(
    "opublikowan~ ujawnion~ wyemitowan~ pokazan~ cytowan~ zacytowan~ nagłośnion~ opisan~ opisywan~"
    " przytoczon~ przytaczan~ zdobyt~ uzyskan~ nadan~ udostępnion~ nagran~ przesłuchan~ zbadan~"
    " przeanalizowan~ obejrzan~ potwierdzon~ nadesłan~ upublicznion~ podan~ zamieszczon~"
    " wydrukowan~ przejrzan~ zweryfikowan~ sfilmowan~ przedstawion~ rozpowszechnion~ przywołan~"
    " przywoływan~ zebran~ ustalon~ przekazan~ ankietowan~ sonda[żz]owan~ wskazan~ wymienion~"
)
# What a medium reports of itself.
OWN = (
    r"(?!,? że (?:\w{1,15} )?(?:zwolni|zamierz|planuj|zamk|zamyk|przen|kończ|rezygn|likwid|przejm"
    r"|sprzeda)|(?: [\w-]{1,20}){0,4} (?:stra[tc]|wyniki(?: finansow\w+|:)|sprawozdani|zysk"
    r"|przychod|prenumerat|nakład|redaktora? naczeln|swo(?:im|ich|jej|je|ją) (?:prac|redak|akcj"
    r"|siedz|czyt|wid|słuch|dzia)|własn\w+ (?:prac|redak|akcj|dział)|zwolnieni\w+ (?:\d+|prac"
    r"|własn|grup|w redak)|podwyż\w+ cen\w* (?:pren|wyd|abon)))"
)
_SUBJECT = subject(
    "-arz -arza -arze -arzy -arzem -arzowi -arka -arki -arkę -tor -tora -torem -torzy -torka"
    " -torki -ter -tera -terem -terka -terki -ent -enta -entka -entki -wnik -ędnik -ednik -elnik"
    " -tnik -chnik -sznik -żnik rzecznik wspólnik zwolennik -ika -icy -ikiem -nica -nicy -ciel"
    " -ciela -cielka -elny -elnego -elna -elnej -elnemu prezes prezesa szef szefa szefowa wydawca"
    " wydawcy gazety gazecie gazetę gazetą dziennika dziennikowi agencji agencję telewizji radia"
    " radiu portalu portalowi stacji tygodnika serwisu magazynu rozgłośni redakcja redakcji"
    " siedziba siedzibie siedziby biuro biura akcje akcji prenumerata prenumeratę logo nagroda"
    " nagrodę w we na z ze dla do od u przez przeciw przeciwko o po za przed pod przy koncern"
    " spółka spółki grupa grupy zarząd rada"
)
MEDIA = r"(?:media|portale|gazety|redakcje|agencje|stacje|serwisy)(?: \w{3,20}){0,2}"
MEDIA_WRITER = (
    r"(?:komentator(?:ka)?|publicyst(?:a|ka)|autor(?:ka)?|felietonist(?:a|ka)|korespondent(?:ka)?)"
)
AMONG = r"(?:w tym|m\.in\.|między innymi|wśród nich|w szczególności|a wśród nich)"
STAFF = r"(?:(?:dziennikarze|dziennikarka|dziennikarz|reporterzy|reporterka|reporter|redakcja) )?"
IN_SUBJECT = _SUBJECT + "{X}"
NO = r"(?:[\w-]{1,20} )"
