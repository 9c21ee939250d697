"""Italian crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases

_SAID_IT = (
    r"(?:detto|dichiarato|raccontato|spiegato|riferito|confermato|affermato|ha detto|dice"
    r"|racconta|spiega|disse|confidato)"
)
_REPORT_IT = (
    r"(?:riporta|riportano|riferisce|riferiscono|scrive|scrivono|ha riportato|ha riferito"
    r"|ha scritto|rende noto|fa sapere|segnala|riportava)"
)

ITALIAN = Phrases(
    told=(
        _SAID_IT + r" (?:[\w-]{1,25} ){0,3}?(?:a|al|alla|allo|ai|alle|all['’]) ?{X}",
        r"(?:intervista|intervistat[oaie]|colloquio|dichiarazioni) (?:\w+ ){0,3}?(?:a"
        r"|al|alla|all['’]|con|con il|con la"
        r"|di|da|dal|dalla|dall['’]|su|sul|sulla) ?{X}",
        r"ai microfoni (?:di|del|della|dell['’]) ?{X}",
    ),
    first_reported=(
        r"{X},? (?:che )?(?:è stat[oa]|era stat[oa]|sono stati|fu) (?:il|la"
        r"|i) prim[oaie] (?:\w+ ){0,2}?a",
        r"(?:rivelat[oa]|riportat[oa]|anticipat[oa]|pubblicat[oa]) (?:per prim[oa]"
        r"|in anteprima|in esclusiva|inizialmente)"
        r" (?:da|dal|dalla|dall['’]) ?{X}",
        r"(?:anticipat[oa]) (?:da|dal|dalla|dall['’]) ?{X}",
        r"(?:per prim[oa]|per primi) (?:\w+ )?{X}",
        r"{X} (?:\w+ )?per prim[oa]",
        r"{X} (?:rivela|ha rivelato|ha svelato)",
        r"(?:[,”\"»] |come )(?:rivela|ha rivelato) {X}",
    ),
    according_to=(
        r"secondo (?:quanto " + _REPORT_IT + r" )?{X}",
        r"secondo quanto (?:riportato|riferito|scritto|pubblicato|rivelato"
        r"|appreso) (?:da|dal|dalla|dall['’]) ?{X}",
        r"secondo (?:un|una|il|la) (?:\w+ )?(?:articolo|inchiesta|rapporto"
        r"|notizia) (?:di|del|della|dell['’]) ?{X}",
        r"stando a (?:quanto " + _REPORT_IT + r" )?{X}",
        r"(?:citando|citat[oaie] da|citat[oaie] dal|citat[oaie] dalla|riportat[oaie] da"
        r"|riportat[oaie] dal) {X}",
        r"(?:citat[oaie]|riportat[oaie]|riferit[oaie]|rilanciat[oaie]"
        r"|pubblicat[oaie]) (?:dal|dalla|dall['’]) ?{X}",
        r"(?:lo |, |come |\" |» |” )" + _REPORT_IT + r" (?:\w+ )?{X}",
        r"{X} " + _REPORT_IT,
        r"{X},? (?:citando|che cita)",
        r"(?:apprende|appreso) (?:da )?l?['’]? ?{X}",
    ),
    agency=(
        r"\(?con (?:informazioni (?:di|da) |fonte )?{X}(?=\)|\s*$)",
        r"(?:fonti?|testo|via): ?{X}",
    ),
    copyright=(
        r"riproduzione riservata ?© ?(?:copyright )?{X}",
        r"(?:pubblicat[oa]|apparso|apparsa) (?:originariamente|inizialmente"
        r"|in origine) (?:su|sul|sulla|da) {X}",
    ),
    hyperlink=(
        r"(?:continua a leggere|leggi (?:tutto|l['’]articolo(?: completo)?"
        r"|anche)) ?(?:su|sul|sulla|:) {X}",
    ),
    media=(
        r"giornale|quotidian[oi]|agenzi[ae](?: di stampa)?|emittente|canale|settimanale"
        r"|rivista|sito|testata|radio"
        r"|televisione|tv|tabloid|mensile|stampa"
    ),
    articles=(
        r"il|lo|la|i|gli|le|l['’]|al|alla|all['’]|allo|del|della|dell['’]|dal|dalla"
        r"|dall['’]|sul|sulla|a|di|da"
    ),
    joints=r"e|ed|&|o|con|per",
    not_after=r" (?:licenzi|dipendent|azionist|amministrator)\w*|[-/]\w",
    weak_after=r"che|in|e|ha|di|oggi",
)
