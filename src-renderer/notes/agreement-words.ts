import { m } from '#words';
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
  [0.8, m.notes_you_marked_nearly_the_same_words()],
  [0.6, m.notes_you_mostly_marked_the_same_words()],
  [0.3, m.notes_you_often_marked_the_same_words()],
  [0.1, m.notes_some_words_you_marked_alike_others()],
  [-0.1, m.notes_about_as_often_the_same_words()],
  [-Infinity, m.notes_less_often_the_same_words_than()],
];

/** What an alpha says of a kind of note that these people used, without judging anybody by it. */
export function alphaWords(alpha: number | null, users: readonly string[]): string {
  if (users.length === 1) return m.notes_only_used_this_kind({ value: users[0] ?? '' });
  if (alpha === null) return m.notes_it_cant_be_told_only_one();
  return BANDS.find(([atLeast]) => alpha >= atLeast)![1];
}
