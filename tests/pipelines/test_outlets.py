"""The outlet registry: what it refuses and where, and which outlet a host or a name means."""

from __future__ import annotations

import pickle
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crawler
from pipelines.outlets import (
    EMPTY,
    Outlet,
    Registry,
    RegistryError,
    case_bound,
    load_registry,
    parse_registry,
)

SHIPPED_FILE = Path(crawler.__file__).with_name("outlets.toml")
SHIPPED = load_registry(SHIPPED_FILE)

GOOD = """\
# two outlets
[[outlet]]
domain = "harbour.example"
name = "The Harbour Post"
aliases = ["HP", "Post of the Harbour", "harbourpost.example"]
kind = "newspaper"
country = "GB"
language = "en"
owner = "Quay Holdings"
feeds = ["https://harbour.example/rss.xml"]
sitemaps = ["https://harbour.example/news.xml"]

[[outlet]]
domain = "ridge.example"
name = "Ridge Radio"
render = true
disabled = true
"""


def test_every_field_of_an_outlet_is_read() -> None:
    registry = parse_registry(GOOD, "outlets.toml")
    assert list(registry) == [
        Outlet(
            domain="harbour.example",
            name="The Harbour Post",
            aliases=("HP", "Post of the Harbour", "harbourpost.example"),
            kind="newspaper",
            country="GB",
            language="en",
            owner="Quay Holdings",
            feeds=("https://harbour.example/rss.xml",),
            sitemaps=("https://harbour.example/news.xml",),
        ),
        Outlet(domain="ridge.example", name="Ridge Radio", render=True, disabled=True),
    ]


def test_an_empty_file_is_an_empty_registry() -> None:
    assert len(parse_registry("", "outlets.toml")) == 0
    assert len(EMPTY) == 0
    assert EMPTY.resolve("The Harbour Post") is None
    assert EMPTY.of_host("harbour.example") is None


HEAD = '[[outlet]]\ndomain = "one.example"\nname = "One"\n'


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        pytest.param(HEAD + "kind = wire\n", 4, "not TOML", id="syntax"),
        pytest.param(HEAD + 'aliases = ["A B",\n\n', 4, "not TOML", id="unclosed list"),
        pytest.param(HEAD + 'name = "Two"\n', 4, "not TOML", id="key twice"),
        pytest.param('title = "x"\n' + HEAD, 1, '"title" is not expected', id="key at the top"),
        pytest.param(HEAD + "\n[feeds]\nx = 1\n", 5, '"feeds" is not expected', id="other table"),
        pytest.param("\n[outlet]\n", 2, "write [[outlet]] tables", id="table, not list of tables"),
        pytest.param('\noutlet = [{name = "A"}]', 2, "write [[outlet]] tables", id="inline list"),
        pytest.param('["."]\n', 1, '"." is not expected', id="quoted header"),
        pytest.param(HEAD + 'nmae = "x"\n', 4, 'unknown key "nmae"', id="unknown key"),
        pytest.param(HEAD + "[outlet.feeds]\nx = 1\n", 4, "feeds is no list", id="sub-table"),
        pytest.param(HEAD + 'aliases = "O"\n', 4, "aliases is no list of strings", id="no list"),
        pytest.param(HEAD + 'aliases = ["O2",\n\n 3]\n', 6, 'alias "3" is no string', id="item"),
        pytest.param(HEAD + 'disabled = "yes"\n', 4, "disabled is no true or false", id="no bool"),
        pytest.param(HEAD + "render = 1\n", 4, "render is no true or false", id="render"),
        pytest.param(HEAD + "owner = 1\n", 4, "owner is no string", id="number"),
        pytest.param(HEAD + '\n[[outlet]]\nname = "Two"\n', 5, "no domain", id="no domain"),
        pytest.param('[[outlet]]\ndomain = "two.example"', 1, "no name", id="no name"),
        pytest.param(HEAD + 'kind = "paper"\n', 4, 'unknown kind "paper"', id="kind"),
        pytest.param(HEAD + 'country = "gb"\n', 4, 'unknown country "gb"', id="country in small"),
        pytest.param(HEAD + 'country = "UK"\n', 4, 'unknown country "UK"', id="not the ISO code"),
        pytest.param(HEAD + 'language = "eng"\n', 4, 'unknown language "eng"', id="language"),
        pytest.param(HEAD + 'owner = " "\n', 4, "is empty or has surplus", id="blank owner"),
        pytest.param(HEAD + 'aliases = ["a  b"]\n', 4, "surplus white space", id="two spaces"),
        pytest.param(HEAD + 'aliases = ["a\\nb"]\n', 4, "surplus white space", id="line feed"),
        pytest.param(HEAD + 'aliases = ["«»"]\n', 4, "is empty", id="only quotes"),
        pytest.param(HEAD + f'owner = "{"x" * 201}"\n', 4, "has 201 characters", id="endless"),
        pytest.param(HEAD + 'feeds = [\n# main\n"/rss"]\n', 6, 'feed "/rss"', id="feed no address"),
        pytest.param(HEAD + 'feeds = ["ftp://a.example"]\n', 4, "no web address", id="feed scheme"),
        pytest.param(HEAD + 'sitemaps = ["https://["]\n', 4, 'sitemap "https://["', id="sitemap"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(RegistryError) as caught:
        parse_registry(text, "my.toml")
    message = str(caught.value)
    assert message.startswith(f"my.toml:{line}: ")
    assert said in message
    assert "; " in message
    assert "\n" not in message


@pytest.mark.parametrize(
    "domain",
    [
        "https://a.example",
        "A.example",
        "a.example/x",
        "a.example:80",
        "a",
        "a b.example",
        "",
        ".a",
        "-a.example",
        "bücher.example",
        "a..example",
        "a.example.",
        "a.example\\n",
    ],
)
def test_a_domain_that_is_no_bare_host_name_is_refused(domain: str) -> None:
    with pytest.raises(RegistryError, match=r"^r:2: domain .* is no bare host name"):
        parse_registry(f'[[outlet]]\ndomain = "{domain}"\nname = "A"\n', "r")


TWO = 'domain = "two.example"\nname = "Two"\n'


@pytest.mark.parametrize(
    ("second", "line", "said"),
    [
        ('domain = "one.example"\nname = "Two"', 7, 'domain "one.example" belongs to one.example'),
        ('domain = "1st.example"\nname = "Two"', 7, "(line 4)"),
        ('domain = "two.example"\nname = "«one»"', 8, 'name "«one»" belongs to one.example'),
        ('domain = "two.example"\nname = "ONE"', 8, "(line 4)"),
        (TWO + 'aliases = [\n"T2",\n"First"]', 11, "(line 4)"),
        (TWO + 'aliases = ["One"]', 9, "(line 3)"),
        (TWO + 'aliases = ["1ST.example"]', 9, 'alias "1ST.example" belongs to one.example'),
        (TWO + 'feeds = ["https://x.example/f"]', 9, "(line 5)"),
    ],
)
def test_what_two_outlets_claim_is_named_with_both_lines(second: str, line: int, said: str) -> None:
    first = HEAD + 'aliases = ["First", "1st.example", "ONE"]\nfeeds = ["https://x.example/f"]\n'
    with pytest.raises(RegistryError) as caught:
        parse_registry(f"{first}[[outlet]]\n{second}\n", "r")
    assert str(caught.value).startswith(f"r:{line}: ")
    assert said in str(caught.value)


def test_outlets_from_elsewhere_that_clash_are_named_by_domain() -> None:
    outlets = [Outlet("a.example", "Same"), Outlet("b.example", "same")]
    with pytest.raises(
        RegistryError, match=r'^outlet b\.example: name "same" belongs to a\.example'
    ):
        Registry(outlets)


def test_headers_inside_strings_and_comments_do_not_shift_the_lines() -> None:
    text = (
        '[[outlet]] # [[outlet]]\ndomain = "a.example"\nowner = """\\\n  [[outlet]]\\\n"""\n'
        "'name' = 'A # B'\naliases = [\n  'x]', # ]\n  \"y, z\"\n]\n[[ \"outlet\" ]]\n"
        'name = "B"\ndomain = "b.example"\nkind = "?"'
    )
    with pytest.raises(RegistryError, match=r"^r:14: unknown kind"):
        parse_registry(text, "r")


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "latin.toml"
    file.write_bytes(HEAD.encode() + 'owner = "Müller"\n'.encode("latin-1"))
    with pytest.raises(RegistryError, match=r"latin\.toml:4: not UTF-8; save"):
        load_registry(file)


def test_a_file_with_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    file = tmp_path / "windows.toml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert len(load_registry(file)) == 2


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("bbc.co.uk", "bbc.co.uk"),
        ("www.bbc.co.uk", "bbc.co.uk"),
        ("NEWS.BBC.CO.UK.", "bbc.co.uk"),
        ("www.bbc.com", "bbc.co.uk"),
        ("notbbc.co.uk", None),
        ("co.uk", None),
        ("bbc.co.uk.evil.example", None),
        ("economictimes.indiatimes.com", "economictimes.indiatimes.com"),
        ("m.economictimes.indiatimes.com", "economictimes.indiatimes.com"),
        ("finance.yahoo.com", "yahoo.com"),
        ("", None),
        (".", None),
        ("a." * 5000, None),
    ],
)
def test_a_host_belongs_to_the_longest_domain_above_it(host: str, domain: str | None) -> None:
    outlet = SHIPPED.of_host(host)
    assert (outlet.domain if outlet else None) == domain


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("the New York Times", "nytimes.com"),
        ("THE NEW YORK TIMES", "nytimes.com"),
        ("New\u00a0York  Times’s", "nytimes.com"),
        ("“The New York Times,”", "nytimes.com"),
        ("NYT", "nytimes.com"),
        ("nyt", None),
        ("CBS News", "cbsnews.com"),
        ("CBS", "cbsnews.com"),
        ("Agence France-Presse", "afp.com"),
        ("Agence France\u2011Presse", "afp.com"),
        ("l’AFP", "afp.com"),
        ("AFP", "afp.com"),
        ("AP", "apnews.com"),
        ("the AP", "apnews.com"),
        ("AP's", "apnews.com"),
        ("ap", None),
        ("Ap", None),
        ("dpa", "dpa.com"),
        ("DPA", "dpa.com"),
        ("reuters", "reuters.com"),
        ("Reuters’", "reuters.com"),
        ("ＲＥＵＴＥＲＳ", "reuters.com"),
        ("Associated Press'e", "apnews.com"),
        ("Anadolu Ajansı’nın", "aa.com.tr"),
        ("ANADOLU AJANSI", "aa.com.tr"),
        ("HÜRRİYET", "hurriyet.com.tr"),
        ("Українській правді", "pravda.com.ua"),
        ("«Коммерсанту»", "kommersant.ru"),
        ("Gazecie Wyborczej", "wyborcza.pl"),
        ("《人民日报》", "people.com.cn"),
        ("共同通信", "kyodonews.net"),
        ("وكالة رويترز", "reuters.com"),
        ("LA Times", "latimes.com"),
        ("die Welt", "welt.de"),
        ("der WELT", "welt.de"),
        ("Die Presse", "diepresse.com"),
        ("La Presse", "lapresse.ca"),
        ("Presse", None),
        ("the Guardian", "theguardian.com"),
        ("The Guardian Nigeria", "guardian.ng"),
        ("time.news", "time.news"),
        ("nytimes.com", "nytimes.com"),
        ("the", None),
        ("", None),
        ("'s", None),
        ("…", None),
        ("Reuters" * 100, None),
    ],
)
def test_a_name_in_a_text_stands_for_its_outlet(name: str, domain: str | None) -> None:
    outlet = SHIPPED.resolve(name)
    assert (outlet.domain if outlet else None) == domain


def test_capitals_that_start_a_name_are_no_article() -> None:
    registry = Registry([Outlet("times.example", "The Times")])
    assert registry.resolve("LA Times") is None
    assert registry.resolve("La Times") is not None
    assert registry.resolve("LA TIMES") is not None


def test_a_name_given_in_full_beats_one_that_only_lacks_its_article() -> None:
    registry = Registry([Outlet("a.example", "O Farol"), Outlet("b.example", "Farol")])
    found = [registry.resolve(name) for name in ("o Farol", "Farol", "the Farol")]
    assert [outlet.domain for outlet in found if outlet] == ["a.example", "b.example", "b.example"]


@pytest.mark.parametrize(
    ("name", "bound"),
    [
        ("AP", True),
        ("TF1", True),
        ("ТАСС", True),
        ("RTVE", True),
        ("dpa", False),
        ("Efe", False),
        ("ANADOLU", False),
        ("新华社", False),
        ("1+1", False),
    ],
)
def test_only_short_names_in_capitals_are_bound_to_their_case(name: str, bound: bool) -> None:
    assert case_bound(name) is bound


def test_names_and_domains_lead_to_the_outlet_and_cannot_be_changed() -> None:
    registry = parse_registry(GOOD, "r")
    post, radio = registry
    assert dict(registry.names()) == {
        "The Harbour Post": post,
        "HP": post,
        "Post of the Harbour": post,
        "harbourpost.example": post,
        "Ridge Radio": radio,
    }
    assert dict(registry.by_domain) == {"harbour.example": post, "ridge.example": radio}
    with pytest.raises(TypeError):
        registry.by_domain["new.example"] = post  # type: ignore[index]


def test_a_registry_survives_pickling_for_the_batch() -> None:
    again = pickle.loads(pickle.dumps(parse_registry(GOOD, "r")))
    assert [outlet.domain for outlet in again] == ["harbour.example", "ridge.example"]
    assert again.resolve("the Harbour Post") == again.by_domain["harbour.example"]


def test_the_shipped_registry_covers_the_world() -> None:
    assert len(SHIPPED) >= 200
    assert len({outlet.country for outlet in SHIPPED}) >= 30
    kinds = Counter(outlet.kind for outlet in SHIPPED)
    assert set(kinds) == {"wire", "broadcaster", "newspaper", "digital", "aggregator"}
    assert kinds["wire"] >= 50


def test_no_shipped_name_is_too_short_or_given_twice() -> None:
    for outlet in SHIPPED:
        names = (outlet.name, *outlet.aliases)
        assert len(set(names)) == len(names), outlet.domain
        assert min(map(len, names)) >= 2, outlet.domain


@given(st.sampled_from(sorted(SHIPPED.names())), st.sampled_from(["", "the ", "«", "  ", "l'"]))
def test_every_shipped_name_resolves_to_its_outlet(name: str, before: str) -> None:
    outlet = SHIPPED.names()[name]
    assert SHIPPED.resolve(name) is outlet
    assert SHIPPED.resolve(f"{before}{name},\n") is outlet
    if not case_bound(name):
        assert SHIPPED.resolve(name.casefold()) is outlet


@given(st.text(max_size=300))
def test_no_text_breaks_a_look_up(text: str) -> None:
    found = SHIPPED.resolve(text), SHIPPED.of_host(text)
    assert all(outlet is None or outlet in set(SHIPPED) for outlet in found)


@given(st.text(alphabet="[]outle.=\"'#\n,{} 1\\", max_size=60))
def test_a_broken_file_gives_a_registry_error_and_nothing_else(text: str) -> None:
    try:
        parse_registry(text, "r")
    except RegistryError as error:
        assert str(error).startswith("r:")
        assert "\n" not in str(error)
