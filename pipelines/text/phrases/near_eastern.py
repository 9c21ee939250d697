"""Turkish and Arabic crediting phrases."""

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

_MEDIA_AR = (
    r"صحيفة|جريدة|وكالة(?: (?:ال)?أنباء)?|وكالات|قناة|محطة|موقع|إذاعة|مجلة|تلفزيون|شبكة|هيئة|منصة"
)

ARABIC = Phrases(
    told=(
        r"(?:في |خلال )?(?:مقابلة|حديث|تصريح|تصريحات|حوار|لقاء"
        r"|اتصال) (?:\w+ ){0,3}?(?:مع|إلى|ل|لـ|على|أجرتها|أجرته) ?{X}",
        r"(?:قال|قالت|صرح|صرحت|أبلغ|أبلغت|أكد|أكدت|أوضح|أوضحت|أخبر|أخبرت|ذكر"
        r"|ذكرت) (?:\w+ ){0,5}?(?:ل|لـ ?){X}",
        r"(?:أبلغ|أبلغت|أخبر|أخبرت|حدث|حدثت) (?:\w+ ){0,4}?{X} (?:أن|إن|بأن|ب)",
        r"(?:ل|لـ ?){X}(?= (?:إن|أن|بأن|شريطة))",
    ),
    first_reported=(
        r"(?:أول من|كانت أول من|كان أول من) (?:\w+ ){0,4}?{X}",
        r"{X} (?:كانت |كان )?(?:أول من|قد كشف|السباق)",
        r"(?:كانت|كان) {X} (?:هي |هو )?(?:قد )?(?:أول من|أولى من|أول)",
        r"(?:نشرته|نشرتها|كشفته|كشفت عنه|أوردته) (?:أولا|أولاً|للمرة الأولى) {X}",
    ),
    according_to=(
        r"(?:وفقا|وفقاً|طبقا|طبقاً|وفق|حسب|بحسب|نقلا عن|نقلاً عن|بحسب ما (?:ذكرت|أفادت"
        r"|نقلت|أوردت|نشرت)|وفق ما (?:ذكرت|أفادت|نقلت|أوردت|نشرت)"
        r"|حسبما (?:ذكرت|أفادت|نقلت|أوردت)|كما (?:ذكرت|أفادت|نقلت|أوردت)) (?:ل|لـ ?"
        r"|عن )?(?:ما (?:ذكرت|ذكرته|أفادت به|نقلته|أوردته|نشرته) )?{X}",
        r"و?(?:ذكرت|ذكر|أفادت|أفاد|نقلت|نقل|أوردت|أورد|كشفت|كشف|نشرت|كتبت"
        r"|أعلنت) {X} (?:\w+ ){0,3}?(?:أن|إن|بأن|عن|نقلا|اليوم|أنه|أنها)",
        r"و?(?:نقلت|نقل|أفادت|أفاد|ذكرت|أوردت) {X}",
        r"(?:في تقرير|في خبر|في تحقيق) (?:\w+ ){0,2}?(?:ل|لـ ?|عن )?{X}",
        r"(?:استنادا إلى|عن) {X}(?= (?:أن|إن|قولها|قوله))",
        r"{X} (?:نقلا عن|نقلاً عن)",
    ),
    agency=(
        r"(?:المصدر|المصادر|النص) ?: ?{X}",
        r"(?:بالاعتماد على|بالاستناد إلى) (?:مواد |معلومات )?(?:من |عن )?{X}",
        r"شارك(?:ت)? {X} في",
    ),
    copyright=(r"(?:نشر|نُشر) (?:هذا )?(?:\w+ )?(?:أولا|أولاً|في الأصل) (?:في|على|لدى) {X}",),
    hyperlink=(r"(?:اقرأ المزيد|تابع القراءة|للمزيد|اقرأ الخبر كاملا) ?(?:على|في|عبر|:) ?{X}",),
    media=_MEDIA_AR,
    articles=r"ل|لـ|ال",
    joints=r"و|أو|مع",
    not_after=r"[/]\w",
    weak_after=r"أن|إن",
)
