"""Turkish crediting phrases: case endings behind the name say what it does, the verb comes last."""

from __future__ import annotations

from pipelines.text.phrases.form import Phrases
from pipelines.text.phrases.lexicon import any_of

# The case that the name, or a word such as "gazetesi" behind it, has: looked at once it is read.
_TO = r"\w{0,4}(?<=[ae])(?<![dt][ae])"
_IN = r"\w{0,4}(?<=[dt][ae])"
_FROM = r"\w{0,4}(?<=[dt][ae]n)"
_OF = r"\w{0,4}(?<=[ıiuü]n)"
_BARE = r"(?<=[\ue000-\ue004)”\"’'»ıiu])(?<!['’][ıiuü])(?<!['’][yn][ıiuü])"

# Whoever sues, serves or leaves an outlet, or speaks of its jobs, tells it nothing.
_NO_TALK = (
    r"(?!dava|tazminat|ceza|saldır|baskın|abone|reklam|ilan|sat[ıt]|ortak|geç|transfer|soruşturma"
    r"|çalış|haciz|kayyum"
    r"|suç|tepki|ateş|para|fon|ödül|karşı|atan|istifa|döndü|dönec|sunucu|spiker|muhabirlik|görev"
    r"|yönet)"
)
_WORD = r"[\w.,'’%-]{1,25} "
_TOKEN = _NO_TALK + _WORD
_SENTENCE = r"[^.!?;\n\ue000-\ue005]"

_SAID = (
    r"(?:"
    + any_of(
        "konuşa konuşt konuştu konuşu anlat açıkla demeç söyle belirt ifade_et vurgula değerlendir bilgi_ver yanıt"
        " cevap itiraf doğrula"
        " yalanla yorumla yorum_yap dert_yan savun aktar kaydet söyleşi röportaj mülakat iddia_et görüş_bildir"
        " dedi diyen duyur bildir paylaş seslen veryansın yakın içini_dök tepki_göster uyar ipucu"
    )
    + r"\w*)"
)
_STATEMENT = (
    r"(?:röportaj|söyleşi|mülakat|açıklama|demeç|değerlendirme|konuşma|görüş|beyan|yanıt|cevap"
    r"|bilgi|yorum|e-posta|mesaj|ifade)\w*"
)
_FIRST = r"(?:ilk kez|ilk defa|ilk olarak|ilk önce|ilk)"
_BROKE = (
    r"(?:duyur|haber|yaz|aktar|ortaya|kamuoyu|gündem|ver|yayı[mn]la|geç|bildir|manşet|taşı|paylaş"
    r"|servis|açıkla|ifşa)\w*"
)
_REVEALED = (
    r"(?:ortaya çıkar|ifşa et|ifşa ed|gün yüzüne çıkar|gün ışığına çıkar|gündeme getir|deşifre"
    r"|gündeme taşı)\w*"
)
_REPORT = (
    r"(?:haber|yazı|analiz|araştırma|dosya|manşet|röportaj|yorum|köşe|makale|rapor|anket|bülten"
    r"|belgesel|başyazı|liste)"
)
_SEEN = any_of(
    "ulaştığı gördüğü incelediği elde_ettiği edindiği öğrendiği yayımladığı yayınladığı paylaştığı eriştiği"
    " aktardığı geçtiği duyurduğu yazdığı bildirdiği servis_ettiği ele_geçirdiği haberleştirdiği iddia_ettiği"
    " ulaştığı konuştuğu görüştüğü yaptırdığı doğruladığı öne_sürdüğü derlediği"
)
_WROTE = any_of(
    "yazdı yazıyor yazmıştı haber_verdi haber_yaptı iddia_etti iddia_ediyor öne_sürdü öne_sürüyor ileri_sürdü"
    " haberleştirdi aktardı aktarıyor aktarmıştı manşetine_taşıdı sayfalarına_taşıdı sütunlarına_taşıdı"
    " gündeme_getirdi okurlarına_duyurdu haberini_geçti bilgisini_geçti bilgisini_verdi bilgisine_yer_verdi"
    " bilgisini_paylaştı yorumunu_yaptı iddiasında_bulundu haberine_yer_verdi iddiasına_yer_verdi değerlendirdi"
    " ifadelerini_kullandı ifadesini_kullandı başlığını_attı manşetini_attı öğrendi"
)
_STATED = any_of(
    "açıkladı duyurdu bildirdi belirtti kaydetti duyuruyor bildiriyor duyurmuştu"
    " bildirmişti belirtiyor kaydediyor vurguladı"
)
_NO_STAFF = r"(?!(?:eski )?(?:yazar|muhabir|sunucu|çalışan|spiker|sahib|yönetici|avukat)\w*)"
_OWN = (
    _NO_STAFF + r"(?!" + _SENTENCE + r"{0,120}?(?:çalışan|kendi|abone|yayın hayat|genel yayın"
    r"|kanalın|gazetenin|ajansın|derginin|sitenin|zarar|kâr|hisse|spiker|sunucu|muhabir|müdür"
    r"|yönetmen))"
)

TURKISH = Phrases(
    told=(
        r"{X}" + _TO + r",? (?:" + _TOKEN + r"){0,5}?" + _SAID,
        r"{X}" + _TO + r",? (?:" + _TOKEN + r"){0,14}?(?:söyledi|söylüyor|belirtti|anlattı"
        r"|açıkladı|konuştu|doğruladı|ifade etti|vurguladı|kaydetti"
        r"|savundu|yalanladı|itiraf etti|yanıtladı|dedi|bildirdi|aktardı)\b",
        r"{X}" + _TO + r",? (?:" + _TOKEN + r"){0,5}?[“\"«][^”\"»\n]{2,140}[”\"»],? "
        r"(?:\w+ ){0,2}?(?:dedi|diye|ifade|söz|şeklinde|yanıt)\w*",
        r"{X} ile (?:\w+ ){0,2}?(?:konuş|görüş)\w*",
        r"{X},? (?:ile |verdiği |verilen |yaptığı |gönderdiği |yapılan )(?:\w+ ){0,3}?"
        r"(?!\w+ göre)" + _STATEMENT,
        r"{X}(?<=[dt][ae]ki) (?:\w+ ){0,2}?(?:program|yayın|konuşma|röportaj|söyleşi|mülakat)\w*",
        r"{X}" + _IN + r" (?:" + _TOKEN + r"){0,6}?(?:konuş|açıkla|yanıtla|cevapla|soruları|anlat"
        r"|konuk|söyle|değerlendir)\w*",
        r"{X}" + _FROM + r" (?:" + _TOKEN + r"){0,4}?(?:konuş|anlat|açıkla|yanıtla|sorular)\w*",
        r"{X} (?:" + _WORD + r"){0,3}?(?:sorularını|sorusuna|sorusunu|sorusu üzerine|mikrofon\w*"
        r"|konuğu|programına|yayınına|canlı yayınında|ekranlarında"
        r"|ekranlarına|ekranında|programında|stüdyosunda|stüdyosuna|yayınında|muhabir\w*)(?= "
        r"|,)" + _SENTENCE + r"{0,90}?(?:" + _SAID + r"|katıl\w+|bağlan\w+)",
        r"{X}(?:['’]\w{1,3})? (?:\w+ ){0,2}?(?:görüştü|buluştu|röportaj yaptı|mülakat yaptı"
        r"|söyleşi yaptı)\b",
    ),
    first_reported=(
        _FIRST + r" (?:haberi |bilgiyi |duyuruyu )?{X} (?:" + _WORD + r"){0,8}?" + _BROKE,
        r"{X},? (?:" + _WORD + r"){0,6}?" + _FIRST + r" (?:" + _WORD + r"){0,4}?" + _BROKE,
        _FIRST + r" (?:" + _WORD + r"){0,3}?(?:duyuran|yazan|haberleştiren|gündeme getiren|veren"
        r"|ortaya çıkaran|aktaran|geçen) (?:\w+ ){0,2}?{X}",
        r"{X} (?:" + _WORD + r"){0,6}?(?:haber|araştırma|yazı|dosya)\w* (?:ile |üzerine "
        r"|ardından |birlikte |sonra |sayesinde )?(?:"
        + _WORD
        + r"){0,2}?(?:ortaya çık|gündeme gel|gün yüzüne|gün ışığına|patlak|duyul|öğrenil)\w*",
        r"{X},? (?:" + _WORD + r"){0,6}?" + _REVEALED,
    ),
    according_to=(
        r"{X},? göre\b",
        r"{X}" + _SENTENCE + r"{0,90}?(?:haber|bilgi|iddia|araştırma|analiz|anket|belge|kaynak"
        r"|rapor|liste|veri|hesaplama|\w[dt][ıiuü]ğ|yazı"
        r"|değerlendirme|tahmin)\w* göre\b",
        r"{X}\)?"
        + _BARE
        + r",? (?!eski|çalışan|sahib|yönetici|avukat|muhabirin|yazarın)"
        + _SENTENCE
        + r"{0,130}?\b"
        + _WROTE
        + r"(?!\w)",
        r"{X}\)?"
        + _BARE
        + r",? "
        + _OWN
        + _SENTENCE
        + r"{0,110}?[ıiuü]n "
        + _SENTENCE
        + r"{0,90}?(?:ğ[ıiuü]n[ıiuü]|m[ae]s[ıi]n[ıi]|unu) (?:\w+ ){0,2}?"
        + _STATED
        + r"\b",
        r"{X}" + _BARE + r" " + _OWN + r"(?:\w+ ){0,2}?(?:bildirdi|aktardı|duyurdu|yazdı"
        r"|haber verdi|verdi|geçti|paylaştı)(?!\w)",
        r"{X}" + _BARE + r",? (?:ise |de |da )?[“\"«][^”\"»\n]{3,120}[”\"»],? (?:\w+ ){0,2}?"
        r"(?:yaz|dedi|der|diyor|ifade|yorum|başlığ|manşet|sözleri|diye"
        r"|şeklinde)\w*",
        r"{X} (?:" + _WORD + r"){0,8}?" + _REPORT + r"\w{0,5}[dt][ae](?: |,)",
        r"{X}"
        + _OF
        + r" (?:"
        + _WORD
        + r"){0,4}?"
        + _REPORT
        + r"\w{0,5},? (?:"
        + _WORD
        + r"){0,14}?(?:ortaya koy|göster|iddia|öne sür|ileri sür|yer al|belirtil|ifade|aktarıl"
        r"|kaydedil|anlatıl|doğrula|yankı|yansı)\w*",
        r"{X}" + _IN + r" (?:" + _WORD + r"){0,4}?(?:yer alan|yayı[mn]lanan|çıkan|yer verilen"
        r"|paylaşılan|yayı[mn]lanmış|yer al(?:dı|mıştı|ıyor)|yayı[mn]landı)\b(?! (?:\w+ )?(?:dizi"
        r"|maç|reklam|ilan))",
        r"{X} (?:" + _WORD + r"){0,3}?(?:sayısında|nüshasında|sayfasında|internet sitesinde"
        r"|manşetinde|sütunlarında|köşesinde|haber bülteninde) (?:"
        + _WORD
        + r"){0,3}?(?:yer al|yayı[mn]lan|çıkan|yaz|aktar|duyur)\w*",
        r"{X}" + _OF + r" (?:" + _WORD + r"){0,5}?" + _SEEN,
        r"{X},? " + _SENTENCE + r"{0,80}?(?:dayandır|dayanarak|atfen|atıf|referans|kaynak göster"
        r"|kaynak olarak|alıntıla|kaynaklı)\w*",
        r"{X}" + _BARE + r",? " + _SENTENCE + r"{0,60}?(?:görüntü|belge|kayd|kayıt|fotoğraf|video"
        r"|yazışma|mesaj|tutanak|rapor|mektu)\w* (?:\w+ ){0,2}?"
        r"(?:yayı[mn]la|paylaş|ulaş|eriş|ele geçir|yer ver)\w*",
        r"(?:ileri süren|öne süren|iddia eden|yazan|duyuran|aktaran|haberleştiren|bildiren) {X}",
        r"{X}" + _BARE + r",? (?:ise )?" + _SENTENCE + r"{0,50}?(?:olarak (?:verdi|geçti|duyurdu"
        r"|aktardı)|hesapladı|tahmin etti)\b",
        r"aralarında {X} (?:da |de )?(?:\w+ ){0,3}?(?:bulunduğu|olduğu) (?:\w+ ){0,2}?(?:medya"
        r"|ajans|basın|gazete|kuruluş|yayın)\w*",
        r"{X} (?:" + _WORD + r"){0,3}?(?:alıntı|aktaran)\w*",
        r"{X} tarafından (?:" + _WORD + r"){0,4}?(?:yayı[mn]lanan|görülen|incelenen|paylaşılan"
        r"|elde edilen|bildirildi|duyuruldu|aktarıldı|açıklandı|yazıldı|belirtildi|aktarılan"
        r"|duyurulan|ele geçirilen|servis edilen"
        r"|yaptırılan|doğrulanan|haberleştirilen|ulaşılan|öne sürülen)\b",
        r"{X} (?:" + _WORD + r"){0,4}?(?:belgelere|belgeye|kayda|kayıtlara|görüntülere|mesajlara"
        r"|yazışmalara|rapora|tutanaklara) ulaştı",
    ),
    agency=(
        r"(?:kaynak|kaynaklar|metin|haber|ajans|derleyen): ?{X}",
        r"{X} (?:" + _WORD + r"){0,5}?(?:katkıda bulun|katkılarıyla|katkısıyla|katkı sağla"
        r"|katkı sun|derlenmiş|derlendi|derlenerek|yararlanıl"
        r"|faydalanıl|alınmıştır|alınarak|çevrilmiş|çevrildi|harmanlan|uyarlan)\w*",
        r"{X} (?:ve ajanslar|kaynaklıdır|haber servisi|mahreçli)\b",
    ),
    republished=(r"(?:ilk olarak|aslen) {X} (?:yayımlan|yayınlan)\w*",),
    hyperlink=(r"(?:devamı|haberin devamı|devamını oku)(?: için)? ?:? {X}", r"haberin devamı {X}"),
    media=(
        r"gazetesi\w{0,3}|ajansı\w{0,3}|kanalı\w{0,3}|televizyonu\w{0,3}|dergisi\w{0,3}"
        r"|sitesi\w{0,3}|haber ajansı|gazete|ajans|portalı\w{0,3}"
        r"|radyosu\w{0,3}|basınından|medyasından|yayın organı|radyo|merkezli|kuruluşu"
    ),
    articles=r"bir",
    joints=r"ve|ile|veya|&",
    not_after=r"[/]\w",
    weak_after=r"gazetesi\w*|dergisi\w*|haber\w*",
)
