"""Reads saved HTML files: the page, and the address that it was saved from."""

from __future__ import annotations

import html
import re
from datetime import datetime, timezone
from pathlib import Path

from pipelines.charset import decode
from pipelines.extract import MAX_BYTES
from pipelines.items import Page, Rejection
from pipelines.readers.records import Fault, Found, Record, Verdict
from pipelines.urls import normalise

HEAD = 500_000
"""Bytes in which an address is looked for; some pages have long scripts in their head."""
NO_CLOCK = datetime(1990, 1, 1, tzinfo=timezone.utc)
"""Files older than the web were unpacked without their time."""

# Browsers write it at the top; the number counts the characters of the address.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)")
_TAG = re.compile(r"(?i)<(?:link|meta)\b[^<>]{1,5000}>")
_ATTRIBUTE = re.compile(r"""([a-zA-Z:_-]{1,40})\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)""")


def read_html(
    path: Path, name: str, *, now: datetime, encoding: str | None = None, address: str | None = None
) -> list[Found]:
    """Return the page that a saved file holds, with what a person must know of it.

    Its URL is `address` if given, else what the browser noted when it saved the page, else the address
    that the page declares for itself, which is said. The time of fetch is the file's. `encoding`
    overrides what the page declares. Raises nothing but OSError.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        body = file.read(MAX_BYTES + 1)
    faults: list[Found] = []
    if address is None:
        source = body[:HEAD].decode(encoding, "replace") if encoding else decode(body[:HEAD], None)
        address, declared = _address(source)
        if address is None:
            reason = "says nowhere from which address it was saved; name it with --url-prefix"
            return [Fault(name, reason)]
        if declared:
            faults.append(Fault(name, f"taken to be {address}, as the page says itself", "nothing"))
    try:
        url = normalise(address)
    except ValueError as error:
        return [Fault(name, str(error))]
    fetched_at, dated = _saved_at(path, now)
    if size > MAX_BYTES:
        reason = f"{size:,} bytes (limit {MAX_BYTES:,})"
        return [*faults, Verdict(Rejection(url, "too_large", reason), fetched_at, name, dated)]
    headers = {"content-type": f"text/html; charset={encoding}"} if encoding else {}
    page = Page(url=url, fetched_at=fetched_at, body=body, headers=headers)
    return [*faults, Record(page, name, dated)]


def _saved_at(path: Path, now: datetime) -> tuple[datetime, bool]:
    """(time of the file, whether it is to be believed)."""
    try:
        saved = datetime.fromtimestamp(int(path.stat().st_mtime), timezone.utc)
    except (OverflowError, ValueError):
        return now, False
    return (saved, True) if NO_CLOCK <= saved <= now else (now, False)


def _address(source: str) -> tuple[str | None, bool]:
    """(address of a saved page, whether only the page itself says so)."""
    for pattern in (_SAVED_FROM, _SINGLE_FILE):
        if found := pattern.search(source):
            return html.unescape(found[1]), False
    declared: dict[str, str] = {}
    for tag in _TAG.findall(source):
        attributes = {
            name.lower(): html.unescape(value.strip("\"'")).strip()
            for name, value in _ATTRIBUTE.findall(tag)
        }
        if "canonical" in attributes.get("rel", "").lower().split():
            declared.setdefault("canonical", attributes.get("href", ""))
        elif attributes.get("property", "").lower() == "og:url":
            declared.setdefault("og:url", attributes.get("content", ""))
    for name in ("canonical", "og:url"):
        if declared.get(name, "").lower().startswith(("http://", "https://")):
            return declared[name], True
    return None, False
