"""Which outlets a text credits, and which it merely mentions."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.items import Credit
from pipelines.outlets import Outlet, Registry, load_registry
from pipelines.text.credits import merge_credits, read_text_credits

OWN = "harbordaily.com"


def outlet(
    domain: str, name: str, *aliases: str, kind: str = "newspaper", lang: str = "en"
) -> Outlet:
    return Outlet(domain, name, aliases, kind, None, lang)


REGISTRY = Registry(
    (
        outlet("apnews.com", "Associated Press", "The Associated Press", "AP", kind="wire"),
        outlet(
            "reuters.com",
            "Reuters",
            "رويترز",
            "路透社",
            "ロイター",
            "로이터",
            "Рейтер",
            kind="wire",
        ),
        outlet("afp.com", "Agence France-Presse", "AFP", kind="wire", lang="fr"),
        outlet("dpa.com", "Deutsche Presse-Agentur", "dpa", "DPA", kind="wire", lang="de"),
        outlet("efe.com", "Agencia EFE", "EFE", kind="wire", lang="es"),
        outlet("ansa.it", "ANSA", kind="wire", lang="it"),
        outlet("lusa.pt", "Agência Lusa", "Lusa", kind="wire", lang="pt"),
        outlet("anp.nl", "ANP", kind="wire", lang="nl"),
        outlet("pap.pl", "Polska Agencja Prasowa", "PAP", kind="wire", lang="pl"),
        outlet("tass.com", "TASS", "ТАСС", kind="wire", lang="ru"),
        outlet("ria.ru", "RIA Novosti", "РИА Новости", kind="wire", lang="ru"),
        outlet("unn.ua", "УНН", kind="wire", lang="uk"),
        outlet("aa.com.tr", "Anadolu Ajansı", "Anadolu Agency", "AA", kind="wire", lang="tr"),
        outlet("xinhuanet.com", "新华社", "Xinhua", kind="wire", lang="zh"),
        outlet("kyodonews.net", "共同通信", "Kyodo News", "東京共同", kind="wire", lang="ja"),
        outlet("yna.co.kr", "연합뉴스", "Yonhap", kind="wire", lang="ko"),
        outlet("pa.media", "PA Media", "PA", kind="wire"),
        outlet("nytimes.com", "The New York Times", "New York Times", "NYT"),
        outlet("washingtonpost.com", "The Washington Post", "Washington Post"),
        outlet("thetimes.com", "The Times"),
        outlet("theguardian.com", "The Guardian", "Guardian"),
        outlet("independent.co.uk", "The Independent", "Independent"),
        outlet("mirror.co.uk", "Daily Mirror", "Mirror", "The Mirror"),
        outlet("metro.co.uk", "Metro"),
        outlet("time.com", "Time", "Time magazine"),
        outlet("wsj.com", "The Wall Street Journal", "Wall Street Journal"),
        outlet("cnn.com", "CNN", kind="broadcaster"),
        outlet("cbsnews.com", "CBS News", "CBS", kind="broadcaster"),
        outlet("nbcnews.com", "NBC News", "NBC", kind="broadcaster"),
        outlet("foxnews.com", "Fox News", "Fox", kind="broadcaster"),
        outlet("bbc.co.uk", "BBC", "BBC News", "BBC中文网", kind="broadcaster"),
        outlet("theconversation.com", "The Conversation", kind="digital"),
        outlet("spiegel.de", "Der Spiegel", "Spiegel", lang="de"),
        outlet("bild.de", "Bild", lang="de"),
        outlet("sueddeutsche.de", "Süddeutsche Zeitung", lang="de"),
        outlet("lemonde.fr", "Le Monde", lang="fr"),
        outlet("bfmtv.com", "BFMTV", kind="broadcaster", lang="fr"),
        outlet("mediapart.fr", "Mediapart", kind="digital", lang="fr"),
        outlet("elpais.com", "El País", lang="es"),
        outlet("corriere.it", "Corriere della Sera", lang="it"),
        outlet("repubblica.it", "La Repubblica", lang="it"),
        outlet("folha.uol.com.br", "Folha de S.Paulo", lang="pt"),
        outlet("volkskrant.nl", "de Volkskrant", "Volkskrant", lang="nl"),
        outlet("wyborcza.pl", "Gazeta Wyborcza", lang="pl"),
        outlet("onet.pl", "Onet", kind="digital", lang="pl"),
        outlet("vedomosti.ru", "Ведомости", lang="ru"),
        outlet("kommersant.ru", "Коммерсантъ", "Коммерсант", lang="ru"),
        outlet("pravda.com.ua", "Українська правда", kind="digital", lang="uk"),
        outlet("suspilne.media", "Суспільне", kind="broadcaster", lang="uk"),
        outlet("hurriyet.com.tr", "Hürriyet", lang="tr"),
        outlet("aljazeera.net", "الجزيرة", "قناة الجزيرة", kind="broadcaster", lang="ar"),
        outlet("aawsat.com", "الشرق الأوسط", lang="ar"),
        outlet("caixin.com", "财新网", "财新", kind="digital", lang="zh"),
        outlet("asahi.com", "朝日新聞", lang="ja"),
        outlet("chosun.com", "조선일보", lang="ko"),
        outlet("nhk.or.jp", "NHK", kind="broadcaster", lang="ja"),
    )
)

# Language, text, what it credits: "domain kind", or "?name kind" where the registry has no such outlet.
CREDITED: list[tuple[str, str, str]] = [
    ("en", 'The minister told CBS News that he would "think about it".', "cbsnews.com told"),
    ("en", "Speaking to the BBC, the captain said the fog had come fast.", "bbc.co.uk told"),
    ("en", "She made the remark in an interview with The Guardian.", "theguardian.com told"),
    (
        "en",
        "The company said in a statement to Reuters that it had no comment.",
        "reuters.com told",
    ),
    (
        "en",
        "The New York Times was first to report the planned visit.",
        "nytimes.com first_reported",
    ),
    (
        "en",
        "The deal was first reported by The Wall Street Journal.",
        "wsj.com first_reported",
    ),
    (
        "en",
        "It rained.\n\nReporting by Jane Roe; Editing by Max Low, Reuters",
        "reuters.com agency",
    ),
    ("en", "CNN broke the story on Friday night.", "cnn.com first_reported"),
    (
        "en",
        "Two ships collided, according to the Washington Post.",
        "washingtonpost.com according_to",
    ),
    ("en", "The bank will merge, Reuters reported on Monday.", "reuters.com according_to"),
    ("en", "As reported by NBC News, the bridge is shut.", "nbcnews.com according_to"),
    (
        "en",
        "The general is ill, the news agency Reuters said, citing two officials.",
        "reuters.com according_to",
    ),
    (
        "en",
        "He resigned, according to Reuters and the Associated Press.",
        "reuters.com according_to, apnews.com according_to",
    ),
    ("en", "The Associated Press contributed to this report.", "apnews.com agency"),
    ("en", "A storm came.\n\nWith files from Reuters", "reuters.com agency"),
    (
        "en",
        "A storm came.\n\n© 2026 The Associated Press. All rights reserved.",
        "apnews.com copyright",
    ),
    (
        "en",
        "This article was originally published on The Conversation.",
        "theconversation.com copyright",
    ),
    ("en", "WASHINGTON (AP) — The Senate met on Monday.", "apnews.com dateline"),
    ("en", "BERLIN, March 3 (Reuters) - The train stood still.", "reuters.com dateline"),
    ("en", "ANKARA (AA) - The lake is dry.", "aa.com.tr dateline"),
    ("en", "He told the Daily Bugle newspaper that he was sorry.", "?Daily Bugle told"),
    ("en", "The mill closed, according to Radio Nowhere.", "?Radio Nowhere according_to"),
    (
        "en",
        "As reported by the Springfield Gazette, it rained.",
        "?Springfield Gazette according_to",
    ),
    ("en", "She told Time magazine that it was over.", "time.com told"),
    ("en", "He told The Independent: “It is a mess.”", "independent.co.uk told"),
    ("en", "The New York Times saw it. He told The Times that it was so.", "nytimes.com told"),
    ("en", "It rained. Continue reading at The Guardian", "theguardian.com hyperlink"),
    ("de", "Das sagte der Minister der „Süddeutschen Zeitung“.", "sueddeutsche.de told"),
    ("de", "Wie der „Spiegel“ berichtet, ist die Brücke marode.", "spiegel.de according_to"),
    ("de", "Laut Bild, das sich auf Akten beruft, war es Absicht.", "bild.de according_to"),
    ("de", "Zuerst hatte die Süddeutsche Zeitung berichtet.", "sueddeutsche.de first_reported"),
    ("de", "Nach Informationen von Süddeutscher Zeitung und CNN war es so.",
     "sueddeutsche.de according_to, cnn.com according_to"),
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
    ("en", "A former New York Times reporter will lead the school."),
    ("en", "She spent ten years at the BBC before she moved north."),
    ("en", "A Washington Post reporter was arrested on Sunday."),
    ("en", "The march ended at CNN's headquarters."),
    ("en", "The senator sued The New York Times for libel."),
    ("en", "The match can be watched on CBS, NBC and Fox."),
    ("en", "The owner of the Washington Post bought a yacht."),
    ("en", "Pupils sat the AP exam, and AP Calculus was the hardest."),
    ("en", "The singer AP Dhillon played in Lancaster, PA, on Friday."),
    ("en", "The lamp needs two AA batteries."),
    ("en", "Time passed, and the Metro was late. An Independent ran for the seat."),
    ("en", "According to Time and tide tables, the Mirror of the lake fell."),
    ("en", "Reuters said it would cut jobs in London."),
    ("en", "CNN announced layoffs on Thursday."),
    ("en", "CNN reported a quarterly loss of two million dollars."),
    ("en", "The sum is right, according to CNN executives."),
    ("en", "According to police, officials, the ministry and a study, it rained."),
    ("en", "A judge told the BBC to pay the singer."),
    ("en", "Police told a BBC crew to leave, and he told CNN viewers to stay."),
    ("en", "The story was told by one of the Reuters lawyers."),
    ("en", "He told Smith that the newspaper was late."),
    ("en", "According to the Reuters Institute, readers are tired."),
    ("de", "Er arbeitete lange beim Spiegel und bei der Süddeutschen Zeitung."),
    ("de", "Das Bild zeigt den Hafen. Laut Polizei war niemand verletzt."),
    ("de", "Er sagte der Welt ade."),
    ("en", "She told Harbor Metro that it rained, according to Evening Mirror, a club."),
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


def read(text: str, lang: str | None = None, own: str = OWN, **more: str) -> list[str]:
    found = read_text_credits(text, own, REGISTRY, lang, **more)
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
    assert wanted <= set(read(text, "de" if lang == "en" else "en"))


@pytest.mark.parametrize(("lang", "text"), NOT_CREDITED)
def test_a_mere_mention_is_no_credit(lang: str, text: str) -> None:
    assert read(text, lang) == []
    assert read(text) == []


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Jane Roe, Associated Press", ["apnews.com byline"]),
        ("AFP", ["afp.com byline"]),
        ("Reuters Staff", ["reuters.com byline"]),
        ("dpa/EFE", ["dpa.com byline", "efe.com byline"]),
        ("von Max Muster und dpa", ["dpa.com byline"]),
        ("Jane Roe for CNN", ["cnn.com byline"]),
        ("(mit AFP)", ["afp.com byline"]),
        ("JANE ROE | THE ASSOCIATED PRESS", ["apnews.com byline"]),
        ("Jane Roe, AP Sports Writer", ["apnews.com byline"]),
        ("Par Jeanne Roy avec AFP", ["afp.com byline"]),
        ("Jane Roe, Springfield Gazette", ["?Springfield Gazette byline"]),
        ("Giulia Rossi, Corriere della Sera", ["corriere.it byline"]),
        ("AP Dhillon", []),
        ("Jane Roe", []),
        ("Jane Roe, Harbor Daily News", []),
        ("Jane Roe, former BBC editor", []),
        ("Metro Jackson", []),
    ],
)
def test_a_byline_credits_agencies_and_outlets_but_no_person(
    byline: str, expected: list[str]
) -> None:
    assert read("The sea was calm.", "en", byline=byline) == expected


def test_the_outlets_own_name_is_never_a_credit() -> None:
    text = "LONDON (Reuters) - He told Reuters so.\n\n© 2026 Reuters. All rights reserved."
    assert read(text, "en", own="reuters.com", byline="Reuters Staff") == []
    assert read("She told the Springfield Gazette so.", "en", own="springfieldgazette.com") == []


def test_the_times_of_a_longer_name_that_is_the_outlets_own_is_no_credit() -> None:
    text = "A spokesman told The New York Times no. Later he told The Times yes."
    assert read(text, "en", own="nytimes.com") == []


def test_credits_come_in_order_of_appearance_once_per_outlet_and_kind() -> None:
    text = (
        "PARIS (AFP) – The bridge is shut, CNN reported.\n"
        "The mayor told Reuters so. Later he told Reuters more, CNN reported.\n"
        "He told CNN nothing."
    )
    assert read(text, "en", byline="Jane Roe, AP") == [
        "apnews.com byline",
        "afp.com dateline",
        "cnn.com according_to",
        "reuters.com told",
        "cnn.com told",
    ]


def test_a_credit_keeps_name_rule_and_words_around_it() -> None:
    [credit] = read_text_credits(
        "On Monday evening the old mayor\x00 told CBS\u00a0News that the bridge was shut for good.",
        OWN,
        REGISTRY,
        "en",
    )
    assert (credit.name, credit.rule) == ("CBS News", "en.told")
    assert "told CBS News that the bridge" in credit.quote
    assert len(credit.quote) <= 200 and credit.quote.isprintable()


def test_a_title_names_its_source() -> None:
    assert read("", "en", title="Bridge to close, CNN reports") == ["cnn.com according_to"]
    assert read("", "en", title="Bridge to close - Reuters") == ["reuters.com according_to"]
    assert read("", "en", title="CNN and the bridge") == []


def test_merging_keeps_the_first_of_each_outlet_and_kind() -> None:
    first = Credit("Reuters", "reuters.com", "told", "told Reuters", "en.told")
    again = Credit("REUTERS", "reuters.com", "told", "told REUTERS", "en.told")
    other = Credit("Reuters", "reuters.com", "agency", "Reuters", "any.signoff")
    unknown = Credit("Daily Bugle", None, "told", "told the Daily Bugle", "en.told")
    same = Credit("the daily bugle", None, "told", "told the daily bugle", "en.told")
    assert merge_credits([first, unknown], [again, other, same]) == (first, unknown, other)
    assert merge_credits() == ()


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=300),
    st.text(max_size=60),
    st.one_of(st.none(), st.text(max_size=5)),
    st.text(max_size=80),
)
def test_no_string_makes_it_raise(text: str, own: str, lang: str | None, line: str) -> None:
    for credit in read_text_credits(text, own, REGISTRY, lang, line, line):
        assert credit.name and len(credit.quote) <= 200


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "told",
                "Reuters",
                "CNN",
                "The",
                "Times",
                ",",
                ".",
                "(",
                ")",
                "©",
                "2026",
                "/",
                "-",
                "—",
                "according",
                "to",
                "by",
                "«",
                "»",
                "\n",
                "据",
                "报道",
                "AP",
                "(AP)",
                "газета",
                "newspaper",
                "Gazette",
                "Springfield",
                "laut",
                "dpa",
                "dem",
                "Spiegel",
                "selon",
                "Le",
                "Monde",
            ]
        ),
        max_size=40,
    )
)
def test_no_heap_of_phrases_and_names_makes_it_raise(words: list[str]) -> None:
    text = " ".join(words)
    for credit in read_text_credits(text, "cnn.com", REGISTRY, None, text, text):
        assert credit.outlet != "cnn.com"
        assert credit.name in " ".join(text.split())


@pytest.mark.parametrize(
    "piece",
    ["told the ", "Reuters ", "according to Reuters and ", "A ", "A.", "(", "“", "据路透社报道", "The Daily ",
     "a\n", "\n", " ", "© 2026 ", "the newspaper ", "газета «", "sagte er der ", "x", "AP/", "CNN, ", "told the Springfield Gazette, "],
)  # fmt: skip
def test_a_megabyte_of_anything_is_read_in_two_seconds(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    began = time.perf_counter()
    read_text_credits(text, OWN, REGISTRY, None, text, text)
    assert time.perf_counter() - began < 2


def test_the_shipped_registry_reads_a_credit_to_well_known_outlets() -> None:
    path = Path(__file__).parents[2] / "crawler" / "outlets.toml"
    text = "WASHINGTON (AP) — He told CBS News that The New York Times was first to report it."
    found = read_text_credits(text, "time.news", load_registry(path), "en")
    assert [(credit.outlet, credit.kind) for credit in found] == [
        ("apnews.com", "dateline"),
        ("cbsnews.com", "told"),
        ("nytimes.com", "first_reported"),
    ]
