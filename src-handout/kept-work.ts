import { m } from '#words';
import type { HandoutCase, HandoutExplanation } from '../src-main/contract/plain/handout-file.ts';
import type { Answer } from '../src-main/contract/quiz-items.ts';
import type { AnswerConfidence } from '../src-main/contract/plain/quiz-kinds.ts';
import type { SourceType } from '../src-main/contract/plain/vocabulary.ts';
import type { WorkFile } from '../src-main/contract/work-file.ts';

export interface KeptNote {
  /** 32 hex digits; the note is known by it wherever it comes. */
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly category: string;
  readonly text: string;
  readonly confidence: AnswerConfidence;
  readonly changedAt: string;
}
export interface KeptAnswer {
  readonly answer: Answer;
  readonly confidence: AnswerConfidence;
  readonly at: string;
  /** `sent`: a person grades it. Null in a file from elsewhere, where it was not looked at here yet. */
  readonly verdict: 'right' | 'not right' | 'sent' | null;
}
export interface KeptGuess {
  readonly sourceType: SourceType;
  readonly reason: string;
  readonly at: string;
}

/** All that a student did with a handout. */
export interface KeptWork {
  readonly notes: readonly KeptNote[];
  readonly answers: Readonly<Record<string, KeptAnswer>>;
  /** What right answers have opened. */
  readonly opened: Readonly<Record<string, HandoutExplanation>>;
  readonly guesses: Readonly<Record<string, KeptGuess>>;
  readonly handedInAt: string | null;
}

export const NOTHING: KeptWork = { notes: [], answers: {}, opened: {}, guesses: {}, handedInAt: null };

/** As it goes back to the teacher (contract/work-file.ts). */
export function toWorkFile({ pack, title }: HandoutCase, student: string, work: KeptWork, now: string): WorkFile {
  return {
    format: 'parallax-work',
    version: 1,
    pack,
    caseTitle: title.slice(0, 300),
    student,
    handedInAt: now,
    notes: work.notes.map(
      ({ id, article, start, end, exact, prefix, suffix, category, text, confidence, changedAt }) => ({
        id,
        targets: [{ article, selector: { exact, prefix, suffix, start, end } }],
        category,
        text,
        confidence,
        changedAt,
      }),
    ),
    answers: Object.entries(work.answers).map(([item, { answer, confidence, at }]) => ({
      item,
      answer,
      confidence,
      at,
    })),
    guesses: Object.entries(work.guesses).map(([article, guess]) => ({ article, ...guess })),
  };
}

/** Work that was handed in before, to go on with it here; or the sentence that says why it cannot be. */
export function fromWorkFile(held: HandoutCase, text: string): { student: string; work: KeptWork } | string {
  let file: WorkFile;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, '')) as WorkFile;
    if (file.format !== 'parallax-work' || typeof file.student !== 'string') throw new Error('another file');
  } catch {
    return m.handout_this_is_no_file_of_work();
  }
  if (file.pack !== held.pack) return m.handout_this_work_belongs_to_another_handout();
  const known = (name: string) => held.articles.some((article) => article.name === name);
  try {
    const work: KeptWork = {
      ...NOTHING,
      notes: file.notes.flatMap(({ targets: [target], ...note }) => {
        const { article = '', selector = { exact: '' } } = target ?? {};
        const { exact, prefix = '', suffix = '', start = 0, end = start + exact.length } = selector;
        return known(article) && exact ? [{ ...note, article, exact, prefix, suffix, start, end }] : [];
      }),
      answers: Object.fromEntries(
        file.answers.map(({ item, answer, confidence, at }) => [item, { answer, confidence, at, verdict: null }]),
      ),
      guesses: Object.fromEntries(
        file.guesses
          .filter(({ article }) => known(article))
          .map(({ article, sourceType, reason, at }) => [article, { sourceType, reason, at }]),
      ),
    };
    return { student: file.student, work };
  } catch {
    return m.handout_this_file_of_work_is_not();
  }
}
