/**
 * JSON in the one way in which the same content is always the same bytes: keys in order of their code units, no space, what is
 * undefined left out. After RFC 8785, which numbers and strings of `JSON.stringify` follow.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

/** What is in order already stays as it is: a case has a hundred thousand small objects, nearly all of them written so. */
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    const sorted = list.map(sortKeys);
    return sorted.every((one, at) => one === list[at]) ? list : sorted;
  }
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object);
  const inner = keys.map((key) => sortKeys(object[key]));
  const isSorted = keys.every((key, at) => at === 0 || keys[at - 1]! < key);
  if (isSorted && inner.every((one, at) => one === object[keys[at]!])) return object;
  const entries = keys.map((key, at): [string, unknown] => [key, inner[at]]);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}
