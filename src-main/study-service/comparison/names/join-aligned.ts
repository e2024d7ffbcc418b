import type { AlignedPassage, Passage } from '../../../contract/comparison.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { GroupBuilder } from './group-builder.ts';
import type { FoundInArticle, PhraseMention } from './mention.ts';
import { singular } from './word-forms.ts';

interface Slot {
  readonly phrase: PhraseMention;
  readonly before: string;
  readonly after: string;
}

/**
 * "Police detained five protesters" and "Police detained five agitators": where two sentences say the same, different words
 * for people or acts between the same neighbours are two names for one thing. Both must be one or both many.
 */
export function joinAligned(
  articles: readonly ComparedArticle[],
  found: readonly FoundInArticle[],
  builder: GroupBuilder,
  aligned: readonly AlignedPassage[],
): void {
  const numbers = new Map(articles.map(({ articleId }, index) => [articleId, index]));
  // A sentence that is said over and over stands in hundreds of passages; its slots are read once.
  const known = new Map<string, Slot[]>();
  const slotsIn = (passage: Passage) => {
    const key = `${passage.articleId} ${passage.start} ${passage.end}`;
    const article = numbers.get(passage.articleId);
    const slots =
      known.get(key) ?? (article === undefined ? [] : slotsOf(articles[article]!, found[article]!, passage));
    known.set(key, slots);
    return slots;
  };
  for (const { members } of aligned) {
    const slots = members.map(slotsIn);
    for (const [at, left] of members.entries())
      for (const [further, right] of members.slice(at + 1).entries()) {
        if (left.articleId === right.articleId) continue;
        for (const here of slots[at]!)
          for (const there of slots[at + 1 + further]!) if (isSame(here, there)) joinSlots(here, there, builder);
      }
  }
}

function slotsOf(
  { body }: ComparedArticle,
  { phrases }: FoundInArticle,
  { start, end }: { start: number; end: number },
): Slot[] {
  return phrases
    .filter((phrase) => phrase.start >= start && phrase.end <= end)
    .map((phrase) => ({
      phrase,
      before: wordAt(body.slice(start, phrase.start).match(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u)),
      after: wordAt(body.slice(phrase.end, end).match(/[\p{L}\p{N}]+/u)),
    }));
}

const wordAt = (match: RegExpMatchArray | null) => singular((match?.[0] ?? '').toLowerCase());
const SMALL = /^(?:|the|a|an|of|in|on|at|by|to|and|for|with|that|was|were|is|are|had|has|have)$/u;

/** The same neighbours on both sides, one of them a word of some weight; or the same weighty one on the same side. */
function isSame(left: Slot, right: Slot): boolean {
  if (left.phrase.plural !== right.phrase.plural || left.phrase.head === right.phrase.head) return false;
  const before = left.before === right.before && !SMALL.test(left.before);
  const after = left.after === right.after && !SMALL.test(left.after);
  return before || after;
}

function joinSlots(left: Slot, right: Slot, builder: GroupBuilder): void {
  const thingOf = ({ phrase }: Slot) => builder.thingOf(phrase) ?? `head ${phrase.head}`;
  const kinds = [left, right].map((slot) => slot.phrase.sense?.kind ?? builder.kindOf(thingOf(slot)));
  if (kinds[0] !== kinds[1] && kinds.every((kind) => kind === 'actor' || kind === 'act')) return;
  for (const slot of [left, right])
    if (builder.thingOf(slot.phrase) === null)
      builder.add(thingOf(slot), slot.phrase.sense?.kind ?? 'place or thing', slot.phrase);
  builder.join(thingOf(left), thingOf(right), 'stand in the same place of sentences that say the same');
}
