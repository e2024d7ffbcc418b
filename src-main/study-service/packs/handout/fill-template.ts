import type { HandoutCase } from '../../../contract/plain/handout-file.ts';

/** Where the built page (src-handout/) waits for its case. */
export const CASE_MARK = '"the case stands here"';
const TITLE_MARK = 'Parallax handout';

/**
 * The page with a case in it. JSON in a `<script type="application/json">` is text to the browser up to the first `</script` or
 * `<!--`, so no "<" stands in it as itself; U+2028 and U+2029 end a line in scripts older than 2019. The replacement is a function, since `$&`
 * in an article would mean something else in a string.
 */
export function fillTemplate(template: string, held: HandoutCase): string {
  if (!template.includes(CASE_MARK))
    throw new Error('The page of the handout has no place for a case. Build it again.');
  return template
    .replace(`<title>${TITLE_MARK}</title>`, () => `<title>${escapeHtml(held.title)}</title>`)
    .replace(CASE_MARK, () => escapeJson(JSON.stringify(held)));
}

function escapeJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (unit) => `&#${unit.charCodeAt(0)};`);
}
