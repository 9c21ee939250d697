"""Spanish crediting phrases."""

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
