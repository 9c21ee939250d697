"""Turkish crediting phrases."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases

_SAID_TR = (
    r"(?:konuş|açıkla|anlat|bilgi ver|demeç ver|söyle|değerlendirmede bulun|ifade et|yanıt)\w*"
)

TURKISH = Phrases(
    told=(
        r"{X} (?:muhabirine |gazetesine |ajansına |televizyonuna )?(?:\w+ ){0,2}?" + _SAID_TR,
        r"{X} (?:ile |verdiği |verilen |yaptığı )(?:\w+ ){0,2}?(?:röportaj|söyleşi"
        r"|mülakat|açıklama|demeç)\w*",
    ),
    first_reported=(
        r"(?:haberi |olayı |gelişmeyi )?(?:ilk|ilk kez|ilk olarak) {X} (?:duyur|haber"
        r"|yaz|aktar|ortaya çıkar|kamuoyuna)\w*",
        r"{X} (?:tarafından )?(?:ilk|ilk kez|ilk olarak) (?:duyur|haber|yaz|ortaya)\w*",
        r"(?:ilk|ilk kez|ilk olarak) (?:duyuran|yazan|haberleştiren) {X}",
    ),
    according_to=(
        r"{X} (?:\w+ ){0,3}?(?:haberine|bildirdiğine|duyurduğuna|aktardığına|yazdığına"
        r"|verdiği bilgiye|iddiasına|edindiği bilgiye) göre",
        r"{X},? göre",
        r"{X} (?:\w+ ){0,2}?(?:bildirdi|aktardı|duyurdu|yazdı|haber verdi)(?!\w)",
        r"{X} (?:\w+ ){0,2}?(?:haberinde|kaynaklarına dayandır|dayandırdığı"
        r"|dayandırarak|atıfta bulun|referans)\w*",
        r"{X} (?:alıntıla|kaynak göster)\w*",
    ),
    agency=(r"(?:kaynak|metin|haber): ?{X}", r"{X} (?:katkıda bulundu|katkılarıyla)"),
    copyright=(r"(?:ilk olarak|aslen) {X} (?:yayımlan|yayınlan)\w*",),
    hyperlink=(r"(?:devamı|haberin devamı|devamını oku)(?: için)? ?:? {X}", r"haberin devamı {X}"),
    media=(
        r"gazetesi\w{0,3}|ajansı\w{0,3}|kanalı\w{0,3}|televizyonu\w{0,3}|dergisi\w{0,3}"
        r"|sitesi\w{0,3}|haber ajansı|gazete|ajans|portalı|radyosu"
    ),
    articles=r"bir",
    joints=r"ve|ile|veya|&",
    not_after=r"[/]\w",
    weak_after=r"gazetesi\w*|dergisi\w*|haber\w*",
)
