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
