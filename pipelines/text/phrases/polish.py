"""Polish crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import sharing
from pipelines.text.phrases.polish_words import (
    ADVERB,
    AMONG,
    BROKE,
    DONE,
    FIRST,
    IN,
    IN_SUBJECT,
    MEDIA,
    MEDIA_WRITER,
    NO,
    OUTSIDER,
    OWN,
    REPORT,
    REPORTER,
    SAID,
    STAFF,
    SUBJECT_NEXT,
    TALK,
    TITLED,
    TO_MEDIUM,
    WHEN,
    WHO,
    WORK,
)

POLISH = Phrases(
    told=(
        rf"{SAID} (?:się |o tym |to |wczoraj |dziś |w \w{{1,15}} )?{{X}}(?= (?:{WHEN}"
        rf" )?{SUBJECT_NEXT})",
        r"(?:przekazano|poinformowano|powiedziano|wyjaśniono|potwierdzono|odpowiedziano"
        r"|zapewniono) {X}",
        r"(?:na|odpowiadając na) pytani\w{1,2} (?:dziennikarz\w{1,2} |reporter\w{1,2} )?{X}",
        r"(?:dopytywan|dopytan|pytan|zapytan)\w{1,2} (?:\w{1,20} ){0,3}?przez {X}",
        # "The mayor in X: the road is bad", or "admitted".
        rf"(?-i:[A-ZŁŚŻ])[\w-]{{2,20}} w {{X}}(?=: | {SAID})",
        r"(?:zadzwoni[łl]\w?|napisa[łl]\w?|napisali|zg[łl]osi[łl]\w? się|zgłosili się) do"
        r" (?:redakcji )?{X}",
        r"do (?:redakcji )?{X}(?= (?:zadzwoni|napisa|zg[łl]osi[łl]\w? się))",
        r"rozmawiając\w{1,3} (?:\w{1,20} )?z {X}",
        r"(?:przes[łl]a[łl]|wys[łl]a[łl]|przekaza[łl]|nadesła[łl])\w? {X} (?:\w{1,20}"
        r" )?(?:oświadczeni|komentarz|odpowied|stanowisk|wyjaśnieni)",
        # It is a person that they reach, not a paper.
        r"do (?!nagra|dokument|umow|pism|treści|mail|raport|informac|akt|kopi|list|zdję|film"
        r"|stenogram)\w{3,20}"
        rf" {NO}{{0,2}}?dotar[łl]\w{{0,2}} (?:redakcja|reporter\w{{0,2}}|dziennikar\w{{1,2}})"
        rf" {{X}}",
        rf"{IN_SUBJECT} poprosi[łl]\w? {NO}{{1,3}}?o (?:komentarz|wyjaśnieni|rozmowę)\w{{0,2}}",
        r"rozmawia[łl]\w? (?:\w{1,10} ){0,2}?z \w{2,12} {X}",
        r"dla {X}(?= (?:mówi|komentuje|ocenia|opowiada|wyjaśnia|tłumaczy))",
        rf"(?:pytan|zapytan|indagowan)\w{{1,2}} (?:o \w{{1,20}} )?(?:{IN}|na antenie) {{X}}",
        rf"we? {{X}}(?= {NO}{{0,4}}?(?:pytan|zapytan)\w{{1,2}}\b)",
        rf"(?:mailu|liście|piśmie|oświadczeniu|odpowiedzi|komunikacie|wiadomości) {NO}{{0,2}}?"
        r"(?:do|dla|przesłan\w{2,3}|przekazan\w{2,3}|wysłan\w{2,3}) (?:redakcji )?{X}",
        r"(?:powiedzia[łl]|odpisa[łl]|opowiedzia[łl]|poskarży[łl]|żali|skarży|zwierzy[łl]"
        r"|wyzna[łl]|odpowiedzia[łl]|opowiada[łl]?|mówi[łl]?|przyzna[łl]|zdradzi[łl]|zdradza"
        r"|wytłumaczy[łl]|tłumaczy[łl]?|wyjaśni[łl])[aoiy]?(?: się)? {X}",
        rf"{SAID},? {NO}{{0,5}}?{TO_MEDIUM}{{X}}",
        rf"{SAID},? {NO}{{0,5}}?(?:dla|na antenie|na falach|na łamach|{IN}|na kanale)"
        r" {X}",
        rf"{SAID},? {NO}{{0,4}}?(?:on|ona|oni|{OUTSIDER}|(?-i:[A-ZŁŚŻĆŹÓ])[\w-]{{1,25}}) {{X}}",
        rf"{SAID},? {NO}{{0,5}}?{REPORTER} {{X}}",
        rf"(?:z|ze) {REPORTER} {{X}}",
        rf"{REPORTER} {{X}}(?= {NO}{{0,3}}?{SAID})",
        # "The minister told X that", where X stands in the dative: the clause has a subject.
        r"(?<=[a-ząćęłńóśźż] )(?<!\bjak )(?<!\bco )(?<!o tym )(?<!ierwszy )(?<!ierwsza"
        r" )(?<!ierwsze )(?<!cześniej )(?<!czoraj )(?<!nieoficjalnie )(?:przekaza[łl]"
        r"|poinformowa[łl]|oświadczy[łl]|potwierdzi[łl]|zapewni[łl])[aoiy]? {X}(?=,? (?:że|iż|jak"
        r"|dlaczego|o) )",
        r"(?<!ezes )(?<!ezes „)(?<!szef )(?<!szef „)(?<!czelny )(?<!czelny „)(?<!cznik )(?<!cznik"
        r" „)(?<!czniczka )(?<!czniczka „)(?<!dawca )(?<!dawca „)(?<!karz )(?<!karz „)(?<!orter"
        r" )(?<!orter „)(?<!orka ){X} "
        rf"{NO}{{0,2}}?(?:powiedzia[łl]|opowiedzia[łl]|mówi[łl]|tłumaczy[łl]|wyzna[łl])"
        r"[aoiy]?\b",
        r"{X} (?:przekaza[łl]|poinformowa[łl]|potwierdzi[łl])[aoiy]? (?=(?!w|że|o)(?:rzeczni|burmi"
        r"|mini|dyrek|prezes|szef|wójt|starost|prokur|komend|(?-i:[A-ZŁŚŻ])))",
        rf"(?:w|we|z|ze|podczas|po|dla|na|do) {NO}{{0,3}}?{TALK} (?!redakcyjn){NO}{{0,2}}?"
        + TITLED
        + r"(?:w|na|z|ze|dla|na łamach|na antenie|udzielonym|udzielonej|opublikowanym)? ?(?:w"
        r" )?{X}",
        rf"(?:wywiadu|wywiad|wypowiedzi|komentarza|odpowiedzi) {NO}{{0,2}}?(?:dla |w |z"
        rf" )?{{X}}(?!,? w którym)",
        rf"(?:na antenie|na falach) {{X}}(?=[^.\n]{{0,60}}?\b{SAID})",
        rf"(?:gość|gościem|gości|gościła|gościem) {NO}{{0,3}}?(?:w |na )?{TITLED}(?:w |na )?{{X}}",
        r"(?:skontaktowa\w{1,3} się|skontaktowali się|rozmawia\w{1,2}|rozmawiali|porozmawia\w{1,2}"
        r"|spotka\w{1,2} się|zapyta\w{1,2}|poprosi\w{1,2} o komentarz|zagadn\w{2,3}) (?:\w{1,20}"
        r" )?{X}",
        r"{X} (?:rozmawia[łl]|porozmawia[łl]|skontaktowa[łl]|zapyta[łl]|przepyta[łl])\w{0,2}",
        r"(?<!edług )(?<!daniem )(?<!od )(?:rozmówc\w{1,3}|informator\w{0,3}|pytan\w{1,2} przez"
        r"|zapytan\w{1,2} przez|przepytan\w{1,2} przez|indagowan\w{1,2} przez) {X}",
        r"(?:z|ze) {X}(?= (?:rozmawia|porozmawia|podzieli))",
        rf"(?:rozmawia[łl]\w?|porozmawia[łl]\w?|podzieli[łl]\w?(?: się)?) {NO}{{0,3}}?z {{X}}",
        rf"(?:przesłan|wysłan|nadesłan|skierowan)\w{{1,3}} {NO}{{0,2}}?(?:do )?{{X}}",
    ),
    first_reported=(
        rf"{FIRST} {NO}{{0,4}}?(?:{REPORT}|{BROKE}) {NO}{{0,2}}?{{X}}",
        rf"(?:{REPORT}|{BROKE}) {NO}{{0,2}}?{FIRST} (?:w |na |przez )?{{X}}",
        rf"{{X}} {FIRST}(?! stron)",
        rf"{{X}},? (?:któr\w{{1,3}} )?{NO}{{0,3}}?(?:jako pierws\w+|pierws\w+)"
        rf" {NO}{{0,3}}?(?:{REPORT}|{BROKE})",
        r"(?:jako pierws\w{1,3}|jako jedyn\w{1,3}) {X}",
        rf"{FIRST}{{G}} (?:by[łl][aoy]?|okaza[łl]\w?(?: się)?) {{X}}",
        rf"{{X}} (?:by[łl][aoy]? )pierws\w{{1,3}},? {NO}?(?:któr|kto)",
        r"{X} (?:\w{1,20} )?(?:ujawni[łl]|nagłośni[łl]|zdemaskowa[łl]|upubliczni[łl])[aoiy]?",
        r"(?:jak|co|sprawę|aferę|o czym|proceder|nieprawidłowości|historię) (?:\w{1,20}"
        r" )?(?:ujawni[łl]|nagłośni[łl]|wykry[łl]|odkry[łl]|opisa[łl]|zdemaskowa[łl])[aoiy]?"
        r" (?:\w{1,20} ){0,2}?{X}",
        r"(?:ujawnion|nagłośnion|zdemaskowan)\w{1,2} (?:\w{1,20} )?przez {X}",
        rf"(?:afera|skandal|burza) {NO}{{0,2}}?(?:wybuch[łl]\w{{0,3}}|zacz[ęą][łl]\w?(?: się)?)"
        rf" (?:po|od) {WORK} (?:w )?"
        r"{X}",
        r"{X} poda[łl]\w? (?:\w{1,20} ){1,3}?jako pierws",
        r"(?:na jaw|światło dzienne) (?:\w{1,20} ){0,3}?(?:dzięki|po|za sprawą) "
        rf"{NO}{{0,2}}?{WORK} (?:w )?{{X}}",
        r"(?:na wyłączność|ekskluzywn\w{1,3}|wyłączn\w{1,3}) (?:\w{1,20} )?(?:w |dla )?{X}",
    ),
    according_to=sharing(
        IN_SUBJECT,
        (
            rf"(?:jak|co|o czym|o sprawie|o tym|tak|ten fakt|takie dane|tę kwotę|to|sprawę)"
            rf" {NO}{{0,2}}?{REPORT} {ADVERB}{{0,2}}{STAFF}{{X}}",
            rf"(?:według|wg|zdaniem|w ocenie|wedle|zgodnie z|jak wynika z|wynika z|wynika to z)"
            rf" (?:\w{{1,20}}(?:ego|ej|ych|ich|ymi) ){{0,2}}?(?:(?:{WORK}|{WHO}) (?:w )?)?{{X}}",
            r"(?:powołując się na|powołuje się na|powołują się na|powołał\w? się na|za"
            r" pośrednictwem|cytuje|cytują"
            rf"|cytując|cytowan\w{{1,2}} przez|przytacza|za agencją|za depeszą)"
            rf" {NO}{{0,1}}?(?:{WORK} )?{{X}}",
            r"(?:^|[,(–-] ?|podaj\w{1,3} |cytu\w{1,3} |powtarza\w{0,3} |przekazuj\w{0,3} )za {X}",
            rf"[,”\"»–-] (?:-|–|—)? ?{ADVERB}{{0,2}}{REPORT} {ADVERB}{{0,2}}(?:też |także |również"
            rf" )?{STAFF}{{X}}",
            rf"{REPORT} {NO}{{0,3}}?{MEDIA},? {AMONG} {{X}}",
            rf"{MEDIA},? {AMONG} {{X}}(?=,? {NO}{{0,3}}?{REPORT})",
            rf"(?:zwróci[łl]\w?|zwrócili|zwraca(?:ją)?) {NO}{{0,4}}?uwagę {STAFF}{{X}}",
            rf"uwagę {NO}{{0,3}}?(?:zwróci[łl]\w?|zwrócili|zwraca(?:ją)?) {STAFF}{{X}}",
            r"(?:informacj[aeię]|artykuł|tekst|materiał|reportaż|doniesienia|publikacja|nagranie"
            r"|zdjęcia|list"
            rf"|wpis|wideo) {NO}{{0,4}}?(?:pojawi[łl]\w{{0,2}}|ukaza[łl]\w{{0,2}}) się"
            rf" {NO}{{0,2}}?"
            r"(?:we?|na (?:łamach|stronie|antenie|portalu)) {X}",
            r"(?:pochodzi|pochodzą|zaczerpnięt\w{1,3}) (?:wprost )?z {X}",
            rf"(?:źródła|źródło) {{X}}(?= {NO}{{0,4}}?(?:mówi|twierdz|przekaz|poda[jłl]|wskaz"
            rf"|potwier|utrzym))",
            r"komentarz\w{0,2} redakcyjn\w{2,3} (?:dla )?{X}",
            # "Report" that ends a clause: what follows is no person that speaks to X.
            rf"{REPORT} {ADVERB}{{0,2}}{{X}}(?=[.;:,?]|$| powołując| w sob| w ni| w po| we wt| w"
            rf" śr| w cz| w pi)",
            r"(?:podaje|podają|donosi|donoszą|pisze|piszą|informuje|informują|twierdzi|twierdzą"
            r"|relacjonuje) {X}",
            rf"{IN_SUBJECT},? {ADVERB}{{0,3}}{REPORT}\b{OWN}",
            r"(?:w opinii|numerze|okładce) {X}",
            r"na stronie {X}(?= (?:\w{1,12} )?(?:opublik|czytamy|napisano|podano|ukaza|pojawi"
            r"|zamieszcz))",
            r"(?:odpiera|odrzuca|dementuje) (?:zarzuty|oskarżenia|doniesienia|rewelacje) {X}",
            rf"(?:pokłosie|efekt|skutek|następstwo|echo|reakcja na|reakcję na) {WORK} (?:w"
            rf" )?{{X}}",
            rf"(?:temat|sprawę|wątek|kwestię) {NO}{{0,2}}?(?:podj[ąę][łl]\w?|porusz[ay][łl]?\w?"
            rf"|poruszy[łl]\w?"
            r"|opisywa[łl]\w?) {X}",
            rf"(?:sprawą|tematem|wątkiem) {NO}{{0,3}}?zaj[ąę][łl]\w? się {{X}}",
            r"(?:kulisy|szczegóły|nagranie|film|wideo|zdjęcia|list|treść) (?:\w{1,20}"
            r" ){0,3}?(?:zdradza|zdradzi[łl]\w?|udostępni[łl]\w?|ujawnia|publikuje|zamieści[łl]\w?"
            r"|upubliczni[łl]\w?) {X}",
            r"(?<![^\n„])(?<![^\n]„){X}(?: nieoficjalnie| ujawnia)?: (?=[„\"]?(?:\w{1,20}"
            r" ){3})(?![^\n]{0,120}\?)",
            rf"{MEDIA_WRITER} {{X}}(?= (?:(?-i:[A-ZŁŚŻ])\w{{1,20}} ){{0,3}}?(?:pisze|twierdzi"
            rf"|ocenia|uważa|zauważa|podkreśla))",
            r"brzmi (?:nagłówek|tytuł) {X}",
            r"(?:doniesień|doniesieniami) (?:\w{1,20})?,? (?:m\.in\.|w tym|między innymi) {X}",
            # What it refers to may be an outlet itself, and is read for itself.
            IN_SUBJECT + r"(?=,? (?:powołując się|cytując|za [„\"]?[\ue000-\ue003]))",
            r"(?<=[\ue000-\ue003] )za {X}(?= (?:poda|informuj|pisze|napisa|donosi|przekaza))",
            r"(?<=[\ue000-\ue003]” )za {X}(?= (?:poda|informuj|pisze|napisa|donosi|przekaza))",
            rf"{IN_SUBJECT} zwr(?:aca|óci[łl])\w? (?:\w{{1,15}} )?uwagę(?:,| na\b)",
            rf"{IN_SUBJECT},? powołując się na [^.\n\ue000-\ue005]{{1,60}},? {REPORT}",
            rf"(?:w|we|z|po|o|wobec|na|dzięki) {NO}{{0,2}}?{WORK} {ADVERB}?"
            r"(?:w |na |dla |przez )?{X}",
            r"(?:artykuł|tekst|materiał|reportaż|publikacja|śledztwo|dochodzenie|doniesienia"
            r"|informacje|ustalenia|depesza|relacja|raport|nagranie|analiza|wyliczenia)(?:"
            r" dziennikarskie)? (?:w )?{X}(?= (?:\w{1,20} )?(?:wynik|pokaz|wskaz|ujaw|wykaz|dowod"
            r"|potwier|opis|sugeruj|mówi|wywoł|doprow|wstrząs))",
            rf"(?:zaprzecz\w+|potwierdz\w+|skomentowa\w+|komentowa\w+|zdementowa\w+|dementuj\w+"
            rf"|odniós\w? się do|odniosła się do) {NO}{{0,2}}?{WORK} {{X}}",
            rf"{DONE} {NO}{{0,2}}?(?:przez|w|na|na antenie|na łamach) {{X}}",
            r"(?:dotar[łl]\w?|dotarli|pozna\w{1,2}|widzia[łl]\w?|widzieli|zapozna\w{1,2} się"
            r"|przeczyta[łl]\w?|zdoby[łl]\w?|uzyska[łl]\w?|otrzyma[łl]\w?|opublikowa[łl]\w?|ma"
            r"|posiada|dysponuje|wyemitowa[łl]\w?|pokaza[łl]\w?|przytoczy[łl]\w?|cytuje"
            r"|obejrza[łl]\w?|przeanalizowa[łl]\w?) (?:dziś |wczoraj |także |reporter "
            r"|dziennikarze |reporterzy |dziennikarka |dziennikarz )?{X}(?=[.,;:]|$| powołując|”|"
            r" i (?:które|który))",
            r"(?:w posiadaniu|w dyspozycji|do dyspozycji) (?:redakcji )?{X}",
            rf"{IN_SUBJECT} (?:\w{{1,20}} )?(?:dotar[łl]\w?|dotarli) do",
            rf"{IN_SUBJECT} (?:\w{{1,20}} )?(?:widzia[łl]|pozna[łl]|zdoby[łl]|uzyska[łl]"
            rf"|zapozna[łl]|dysponuje|przejrza[łl])\w?"
            r" (?:\w{1,20} ){0,2}?(?:dokument|nagra|kopi|dostęp|list|umow|informac|mail|treś"
            r"|raport|akt|korespon)",
            r"(?:dziennikarze|reporterzy|dziennikarka|dziennikarz|reporter|reporterka) {X}(?="
            r" (?:\w{1,20} )?(?:ustali|dotar|sprawdz|wykry|policz|odkry|pisz|donosz|podaj|przejrz"
            r"|zbada|prześwie|dowied))",
            r"(?:informacji|ustaleń|doniesień|danych) {X} wynika",
            rf"{REPORT} (?:\w{{1,20}} )?(?:reporter(?:zy)?|dziennikarze?|korespondent|wysłannik"
            rf"|reporterka|dziennikarka) {{X}}",
            r"we? {X} (?=(?:czytamy|piszą|pisze|podano|napisano|ukaza|przeczyt))",
            r"(?:czytamy|podano|napisano|przeczytać|ukaza[łl]\w? się|pisano) (?:\w{1,20} )?(?:we?"
            r"|na łamach|na stronie) {X}",
            r"na łamach {X}",
        ),
    ),
    agency=(
        r"(?:źródł[oa](?: (?:informacji|wiadomości|tekstu|artykułu|depeszy|newsa|materiału))?"
        r"|oprac\.|tekst|informacj[ae]|za)(?::| [-–—](?= )) ?{X}",
        r"na podst(?:awie|\.):? (?:depesz\w? |materiałów |informacji |doniesień )?(?:\w{1,20}"
        r" )?{X}(?=\)|\W*$)",
        r"(?:z|przy) (?:materiałów|wykorzystani\w{1,2} (?:materiałów|depesz\w{0,2}|informacji))"
        r" (?:\w{1,20} )?{X}",
        r"(?:z depesz|depesze|przy współpracy|we współpracy z|przy udziale) {X}",
        rf"(?:wykorzystano|wykorzystaliśmy|skorzystano|korzystaliśmy|oparto)"
        rf" {NO}{{0,2}}?(?:depesz\w{{0,2}}|materiał\w{{0,3}}|informacj\w{{1,2}}|doniesie\w{{1,3}})"
        rf" {{X}}",
        r"(?:współpraca|opracowanie|opracowano na podstawie|opr\.): ?{X}",
    ),
    copyright=(
        r"prawa (?:[\w-]{1,20} ){0,4}?(?:należą do|przysługują) {X}",
        r"prawa (?:autorskie )?zastrzeżone[.,:]? {X}",
        r"{X}[.,]? (?:\d{4}[.,]? )?wszelkie prawa zastrzeżone",
        r"(?:powielani|kopiowani|rozpowszechniani|przedruk|publikacj)\w{1,3} (?:\w{1,20},?"
        r" ){0,4}?(?:bez|za) (?:\w{1,20} ){0,2}?(?:zgody|zgodą|zezwolenia) {X}",
    ),
    republished=(
        r"(?:tłumaczenie|przekład) (?:artykułu|tekstu|materiału|publikacji) (?:z )?{X}",
        r"(?:pierwotnie|oryginalnie|po raz pierwszy|najpierw) (?:\w{1,20} )?(?:opublikowan\w+"
        r"|ukazał\w*) (?:się )?(?:w|na|przez) {X}",
        r"(?:opublikowan\w+|ukazał\w*) (?:się )?(?:pierwotnie|oryginalnie|po raz pierwszy) (?:w|na"
        r"|przez) {X}",
        r"(?:przedruk|przedrukowano) (?:za zgodą |z |za )(?:\w{1,20} )?{X}",
    ),
    hyperlink=(r"(?:czytaj (?:więcej|dalej|całość)|więcej) ?(?:w|na|:) {X}",),
    media=(
        r"gazet\w{1,2}|dziennik(?:u|a|owi|iem)?|agencj\w{1,2}(?: prasow\w+| informacyjn\w+)?"
        r"|portal\w{0,4}|stacj\w{1,2}|telewizj\w{1,2}|radi[aou]\w{0,2}|tygodnik\w{0,4}"
        r"|serwis\w{0,4}|magazyn\w{0,4}|rozgłośni\w{0,1}|tabloid\w{0,3}|(?:brytyjsk|amerykańsk"
        r"|niemieck|francusk|hiszpańsk|włosk|ukraińsk|rosyjsk|tureck|chińsk|japońsk|koreańsk"
        r"|arabsk|brazylijsk|argentyńsk|holendersk|chilijsk|portugalsk|lokaln|regionaln|miejscow"
        r"|dzisiejsz|wczorajsz|poniedziałkow|wtorkow|środow|czwartkow|piątkow|sobotni|niedzieln"
        r"|weekendow|najnowsz)\w{1,4}"
    ),
    articles=r"w|na|z|ze|dla",
    joints=r"i|oraz|&|lub",
    not_after=r"[/]\w",
    weak_after=r"że|w|na|i",
)
