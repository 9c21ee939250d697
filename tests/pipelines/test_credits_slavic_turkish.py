"""Credits in Russian, Ukrainian, Polish and Turkish: more of what their press writes, and names in their cases."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipelines.outlets import Outlet, Registry, load_registry
from pipelines.text.credits import read_text_credits
from pipelines.text.slavic_names import find_slavic, nominative, quoted_part

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

TOLD: list[tuple[str, str, str]] = [
    # A weekday between the outlet and whoever speaks to it.
    ("ru", "Об этом сообщил ТАСС в среду капитан баржи.", "tass.com"),
    ("ru", "Об этом ТАСС в среду рассказали в порту Суходола.", "tass.com"),
    ("uk", "Про це повідомив УНН у середу капітан баржі.", "unn.ua"),
    ("pl", "Barka stoi – przekazała PAP w środę rzeczniczka portu.", "pap.pl"),
    # A body that is asked.
    ("ru", "В мэрии «Ведомостям» ответили, что баржа ничья.", "vedomosti.ru"),
    ("uk", "У поліції УНН підтвердили, що баржа нічия.", "unn.ua"),
    ("pl", "Jak wyjaśniono PAP w ratuszu, barka jest niczyja.", "pap.pl"),
    # The outlet is the one that asks.
    ("ru", "«Ведомости» побеседовали с капитаном баржи.", "vedomosti.ru"),
    ("ru", "«Коммерсантъ» попросил капитана объяснить задержку.", "kommersant.ru"),
    ("uk", "«Українська правда» поспілкувалася з капітаном баржі.", "pravda.com.ua"),
    ("pl", "„Gazeta Wyborcza” poprosiła kapitana o komentarz.", "wyborcza.pl"),
    ("tr", "Kaptan, Hürriyet'in sorularına yanıt verdi.", "hurriyet.com.tr"),
    # On a channel, in a programme, by letter, from those who turn to it.
    ("ru", "Мэр извинился за баржу в прямом эфире CNN.", "cnn.com"),
    ("uk", "Мер вибачився за баржу в ефірі телеканалу CNN.", "cnn.com"),
    ("pl", "Burmistrz pytany w CNN o barkę milczał.", "cnn.com"),
    ("tr", 'CNN\'de ekrana gelen "Liman" programına katılan kaptan sustu.', "cnn.com"),
    ("pl", "W mailu do „Gazety Wyborczej” kapitan zaprzeczył.", "wyborcza.pl"),
    ("ru", "«Ведомостям» он признался, что спал на вахте.", "vedomosti.ru"),
    ("uk", "«Українській правді» вона зізналася, що спала.", "pravda.com.ua"),
    # Who has no post at the outlet speaks to it.
    ("ru", "«Баржа цела», — сказал лоцман «Ведомостям».", "vedomosti.ru"),
    ("uk", "«Баржа ціла», — сказав матрос УНН.", "unn.ua"),
    ("pl", "– Barka jest cała – przyznał sternik „Gazecie Wyborczej”.", "wyborcza.pl"),
    ("ru", "Лоцман заверил «Ведомости», что баржа цела.", "vedomosti.ru"),
    ("pl", "Armator przesłał PAP oświadczenie: barka jest cała.", "pap.pl"),
    # Behind the outlet's own reporter.
    ("tr", "Kaptan, Hürriyet muhabiri Ayla Dinç'e konuştu.", "hurriyet.com.tr"),
    ("tr", "Kaptan, Reuters haber ajansına konuştu.", "reuters.com"),
]
ACCORDING_TO: list[tuple[str, str, str]] = [
    ("ru", "Порт закрыт, сообщает в среду, 4 марта, Reuters.", "reuters.com"),
    ("uk", "Порт закрито, повідомляє у середу, 4 березня, Reuters.", "reuters.com"),
    ("pl", "Port zamknięto – podała w środę (4 marca) PAP.", "pap.pl"),
    # Staff, by trade.
    ("ru", "Баржу нашли, выяснили журналисты «Ведомостей».", "vedomosti.ru"),
    ("uk", "Колумніст «Української правди» вважає, що баржу сховали.", "pravda.com.ua"),
    ("pl", "Zdaniem publicysty „Gazety Wyborczej” barkę ukryto.", "wyborcza.pl"),
    ("tr", "Hürriyet yazarı Ayla Dinç'e göre mavna saklandı.", "hurriyet.com.tr"),
    # One of the media that report.
    ("ru", "О барже пишут местные СМИ, в частности «Ведомости».", "vedomosti.ru"),
    ("uk", "Місцеві ЗМІ, зокрема «Українська правда», пишуть про баржу.", "pravda.com.ua"),
    ("pl", "O barce piszą media, m.in. Onet.", "onet.pl"),
    # Attention, conclusions, data, words.
    ("ru", "На баржу обратили внимание «Ведомости».", "vedomosti.ru"),
    ("uk", "Такого висновку дійшла «Українська правда».", "pravda.com.ua"),
    ("pl", "Na barkę zwrócił uwagę Onet.", "onet.pl"),
    ("ru", "«Баржа цела», — передаёт его слова ТАСС.", "tass.com"),
    ("uk", "Про це свідчать дані УНН.", "unn.ua"),
    ("pl", "W sondażu dla „Gazety Wyborczej” wygrał burmistrz.", "wyborcza.pl"),
    ("tr", "Reuters anketine katılan uzmanlar artış bekliyor.", "reuters.com"),
    # What an outlet reports of goes on past "Dr." and hours.
    (
        "tr",
        "Hürriyet, Dr. Ayla Dinç'in saat 10.30'da gözaltına alındığını yazdı.",
        "hurriyet.com.tr",
    ),
    ("tr", "Belediye, Hürriyet'in haberini yalanladı.", "hurriyet.com.tr"),
    ("ru", "В «Ведомостях» узнали о продаже баржи.", "vedomosti.ru"),
    ("ru", "«Ведомостям» стали известны детали сделки.", "vedomosti.ru"),
]
OTHERS: list[tuple[str, str, str]] = [
    (
        "tr",
        "Skandalı ortaya çıkaran Hürriyet yeni belge yayımladı.",
        "hurriyet.com.tr first_reported",
    ),
    ("pl", "Afera wybuchła po tekście „Gazety Wyborczej”.", "wyborcza.pl first_reported"),
    ("ru", "Баржа дошла.\nИсточник новости: ТАСС", "tass.com agency"),
    ("uk", "Баржа дійшла.\nДжерело інформації – УНН", "unn.ua agency"),
    ("pl", "Barka dopłynęła.\nŹródło informacji: PAP", "pap.pl agency"),
    ("tr", "Mavna limana vardı.\nHaberin kaynağı: AA", "aa.com.tr agency"),
    (
        "tr",
        "Anadolu Ajansı tarafından geçilen haberler bu bölümde editörlerimizin müdahalesi olmadan yer alır.",
        "aa.com.tr agency",
    ),
    ("ru", "Баржа дошла.\nВсе права на текст принадлежат «Ведомостям»", "vedomosti.ru copyright"),
    ("uk", "Баржа дійшла.\nПередрук без згоди УНН заборонено", "unn.ua copyright"),
    ("tr", "Mavna vardı.\nBu haberin tüm hakları Hürriyet'e aittir", "hurriyet.com.tr copyright"),
    ("ru", "СУХОДОЛ, 4 мар - ТАСС, Анна Лось. Баржа дошла до порта.", "tass.com dateline"),
    ("uk", "Суходіл • УНН. Баржа дійшла до порту.", "unn.ua dateline"),
    ("tr", "(İNCESU-AA) Mavna limana vardı.", "aa.com.tr dateline"),
    ("ru", "Анна Лось, ТАСС\nБаржа дошла до порта к вечеру.", "tass.com byline"),
    ("pl", "Barka dopłynęła do portu wieczorem.\nAutor: Jan Łoś, PAP", "pap.pl byline"),
]
CREDITS = (
    *((lang, text, f"{outlet} told") for lang, text, outlet in TOLD),
    *((lang, text, f"{outlet} according_to") for lang, text, outlet in ACCORDING_TO),
    *OTHERS,
)
SILENT: list[tuple[str, str]] = [
    ("ru", "Мэр отказался отвечать на вопрос корреспондента «Ведомостей»."),
    ("ru", "Владелец продаёт газеты, в том числе «Ведомости»."),
    ("ru", "«Ведомости» опубликовали отчётность за год."),
    ("ru", "Депутат назвал «Ведомости» жёлтой газетой."),
    ("uk", "Власник продає медіа, зокрема «Українську правду»."),
    ("uk", "«Українська правда» опублікувала спростування."),
    ("pl", "Prokuratura zajęła się „Gazetą Wyborczą”."),
    ("pl", "Fot. Jan Łoś/PAP"),
    ("ru", "«Баржа цела», — сказала главред «Ведомостей»."),
    ("pl", "Konkurs ruszył na antenie CNN."),
    ("pl", "Wydawca sprzedaje tytuły, w tym „Gazetę Wyborczą”."),
    ("tr", "Hürriyet editörü Ayla Dinç ödül aldı."),
    ("tr", "CNN'e mahkemeden ceza geldi."),
]


def read(text: str, lang: str, registry: Registry = REGISTRY) -> list[str]:
    found = read_text_credits(text, "harbordaily.com", registry, lang)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]


@pytest.mark.parametrize(("lang", "text", "expected"), CREDITS)
def test_a_construction_credits_the_outlet_it_names(lang: str, text: str, expected: str) -> None:
    assert read(text, lang) == [expected]


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_what_is_done_by_or_to_an_outlet_credits_nobody(lang: str, text: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Агентство ТАСС со ссылкой на CNN пишет о барже.", "tass.com"),
        ("uk", "УНН із посиланням на CNN пише про баржу.", "unn.ua"),
        ("pl", "PAP, powołując się na CNN, pisze o barce.", "pap.pl"),
        ("tr", "Hürriyet, CNN'e dayandırdığı haberinde mavnayı yazdı.", "hurriyet.com.tr"),
    ],
)
def test_an_outlet_and_the_one_it_refers_to_are_both_credited(
    lang: str, text: str, expected: str
) -> None:
    assert read(text, lang) == [f"{expected} according_to", "cnn.com according_to"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ru", "Как пишет газета «Суходольская правда», баржа ушла.", "Суходольская правда"),
        ("ru", "По данным «Вечерних новостей», баржа ушла.", "Вечерние новости"),
        ("ru", "Мэр рассказал «Голосу Суходола», что баржа ушла.", "Голос Суходола"),
        ("uk", "За даними «Суходільської пошти», баржа пішла.", "Суходільська пошта"),
        ("uk", "Мер сказав це в коментарі виданню «Новий причал».", "Новий причал"),
        ("pl", "Burmistrz powiedział „Głosowi Brzozowa”, że barka odpłynęła.", "Głos Brzozowa"),
        ("pl", "Według „Gazety Brzozowskiej” barka odpłynęła.", "Gazeta Brzozowska"),
        ("pl", "Według tygodnika „Nad Rzeką” barka odpłynęła.", "Nad Rzeką"),
    ],
)
def test_a_medium_no_registry_knows_is_credited_in_the_nominative(
    lang: str, text: str, name: str
) -> None:
    assert [entry.rpartition(" ")[0] for entry in read(text, lang)] == [f"?{name}"]


def test_networks_where_everybody_writes_and_journals_of_laws_are_no_media() -> None:
    assert not list(
        find_slavic("Napisał to na portalu „Facebook”, a ustawę w Dzienniku Ustaw źle.")
    )


def test_a_noun_behind_the_head_of_a_name_keeps_its_case() -> None:
    assert nominative("Вістей Лиману") == "Вісті Лиману"
    assert nominative("Głosu Brzozowa", polish=True) == "Głos Brzozowa"
    assert nominative("Голос Лиману") == "Голос Лиману"


def test_what_stands_in_the_quotes_of_a_name_is_a_name_of_its_outlet_where_it_is_quoted() -> None:
    channel = Outlet("kachka.example", "Телеканал «Качка»", (), "broadcaster", "KZ", "ru")
    registry = Registry((channel,))
    assert quoted_part(channel.name) == "Качка"
    assert read("В эфире «Качки» мэр рассказал о барже.", "ru", registry) == ["kachka.example told"]
    assert read("В эфире качки мэр рассказал о барже.", "ru", registry) == []


def test_a_word_that_calls_an_outlet_what_it_is_says_by_its_case_that_it_is_told() -> None:
    aliases = ("телеканал «Качка»", "телеканалу «Качка»")
    channel = Outlet("kachka.example", "Телеканал «Качка»", aliases, "broadcaster", "KZ", "ru")
    text = "«Баржа цела», — сказал директор порта телеканалу «Качка»."
    assert read(text, "ru", Registry((channel,))) == ["kachka.example told"]


def test_a_polish_name_that_changes_within_is_found_in_all_cases() -> None:
    paper = Outlet("goniec.example", "Goniec Brzozowski", (), "newspaper", "PL", "pl")
    registry = Registry((paper,))
    for name in ("Gońcowi Brzozowskiemu", "Goniec Brzozowski"):
        assert read(f"Jak powiedział „{name}” kapitan, barka stoi.", "pl", registry) == [
            "goniec.example told"
        ]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ru", "в среду, со ссылкой на газеты, в том числе «Правда Лимана» и об этом в эфире "),
        ("uk", "у середу, з посиланням на видання, зокрема «Вісті Лиману» й про це в ефірі "),
        ("pl", "w środę (4 marca) media, w tym „Głosu Brzozowa” i jako pierwsi w rozmowie z "),
        ("tr", "Dr. Ayla Dinç'in 10.30'da olduğunu, editörlerimizin haberinde yazdığı "),
    ],
)
def test_a_line_of_nothing_but_beginnings_of_phrases_is_read_in_linear_time(
    lang: str, words: str
) -> None:
    read("Reuters", lang)  # compiles the phrases
    taken = []
    for times in (100, 400):
        start = time.process_time()
        read((words * 3 + "Reuters CNN ") * times, lang)
        taken.append(time.process_time() - start)
    assert taken[1] < 4 * taken[0] * 3 + 0.2
