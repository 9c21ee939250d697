"""A registry of the user's own that extends the one that ships with Copydesk."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.outlets import Outlet, RegistryError, load_registry, parse_registry

SHIPPED = """\
[[outlet]]
domain = "harbour.example"
name = "The Harbour Post"
aliases = ["HP"]
feeds = ["https://harbour.example/rss.xml"]

[[outlet]]
domain = "ridge.example"
name = "Ridge Radio"
"""
EXTENDS = 'extends = "shipped"\n'


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    path = tmp_path / "shipped.toml"
    path.write_text(SHIPPED, encoding="utf-8")
    return path


def test_new_outlets_are_added_to_the_shipped_ones(shipped: Path, tmp_path: Path) -> None:
    path = tmp_path / "my.toml"
    path.write_text(f'{EXTENDS}[[outlet]]\ndomain = "weir.example"\nname = "Weir"\n', "utf-8")
    registry = load_registry(path, shipped)
    assert [outlet.domain for outlet in registry] == [
        "harbour.example",
        "ridge.example",
        "weir.example",
    ]
    assert registry.resolve("Ridge Radio") == Outlet("ridge.example", "Ridge Radio")


def test_without_the_line_a_registry_stands_alone(shipped: Path) -> None:
    text = '[[outlet]]\ndomain = "weir.example"\nname = "Weir"\n'
    assert len(parse_registry(text, "my.toml", shipped)) == 1


def test_single_values_of_a_shipped_outlet_are_replaced_and_the_others_stay(shipped: Path) -> None:
    text = f'{EXTENDS}[[outlet]]\ndomain = "harbour.example"\nsections = ["https://h.example/n"]\n'
    registry = parse_registry(text + "disabled = true\n", "my.toml", shipped)
    assert len(registry) == 2
    assert registry.by_domain["harbour.example"] == Outlet(
        domain="harbour.example",
        name="The Harbour Post",
        aliases=("HP",),
        feeds=("https://harbour.example/rss.xml",),
        sections=("https://h.example/n",),
        disabled=True,
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('extends = "other"\n', 1, 'extends takes "shipped" only'),
        ("\nextends = true\n", 2, 'extends takes "shipped" only'),
        (EXTENDS + '[[outlet]]\ndomain = "weir.example"\n', 2, "the outlet has no name"),
        (
            EXTENDS + '[[outlet]]\ndomain = "weir.example"\nname = "Weir"\naliases = [\n"HP"]\n',
            6,
            'alias "HP" belongs to harbour.example already (in the shipped registry)',
        ),
        # An entry that replaces a value of one shipped outlet and takes it from another.
        (
            EXTENDS + '[[outlet]]\ndomain = "harbour.example"\nname = "Ridge Radio"\n',
            4,
            'name "Ridge Radio" belongs to ridge.example already (in the shipped registry)',
        ),
        (
            EXTENDS + '[[outlet]]\ndomain = "ridge.example"\n' * 2,
            5,
            'domain "ridge.example" belongs to ridge.example already (line 3)',
        ),
    ],
)
def test_what_is_wrong_is_said_with_the_line_of_the_users_file(
    shipped: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(RegistryError) as caught:
        parse_registry(text, "my.toml", shipped)
    assert str(caught.value).startswith(f"my.toml:{line}: ")
    assert said in str(caught.value)


def test_nothing_is_extended_where_there_is_nothing_to_extend() -> None:
    with pytest.raises(RegistryError, match=r"^my\.toml:1: extends takes"):
        parse_registry(EXTENDS, "my.toml")
