"""In which languages a text may be, as far as its script and its most frequent words tell."""

from __future__ import annotations

import re
from collections import Counter

from pipelines.text.phrases import PHRASES

_SAMPLE = 1500  # characters
_WORDS = {
    "en": "the of and to in that is was for on with said by it at from as has be",
    "de": "der die und den von zu das mit sich des auf ist im dem nicht ein eine wie laut",
    "fr": "le la les et des en du que une dans est pour qui sur au pas par selon avec",
    "es": "el la los las y que en del un una por con para se su según fue al más",
    "it": "il di che la e in del per una è della con non sono nel gli al secondo ha",
    "pt": "o a os que e do da em um uma para com não no na dos se segundo ao por",
    "nl": "de het een van en in is dat op te zijn met voor niet volgens aan er ook door",
    "pl": "w i na z się do nie że jest to o jak od przez po według za oraz był",
    "tr": "ve bir bu için ile da de olarak göre olan daha çok sonra kadar olduğunu ise en ancak haberine",
}
_VOTES: dict[str, tuple[str, ...]] = {}
for _language, _list in _WORDS.items():
    for _word in _list.split():
        _VOTES[_word] = (*_VOTES.get(_word, ()), _language)
_LATIN = re.compile(r"[a-zà-ɏ]+")
_SCRIPTS = (
    ("ja", re.compile("[぀-ヿ]")),
    ("ko", re.compile("[가-힣]")),
    ("ar", re.compile("[ء-ي]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[а-яА-Я]")),
    ("zh", re.compile("[一-鿿]")),
)


def likely_languages(text: str, lang: str | None = None) -> list[str]:
    """ISO 639-1 codes of the languages whose phrases to try, most likely first.

    `lang` is what the page says of itself: tried too, as pages are often wrong about it.
    """
    sample = text[:_SAMPLE]
    stated = (lang or "").casefold()[:2]
    result = [stated] if stated in PHRASES else []
    if not sample.isascii():
        scripts = [
            code for code, pattern in _SCRIPTS if len(pattern.findall(sample)) * 20 > len(sample)
        ]
        if "ja" in scripts and "zh" in scripts:
            scripts.remove("zh")
        if "ru" in scripts and _SCRIPTS[3][1].search(sample):
            scripts = ["uk", *(code for code in scripts if code not in ("uk", "ru"))]
            scripts += ["ru"] if re.search("[ыэъё]", sample) else []
        if scripts:
            return list(dict.fromkeys((*result, *scripts)))
    votes: Counter[str] = Counter()
    for word, count in Counter(_LATIN.findall(sample.lower())).items():
        for language in _VOTES.get(word, ()):
            votes[language] += count
    most = max(votes.values(), default=0)
    # Short texts leave the vote open: then every language is tried, else what comes near the first.
    near = [language for language, count in votes.most_common() if count * 10 >= most * 8]
    if most < 4:
        near += _WORDS
    return list(dict.fromkeys((*result, *near)))
