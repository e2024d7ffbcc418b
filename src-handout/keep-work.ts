import type { KeptWork } from './kept-work.ts';

/**
 * Where a student's work stays between two looks at the page: the browser's own storage, under the handout and the name, so that the
 * next student on the same computer starts afresh and the first finds theirs again. Some browsers refuse storage to a file that
 * was opened from a disk, and a private window forgets it; then `works` is false, the page says so, and what is written lives as
 * long as the page, also while somebody else works in it.
 */
export interface Keeping {
  readonly works: boolean;
  /** Names that work is kept under, the last one first. */
  names(): string[];
  read(name: string): KeptWork | null;
  /** Whether it is kept now. */
  write(name: string, work: KeptWork): boolean;
}

export function openKeeping(pack: string, storage: Storage | null = ownStorage()): Keeping {
  const list = `parallax-handout ${pack}`;
  const keyOf = (name: string) => `${list} ${name}`;
  /** What the browser did not take. */
  const here = new Map<string, string>();
  const read = <Value>(key: string): Value | null => {
    try {
      return JSON.parse(here.get(key) ?? storage?.getItem(key) ?? 'null') as Value | null;
    } catch {
      return null;
    }
  };
  const names = () => {
    const kept = read<unknown>(list);
    return Array.isArray(kept) ? kept.filter((name): name is string => typeof name === 'string') : [];
  };
  const keep = (key: string, value: unknown): boolean => {
    const text = JSON.stringify(value);
    try {
      if (storage === null) throw new Error('This browser keeps nothing.');
      storage.setItem(key, text);
      here.delete(key);
      return true;
    } catch {
      here.set(key, text);
      return false;
    }
  };
  return {
    works: storage !== null,
    names,
    read: (name) => read<KeptWork>(keyOf(name)),
    write(name, work) {
      const known = [name, ...names().filter((other) => other !== name)];
      const isKept = [keep(keyOf(name), work), keep(list, known)];
      return isKept.every(Boolean);
    },
  };
}

function ownStorage(): Storage | null {
  try {
    const probe = 'parallax-handout probe';
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return null;
  }
}
