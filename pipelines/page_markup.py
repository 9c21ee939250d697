"""Markup that a browser reads as its author meant, and libxml2 does not."""

from __future__ import annotations

import re

_NO_TEXT = ("aside", "nav", "footer")
_HIDDEN = re.compile(rb"<!--.*?(?:-->|\Z)|<script\b.*?(?:</script|\Z)", re.DOTALL)
# A tag in the value of an attribute is none.
_QUOTED = re.compile(rb"""=\s*(?:"[^">]*<|'[^'>]*<)""")
_OPENED, _CLOSED = re.compile(rb"<div\b"), re.compile(rb"</div\b")


def with_closed_margins(content: bytes) -> bytes:
    """Return a page with each `<div>` closed that is open at the end of its margin, menu or footer.

    A browser closes it there. libxml2 passes over the margin's end instead, and takes the text that
    follows for a part of the margin.
    """
    for name in _NO_TEXT:
        start_tag, end_tag = f"<{name}".encode(), f"</{name}".encode()
        parts: list[bytes] = []
        written = last = 0
        end = content.find(end_tag)
        while end >= 0:
            start = content.rfind(start_tag, last, end)
            if start >= 0 and (missing := _open_divisions(content[start:end])):
                parts += [content[written:end], b"</div>" * missing]
                written = end
            last = end + 1
            end = content.find(end_tag, last)
        if parts:
            content = b"".join([*parts, content[written:]])
    return content


def _open_divisions(margin: bytes) -> int:
    if margin.count(b"<div") <= margin.count(b"</div"):
        return 0
    bare = _HIDDEN.sub(b"", margin)
    if _QUOTED.search(bare):
        return 0
    return max(0, len(_OPENED.findall(bare)) - len(_CLOSED.findall(bare)))
