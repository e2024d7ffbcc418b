-- The same page again: where an article stands on the web, its earlier versions, and which other articles carry its words.
--
-- Versions are what a person can take back, so they are journaled (corpus/journaled-rows-store.ts). All that is worked
-- out from the texts (fingerprints, paragraph keys, links) is not: it follows the texts, and the queue says which
-- texts it has not caught up with yet.

-- url: the article's own address as found, shown as it is. canonical_url: where the page says the original stands, if
-- that is another site. address_key: the address with all taken off that changes without the page changing
-- (corpus/versions/address-key.ts); null until worked out. version_at: when the text that stands now came in.
ALTER TABLE articles ADD COLUMN url TEXT;
ALTER TABLE articles ADD COLUMN canonical_url TEXT;
ALTER TABLE articles ADD COLUMN address_key TEXT;
ALTER TABLE articles ADD COLUMN version_at TEXT;
UPDATE articles SET url = (SELECT url FROM captures WHERE captures.id = capture_id) WHERE page_index = 0;
CREATE INDEX articles_by_address ON articles (address_key) WHERE address_key IS NOT NULL;
CREATE INDEX captures_by_file_name ON captures (file_name) WHERE file_name IS NOT NULL;

-- An article as it stood before a newer version came in. The newest is the article itself and has no row here.
-- blocks: JSON list of {position, role, text, start, end}, every line of the page as in the table blocks.
CREATE TABLE article_versions (
  article_id TEXT NOT NULL REFERENCES articles (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  capture_id TEXT NOT NULL REFERENCES captures (id),
  page_index INTEGER NOT NULL CHECK (page_index >= 0),
  title TEXT NOT NULL,
  deck TEXT,
  byline TEXT,
  published_date TEXT,
  published_evidence TEXT,
  published_found_at TEXT,
  wholeness TEXT NOT NULL CHECK (wholeness IN ('whole', 'cut off', 'not known')),
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  arrived_sha256 TEXT NOT NULL,
  came_at TEXT NOT NULL,
  body TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  PRIMARY KEY (article_id, number)
) STRICT;
CREATE INDEX article_versions_by_arrival_text ON article_versions (arrived_sha256);
CREATE INDEX article_versions_by_capture ON article_versions (capture_id);

-- Where words stand in more than one article. `article` is articles.sequence: a third of the size of the id, and there
-- are about a hundred fingerprints an article.
CREATE TABLE text_fingerprints (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (sequence),
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX text_fingerprints_by_article ON text_fingerprints (article);
CREATE TABLE paragraph_keys (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (sequence),
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX paragraph_keys_by_article ON paragraph_keys (article);

-- One row a pair, under the lower sequence first. evidence: JSON, the passages with offsets into both bodies.
CREATE TABLE shared_texts (
  left_article INTEGER NOT NULL REFERENCES articles (sequence),
  right_article INTEGER NOT NULL REFERENCES articles (sequence),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  found_at TEXT NOT NULL,
  PRIMARY KEY (left_article, right_article),
  CHECK (left_article < right_article)
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_texts_by_right ON shared_texts (right_article);

-- Articles whose text is not compared yet. Filled by triggers, which no way of changing a text can forget: an import,
-- a role set by hand, a new version, an undo.
CREATE TABLE texts_to_compare (article_id TEXT PRIMARY KEY REFERENCES articles (id)) STRICT, WITHOUT ROWID;
INSERT INTO texts_to_compare SELECT article_id FROM article_bodies;
CREATE TRIGGER compare_new_text AFTER INSERT ON article_bodies BEGIN
  INSERT OR IGNORE INTO texts_to_compare VALUES (new.article_id);
END;
CREATE TRIGGER compare_changed_text AFTER UPDATE OF sha256 ON article_bodies WHEN old.sha256 <> new.sha256 BEGIN
  INSERT OR IGNORE INTO texts_to_compare VALUES (new.article_id);
END;
