import type { Selector } from '../../contract/framing.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { anchoringIn } from '../corpus/anchors/place-anchor.ts';
import { shorten } from '../corpus/text/shorten.ts';
import type { StoredSelector } from './note-store.ts';

/** Enough to tell two places apart, little enough to read. UTF-16 units on either side; the W3C recommends no number. */
const AROUND = 32;

/**
 * The passage that a reader has chosen, in words of the stored text. They may have chosen it in a masked text: blanks take exactly
 * the place of what they hide, so it is found there and read from the stored text. Fails with `not-found` where it stands nowhere.
 */
export function selectPassage({ stored, seen }: { stored: string; seen: string }, selector: Selector): StoredSelector {
  const place = anchoringIn(seen)(selector);
  if ('orphan' in place) throw nowhere(selector.exact);
  return passageAt(stored, place);
}

/** A passage of a stored text, with as much around it as is kept everywhere. */
export function passageAt(stored: string, { start, end }: { start: number; end: number }): StoredSelector {
  return {
    exact: stored.slice(start, end),
    prefix: stored.slice(Math.max(0, start - AROUND), start),
    suffix: stored.slice(end, end + AROUND),
    start,
    end,
  };
}

function nowhere(exact: string): ExpectedFailure {
  const words = shorten(exact, 80);
  return new ExpectedFailure({
    code: 'not-found',
    what: 'passage',
    id: words,
    message: `“${words}” does not stand in that article, or in more than one place. Select the passage in the article again.`,
  });
}
