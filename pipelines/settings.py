"""Every number that decides, in one place, each with what chose it.

The settings of crawling (politeness, time-outs) stand in `crawler/settings.py`; these here hold for any way
in which a page arrives. Whoever changes one that shapes stored fingerprints raises FINGERPRINT_VERSION.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FINGERPRINT_VERSION: Final = 4
"""Stored beside each fingerprint, raised with the weights below, too: `copydesk check` tells of another version,
and `copydesk regroup` computes it anew."""

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
PERMUTATIONS: Final = 64
"""Of the MinHash: 16 bands of 4 rows. With 32 bands not one pair more is proposed or linked on the tune split and
2,000 mutations, and each band is a place of the file that an article touches."""
BANDS: Final = 16
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
TERMS: Final = 40
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


@dataclass(frozen=True, slots=True)
class TextWeights:
    """Log-odds that two articles run the same text, by what `pipelines.text.compare` found.

    Fitted by logistic regression on the tune split of the quality benchmark (`benchmarks/quality/fit.py`),
    and rounded.
    """

    bias: float = -6.1
    covered: float = 3.0
    long_share: float = 1.2
    intact: float = 2.4
    lead: float = 1.6
    numbers: float = 1.4
    number_conflicts: float = -0.9
    name_conflicts: float = -0.8
    terms: float = 1.5
    same_credit: float = 1.5
    news_credit: float = -2.5


@dataclass(frozen=True, slots=True)
class EventWeights:
    """Log-odds that two articles report the same event, chosen together with the linkages of stories below.

    Found by random search for stories' B-cubed F, on one half of the quality benchmark's tune split with
    dates, without, and without titles, on the sample web's stories, and on agency texts of neighbouring
    subjects; the other half rose alike (.904 to .952 with dates).
    """

    bias: float = -5.6
    terms: float = 6.6
    title_least: float = 1.3
    title_most: float = 2.1
    numbers: float = 3.0
    late: float = -5.2
    number_conflicts: float = -1.4
    name_conflicts: float = -1.8


@dataclass(frozen=True, slots=True)
class RelayWeights:
    """Log-odds that of two reports of one event the later retells the earlier, though it does not credit it.

    Fitted like TextWeights, on pairs of unlike texts of one story: average precision .87 in cross-validation
    by story, where three-word phrases and their order alone have .66.
    """

    bias: float = -5.0
    first_reported: float = 2.0
    numbers: float = 5.9
    names: float = 3.3
    contained: float = 3.0
    ordered: float = 1.5


TEXT: Final = TextWeights()
EVENT: Final = EventWeights()
RELAY: Final = RelayWeights()

SHORTEST_COPY: Final = 12
"""Tokens; of shorter texts only identical ones are copies."""
CYCLE_HOURS: Final = 18
"""Hours within which outlets report one event; what comes a day later with no text in common is a follow-up."""
UNDATED_LATENESS: Final = 0.95
"""What a missing date says instead, as a day between would: texts of one subject are mostly of many days."""
SERIES_CONFLICTS: Final = 0.25
"""Share of differing numbers among those in shared surroundings from which texts of two days are a series."""
POSTED_HOURS: Final = 6
"""Hours by which a retelling may be dated before the text that it retells: what was on air, or in print, comes
on the web later. (Without a limit 9 links between look-alike stories of the tune split, with it 4.)"""
TWIN_NUMBERS_KNOWN: Final = 0.6
"""Share of a text's numbers known to the other from which two alike texts are no template twins."""
SAME_TEXT: Final = 0.5
"""Probability from which two articles are linked as copies."""
LEAST_COVERED: Final = 0.3
"""Share of the one text in shared passages that a copy has at the least, whatever else speaks for it."""
EXCERPT_SIZE: Final = 0.38
"""The shorter text's length, as a share of the longer one's, up to which it is an excerpt and no cut copy."""
RELAY_EVENT: Final = 0.4
"""Probability of one event from which a credit makes a relay."""
DRAWN_PHRASES: Final = 0.015
"""Share of its three-word phrases from which an article draws on the one that it credits, as do all 116 relays of
the tune split, by these or by numbers; of 12 reports of their own that credit another in passing 5 do."""
DRAWN_NUMBERS: Final = 0.1
"""The same for numbers: how far those of the two agree."""
RETOLD: Final = 0.5
"""Probability from which likeness alone makes a relay."""
KEPT_PROBABILITY: Final = 0.05
"""Probability of one text or one event from which a pair is remembered: it can still move an average. Stories of
the tune split have a B³ F of .973 with .03 and .05, .968 with .07, .965 with .1, .958 with .2; undated .781,
.781, .776, .768, .760."""

# --- groups ----------------------------------------------------------------------------------------

COPY_LINKAGE: Final = 0.5
"""Mean probability of one text between two parts of a copy group; pairs never compared weigh nothing."""
STORY_LINKAGE: Final = 0.07
"""Mean probability of one event between two copy groups of a story."""
CORE_LINKAGE: Final = 0.88
"""The same for the cores of stories: two cores from different news cycles are two stories."""

CACHED_SUBJECTS: Final = 5_000
"""Articles whose fingerprints stay in memory, about 15 KB each."""
DATABASE_CACHE: Final = 64_000
"""KiB of the database that its writer keeps in memory: an article touches two hundred places of the index, and
at 10,000 articles SQLite's own 2,000 made it read and write a third more."""
WAL_PAGES: Final = 8_000
"""Pages of the write-ahead log (32 MB) before they are moved into the database: what many transactions write
again and again is moved once. With SQLite's own 1,000, storing 10,000 articles took a fifth longer."""
