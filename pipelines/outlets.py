"""The outlets that Copydesk knows: who publishes under which domain and which names."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from pipelines.toml_places import Place, places_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

KINDS = ("wire", "broadcaster", "newspaper", "digital", "aggregator")
NAME_LIMIT = 200  # characters; nothing longer is a name, and what comes from a page may be endless

COUNTRIES = frozenset(  # ISO 3166-1 alpha-2, and XK, which Kosovo goes by
    re.findall(
        "..",
        "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCI"
        "CKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQ"
        "GRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLS"
        "LTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPG"
        "PHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTK"
        "TLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW",
    )
)
LANGUAGES = frozenset(  # ISO 639-1
    re.findall(
        "..",
        "aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffi"
        "fjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukv"
        "kwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurm"
        "rnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowa"
        "woxhyiyozazhzu",
    )
)

# What may be written for an outlet, and how it is said to somebody who wrote something else.
_SORTS: dict[str, type] = {
    "domain": str, "name": str, "aliases": list, "kind": str, "country": str, "language": str,
    "owner": str, "feeds": list, "sitemaps": list, "sections": list, "render": bool, "disabled": bool,
}  # fmt: skip
_SAID = {str: "string", list: "list of strings", bool: "true or false"}
_SHOWN = {str: 'it in quotes, like "..."', list: 'it like ["...", "..."]', bool: "true or false"}
_CHOICES: dict[str, tuple[Collection[str], str]] = {
    "kind": (KINDS, f"one of {', '.join(KINDS)}"),
    "country": (COUNTRIES, "its ISO 3166 code in capitals, like GB"),
    "language": (LANGUAGES, "its ISO 639-1 code, like en"),
}
_URLS = ("feeds", "sitemaps", "sections")
_SINGULAR = {"aliases": "alias", "feeds": "feed", "sitemaps": "sitemap", "sections": "section"}
_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]")
_HOST_IN_TEXT = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]+)"
)
_ARTICLE = re.compile(r"(?i:(the|der|die|das|les?|la|el|il|lo|o|a|de|het) |l')(?=.)")
# Endings that stand behind an apostrophe: the English possessive and the Turkish cases.
_ENDING = re.compile(r"(?i)'(?:s|n?[iıuü]n|y?[aeiıuü]|n[aeiıuü]|n?[dt][ae]n?|y?l[ae]|c[ae])\Z")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher. `country` is ISO 3166 alpha-2, `language` ISO 639-1, `kind` one of KINDS."""

    domain: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    country: str | None = None
    language: str | None = None
    owner: str | None = None
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    """Pages that list articles, for an outlet that has neither feed nor news sitemap."""
    render: bool = False
    """Whether its articles are written by scripts, so that only a browser shows them."""
    disabled: bool = False


class RegistryError(ValueError):
    """A registry that cannot be used; one line: FILE:LINE: what is wrong; what to do."""


_Spot = tuple[int, str, int]  # the outlet's place in the registry, its key, the place in a list


class _Clash(RegistryError):
    """Two outlets claim one thing."""

    def __init__(self, message: str, what: str, first: _Spot, second: _Spot) -> None:
        super().__init__(" ".join(message.split()))
        self.what, self.first, self.second = what, first, second


class _Fault(Exception):
    """What is wrong with one value of one outlet."""

    def __init__(self, message: str, key: str, item: int = -1) -> None:
        super().__init__(" ".join(message.split()))
        self.key, self.item = key, item


def case_bound(name: str) -> bool:
    """Whether a name counts only in its own case: capitals alone, four letters at most (AP, TF1).

    Without case "AP" or "MAP" would be found in ordinary words.
    """
    return name.isupper() and sum(map(str.isalpha, name)) <= 4


def _written(name: str) -> str:
    """A name as written, with one kind of space, dash and apostrophe and no quotes around it."""
    marks = []
    for mark in unicodedata.normalize("NFKC", name):
        category = unicodedata.category(mark)
        if mark in "'’‘ʼ`´":
            marks.append("'")
        elif category in ("Pd", "Cc") or category[0] == "Z":
            marks.append(" ")
        elif category != "Cf":  # soft hyphens, joiners, direction marks: invisible
            marks.append(mark)
    text = " ".join("".join(marks).split())
    return text.strip("".join(mark for mark in text if unicodedata.category(mark)[0] == "P") + " ")


def _key(written: str) -> str:
    """What two spellings of a name have in common, except for case-bound ones."""
    # Turkish capitals: İ folds to i and a combining dot, and I is the capital of ı.
    folded = written.casefold().replace("i\u0307", "i").replace("ı", "i")
    return unicodedata.normalize("NFKC", folded)


def _index_key(written: str) -> str:
    return written if case_bound(written) else _key(written)


def _without_article(written: str) -> str:
    found = _ARTICLE.match(written)
    if not found:
        return written
    article, rest = (found[1] or ""), written[found.end() :]
    # "LA Times" is no article and "Times"; "LA STAMPA" is.
    if len(article) > 1 and article.isupper() and not rest.isupper():
        return written
    return rest


class Registry:
    """Outlets by domain, by host and by the names that texts give them; it does not change."""

    __slots__ = ("_bare", "_hosts", "_names", "_outlets", "_written", "by_domain")

    by_domain: Mapping[str, Outlet]

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        """Raises RegistryError where a domain, name, alias or feed has two outlets."""
        self._outlets = tuple(outlets)
        self._names, self._hosts = _claims(self._outlets)
        self.by_domain = MappingProxyType({outlet.domain: outlet for outlet in self._outlets})
        self._written = {
            name: outlet for outlet in self._outlets for name in (outlet.name, *outlet.aliases)
        }
        # Names without their article, as a second choice: "Die Presse" and "La Presse" are two
        # outlets, and "Presse" alone is then neither.
        bare: dict[str, Outlet | None] = {}
        for name, outlet in self._written.items():
            written = _written(name)
            if (rest := _without_article(written)) != written:
                key = _index_key(rest)
                bare[key] = outlet if bare.get(key, outlet) is outlet else None
        self._bare = {key: outlet for key, outlet in bare.items() if outlet is not None}

    def __iter__(self) -> Iterator[Outlet]:
        return iter(self._outlets)

    def __len__(self) -> int:
        return len(self._outlets)

    def __reduce__(self) -> tuple[type[Registry], tuple[tuple[Outlet, ...]]]:
        return Registry, (self._outlets,)  # read-only views do not pickle, Spark needs it

    def names(self) -> Mapping[str, Outlet]:
        """Every name and alias as written in the registry, with its outlet."""
        return MappingProxyType(self._written)

    def of_host(self, host: str) -> Outlet | None:
        """The outlet of a host name: the longest known domain that is the host or its parent."""
        host = host.strip().rstrip(".").lower()
        if len(host) > 253:
            return None
        while host:
            if host in self._hosts:
                return self._hosts[host]
            host = host.partition(".")[2]
        return None

    def resolve(self, name: str) -> Outlet | None:
        """The outlet that a name in a text stands for, or None if none or several do.

        Case, quotes, spaces, dashes, a leading article, the possessive 's and Turkish case
        endings behind an apostrophe do not matter; see case_bound for the exception.
        """
        if len(name) > NAME_LIMIT:
            return None
        written = _written(name)
        stems = dict.fromkeys((written, _ENDING.sub("", written)))
        for stem in stems:
            for form in dict.fromkeys((stem, _without_article(stem))):
                if outlet := _look_up(self._names, form):
                    return outlet
        for stem in stems:
            if outlet := _look_up(self._bare, _without_article(stem)):
                return outlet
        return None


def _look_up(index: Mapping[str, Outlet], written: str) -> Outlet | None:
    return (index.get(written) if case_bound(written) else None) or index.get(_key(written))


def _claims(outlets: tuple[Outlet, ...]) -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    """Who is meant by which name and host. Raises _Clash where two outlets claim the same."""
    owners: dict[tuple[str, str], _Spot] = {}

    def claim(sort: str, value: str, shown: str, spot: _Spot) -> None:
        first = owners.setdefault((sort, value), spot)
        if first[0] != spot[0]:
            what = f'{_SINGULAR.get(spot[1], spot[1])} "{shown}"'
            old, new = outlets[first[0]].domain, outlets[spot[0]].domain
            message = f"outlet {new}: {what} belongs to {old} already; keep it in one of the two"
            raise _Clash(message, what, first, spot)

    for number, outlet in enumerate(outlets):
        for item, domain in enumerate((outlet.domain, *outlet.aliases), -1):
            if item < 0 or _HOST_IN_TEXT.fullmatch(domain.lower()):
                spot = (number, "domain" if item < 0 else "aliases", item)
                claim("host", domain.lower(), domain, spot)
        claim("name", _key(outlet.domain), outlet.domain, (number, "domain", -1))
        claim("name", _index_key(_written(outlet.name)), outlet.name, (number, "name", -1))
        for item, alias in enumerate(outlet.aliases):
            claim("name", _index_key(_written(alias)), alias, (number, "aliases", item))
        for key in _URLS:
            for item, url in enumerate(getattr(outlet, key)):
                claim("url", url, url, (number, key, item))
    names = {value: outlets[at[0]] for (sort, value), at in owners.items() if sort == "name"}
    hosts = {value: outlets[at[0]] for (sort, value), at in owners.items() if sort == "host"}
    return names, hosts


EMPTY = Registry(())


def load_registry(path: str | Path, shipped: str | Path | None = None) -> Registry:
    """The registry in a TOML file. Raises OSError, and RegistryError for the first thing wrong.

    `shipped` is the file that one with `extends = "shipped"` adds to: its tables bring new outlets,
    or replace single values of an outlet of the same domain.
    """
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RegistryError(f"{path}:{line}: not UTF-8; save the file as UTF-8") from None
    return parse_registry(text, str(path), shipped)


def parse_registry(text: str, where: str, shipped: str | Path | None = None) -> Registry:
    """The registry in a TOML text, as in `load_registry`; `where` is the file's name in messages."""
    try:
        data = tomllib.loads(text)
    except ValueError as error:
        found = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)", str(error))
        line = found[1] if found and found[1] else len(text.rstrip().split("\n"))
        what = " ".join(str(error)[: found.start() if found else None].split())
        raise RegistryError(f"{where}:{line}: not TOML: {what}; correct the syntax") from None
    places, root = places_of(text)
    extended = EMPTY
    for key, value in data.items():
        message = None
        if key == "extends" and value == "shipped" and shipped is not None:
            extended = load_registry(shipped)
        elif key == "extends":
            message = 'extends takes "shipped" only, where Copydesk reads its own registry'
        elif key != "outlet" or not isinstance(value, list) or len(value) != len(places):
            message = f'"{key}" is not expected here; write [[outlet]] tables'
        if message is not None:
            raise RegistryError(f"{where}:{root.get(key, 1)}: {' '.join(message.split())}")
    outlets = []
    for entry, place in zip(data.get("outlet", ()), places, strict=True):
        try:
            outlets.append(_outlet(entry, extended))
        except _Fault as fault:
            line = place.line(fault.key, fault.item)
            raise RegistryError(f"{where}:{line}: {fault}") from None
    own = {outlet.domain for outlet in outlets}
    kept = [outlet for outlet in extended if outlet.domain not in own]
    try:
        return Registry([*kept, *outlets])
    except _Clash as clash:
        raise _located(clash, where, kept, outlets, places) from None


def _located(
    clash: _Clash, where: str, kept: list[Outlet], outlets: list[Outlet], places: list[Place]
) -> RegistryError:
    """A clash with the lines at which it stands; of an extended registry there are none."""
    number, key, item = clash.second
    line = places[number - len(kept)].line(key, item)
    number, key, item = clash.first
    if number < len(kept):
        owner, at, remedy = kept[number].domain, "in the shipped registry", "take it out here"
    else:
        number -= len(kept)
        owner, at = outlets[number].domain, f"line {places[number].line(key, item)}"
        remedy = "keep it in one of the two"
    return RegistryError(
        f"{where}:{line}: {clash.what} belongs to {owner} already ({at}); {remedy}"
    )


def _outlet(entry: dict[str, Any], extended: Registry) -> Outlet:
    values: dict[str, Any] = {}
    for key, value in entry.items():
        sort = _SORTS.get(key)
        if sort is None:
            raise _Fault(f'unknown key "{key}"; known are {", ".join(_SORTS)}', key)
        if not isinstance(value, sort):
            raise _Fault(f"{key} is no {_SAID[sort]}; write {_SHOWN[sort]}", key)
        parts = value if isinstance(value, list) else [] if sort is bool else [value]
        for item, part in enumerate(parts):
            if wrong := _wrong(key, part):
                raise _Fault(wrong, key, item if isinstance(value, list) else -1)
        values[key] = tuple(value) if isinstance(value, list) else value
    if (known := extended.by_domain.get(values.get("domain", ""))) is not None:
        return replace(known, **values)
    for key in ("domain", "name"):
        if key not in entry:
            raise _Fault(f'the outlet has no {key}; add {key} = "..."', key)
    return Outlet(**values)


def _wrong(key: str, value: object) -> str | None:
    """What is wrong with one value, or one value of a list."""
    said = f'{_SINGULAR.get(key, key)} "{value}"'
    if not isinstance(value, str):
        return f"{said} is no string; put it in quotes"
    if key == "domain" and not _HOST.fullmatch(value):
        return f"{said} is no bare host name in lower case; write it like example.com"
    if key in _CHOICES and value not in _CHOICES[key][0]:
        return f"unknown {said}; write {_CHOICES[key][1]}"
    if key in _URLS:
        try:
            parts = urlsplit(value)
            good = parts.scheme in ("http", "https") and parts.hostname and value.isprintable()
        except ValueError:
            good = False
        return None if good and " " not in value else f"{said} is no web address; write https://..."
    if value != " ".join(value.split()) or not _written(value):
        return f"{said} is empty or has surplus white space; write it plainly"
    if len(value) > NAME_LIMIT:
        return f"{said[:40]}... has {len(value)} characters; write {NAME_LIMIT} at most"
    return None
