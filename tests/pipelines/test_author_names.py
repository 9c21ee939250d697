"""Names out of the strings that pages put authors in, and which of them are people's."""

from __future__ import annotations

import time

import pytest

from pipelines.author_names import clean_names
from pipelines.persons import people

HOUSE = ("The Harbour Post", "harbour-post.example")


def named(text: str) -> list[str]:
    return people(clean_names([text]), HOUSE, "www.harbour-post.example")


@pytest.mark.parametrize(
    "text",
    [
        "dpa/Ilse Brandt", "Reuters/Ilse Brandt", "Ilse Brandt mit dpa", "Ilse Brandt/dpa/mit",
        "Ilse Brandt mit Material von dpa", "Ilse Brandt and agencies", "Ilse Brandt avec AFP",
        "Ilse Brandt und unseren Agenturen", "ČTK, Ilse Brandt", "Ilse Brandt and Tamble News staff",
        "Ilse Brandt Associated Press", "Ilse Brandt Associated Press/Report for America",
        "TNN / Ilse Brandt / Updated: Mar 3", "Harbour Staff, Ilse Brandt", "Ilse Brandt - AFP",
    ],
)  # fmt: skip
def test_agencies_before_and_behind_a_name_are_taken_off(text: str) -> None:
    assert named(text) == ["Ilse Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "Ein Kommentar von Ilse Brandt", "Eine Analyse von Ilse Brandt", "Aus Eastmere berichtet Ilse Brandt",
        "Von unserer Mitarbeiterin Ilse Brandt", "Interview: Ilse Brandt", "Autor/in: Ilse Brandt",
        "Propos recueillis par Ilse Brandt", "Publié par Ilse Brandt le 3 mars 2026", "Texte : Ilse Brandt",
        "Redactado por Ilse Brandt, The Harbour Post", "Escrito por Ilse Brandt el 3 de marzo de 2026",
        "a cura di Ilse Brandt", "dal nostro inviato Ilse Brandt", "Scritto da Ilse Brandt",
        "Door onze verslaggever Ilse Brandt", "Skriven av Ilse Brandt", "Oprac.: Ilse Brandt",
        "Muhabir: Ilse Brandt", "Penulis: Ilse Brandt Editor: Tom Okafor", "Tác giả: Ilse Brandt",
        "Reported by: Ilse Brandt, Edited by: Tom Okafor", "Tekst: Ilse Brandt. Foto: Tom Okafor",
        "Text: Ilse Brandt | Fotos: Tom Okafor", "Words and photos by Ilse Brandt", "dall'inviato Ilse Brandt",
        "By political reporter Ilse Brandt", "By North Asia correspondent Ilse Brandt", "Autorius: Ilse Brandt",
        "Von Redakteurin Ilse Brandt", "Par notre correspondante à Londres, Ilse Brandt", "Deur Ilse Brandt",
        "Por: Ilse Brandt",
    ],
)  # fmt: skip
def test_what_a_byline_begins_with_is_no_part_of_the_name(text: str) -> None:
    assert named(text) == ["Ilse Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Brandt Europe correspondent", "Ilse Brandt Defence and security editor", "Ilse Brandt PhD",
        "Ilse Brandt, ARD Berlin", "Ilse Brandt, correspondante à Londres", "Ilse Brandt, MD",
        "Ilse Brandt (Londres, correspondance)", "Por Ilse Brandt, g1 — São Paulo", "Ilse Brandt '26",
        "Ilse Brandt Special to the Star", "Ilse Brandt Guest Commentary", "Ilse Brandt // Staff Writer",
        "Ilse Brandt Tuesday, March 3rd 2026", "Ilse Brandt Mar. 3, 2026 5:14 pm", "Ilse Brandt 3.3.2026",
        "Ilse Brandt at 7:14 PM", "Ilse Brandt et al.", "Ilse Brandt, nostra inviata",
        "Ilse Brandt, Reporterin bei der HP", "Ilse Brandt [ib]", "Ilse Brandt/ANKARA, (DHA)",
        "Ilse Brandt (Londres; correspondance", "<a href='/ilse'>Ilse Brandt</a>", "Ilse Brandt Journalist",
    ],
)  # fmt: skip
def test_offices_places_and_times_are_no_part_of_the_name(text: str) -> None:
    assert named(text) == ["Ilse Brandt"]


@pytest.mark.parametrize(
    "name",
    [
        "Ludwig von Rohe",
        "Mary Ann Fox",
        "Anne Marie Lee",
        "Theresa May",
        "Jo Brandt III",
        "Ada Press",
    ],
)
def test_names_that_look_like_something_else_stay_whole(name: str) -> None:
    assert named(name) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Por Ilse Brandt (Texto) y Tom Okafor (Fotos)", ["Ilse Brandt"]),
        ("Von Ilse Brandt, Tom Okafor (Foto)", ["Ilse Brandt"]),
        ("Ilse Brandt, Tom Okafor (WXYZ) Published: 5:14 PM", ["Ilse Brandt", "Tom Okafor"]),
        ("AFP in Paris and Tom Okafor in London", ["Tom Okafor"]),
        ("ILSE BRANDT and TOM OKAFOR Associated Press", ["ILSE BRANDT", "TOM OKAFOR"]),
        ("Ilse Brandt ed Ada Moe", ["Ilse Brandt", "Ada Moe"]),
        ("أحمد علي، رنا المعلوف", ["أحمد علي", "رنا المعلوف"]),
        ("Ilse Brandt in Eastmere, Tom Okafor in Moor", ["Ilse Brandt", "Tom Okafor"]),
        ("Story by Ilse Brandt, photos by Tom Okafor", ["Ilse Brandt"]),
        ("Текст: Мария Ольховская, фото: Иван Петров", ["Мария Ольховская"]),
    ],
)
def test_of_several_names_the_writers_count(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("記者王小明／台北報導", ["王小明"]),
        ("〔記者王小明／台北報導〕", ["王小明"]),
        ("撰文：王小明", ["王小明"]),
        ("新东报记者 王小明", ["王小明"]),
        ("本报记者 王小明 周海", ["王小明", "周海"]),
        ("记者 王小明 通讯员 周海", ["王小明"]),
        ("社会部 高原美咲", ["高原美咲"]),
        ("ロンドン=高原美咲", ["高原美咲"]),
        ("责任编辑：王小明", []),
        ("周海 and 林晓燕", ["周海", "林晓燕"]),
        ("[서울=뉴시스] 홍길동 기자", ["홍길동"]),
        ("文・写真 高原美咲", ["高原美咲"]),
        ("綜合報導", []),
        ("共同社", []),
    ],
)
def test_bylines_of_scripts_without_spaces(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Site Admin", "Harbour Admin", "wpadmin", "ibrandt", "Submitted Article", "Contributed Report",
        "For The Harbour Post", "La Presse Canadienne", "SZ-Autoren", "RND/dpa", "I. B.", "I.B. avec AFP",
        "TT Nyhetsbyrån", "Reuters in London", "Royal correspondent", "Photos by Tom Okafor", "Leserbrief",
        "Edited by Tom Okafor", "CNN Newsource", "Interpress", "Nordwire", "Office of Communications",
        "Guest Post",
        "Letters to the editor", "নিজস্ব প্রতিবেদক", "ویب ڈیسک", "กองบรรณาธิการ", "Nhóm PV",
        "Mit Informationen von Ilse Brandt",
    ],
)  # fmt: skip
def test_logins_offices_and_the_work_of_others_are_no_authors(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize("word", ["and ", "Senior ", "a-", "王", "Special ", "(", "Editor: "])
def test_endless_strings_take_little_time(word: str) -> None:
    start = time.perf_counter()
    clean_names([word * 100_000])
    assert time.perf_counter() - start < 2
