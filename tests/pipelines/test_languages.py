"""Articles in all major scripts and in encodings declared, mis-declared and undeclared."""

# ruff: noqa: E501 - texts stand in one piece

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import EMPTY

FETCHED = datetime(2026, 3, 6, 12, tzinfo=timezone.utc)
URL = "https://www.hafenblatt.example/bruecke"

TEXTS = {
    "en": "The harbour board of Eastmere said that the old swing bridge will stay shut until the end of the month, because divers had found cracks in two of its seven piers.",
    "de": "Die Hafenverwaltung von Ostmeer teilte mit, dass die alte Drehbrücke bis zum Monatsende gesperrt bleibt, weil Taucher Risse in zwei der sieben Pfeiler entdeckt haben.",
    "fr": "La capitainerie d’Estmer a annoncé que le vieux pont tournant restera fermé jusqu’à la fin du mois, des plongeurs ayant découvert des fissures dans deux des sept piles.",
    "es": "La junta del puerto de Estemar anunció que el viejo puente giratorio seguirá cerrado hasta fin de mes, porque los buzos hallaron grietas en dos de sus siete pilares.",
    "it": "L’autorità portuale di Estemare ha fatto sapere che il vecchio ponte girevole resterà chiuso fino a fine mese, perché i sommozzatori hanno trovato crepe in due dei sette piloni.",
    "pt": "A administração do porto de Estemar informou que a velha ponte giratória ficará fechada até o fim do mês, porque mergulhadores acharam rachaduras em dois dos sete pilares.",
    "nl": "Het havenbestuur van Oostmeer meldde dat de oude draaibrug tot het einde van de maand dicht blijft, omdat duikers scheuren hebben gevonden in twee van de zeven pijlers.",
    "pl": "Zarząd portu w Ostmorzu poinformował, że stary most obrotowy pozostanie zamknięty do końca miesiąca, ponieważ nurkowie znaleźli pęknięcia w dwóch z siedmiu filarów.",
    "cs": "Správa přístavu v Ostmoří oznámila, že starý otočný most zůstane zavřený do konce měsíce, protože potápěči našli trhliny ve dvou ze sedmi pilířů mostu přes řeku.",
    "sv": "Hamnstyrelsen i Östmar meddelade att den gamla svängbron förblir stängd till månadens slut, eftersom dykare har hittat sprickor i två av de sju pelarna under vattnet.",
    "fi": "Itämeren satamahallitus ilmoitti, että vanha kääntösilta pysyy suljettuna kuun loppuun asti, koska sukeltajat löysivät halkeamia kahdesta sillan seitsemästä pilarista joen pohjassa ennen lauantaita ja kutsuivat insinöörit paikalle.",
    "hu": "A keleti kikötő igazgatósága közölte, hogy a régi forgóhíd a hónap végéig zárva marad, mert a búvárok repedéseket találtak a hét pillér közül kettőn a víz alatt.",
    "tr": "Doğuliman liman idaresi, dalgıçların yedi ayaktan ikisinde çatlaklar bulması üzerine eski döner köprünün ay sonuna kadar kapalı kalacağını ve yolcuların çarşamba sabahından itibaren feribotla taşınacağını kısa bir yazılı açıklamayla duyurdu.",
    "ru": "Администрация порта Остмер сообщила, что старый разводной мост останется закрытым до конца месяца, потому что водолазы обнаружили трещины в двух из семи его опор на дне реки.",
    "uk": "Адміністрація порту Остмер повідомила, що старий розвідний міст залишиться закритим до кінця місяця, бо водолази знайшли тріщини у двох із семи його опор на дні річки.",
    "el": "Η διοίκηση του λιμανιού ανακοίνωσε ότι η παλιά περιστρεφόμενη γέφυρα θα μείνει κλειστή ως το τέλος του μήνα, επειδή δύτες βρήκαν ρωγμές σε δύο από τους επτά πυλώνες.",
    "ar": "أعلنت إدارة ميناء المشرق أن الجسر الدوار القديم سيبقى مغلقاً حتى نهاية الشهر لأن الغواصين عثروا على شقوق في اثنتين من دعائمه السبع تحت سطح الماء قرب الضفة الشمالية للنهر الكبير.",
    "fa": "اداره بندر شرق اعلام کرد که پل گردان قدیمی تا پایان ماه بسته می‌ماند، زیرا غواصان در دو پایه از هفت پایه آن ترک پیدا کرده‌اند و مهندسان باید آن را تعمیر کنند.",
    "he": "הנהלת הנמל המזרחי הודיעה כי הגשר הישן יישאר סגור עד סוף החודש, משום שצוללנים מצאו סדקים בשניים משבעת העמודים שלו מתחת לפני המים, וכי מעבורת תסיע את העובדים מיום רביעי בבוקר.",
    "hi": "बंदरगाह प्रशासन ने कहा कि पुराना घूमने वाला पुल महीने के अंत तक बंद रहेगा, क्योंकि गोताखोरों को उसके सात में से दो खंभों में पानी के नीचे दरारें मिली हैं।",
    "bn": "বন্দর কর্তৃপক্ষ জানিয়েছে যে পুরোনো ঘূর্ণায়মান সেতুটি মাসের শেষ পর্যন্ত বন্ধ থাকবে, কারণ ডুবুরিরা এর সাতটি স্তম্ভের মধ্যে দুটিতে ফাটল দেখতে পেয়েছেন এবং প্রকৌশলীরা এখন মেরামতের পরিকল্পনা করছেন।",
    "ta": "பழைய சுழல் பாலம் இந்த மாத இறுதி வரை மூடப்பட்டிருக்கும் என்று துறைமுக நிர்வாகம் தெரிவித்தது, ஏனெனில் ஏழு தூண்களில் இரண்டில் விரிசல்கள் இருப்பதை மூழ்காளர்கள் கண்டுபிடித்தனர், பொறியாளர்கள் பழுது பார்க்க வேண்டும், மேலும் புதன்கிழமை காலை முதல் படகுகள் பயணிகளை ஏற்றிச் செல்லும் என்றும் அது கூறியது.",
    "ko": "동쪽 항만 당국은 잠수부들이 일곱 개 교각 가운데 두 곳에서 균열을 발견함에 따라 오래된 회전교를 이달 말까지 폐쇄한다고 밝혔다. 수요일 아침부터는 나룻배가 출근하는 주민들을 강 건너편으로 실어 나를 예정이다. 상인들은 축제를 앞두고 걱정하고 있다.",
    "ja": "東港の管理委員会は、七本の橋脚のうち二本に亀裂が見つかったため、古い旋回橋を月末まで閉鎖すると発表した。水曜日の朝からは渡し船が通勤客を運ぶという。北岸の商店主たちは祭りを前に困惑している。",
    "zh": "东港管理委员会表示，由于潜水员在七个桥墩中的两个上发现裂缝，旧旋转桥将关闭至月底。从星期三早上开始，渡轮将运送上班的居民过河。北岸的店主们说，这次关闭正值节日前夕，时机非常不好。",
    "th": "คณะกรรมการท่าเรือกล่าวว่าสะพานหมุนเก่าจะปิดจนถึงสิ้นเดือนเพราะนักดำน้ำพบรอยร้าวในเสาสองต้นจากเจ็ดต้นใต้น้ำและเรือข้ามฟากจะรับส่งคนงานตั้งแต่เช้าวันพุธเป็นต้นไป",
    "ka": "ნავსადგურის ადმინისტრაციამ განაცხადა, რომ ძველი მბრუნავი ხიდი თვის ბოლომდე დაკეტილი დარჩება, რადგან მყვინთავებმა შვიდი ბურჯიდან ორში ბზარები აღმოაჩინეს და ინჟინრებმა უნდა შეაკეთონ. ოთხშაბათიდან მუშებს ბორანი გადაიყვანს მდინარის გაღმა.",
    "hy": "Նավահանգստի վարչությունը հայտնեց, որ հին շարժական կամուրջը փակ կմնա մինչև ամսվա վերջ, քանի որ սուզորդները ճաքեր են գտել յոթ հենասյուներից երկուսում, և ինժեներները պետք է վերանորոգեն։ Չորեքշաբթի օրվանից լաստանավը կտեղափոխի աշխատողներին գետի մյուս ափը։",
    "am": "የወደቡ አስተዳደር አሮጌው ተዟዟሪ ድልድይ እስከ ወሩ መጨረሻ ድረስ ዝግ ሆኖ ይቆያል ብሏል ምክንያቱም ጠላቂዎች ከሰባቱ ምሰሶዎች በሁለቱ ላይ ስንጥቅ አግኝተዋል እና መሐንዲሶች መጠገን አለባቸው ከረቡዕ ጠዋት ጀምሮ ጀልባ ሠራተኞችን ያጓጉዛል ሲሉ ገልጸዋል።",
}


def html(lang: str, text: str, head: str = "") -> str:
    return (
        f"<!doctype html><html lang='{lang}'><head>{head}<title>{text[:20]}</title></head><body><nav><a href='/'>Home</a>"
        f"</nav><article><h1>{text[:20]}</h1><p>{text}</p><p>{text} {text}</p></article></body></html>"
    )


def article(body: bytes, content_type: str = "text/html") -> Article:
    outcome = extract(Page(URL, FETCHED, body, headers={"content-type": content_type}), EMPTY)
    assert isinstance(outcome, Article), outcome
    return outcome


@pytest.mark.parametrize("lang", TEXTS)
def test_an_article_of_each_language_keeps_its_text_and_language(lang: str) -> None:
    text = TEXTS[lang]
    found = article(html(lang, text).encode())
    assert found.text.split("\n")[0] == text
    assert found.lang == lang
    assert found.title == text[:20].strip()


ENCODINGS = (
    ("de", "windows-1252"), ("pl", "iso-8859-2"), ("cs", "windows-1250"), ("hu", "iso-8859-2"),
    ("ru", "windows-1251"), ("ru", "koi8-r"), ("uk", "windows-1251"), ("el", "iso-8859-7"),
    ("tr", "iso-8859-9"), ("he", "windows-1255"), ("ar", "windows-1256"), ("ja", "shift_jis"),
    ("ja", "euc-jp"), ("zh", "gb18030"), ("ko", "euc-kr"), ("th", "tis-620"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "encoding"), ENCODINGS)
def test_an_encoding_declared_in_header_or_page_is_read(lang: str, encoding: str) -> None:
    text = TEXTS[lang].replace("’", "'")
    page = html(lang, text).encode(encoding)
    assert article(page, f"text/html; charset={encoding}").text.split("\n")[0] == text
    meta = f"<meta charset='{encoding}'>"
    assert article(html(lang, text, meta).encode(encoding)).text.split("\n")[0] == text


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "us-ascii"])
@pytest.mark.parametrize("lang", ["de", "ru", "zh", "ar"])
def test_utf_8_under_another_name_is_read_as_utf_8(lang: str, declared: str) -> None:
    page = html(lang, TEXTS[lang], f"<meta charset='{declared}'>").encode()
    assert article(page, f"text/html; charset={declared}").text.split("\n")[0] == TEXTS[lang]


@pytest.mark.parametrize(
    ("lang", "encoding"),
    [
        ("ru", "windows-1251"),
        ("el", "windows-1253"),
        ("ja", "shift_jis"),
        ("ja", "euc-jp"),
        ("zh", "gb18030"),
        ("ko", "euc-kr"),
    ],
)
def test_an_encoding_that_nobody_declares_is_detected(lang: str, encoding: str) -> None:
    assert article(html(lang, TEXTS[lang]).encode(encoding)).text.split("\n")[0] == TEXTS[lang]


@pytest.mark.parametrize(
    ("lang", "encoding"), [("ru", "windows-1251"), ("ja", "shift_jis"), ("zh", "gb18030")]
)
def test_a_servers_default_encoding_is_not_believed_against_the_bytes(
    lang: str, encoding: str
) -> None:
    page = html(lang, TEXTS[lang]).encode(encoding)
    assert article(page, "text/html; charset=iso-8859-1").text.split("\n")[0] == TEXTS[lang]
