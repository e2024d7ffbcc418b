import { m } from '#words';
import type { Work } from '../../../src-main/contract/classroom.ts';
import { categoryLabel } from '../../design/words/category-words.ts';
import { SOURCE_TYPE_NAMES } from '../../design/words/source-type-words.ts';
import { quoteWords } from '../../design/words/quote-words.ts';
import { failureWords } from '../../study-client/failure-words.ts';
import type { KeptWork } from '../../study-client/outbox-store.ts';

/** What a piece of work is, and its words, for whoever wants to keep them elsewhere. */
export function sayWork(work: Work): { readonly what: string; readonly words: string } {
  switch (work.kind) {
    case 'note':
      return {
        what: m.classroom_a_note({ category: categoryLabel(work.category) }),
        words: [work.targets.map(({ selector }) => quoteWords(selector.exact)).join(' '), work.text]
          .filter(Boolean)
          .join('\n'),
      };
    case 'note removed':
      return { what: m.classroom_a_note_you_took_away(), words: '' };
    case 'guess':
      return { what: m.classroom_your_guess({ sourceType: SOURCE_TYPE_NAMES[work.sourceType] }), words: work.reason };
    case 'answer':
      return { what: m.classroom_an_answer_in_the_quiz(), words: answerWords(work) };
  }
}

function answerWords({ answer }: Extract<Work, { kind: 'answer' }>): string {
  switch (answer.type) {
    case 'text':
      return answer.text;
    case 'choice':
      return answer.chosen.join(', ');
    case 'match':
      return answer.pairs.map(({ left, right }) => `${left}: ${right}`).join(', ');
    case 'order':
      return answer.order.join(', ');
    case 'passage':
      return '';
  }
}

/** As a text file. */
export function writeWork(kept: readonly KeptWork[], name: string): string {
  const pieces = kept.map(({ work, refused }) => {
    const { what, words } = sayWork(work);
    return [what, words, refused ? m.classroom_not_taken({ message: failureWords(refused) }) : '']
      .filter(Boolean)
      .join('\n');
  });
  return `${m.classroom_could_not_hand_in({ name })}\n\n${pieces.join('\n\n')}\n`;
}
