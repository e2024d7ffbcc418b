-- Who had which part in an article (author, translator, agency, editor, photographer), each with the words that say so.
-- The byline in `articles` names the authors alone. Parts are not listed in a table of their own: contract/vocabulary.ts
-- does, and a word that a later version adds needs no migration.
CREATE TABLE article_credits (
  article_id TEXT NOT NULL REFERENCES articles (id),
  place INTEGER NOT NULL CHECK (place >= 0),
  role TEXT NOT NULL CHECK (role <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  evidence TEXT NOT NULL,
  PRIMARY KEY (article_id, place)
) STRICT, WITHOUT ROWID;
