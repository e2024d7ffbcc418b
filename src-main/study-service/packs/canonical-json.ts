/**
 * JSON in the one way in which the same content is always the same bytes: keys in order of their code units, no space, what is
 * undefined left out. After RFC 8785, which numbers and strings of `JSON.stringify` follow.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const sorted: [string, unknown][] = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, inner]) => [key, sortKeys(inner)]);
  return Object.fromEntries(sorted);
}
