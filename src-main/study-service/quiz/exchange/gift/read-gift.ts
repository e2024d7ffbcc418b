import type { GIFTQuestion, TextFormat } from 'gift-pegjs';
import type { NewItem } from '../../../../contract/quiz.ts';
import type { Composed } from '../compose-item.ts';
import { readGiftComment } from './gift-comment.ts';
import { composeGift } from './compose-gift.ts';
import { CHANGED, restoreOwnFields } from '../own-fields.ts';
import { parseGift } from './parse-gift.ts';
import { countOf, nameQuestion, type RefusedList } from '../refused.ts';

/** More than any bank a class has use for; what comes after is refused by count, not lost. */
const MOST_QUESTIONS = 2_000;

/**
 * The questions of a GIFT text as items. What is no question (texts to read, categories), what is not written as GIFT has it and what
 * an item has no room for (titles, part points) is named in `refused`. Items that Parallax wrote come back as they were.
 */
export function readGift(text: string): { items: NewItem[]; refused: RefusedList } {
  const items: NewItem[] = [];
  const refused: RefusedList = [];
  let labelled = 0;
  const blocks = parseGift(text);
  for (const { source, questions, fault } of blocks.slice(0, MOST_QUESTIONS)) {
    const own = readGiftComment(source);
    if (fault !== null) refused.push({ what: nameQuestion(own.question), why: fault });
    for (const question of questions) {
      const { composed, notes } = composeGift(question);
      if ('why' in composed) {
        refused.push({ what: nameGift(question), why: composed.why });
        continue;
      }
      refused.push(...notes.map((why) => ({ what: nameGift(question), why })));
      if (own.fields === null) {
        if (isLabelled(question)) labelled += 1;
        items.push(composed.item);
        continue;
      }
      const { item, changed } = restoreOwnFields(composed.item, own.fields, own.question);
      if (changed) refused.push({ what: nameGift(question), why: CHANGED });
      items.push(item);
    }
  }
  if (labelled > 0)
    refused.push({
      what: `Titles, numbers or tags of ${countOf(labelled, 'question')}`,
      why: 'Parallax shows the question itself and has no place for them.',
    });
  if (blocks.length > MOST_QUESTIONS)
    refused.push({
      what: countOf(blocks.length - MOST_QUESTIONS, 'question'),
      why: `Up to ${MOST_QUESTIONS} are read at once. Split the file and take in the rest.`,
    });
  return { items, refused };
}

/** The item of a single GIFT question as any reader sees it, comments aside: what a writer checks itself by. */
export function readGiftQuestion(source: string): Composed {
  const [block, ...more] = parseGift(source);
  const question = block?.questions[0];
  if (block === undefined || question === undefined || more.length > 0 || block.questions.length > 1)
    return { why: 'It would be read as something else in GIFT.' };
  return composeGift(question).composed;
}

function nameGift(question: GIFTQuestion): string {
  const stem: TextFormat | null = question.type === 'Category' ? null : question.stem;
  return nameQuestion(question.title ?? stem?.text ?? '');
}

function isLabelled(question: GIFTQuestion): boolean {
  return question.title !== null || (question.id ?? null) !== null || (question.tags ?? null) !== null;
}
