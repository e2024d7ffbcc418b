-- Quizzes. What a teacher makes (quizzes, items, evidence, points) is journaled and can be taken back; quizzes and items are never
-- deleted but marked as removed, since somebody may have answered them. Answers and review cards are not journaled: nobody takes
-- back that they have answered.
CREATE TABLE quizzes (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  title TEXT NOT NULL,
  bundled INTEGER NOT NULL CHECK (bundled IN (0, 1)),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX quizzes_by_case ON quizzes (case_id);

-- article_ids, response, answer_key, absences: JSON as the contract has it (contract/quiz.ts). Difficulty is 0 to 1.
CREATE TABLE quiz_items (
  id TEXT PRIMARY KEY,
  quiz_id TEXT NOT NULL REFERENCES quizzes (id),
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  prompt TEXT NOT NULL,
  article_ids TEXT NOT NULL,
  response TEXT NOT NULL,
  answer_key TEXT NOT NULL,
  absences TEXT NOT NULL,
  explanation TEXT NOT NULL,
  difficulty REAL NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('drafted', 'written', 'imported', 'bundled')),
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_items_by_quiz ON quiz_items (quiz_id, place);

-- The words that prove a key, as they stood when the item was made: UTF-16 offsets into the body, and the SHA-256 of that body.
CREATE TABLE quiz_item_evidence (
  item_id TEXT NOT NULL REFERENCES quiz_items (id),
  place INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles (id),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  exact TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  PRIMARY KEY (item_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_item_evidence_by_article ON quiz_item_evidence (article_id);

-- student_key: the name as two spellings of it are one student (no capitals, single spaces).
CREATE TABLE quiz_attempts (
  id TEXT PRIMARY KEY,
  quiz_id TEXT NOT NULL REFERENCES quizzes (id),
  student TEXT NOT NULL,
  student_key TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  UNIQUE (quiz_id, student_key)
) STRICT, WITHOUT ROWID;

-- One answer to an item in an attempt, the first. Its score is not kept: it follows from the key, which a teacher may mend later.
-- passage: the words that were pointed at, since the text they stand in may change.
CREATE TABLE quiz_answers (
  id TEXT PRIMARY KEY,
  attempt_id TEXT NOT NULL REFERENCES quiz_attempts (id),
  item_id TEXT NOT NULL REFERENCES quiz_items (id),
  answer TEXT NOT NULL,
  passage TEXT,
  confidence TEXT NOT NULL CHECK (confidence IN ('guess', 'fairly sure', 'certain')),
  answered_at TEXT NOT NULL,
  UNIQUE (attempt_id, item_id)
) STRICT, WITHOUT ROWID;

-- What a teacher gave for an answer in words.
CREATE TABLE quiz_answer_points (
  answer_id TEXT PRIMARY KEY REFERENCES quiz_answers (id),
  points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 2),
  graded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When an item comes back to a student; card is the memory model's own state (ts-fsrs) as JSON.
CREATE TABLE review_cards (
  student_key TEXT NOT NULL,
  item_id TEXT NOT NULL REFERENCES quiz_items (id),
  due_at TEXT NOT NULL,
  card TEXT NOT NULL,
  PRIMARY KEY (student_key, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_cards_by_day ON review_cards (student_key, due_at);

-- What came with a case besides its articles: pages of others about an outlet, a lesson plan, and the
-- scaffold of a real event. JSON as contract/materials.ts has it.
CREATE TABLE case_materials (
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN ('lateral', 'lesson', 'scaffold')),
  place INTEGER NOT NULL,
  outlet_id TEXT REFERENCES outlets (id),
  content TEXT NOT NULL,
  PRIMARY KEY (case_id, kind, place)
) STRICT, WITHOUT ROWID;
