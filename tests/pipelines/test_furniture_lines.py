"""Lines that any site prints below any article, and sentences that only look like them."""

from __future__ import annotations

import pytest

from pipelines.furniture_lines import without_furniture, without_tail

TEXT = "The swing bridge stays shut, and nobody in town can say who is going to pay for a new one."


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT - SCROLL TO CONTINUE",
        "Story continues below advertisement",
        "Article content",
        "Related Articles:",
        "You may also like",
        "12 comments",
        "Listen to article (3 minutes)",
        "4 min read",
        "Anzeige",
        "La suite après cette publicité",
        "Noticias relacionadas",
        "関連記事",
        "Sign up for our morning letter and get the day's news by e-mail.",
        "Get the top stories delivered to your inbox every morning.",
        "Subscribe now to read the whole story.",
        "By signing up you agree to our terms.",
        "Suscríbete a nuestro boletín de noticias",
        "Подпишитесь на наш канал",
        "Follow the Tamble Post on Facebook",
        "Join our WhatsApp channel for news from the harbour",
        "Please enable JavaScript to see the remarks.",
        "This page needs JavaScript; your browser does not run it.",
        "READ MORE: Ferry shut after engine trouble",
        "Lesen Sie auch: Fähre steht still",
        "Foto: dpa/Max Weber",
        "The Daily Letter has all the news you need to start your day. Sign up here.",
        "Stay in the know – Click here to follow us on Instagram",
        "Join our new WhatsApp community! You get the day's news there, and offers of our partners.",
        "Do you have a story to tell? E-mail us.",
        "Il vous reste 71.5% de cet article à lire.",
        "Suscríbete para seguir leyendo",
        "（责任编辑：张三）",
        "Follow the Post on Facebook and Instagram. If you have a story write to news@post.example",
        "Diese Audioversion wurde künstlich generiert. Mehr Infos",
        "Luister ook naar onze podcast of abonneer je via Spotify of Apple Podcasts.",
        "The Post is not responsible for the content of external sites.",
        "제보는 카카오톡 okpost",
        "More for you",
    ],
)
def test_lines_of_furniture_go(line: str) -> None:
    assert without_furniture(f"{TEXT}\n{line}\n{TEXT}") == f"{TEXT}\n{TEXT}"


@pytest.mark.parametrize(
    "line",
    [
        "Like Facebook and Twitter before it, the firm said that it would cut a tenth of its jobs.",
        "Find out more about the case on Monday, Facebook told the court.",
        "By registering the boat abroad, its owner paid no tax for eleven years.",
        "Subscribers to the newsletter were told first.",
        '"Sign up for our newsletter," he told everybody who came to the pier.',
        "The board reads comments.",
        "JavaScript is the language that most of its programs are written in.",
        "BILD: Herr Minister, wann fährt die Fähre wieder?",
        "Photo albums fill the house of the harbour master.",
        "90 min",
        "Do you recognise this man? Call the police of Eastmere.",
        "He asked her where to sign up, and she pointed at the pier.",
        "Readers can reach the pier at any hour of the day.",
        "Recibe amenazas por correo el alcalde de Valdehoz.",
        "Advertisements pay for the ferry.",
        "We are sorry for the content of the letter, the board said.",
        "Related cases are heard in the spring.",
        "Follow the money, the auditors were told, and look at the pier.",
    ],
)
def test_sentences_that_look_like_furniture_stay(line: str) -> None:
    assert without_furniture(f"{TEXT}\n{line}") == f"{TEXT}\n{line}"


def test_a_text_of_nothing_else_stays_whole() -> None:
    assert without_furniture("Advertisement") == "Advertisement"


@pytest.mark.parametrize(
    "line",
    [
        "Copyright 2026 Tamble Media. All rights reserved.",
        "© 2026 The Tamble Post",
        "Riproduzione riservata © Copyright Tamble",
        "무단 전재 및 재배포 금지",
        "A version of this article appears in print on March 5, 2026, on page 1.",
        "Tom Okafor reports on harbours. Reach him at okafor@post.example.",
        "This story was originally published January 19, 2026 at 6:00 AM.",
        "Ilse Brandt",
        "Ilse Brandt is a reporter at the Tamble Post. She lives in Eastmere.",
        "• Ilse Brandt, ist Redakteurin im Ressort Hafen.",
        "Ilse Brandt berichtet seit 2019 aus dem Norden.",
        "2026/03/16 21:08 송고",
        "Quelle: post.example, ibr/dpa",
    ],
)
def test_rights_and_lines_on_the_author_go_from_the_end(line: str) -> None:
    assert without_tail(f"{TEXT}\n{line}", ["Tom Okafor", "Ilse Brandt"]) == TEXT
    assert without_tail(f"{line}\n{TEXT}", ["Ilse Brandt"]) == f"{line}\n{TEXT}"


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law protects the plans of the bridge, the court held.",
        "Tom Okafor is the harbour master.",
        "The source: a crack in the pier.",
        "2026/03/16 21:08 was when the bridge was shut.",
        "This story appears to end well, the board said.",
        "Ilse Brandtner is the harbour master.",
        "“Ilse Brandt is wrong,” said the harbour master.",
    ],
)
def test_other_last_lines_stay(line: str) -> None:
    assert without_tail(f"{TEXT}\n{line}", ["Ilse Brandt"]) == f"{TEXT}\n{line}"
