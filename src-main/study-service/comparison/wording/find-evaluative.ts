import type { Statement } from '../../../contract/comparison.ts';
import { isSpeakers, overlap } from './read-for-wording.ts';
import type { Span, WordedSentence } from './read-for-wording.ts';
import { matchPatterns } from './word-pattern.ts';
import type { WordingLexicons } from './wording-lexicons.ts';
import type { WordingMark } from './wording-mark.ts';

/**
 * Words that judge ("shameful", "brazenly", "fiasco", "squandered"), and verbs of saying that judge the speaker ("claimed"),
 * which are the outlet's own even where the statement is not. Capitalised words inside a sentence are taken for names.
 */
export function findEvaluative(sentence: WordedSentence, lexicons: WordingLexicons): WordingMark[] {
  const { words } = sentence;
  const spared = new Set<number>();
  for (const [first, last] of matchPatterns(words, lexicons.evaluativeExceptions))
    for (let at = first; at <= last; at++) spared.add(at);
  const found: Span[] = words.filter(
    (word, at) => lexicons.evaluative.has(word.lower) && !spared.has(at) && !isName(sentence, at),
  );
  return [...found, ...judgingVerbs(sentence, lexicons)].map(({ start, end }) => ({
    measure: 'evaluative words',
    start,
    end,
    whose: isSpeakers(sentence, { start, end }) || isAscribed(sentence, start) ? 'speaker' : 'outlet',
  }));
}

const ASCRIBES =
  /^(?:call|accus|describ|brand|label|denounc|condemn|criti[cq]i|prais|dismiss|hail|decr|portray|regard|consider|view|deem|mock|blam)(?:e|s|es|ed|led|ing|ling|ise|ised|izing|ising|ized|ize|ises|ied|ies)?$/u;
/** As far before a word as "called the plan of the council ..." reaches. */
const REACH = 8;

/** "calling the government tyrannical", "accused them of betrayal": the judgement is told of, not made. */
function isAscribed({ words }: WordedSentence, start: number): boolean {
  const at = words.findIndex((word) => word.start === start);
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    if (ASCRIBES.test(words[before]!.lower)) return true;
    if (words[before]!.afterBreak) return false;
  }
  return false;
}

function isName({ words }: WordedSentence, at: number): boolean {
  const isCapital = (word: WordedSentence['words'][number] | undefined) =>
    word !== undefined && /^\p{Lu}/u.test(word.text);
  if (!isCapital(words[at])) return false;
  const next = words[at + 1];
  return at > 0 ? !words[at]!.afterBreak || isCapital(next) : isCapital(next) && !next!.afterBreak;
}

function judgingVerbs({ words, statements }: WordedSentence, { judgingVerbs: judging }: WordingLexicons): Span[] {
  return statements.flatMap((statement) => {
    if (!judgesSpeaker(statement, judging)) return [];
    const verb = statement.verb!.toLowerCase().split(/\s+/u);
    const outside = words.filter((word) => overlap(word, statement.within) && !overlap(word, statement));
    return outside.filter((word) => verb.includes(word.lower) && judging.has(word.lower)).slice(0, 1);
  });
}

function judgesSpeaker({ verb }: Statement, judging: ReadonlySet<string>): boolean {
  return (
    verb !== null &&
    verb
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => judging.has(word))
  );
}
