import { anchoringIn } from '../../../src-main/study-service/corpus/anchors/place-anchor.ts';
import type { Part } from '../comparison/part.ts';
import { seededRandom } from '../../../src-main/study-service/quiz/drafting/seeded-random.ts';
import { alignTexts } from './align-texts.ts';
import type { UnitMap } from './align-texts.ts';
import { EDITS, editText } from './edit-text.ts';
import { inventNotes, NOTE_KINDS } from './invent-notes.ts';
import type { NoteKind } from './invent-notes.ts';
import { measureAnchorSpeed } from './measure-anchor-speed.ts';
import { readExtractions } from './read-extractions.ts';
import type { ReadPage } from './read-extractions.ts';
import { scoreAnchor } from './score-anchor.ts';
import type { Outcome } from './score-anchor.ts';

const NOTES = 40;
const SEED = 6;
const SHARE_EDITED = 0.1;

type Counts = Record<Outcome, number>;
type Tally = Record<NoteKind, Counts>;
interface Pair {
  readonly text: string;
  readonly other: string;
  readonly map: UnitMap;
  /** The map was found by alignment, and not kept while the text was edited. */
  readonly isAligned: boolean;
}

/**
 * How many notes are found again in another text of the same page, and in the same text after edits; and how long one takes.
 * Readability gives text without paragraphs (`textContent`), so words are glued together at its seams, as other tools' are.
 */
export const measureAnchors: Part = async ({ data, say }) => {
  const pages = data === undefined ? null : await readExtractions(data);
  if (!pages) {
    say(`anchors: no extraction-a in ${data ?? 'no folder'}; give one with --data DIR`);
    return null;
  }
  say(
    `anchors: ${NOTES} notes on each text of ${pages.length} pages, seed ${SEED}; right = at most a word off at an end`,
  );
  const figures: Record<string, unknown> = {};
  const settings: [string, (page: ReadPage, random: () => number) => Pair][] = [
    ['ours -> Readability', ({ ours, readability }) => pairOf(ours, readability)],
    ['Readability -> ours', ({ ours, readability }) => pairOf(readability, ours)],
    ['truth -> ours', ({ ours, truth }) => pairOf(truth, ours)],
    ['ours -> truth', ({ ours, truth }) => pairOf(ours, truth)],
    ...EDITS.map((what): [string, (page: ReadPage, random: () => number) => Pair] => [
      `10 % of ${what} edited`,
      ({ ours }, random) => {
        const { text: other, map } = editText(ours, what, SHARE_EDITED, random);
        return { text: ours, other, map, isAligned: false };
      },
    ]),
  ];
  for (const [name, makePair] of settings) {
    const tally = emptyTally();
    const random = seededRandom(SEED).next;
    for (const page of pages) countPair(tally, makePair(page, random), random, `${name} ${page.id.slice(0, 8)}`);
    figures[name] = report(name, tally, say);
  }
  figures['speed'] = measureAnchorSpeed(
    pages.map(({ ours }) => ours),
    say,
  );
  return figures;
};

function pairOf(text: string, other: string): Pair {
  return { text, other, map: alignTexts(text, other), isAligned: true };
}

function emptyTally(): Tally {
  const counts = NOTE_KINDS.map((kind) => [kind, { exact: 0, right: 0, wrong: 0, lost: 0, gone: 0 }]);
  return Object.fromEntries(counts) as Tally;
}

function countPair(tally: Tally, { text, other, map, isAligned }: Pair, random: () => number, name: string): void {
  const place = anchoringIn(other);
  for (const note of inventNotes(text, NOTES, random)) {
    const { exact, prefix, suffix, start, end } = note;
    const placed = place({ exact, prefix, suffix, start, end });
    const outcome = scoreAnchor(text, other, map, note, placed, isAligned);
    tally[note.kind][outcome] += 1;
    const shown = process.env['SHOW_ANCHORS']?.split(',').includes(outcome);
    if (shown) {
      const got =
        'orphan' in placed
          ? 'orphan'
          : `${other.slice(placed.start - 20, placed.start)}[${other.slice(placed.start, placed.end)}]${other.slice(placed.end, placed.end + 20)} ${placed.confidence.toFixed(2)}`;
      console.log(
        JSON.stringify({ name, outcome, kind: note.kind, note: `${prefix}[${exact}]${suffix}`, got }, null, 1),
      );
    }
  }
}

function report(name: string, tally: Tally, say: (line: string) => void): object {
  const all = NOTE_KINDS.map((kind) => [kind, rates(tally[kind])] as const);
  const whole = emptyTally()['3 to 40 words'];
  for (const counts of Object.values(tally))
    for (const [outcome, count] of Object.entries(counts)) whole[outcome as Outcome] += count;
  say(`  ${name.padEnd(26)} ${rates(whole).line}`);
  for (const [kind, { line }] of all) say(`    ${kind.padEnd(24)} ${line}`);
  const figuresOf = ({ line: _, ...figures }: Rates) => figures;
  return { ...figuresOf(rates(whole)), kinds: Object.fromEntries(all.map(([kind, of]) => [kind, figuresOf(of)])) };
}

type Rates = ReturnType<typeof rates>;

/** `right` of the notes whose words stand there; `wrong` of all notes. */
function rates(counts: Counts) {
  const { exact, right, wrong, lost, gone } = counts;
  const notes = exact + right + wrong + lost + gone;
  const there = notes - gone;
  const figures = {
    notes,
    there,
    right: (exact + right) / there,
    exact: exact / there,
    wrong: wrong / notes,
    orphan: lost / there,
  };
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`.padStart(8);
  const line = `right ${percent(figures.right)} (to the word ${percent(figures.exact)})  wrong ${percent(figures.wrong)} (${wrong})  orphan ${percent(figures.orphan)}  n ${there}, and ${gone} rightly without a place`;
  return { ...figures, counts, line };
}
