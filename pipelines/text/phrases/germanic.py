"""German and Dutch crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases

_SAID_DE = (
    r"(?:sagte[n]?|sagt|erklärte[n]?|erzählte[n]?|verriet|bestätigte[n]?|teilte[n]?"
    r"|berichtete[n]?|schilderte[n]?"
    r"|betonte[n]?|warnte[n]?)"
)
_REPORTS_DE = (
    r"(?:berichte(?:te)?[tn]?|melde(?:te)?[tn]?|schreib(?:t|en)|schrieb(?:en)?|zitier(?:te)?[tn]?)"
)
_REPORTED_DE = (
    r"(?:berichtet|gemeldet|geschrieben|enthüllt|aufgedeckt|publik gemacht|öffentlich gemacht)"
)

GERMAN = Phrases(
    told=(
        _SAID_DE
        + r" (?:[\w-]{1,25} ){0,6}?(?<!Anfrage )(?<!Intendant )(?<!Intendantin )(?<!Chef )(?<!Chefredakteur )"
        r"(?<!Journalist )(?<!Reporter )(?:der|dem|den|gegenüber) {X}(?! mit,)",
        r"(?:gespräch|interview|podcast) (?:mit|bei|in|im) {X}",
        r"(?:gegenüber|auf anfrage|auf nachfrage)(?: von)? {X}",
        r"(?:im|in einem|dem|ein) {X}-(?:interview|gespräch|podcast)",
        r"(?:sagte|erklärte|betonte) (?:[\w-]+ ){0,4}?(?:im|in der|in den) {X}(?:-\w{1,25})?",
    ),
    first_reported=(
        r"(?:zuerst|zunächst|als erste[srn]?|erstmals) (?:hatten? )?(?:berichteten?"
        r"|meldeten?|hatten?|schrieben?)?"
        r" ?(?:darüber |davon )?{X}",
        r"(?:darüber|davon|hierüber) (?:hatten?|berichteten?) (?:zuerst|zunächst"
        r"|als erste[srn]?) {X}",
        r"hatten? (?:zuerst|zunächst|als erste[srn]?) {X} {G}" + _REPORTED_DE,
        r"{X} (?:hatten?|hat|haben) (?:\w+ ){0,4}?(?:zuerst|als erste[srn]?) {G}" + _REPORTED_DE,
        r"{X} (?:\w+ )?(?:enthüllt\w*|aufgedeckt|deckte auf)",
        r"{X} (?:berichteten?|meldeten?|schrieb) (?:\w+ ){0,3}?(?:zuerst|als erste[srn]?)",
    ),
    according_to=(
        r"wie {X} {G}(?:berichte|melde|schreib|schrieb|erfuhr|erfahren hat|unter berufung)",
        r"wie (?:\w+ ){0,3}?{X} (?:sagte|erklärte|mitteilte)",
        r"laut (?:ein\w+ (?:\w+ )?(?:bericht|artikel|beitrag|recherche)\w* )?(?:von |aus )?{X}",
        r"(?:nach|laut) (?:\w+ )?(?:informationen|angaben|berichten|recherchen"
        r"|bericht) (?:von |aus )?{X}",
        r"(?:nach|laut|ein\w*|den) {X}-(?:bericht|informationen|recherche|angaben|meldung)\w*",
        r"(?:ein\w* )?(?:bericht|recherche|meldung|artikel)\w* (?:von |aus |in |im )?{X} zufolge",
        r"(?:ein\w* )?(?:zeitungs|medien)?bericht\w* (?:von |aus |in |im ){X}",
        r"{X} zufolge",
        r"unter berufung auf {X}",
        r"(?:mit verweis auf|unter verweis auf|zitiert von) {X}",
        _REPORTS_DE + r" (?:\w+ ){0,3}?(?:die |das |der |am \w+ )?{X}",
        r"(?:dem|der|den) {X} (?:\w+ )?vorlieg",
        r"{X} (?:\w+ ){0,2}?" + _REPORTS_DE + r"(?! (?:\w+ )?live)"
        r"(?! (?:\w+ ){0,5}?(?:verlust|gewinn|umsatz))",
        r"{X} (?:hatten?|hat|haben) {G}(?:berichtet|gemeldet)",
    ),
    agency=(
        r"(?:mit|unter verwendung von|enthält|verwendet) (?:\w+ )?(?:material"
        r"|materialien|agenturmaterial|informationen)"
        r" (?:von |der |des )?{X}",
        r"mit {X}-(?:material|informationen)",
        r"(?:quellen?|text|via): ?{X}",
        r"\(mit {X}\)",
    ),
    copyright=(
        r"(?:zuerst|ursprünglich) (?:\w+ ){0,2}?(?:bei|in|auf|im) {X} (?:erschienen"
        r"|veröffentlicht)",
        r"(?:erschien|erschienen) (?:zuerst|ursprünglich) (?:bei|in|auf|im) {X}",
    ),
    hyperlink=(
        r"(?:weiterlesen|mehr(?: dazu)?|weiter|den ganzen artikel|zum artikel|ganzer artikel)"
        r"(?: lesen)? ?(?:(?:bei|auf|in|im):?|:) ?{X}",
    ),
    media=(
        r"\w{0,20}zeitung(?:en)?|\w{0,12}agentur(?:en)?|\w{0,12}sender[ns]?"
        r"|\w{0,12}magazins?|\w{0,10}blatt"
        r"|\w{0,12}portal|rundfunk|zeitschrift|\w{0,5}dienst|plattform|radio"
    ),
    articles=r"der|die|das|dem|den|des|einem|einer|beim|zum",
    joints=r"und|&|sowie|oder|mit",
    not_after=(
        r"-(?!bericht|interview|gespräch|podcast|informationen|recherche|angaben"
        r"|meldung|material|zeitung|sendung|talk|sommerinterview|\w{1,12}magazin)\w"
        r"| (?:chef|intendant|sprecher|mitarbeiter|redakteur|eigentümer|verlag|konzern|aktie)\w*\b"
        r"|/\w"
    ),
    weak_after=r"berichtet\w*|meldet\w*|schreibt|schrieb|vom|am|zufolge|zitiert\w*|unter",
)

_SAID_NL = (
    r"(?:zegt|zei|vertelt|vertelde|verklaarde|verklaart|bevestigde|bevestigt|laat|liet"
    r"|liet weten|stelde)"
)
_REPORTS_NL = (
    r"(?:meldt|melden|meldde|meldden|bericht|berichtte|berichtten|schrijft|schrijven|schreef)"
)

DUTCH = Phrases(
    told=(
        _SAID_NL + r" (?:[\w.-]{1,25} ){0,5}?(?:tegen|aan|bij|tegenover|in) {X}",
        r"(?:interview|gesprek|vraaggesprek) (?:\w+ )?(?:met|in|bij|aan) {X}",
        r"tegenover {X}",
        r"(?:laat|liet) (?:\w+ ){0,3}?(?:aan )?{X} weten",
    ),
    first_reported=(
        r"{X} (?:\w+ ){0,2}?als eerste",
        r"(?:als eerste|eerst|het eerst) (?:gemeld|bericht|onthuld|gebracht"
        r"|naar buiten gebracht) door {X}",
        r"{X} (?:was|waren) (?:het |de )?(?:eerste|eersten)",
        r"{X} bracht (?:het|dit) (?:nieuws|verhaal) (?:als eerste|naar buiten)",
        r"{X} (?:onthult|onthulde|onthulden)",
        r"(?:onthult|onthulde|onthuld door) {X}",
        r"(?:meldde|berichtte|schreef) {X} (?:\w+ )?als eerste",
    ),
    according_to=(
        r"volgens (?:een (?:\w+ )?(?:bericht|artikel|onderzoek) (?:van|in) )?{X}",
        r"(?:zo |dat |dit |aldus )" + _REPORTS_NL + r" (?:\w+ )?{X}",
        r"(?:aldus|onder verwijzing naar|met verwijzing naar|geciteerd door|gemeld door) {X}",
        r"[,”\"] " + _REPORTS_NL + r" {X}",
        r"{X} " + _REPORTS_NL + r"(?! (?:\w+ ){0,4}?(?:verlies|winst|omzet))",
        r"(?:zoals|wat) {X} (?:\w+ )?" + _REPORTS_NL,
        r"(?:blijkt uit|staat in) (?:\w+ ){0,3}?(?:onderzoek|bericht|artikel)\w* (?:van|in) {X}",
        r"op basis van (?:\w+ )?(?:informatie|bronnen) van {X}",
    ),
    agency=(r"(?:met (?:medewerking|informatie|materiaal) van|bron(?:nen)?:|tekst:|via:) ?{X}",),
    copyright=(
        r"(?:verscheen|verschenen|gepubliceerd) (?:\w+ )?(?:eerder|eerst"
        r"|oorspronkelijk) (?:in|op|bij|door) {X}",
        r"(?:eerder|eerst|oorspronkelijk) (?:verschenen|gepubliceerd) (?:in|op|bij|door) {X}",
    ),
    hyperlink=(
        r"(?:lees (?:verder|meer)|verder lezen|lees het (?:hele|volledige) (?:artikel"
        r"|verhaal)) (?:bij|op|in) {X}",
    ),
    media=(
        r"(?:dag|week|nieuws)?blad|krant|dagblad|persbureau|nieuwsagentschap|omroep"
        r"|zender|tijdschrift"
        r"|(?:nieuws)?site|nieuwswebsite|website|radio|televisie|tabloid|persagentschap"
    ),
    articles=r"de|het|een|'t",
    joints=r"en|&|of",
    not_after=(
        r"-(?!bericht|interview|onderzoek|verslaggever|journalist)\w"
        r"|(?:['’]s)? (?:directeur|woordvoerder|baas)\b|/\w"
    ),
    weak_after=r"dat|meldt|schrijft|bericht|op|van",
)
