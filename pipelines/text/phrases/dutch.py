"""Dutch crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import after, any_of, subject

_SAID = any_of(
    "zei zeiden zegt zeggen vertelde vertelden vertelt vertellen verklaarde verklaarden verklaart"
    " bevestigde bevestigden bevestigt bevestigen benadrukte benadrukt benadrukken stelde stelden"
    " stelt erkende erkenden erkent reageerde reageerden reageert laat laten liet lieten antwoordde"
    " antwoordt melden meldden meldde meldt gaf geeft legde legt noemde noemt waarschuwde"
    " waarschuwt klaagde klaagt ontkende ontkent ontkennen onthulde verzucht verzuchtte biechtte"
    " sprak spreekt spraken blikte blikt deed doet haalde haalt uitte uit liet_weten beaamt beaamde"
)
_SAID_PAST = any_of(
    "gezegd verteld verklaard bevestigd laten_weten weten benadrukt erkend toegegeven gereageerd ontkend"
    " toegelicht uitgelegd gemeld aangekondigd opgebiecht"
)
_ROLE = (
    r"\w*(?:woordvoerder|woordvoerster|baas|hoofdredacteur|redacteur|journalist|verslaggever"
    r"|medewerker"
    r"|directeur|uitgever|eigenaar|correspondent|presentator|presentatrice|columnist|fotograaf"
    r"|advocaat|lezer|abonnee|voorzitter|stagiair|ombudsman|chef|redactie)\w{0,4}"
)
_TOKEN = (
    r"(?!(?:abonnement|column|kritiek|reactie op|berichtgeving|publicatie|onthulling|artikel)\w*\b)(?!"
    + _ROLE
    + r" (?:van|bij|voor|in) "
    r"(?:\w+ ){0,2}?[\ue000-\ue004])(?!tegen\b)[\w.,()'’-]{1,25} "
)
_WORD = r"[\w.'’-]{1,25} "
_AT = (
    r"(?:tegen|tegenover|aan|bij|in|op|via|voor de (?:camera|microfoon)s? van|in de uitzending van"
    r"|op vragen van|in antwoord op vragen van|in gesprek met)"
)
_TALK = (
    r"(?:exclusief |telefonisch |dubbel|tv-|radio-|zomer)?(?:interviews?|gesprek|vraaggesprek"
    r"|podcast|talkshow"
    r"|praatprogramma|programma|uitzending|radioprogramma|televisieprogramma|actualiteitenrubriek"
    r"|ochtendshow)"
)

_NEAR = "-krant -blad -bureau -agentschap -omroep -zender -site -programma -duitse -britse -franse"
_TOLD_X = after(
    "tegen aan bij in op tegenover aan_de bij_de in_de tegen_de aan_het in_het bij_het tegen_het"
)
_IN_X = after("uit in bij op van in_de uit_de bij_de in_het uit_het van_het van_de " + _NEAR)

_REPORTS = any_of(
    "meldt melden meldde meldden bericht berichten berichtte berichtten schrijft schrijven schreef"
    " schreven citeert citeerde citeren vermeldt vermeldde weet vernam vernamen verneemt"
    " rapporteert rapporteerde onthulde"
)
_REPORTED = any_of(
    "gemeld bericht onthuld gebracht geschreven naar_buiten_gebracht aan_het_licht_gebracht opgetekend"
    " gepubliceerd openbaar_gemaakt aan_het_rollen_gebracht bekendgemaakt bekend_gemaakt gepresenteerd"
)
_FOUND = any_of(
    "ingezien inzien inzage_in inzage gezien vernomen in_handen in_handen_heeft in_handen_hebben in_bezit"
    " onderzocht achterhaald doorgenomen bestudeerd opgevraagd opvroeg geanalyseerd analyseerde"
    " naging aangetoond vastgesteld becijferd berekend ontdekt te_weten_gekomen bekeken"
)
_DOCUMENT = (
    r"(?:onderzoek|bericht|berichtgeving|artikel|reportage|reconstructie|analyse|onthulling"
    r"|informatie|bronnen|verhaal"
    r"|publicatie|rondgang|peiling|enquête|uitzending|documentaire|data-analyse|inventarisatie"
    r"|stuk|nieuws|telling|beeld|opname|video)(?:en|s)?"
)
_MEDIA_SUCH_AS = (
    r"(?:\w{0,8}media|kranten|persbureaus|omroepen|pers),? (?:waaronder|onder wie|zoals"
    r"|onder andere|onder meer) "
)
_FIRST = (
    r"(?:als (?:aller)?eerste[n]?(?: (?:medium|krant|omroep|zender|site|persbureau))?|als eersten"
    r"|het eerst|eerst|in primeur|voor het eerst)"
)
_ON_DUTY = (
    r"(?:verslagge\w+|fotogra\w+|correspondente?n?|journaliste?n?|redacteur|team|cameraploeg)"
)
_WITNESSED = (
    r"(?: (?:ter plaatse|ter plekke|in|op|bij|vanuit)(?: [\w-]{2,20})?){0,2} (?:zag|zagen|ziet|zien|hoorden?"
    r"|telden?|meldt|meldde|beschrijft|beschreef)\b(?! (?:zijn|haar|hun|zich)\b)"
)
# "A reporter of X writes" is no report by X.
_SUBJECT = subject("van bij voor van_de van_het", r"de |het ")
_OWN_NEWS = (
    r"(?! (?:[\w-]+ ){0,5}?(?:verlies|verliezen|winst|omzet|faillissement|kwartaalcijfers"
    r"|recordwinst|recordomzet"
    r"|rode cijfers|zwarte cijfers|geschiedenis|vacature|ziek)\b)"
)

DUTCH = Phrases(
    told=(
        _SAID + r" (?:" + _TOKEN + r"){0,8}?" + _AT + r" {X}",
        r"(?:vertelde[n]?|vertelt|vertellen) (?:(?:hij|ze|zij|(?:de|een) \w{2,20}) )?{X}",
        r"(?:commentaar|reactie|toelichting|antwoord) (?:\w+ )?(?:aan|tegenover|voor) {X}",
        r"(?:schreef|schrijft|schreven|betoogt|betoogde|pleit|pleitte) (?:[\w.'’-]{1,25} ){0,6}?(?:opiniestuk"
        r"|opinieartikel|column|ingezonden brief|brief|opiniebijdrage) (?:in|aan|voor) {X}",
        r"in (?:een |zijn |haar |hun )?(?:\w+ )?(?:opiniestuk|opinieartikel|ingezonden brief|opiniebijdrage)"
        r" (?:in|voor|bij) {X}",
        _TOLD_X + r"{X}(?: (?:" + _WORD + r"){0,5}?" + _SAID_PAST + r"\b| (?:" + _WORD + r"){0,1}?"
        r"(?:zei|zegt|vertelt|vertelde|verklaarde|bevestigde|bevestigt|laat|liet|weten|kondigt"
        r"|kondigde|noemt|noemde|blikt|haalt|erkent|erkende|benadrukt|reageert|reageerde|spreekt|sprak|pleit|pleitte"
        r"|waarschuwt|waarschuwde|hekelt|ontkent|vertellen|zeggen|doet|roept|stelt)\b|: ?[‘'“\"„])",
        _TALK + r" (?:\w+ )?(?:met|in|bij|aan|van|op|voor) {X}",
        r"aldus [^.!?\n\ue000-\ue005]{1,50}? (?:tegen|tegenover|in) {X}",
        r"(?:in|op) (?:\w+ ){0,2}?(?:reactie|mail|e-mail|bericht|verklaring|brief|antwoord"
        r"|appje) (?:aan|tegenover|op vragen van|bij) {X}",
        r"aan (?:een |de )?(?:verslaggever|journalist|redacteur|correspondent"
        r"|team)\w{0,3} van {X}",
        r"interview (?:" + _WORD + r"){0,3}?(?:in|met|bij|op) {X}",
        r"(?:tegen|tegenover|aan) {X} (?:(?:zei|zeiden|zegt|zeggen|vertelt|vertelde|verklaarde|bevestigde"
        r"|bevestigt|laat|liet|meldt|meldde|kondigde)\b)",
        r"verzoek\w* om (?:een )?(?:commentaar|reactie|interview) van {X}",
        r"(?:tegenover|te gast bij|te gast in|desgevraagd (?:aan|door)|gevraagd door"
        r"|op vragen van|geïnterviewd door|benaderd door"
        r"|ondervraagd door|aangeschoven bij|schoof aan bij|in gesprek met|(?:na"
        r"|op) vragen van) {X}",
        r"(?:laat|laten|liet|lieten) (?:" + _TOKEN + r"){0,5}?(?:aan )?{X} weten",
        r"{X} (?:(?:sprak|spraken|gesproken)\b(?! van)|interviewde|interviewt|heeft gesproken)",
        r"{X}-(?:interview|programma|podcast|journaal|uitzending|talkshow)",
        r"(?:sprak|spraken|spreekt|gesproken) (?:\w+ )?met {X}",
    ),
    first_reported=(
        r"{X} (?:" + _WORD + r"){0,6}?(?:als (?:aller)?eerste[n]?|het eerst|de primeur"
        r"|als primeur)\b",
        r"(?:"
        + _FIRST
        + r") (?:werd |is |was )?(?:"
        + _REPORTED
        + r") (?:"
        + _WORD
        + r"){0,3}?(?:door|in|bij|op) {X}",
        _REPORTED + r" (?:" + _WORD + r"){0,3}?" + _FIRST + r" (?:door|in|bij|op) {X}",
        _FIRST + r" (?:door|bij|in|op) {X}",
        r"{X} (?:was|waren) (?:het |de )?(?:eerste[n]?|er als eerste)\b",
        r"{X} (?:bracht|brachten|brengt|heeft|had|hadden) {G}(?:naar buiten|aan het licht"
        r"|aan het rollen|in de openbaarheid|onthuld)",
        r"{X} maakten? {G}(?:bekend|openbaar|wereldkundig)\b",
        r"(?:nieuws|bericht|onthulling|verhaal) kwam (?:" + _WORD + r"){0,3}?van {X}",
        r"{X} (?:onthult|onthulde|onthulden|onthullen)(?! (?:\w+ ){0,3}?(?:logo|vormgeving"
        r"|standbeeld))",
        r"(?:onthult|onthulde|onthulden|onthuld door|primeur van|scoop van) {X}",
        _REPORTS + r" {X} (?:" + _WORD + r"){0,3}?" + _FIRST,
        r"(?:" + _FIRST + r") (?:" + _WORD + r"){0,4}?(?:meldde|berichtte|schreef|bracht|had"
        r"|meldden) {X}",
        r"(?:aan het licht|aan het rollen|naar buiten|in de openbaarheid|bekend)(?: \w+){0,4}? "
        r"(?:door|dankzij|na|via) (?:" + _WORD + r"){0,4}?{X}",
        r"(?:door|dankzij|na) (?:" + _WORD + r"){0,2}?" + _DOCUMENT + r" (?:van|in|door) {X} "
        r"(?:" + _WORD + r"){0,4}?(?:aan het licht|aan het rollen|naar buiten|bekend)",
        r"onthulling(?:en)? (?:van|door|in) {X}",
        r"(?:eerste[n]?) (?:die|dat) {G}(?:was|waren) {X}",
        r"(?:eerste (?:medium|krant|zender|omroep)?,? {G}|primeur )(?:was|waren)(?: voor)? {X}",
    ),
    according_to=(
        r"(?:volgens|aldus|blijkens|naar) (?:(?:"
        + _WORD
        + r"){0,3}?"
        + _DOCUMENT
        + r" (?:van|in|door|bij) )?{X}",
        r"(?:zo |dat |dit |aldus |zoals |wat )" + _REPORTS + r" (?:" + _WORD + r"){0,3}?{X}",
        r"(?:onder verwijzing naar|met verwijzing naar|verwijzend naar|geciteerd door"
        r"|geciteerd in|gemeld door|gepubliceerd door"
        r"|verspreid door|uitgezonden door|met een beroep op|op gezag van|zich baserend op"
        r"|vrijgegeven door"
        r"|ingezien door|bekeken door|onderzocht door|in handen (?:is |zijn )?van|in bezit (?:is |zijn )?van"
        r"|gedeeld door"
        r"|opgetekend door|getoond door"
        r"|aangehaald door|gehouden door|gemaakt door|verifieerd door|geverifieerd door"
        r"|opgevraagd door"
        r"|aan de hand van) {X}",
        r"(?<=[,”\"’'] )(?:zo )?" + _REPORTS + r" (?:" + _TOKEN + r"){0,3}?{X}",
        r"(?:wordt|werd|worden|werden) door {X} (?:\w+ ){0,2}?(?:geciteerd|aangehaald|opgevoerd)",
        r"(?:blijkt|bleek|staat|stond|valt te lezen|valt|klinkt|meldt) (?:"
        + _WORD
        + r"){0,3}?(?:uit|in|op|bij) (?:(?:"
        + _WORD
        + r"){0,4}?"
        + _DOCUMENT
        + r" (?:van|in|door) )?{X}",
        _IN_X + r"{X} (?:" + _WORD + r"){0,3}?(?:blijkt|bleek|stond (?:\w+ )?dat|staat dat"
        r"|te lezen|naar voren|geciteerd|gepubliceerde?|verschenen|uitgezonden"
        r"|te zien (?:is|was|hoe|dat)|staat te|stond te)\b",
        _DOCUMENT + r" (?:van|in|door) {X}(?= (?:\w+ ){0,3}?(?:blijk\w*|bleek|toont|tonen|toonde"
        r"|laat|laten|liet|wijst|wees|zegt"
        r"|waaruit|stelt|meldt|is|zijn|zou|heeft|onthult)\b)",
        r"{X} (?:mogen|mag) geloven",
        r"{X}-" + _ON_DUTY + _WITNESSED,
        _ON_DUTY + r" (?:van|voor|bij) {X}(?=" + _WITNESSED + ")",
        r"(?:ziet|zag|zagen|zien|hoorde|meldt|meldde|telde) (?:een )?(?:"
        + _ON_DUTY
        + r" (?:van|voor) )?{X}(?:(?<=van .)|(?<=voor .)|-"
        + _ON_DUTY
        + ")",
        r"(?:aanleiding|directe aanleiding|reden|achtergrond) (?:[\w.'’-]{1,25} ){0,6}?"
        + _DOCUMENT
        + r" (?:[\w-]{1,20} )?(?:van|in|door|bij) {X}",
        r"(?:bevestig|ontken|reageer|weersprak|weerspreek|sprak|spreek|betwist|verwijs|verwees)\w* (?:"
        + _WORD
        + r"){0,4}?"
        + _DOCUMENT
        + r" (?:[\w-]{1,20} ){0,2}?(?:van|in|door|bij) {X}",
        r"eerder " + _REPORTS + r" {X}",
        r"{X} (?:zag|zagen|keek|ziet) (?:" + _WORD + r"){1,5}in\b(?=[,.;])",
        r"(?:volgens|aldus|geciteerd door) (?:\w+ ){0,2}?" + _MEDIA_SUCH_AS + r"{X}",
        _MEDIA_SUCH_AS + r"{X}(?=,? (?:" + _WORD + r"){0,3}?" + _REPORTS + r"\b)",
        r"(?:dat|dit|zo) (?:concludeert|stelt|becijfert|berekende|concludeerde|constateert"
        r"|ontdekte|signaleert) {X}",
        r"(?<=[,”\"’'] )(?:zo )?(?:stelt|concludeert|weet|constateert|becijfert|noteert|noemt|kopt|oordeelt"
        r"|schetst|vindt|zegt|tekent|telde) {X}",
        r"(?:te lezen|gepubliceerd|verschenen) (?:is |was |valt )?(?:in|op|bij) {X}",
        r"(?:beelden|opnames?|opnamen|video|foto's|mails|stukken|documenten|cijfers)"
        r"(?:,)? die {X} (?:"
        + _WORD
        + r"){0,3}?(?:uitzond|toonde|deelde|publiceerde|ontving|verspreidde|liet zien)",
        r"(?:na|naar aanleiding van|door|dankzij|uit) (?:\w+ ){0,3}?(?:artikel|berichtgeving"
        r"|bericht|publicatie|reportage|onthulling|verhaal|onderzoek|uitzending)"
        r"(?:en|s)? (?:van|in|door) {X}",
        r"(?:artikel|verhaal|bericht|reportage|stuk|video|beelden) (?:in|op de "
        r"(?:web)?site van) {X}",
        r"(?<=[,;–—] ){X} ?: ?[«\"“„‘]",
        r"op basis van (?:" + _WORD + r"){0,3}?(?:van |in |door )?{X}",
        _REPORTS + r" {X}(?= (?:op basis van|onder verwijzing|na eigen|\w{1,5}dag)\b)",
        r"(?:die|dat|wat) {X} (?:" + _WORD + r"){0,4}?(?:zag|inzag|publiceerde|sprak|kreeg|bekeek"
        r"|verkreeg)\b",
        _SUBJECT
        + r"{X}(?:, [^,.;:\n\ue000-\ue005]{3,60},)?(?:"
        + r" (?:"
        + _WORD
        + r"){0,3}?"
        + _REPORTS
        + r"\b"
        + _OWN_NEWS
        + r"|"
        + r" (?:heeft|hebben|had|hadden|kreeg|kregen|kon) {G}(?:gemeld|bericht|"
        + _FOUND
        + r")\b"
        + r"|"
        + r" (?:"
        + _WORD
        + r"){0,4}?(?:"
        + _FOUND
        + r")\b"
        + r"|"
        + r" (?:(?:stelt|constateert|concludeert|beweert|noteert|ontdekte|bevestigt|onderstreept|tekent op"
        r"|beschreef|beschrijft|zegt) (?:\w+ ){0,2}?(?:dat|hoe)\b(?! (?:het|ze|zij|hij|zijn) )"
        r"|(?:heeft|hebben|had) het over|ma(?:akt|ken|akte) melding van)"
        + r"|"
        + r" (?:noemt|noemde|kopt|kopte|oordeelt|schetst|telde)\b(?! zich)"
        + r"|"
        + r" (?:spreekt|sprak|houdt|hield|baseert|baseerde|citeert|zegt) (?:het op|zich op|van"
        r"|te weten)"
        + r"|"
        + r" (?:schat|schatte|becijfert|becijferde|berekende|reconstrueerde|beschikt over (?:de "
        r"|het )?(?:stukken|documenten|mails|opnames?|rapport|brief))\b"
        + r"|"
        + r" (?:publiceerde|publiceert) (?:\w+ )?een (?:\w+ )?(?:reconstructie|artikel|reportage"
        r"|onderzoek|overzicht)\b"
        + r"|"
        + r" (?:publiceerde|publiceert|toonde|toont|bracht|drukte) (?:"
        + _WORD
        + r"){0,4}?(?:delen|fragmenten|beelden|mails|stukken|documenten"
        r"|opnamen|opnames|foto's|video|passages)\b"
        + r"|"
        + r",? (?:die zich baseert|dat zich baseert|die zich beroept|dat zich beroept"
        r"|onder verwijzing|op basis van|citerend)" + r")",
    ),
    agency=(
        r"(?:met (?:\w+ )?(?:medewerking|informatie|materiaal|bijdragen?|dank|berichtgeving"
        r"|berichten)(?: aan| van| door)|bron(?:nen)?:|tekst:|via:|door:"
        r"|\(via|\(bron|\(met|geschreven op basis van|(?:gebaseerd|mede) op|overgenomen van"
        r"|in samenwerking met)"
        r" ?(?:(?:" + _WORD + r"){0,3}?(?:van |door ))?{X}",
        r"(?:dit|deze) (?:bericht|artikel|tekst|verhaal|stuk)\w* (?:"
        + _WORD
        + r"){0,6}?(?:afkomstig (?:van|uit)"
        r"|overgenomen (?:van|uit)|geleverd door|gemaakt door|van) (?:het |de )?{X}(?=[.,;]| en\b|$)",
        r"met (?:vriendelijke )?toestemming van {X}",
        r"{X} (?:droeg|heeft|hebben|werkte|werkten) (?:" + _WORD + r"){0,4}?(?:bij|bijgedragen"
        r"|meegewerkt|mee)\b",
    ),
    republished=(
        r"(?:verscheen|verschenen|gepubliceerd) (?:\w+ )?(?:eerder|eerst|oorspronkelijk|ook) (?:\w+ )?(?:in|op"
        r"|bij|door) {X}",
        r"(?:dit|deze) (?:artikel|verhaal|stuk|interview|bijdrage|opiniestuk|tekst|bericht)\w* (?:"
        + _WORD
        + r"){0,4}?"
        r"(?:verscheen|verschenen|gepubliceerd) (?:is )?(?:"
        + _WORD
        + r"){0,3}?(?:in|op|bij|door) {X}",
        r"(?:dit|deze) (?:artikel|verhaal|stuk|interview|bijdrage|opiniestuk|tekst|bericht)\w* (?:"
        + _WORD
        + r"){0,4}?"
        r"(?:in|op|bij|door) {X} (?:verschenen|gepubliceerd)\b",
        r"(?:eerder|eerst|oorspronkelijk) (?:verschenen|gepubliceerd) (?:in|op|bij|door) {X}",
    ),
    hyperlink=(
        r"(?:lees (?:verder|meer)|verder lezen|lees het (?:hele|volledige) (?:artikel|verhaal)) "
        r"(?:bij|op|in) {X}",
    ),
    media=(
        r"[\w-]{0,16}(?:blad|krant|persbureau|agentschap|omroep|zender|tijdschrift|magazine|site"
        r"|radio|televisie|tabloid|nieuwsdienst)"
        r"|medium|collega's|programma|podcast|\w{2,12}(?:se|ale|elijke)|duitse|britse|franse"
        r"|lokale"
    ),
    articles=r"de|het|een|'t",
    joints=r"en|&|of",
    not_after=(
        r"-(?!bericht|interview|onderzoek|verslagge|journalist|fotogra|correspondent|team|redacteur|programma|podcast|journaal"
        r"|uitzending|talkshow)\w"
        r"|(?:['’]s)? (?:directeur|woordvoerder|baas)\b|/\w"
    ),
    weak_after=r"dat|meldt|schrijft|bericht|op|van",
)
