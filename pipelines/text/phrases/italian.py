"""Italian crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import after, any_of, sharing, subject

_SAID = any_of(
    "anticipa anticipano precisano aggiungono assicurano ammettono rivelano annunciano commentano"
    " ribadiscono sottolineano"
    " ricordano piange singhiozza esulta tuona giura ammonisce punge incalza rilancia"
    " detto dichiarato raccontato spiegato riferito confermato affermato confidato rivelato assicurato"
    " precisato aggiunto ammesso sottolineato commentato replicato risposto annunciato anticipato"
    " fatto_sapere fanno_sapere ribadito sostenuto lamentato denunciato osservato ricordato"
    " promesso giurato smentito"
    " sfogato sfogata confessato ripetuto chiarito avvertito illustrato dettagliato"
    " dice dicono disse dichiara dichiarano dichiarò racconta raccontano raccontò spiega spiegano spiegò"
    " riferisce riferiscono riferì conferma confermano confermò afferma affermano affermò confida confidò"
    " rivela assicura assicurò precisa ammette ammise sottolinea commenta commentò replica replicò risponde"
    " annuncia fa_sapere ribadisce sostiene sostengono lamenta denuncia denunciano osserva ricorda promette"
    " smentisce confessa chiarisce avverte sbotta taglia_corto attacca illustra sintetizza si_sfoga"
    " descritto descrive descriveva ricostruito dire raccontare spiegare confermare confermarlo dirlo"
    " spiegarlo riferirlo raccontarlo rivelarlo assicurarlo"
    " diceva raccontava spiegava dicendo spiegando raccontando parla parlano parlava"
)
_TOKEN = (
    r"(?!(?:addio|no|sì|causa|querela|direzione|gestione|abbonamento|dimissioni|stop|accesso|ingresso"
    r"|chiusura|fondi|contribut[oi]"
    r"|tagli|multa|sanzion[ei]|arrivo|ritorno|passaggio)\b)"
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
# What a guest does, whose words the medium brings: "At X the mayor ruled out …".
_SPOKE = any_of(
    "escluso esclude difeso difende respinto respinge definito definisce giudicato promette criticato critica"
    " elogiato elogia accusato accusa minacciato evocato ipotizzato ipotizza parlato rilanciato tuonato tuona"
    " detta dettato tornato torna tracciato traccia bocciato boccia invocato invoca puntato punta interviene"
    " intervenuto intervenuta ripercorso ripercorre"
)
_TOLD_X = after(
    "a ad al alla allo ai alle su sul sulla con in nel nella al_quotidiano al_giornale all'agenzia all’agenzia"
    " all'emittente all’emittente al_settimanale al_sito al_portale"
)

_REPORTS = any_of(
    "elenca elencano mette_in_fila descrive descrivono ipotizza mostra mostrano insiste"
    " ricorda ricordano fa_notare fanno_notare"
    " riporta riportano riportava riferisce riferiscono riferiva scrive scrivono scriveva segnala segnalano"
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
    "elencato ricostruite ricostruiti spiegato"
    " anticipata ipotizzato evidenziato titolato ribattezzato citato"
    " riportato riportata riportati riportate riferito riferita scritto scritta pubblicato pubblicata"
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
    "visionate consultate documentati documentate ricostruit[oaie] filmat[oaie] mostrat[oaie]"
    " elaborat[oaie] analizzat[oaie] lett[oaie] commissionata riferite riferiti resa_nota reso_noto"
    " citato citata citati citate riportato riportata riportati riportate riferito riferita rilanciato"
    " rilanciata rilanciati rilanciate pubblicato pubblicata pubblicati pubblicate diffuso diffusa diffusi"
    " diffuse trasmesso trasmessa trasmessi trasmesse mandato_in_onda mandata_in_onda mandate_in_onda"
    " ripreso ripresa ripresi riprese apparso apparsa apparsi apparse uscito uscita raccolto raccolta"
    " raccolte interpellato interpellata interpellati visionato visionata visionati ottenuto ottenuta"
    " ottenuti ottenute consultato consultata consultati esaminato esaminati esaminate acquisito acquisita"
    " acquisiti commissionato condotta condotto realizzato realizzata documentato documentata raccontato"
    " raccontata segnalato segnalata verificato verificati verificate registrato registrata"
)
_NAME = r"(?-i:[A-ZÀ-Ù][\w’']{1,20} [A-ZÀ-Ù][\w’']{1,20})"
_NOUN = (
    r"(?:\w{1,4}['’])?(?:articol[oi]|inchiest[ae]|rapporto|notizi[ae]|rivelazion[ei]"
    r"|indiscrezion[ei]|ricostruzion[ei]|informazion[ei]"
    r"|reportage|servizi[o]?|font[ei]|dati|calcoli|lanci[o]?|dispacci[o]?|sondaggi[o]?"
    r"|conteggi[o]?|document[oi]|editoriale"
    r"|approfondimento|retroscena|cronaca|analisi|racconto|anticipazion[ei]|stime|bilancio"
    r"|indagine|immagin[ei]|video|filmat[oi]|audio)"
)
_MEDIA_SUCH_AS = (
    r"(?:media|stampa|giornali|quotidiani|agenzie|testate|emittenti)(?: \w+){0,2}?,? (?:tra cui|fra i"
    r" quali|fra le quali|in testa"
    r"|fra cui|tra i quali|tra le quali|a cominciare da"
    r"|in primis|come|compres[oaie]|su tutti) "
)
_SHOWS = any_of(
    "dà danno non_trova non_trovano è_stata_smentita è_stata_confermata sono_state_smentite mostrava"
    " rivela rivelano mostra mostrano emerge emergono è_emerso ha hanno aveva avevano dimostra dimostrano"
    " svela svelano racconta raccontano parla parlano sostiene sostengono pubblicata pubblicato accusa"
    " documenta documentano secondo indica indicano conferma confermano risulta"
)
# "Rivela al quotidiano X una fonte": told to X, not revealed by it.
_NO_DATIVE = (
    r"(?! (?:[\w'’-]{1,20} ){0,2}?(?:ad?|al|alla|allo|all['’]) ?(?:\w{1,15} ){0,2}?[«“\"]?"
    r"[\ue000-\ue004])"
)
_NOT_TO = r"(?<!\ba )(?<!\bal )(?<!\balla )(?<!all['’])(?<!\bad )"
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
    "ex del della dello di al alla contro del_quotidiano del_giornale del_sito",
    r"l['’]|il|lo|la|i|le",
)
_OWN_NEWS = (
    r"(?! (?:\w+ ){0,5}?(?:perdit[ae]|util[ei]|fatturato|ricavi|bilancio|esuber[oi]"
    r"|licenziament[oi]|debiti|smentit[ae]|scuse|partita|finale|concerto|gara|puntata|rettific[ah]e?|bando)\b)"
)

_TITLE = r"(?:è|era|ecco) (?:il |l['’])(?:titol(?:o|one)|apertura|strillo)(?: (?:di|in|d['’])? ?\w+){0,2}? "

_IN_SUBJECT = _SUBJECT + "{X}"

ITALIAN = Phrases(
    told=(
        rf"{_SAID},? (?:{_TOKEN}){{0,8}}?{_AT}{{X}}",
        rf"(?:parla|parlato|parlando|parlano|parlò|parlare) (?:{_TOKEN}){{0,4}}?(?:{_TO}|con"
        rf"|{_STUDIO} {_OF}) ?{{X}}",
        rf"{_TOLD_X}{{X}},? (?:[\w'’-]{{1,25}} ){{0,7}}?{_SAID}\b",
        r"(?:intervist[ae]|intervistat[oaie]|colloqui[o]?|dichiarazion[ei]|conversazione"
        rf"|chiacchierata|videointervista)(?! di lavoro) (?:{_WORD}){{0,6}}?(?:{_AT}|{_OF} ?"
        rf"|{_FROM} ?|per ){{X}}",
        r"(?<!legge )(?<!leggeva )(?<!pubblicato )(?<!pubblicata )(?<!apparso )(?<!apparsa "
        rf")(?<!leggere ){_STUDIO} {_OF} ?{{X}}",
        r"(?:^|[,.!?»:”] )(?:(?:oggi|ieri|stamani|in diretta|in onda),? )?(?:ad?|al|alla|all['’]"
        r"|su|sul|sulla|dal|dalla|nel|nella) ?{X},? (?!(?:[\w'’-]{1,25} "
        rf"){{0,6}}?(?:stat[oaie]|vinto|chiesto)\b)(?:[\w'’-]{{1,25}} ){{1,7}}?(?:{_SPOKE})\b",
        r"(?:^|[.!?»”] )(?:in diretta|in studio|in un intervento|in un messaggio|in un video) "
        rf"(?:\w+ )?{_ON} ?{{X}}, ",
        rf"(?:mail|messaggio|lettera|nota|risposta|dichiarazione|testo) (?:\w+ ){{0,2}}?{_TO} "
        r"?{X}",
        rf"{_TOLD_X}{{X}} ?: ?[«\"“]",
        rf"all['’]{{X}},? (?:[\w'’-]{{1,25}} ){{0,7}}?{_SAID}\b",
        rf"(?:parole|così|sfogo|parola) (?:[\w'’-]{{1,25}} ){{0,4}}?(?:{_TO}|con) ?{{X}}",
        r"(?:si racconta|si confessa|si confida|si è confessat[oa]|si è raccontat[oa]|si è "
        rf"sfogat[oa]|si sfoga) (?:\w+ ){{0,3}}?{_AT}{{X}}",
        r"(?:sentit|contattat|interpellat|raggiunt|interrogat|intercettat|avvicinat"
        rf"|incontrat)[oaie] (?:{_WORD}){{0,4}}?(?:{_FROM}|(?:telecamere|microfoni|cronisti) "
        rf"{_OF}) ?{{X}}",
        r"(?:in collegamento con|(?:intervenut[oaie]|intervenendo|interviene|parlando|in "
        r"collegamento) (?:\w+ )?(?:a|al|alla|su|sul|sulla|all['’]|nel|da|dal|dalla|ai microfoni "
        r"d\w+)) ?{X}",
        rf"ospite (?:{_WORD}){{0,4}}?(?:di |del |della |a |al |su |dell['’] ?){{X}}",
        rf"(?:rispondendo|rispost[oa]|risponde|rispose) (?:{_WORD}){{0,3}}?(?:a |al |alla "
        r"|(?:alle|alla|a una) domand[ae] (?:di |del |della |dell['’] ?)){X}",
        r"{X} (?:ha|hanno|aveva) (?:\w+ )?(?:intervistato|incontrato|sentito|interpellato"
        r"|raccolto la testimonianza|parlato con)",
        rf"(?:ha|hanno) affidato (?:{_WORD}){{0,4}}?{_TO} ?{{X}}",
        r", (?:(?:ieri|oggi|stamani|questa|mattina|sera|poi|intanto|a sua volta) ){0,3}(?:al"
        r"|alla|all['’]|su|sul|sulla|da|dal|dalla|ad?) ?{X}, (?:ha|hanno) (?!(?:vinto|perso"
        r"|presentato|lavorato|chiesto|dovuto)\b)",
        rf"(?:rilasciato|concesso|affidato) (?:{_WORD}){{0,4}}?{_TO} ?{{X}}",
        rf"reso noto (?:{_WORD}){{0,2}}?{_TO} ?{{X}}",
        rf"(?:a|ad) un[ao']? ?(?:giornalista|cronista|inviat[oa]|corrispondente) {_OF} ?{{X}}(?! "
        r"(?:è|ha|che))",
        r"(?:domand[ae]|richiest[ae]|chiamat[ae])(?: di \w{1,12})? (?:di|del|della|dello"
        r"|dell['’]) ?{X}",
        r"intervista che (?:\w{1,12} ){0,2}?(?:pubblica|ha pubblicato|manda in onda"
        r"|trasmette) {X}",
        r"{X} l[oaie'’]i? ?(?:ha|hanno) (?:\w+ )?(?:raggiunt|contattat|intervistat"
        r"|sentit)[oaie]",
        r"{X} (?:ha|hanno) (?:raggiunt|contattat)[oaie]",
        r"collegat[oaie] con {X}",
        rf"(?:puntata|speciale|trasmissione|salotto|programma|approfondimento|diretta) {_OF} "
        rf"?{{X}},? (?=[^.\n]{{0,60}}?\b{_SAID})",
        rf"domande (?:\w+ ){{0,2}}?(?:inviate|poste|rivolte) {_FROM} ?{{X}}",
        r"scelto {X} (?=per (?:rompere|spiegare|dire|raccontare|annunciare|rispondere|parlare"
        r"|difendersi))",
        rf"tagliato corto (?:{_WORD}){{0,3}}?con {{X}}",
        r"{X} intervista (?:il|la|lo|l['’]|i|le|gli|un)",
        rf"collegh[ie] {_OF} ?{{X}},? (?:\w+ ){{0,5}}?(?:ha|hanno) (?:\w+ )?{_SAID}",
        r"al telefono con {X}",
    ),
    first_reported=(
        r"{X},? (?:che )?(?:è stat[oa]|era stat[oa]|sono stati|fu) (?:il|la|i) prim[oaie] (?:\w+ "
        r"){0,2}?a",
        rf"{{X}},? (?:che )?(?:{_WORD}){{0,6}}?(?:per prim[oaie]|in anteprima)\b",
        r"(?:a|ad) (?:rivelar|dar|svelar|anticipar|scoprir|portar|denunciar|sollevar|smascherar"
        rf"|lanciar)(?:e|ne|lo|la) (?:{_WORD}){{0,6}}?(?:è|era|sono|fu|erano) (?:stat[oaie] "
        r")?{X}",
        r"(?:prim[oaie]) (?:\w+ ){0,2}?a(?:d aver(?:e|ne|lo|la))? \w{3,12} {G}(?:è stat[oa]|era "
        r"stat[oa]|fu|sono stati) {X}",
        r"(?:è stat[oaie]|era stat[oaie]|fu|sono stati) {X}(?=(?:, "
        r"[^,.\n\ue000-\ue005]{2,30},)? ad? (?:\w+ ){0,4}?(?:per prim|denunciar|rivelar"
        r"|dar[enl]|svelar|scoprir|anticipar|sollevar|smascherar|lanciare l))",
        rf"(?:è stat[oaie]|era stat[oaie]|fu|sono stati) (?:[\w'’]{{1,12}} ?)?{_NOUN} (?:{_WORD}"
        rf"){{0,2}}?{_OF} ?{{X}}(?=[^.!?\n]{{0,60}}? a (?:rivelar|dar[enl]|svelar|scoprir"
        r"|anticipar|sollevar|smascherar|far emergere|far scoppiare|far partire|portare alla "
        r"luce))",
        rf"{_BROKEN} (?:{_WORD}){{0,3}}?{_FIRST} (?:{_WORD}){{0,2}}?(?:{_FROM}|{_ON}) ?{{X}}",
        rf"(?:per prim[oaie]|in anteprima) (?:\w+ ){{0,3}}?(?:{_FROM} ?)?{{X}}",
        rf"{_BREAK} (?:{_WORD}){{0,5}}?{_FROM} ?{{X}}",
        rf"(?<!\bda )(?<!\bdal )(?<!\bdalla )(?<!dall['’]){_NOT_TO}{{X}},? (?:che )?(?:\w+ "
        r"){0,2}?(?:rivela|rivelano|rivelò|svela|svelano|svelò|(?:ha|hanno|aveva|avevano) "
        rf"(?:\w+ ){{0,2}}?{_BREAK})\b(?! (?:\w+ ){{0,3}}?(?:logo|grafica|app)\b)",
        r"(?:[,”\"»] |come |lo )(?:rivela|ha rivelato|aveva rivelato|svela|ha svelato|anticipa"
        rf"|ha anticipato|aveva anticipato|anticipava|rivelava){_NO_DATIVE} (?:\w+ )?{{X}}",
        rf"(?:scoop|esclusiva) (?:(?:è|era|porta la firma) )?{_OF} ?{{X}}",
        r"ad? far (?:scoppiare|emergere|partire|esplodere|venire alla luce) (?:[\w'’]{1,15} "
        r"){0,4}?(?:è|era|fu) (?:stat[oaie] )?{X}",
        r"(?:emers[oa]|venut[oa] a galla|venut[oa] alla luce|scoppiat[oa]|esplos[oa]) (?:\w+ "
        r")?grazie (?:a|al|alla|allo|all['’]) ?{X}",
    ),
    according_to=sharing(
        _IN_SUBJECT,
        (
            r"(?:(?:secondo|stando a|a detta(?: di| del| della| dell['’])?)|(?:per|a) quanto"
            rf"|(?:^|[.!?»”,;:–-] )per) (?:quanto )?(?:(?:ne )?(?:scrivono|{_REPORTS}) "
            r")?{X}(?= |[,.;:)])(?<!per [\ue000-\ue004])(?! (?:è|sono|sarà|era) )",
            r"(?:secondo|(?:^|[.!?»] )per) (?:(?:il|la|i|le|un|una|uno|gli|l['’]|lo) "
            r"?)?(?:corrispondent[ei]|inviat[oaie]|cronist[aie]|giornalist[aie]|editorialista"
            rf"|notista) (?:{_WORD}){{0,3}}?(?:{_OF}|a) ?{{X}}(?=,| ?\(|\W*$)",
            r"\((?:(?<=[»”\"]\()|(?<=[»”\"] \()){X}(?:,[^()\n]{1,30})?\)(?= ?[,;:]| [a-zà-ÿ])",
            rf"{_TITLE}{_OF} ?{{X}}",
            rf"(?:prima pagina|in prima|in apertura) (?:{_OF}|su|sul|sulla|per) ?{{X}}(?= ?:|[,.] ?"
            r"|$)",
            r"(?:su|sul|sulla|sullo|nel|nella) {X}(?: (?:di|in|online|del) \w{1,10})?,? (?:torna|scrive|riporta"
            r"|ricostruisce|annota|osserva|firma|ipotizza|riferisce)\b",
            r"(?:^|[(.]) ?(?:rivelazione|notizia|indiscrezione|esclusiva) {X}(?= ?[:.,])",
            rf"confermando (?:{_WORD}){{0,2}}?{_NOUN} (?:{_OF}|{_FROM}|{_ON}) ?{{X}}",
            rf"(?:secondo|stando) (?:{_TO} ?)?(?:quanto )?(?:(?:ha |hanno |aveva )?(?:\w+ "
            rf")?{_REPORTED} |{_REPORTS} )?(?:(?:{_WORD}){{0,3}}?(?:{_FROM}|{_ON}) ?)?{{X}}",
            r"(?:secondo|stando|in base|da|in|con|dopo|su|nel(?:la|lo|le|gli)?|dal(?:la|le)?"
            rf"|sul(?:la)?) (?:[\w'’-]{{1,25}} ){{0,4}}?{_NOUN} (?:{_WORD}){{0,4}}?(?:{_OF}"
            rf"|{_FROM}|{_ON}) ?{{X}}",
            rf"{_NOUN} (?:{_WORD}){{0,3}}?(?:{_OF}|{_FROM}|{_ON}) ?{{X}}(?=(?<!su "
            r"[\ue000-\ue004])(?<!sul [\ue000-\ue004])(?<!sulla [\ue000-\ue004])$| ?:|,? "
            rf"(?:[\w'’-]{{1,20}} ){{0,4}}?{_SHOWS}\b)",
            r"[,;–—] {X} ?: ?[«\"“„‘]",
            r"citando (?:\w+ ){0,3}?{X}",
            rf"(?<!sarà )(?<!saranno )(?<!verrà )(?<!verranno ){_CARRIED} (?:{_WORD}"
            rf"){{0,5}}?(?:{_FROM}|{_ON}) ?{{X}}",
            rf"(?:lo |ne |, |come |\" |» |” |[,”\"»])(?:(?:ha |hanno |aveva )(?:\w+ )?{_REPORTED}"
            rf"|{_REPORTS}) (?:{_WORD}){{0,3}}?{{X}}",
            r"(?:scrive|scrivono|riferisce|riporta|scriveva) {X}",
            rf"(?:di cui|che) {{X}} (?:{_WORD}){{0,3}}?(?:{_OBTAINED}|visione|possesso)\b",
            r"(?:apprende|appreso|apprendere|risulta) (?:(?:da |a )l?['’]? ?)?{X}",
            rf"(?:si legge|emerge|emerso|si evince|leggiamo|si leggeva|si apprende) (?:{_WORD}"
            rf"){{0,3}}?(?:{_ON}|{_FROM}) ?{{X}}",
            rf"(?:l['’]|il |la ){_NOUN} (?:è|era|sono|porta la firma) (?:\w+ ){{0,2}}?{_OF} ?{{X}}",
            r"{X} (?:si legge|si leggeva|leggiamo)\b",
            rf"{_IN_SUBJECT},? (?:oggi |stamani )?(?:torna su|dedica) (?!(?:\w+ ){{0,2}}?su[oaei]\b)",
            rf"{_IN_SUBJECT},? (?:oggi |stamani )?(?:apre|titola|titolava|spara in prima)\b(?= "
            r"(?:\w+ ){0,4}?(?:con )?[«“\"])",
            r"ad? (?:scriver|riportar|riferir|raccontar|dir|sostener|pubblicar|parlar|render"
            r"|conferm)(?:lo|la|li|ne|e) (?:[\w'’]{1,20} ){0,5}?(?:è|era|sono|fu|erano) "
            rf"(?:stat[oaie] )?(?:[\w'’]{{1,20}} ){{0,3}}?(?:{_OF} ?)?{{X}}",
            r"(?:è stat[oaie]|era stat[oaie]|fu|sono stati|è) {X}(?= ad? (?:\w+ ){0,2}?(?:riportar"
            r"|scriver|riferir|raccontar|pubblicar|parlar|ricostruir))",
            rf"(?:secondo|citat[oaie] da|per|riportano|scrivono|riferiscono|segnalano"
            rf"|rilanciano|stando a) (?:\w+ ){{0,3}}?{_MEDIA_SUCH_AS}{{X}}",
            rf"{_MEDIA_SUCH_AS}{{X}}(?=,? (?:{_WORD}){{0,4}}?(?:{_REPORTS}|parlano|danno"
            r"|sostengono)\b)",
            rf"(?:in possesso|visione) {_OF} ?{{X}}",
            rf"{_IN_SUBJECT}(?:, [^,.;:\n\ue000-\ue005]{{3,60}},)?(?:,? (?:(?:oggi|ieri|di oggi"
            r"|di ieri|in edicola|online|stamani|in prima pagina|nell['’]edizione \w+|nelle "
            r"pagine \w+|di questa mattina|di stamattina|odierna|di \w+ì|di sabato|di "
            rf"domenica),? ){{0,3}}(?:\w+ ){{0,2}}?{_REPORTS}\b{_OWN_NEWS}|,? (?:che )?(?:ha"
            rf"|hanno|aveva|avevano|è|era) (?:[\w-]{{1,20}} ){{0,2}}?(?:{_REPORTED}|{_OBTAINED}"
            rf")\b{_OWN_NEWS}|,? (?:citando|che cita|sulla base|basandosi|riprendendo))",
            rf"[,”\"»] ?{_STATES} (?:\w+ ){{0,2}}?{{X}}",
            rf"{_IN_SUBJECT} (?:{_STATES}|dice|dicono) (?:\w+ ){{0,2}}?che\b(?! (?:(?:i|le|il|la) "
            r")?su[oaei]\b)",
            rf"(?:è|era|ecco|quest[ao]) (?:\w+ ){{0,3}}?{_NOUN} {_OF} ?{{X}}",
            r"{X} (?:\w+ ){0,2}?(?:(?:dà|dava|ha dato|danno) (?:conto|notizia|risalto)|dedica"
            r"|definisce)\b",
            rf"(?:edizione|sito|versione online|pagine|portale)(?: \w+)? {_OF} ?{{X}} (?:\w+ "
            rf"){{0,2}}?{_REPORTS}",
            r"(?:l[oai]|le) (?:definisce|bolla come|descrive|racconta|ricostruisce) {X}",
            rf"(?:nell|dall|sull|dell|all)['’]{_NOUN} (?:{_WORD}){{0,4}}?(?:{_OF}|{_FROM}|{_ON}) "
            r"?{X}",
            r"(?:notizi[ae]|indiscrezion[ei]|voc[ei]|ipotesi|allarme),? (?:è stat[oaie] |sono "
            rf"state )?(?:lanciat|dat|mess)[oaie] (?:{_WORD}){{0,3}}?{_FROM} ?{{X}}",
            r"(?:nel|sul|sulla) (?:su[oa] )?(?:editoriale|edizione|prima pagina|sito|pagina"
            r"|versione)(?: [\w-]{1,15}){0,3},? {X} (?=\w)",
            rf"(?:conferm|smenti|nega)\w{{1,6}} (?:{_WORD}){{0,2}}?{_NOUN} (?:{_WORD}"
            rf"){{0,2}}?(?:{_OF}|{_FROM}|{_ON}) ?{{X}}",
            rf"(?:giornalista|editorialista|inviat[oa]|firma|notista|cronista) {_OF} ?{{X}}, "
            r"(?:scrive|ha scritto|scriveva|ricostruisce|rivela)\b",
            r"(?:constatato|visto|osservato) (?:i |gli |un |una |alcuni )?(?:giornalist[ai]"
            rf"|inviat[oaie]|corrispondent[ei]|cronist[ai]) {_OF} ?{{X}}",
            rf"(?:secondo|per) {_NAME},? (?:{_OF}|{_ON}) ?{{X}}",
            rf"(?:scritto|scriveva|scrisse|firma|ha firmato) (?:{_WORD}){{0,4}}?{_ON} ?{{X}}",
            rf"(?:un|il|dal|dell['’]ultimo|nel|da un) ?(?:sondaggio|rilevamento) (?:{_WORD}"
            rf"){{0,5}}?(?:per|{_OF}) ?{{X}}",
            r"convint[aoie] (?:è |anche )?{X}",
            rf"{_ON} ?{{X}}, (?:scrive|nota|ricorda|osserva)\b",
            rf"{_IN_SUBJECT} ?: ?[«\"“„‘]",
            rf"[»”\"]:? così (?:{_NAME} {_ON} ?)?{{X}}",
            rf"così {_NAME} {_ON} ?{{X}}",
            rf"{_IN_SUBJECT} (?:ha|hanno|aveva) (?:trasmesso|mandato in onda|mostrato|diffuso) "
            r"(?:\w{1,15} ){0,4}?(?:immagini|video|filmat[oi]|audio|intercettazion[ei]"
            r"|servizio|registrazion[ei]|document[oi])",
            rf"{_IN_SUBJECT} (?:trasmette|manda in onda) (?:\w{{1,15}} ){{0,2}}?(?:immagini|video"
            r"|filmat[oi]|audio|intercettazion[ei])",
            rf"{_IN_SUBJECT} (?:dà|danno|dava|tiene) (?:la \w+ |il \w+ )?per ",
            rf"{_IN_SUBJECT} apre (?:su|sul|sulla|con) [^.\n]{{1,40}}[«“\"]",
            rf"telecamere {_OF} ?{{X}}(?= (?:hanno|avevano) (?:\w+ )?(?:ripreso|filmato"
            r"|documentato|immortalato))",
            r"(?:ripres[oaie]|filmat[oaie]) (?:\w+ ){0,2}?(?:dalle telecamere|da una troupe) "
            rf"{_OF} ?{{X}}",
        ),
    ),
    agency=(
        r"\(?con (?:informazioni (?:di|da) |fonte )?{X}(?=\)|\s*$)",
        r"con (?:\w+ )?(?:materiale|informazioni|contributi|contributo|collaborazione|notizie"
        rf"|lanci|agenzie)(?:[ ,:]|{_OF} |{_FROM} )+{{X}}",
        r"(?:font[ei]|testo|via|agenzi[ae]|fonte agenzia|crediti): ?{X}",
        rf"(?:ha|hanno) (?:collaborato|contribuito) (?:{_WORD}){{0,4}}?{{X}}",
        r"{X} (?:ha|hanno) (?:collaborato|contribuito)",
        r"(?:^|[(\[*]) ?(?:font[ei]|testo|lancio|agenzia|via|redazione) {X}(?=\W*$|[,;)\]])",
        r"(?:^|[(\[] ?)(?:tratt[oa]|adattament[oi]|traduzion[ei]|rielaborazione|(?:articolo "
        rf"|testo |pezzo )?ripres[oa]|(?:articolo |testo |pezzo )tratt[oa]) (?:{_WORD}"
        rf"){{0,4}}?(?:(?:{_OF}|{_FROM}|su) ?)?:? ?{{X}}",
        r"(?:tratt[oa]|ripres[oa]) da: ?{X}",
        rf"(?:articolo|pezzo|testo|notizia|contenuto) (?:in )?originale (?:{_WORD}"
        rf"){{0,2}}?(?:{_OF}|{_FROM}|{_ON}) ?{{X}}",
        r"(?:quest['’]|questo |il presente )(?:articolo|testo|pezzo|contenuto|servizio) "
        rf"(?:{_WORD}){{0,4}}?(?:material\w+|informazioni|contenuti|lanc\w+|test[oi]|fornit[oa]"
        r"|prodott[oa]|realizzat[oa]|tradott[oa]|scritt[oa]|pubblicat[oa]|redatt[oa]"
        rf"|dispacc\w+) (?:{_WORD}){{0,4}}?(?:{_OF}|{_FROM}|per|con|su) ?{{X}}",
        r"\((?:servizio|articolo|testo|reportage) [^()\n\ue000-\ue005]{1,60}?(?:per|di) "
        r"{X}(?=[^()\n]{0,30}\))",
        rf"(?:sulla base|basato|a partire|adattat[oa]|tradott[oa]|elaborazione) (?:{_WORD}"
        rf"){{0,4}}?(?:{_OF}|{_FROM}|su) ?{{X}}(?=\W*$)",
        r"^(?:font[ei](?: della notizia)?|notizia|crediti|redazione con|articolo)(?: di| da)?:? "
        r"?{X}(?=\W*$)",
        rf"con (?:\w+ )?informazioni (?:tratte|ricavate|fornite|raccolte) {_FROM} ?{{X}}",
        r"^(?:servizio |articolo |testo )?a cura d(?:i|ella|ell['’]agenzia) ?{X}(?=\W*$)",
        r"(?<=\w )\({WIRE}\)\.(?=\s*$)",
        r"(?<![^(]){X},? (?:e|con) (?:la )?redazione(?: d\w{1,4} [^.\n]{1,25})?(?=\W*$)",
    ),
    copyright=(r"riproduzione riservata ?© ?(?:copyright )?{X}",),
    republished=(
        r"(?:pubblicat[oa]|apparso|apparsa|uscit[oa]) (?:originariamente|inizialmente|in origine"
        rf"|per la prima volta) (?:{_ON}|da|dal) ?{{X}}",
        rf"(?:originariamente|inizialmente|in origine) (?:pubblicat[oa]|appars[oa]) (?:{_ON}|da"
        r"|dal) ?{X}",
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
