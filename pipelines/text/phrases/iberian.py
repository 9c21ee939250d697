"""Spanish and Portuguese crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases

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
