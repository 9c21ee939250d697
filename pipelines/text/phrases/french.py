"""French crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases

_REPORT_FR = (
    r"(?:rapport(?:e|ent|ait|aient)|relat(?:e|ent)|relai(?:e|ent)|écri(?:t|vent)|croi(?:t"
    r"|ent) savoir)"
)
_PAST_FR = r"(?:a|ont|avait|avaient) (?:\w+ )?(?:rapporté|relaté|relayé|écrit|publié)(?: \w+di)?"
_SAID_FR = (
    r"(?:déclaré|confié|indiqué|expliqué|affirmé|dit|précisé|assuré|raconté|confirmé"
    r"|répondu|souligné"
    r"|déclare|confie|explique|affirme|précise|assure|raconte|confirme)"
)

FRENCH = Phrases(
    told=(
        _SAID_FR
        + r"(?:-t-(?:il|elle|on))? (?:[\w-]{1,25} ){0,3}?(?:à|au|aux|auprès de|auprès du|sur) {X}",
        r"(?:interrogé|interviewé|joint|contacté|sollicité"
        r"|invité)e?s? (?:\w+ ){0,2}?(?:par|sur|de) {X}",
        r"qu[e'’] ?{X} (?:a|avait) (?:interrogé|rencontré|interviewé)e?s?",
        r"(?:entretien|interview)s? (?:\w+ ){0,3}?(?:à|au|aux|avec|pour|dans|sur|par) {X}",
        r"(?:auprès d[eu]|auprès d['’]|au micro d[eu]|au micro d['’]|à l['’]antenne d[eu]) ?{X}",
    ),
    first_reported=(
        r"{X},? (?:qui )?(?:a|ont|avait|avaient|est|était)? ?(?:été )?(?:le|la"
        r"|les) premi(?:er|ère)s? (?:\w+ ){0,2}?à",
        r"(?:révèl(?:e|ent)|(?:a|ont|avait|avaient) (?:\w+ )?(?:révélé|dévoilé))(?: \w+di)? {X}",
        r"{X} (?:\w+ )?(?:révèl(?:e|ent)|(?:a|ont|avait) (?:\w+ )?(?:révélé|dévoilé))",
        r"(?:révélé|dévoilé)e?s? (?:\w+di )?par {X}",
        r"(?:révélée?s?|rapportée?s?|annoncée?s?|dévoilée?s?) (?:en premier"
        r"|initialement|d['’]abord|pour la première fois) par {X}",
        r"(?:d['’]abord|initialement|en premier) (?:été )?(?:révélée?s?|rapportée?s?"
        r"|annoncée?s?|dévoilée?s?) par {X}",
        r"(?:le|la|les) premi(?:er|ère)s? à (?:révéler|rapporter|annoncer) {G}(?:est"
        r"|était|a été|fut) {X}",
    ),
    according_to=(
        r"selon {X}",
        r"selon (?:les|des|une|un|l['’]) ?(?:\w+ )?(?:informations?|enquête|article"
        r"|reportage|révélations)"
        r" (?:\w+ ){0,2}?(?:d[eu]|des|d['’]|dans) ?{X}",
        r"(?:d['’]après|citant|à en croire) {X}",
        r"(?:cité|rapporté|relayé|diffusé|consulté)e?s? par {X}",
        r"(?:[,»”\"] |comme l['’]|comme le |ainsi que l['’]|ainsi que le )?" + _REPORT_FR + r" {X}",
        r"(?:, |comme l['’]?|» )" + _PAST_FR + r" {X}",
        r"[,»”\"] (?:indique|annonce|précise|affirme|souligne)(?:nt)? {X}",
        r"{X} (?:\w+ )?" + _REPORT_FR,
        r"{X} " + _PAST_FR + r"(?! (?:\w+ ){0,4}?(?:perte|bénéfice|chiffre d))",
        r"{X},? (?:citant|qui cite)",
        r"qu['’e] ?{X} (?:s['’]est procuré|a pu consulter|a consulté|a obtenu)",
        r"(?:qu['’]a pu consulter|que s['’]est procuré) {X}",
        r"(?:une|l['’]) ?enquête (?:d[eu]|d['’]) ?{X}(?= (?:a|révèle|montre|publiée)\b)",
    ),
    agency=(
        r"\(?avec {X}(?=\)|\s*$|\.\s*$)",
        r"(?:avec (?:les )?(?:informations|dépêches|éléments)|avec l['’]aide) (?:d[eu]|d['’]) ?{X}",
        r"(?:sources?|texte|via) ?: ?{X}",
    ),
    copyright=(
        r"(?:initialement|d['’]abord|originellement) (?:été )?(?:publiée?"
        r"|parue?) (?:par|dans|sur|chez) {X}",
        r"(?:est|a été) (?:republié|reproduit)e? (?:\w+ )?(?:d[eu]|à partir d[eu]) {X}",
    ),
    hyperlink=(
        r"(?:lire (?:la suite|l['’]article(?: complet)?|l['’]intégralité)"
        r"|à lire) ?(?:sur|dans|:) {X}",
    ),
    media=(
        r"journal|journaux|quotidiens?|hebdomadaire|agences?(?: de presse)?|chaînes?"
        r"|radio|télévision|magazine|site|média"
        r"|tabloïd|hebdo|mensuel|revue|presse"
    ),
    articles=r"le|la|les|l['’]|au|aux|à|du|de|des|d['’]",
    joints=r"et|&|ou|ainsi que|avec|pour",
    not_after=(
        r" (?:emploi|licenci|PDG|patron|direction|actionnair|salari)\w*|[-/]\w"
        r"|(?-i: (?:Group|Groupe|Institute|Média|Médias|Holding)\b)"
    ),
    weak_after=r"que|qu['’]|dans|et|ce|a|vendredi|lundi|mardi|mercredi|jeudi|samedi|dimanche",
)
