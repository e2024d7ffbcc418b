import type { ClaimCell, HeadlineSupport, MatchKind } from '../../../src-main/contract/comparison.ts';

export const LENSES = ['passages', 'voices', 'names', 'figures', 'wording', 'headlines', 'notes'] as const;
export type Lens = (typeof LENSES)[number];
/** What the service finds by comparing; notes are written by people. */
export type ComparedLens = Exclude<Lens, 'notes'>;

interface LensWords {
  readonly label: string;
  /** The letter that switches it; digits go to columns. */
  readonly key: string;
  /** What it shows, in a sentence. */
  readonly shows: string;
  /** What it says where it has found nothing. */
  readonly nothing: string;
}

export const LENS_WORDS: Readonly<Record<Lens, LensWords>> = {
  passages: {
    label: 'Passages',
    key: 'p',
    shows: 'Underlined: sentences that say the same thing in two or more articles. Press one to bring them level.',
    nothing: 'Nothing in these articles says the same thing, not even in other words.',
  },
  voices: {
    label: 'Voices',
    key: 'v',
    shows: 'Underlined: what somebody is said to have said. Dotted: only this article tells it.',
    nothing: 'Nobody is quoted in these articles, as far as Parallax can see. All of it is the outlets’ own voice.',
  },
  names: {
    label: 'Names',
    key: 'n',
    shows: 'Underlined: names for the same people, acts or things. Dotted: only this article uses that name.',
    nothing: 'Parallax found no person, act or thing in these articles that goes by more than one name.',
  },
  figures: {
    label: 'Figures',
    key: 'f',
    shows: 'Underlined: numbers, with what they count. Dotted: only this article gives that number.',
    nothing: 'There are no numbers in these articles to put side by side.',
  },
  wording: {
    label: 'Wording',
    key: 'w',
    shows: 'How each article puts things: who speaks, how sure it sounds, which words weigh. You do the judging.',
    nothing: 'The words of these articles could not be measured. The lists behind this lens are for English texts.',
  },
  headlines: {
    label: 'Headlines',
    key: 'h',
    shows: 'What each headline says, and where the article below it says the same.',
    nothing: 'These articles have no headlines to look at.',
  },
  notes: {
    label: 'Notes',
    key: 'a',
    shows: 'Underlined: words that somebody noted. Select words to write a note of your own.',
    nothing: 'Nothing is noted in these columns yet. Select words to write a note.',
  },
};

export const KIND_WORDS: Readonly<Record<MatchKind, string>> = {
  'word for word': 'word for word the same',
  'nearly word for word': 'nearly word for word the same',
  reworded: 'the same in other words',
};

/** What the body does for a part of the headline; the sign stands beside the words, as in the matrix of claims. */
export const FOUND_WORDS: Readonly<
  Record<HeadlineSupport['parts'][number]['found'], { readonly sign: string; readonly words: string }>
> = {
  'said in the body': { sign: '●', words: 'the article says this' },
  'said by somebody in the body': { sign: '◐', words: 'somebody in the article says this' },
  'only in part': { sign: '◔', words: 'the article says part of this' },
  'not found in the body': { sign: '○', words: 'not found in the article' },
};

/** How sure the program is, as a count a person can picture. */
export function strengthWords(strength: number): string {
  const right = Math.round(strength * 100);
  if (right >= 100) return 'This is the same statement: the words are the same.';
  return `This looks like the same statement (${right} of 100 such guesses are right).`;
}

/** "Halyard, Seamark and the Tide". */
export function listWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

type Treated = Pick<ClaimCell, 'state' | 'to'>;

/** "2 state it, 1 attributes it to the ministry, 0 contradict". */
export function treatmentWords(cells: readonly Treated[]): string {
  const stated = cells.filter(({ state }) => state === 'stated').length;
  const contradict = cells.filter(({ state }) => state === 'contradicted').length;
  const attributed = new Map<string, number>();
  for (const { state, to } of cells)
    if (state === 'attributed') attributed.set(to ?? 'somebody', (attributed.get(to ?? 'somebody') ?? 0) + 1);
  return [
    `${stated} ${stated === 1 ? 'states' : 'state'} it`,
    ...[...attributed].map(([to, count]) => `${count} ${count === 1 ? 'attributes' : 'attribute'} it to ${to}`),
    `${contradict} ${contradict === 1 ? 'contradicts' : 'contradict'} it`,
  ].join(', ');
}

/** A share of the words, whole per cents, and never nought where there is something. */
export function shareWords(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return 'under 1 %';
  return `${Math.round(percent)} %`;
}
