"""One form per address, and the domain that names an outlet."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipelines.urls import MAX_URL, URLError, host_of, normalise, registrable_domain

_PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        (
            "%3B", ";jsessionid=1", "%3bjsessionid=9", "%2F", "%25", "%", "%zz", "%ff", "/", "//", "..",
            "?", "&", "=", "+", "#", "@", ":", ":80", "[::1]", "utm_source=x", "%75tm_source=x", "。",
            "ü", ".", "\ud800", "\udcff", "\x00", "\t", " ", "\\",
        )
    ),
)  # fmt: skip
_ADDRESSES = st.tuples(
    st.sampled_from(("http://", "HTTPS://", "http://example.com/", "http://example.com/?", "")),
    st.lists(_PIECES, max_size=8).map("".join),
).map("".join)


@settings(deadline=None, max_examples=600)
@given(_ADDRESSES)
@example("http://example.com/%3Bjsessionid=1/x")
@example("http://example。com。/")
@example("http://example.com/?q=\ud800")
@example("http://example.com/\ud800")
@example("http://[::1%eth0]/")
def test_a_normalised_address_is_its_own_normal_form(address: str) -> None:
    try:
        once = normalise(address)
    except URLError:
        return
    assert normalise(once) == once
    assert once.isascii() and once.isprintable() and " " not in once
    assert len(once) <= MAX_URL
    parts = urlsplit(once)
    assert parts.scheme in ("http", "https") and parts.hostname and parts.path.startswith("/")
    assert parts.username is None and not parts.fragment


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=60))
def test_no_text_raises_anything_but_the_error_for_addresses(text: str) -> None:
    try:
        normalise(text)
    except URLError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("HTTP://Example.COM", "http://example.com/"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("http://example.com:80/a", "http://example.com/a"),
        ("https://example.com:80/a", "https://example.com:80/a"),
        ("http://example.com:8080", "http://example.com:8080/"),
        ("http://example.com./a", "http://example.com/a"),
        ("http://reader:secret@example.com/a", "http://example.com/a"),
        ("  http://example.com/a\n", "http://example.com/a"),
        ("http://example.com/a#comments", "http://example.com/a"),
        ("http://example.com//a//b/", "http://example.com//a//b/"),
    ],
)
def test_scheme_host_port_user_and_fragment_have_one_form(address: str, normal: str) -> None:
    assert normalise(address) == normal


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("http://example.com/%7euser/%c3%a9t%C3%A9", "http://example.com/~user/%C3%A9t%C3%A9"),
        ("http://example.com/été", "http://example.com/%C3%A9t%C3%A9"),
        ("http://example.com/a%2Fb%25", "http://example.com/a%2Fb%25"),
        ("http://example.com/a b", "http://example.com/a%20b"),
        ("http://example.com/50%", "http://example.com/50%25"),
        ("http://example.com/%D6%D0?q=%d6%d0", "http://example.com/%D6%D0?q=%D6%D0"),
        ("http://example.com/?a=x+y&b=x%20y", "http://example.com/?a=x+y&b=x+y"),
    ],
)
def test_percent_encoding_has_one_form_and_loses_no_byte(address: str, normal: str) -> None:
    assert normalise(address) == normal


def test_addresses_that_differ_in_bytes_of_an_old_encoding_stay_apart() -> None:
    assert normalise("http://example.com/?q=%D6%D0") != normalise("http://example.com/?q=%D6%D1")


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("http://example.com/a?utm_source=x&id=7&UTM_Medium=y", "http://example.com/a?id=7"),
        ("http://example.com/a?fbclid=x", "http://example.com/a"),
        ("http://example.com/a?%75tm_source=x", "http://example.com/a"),
        (
            "http://example.com/a?PHPSESSID=0a1b2c3d4e5f60718293&page=2",
            "http://example.com/a?page=2",
        ),
        ("http://example.com/a;jsessionid=0A1B.n2?page=2", "http://example.com/a?page=2"),
        ("http://example.com/a;JSESSIONID=0A1B/b", "http://example.com/a/b"),
        ("http://example.com/a;v=2", "http://example.com/a;v=2"),
        ("http://example.com/a?source_id=1", "http://example.com/a?source_id=1"),
    ],
)
def test_parameters_of_tracking_and_session_go(address: str, normal: str) -> None:
    assert normalise(address) == normal


@pytest.mark.parametrize("query", ["b=2&a=1", "a=2&a=1", "20260302", "a=", "a", "id=7&p", "=x"])
def test_the_rest_of_a_query_stays_as_it_is(query: str) -> None:
    assert normalise(f"http://example.com/a?{query}") == f"http://example.com/a?{query}"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://MÜNCHEN.example/", "xn--mnchen-3ya.example"),
        ("http://xn--mnchen-3ya.example/", "xn--mnchen-3ya.example"),
        ("http://пример.example/", "xn--e1afmkfd.example"),
        ("http://例子。example。/", "xn--fsqu00a.example"),
        ("http://[2001:DB8:0:0::1]:8080/", "2001:db8::1"),
        ("http://192.0.2.7/", "192.0.2.7"),
    ],
)
def test_hosts_in_any_script_and_numbers_have_one_form(address: str, host: str) -> None:
    assert host_of(normalise(address)) == host


@pytest.mark.parametrize(
    "address",
    [
        "", " ", "example.com/a", "//example.com/a", "/a", "http:///a", "http://", "http:example.com",
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,hello", "mailto:a@example.com",
        "file:///etc/hosts", "ftp://example.com/a", "http://example.com:99999/", "http://example.com:x/",
        "http://[::1", "http://[fe80::1%eth0]/", "http://[::1%<b>]/", "http://a b.example/",
        "http://a<b>.example/", "http://" + "ü" * 70 + ".example/", "http://example.com/\ud800",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused_in_one_line(address: str) -> None:
    with pytest.raises(URLError) as refused:
        normalise(address)
    assert "\n" not in str(refused.value)


def test_addresses_of_2048_characters_pass_and_longer_ones_do_not() -> None:
    start = "http://example.com/"
    assert len(normalise(start + "a" * (MAX_URL - len(start)))) == 2048
    with pytest.raises(URLError, match="2049"):
        normalise(start + "a" * (MAX_URL - len(start) + 1))
    with pytest.raises(URLError, match="limit"):  # short as written, long as encoded
        normalise(start + "ü" * 1000)


def test_a_long_data_address_is_not_repeated_whole_in_the_message() -> None:
    with pytest.raises(URLError) as refused:
        normalise("data:text/plain," + "x" * 1_000_000)
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.bbc.co.uk", "bbc.co.uk"),
        ("bbc.co.uk", "bbc.co.uk"),
        ("news.asahi.com", "asahi.com"),
        ("edition.news.com.au", "news.com.au"),
        ("co.uk", "co.uk"),
        ("www.herald.example", "herald.example"),
        ("a.b.c.herald.example", "herald.example"),
        ("herald.example", "herald.example"),
        ("localhost", "localhost"),
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8::1", "2001:db8::1"),
        ("xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"),
        ("www.xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"),
    ],
)
def test_an_outlet_is_its_registrable_domain(host: str, domain: str) -> None:
    assert registrable_domain(host) == domain
