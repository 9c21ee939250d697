"""Pages that answer like articles and are none: sections, galleries, consent walls, error pages."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from pipelines.structured import Structured, line_of

NOTICE_WORDS = 150
"""Words up to which a text may be a notice (error page, consent wall)."""
CONSENT_WORDS = 15
"""A consent wall mentions cookies, partners and data once in so many words, or more often."""
MAX_NOTICE = 150
"""Characters of a title that are held against the words of notices."""
LONG_LINE = 200
"""Characters from which a line is taken for a paragraph of an article, not headline or teaser."""
LINKED_LINES = 6
"""Headlines that are links before a page can be a list: "read also" boxes also have some."""
TEASERS, TEASER_SHARE = 4, 0.8
"""Boxes of a linked headline and a teaser, and the share of the text in them, of a section page."""
MARKED_TEASERS = 8
"""The same on a page that og:type calls an article: some outlets call all of their pages so."""
LEAST_TEASER = 60
"""Characters of a line that may be a teaser: cut short, it ends in dots."""
LEAST_LINK = 15
"""Letters of a headline that is a link in a list of teasers."""
MAX_LINK = 300
"""Characters of a headline that is a link; longer lines are paragraphs."""
LINKED_SHARE = 0.25
"""Characters in lines that are wholly links, on a page that shows no sign of an article."""
LINKED_SHARE_OF_ARTICLE = 0.7
"""The same, on a page that declares itself an article: link lists in it are then the rule."""

_ERROR = re.compile(
    r"(?ix)(error\W*)?(4(0[0134]|10|29)|50[0-4])(\W|error|page|not|found|forbidden|unauthorized|gone"
    r"|denied|access|server|service|unavailable|bad|gateway|internal|the|sorry|oops|status)*"
    r"|(\W|oops|sorry|error|http)*(this\s|the\s|that\s)?(page|article|story|content|document|url)?\W*"
    r"((you.{0,30})?(was\s|is\s|could\s?n[o']t\s(be\s)?|can(not|'t)\sbe\s|cannot\s)?(not\s)?(found|be\sfound|unavailable|no\slonger\savailable))\W*"
    r"|(access\sdenied|forbidden|just\sa\smoment|attention\srequired|are\syou\s(a\s)?(robot|human)|one\smore\sstep"
    r"|security\scheck|checking\syour\sbrowser|service\sunavailable|bad\sgateway|pardon\sour\sinterruption"
    r"|robot\scheck|verify\syou\sare\s(a\s)?human|captcha|too\smany\srequests|internal\sserver\serror).{0,40}"
    r"|(die\s)?seite\s(wurde\s)?nicht\sgefunden\W*|artikel\snicht\sgefunden\W*|page\s(introuvable|non\strouvée)\W*"
    r"|p[áa]gina\sno\s(encontrada|existe)\W*|p[áa]gina\snão\sencontrada\W*|pagina\snon\strovata\W*"
    r"|pagina\sniet\sgevonden\W*|nie\sznaleziono\sstrony\W*|strona\snie\sistnieje\W*|sayfa\sbulunamad[ıi]\W*"
    r"|(страница|сторінку|сторінка)\sне\s(найдена|существует|знайдено|знайдена)\W*|ページが見つかりません.{0,20}"
    r"|(页面|頁面)(未找到|不存在|找不到)\W*|페이지를\s찾을\s수\s없습니다\W*"
)
_CONSENT_TITLE = re.compile(
    r"(?i)before you continue\b.*|we value your privacy\W*"
    r"|.{0,20}\b(cookie|privacy|datenschutz)\W*(consent|settings|einstellungen|policy|wall)?\W*"
    r"|.{0,40}\b(consent|zustimmung|einwilligung|consentement|toestemming)\b.{0,40}"
)
_CONSENT = re.compile(
    r"(?i)\b(cookies?|consent|our partners|personal data|personalised ads|accept all"
    r"|reject all|privacy policy|einwilligung|zustimm\w+|datenschutz\w*|unsere partner"
    r"|alle akzeptieren|nos partenaires|consentement|tout accepter|données personnelles"
    r"|nuestros socios|aceptar todo|partners? de confianza|toestemming)\b"
)
_CONSENT_ADDRESS = re.compile(
    r"(?i)^(consent|privacy-mgmt|cmp|myprivacy)\.|/(consent|cookie-?wall|privacygate)(/|$|\.)"
)
_LISTS = frozenset(
    {"collectionpage", "itemlist", "searchresultspage", "profilepage", "contactpage", "aboutpage"}
)
_GALLERIES = frozenset({"imagegallery", "mediagallery", "videogallery"})
_HOME = re.compile(r"(?i)/?((index|home|default)\.(html?|php|aspx?))?$|/[a-z]{2}([-_][a-z]{2})?/?$")


def not_article_reason(url: str, tree: HtmlElement, data: Structured, text: str) -> str | None:
    """Return why a page is no article, None where it may be one.

    Careful: an article must not be lost, so every rule asks for two signs, and none goes by
    og:type=website alone, which many outlets send with their articles.
    """
    if not text:
        return "no text"
    declared = data.article is not None or any(
        kind.lower() in ("article", "news.article") for kind in data.meta.get("og:type", ())
    )
    words = len(text.split())
    if words <= NOTICE_WORDS and len(text) <= NOTICE_WORDS * 10:
        titles = [line_of(e)[:MAX_NOTICE] for e in tree.iter("title", "h1")][:4]
        parts = [part for title in titles for part in (title, *re.split(r"\s[|\-–—·]\s", title))]
        if not data.article and any(_ERROR.fullmatch(part) for part in parts if part):
            return f"error page: {titles[0][:80]}"
        host, path = urlsplit(url).netloc, urlsplit(url).path
        mentions = [found.lower() for found in _CONSENT.findall(text)]
        spoken = set(mentions) if len(mentions) * CONSENT_WORDS >= words else set()
        walled = _CONSENT_ADDRESS.search(host) or _CONSENT_ADDRESS.search(path)
        titled = not declared and any(_CONSENT_TITLE.fullmatch(part) for part in parts)
        if (
            (walled and spoken)
            or (titled and len(spoken) >= 2)
            or (not declared and len(spoken) >= 4)
        ):
            return "consent wall"
        if data.types & _GALLERIES and not data.article:
            return "gallery"
    cut = [line for line in text.split("\n") if len(line) >= LEAST_TEASER]
    if not declared and len(cut) >= 2 and all(line.endswith(("…", "...")) for line in cut):
        return f"list of {len(cut)} teasers"
    longest = max(map(len, text.split("\n")))
    parts_of_url = urlsplit(url)
    if not declared and not parts_of_url.query and _HOME.fullmatch(parts_of_url.path):
        return "home page"
    if data.article is None and longest < LONG_LINE:
        least = MARKED_TEASERS if declared else TEASERS
        if (teasers := _teasers(tree, text)) >= least:
            return f"list of {teasers} teasers"
    said = [line for line in text.split("\n") if len(line) >= LEAST_TEASER // 2]
    if not declared and len(said) >= TEASERS and len(set(said)) * 2 <= len(said):
        return "the same lines again and again"
    if declared and longest >= LONG_LINE:
        return None
    share, linked = _linked(tree, text)
    listed = bool(data.types & _LISTS) and not declared
    limit = LINKED_SHARE_OF_ARTICLE if declared else LINKED_SHARE
    if linked >= LINKED_LINES and share >= limit:
        return f"list of links ({linked} linked headlines)"
    if listed and linked >= 3 and longest < LONG_LINE:
        return f"list of links ({linked} linked headlines)"
    return None


def _linked(tree: HtmlElement, text: str) -> tuple[float, int]:
    """Share of the text's characters, and number of its lines, that are wholly a link's text."""
    lines = [bare for line in text.split("\n") if (bare := _bare(line))]
    if sum(len(line) < MAX_LINK for line in lines) < LINKED_LINES:
        return 0.0, 0
    links = {_bare(" ".join(link.itertext())) for link in tree.iter("a") if link.get("href")}
    linked = [line for line in lines if line in links]
    total = sum(map(len, lines))
    return (sum(map(len, linked)) / total if total else 0.0), len(linked)


def _teasers(tree: HtmlElement, text: str) -> int:
    """Number of boxes, or items of a list, of a linked headline and a teaser, if they hold nearly all
    of the text.

    A box holds one linked headline: the frame of the whole page is none, nor is an article whose
    headline is a link to itself.
    """
    lines = {bare for line in text.split("\n") if (bare := _bare(line))}
    boxes: set[HtmlElement] = set()
    covered: set[str] = set()
    for heading in tree.iter("h2", "h3", "h4"):
        if heading.find(".//a") is None and not any(e.tag == "a" for e in heading.iterancestors()):
            continue
        box = heading
        for _ in range(3):  # heading, its header or link, the box
            parent = box.getparent()
            if parent is None or parent.tag in ("body", "main", "html"):
                break
            if sum(1 for _ in islice(parent.iter("h2", "h3", "h4"), 2)) > 1:
                break
            box = parent
            told = {_bare(" ".join(part.itertext())) for part in islice(box.iter("p", "div"), 50)}
            if found := told & lines:
                boxes.add(box)
                covered |= found | ({_bare(" ".join(heading.itertext()))} & lines)
                break
    for item in tree.iter("li"):
        whole = _bare(" ".join(item.itertext()))
        links = [_bare(" ".join(link.itertext())) for link in islice(item.iter("a"), 4)]
        if whole in lines and len(set(links)) == 1 and len(links[0]) >= LEAST_LINK:
            boxes.add(item)
            covered.add(whole)
    held = sum(map(len, covered)) / sum(map(len, lines)) if lines else 0.0
    return len(boxes) if held >= TEASER_SHARE else 0


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text[:2000].casefold())
