import type { Evidence, ItemKey, NewItem } from '../../contract/quiz.ts';
import { shorten } from '../corpus/text/shorten.ts';
import { findShapeFault } from './check-shape.ts';
import type { CheckedText, Texts } from './open-texts.ts';
import { stemWords } from './stem-words.ts';

/** Letters of a passage in a sentence about it. */
const SHOWN = 90;

/** `item` has its passages where they stand today. `why` is a sentence for a teacher. */
export type CheckedItem<Item extends NewItem = NewItem> =
  { readonly holds: true; readonly item: Item } | { readonly holds: false; readonly item: Item; readonly why: string };

/**
 * Whether a key can be proved from the texts as they are now. Passages that moved are found again and the item holds with new
 * offsets, unless a single word of them has changed: "12 people" made "14 people" is nearly the same text and another key.
 * An item about no article has nothing to be proved by and holds if it is sound in itself.
 */
export function checkItem<Item extends NewItem>(item: Item, texts: Texts): CheckedItem<Item> {
  const why = findShapeFault(item) ?? findMissingArticle(item, texts) ?? findMissingProof(item);
  if (why !== null) return { holds: false, item, why };
  const evidence = placeAll(item.evidence, texts);
  if ('why' in evidence) return { holds: false, item, why: evidence.why };
  const key = placeKey(item.key, texts);
  if ('why' in key) return { holds: false, item, why: key.why };
  const found = findPresence(item, texts);
  if (found !== null) return { holds: false, item, why: found };
  return { holds: true, item: { ...item, evidence: evidence.placed, key: key.key } };
}

function findMissingArticle({ articleIds, evidence, absences }: NewItem, texts: Texts): string | null {
  const named = [...articleIds, ...evidence.map(({ articleId }) => articleId), ...absences.map((one) => one.articleId)];
  return named.every((articleId) => texts(articleId) !== null)
    ? null
    : 'An article that this question is about is no longer in the library.';
}

function findMissingProof({ articleIds, evidence, absences }: NewItem): string | null {
  if (articleIds.length === 0 || evidence.length + absences.length > 0) return null;
  return 'No passage of an article proves its answer.';
}

interface Passage {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

function placeAll(evidence: readonly Evidence[], texts: Texts): { placed: Evidence[] } | { why: string } {
  const placed: Evidence[] = [];
  for (const passage of evidence) {
    const text = texts(passage.articleId);
    const found = placePassage(passage, text, passage.textHash);
    if (typeof found === 'string') return { why: found };
    placed.push({ ...found, textHash: text!.hash });
  }
  return { placed };
}

function placeKey(key: ItemKey, texts: Texts): { key: ItemKey } | { why: string } {
  if (key.type !== 'passage') return { key };
  const passages: Passage[] = [];
  for (const passage of key.passages) {
    const found = placePassage(passage, texts(passage.articleId), null);
    if (typeof found === 'string') return { why: found };
    passages.push(found);
  }
  return { key: { ...key, passages } };
}

/** Where a passage stands today, or the sentence that says it does not. */
function placePassage(passage: Passage, text: CheckedText | null, textHash: string | null): Passage | string {
  const { articleId, start, end, exact } = passage;
  if (!text) return 'An article that proves its answer is no longer in the library.';
  if (text.body.slice(start, end) === exact) return { articleId, start, end, exact };
  if (textHash === text.hash)
    return `Its evidence “${shorten(exact, SHOWN)}” never stood at that place of “${text.title}”.`;
  const place = text.place({ exact, start, end });
  if ('orphan' in place)
    return `“${shorten(exact, SHOWN)}” no longer stands in “${text.title}”, or stands in more than one place.`;
  const found = withSigns(text.body, place, exact);
  const now = text.body.slice(found.start, found.end);
  // A key rests on every word of its evidence, so nothing less than the same words will do.
  if (tellingOf(now).join(' ') === tellingOf(exact).join(' ')) return { articleId, ...found, exact: now };
  const reads = shorten(widen(text.body, place, exact), SHOWN);
  return `“${shorten(exact, SHOWN)}” now reads “${reads}” in “${text.title}”. See whether the answer is still right.`;
}

/** What a key can turn on: words with their accents and vowel signs, numbers, and the signs of money, of parts and of less than nothing. */
const TELLING = /[\p{L}\p{M}\p{N}]+|\p{Sc}|[%‰]|(?<![\p{L}\p{M}\p{N}])[-−](?=\p{Sc}?\p{N})/gu;

function tellingOf(text: string): string[] {
  return (text.toLowerCase().match(TELLING) ?? []).map((sign) => (sign === '−' ? '-' : sign));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** An anchor goes from word to word: the "£" before the first and the "%" behind the last are taken along where they stand there. */
function withSigns(
  body: string,
  { start, end }: { start: number; end: number },
  exact: string,
): { start: number; end: number } {
  const ahead = /^[^\p{L}\p{M}\p{N}]+/u.exec(exact)?.[0] ?? '';
  const behind = /[^\p{L}\p{M}\p{N}]+$/u.exec(exact)?.[0] ?? '';
  const now = body.slice(start, end);
  return {
    start: now.startsWith(ahead) || !body.slice(0, start).endsWith(ahead) ? start : start - ahead.length,
    end: now.endsWith(behind) || !body.startsWith(behind, end) ? end : end + behind.length,
  };
}

const WORD = '[\\p{L}\\p{M}\\p{N}]+';
const BETWEEN = '[^\\p{L}\\p{M}\\p{N}\\n]+';
/** UTF-16 units on either side in which changed words are looked for. */
const NEAR = 1_000;

/** An anchor ends with the last word that is still the same; the changed ones beside it are what a teacher has to see. */
function widen(body: string, { start, end }: { start: number; end: number }, exact: string): string {
  const before = wordsOf(exact);
  const now = wordsOf(body.slice(start, end));
  const missing = before.length - now.length;
  if (missing <= 0) return body.slice(start, end);
  // Where words in its middle have changed too, what stands first now may have stood far behind.
  const ahead = Math.min(missing, Math.max(0, before.indexOf(now[0] ?? '')));
  const left = new RegExp(`(?:${WORD}${BETWEEN}){0,${ahead}}$`, 'u').exec(body.slice(Math.max(0, start - NEAR), start));
  const right = new RegExp(`^(?:${BETWEEN}${WORD}){0,${missing - ahead}}`, 'u').exec(body.slice(end, end + NEAR));
  return body.slice(start - (left?.[0].length ?? 0), end + (right?.[0].length ?? 0));
}

/** The sentence that says where words stand that must not, or null. */
function findPresence({ absences }: NewItem, texts: Texts): string | null {
  for (const { articleId, terms } of absences) {
    const stems = [...stemWords(terms.join(' '))];
    const text = texts(articleId)!;
    if (stems.length === 0) return 'The words that an article must not have are no words.';
    if (text.sentences().some((sentence) => stems.every((stem) => sentence.has(stem))))
      return `“${text.title}” has a sentence with ${terms.map((term) => `“${term}”`).join(' and ')}, which its answer says it has not.`;
  }
  return null;
}
