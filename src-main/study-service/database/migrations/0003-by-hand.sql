-- What a person set by hand is told from what a page says, so that it carries over into the page's next version; and the list
-- of what can be undone is read without walking the whole journal.

-- arrived_title, arrived_role: what came in, where a person has set something else; null where nobody has.
ALTER TABLE articles ADD COLUMN arrived_title TEXT;
ALTER TABLE blocks ADD COLUMN arrived_role TEXT REFERENCES block_roles;

-- What was set before this is in the journal: the first value that a change replaced is the one that came in. Articles with
-- versions are left out, since a version too replaces titles.
UPDATE articles SET arrived_title = was.title
FROM (SELECT json_extract(row_key, '$.id') AS id, json_extract(before, '$.title') AS title, min(step)
  FROM change_rows
  WHERE table_name = 'articles' AND before IS NOT NULL AND after IS NOT NULL
    AND json_extract(before, '$.title') IS NOT json_extract(after, '$.title')
  GROUP BY 1) AS was
WHERE was.id = articles.id AND was.title <> articles.title
  AND NOT EXISTS (SELECT 1 FROM article_versions WHERE article_id = articles.id);
UPDATE blocks SET arrived_role = was.role
FROM (SELECT json_extract(row_key, '$.article_id') AS article_id, json_extract(row_key, '$.position') AS position,
    json_extract(before, '$.role') AS role, min(step)
  FROM change_rows
  WHERE table_name = 'blocks' AND before IS NOT NULL AND after IS NOT NULL
    AND json_extract(before, '$.role') IS NOT json_extract(after, '$.role')
  GROUP BY 1, 2) AS was
WHERE was.article_id = blocks.article_id AND was.position = blocks.position AND was.role <> blocks.role
  AND NOT EXISTS (SELECT 1 FROM article_versions WHERE article_id = blocks.article_id);

CREATE INDEX changes_by_undone ON changes (undoes) WHERE undoes IS NOT NULL;
