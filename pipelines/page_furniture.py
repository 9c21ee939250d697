"""What stands within an article's text and is none of it: boxes, pointers, cards, comments, labels.

All that is dropped here is small, has a name or a form that a text has not, and leaves the rest as it was:
a box that stays costs less than a paragraph that goes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Literal

from lxml.etree import XPath
from lxml.html import HtmlElement

from pipelines.page_boxes import hyphenated

MOST_BOX = 700
"""Characters of a box; what holds more may be text."""
MOST_SHARE = 0.25
"""Of a page's paragraphs, in all boxes of one name: more are paragraphs under an odd name."""
MOST_CAPTION = 400
"""Characters of what is told of a picture."""
MOST_TAG = 25
"""Characters of a label within a line."""
MOST_LABEL = 80
"""Characters of a block for those who hear the page; a paragraph for them only is rare, and longer."""
CARD, LEAST_CARDS = 500, 2
"""Characters of a card of another article, and how many a page has."""
LEAST_LINK, MOST_POINTER = 15, 250
"""Letters of a headline that is a link, and characters of a line that points to other articles."""

_Kind = Literal["", "apart", "box", "wall", "label", "caption"]
# A name that says what a page has, or an article is about, tells nothing of the element.
_ABOUT = re.compile(
    r"(?:has|no|not|is|with|without|tags?|category|cat|hide|show|enabled?|open|js|supports)-"
)
_COMMENTS_FIRST = re.compile(r"comment(?!ary)|comol|disqus-thread|dsq-comments")
_COMMENTS = re.compile(
    r"(?:[a-z0-9]{1,12}-){0,2}(?:comments|comment(?=-)|comentarios|coment[aá]rios|kommentare?|kommentarer"
    r"|commentaires|commenti|reacties|yorumlar|komentarze)"
    r"(?:-(?:list|area|section|thread|box|block|container|wrap(?:per)?|form|content|module|feed|widget))?"
)
_POST = re.compile(
    r"twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:card|embed)"
    r"|text-post-media|fb-(?:post|video|xfbml)|wp-embedded-content|imgur-embed"
)
_CONSENT = re.compile(
    r"(?:^|-)(?:cmp-?(?:box|container|wrapper|root)|onetrust|didomi|usercentrics|qc-cmp\d?|fc-consent|sp-message|truste"
    r"|cookie-?(?:bar|banner|box|notice|law|popup|modal|consent|overlay|wall|info)"
    r"|consent-?(?:bar|banner|box|modal|overlay|popup|layer)|gdpr-?(?:bar|banner|box|modal|overlay|popup)?)(?:-|$)"
)
_FOLLOWER = re.compile(r"mvp-post-add-(?:box|wrap)|infinite-?scroll|elementor-share-buttons")
_BOX = re.compile(
    r"(?:^|-)(?:news-?letters?|sign-?up|whats-?app|telegram|follow(?:-us)?|donat\w+"
    r"|contribut(?:e|ion)|share|firmas|conversation|conversaci[oó]n|links-(?:block|component)|work-?method"
    r"|(?:inline|embed|article)-+video|video-?inline|fact-?box|fakta-?(?:box|ruta|boks)|fakten-?box|info-?kasten"
    r"|promos?|adverts?|advertis\w+|ads?|sponsor(?:ed|s)?|disclaimers?"
    r"|audio|listen|tts|text-to-speech|read-?aloud|carousel|swiper|slick|slider|splide|glide"
    r"|gallery|galer[ií]a|galerie|diaporama|fotostrecke"
    r"|bios?|autor\w*|auteurs?|contributors?|about-?(?:the-)?authors?|sobre-(?:la-firma|el-autor|o-autor)"
    r"|(?<!block-)pull-?quotes?|key-?words|toc|table-of-contents|change-?log"
    r"|(?:published|updated|publication|modified)-?(?:dates?|info|at|on)"
    r"|(?:news-?)?ticker|breaking(?:-news)?|marquee|eil-?meldung|trending|most-?(?:read|viewed|popular)"
    r"|recommend\w*|recirc\w*|related|relacionad[ao]s?|link-?pool|see-?also|also-?read"
    r"|read-?(?:more|also|next)|inline-?(?:article|asset|link|recirc)s?)(?:-|$)"
)
_WALL = re.compile(
    r"(?:^|-)(?:pay-?wall|reg-?wall|wall|gate|subscri\w+|offers?|login|sign-?in|regist\w+"
    r"|abo|abonn\w+|suscri\w+|assin\w+|prenumer\w+)(?:-|$)"
)
_CAPTION = re.compile(
    r"(?:^|-)(?:captions?|caption-text|legend[ae]|bild-?(?:unterschrift|text)|pie-?(?:de-?)?foto|didascalia"
    r"|bijschrift|(?:img|image|photo|pic|picture)-?(?:desc(?:r|ription)?|credits?|copyright|legend)|foto-?credit)(?:-|$)"
)
_OFFER = re.compile(
    r"(?i)\b(?:news-?letter|subscri(?:be|ption|ber)|sign (?:in|up)|log ?in|unlock|register\b|free trial|cancel any"
    r"|abonn\w+|anmelden|registrier\w+|suscr\w+|inicia sesión|assin[ae]\w*|iscri\w+|abbonat\w+"
    r"|prenumer\w+|tilaa\w*|подпи\w+|zaloguj|wykup)"
)
_LABEL = re.compile(
    r"visually-?hidden|sr-only|screen-?reader|hidden-?visually|a11y|off-?screen|assistive|for-sr"
)
# Where class names are none that anybody could read, these say what a part of the page is.
_REGION = ("data-component", "data-testid", "data-region", "data-dtm-region", "data-area")
_TAG = re.compile(r"(?:^|[\s_-])(?:label|badge|tag|flag|pill)(?:$|[\s])")
_BOXES = ("div", "section", "ul", "ol", "dl", "table", "blockquote", "details", "figure", "aside")
_SPOKEN = ("p", "div", "h2", "h3", "h4", "h5", "h6", "section")
_NAMED = (*_BOXES, "p", "h2", "h3", "h4", "h5", "h6", "span", "em", "small", "td", "dd")
_LINES = ("p", "li", "div", "h2", "h3", "h4", "h5", "strong", "em", "span", "b", "i", "section")
_STRESSED = ("em", "i", "small")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LABELLED = re.compile(r"\W*[^\W\d_][^.!?]{1,40}[:：|»›▶►→]\W*")
_READ_ON = re.compile(
    r"(?i)\W*(?:"
    r"(?:please )?read (?:more|also|next|on|this)|also read|see (?:also|more)|more on this"
    r"|related(?: \w+)?|recommended(?: \w+)*|more (?:news|stories|from .{1,30})|lees (?:ook|meer|verder)"
    r"|lesen sie (?:auch|mehr)|mehr (?:dazu|zum thema)|lire (?:aussi|la suite|également)"
    r"|(?:à|a) lire(?: aussi)?|leia (?:também|mais)|veja (?:também|mais)|lea también"
    r"|le[ea] (?:también|más)|(?:también )?te puede interesar|más información|noticias? relacionadas?"
    r"|relacionadas?|leggi (?:anche|tutto)|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)"
    r"|lue (?:myös|lisää)|czytaj (?:także|też|również|więcej)|zobacz (?:też|także)"
    r"|читайте (?:также|ещё|еще)|читайте також|(?:ayrıca )?okuyun|i̇lgili haberler|baca juga|đọc thêm"
    r"|přečtěte si (?:také|i)"
    r")\W*"
)
_LINKED_HEADINGS = XPath(
    "count(.//h2[.//a or ancestor::a] | .//h3[.//a or ancestor::a] | .//h4[.//a])"
)
_ENDED = re.compile(r"[.。।][\s\"'”’»)\]]*$")


def drop_furniture(tree: HtmlElement) -> None:
    """Drop what is none of the article's text, in place; text after it stays."""
    _drop_named(tree)
    _drop_cards(tree)
    _drop_pointers(tree)
    _drop_link_lists(tree)
    _drop_captions(tree)
    for block in tree.iter("p", "div", "h2", "h3"):
        if (tag := opening_tag(block)) is not None:
            tag.drop_tree()


def _drop_named(tree: HtmlElement) -> None:
    """Drop what its name tells: of any size what is apart, as comments and articles that follow; else boxes."""
    boxes: dict[tuple[str, ...], list[HtmlElement]] = {}
    for element in list(tree.iter(*_NAMED)):
        said = dict(element.items())
        if not said:
            continue
        key = said.get("class", ""), said.get("id", ""), *(said.get(name, "") for name in _REGION)
        kind = _kind(*key) if any(key) else ""
        if not kind and (
            said.get("hidden") in ("", "hidden", "true")
            or (element.tag == "table" and "infobox" in key[0])
            or said.get("amp-access", "").startswith("NOT ")
        ):
            kind = "box"
        if not kind or element.getparent() is None:
            continue
        if kind in ("label", "caption"):
            most = MOST_LABEL if kind == "label" else MOST_CAPTION
            spoken = element.tag in _SPOKEN or kind == "caption"
            if spoken and len(text_within(element, most)) <= most and not _headed(element):
                element.drop_tree()
        elif element.tag in _BOXES and (not _headed(element) or "mvp-post-add" in " ".join(key)):
            if kind == "apart":
                element.drop_tree()
            elif len(text := text_within(element, MOST_BOX)) <= MOST_BOX and (
                kind == "box" or _OFFER.search(text[: MOST_BOX // 2])
            ):
                boxes.setdefault(key, []).append(element)
    if boxes:
        _drop_boxes(tree, list(boxes.values()))


def opening_tag(block: HtmlElement) -> HtmlElement | None:
    """Return the label at the beginning of a block that a space parts from no word: "Premium", "with video"."""
    if not len(block) or (block.text or "").strip():
        return None
    first: HtmlElement = block[0]
    tail = first.tail or ""
    if (
        first.tag != "span"
        or not tail[:1].strip()
        or not (tail[0].isalnum() or tail[0] in "\"“„«‘'")
    ):
        return None
    said = text_within(first, MOST_TAG)
    named = _TAG.search(hyphenated(first.get("class") or "").lower())
    return first if named and said[-1:].isalnum() and len(said) <= MOST_TAG else None


def _headed(element: HtmlElement) -> bool:
    return element.find(".//h1") is not None


def _drop_boxes(tree: HtmlElement, boxes: list[list[HtmlElement]]) -> None:
    """Drop the boxes of each name that together hold little of the page."""
    said = sum(len(p.text_content()) for p in tree.iter("p"))
    plain = said < MOST_BOX
    most = MOST_SHARE * (len(tree.text_content()) if plain else said)
    for alike in boxes:
        parts = [part for box in alike for part in ([box] if plain else box.iter("p"))]
        if sum(len(part.text_content()) for part in parts) <= most:
            for box in alike:
                if box.getparent() is not None:
                    box.drop_tree()


def text_within(element: HtmlElement, limit: int) -> str:
    """An element's words on one line; of more than `limit` characters, the first ones above it."""
    parts: list[str] = []
    size = 0
    for part in element.itertext():
        parts.append(str(part))
        size += len(part.strip())
        if size > limit:
            break
    return " ".join("".join(parts).split())[: limit + 1]


@lru_cache(maxsize=20_000)
def _kind(*names: str) -> _Kind:
    """What the class and the id of an element say it is."""
    for name in names:
        for number, token in enumerate(hyphenated(name).lower().split()):
            token = re.sub("[-_]+", "-", token)
            if _FOLLOWER.search(token) or _POST.match(token) or _CONSENT.search(token):
                return "apart"
            if number == 0 and _COMMENTS_FIRST.match(token):
                return "apart"
            if _ABOUT.match(token):
                continue
            if _COMMENTS.fullmatch(token):
                return "apart"
            if _LABEL.search(token):
                return "label"
            if _CAPTION.search(token):
                return "caption"
            if _BOX.search(token):
                return "box"
            if _WALL.search(token):
                return "wall"
    return ""


def _drop_pointers(tree: HtmlElement) -> None:
    """Drop lines that say no more than where to read on: a headline that is a link, "Read also:" before it.

    A linked sentence stays, and so do linked headings.
    """
    for link in list(tree.iter("a")):
        if link.get("href") is None:
            continue
        whole = (
            text_within(link, MOST_POINTER) if len(link) else " ".join((link.text or "").split())
        )
        if not LEAST_LINK <= len(whole) <= MOST_POINTER:
            continue
        found: HtmlElement | None = None
        at = link
        lone, headed = True, False
        for _ in range(4):
            parent = at.getparent()
            if parent is None or parent.tag not in _LINES or _is_crowded(parent):
                break
            headed = headed or parent.tag in _HEADINGS
            alone = parent.tag in ("p", "div") and not headed
            lone = lone and _is_all_of(at, parent)
            at = parent
            if lone:
                points = alone and not _ENDED.search(whole)
            else:
                whole = text_within(at, MOST_POINTER)
                if len(whole) > MOST_POINTER:
                    break
                points = _points(at, whole, alone=alone)
            found = at if points else found
        if found is not None and found.getparent() is not None:
            found.drop_tree()


def _is_all_of(child: HtmlElement, parent: HtmlElement) -> bool:
    """Whether an element has no words but those of one child."""
    return (
        not (parent.text or "").strip()
        and not (child.tail or "").strip()
        and child.getnext() is None
        and child.getprevious() is None
    )


def _is_crowded(element: HtmlElement) -> bool:
    """Whether it has more than four children; to count many thousands for each of them takes long."""
    return next(islice(element.iterchildren(), 4, 5), None) is not None


def _points(block: HtmlElement, whole: str, *, alone: bool) -> bool:
    """Whether a line is one to three links and a label; or, `alone`, links and nothing else."""
    links = [" ".join(link.text_content().split()) for link in block.iter("a")]
    if len(links) > 3 or min(map(len, links)) < LEAST_LINK:
        return False
    rest = whole
    for text in links:
        rest = rest.replace(text, "", 1)
    if not any(map(str.isalnum, rest)):
        return alone and not _ENDED.search(whole)
    return bool(_LABELLED.fullmatch(rest) or _READ_ON.fullmatch(rest))


def _drop_link_lists(tree: HtmlElement) -> None:
    """Drop lists of other articles' headlines in the text, with the label above them."""
    for links in list(tree.iter("ul", "ol")):
        holder = links.getparent()
        items = links.findall("li")
        if holder is None or len(items) < 2 or len(items) != len(links):
            continue
        if not all(map(_is_headline, items)):
            continue
        label = links.getprevious()
        links.drop_tree()
        if label is not None and label.tag in (*_LINES, "h6"):
            said = text_within(label, MOST_POINTER)
            if _READ_ON.fullmatch(said):
                label.drop_tree()


def _is_headline(item: HtmlElement) -> bool:
    """Whether a list's item is one linked headline."""
    links = item.findall(".//a")
    if len(links) != 1 or links[0].get("href") is None:
        return False
    linked = text_within(links[0], MOST_POINTER)
    whole = text_within(item, MOST_POINTER)
    return (
        len(linked) >= LEAST_LINK and len(whole) <= 1.2 * len(linked) and not _ENDED.search(whole)
    )


def _drop_cards(tree: HtmlElement) -> None:
    """Drop cards of other articles: `<article>` in the text's margin, a linked headline, a line cut short;
    and links around a headline and what is told of it.

    Where one `<article>` is left out of many it stands for the text of none.
    """
    cards = [article for article in tree.iter("article") if _is_card(article)]
    for card in cards if len(cards) >= LEAST_CARDS else ():
        if card.getparent() is not None:
            card.drop_tree()
    for link in list(tree.iter("a")):
        if (
            len(link)
            and link.get("href")
            and link.getparent() is not None
            and _is_linked_card(link)
        ):
            link.drop_tree()


def _is_card(article: HtmlElement) -> bool:
    if article.find(".//h1") is not None or article.find(".//article") is not None:
        return False
    if len(text_within(article, CARD)) > CARD:
        return False
    return _LINKED_HEADINGS(article) == 1


def _drop_captions(tree: HtmlElement) -> None:
    """Drop a picture's block where all of its words are stressed: what is told of the picture."""
    for picture in list(tree.iter("img")):
        block = picture.getparent()
        while block is not None and block.tag in ("a", "span", "strong", "em", "center"):
            block = block.getparent()
        if block is None or block.tag not in ("p", "div") or block.getparent() is None:
            continue
        text = text_within(block, MOST_CAPTION)
        if text and len(text) <= MOST_CAPTION // 2:
            stressed = sum(len(part.text_content()) for part in block if part.tag in _STRESSED)
            if stressed >= len(text):
                block.drop_tree()


def _is_linked_card(link: HtmlElement) -> bool:
    blocks = sum(1 for _ in islice(link.iter("p", "div", *_HEADINGS), 2))
    if blocks < 2 or len(text_within(link, CARD)) > CARD:
        return False
    return link.find(".//h1") is None
