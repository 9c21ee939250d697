"""German crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import after, any_of, subject

# Verbs of a person who tells something; those that take an object too stand apart.
_SAID = any_of(
    "sagte sagten sagt sagen erzählte erzählten erzählt erzählen verriet verrieten verrät versicherte"
    " versicherten versichert beteuerte beteuerten beteuert meinte meint gestand gestanden gesteht"
    " sagte_er vertraute antwortete antwortet klagte klagt schwärmte schwärmt plauderte äußerte"
    " äußerten äußert beichtete berichtete berichteten berichtet schilderte schilderten schildert"
    " teilte teilten teilt schrieb schrieben schreibt gab_an gaben_an räumte räumten räumt"
)
_STATED = any_of(
    "erklärte erklärten erklärt bestätigte bestätigten bestätigt betonte betonten betont begründete"
    " begründet kritisierte kritisierten kritisiert warnte warnten warnt forderte forderten fordert"
    " kündigte kündigten kündigt nannte nennt sprach spricht wies verteidigte verteidigt beklagte"
    " beklagt dementierte dementiert reagierte reagiert lobte lobt stellte stellt erinnerte"
    " erinnert kommentierte urteilte urteilt räumte räumt führte gab gibt schloss verlangte zeigte"
    " bezeichnete bezeichnet prognostizierte appellierte äußerte äußert deutete offenbarte"
    " schließt fordert plädierte plädiert pochte pocht mahnte mahnt rechtfertigte rechtfertigt bestritt"
    " bestreitet verneinte verneint widersprach widerspricht rief beschrieb beschreibt zog"
)
_SAID_PAST = any_of(
    "gesagt erzählt verraten versichert beteuert gestanden anvertraut geantwortet geäußert geschildert"
    " mitgeteilt erklärt bestätigt betont eingeräumt angekündigt dementiert angegeben geklagt offenbart"
)
# Not over "the spokesman of the", nor over what somebody confirms "of the": there "der" is no dative.
_ROLE = (
    r"\w*(?:sprecher|chef|redakteur|journalist|reporter|mitarbeiter|intendant|geschäftsführer"
    r"|korrespondent|herausgeber|verleger|anwalt|anwält|betriebsrat|leser|moderator|vorstand"
    r"|vorsitzende|eigentümer|inhaber|leiter|direktor|gründer|kolumnist|autor|fotograf|volontär"
    r"|führung|redaktion|leitung|spitze|belegschaft|zentrale|praktikant|produzent|manager|präsident|mitglied|aktionär|gesellschafter|angestellte)\w{0,5}"
)
_TOKEN = (
    r"(?!"
    + _ROLE
    + r" (?:der|des|vom|von|bei|beim|für) (?:(?!der |dem )\w+ ){0,2}?[\ue000-\ue004])"
    r"(?!gegen\b|mit\b)[\w.,()'’-]{1,25} "
)
_PLAIN_TOKEN = (
    r"(?!"
    + _ROLE
    + r" (?:der|des|vom|von|bei|beim|für) (?:(?!der |dem )\w+ ){0,2}?[\ue000-\ue004])"
    r"(?!gegen\b|mit\b)"
    r"(?!(?:die|das|den|ihre?|ihren|seine?|seinen|eine?|einen) (?!\w{2,25}in )[\w-]{2,25} (?:der"
    r"|des|von)\b)"
    r"[\w.,()'’-]{1,25} "
)
_WORD = r"[\w.,-]{1,25} "
_AT = (
    r"(?:dem|den|gegenüber(?: de[rmn])?|im|in|in de[rnm]|bei|bei de[rm]|beim|auf|zu|auf anfrage"
    r"(?: de[sr]| von)?"
    r"|auf nachfrage(?: de[sr]| von)?|vor der kamera(?: de[sr]| von)?)"
)
_TALK = (
    r"(?:(?:exklusiv|telefon|sommer|zeitungs|fernseh|tv-|radio|video|kurz|live|e-mail-)?-?"
    r"(?:interviews?|gespräch[es]?|podcasts?|talks?|talkshow|telefonat|gastbeitrag|sendung"
    r"|magazin))"
)
_NEAR = "-zeitung -agentur -sender -magazin -blatt -portal -ischen -rundfunk"
_TOLD_X = after("dem den gegenüber bei im in in_der auf")
_DER_X = after("der " + _NEAR)
_IN_X = after("von vom durch in im bei auf aus der dem den " + _NEAR)

# Verbs of an outlet that reports.
_REPORTS = any_of(
    "berichtet berichten berichtete berichteten meldet melden meldete meldeten schreibt schreiben"
    " schrieb schrieben zitiert zitieren zitierte zitierten vermeldet vermeldete vermeldeten"
    " kommentiert kommentierte titelt titelte titelten konstatiert resümiert"
)
_LEARNT = any_of(
    "berichte erfuhr erfuhren erfahren_hat erfahren_haben unter_berufung herausfand herausfanden"
    " recherchierte recherchierten recherchiert_hat recherchiert_haben aufdeckte aufgedeckt_hat zeigte"
    " zeigten dokumentiert dokumentierte veröffentlichte enthüllte vorrechnet weiß wissen_will ermittelte"
)
_REPORTED = any_of(
    "berichtet gemeldet geschrieben enthüllt aufgedeckt publik_gemacht öffentlich_gemacht bekannt_gemacht"
    " publik vermeldet veröffentlicht ans_licht_gebracht ins_rollen_gebracht recherchiert thematisiert"
)
_FOUND = any_of(
    "erfahren herausgefunden recherchiert ausgewertet eingesehen einsehen einsehen_konnte einsehen_konnten"
    " geprüft gesehen gesichtet dokumentiert zugespielt vorlagen vorliegen vorliegt vorlag"
    " ausgewertet_hat analysiert ermittelt befragt gezeigt ausgestrahlt nachgewiesen"
)
_DOCUMENT = (
    r"(?:(?:zeitungs|medien|presse|vorab|investigativ|agentur|exklusiv)?-?(?:bericht|recherche"
    r"|meldung|artikel"
    r"|beitrag|information|angabe|reportage|dokumentation|enthüllung|analyse|auswertung"
    r"|darstellung"
    r"|erkenntniss|umfrage|datenanalyse|schätzung|veröffentlichung|zählung|eilmeldung"
    r"|korrespondent)(?:e[ns]?|s|n|en)?)"
)
_MEDIA_SUCH_AS = (
    r"(?:\w{0,8}medien|zeitungen|agenturen|blätter|sender|presse|berichten)(?: zufolge)?,? "
    r"(?:darunter|unter anderem|etwa|wie|allen voran|zum beispiel) "
)
_FIRST = (
    r"(?:zuerst|zunächst|erstmals|als erste[srn]?(?: (?:medium|medien|zeitung|blatt|sender|agentur"
    r"|nachrichtenagentur|redaktion|portal|zeitungen))?)"
)
_HAD = any_of(
    "hatte hatten hat haben habe berichtete berichteten meldete meldeten schrieb schrieben berichtet"
    " meldet vermeldete machte machten wurde war waren enthüllte brachte"
)
_ON_DUTY = (
    r"(?:reporter|korrespondent|fotograf|journalist|mitarbeiter|kameramann|team|augenzeuge)\w{0,5}"
)
_WITNESSED = (
    r"(?: (?:am|vor|an|in|aus) [\w-]{2,20}){0,2} (?:berichte\w*(?! (?:vor gericht|von (?:seine|ihre)))|sah|sahen"
    r"|beobachte\w+|hörten?(?= (?:ein|den|die|das|mehrere|laute|schüsse|explosion))|meldete?"
    r"|schilder\w+|zählten?|sieht|filmten?)\b"
)
# "A reporter of X writes" is no report by X.
_SUBJECT = subject("des von vom für bei beim", r"der |die |das |dem |den ")
_OWN_NEWS = (
    r"(?! (?:\w+ ){0,5}?(?:verlust|gewinn|umsatz|insolvenz|konkurs|rekordgewinn|rekordumsatz"
    r"|quartalszahlen"
    r"|kurzarbeit|eigenbedarf|rote zahlen|schwarze zahlen|geschichte|patent)\w*)(?! (?:\w+ )?live)"
)

GERMAN = Phrases(
    told=(
        _SAID + r" (?:(?:" + _TOKEN + r"){0,8}?" + _AT + r"|(?:" + _TOKEN + r"){1,8}?der|(?:"
        r"(?<=sagte )|(?<=sagten )|(?<=verriet )|(?<=erzählte )|(?<=gestand ))der) {X}"
        r"(?! mit[,.])",
        _STATED + r" (?:" + _PLAIN_TOKEN + r"){0,8}?(?:gegenüber|im gespräch mit|bei|beim|im"
        r"|in der) {X}",
        # "Das bestätigte die Klinik der X": here the dative cannot go with what is confirmed.
        r"(?:das|dies|so) (?:" + _SAID + "|" + _STATED + r") (?:" + _TOKEN + r"){1,6}?de[mr] {X}",
        r"(?:auf|nach) {X}-(?:an|nach)frage\b",
        r"\w{0,10}ausgabe (?:de[sr] |von )?{X} (?:" + _SAID + "|" + _STATED + r")\b",
        r"(?:dem|der) {X} (?:[\w-]{1,25} ){0,3}?(?:mitteilte|mitteilten|angab|angaben|ankündigte|einräumte"
        r"|bestätigte|bestätigten|sagte|sagten|erklärte|erklärten)[,.]",
        r"(?:erklärte[n]?|bestätigte[n]?|betonte[n]?) (?:" + _PLAIN_TOKEN + r"){0,8}?de[mnr] {X}",
        _TOLD_X + r"{X}(?: (?:" + _WORD + r"){0,6}?" + _SAID_PAST + r"\b| (?:[\w-]{1,25} ){0,3}?"
        r"(?:" + _SAID + "|" + _STATED + r")\b|: ?[„“\"»]| auf die frage\b| zu protokoll\b)",
        _DER_X
        + r"{X} (?:(?:"
        + _WORD
        + r"){0,6}?"
        + _SAID_PAST
        + r"\b|(?:"
        + _SAID
        + "|"
        + _STATED
        + r")(?= (?:er|sie|man|der|die|das|ein|eine)\b)"
        r"|(?<=(?-i:der) [\ue000-\ue004] )(?:sagte|verriet|erzählte|bestätigte|erklärte)(?=[,.;])"
        r"|(?:erzählt|verriet|gestand|beichte|vertraute)\w*\b)",
        r"{X} gegenüber\b",
        r"so (?!steht|heißt)[^.!?\n\ue000-\ue005]{1,50}? (?:zum|zu|zur|gegenüber|im|beim?|auf|in der) {X}",
        r"(?:auf|in|nach) (?:" + _WORD + r"){0,2}?(?:frage|fragen|anfrage|nachfrage|mail|e-mail"
        r"|stellungnahme|antwort|brief|statement) "
        r"(?:an |von |gegenüber |bei )?{X}",
        r"(?:anfragen?|fragen) (?:von |durch )?{X} (?:" + _WORD + r"){0,3}?(?:unbeantwortet"
        r"|beantwort\w+|reagiert\w*|lehnt\w*|nicht)\b",
        r"(?:einem|einer|dem|der) (?:reporter|reporterin|journalisten|journalistin|redakteur"
        r"|korrespondenten|team) (?:von )?{X}(?= (?:" + _SAID + r"))",
        r"(?:erklärte|sagte|bestätigte|berichtete|schilderte|erzählte) {X} (?:schriftlich"
        r"|telefonisch|von|am telefon|per mail|auf anfrage|auf nachfrage|zufolge|unter der)\b",
        r"{X} (?:erreichte|traf|besuchte|begleitete) (?:ihn|sie|die|den|das|eine?n?) ",
        _TALK + r" (?!(?<=gespräch )bei)(?:am \w+ |vom \w+ )?(?:(?:mit|bei|in|im|für|auf|von"
        r"|gegenüber|in der) )?{X}",
        r"(?:gegenüber|auf anfrage|auf nachfrage|zu gast|live|am mikrofon)(?: von| bei| in| im"
        r"| auf)? {X}(?! (?:\w+ ){0,3}?(?:übertrag\w+|zu (?:sehen|hören)|gezeigt|ausgestrahlt|gesendet)\b)",
        r"{X}-(?:interview|gespräch|podcast|talk|sendung|studio|\w{1,12}magazin|morgensendung"
        r"|frühstücksfernsehen"
        r"|sommerinterview|talkshow)",
        r"(?:sprach|sprachen|spricht|sprechen|geredet|telefonierte) (?:exklusiv )?mit {X}",
        r"{X} (?:(?:sprach|sprachen|gesprochen|geredet)\b(?! von)|(?:" + _WORD + r"){0,4}?"
        r"(?:befragt\w*|interviewt\w*|kontaktiert|angefragt"
        r"|darauf angesprochen)\b|(?:spricht|hat|haben|telefonierte|traf) (?:"
        + _WORD
        + r"){0,4}?(?:mit|gesprochen|zum gespräch|zum interview)\b)",
        r"(?:vertraute|vertrauten|gab|gaben|gewährte) (?:[\w-]{1,25} ){0,3}?{X} (?:an\b|(?:ein"
        r"|das erste|eines?) (?:\w+ )?interview|auskunft|zu protokoll)",
    ),
    first_reported=(
        _FIRST + r" (?:" + _WORD + r"){0,5}?" + _HAD + r" (?:(?:dar|da|hier)\w{1,6} |am \w+ "
        r"|auch )?(?:in |von |vom )?{X}",
        r"zuvor hatten? (?:(?:dar|hier)\w{1,6} |auch |bereits |schon )?{X} (?:(?!verlust|gewinn|umsatz|insolvenz)"
        + _WORD
        + r"){0,6}?(?:berichtet|gemeldet|geschrieben)\b",
        _FIRST
        + r" (?:war|waren|wurden?) (?:"
        + _WORD
        + r"){1,5}?(?:von|vom|durch|in|im) {X} (?:\w+ ){0,2}?"
        + _REPORTED,
        r"(?:wie|worüber|wovon|was|die|der|das|den) (?:\w+ )?" + _FIRST + r" (?:auch )?{X}",
        _HAD + r" (?:" + _WORD + r"){0,5}?" + _FIRST + r" (?:durch |von |vom |in |im |bei )?{X}",
        _REPORTED + r" (?:" + _WORD + r"){0,6}?" + _FIRST + r" (?:durch |von |vom |in |im "
        r"|bei )?{X}",
        _FIRST
        + r" (?:durch |von |vom |in |im |bei )?(?:der |dem )?{X} (?:"
        + _WORD
        + r"){0,4}?"
        + _REPORTED,
        r"{X} (?:"
        + _WORD
        + r"){0,5}?"
        + _FIRST
        + r" (?:"
        + _WORD
        + r"){0,6}?(?:"
        + _REPORTED
        + "|"
        + _HAD
        + r")\b",
        r"{X} (?:berichteten?|meldeten?|schrieb|brachte|machte) (?:" + _WORD + r"){0,5}?" + _FIRST,
        r"{X} (?:" + _WORD + r"){0,6}?(?:enthüllt\w*|aufgedeckt\w*|aufdeckt\w*|publik|ans licht "
        r"(?:brachte|gebracht)"
        r"|ins rollen (?:brachte|gebracht)|öffentlich (?:machte|gemacht)|bekannt gemacht)\b(?! "
        r"(?:\w+ ){0,3}?(?:logo|design|denkmal))",
        r"{X} (?:deckten?|machten?|brachten?|bringt|macht|deckt) {G}(?:\bauf\b|publik|öffentlich"
        r"|ans licht|ins rollen)",
        r"(?:von|vom|durch) (?:der |dem )?{X} (?:" + _WORD + r"){0,3}?(?:enthüllt|aufgedeckt"
        r"|publik gemacht|öffentlich gemacht|bekannt gemacht"
        r"|ans licht gebracht)\w*",
        r"(?:enthüllte|aufgedeckte?|(?:publik|öffentlich|bekannt) gemacht|enthüllt|(?:ans licht|ins rollen)"
        r" gebracht) (?:" + _WORD + r"){0,4}?(?:(?:von|vom|durch)"
        r"|(?:hat|hatte|hatten|haben)(?: (?:den|die|das|diese[ns]?) [\w-]{2,25}| es)?) {X}",
        r"(?:bekannt|publik|öffentlich) (?:wurden?|geworden|machten?|war|waren) (?:"
        + _WORD
        + r"){0,5}?durch (?:(?:"
        + _WORD
        + r"){0,2}?"
        + _DOCUMENT
        + r" (?:von |in |im |aus )?)?{X}",
        r"durch (?:" + _WORD + r"){0,2}?" + _DOCUMENT + r" (?:von |in |im |aus )?{X}(?= "
        r"(?:\w+ ){0,3}?(?:bekannt|ans|ins|öffentlich|aufgeflogen|publik|ausgelöst))",
        r"(?:ins rollen|ans licht|an die öffentlichkeit) (?:" + _WORD + r"){0,4}?(?:brachten?"
        r"|gebracht|kam|gekommen) (?:" + _WORD + r"){0,5}?{X}",
        r"erste[rs]? (?:" + _WORD + r")?(?:medium|zeitung|blatt)?,? {G}war(?:en)? {X}",
        r"(?:scoop|enthüllung|enthüllungen|exklusivmeldung) (?:von |des |der )?{X}",
        r"{X} (?:war|waren) (?:die |der |das )?erste[nrs]?\b",
    ),
    according_to=(
        r"wie {X} (?:[^.!?;\n\ue000-\ue005]{0,80}?)(?:" + _REPORTS + "|" + _LEARNT + r")",
        r"wie (?:\w+ ){0,3}?{X} (?:sagte|erklärte|mitteilte)",
        r"wie (?:\w+ ){0,4}?" + _DOCUMENT + r" (?:von |in |im |aus )?{X} (?:zeigt|zeigen|ergab"
        r"|nahelegt|belegt)\w*",
        r"(?:(?:laut|gemäß|so) (?:(?:[\w-]{1,25} ){0,3}?" + _DOCUMENT + r" )?|nach "
        r"(?:[\w-]{1,25} ){0,3}?" + _DOCUMENT + r" )"
        r"(?:von |aus |in |im |beim )?{X}",
        r"{X}-" + _ON_DUTY + _WITNESSED,
        _ON_DUTY + r" (?:von |vom |de[sr] ){X}(?=" + _WITNESSED + ")",
        r"(?:sah|sahen|sieht|beobachtete|beobachteten|hörte|berichtete|so) (?:ein\w{0,2} |die )?{X}-"
        + _ON_DUTY,
        r"(?:beim|bei|im|auf|in(?: der)?) {X} (?:zeigt|zeigen|analysier\w+|dokumentier\w+|recherchier\w+"
        r"|rekonstruier\w+|porträtier\w+|veröffentlich\w+)(?= (?-i:[A-ZÄÖÜ])\w)",
        r"(?:hintergrund|anlass|auslöser|ausgangspunkt|grundlage|anlaß)\w* (?:"
        + _WORD
        + r"){0,6}?"
        + _DOCUMENT
        + r" (?:von |in |im |aus )?{X}",
        r"(?:bestätig|dementier|bestreit|bestritt|wies|weis|widersprach|reagier|kommentier|griff)\w* (?:"
        + _WORD
        + r"){0,4}?"
        + _DOCUMENT
        + r" (?:von |in |im |aus )?{X}",
        r"(?:videos?|fotos?|bild|bilder|aufnahmen?|luftbilder|fernsehbilder) (?:von |in |im |bei |auf )?{X}"
        r"(?= (?:\w+ ){0,3}?(?:zeig\w+|zu sehen|ist zu|war zu)\b)",
        r"[,“\"»] (?:meint|findet|fragt|urteilt|spottet|notiert|bilanziert|mutmaßt) {X}",
        _SUBJECT
        + r"{X} (?:meint|findet|fragt|urteilt|notiert|spottet)(?: (?:dazu|deshalb|daher))?:",
        r"(?:nachzulesen|zu lesen|nachlesen) (?:\w+ ){0,4}?(?:in|im|bei|beim|auf) {X}",
        r"{X}-(?:bericht|information|recherche|angabe|meldung|artikel|umfrage|dokumentation)\w*",
        _DOCUMENT + r" (?:am \w+ )?(?:von |aus |in |im |auf )?{X}(?=(?<!auf [\ue000-\ue004])"
        r"(?<!bei [\ue000-\ue004])$|:| (?:\w+ ){0,6}?(?:zufolge"
        r"|zeig\w+|erg[ae]b\w*|beleg\w+|hervor|nahe|enthüllt?e?n?"
        r"|deuten|nach|hat|haben|hatten?|heißt|steht|stand|legen|bestätig\w+|dokument\w+"
        r"|wurden?)\b)",
        r"(?:zeitungs|medien|presse)?bericht(?:s|es|en|e)? (?:von |aus |in |im |auf )?{X}",
        r"(?:recherche[n]?|enthüllungen|informationen|reportage|artikel|investigativrecherche) "
        r"(?:von |des |der |in |im |aus ){X}"
        r"(?=,| und| (?:zufolge|nach))",
        r"(?:heißt|hieß|steht|stand) (?:es )?(?:" + _WORD + r"){0,6}?(?:in|bei|im|von|aus|der"
        r"|des) {X}",
        r"geht (?:" + _WORD + r"){0,3}?aus (?:" + _WORD + r"){0,5}?{X}",
        r"(?:mit verweis|unter verweis|unter bezugnahme|mit bezug|unter berufung|mit berufung"
        r"|beruft sich|berief sich|berufen sich"
        r"|beriefen sich|bezieht sich|bezog sich|verweist|verwies|stützt sich|stützte sich) "
        r"(?:\w+ ){0,3}?auf (?:" + _WORD + r"){0,4}?{X}",
        _IN_X + r"{X} (?:" + _WORD + r"){0,3}?(?:zitiert|veröffentlicht|verbreitet|ausgestrahlt"
        r"|gezeigt|ausgewertet"
        r"|eingesehen|befragt|gemeldet|publiziert|abgedruckt|gesendet|erschienen|geprüft"
        r"|analysiert|berichtet|recherchiert|hervor\b|heißt es|hieß es"
        r"|zu lesen|nachzulesen)\w*",
        r"(?:zitiert|veröffentlicht|verbreitet|ausgestrahlt|abgedruckt|befragt|erschienen)\w* "
        r"(?:von|vom|durch|in|im|bei|auf|hat|hatte) {X}",
        _REPORTS + r" (?:es )?(?:" + _TOKEN + r"){0,5}?(?:am \w+ |im |bei )?{X}" + _OWN_NEWS,
        r"[,;–—] {X} ?: ?[«\"“„‘]",
        r"(?:erfuhr|erfuhren|enthüllten?) {X}",
        r"von (?:" + _WORD + r"){1,5}(?:spricht|sprechen|sprach|schreibt) {X}",
        r"(?:umfrage|studie|erhebung)\w* (?:im auftrag|für) (?:von )?{X}",
        r"berichte\w* (?:\w+ ){0,3}?(?:zufolge|nach)?,? (?:unter anderem |darunter |etwa )(?:von "
        r"|in |im |bei )?{X}",
        r"{X} (?:\w+ ){0,2}?vor(?=[,.;])",
        r"(?:das|dies|darüber|davon) (?:berichte|melde|schreib)\w* {X}",
        r"(?:glaubt man|will man|folgt man) {X}",
        r"(?:laut|nach|so|zufolge|zitiert von) (?:\w+ ){0,2}?" + _MEDIA_SUCH_AS + r"{X}",
        _MEDIA_SUCH_AS + r"{X}(?=,? (?:" + _WORD + r"){0,3}?" + _REPORTS + r"\b)",
        r"(?:das|dies|die|was) (?:ergab|ergaben|zeigt|zeigen|zeigte|belegt|belegen|legt|legen) "
        r"(?:" + _WORD + r"){0,4}?" + _DOCUMENT + r" (?:von |im |in |der |des )?{X}",
        r"(?:will|wollen) {X} (?:" + _WORD + r"){0,5}?(?:wissen|erfahren haben)\b",
        r"(?:aufnahmen?|videos?|bilder|fotos?|e-mails|dokumente|unterlagen|chats|umfrage"
        r"|mitschnitt),? (?:die|das|den|der) {X} (?:"
        + _WORD
        + r"){0,4}?(?:veröffentlichte|zeigte|ausstrahlte|sendete|verbreitete|in auftrag gab"
        r"|durchführen ließ|erhielt|erhalten hat)",
        r"(?:laut|nach|in) (?:der |einer )?(?:online|print|sonntags|wochenend|montags|heutigen "
        r"|aktuellen )\w{0,8} ?\w{0,8} (?:von |in )?{X}",
        _SUBJECT
        + r"{X}(?:, [^,.;:\n\ue000-\ue005]{3,60},)?(?:"
        + r" (?:"
        + _WORD
        + r"){0,5}?"
        + _FOUND
        + r"\b"
        + r"|"
        + r" (?:beruft|berufen|beriefen|bezieht|beziehen|stützt|berufend|verweisend)\b"
        + r"|"
        + r" (?:[\w-]{1,25} ){0,4}?"
        + _REPORTS
        + r"\b"
        + _OWN_NEWS
        + r"|"
        + r" (?:[\w-]{1,25} ){0,4}?(?:vorlieg\w*|vorlag\w*|liegt vor|zugespielt|spricht von"
        r"|sprechen von|beziffert|kam zu dem schluss|zufolge)\b"
        + r"|"
        + r" (?:hatten?|hat|haben) (?:[^.!?;\n\ue000-\ue005]{0,80}?)(?:berichtet|gemeldet"
        r"|ausgewertet|eingesehen|recherchiert|erfahren|herausgefunden)\b"
        + r"|"
        + r",? (?:unter berufung|mit verweis|unter verweis|zitiert\w*|die sich auf|das sich auf"
        r"|der sich auf|erfuhr)"
        + r"|"
        + r" (?:"
        + _WORD
        + r"){0,5}?(?:wissen will|will wissen|erfahren haben|nennt als"
        r"|die rede|geschätzt|kommt zu dem schluss)\b"
        + r"|"
        + r" (?:veröffentlichte|veröffentlicht|druckte|zeigte|sendete|strahlte|publizierte) "
        r"(?:" + _WORD + r"){0,4}?"
        r"(?:auszüge|auszug|ausschnitte?|mitschnitt|aufnahmen?|video|e-mails?|chats?|dokumente?"
        r"|unterlagen|brief|protokolle?|fotos?|details)\b" + r")",
    ),
    agency=(
        r"(?:mit|unter verwendung(?: von)?|enthält|verwendet|unter mitarbeit(?: von)?|auf "
        r"(?:der )?(?:grundlage|basis)(?: von)?|basiert auf|beruht auf) "
        r"(?:\w+ ){0,2}?(?:\w{0,12}material\w{0,4}|informationen|meldung(?:en)?|agenturmeldung"
        r"(?:en)?|beiträgen|texten|bericht(?:en)?|agenturtext(?:en)?|inhalten)"
        r" ?(?:von |der |des |durch )?\(?{X}",
        r"mit {X}-(?:material|informationen|meldung)",
        r"(?:verwendet|nutzt|nutzte|nutzten|verwendete|enthält) (?:\w+ ){0,3}?(?:informationen|material|inhalte"
        r"|meldungen|texte) (?:de[sr] |von )?{X}",
        r"(?:quellen?|text|via|agentur(?:en)?|mitarbeit|mit|aus|red\.?): ?{X}",
        r"(?:via|übernommen von|bereitgestellt von|unter mitarbeit von|mit unterstützung von"
        r"|stammt von) {X}",
        r"{X} (?:hat|haben|trug|trugen) (?:zu |an )?(?:diese\w+|der) (?:\w+ ){0,3}?(?:beigetragen"
        r"|mitgewirkt|mitgearbeitet|bei)\b",
        r"an (?:diesem|dem) \w+ (?:hat|haben|wirkten?|arbeiteten?) (?:auch )?{X}",
        r"\((?:mit|nach|aus|via|mit agenturmaterial von) {X}\)",
    ),
    republished=(
        r"(?:zuerst|ursprünglich|erstmals) (?:\w+ ){0,3}?(?:bei|in|auf|im) {X} (?:erschienen"
        r"|veröffentlicht|publiziert)",
        r"(?:erschien|erschienen|erscheint) (?:\w+ ){0,2}?(?:zuerst|ursprünglich|erstmals"
        r"|zunächst) (?:\w+ ){0,2}?(?:bei|in|auf|im) {X}",
    ),
    hyperlink=(
        r"(?:weiterlesen|mehr(?: dazu)?|weiter|den ganzen artikel|zum artikel|ganzer artikel)"
        r"(?: lesen)? ?(?:(?:bei|auf|in|im):?|:) ?{X}",
    ),
    media=(
        r"[\w-]{0,20}(?:zeitung(?:en)?|agentur(?:en)?|sender[ns]?|magazins?|bl[aä]tt(?:es|s|er)?"
        r"|portal(?:en|s)?"
        r"|dienst(?:es)?|rundfunk|zeitschrift|kanal|schen?|ionalen?|okalen?|renommierten?"
        r"|örtlichen?)"
        # "der Hamburger X"
        r"|(?-i:[A-ZÄÖÜ])[a-zäöüß]{2,14}er"
        r"|plattform|radio|medium|kollegen|podcast|website|hiesigen?|dortigen?"
    ),
    articles=r"der|die|das|dem|den|des|einem|einer|eines|ein|eine|beim|zum|vom|im",
    joints=r"und|&|sowie|oder|mit",
    not_after=(
        r"-(?!\w{0,12}(?:bericht|interview|anfrage|nachfrage|reporter|korrespondent|fotograf|journalist"
        r"|mitarbeiter(?:in)? (?:vor|am|aus|in)|kameramann|team|gespräch|podcast|information"
        r"|recherche|angabe|meldung"
        r"|material|zeitung"
        r"|sendung|talk|sommerinterview|magazin|artikel|umfrage|dokumentation|studio|talkshow"
        r"|fernsehen))\w"
        r"| (?:chef|intendant|sprecher|mitarbeiter|redakteur|eigentümer|verlag|konzern|aktie)\w*\b"
        r"|/\w"
    ),
    weak_after=r"berichtet\w*|meldet\w*|schreibt|schrieb|vom|am|zufolge|zitiert\w*|unter|sagte"
    r"|gegenüber",
)
