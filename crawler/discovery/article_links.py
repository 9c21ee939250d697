"""Which links of a page lead to articles, by their addresses and words: nothing is fetched for it."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from pipelines.text.tokens import is_unspaced_character

SURE_WORDS = 4
"""Words of a path segment from which it is a headline; sections and tags have up to three."""
SURE_DIGITS = 6
"""Digits of a number in a path that only articles have."""
HEADLINE_WORDS = 4
"""Words of a link from which it is a headline, where its address alone is not telling."""
HEADLINE_CHARACTERS = 10
"""The same, for scripts that put no spaces between words."""

_FILE = re.compile(
    r"(?i)\.(jpe?g|png|gif|webp|avif|svg|ico|pdf|mp[34]|m4[av]|webm|ogg|zip|gz|xml|rss|atom|rdf|json|js|css"
    r"|ics|docx?|xlsx?|pptx?|epub|apk|exe|m3u8?|vtt)$"
)
# Whole segments of paths to what is no article. "Archive", "legal", "media", "weather" and the like are
# not among them: outlets keep articles below such paths, too.
_NEVER = frozenset(
    re.findall(
        r"\S+",
        """
    tag tags schlagwort etiqueta etiquetas mot-cle teg temat
    author authors autor autoren autores auteur auteurs autore autori avtor contributor contributors
    profile profiles user users
    category categories categoria categorias kategorie kategorien categorie topic topics thema themen
    search suche buscar busqueda recherche rechercher cerca zoeken szukaj
    login log-in signin sign-in signup sign-up register registrieren account konto mein-konto anmelden
    subscribe subscription subscriptions abo abos abonnement abonnements suscripcion suscribete
    newsletter newsletters
    about about-us ueber-uns uber-uns quienes-somos qui-sommes-nous chi-siamo over-ons o-nas
    contact contact-us kontakt contacto contatti contacts
    impressum imprint aviso-legal mentions-legales note-legali
    privacy privacy-policy datenschutz datenschutzerklaerung politica-de-privacidad confidentialite
    terms terms-of-use terms-of-service terms-and-conditions terms-and-conditions-of-use agb
    nutzungsbedingungen cookies cookie-policy cookie-settings accessibility barrierefreiheit
    help hilfe faq advertise advertising mediadaten werbung publicidad
    shop store deals coupons
    video videos mediathek gallery galleries galerie galeria fotogalerie fotostrecke fotos photos pictures
    slideshow podcast podcasts audio livestream
    rss feed feeds page comments sitemap
    wp-content wp-json wp-admin wp-login.php cdn-cgi static assets
    """,
    )
)
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
# Year, month and perhaps day, in segments or joined by marks, and something behind them.
_DATED = re.compile(
    rf"(?i)(?:^|[/_.-])(?:{_YEAR}[/_.-]{_MONTH}[/_.-](?:0?[1-9]|[12]\d|3[01])|{_YEAR}[01]\d[0-3]\d)"
    r"[/_.-]+(?=[^/]*\w)"
)
_MONTHLY = re.compile(rf"(?i)/{_YEAR}/{_MONTH}/[^/]*[^\W\d_][^/]*[-_][^/]*\w")
_ENDING = re.compile(r"(?i)\.(s?html?|php|aspx?|jsp|cms|ece|story|amp)$")
_WORD = re.compile(r"[^\W_]+")
_MIXED = re.compile(r"(?=(?:\D*\d){4})[a-z0-9]{10,}")
_NUMBER = re.compile(r"\d{3,}")


def looks_like_article(url: str, words: str) -> bool:
    """Return whether a link with these words to a normalised URL is likely to lead to an article.

    An address with a date, a headline or a long number in it is enough; a short number, two or three
    words or a page's file ending are only together with words that are a headline. Errs on the side
    of fetching: what is no article gets that fate, once.
    """
    parts = urlsplit(url)
    path = unquote(parts.path)
    segments = [segment for segment in path.split("/") if segment]
    if _FILE.search(path) or any(segment.casefold() in _NEVER for segment in segments):
        return False
    last = segments[-1] if segments else ""
    stem = _ENDING.sub("", last).casefold()
    pieces = _WORD.findall(stem)
    if stem in _NEVER:
        return False
    if _DATED.search(path) or _MONTHLY.search(path):
        return True
    # A headline may stand before the last segment, which is then a number or "index.html".
    for segment in segments[-2:]:
        named = [piece for piece in _WORD.findall(_ENDING.sub("", segment)) if not piece.isdigit()]
        if len(named) >= SURE_WORDS:
            return True
    longest = max(map(len, re.findall(r"\d+", stem)), default=0)
    if longest >= SURE_DIGITS or any(_MIXED.fullmatch(piece) for piece in pieces):
        return True
    numbered = _NUMBER.search(stem) or any(
        value.isdecimal() and len(value) >= 3 for _, value in parse_qsl(parts.query)
    )
    telling = numbered or len(pieces) > 1 or (stem != last.casefold() and stem != "index")
    return bool(telling) and is_headline(words)


def is_headline(words: str) -> bool:
    """Return whether the words of a link are long enough for a headline."""
    unspaced = sum(map(is_unspaced_character, words))
    return unspaced >= HEADLINE_CHARACTERS or len(_WORD.findall(words)) >= HEADLINE_WORDS


def looks_like_section(url: str, words: str) -> bool:
    """Return whether a link of a home page to a normalised URL is likely to lead to a section.

    Short words, and one or two short path segments without numbers.
    """
    parts = urlsplit(url)
    segments = [segment for segment in unquote(parts.path).split("/") if segment]
    named = _WORD.findall(words)
    if not 1 <= len(segments) <= 2 or parts.query or not named or is_headline(words):
        return False
    stems = [_ENDING.sub("", segment).casefold() for segment in segments]
    return not any(
        stem in _NEVER or re.search(r"\d", stem) or len(_WORD.findall(stem)) > 3 for stem in stems
    ) and not _FILE.search(parts.path)
