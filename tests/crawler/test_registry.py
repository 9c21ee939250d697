"""Which registry a command takes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crawler.cli import cli
from crawler.registry import outlet_named, read_registry, registry_of, shipped_registry

OWN = '[[outlet]]\ndomain = "weir.example"\nname = "The Weir Post"\n'


def listed(*arguments: str) -> set[str]:
    done = CliRunner().invoke(cli, ["outlets", "list", "--json", *arguments])
    assert done.exit_code == 0, done.output
    return {outlet["domain"] for outlet in json.loads(done.stdout)}


def test_a_registry_beside_the_archive_is_taken_and_otherwise_the_shipped_one(
    tmp_path: Path,
) -> None:
    db = tmp_path / "news.db"
    assert registry_of(db) == shipped_registry()
    assert "weir.example" not in listed("--db", str(db))
    (tmp_path / "outlets.toml").write_text(OWN, encoding="utf-8")
    assert registry_of(db) == tmp_path / "outlets.toml"
    assert listed("--db", str(db)) == {"weir.example"}


def test_a_registry_that_is_named_is_taken_whatever_lies_beside_the_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outlets.toml").write_text("[[outlet]]\n", encoding="utf-8")
    named = tmp_path / "named.toml"
    named.write_text(OWN, encoding="utf-8")
    db = str(tmp_path / "news.db")
    assert listed("--registry", str(named), "--db", db) == {"weir.example"}
    monkeypatch.setenv("COPYDESK_REGISTRY", str(named))
    assert listed("--db", db) == {"weir.example"}


def test_an_own_registry_may_extend_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "outlets.toml"
    own.write_text(f'extends = "shipped"\n{OWN}', encoding="utf-8")
    registry = read_registry(own)
    assert len(registry) == len(read_registry(shipped_registry())) + 1
    for asked in ("weir.example", "www.weir.example", "The Weir Post"):
        found = outlet_named(registry, asked)
        assert found is not None and found.domain == "weir.example"
    assert outlet_named(registry, "nosuch.example") is None
