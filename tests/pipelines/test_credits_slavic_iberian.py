"""Credits in Polish, Russian, Ukrainian, Spanish and Portuguese: constructions of the press, and what is none."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits
from pipelines.text.phrases.lexicon import any_of, sharing, subject

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

# Language, text, what it credits: "domain kind".
CREDITED: list[tuple[str, str, str]] = [
    # A person speaks to a medium: dative behind the verb, the subject after it; talks, broadcasts, letters.
    ("pl", "Droga jest przejezdna – poinformowała PAP rzeczniczka policji.", "pap.pl told"),
    ("pl", "– Wstyd mi – wyznała „Gazecie Wyborczej” jedna z nauczycielek.", "wyborcza.pl told"),
    ("pl", "Świadek, z którym rozmawiała „Gazeta Wyborcza”, milczy.", "wyborcza.pl told"),
    ("pl", "Minister przyznał na antenie CNN, że się pomylił.", "cnn.com told"),
    ("ru", "Мэр рассказал «Ведомостям», что порт расширят.", "vedomosti.ru told"),
    ("ru", "Как пояснили «Ведомостям» в пресс-службе порта, краны заменят.", "vedomosti.ru told"),
    ("ru", "«Денег нет», — сказал ТАСС дежурный диспетчер.", "tass.com told"),
    ("ru", "В эфире CNN министр признал ошибку.", "cnn.com told"),
    ("ru", "Эксперты, опрошенные «Ведомостями», ждут роста цен.", "vedomosti.ru told"),
    ("uk", "Мер розповів «Українській правді», що порт розширять.", "pravda.com.ua told"),
    ("uk", "Пенсіонерка поскаржилася «Українській правді» на холод.", "pravda.com.ua told"),
    ("uk", "У розмові з кореспондентом «Української правди» він мовчав.", "pravda.com.ua told"),
    ("es", "La viuda confesó ante los micrófonos de CNN que la engañaron.", "cnn.com told"),
    ("es", "Preguntado por CNN, el consejero evitó responder.", "cnn.com told"),
    ("es", "Según contó a El País una vecina, el muro cayó de noche.", "elpais.com told"),
    ("es", "En un correo enviado a El País, la empresa negó los hechos.", "elpais.com told"),
    ("pt", "À Reuters, o autarca afirmou que a ponte fecha.", "reuters.com told"),
    ("pt", "Questionado pela Folha de S.Paulo, ele calou.", "folha.uol.com.br told"),
    ("pt", "A atriz concedeu uma entrevista à CNN em que fala da reforma.", "cnn.com told"),
    # Who was first: before and behind the verb, in a participle, in a cleft sentence.
    ("pl", "Jako pierwsza o wybuchu napisała „Gazeta Wyborcza”.", "wyborcza.pl first_reported"),
    ("pl", "Aferę nagłośnił w marcu Onet.", "onet.pl first_reported"),
    ("ru", "О сделке раньше других узнал «Коммерсантъ».", "kommersant.ru first_reported"),
    ("ru", "«Коммерсантъ» первым обратил внимание на подписи.", "kommersant.ru first_reported"),
    ("uk", "Про угоду вперше написала «Українська правда».", "pravda.com.ua first_reported"),
    ("es", "Fue El País el que destapó el caso.", "elpais.com first_reported"),
    ("es", "La noticia, adelantada por El País, sorprendió.", "elpais.com first_reported"),
    ("pt", "Quem deu a notícia foi a Folha de S.Paulo.", "folha.uol.com.br first_reported"),
    # A report: the medium as subject, behind the news, in a passive, as owner of an article, with papers.
    (
        "pl",
        "Na nagraniu opublikowanym przez „Gazetę Wyborczą” słychać strzały.",
        "wyborcza.pl according_to",
    ),
    ("pl", "Z akt, do których dotarła „Gazeta Wyborcza”, wynika nic.", "wyborcza.pl according_to"),
    ("pl", "Po publikacji „Gazety Wyborczej” wszczęto śledztwo.", "wyborcza.pl according_to"),
    ("pl", "„Gazeta Wyborcza” twierdzi, że umowę podpisano.", "wyborcza.pl according_to"),
    ("ru", "Ранее «Коммерсантъ» писал о трещинах в опорах.", "kommersant.ru according_to"),
    ("ru", "Копию письма видели журналисты «Ведомостей».", "vedomosti.ru according_to"),
    ("ru", "Отчёт, с которым ознакомились «Ведомости», длинный.", "vedomosti.ru according_to"),
    ("ru", "Депутат опроверг сообщение «Ведомостей» об отставке.", "vedomosti.ru according_to"),
    ("uk", "Завод зупинять, дізналася «Українська правда».", "pravda.com.ua according_to"),
    ("uk", "Кадри обвалу показало Суспільне.", "suspilne.media according_to"),
    ("uk", "Слова міністра наводить УНН.", "unn.ua according_to"),
    ("es", "Según ha podido saber El País, el puente se cerrará.", "elpais.com according_to"),
    ("es", "El contrato, al que tuvo acceso El País, prevé multas.", "elpais.com according_to"),
    ("es", "Una investigación de El País concluye que hubo pagos.", "elpais.com according_to"),
    ("es", "El puente se cerrará, dijo la agencia francesa AFP.", "afp.com according_to"),
    ("pt", "As imagens foram divulgadas pela CNN na terça.", "cnn.com according_to"),
    (
        "pt",
        "Após a publicação da reportagem na Folha de S.Paulo, saiu.",
        "folha.uol.com.br according_to",
    ),
    ("pt", "O ministro, citado pela Lusa, negou tudo.", "lusa.pt according_to"),
]

NOT_CREDITED: list[tuple[str, str]] = [
    # Its staff speak, not the medium; it speaks of itself; it is read, sued, worked for, watched.
    ("pl", "Redaktor naczelny „Gazety Wyborczej” poinformował o odejściu."),
    ("pl", "PAP podała, że zwolni 40 pracowników."),
    ("pl", "Sąd ukarał „Gazetę Wyborczą” za zniesławienie."),
    ("pl", "Mecz pokaże CNN."),
    ("ru", "Журналист «Коммерсанта» рассказал суду об обыске."),
    ("ru", "ТАСС сообщило о сокращении 40 сотрудников."),
    ("ru", "На столе лежал свежий «Коммерсантъ»."),
    ("ru", "По словам главного редактора «Ведомостей», подписка подорожает."),
    ("uk", "Головний редактор «Української правди» повідомив про звільнення."),
    ("uk", "Суд оштрафував «Українську правду» за наклеп."),
    ("uk", "УНН повідомив про скорочення 40 співробітників."),
    ("es", "CNN anunció que recortará 40 empleos."),
    ("es", "Una redactora de la cadena CNN informó a la policía del robo."),
    ("es", "El tribunal condenó a El País por injurias."),
    ("es", "El partido se verá en CNN."),
    ("pt", "A CNN anunciou o corte de 40 vagas."),
    ("pt", "O jogo será exibido na CNN."),
    ("pt", "A diretora da Folha de S.Paulo garantiu que a assinatura vai subir."),
]


def read(text: str, lang: str) -> list[str]:
    found = read_text_credits(text, "harbordaily.com", REGISTRY, lang)
    return [f"{credit.outlet or '?' + credit.name} {credit.kind}" for credit in found]


@pytest.mark.parametrize(("lang", "text", "expected"), CREDITED)
def test_a_construction_credits_the_outlet_it_names(lang: str, text: str, expected: str) -> None:
    assert read(text, lang) == [expected]


@pytest.mark.parametrize(("lang", "text"), NOT_CREDITED)
def test_news_of_an_outlet_and_its_staff_credits_nobody(lang: str, text: str) -> None:
    assert read(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("es", "dijo a la según informe de el diario "),
        ("pt", "disse à ao segundo reportagem de o jornal "),
        ("pl", "jako pierwszy napisał w rozmowie z gazetą "),
        ("ru", "первым сообщил рассказал в эфире по данным "),
        ("uk", "першим повідомив розповів в ефірі за даними "),
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


def test_words_with_a_common_beginning_are_all_found_and_nothing_else() -> None:
    pattern = re.compile(any_of("dijo dijeron dice_que escrib% fin?", {"%": "(?:e|ió)"}))
    for word in ("dijo", "dijeron", "dice que", "escribe", "escribió", "fin", "fi"):
        assert pattern.fullmatch(word)
    for word in ("dij", "dice", "escrib", "dijeron que", ""):
        assert not pattern.fullmatch(word)


def test_a_tilde_stands_for_an_inflection() -> None:
    pattern = re.compile(any_of("журналист~"))
    assert pattern.fullmatch("журналист") and pattern.fullmatch("журналистами")


def test_a_name_behind_a_preposition_or_a_member_of_its_staff_is_no_subject() -> None:
    pattern = re.compile(subject("-dactor de de_la", "la") + "(?:la )?\ue000")
    assert pattern.search("hoy \ue000") and pattern.search("hoy la \ue000")
    for text in ("de \ue000", "el redactor \ue000", "de la \ue000"):
        assert not pattern.search("x " + text)


def test_templates_with_one_beginning_become_one() -> None:
    assert sharing("a ", ("a b", "c", "a d")) == ("c", "a (?:b|d)")
