-- What went out of this library, or came into it, under a digest: a handout or a pack. Work that comes back names articles and
-- questions as they were named there ("a1", "i3"), and this says which those are here. Never changed, and not journaled.
-- names: JSON {articles: {a1: {id, textHash}}, items: {i1: {id, quizId, options?}}}; options leads from the numbers that options had
-- in a pack without keys to their ids. textHash is the SHA-256 (hex) of the body that went out.
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

-- What people answered here to questions that came without keys (pack_questions), to be handed back. item: its name in the pack. The
-- last answer counts until then, since nobody is told what was right. Not journaled, as no answer is.
CREATE TABLE pack_question_answers (
  case_id TEXT NOT NULL REFERENCES cases (id),
  item TEXT NOT NULL,
  student_key TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  confidence TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (case_id, item, student_key)
) STRICT, WITHOUT ROWID;
