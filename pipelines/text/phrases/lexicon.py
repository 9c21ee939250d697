"""Expressions from lists of words: how the modules of single languages write down their lexicons."""

from __future__ import annotations

import re
from collections.abc import Mapping

_END = ""
Tree = dict[str, "Tree"]


def any_of(words: str, endings: Mapping[str, str] | None = None) -> str:
    """An expression for any of `words`, which white space parts; `_` in a word stands for a space.

    Words with the same beginning share it in the expression, so that a list of a hundred verbs costs
    a search no more than a few. `endings` says what single characters stand for at the end of a
    stem: `{"%": "л[аои]?"}`; `~` always stands for up to six letters more, and `?` behind a letter
    has its usual meaning, like letters in square brackets.
    """
    marks = {"~": r"\w{0,6}", **(endings or {})}
    tree: Tree = {}
    for word in words.split():
        at = tree
        for piece in _pieces(word, marks):
            at = at.setdefault(piece, {})
        at[_END] = {}
    return _expression(tree)


def _pieces(word: str, marks: Mapping[str, str]) -> list[str]:
    pieces: list[str] = []
    for piece in re.findall(r"\[[^\]]*\]\??|.\??", word):
        pieces.append(marks.get(piece, " " if piece == "_" else piece))
    return pieces


def _expression(tree: Tree) -> str:
    """The expression of a tree; longer words come before their beginnings."""
    branches = [piece + _expression(rest) for piece, rest in tree.items() if piece != _END]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in tree:
        return branches[0]
    first = {piece for piece in tree if piece != _END}
    guard = ""
    if len(branches) > 4 and all(len(piece) == 1 for piece in first):
        guard = f"(?=[{''.join(sorted(first))}])"
    return f"(?:{guard}{'|'.join(branches)}{'|' if _END in tree else ''})"


def subject(not_after: str, articles: str = "") -> str:
    """What stands before a name that is the subject of its sentence, up to the name itself.

    The name follows a space, a bracket or nothing at all, and none of the words `not_after`, which
    are prepositions and such as "editor": "the editor of X reported" is no report by X. A word
    that begins with a hyphen stands for all with that ending, `_` for a space. `articles` may stand
    before the name.
    """
    article = f"(?:(?:{articles}) ?)?" if articles else ""
    name = f"(?={article}[«»„“”\"'‘’]?[\ue000-\ue004])"
    behind = "".join(
        f"(?<!{word[1:]} )" if word.startswith("-") else rf"(?<!\b{word} )"
        for word in (part.replace("_", " ") for part in not_after.split())
    )
    return rf"(?:^|[ (]){name}{behind}"


def after(words: str) -> str:
    """What stands before a name that directly follows one of `words`, up to the name itself.

    White space parts the words, `_` in one stands for a space, and one that begins with a hyphen
    stands for all with that ending. It costs a search far less than the words as such do.
    """
    behind = "|".join(
        f"(?<={word[1:]} )" if word.startswith("-") else rf"(?<=\b{word} )"
        for word in words.split()
    ).replace("_", " ")
    return rf"[ ](?=[«»„“”\"'‘’]?[\ue000-\ue004])(?:{behind})"


def sharing(beginning: str, templates: tuple[str, ...]) -> tuple[str, ...]:
    """The templates, those with the same `beginning` as one: a search then looks for it once."""
    rests = [part[len(beginning) :] for part in templates if part.startswith(beginning)]
    others = (part for part in templates if not part.startswith(beginning))
    return (*others, f"{beginning}(?:{'|'.join(rests)})")
