import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { NewItem } from '../../contract/quiz.ts';
import { found } from '../corpus/corpus-stores.ts';
import { recordChange } from '../corpus/changes/record-change.ts';
import type { Changed } from '../corpus/changes/record-change.ts';
import { shorten } from '../corpus/text/shorten.ts';
import { checkItem } from './check-item.ts';
import type { Texts } from './open-texts.ts';
import { readTexts } from './quiz-work.ts';
import type { QuizWork } from './quiz-work.ts';
import type { ItemOrigin } from './quiz-store.ts';

/** An empty quiz about a case. Fails with `not-found` where that is not in the library. */
export function createQuiz(
  { stores, quizzes }: QuizWork,
  { caseId, title }: ParsedInputOf<'quiz.create'>,
): OutputOf<'quiz.create'> {
  found(stores.cases.read(caseId), 'case', caseId);
  let quizId = '';
  const { changeId } = recordChange(stores, `Quiz made: ${title}`, () => {
    quizId = quizzes.create({ caseId, title });
  });
  return { changeId, quizId };
}

export function renameQuiz({ stores, quizzes }: QuizWork, { quizId, title }: ParsedInputOf<'quiz.rename'>): Changed {
  found(quizzes.read(quizId), 'quiz', quizId);
  return recordChange(stores, `Quiz renamed: ${title}`, () => quizzes.rename(quizId, title));
}

/** Its answers stay, so that taking the removal back brings the results back too. */
export function removeQuiz({ stores, quizzes }: QuizWork, { quizId }: { quizId: string }): Changed {
  const { title } = found(quizzes.read(quizId), 'quiz', quizId);
  return recordChange(stores, `Quiz removed: ${title}`, () => quizzes.remove(quizId));
}

/** Puts a question last. Fails with `evidence-needed` where its key can’t be proved from the texts as they are now. */
export function addItem(
  work: QuizWork,
  { quizId, item, origin }: ParsedInputOf<'quiz.addItem'>,
): OutputOf<'quiz.addItem'> {
  found(work.quizzes.read(quizId), 'quiz', quizId);
  const proved = proveItem(item, readTexts(work));
  let itemId = '';
  const { changeId } = recordChange(work.stores, `Question added: ${nameItem(item)}`, () => {
    itemId = work.quizzes.addItem(quizId, proved, origin);
  });
  return { changeId, itemId };
}

/** The answers given before stay, and are graded by the new key. Fails with `evidence-needed` as `addItem` does. */
export function editItem(work: QuizWork, { itemId, item }: ParsedInputOf<'quiz.editItem'>): Changed {
  found(work.quizzes.readItem(itemId), 'item', itemId);
  const proved = proveItem(item, readTexts(work));
  return recordChange(work.stores, `Question changed: ${nameItem(item)}`, () => work.quizzes.editItem(itemId, proved));
}

/** Its answers stay, so that taking the drop back brings them back too. */
export function dropItem({ stores, quizzes }: QuizWork, { itemId }: { itemId: string }): Changed {
  const item = found(quizzes.readItem(itemId), 'item', itemId);
  return recordChange(stores, `Question dropped: ${nameItem(item)}`, () => quizzes.dropItem(itemId));
}

/** Questions that are not named come last. Fails with `not-found` where one is of another quiz, and changes nothing then. */
export function setItemOrder(
  { stores, quizzes }: QuizWork,
  { quizId, itemIds }: ParsedInputOf<'quiz.setOrder'>,
): Changed {
  const { title } = found(quizzes.read(quizId), 'quiz', quizId);
  const known = new Set(quizzes.items(quizId).map(({ id }) => id));
  for (const itemId of itemIds) found(known.has(itemId) ? itemId : null, 'item', itemId);
  return recordChange(stores, `Questions put in order: ${title}`, () => quizzes.setOrder(quizId, itemIds));
}

/** Adds what can be proved and says of the rest why it can't; records the change unless nothing is left. */
export function addItems(
  work: QuizWork,
  quizId: string,
  items: readonly NewItem[],
  { origin, what }: { origin: ItemOrigin; what: string },
): { changeId: string | null; added: NewItem[]; refused: { what: string; why: string }[] } {
  found(work.quizzes.read(quizId), 'quiz', quizId);
  const texts = readTexts(work);
  const added: NewItem[] = [];
  const refused: { what: string; why: string }[] = [];
  for (const item of items) {
    const checked = checkItem(item, texts);
    if (checked.holds) added.push(checked.item);
    else refused.push({ what: item.prompt, why: checked.why });
  }
  if (added.length === 0) return { changeId: null, added, refused };
  const { changeId } = recordChange(work.stores, what, () => {
    for (const item of added) work.quizzes.addItem(quizId, item, origin);
  });
  return { changeId, added, refused };
}

/** The item with its passages where they stand. Fails with `evidence-needed` and the reason. */
function proveItem(item: NewItem, texts: Texts): NewItem {
  const checked = checkItem(item, texts);
  if (checked.holds) return checked.item;
  throw new ExpectedFailure({ code: 'evidence-needed', message: checked.why });
}

function nameItem({ prompt }: NewItem): string {
  return shorten(prompt, 60);
}
