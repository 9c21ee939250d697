"""French, Spanish, Italian and Portuguese crediting phrases."""

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

_SAID_ES = (
    r"(?:dijo|dijeron|declaró|declararon|aseguró|afirmó|explicó|comentó|contó|confirmó"
    r"|señaló|manifestó|indicó|relató"
    r"|dicho|declarado|asegurado|afirmado|explicado|contado|confirmado|señalado"
    r"|confirmaron|explicaron)"
)
_REPORT_ES = (
    r"(?:informó|informa|informan|informaron|reportó|reporta|publicó|publica|recoge|detalló"
    r"|difundió|ha informado|ha publicado|informaba|dio a conocer)"
)

SPANISH = Phrases(
    told=(
        _SAID_ES + r" (?:[\w-]{1,25} ){0,4}?(?:a|al|en|ante) {X}",
        r"(?:entrevista|declaraciones|conversación|diálogo|charla) (?:\w+ ){0,3}?(?:con"
        r"|a|al|en|para|de|del) {X}",
        r"(?:entrevistad[oa]s?|consultad[oa]s?|preguntad[oa]s?) (?:\w+ )?por {X}",
    ),
    first_reported=(
        r"{X},? (?:que )?(?:fue|fueron|ha sido) (?:el|la|los) primer[oa]?s? (?:\w+ ){0,2}?en",
        r"(?:adelantó|avanzó|adelantaron|ha adelantado|ha avanzado"
        r"|había adelantado) (?:\w+ ){0,3}?{X}",
        r"(?:adelantad[oa]s?|avanzad[oa]s?|revelad[oa]s?) (?:\w+ )?(?:en primicia "
        r"|en exclusiva |inicialmente )?por {X}",
        r"{X} (?:ha )?(?:adelantó|adelantado|avanzó|reveló|revelado|destapó|destapado)",
        r"(?:[,”\"»] |como |según )(?:reveló|revela|destapó|ha revelado) {X}",
        r"(?:una|en) (?:primicia|exclusiva) de {X}",
        r"(?:el|la) primer[oa]? en (?:informar|revelar|publicar) {G}fue {X}",
    ),
    according_to=(
        r"según (?:" + _REPORT_ES + r" )?(?:\w+ )?{X}",
        r"según (?:un|una|el|la|los) (?:\w+ )?(?:informe|reporte|información|artículo"
        r"|investigación|reportaje|nota)"
        r" (?:\w+ ){0,2}?(?:de|del|en) {X}",
        r"(?:de acuerdo (?:con|a)|citando(?: a)?|cita a|con base en información de) {X}",
        r"(?:citad[oa]|recogid[oa]|publicad[oa]|difundid[oa]|revelad[oa]|informad[oa])s? por {X}",
        r"(?:, |como |tal como |tal y como |” |\" |» )" + _REPORT_ES + r" (?:\w+ ){0,2}?{X}",
        r"{X} " + _REPORT_ES + r"(?! (?:\w+ ){0,4}?(?:pérdida|beneficio|ganancia|ingresos)\w*)",
        r"{X},? (?:citando|que cita|citó)",
        r"una investigación de {X}(?= (?:ha|revel|muestr|publicada))",
    ),
    agency=(
        r"con (?:información|datos|material|despachos|reportes|informaciones) (?:de|del) {X}",
        r"(?:fuentes?|texto|vía): ?{X}",
        r"\(con {X}\)",
    ),
    copyright=(
        r"(?:publicad[oa]|apareció) (?:originalmente|inicialmente|por primera vez) (?:en|por) {X}",
        r"(?:originalmente|inicialmente) (?:publicad[oa]|apareció) (?:en|por) {X}",
    ),
    hyperlink=(
        r"(?:(?:leer|lea|lee) (?:más|la nota completa|el artículo completo"
        r"|la noticia completa)|seguir leyendo"
        r"|continuar leyendo) ?(?:en|:) {X}",
    ),
    media=(
        r"diarios?|periódicos?|agencias?(?: de noticias)?|cadenas?"
        r"|canal(?: de televisión)?|emisora|revista|portal|rotativo|medio"
        r"|televisión|radio|semanario|matutino|tabloide|sitio|web"
    ),
    articles=r"el|la|los|las|al|a|del|de|lo|un|una",
    joints=r"y|e|&|o|así como|con|para",
    not_after=r" (?:despid|directiv|accionist|propietari|emplead)\w*|[-/]\w",
    weak_after=r"que|en|y|este|el|ha|publicó|informó",
)

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

_SAID_PT = (
    r"(?:disse|disseram|declarou|afirmou|contou|explicou|confirmou|garantiu|relatou"
    r"|dito|declarado|confirmado|revelou"
    r"|afirmaram|disse ele|disse ela|adiantou)"
)
_REPORT_PT = (
    r"(?:informou|informa|noticiou|noticia|noticiaram|reportou|publicou|publica"
    r"|divulgou|avança|avançou"
    r"|relatou|relata|escreve|escreveu|apurou)"
)

PORTUGUESE = Phrases(
    told=(
        _SAID_PT + r" (?:[\w-]{1,25} ){0,3}?(?:a|à|ao|aos|às|em|para) {X}",
        r"(?:entrevista|declarações|conversa|depoimento) (?:\w+ ){0,3}?(?:a|à|ao|com"
        r"|para|na|no|da|do) {X}",
        r"(?:entrevistad[oa]s?|ouvid[oa]s?|questionad[oa]s?"
        r"|procurad[oa]s?) (?:\w+ )?(?:por|pela|pelo) {X}",
    ),
    first_reported=(
        r"{X},? (?:que )?(?:foi|foram) (?:o|a|os) primeir[oa]s? (?:\w+ ){0,2}?a",
        r"(?:revelad[oa]|noticiad[oa]|avançad[oa]|divulgad[oa]"
        r"|antecipad[oa])s? (?:inicialmente|primeiro|em primeira mão)"
        r" (?:por|pela|pelo) {X}",
        r"(?:primeiro|inicialmente) (?:revelad[oa]|noticiad[oa]|divulgad[oa])s? (?:por"
        r"|pela|pelo) {X}",
        r"(?:avançad[oa]|antecipad[oa])s? (?:por|pela|pelo) {X}",
        r"{X} (?:\w+ )?em primeira mão",
        r"{X} (?:revelou|revela)",
        r"(?:[,”\"»] |como |conforme )(?:revelou|revela) {X}",
    ),
    according_to=(
        r"(?:segundo|conforme) (?:" + _REPORT_PT + r" )?{X}",
        r"(?:segundo|conforme) (?:uma?|as|os|a|o) (?:\w+ )?(?:reportagem|informaç\w+"
        r"|notícia|investigação|artigo)"
        r" (?:\w+ )?(?:de|da|do) {X}",
        r"de acordo com (?:(?:uma?|a|o|as) (?:\w+ )?(?:reportagem|informaç\w+|notícia"
        r"|artigo) (?:de|da|do) )?{X}",
        r"(?:citando|citad[oa]s? (?:por|pela|pelo)|publicad[oa]s? (?:pela|pelo)"
        r"|divulgad[oa]s? (?:pela|pelo)) {X}",
        r"(?:, |como |\" |” |» )" + _REPORT_PT + r" (?:\w+ )?{X}",
        r"{X} " + _REPORT_PT + r"(?! (?:\w+ ){0,4}?(?:prejuízo|lucro|receita))",
        r"{X},? (?:citando|que cita)",
        r"(?:reportagem|investigação) (?:de|da|do) {X}(?= (?:mostr|revel|public|diz|afirm))",
    ),
    agency=(
        r"com (?:informações|dados|material|agências) (?:de|da|do) {X}",
        r"\(?com {X}(?=\)|\s*$)",
        r"(?:fontes?|texto|via): ?{X}",
    ),
    copyright=(
        r"(?:publicad[oa]|divulgad[oa]) (?:originalmente|inicialmente) (?:em|na|no|por"
        r"|pela|pelo) {X}",
        r"(?:originalmente|inicialmente) publicad[oa] (?:em|na|no|por|pela|pelo) {X}",
    ),
    hyperlink=(
        r"(?:(?:leia|ler) (?:mais|a matéria completa|o artigo completo)|continue lendo"
        r"|continuar a ler) ?(?:em|na|no|:) {X}",
    ),
    media=(
        r"jorn(?:al|ais)|diários?|agências?(?: de notícias)?|emissora|canal|rede"
        r"|revista|portal|site|rádio|televisão|tv"
        r"|semanário|tabloide|veículo|imprensa"
    ),
    articles=r"o|a|os|as|ao|à|do|da|dos|das|de|no|na|pelo|pela|um|uma",
    joints=r"e|&|ou|com|para",
    not_after=r" (?:demit|demiss|acionist|diretor)\w*|[-/]\w",
    weak_after=r"que|em|nesta|neste|e|na|no",
)
