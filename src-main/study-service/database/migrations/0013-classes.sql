-- Classes in one room, their seats and what is handed in from them. None of it is journaled: a teacher's undo must not take away what
-- a student wrote. What a seat wrote stands where notes, quizzes and review cards stand, under the seat's id, so that one look-up by
-- seat finds everything that is to be given to its student, or erased.
CREATE TABLE classes (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id),
  quiz_id TEXT REFERENCES quizzes (id),
  exercise TEXT NOT NULL CHECK (exercise IN ('lesson', 'masked reading', 'notes', 'quiz', 'discussion')),
  step TEXT NOT NULL,
  -- Since when it is at this stop.
  step_at TEXT NOT NULL,
  pace TEXT NOT NULL CHECK (pace IN ('together', 'own')),
  item_id TEXT,
  feedback TEXT NOT NULL CHECK (feedback IN ('at once', 'when shown')),
  feedback_shown INTEGER NOT NULL CHECK (feedback_shown IN (0, 1)),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  revealed INTEGER NOT NULL CHECK (revealed IN (0, 1)),
  late_allowed INTEGER NOT NULL CHECK (late_allowed IN (0, 1)),
  free_seats INTEGER NOT NULL CHECK (free_seats IN (0, 1)),
  names_hidden INTEGER NOT NULL CHECK (names_hidden IN (0, 1)),
  code TEXT NOT NULL,
  -- Mixed into the ids and the order of options that students see, so that nobody can work out the real ones.
  secret TEXT NOT NULL,
  network TEXT NOT NULL,
  port INTEGER NOT NULL,
  -- Paths of the teacher's certificate and key; null for plain HTTP.
  certificate_path TEXT,
  key_path TEXT,
  opened_at TEXT NOT NULL,
  -- Null while it is open, also while the program does not run: then it is opened again at the next start.
  closed_at TEXT,
  -- When it was last seen open; renewed every minute.
  alive_at TEXT NOT NULL,
  keep_days INTEGER,
  purge_on TEXT,
  erased_at TEXT,
  -- What was there when it was erased: numbers are all that is left.
  erased_seats INTEGER NOT NULL DEFAULT 0,
  erased_notes INTEGER NOT NULL DEFAULT 0,
  erased_answers INTEGER NOT NULL DEFAULT 0
) STRICT;

-- name_key: the name as it looks, so that no two seats can be taken for each other. token_hash: SHA-256 (hex) of the token that opens
-- the seat, which itself is kept by the student's device alone; null while nobody sits there.
CREATE TABLE seats (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  class_id TEXT NOT NULL REFERENCES classes (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  in_group TEXT,
  -- 1: not of the teacher's roster but under a name that its student gave.
  self_named INTEGER NOT NULL CHECK (self_named IN (0, 1)),
  token_hash TEXT UNIQUE,
  taken_at TEXT,
  UNIQUE (class_id, name_key)
) STRICT;

-- Notes as seats handed them in: the highest revision that came, and whether that was their removal. A row outlives its note, so that
-- what arrives late brings nothing back.
CREATE TABLE seat_notes (
  id TEXT PRIMARY KEY,
  seat_id TEXT NOT NULL REFERENCES seats (id),
  revision INTEGER NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_notes_by_seat ON seat_notes (seat_id);

-- Guesses at who published what; made_at is the student's clock and says which of two is the later.
CREATE TABLE seat_guesses (
  seat_id TEXT NOT NULL REFERENCES seats (id),
  article_id TEXT NOT NULL REFERENCES articles (id),
  work_id TEXT NOT NULL,
  source_type TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (seat_id, article_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE notes ADD COLUMN seat_id TEXT REFERENCES seats (id);
CREATE INDEX notes_by_seat ON notes (seat_id) WHERE seat_id IS NOT NULL;
ALTER TABLE quiz_attempts ADD COLUMN seat_id TEXT REFERENCES seats (id);
CREATE INDEX quiz_attempts_by_seat ON quiz_attempts (seat_id) WHERE seat_id IS NOT NULL;
