/** A word of a statement: UTF-16 offsets into the body, and its plainest form; null for a small word that says little. */
export interface SaidWord {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly stem: string | null;
  readonly isCapital: boolean;
}

const SMALL = new Set(
  "a an the and or but if then so as at by for from in into of off on onto out over to up with without about after before while when where who whom whose which what that this these those there here it its he him his she her hers they them their theirs we us our ours i me my mine you your yours is are was were be been being am do does did done have has had having will would shall should can could may might must not no nor than too very just only also even still yet again more most some any all both each other such own same s t don't doesn't didn't won't isn't aren't wasn't it's he's she's that's there's i'm we're they're i'll we'll i've we've they've one because whether how why now said says".split(
    ' ',
  ),
);

/** The words of a stretch of a body, in order. */
export function saidWords(body: string, start: number, end: number): SaidWord[] {
  return [
    ...body
      .slice(start, end)
      .matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu),
  ].map((match) => {
    const lower = match[0].toLowerCase().replaceAll('’', "'");
    return {
      start: start + match.index,
      end: start + match.index + match[0].length,
      lower,
      isCapital: /^\p{Lu}/u.test(match[0]),
      stem: SMALL.has(lower) ? null : stemWord(lower),
    };
  });
}

/**
 * Cuts endings until forms of one word meet ("determined", "determination"). It goes further than Porter's stemmer,
 * since only words of two statements by one speaker are held together, where a wrong meeting is rare and a missed one
 * costs a translation.
 */
export function stemWord(word: string): string {
  let stem = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/'s$|'$/u, '');
  if (/\d/u.test(stem) || stem.length < 4) return stem;
  for (const [ending, instead, least] of ENDINGS)
    if (stem.endsWith(ending) && stem.length - ending.length >= least) stem = stem.slice(0, -ending.length) + instead;
  if (/([^aeious])\1$/u.test(stem)) stem = stem.slice(0, -1);
  return stem.slice(0, KEPT);
}

/** Letters that are kept: what comes behind is most often an ending that the list below does not have. */
const KEPT = 8;

/** In turn: what several, comparison and person put on, then what makes a noun of a verb. */
const ENDINGS: readonly (readonly [ending: string, instead: string, least: number])[] = [
  ['ies', 'y', 2],
  ['sses', 'ss', 2],
  ['es', 'e', 3],
  ['s', '', 3],
  ['ly', '', 3],
  ['ing', '', 3],
  ['ed', '', 3],
  ['ation', '', 4],
  ['ition', '', 4],
  ['ment', '', 4],
  ['ness', '', 3],
  ['ion', '', 4],
  ['ive', '', 4],
  ['ance', '', 4],
  ['ence', '', 4],
  ['ism', '', 4],
  ['ist', '', 4],
  ['able', '', 4],
  ['al', '', 4],
  ['er', '', 4],
  ['e', '', 3],
  ['y', 'i', 3],
];
