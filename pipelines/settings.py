"""Every number that decides, in one place, each with what chose it.

The settings of crawling (politeness, time-outs) stand in `crawler/settings.py`; these here hold for any way
in which a page arrives. Whoever changes one that shapes stored fingerprints raises FINGERPRINT_VERSION.
"""

from __future__ import annotations

from typing import Final

FINGERPRINT_VERSION: Final = 1
"""Stored beside each fingerprint; another version is computed anew by `copydesk regroup`."""

# --- shingles and signatures -----------------------------------------------------------------------

SHINGLE_WORDS: Final = 3
"""Words in a shingle of signature and comparison: a human rewrite keeps a median of .10 of its 3-grams, of
its 4-grams too few to see."""
SHINGLE_CHARACTERS: Final = 4
"""Characters in a shingle where a script has no spaces; at 2 % edits 3-grams keep .9, and 4 still part
unlike texts, whose common words have two characters."""
SKETCH_WORDS: Final = 5
"""Words in a shingle of the sketch: two shared ones of five words are rarely chance."""
SKETCH_CHARACTERS: Final = 7
PERMUTATIONS: Final = 128
"""Of the MinHash: 32 bands of 4 rows; more permutations cost time and found nothing more."""
BANDS: Final = 32
BAND_ROWS: Final = 4
MINHASH_SEED: Final = 1
SKETCH_SIZE: Final = 48
"""Smallest hashes kept of a text, at the least."""
SKETCH_SHARE: Final = 8
"""One in so many hashes is kept of a long text, so that 60 words out of 600 still share two."""
SKETCH_MOST: Final = 256
"""Hashes kept at the most: a book among the news costs no more than this."""

# --- candidates ------------------------------------------------------------------------------------

SKETCH_SHARED: Final = 2
"""Sketch hashes two texts must share to be compared (recall .97 on rewordings of 45 %, 7 candidates a text)."""
COMMON_HASH: Final = 300
"""Texts that hold a hash before it stops proposing candidates: a stock phrase, or a text so widely copied
that its bands find it."""
TERMS: Final = 24
"""Weightiest terms of an article that propose articles about the same event."""
TERMS_SHARED: Final = 3
"""Terms two articles must share to be looked at."""
COMMON_TERM: Final = 400
"""Articles of one day that hold a term before it stops proposing."""
STORY_DAYS: Final = 3
"""Days between two reports on one event, at the most: later ones are follow-ups."""

# --- furniture -------------------------------------------------------------------------------------

FURNITURE_TEXTS: Final = 3
"""Unlike articles of one outlet in which a sentence stands before it counts as the outlet's furniture."""

# --- relations of two texts ------------------------------------------------------------------------

SHORTEST_COPY: Final = 12
"""Tokens; of shorter texts only identical ones are copies."""
COPY_COVERED: Final = 0.5
"""Share of the one text in shared passages for a copy."""
COPY_COVERS: Final = 0.25
"""Share of the other."""
CREDITED_COPY_COVERED: Final = 0.3
"""The same where both texts credit one source, or one credits the other, as the text's."""
CREDITED_COPY_RUN: Final = 12
"""Words in a row that such a pair must share."""
EXCERPT_COVERED: Final = 0.7
EXCERPT_SIZE: Final = 0.4
"""The shorter text's length, as a share of the longer one's, up to which it is an excerpt and no cut copy."""
TWIN_NUMBERS: Final = 1.0
TWIN_NAMES: Final = 1.0
RELAY_LIKENESS: Final = 0.3
RELAY_CONTAINED: Final = 0.09
"""Three-word phrases of a rewording found in its source: .09 parted reuse from none at precision 1, recall .93."""
RELAY_ORDERED: Final = 0.7
LINKED_LIKENESS: Final = 0.9
"""Two linked articles report one event."""
STORY_LIKENESS: Final = 0.35
"""Average likeness at which two groups of articles are one story."""
COPY_LINKAGE: Final = 0.34
"""Mean weight of the links between two parts of a copy group; pairs without a link weigh nothing."""

CACHED_SUBJECTS: Final = 5_000
"""Articles whose fingerprints stay in memory, about 15 KB each."""
KEPT_LIKENESS: Final = 0.2
"""Likeness of events from which a pair is remembered: it can still pull an average up."""
