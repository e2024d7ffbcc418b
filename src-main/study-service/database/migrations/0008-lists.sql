-- The orders in which the library's shelf is read a page at a time: without these each page would sort all articles.
-- What a person removed is in none of them. All end the way the shelf itself does: last added first, a page's articles in order.

CREATE INDEX articles_by_arrival ON articles (added_at DESC, sequence) WHERE removed_at IS NULL;
CREATE INDEX articles_by_date ON articles (published_date DESC, added_at DESC, sequence)
WHERE removed_at IS NULL AND published_date IS NOT NULL;
CREATE INDEX articles_undated ON articles (added_at DESC, sequence) WHERE removed_at IS NULL AND published_date IS NULL;
CREATE INDEX articles_by_length ON articles (word_count DESC, added_at DESC, sequence) WHERE removed_at IS NULL;
-- Also counts the articles of each outlet without a look at any of them.
CREATE INDEX articles_by_live_outlet ON articles (outlet_id, added_at DESC, sequence) WHERE removed_at IS NULL;

-- SQLite compares letters by number: small and capital letters and the accents of European languages are made one, and
-- opening quotation marks left out, so that a title stands where a reader looks for it. shelf-store.ts says the same words.
CREATE INDEX articles_by_title ON articles (
  lower(ltrim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(title,
    'Ä', 'A'), 'ä', 'a'), 'Á', 'A'), 'á', 'a'), 'À', 'A'), 'à', 'a'), 'Å', 'A'), 'å', 'a'), 'ç', 'c'), 'Č', 'C'),
    'É', 'E'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'í', 'i'), 'ñ', 'n'), 'Ö', 'O'), 'ö', 'o'), 'ó', 'o'), 'ô', 'o'),
    'Š', 'S'), 'Ü', 'U'), 'ü', 'u'), 'ú', 'u'), ' "''“”„‘’‚«»‹›¿¡([…-–—')),
  added_at DESC, sequence
) WHERE removed_at IS NULL;
