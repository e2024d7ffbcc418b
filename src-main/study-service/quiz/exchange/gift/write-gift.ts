import type { Item, NewItem } from '../../../../contract/quiz.ts';
import { writeGiftComment } from './gift-comment.ts';
import { keepOwnFields } from '../own-fields.ts';
import { readGiftQuestion } from './read-gift.ts';
import { nameQuestion, type RefusedList } from '../refused.ts';
import { summariseLosses } from '../summarise-losses.ts';
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
    const question = writeReadably(item);
    if ('why' in question) {
      refused.push({ what: nameQuestion(item.prompt), why: question.why });
      continue;
    }
    const own = keepOwnFields(item, question.item, question.text);
    blocks.push([writeGiftComment(own), labelComment(item), question.text].join('\n'));
    written.push(item);
  }
  refused.push(...summariseLosses(written, ({ key }) => key.type === 'text', TRAVELS));
  return { text: blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`, refused };
}

/**
 * "->" in an answer can make a choice a matching question to readers of GIFT, which has no escape for it. Where it would, an arrow
 * stands for it there; Parallax gets its own signs back.
 */
function writeReadably(item: Item): { text: string; item: NewItem } | { why: string } {
  const attempts = [item, drawArrows(item)].map((one) => {
    const question = writeGiftQuestion(one);
    if ('why' in question) return question;
    const read = readGiftQuestion(question.text);
    return 'why' in read ? read : { text: question.text, item: read.item };
  });
  return attempts.find((attempt) => 'text' in attempt) ?? attempts[0] ?? { why: '' };
}

function drawArrows(item: Item): Item {
  const draw = <Entry extends { text: string }>(entry: Entry) => ({ ...entry, text: entry.text.replaceAll('->', '→') });
  const { response } = item;
  if (response.type === 'choice') return { ...item, response: { ...response, options: response.options.map(draw) } };
  return response.type === 'match' ? { ...item, response: { ...response, left: response.left.map(draw) } } : item;
}

/** Moodle takes a question's id number and tags from a comment of this form; letters that it can't hold become hyphens. */
function labelComment({ id, kind }: Item): string {
  return `// [id:${id.replace(/[^\w.-]+/gu, '-')}] [tag:${kind}]`;
}
