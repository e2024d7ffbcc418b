import { join } from 'node:path';
import type { Cue } from '../../../../src-main/contract/framing.ts';
import type { ComparedArticle } from '../../../../src-main/study-service/comparison/compared-article.ts';
import { findCues } from '../../../../src-main/study-service/framing/cues/find-cues.ts';
import { readCueLists } from '../../../../src-main/study-service/framing/cues/read-cue-lists.ts';

export const LEXICONS = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'lexicons');
export const LISTS = readCueLists(LEXICONS);

/** Paragraphs as an article; one that begins with "# " is its headline, one that begins with "> " a quotation block. */
export function articleOf(paragraphs: readonly string[], language: string | null = 'en'): ComparedArticle {
  let body = '';
  const blocks = paragraphs.map((raw, position) => {
    if (position > 0) body += '\n\n';
    const start = body.length;
    const text = raw.replace(/^[#>] /u, '');
    body += text;
    const role = raw.startsWith('# ')
      ? ('headline' as const)
      : raw.startsWith('> ')
        ? ('quotation' as const)
        : ('paragraph' as const);
    return { position, role, text, start, end: body.length };
  });
  return { articleId: 'a', title: '', language, publishedOn: null, outlet: null, wholeness: 'whole', body, blocks };
}

export function cuesIn(...paragraphs: string[]): Cue[] {
  return findCues(articleOf(paragraphs), LISTS);
}
