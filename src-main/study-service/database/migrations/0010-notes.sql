-- Framing notes: a category and a few words on one or several passages, by somebody, in a case. Passages are kept as the W3C Web
-- Annotation data model has it (TextQuoteSelector and TextPositionSelector): where they stand today is worked out on reading, so
-- that a note never stands silently on other words. All of it is journaled and can be taken back.
CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  category TEXT NOT NULL,
  text TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('guess', 'fairly sure', 'certain')),
  author TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('person', 'cue accepted', 'imported')),
  rule TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  -- The address or number it had where it came from, so that the same file taken in twice adds nothing.
  foreign_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX notes_by_case ON notes (case_id, created_at);

-- exact, prefix, suffix: words of the body as it is stored, never as it is masked. Offsets are UTF-16 units into that body.
CREATE TABLE note_targets (
  note_id TEXT NOT NULL REFERENCES notes (id),
  place INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles (id),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start_offset INTEGER,
  end_offset INTEGER,
  PRIMARY KEY (note_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_targets_by_article ON note_targets (article_id);
