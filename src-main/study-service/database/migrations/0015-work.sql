-- What went out of this library, or came into it, under a digest: a handout or a pack. Work that comes back names articles and
-- questions as they were named there ("a1", "i3"), and this says which those are here. Never changed, and not journaled.
-- names: JSON {articles: {a1: {id, textHash}}, items: {i1: {id, quizId}}}; textHash is the SHA-256 (hex) of the body that went out.
-- seed: what the ids of options were veiled by, null where they went out as they are.
CREATE TABLE handed_out (
  digest TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id),
  how TEXT NOT NULL CHECK (how IN ('handout', 'pack out', 'pack in')),
  names TEXT NOT NULL,
  seed TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (digest, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX handed_out_by_case ON handed_out (case_id, at);
