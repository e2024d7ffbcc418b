import search from 'approx-string-match';
import { anchoringIn } from '../../../src-main/study-service/corpus/anchors/place-anchor.ts';
import { seededRandom } from '../../../src-main/study-service/quiz/drafting/seeded-random.ts';
import { computingTime } from '../measure-stall.ts';
import { EDITS, editText } from './edit-text.ts';
import { inventNotes } from './invent-notes.ts';

const WORDS = 10_000;
const NOTES = 200;
/** The share of errors that both allow. */
const MOST_ERRORS = 0.34;

/**
 * Milliseconds to find one note in an article of 10,000 words, of which a tenth was edited after the note was put, beside
 * `approx-string-match` over the whole text with the same bound of errors. Computing time of one
 * process, fastest of five rounds, so that other work on the machine counts for nothing.
 */
export function measureAnchorSpeed(texts: readonly string[], say: (line: string) => void): object {
  const article = longArticle(texts);
  const figures: Record<string, object> = {};
  for (const what of EDITS) {
    const random = seededRandom(60).next;
    const notes = inventNotes(article, NOTES, random);
    const { text } = editText(article, what, 0.1, random);
    const rounds = (work: () => void) => Math.min(...Array.from({ length: 5 }, () => timeOf(work)));
    const together = rounds(() => {
      const place = anchoringIn(text);
      for (const note of notes) place(note);
    });
    const single = rounds(() => void anchoringIn(text)(notes[0]!));
    const slowest = slowestOf(notes, anchoringIn(text));
    const naive = rounds(() => {
      for (const { exact } of notes) search(text, exact, Math.floor(exact.length * MOST_ERRORS));
    });
    const [each, naiveEach] = [together / NOTES, naive / NOTES];
    say(
      `  speed, 10 % of ${what} edited: ${each.toFixed(3)} ms an anchor (slowest ${slowest.toFixed(2)}, one alone ${single.toFixed(2)}), naive ${naiveEach.toFixed(2)} ms, ratio ${(naiveEach / each).toFixed(1)}; n ${NOTES}, ${WORDS} words, ${text.length} units`,
    );
    figures[what] = { each, slowest, single, naiveEach, ratio: naiveEach / each, notes: NOTES, words: WORDS };
  }
  return figures;
}

function slowestOf<Note>(notes: readonly Note[], place: (note: Note) => unknown): number {
  for (const note of notes) place(note);
  return Math.max(...notes.map((note) => Math.min(...[1, 2, 3].map(() => timeOf(() => void place(note))))));
}

function longArticle(texts: readonly string[]): string {
  const all = texts.join('\n\n');
  const last = [...all.matchAll(/\S+/gu)][WORDS - 1]!;
  return all.slice(0, last.index + last[0].length);
}

function timeOf(work: () => void): number {
  const started = computingTime();
  work();
  return computingTime() - started;
}
