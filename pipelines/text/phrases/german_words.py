"""The words of which German crediting phrases are made."""

from __future__ import annotations

from pipelines.text.phrases.lexicon import after, any_of, subject

# Verbs of a person who tells something; those that take an object too stand apart.
SAID = any_of(
    "sagte sagten sagt sagen erzählte erzählten erzählt erzählen verriet verrieten verrät versicherte"
    " versicherten versichert beteuerte beteuerten beteuert meinte meint gestand gestanden gesteht"
    " mitteilte mitteilten ankündigte ankündigten einräumte steckte"
    " sagte_er vertraute antwortete antwortet klagte klagt schwärmte schwärmt plauderte äußerte"
    " äußerten äußert beichtete berichtete berichteten berichtet schilderte schilderten schildert"
    " teilte teilten teilt schrieb schrieben schreibt gab_an gaben_an räumte räumten räumt"
)
STATED = any_of(
    "erklärte erklärten erklärt bestätigte bestätigten bestätigt betonte betonten betont begründete"
    " begründet kritisierte kritisierten kritisiert warnte warnten warnt forderte forderten fordert"
    " kündigte kündigten kündigt nannte nennt sprach spricht wies verteidigte verteidigt beklagte"
    " beklagt dementierte dementiert reagierte reagiert lobte lobt stellte stellt erinnerte"
    " erinnert kommentierte urteilte urteilt räumte räumt führte gab gibt schloss verlangte zeigte"
    " bezeichnete bezeichnet prognostizierte appellierte äußerte äußert deutete offenbarte"
    " schließt fordert plädierte plädiert pochte pocht mahnte mahnt rechtfertigte rechtfertigt bestritt"
    " wehrt wehrte schimpft schimpfte wettert wetterte poltert polterte jubelt jubelte seufzt seufzte ätzt"
    " bestreitet verneinte verneint widersprach widerspricht rief beschrieb beschreibt zog"
)
SAID_PAST = any_of(
    "gesagt erzählt verraten versichert beteuert gestanden anvertraut geantwortet geäußert geschildert"
    " mitgeteilt erklärt bestätigt betont eingeräumt angekündigt dementiert angegeben geklagt offenbart"
)
# Not over "the spokesman of the", nor over what somebody confirms "of the": there "der" is no dative.
ROLE = (
    r"\w*(?:sprecher|chef|redakteur|journalist|reporter|mitarbeiter|intendant|geschäftsführer"
    r"|korrespondent|herausgeber|verleger|anwalt|anwält|betriebsrat|leser|moderator|vorstand"
    r"|vorsitzende|eigentümer|inhaber|leiter|direktor|gründer|kolumnist|autor|fotograf|volontär"
    r"|führung|redaktion|leitung|spitze|belegschaft|zentrale|praktikant|produzent|manager|präsident|mitglied|aktionär|gesellschafter|angestellte)\w{0,5}"
)
TOKEN = (
    r"(?!" + ROLE + r" (?:der|des|vom|von|bei|beim|für) (?:(?!der |dem )\w+ ){0,2}?[\ue000-\ue004])"
    r"(?!gegen\b|mit\b)[\w.,()'’-]{1,25} "
)
PLAIN_TOKEN = (
    r"(?!" + ROLE + r" (?:der|des|vom|von|bei|beim|für) (?:(?!der |dem )\w+ ){0,2}?[\ue000-\ue004])"
    r"(?!gegen\b|mit\b)"
    r"(?!(?:die|das|den|ihre?|ihren|seine?|seinen|eine?|einen) (?!\w{2,25}in )[\w-]{2,25} (?:der"
    r"|des|von)\b)"
    r"[\w.,()'’-]{1,25} "
)
WORD = r"[\w.,-]{1,25} "
AT = (
    r"(?:dem|den|gegenüber(?: de[rmn])?|im|in|in de[rnm]|bei|bei de[rm]|beim|auf|zu|auf anfrage"
    r"(?: de[sr]| von)?"
    r"|auf nachfrage(?: de[sr]| von)?|vor der kamera(?: de[sr]| von)?)"
)
TALK = (
    r"(?:(?:exklusiv|telefon|sommer|zeitungs|fernseh|tv-|radio|video|kurz|live|e-mail-)?-?"
    r"(?:interviews?|gespräch[es]?|podcasts?|talks?|talkshow|telefonat|gastbeitrag))"
)
NEAR = "-zeitung -agentur -sender -magazin -blatt -portal -ischen -rundfunk"
TOLD_X = after("dem den gegenüber bei im in in_der auf")
DER_X = after("der " + NEAR)
IN_X = after("von vom durch in im bei beim auf aus der dem den " + NEAR)

# Verbs of an outlet that reports.
REPORTS = any_of(
    "berichtet berichten berichtete berichteten meldet melden meldete meldeten schreibt schreiben"
    " schrieb schrieben zitiert zitieren zitierte zitierten vermeldet vermeldete vermeldeten"
    " kommentiert kommentierte titelt titelte titelten konstatiert resümiert"
)
LEARNT = any_of(
    "berichte erfuhr erfuhren erfahren_hat erfahren_haben unter_berufung herausfand herausfanden"
    " recherchierte recherchierten recherchiert_hat recherchiert_haben aufdeckte aufgedeckt_hat zeigte"
    " zeigten dokumentiert dokumentierte veröffentlichte enthüllte vorrechnet weiß wissen_will ermittelte"
)
REPORTED = any_of(
    "berichtet gemeldet geschrieben enthüllt aufgedeckt publik_gemacht öffentlich_gemacht bekannt_gemacht"
    " publik vermeldet veröffentlicht ans_licht_gebracht ins_rollen_gebracht recherchiert thematisiert"
)
FOUND = any_of(
    "erfahren herausgefunden recherchiert ausgewertet eingesehen einsehen einsehen_konnte einsehen_konnten"
    " geprüft gesehen gesichtet dokumentiert zugespielt vorlagen vorliegen vorliegt vorlag"
    " ausgewertet_hat auswerten_konnte auswerten_konnten auswertete auswerteten"
    " analysiert ermittelt befragt gezeigt ausgestrahlt nachgewiesen"
)
DOCUMENT = (
    r"(?:(?:zeitungs|medien|presse|vorab|investigativ|agentur|exklusiv)?-?(?:bericht|recherche"
    r"|meldung|artikel"
    r"|beitrag|information|angabe|reportage|dokumentation|enthüllung|analyse|auswertung"
    r"|darstellung"
    r"|erkenntniss|umfrage|datenanalyse|schätzung|veröffentlichung|zählung|eilmeldung"
    r"|korrespondent)(?:e[ns]?|s|n|en)?)"
)
MEDIA_SUCH_AS = (
    r"(?:(?:lokal|regional|online|fach|staats|massen|haupt)?medien"
    r"|zeitungen|agenturen|blätter|sender|presse|berichten)(?: zufolge)?,? "
    r"(?:darunter|unter anderem|etwa|wie|allen voran|zum beispiel) "
)
FIRST = (
    r"(?:zuerst|zunächst|erstmals|als erste[srn]?(?: (?:medium|medien|zeitung|blatt|sender|agentur"
    r"|nachrichtenagentur|redaktion|portal|zeitungen))?)"
)
HAD = any_of(
    "hatte hatten hat haben habe berichtete berichteten meldete meldeten schrieb schrieben berichtet"
    " meldet vermeldete machte machten wurde war waren enthüllte brachte"
)
ON_DUTY = (
    r"(?:reporter|korrespondent|fotograf|journalist|mitarbeiter|kameramann|team|augenzeuge)\w{0,5}"
)
WITNESSED = (
    r"(?: (?:am|vor|an|in|aus) [\w-]{2,20}){0,2} (?:berichte\w*(?! (?:vor gericht|von (?:seine|ihre)))|sah|sahen"
    r"|beobachte\w+|hörten?(?= (?:ein|den|die|das|mehrere|laute|schüsse|explosion))|meldete?"
    r"|schilder\w+|zählten?|sieht|filmten?)\b"
)
THIS_TEXT = (
    r"dies\w{1,2} (?:artikel|text|beitrag|bericht|meldung|interview|kommentar|reportage|inhalt)\w{0,2}"
    r" (?:" + WORD + r"){0,4}?"
)
# "A reporter of X writes" is no report by X.
SUBJECT = subject("des von vom für bei beim", r"der |die |das |dem |den ")
OWN_NEWS = (
    r"(?! (?:\w+ ){0,5}?(?:verlust|gewinn|umsatz|insolvenz|konkurs|rekordgewinn|rekordumsatz"
    r"|quartalszahlen"
    r"|kurzarbeit|eigenbedarf|rote zahlen|schwarze zahlen|geschichte|patent)\w*)(?! (?:\w+ )?live)"
)
_JUDGES = "meint findet fragt urteilt spottet notiert bilanziert mutmaßt"
# Behind a quote; what stands before the verb is looked at last, being rarer.
JUDGES = "|".join(f'{verb}(?<=[,“"»–] {verb})' for verb in _JUDGES.split())
JUDGES = f"(?:{JUDGES})"
