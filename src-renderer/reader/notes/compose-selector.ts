import type { Selector } from '../../../src-main/contract/framing.ts';
import type { Place } from './find-words.ts';

/** As much on either side as the service keeps. */
const AROUND = 32;

/** W3C TextQuoteSelector and TextPositionSelector of the words at a place, taken from the text as it is read (masked where it is). */
export function composeSelector(body: string, { start, end }: Place): Selector {
  return {
    exact: body.slice(start, end),
    prefix: body.slice(Math.max(0, start - AROUND), start),
    suffix: body.slice(end, end + AROUND),
    start,
    end,
  };
}
