import { isArticleRole } from '../../../contract/plain/vocabulary.ts';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';

/** Between two blocks in a body: what a blank line is on paper. */
const BETWEEN_BLOCKS = '\n\n';

export interface UnplacedBlock {
  readonly position: number;
  readonly role: BlockRole;
  readonly text: string;
}

/** `start` and `end` are UTF-16 offsets into the body; null for what stands beside the article. */
export interface PlacedBlock extends UnplacedBlock {
  readonly start: number | null;
  readonly end: number | null;
}

export interface ComposedBody {
  readonly body: string;
  readonly blocks: PlacedBlock[];
}

/**
 * The body text of an article: its article-role blocks in page order, a blank line between. Every note, quotation and
 * quiz key is an offset into this text, so `body.slice(start, end) === text` holds for each block.
 */
export function composeBody(blocks: readonly UnplacedBlock[]): ComposedBody {
  let body = '';
  let isFirst = true;
  const placed: PlacedBlock[] = [];
  for (const block of [...blocks].sort((a, b) => a.position - b.position)) {
    if (!isArticleRole(block.role)) {
      placed.push({ ...block, start: null, end: null });
      continue;
    }
    if (!isFirst) body += BETWEEN_BLOCKS;
    isFirst = false;
    placed.push({ ...block, start: body.length, end: body.length + block.text.length });
    body += block.text;
  }
  return { body, blocks: placed };
}
