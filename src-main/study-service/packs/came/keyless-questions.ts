import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { Answer, AskedItem } from '../../../contract/quiz.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import type { PackQuestion } from '../pack-format.ts';
import type { KeylessQuiz, PackStore } from '../pack-store.ts';
import type { CameStore } from './came-store.ts';

export interface KeylessDeps {
  readonly stores: CorpusStores;
  readonly packs: PackStore;
  readonly came: CameStore;
  /** From the quiz part, through the wiring: what masking hides in a question, whose name is whose, and whether an answer is one. */
  readonly wordsOf: (caseId: string) => (text: string) => string;
  readonly studentKey: (name: string) => string;
  /** Throws `malformed-input` where it does not answer such a question. */
  readonly checkAnswer: (response: AskedItem['response'], answer: Answer) => void;
}

/** Questions without keys for one student. One that is about articles of which none is here cannot be answered, and is not asked. */
export function readQuestions(
  { stores, packs, came, wordsOf, studentKey }: KeylessDeps,
  { caseId, place, student }: ParsedInputOf<'packs.questions'>,
): OutputOf<'packs.questions'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const quiz = found<KeylessQuiz>(packs.listQuestions(caseId)[place] ?? null, 'quiz', String(place));
  const words = wordsOf(caseId);
  const here = new Set(stores.articles.listOfCase(caseId).map(({ id }) => id));
  const items = quiz.items.flatMap((question) => askQuestion(question, here, words));
  const names = new Set(items.map(({ id }) => id));
  const stored = student === undefined ? [] : came.answers(caseId, studentKey(student));
  const given = stored.flatMap(({ item, answer, confidence }) =>
    names.has(item) ? [{ itemId: item, answer, confidence }] : [],
  );
  return { title: words(quiz.title), items, given };
}

/** A later answer takes the place of an earlier one: nobody has been told what is right. Fails with `malformed-input` where it is none. */
export function answerQuestion(
  { stores, packs, came, studentKey, checkAnswer }: KeylessDeps,
  { caseId, itemId, student, answer, confidence }: ParsedInputOf<'packs.answerQuestion'>,
): OutputOf<'packs.answerQuestion'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const here = new Set(stores.articles.listOfCase(caseId).map(({ id }) => id));
  const asked = packs
    .listQuestions(caseId)
    .flatMap(({ items }) => items)
    .filter(({ name }) => name === itemId)
    .flatMap((question) => askQuestion(question, here, (text) => text));
  const { response } = found(asked[0] ?? null, 'item', itemId);
  checkAnswer(response, answer);
  return { answeredAt: came.putAnswer(caseId, studentKey(student), { item: itemId, answer, confidence }) };
}

function askQuestion(
  { name, kind, prompt, articles, response }: PackQuestion,
  here: ReadonlySet<string>,
  words: (text: string) => string,
): AskedItem[] {
  const asked = askResponse(response, here, words);
  const articleIds = articles.filter((id) => here.has(id));
  if (articles.length > 0 && articleIds.length === 0) return [];
  if (asked.type === 'passage' && asked.articleIds.length === 0) return [];
  return [{ id: name, kind, prompt: words(prompt), articleIds, response: asked }];
}

function askResponse(
  response: PackQuestion['response'],
  here: ReadonlySet<string>,
  words: (text: string) => string,
): AskedItem['response'] {
  const shown = <Entry extends { text: string }>(entries: readonly Entry[]) =>
    entries.map((entry) => ({ ...entry, text: words(entry.text) }));
  switch (response.type) {
    case 'choice':
      return { ...response, options: shown(response.options) };
    case 'match':
      return { ...response, left: shown(response.left), right: shown(response.right) };
    case 'order':
      return { ...response, entries: shown(response.entries) };
    case 'passage':
      return { type: 'passage', articleIds: response.articles.filter((id) => here.has(id)) };
    case 'text':
      return response;
  }
}
