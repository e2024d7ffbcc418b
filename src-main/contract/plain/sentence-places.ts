/** After these a point ends no sentence: an initial, a capital with a few letters ("Dr.", "Gov.", "Jan."), "6.40 a.m.". */
const SHORTENED = /(?:(?:^|[\s(“"])\p{Lu}\p{Ll}{0,3}|\b[ap]\.m|\b(?:e\.g|i\.e))\.\s*$/u;

interface Block {
  readonly text: string;
  /** Where it begins in the body, in UTF-16 units. */
  readonly start: number;
}

/**
 * Where the sentences of a block begin and end in the body, white space left out: the choices of who has to point at one. As the
 * runtime finds them for the block's language, joined again after a shortened word. The desk cuts them as it shows a quiz; for a handout
 * the service does, since a browser of 2020 may not know how. Free of zod and Node, so that a page can use it.
 */
export function sentencePlaces({ text, start }: Block, language: string | null): [start: number, end: number][] {
  const parts: string[] = [];
  for (const { segment } of segmenter(language).segment(text)) {
    const before = parts.at(-1);
    if (before !== undefined && (SHORTENED.test(before) || /^\p{Ll}/u.test(segment)) && !before.endsWith('\n'))
      parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  let at = start;
  return parts.flatMap((part): [number, number][] => {
    const from = at + part.length - part.trimStart().length;
    const to = from + part.trim().length;
    at += part.length;
    return to > from ? [[from, to]] : [];
  });
}

/** A language that a page states wrongly is none that a runtime knows. */
function segmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
