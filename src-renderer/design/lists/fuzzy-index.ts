import MiniSearch from 'minisearch';

/** Something a person can look for. `words` weigh three times what `more` does. */
export interface Findable {
  readonly id: string;
  readonly words: string;
  readonly more?: string;
}

/** Letters without their accents and capitals, so that "merida" finds "Mérida". */
function plainTerm(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Returns a finder that takes what was typed and gives ids, best first. The start of a word is enough and slips are
 * forgiven: one letter from four letters on, two from seven on. Every word must match; only where nothing does, any
 * word may, with two slips, which covers two letters changed over ("brigde").
 */
export function indexFindables(items: readonly Findable[]): (typed: string) => string[] {
  const index = new MiniSearch<Findable>({
    fields: ['words', 'more'],
    processTerm: plainTerm,
    searchOptions: { prefix: true, boost: { words: 3 } },
  });
  index.addAll(items);
  return (typed) => {
    const close = index.search(typed, { fuzzy: slipsOf, combineWith: 'AND' });
    const found = close.length > 0 ? close : index.search(typed, { fuzzy: looseSlipsOf, combineWith: 'OR' });
    return found.map(({ id }) => String(id));
  };
}

function slipsOf(term: string): number | false {
  if (term.length < 4) return false;
  return term.length < 7 ? 1 : 2;
}

function looseSlipsOf(term: string): number | false {
  return term.length < 4 ? false : 2;
}
