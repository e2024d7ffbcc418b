import { fileStem } from '../../../contract/plain/file-stem.ts';
import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { Note, Selector } from '../../../contract/framing.ts';
import type { Answer } from '../../../contract/quiz.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';
import { WORK_ENDING } from '../../../contract/plain/pack-words.ts';
import { workFileSchema } from '../../../contract/work-file.ts';
import type { WorkFile } from '../../../contract/work-file.ts';
import { found } from '../../corpus/corpus-stores.ts';
import { hashText } from '../../corpus/text/hash-text.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import type { HandedOut, HandedOutStore } from './handed-out-store.ts';

export interface ExportDeps {
  readonly stores: CorpusStores;
  readonly handedOut: HandedOutStore;
  readonly clock: () => Date;
  /** The work of notes and quiz, handed in by the wiring: a student's own, by their name. */
  readonly notesBy: (
    caseId: string,
    student: string,
  ) => readonly (Pick<Note, 'category' | 'text' | 'confidence' | 'changedAt'> & {
    readonly id: string;
    readonly targets: readonly { readonly articleId: string; readonly selector: Selector }[];
  })[];
  readonly answersBy: (
    quizIds: readonly string[],
    student: string,
  ) => readonly { itemId: string; answer: Answer; confidence: AnswerConfidence; answeredAt: string }[];
  /** Answers to questions that came without keys, by their names in the pack. */
  readonly keylessAnswersBy: (
    caseId: string,
    student: string,
  ) => readonly { item: string; answer: Answer; confidence: AnswerConfidence; answeredAt: string }[];
}

/**
 * What one person noted and answered on a case that came as a pack, under the names that the pack has for its articles and questions.
 * A case that never came or went as a file has no such names, and fails with `malformed-input`.
 */
export function exportWork(
  deps: ExportDeps,
  { caseId, student }: ParsedInputOf<'packs.exportWork'>,
): OutputOf<'packs.exportWork'> {
  const { title } = found(deps.stores.cases.read(caseId), 'case', caseId);
  const handed = deps.handedOut.lastOfCase(caseId);
  if (!handed) throw neverShared(title);
  const articles = new Map(Object.entries(handed.names.articles).map(([name, { id }]) => [id, name]));
  const work = workFileSchema.parse({
    format: 'parallax-work',
    version: 1,
    pack: handed.digest,
    caseTitle: title.slice(0, LONGEST_TITLE).toWellFormed(),
    student,
    handedInAt: deps.clock().toISOString(),
    notes: listNotes(deps, { caseId, student, articles }),
    answers: listAnswers(deps, handed, { caseId, student, articles }),
    guesses: [],
  });
  return {
    text: `${JSON.stringify(work, null, 1)}\n`,
    mediaType: 'application/json',
    fileName: `${fileStem(`${student} - ${title}`)}${WORK_ENDING}`,
  };
}

interface Whose {
  readonly caseId: string;
  readonly student: string;
  /** From an article's id here to its name in the pack. */
  readonly articles: ReadonlyMap<string, string>;
}

/** A note on an article that was not in the pack has nothing there that it could be about. */
function listNotes({ notesBy }: ExportDeps, { caseId, student, articles }: Whose) {
  return notesBy(caseId, student).flatMap(({ id, targets, ...note }) => {
    const named = targets.flatMap(({ articleId, selector }) => {
      const article = articles.get(articleId);
      return article === undefined ? [] : [{ article, selector }];
    });
    return named.length === 0 ? [] : [{ ...note, id: hexId(id), targets: named }];
  });
}

/** To questions that the pack had, with their keys or without. */
function listAnswers(
  { answersBy, keylessAnswersBy }: ExportDeps,
  { how, names }: HandedOut,
  { caseId, student, articles }: Whose,
) {
  const items = new Map(Object.entries(names.items).map(([name, { id }]) => [id, name]));
  const quizIds = [...new Set(Object.values(names.items).map(({ quizId }) => quizId))];
  const graded = answersBy(quizIds, student).map(({ itemId, ...given }) => ({ ...given, item: items.get(itemId) }));
  const keyless = how === 'pack in' ? keylessAnswersBy(caseId, student) : [];
  return [...graded, ...keyless].flatMap(({ item, answer, confidence, answeredAt: at }): WorkFile['answers'] => {
    if (item === undefined) return [];
    if (answer.type !== 'passage') return [{ item, answer, confidence, at }];
    const article = articles.get(answer.articleId);
    return article === undefined ? [] : [{ item, answer: { ...answer, articleId: article }, confidence, at }];
  });
}

/** As much of a case's title as a file of work has room for, in UTF-16 units: nothing is found by it. */
const LONGEST_TITLE = 300;

/** A note that was written here has an id of this library's; outside, every note has 32 hex digits. */
function hexId(id: string): string {
  return /^[0-9a-f]{32}$/.test(id) ? id : hashText(id).slice(0, 32);
}

function neverShared(title: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'malformed-input',
    path: 'caseId',
    message: `“${title}” did not come as a pack, so no other copy of Parallax would know what the work is about. Ask your teacher for the case as a .parallax file.`,
  });
}
