import { findEvaluative } from '../../comparison/wording/find-evaluative.ts';
import { findHedges } from '../../comparison/wording/find-hedges.ts';
import { findOwnStatements } from '../../comparison/wording/find-own-statements.ts';
import { findAgentlessPassives } from '../../comparison/wording/find-passives.ts';
import { findScareQuotes } from '../../comparison/wording/find-scare-quotes.ts';
import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import type { CueReading, FoundSpan } from './cue-rule.ts';
import { findPhrases } from './phrase-list.ts';

/** What the wording lens counts, as cues: the same words are marked in both. */

export function findHedgeCues({ article, sentences, lists }: CueReading): FoundSpan[] {
  return sentences.flatMap((sentence) => {
    const found = findHedges(sentence, lists.wording);
    // Hedge upon hedge ("may reportedly") tells more than a single "could".
    return found.map(({ start, end }) => ({
      start,
      end,
      weight: 0.25 + 0.1 * found.length + (end - start > 8 ? 0.2 : 0),
      again: article.body.slice(start, end).toLowerCase(),
    }));
  });
}

export function findScareQuoteCues({ sentences, statements, lists }: CueReading): FoundSpan[] {
  const said = statements.map(({ text }) => text.toLowerCase()).join('\n');
  return sentences
    .filter(({ role }) => role !== 'headline')
    .flatMap((sentence) =>
      findScareQuotes(sentence, said, lists.wording).map(({ start, end }) => ({
        start,
        end,
        weight: 0.8,
        outlets: true,
      })),
    );
}

/** Words that judge, without the verbs of saying, which are a rule of their own. */
export function findEvaluativeCues({ article, sentences, lists }: CueReading): FoundSpan[] {
  return sentences.flatMap((sentence) =>
    findEvaluative(sentence, lists.wording).flatMap(({ start, end }): FoundSpan[] => {
      const text = article.body.slice(start, end).toLowerCase();
      if (lists.wording.judgingVerbs.has(text) && !lists.wording.evaluative.has(text)) return [];
      return [{ start, end, weight: 0.6, again: text, neutral: calmer(sentence, start, lists) }];
    }),
  );
}

/** "claimed", "admitted": where it is told what somebody said, so that "claimed his coat" is none. */
export function findJudgingVerbCues({ sentences, lists, article }: CueReading): FoundSpan[] {
  return sentences.flatMap((sentence) =>
    findEvaluative(sentence, lists.wording).flatMap(({ start, end }): FoundSpan[] => {
      const again = article.body.slice(start, end).toLowerCase();
      if (!lists.wording.judgingVerbs.has(again) || isExcepted(sentence, start, lists)) return [];
      return [{ start, end, weight: 0.7, again, neutral: calmer(sentence, start, lists) }];
    }),
  );
}

/** "claimed two lives", "insisted on", "maintained the pier": nobody says anything. */
function isExcepted(sentence: WordedSentence, start: number, { phrases }: CueReading['lists']): boolean {
  return findPhrases(sentence, phrases['judging-exceptions']).some(
    ({ first }) => sentence.words[first]!.start === start,
  );
}

function calmer(sentence: WordedSentence, start: number, { phrases }: CueReading['lists']): string | null {
  const found = findPhrases(sentence, phrases['neutral-words']);
  return found.find(({ first }) => sentence.words[first]!.start === start)?.neutral ?? null;
}

/**
 * Passives in which who did it is what a reader would ask: somebody was hurt, taken, dismissed, a thing broken, a decision made.
 * A lens may count every passive; a page of cues would drown in "was held on Monday".
 */
export function findPassiveCues({ article, sentences, lists }: CueReading): FoundSpan[] {
  return sentences.flatMap((sentence) =>
    findAgentlessPassives(sentence, lists.wording).flatMap(({ start, end }): FoundSpan[] => {
      const words = sentence.words.filter((word) => word.start >= start && word.end <= end);
      const telling = findPhrases({ ...sentence, words }, lists.phrases['telling-participles']);
      if (telling.length === 0) return [];
      return [{ start, end, weight: 0.5, again: article.body.slice(start, end).toLowerCase() }];
    }),
  );
}

/**
 * Claims of the outlet's own that a reader can't check: voices without a name ("critics say", "it is widely seen"), and what
 * somebody is after, told as a fact ("in an attempt to distract"). Not every sentence without a source: most of a report is what
 * its writer saw or what nobody doubts, and marking all of that marks nothing.
 */
export function findUnattributedCues({ sentences, lists }: CueReading): FoundSpan[] {
  return sentences.flatMap((sentence): FoundSpan[] => {
    const { words } = sentence;
    const span = (first: number, last: number, weight: number): FoundSpan => ({
      start: words[first]!.start,
      end: words[last]!.end,
      weight,
      again: words[first]!.lower,
    });
    const vague = findPhrases(sentence, lists.phrases['vague-voices']).map(({ first, last }) => span(first, last, 0.8));
    const own = findOwnStatements(sentence);
    const motives = findPhrases(sentence, lists.phrases.motives).flatMap(({ first, last }) => {
      const found = span(first, last, 0.6);
      return own.some(({ start, end }) => start <= found.start && found.end <= end) ? [found] : [];
    });
    return [...vague, ...motives];
  });
}
