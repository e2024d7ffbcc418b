import { sayDraftedOption } from '../words/drafted-words.ts';

interface Entry {
  readonly text: string;
}
interface Response {
  readonly type: string;
  readonly options?: readonly Entry[];
  readonly left?: readonly Entry[];
  readonly right?: readonly Entry[];
  readonly entries?: readonly Entry[];
}

const LISTS = ['options', 'left', 'right', 'entries'] as const;

/** What there is to choose from, in the page's language where drafting wrote it; ids stay as they are. */
export function sayDraftedResponse<One extends Response>(response: One): One {
  const said = LISTS.flatMap((list) => {
    const entries = response[list];
    return entries ? [[list, entries.map((entry) => ({ ...entry, text: sayDraftedOption(entry.text) }))]] : [];
  });
  return { ...response, ...Object.fromEntries(said) };
}
