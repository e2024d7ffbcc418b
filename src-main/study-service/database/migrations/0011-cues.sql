-- Whether a reader of the case sees notes of others, and cues, only after a note of their own on the same article.
ALTER TABLE cases ADD COLUMN own_notes_first INTEGER NOT NULL DEFAULT 1 CHECK (own_notes_first IN (0, 1));

-- Cues that a person has put aside: the rule, and the words as a W3C Web Annotation selector (0010), so that a dismissal stays with
-- its words when the text changes. Journaled, so that it can be taken back.
CREATE TABLE dismissed_cues (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id),
  rule TEXT NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start_offset INTEGER,
  end_offset INTEGER,
  dismissed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissed_cues_by_article ON dismissed_cues (article_id);

-- Counted on the fly since 0008.
ALTER TABLE event_terms DROP COLUMN articles;
