"""Portuguese crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases

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
