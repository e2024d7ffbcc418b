import type { OutputOf } from '../../src-main/contract/contract.ts';
import { categoryLabel } from '../design/category-words.ts';

type Divided = OutputOf<'framing.agreement'>['divided'][number];

/** About what people reach who were trained to find frames (DESIGN, "Framing notes"); a place on the scale, not a pass mark. */
export const TRAINED_CODERS = 0.4;

/** Two digits as the papers print them: ".38", "−.12", "1". */
export function alphaFigure(alpha: number): string {
  const digits = Math.abs(alpha).toFixed(2);
  const plain = digits === '1.00' ? '1' : digits.replace(/^0/u, '');
  return alpha < 0 && digits !== '0.00' ? `−${plain}` : plain;
}

/** From the highest down: what an alpha of at least so much comes to. */
const BANDS: readonly (readonly [atLeast: number, says: string])[] = [
  [0.8, 'You marked nearly the same words.'],
  [0.6, 'You mostly marked the same words.'],
  [0.3, 'You often marked the same words. People trained for it come out about here.'],
  [0.1, 'Some words you marked alike, others not.'],
  [-0.1, 'About as often the same words as by chance.'],
  [-Infinity, 'Less often the same words than by chance: where some marked, others did not.'],
];

/** What an alpha says of a kind of note that these people used, without judging anybody by it. */
export function alphaWords(alpha: number | null, users: readonly string[]): string {
  if (users.length === 1) return `Only ${users[0]} used this kind.`;
  if (alpha === null) return 'It can’t be told: only one of you wrote notes on the article in question.';
  return BANDS.find(([atLeast]) => alpha >= atLeast)![1];
}

/** How people read a passage: "2 of 4 say Labelling, 1 Choice of words; 1 left it unmarked". */
export function dividedWords({ readings, silent }: Pick<Divided, 'readings' | 'silent'>): string {
  const people = new Set([...readings.flatMap(({ authors }) => authors), ...silent]).size;
  const said = readings
    .toSorted((a, b) => b.authors.length - a.authors.length)
    .map(({ category, authors }, place) =>
      place === 0
        ? `${authors.length} of ${people} ${authors.length === 1 ? 'says' : 'say'} ${categoryLabel(category)}`
        : `${authors.length} ${categoryLabel(category)}`,
    );
  const quiet = silent.length === 0 ? '' : `; ${silent.length} left it unmarked`;
  return `${said.join(', ')}${quiet}`;
}
