import { z } from 'zod';

/** Text of a file that ships with a case: never empty. */
export const words = z.string().trim().min(1);

/** A name inside the case's own folder: no separators, so a file of the case can't reach outside it. */
export const articleFile = z.string().regex(/^[a-z0-9-]+\.md$/, 'an article file is named like harbour-post.md');

/**
 * Words of an article, found by themselves or, where they stand more than once, by what stands before and after. Offsets are
 * not kept: the text is found when the case is installed, so that a file can be written and mended by hand.
 */
export const passageSchema = z.strictObject({
  file: articleFile,
  exact: words,
  prefix: words.optional(),
  suffix: words.optional(),
});
