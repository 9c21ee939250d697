"""From bytes to characters: encodings declared, undeclared and misdeclared."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.charset import decode
from pipelines.extract import extract
from pipelines.items import Article, Page
from pipelines.outlets import EMPTY

TEXTS = {
    "windows-1251": "Правительство области сообщило во вторник, что мост через реку Тамбель закрыт до конца"
    " месяца из-за трещин в двух опорах. Водителям советуют объезд через соседний город.",
    "koi8-r": "Водолазы нашли трещины в двух опорах моста, поэтому движение по нему закрыто до конца месяца.",
    "shift_jis": "港湾局は火曜日、潜水調査で橋脚二本に亀裂が見つかったため、古い旋回橋を月末まで閉鎖すると"
    "発表した。水曜日の朝六時から渡し船が運航され、働く人々を対岸へ運ぶ。",
    "euc-jp": "港湾局は火曜日、潜水調査で橋脚二本に亀裂が見つかったため、古い旋回橋を月末まで閉鎖すると"
    "発表した。水曜日の朝六時から渡し船が運航され、働く人々を対岸へ運ぶ。",
    "gbk": "港务局周二表示,潜水员在两座桥墩上发现裂缝,这座旧平转桥将关闭至本月底。从周三早上六点起,渡轮将"
    "运送工人过河。北岸的店主们说,关闭的时间再糟不过了。",
    "iso-8859-2": "Zarząd portu ogłosił we wtorek, że stary most obrotowy pozostanie zamknięty do końca"
    " miesiąca, gdyż nurkowie znaleźli pęknięcia w dwóch filarach. Prom będzie woził robotników.",
    "windows-1250": "Správa přístavu v úterý oznámila, že starý otočný most zůstane do konce měsíce"
    " uzavřen, protože potápěči našli trhliny ve dvou pilířích. Dělníky bude vozit přívoz.",
    "windows-1252": "Die Hafenbehörde teilte am Dienstag mit, daß die alte Drehbrücke bis Monatsende"
    " gesperrt bleibt – Taucher hätten „Risse“ in zwei Pfeilern gefunden. Eine Fähre hilft.",
    "euc-kr": "항만청은 화요일 잠수부들이 교각 두 곳에서 균열을 발견해 낡은 선회교를 이달 말까지 폐쇄한다고"
    " 밝혔다. 수요일 오전 여섯 시부터 나룻배가 노동자들을 실어 나른다.",
    "utf-16": "The harbour board said on Tuesday that the bridge stays shut – divers had found cracks.",
    "utf-8": "Správa přístavu v úterý oznámila, že starý otočný most zůstane do konce měsíce uzavřen.",
}
LATIN_ALIKE = {"windows-1250"}
"""Read as Latin-1, all its letters are letters still: only a reader of Czech sees the mistake."""


def encoded(encoding: str, declared: str | None) -> bytes:
    meta = f"<meta charset='{declared}'>" if declared else ""
    paragraph = f"<p>{TEXTS[encoding]}</p>"
    return (
        f"<html><head>{meta}</head><body><article>{paragraph * 3}</article></body></html>".encode(
            encoding
        )
    )


@pytest.mark.parametrize("encoding", TEXTS)
@pytest.mark.parametrize("declaration", ["meta", "header", "none", "as utf-8", "as latin-1"])
def test_an_encoding_is_found_whatever_is_declared(encoding: str, declaration: str) -> None:
    declared = {"meta": encoding, "as utf-8": "utf-8", "as latin-1": "iso-8859-1"}.get(declaration)
    if declaration == "as latin-1" and encoding in LATIN_ALIKE:
        declared = None
    header = f"text/html; charset={encoding}" if declaration == "header" else "text/html"
    assert TEXTS[encoding] in decode(encoded(encoding, declared), header)


@pytest.mark.parametrize("encoding", ["windows-1251", "shift_jis", "gbk", "iso-8859-2"])
def test_an_article_survives_its_encoding(encoding: str) -> None:
    fetched_at = datetime(2026, 3, 4, tzinfo=timezone.utc)
    found = extract(
        Page("https://a.example/news/1", fetched_at, encoded(encoding, encoding)), EMPTY
    )
    assert isinstance(found, Article)
    assert found.text.split("\n")[0] == TEXTS[encoding]


def test_the_meta_wins_over_a_servers_default() -> None:
    body = encoded("windows-1251", "windows-1251")
    assert TEXTS["windows-1251"] in decode(body, "text/html; charset=ISO-8859-1")


def test_one_broken_byte_does_not_turn_utf8_into_something_else() -> None:
    body = (
        ("<meta charset=utf-8>" + "Größe über Maß. " * 50).encode() + b"\xe9 " + "für Öl".encode()
    )
    text = decode(body, "text/html")
    assert text.count("Größe über Maß") == 50
    assert text.count("\ufffd") == 1


def test_a_body_cut_within_a_character_is_utf8_still() -> None:
    assert decode("<p>Größe Öl</p>€".encode()[:-1], None).startswith("<p>Größe Öl</p>")


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from(["utf-7", "utf-16", "x-unknown", "shift_jis", "hz", "\u00e9"]),
)
def test_decoding_never_raises(body: bytes, charset: str) -> None:
    decode(body, f"text/html; charset={charset}").encode("utf-8", "replace")
