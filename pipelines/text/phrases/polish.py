"""Polish crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import any_of, sharing, subject

_ENDINGS = {
    "%": r"(?:[łl]|[łl][aoiy])",
    "+": "(?:je|ją|[łl][aoiy]?)",
    "=": "(?:a|ają|a[łl][aoiy]?)",
}
# What persons do in front of a medium.
_SAID = any_of(
    "powiedzia% powiedzieli mówi mówią mówi% opowiada opowiadają opowiada% opowiedzia% opowiedzieli"
    " przekaza% przekazuje przekazali poinformowa% informowa% informuje tłumaczy tłumaczą tłumaczy% wytłumaczy%"
    " wyjaśnia wyjaśniają wyjaśni% wyjaśnia% przyzna% przyznaje przyznają potwierdzi% potwierdza"
    " potwierdzają żali żalą żali% poskarży% skarży skarżą skarży% zdradzi% zdradza wyzna% wyznaje"
    " zapewni% zapewnia zapewniają oświadczy% oświadcza doda% dodaje oceni% ocenia skomentowa%"
    " komentuje komentowa% wspomina wspomina% podkreśli% podkreśla zaznaczy% zaznacza odpowiedzia%"
    " odpowiada zwierzy% ujawni% zapowiedzia% zapowiada ostrzega ostrzeg% twierdzi twierdzą"
    " stwierdzi% relacjonowa% relacjonuje zaprzeczy% zaprzecza zadeklarowa% deklaruje przekonuje"
    " przekonywa% obieca% wypali% ucią% rzuci% podzieli% przewiduje szacuje sugeruje napisa%"
    " narzeka narzeka% podsumowa% podsumowuje skwitowa% kwituje żartowa% żartuje grzmi grzmia% uważa"
    " wskaza% wskazuje precyzuje uściśli% kwitowa% nie_wykluczy% apeluje apelowa%",
    _ENDINGS,
)
# What media do with news.
_REPORT = any_of(
    "podaje podają poda% podawa% informuje informują informowa% poinformowa% donosi donoszą donosi%"
    " doniós[łl] donios% pisze piszą pisa% napisa% relacjonuje relacjonują relacjonowa% zrelacjonowa%"
    " ustali% przekaza% przekazuje przekazują dowiedzia% dowiaduje dowiadują ujawnia ujawniają opisuje"
    " opisują opisa% opisywa% twierdzi twierdzą twierdzi% utrzymuje utrzymują utrzymywa% przekonuje"
    " przekonują przekonywa% zauważa zauważy% zaznacza zaznaczają przypomina przypominają przypomnia%"
    " wskazuje wskazują wskaza% wylicza wyliczy% obliczy% policzy% opublikowa% publikuje publikowa%"
    " usłysza% usłyszeli raportuje raportowa% melduje meldowa% wspomina odnotowuje nagłaśnia zdradza"
    " zdradzi% nada% wyemitowa% pokaza% pokazuje cytuje cytują cytowa% zacytowa% przytacza przytoczy% powołuje"
    " powołują alarmuje alarmowa% sugeruje sugerują sugerowa% potwierdza potwierdzają potwierdzi%"
    " dodaje podkreśla odnotowa% odnotowuje dotar[łl][aoiy]? dotarli prześwietli% zbada% sprawdzi%"
    " wykry% znalaz[łl][aoy]? znaleźli ogłosi% rozpisuje szacuje ocenia uściśla precyzuje wytyka",
    _ENDINGS,
)
_BROKE = any_of(
    "nagłośni% ujawni% wykry% odkry% wytropi% wyciągn% zauważy% upubliczni% zdemaskowa% obnaży%"
    " zwróci% poruszy% pokaza% dotar[łl][aoiy]? dotarli zaalarmowa%",
    _ENDINGS,
)
_FIRST = r"(?:jako pierws\w{1,4}|pierws\w{1,4}|najpierw|po raz pierwszy|wcześniej niż inni)"
_ADVERB = (
    r"(?:\d{1,2} (?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września"
    r"|października|listopada|grudnia) (?:\d{4} r?\w{0,3}\.? )?|"
    + any_of(
        "wczoraj dziś dzisiaj rano wieczorem nocą w_nocy w_poniedziałek we_wtorek w_środę w_czwartek"
        " w_piątek w_sobotę w_niedzielę wcześniej później także też również już jeszcze teraz niedawno"
        " o_tym o_sprawie to tę_informację z_kolei natomiast jednak ponadto się_nieoficjalnie"
        " nieoficjalnie się w_tym_tygodniu w_zeszłym_tygodniu w_swoim_tekście szczegółowo tymczasem"
        " zaś m.in. między_innymi w_czwartkowym_wydaniu na_swojej_stronie w_internecie"
    )
    + " )"
)
# Behind a verb and a name in the dative stands the verb's subject: any word that goes on with none else.
_SUBJECT_NEXT = (
    r"(?!(?:we?|na|o|po|ze?|do|od|dla|przez|przed|pod|nad|przy|że|iż|i|a|ale|oraz|jak|gdzie|kiedy|czy"
    r"|powołując|cytując|wczoraj|dziś|dzisiaj|rano|wieczorem|już|także|też|również|jako|potem|teraz"
    r"|wcześniej|nie|to|szczegóły|się|podczas|w)\b)[a-ząćęłńóśźż]"
)
_TO_MEDIUM = (
    r"(?=(?:\w{3,20} )?(?:gazecie|dziennikowi|agencji|portalowi|stacji|telewizji|rozgłośni|radiu"
    r"|tygodnikowi|serwisowi|magazynowi|redakcji|tabloidowi) )"
)
_REPORTER = (
    r"(?:dziennikar(?:zowi|ce|zom|zem|ką|zami)|reporter(?:owi|ce|om|em|ką|ami)|korespondent(?:owi|ce|em)"
    r"|wysłannikowi|redakcji|redakcją)"
)
_TALK = (
    r"(?:rozmowie|rozmowy|rozmowę|wywiadzie|wywiadu|wywiad|komentarzu|komentarza|wypowiedzi|audycji|audycję"
    r"|programie|programu|podcaście|studiu|studia|magazynie|pasmie|paśmie|poranku|serwisie)"
)
_TITLED = r"(?:[«\"„”][^«»\"„“”\n\ue000-\ue005]{1,40}[»\"“”] )?"
_WORK = (
    r"(?:artykuł\w{0,3}|tekst\w{0,3}|tekście|materia[lł]\w{0,2}|reportaż\w{0,2}|publikacj\w{1,2}"
    r"|śledztw\w{1,2}(?: dziennikarsk\w{2,3})?|dochodzeni\w{1,2}|doniesie\w{1,3}|informacj\w{1,3}"
    r"|ustale\w{1,4}|depesz\w{1,2}|relacj\w{1,2}|wydani\w{1,2}|raport\w{0,3}|raporcie|felieton\w{0,3}"
    r"|nagra\w{1,4}|wylicze\w{1,4}|szacunk\w{1,3}|analiz\w{0,2}|źród\w{1,4}|rozmówc\w{1,4}"
    r"|dziennikarz\w{0,3}|reporter\w{0,2}|informator\w{0,2}|korespondent\w{0,2}|łam\w{2,3})"
)
_DONE = any_of(
    "opublikowan~ ujawnion~ wyemitowan~ pokazan~ cytowan~ zacytowan~ nagłośnion~ opisan~ opisywan~"
    " przytoczon~ przytaczan~ zdobyt~ uzyskan~ nadan~ udostępnion~ nagran~ przesłuchan~ zbadan~"
    " przeanalizowan~ obejrzan~ potwierdzon~ nadesłan~ upublicznion~ podan~ zamieszczon~ wydrukowan~"
    " przejrzan~ zweryfikowan~ sfilmowan~ przedstawion~ rozpowszechnion~ przywołan~ przywoływan~"
    " zebran~ ustalon~ przekazan~"
)
# What a medium reports of itself.
_OWN = (
    r"(?!,? że (?:\w{1,15} )?(?:zwolni|zamierz|planuj|zamk|zamyk|przen|kończ|rezygn|likwid|przejm|sprzeda)"
    r"|(?: [\w-]{1,20}){0,4} (?:stra[tc]|zysk|przychod|prenumerat|nakład|redaktora? naczeln|swo(?:im|ich"
    r"|jej|je|ją)"
    r" (?:prac|redak|akcj|siedz|czyt|wid|słuch|dzia)|własn\w+ (?:prac|redak|akcj|dział)"
    r"|zwolnieni\w+ (?:\d+|prac|własn|grup|w redak)|podwyż\w+ cen\w* (?:pren|wyd|abon)))"
)
_SUBJECT = subject(
    "-arz -arza -arze -arzy -arzem -arzowi -arka -arki -arkę -tor -tora -torem -torzy -torka -torki -ter"
    " -tera -terem -terka -terki -ent -enta -entka -entki -ik -ika -icy -ikiem -nica -nicy -ciel -ciela"
    " -cielka -elny -elnego -elna -elnej -elnemu prezes prezesa szef szefa szefowa wydawca wydawcy gazety"
    " gazecie gazetę gazetą dziennika"
    " dziennikowi agencji agencję telewizji radia radiu portalu portalowi stacji tygodnika serwisu"
    " magazynu rozgłośni redakcja redakcji siedziba siedzibie siedziby biuro biura akcje akcji"
    " prenumerata prenumeratę logo nagroda nagrodę w we na z ze dla do od u przez przeciw przeciwko o po"
    " za przed pod przy koncern spółka spółki grupa grupy zarząd rada"
)
_IN_SUBJECT = _SUBJECT + "{X}"
_NO = r"(?:[\w-]{1,20} )"

POLISH = Phrases(
    told=(
        rf"{_SAID} (?:się |o tym |to |wczoraj |dziś |w \w{{1,15}} )?{{X}}(?= {_SUBJECT_NEXT})",
        r"(?:powiedzia[łl]|opowiedzia[łl]|poskarży[łl]|żali|skarży|zwierzy[łl]|wyzna[łl]|odpowiedzia[łl]"
        r"|opowiada[łl]?|mówi[łl]?|przyzna[łl]|zdradzi[łl]|zdradza|wytłumaczy[łl]|tłumaczy[łl]?|wyjaśni[łl])"
        r"[aoiy]?(?: się)? {X}",
        rf"{_SAID},? {_NO}{{0,5}}?{_TO_MEDIUM}{{X}}",
        rf"{_SAID},? {_NO}{{0,5}}?(?:dla|na antenie|na falach|na łamach|w|na kanale) {{X}}",
        rf"{_SAID},? {_NO}{{0,4}}?(?:on|ona|oni|(?-i:[A-ZŁŚŻĆŹÓ])[\w-]{{1,25}}) {{X}}",
        rf"{_SAID},? {_NO}{{0,5}}?{_REPORTER} {{X}}",
        rf"(?:z|ze) {_REPORTER} {{X}}",
        rf"{_REPORTER} {{X}}(?= {_NO}{{0,3}}?{_SAID})",
        # "The minister told X that", where X stands in the dative: the clause has a subject.
        r"(?<=[a-ząćęłńóśźż] )(?<!\bjak )(?<!\bco )(?<!o tym )(?<!ierwszy )(?<!ierwsza )(?<!ierwsze )"
        r"(?<!cześniej )(?<!czoraj )(?<!nieoficjalnie )(?:przekaza[łl]|poinformowa[łl]|oświadczy[łl]"
        r"|potwierdzi[łl]|zapewni[łl])[aoiy]? {X}(?=,? (?:że|iż|jak|dlaczego|o) )",
        r"{X} " + rf"{_NO}{{0,2}}?(?:powiedzia[łl]|opowiedzia[łl]|mówi[łl]|tłumaczy[łl]|wyzna[łl])"
        r"[aoiy]?\b",
        r"{X} (?:przekaza[łl]|poinformowa[łl]|potwierdzi[łl])[aoiy]? (?=(?!w|że|o)(?:rzeczni|burmi|mini|dyrek"
        r"|prezes|szef|wójt|starost|prokur|komend|(?-i:[A-ZŁŚŻ])))",
        rf"(?:w|we|z|ze|podczas|po|dla|na|do) {_NO}{{0,3}}?{_TALK} {_NO}{{0,2}}?"
        + _TITLED
        + r"(?:w|na|z|ze|dla|na łamach|na antenie|udzielonym|udzielonej|opublikowanym)? ?(?:w )?{X}",
        rf"(?:wywiadu|wywiad|wypowiedzi|komentarza|odpowiedzi) {_NO}{{0,2}}?(?:dla |w "
        rf"|z )?{{X}}(?!,? w którym)",
        r"(?:na antenie|na falach) {X}",
        rf"(?:gość|gościem|gości|gościła|gościem) {_NO}{{0,3}}?(?:w |na )?{_TITLED}(?:w |na )?{{X}}",
        r"(?:skontaktowa\w{1,3} się|skontaktowali się|rozmawia\w{1,2}|rozmawiali|porozmawia\w{1,2}"
        r"|spotka\w{1,2}"
        r" się|zapyta\w{1,2}|poprosi\w{1,2} o komentarz|zagadn\w{2,3}) (?:\w{1,20} )?{X}",
        r"{X} (?:rozmawia[łl]|porozmawia[łl]|skontaktowa[łl]|zapyta[łl]|przepyta[łl])\w{0,2}",
        r"(?<!edług )(?<!daniem )(?<!od )(?:rozmówc\w{1,3}|informator\w{0,3}|pytan\w{1,2} przez"
        r"|zapytan\w{1,2} przez|przepytan\w{1,2} przez"
        r"|indagowan\w{1,2} przez) {X}",
        r"(?:z|ze) {X}(?= (?:rozmawia|porozmawia|podzieli))",
        rf"(?:rozmawia[łl]\w?|porozmawia[łl]\w?|podzieli[łl]\w?(?: się)?) {_NO}{{0,3}}?z {{X}}",
        rf"(?:przesłan|wysłan|nadesłan|skierowan)\w{{1,3}} {_NO}{{0,2}}?(?:do )?{{X}}",
    ),
    first_reported=(
        rf"{_FIRST} {_NO}{{0,4}}?(?:{_REPORT}|{_BROKE}) {_NO}{{0,2}}?{{X}}",
        rf"(?:{_REPORT}|{_BROKE}) {_NO}{{0,2}}?{_FIRST} (?:w |na |przez )?{{X}}",
        rf"{{X}} {_FIRST}(?! stron)",
        rf"{{X}},? (?:któr\w{{1,3}} )?{_NO}{{0,3}}?(?:jako pierws\w+|pierws\w+) {_NO}{{0,3}}?(?:{_REPORT}"
        rf"|{_BROKE})",
        r"(?:jako pierws\w{1,3}|jako jedyn\w{1,3}) {X}",
        rf"{_FIRST}{{G}} (?:by[łl][aoy]?|okaza[łl]\w?(?: się)?) {{X}}",
        rf"{{X}} (?:by[łl][aoy]? )pierws\w{{1,3}},? {_NO}?(?:któr|kto)",
        r"{X} (?:\w{1,20} )?(?:ujawni[łl]|nagłośni[łl]|zdemaskowa[łl]|upubliczni[łl])[aoiy]?",
        r"(?:jak|co|sprawę|aferę|o czym|proceder|nieprawidłowości|historię) (?:\w{1,20} )?(?:ujawni[łl]"
        r"|nagłośni[łl]"
        r"|wykry[łl]|odkry[łl]|opisa[łl]|zdemaskowa[łl])[aoiy]? (?:\w{1,20} ){0,2}?{X}",
        r"(?:ujawnion|nagłośnion|zdemaskowan)\w{1,2} (?:\w{1,20} )?przez {X}",
        r"(?:na wyłączność|ekskluzywn\w{1,3}|wyłączn\w{1,3}) (?:\w{1,20} )?(?:w |dla )?{X}",
    ),
    according_to=sharing(
        _IN_SUBJECT,
        (
            rf"(?:jak|co|o czym|o sprawie|o tym|tak|ten fakt|takie dane|tę kwotę|to"
            rf"|sprawę) {_NO}{{0,2}}?{_REPORT}"
            rf" {_ADVERB}{{0,2}}{{X}}",
            rf"(?:według|wg|zdaniem|w ocenie|wedle|zgodnie z|jak wynika z|wynika z"
            rf"|wynika to z) (?:\w{{1,20}}(?:ego|ej|ych|ich|ymi) ){{0,2}}?"
            rf"(?:{_WORK} (?:w )?)?{{X}}",
            r"(?:powołując się na|powołuje się na|powołują się na|powołał\w? się na|za pośrednictwem"
            r"|cytuje|cytują"
            rf"|cytując|cytowan\w{{1,2}} przez|przytacza|za agencją"
            rf"|za depeszą) {_NO}{{0,1}}?(?:{_WORK} )?{{X}}",
            r"(?:^|[,(–-] ?|podaj\w{1,3} |cytu\w{1,3} |powtarza\w{0,3} |przekazuj\w{0,3} )za {X}",
            rf"[,”\"»–-] (?:-|–|—)? ?{_ADVERB}{{0,2}}{_REPORT} {_ADVERB}{{0,2}}(?:też |także |również )?{{X}}",
            # "Report" that ends a clause: what follows is no person that speaks to X.
            rf"{_REPORT} {_ADVERB}{{0,2}}{{X}}(?=[.;:,?]|$| powołując| w sob| w ni| w po| we wt| w śr| w cz"
            rf"| w pi)",
            r"(?:podaje|podają|donosi|donoszą|pisze|piszą|informuje|informują|twierdzi|twierdzą"
            r"|relacjonuje) {X}",
            rf"{_IN_SUBJECT},? {_ADVERB}{{0,3}}{_REPORT}\b{_OWN}",
            _IN_SUBJECT + r",? (?:powołując się|cytując)",
            rf"{_IN_SUBJECT},? powołując się na [^.\n\ue000-\ue005]{{1,60}},? {_REPORT}",
            rf"(?:w|we|z|po|o|wobec|na|dzięki) {_NO}{{0,2}}?{_WORK} {_ADVERB}?(?:w |na )?{{X}}",
            r"(?:artykuł|tekst|materiał|reportaż|publikacja|śledztwo|dochodzenie|doniesienia|informacje"
            r"|ustalenia"
            r"|depesza|relacja|raport|nagranie|analiza|wyliczenia)(?: dziennikarskie)? (?:w )?{X}"
            r"(?= (?:\w{1,20} )?(?:wynik|pokaz|wskaz|ujaw|wykaz|dowod|potwier|opis|sugeruj|mówi|wywoł"
            r"|doprow|wstrząs))",
            rf"(?:zaprzecz\w+|potwierdz\w+|skomentowa\w+|komentowa\w+|zdementowa\w+|dementuj\w+"
            rf"|odniós\w? się do"
            rf"|odniosła się do) {_NO}{{0,2}}?{_WORK} {{X}}",
            rf"{_DONE} {_NO}{{0,2}}?(?:przez|w|na|na antenie|na łamach) {{X}}",
            r"(?:dotar[łl]\w?|dotarli|pozna\w{1,2}|widzia[łl]\w?|widzieli|zapozna\w{1,2} się"
            r"|przeczyta[łl]\w?|zdoby[łl]\w?"
            r"|uzyska[łl]\w?|otrzyma[łl]\w?|opublikowa[łl]\w?|ma|posiada|dysponuje|wyemitowa[łl]\w?"
            r"|pokaza[łl]\w?"
            r"|przytoczy[łl]\w?|cytuje|obejrza[łl]\w?|przeanalizowa[łl]\w?) (?:dziś |wczoraj |także "
            r"|reporter |dziennikarze"
            r" |reporterzy |dziennikarka |dziennikarz )?{X}(?=[.,;:]|$| powołując|”| i (?:które|który))",
            r"(?:w posiadaniu|w dyspozycji|do dyspozycji) (?:redakcji )?{X}",
            rf"{_IN_SUBJECT} (?:\w{{1,20}} )?(?:dotar[łl]\w?|dotarli) do",
            rf"{_IN_SUBJECT} (?:\w{{1,20}} )?(?:widzia[łl]|pozna[łl]|zdoby[łl]|uzyska[łl]|zapozna[łl]"
            rf"|dysponuje|przejrza[łl])\w?"
            r" (?:\w{1,20} ){0,2}?(?:dokument|nagra|kopi|dostęp|list|umow|informac|mail|treś|raport|akt"
            r"|korespon)",
            r"(?:dziennikarze|reporterzy|dziennikarka|dziennikarz|reporter"
            r"|reporterka) {X}(?= (?:\w{1,20} )?(?:ustali"
            r"|dotar|sprawdz|wykry|policz|odkry|pisz|donosz|podaj|przejrz|zbada|prześwie|dowied))",
            r"(?:informacji|ustaleń|doniesień|danych) {X} wynika",
            rf"{_REPORT} (?:\w{{1,20}} )?(?:reporter|dziennikarz|korespondent|wysłannik|reporterka"
            rf"|dziennikarka) {{X}}",
            r"\bw {X} (?=(?:czytamy|piszą|pisze|podano|napisano|ukaza|przeczyt))",
            r"(?:czytamy|podano|napisano|przeczytać|ukaza[łl]\w? się|pisano) (?:\w{1,20} )?(?:w|na łamach"
            r"|na stronie) {X}",
            r"na łamach {X}",
        ),
    ),
    agency=(
        r"(?:źródł[oa]|oprac\.|tekst|za): ?{X}",
        r"na podstawie (?:depesz\w? |materiałów |informacji |doniesień )?(?:\w{1,20} )?{X}(?=\)|\W*$)",
        r"(?:z materiałów|z wykorzystaniem materiałów|z depesz|depesze|przy współpracy|we współpracy z"
        r"|przy udziale) {X}",
        rf"(?:wykorzystano|wykorzystaliśmy|skorzystano|korzystaliśmy|oparto) {_NO}{{0,2}}?(?:depesz\w{{0,2}}"
        rf"|materiał\w{{0,3}}|informacj\w{{1,2}}|doniesie\w{{1,3}}) {{X}}",
        r"(?:współpraca|opracowanie|opracowano na podstawie|opr\.): ?{X}",
    ),
    republished=(
        r"(?:pierwotnie|oryginalnie|po raz pierwszy|najpierw) (?:\w{1,20} )?(?:opublikowan\w+"
        r"|ukazał\w*) (?:się )?(?:w|na|przez) {X}",
        r"(?:opublikowan\w+|ukazał\w*) (?:się )?(?:pierwotnie|oryginalnie|po raz pierwszy) (?:w|na|przez) {X}",
        r"(?:przedruk|przedrukowano) (?:za zgodą |z |za )(?:\w{1,20} )?{X}",
    ),
    hyperlink=(r"(?:czytaj (?:więcej|dalej|całość)|więcej) ?(?:w|na|:) {X}",),
    media=(
        r"gazet\w{1,2}|dziennik(?:u|a|owi|iem)?|agencj\w{1,2}(?: prasow\w+"
        r"| informacyjn\w+)?|portal\w{0,4}|stacj\w{1,2}|telewizj\w{1,2}"
        r"|radi[aou]\w{0,2}|tygodnik\w{0,4}|serwis\w{0,4}|magazyn\w{0,4}|rozgłośni\w{0,1}|tabloid\w{0,3}"
        r"|(?:brytyjsk|amerykańsk|niemieck|francusk|hiszpańsk|włosk|ukraińsk|rosyjsk|tureck|chińsk|japońsk"
        r"|koreańsk|arabsk|brazylijsk|argentyńsk|holendersk|chilijsk|portugalsk|lokaln|regionaln"
        r"|miejscow)\w{1,4}"
    ),
    articles=r"w|na|z|ze|dla",
    joints=r"i|oraz|&|lub",
    not_after=r"[/]\w",
    weak_after=r"że|w|na|i",
)
