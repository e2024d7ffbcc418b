import { m } from '#words';
/**
 * Masked text has blanks of their own length where it names an outlet: full blocks for the article's own, shaded ones for
 * another outlet of the case. Text and blanks by turns, text first.
 */
export function splitAtBlanks(text: string): { text: string; blank: string | null }[] {
  return text.split(/([▇█]+(?:[ \u00a0][▇█]+)*|▒+)/u).map((part, index) => ({
    text: part,
    blank:
      index % 2 === 0 ? null : part.startsWith('▒') ? m.design_another_outlet_of_this_case() : m.design_name_hidden(),
  }));
}

/** The same for where no markup is: a file, a name read aloud. */
export function plainWords(text: string): string {
  return splitAtBlanks(text)
    .map(({ text: part, blank }) => (blank === null ? part : `[${blank}]`))
    .join('');
}
