"""Foreign outlets whose name stands in Latin letters behind what the text calls them.

"《港口邮报》（The Harbour Post）报道", "하버포스트(The Harbour Post)는", "شبكة إن بي إس (NBS News) قالت": both
together are the name, so that phrases find their words right beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.text.outlet_names import Found

_LETTER = r"ء-ي\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
# Behind a bracket that ends its sentence stands nothing to which the name could belong.
_GOES_ON = re.compile(rf"[)）][{_LETTER}]|\) ?،? ?[{_LETTER}]")
_QUOTED = re.compile(
    r"(?:《[^《》\n]{1,30}》|「[^「」\n]{1,30}」|『[^『』\n]{1,30}』|[‘“\"«'][^‘’“”\"«»'\n]{1,30}[’”\"»']) ?$"
)
_CALLED = re.compile(
    r"(?:صحيفة|جريدة|وكالة(?: أنباء)?|قناة|محطة|موقع|إذاعة|مجلة|شبكة|هيئة|منصة|تلفزيون) (?P<name>"
    r"(?:[ء-ي]{1,14} ){1,4})$"
)
_BEFORE = ("(", "（", " ")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff《「“]")
_SPACED = re.compile(rf" {_UNSPACED.pattern}")
_ENDS_NAME = re.compile(rf"[{_LETTER}]\W{{0,2}}$")
_LONGEST = 70  # characters before a bracket in which the name as the text writes it is looked for


def read_glossed(text: str, found: Sequence[Found]) -> list[Found]:
    """The names in `found`, those in brackets with the brackets and the name before them.

    Spaces around a name in Latin letters within Chinese or Japanese belong to it, too.
    """
    return [_glossed(text, name) if text[name.start].isascii() else name for name in found]


def _glossed(text: str, name: Found) -> Found:
    mark = text[name.start - 1 : name.start]
    if mark not in _BEFORE:
        return name
    before = text[max(0, name.start - 1 - _LONGEST) : name.start - 1]
    start = name.start - 1
    if mark == " ":  # "对 Northwire 说"
        if not (_UNSPACED.match(before[-1:]) and _SPACED.match(text, name.end)):
            return name
    elif not (_GOES_ON.match(text, name.end) and _ENDS_NAME.search(before)):
        return name
    elif match := _QUOTED.search(before):
        start -= len(before) - match.start()
    elif match := _CALLED.search(before):
        start -= len(before) - match.start("name")
    written = name.name or text[name.start : name.end]
    return replace(name, start=start, end=name.end + 1, name=written)
