"""Where a text names outlets: the names of a registry, in their inflected forms, and unknown media.

Every word of the text is looked up once, by its first letters, in an index built once per
registry, so the time depends on the length of the text and hardly on the number of outlets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipelines.outlets import Outlet, Registry, case_bound
from pipelines.text.phrases.ordinary import ORDINARY
from pipelines.text.remembered import Remembered
from pipelines.text.slavic_names import proper_span, quoted_part

# What stands for a name when phrases are looked for: one character of the private use area by sort.
WIRE, PRESS, BROADCASTER, UNKNOWN, WEAK = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
MAX_SEEN = 40
"""How often one outlet's name is looked at in one text; further mentions add no credit."""

_LATIN, _CYRILLIC, _ARABIC = "A-Za-z0-9À-ɏ", "Ѐ-ӿ", "ء-ي"
_NO_LETTERS = re.compile(r"[\W_]+")
_CJK_CHARACTER = re.compile(r"[぀-ヿ㐀-鿿가-힣]")
_RUN = re.compile(f"[{_LATIN}]+|[{_CYRILLIC}]+|[{_ARABIC}]+")
_ARABIC_PREFIX = re.compile(r"[وفبكل]{1,2}ـ?")
_ARTICLE = re.compile(
    r"(?:The|THE|Der|Die|Das|Den|Le|La|Les|El|Los|Las|Il|Lo|O|A|De|Het) (?=\S)|L['’](?=\S)"
)

# Before an ordinary word: what makes it a name.
_CALLED = re.compile(
    r"(?:وكالة(?: (?:ال)?[أا]نباء)?|صحيفة|جريدة|قناة|موقع|إذاعة|مجلة|شبكة|منصة|محطة"
    r"|تلفزيون) [«\"“]?\Z"
)
# What calls a wire agency one, in names from which its own dateline leaves it out: "(여울)", "（共同）".
_SORT = re.compile(r"^وكالة |(?:通[讯訊]社|通信社?|社|통신사?|뉴스)$| (?:للأنباء|الإخبارية)$")
# Before an ordinary word: a capitalised word within a sentence, so that both are one longer name.
_LAST_OF_NAME = re.compile(r"[\w,] [A-ZÀ-Þ][\w'’-]{1,30} \Z")


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text; offsets are characters, end exclusive."""

    start: int
    end: int
    outlet: Outlet | None
    mark: str
    name: str | None = None
    """The name in full, as the text wrote it before, where this is a later mention of it."""
    noun: bool = False
    """Whether it is mentioned by a noun alone: "the newspaper"."""


@dataclass(frozen=True, slots=True)
class _Name:
    pattern: str
    outlet: Outlet
    article: str
    """The article that belongs to the name, with its space or apostrophe; empty where there is none."""
    weak: bool
    """Whether the name without its article is an ordinary word or too short to be sure of."""
    size: int


class Names:
    """The index of one registry; built by `names_of`."""

    __slots__ = ("_buckets", "_cjk", "_compiled", "_folded", "_keys")

    def __init__(self, registry: Registry) -> None:
        self._buckets: dict[str, dict[str, _Name]] = {}
        self._keys = Remembered(self._keys_in)
        self._compiled: dict[str, tuple[re.Pattern[str], tuple[_Name, ...]]] = {}
        self._folded: dict[str, Outlet | None] = {}
        cjk: dict[str, Outlet] = {}
        for written, outlet in _written(registry):
            key = fold_name(written)
            self._folded[key] = outlet if self._folded.get(key, outlet) is outlet else None
            if _CJK_CHARACTER.search(written):
                cjk[written.strip("《》「」“”")] = outlet
            else:
                self._add(written, outlet)
                proper = quoted_part(written)
                if proper and proper not in registry.names():
                    self._add(proper, outlet, sure=False)
        for outlet in registry:
            self._folded.setdefault(fold_name(outlet.domain), outlet)
            for short in _without_sort(outlet):
                self._folded.setdefault(fold_name(short), outlet)
            pattern = f"(?i:{re.escape(outlet.domain)})(?![{_LATIN}@/-]|\\.[{_LATIN}])"
            name = _Name(pattern, outlet, "", False, len(outlet.domain))
            for form in {outlet.domain, outlet.domain.upper(), outlet.domain.capitalize()}:
                if run := _RUN.match(form):
                    self._buckets.setdefault(_key(run[0]), {})[pattern] = name
        ordered = sorted(cjk, key=len, reverse=True)
        self._cjk = (re.compile("|".join(map(re.escape, ordered))), cjk) if cjk else None

    def _add(self, written: str, outlet: Outlet, *, sure: bool = True) -> None:
        article = article_of(written)
        if article.strip() in ("A", "O") and outlet.language != "pt":
            article = ""  # "A Haber" is a name of two words
        bare = written[len(article) :]
        weak = not sure or bare.casefold() in ORDINARY or len(bare) <= 2
        for form in dict.fromkeys((bare, bare.upper() if len(bare) >= 5 else bare)):
            run = _RUN.search(form)
            if not run or run.start():
                continue
            pattern = _pattern(form, outlet.language or "")
            bucket = self._buckets.setdefault(_key(run[0]), {})
            if (known := bucket.get(pattern)) and known.outlet is outlet and known.article:
                continue
            if known and known.outlet is not outlet and not (known.article and not article):
                # "La Presse" and "Die Presse": only the article tells which is meant.
                pattern = f"(?<={re.escape(article)}){pattern}" if article else pattern
            bucket[pattern] = _Name(pattern, outlet, article, weak, len(form))
            if outlet.language == "pl" and run[0].endswith("niec"):  # "Goniec", but "Gońca"
                softened = self._buckets.setdefault(_key(f"{run[0][:-4]}ńc"), {})
                softened[pattern] = bucket[pattern]

    def resolve(self, name: str) -> Outlet | None:
        """The outlet whose name `name` is, whatever its case, quotes and article; else None."""
        return self._folded.get(fold_name(name)) if len(name) <= 200 else None

    def find(self, text: str) -> list[Found]:
        """All names in `text`, in order, none overlapping; at most MAX_SEEN of one outlet."""
        seen: dict[str, int] = {}
        found: list[Found] = []
        end = 0
        for name in self._all(text):
            assert name.outlet is not None
            count = seen.get(name.outlet.domain, 0)
            if count < MAX_SEEN and (name.start >= end or not found):
                seen[name.outlet.domain] = count + 1
                found.append(name)
                end = name.end
        return _told_apart(found, text) if found else found

    def _all(self, text: str) -> Iterator[Found]:
        names = list(self._of_words(text))
        if self._cjk and _CJK_CHARACTER.search(text):
            pattern, outlets = self._cjk
            for match in pattern.finditer(text):
                outlet = outlets[match[0]]
                mark = WEAK if match[0] in ORDINARY else _mark(outlet)
                names.append(Found(match.start(), match.end(), outlet, mark))
            names.sort(key=lambda name: (name.start, -name.end))
        return iter(names)

    def _of_words(self, text: str) -> Iterator[Found]:
        for start, word in self._leading(text):
            for offset, key in self._keys[word]:
                if name := self._at(text, start + offset, key):
                    yield name
                    break

    def _leading(self, text: str) -> list[tuple[int, str]]:
        """Words of a text with which a name may begin, in order; each different one is looked up once."""
        found: list[tuple[int, str]] = []
        for word in set(_RUN.findall(text)):
            if not self._keys[word]:
                continue
            start = text.find(word)
            while start >= 0:
                end = start + len(word)
                before = _RUN.match(text, start - 1) if start else None
                run = _RUN.match(text, start)
                if run and run.end() == end and (before is None or before.end() == start):
                    found.append((start, word))
                start = text.find(word, end)
        return sorted(found)

    def _keys_in(self, word: str) -> tuple[tuple[int, str], ...]:
        """Where in a word a name may begin, and the key of the bucket with such names."""
        starts = [0]
        if word[0] in "وفبكل" and (prefix := _ARABIC_PREFIX.match(word)):
            starts += range(1, prefix.end() + 1)
        found: list[tuple[int, str]] = []
        for start in starts:
            key = _key(word[start : start + 4])
            if key.startswith("لل"):  # "to the Mashriq": the article is written as a second "l"
                key = _key("ال" + word[start + 2 : start + 4])
            if key in self._buckets:
                found.append((start, key))
        return tuple(found)

    def _at(self, text: str, at: int, key: str) -> Found | None:
        compiled = self._compiled.get(key)
        if compiled is None:
            names = tuple(sorted(self._buckets[key].values(), key=lambda name: -name.size))
            source = "|".join(f"({name.pattern})" for name in names)
            compiled = self._compiled[key] = re.compile(source), names
        match = compiled[0].match(text, at)
        if not match or not match.lastindex:
            return None
        name = compiled[1][match.lastindex - 1]
        if _part_of_address(text[max(0, at - 2) : at]) and not (
            text[at - 1] == "." and "." in match[0]
        ):
            return None
        mark = WEAK if name.weak else _mark(name.outlet)
        start = at
        if name.article:
            width = len(name.article)
            if text.startswith(name.article, at - width) and at >= width:
                start, mark = at - width, _mark(name.outlet)
        if mark == WEAK and _CALLED.search(text[max(0, start - 24) : start]):
            mark = _mark(name.outlet)
        if mark == WEAK and _LAST_OF_NAME.search(text[max(0, start - 40) : start]):
            return None
        if match[0].startswith("لل"):  # the preposition stays in the text: it is part of a phrase
            written = "ال" + match[0][2:]
            return Found(start + 1, match.end(), name.outlet, mark, written)
        end = match.end()
        if text[at] >= "Ѐ" and text[at].islower():
            first, last = proper_span(match[0])
            start, end = at + first, at + last
        return Found(start, end, name.outlet, mark)


def _written(registry: Registry) -> Iterator[tuple[str, Outlet]]:
    """All names, and "East Press" where one is "East Press Agency" and no outlet's name is the shorter."""
    names = registry.names()
    yield from names.items()
    for name, outlet in names.items():
        shorter = name.removesuffix(" Agency")
        if shorter not in (name, *names) and re.search(r" (?!News$)\w+$", shorter):
            yield shorter, outlet


@lru_cache(maxsize=8)
def names_of(registry: Registry) -> Names:
    """The index of `registry`, built once for each object."""
    return Names(registry)


def _key(word: str) -> str:
    """What a name's first word is looked up by: letters that no inflection changes."""
    return word[:4] if word[:1] < "Ѐ" else word[:3]


def _without_sort(outlet: Outlet) -> Iterator[str]:
    """Names of a wire agency without the word that calls it one; where they stand alone, they mean it."""
    for name in (outlet.name, *outlet.aliases) if outlet.kind == "wire" else ():
        short = _SORT.sub("", name)
        if short != name and len(short) >= 2 and " " not in short:
            yield short


def article_of(name: str) -> str:
    """The article with which a name begins, with its space or apostrophe; empty where there is none."""
    article = _ARTICLE.match(name)
    return article[0] if article else ""


def fold_name(name: str) -> str:
    """What two spellings of a name have in common: letters and digits, without case and article."""
    name = name.strip().strip("\"'“”„«»‘’《》「」【】()")
    article = _ARTICLE.match(name[:1].upper() + name[1:])
    if article and len(name) - article.end() >= 3:
        name = name[article.end() :]
    return _NO_LETTERS.sub("", name.casefold())


def without_names(
    text: str, found: Sequence[Found], instead: str = "", filled: bool = False
) -> str:
    """Return `text` with `instead` for each name in `found`, which are in its order; where `filled`, for each
    letter of one, so that the rest stays in its place."""
    for name in reversed(found):
        times = name.end - name.start if filled else 1
        text = text[: name.start] + instead * times + text[name.end :]
    return text


def _part_of_address(before: str) -> bool:
    """Whether the two characters before a name make it part of a handle, a host or a compound."""
    if before[-1:] in ("@", "#", "_"):
        return True
    return len(before) == 2 and before[1] in ".-–" and before[0].isalnum()


def _mark(outlet: Outlet) -> str:
    if outlet.kind == "wire":
        return WIRE
    return BROADCASTER if outlet.kind == "broadcaster" else PRESS


def _told_apart(found: list[Found], text: str) -> list[Found]:
    """Short names settled by what else the text names.

    "The Times" after "The Meridian Times" is that one; "NW" is sure where "Northwire" stands too.
    """
    longest: dict[str, int] = {}
    for name in found:
        assert name.outlet is not None
        domain = name.outlet.domain
        longest[domain] = max(longest.get(domain, 0), name.end - name.start)
    result: list[Found] = []
    for name in found:
        assert name.outlet is not None
        written = text[name.start : name.end]
        if name.mark == WEAK and len(written) <= 2 and longest[name.outlet.domain] > 2:
            name = replace(name, mark=_mark(name.outlet))
        elif (
            " " not in (bare := _ARTICLE.sub("", written, count=1)) and bare.casefold() in ORDINARY
        ):
            for other in result:
                whole = text[other.start : other.end]
                if len(whole) > len(written) and whole.endswith(f" {bare}"):
                    name = replace(name, outlet=other.outlet, mark=other.mark)
        result.append(name)
    return result


def _pattern(name: str, language: str) -> str:
    """A regular expression for `name` and its inflected forms, with its boundary at the end."""
    words = re.split(r"[\s\xa0]+", name)
    last = len(words) - 1
    parts = [inflected(word, language, number == last) for number, word in enumerate(words)]
    character = next((c for c in reversed(name) if c.isalnum()), "a")
    script = _LATIN
    if re.match(f"[{_CYRILLIC}]", character):
        script = _CYRILLIC
    elif re.match(f"[{_ARABIC}]", character):
        script = _ARABIC
    return r"[ \xa0]".join(parts) + rf"(?![{script}]|\.[A-Za-z0-9]|@)"


def inflected(word: str, language: str, last: bool) -> str:
    """A regular expression for a word of a name and its inflected forms; `last`: the name's last word."""
    plain = re.sub(r"\\?['’]", "['’]", re.escape(word))
    if re.search(f"[{_ARABIC}]", word):
        return f"(?:ال|لل){plain[2:]}" if word.startswith("ال") else plain
    if (
        len(word) < 4
        or word.isupper()
        or case_bound(word)
        or not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)?", word)
    ):
        return plain
    if re.search(f"[{_CYRILLIC}]", word):
        stem = re.sub(r"(?:[ыиоі]й|ая|яя|ое|ее|ые|ие|[аяоеиіьыую])$", "", word)
        return f"{stem}[а-яёіїєґ]{{0,3}}" if len(stem) >= 3 else plain
    if language == "pl":
        if word.endswith("niec"):
            return f"{word[:-4]}(?:niec|ńc[a-ząę]{{0,3}})"
        stem = re.sub(r"(?:[^aeiouyąęó]?[aeyioąę])$", "", word)
        return f"{stem}[a-ząćęłńóśźż]{{0,5}}" if len(stem) >= 4 else plain
    if language == "de" and not last and re.search(r"e[rs]?$", word):
        return re.sub(r"e[rs]?$", "", word) + "e[rnsm]?"
    if language == "de" and last:
        stem = re.sub(r"e$", "", word)
        return plain + ("n?" if stem != word else "(?:e?s|e?n)?")
    if language == "tr" and last and word[-1] in "ıiuü":
        return plain + r"(?:n[ıiuüae][a-zığüşöç]{0,2})?"
    return plain
