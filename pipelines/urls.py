"""URLs: one form per address, and the registrable domain that names an outlet."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv6Address
from urllib.parse import (
    SplitResult,
    quote,
    quote_plus,
    unquote,
    unquote_plus,
    urlsplit,
    urlunsplit,
)

import tldextract

MAX_URL = 2048
"""Characters; longer addresses are traps or data, no articles (browsers and sitemaps share this bound)."""

# Parameters that name the way a reader came, never the article.
_TRACKING = re.compile(
    r"(?i)^(utm_.*|mtm_.*|pk_.*|fb_.*|ga_.*|gclid|gclsrc|dclid|fbclid|msclkid|yclid|twclid|igshid|ttclid"
    r"|mc_cid|mc_eid|cmpid?|cmp|ito|ns_.*|at_.*|xtor|smid|smtyp|partner|ref|ref_?src|referrer|source"
    r"|wt_?mc.*|wtmc|spm|traffic_source|xt|__twitter_impression|guccounter|guce_.*|taid|soc_.*|src"
    r"|rss|ocid|cvid|srnd|leadsource|campaign|amp_.*|_ga|_gl)$"
)
_SESSION = re.compile(r"(?i)^(phpsessid|jsessionid|sid|session(id)?|aspsessionid.*|cfid|cftoken)$")
# Some sites name stories `?sid=123`: only what looks drawn at random is a session.
_DRAWN = re.compile(r"(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_-]{16,}|[0-9a-fA-F]{16,}")
_SESSION_PATH = re.compile(r"(?i);jsessionid=[^/?#]*")
_DEFAULT_PORT = {"http": 80, "https": 443}
# The snapshot of the public suffix list that tldextract ships: no download, the same answer everywhere.
_extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


class URLError(ValueError):
    """The address cannot be one of an article; the message says why."""


def normalise(url: str) -> str:
    """Return the one form of `url` under which Copydesk stores it.

    Scheme and host in lower case, IDNA host, no user, no default port, no fragment, no tracking or
    session parameters, the rest of the query in its order, percent-encoding in one form.
    Idempotent. Raises URLError where the address is no http(s) address or over MAX_URL characters.
    """
    url = url.strip()
    if len(url) > MAX_URL:
        raise URLError(f"address of {len(url)} characters (limit {MAX_URL}): {url[:80]}…")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = _host(parts)
        # Session numbers last: `%3Bjsessionid` is one once it is decoded.
        path = _SESSION_PATH.sub("", _encode(parts.path)) or "/"
        query = _query(parts.query)
    except ValueError as error:
        raise URLError(f"not an address: {url!r}: {error}") from None
    if parts.scheme not in ("http", "https"):
        raise URLError(f"not an http(s) address: {url[:200]!r}")
    if not host:
        raise URLError(f"address without a host: {url[:200]!r}")
    netloc = host if port in (None, _DEFAULT_PORT[parts.scheme]) else f"{host}:{port}"
    result = urlunsplit((parts.scheme, netloc, path, query, ""))
    if len(result) > MAX_URL:
        raise URLError(f"address of {len(result)} characters (limit {MAX_URL}): {url[:80]}…")
    return result


def host_of(url: str) -> str:
    """Return the host of a normalised URL, without port."""
    return urlsplit(url).hostname or ""


@lru_cache(maxsize=50_000)
def registrable_domain(host: str) -> str:
    """Return the registrable domain of a host ("www.bbc.co.uk" → "bbc.co.uk").

    A host under no public suffix (`.example`, a local name) gives its last two labels, an IP address
    gives itself.
    """
    found = _extract(host)
    if found.suffix:
        return f"{found.domain}.{found.suffix}" if found.domain else host
    if re.fullmatch(r"[0-9.]+|\[?[0-9a-fA-F:]+\]?", host):
        return host
    return ".".join(host.split(".")[-2:])


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        address = IPv6Address(host)
        if address.scope_id is not None:
            raise ValueError("an address of this machine's own network")
        return f"[{address}]"
    if not host.isascii():
        # UTS 46 is what browsers do; IDNA 2003 of the standard library agrees on all letters of news hosts.
        host = host.encode("idna").decode("ascii").rstrip(".")
    if re.search(r"[^a-z0-9._-]", host):
        raise ValueError(f"host {host!r} has a character that no host has")
    return host


def _query(query: str) -> str:
    """The parameters that may name an article, in their order; `?123` and bytes that are no UTF-8 stay."""
    kept = []
    for field in filter(None, query.split("&")):
        name, *value = (
            unquote_plus(part, errors="surrogateescape") for part in field.split("=", 1)
        )
        if not _TRACKING.match(name) and not (
            _SESSION.match(name) and _DRAWN.match("".join(value))
        ):
            parts = (quote_plus(part, errors="surrogateescape") for part in (name, *value))
            kept.append("=".join(parts))
    return "&".join(kept)


def _encode(path: str) -> str:
    """One form of percent-encoding: decode what needs none, encode the rest; `%2F` and `%25` stay."""
    segments = path.split("/")
    return "/".join(
        quote(
            unquote(segment, errors="surrogateescape"),
            safe="!$&'()*+,;=:@-._~",
            errors="surrogateescape",
        )
        for segment in segments
    )
