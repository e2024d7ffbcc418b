import type { Item } from '../../../contract/quiz.ts';
import { writeGiftComment } from './gift-comment.ts';
import { keepOwnFields } from './own-fields.ts';
import { readGiftQuestion } from './read-gift.ts';
import { nameQuestion, type RefusedList } from './refused.ts';
import { summariseLosses } from './summarise-losses.ts';
import { writeGiftQuestion } from './write-gift-question.ts';

const TRAVELS = 'GIFT has no place for them; they travel in comments, which Parallax reads and other programs skip.';

/**
 * Items as GIFT (Moodle's question text format). Every question is read again before it is handed over: what does not come back as
 * it was goes along in a comment, so that a round trip through Parallax loses nothing, and what GIFT can't ask at all is refused.
 */
export function writeGift(items: readonly Item[]): { text: string; refused: RefusedList } {
  const refused: RefusedList = [];
  const blocks: string[] = [];
  const written: Item[] = [];
  for (const item of items) {
    const question = writeGiftQuestion(item);
    const readBack = 'text' in question ? readGiftQuestion(question.text) : question;
    if (!('text' in question) || !('item' in readBack)) {
      refused.push({ what: nameQuestion(item.prompt), why: 'why' in readBack ? readBack.why : '' });
      continue;
    }
    const own = keepOwnFields(item, readBack.item, question.text);
    blocks.push([writeGiftComment(own), labelComment(item), question.text].join('\n'));
    written.push(item);
  }
  refused.push(...summariseLosses(written, ({ key }) => key.type === 'text', TRAVELS));
  return { text: blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`, refused };
}

/** Moodle takes a question's id number and tags from a comment of this form; letters that it can't hold become hyphens. */
function labelComment({ id, kind }: Item): string {
  return `// [id:${id.replace(/[^\w.-]+/gu, '-')}] [tag:${kind}]`;
}
