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
    r"|çalış|haciz|kayyum|dayan|suç|tepki|ateş|para|fon|ödül|karşı|atan|istifa|döndü|dönec|sunucu"
    r"|spiker|muhabirlik|görev|yönet)"
)
_WORD = r"[\w.,'’%-]{1,25} "
_TOKEN = _NO_TALK + _WORD
_SENTENCE = r"[^.!?;\n\ue000-\ue005]"
# The same past "Dr.", "10.00" and outlets that are not its subject.
_PAST = r"(?:[^.!?;\n\ue000-\ue005]|[\ue000-\ue004](?=['’])|\.(?=[\w,]|(?<=Dr\.)|(?<=Prof\.)))"

_SAID = (
    r"(?:"
    + any_of(
        "konuşa konuşt konuştu konuşu anlat açıkla demeç söyle belirt ifade_et vurgula değerlendir"
        " bilgi_ver yanıt cevap itiraf doğrula yalanla yorumla yorum_yap dert_yan savun aktar"
        " kaydet söyleşi röportaj mülakat iddia_et görüş_bildir dedi diyen duyur bildir paylaş"
        " seslen veryansın yakın içini_dök tepki_göster uyar ipucu"
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
    "ulaştığı gördüğü incelediği elde_ettiği edindiği öğrendiği yayımladığı yayınladığı paylaştığı"
    " eriştiği aktardığı geçtiği duyurduğu yazdığı bildirdiği servis_ettiği ele_geçirdiği"
    " haberleştirdiği iddia_ettiği ulaştığı konuştuğu görüştüğü yaptırdığı doğruladığı öne_sürdüğü"
    " derlediği ekrana_getirdiği ekranlara_getirdiği ekranlarına_taşıdığı manşetine_taşıdığı"
    " manşetten_duyurduğu sayfalarına_taşıdığı kamuoyuna_duyurduğu hazırladığı yer_verdiği"
    " işaret_ettiği naklettiği hesapladığı"
)
_WROTE = any_of(
    "yazdı yazıyor yazmıştı haber_verdi haber_yaptı iddia_etti iddia_ediyor öne_sürdü öne_sürüyor"
    " ileri_sürdü haberleştirdi aktardı aktarıyor aktarmıştı manşetine_taşıdı sayfalarına_taşıdı"
    " sütunlarına_taşıdı gündeme_getirdi okurlarına_duyurdu haberini_geçti bilgisini_geçti"
    " bilgisini_verdi bilgisine_yer_verdi bilgisini_paylaştı yorumunu_yaptı iddiasında_bulundu"
    " haberine_yer_verdi iddiasına_yer_verdi değerlendirdi manşetiyle_çıktı başlığıyla_duyurdu"
    " manşetiyle_duyurdu ifadelerini_kullandı ifadesini_kullandı başlığını_attı manşetini_attı"
    " öğrendi"
)
_STATED = any_of(
    "açıkladı duyurdu bildirdi belirtti kaydetti duyuruyor bildiriyor duyurmuştu bildirmişti"
    " belirtiyor kaydediyor vurguladı"
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
        r"|açıkladı|konuştu|doğruladı|ifade etti|vurguladı|kaydetti|savundu|yalanladı|itiraf etti"
        r"|yanıtladı|dedi|bildirdi|aktardı)\b",
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
        r"|konuğu|programına|yayınına|canlı yayınında|ekranlarında|ekranlarına|ekranında"
        r"|programında|stüdyosunda|stüdyosuna|yayınında|masası\w*|muhabirine|muhabirlerine|ekibine"
        r"|mikrofonlarına)(?= "
        r"|,)" + _SENTENCE + r"{0,90}?(?:" + _SAID + r"|katıl\w+|bağlan\w+)",
        # "X's questions were answered"
        r"{X}" + _OF + r" (?:\w+ ){0,3}?(?:soru\w*|talebi\w*|kanalında|kanalına) (?:[\w“\"”,]{1,20}"
        r" ){0,3}?(?:yanıt|cevap|açıkla|konuş)\w*",
        r"{X}(?:['’]\w{1,4})? (?:(?:\w{1,20} )?(?:temsilcisi|editörü|muhabiri) )(?:\w{1,20}"
        r" ){1,3}?\w{1,20}['’]y?[ae]"
        r" (?:" + _TOKEN + r"){0,4}?" + _SAID,
        r"{X} için (?:" + _TOKEN + r"){0,3}?(?:değerlendir|yorumla|anlat)\w*",
        r"{X}"
        + _OF
        + r" (?:görüştüğü|konuştuğu|ulaştığı) (?:"
        + _WORD
        + r"){0,3}?(?:kaynak|yetkili|tanık|uzman|kişi|sözcü)(?!\w* göre)\w*",
        r"{X}(?:['’]\w{1,4})? [“\"«][^”\"»\n]{2,40}[”\"»] (?:\w+ ){0,2}?(?:program|yayın)\w*"
        r" (?:\w+ ){0,3}?(?:katıl|konuk|bağlan|konuş|değerlendir|anlat|söyle)\w*",
        r"{X} (?:"
        + _WORD
        + r"){0,2}?masas\w+ (?:\w+ ){0,3}?(?:konuk|katıl|değerlendir|konuş|yanıtla|anlat)\w*",
        # "To X's reporter Jane Roe": the case stands behind the person.
        r"{X}(?:['’]\w{1,4})? (?:(?:muhabiri|yazarı|editörü|sunucusu|temsilcisi)"
        r" )?(?:(?-i:[A-ZÇĞİÖŞÜ])\w{1,20} ){0,2}(?-i:[A-ZÇĞİÖŞÜ])\w{1,20}['’]y?[ae] (?:"
        + _TOKEN
        + r"){0,4}?"
        + _SAID,
        r"{X}"
        + _IN
        + r" (?:yayı[mn]lanan |ekrana gelen )?[“\"«][^”\"»\n]{2,40}[”\"»] (?:\w+ ){0,2}?(?:program"
        r"|yayın|bülten)\w* (?:\w+ ){0,3}?(?:katıl|konuk|bağlan|konuş|değerlendir|anlat|söyle)\w*",
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
        _REVEALED + r"(?<=en|an) (?:\w+ ){0,2}?{X}",
    ),
    according_to=(
        r"{X},? göre\b",
        r"{X}" + _SENTENCE + r"{0,90}?(?:haber|bilgi|iddia|araştırma|analiz|anket|belge|kaynak"
        r"|rapor|liste|veri|hesaplama|\w[dt][ıiuü]ğ|yazı|değerlendirme|tahmin)\w* göre\b",
        r"{X}\)?"
        + _BARE
        + r"(?=,? (?!eski|çalışan|sahib|yönetici|avukat|muhabirin|yazarın)"
        + _PAST
        + r"{0,130}?\b"
        + _WROTE
        + r"(?!\w))",
        r"{X}\)?"
        + _BARE
        + r"(?=,? "
        + _OWN
        + _PAST
        + r"{0,110}?[ıiuü]n "
        + _PAST
        + r"{0,90}?(?:ğ[ıiuü]n[ıiuü]|m[ae]s[ıi]n[ıi]|unu) (?:\w+ ){0,2}?"
        + _STATED
        + r"\b)",
        r"{X}" + _BARE + r" " + _OWN + r"(?:\w+ ){0,2}?(?:bildirdi|aktardı|duyurdu|yazdı"
        r"|haber verdi|verdi|geçti|paylaştı)(?!\w)",
        r"{X}" + _BARE + r",? (?:ise |de |da )?[“\"«][^”\"»\n]{3,120}[”\"»],? (?:\w+ ){0,2}?"
        r"(?:yaz|dedi|der|diyor|ifade|yorum|başlığ|manşet|sözleri|diye|şeklinde)\w*",
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
        r"|yazışma|mesaj|tutanak|rapor|mektu)\w* (?:\w+ ){0,2}?(?:yayı[mn]la|paylaş|ulaş|eriş|ele"
        r" geçir|yer ver)\w*",
        r"{X}"
        + _OF
        + r" (?:"
        + _WORD
        + r"){0,4}?"
        + _REPORT
        + r"\w{0,6},? (?:"
        + _WORD
        + r"){0,3}?(?:yalanla|reddet|doğrula|tekzip|tepki|ilişkin|hakkında|üzerine|sonra"
        r"|ardından)\w*",
        r"{X}" + _IN + r" (?:çıkan|yer alan|yayı[mn]lanan) (?:\w+ ){0,2}?" + _REPORT + r"\w*",
        r"(?:görüntü|belge|kayıt|kayd|video|fotoğraf|haber|iddia|bilgi|olay|gelişme"
        r"|karar)\w*[ıiuü] {X}"
        + _BARE
        + r" (?:yayı[mn]la|paylaş|duyur|yaz|ver|aktar|geç)(?:dı|di|du|dü|mış|miş|tı|ti)\w*",
        r"{X}(?:['’]\w{1,4})? (?:" + _WORD + r"){0,2}?anketine katılan",
        r"{X}"
        + _OF
        + r" (?:\w+ ){0,2}?(?:iddias|haber|araştırmas|dosyas)\w* (?:\w+ ){0,2}?(?:gündem|ortalığ"
        r"|yankı|ses getir|infial|tartışma|şöyle|şu şekilde)\w*",
        r"{X}" + _OF + r" (?:\w+ ){0,2}?manşet\w*(?=:| ise|\.|$)",
        r"{X}(?:['’][dt][ae]n (?:\w{1,12} )?|(?:['’]\w{1,3})? (?:köşe )?(?:yazarı|muhabiri"
        r"|temsilcisi) )(?:(?-i:[A-ZÇĞİÖŞÜ])\w{1,20}[’']?\w{0,4},? ){1,3}"
        + r"(?:göre\b|"
        + _SENTENCE
        + r"{0,110}?(?:bildirdi|aktardı|yazdı|duyurdu|ortaya attı|geldi)(?!\w))",
        r"{X}" + _IN + r" (?:yazdı|yazan|kaleme al)\w*",
        r"{X} tarafından (?:\w+ ){0,3}?(?:yayı[mn]lan|paylaşıl|duyurul)(?:dı|mış|du|muş)\w*",
        r"{X}" + _TO + r" dayandır\w+",
        r"{X} ekran\w+ gelen",
        r"{X}"
        + _BARE
        + r",? "
        + _SENTENCE
        + r"{0,90}?(?:[dt][ıiuü]ğ[ıiuü]n[ıiuü]) (?:abonelerine )?geçti(?!\w)",
        r"{X}"
        + _BARE
        + r",? "
        + _SENTENCE
        + r"{0,60}?olarak (?:niteledi|nitelendirdi|yorumladı|tanımladı)\b",
        r"{X}(?:['’]\w{1,4})? (?:kamera|objektif|ekran|manşet|sayfa)\w* (?:yansı|taşın"
        r"|yakalan)\w*",
        r"{X}" + _FROM + r" (?:" + _WORD + r"){0,3}?(?:iddia|haber|analiz|yorum)\w* ?:",
        r"(?:ileri süren|öne süren|iddia eden|yazan|duyuran|aktaran|haberleştiren|bildiren) {X}",
        r"{X}" + _BARE + r",? (?:ise )?" + _SENTENCE + r"{0,50}?(?:olarak (?:verdi|geçti|duyurdu"
        r"|aktardı)|hesapladı|tahmin etti)\b",
        r"aralarında {X} (?:da |de )?(?:\w+ ){0,3}?(?:bulunduğu|olduğu) (?:\w+ ){0,2}?(?:medya"
        r"|ajans|basın|gazete|kuruluş|yayın)\w*",
        r"{X} (?:" + _WORD + r"){0,3}?(?:alıntı|aktaran)\w*",
        r"{X} tarafından (?:" + _WORD + r"){0,4}?(?:yayı[mn]lanan|görülen|incelenen|paylaşılan"
        r"|elde edilen|bildirildi|duyuruldu|aktarıldı|açıklandı|yazıldı|belirtildi|aktarılan"
        r"|duyurulan|ele geçirilen|servis edilen|yaptırılan|doğrulanan|haberleştirilen|ulaşılan"
        r"|öne sürülen)\b",
        r"{X} (?:" + _WORD + r"){0,4}?(?:belgelere|belgeye|kayda|kayıtlara|görüntülere|mesajlara"
        r"|yazışmalara|rapora|tutanaklara) ulaştı",
    ),
    agency=(
        r"(?:(?:haber(?:in)? )?kayna(?:k|klar|ğı)|metin|haber|ajans|derleyen)(?: ?: ?| [-–—] ){X}",
        # What sites print below or above what an agency's feed gives them.
        r"{X}[^\n\ue000-\ue005]{0,100}?\b(?:editör\w* [^\n\ue000-\ue005]{0,60}?(?:müdahale|dokun"
        r"|katkı)|hukuk[iî] muhatab|ajans kanal)\w*",
        r"(?:editör\w* [^\n.\ue000-\ue005]{0,60}?müdahale\w*|ajans"
        r" kanal\w*)[^\n\ue000-\ue005]{0,80}?{X}",
        r"haber\w{0,6} (?:" + _WORD + r"){0,2}?{X}" + _FROM + r" (?:" + _WORD + r"){0,3}?"
        r"(?:otomatik|kendiliğinden|doğrudan|olduğu gibi)\b",
        r"{X} tarafından (?:"
        + _WORD
        + r"){0,3}?(?:servis edilmiş|geçilmiş|hazırlanmış|abonelerine)\w*",
        r"{X} (?:" + _WORD + r"){0,5}?(?:katkıda bulun|katkılarıyla|katkısıyla|katkı sağla"
        r"|katkı sun|derlenmiş|derlendi|derlenerek|yararlanıl|faydalanıl|alınmıştır|alınarak"
        r"|çevrilmiş|çevrildi|harmanlan|uyarlan)\w*",
        r"{X} (?:ve ajanslar|kaynaklıdır|haber servisi|mahreçli)\b",
    ),
    copyright=(
        r"(?:hakları|hakkı|telif\w*) {X}" + _TO + r" ait",
        r"{X}" + _TO + r" aittir",
    ),
    republished=(r"(?:ilk olarak|aslen) {X} (?:yayımlan|yayınlan)\w*",),
    hyperlink=(r"(?:devamı|haberin devamı|devamını oku)(?: için)? ?:? {X}", r"haberin devamı {X}"),
    media=(
        r"gazetesi\w{0,3}|ajansı\w{0,3}|kanalı\w{0,3}|televizyonu\w{0,3}|dergisi\w{0,3}"
        r"|sitesi\w{0,3}|(?:haber|televizyon|tv|internet|basın) (?:ajansı|kanalı|sitesi"
        r"|portalı)\w{0,3}|gazete|ajans|portalı\w{0,3}|radyosu\w{0,3}|basınından|medyasından|yayın"
        r" organı|radyo|merkezli|kuruluşu"
    ),
    articles=r"bir",
    joints=r"ve|ile|veya|&",
    not_after=r"[/]\w",
    weak_after=r"gazetesi\w*|dergisi\w*|haber\w*",
)
