"""Credits in the languages other than English."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

# Language, text, what it credits: "domain kind", or "?name kind" where the registry has no such outlet.
CREDITED: list[tuple[str, str, str]] = [
    ("de", "Das sagte der Minister der „Süddeutschen Zeitung“.", "sueddeutsche.de told"),
    ("de", "Wie der „Spiegel“ berichtet, ist die Brücke marode.", "spiegel.de according_to"),
    ("de", "Laut Bild, das sich auf Akten beruft, war es Absicht.", "bild.de according_to"),
    ("de", "Zuerst hatte die Süddeutsche Zeitung berichtet.", "sueddeutsche.de first_reported"),
    (
        "de",
        "Nach Informationen von Süddeutscher Zeitung und CNN war es so.",
        "sueddeutsche.de according_to, cnn.com according_to",
    ),
    ("de", "Berlin (dpa) - Der Zug steht.", "dpa.com dateline"),
    ("de", "Der Zug steht.\n\nMit Material von dpa", "dpa.com agency"),
    ("de", "Der Zug steht seit Montag. (dpa)", "dpa.com agency"),
    ("de", "Der Zug steht seit Montag.\n\ndpa/abc", "dpa.com agency"),
    ("fr", "Selon Le Monde, le pont est fermé.", "lemonde.fr according_to"),
    ("fr", "Le ministre l’a déclaré à l’AFP.", "afp.com told"),
    ("fr", "L’affaire a été révélée par Mediapart.", "mediapart.fr first_reported"),
    ("fr", "PARIS (AFP) – Le pont est fermé.", "afp.com dateline"),
    ("fr", "Le pont est fermé depuis lundi.\n\nAvec AFP", "afp.com agency"),
    ("fr", "Il était l’invité de BFMTV. « C’est fini », a-t-il dit sur BFMTV.", "bfmtv.com told"),
    ("es", "MADRID, 3 mar (EFE) - El puente sigue cerrado.", "efe.com dateline"),
    ("es", "Según El País, el puente sigue cerrado.", "elpais.com according_to"),
    ("es", "La ministra dijo a Reuters que no dimitirá.", "reuters.com told"),
    ("es", "El puente sigue cerrado.\n\nCon información de EFE", "efe.com agency"),
    ("es", "El País fue el primero en informar sobre el caso.", "elpais.com first_reported"),
    ("es", "El puente está cerrado, informó EFE.", "efe.com according_to"),
    ("it", "Secondo il Corriere della Sera il ponte è chiuso.", "corriere.it according_to"),
    ("it", "Lo ha detto il ministro all’ANSA.", "ansa.it told"),
    ("it", "In un’intervista a Repubblica il sindaco ha promesso fondi.", ""),
    ("it", "In un’intervista a La Repubblica il sindaco ha promesso fondi.", "repubblica.it told"),
    ("it", "ROMA (ANSA) - Il ponte è chiuso.", "ansa.it dateline"),
    ("it", "La notizia è stata anticipata dal Corriere della Sera.", "corriere.it first_reported"),
    ("it", "Il ponte resta chiuso da lunedì.\n\nANSA", "ansa.it agency"),
    ("pt", "Segundo a Folha de S.Paulo, a ponte está fechada.", "folha.uol.com.br according_to"),
    ("pt", "O ministro disse à Reuters que não sai.", "reuters.com told"),
    ("pt", "A ponte está fechada, informou a Lusa.", "lusa.pt according_to"),
    ("pt", "A ponte está fechada.\n\nCom informações da AFP", "afp.com agency"),
    (
        "pt",
        "O caso foi revelado inicialmente pela Folha de S.Paulo.",
        "folha.uol.com.br first_reported",
    ),
    ("nl", "Volgens de Volkskrant is de brug dicht.", "volkskrant.nl according_to"),
    ("nl", "De brug is dicht, meldt persbureau ANP.", "anp.nl according_to"),
    ("nl", "Dat zei de minister tegen de Volkskrant.", "volkskrant.nl told"),
    ("nl", "De Volkskrant meldde het als eerste.", "volkskrant.nl first_reported"),
    ("nl", "De brug is dicht.\n\nBron: ANP", "anp.nl agency"),
    ("pl", "Jak podaje PAP, most jest zamknięty.", "pap.pl according_to"),
    ("pl", "Według „Gazety Wyborczej” most jest zamknięty.", "wyborcza.pl according_to"),
    (
        "pl",
        "Minister powiedział w rozmowie z „Gazetą Wyborczą”, że nie ma pieniędzy.",
        "wyborcza.pl told",
    ),
    ("pl", "Jako pierwszy poinformował portal Onet.", "onet.pl first_reported"),
    ("pl", "Most jest zamknięty od wtorku.\n\nŹródło: PAP", "pap.pl agency"),
    ("ru", "МОСКВА, 3 мар - РИА Новости. Мост закрыт.", "ria.ru dateline"),
    ("ru", "Мост закрыт, сообщает ТАСС.", "tass.com according_to"),
    ("ru", "По данным Reuters, мост закрыт.", "reuters.com according_to"),
    ("ru", "Об этом пишет «Коммерсантъ» со ссылкой на источники.", "kommersant.ru according_to"),
    ("ru", "Об этом «Ведомостям» рассказал директор завода.", "vedomosti.ru told"),
    ("ru", "Первыми об этом сообщили «Ведомости».", "vedomosti.ru first_reported"),
    ("ru", "Мост закрыт, сообщила газета «Заречная новь».", "?Заречная новь according_to"),
    ("uk", "КИЇВ. 3 березня. УНН. Міст закрили.", "unn.ua dateline"),
    ("uk", "Міст закрили, повідомляє «Українська правда».", "pravda.com.ua according_to"),
    ("uk", "Як пише Суспільне, міст закрили.", "suspilne.media according_to"),
    ("uk", "Про це «Українській правді» розповів мер міста.", "pravda.com.ua told"),
    ("uk", "Першою про це повідомила «Українська правда».", "pravda.com.ua first_reported"),
    ("tr", "Hürriyet'in haberine göre köprü kapandı.", "hurriyet.com.tr according_to"),
    ("tr", "Vali, Reuters'a yaptığı açıklamada köprünün kapandığını söyledi.", "reuters.com told"),
    ("tr", "Anadolu Ajansı'nın haberine göre köprü kapalı.", "aa.com.tr according_to"),
    ("tr", "Olayı ilk Hürriyet duyurdu.", "hurriyet.com.tr first_reported"),
    ("tr", "ANKARA (AA) - Köprü kapandı.", "aa.com.tr dateline"),
    ("ar", "القاهرة (رويترز) - أغلق الجسر يوم الاثنين.", "reuters.com dateline"),
    ("ar", "أغلق الجسر وفقا لرويترز.", "reuters.com according_to"),
    ("ar", "أغلق الجسر نقلا عن صحيفة الشرق الأوسط.", "aawsat.com according_to"),
    ("ar", "وقال الوزير في مقابلة مع قناة الجزيرة إن الجسر مغلق.", "aljazeera.net told"),
    ("ar", "أغلق الجسر بعد العاصفة.\n\nالمصدر: رويترز", "reuters.com agency"),
    ("zh", "新华社北京3月3日电 大桥已经关闭。", "xinhuanet.com dateline"),
    ("zh", "据路透社报道，大桥已经关闭。", "reuters.com according_to"),
    ("zh", "该报援引新华社的消息说，大桥已经关闭。", "xinhuanet.com according_to"),
    ("zh", "市长告诉财新网，大桥已经关闭。", "caixin.com told"),
    ("zh", "财新网最早披露了此事。", "caixin.com first_reported"),
    ("zh", "据《江湾晚报》报道，大桥已经关闭。", "?江湾晚报 according_to"),
    ("ja", "【東京共同】橋は閉鎖された。", "kyodonews.net dateline"),
    ("ja", "朝日新聞によると、橋は閉鎖された。", "asahi.com according_to"),
    ("ja", "橋が閉鎖されたとロイターが報じた。", "reuters.com according_to"),
    ("ja", "市長はNHKの取材に対し、閉鎖を認めた。", "nhk.or.jp told"),
    ("ja", "朝日新聞が最初に報じた。", "asahi.com first_reported"),
    ("ko", "(서울=연합뉴스) 다리가 폐쇄됐다.", "yna.co.kr dateline"),
    ("ko", "로이터에 따르면 다리가 폐쇄됐다.", "reuters.com according_to"),
    ("ko", "조선일보가 3일 보도했다.", "chosun.com according_to"),
    ("ko", "시장은 조선일보와의 인터뷰에서 폐쇄를 인정했다.", "chosun.com told"),
    ("ko", "이 사실은 조선일보가 처음 보도했다.", "chosun.com first_reported"),
]

NOT_CREDITED: list[tuple[str, str]] = [
    ("de", "Er arbeitete lange beim Spiegel und bei der Süddeutschen Zeitung."),
    ("de", "Das Bild zeigt den Hafen. Laut Polizei war niemand verletzt."),
    ("de", "Er sagte der Welt ade."),
    ("fr", "Selon la police, un ancien journaliste du Monde a été blessé."),
    ("fr", "Le siège de l’AFP est à Paris."),
    ("es", "Según la policía, un periodista de El País fue detenido."),
    ("es", "El país sigue en crisis, según el ministro."),
    ("it", "Secondo la polizia, un giornalista del Corriere della Sera è stato ferito."),
    ("it", "La sede dell’ANSA è a Roma."),
    ("pt", "Segundo a polícia, um jornalista da Folha de S.Paulo foi ferido."),
    ("pt", "A sede da Lusa fica em Lisboa."),
    ("nl", "Volgens de politie is een verslaggever van de Volkskrant gewond."),
    ("nl", "Het kantoor van het ANP staat in Den Haag."),
    ("pl", "Według policji dziennikarz Gazety Wyborczej został ranny."),
    ("pl", "Siedziba PAP jest w Warszawie."),
    ("ru", "По данным полиции, журналист «Коммерсанта» задержан."),
    ("ru", "Редакция «Ведомостей» переехала."),
    ("uk", "За даними поліції, журналіста «Української правди» поранено."),
    ("uk", "Редакція «Української правди» переїхала."),
    ("tr", "Polise göre Hürriyet muhabiri yaralandı."),
    ("tr", "Hürriyet Caddesi trafiğe kapatıldı."),
    ("ar", "أصيب مراسل رويترز في الحادث."),
    ("ar", "وفقا للشرطة لم يصب أحد."),
    ("zh", "据警方通报，一名新华社记者受伤。"),
    ("zh", "路透社总部位于伦敦。"),
    ("ja", "警察によると、朝日新聞の記者がけがをした。"),
    ("ja", "NHKの本社は東京にある。"),
    ("ko", "경찰에 따르면 다친 사람은 없다. 조선일보 사옥 앞이었다."),
    ("ko", "그는 로이터에서 일했다."),
]


def read(text: str, lang: str | None = None) -> list[str]:
    found = read_text_credits(text, "harbordaily.com", REGISTRY, lang)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]


@pytest.mark.parametrize(("lang", "text", "expected"), CREDITED)
def test_a_phrase_credits_the_outlet_it_names(lang: str, text: str, expected: str) -> None:
    assert read(text, lang) == [part for part in expected.split(", ") if part]


@pytest.mark.parametrize(("lang", "text", "expected"), CREDITED)
def test_a_missing_or_wrong_language_code_hides_no_credit(
    lang: str, text: str, expected: str
) -> None:
    wanted = {part for part in expected.split(", ") if part}
    assert wanted <= set(read(text))
    assert wanted <= set(read(text, "en"))


@pytest.mark.parametrize(("lang", "text"), NOT_CREDITED)
def test_a_mere_mention_is_no_credit(lang: str, text: str) -> None:
    assert read(text, lang) == []
    assert read(text) == []
