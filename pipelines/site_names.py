"""Names of sites that hang on headlines, known from what a page says of itself or from its host."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from pipelines.urls import registrable_domain

MAX_SITE_WORDS = 6
"""Words of a site's name."""
MAX_SITE_REST = 12
"""Characters that a site's name has more than its host: "Online", "Politics"."""
MAX_SECTION_WORDS = 4
"""Words of a section's name between a headline and the site's."""
SENTENCE = 3
"""Words from which a text can be a headline without what stands beside it."""

_SEPARATOR = re.compile(r"\s+[|\-–—·•»«›:~/_<>]{1,3}\s+|\s*[|｜]\s*|\s*::\s*")
# Chinese and Japanese sites put no spaces around them.
_UNSPACED_SEPARATOR = re.compile(r"(?<=[\u3041-\u9fff”」』）!?！？])\s*[-_–—]+\s*(?=[\w])")
_BEFORE_HEADLINE = re.compile(r"(\s+[|\-–—·•»›:~/]{1,3}\s+|\s*[|｜]\s*|:\s+)$")
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}")
_ARTICLES = frozenset(("the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "o", "a"))
# A small letter, unless "la Repubblica" or an address follows.
_MID_SENTENCE = re.compile(r"\s*(?!(?:la|le|il|el)\s+[A-Z])(?!\S+\.[a-z]{2,}$)[a-zà-ÿ]")
# What an address has behind its outlet's name: a country, or a trade.
_TRADE = re.compile(
    r"(?<=.{3})(ngr?|gh|ke|za|uk|usa?|in|au|nz|ph|pk|bd|lk|my|sg|tv|news|online|web|live|24)$"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def bare_title(
    text: str,
    sites: Iterable[str],
    headings: Iterable[str] = (),
    *,
    host: str = "",
    sections: Iterable[str] = (),
) -> str:
    """Strip the names of the site that hang on a title ("Bridge shut | The Example").

    A name is known from what the page says of itself, or from its host ("nytimes", "spiegel"); a
    section before it goes too. `headings` tell where a title ends.
    """
    for heading in headings:
        if heading and text.startswith(heading) and _SEPARATOR.match(text[len(heading) :]):
            return heading
    known, parts = {plain(site) for site in sites} - {""}, {plain(one) for one in sections} - {""}
    labels = labels_of(host) if host else []
    known.update(host.split(".")[:-1])
    if "_" in text and _HAN.search(text):
        text = text.split("_")[0].strip() or text  # Chinese sites write "Headline_Section_Site"
    mark = ""
    while breaks := _breaks(text):
        head, tail = text[: breaks[0][0]], text[breaks[-1][1] :]
        if (
            _is_site(tail, known, labels)
            or _DAY.fullmatch(tail)
            or _is_section(text, breaks, mark, parts)
        ):
            mark = text[slice(*breaks[-1])].strip()
            text = text[: breaks[-1][0]].strip()
        elif cut := _inner_site(text, breaks, known, labels):
            mark, text = text[slice(*cut)].strip(), text[: cut[0]].strip()
        elif _is_site(head, known, labels):
            text = text[breaks[0][1] :].strip()
        else:
            break
    return text


def without_topic(text: str, heading: str) -> str:
    """Return `heading` where `text` is that with a topic or kicker before it, else `text`."""
    if not text.endswith(heading) or len(heading.split()) < SENTENCE:
        return text
    return heading if _BEFORE_HEADLINE.search(text[: -len(heading)]) else text


def _breaks(text: str) -> list[tuple[int, int]]:
    """Where marks stand that may part a headline from a name, in the order of the text."""
    found = [*_SEPARATOR.finditer(text), *_UNSPACED_SEPARATOR.finditer(text)]
    return sorted(one.span() for one in found)


def _is_site(text: str, known: Collection[str], labels: Iterable[str]) -> bool:
    return plain(text) in known or any(is_host(text, label) for label in labels)


def _is_section(
    text: str, breaks: Sequence[tuple[int, int]], mark: str, sections: Collection[str]
) -> bool:
    """Whether the last part is a section, once the site's name behind it is off: `mark` stood before that.

    What no page names as its section is one behind a bar, or behind the same dash where it is short.
    """
    if not mark:
        return False
    (start, end), tail = breaks[-1], text[breaks[-1][1] :]
    if plain(tail) in sections:
        return True
    words, own = tail.split(), text[start:end].strip()
    if len(text[: breaks[0][0]].split()) < SENTENCE or not tail[:1].isupper():
        return False
    return len(words) <= (MAX_SECTION_WORDS if "|" in own else 2 if own == mark else 0)


def _inner_site(
    text: str, breaks: Sequence[tuple[int, int]], known: Collection[str], labels: Sequence[str]
) -> tuple[int, int] | None:
    """Where a site's name begins that has something behind it: its motto, a section, a day."""
    for (start, end), (stop, _) in pairwise(breaks):
        if len(text[:start].split()) >= SENTENCE and _is_site(text[end:stop], known, labels):
            return start, end
    return None


@lru_cache(maxsize=1_000)
def labels_of(host: str) -> list[str]:
    """Return the names in a host: of its domain, and of its subdomains where they are words."""
    domain = registrable_domain(host)
    rest = host.removesuffix(domain).split(".")
    return [domain.split(".")[0], *(label for label in rest if len(label) > 3)]


def is_host(text: str, label: str) -> bool:
    """Return whether a few words are what a host's name is made of: whole, or of its words' beginnings.

    "The New York Times" is nytimes, "DER SPIEGEL" spiegel, "BBC News" bbc, "Le Monde.fr" lemonde.
    """
    label = re.sub(r"\W", "", label)
    short = _TRADE.sub("", label)
    return any(
        _is_made_of(words, one, text)
        for words in _spellings(text)
        for one in dict.fromkeys((label, short))
    )


def _spellings(text: str) -> Iterator[list[str]]:
    """A text's words in small letters without marks, with umlauts as two letters and as one."""
    folded = text.casefold()
    for letters in dict.fromkeys((folded.translate(_UMLAUTS), folded)):
        bare = (c for c in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(c))
        yield re.findall(r"\w+", "".join(bare))


def _is_made_of(words: Sequence[str], label: str, text: str) -> bool:
    if "".join(words) == label:
        return True
    if len(label) < 2 or not 1 <= len(words) <= MAX_SITE_WORDS or _MID_SENTENCE.match(text):
        return False
    if not (words[0] == label and len(words) > 2) and any(
        word.isdigit() and word not in label for word in words
    ):
        return False  # a score, a year
    if len(words) > 1 and _spelt(label, words):
        return True
    if len(words) > 1 and words[0] in _ARTICLES and not label.startswith(words[0]):
        words = words[1:]
    joined = "".join(words)
    if joined.startswith(label) and (len(label) > 3 or words[0] == label or len(words) < 4):
        return len(joined) <= len(label) + MAX_SITE_REST
    return len(words) > 1 and _spelt(label, words)


def spells(text: str, label: str) -> bool:
    """Return whether a heading is the site's name, as its host spells it."""
    label = re.sub(r"\W", "", label)
    for words in _spellings(text):
        joined = "".join(words).replace("_", "")
        joined = joined if label.startswith("the") else joined.removeprefix("the")
        if len(label) > 4 and joined.startswith(label) and len(joined) <= len(label) + 4:
            return True
    return False


def _spelt(label: str, words: Sequence[str]) -> bool:
    """Whether `label` is beginnings of all these words, one after another."""
    if not words:
        return not label
    word = words[0]
    return any(
        label[:size] == word[:size] and _spelt(label[size:], words[1:])
        for size in range(1, min(len(label), len(word)) + 1)
    )


def plain(text: str) -> str:
    """Return a text's letters and digits, in small letters, without an article before them."""
    return re.sub(r"\W+", "", text.casefold()).removeprefix("the")
