import type { CorpusStores } from '../corpus-stores.ts';

export interface Changed {
  changeId: string;
}

/** Runs one change of the corpus so that it can be taken back, and tells the windows once it is on disk. */
export function recordChange(stores: CorpusStores, what: string, work: () => void): Changed {
  const { changeId } = stores.changes.record(what, work);
  stores.changed();
  return { changeId };
}
