"""The tables, as migrations: a database of any released version opens with the newest code.

A migration that was released is never changed; what comes later is a new one at the end.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from pipelines.items import FATES

APPLICATION_ID = 0x436F7079
"""Marks a SQLite file as Copydesk's: "Copy" in its header."""

migrations = Migrations("copydesk")

_FATES = ", ".join(f"'{fate}'" for fate in FATES)
_FATE_COUNTS = ",\n".join(f"  {fate} INTEGER NOT NULL DEFAULT 0" for fate in FATES)

_PUBLIC = (
    """CREATE TABLE outlets (
  domain TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT CHECK (kind IN ('wire', 'broadcaster', 'newspaper', 'digital', 'aggregator')),
  country TEXT,
  language TEXT,
  owner TEXT,
  aliases TEXT NOT NULL DEFAULT '[]'
) WITHOUT ROWID""",
    """CREATE TABLE feeds (
  url TEXT PRIMARY KEY,
  outlet TEXT NOT NULL REFERENCES outlets(domain),
  kind TEXT,
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  last_checked TEXT,
  last_new TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  next_check TEXT,
  disabled INTEGER NOT NULL DEFAULT 0
)""",
    f"""CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  spider TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  outcome TEXT,
{_FATE_COUNTS},
  stats TEXT NOT NULL DEFAULT '{{}}'
)""",
    f"""CREATE TABLE pages (
  url TEXT PRIMARY KEY,
  canonical_url TEXT,
  outlet TEXT NOT NULL REFERENCES outlets(domain),
  fate TEXT NOT NULL CHECK (fate IN ({_FATES})),
  reason TEXT,
  http_status INTEGER,
  first_seen_at TEXT NOT NULL,
  last_fetched_at TEXT,
  run INTEGER REFERENCES runs(id),
  article INTEGER REFERENCES articles(id),
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT
)""",
    """CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL UNIQUE REFERENCES pages(url),
  canonical_url TEXT,
  outlet TEXT NOT NULL REFERENCES outlets(domain),
  title TEXT,
  byline TEXT,
  published_at TEXT,
  modified_at TEXT,
  first_seen_at TEXT NOT NULL,
  lang TEXT,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  image_url TEXT,
  paywalled INTEGER NOT NULL DEFAULT 0,
  copy_group INTEGER REFERENCES copy_groups(id),
  story INTEGER REFERENCES stories(id),
  role TEXT CHECK (role IN ('origin', 'copy', 'excerpt', 'relay', 'own'))
)""",
    """CREATE TABLE revisions (
  article INTEGER NOT NULL REFERENCES articles(id),
  number INTEGER NOT NULL,
  seen_at TEXT NOT NULL,
  title TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID""",
    """CREATE TABLE credits (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles(id),
  outlet TEXT REFERENCES outlets(domain),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  quote TEXT NOT NULL,
  rule TEXT NOT NULL
)""",
    """CREATE TABLE links (
  article INTEGER NOT NULL REFERENCES articles(id),
  other INTEGER NOT NULL REFERENCES articles(id),
  relation TEXT NOT NULL CHECK (relation IN ('identical', 'copy', 'excerpt', 'relay')),
  jaccard REAL NOT NULL,
  contained REAL NOT NULL,
  contains REAL NOT NULL,
  evidence TEXT NOT NULL,
  judged TEXT NOT NULL,
  PRIMARY KEY (article, other)
) WITHOUT ROWID""",
    """CREATE TABLE copy_groups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  origin_article INTEGER REFERENCES articles(id),
  origin_outlet TEXT REFERENCES outlets(domain),
  articles INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  first_published_at TEXT,
  last_published_at TEXT
)""",
    """CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT,
  articles INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  copy_groups INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  first_published_at TEXT,
  last_published_at TEXT
)""",
    """CREATE TABLE overrides (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision TEXT NOT NULL CHECK (decision IN ('same', 'different')),
  level TEXT NOT NULL CHECK (level IN ('copy_group', 'story')),
  article INTEGER NOT NULL REFERENCES articles(id),
  other INTEGER NOT NULL REFERENCES articles(id),
  who TEXT,
  decided_at TEXT NOT NULL,
  why TEXT,
  CHECK (article < other),
  UNIQUE (level, article, other)
)""",
    """CREATE TABLE redirects (
  kind TEXT NOT NULL CHECK (kind IN ('copy_group', 'story')),
  old INTEGER NOT NULL,
  new INTEGER NOT NULL,
  PRIMARY KEY (kind, old)
) WITHOUT ROWID""",
)

# What matching keeps of each article; rebuilt by `copydesk regroup`.
_INDEX = (
    """CREATE TABLE fingerprints (
  article INTEGER PRIMARY KEY REFERENCES articles(id),
  version INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  flags BLOB NOT NULL,
  sentences BLOB NOT NULL,
  title BLOB NOT NULL,
  terms BLOB NOT NULL,
  weights BLOB NOT NULL,
  titled BLOB NOT NULL
)""",
    """CREATE TABLE bands (
  band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)
) WITHOUT ROWID""",
    """CREATE TABLE postings (
  hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)
) WITHOUT ROWID""",
    """CREATE TABLE event_terms (
  term INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (term, day, article)
) WITHOUT ROWID""",
    "CREATE TABLE term_counts (term INTEGER PRIMARY KEY, articles INTEGER NOT NULL)",
    # Keys that stand in too many articles to propose any.
    "CREATE TABLE common_hashes (hash INTEGER PRIMARY KEY)",
    """CREATE TABLE common_terms (
  term INTEGER NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (term, day)
) WITHOUT ROWID""",
    # Texts that an outlet has at several addresses: one of them stands for all (pipelines/store/repeats.py).
    """CREATE TABLE contents (
  content INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (content, article)
) WITHOUT ROWID""",
    """CREATE TABLE sentences (
  sentence INTEGER NOT NULL, beside INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (sentence, beside, article)
) WITHOUT ROWID""",
    # Judged for itself, not borne out by the groups that the two are in: shown nowhere, not forgotten.
    """CREATE TABLE withheld_links (
  article INTEGER NOT NULL,
  other INTEGER NOT NULL,
  relation TEXT NOT NULL,
  jaccard REAL NOT NULL,
  contained REAL NOT NULL,
  contains REAL NOT NULL,
  evidence TEXT NOT NULL,
  judged TEXT NOT NULL,
  PRIMARY KEY (article, other)
) WITHOUT ROWID""",
    """CREATE TABLE likenesses (
  article INTEGER NOT NULL, other INTEGER NOT NULL, text REAL NOT NULL, event REAL NOT NULL,
  PRIMARY KEY (article, other)
) WITHOUT ROWID""",
)

INDEX_TABLES = (
    "fingerprints",
    "bands",
    "postings",
    "event_terms",
    "term_counts",
    "common_hashes",
    "common_terms",
    "contents",
    "sentences",
    "withheld_links",
    "likenesses",
)
"""Tables that matching keeps for itself."""

_INDEXES = (
    "CREATE INDEX pages_outlet_fate ON pages(outlet, fate)",
    "CREATE INDEX pages_article ON pages(article)",
    "CREATE INDEX pages_run ON pages(run)",
    "CREATE INDEX articles_outlet ON articles(outlet)",
    "CREATE INDEX articles_published_at ON articles(published_at)",
    "CREATE INDEX articles_copy_group ON articles(copy_group)",
    "CREATE INDEX articles_story ON articles(story)",
    "CREATE INDEX credits_article ON credits(article)",
    "CREATE INDEX credits_outlet ON credits(outlet)",
    "CREATE INDEX links_other ON links(other)",
    "CREATE INDEX withheld_links_other ON withheld_links(other)",
    "CREATE INDEX likenesses_other ON likenesses(other)",
    "CREATE INDEX stories_last_published_at ON stories(last_published_at)",
    "CREATE INDEX stories_origins ON stories(origins)",
    "CREATE INDEX feeds_outlet ON feeds(outlet)",
    "CREATE INDEX overrides_other ON overrides(other)",
)

_VIEWS = {
    "story_articles": """
SELECT s.id AS story, s.title AS story_title, s.origins, a.id AS article, a.role, o.name AS outlet,
  o.kind AS outlet_kind, o.country, a.published_at, a.title, a.url, a.copy_group, a.words, a.lang
FROM stories s JOIN articles a ON a.story = s.id JOIN outlets o ON o.domain = a.outlet""",
    "who_has_it_from_whom": """
SELECT l.relation, taker.name AS outlet, giver.name AS has_it_from, a.published_at,
  b.published_at AS other_published_at, round(l.contained, 3) AS contained,
  round(l.contains, 3) AS contains, a.title, b.title AS other_title, a.story, l.article, l.other
FROM links l JOIN articles a ON a.id = l.article JOIN articles b ON b.id = l.other
JOIN outlets taker ON taker.domain = a.outlet JOIN outlets giver ON giver.domain = b.outlet""",
    "credited_outlets": """
SELECT coalesce(o.name, c.name) AS credited, c.outlet, c.kind, count(*) AS credits,
  count(DISTINCT a.outlet) AS by_outlets
FROM credits c JOIN articles a ON a.id = c.article LEFT JOIN outlets o ON o.domain = c.outlet
GROUP BY 1, 2, 3""",
    "fates_by_outlet": """
SELECT o.name AS outlet, p.outlet AS domain, p.fate, count(*) AS pages,
  max(p.last_fetched_at) AS last_fetched_at
FROM pages p JOIN outlets o ON o.domain = p.outlet GROUP BY p.outlet, p.fate""",
}

_REINDEX = """CREATE TRIGGER articles_au AFTER UPDATE OF title, text ON articles BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, text)
    VALUES ('delete', old.rowid, old.title, old.text);
  INSERT INTO articles_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text);
END"""

# What the pages of the Datasette plugin read at a million articles: indexes that answer a page without
# touching the rows, whose texts lie before the columns of grouping; they replace narrower ones.
_READING = (
    "DROP INDEX stories_last_published_at",
    "DROP INDEX articles_story",
    "DROP INDEX articles_outlet",
    """CREATE INDEX stories_newest
  ON stories(last_published_at, articles, outlets, origins, first_published_at)""",
    """CREATE INDEX stories_largest
  ON stories(articles, last_published_at, outlets, origins, first_published_at)""",
    """CREATE INDEX articles_story
  ON articles(story, published_at, role, outlet, copy_group, lang, words)""",
    "CREATE INDEX articles_outlet ON articles(outlet, published_at, role, story, lang)",
    "CREATE INDEX articles_lang ON articles(lang, story)",
    "CREATE INDEX copy_groups_origin_outlet ON copy_groups(origin_outlet)",
    "CREATE INDEX credits_outlet_article ON credits(outlet, article, kind)",
    "DROP INDEX credits_outlet",
)

# Who runs whose texts, counted when a run ends: pipelines/store/flows.py.
_FLOWS = (
    """CREATE TABLE outlet_flows (
  taker TEXT NOT NULL REFERENCES outlets(domain),
  giver TEXT NOT NULL REFERENCES outlets(domain),
  role TEXT NOT NULL CHECK (role IN ('copy', 'excerpt', 'relay')),
  articles INTEGER NOT NULL,
  median_minutes INTEGER,
  PRIMARY KEY (taker, giver, role)
) WITHOUT ROWID""",
    "CREATE INDEX outlet_flows_giver ON outlet_flows(giver)",
    """CREATE TABLE outlet_counts (
  outlet TEXT PRIMARY KEY REFERENCES outlets(domain),
  articles INTEGER NOT NULL,
  own INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  copy INTEGER NOT NULL,
  excerpt INTEGER NOT NULL,
  relay INTEGER NOT NULL,
  copied INTEGER NOT NULL,
  retold INTEGER NOT NULL,
  median_minutes INTEGER,
  counted_at TEXT NOT NULL
) WITHOUT ROWID""",
)

# What exports need: what pages reserve, and which stories changed since an earlier export.
_EXPORTS = (
    "ALTER TABLE articles ADD COLUMN opt_outs TEXT NOT NULL DEFAULT '[]'",
    "CREATE INDEX articles_opt_outs ON articles(copy_group) WHERE opt_outs != '[]'",
    # When an article or a story's membership was last written, by this machine's clock: the time of fetch
    # may lie in the past, as files are ingested long after. Triggers miss no writer.
    """CREATE TABLE changes (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'story')),
  id INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID""",
    "INSERT INTO changes SELECT 'article', id, first_seen_at FROM articles",
    """CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT OR REPLACE INTO changes
    VALUES ('article', new.id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
END""",
    """CREATE TRIGGER articles_changed AFTER UPDATE ON articles BEGIN
  INSERT OR REPLACE INTO changes
    VALUES ('article', new.id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
  INSERT OR REPLACE INTO changes SELECT 'story', old.story, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    WHERE old.story IS NOT NULL;
END""",
)


@migrations()
def m001_first(db: Database) -> None:
    """All tables of the design, the matching index, and views and full text search for readers."""
    for statement in (*_PUBLIC, *_INDEX, *_INDEXES):
        db.execute(statement)
    for name, select in _VIEWS.items():
        db.create_view(name, select)
    db.table("articles").enable_fts(
        ["title", "text"], create_triggers=True, tokenize="unicode61 remove_diacritics 2"
    )
    # As made, the trigger indexes a text anew whenever its article changes groups.
    db.execute("DROP TRIGGER articles_au")
    db.execute(_REINDEX)


@migrations()
def m002_reading(db: Database) -> None:
    """Indexes and counts for the pages of the Datasette plugin."""
    for statement in (*_READING, *_FLOWS):
        db.execute(statement)


@migrations()
def m003_exports(db: Database) -> None:
    """What pages reserve, and when articles and stories changed."""
    for statement in _EXPORTS:
        db.execute(statement)


@migrations()
def m004_sources(db: Database) -> None:
    """Where on its page each field of an article was found."""
    db.execute("ALTER TABLE articles ADD COLUMN sources TEXT NOT NULL DEFAULT '{}'")


@migrations()
def m005_rhythms(db: Database) -> None:
    """When in the day how much comes to a feed, and how often entries may have been missed."""
    db.execute("ALTER TABLE feeds ADD COLUMN rhythm TEXT")
    db.execute("ALTER TABLE feeds ADD COLUMN gaps INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE feeds ADD COLUMN last_gap TEXT")


@migrations()
def m006_feed_searches(db: Database) -> None:
    """When outlets without a feed that answers are looked at for others."""
    db.execute(
        """CREATE TABLE feed_searches (
  outlet TEXT PRIMARY KEY REFERENCES outlets(domain),
  failures INTEGER NOT NULL,
  next_search TEXT NOT NULL
) WITHOUT ROWID"""
    )


@migrations()
def m007_terms_by_day(db: Database) -> None:
    """Terms of a day's news lie together, so that a larger archive costs no more to match with."""
    db.execute("ALTER TABLE event_terms RENAME TO event_terms_by_term")
    db.execute(
        """CREATE TABLE event_terms (
  day INTEGER NOT NULL, term INTEGER NOT NULL, article INTEGER NOT NULL,
  PRIMARY KEY (day, term, article)
) WITHOUT ROWID"""
    )
    db.execute("INSERT INTO event_terms SELECT day, term, article FROM event_terms_by_term")
    db.execute("DROP TABLE event_terms_by_term")


def known_migrations() -> set[str]:
    """Return the names of the migrations that this code knows."""
    return {migration.name for migration in migrations.pending(Database(memory=True))}
