import type { Passage, VoiceShare } from '../../../contract/comparison.ts';
import { countWords } from '../../corpus/text/count-words.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { FoundStatement } from './find-statements.ts';

/**
 * Whose voice gets how many words of an article, the loudest first. What nobody is named for is a voice of its own. Pass
 * the names that `joinSpeakers` made of all articles, so that a speaker has one name in all of them.
 */
export function shareVoices(
  { articleId, body, blocks }: ComparedArticle,
  statements: readonly FoundStatement[],
  names: ReadonlyMap<string, string> = new Map(),
): VoiceShare {
  const own = statements.filter((statement) => statement.articleId === articleId);
  const voices = [
    ...Map.groupBy(own, ({ speaker }) => (speaker === null ? null : (names.get(speaker) ?? speaker))),
  ].map(([speaker, told]) => {
    const passages = mergePassages(told, body);
    return {
      speaker,
      words: passages.reduce((sum, { text }) => sum + countWords([{ role: 'paragraph', text }]), 0),
      verb: commonest(told),
      passages,
    };
  });
  return { articleId, words: countWords(blocks), voices: voices.toSorted((left, right) => right.words - left.words) };
}

/** Statements that overlap are counted once. */
function mergePassages(told: readonly FoundStatement[], body: string): Passage[] {
  const passages: Passage[] = [];
  for (const { articleId, start, end, text } of told.toSorted((left, right) => left.start - right.start)) {
    const last = passages.at(-1);
    if (last && start < last.end) {
      const until = Math.max(end, last.end);
      passages[passages.length - 1] = { articleId, start: last.start, end: until, text: body.slice(last.start, until) };
    } else passages.push({ articleId, start, end, text });
  }
  return passages;
}

function commonest(told: readonly FoundStatement[]): string | null {
  const verbs = told.flatMap(({ verb }) => verb?.toLowerCase() ?? []);
  const counts = Map.groupBy(verbs, (verb) => verb);
  return [...counts].reduce<[string | null, number]>(
    (best, [verb, all]) => (all.length > best[1] ? [verb, all.length] : best),
    [null, 0],
  )[0];
}
