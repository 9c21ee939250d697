"""Italian crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import after, any_of, subject

_SAID = any_of(
    "detto dichiarato raccontato spiegato riferito confermato affermato confidato rivelato assicurato"
    " precisato aggiunto ammesso sottolineato commentato replicato risposto annunciato anticipato"
    " fatto_sapere fanno_sapere ribadito sostenuto lamentato denunciato osservato ricordato"
    " promesso giurato smentito"
    " sfogato sfogata confessato ripetuto chiarito avvertito illustrato dettagliato"
    " dice dicono disse dichiara dichiarano dichiarò racconta raccontano raccontò spiega spiegano spiegò"
    " riferisce riferiscono riferì conferma confermano confermò afferma affermano affermò confida confidò"
    " rivela assicura assicurò precisa ammette ammise sottolinea commenta commentò replica replicò risponde"
    " annuncia fa_sapere ribadisce sostiene sostengono lamenta denuncia denunciano osserva ricorda promette"
    " smentisce confessa chiarisce avverte sbotta taglia_corto attacca illustra sintetizza si_sfoga"
    " diceva raccontava spiegava dicendo spiegando raccontando parla parlano parlava"
)
_TOKEN = (
    r"(?!(?:addio|no|sì|causa|querela|direzione|gestione|abbonamento|dimissioni)\b)"
    r"[\w.,()'’-]{1,25} "
)
_WORD = r"[\w.,'’-]{1,25} "
_TO = r"(?:a|ad|al|alla|allo|ai|alle|agli|all['’])"
_FROM = r"(?:da|dal|dalla|dallo|dai|dalle|dagli|dall['’])"
_OF = r"(?:di|del|della|dello|dei|delle|degli|dell['’])"
_ON = (
    r"(?:su|sul|sulla|sullo|sulle|sull['’]|in|nel|nella|nello|nell['’]|sulle (?:pagine"
    r"|colonne) " + _OF + r")"
)
_STUDIO = (
    r"(?:ai microfoni|al microfono|davanti alle telecamere|alle telecamere|negli studi"
    r"|dagli studi|in collegamento con"
    r"|dalle (?:pagine|colonne)|sulle (?:pagine|colonne)|nel salotto|ai taccuini|alle colonne)"
)
_AT = r"(?:" + _TO + r"|" + _ON + r"|con|" + _STUDIO + " " + _OF + r") ?"
_TOLD_X = after(
    "a ad al alla allo ai alle su sul sulla con in nel nella al_quotidiano al_giornale all'agenzia all’agenzia"
    " all'emittente all’emittente al_settimanale al_sito al_portale"
)

_REPORTS = any_of(
    "riporta riportano riportava riferisce riferiscono riferiva scrive scrivono scriveva segnala segnalano"
    " rende_noto rendono_noto racconta raccontano raccontava rivela apprende pubblica pubblicano rilancia"
    " rilanciano cita citano citava titola sostiene ricostruisce ricostruiva documenta informa informano"
    " fa_sapere stima calcola parla batte_la_notizia dà_notizia dava_notizia anticipa spiega"
)
# What anybody may do: a credit only beside a quotation or before "che".
_STATES = any_of(
    "conferma precisa sottolinea aggiunge evidenzia osserva assicura ipotizza annota afferma denuncia indica"
    " avverte nota confermano affermano precisano aggiungono confermava aggiungeva precisava conclude"
)
_REPORTED = any_of(
    "riportato riportata riportati riportate riferito riferita scritto scritta pubblicato pubblicata"
    " pubblicati pubblicate rilanciato rilanciata rilanciati rilanciate raccontato raccontata segnalato"
    " documentato documentata ricostruito ricostruita divulgato diffuso diffusa diffusi diffuse reso_noto"
    " resa_nota resi_noti stimato calcolato appreso appurato dato_notizia ripreso ripresa ripresi riprese"
)
_OBTAINED = any_of(
    "visionato visionata visionati visionate ottenuto ottenuta ottenuti ottenute consultato consultata"
    " consultati letto letti preso_visione esaminato esaminati avuto_accesso potuto_visionare"
    " potuto_leggere potuto_consultare potuto_vedere in_possesso entrato_in_possesso entrata_in_possesso"
    " visto analizzato analizzati verificato verificati verificate acquisito raccolto raccolta raccolte"
)
_CARRIED = any_of(
    "citato citata citati citate riportato riportata riportati riportate riferito riferita rilanciato"
    " rilanciata rilanciati rilanciate pubblicato pubblicata pubblicati pubblicate diffuso diffusa diffusi"
    " diffuse trasmesso trasmessa trasmessi trasmesse mandato_in_onda mandata_in_onda mandate_in_onda"
    " ripreso ripresa ripresi riprese apparso apparsa apparsi apparse uscito uscita raccolto raccolta"
    " raccolte interpellato interpellata interpellati visionato visionata visionati ottenuto ottenuta"
    " ottenuti ottenute consultato consultata consultati esaminato esaminati esaminate acquisito acquisita"
    " acquisiti commissionato condotta condotto realizzato realizzata documentato documentata raccontato"
    " raccontata segnalato segnalata verificato verificati verificate registrato registrata"
)
_NOUN = (
    r"(?:\w{1,4}['’])?(?:articol[oi]|inchiest[ae]|rapporto|notizi[ae]|rivelazion[ei]"
    r"|indiscrezion[ei]|ricostruzion[ei]|informazion[ei]"
    r"|reportage|servizi[o]?|font[ei]|dati|calcoli|lanci[o]?|dispacci[o]?|sondaggi[o]?"
    r"|conteggi[o]?|document[oi]|editoriale"
    r"|approfondimento|retroscena|cronaca|analisi|racconto|anticipazion[ei]|stime|bilancio"
    r"|indagine)"
)
_MEDIA_SUCH_AS = (
    r"(?:media|stampa|giornali|quotidiani|agenzie|testate|emittenti)(?: \w+){0,2}?,? (?:tra cui"
    r"|fra cui|tra i quali|tra le quali|a cominciare da"
    r"|in primis|come|compres[oaie]|su tutti) "
)
_SHOWS = any_of(
    "rivela rivelano mostra mostrano emerge emergono è_emerso ha hanno aveva avevano dimostra dimostrano"
    " svela svelano racconta raccontano parla parlano sostiene sostengono pubblicata pubblicato accusa"
    " documenta documentano secondo indica indicano conferma confermano risulta"
)
_FIRST = (
    r"(?:per prim[oaie]|in anteprima|in esclusiva|inizialmente|per la prima volta"
    r"|in prima battuta|in origine)"
)
_BREAK = (
    r"(?:rivelat[oaie]|svelat[oaie]|anticipat[oaie]|scoperchiat[oaie]|portat[oaie] alla luce"
    r"|smascherat[oaie]|scopert[oaie]|sollevat[oaie])"
)
_BROKEN = r"(?:" + _BREAK + r"|" + _REPORTED + r"|dat[oaie]|lanciat[oaie])"
# "A reporter of X writes" is no report by X.
_SUBJECT = subject(
    "del della dello di al alla contro del_quotidiano del_giornale del_sito",
    r"l['’]|il|lo|la|i|le",
)
_OWN_NEWS = (
    r"(?! (?:\w+ ){0,5}?(?:perdit[ae]|util[ei]|fatturato|ricavi|bilancio|esuber[oi]"
    r"|licenziament[oi]|debiti)\b)"
)

ITALIAN = Phrases(
    told=(
        _SAID + r",? (?:" + _TOKEN + r"){0,8}?" + _AT + r"{X}",
        r"(?:parla|parlato|parlando|parlano|parlò) (?:"
        + _TOKEN
        + r"){0,4}?(?:"
        + _TO
        + r"|con|"
        + _STUDIO
        + " "
        + _OF
        + r") ?{X}",
        _TOLD_X + r"{X},? (?:[\w'’-]{1,25} ){0,7}?" + _SAID + r"\b",
        r"(?:intervist[ae]|intervistat[oaie]|colloqui[o]?|dichiarazion[ei]|conversazione"
        r"|chiacchierata|videointervista)(?! di lavoro) (?:"
        + _WORD
        + r"){0,6}?(?:"
        + _AT
        + r"|"
        + _OF
        + r" ?|"
        + _FROM
        + r" ?|per ){X}",
        _STUDIO + r" " + _OF + r" ?{X}",
        r"(?:mail|messaggio|lettera|nota|risposta|dichiarazione|testo) (?:\w+ ){0,2}?"
        + _TO
        + r" ?{X}",
        _TOLD_X + r"{X} ?: ?[«\"“]",
        r"all['’]{X},? (?:[\w'’-]{1,25} ){0,7}?" + _SAID + r"\b",
        r"(?:parole|così|sfogo|parola) (?:[\w'’-]{1,25} ){0,4}?" + _TO + r" ?{X}",
        r"(?:si racconta|si confessa|si confida|si è confessat[oa]|si è raccontat[oa]"
        r"|si è sfogat[oa]|si sfoga) (?:\w+ ){0,3}?" + _AT + r"{X}",
        r"(?:sentit|contattat|interpellat|raggiunt|interrogat|intercettat|avvicinat|incontrat)"
        r"[oaie] (?:" + _WORD + r"){0,4}?" + _FROM + r" ?{X}",
        r"(?:in collegamento con|intervenut[oaie] (?:a|al|alla|su|sul|sulla"
        r"|ai microfoni d\w+)) {X}",
        r"ospite (?:" + _WORD + r"){0,4}?(?:di |del |della |a |al |su |dell['’] ?){X}",
        r"(?:rispondendo|rispost[oa]|risponde|rispose) (?:" + _WORD + r"){0,3}?(?:a |al |alla |"
        r"(?:alle|alla|a una) domand[ae] (?:di |del |della |dell['’] ?)){X}",
        r"{X} (?:ha|hanno|aveva) (?:\w+ )?(?:intervistato|incontrato|sentito|interpellato"
        r"|raccolto la testimonianza|parlato con)",
        r"(?:ha|hanno) affidato (?:" + _WORD + r"){0,4}?" + _TO + r" ?{X}",
    ),
    first_reported=(
        r"{X},? (?:che )?(?:è stat[oa]|era stat[oa]|sono stati|fu) (?:il|la|i) prim[oaie] "
        r"(?:\w+ ){0,2}?a",
        r"{X},? (?:che )?(?:" + _WORD + r"){0,6}?(?:per prim[oaie]|in anteprima)\b",
        r"(?:a|ad) (?:rivelar|riportar|dar|scriver|raccontar|riferir|pubblicar|svelar|parlar"
        r"|anticipar|scoprir|portar)(?:e|ne|lo|la) (?:"
        + _WORD
        + r"){0,6}?(?:è|era|sono|fu|erano) (?:stat[oaie] )?{X}",
        r"(?:prim[oaie]) (?:\w+ ){0,2}?a(?:d aver(?:e|ne|lo|la))? \w{3,12} {G}"
        r"(?:è stat[oa]|era stat[oa]|fu|sono stati) {X}",
        r"(?:è stat[oaie]|era stat[oaie]|fu|sono stati) {X}(?= a (?:\w+ ){0,4}?(?:per prim"
        r"|rivelare|dare|svelare|scoprire|riportare|raccontare))",
        _BROKEN
        + r" (?:"
        + _WORD
        + r"){0,3}?"
        + _FIRST
        + r" (?:"
        + _WORD
        + r"){0,2}?(?:"
        + _FROM
        + r"|"
        + _ON
        + r") ?{X}",
        r"(?:per prim[oaie]|in anteprima) (?:\w+ ){0,3}?(?:" + _FROM + r" ?)?{X}",
        _BREAK + r" (?:" + _WORD + r"){0,5}?" + _FROM + r" ?{X}",
        r"{X},? (?:che )?(?:\w+ ){0,2}?(?:rivela|rivelano|rivelò|svela|svelano|svelò|(?:ha|hanno"
        r"|aveva|avevano) (?:\w+ ){0,2}?"
        + _BREAK
        + r")\b(?! (?:\w+ ){0,3}?(?:logo|grafica|app)\b)",
        r"(?:[,”\"»] |come |lo )(?:rivela|ha rivelato|aveva rivelato|svela|ha svelato|anticipa"
        r"|ha anticipato|aveva anticipato) (?:\w+ )?{X}",
        r"(?:scoop|esclusiva) (?:(?:è|era|porta la firma) )?" + _OF + r" ?{X}",
    ),
    according_to=(
        r"(?:secondo|stando a|per) (?:quanto )?(?:(?:ne )?(?:scrivono|"
        + _REPORTS
        + r") )?{X}(?= |[,.;:)])(?<!per [\ue000-\ue004])",
        r"(?:secondo|stando) (?:"
        + _TO
        + r" ?)?(?:quanto )?(?:(?:ha |hanno |aveva )?(?:\w+ )?"
        + _REPORTED
        + r" |"
        + _REPORTS
        + r" )?(?:(?:"
        + _WORD
        + r"){0,3}?(?:"
        + _FROM
        + r"|"
        + _ON
        + r") ?)?{X}",
        r"(?:secondo|stando|in base|da|in|con|dopo|su) (?:[\w'’-]{1,25} ){0,4}?"
        + _NOUN
        + r" (?:"
        + _WORD
        + r"){0,4}?(?:"
        + _OF
        + r"|"
        + _FROM
        + r"|"
        + _ON
        + r") ?{X}",
        _NOUN
        + r" (?:"
        + _WORD
        + r"){0,3}?(?:"
        + _OF
        + r"|"
        + _FROM
        + r"|"
        + _ON
        + r") ?{X}(?=(?<!su [\ue000-\ue004])(?<!sul [\ue000-\ue004])(?<!sulla [\ue000-\ue004])$"
        r"| ?:|,? (?:[\w'’-]{1,20} ){0,4}?" + _SHOWS + r"\b)",
        r"[,;–—] {X} ?: ?[«\"“„‘]",
        r"citando (?:\w+ ){0,3}?{X}",
        r"(?<!sarà )(?<!saranno )(?<!verrà )(?<!verranno )"
        + _CARRIED
        + r" (?:"
        + _WORD
        + r"){0,5}?(?:"
        + _FROM
        + r"|"
        + _ON
        + r") ?{X}",
        r"(?:lo |ne |, |come |\" |» |” |[,”\"»])(?:(?:ha |hanno |aveva )(?:\w+ )?"
        + _REPORTED
        + r"|"
        + _REPORTS
        + r") (?:"
        + _WORD
        + r"){0,3}?{X}",
        r"(?:scrive|scrivono|riferisce|riporta|scriveva) {X}",
        r"(?:di cui|che) {X} (?:" + _WORD + r"){0,3}?(?:" + _OBTAINED + r"|visione|possesso)\b",
        r"(?:apprende|appreso|apprendere|risulta) (?:(?:da |a )l?['’]? ?)?{X}",
        r"(?:si legge|leggiamo|si leggeva|si apprende) (?:"
        + _WORD
        + r"){0,3}?(?:"
        + _ON
        + r"|"
        + _FROM
        + r") ?{X}",
        r"(?:l['’]|il |la )"
        + _NOUN
        + r" (?:è|era|sono|porta la firma) (?:\w+ ){0,2}?"
        + _OF
        + r" ?{X}",
        r"{X} (?:si legge|si leggeva|leggiamo)\b",
        r"a (?:scriver|riportar|riferir|raccontar|dir|sostener)lo (?:è|era|sono) "
        r"(?:[\w'’]{1,20} ){0,3}?(?:" + _OF + r" ?)?{X}",
        r"(?:secondo|citato da|per) (?:\w+ ){0,3}?" + _MEDIA_SUCH_AS + r"{X}",
        _MEDIA_SUCH_AS + r"{X}(?=,? (?:" + _WORD + r"){0,4}?(?:" + _REPORTS + r"|parlano"
        r"|sostengono)\b)",
        r"(?:in possesso|visione) " + _OF + r" ?{X}",
        _SUBJECT
        + r"{X}(?:, [^,.;:\n\ue000-\ue005]{3,60},)?(?:"
        + r",? (?:\w+ ){0,2}?"
        + _REPORTS
        + r"\b"
        + _OWN_NEWS
        + r"|"
        + r",? (?:che )?(?:ha|hanno|aveva|avevano|è|era) (?:[\w-]{1,20} ){0,2}?(?:"
        + _REPORTED
        + r"|"
        + _OBTAINED
        + r")\b"
        + _OWN_NEWS
        + r"|"
        + r",? (?:citando|che cita|sulla base|basandosi|riprendendo)"
        + r")",
        r"[,”\"»] ?" + _STATES + r" (?:\w+ ){0,2}?{X}",
        _SUBJECT + r"{X} " + _STATES + r" (?:\w+ ){0,2}?che\b(?! (?:(?:i|le|il|la) )?su[oaei]\b)",
        r"(?:è|era|ecco|quest[ao]) (?:\w+ ){0,3}?" + _NOUN + r" " + _OF + r" ?{X}",
        r"{X} (?:\w+ ){0,2}?(?:(?:dà|dava|ha dato|danno) (?:conto|notizia|risalto)|dedica"
        r"|definisce)\b",
        r"(?:edizione|sito|versione online|pagine|portale)(?: \w+)? " + _OF + r" ?{X} "
        r"(?:\w+ ){0,2}?" + _REPORTS,
        r"(?:l[oai]|le) (?:definisce|bolla come|descrive|racconta|ricostruisce) {X}",
    ),
    agency=(
        r"\(?con (?:informazioni (?:di|da) |fonte )?{X}(?=\)|\s*$)",
        r"con (?:\w+ )?(?:materiale|informazioni|contributi|contributo|collaborazione|notizie"
        r"|lanci|agenzie)(?:[ ,:]|" + _OF + r" |" + _FROM + r" )+{X}",
        r"(?:fonti?|testo|via|agenzi[ae]|fonte agenzia|crediti): ?{X}",
        r"(?:ha|hanno) (?:collaborato|contribuito) (?:" + _WORD + r"){0,4}?{X}",
        r"{X} (?:ha|hanno) (?:collaborato|contribuito)",
        r"(?:sulla base|basato|tratt[oa]|ripres[oa]|a partire|adattat[oa]|tradott[oa]"
        r"|elaborazione) (?:" + _WORD + r"){0,4}?(?:" + _OF + r"|" + _FROM + r"|su) ?{X}",
    ),
    copyright=(r"riproduzione riservata ?© ?(?:copyright )?{X}",),
    republished=(
        r"(?:pubblicat[oa]|apparso|apparsa|uscit[oa]) (?:originariamente|inizialmente|in origine"
        r"|per la prima volta) (?:" + _ON + r"|da|dal) ?{X}",
        r"(?:originariamente|inizialmente|in origine) (?:pubblicat[oa]|appars[oa]) (?:"
        + _ON
        + r"|da|dal) ?{X}",
    ),
    hyperlink=(
        r"(?:continua a leggere|leggi (?:tutto|l['’]articolo(?: completo)?|anche)) ?(?:su|sul"
        r"|sulla|:) {X}",
    ),
    media=(
        r"(?:giornal[ei]|quotidian[oi]|agenzi[ae]|emittent[ei]|canale|settimanale|rivista|sito"
        r"|testata|radio|televisione|tv"
        r"|tabloid|mensile|stampa|portale|network|collegh[ie]|podcast|programma|trasmissione|rete)"
        r"(?: (?!(?:che|con|per|contro|dopo|mentre|dove|come|sono|aveva|hanno|dalla|dal)\b)(?:di "
        r"|d['’])?(?-i:[a-zà-ÿ][\w-]{2,20})){0,3}?"
        r"|frances[ei]|tedesc[ao]|britannic[ao]|ingles[ei]|olandes[ei]|spagnol[ao]|american[ao]"
        r"|statunitense|svizzer[ao]|austriac[ao]"
        r"|portoghese|polacc[ao]|russ[ao]|turc[ao]|ucrain[ao]|giapponese|cinese|belga|grec[ao]"
        r"|argentin[ao]|brasilian[ao]|local[ei]"
    ),
    articles=(
        r"il|lo|la|i|gli|le|l['’]|al|alla|all['’]|allo|del|della|dell['’]|dello|dal|dalla"
        r"|dall['’]|sul|sulla|nel|nella|un|uno|una|a|di|da"
    ),
    joints=r"e|ed|&|o|con|per",
    not_after=r" (?:licenzi|dipendent|azionist|amministrator)\w*|[-/]\w",
    weak_after=r"che|in|e|ha|di|oggi",
)
