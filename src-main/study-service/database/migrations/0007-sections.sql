-- Where the outlet itself files an article ("Opinion"), in its own word; null where its page does not say. Articles from before
-- this have none until their page comes in again.
ALTER TABLE articles ADD COLUMN section TEXT;
