"""Lines that any site could print below any article: what to sign, follow, share, switch on or read next.

Whole lines only, short ones, and by how they begin: a sentence that mentions a newsletter stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

MAX_LINE = 450
"""Characters of such a line."""
_NETWORK = (
    r"(?:whats-?app|telegram|facebook|twitter|instagram|threads|tik-?tok|youtube|linkedin|bluesky|google news"
    r"|viber|signal|mastodon|(?:on|auf|en|sur|su|op|på|na|no) x\b)"
)
_PLAYER = r"(?:spotify|(?:apple|google|amazon) (?:podcasts?|music)|deezer|audible)"
_LETTER = (
    r"(?:news-?letters?|e-?mails?|in-?box|alerts?|updates|push|briefings?|bolet[ií]n\w*|correo|bandeja"
    r"|postfach|infolettre|bo[iî]te mail|rassyl\w+|рассылк\w+|розсилк\w+|nyhedsbrev\w*|nyhetsbrev\w*|nieuwsbrief"
    r"|uutiskir\w+|zpravodaj\w*|hírlevel\w*|bülten\w*|buletin)"
)
# Words that stand alone: labels of buttons, of boxes, of the place where an advertisement was.
_LABELS = (
    r"advertisement|ads?|sponsored(?: content)?|article content|read more|read next|see more|show more"
    r"|load(?:ing| more)"
    r"|(?:advertisement[ -–—]+)?(?:story|article|scroll|content)? ?(?:to )?continues?(?: (?:reading|below|after))?"
    r"(?: (?:below|after|with|the|this|content)){0,2}(?: (?:ad|advert|advertisement|video|gallery|promotion))?"
    r"|related(?: (?:articles?|stor(?:y|ies)|content|topics?|news|coverage|reading|posts?|links?|video))?"
    r"|related internet links"
    r"|recommended(?: (?:stories|articles|for you|reading|videos?|from editorial))?"
    r"|(?:you )?(?:may|might) also (?:like|be interested in)|more on this(?: story| topic)?"
    r"|more (?:for you|stories|from .{1,40})|(?:related )?topics|keep reading"
    r"|trending(?: now| stories)?|(?:most|trending) (?:read|popular|viewed|shared)|editor['’]?s'? picks?"
    r"|share(?: this)?(?: article| story| post| page)?(?: (?:in|on|with|via) .{1,40})?"
    r"|(?:copy )?link(?: copied)?(?: to clipboard)?|print(?: this)?(?: article| page)?|bookmark"
    r"|(?:\d+ )?(?:comments?|kommentare?|comentarios?|comentários?|commentaires?|commenti|reacties)"
    r"|(?:leave|post|add|write) a (?:comment|reply)"
    r"|(?:view|show|hide|see|load)(?: \d+| all| more)? comments|join the (?:conversation|discussion)"
    r"|comments are closed|(?:listen|audio)(?: to)?(?: (?:this|the))? (?:article|story)(?: .{0,30})?"
    r"|\d+[ -]min(?:ute)?s? (?:read|listen)|estimated \d+ minutes?|reading time.{0,30}"
    r"|subscribe(?: now| today)?|sign up(?: now)?|log in|skip to .{1,40}|image (?:source|caption)s?.{0,60}"
    r"|report (?:a |an )?(?:typo|error|mistake).{0,40}|text size|back to top|filed under|tags?|anzeige"
    r"|werbung|artikel anhören|mehr (?:zum thema|dazu|lesen)|weiterlesen|teilen|drucken"
    r"|das könnte sie auch interessieren|lesen sie (?:auch|mehr)|zum thema|publicit[ée]|partager"
    r"|lire aussi|à lire(?: aussi| également)?|la suite après (?:cette|la) publicité"
    r"|écouter(?: l['’]article)?|publicidad|publicidade|continua depois da publicidade"
    r"|compart(?:ir|ilhe?|ilhar)|lea también|leer más|leia (?:também|mais)|te puede interesar"
    r"|más información|noticias? relacionadas?|relacionad[oa]s|pubblicità|leggi anche|condividi"
    r"|advertentie|lees (?:ook|meer|verder)|delen|annons|reklame?|läs (?:också|mer|även)|les også|læs også"
    r"|dela|del|reklama|czytaj (?:też|także|więcej)|udostępnij|реклама|читайте также|поделиться"
    r"|комментарии|читайте також|поділитися|yorumlar"
    r"|haberin devamı|paylaş|ilgili haberler|baca juga|iklan|bagikan|広告"
    r"|関連記事|続きを読む|シェアする|广告|廣告|相关阅读|相關新聞|延伸閱讀|相关新闻|分享到?|광고"
    r"|관련 ?기사|공유하기|إعلان|اقرأ أيضا(?:ً)?|listen(?: now)?|thanks? (?:you )?for reading"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|abonnez-vous|s['’]abonner|se connecter|(?:jetzt )?abonnieren"
    r"|suscr[ií]b(?:ete|irse|ase)|assine(?: já| agora)?|abbonati|iscriviti|abonneren|zaloguj się"
    r"|únete a la conversación|participe da conversa"
)
_SENTENCES = (
    # letters, alerts, subscriptions
    r"(?:(?:click|tap) here to |please |to )?(?:sign[ -]?up|subscribe|register|enter your)\b.{0,90}"
    rf"\b{_LETTER}\b.*",
    r"(?:get|receive|want)\b.{0,90}\b(?:in|to|into) your (?:in-?box|e-?mail).*",
    r"(?:subscribe|register|log in|sign in|sign up|become a (?:member|subscriber)) (?:now )?(?:to|for|or|and)"
    r" .{0,40}\b(?:read(?:ing)?|unlock|access|continue|unlimited|full)\b.*",
    r"(?:get|receive|read) .{0,60}\bby (?:signing up|subscribing)\b.*|thank(?:s| you) for reading .{0,80}",
    r"dziękujemy, że przeczyta\w+.{0,60}",
    r"by (?:signing up|subscribing|submitting|registering|providing|clicking)\b.{0,90}\byou (?:\w+ )?"
    r"(?:agree|consent|confirm|accept|acknowledge)\b.*",
    r"to (?:continue|keep) reading\b.{0,120}|already (?:a )?(?:subscriber|member|registered)\b.{0,80}",
    r"suscr[ií]b\w+ (?:para|y) (?:seguir|continuar|leer)\b.*|lee sin límites.{0,40}",
    r"para (?:seguir|continuar) leyendo\b.*",
    r"il vous reste .{1,20} à lire\b.*",
    r"pour (?:lire|continuer|poursuivre) .{0,20}(?:suite|lecture|article)\b.{0,120}",
    r"la suite (?:de cet article )?est réservée aux abonnés.*|article réservé aux abonnés.{0,60}",
    r"(?:jetzt )?weiterlesen mit .{0,80}|sie haben bereits ein .{0,40}abo.{0,60}",
    r"(?:questo )?(?:contenuto|articolo) (?:è )?riservato agli abbonati.{0,80}",
    rf"(?:jetzt |hier )?(?:abonnieren sie|melden sie sich|newsletter abonnieren)\b.{{0,60}}\b{_LETTER}\b.*",
    rf"(?:inscri(?:vez|s)|abonne[zs])[- ].{{0,60}}\b{_LETTER}\b.*|recevez\b.{{0,80}}\b{_LETTER}\b.*",
    rf"(?:suscr[ií]b\w+|apúnt(?:e|a)\w+|reg[ií]str[ea][st]e)\b.{{0,80}}\b{_LETTER}\b.*",
    r"recib[ea]\b.{0,80}\ben (?:tu|su) (?:correo|bandeja|e-?mail)\b.*|receba\b.{0,80}\bno seu e-?mail\b.*",
    rf"(?:assine|inscreva-se|cadastre-se|iscriviti|abbonati|ricevi)\b.{{0,80}}\b{_LETTER}\b.*",
    rf"(?:meld je aan|schrijf je in|abonneer)\b.{{0,80}}\b{_LETTER}\b.*",
    r"(?:подпи(?:шитесь|сывайтесь)|підпи(?:шіться|суйтесь))\b.*",
    # networks and programs
    rf"(?:join|follow|like|find|connect with) (?:us|our|me)\b.{{0,70}}\b{_NETWORK}.*",
    r"(?:.{0,200}[.!?:–—-] ?)?(?:click|tap|sign up|subscribe|register|apply) (?:now |today |for free )?here"
    r"(?: to (?:follow|join|subscribe|sign|read|download|get)\b.{0,80})?\W*",
    rf"(?:join|follow)\b.{{0,60}}\b(?:(?:on|via) {_NETWORK}|on x\b"
    rf"|{_NETWORK} (?:channel|group|page|community)).{{0,90}}(?:\s\S+@\S+)?",
    r"제보는 .{0,60}|.{2,40} is not responsible for the content of external (?:internet )?(?:sites|links)\W*",
    rf"(?:listen|subscribe|luister|hören sie|abonn\w+|écoutez|escuch\w+|ascolta\w*|ouça|lyssna)\b.{{0,120}}"
    rf"\b{_PLAYER}.{{0,60}}",
    rf"folgen? (?:sie )?uns\b.{{0,50}}\b{_NETWORK}.{{0,60}}|(?:suivez|rejoignez)[- ]nous\b.{{0,60}}",
    rf"(?:s[ií]g(?:ue|a)-?nos|seguinos|seguici|volg ons|följ oss|følg oss)\b.{{0,60}}\b{_NETWORK}.{{0,60}}",
    r"(?:únete|siga|entre|participe|segui|unisciti)\b.{0,40}\b(?:canal|grupo|canale|gruppo|comunidad|comunidade)\b.{0,80}",
    r"(?:читайте нас|присоединяйтесь к|следите за нами)\b.{0,80}",
    r"(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,80}",
    r"(?:ahora )?pued[eo]s? seguirnos\b.{0,80}",
    # news from readers
    r"(?:(?:have|got) (?:a|any)|do you (?:have|know)) .{0,80}\?.{0,60}"
    r"\b(?:e-?mail|contact|write to|send|tell|call|reach) (?:us|me|our|the newsroom|the reporter|\S+@)\S*.{0,80}",
    r"(?:wilt|heeft|heb) (?:u|je) .{0,60}\b(?:delen|tips?)\?.{0,80}",
    r"haben sie .{0,80}\? (?:schreiben|mailen) sie uns.{0,60}",
    r"(?:the )?(?:views|opinions) expressed (?:here|in this|are|by)\b.*",
    r"this (?:article|column|piece) does not (?:necessarily )?reflect\b.*",
    r"dalszy ciąg (?:artykułu|materiału) pod .{0,40}",
    r"(?:artikel|text) (?:geht|wird) .{0,30}(?:weiter|fortgesetzt).{0,30}",
    r"(?:(?:short )?(?:url|link|permalink)|printed from|print url)?\s*:?\s*https?://\S+",
    # what the browser lacks
    r"(?=.*\bjavascript\b)"
    r"(?=.*\b(?:your|ihre?n?|votre|su|tu|seu|il tuo|uw|je) (?:web )?(?:browser|navegador|navigateur)\b).*",
    r"(?:please )?(?:enable|turn on|activate) javascript\b.*",
    r"javascript (?:is (?:disabled|required|not enabled|turned off)|must be|needs to be)\b.*",
    r"this (?:page|site|website|feature|video|content|form|app)\b.{0,30} requires? javascript\b.*",
    r".{0,40}\b(?:benötigt|nécessite|requiere|necesita|richiede|vereist) javascript\b.*",
    r"(?:we(?:['’]re| are)? )?(?:sorry|apologi[sz]e),?\b.{0,40}\b(?:video|audio|content|player)\b.{0,40}"
    r"\b(?:load|play|available|supported)\b.{0,40}",
    r"your browser (?:does not|doesn['’]t) support\b.*|try refreshing your browser\b.*",
    r"(?:this|the) (?:audio|video)\b.{0,60}\b(?:auto-?generated|generated by|automated voice"
    r"|could not be loaded)\b.*",
    r"diese[rs]? (?:audio\w*|text|artikel|beitrag) (?:wurde|ist) .{0,30}"
    r"\b(?:künstlich|automatisch|maschinell|ki\b).{0,60}",
    # where to read on
    r"(?:also read|read also|read more|read next|see also|must read|don['’]t miss|related(?: \w+)?|lesen sie auch"
    r"|lesen sie mehr|mehr zum thema|lire aussi|à lire aussi|lea también|leer también|te puede interesar"
    r"|leia também"
    r"|leia mais|veja também|leggi anche|lees ook|läs också|läs mer|les også|czytaj także|czytaj też|zobacz także"
    r"|читайте также|читайте також|baca juga|ayrıca okuyun|関連記事|相关阅读)\s*[:：|»>–-]\s*\S.*",
    # pictures; an interviewer's question may begin with the name of a paper
    r"(?:photos?|picture|image|fotos?|bild|imagen|crédits? ?photos?|photo credits?|image credits?|fotografía)"
    r"\s*(?:by\s(?-i:[A-Z])|[:：©/|])[^?]{2,100}",
    r"[（(【]?(?:责任编辑|責任編輯|编辑|編輯|责编|校对|审核)\s*[:：/／].{1,30}[）)】]?",
)
_BARE = r"[\s\[\](){}<>«»*•►▶▸→↓|:：.…!–—-]*"
_LABEL = re.compile(rf"(?i){_BARE}(?:{_LABELS}){_BARE}")
_SENTENCE = re.compile(rf"(?i){_BARE}(?:{'|'.join(_SENTENCES)})")
MAX_LABEL = 80
"""Characters of a label."""
MAX_BIO, TAIL_LINES = 400, 5
"""Characters of a line on the author, and lines at the end that are looked at."""

# Rights, in the words of many languages; a credit in them is read before they go.
_RIGHTS = re.compile(
    r"(?i)[\s\W]*(?:(?:©|ⓒ|\(c\)|copyright\W{1,3}(?:\d{4}|by\b|©|ⓒ|\(c\))).*"
    r"|.*\b(?:all rights reserved|alle rechte vorbehalten"
    r"|tous droits (?:de reproduction )?réservés|(?:todos los )?derechos reservados|todos os direitos reservados"
    r"|riproduzione riservata|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone"
    r"|все права защищены|усі права захищені|her hakkı saklıdır|hak cipta dilindungi)\b.*"
    r"|.*(?:无断转载|未经授权.{0,12}(?:转载|禁止)|禁止转载|無断転載|무단.{0,3}전재|재배포 ?금지).*)"
)
_ELSEWHERE = re.compile(
    r"(?i)\W*(?:a version of )?this (?:article|story|column|piece|post) (?:was |has been )?"
    r"(?:originally |first |also )?(?:appear(?:s|ed)|published) (?:in|on|at|by|with|\w+ \d+)\b.*"
)
_CONTACT = re.compile(
    r"(?i).{0,250}\b(?:reach|contact|e-?mail|follow|write to) (?:him|her|them|me|us)\b"
    r".{0,40}(?:@|\bat\b|\bon x\b).{0,100}"
)
# When a text was sent out, and what it is made from.
_SENT = re.compile(
    r"\W*\d{4}[./-]\d{1,2}[./-]\d{1,2}\.?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:송고|입력|수정|등록|게재)?\W*"
)
_SOURCE = re.compile(
    r"(?i)\W*(?:quellen?|sources?|källa|fuente|fonte|bron|kilde|źródło|источник)\s?:\s.{2,80}"
)
_AT_END = (_RIGHTS, _ELSEWHERE, _CONTACT, _SENT, _SOURCE)
_OF_AUTHOR = re.compile(
    r"(?i),?\s+(?:is|was|are|has|covers?|covered|writes?|wrote|reports?|contributed|joined|can be reached|lives"
    r"|teaches|ist|war|schreibt|berichtet|arbeitet|est|écrit|couvre|es|escribe|cubre|è|scrive|é|escreve|cobre|schrijft"
    r"|werkt|är|skriver|er|jest|pisze)\b"
)


def without_furniture(text: str) -> str:
    """Return the text without lines that ask to sign, follow, share or read on; all, if it has no others."""
    lines = text.split("\n")
    kept = [line for line in lines if not _is_furniture(line)]
    return "\n".join(kept) if kept and len(kept) < len(lines) else text


def without_tail(text: str, people: Sequence[str]) -> str:
    """Return the text without the lines at its end that tell its rights, where else it is, who its authors are.

    `people` signed it. Ask for credits before: such a line may name the outlet that the text is from.
    """
    lines = text.split("\n")
    end = len(lines)
    while end > max(1, len(lines) - TAIL_LINES) and _is_tail(lines[end - 1], people):
        end -= 1
    return "\n".join(lines[:end])


def _is_tail(line: str, people: Sequence[str]) -> bool:
    if len(line) <= MAX_LINE and any(one.fullmatch(line) for one in _AT_END):
        return True
    bare = line.lstrip(" *•–—-■▪")
    return len(line) <= MAX_BIO and any(
        bare.startswith(name) and (bare == name or _OF_AUTHOR.match(bare, len(name)))
        for name in people
    )


def _is_furniture(line: str) -> bool:
    size = len(line)
    return (size <= MAX_LABEL and bool(_LABEL.fullmatch(line))) or (
        size <= MAX_LINE and bool(_SENTENCE.fullmatch(line))
    )
