"""The user's own registry file: outlets are added and switched off in it, and all else in it stays."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

from crawler.registry import shipped_registry
from pipelines.outlets import Outlet, Registry, RegistryError, parse_registry
from pipelines.toml_places import places_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

NEW = """\
# Your outlets. They are added to those that ship with Copydesk; what stands here for a domain that
# ships with it is taken instead of what it ships. Without the next line, these are all there are.
extends = "shipped"
"""
"""What a new file begins with."""
_DISABLED = re.compile(r"""(\s*(?:disabled|"disabled"|'disabled')\s*=\s*)(?:true|false)""")
_BOM = "\ufeff"


def read_text(path: Path) -> str:
    """Return the text of a registry file, that of a new one where it is empty or not there.

    Raises OSError, and RegistryError where it is the registry that ships with Copydesk or no UTF-8.
    """
    if path.exists() and path.samefile(shipped_registry()):
        raise RegistryError(
            f"{path}: the registry that ships with Copydesk is not changed; name a file of your own"
            " with --registry"
        )
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return NEW
    except UnicodeDecodeError as error:
        raise RegistryError(f"{path}: not UTF-8: {error}; save the file as UTF-8") from None
    return text if text.removeprefix(_BOM).strip() else NEW


def parse(text: str, path: Path) -> Registry:
    """Return the registry in a text of a file. Raises RegistryError."""
    return parse_registry(text.removeprefix(_BOM), str(path), shipped_registry())


def rewrite(path: Path, change: Callable[[str], str]) -> Registry:
    """Change the text of a registry file and return what it holds then.

    It is written whole or not at all, and only what loads. Raises RegistryError, OSError.
    """
    text = change(read_text(path))
    registry = parse(text, path)
    target = path.resolve()
    handle, unfinished = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
        if target.exists():
            shutil.copymode(target, unfinished)
        else:
            umask = os.umask(0)
            os.umask(umask)
            Path(unfinished).chmod(0o666 & ~umask)
        Path(unfinished).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(unfinished).unlink()
        raise
    return registry


def entry(outlet: Outlet) -> str:
    """Return the table of an outlet as TOML; what is empty or false is left out."""
    lines = ["[[outlet]]"]
    for key in fields(Outlet):
        value = getattr(outlet, key.name)
        if value:
            lines.append(f"{key.name} = {_value(value)}")
    return "\n".join(lines) + "\n"


def with_outlet(text: str, outlet: Outlet) -> str:
    """Return the text with one more table, at its end."""
    return _with_table(text, entry(outlet))


def with_disabled(text: str, domain: str, disabled: bool) -> str:
    """Return the text with an outlet switched off or on: in its table, or in a new one at the end."""
    bare = text.removeprefix(_BOM)
    mark = text[: len(text) - len(bare)]
    value = "true" if disabled else "false"
    tables = tomllib.loads(bare).get("outlet", [])
    domains = [table.get("domain") for table in tables if isinstance(table, dict)]
    if domain not in domains:
        return _with_table(text, f"[[outlet]]\ndomain = {_value(domain)}\ndisabled = {value}\n")
    place = places_of(bare)[0][domains.index(domain)]
    lines = bare.split("\n")
    if "disabled" in place.keys:
        number = place.line("disabled") - 1
        lines[number] = _DISABLED.sub(rf"\g<1>{value}", lines[number], count=1)
    else:
        lines.insert(place.header, f"disabled = {value}" + ("\r" if "\r\n" in bare else ""))
    return mark + "\n".join(lines)


def _with_table(text: str, table: str) -> str:
    crlf = "\r\n" in text
    gap = "" if text.endswith("\n") or not text else "\n"
    more = f"{gap}\n{table}"
    return text + (more.replace("\n", "\r\n") if crlf else more)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{"".join(map(_escaped, value))}"'
    if len(value) == 1:
        return f"[{_value(value[0])}]"
    return "[\n" + "".join(f"  {_value(item)},\n" for item in value) + "]"


def _escaped(character: str) -> str:
    """A character of a basic string: quotes and all that does not print are escaped (TOML 1.0)."""
    if character in '"\\':
        return f"\\{character}"
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:  # half a character, which no TOML can hold
        return "\ufffd"
    if character.isprintable():
        return character
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
