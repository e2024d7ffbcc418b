-- Full text over the articles. The index holds no text of its own (contentless): it can be thrown away and written
-- again from the articles at any time. Rows bear the article's `sequence`.
--
-- Texts are folded and split by search/split-words.ts before they come here, words with one space between; the
-- tokenizer below only parts them again. Words are kept whole: stems are looked up when a query is read, and only for
-- articles in English, which is why each part of an article has two columns. contentless_delete takes an article out
-- by its number, without the text it once had.
-- The body stands first: every hit in another column costs two bytes more.
CREATE VIRTUAL TABLE search_index USING fts5(
  body, title, deck, quotes,
  foreign_title, foreign_deck, foreign_body, foreign_quotes,
  byline,
  content = '', contentless_delete = 1, detail = full,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

-- Reader comments apart, since they are searched only when asked and would weigh on every ranking.
CREATE VIRTUAL TABLE search_comments USING fts5(
  comments,
  content = '', contentless_delete = 1, detail = full,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);

-- Every word with the number of articles it stands in: the dictionary of prefixes, stems and typos.
CREATE TABLE search_words (
  word TEXT PRIMARY KEY,
  articles INTEGER NOT NULL CHECK (articles > 0)
) STRICT, WITHOUT ROWID;

-- What the newest articles added to that number or took from it, not folded in yet. Writing three hundred words all
-- over search_words for every article would cost more than the article; they are folded in a hundred articles at a time.
-- AUTOINCREMENT: a number must never come again, since whoever keeps the words in memory goes on from the last one seen.
CREATE TABLE search_word_changes (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  gained TEXT NOT NULL,
  lost TEXT NOT NULL
) STRICT;

-- Articles whose index entry is older than their text. The triggers below mark them in the transaction that changes
-- the text, whoever changes it (saving, editing, undo, a later migration), and the index follows before it commits.
-- `was` is the text that the entry was written from, or null where there is no entry.
CREATE TABLE search_stale (
  sequence INTEGER PRIMARY KEY,
  was TEXT
) STRICT;

-- What of an article is searched. Headline, deck and byline blocks are left out of the body, since the article's own
-- fields say the same.
CREATE VIEW search_texts AS
SELECT a.sequence, a.id, a.removed_at IS NULL AS present, json_array(
  a.language, a.title, coalesce(a.deck, ''), coalesce(a.byline, ''),
  (SELECT coalesce(group_concat(text, char(10)), '') FROM (
    SELECT text FROM blocks WHERE article_id = a.id AND start_offset IS NOT NULL
      AND role NOT IN ('headline', 'deck', 'byline', 'quotation') ORDER BY position)),
  (SELECT coalesce(group_concat(text, char(10)), '') FROM (
    SELECT text FROM blocks WHERE article_id = a.id AND role = 'quotation' ORDER BY position)),
  (SELECT coalesce(group_concat(text, char(10)), '') FROM (
    SELECT text FROM blocks WHERE article_id = a.id AND role = 'reader comment' ORDER BY position))
) AS texts
FROM articles a;

CREATE TRIGGER search_marks_new_article AFTER INSERT ON articles
BEGIN
  INSERT OR IGNORE INTO search_stale (sequence, was) VALUES (new.sequence, NULL);
END;

CREATE TRIGGER search_marks_article BEFORE UPDATE OF title, deck, byline, language, removed_at ON articles
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE sequence = old.sequence)
BEGIN
  INSERT INTO search_stale (sequence, was)
  SELECT sequence, iif(present, texts, NULL) FROM search_texts WHERE sequence = old.sequence;
END;

CREATE TRIGGER search_marks_new_block BEFORE INSERT ON blocks
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE sequence = (SELECT sequence FROM articles WHERE id = new.article_id))
BEGIN
  INSERT INTO search_stale (sequence, was)
  SELECT sequence, iif(present, texts, NULL) FROM search_texts WHERE id = new.article_id;
END;

CREATE TRIGGER search_marks_block BEFORE UPDATE OF role, text, position, start_offset ON blocks
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE sequence = (SELECT sequence FROM articles WHERE id = old.article_id))
BEGIN
  INSERT INTO search_stale (sequence, was)
  SELECT sequence, iif(present, texts, NULL) FROM search_texts WHERE id = old.article_id;
END;

CREATE TRIGGER search_marks_lost_block BEFORE DELETE ON blocks
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE sequence = (SELECT sequence FROM articles WHERE id = old.article_id))
BEGIN
  INSERT INTO search_stale (sequence, was)
  SELECT sequence, iif(present, texts, NULL) FROM search_texts WHERE id = old.article_id;
END;

-- Nothing deletes an article today; if a later version does, its entry goes with it.
CREATE TRIGGER search_marks_lost_article BEFORE DELETE ON articles
WHEN NOT EXISTS (SELECT 1 FROM search_stale WHERE sequence = old.sequence)
BEGIN
  INSERT INTO search_stale (sequence, was)
  SELECT sequence, iif(present, texts, NULL) FROM search_texts WHERE sequence = old.sequence;
END;

CREATE INDEX articles_by_day ON articles (substr(published_date, 1, 10)) WHERE removed_at IS NULL;

-- A library that is older than the search is indexed after it opens, in steps.
INSERT INTO search_stale (sequence, was) SELECT sequence, NULL FROM articles WHERE removed_at IS NULL;
