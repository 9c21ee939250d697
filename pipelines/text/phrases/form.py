"""The form in which a language's crediting phrases are written down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one language, as regular expressions that ignore case.

    `{X}` stands for one outlet or a list of them ("the Foo and Bar"), with what belongs to it:
    articles, a word such as "newspaper", quotes, a case ending behind an apostrophe. `{W}` stands for up to
    four words, `{G}` for up to 60 characters of the same sentence without an outlet. A space stands
    for any white space. Each phrase has exactly one `{X}`; none needs a word boundary around it.
    """

    told: tuple[str, ...]
    first_reported: tuple[str, ...]
    according_to: tuple[str, ...]
    agency: tuple[str, ...]
    copyright: tuple[str, ...] = ()
    """Whose the rights are; a line with © needs no phrase of the language."""
    republished: tuple[str, ...] = ()
    """Where the text first appeared, or with whose consent it is printed: kind `agency`."""
    hyperlink: tuple[str, ...] = ()
    media: str = ""
    """Words that call an outlet what it is; they may stand before its name, with words of their own."""
    articles: str = ""
    """Articles and prepositions that may stand before a name."""
    joints: str = ""
    """Words that join the outlets of a list."""
    not_after: str = ""
    """What directly after a name shows that the outlet is spoken of as a company, or the name goes on."""
    weak_after: str = ""
    """Words after which a name that is also an ordinary word counts as a name."""
    spaced: bool = True
    """Whether the language puts spaces between words."""
