import { createHash } from 'node:crypto';
import { CANNOT_TELL } from '../../../contract/plain/quiz-kinds.ts';
import type { PackItem, PackQuestion } from '../pack-format.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
}

/**
 * A question as it goes out without its key. Neither the order of its options nor their ids may tell: options are put in an order
 * that follows from their words alone, and numbered. `idOf` leads from such a number back to the option's own id, for answers
 * that come home; it can be worked out again from the item at any time.
 */
export function askWithoutKey({ name, kind, prompt, articles, response }: PackItem): {
  question: PackQuestion;
  idOf: ReadonlyMap<string, string>;
} {
  const ids = new Map<string, string>();
  const show = (list: readonly Entry[], letter: string) =>
    list.map(({ id, text }, at) => {
      const shown = id === CANNOT_TELL ? CANNOT_TELL : `${letter}${at + 1}`;
      ids.set(shown, id);
      return { id: shown, text };
    });
  const mixed = (list: readonly Entry[], letter: string) => show(mix(prompt, list), letter);
  const asked = (): PackQuestion['response'] => {
    switch (response.type) {
      case 'choice':
        return { type: 'choice', multiple: response.multiple, options: mixed(response.options, 'x') };
      case 'match': {
        // The columns of a matrix stand in their own order, which tells nothing.
        const right = kind === 'claim matrix' ? show(response.right, 'y') : mixed(response.right, 'y');
        return { type: 'match', left: mixed(response.left, 'x'), right };
      }
      case 'order':
        return { type: 'order', entries: mixed(response.entries, 'x') };
      case 'passage':
      case 'text':
        return response;
    }
  };
  return { question: { name, kind, prompt, articles, response: asked() }, idOf: ids };
}

function mix(prompt: string, list: readonly Entry[]): Entry[] {
  const rank = ({ id, text }: Entry) =>
    (id === CANNOT_TELL ? 'z' : '') + createHash('sha256').update(`${prompt}\n${text}`).digest('hex');
  return list
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ entry }) => entry);
}
