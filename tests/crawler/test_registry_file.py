"""Changes of the user's own registry file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.registry import shipped_registry
from crawler.registry_file import NEW, entry, parse, read_text, rewrite, with_disabled, with_outlet
from pipelines.outlets import NAME_LIMIT, Outlet, RegistryError, parse_registry

WEIR = Outlet(
    domain="weir.example",
    name="The Weir Post",
    aliases=("Weir", "weirpost.example"),
    kind="newspaper",
    country="GB",
    language="en",
    owner="Quay Holdings",
    feeds=("https://weir.example/rss?a=b",),
    sitemaps=("https://weir.example/news.xml",),
    sections=("https://weir.example/local", "https://weir.example/sport"),
)
WRITTEN = """\
# My outlets, by hand.

[[outlet]]   # the first
domain = "quay.example"
name = "Quay"  # as they say
  disabled  =  false # for now

# A last word"""


def test_what_is_added_loads_as_it_was_and_stands_behind_the_shipped_outlets(
    tmp_path: Path,
) -> None:
    path = tmp_path / "outlets.toml"
    registry = rewrite(path, lambda text: with_outlet(text, WEIR))
    assert registry.by_domain["weir.example"] == WEIR
    assert len(registry) == len(parse(NEW, path)) + 1
    assert path.read_text(encoding="utf-8").startswith(NEW)
    assert parse(read_text(path), path).by_domain["weir.example"] == WEIR


def test_what_a_person_wrote_stays_to_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "outlets.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    path.chmod(0o640)
    registry = rewrite(path, lambda text: with_outlet(text, WEIR))
    assert path.read_text(encoding="utf-8") == f"{WRITTEN}\n\n{entry(WEIR)}"
    assert [outlet.domain for outlet in registry] == ["quay.example", "weir.example"]
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["outlets.toml"]


def test_an_outlet_is_switched_off_and_on_where_it_stands() -> None:
    off = with_disabled(WRITTEN, "quay.example", True)
    assert off == WRITTEN.replace("=  false", "=  true")
    assert with_disabled(off, "quay.example", False) == WRITTEN
    bare = WRITTEN.replace("  disabled  =  false # for now\n", "")
    off = with_disabled(bare, "quay.example", True)
    assert off == bare.replace("# the first\n", "# the first\ndisabled = true\n")
    (outlet,) = parse_registry(off, "r")
    assert outlet.disabled


def test_a_shipped_outlet_is_switched_off_in_the_users_file(tmp_path: Path) -> None:
    path = tmp_path / "outlets.toml"
    registry = rewrite(path, lambda text: with_disabled(text, "tagesschau.de", True))
    assert registry.by_domain["tagesschau.de"].disabled
    assert registry.by_domain["tagesschau.de"].name == "tagesschau"
    registry = rewrite(path, lambda text: with_disabled(text, "tagesschau.de", False))
    assert not registry.by_domain["tagesschau.de"].disabled
    assert path.read_text(encoding="utf-8").count("[[outlet]]") == 1


def test_files_of_other_systems_keep_their_line_ends_and_mark() -> None:
    text = "\ufeff" + WRITTEN.replace("\n", "\r\n").replace(
        "  disabled  =  false # for now\r\n", ""
    )
    off = with_disabled(with_outlet(text, WEIR), "quay.example", True)
    assert off.startswith("\ufeff# My") and off.count("\n") == off.count("\r\n")
    registry = parse_registry(off.removeprefix("\ufeff"), "r")
    assert registry.by_domain["quay.example"].disabled
    assert registry.by_domain["weir.example"] == WEIR


def test_what_would_not_load_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "outlets.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    with pytest.raises(RegistryError, match="belongs to quay"):
        rewrite(path, lambda text: with_outlet(text, Outlet("weir.example", "Quay")))
    with pytest.raises(RegistryError, match="no name"):
        rewrite(path, lambda text: with_disabled(text, "weir.example", True))
    assert path.read_text(encoding="utf-8") == WRITTEN
    assert [file.name for file in tmp_path.iterdir()] == ["outlets.toml"]


def test_the_shipped_registry_is_never_changed_by_any_name(tmp_path: Path) -> None:
    link = tmp_path / "outlets.toml"
    link.symlink_to(shipped_registry())
    before = shipped_registry().read_bytes()
    for path in (shipped_registry(), link):
        with pytest.raises(RegistryError, match="is not changed"):
            rewrite(path, lambda text: with_outlet(text, WEIR))
    assert shipped_registry().read_bytes() == before


def test_a_link_to_a_file_of_ones_own_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "outlets.toml"
    real.write_text(WRITTEN, encoding="utf-8")
    link.symlink_to(real)
    rewrite(link, lambda text: with_outlet(text, WEIR))
    assert link.is_symlink()
    assert "weir.example" in real.read_text(encoding="utf-8")


@given(st.text(max_size=NAME_LIMIT))
def test_no_name_breaks_out_of_its_string(name: str) -> None:
    text = with_outlet(WRITTEN, Outlet("weir.example", name or "x"))
    try:
        outlets = list(parse_registry(text, "r"))
    except RegistryError as error:
        # The registry refuses the name as one, nothing else.
        assert "TOML" not in str(error) and "name" in str(error)
        return
    assert [outlet.domain for outlet in outlets] == ["quay.example", "weir.example"]
    assert outlets[1] == Outlet("weir.example", name or "x")


@pytest.mark.parametrize(
    "name",
    ['Weir"\n[[outlet]]\ndomain = "evil.example', "Weir\\", "Weir\x7f\x1b[2J", 'a"""b', "\ud800"],
)
def test_a_name_made_to_write_toml_stays_a_name(name: str) -> None:
    written = entry(Outlet("weir.example", name))
    assert written.count("\n") == 3
    assert "\x1b" not in written and "\x7f" not in written
