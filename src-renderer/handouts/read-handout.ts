import type { HandoutCase } from '../../src-main/contract/plain/handout-file.ts';

const OPENING = '<script type="application/json" id="case">';

/** The case inside a handout, which holds it as JSON in which no letter could end the element. Read as text: never made a document. */
export function readHandout(text: string): HandoutCase {
  const start = text.indexOf(OPENING) + OPENING.length;
  return JSON.parse(text.slice(start, text.indexOf('</script>', start))) as HandoutCase;
}
