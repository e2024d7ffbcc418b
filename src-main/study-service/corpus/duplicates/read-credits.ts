/** Whose text an article says it is. `exact` are the words that say so; offsets into the body, null beside it. */
export interface StatedCredit {
  readonly name: string;
  readonly exact: string;
  readonly start: number | null;
  readonly end: number | null;
}

interface CreditLine {
  readonly text: string;
  readonly start: number | null;
}

/** It begins with a capital also where the words before it may be in any case: "in our print edition" names nobody. */
const NAME = String.raw`(?:the )?((?-i:[\p{Lu}\p{N}])[^\n.,;:!?()\[\]|]{0,60})`;
/** Fixed wordings of editors about the text itself. "As X reported" is not among them: that credits a fact, not the text. */
const WORDINGS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:originally|first|previously) (?:published|appeared|posted|ran)(?: (?:by|on|in|at|with))+ ${NAME}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:republished|reprinted|reposted|reproduced|syndicated)(?: (?:here|with|by|the|kind|permission|courtesy|of|from))+ ${NAME}`,
    'iu',
  ),
  new RegExp(
    String.raw`^\W*(?:via|source|courtesy of|hat tip|h\/t|credit|quelle|fuente|fonte)\b[\s:]+${NAME}\W*$`,
    'iu',
  ),
];
/** "LONDON (Coast Wire) -" at the head of the text. */
const DATELINE = /^[^()\n]{0,60}\(([\p{Lu}][^()\n]{1,30})\)\s*[-–—:]/u;
const LONGEST_LINE = 600;
const HEAD_LINES = 4;

/** The credits an article states for its text, in order. */
export function readCredits(lines: readonly CreditLine[]): StatedCredit[] {
  return lines.flatMap(({ text, start }, index) => {
    if (text.length > LONGEST_LINE && index >= HEAD_LINES) return [];
    const patterns = index < HEAD_LINES ? [...WORDINGS, DATELINE] : WORDINGS;
    for (const pattern of patterns) {
      const match = pattern.exec(text.slice(0, LONGEST_LINE));
      const name = match?.[1]?.trim().replace(/\s+(?:on|in|under|and|at)\s.*$/u, '');
      if (!match || !name) continue;
      const exact = match[0].trim();
      const from = start === null ? null : start + match.index + match[0].indexOf(exact);
      return [{ name, exact, start: from, end: from === null ? null : from + exact.length }];
    }
    return [];
  });
}

/** Whether a credit names this outlet: by its name as whole words, or by the name of its site. */
export function namesOutlet(credit: string, outlet: string | null, site: string | null): boolean {
  const said = ` ${plain(credit)} `;
  const names = [outlet, site].flatMap((name) => (name ? [plain(name.replace(/^the\s+/iu, ''))] : []));
  const label = site?.split('.').at(-2);
  return (
    names.some((name) => name !== '' && said.includes(` ${name} `)) ||
    (label !== undefined && label.length > 3 && said.replaceAll(' ', '') === plain(label))
  );
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
