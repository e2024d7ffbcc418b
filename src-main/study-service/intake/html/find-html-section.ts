import type { HtmlFields } from './html-fields.ts';
import { nameOf } from './html-fields.ts';
import { normalizeSpace } from '../signs/page-lines.ts';

/** The name of a section is a word or a few; more is a site's description put into the wrong field. */
const LONGEST = 60;

/**
 * Where an outlet itself files the article ("Opinion", "World"), as it says so: schema.org's `articleSection`, then Open Graph's
 * `article:section`. It is the outlet's own word, shown beside the kind of piece that a person sets; nothing is concluded from it.
 */
export function findHtmlSection({ article, meta }: HtmlFields): string | null {
  const stated = [nameOf(article?.['articleSection']), meta.get('articlesection'), meta.get('article:section')];
  for (const text of stated) {
    const section = normalizeSpace(text ?? '');
    if (section !== '' && section.length <= LONGEST) return section;
  }
  return null;
}
