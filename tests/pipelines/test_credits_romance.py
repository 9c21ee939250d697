"""Constructions of the French, Italian, Spanish and Portuguese press that credit outlets, or seem to."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipelines.outlets import load_registry
from pipelines.text.credits import read_text_credits

REGISTRY = load_registry(Path(__file__).with_name("credit_outlets.toml"))

TOLD_NOT_REVEALED: list[tuple[str, str]] = [
    ("fr", "« Nous ferons appel », révèle à Mediapart l’avocat de la famille."),
    ("it", "«Faremo appello», anticipa al Corriere della Sera il legale."),
    ("es", "Un concejal adelantó a Reuters que el pleno se aplaza una semana."),
    ("pt", "Fonte do clube adiantou à Lusa que o treinador fica até maio."),
]

TOLD: list[tuple[str, str]] = [
    ("fr", "Dimanche, sur BFMTV, la maire a exclu toute hausse."),
    ("fr", "L’entreprise n’a pas donné suite aux demandes du Monde."),
    ("fr", "Le Monde a interrogé la voisine : « Tout tremblait. »"),
    ("fr", "La voisine a pris la parole sur BFMTV."),
    ("it", "Intervenendo all’ANSA TV Reuters, la sindaca ha parlato di ritardi."),
    ("it", "Raggiunta dai cronisti del Corriere della Sera, la preside ha promesso chiarezza."),
    ("it", "Il Corriere della Sera intervista la preside: «Chiarezza subito»."),
    ("it", "Lo ha reso noto all’ANSA la prefettura."),
    ("es", "La alcaldesa rompió su silencio en CNN."),
    ("es", "«Aquí no llega el agua», contó una vecina a periodistas de El País."),
    ("es", "Durante su visita a CNN, la alcaldesa prometió agua para todos."),
    ("pt", "“Aqui não chega água”, disse uma moradora à reportagem da Folha de S.Paulo."),
    ("pt", "A empresa não respondeu aos pedidos da Reuters."),
    ("pt", "A defesa enviou nota à Reuters e negou tudo."),
]

FIRST: list[tuple[str, str]] = [
    ("fr", "Le scandale a été sorti par Mediapart en octobre."),
    ("fr", "C’est Mediapart qui avait levé le lièvre."),
    ("it", "A far scoppiare il caso è stato il Corriere della Sera."),
    ("it", "La truffa è emersa grazie al Corriere della Sera."),
    ("es", "El fraude salió a la luz gracias a El País."),
    ("es", "La exclusiva es de El País."),
    ("pt", "O caso foi tornado público pela Folha de S.Paulo."),
    ("pt", "O secretário caiu depois de a Folha de S.Paulo revelar os contratos."),
]

ACCORDING: list[tuple[str, str]] = [
    ("fr", "La commune a confirmé les informations du Monde."),
    ("fr", "Selon un correspondant de Reuters, la place était vide."),
    ("fr", "Nos confrères de Mediapart évoquent une facture salée."),
    ("fr", "Le Monde : « La facture qui fâche »."),
    ("fr", "« Une facture salée » (Le Monde), c’est peu dire."),
    ("fr", "Un accord serait proche, selon plusieurs titres, en particulier Reuters."),
    ("it", "A riportarlo è stato il Corriere della Sera."),
    ("it", "Secondo Ada Corsi del Corriere della Sera, il conto sale."),
    ("it", "Il conto sale, fa notare il Corriere della Sera."),
    ("it", "Corriere della Sera: «Il conto sale»."),
    ("it", "La ricostruzione del Corriere della Sera è stata smentita dal Comune."),
    ("es", "De acuerdo con información de El País, la factura sube."),
    ("es", "Medios como El País hablan de una factura millonaria."),
    ("es", "La factura sube, según Ana Ruiz, de El País."),
    ("es", "El País, por su parte, cifra la factura en un millón."),
    ("pt", "As informações são da Folha de S.Paulo."),
    ("pt", "De acordo com informações da Reuters, a conta sobe."),
    ("pt", "A colunista Ana Reis, da Folha de S.Paulo, informou que a conta sobe."),
    ("pt", "Veículos como a Folha de S.Paulo falam em conta milionária."),
]

SIGNED: list[tuple[str, str]] = [
    ("fr", "Le pont est rouvert.\nCet article est issu d’une dépêche Reuters"),
    ("fr", "Le pont est rouvert.\nAvec Reuters et la rédaction"),
    ("it", "Il ponte è riaperto.\n(fonte Reuters)"),
    ("it", "Il ponte è riaperto.\nA cura di Reuters"),
    ("es", "El puente reabre.\nInformación de Reuters"),
    ("es", "El puente reabre.\nTomado de Reuters"),
    ("pt", "A ponte reabre.\n(Reportagem de Ana Reis para a Reuters)"),
    ("pt", "A ponte reabre.\nRedação com Reuters"),
]

BYLINES: list[tuple[str, str]] = [
    ("fr", "Agence Reuters"),
    ("fr", "La rédaction, avec l’agence Reuters"),
    ("it", "Redazione Reuters"),
    ("it", "Ada Corsi per Reuters"),
    ("es", "Redacción Reuters"),
    ("pt", "Ana Reis, com informações da Reuters"),
]

NOT_CREDITED: list[tuple[str, str]] = [
    ("fr", "Pour BFMTV, c’est la deuxième panne du mois."),
    ("fr", "Le directeur a annoncé l’arrivée de deux chroniqueurs à BFMTV."),
    ("fr", "Le Monde a publié des excuses."),
    ("fr", "BFMTV a diffusé la finale en clair."),
    ("it", "Premio alla carriera per l’inviato del Corriere della Sera."),
    ("it", "La giunta ha annunciato lo stop ai fondi al Corriere della Sera."),
    ("it", "Secondo la questura, un giornalista del Corriere della Sera è stato ferito."),
    ("it", "Il Corriere della Sera ha pubblicato una rettifica."),
    ("es", "El presidente acusó a El País de mentir."),
    ("es", "El ministro anunció una multa a CNN."),
    ("es", "La ministra visitó los estudios de CNN."),
    ("es", "El comité negó la entrada a CNN."),
    ("pt", "O governo anunciou uma multa à CNN."),
    ("pt", "O estúdio da CNN pegou fogo, informaram os bombeiros."),
    ("pt", "O prêmio foi entregue à Folha de S.Paulo."),
]


def read(text: str, lang: str, byline: str | None = None) -> list[str]:
    found = read_text_credits(text, "harbordaily.com", REGISTRY, lang, byline)
    return [credit.kind for credit in found]


@pytest.mark.parametrize(("lang", "text"), TOLD_NOT_REVEALED)
def test_what_a_person_reveals_to_an_outlet_is_told(lang: str, text: str) -> None:
    assert read(text, lang) == ["told"]


@pytest.mark.parametrize(("lang", "text"), TOLD)
def test_words_of_a_guest_or_of_one_who_was_asked_are_told(lang: str, text: str) -> None:
    assert "told" in read(text, lang)


@pytest.mark.parametrize(("lang", "text"), FIRST)
def test_an_outlet_that_made_a_thing_public_was_first(lang: str, text: str) -> None:
    assert read(text, lang) == ["first_reported"]


@pytest.mark.parametrize(("lang", "text"), ACCORDING)
def test_reports_their_confirmation_and_their_headlines_credit_the_outlet(
    lang: str, text: str
) -> None:
    assert read(text, lang) == ["according_to"]


@pytest.mark.parametrize(("lang", "text"), SIGNED)
def test_a_line_at_the_end_names_the_agency_with_or_without_a_label(lang: str, text: str) -> None:
    assert read(text, lang) == ["agency"]


@pytest.mark.parametrize(("lang", "byline"), BYLINES)
def test_a_word_for_an_agency_or_a_newsroom_may_stand_before_its_name_in_a_byline(
    lang: str, byline: str
) -> None:
    assert read("", lang, byline) == ["byline"]


@pytest.mark.parametrize(("lang", "text"), NOT_CREDITED)
def test_news_about_an_outlet_its_people_and_its_broadcasts_credits_nobody(
    lang: str, text: str
) -> None:
    assert read(text, lang) == []


def test_a_country_in_a_bracket_before_that_of_the_agency_leaves_a_dateline() -> None:
    assert read("Karst (Meridia), 3 mars 2026 (Reuters) – Le pont est rouvert.", "fr") == [
        "dateline"
    ]
    assert read("Le pont (ouvert en 1902) sera fermé lundi (Reuters) et rouvert mardi.", "fr") == []


@pytest.mark.parametrize("lang", ["fr", "it", "es", "pt"])
def test_a_long_line_of_words_that_begin_phrases_is_read_in_linear_time(lang: str) -> None:
    starts = {
        "fr": "selon un journaliste de Luc Varenne, d’après pour dans son édition confirme les informations du ",
        "it": "secondo Ada Corsi a riportarlo con informazioni tratte da nel suo editoriale sulla ",
        "es": "según el periodista Juan Roa, con información de la según un informe de confirmó la noticia de ",
        "pt": "segundo a colunista Rita Dias, com informações da em sua edição confirmou a notícia do ",
    }
    text = (starts[lang] * 5 + "Reuters ") * 200
    read_text_credits("Reuters", "harbordaily.com", REGISTRY, lang)
    began = time.process_time()
    read_text_credits(text, "harbordaily.com", REGISTRY, lang)
    assert time.process_time() - began < 2
