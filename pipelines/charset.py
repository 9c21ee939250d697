"""From a page's bytes to its characters, whatever it declares about itself."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes
from w3lib.encoding import (
    html_body_declared_encoding,
    http_content_type_encoding,
    read_bom,
    to_unicode,
)

SAMPLE = 20_000
"""Bytes of visible text that detection looks at: its time grows with them."""
BROKEN_SHARE = 0.02
"""Broken among the non-ASCII bytes of a page that is UTF-8 all the same: strings cut, Latin-1
pasted in."""
NULS, NUL_SHARE = 3, 0.001
"""NUL bytes, and their share, in a page that is text still: some templates leave one."""

_MAGIC = {
    b"%PDF": "a PDF file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a media file",
    b"PK\x03\x04": "a ZIP archive",
    b"\x1f\x8b": "gzip data",
    b"\x28\xb5\x2f\xfd": "Zstandard data",
    b"ID3": "an audio file",
    b"\x7fELF": "a program",
    b"OggS": "a media file",
    b"wOFF": "a font",
    b"wOF2": "a font",
}
_TEXT_TYPE = re.compile(r"(?i)\s*(text/(html|plain|xml)|application/(xhtml\+xml|xml))\s*(;|,|$)")
_MARKUP = re.compile(rb"(?is)<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^<>]*>|[\s\d]+")
_HIGH_RUN = re.compile(r"[^\W\d_\x00-\x7f]{4,}")
_HIGH = re.compile(r"[^\x00-\x7f]")
_SIGN_IN_WORD = re.compile(r"(?<=[^\W\d_])[¡-©¬-¶¸¹¼-¿×÷](?=[^\W\d_])")
# Decoders of Latin scripts, where a letter beyond ASCII stands between ASCII letters.
_LATIN = re.compile(r"cp125[02478]|iso8859-(1|2|3|4|9|10|13|14|15|16)|latin.*|mac-roman")
_ASCII_MARKUP = re.compile(rb"(?i)<(html|head|meta|!doctype)")
_WIDE = ("utf-16", "utf-32")
# Servers send these by default, whatever the page is written in.
_DEFAULTS = frozenset({"cp1252", "iso8859-1"})
# What news pages are written in; fewer choices make detection faster and more often right.
_DETECTABLE = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "cp874", "cp932", "euc_jp", "gb18030",
    "big5hkscs", "cp949",
]  # fmt: skip


def binary_reason(body: bytes, content_type: str | None) -> str | None:
    """Return what a body is that holds no page ("a PDF file"), None where it may hold one."""
    if content_type and content_type.strip() and not _TEXT_TYPE.match(content_type):
        return f"content type {content_type.split(';')[0].strip()[:80]}"
    for magic, what in _MAGIC.items():
        if body.startswith(magic):
            return what
    if body[4:8] == b"ftyp":
        return "a media file"
    head = body[:65_536]
    if (
        head.count(0) > max(NULS, len(head) * NUL_SHARE)
        and read_bom(body)[0] is None
        and not any(name.startswith(_WIDE) for name in _declared(body, content_type))
    ):
        return "binary data (NUL bytes)"
    return None


def decode(body: bytes, content_type: str | None) -> str:
    """Return the characters of a page's body; undecodable bytes become U+FFFD.

    Order: byte order mark; UTF-8 where the bytes are valid UTF-8 beyond ASCII, which no other
    encoding gives by chance; what header and `<meta>` declare, if the bytes decode and read like
    text; detection. Browsers trust the declaration first, but Latin-1 declared over UTF-8 is a
    common mistake, and a server's default says nothing.
    """
    bom_encoding, bom = read_bom(body)
    if bom_encoding and bom is not None:
        return to_unicode(body[len(bom) :], bom_encoding)
    declared = _declared(body, content_type)
    if body.isascii():
        # Seven-bit encodings with shifts (ISO-2022-JP, HZ) look like ASCII.
        shifted = [name for name in declared if name.startswith(("iso2022", "hz"))]
        return to_unicode(body, shifted[0]) if shifted else body.decode("ascii")
    if not any(name.startswith(_WIDE) for name in declared):
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError as error:
            # A body cut in the middle of its last character.
            if error.end >= len(body) - 3 and error.reason == "unexpected end of data":
                return body.decode("utf-8", "replace")
    for name in declared:
        if name == "utf-8":
            text = body.decode("utf-8", "replace")
            if text.count("\ufffd") <= BROKEN_SHARE * len(_HIGH.findall(text)):
                return text
            continue
        try:
            text = body.decode(name)
        except UnicodeDecodeError:
            # Python's Windows tables have holes where browsers pass the byte.
            text = to_unicode(body, name)
            if text.count("\ufffd") > BROKEN_SHARE * len(_HIGH.findall(text)):
                continue
        if _plausible(text, name):
            return text
    return to_unicode(body, _detect(body) or next(iter(declared), "cp1252"))


def _declared(body: bytes, content_type: str | None) -> list[str]:
    """Encodings that header and body name, the likelier first."""
    header = http_content_type_encoding(content_type)
    names = [name for name in (header, html_body_declared_encoding(body)) if name]
    if len(names) == 2 and names[0] in _DEFAULTS:
        names.reverse()
    names = ["utf-16-le" if name == "utf-16" else name for name in names]
    # Markup that can be read as ASCII is not written in units of two or four bytes.
    if _ASCII_MARKUP.search(body[:2048]):
        names = [name for name in names if not name.startswith(_WIDE)]
    return list(dict.fromkeys(names))


def _plausible(text: str, encoding: str) -> bool:
    """Whether `text` reads like the script of the encoding that gave it.

    Cyrillic, Greek or Chinese bytes read as Latin give words wholly of accented letters, Polish or
    Korean ones give signs within words.
    """
    if not _LATIN.fullmatch(encoding.replace("_", "-")):
        return True
    high = len(_HIGH.findall(text))
    runs = sum(map(len, _HIGH_RUN.findall(text)))
    signs = len(_SIGN_IN_WORD.findall(text))
    return high < 8 or (runs < high * 0.4 and signs < high * 0.05)


def _detect(body: bytes) -> str | None:
    visible = _MARKUP.sub(b" ", body[: SAMPLE * 20])[:SAMPLE]
    best = from_bytes(visible, cp_isolation=_DETECTABLE, steps=5, chunk_size=512).best()
    return best.encoding if best else None
