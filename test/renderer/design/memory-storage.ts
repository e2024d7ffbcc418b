import type { SmallStore } from '../../../src-renderer/design/browser-store.ts';

/** As a browser's storage, which Node has not; `room` is how many letters one value may have. */
export function memoryStorage(room = Infinity): SmallStore {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem(name, text) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(name, text);
    },
    removeItem: (name) => void held.delete(name),
    key: (at) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  };
}
