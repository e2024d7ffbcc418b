-- What a person says about a comparison. The comparison itself is worked out anew from the texts each time; nothing of it is
-- stored.

-- A group of names as a person has put it together in one case. forms: JSON list of form keys.
CREATE TABLE case_name_groups (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  label TEXT NOT NULL,
  forms TEXT NOT NULL CHECK (json_valid(forms))
) STRICT, WITHOUT ROWID;
CREATE INDEX case_name_groups_by_case ON case_name_groups (case_id);

-- "This article leaves that out": the claim by words of an article that states it (offsets are UTF-16 units into its body, with
-- the words themselves, by which they are found again when the text has changed), and who says so.
CREATE TABLE left_out_claims (
  id TEXT PRIMARY KEY,
  evidence_article_id TEXT NOT NULL REFERENCES articles (id),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  exact TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles (id),
  said_by TEXT NOT NULL,
  said_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX left_out_claims_by_article ON left_out_claims (article_id);
