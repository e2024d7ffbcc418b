/** Letters in a run. Four hold a stem together and still leave "flooded" and "floods" something in common. */
const RUN = 4;

/**
 * How alike sentences are by their runs of four letters, each weighed by how rare it is among them: a square table of
 * cosines by their numbers. It sees what words miss: other endings, other spellings of a name, parts of compounds; and it
 * needs to know nothing of the language.
 */
export function likenLetters(texts: readonly string[]): Float32Array {
  const places = new Map<number, number[]>();
  for (const [at, text] of texts.entries()) collectRuns(text, at, places);
  const count = texts.length;
  const table = new Float32Array(count * count);
  for (const sentences of places.values()) {
    const weight = Math.log((count + 1) / sentences.length) ** 2;
    for (let one = 0; one < sentences.length; one += 1) {
      const row = sentences[one]! * count;
      for (let other = one; other < sentences.length; other += 1) table[row + sentences[other]!]! += weight;
    }
  }
  const lengths = Float32Array.from(texts, (_, at) => Math.sqrt(table[at * count + at]!) || 1);
  for (let row = 0; row < count; row += 1)
    for (let column = row; column < count; column += 1) {
      const cosine = table[row * count + column]! / (lengths[row]! * lengths[column]!);
      table[row * count + column] = cosine;
      table[column * count + row] = cosine;
    }
  return table;
}

/** Enters the text's number at each of its runs, once, in rising order. */
function collectRuns(text: string, at: number, places: Map<number, number[]>): void {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  for (let from = 0; from + RUN <= plain.length; from += 1) {
    let key = 0;
    for (let letter = from; letter < from + RUN; letter += 1)
      key = Math.imul(key, 0x01000193) ^ plain.charCodeAt(letter);
    const found = places.get(key);
    if (!found) places.set(key, [at]);
    else if (found[found.length - 1] !== at) found.push(at);
  }
}
