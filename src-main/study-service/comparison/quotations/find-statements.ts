import { isReadAsEnglish } from '../../corpus/text/language-code.ts';
import type { Statement } from '../../../contract/comparison.ts';
import type { FoundNames } from '../../corpus/names/find-names.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { Sentence } from '../split-sentences.ts';
import { markQuotes } from './mark-quotes.ts';
import { gatherCast } from './name-speakers.ts';
import type { Range, Speaker } from './name-speakers.ts';
import { nextSpeaker } from './next-speaker.ts';
import type { Spoken } from './next-speaker.ts';
import { readAttributions } from './read-attributions.ts';
import type { SayingLexicon } from './saying-lexicon.ts';
import { joinUnits } from './sentence-units.ts';
import { tellUnit } from './tell-unit.ts';
import type { Told } from './tell-unit.ts';

/** No sentence has as many words and marks; what does is a list or junk, whose reading would take very long. */
const LONGEST = 500;

/** A statement, and the fullest name its own article gives the speaker; null where nobody is named. */
export type FoundStatement = Statement;

/**
 * Every direct and reported statement of an article. What was said is given without the words that attribute it: a
 * quotation that these words part ("A," she said. "B.") is two statements; reported speech that they interrupt ("In
 * six weeks, the minister said, it will reopen") is one, from its first word to its last. What somebody says that somebody
 * said is one statement, the outer one. A quoted word or two, and the title of a work, are none.
 */
export function findStatements(
  article: ComparedArticle,
  sentences: readonly Sentence[],
  lexicon: SayingLexicon,
  names: FoundNames | null,
): FoundStatement[] {
  const { body, blocks } = article;
  const cast = gatherCast(body, names, lexicon);
  const quotes = markQuotes(body, blocks);
  const units = joinUnits(article, sentences, quotes);
  const isEnglish = isReadAsEnglish(article.language);
  const statements: FoundStatement[] = [];
  const spoken: Spoken[] = [];
  for (const [index, unit] of units.entries()) {
    if (unit.role === 'byline' || unit.role === 'dateline') continue;
    const attributions =
      isEnglish && unit.turn === null && unit.tokens.length <= LONGEST
        ? readAttributions(unit.tokens, unit.role, lexicon)
        : [];
    const told = tellUnit(unit, attributions, index, body);
    for (const one of told) {
      const speaker = nextSpeaker(cast, one, spoken, units);
      const attributed = goesOn(one, spoken.at(-1), speaker);
      const statement = one.content && makeStatement(article, attributed, speaker);
      if (statement) statements.push(statement);
      spoken.push({ ...attributed, speaker });
    }
  }
  return statements.map((statement) =>
    isInHeading(article, statement) ? borrowSpeaker(statement, statements) : statement,
  );
}

function isInHeading({ blocks }: ComparedArticle, { speaker, start }: FoundStatement): boolean {
  if (speaker !== null) return false;
  const block = blocks.find(({ end }) => end > start);
  return block !== undefined && /^(?:headline|deck|subheading)$/u.test(block.role);
}

/** A heading quotes without a name what the body then gives somebody. */
function borrowSpeaker(statement: FoundStatement, all: readonly FoundStatement[]): FoundStatement {
  if (statement.verb !== null) return statement;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const words = plain(statement.text);
  const named = all.find(({ speaker, text }) => speaker !== null && plain(text).includes(words));
  return named ? { ...statement, speaker: named.speaker, by: named.by } : statement;
}

/** "A," she said. "B.": the verb holds for B too, as one before a colon holds for what the next block quotes. */
function goesOn(told: Told, last: Spoken | undefined, speaker: Speaker | null): Told {
  if (!told.bare || !last || speaker === null || told.unit - last.unit !== 1) return told;
  if (last.content !== null && last.block !== told.block) return told;
  return { ...told, verb: last.verb, judges: last.judges };
}

function makeStatement(
  { articleId, body }: ComparedArticle,
  told: Told,
  speaker: Speaker | null,
): FoundStatement | null {
  const passage = ([start, end]: Range) => ({ articleId, start, end, text: body.slice(start, end) });
  const content = trimContent(body, told.content!);
  if (content[1] <= content[0]) return null;
  const verb = told.verb && body.slice(...told.verb);
  return {
    ...passage(content),
    verb: verb === null ? null : verb.replace(/\s+/gu, ' '),
    judges: told.judges,
    direct: told.direct,
    by: speaker ? passage(speaker.by) : null,
    within: passage([Math.min(told.within[0], content[0]), Math.max(told.within[1], content[1])]),
    speaker: speaker?.name ?? null,
  };
}

/** Without the space and the comma that lead over to the attribution. */
function trimContent(body: string, [start, end]: Range): Range {
  const text = body.slice(start, end);
  return [start + /^[\s…]*/u.exec(text)![0].length, end - /[\s,–—]*$/u.exec(text)![0].length];
}
