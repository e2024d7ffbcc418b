import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { Note, Selector } from '../../../contract/framing.ts';
import type { Answer } from '../../../contract/quiz.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';
import type { WorkFile } from '../../../contract/work-file.ts';
import { found } from '../../corpus/corpus-stores.ts';
import { hashText } from '../../corpus/text/hash-text.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { hashBody } from '../handout/make-handout.ts';
import type { HandedNames, HandedOut, HandedOutStore } from './handed-out-store.ts';
import { nameOptions } from './answer-names.ts';
import { readWorkFile } from './read-work-file.ts';

type Merged = OutputOf<'packs.mergeWork'>;

/** What one part of the program makes of its share of the work; nothing is written before `keep`. */
interface TakenIn {
  readonly fresh: number;
  readonly already: number;
  readonly conflicts: readonly Merged['conflicts'][number][];
  readonly refused: readonly Merged['refused'][number][];
  keep(): void;
}
export interface TakenNote extends Pick<Note, 'category' | 'text' | 'confidence' | 'changedAt'> {
  readonly id: string;
  readonly targets: readonly { readonly articleId: string | null; readonly selector: Selector }[];
}
export interface MergeDeps {
  readonly stores: CorpusStores;
  readonly handedOut: HandedOutStore;
  readonly clock: () => Date;
  /** The work of notes and quiz, handed in by the wiring. */
  readonly takeInNotes: (asked: { caseId: string; student: string; returned: readonly TakenNote[] }) => TakenIn;
  readonly takeInAnswers: (asked: {
    student: string;
    handedInAt: string;
    seed: string | null;
    answers: readonly { itemId: string; answer: Answer; confidence: AnswerConfidence; at: string }[];
  }) => TakenIn;
}

/**
 * Work that came back, looked at or kept. All of it is one change, so that the wrong file can be taken back whole, and a file taken in
 * twice changes nothing the second time. A guess at who published an article becomes a remark on its first words, where the teacher
 * reads it beside the other notes.
 */
export function mergeWork(deps: MergeDeps, { keep, caseId, ...file }: ParsedInputOf<'packs.mergeWork'>): Merged {
  const { stores } = deps;
  const work = readWorkFile(file);
  const handed = deps.handedOut.find(work.pack, caseId);
  const ofCase = found(stores.cases.read(handed?.caseId ?? caseId ?? ''), 'case', caseId ?? '');
  if (caseId !== undefined && handed !== null && handed.caseId !== caseId) throw anotherCase(ofCase.title);
  const now = deps.clock().toISOString();
  const own = toOwn(stores, work, handed, now);
  const { student } = work;
  const notes = deps.takeInNotes({ caseId: ofCase.id, student, returned: own.notes });
  const guesses = deps.takeInNotes({ caseId: ofCase.id, student, returned: own.guesses });
  const handedInAt = earlier(work.handedInAt, now);
  const answers = deps.takeInAnswers({ student, handedInAt, seed: handed?.seed ?? null, answers: own.answers });
  const parts = [notes, guesses, answers];
  const conflicts = parts.flatMap((part) => part.conflicts);
  const isNew = parts.some(({ fresh }) => fresh > 0) || conflicts.some(({ kept }) => kept === 'there');
  let changeId: string | null = null;
  if (keep && isNew) {
    changeId = stores.changes.record(`Work taken in: ${student}`, () => parts.forEach((part) => part.keep())).changeId;
    stores.changed();
  }
  return {
    student,
    caseId: ofCase.id,
    caseTitle: ofCase.title,
    sameVersion: handed !== null && isUnchanged(stores, ofCase.id, handed),
    notes: notes.fresh,
    answers: answers.fresh,
    guesses: guesses.fresh,
    already: parts.reduce((sum, part) => sum + part.already, 0),
    conflicts,
    refused: [...own.refused, ...parts.flatMap((part) => part.refused)],
    changeId,
  };
}

interface OwnWork {
  readonly notes: readonly TakenNote[];
  readonly guesses: readonly TakenNote[];
  readonly answers: readonly { itemId: string; answer: Answer; confidence: AnswerConfidence; at: string }[];
  readonly refused: readonly Merged['refused'][number][];
}

/** The work in the ids of this library. Times that lie ahead are a wrong clock and count as now. */
function toOwn(stores: CorpusStores, work: WorkFile, handed: HandedOut | null, now: string): OwnWork {
  const names: HandedNames = handed?.names ?? { articles: {}, items: {} };
  const articleOf = (name: string) => (Object.hasOwn(names.articles, name) ? names.articles[name]!.id : null);
  const refused: { what: string; why: string }[] = [];
  const answers = work.answers.flatMap(({ item, answer, confidence, at }) => {
    const known = Object.hasOwn(names.items, item) ? names.items[item] : undefined;
    const articleId = answer.type === 'passage' ? articleOf(answer.articleId) : '';
    if (known && articleId !== null)
      return [
        {
          itemId: known.id,
          answer: answer.type === 'passage' ? { ...answer, articleId } : nameOptions(answer, known.options),
          confidence,
          at: earlier(at, now),
        },
      ];
    refused.push({ what: `The answer to question ${item.slice(1)}`, why: UNKNOWN });
    return [];
  });
  const guesses = work.guesses.flatMap(({ article, sourceType, reason, at }): TakenNote[] => {
    const articleId = articleOf(article);
    const selector = articleId === null ? null : firstWords(stores, articleId);
    if (articleId === null || !selector) {
      refused.push({ what: `The guess at who published article ${article.slice(1)}`, why: UNKNOWN });
      return [];
    }
    const text = `My guess at who published this: ${sourceType}. ${reason}`.trim();
    const shared = { category: 'remark', confidence: 'fairly sure', changedAt: earlier(at, now) } as const;
    return [
      { ...shared, id: idOf('guess', work.pack, work.student, article), text, targets: [{ articleId, selector }] },
    ];
  });
  const notes = work.notes.map(({ targets, changedAt, ...note }) => ({
    ...note,
    changedAt: earlier(changedAt, now),
    targets: targets.map(({ article, selector }) => ({ articleId: articleOf(article), selector })),
  }));
  return { notes, guesses, answers, refused };
}

const UNKNOWN = 'nothing says which it is: this is not the library that the handout came from';

function firstWords(stores: CorpusStores, articleId: string): Selector | null {
  const block = stores.articles.readArticle(articleId)?.blocks.find(({ text }) => text.trim() !== '');
  return block ? { exact: block.text, start: block.start, end: block.end } : null;
}

/** Whether every article reads as it did when it went out, and the case still has it. */
function isUnchanged(stores: CorpusStores, caseId: string, { names }: HandedOut): boolean {
  const here = new Set(stores.articles.listOfCase(caseId).map(({ id }) => id));
  return Object.values(names.articles).every(({ id, textHash }) => here.has(id) && hashBody(stores, id) === textHash);
}

function idOf(...parts: readonly string[]): string {
  return hashText(JSON.stringify(parts)).slice(0, 32);
}

/** Both ISO 8601 in UTC, with or without a fraction of a second. */
function earlier(time: string, now: string): string {
  const read = new Date(time).toISOString();
  return read < now ? read : now;
}

function anotherCase(title: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'malformed-input',
    path: 'caseId',
    message: `This work is about another case of your library, “${title}”. Take it in there.`,
  });
}
