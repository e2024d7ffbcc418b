-- Names in articles, and what the grouping of articles by event works with.
--
-- What is worked out from the texts (article_names, name_links, event_terms, event_vectors) follows the texts and is not
-- journaled; the queue says which texts it has not caught up with. What a person says about names and groups
-- (name_edits, name_separations, refused_groups) is journaled (corpus/journaled-rows-store.ts) and survives a reading anew.
-- `article` is articles.sequence, a third of the size of the id.

-- found: JSON, {forms, joins} as corpus/names/find-names.ts gives them; offsets are UTF-16 units into the body. Null where
-- the article's language is not one whose names are read.
CREATE TABLE article_names (
  article INTEGER PRIMARY KEY REFERENCES articles (sequence),
  found TEXT CHECK (found IS NULL OR json_valid(found))
) STRICT;

-- What an article says in so many words: that two forms are one name. It holds in every article.
CREATE TABLE name_links (
  form_key TEXT NOT NULL,
  name_key TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (sequence),
  name_text TEXT NOT NULL,
  reason TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  PRIMARY KEY (form_key, name_key, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_links_by_name ON name_links (name_key);
CREATE INDEX name_links_by_article ON name_links (article);

-- By hand, in every article: another label or kind, another name that it is, or no name at all.
CREATE TABLE name_edits (
  name_key TEXT PRIMARY KEY,
  label TEXT,
  kind TEXT CHECK (kind IN ('person', 'place', 'organisation')),
  merged_into TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- By hand, in one article: this form stands for itself.
CREATE TABLE name_separations (
  article_id TEXT NOT NULL REFERENCES articles (id),
  form_key TEXT NOT NULL,
  PRIMARY KEY (article_id, form_key)
) STRICT, WITHOUT ROWID;

-- articles: how many articles have the term in their vector.
CREATE TABLE event_terms (
  id INTEGER PRIMARY KEY,
  term TEXT NOT NULL UNIQUE,
  shown TEXT NOT NULL,
  kind TEXT NOT NULL,
  articles INTEGER NOT NULL
) STRICT;

-- terms: little-endian, for each term its id in four bytes (in order), and then for each its count in one byte.
CREATE TABLE event_vectors (
  article INTEGER PRIMARY KEY REFERENCES articles (sequence),
  terms BLOB NOT NULL
) STRICT;

-- "Not one event" (case_id null) and "does not belong to that case". article_ids: JSON list.
CREATE TABLE refused_groups (
  id TEXT PRIMARY KEY,
  case_id TEXT REFERENCES cases (id),
  article_ids TEXT NOT NULL CHECK (json_valid(article_ids)),
  refused_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Articles whose names and terms are not read yet. Filled by triggers, which no way of changing a text can forget.
CREATE TABLE texts_to_read (article_id TEXT PRIMARY KEY REFERENCES articles (id)) STRICT, WITHOUT ROWID;
INSERT INTO texts_to_read SELECT article_id FROM article_bodies;
CREATE TRIGGER read_new_text AFTER INSERT ON article_bodies BEGIN
  INSERT OR IGNORE INTO texts_to_read VALUES (new.article_id);
END;
CREATE TRIGGER read_changed_text AFTER UPDATE OF sha256 ON article_bodies WHEN old.sha256 <> new.sha256 BEGIN
  INSERT OR IGNORE INTO texts_to_read VALUES (new.article_id);
END;
CREATE TRIGGER read_changed_heading AFTER UPDATE OF title, language ON articles
WHEN old.title <> new.title OR old.language IS NOT new.language BEGIN
  INSERT OR IGNORE INTO texts_to_read VALUES (new.id);
END;
