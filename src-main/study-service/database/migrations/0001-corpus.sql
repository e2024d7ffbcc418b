-- The corpus: what came in, the articles read from it, who published them, and the cases they make.
--
-- Words of the field are rows rather than CHECK lists, so that a later migration can add one with an INSERT
-- instead of rebuilding a table; a test holds them equal to contract/vocabulary.ts.
-- Moments are ISO 8601 in UTC as text. Offsets are UTF-16 code units. `removed_at` marks what a person took out:
-- nothing they made is ever deleted, so every removal can be taken back.

PRAGMA application_id = 0x50524c58; -- 'PRLX'

CREATE TABLE source_types (source_type TEXT PRIMARY KEY) STRICT;
INSERT INTO source_types VALUES
  ('wire agency'), ('public broadcaster'), ('state-controlled outlet'), ('government release'), ('general newsroom'),
  ('local newsroom'), ('partisan outlet'), ('trade press'), ('think tank'), ('NGO'), ('company or sponsor'),
  ('fact-checker'), ('aggregator or republisher'), ('translation outlet'), ('individual'), ('satire outlet'),
  ('cannot tell yet');

CREATE TABLE genres (genre TEXT PRIMARY KEY) STRICT;
INSERT INTO genres VALUES
  ('news report'), ('live blog'), ('analysis'), ('explainer'), ('interview'), ('investigation'), ('opinion'),
  ('review'), ('fact-check'), ('press release'), ('sponsored'), ('translation'), ('eyewitness account'), ('satire');

-- in_body: whether blocks of this role stand in the article's body text (1) or beside the article (0).
CREATE TABLE block_roles (role TEXT PRIMARY KEY, in_body INTEGER NOT NULL CHECK (in_body IN (0, 1))) STRICT;
INSERT INTO block_roles VALUES
  ('headline', 1), ('deck', 1), ('byline', 1), ('dateline', 1), ('paragraph', 1), ('subheading', 1), ('quotation', 1),
  ('transcript turn', 1), ('list', 1), ('caption', 1), ('correction', 1),
  ('navigation', 0), ('promotion', 0), ('advertising code', 0), ('share widget', 0), ('related story', 0),
  ('reader comment', 0), ('comment form', 0), ('footer', 0);

-- A page exactly as it came in. `raw` stands last so that reading the other columns never touches its pages.
CREATE TABLE captures (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  file_name TEXT,
  url TEXT,
  received_at TEXT NOT NULL,
  raw BLOB NOT NULL
) STRICT;

-- name_key: the name as names are compared (one spelling of case, width and spaces).
CREATE TABLE outlets (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL,
  home TEXT,
  ownership TEXT,
  since TEXT,
  notes TEXT,
  source_type TEXT NOT NULL DEFAULT 'cannot tell yet' REFERENCES source_types,
  hue INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 7),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX outlets_by_name ON outlets (name_key) WHERE removed_at IS NULL;

CREATE TABLE source_label_evidence (
  outlet_id TEXT NOT NULL REFERENCES outlets (id),
  place INTEGER NOT NULL CHECK (place >= 0),
  quotation TEXT NOT NULL CHECK (quotation <> ''),
  found_at TEXT NOT NULL CHECK (found_at <> ''),
  PRIMARY KEY (outlet_id, place)
) STRICT, WITHOUT ROWID;

-- arrived_sha256: of title and body as they came in, so that the same article is known again after hand edits.
CREATE TABLE articles (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  capture_id TEXT NOT NULL REFERENCES captures (id),
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  title TEXT NOT NULL,
  deck TEXT,
  byline TEXT,
  outlet_id TEXT REFERENCES outlets (id),
  published_date TEXT,
  published_evidence TEXT,
  published_found_at TEXT,
  language TEXT,
  genre TEXT REFERENCES genres,
  wholeness TEXT NOT NULL CHECK (wholeness IN ('whole', 'cut off', 'not known')),
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  arrived_sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT,
  CHECK ((published_date IS NULL) = (published_evidence IS NULL)),
  CHECK (published_found_at IS NULL OR published_date IS NOT NULL)
) STRICT;
CREATE INDEX articles_by_capture ON articles (capture_id, page_index);
CREATE INDEX articles_by_outlet ON articles (outlet_id);
CREATE INDEX articles_by_arrival_text ON articles (arrived_sha256);

-- Apart from articles, so that a list of ten thousand headings reads no body.
CREATE TABLE article_bodies (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  sha256 TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX article_bodies_by_text ON article_bodies (sha256);

-- Every line of the page, the article's and what stood beside it; offsets only where the role stands in the body.
CREATE TABLE blocks (
  article_id TEXT NOT NULL REFERENCES articles (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  role TEXT NOT NULL REFERENCES block_roles,
  start_offset INTEGER,
  end_offset INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (article_id, position),
  CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
  CHECK (start_offset IS NULL OR (start_offset >= 0 AND end_offset >= start_offset))
) STRICT;

CREATE TABLE cases (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL CHECK (title <> ''),
  happened TEXT,
  happened_on TEXT,
  happened_where TEXT,
  content_warning TEXT,
  bundled INTEGER NOT NULL DEFAULT 0 CHECK (bundled IN (0, 1)),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

-- `place` orders; it need not be dense, since taking back an older change may leave a gap.
CREATE TABLE case_articles (
  case_id TEXT NOT NULL REFERENCES cases (id),
  article_id TEXT NOT NULL REFERENCES articles (id),
  place INTEGER NOT NULL CHECK (place >= 0),
  PRIMARY KEY (case_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_articles_by_article ON case_articles (article_id);

CREATE TABLE source_guesses (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  source_type TEXT NOT NULL REFERENCES source_types,
  reason TEXT NOT NULL CHECK (reason <> ''),
  guessed_at TEXT NOT NULL
) STRICT;

-- The journal behind undo. A change that takes another back names it in `undoes` and is itself taken back the same
-- way. `phase` says which of the two the change leaves in force.
CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL,
  at TEXT NOT NULL,
  undoes TEXT REFERENCES changes (id),
  phase TEXT NOT NULL CHECK (phase IN ('done', 'taken back'))
) STRICT;

-- Rows as JSON objects before and after; null where the row was not there.
CREATE TABLE change_rows (
  change_id TEXT NOT NULL REFERENCES changes (id),
  step INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX change_rows_by_change ON change_rows (change_id, step);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE notices (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  at TEXT NOT NULL,
  dismissed_at TEXT
) STRICT;
