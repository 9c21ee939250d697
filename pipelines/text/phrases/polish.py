"""Polish crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases

_SAID_PL = (
    r"(?:powiedzia[łl]\w*|powiedzieli|przekaza[łl]\w*|poinformowa[łl]\w*|mówi[łl]?\w*"
    r"|potwierdzi[łl]\w*|wyjaśni[łl]\w*|przyzna[łl]\w*|oświadczy[łl]\w*|zapewni[łl]\w*)"
)
_REPORT_PL = (
    r"(?:podaje|podają|podał\w*|informuje|informują|poinformował\w*|donosi|donoszą"
    r"|donosił\w*|doniosł\w*|pisze|piszą|napisał\w*|relacjonuje|ustalił\w*|przekazał\w*)"
)

POLISH = Phrases(
    told=(
        r"w (?:rozmowie|wywiadzie) (?:z|ze|dla|na łamach|w) {X}",
        r"(?:wywiadu|rozmowy|wywiadzie|komentarzu) (?:\w+ ){0,2}?(?:dla|z|w) {X}",
        _SAID_PL + r" (?:[\w-]{1,25} ){0,2}?(?:PAP|w|na antenie|dla"
        r"|portalowi|gazecie|dziennikowi|agencji|redakcji|stacji|telewizji) {X}",
        r"(?:powiedział\w*|przekazał\w*|mówi\w*) {WIRE}(?= (?:\w+ )?(?:rzecznik|\w+ [A-Z]))",
        r"na antenie {X}",
    ),
    first_reported=(
        r"(?:jako pierws[za]\w*|pierws[za]\w*) (?:\w+ ){0,3}?(?:poinformował\w*"
        r"|podał\w*|napisał\w*|ujawnił\w*|doniósł|doniosł\w*|informował\w*|pisał\w*) {X}",
        r"{X} (?:jako pierws[za]\w*|pierws[za]\w+) ",
        r"(?:poinformował\w*|podał\w*|napisał\w*|ujawnił\w*) (?:jako pierws[za]\w*) {X}",
        r"{X} (?:\w+ )?ujawnił\w*",
        r"(?:jak|co) (?:\w+ )?ujawnił\w* {X}",
        r"jako pierws[za]\w* {X} (?:poinformował|podał|napisał|ujawnił|informował)",
    ),
    according_to=(
        r"(?:jak|co|o czym|o sprawie) (?:\w+ )?" + _REPORT_PL + r" (?:\w+ )?{X}",
        r"(?:według|wg|zdaniem|jak wynika z (?:ustaleń|informacji)|za) {X}",
        r"(?:według|zgodnie z) (?:\w+ )?(?:informacji|informacjami|ustaleń|ustaleniami"
        r"|doniesień|doniesieniami) {X}",
        r"(?:powołując się na|powołuje się na|za pośrednictwem|cytowan\w+ przez|cytuje) {X}",
        r"[,”\"] (?:-|–|—)? ?" + _REPORT_PL + r" {X}",
        r"dotar[łl]\w* {X}",
        r"{X} (?:\w+ )?" + _REPORT_PL + r"(?! (?:\w+ ){0,4}?(?:strat|zysk|przychod)\w*)",
        r"(?:informacji|ustaleń|doniesień) {X} wynika",
    ),
    agency=(
        r"(?:źródł[oa]|oprac\.|tekst|za): ?{X}",
        r"na podstawie (?:\w+ )?{X}",
        r"z materiałów {X}",
    ),
    copyright=(
        r"(?:pierwotnie|oryginalnie) (?:\w+ )?(?:opublikowan\w+"
        r"|ukazał\w*) (?:się )?(?:w|na|przez) {X}",
    ),
    hyperlink=(r"(?:czytaj (?:więcej|dalej|całość)|więcej) ?(?:w|na|:) {X}",),
    media=(
        r"gazet\w{1,2}|dziennik(?:u|a|owi|iem)?|agencj\w{1,2}(?: prasow\w+"
        r"| informacyjn\w+)?|portal\w{0,4}|stacj\w{1,2}|telewizj\w{1,2}"
        r"|radi[aou]\w{0,2}|tygodnik\w{0,4}|serwis\w{0,4}|magazyn\w{0,4}"
    ),
    articles=r"w|na|z|ze|dla",
    joints=r"i|oraz|&|lub",
    not_after=r"[/]\w",
    weak_after=r"że|w|na|i",
)
