"""How outlets word what stands around an article: calls, pointers, credits, rights. All in small letters."""

from __future__ import annotations

# A call begins with one of these and holds one of OBJECTS ...
CALLS = (
    "sign up", "subscribe", "join our", "join the", "register for", "get the", "get our", "receive our",
    "receive the", "download our", "download the", "follow us", "follow our", "like us on", "never miss",
    "don't miss", "don’t miss", "want more", "enjoying this", "click here", "tap here", "support our",
    "for more on", "for more from", "for more news", "for more stories", "stay up to date", "stay informed",
    "to get our", "our newsletter", "get all the", "listen to our", "abonnieren sie", "der abendbrief",
    "abonniere", "melden sie sich", "jetzt abonnieren", "jetzt anmelden", "folgen sie", "folge uns",
    "unser newsletter", "der morgenbrief", "bestellen sie", "laden sie", "alle entwicklungen in unserem",
    "abonnez-vous", "inscrivez-vous", "recevez", "suivez-nous", "suivez", "téléchargez", "pour recevoir notre",
    "rejoignez-nous", "rejoignez notre", "suscríbase", "suscríbete", "suscribase", "reciba", "síganos",
    "síguenos", "siga", "descargue", "apúntese", "apúntate", "únete a nuestro", "únase a nuestro", "iscriviti",
    "iscrivetevi", "ricevi", "seguici", "abbonati", "unisciti al nostro", "assine", "inscreva-se", "receba",
    "subscreva", "siga-nos", "baixe", "entre no nosso", "schrijf je", "schrijf u", "ontvang", "abonneer",
    "volg ons", "meld je", "zapisz się", "zamów", "obserwuj", "subskrybuj", "polub nas", "dołącz do nas",
    "подпишитесь", "подписывайтесь", "получайте", "следите за", "присоединяйтесь к нам", "підпишіться",
    "підписуйтесь", "підписуйтеся", "отримуйте", "стежте за", "приєднуйтесь до нас", "abone ol",
    "akşam mektubumuza", "bültenimize", "bültenimiz", "bizi takip", "bizi instagram", "bizi facebook",
    "bizi x'te", "bizi twitter", "اشترك", "اشتركوا", "تابعوا", "تابعونا", "关注我们", "扫码关注", "扫码订阅",
    "扫码阅读", "购买订阅", "無料登録", "フォローする", "뉴스레터", "ikuti kami", "följ oss", "følg oss",
    "følg os", "prenumerera på", "anmäl dig till",
)  # fmt: skip
OBJECTS = (
    "newsletter", "news letter", "inbox", "briefing", "our email", "morning email", "evening email",
    "daily email", "weekly email", "email alert", "push alert", "alerts", "our app", "the app", "podcast",
    "facebook", "twitter", "instagram", "telegram", "whatsapp", "youtube", "tiktok", "linkedin", "bluesky",
    "mastodon", "google news", "our channel", "subscription", "subscribers", "our letter", "evening letter",
    "morning letter", "postfach", "abendbrief", "morgenbrief", "unsere app", "abo ", "liveblog", "notre lettre",
    "lettre d’information", "lettre d'information", "infolettre", "boîte mail", "boletín", "boletin", "correo",
    "bollettino", "nostra lettera", "casella", "boletim", "nossa carta", "e-mail", "nieuwsbrief", "onze brief",
    "mailbox", "biuletyn", "nasz list", "wieczorny list", "skrzynk", "рассылк", "письмо", "телеграм", "почт",
    "розсилк", "вечірній лист", "наш лист", "bülten", "mektubumuz", "e-posta", "abone ol", "takip ed", "رسالت",
    "نشرت", "بريد", "فيسبوك", "تويتر", "تلغرام", "来信", "通讯", "邮件", "公众号", "微信", "メール",
    "ニュースレター", "便り", "이메일", "채널", "편지", "뉴스레터", "nyhetsbrev", "nyhedsbrev",
)  # fmt: skip

# ... or is one of these with what it points to ...
POINTERS = (
    "lesen sie auch", "lesen sie mehr", "mehr zum thema", "lire aussi", "à lire aussi", "lea también",
    "lea tambien", "lee también", "le puede interesar", "te puede interesar", "leggi anche", "leia também",
    "leia mais", "lees ook", "czytaj też", "czytaj także", "czytaj również", "zobacz też", "zobacz także",
    "читайте также", "читайте ещё", "читайте еще", "читайте також", "ayrıca okuyun", "bunu da okuyun",
    "اقرأ أيضا", "اقرأ أيضًا", "اقرأ أيضاً", "延伸阅读", "相关阅读", "関連記事", "あわせて読みたい",
    "관련 기사", "baca juga", "simak juga", "läs också", "läs även", "les også", "læs også", "lue myös",
    "đọc thêm", "यह भी पढ़ें", "और पढ़ें",
)  # fmt: skip
# ... or one of these, which sentences begin with as well, and a mark behind it.
MARKED_POINTERS = (
    "read more", "read also", "also read", "read next", "see also", "related", "related story",
    "related article", "more on this", "watch", "watch now", "listen", "watch also", "in pictures",
    "from the archive", "explainer", "auch interessant", "mehr dazu", "video", "voir aussi",
    "sur le même sujet", "ver también", "vea también", "más sobre", "veja também", "guarda anche", "bekijk ook",
    "смотрите также", "по теме", "дивіться також", "за темою", "ilgili haber", "full story", "revisa también",
    "mira también", "liveticker", "liveblog", "相关新闻", "更多", "关联阅读",
)  # fmt: skip

LABELS = frozenset({
    "advertisement", "advertisements", "sponsored content", "related articles", "related article",
    "related stories", "related story", "related topics", "related news", "more on this story", "more on this",
    "you may also like", "you might also like", "recommended reading", "recommended for you",
    "recommended stories", "most read", "most popular", "read more", "read also", "also read", "see also",
    "read next", "read the full story", "continue reading", "share this article", "share this story",
    "share this", "share this with", "share tweet email", "share", "tweet", "print this page", "print",
    "leave a comment", "view comments", "show comments", "log in", "sign in", "subscribe",
    "scroll down for more", "log in to comment", "trending", "trending now", "editor's picks", "editors' picks",
    "back to top", "skip to content", "listen to this article", "anzeige", "werbung", "teilen", "weiterlesen",
    "weiterlesen nach der anzeige", "artikel teilen", "beitrag teilen", "auch interessant",
    "das könnte sie auch interessieren", "mehr zum thema", "zum thema", "meistgelesen", "kommentare",
    "zur startseite", "zurück zur startseite", "artikel drucken", "artikel merken", "zur übersicht",
    "publicité", "la suite après la publicité", "la suite après cette publicité", "lire la suite", "lire plus",
    "partager", "s'abonner aux alertes", "s’abonner aux alertes", "partager l'article", "partager cet article",
    "partager l’article", "à lire aussi", "sur le même sujet", "article réservé aux abonnés",
    "contenu réservé aux abonnés", "commentaires", "réagir", "les plus lus", "publicidad", "más información",
    "noticias relacionadas", "te recomendamos", "le recomendamos", "compartir", "comparte esta noticia",
    "compartir esta noticia", "seguir leyendo", "leer más", "lo más leído", "comentarios",
    "contenido exclusivo para suscriptores", "relacionado", "relacionadas", "temas relacionados", "pubblicità",
    "condividi", "condividi questo articolo", "potrebbe interessarti anche", "potrebbe interessarti",
    "continua a leggere", "leggi tutto", "contenuto riservato agli abbonati",
    "articolo riservato agli abbonati", "i più letti", "commenti", "leggi anche", "publicidade",
    "continua após a publicidade", "continua depois da publicidade", "compartilhe", "compartilhar", "partilhar",
    "veja também", "leia mais", "conteúdo exclusivo para assinantes", "mais lidas", "saiba mais", "advertentie",
    "lees verder onder de advertentie", "lees verder na de advertentie", "deel dit artikel",
    "tekst gaat verder onder de foto", "tekst gaat verder onder de video", "lees meer", "meest gelezen",
    "delen", "de tekst gaat verder onder de foto", "de tekst gaat verder onder de afbeelding",
    "artikel gaat verder onder de foto", "reacties", "lees verder", "reklama",
    "dalszy ciąg materiału pod wideo", "dalsza część artykułu pod materiałem wideo",
    "dalsza część tekstu pod wideo", "dalsza część tekstu pod zdjęciem", "udostępnij", "czytaj dalej",
    "polecane", "najczęściej czytane", "komentarze", "czytaj więcej", "reklamă", "reklam", "annons", "annonse",
    "annonce", "läs mer", "les mer", "læs mere", "lue lisää", "mainos", "dela artikeln", "del artiklen",
    "реклама", "поделиться", "читать далее", "читать дальше", "подробнее", "смотрите также", "по теме",
    "комментарии", "самое читаемое", "другие новости", "поділитися", "читати далі", "дивіться також",
    "за темою", "коментарі", "інші новини", "реклама на сайті", "ilgili haberler", "haberin devamı", "paylaş",
    "yorumlar", "çok okunanlar", "اقرأ المزيد", "شارك المقال", "شارك الخبر", "snsでシェアする", "إعلان",
    "مواضيع ذات صلة", "أخبار ذات صلة", "الأكثر قراءة", "تعليقات", "相关新闻", "相关报道", "相关阅读",
    "点击进入专题", "分享到微信", "分享到", "广告", "阅读原文", "阅读全文", "関連記事", "続きを読む",
    "この記事をシェア", "シェアする", "会員限定記事です", "この記事は有料会員限定です", "広告",
    "あわせて読みたい", "関連ニュース", "관련기사", "관련 기사", "이 기사를 공유하기", "공유하기", "광고",
    "더보기", "baca selengkapnya", "advertorial", "और पढ़ें", "यह भी पढ़ें", "quảng cáo", "xem thêm",
})  # fmt: skip
"""Lines that are nothing else."""

PHRASES = (
    # English
    ("already a", r"n? (?:\w+ )?(?:subscriber|member)\b"),
    ("this article", r" is {FOR} (?:our )?(?:\w+ )?(?:subscribers|members)\b"),
    ("this story", r" is {FOR} (?:our )?(?:\w+ )?(?:subscribers|members)\b"),
    ("this content", r" is {FOR} (?:our )?(?:\w+ )?(?:subscribers|members)\b"),
    ("to continue reading", r",? (?:please|this|log|sign|subscribe|register|become)\b"),
    ("to keep reading", r",? (?:please|this|log|sign|subscribe|register|become)\b"),
    ("log in ", r"(?:or \w+ )?to (?:read|continue|comment|view|access|leave)\b"),
    ("sign in ", r"(?:or \w+ )?to (?:read|continue|comment|view|access|leave)\b"),
    ("please log in", r"\b"),
    ("subscribe ", r"(?:now|today|here|to (?:read|continue|keep reading|unlock))\b"),
    ("support ", r"(?:independent|quality|local|our|free) (?:\w+ )?journalism\b"),
    ("our journalism", r" is (?:free|funded|paid|made possible|supported)\b"),
    ("do you have a ", r"(?:news )?(?:tip|story)(?: (?:for us|to share|to tell))?\?"),
    ("have a ", r"(?:news )?(?:tip|story)(?: (?:for us|to share|to tell))?\?"),
    ("got a ", r"(?:news )?(?:tip|story)(?: (?:for us|to share|to tell))?\?"),
    ("send ", r"(?:us )?(?:your |news )?tips\b.{0,40}\b(?:newsroom|reporters?|editors?|us)\b"),
    ("click to share on", r"\b"),
    ("click here to share", r"\b"),
    ("share on ", r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|email|telegram|pinterest)\b"),
    ("story continues ", r"(?:below|after)\b"),
    ("article continues ", r"(?:below|after)\b"),
    ("the story continues ", r"(?:below|after) (?:the |this )?(?:ad|video|photo|picture)"),
    ("enjoyed this ", r"(?:story|article)\?"),
    ("want to read ", r"(?:more|on)\?"),
    ("follow @", r"\w"),
    ("follow us", r"\b"),
    ("sign up here", r"\b"),
    ("subscribe to ", r".{1,60} to (?:continue|keep) reading\b"),
    ("share this ", r"(?:article|story|page|post|report) (?:on|with|via)\b"),
    ("share on social media", r"\b"),
    ("enjoyed this?", r""),
    ("enjoying this?", r""),
    ("continue reading ", r"(?:at|on)\b"),
    ("read the full ", r"(?:story|article|report|interview)\b(?!.*[.!?]$)"),
    ("read more ", r"(?:at|on)\b(?!.*[.!?]$)"),
    ("more from ", r"[^:.]{2,40}: "),
    ("newsletter: ", r".*\b(?:sign up|subscribe|anmelden|abonnieren)\b"),
    ("advertisement ", r"[—–-] "),
    ("this is a developing story", r"\b"),
    ("enjoy this ", r"(?:story|article)\?"),
    # German
    ("bereits abonnent", r"(?:in)?\b.{0,3}\?"),
    ("sie wollen weiterlesen", r"\?"),
    ("sie möchten weiterlesen", r"\?"),
    ("dieser ", r"(?:artikel|inhalt|text|beitrag) ist (?:nur |exklusiv )?für (?:\w+ )?abonnent"),
    ("jetzt newsletter ", r"(?:abonnieren|bestellen)\b"),
    ("hier können sie ", r"(?:unser\w* |den )?newsletter (?:bestellen|abonnieren)\b"),
    ("folgen sie uns", r"\b"),
    ("weiterlesen ", r"(?:bei|auf)\b(?!.*[.!?]$)"),
    ("um weiterzulesen", r",? (?:melden|loggen|registrieren|abonnieren)\b"),
    ("auf ", r"(?:facebook|whatsapp|x) teilen\b"),
    # French
    ("déjà abonné", r"e?\b.{0,5}\?"),
    ("cet article est réservé", r" (?:à nos |aux )abonnés"),
    ("la suite est réservée", r" (?:à nos |aux )abonnés"),
    ("partager sur ", r"(?:facebook|twitter|x|whatsapp|linkedin)\b"),
    ("vous avez une information à nous transmettre", r""),
    ("il vous reste ", r"[\d,.]+ ?% de cet article à lire"),
    ("suivez-nous", r"\b"),
    ("partager sur les réseaux", r""),
    ("lire l", r"['’](?:article|entretien) (?:complet|intégral|en entier)\b"),
    # Spanish, Portuguese, Italian
    ("síguenos en ", r""),
    ("lea la ", r"(?:nota|noticia|entrevista) completa\b"),
    ("siga-nos", r"\b"),
    ("leia a ", r"(?:notícia|entrevista|matéria|reportagem) completa\b"),
    ("compartilhe est", r"[ae] (?:notícia|matéria|artigo|reportagem)\b(?!.*[.!?]$)"),
    ("seguici su", r""),
    ("iscriviti al ", r"(?:nostro )?canale\b"),
    ("continua a leggere su ", r""),
    ("¿ya eres suscriptor", r"a?\?"),
    ("suscríbete ", r"(?:para|por|ahora|desde)\b"),
    ("recibe ", r".{0,80}\b(?:en tu (?:correo|bandeja|móvil)|nuestro boletín|nuestra newsletter)\b"),
    ("compartir en ", r"(?:facebook|twitter|x|whatsapp)\b"),
    ("este contenido es exclusivo para suscriptores", r""),
    ("já é assinante", r"\?"),
    ("compartilhar ", r"(?:no|via|em) (?:facebook|twitter|x|whatsapp)\b"),
    ("compartilhe ", r"(?:no|via|em) (?:facebook|twitter|x|whatsapp)\b"),
    ("sei già abbonat", r"[oa]\?"),
    ("scarica ", r"(?:la nostra |l[’'])app\b"),
    ("condividi su ", r"(?:facebook|twitter|x|whatsapp)\b"),
    ("per continuare a leggere", r",? (?:abbonati|registrati|accedi)\b"),
    # Dutch, Polish
    ("al abonnee", r"\?"),
    ("dit artikel is alleen ", r"(?:voor|te lezen)\b"),
    ("deel op ", r"(?:facebook|twitter|x|whatsapp)\b"),
    ("volg ons", r"\b"),
    ("meld u aan ", r"voor\b.*nieuwsbrief"),
    ("cały tekst ", r"(?:w serwisie|na stronie)\b"),
    ("masz już ", r"(?:subskrypcję|konto)\?"),
    # Russian, Ukrainian
    ("нашли ", r"(?:ошибку|опечатку)(?: в тексте)?\s?\?"),
    ("заметили ", r"(?:ошибку|опечатку)(?: в тексте)?\s?\?"),
    ("если вы ", r"(?:нашли|заметили) (?:ошибку|опечатку).{0,40}(?:выделите|ctrl)"),
    ("якщо ви ", r"(?:помітили|знайшли) помилку.{0,40}(?:виділіть|ctrl)"),
    ("знайшли помилку", r"(?: в тексті)?\s?\?"),
    ("полный текст ", r"(?:читайте|доступен по ссылке)"),
    ("повний текст ", r"(?:читайте|за посиланням)"),
    ("подписывайтесь на наш", r""),
    ("підписуйтесь на наш", r""),
    ("підписатися на розсилку", r""),
    ("понравилась статья?", r""),
    ("сподобалася стаття?", r""),
    # Turkish, Arabic
    ("haber bültenimize abone", r""),
    ("bizi takip ed", r"in\b"),
    ("تابعونا على ", r""),
    ("تابع القراءة", r""),
    ("больше новостей ", r"в наш\w* (?:telegram|телеграм)"),
    ("більше новин ", r"[ув] наш\w* (?:telegram|телеграм)"),
    # Chinese, Japanese, Korean: the word alone begins sentences about subscribers as well.
    ("订阅", r"(?!用户|量|者|人|收|费|服|制|数).*?(?:来信|通讯|邮件|公众号|微信|频道|新闻)"),
    ("訂閱", r"(?!用戶|量|者|人|收|費|服|制|數).*?(?:電子報|郵件|頻道)"),
    ("メールマガジンに登録", r"(?:する|はこちら)"),
    ("扫描二维码", r".*(?:关注|下载)"),
    ("更多精彩内容", r".*(?:关注|下载|点击)"),
    ("기사 전문 보기", r""),
    ("이 기사가 ", r".*구독"),
    ("구독", r"(?!자|료|경제|서비스).*?(?:이메일|채널|편지|뉴스레터)"),
)  # fmt: skip
"""How a line begins, and a pattern of what goes on from there; {FOR} is one of several ways to say it."""
FOR = "(?:only |exclusively )?(?:for|available to|available only to|reserved for)"

RIGHTS_STARTS = (
    "©", "ⓒ", "(c)", "c)", "copyright", "℗", "all rights", "alle recht", "tous droits", "todos l", "todos o",
    "tutti i", "wszelkie", "все права", "всі права", "tüm hak", "جميع", "版权", "版權", "無断", "무단",
    "저작권자", "this material may not", "this article", "this story", "this report", "حقوق النشر", "усі права",
    "riproduzione", "prohibida", "reproduction", "nachdruck", "未经", "转载", "本文",
)  # fmt: skip
RIGHTS = (
    # Nothing but rights begins with such a mark.
    r"[©ⓒ℗]|\(?c\)\s(?:19|20)\d\d\b",
    r"this (?:story|article|report) (?:was )?(?:first |originally )?(?:published|appeared).{0,80}?"
    r"(?:reproduced|republished|reprinted) (?:by|with|under)|حقوق النشر|усі права захищен",
    r"copyright\b.{0,80}?(?:\b(?:19|20)\d\d\b|rights reserved|©|\(c\))",
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados",
    r"tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden",
    r"wszelkie prawa zastrzeżone|все права защищены|всі права захищені|tüm hakları saklıdır",
    r"جميع الحقوق محفوظة|版权所有|版權所有|版权声明|無断転載|무단\s?전재|저작권자",
    r"this material may not be (?:published|broadcast|reproduced|copied)|riproduzione riservata",
    r"prohibida (?:su|la) reproducción|reproduction interdite|nachdruck (?:verboten|nur mit)",
    r"未经.{0,16}(?:不得|禁止).{0,6}(?:转载|复制|摘编)|转载请注明|本文.{0,20}(?:版权|转载)",
)  # fmt: skip

CREDIT_STARTS = (
    "reporting", "writing", "editing", "additional", "compiled", "edited", "translated", "written", "photo",
    "image", "picture", "foto", "bild", "crédit", "imagen", "immagine", "zdjęcie", "фото", "图片", "写真",
    "사진", "source", "quelle", "fuente", "font", "bron", "źródło", "источник", "джерело", "kaynak", "المصدر",
    "来源", "來源", "出典", "출처", "file photo", "fot.", "autor", "redaktion", "redacción", "автор",
    "责任编辑", "编辑", "记者", "with reporting by", "with files from", "mit material von", "com informações d",
    "con información de", "con informaciones de", "this story was", "this article was", "this story first",
    "this article first", "this report was", "this report first", "this story originally",
    "this article originally", "kuva:", "illustration", "za:", "met informatie van", "original reporting",
    "подготовлено по материалам", "по материалам", "за матеріалами",
)  # fmt: skip
LABELLED = (
    r"(?:photos?|photograph|photography|image|picture|fotos?|fotografía|fotografie|bild|bilder|crédit photo|imagen"
    r"|immagine|zdjęcie|фото|fotoğraf|图片来源|写真|사진|illustration|kuva)(?: credit| by)?\s*[:：/=＝]\s*\S",
    r"(?:sources?|quellen?|fuentes?|fonti?|fontes?|bron|źródło|источник|джерело|kaynak|المصدر|来源|來源|出典|출처|za)"
    r"\s*[:：]\s*\S",
    r"(?:autor|autora|autorin|redaktion|redacción|автор|责任编辑|编辑)\s*[:：]\s*\S",
    r"fot\.\s\S", r"记者\s*\S{2,6}\s*摄",
)  # fmt: skip
NAMED = (
    r"(?:additional )?(?:reporting|writing|editing|compiled|edited|translated|written|photos?|photographs?) by\s",
    r"translated from (?:the )?\w+ by\s",
    r"foto di\s", r"(?:with reporting by|with files from|mit material von|com informações d[aeo]s?)\s",
    r"con informaci(?:ón|ones) de\s", r"met informatie van\s", r"original reporting by\s",
    r"(?:подготовлено )?по материалам (?:агентства |издания |газеты )?", r"за матеріалами (?:агентства )?",
    r"(?:джерело|источник)\s*[—–]\s",
    r"this (?:story|article|report) (?:was )?(?:originally |first )(?:published|appeared) (?:by|in|on|at)\s",
)  # fmt: skip
"""Patterns after which a credit holds names, and nothing else."""
CONTRIBUTED = (
    "contributed to this report", "contributed to this story", "contributed to this article",
    "contributed reporting", "contributed",
)  # fmt: skip
"""Ends of a line that names who helped; names stand before it."""
BETWEEN = frozenset({
    "additional", "reporting", "writing", "editing", "by", "and", "in", "at", "for", "with", "the", "de", "del",
    "di", "da", "do", "van", "von", "der", "la", "le", "al", "bin", "y", "und", "et", "e", "en", "from", "via",
    "first", "originally", "published", "appeared", "on", "was",
})  # fmt: skip
"""What may stand between the names of a line of writers; another word in small letters makes a sentence of it."""
BEFORE_AUTHOR = frozenset({
    "", "by", "von", "par", "por", "di", "door", "av", "af", "autor", "autora", "autorin", "text", "texto",
    "texte", "testo", "tekst", "автор", "от", "text von", "ein artikel von", "story by", "words by",
})  # fmt: skip
"""What may stand before an author's name in a line that says no more."""
OF_AUTHORS = (
    r"(?:is|are) (?:an?|the|our|\w+[’']s)", "writes", "reports", "covers", "works", "joined", "can be reached",
    "has (?:been|covered|written)",
    r"ist (?:seit|freie[rn]?|[A-ZÄÖÜ]\w+)", "schreibt", "berichtet", "arbeitet",
    r"(?:est|es|è|é) (?:une?|una|uma?|el|la|le|il|lo|o|a|journaliste|periodista|giornalista|jornalista)",
    "écrit", "couvre", "escribe", "cubre", "scrive", "escreve", "cobre", "schrijft", "jest", "pisze",
)  # fmt: skip
"""Patterns of what a line at a text's end says of its author, behind the name."""
