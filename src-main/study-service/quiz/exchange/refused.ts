/**
 * What an exchange could not carry, in words: `what` names the question (or how many), `why` is a sentence a teacher can act on. Plain
 * and writable, since the contract's lists are.
 */
export type RefusedList = { what: string; why: string }[];

const LONGEST_NAME = 80;

/** A question as it is named in a list: its first words, on one line; no sign is cut in half. */
export function nameQuestion(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return 'A question without words';
  if (line.length <= LONGEST_NAME) return line;
  return `${line.slice(0, LONGEST_NAME).replace(/\s\S*$|[\ud800-\udbff]$/u, '')}…`;
}

/** "1 question", "3 questions": a count as these sentences say it. */
export function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
