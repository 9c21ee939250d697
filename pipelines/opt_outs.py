"""What a page reserves: its declarations against AI training and against text and data mining."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

PAGE_OPT_OUTS = ("noai", "noimageai", "tdm-reservation")
"""What a page and its answer can declare; `pipelines.site_opt_outs` has what its outlet can besides."""
HEADERS = ("x-robots-tag", "tdm-reservation")
"""Names in lower case; what several of one name say counts together."""

_ROBOTS = re.compile(r"(?i)(?<![\w-])(noai|noimageai)(?![\w-])")
"""Directives that several art and news sites put beside `noindex`, in `<meta name=robots>` or X-Robots-Tag."""


def read_opt_outs(meta: Mapping[str, Iterable[str]], headers: Mapping[str, str]) -> tuple[str, ...]:
    """Return, sorted, which of `noai`, `noimageai` and `tdm-reservation` a page declares.

    `meta` holds `<meta>` contents and `headers` the answer's headers, names in lower case. A directive for
    one robot only counts too: who says it to one AI crawler means it. `tdm-reservation` is that of the TDM
    Reservation Protocol (W3C community group, 2024), reserved where its value is 1.
    """
    said = [*meta.get("robots", ()), headers.get("x-robots-tag", "")]
    found = {match.lower() for text in said for match in _ROBOTS.findall(text)}
    reserved = [*meta.get("tdm-reservation", ()), *headers.get("tdm-reservation", "").split(",")]
    if any(value.strip() == "1" for value in reserved):
        found.add("tdm-reservation")
    return tuple(sorted(found))
