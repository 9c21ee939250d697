"""What `copydesk export OUT` names, and how whole files take its place."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path
from tempfile import gettempdir

from pipelines.export.errors import ExportError, OptionError

SUFFIXES = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet", ".csv")
"""Formats of a file; a name without a suffix is a folder of texts."""
_PARTIAL = re.compile(r"\.(\d+)\.partial\Z")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a corpus goes."""

    path: Path
    suffix: str
    """One of SUFFIXES; empty for a folder of texts."""
    folder: bool
    """A folder of files and not one file."""

    @property
    def card(self) -> str:
        return "README.md" if self.folder else f"{self.path.name}.README.md"

    @property
    def manifest(self) -> str:
        return "manifest.json" if self.folder else f"{self.path.name}.manifest.json"

    @property
    def removed(self) -> str:
        return "removed.txt" if self.folder else f"{self.path.name}.removed.txt"


def read_target(out: str, *, parts: bool) -> Target:
    """Return the target that `out` names; with `parts` (splits or shards), a folder named without the suffix.

    Raises OptionError where the suffix names no format.
    """
    path = Path(out)
    for suffix in sorted(SUFFIXES, key=len, reverse=True):
        if path.name.endswith(suffix) and path.name != suffix:
            return Target(
                path.with_name(path.name.removesuffix(suffix)) if parts else path, suffix, parts
            )
    if path.name and (out.endswith(("/", os.sep)) or not path.suffix) and path.name not in SUFFIXES:
        return Target(path, "", True)
    raise OptionError(
        f"{out}: the suffix names no format; known are {', '.join(SUFFIXES)}, and a name without a suffix "
        "for a folder of texts"
    )


@contextmanager
def staged(target: Target, *, overwrite: bool) -> Iterator[Path]:
    """A folder beside the target, whose content takes the target's place when the block ends, and vanishes
    where it fails.

    A file's companions come before it and a folder comes as a whole, so under the final name there is
    never half a file. Raises ExportError where the target exists, or cannot be written.
    """
    _check_free(target, overwrite=overwrite)
    folder = target.path.parent
    _sweep(folder, target.path.name)
    stage = folder / f".{target.path.name}.{os.getpid()}.partial"
    try:
        stage.mkdir()
        yield stage
        if target.folder:
            _replace_folder(stage, target.path)
        else:
            (folder / target.removed).unlink(missing_ok=True)  # of an earlier increment
            for entry in sorted(stage.iterdir(), key=lambda entry: entry.name == target.path.name):
                entry.replace(folder / entry.name)
    except OSError as error:
        full = f"; free some space there and in {gettempdir()}" if error.errno == ENOSPC else ""
        reason = f"{error.strerror or error}{full}"
        raise ExportError(f"{target.path}: cannot be written: {reason}") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _check_free(target: Target, *, overwrite: bool) -> None:
    path = target.path
    if not path.parent.is_dir():
        raise ExportError(f"{path}: the folder {path.parent} does not exist")
    if not target.folder and path.is_dir():
        raise ExportError(f"{path}: is a folder; name a file in it")
    if target.folder and path.exists() and not path.is_dir():
        raise ExportError(f"{path}: is a file, where a folder is to be; name another")
    beside = () if target.folder else (target.card, target.manifest, target.removed)
    for taken in (path, *(path.with_name(name) for name in beside)):
        if taken.exists() and not overwrite:
            raise ExportError(f"{taken}: exists already; replace it with --overwrite")
    if target.folder and path.is_dir() and any(path.iterdir()) and not _is_ours(path):
        raise ExportError(f"{path}: holds other things than an export; name another folder")


def _is_ours(folder: Path) -> bool:
    try:
        return "copydesk" in json.loads((folder / "manifest.json").read_bytes())
    except (OSError, ValueError):
        return False


def _sweep(folder: Path, name: str) -> None:
    """Remove what exports to the same target left that were killed."""
    for entry in folder.iterdir():
        match = _PARTIAL.search(entry.name)
        if match and entry.name == f".{name}.{match[1]}.partial" and not _lives(int(match[1])):
            shutil.rmtree(entry, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _replace_folder(stage: Path, path: Path) -> None:
    old = stage.with_name(f"{stage.name}-old")
    if path.exists():
        path.rename(old)
    try:
        stage.rename(path)
    except OSError:
        if old.exists():
            old.rename(path)
        raise
    shutil.rmtree(old, ignore_errors=True)
