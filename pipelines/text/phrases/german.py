"""German crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.german_words import (
    AT,
    DER_X,
    DOCUMENT,
    FIRST,
    FOUND,
    HAD,
    IN_X,
    JUDGES,
    LEARNT,
    MEDIA_SUCH_AS,
    ON_DUTY,
    OWN_NEWS,
    PLAIN_TOKEN,
    REPORTED,
    REPORTS,
    SAID,
    SAID_PAST,
    STATED,
    SUBJECT,
    TALK,
    THIS_TEXT,
    TOKEN,
    TOLD_X,
    WITNESSED,
    WORD,
)

GERMAN = Phrases(
    told=(
        SAID + r" (?:(?:" + TOKEN + r"){0,8}?" + AT + r"|(?:" + TOKEN + r"){1,8}?der|(?:"
        r"(?<=sagte )|(?<=sagten )|(?<=verriet )|(?<=erzählte )|(?<=gestand ))der) {X}"
        r"(?! mit[,.])",
        STATED + r" (?:" + PLAIN_TOKEN + r"){0,8}?(?:gegenüber|im gespräch mit|bei|beim|im"
        r"|in der) {X}",
        # "Das bestätigte die Klinik der X": here the dative cannot go with what is confirmed.
        r"(?:das|dies|so) (?:" + SAID + "|" + STATED + r") (?:" + TOKEN + r"){1,6}?de[mr] {X}",
        r"(?:auf|nach) {X}-(?:an|nach)frage\b",
        r"\w{0,10}ausgabe (?:de[sr] |von )?{X} (?:" + SAID + "|" + STATED + r")\b",
        r"(?:erklärte[n]?|bestätigte[n]?|betonte[n]?) (?:" + PLAIN_TOKEN + r"){0,8}?de[mnr] {X}",
        TOLD_X + r"{X}(?: (?:" + WORD + r"){0,6}?" + SAID_PAST + r"\b| (?:[\w-]{1,25} ){0,3}?"
        r"(?:" + SAID + "|" + STATED + r")\b|: ?[„“\"»]| auf die frage\b| zu protokoll\b)",
        DER_X
        + r"{X} (?:(?:"
        + WORD
        + r"){0,6}?"
        + SAID_PAST
        + r"\b|(?:"
        + SAID
        + "|"
        + STATED
        + r")(?= (?:er|sie|man|der|die|das|ein|eine)\b)"
        r"|(?<=(?-i:der) [\ue000-\ue004] )(?:sagte|verriet|erzählte|bestätigte|erklärte)(?=[,.;])"
        r"|(?:erzählt|verriet|gestand|beichte|vertraute|mitteilte)\w*\b)",
        r"{X} gegenüber\b",
        r"so (?!steht|heißt)[^.!?\n\ue000-\ue005]{1,50}? (?:zum|zu|zur|gegenüber|im|beim?|auf|in der) {X}",
        r"(?:auf|in|nach) (?:" + WORD + r"){0,2}?(?:frage|fragen|anfrage|nachfrage|mail|e-mail"
        r"|stellungnahme|antwort|brief|statement) "
        r"(?:an |von |gegenüber |bei )?{X}",
        r"(?:anfragen?|fragen) (?:von |durch )?{X} (?:" + WORD + r"){0,3}?(?:unbeantwortet"
        r"|beantwort\w+|reagiert\w*|lehnt\w*|nicht)\b",
        r"(?:einem|einer|dem|der) (?:reporter|reporterin|journalisten|journalistin|redakteur"
        r"|korrespondenten|team) (?:von )?{X}(?= (?:" + SAID + r"))",
        r"(?:erklärte|sagte|sagten|bestätigte|berichtete|schilderte|erzählte|verriet)(?: am \w{3,10})? {X}(?:"
        r" (?:schriftlich|telefonisch|von|am telefon|per mail|auf anfrage|auf nachfrage|zufolge|unter der)\b"
        r"|(?<! d.. .)(?=[,:] (?:[„»]|(?:es|er|sie|man|dass)\b)| (?:den|exklusiv)\b))",
        r"{X} (?:erreichte|traf|besuchte|begleitete) (?:ihn|sie|die|den|das|eine?n?) ",
        r"(?:sendung|magazin) (?:[„“\"»][^„“\"»«\n\ue000-\ue005]{2,30}[“”\"«] )?(?:bei|in|im|auf|von|beim) {X}",
        r"mit {X} (?:" + WORD + r"){0,6}?(?:gesprochen|geredet|telefoniert)\b",
        r"(?<=bei ){X} (?:" + WORD + r"){0,2}?zu gast\b",
        r"(?<=im ){X} (?:" + WORD + r"){0,2}?zu gast\b",
        # Without an article the dative of a name shows in nothing: who says it is named before.
        r"(?:sagte|sagten|verriet|erzählte|bestätigte) (?:er|sie|der \w{3,20}|die \w{3,20}in)"
        r" (?=[\ue000-\ue003]){X}(?=[,:.;]| am\b)",
        TALK + r" (?!(?<=gespräch )bei)(?:am \w+ |vom \w+ )?(?:(?:mit|bei|in|im|für|auf|von"
        r"|gegenüber|in der) )?{X}",
        r"(?:gegenüber|auf anfrage|auf nachfrage|zu gast|live|am mikrofon)(?: von| bei| in| im"
        r"| auf)? {X}(?! (?:\w+ ){0,3}?(?:übertrag\w+|zu (?:sehen|hören)|gezeigt|ausgestrahlt|gesendet)\b)",
        r"{X}-(?:interview|gespräch|podcast|talk|sendung|studio|\w{1,12}magazin|morgensendung"
        r"|frühstücksfernsehen"
        r"|sommerinterview|talkshow)",
        r"(?:sprach|sprachen|spricht|sprechen|geredet|telefonierte) (?:exklusiv )?mit {X}",
        r"{X} (?:(?:sprach|sprachen|gesprochen|geredet)\b(?! von)|(?:" + WORD + r"){0,4}?"
        r"(?:befragt\w*|interviewt\w*|kontaktiert|angefragt"
        r"|darauf angesprochen)\b|(?:spricht|hat|haben|telefonierte|traf) (?:"
        + WORD
        + r"){0,4}?(?:mit|gesprochen|zum gespräch|zum interview)\b)",
        r"(?:vertraute|vertrauten|gab|gaben|gewährte) (?:[\w-]{1,25} ){0,3}?{X} (?:an\b|(?:ein"
        r"|das erste|eines?) (?:\w+ )?interview|auskunft|zu protokoll)",
    ),
    first_reported=(
        FIRST + r" (?:" + WORD + r"){0,5}?" + HAD + r" (?:(?:dar|da|hier)\w{1,6} |am \w+ "
        r"|auch )?(?:in |von |vom )?{X}",
        r"(?:wie|worüber|wovon|was|die|der|das|den) (?:\w+ )?" + FIRST + r" (?:auch )?{X}",
        HAD + r" (?:" + WORD + r"){0,5}?" + FIRST + r" (?:durch |von |vom |in |im |bei )?{X}",
        REPORTED + r" (?:" + WORD + r"){0,6}?" + FIRST + r" (?:durch |von |vom |in |im "
        r"|bei )?{X}",
        FIRST
        + r" (?:(?:war|waren|wurden?) (?:"
        + WORD
        + r"){1,5}?)?(?:durch |von |vom |in |im |bei )?(?:der |dem )?{X} (?:"
        + WORD
        + r"){0,4}?"
        + REPORTED,
        r"{X} (?:"
        + WORD
        + r"){0,5}?"
        + FIRST
        + r" (?:"
        + WORD
        + r"){0,6}?(?:"
        + REPORTED
        + "|"
        + HAD
        + r")\b",
        r"{X} (?:berichteten?|meldeten?|schrieb|brachte|machte) (?:" + WORD + r"){0,5}?" + FIRST,
        r"{X} (?:" + WORD + r"){0,6}?(?:enthüllt\w*|aufgedeckt\w*|aufdeckt\w*|publik|ans licht "
        r"(?:brachte|gebracht)"
        r"|ins rollen (?:brachte|gebracht)|öffentlich (?:machte|gemacht)|bekannt gemacht)\b(?! "
        r"(?:\w+ ){0,3}?(?:logo|design|denkmal))",
        r"durch {X} (?:"
        + WORD
        + r"){0,2}?(?:ans licht|bekannt|publik|öffentlich|ins rollen|aufgedeckt)\b",
        r"(?:meldung|nachricht|bericht|geschichte)\w{0,2} kam (?:zuerst|als erstes) (?:von|vom|aus) {X}",
        r"{X} (?:deckten?|machten?|brachten?|bringt|macht|deckt) {G}(?:\bauf\b|publik|öffentlich"
        r"|ans licht|ins rollen)",
        r"(?:von|vom|durch) (?:der |dem )?{X} (?:" + WORD + r"){0,3}?(?:enthüllt|aufgedeckt"
        r"|publik gemacht|öffentlich gemacht|bekannt gemacht"
        r"|ans licht gebracht)\w*",
        r"(?:enthüllte|aufgedeckte?|(?:publik|öffentlich|bekannt) gemacht|enthüllt|(?:ans licht|ins rollen)"
        r" gebracht) (?:" + WORD + r"){0,4}?(?:(?:von|vom|durch)"
        r"|(?:hat|hatte|hatten|haben)(?: (?:den|die|das|diese[ns]?) [\w-]{2,25}| es)?) {X}",
        r"(?:bekannt|publik|öffentlich) (?:wurden?|geworden|machten?|war|waren) (?:"
        + WORD
        + r"){0,5}?durch (?:(?:"
        + WORD
        + r"){0,2}?"
        + DOCUMENT
        + r" (?:von |in |im |aus )?)?{X}",
        r"durch (?:" + WORD + r"){0,2}?" + DOCUMENT + r" (?:von |in |im |aus )?{X}(?= "
        r"(?:\w+ ){0,3}?(?:bekannt|ans|ins|öffentlich|aufgeflogen|publik|ausgelöst))",
        r"(?:ins rollen|ans licht|an die öffentlichkeit) (?:" + WORD + r"){0,4}?(?:brachten?"
        r"|gebracht|kam|gekommen) (?:" + WORD + r"){0,5}?{X}",
        r"erste[rs]? (?:" + WORD + r")?(?:medium|zeitung|blatt)?,? {G}war(?:en)? {X}",
        r"(?:scoop|enthüllung|enthüllungen|exklusivmeldung) (?:von |des |der )?{X}",
        r"{X} (?:war|waren) (?:die |der |das )?erste[nrs]?\b",
    ),
    according_to=(
        r"wie {X} (?:[^.!?;\n\ue000-\ue005]{0,80}?)(?:" + REPORTS + "|" + LEARNT + r")",
        r"wie (?:\w+ ){0,3}?{X} (?:sagte|erklärte|mitteilte)",
        r"wie (?:\w+ ){0,4}?" + DOCUMENT + r" (?:von |in |im |aus )?{X} (?:zeigt|zeigen|ergab"
        r"|nahelegt|belegt)\w*",
        r"(?:(?:laut|gemäß|so) (?:(?:[\w-]{1,25} ){0,3}?" + DOCUMENT + r" )?|nach "
        r"(?:[\w-]{1,25} ){0,3}?" + DOCUMENT + r" )"
        r"(?:von |aus |in |im |beim )?{X}",
        r"{X}-" + ON_DUTY + WITNESSED,
        ON_DUTY + r" (?:von |vom |de[sr] ){X}(?=" + WITNESSED + ")",
        r"(?:sah|sahen|sieht|beobachtete|beobachteten|hörte|berichtete) (?:ein\w{0,2} |die )?{X}-"
        + ON_DUTY,
        r"(?:hintergrund|anlass|auslöser|ausgangspunkt|grundlage|anlaß)\w* (?:"
        + WORD
        + r"){0,6}?"
        + DOCUMENT
        + r" (?:von |in |im |aus )?{X}",
        r"(?:bestätig|dementier|bestreit|bestritt|wies|weis|widersprach|reagier|kommentier|griff)\w* (?:"
        + WORD
        + r"){0,4}?"
        + DOCUMENT
        + r" (?:von |in |im |aus )?{X}",
        r"(?:videos?|fotos?|bild|bilder|aufnahmen?|luftbilder|fernsehbilder) (?:von |in |im |bei |auf )?{X}"
        r"(?= (?:\w+ ){0,3}?(?:zeig\w+|zu sehen|ist zu|war zu)\b)",
        JUDGES + r" {X}",
        r"(?:ergebnis|ergebnisse|erkenntnis) (?:"
        + WORD
        + r"){0,3}?"
        + DOCUMENT
        + r" (?:von |in |im |aus )?{X}",
        r"(?:stammt|stammen|kommt|kommen|beruht|beruhen|basiert|basieren) (?:"
        + WORD
        + r"){0,4}?(?:aus|auf)"
        r" (?:" + WORD + r"){0,3}?" + DOCUMENT + r" (?:von |in |im )?{X}",
        r"berichten(?: zufolge)? \({X}",
        r"quelle\w? (?:" + WORD + r"){0,4}?(?:ist|war|sei) {X}",
        r"(?:von|vom) {X} in auftrag gegeben",
        r"(?:nachzulesen|zu lesen|nachlesen) (?:\w+ ){0,4}?(?:in|im|bei|beim|auf) {X}",
        r"{X}-(?:bericht|information|recherche|angabe|meldung|artikel|umfrage|dokumentation)\w*",
        DOCUMENT + r" (?:am \w+ )?(?:von |aus |in |im |auf )?{X}(?=(?<!auf [\ue000-\ue004])"
        r"(?<!bei [\ue000-\ue004])$|:| (?:\w+ ){0,6}?(?:zufolge"
        r"|zeig\w+|erg[ae]b\w*|beleg\w+|hervor|nahe|enthüllt?e?n?"
        r"|deuten|nach|hat|haben|hatten?|heißt|steht|stand|legen|bestätig\w+|dokument\w+"
        r"|wurden?)\b)",
        r"(?:zeitungs|medien|presse)?bericht(?:s|es|en|e)? (?:von |aus |in |im |auf )?{X}",
        r"(?:recherche[n]?|enthüllungen|informationen|reportage|artikel|investigativrecherche) "
        r"(?:von |des |der |in |im |aus ){X}"
        r"(?=,| und| (?:zufolge|nach))",
        r"(?:heißt|hieß|steht|stand) (?:es )?(?:" + WORD + r"){0,6}?(?:in|bei|im|von|aus|der"
        r"|des) {X}",
        r"geht (?:" + WORD + r"){0,3}?aus (?:" + WORD + r"){0,5}?{X}",
        r"(?:mit verweis|unter verweis|unter bezugnahme|mit bezug|unter berufung|mit berufung"
        r"|beruft sich|berief sich|berufen sich"
        r"|beriefen sich|bezieht sich|bezog sich|verweist|verwies|stützt sich|stützte sich) "
        r"(?:\w+ ){0,3}?auf (?:" + WORD + r"){0,4}?{X}",
        IN_X + r"{X},? (?:(?:zeig|analysier|dokumentier|recherchier|rekonstruier|porträtier"
        r"|veröffentlich)(?:e?t(?:en?)?|en)"
        r"(?= (?-i:[A-ZÄÖÜ])\w+ (?-i:[A-ZÄÖÜ])\w)|(?:"
        + WORD
        + r"){0,3}?(?:zitiert|veröffentlicht|verbreitet|ausgestrahlt"
        r"|gezeigt|ausgewertet"
        r"|eingesehen|befragt|gemeldet|publiziert|abgedruckt|gesendet|erschienen|geprüft"
        r"|analysiert|berichtet|recherchiert|hervor\b|heißt es|hieß es"
        r"|zu lesen|nachzulesen)\w*)",
        r"(?:zitiert|veröffentlicht|verbreitet|ausgestrahlt|abgedruckt|befragt|erschienen)\w* "
        r"(?:von|vom|durch|in|im|bei|auf|hat|hatte) {X}",
        REPORTS + r" (?:es )?(?:" + TOKEN + r"){0,5}?(?:am \w+ |im |bei )?{X}" + OWN_NEWS,
        r"(?<=[,;–—] ){X} ?: ?[«\"“„‘]",
        r"(?<=[,;–—] de[rm] ){X} ?: ?[«\"“„‘]",
        r"(?:erfuhr|erfuhren|enthüllten?) {X}",
        r"von (?:" + WORD + r"){1,5}(?:spricht|sprechen|sprach|schreibt) {X}",
        r"(?:umfrage|studie|erhebung)\w* (?:im auftrag|für) (?:von )?{X}",
        r"berichte\w* (?:\w+ ){0,3}?(?:zufolge|nach)?,? (?:unter anderem |darunter |etwa )(?:von "
        r"|in |im |bei )?{X}",
        r"{X} (?:\w+ ){0,2}?vor(?=[,.;])",
        r"(?:das|dies|darüber|davon) (?:berichte|melde|schreib)\w* {X}",
        r"(?:glaubt man|will man|folgt man) {X}",
        r"(?:laut|nach|so|zufolge|zitiert von) (?:\w+ ){0,2}?" + MEDIA_SUCH_AS + r"{X}",
        MEDIA_SUCH_AS + r"{X}(?=,? (?:" + WORD + r"){0,3}?" + REPORTS + r"\b)",
        r"(?:das|dies|die|was) (?:ergab|ergaben|zeigt|zeigen|zeigte|belegt|belegen|legt|legen) "
        r"(?:" + WORD + r"){0,4}?" + DOCUMENT + r" (?:von |im |in |der |des )?{X}",
        r"(?:will|wollen) {X} (?:" + WORD + r"){0,5}?(?:wissen|erfahren haben)\b",
        r"(?:aufnahmen?|videos?|bilder|fotos?|e-mails|dokumente|unterlagen|chats|umfrage"
        r"|mitschnitt),? (?:die|das|den|der) {X} (?:"
        + WORD
        + r"){0,4}?(?:veröffentlichte|zeigte|ausstrahlte|sendete|verbreitete|in auftrag gab"
        r"|durchführen ließ|erhielt|erhalten hat)",
        r"(?:laut|nach|in) (?:der |einer )?(?:online|print|sonntags|wochenend|montags|heutigen "
        r"|aktuellen )\w{0,8} ?\w{0,8} (?:von |in )?{X}",
        SUBJECT
        + r"{X}(?:, [^,.;:\n\ue000-\ue005]{3,60},)?(?:"
        + r" (?:"
        + WORD
        + r"){0,5}?"
        + FOUND
        + r"\b"
        + r"|"
        + r" (?:meint|findet|fragt|urteilt|notiert|spottet)(?: (?:dazu|deshalb|daher))?:"
        + r"|"
        + r" (?:vermutet|spekuliert|mutmaßt|geht davon aus|rechnet vor|weiß(?=[:,])|(?:hat|hatte|haben) (?:"
        + WORD
        + r"){0,4}?(?:ausgerechnet|errechnet|berechnet|nachgezählt)|bring\w* (?:"
        + WORD
        + r"){1,5}?ins spiel)\b"
        + r"|"
        + r" (?:beruft|berufen|beriefen|bezieht|beziehen|stützt|berufend|verweisend)\b"
        + r"|"
        + r" (?:[\w-]{1,25} ){0,4}?"
        + REPORTS
        + r"\b"
        + OWN_NEWS
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
        + WORD
        + r"){0,5}?(?:wissen will|will wissen|erfahren haben|nennt als"
        r"|die rede|geschätzt|kommt zu dem schluss)\b"
        + r"|"
        + r" (?:veröffentlichte|veröffentlicht|druckte|zeigte|sendete|strahlte|publizierte) "
        r"(?:" + WORD + r"){0,4}?"
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
        r"(?<=\()(?:mit|nach|aus|via|mit agenturmaterial von) {X}\)",
    ),
    republished=(
        r"(?:zuerst|ursprünglich|erstmals) (?:\w+ ){0,3}?(?:beim?|in|auf|im|vo[nm]) {X} (?:erschienen"
        r"|veröffentlicht|publiziert)",
        r"(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht|publiziert) (?:beim?|in|auf|im|vo[nm]) {X}",
        r"(?:erschien|erschienen|erscheint) (?:\w+ ){0,2}?(?:zuerst|ursprünglich|erstmals"
        r"|zunächst) (?:\w+ ){0,2}?(?:beim?|in|auf|im) {X}",
        THIS_TEXT
        + r"(?:(?:übernahme|kooperation|zusammenarbeit|übernommen|bereitgestellt|stammt|kommt|teil)\b"
        r" ?(?:" + WORD + r"){0,4}?(?:(?:vo[nm]|aus|mit|durch) )?{X})",
        THIS_TEXT
        + r"(?:vo[nm]|durch|aus) {X} (?:übernommen|bereitgestellt|geliefert|erstellt|produziert|verfasst)",
        r"original\w{0,8} (?:"
        + WORD
        + r"){0,6}?(?:stammt|erschien|kommt) (?:\w+ )?(?:vo[nm]|beim?|im|aus) {X}",
        r"mit (?:freundlicher |der )?genehmigung (?:vo[nm] )?{X}",
        r"(?:entstand|entstanden|recherche\w*|beitrag|artikel|text|serie) (?:" + WORD + r"){0,4}?in"
        r" (?:zusammenarbeit|kooperation|partnerschaft) mit {X}",
        r"übernommen (?:vom|aus) {X}",
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
        r"-(?!news\b|infocom\b|\w{0,12}(?:bericht|interview|anfrage|nachfrage|reporter|korrespondent|fotograf|journalist"
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
