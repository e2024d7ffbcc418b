import { overlap } from '../../comparison/wording/read-for-wording.ts';
import type { Span, WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import type { FoundStatement } from '../../comparison/quotations/find-statements.ts';

/**
 * Whether words stand between quotation marks (or in a quotation block), and whose they are. Reported speech has a speaker too,
 * but the outlet has chosen its words: it is told as what somebody is reported to have said, not as a quotation.
 */
export function tellWhose(
  span: Span,
  sentence: WordedSentence,
  statements: readonly FoundStatement[],
): { inQuotation: boolean; speaker: string | null } {
  const said = statements.find((one) => overlap(one, span));
  const inQuotation =
    sentence.role === 'quotation' || said?.direct === true || sentence.quoted.some((one) => overlap(one, span));
  // A few quoted words within a sentence that somebody is said to have said are no statement of their own.
  const near = inQuotation && !said ? statements.find((one) => overlap(one.within, span)) : undefined;
  return { inQuotation, speaker: nameOf(said?.speaker ?? near?.speaker ?? null, inQuotation) };
}

/** More words than a name and an office have. */
const LONGEST_NAME = 6;

/** Reported speech is told apart from an outlet's own words less surely than a quotation is: there only a name counts. */
function nameOf(speaker: string | null, inQuotation: boolean): string | null {
  if (speaker === null || speaker.split(/\s+/u).length > LONGEST_NAME) return null;
  return inQuotation || /^\p{Lu}/u.test(speaker) ? speaker : null;
}
