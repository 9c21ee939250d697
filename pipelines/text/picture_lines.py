"""Lines that name who made a picture, or what else to read: whoever they name has no part in the text."""

from __future__ import annotations

import re

PICTURE = re.compile(
    r"(?i)(?:photo|pictures?|image|bild|beeld|foto|fotografía|immagin|zdję|görsel|графи|сним|фото"
    r"|صور|图|圖|写真|画像|사진|그래픽|video"
    r"|vidéo|illustration|archiv|grafik|infographic|курсор|abbildung)"
)
"""A word for a picture, whatever stands around it."""
_PICTURES = (
    r"(?:foto['’]?s?|fotografía|fotky|zdjęci[ea]|photos?|photographs?|photo credit|pictures?|images?"
    r"|bild(?:er)?|beeld|immagini?|imagen|imagem|görsel|фото|video|vidéo|illustrations?|grafik)"
)
PICTURE_LINE = re.compile(
    rf"(?i)^\W*(?:fot\. |(?:file |archiv-?|archive |symbol)?{_PICTURES}\b[^:：\n]{{0,25}}[:：])"
    rf"|^\W*(?:\w{{2,10}} )?{_PICTURES} (?:by|courtesy)\b"
)
"""The start of a line such as "File photo: the mayor"."""
PICTURE_END = re.compile(rf"(?i)\s+[-–—|•·/]\s*{_PICTURES}\s*[:：]|[,;]?\s+(?:[-–—|•·/]\s*)?fot\. ")
"""Where the picture begins in a line such as "CPA - Bild: Jane Roe", "CPA, fot. Jan Kos"."""
PHOTOGRAPHER = re.compile(
    r"(?:^|/)\s*(?P<name>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,2})\s*(?=/|$)"
)
"""A person beside a stroke: "Jane Roe/Northwire" took a picture, and for whom."""

# In a line of writers: a word for pictures with what ties a name to it, and one that says who wrote, too.
_TAKEN = re.compile(
    rf"(?i:\b{_PICTURES})(?:\s*[:：/|)]|\s+(?i:by|von|door|par|por|di|de|via|courtesy)\b"
    r"|\s+(?=[A-ZÀ-Þ])|\s*$)"
)
_WRITTEN = re.compile(
    r"(?i)\b(?:text[eo]?|testo|tekst|words|story|story|report|tekst|текст|글|文|metin)\b"
)
_PICTURES_BEHIND = re.compile(rf"(?i)\s*[(（]\s*{_PICTURES}\s*[)）]")

TOPICS = re.compile(
    r"(?i)\W*(?:tags?|topics?|related(?: \w+){0,2}|more (?:on|from|about)(?: \w+){0,3}|read (?:more|also)|see also"
    r"|follow(?: us| \w+)?(?: on)?|themen?|schlagw[oö]rte?r?|stichworte|mehr (?:zum thema|zu)"
    r"|lesen sie auch|onderwerpen|lees (?:ook|meer)|meer over|sur le même sujet|mots[- ]clés|à lire aussi"
    r"|temas|etiquetas|temi|argomenti|leggi anche|tópicos|assuntos|leia (?:também|mais)|tematy|tagi"
    r"|czytaj (?:też|także|więcej)|zobacz (?:też|także)|теги|темы|теми|читайте (?:также|також)"
    r"|etiketler|konular)\b"
)
"""The start of a line, or of a list of lines, that leads on to other pages."""


def has_taken_pictures(line: str, start: int, end: int) -> bool:
    """Whether a line of writers names the one at `start` to `end` for its pictures alone."""
    phrase = max(line.rfind(mark, 0, start) for mark in ",;|") + 1
    before = line[phrase:start]
    if _PICTURES_BEHIND.match(line, end):
        return True
    return bool(_TAKEN.search(line[phrase:end])) and not _WRITTEN.search(before)
