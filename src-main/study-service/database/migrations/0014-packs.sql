-- Cases as files: under which rights the text of an article may be given on, what came without its text or without its keys, and by
-- whom packs were made that came in.

-- Journaled. What nobody has said is not known, and has no row. licence: its own short name, or whose permission it is.
CREATE TABLE article_rights (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  rights TEXT NOT NULL CHECK (rights IN ('own work', 'free licence', 'public domain', 'permission given',
    'classroom use only', 'not known')),
  licence TEXT
) STRICT, WITHOUT ROWID;

-- An article of a pack whose text was not in it, since its rights forbid to give it on. It has its place in the case, and notes and
-- questions hang on it, but it is no article to be read: its row in `articles` is marked as removed and has no body. It ends when the
-- text is found in the library (or this row is taken back): found_as is the article that stands in its place since then. heading:
-- JSON, what the pack says of it. Journaled.
CREATE TABLE pack_missing_texts (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  outlet_id TEXT REFERENCES outlets (id),
  body_sha256 TEXT NOT NULL,
  heading TEXT NOT NULL CHECK (json_valid(heading)),
  found_as TEXT REFERENCES articles (id)
) STRICT, WITHOUT ROWID;

-- Questions that came without keys: nobody can be graded by them, so they are no quiz. items: JSON, as the pack has them. Journaled.
CREATE TABLE pack_questions (
  case_id TEXT NOT NULL REFERENCES cases (id),
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  items TEXT NOT NULL CHECK (json_valid(items)),
  PRIMARY KEY (case_id, place)
) STRICT, WITHOUT ROWID;

-- By the SHA-256 of what a pack holds: when it was first packed and, where it came from elsewhere and was signed there, by whom. Not
-- journaled: it is about the file and not about the library.
CREATE TABLE pack_origins (
  digest TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  author TEXT,
  public_key TEXT,
  signature TEXT
) STRICT, WITHOUT ROWID;

-- Authors whose signature came in with a pack, by their public key (base64). Not journaled.
CREATE TABLE pack_authors (
  public_key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  first_seen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The cases that come with Parallax are CC BY 4.0 (resources/packs/README.md).
INSERT INTO article_rights (article_id, rights, licence)
SELECT DISTINCT a.id, 'free licence', 'CC BY 4.0'
FROM cases c JOIN case_articles m ON m.case_id = c.id JOIN articles a ON a.id = m.article_id JOIN captures p ON p.id = a.capture_id
WHERE c.bundled = 1 AND p.media_type = 'text/markdown' AND p.url IS NULL AND p.file_name IN (
  'halyard.md', 'national-courier.md', 'ostmere-in-brief.md', 'seamark.md', 'tarrow-tide.md',
  'across-the-water.md', 'morvane-today.md', 'shared-rivers.md', 'taven-watch.md', 'tern-agency.md', 'ulmay-heron.md',
  'flashpage.md', 'plumb-line.md', 'radio-junior.md', 'sorrel-post.md', 'town-council.md', 'wild-merrow.md');
