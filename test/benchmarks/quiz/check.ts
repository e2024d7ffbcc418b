import type { NewItem } from '../../../src-main/contract/quiz.ts';
import type { CaseForQuiz } from './read-cases.ts';
import type { PlainText } from './read-texts.ts';

/** What an item's key is held against. */
export interface Check {
  readonly item: NewItem;
  readonly texts: readonly PlainText[];
  readonly of: CaseForQuiz;
  readonly textOf: (articleId: string) => PlainText;
  readonly named: (name: string) => PlainText;
}
