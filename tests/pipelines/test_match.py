"""How two articles relate. Clear cases only: where the numbers cut is tuned elsewhere."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.items import CreditKind
from pipelines.match import Pair, Subject, judge
from pipelines.text.fingerprint import fingerprint

_T0 = datetime(2026, 3, 2, 6, tzinfo=timezone.utc)
_WORDS = (
    "harbour bridge council river engine winter market valley tunnel border school forest copper ferry"
    " glacier orchard signal treaty budget captain doctor farmer judge miner pilot sailor teacher heavy"
    " quiet narrow frozen wooden crowded sudden grain timber salt wool glass steel cable railway canal"
)


def _prose(seed: str, sentences: int = 14) -> str:
    rng = random.Random(seed)
    lines = []
    for _ in range(sentences):
        words = rng.choices(_WORDS.split(), k=13)
        words[5], words[9] = rng.choice(("Orlin", "Vessa", "Tarbek")), str(rng.randrange(11, 999))
        lines.append(" ".join(words).capitalize() + ".")
    return "\n".join(lines)


def _subject(
    outlet: str,
    text: str,
    *,
    title: str = "",
    hours: float | None = 0.0,
    credits: tuple[tuple[str, CreditKind], ...] = (),
    kind: str | None = None,
    canonical: str | None = None,
) -> Subject:
    return Subject(
        id=1,
        url=f"https://{outlet}/news",
        outlet=outlet,
        kind=kind,
        published_at=None if hours is None else _T0 + timedelta(hours=hours),
        canonical_url=canonical,
        fingerprint=fingerprint(title, text, "en"),
        credits=frozenset(credits),
    )


def _told(pair: Pair) -> object:
    verdict = pair.verdict
    if verdict is None:
        return (pair.text, pair.event)
    said = (verdict.relation, verdict.derived.url, verdict.source.url, verdict.comparison)
    return (pair.text, pair.event, *said, verdict.rule, verdict.direction, verdict.credits)


def _relation(pair: Pair) -> str | None:
    return None if pair.verdict is None else pair.verdict.relation


_TEXTS = {
    "a": _prose("a"),
    "a, first half": "\n".join(_prose("a").split("\n")[:7]),
    "a, one sentence in three anew": "\n".join(
        new if place % 3 == 0 else old
        for place, (old, new) in enumerate(
            zip(_prose("a").split("\n"), _prose("x").split("\n"), strict=True)
        )
    ),
    "a, other numbers": "".join(
        "7" if mark.isdigit() and place % 2 else mark for place, mark in enumerate(_prose("a"))
    ),
    "b": _prose("b"),
    "short": "The ferry sank.",
    "empty": "",
}
_SUBJECTS = st.builds(
    _subject,
    st.sampled_from(("herald.example", "wire.example", "digest.example")),
    st.sampled_from(sorted(_TEXTS)).map(_TEXTS.__getitem__),
    title=st.sampled_from(("", "Ferry Quenby sinks", "Copper strike ends")),
    hours=st.sampled_from((None, 0.0, 5.0, 30.0, 200.0)),
    credits=st.lists(
        st.tuples(
            st.sampled_from(("herald.example", "wire.example")),
            st.sampled_from(("agency", "told", "first_reported", "byline")),
        ),
        max_size=2,
    ).map(tuple),
    kind=st.sampled_from((None, "wire", "aggregator")),
    canonical=st.sampled_from((None, "https://herald.example/news")),
)


@settings(deadline=None, max_examples=200)
@given(_SUBJECTS, _SUBJECTS)
def test_the_order_of_two_articles_changes_nothing(one: Subject, other: Subject) -> None:
    other = replace(other, url=f"https://{other.outlet}/other")
    pair = judge(one, other)
    assert _told(pair) == _told(judge(other, one))
    assert 0 <= pair.text <= 1 and 0 <= pair.event <= 1
    if pair.verdict is not None:
        assert {pair.verdict.derived, pair.verdict.source} == {one, other}


def test_the_same_words_are_identical_whatever_their_marks() -> None:
    text = _prose("a")
    pair = judge(
        _subject("herald.example", text),
        _subject("courier.example", text.upper().replace(".", "!")),
    )
    assert _relation(pair) == "identical" and pair.text == pair.event == 1


def test_a_cut_copy_is_a_copy_and_a_small_part_an_excerpt() -> None:
    lines = _prose("a").split("\n")
    whole = _subject("herald.example", "\n".join(lines))
    assert _relation(judge(whole, _subject("b.example", "\n".join(lines[:11]), hours=1))) == "copy"
    assert (
        _relation(judge(whole, _subject("b.example", "\n".join(lines[:4]), hours=1))) == "excerpt"
    )


def test_unlike_articles_have_nothing_to_do_with_one_another() -> None:
    pair = judge(
        _subject("herald.example", _prose("a"), title="Ferry Quenby sinks off Varden"),
        _subject("courier.example", _prose("b"), title="Copper miners of Pellan end strike"),
    )
    assert pair.verdict is None and pair.text < 0.1


def test_empty_and_very_short_texts_are_no_copies() -> None:
    for text in ("", "…"):
        assert judge(_subject("a.example", text), _subject("b.example", text)).verdict is None
    one = _subject("a.example", "The ferry sank in the night.")
    other = _subject("b.example", "The ferry sank in the morning.")
    assert judge(one, other).text == 0


_RESULT = (
    "{a} beat {b} by {x} goals to {y} in front of {n} spectators on the old ground by the river, where"
    " {p} scored in minute {m} and {q} in minute {k}. The next match of {a} is against {c} at {h}."
    " Tickets cost {t} crowns and the gates open {g} minutes before the match begins, the club said."
)
_ONE = {
    "a": "Orlin", "b": "Vessa", "c": "Jostad", "p": "Brandt", "q": "Mirelle", "x": 3, "y": 1,
    "n": 8200, "m": 14, "k": 71, "h": 1530, "t": 25, "g": 40,
}  # fmt: skip
_TWO = {
    "a": "Pellan", "b": "Drovna", "c": "Ischia", "p": "Sarnow", "q": "Halvik", "x": 2, "y": 0,
    "n": 6150, "m": 33, "k": 88, "h": 1745, "t": 31, "g": 55,
}  # fmt: skip


@pytest.mark.parametrize("hours", [1, 48])
def test_reports_from_one_template_are_neither_copies_nor_one_event(hours: int) -> None:
    pair = judge(
        _subject("herald.example", _RESULT.format(**_ONE), title="Orlin beat Vessa"),
        _subject("herald.example", _RESULT.format(**_TWO), title="Pellan beat Drovna", hours=hours),
    )
    assert pair.verdict is None and pair.text == pair.event == 0


_TOLD = (
    "The ferry Quenby went down off Varden early on Monday with 214 people aboard, and 31 of them"
    " are still missing. Captain Tarbek had warned the Brandt line of a leak in February."
)
_RETOLD = (
    "More than 30 passengers are missing after the Quenby sank near Varden, the Herald was told."
    " Of 214 aboard most were saved. Its captain, Tarbek, had spoken of a leak, says the paper;"
    " the Brandt line, which owns the ship, gave no answer. 31 families wait in the harbour."
)
_RETOLD_CLOSELY = (
    "Off Varden a ferry sank on Monday. Of the 214 people on the Quenby 31 could not be found so far."
    " As early as February a leak was reported to the Brandt line by its captain, Tarbek."
)


def _told_by(outlet: str, hours: float = 0.0, credits: tuple[str, ...] = ()) -> Subject:
    return _subject(
        outlet,
        _TOLD,
        title="Ferry Quenby sinks off Varden, 31 missing",
        hours=hours,
        credits=tuple((domain, "told") for domain in credits),
    )


def _retold_by(
    outlet: str, hours: float, credits: tuple[str, ...] = (), text: str = _RETOLD
) -> Subject:
    return _subject(
        outlet,
        text,
        title="31 missing after ferry Quenby sinks near Varden",
        hours=hours,
        credits=tuple((domain, "told") for domain in credits),
    )


def test_a_retelling_that_credits_is_a_relay_of_whom_it_credits() -> None:
    pair = judge(_told_by("herald.example"), _retold_by("digest.example", 2, ("herald.example",)))
    assert pair.verdict is not None
    assert (pair.verdict.relation, pair.verdict.source.outlet) == ("relay", "herald.example")
    assert pair.verdict.credits == (("herald.example", "told"),)


def test_who_credits_an_outlet_before_its_report_is_on_the_web_retells_it_all_the_same() -> None:
    digest = _retold_by("digest.example", 2, ("herald.example",))
    assert _relation(judge(_told_by("herald.example", hours=5), digest)) == "relay"


def test_nothing_retells_the_report_of_the_day_after() -> None:
    digest = _retold_by("digest.example", 2, ("herald.example",))
    assert _relation(judge(_told_by("herald.example", hours=16), digest)) is None


def test_a_close_retelling_needs_no_credit() -> None:
    digest = _retold_by("digest.example", 2, text=_RETOLD_CLOSELY)
    assert _relation(judge(_told_by("herald.example"), digest)) == "relay"


def test_of_two_that_credit_a_third_neither_retells_the_other() -> None:
    herald = _told_by("herald.example", credits=("nbs.example",))
    digest = _retold_by("digest.example", 2, ("nbs.example",), text=_RETOLD_CLOSELY)
    assert _relation(judge(herald, digest)) is None
    both = _retold_by("digest.example", 2, ("herald.example", "nbs.example"))
    assert _relation(judge(herald, both)) == "relay"


def _source(one: Subject, other: Subject) -> tuple[str, str]:
    verdict = judge(one, other).verdict
    assert verdict is not None
    return verdict.source.outlet, verdict.direction


def test_credits_then_addresses_then_agencies_then_time_say_who_was_first() -> None:
    text = _prose("a")
    first = _subject("a.example", text)
    later = _subject("b.example", text, hours=3)
    assert _source(first, later) == ("a.example", "time")
    wire = replace(later, kind="wire")
    assert _source(first, wire) == ("b.example", "agency")
    named = replace(wire, canonical_url=first.url)
    assert _source(first, named) == ("a.example", "canonical")
    credited = replace(first, credits=frozenset({("b.example", "agency")}))
    assert _source(credited, named) == ("b.example", "credit")
    # Whose text it is outweighs whose news it is.
    both = replace(named, credits=frozenset({("a.example", "told")}))
    assert _source(credited, both) == ("b.example", "credit")
    assert _source(replace(first, published_at=None), later) == ("a.example", "address")


def test_articles_of_one_outlet_are_put_in_order_by_time_alone() -> None:
    text = _prose("a")
    first = _subject("a.example", text, credits=(("a.example", "byline"),), kind="wire")
    later = replace(first, url="https://a.example/0", published_at=_T0 + timedelta(hours=1))
    assert _source(first, later) == ("a.example", "time")
    verdict = judge(first, later).verdict
    assert verdict is not None and verdict.derived is later


def test_reports_of_different_weeks_are_no_event_in_common() -> None:
    lines = _prose("a").split("\n")
    one = _subject("a.example", "\n".join(lines[:3]), title="Ferry Quenby sinks")
    other = _subject("b.example", "\n".join(lines[9:]), title="Ferry Quenby sinks", hours=24 * 8)
    assert judge(one, other).event == 0
