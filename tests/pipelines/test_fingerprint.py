"""All that is kept of an article, and what of it counts."""

from __future__ import annotations

import time

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.text.fingerprint import Fingerprint, fingerprint, restored

_TEXTS = st.text(alphabet=st.sampled_from("ab c1.\n漢字！"), max_size=80)
_LINES = [f"Line {number} has words {number * 7} of its own." for number in range(6)]


def _keys(text: Fingerprint) -> list[int]:
    return [int(key) for key in text.sentence_hashes]


@settings(deadline=None, max_examples=150)
@given(_TEXTS, _TEXTS)
def test_what_is_restored_is_what_was_stored(title: str, text: str) -> None:
    one = fingerprint(title, text, "en")
    other = restored(one.hashes, one.flags, one.sentences, one.title, one.terms)
    assert other.kept.tolist() == one.kept.tolist()
    assert (other.content, other.bands, other.sketch) == (one.content, one.bands, one.sketch)
    assert _keys(other) == _keys(one)
    assert len(_keys(one)) == len(one.sentences)


@settings(deadline=None, max_examples=150)
@given(_TEXTS, st.integers(0, 2**16))
def test_striking_sentences_out_strikes_nothing_else(text: str, chosen: int) -> None:
    one = fingerprint(None, text, "en")
    keys = [key for place, key in enumerate(_keys(one)) if chosen >> place & 1 and key]
    struck = one.without(set(keys))
    ends = [*one.sentences[1:].tolist(), len(one.hashes)]
    expected = one.kept.copy()
    for start, end, key in zip(one.sentences.tolist(), ends, _keys(one), strict=False):
        if key in keys:
            expected[start:end] = False
    assert struck.kept.tolist() == (expected if expected.any() else one.kept).tolist()
    assert one.kept.all()


def test_furniture_struck_out_leaves_shingles_and_content_of_the_rest() -> None:
    whole = fingerprint(None, "\n".join(_LINES), "en")
    bare = fingerprint(None, "\n".join(_LINES[1:]), "en")
    struck = whole.without({_keys(whole)[0]})
    assert struck.content == bare.content
    assert struck.shingles.tolist() == bare.shingles.tolist()
    assert struck.bands == bare.bands and struck.sketch == bare.sketch


def test_a_text_that_is_all_furniture_keeps_its_words() -> None:
    whole = fingerprint(None, "\n".join(_LINES), "en")
    assert whole.without(set(_keys(whole))).kept.all()


def test_a_headline_repeated_at_the_start_of_the_text_does_not_count() -> None:
    text = "\n".join(_LINES)
    one = fingerprint("A ferry sinks", f"A FERRY SINKS\n{text}", "en")
    assert one.content == fingerprint("A ferry sinks", text, "en").content
    alone = fingerprint("A ferry sinks", "A ferry sinks", "en")
    assert alone.kept.all()


def test_texts_of_the_same_words_have_the_same_content_whatever_stands_between_them() -> None:
    one = fingerprint(None, "The ferry “Quenby” sank: 1,200 aboard.", "en")
    other = fingerprint(None, "the ferry 'Quenby' sank — 1.200 aboard", "en")
    assert one.content == other.content
    assert one.content != fingerprint(None, "The ferry Quenby sank: 1,300 aboard.", "en").content


def test_equal_sentences_have_equal_keys_and_single_words_none() -> None:
    one = fingerprint(None, "Sign up here today. Advertisement. The ferry sank.", "en")
    other = fingerprint(None, "The strike ended.\nSIGN UP HERE TODAY!", "en")
    assert _keys(one)[0] == _keys(other)[1] != 0
    assert _keys(one)[1] == 0


def test_the_sentence_beside_is_the_longest_other_one_at_the_start() -> None:
    lines = ["One two three.", "One two three four five six.", "One two three four."]
    lines.append("One two three five four.")
    text = fingerprint(None, "\n".join([*lines, "Tail one two three four five six seven."]), "en")
    keys = _keys(text)
    assert text.beside(keys[0]) == keys[1]
    assert text.beside(keys[1]) == keys[3]
    assert text.beside(12345) == keys[1]


def test_a_single_sentence_has_nothing_beside_it() -> None:
    text = fingerprint(None, "The ferry Quenby sank.", "en")
    assert text.beside(_keys(text)[0]) == 0


def test_texts_without_a_word_have_an_empty_fingerprint() -> None:
    for text in ("", "\n\n", "— … !", "\x00"):
        empty = fingerprint(None, text, None)
        assert _keys(empty) == [] and empty.beside(7) == 0
        assert empty.without({7}) is empty
        assert len(empty.shingles) == 0 and not empty.unspaced


def test_the_neighbours_of_ten_thousand_sentences_are_found_in_linear_time() -> None:
    text = fingerprint(None, "\n".join(f"sentence {n} of {n * 3}" for n in range(10_000)), "en")
    began = time.process_time()
    found = {text.beside(key) for key in _keys(text)}
    assert time.process_time() - began < 3
    assert len(found) <= 2


def test_scripts_decide_the_size_of_shingles() -> None:
    han = fingerprint(None, "渡船在港口沉没四十人失踪", "zh")
    latin = fingerprint(None, "The ferry Quenby sank near Varden", "en")
    assert han.unspaced and not latin.unspaced
    assert len(np.intersect1d(han.shingles, latin.shingles)) == 0
