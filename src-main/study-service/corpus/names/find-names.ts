import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { joinForms } from './join-forms.ts';
import type { FormJoin } from './join-forms.ts';
import { markNames } from './mark-names.ts';
import type { NameForm, PlacedMention, TextBlock } from './name-form.ts';
import { nameKey } from './name-key.ts';
import { noVotes, strongestKind, voteOnKind } from './tell-kind.ts';
import type { KindVotes } from './tell-kind.ts';
import type { WordLists } from './word-lists.ts';

export interface FoundNames {
  readonly forms: readonly NameForm[];
  /** Which forms the article itself says are one name. */
  readonly joins: readonly FormJoin[];
}

/** Who wrote and published it is not what the article is about. */
const NOT_READ: ReadonlySet<BlockRole> = new Set(['byline']);

/**
 * People, places and organisations of an English article, by capitals, word lists and what stands around them. A name
 * that stands at the start of a sentence only and is an ordinary word elsewhere in the article is none.
 */
export function findNames(blocks: readonly TextBlock[], lists: WordLists): FoundNames {
  const placed = blocks
    .filter(({ role }) => !NOT_READ.has(role))
    .map((block) => ({ block, mentions: placeMentions(block, lists) }));
  const sure = new Set<string>();
  const endings = new Set<string>();
  for (const { key, marked } of placed.flatMap(({ mentions }) => mentions)) {
    if (marked.doubtful || marked.ordinary) continue;
    sure.add(key);
    if (marked.words.length > 1) endings.add(key.slice(key.lastIndexOf(' ') + 1));
  }
  const lowered = lowerWords(blocks);
  const votes = new Map<string, { votes: KindVotes; texts: Map<string, number>; at: [number, number][] }>();
  const kept = placed.map(({ block, mentions }) => ({
    block,
    mentions: mentions.filter((mention) => isKept(mention, { sure, endings, lowered }, lists)),
  }));
  for (const { block, mentions } of kept) {
    for (const { key, text, start, end, marked } of mentions) {
      const form = votes.get(key) ?? { votes: noVotes(), texts: new Map<string, number>(), at: [] };
      votes.set(key, form);
      form.texts.set(text, (form.texts.get(text) ?? 0) + 1);
      form.at.push([block.start + start, block.start + end]);
      addVotes(form.votes, voteOnKind(marked, lists));
    }
  }
  const forms = [...votes].map(([key, form]) => ({
    key,
    text: [...form.texts].reduce((best, one) => (one[1] > best[1] ? one : best))[0],
    kind: strongestKind(form.votes),
    mentions: form.at,
  }));
  const joins = joinForms(kept, forms, lists);
  return { forms: inheritKinds(forms, joins, votes), joins };
}

function placeMentions(block: TextBlock, lists: WordLists): PlacedMention[] {
  return markNames(block.text, lists).map((marked) => {
    const start = marked.words[0]!.start;
    const end = marked.words.at(-1)!.end;
    const text = block.text.slice(start, end);
    return { key: nameKey(text), text, start, end, marked };
  });
}

/** What the article as a whole says about a word: stands for a name, ends one, is written small. */
interface Seen {
  readonly sure: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly lowered: ReadonlySet<string>;
}

function isKept({ key, marked }: PlacedMention, { sure, endings, lowered }: Seen, lists: WordLists): boolean {
  if (key === '') return false;
  if (marked.ordinary) return endings.has(key) && !lowered.has(key);
  if (!marked.doubtful || sure.has(key)) return true;
  if (lists.places.has(key) || lists.organisations.has(key)) return true;
  if (lowered.has(key) || /(?:ly|ing|ed)$/u.test(key)) return false;
  return true;
}

function lowerWords(blocks: readonly TextBlock[]): Set<string> {
  return new Set(blocks.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu) ?? []));
}

function addVotes(sum: KindVotes, votes: KindVotes): void {
  sum.person += votes.person;
  sum.place += votes.place;
  sum.organisation += votes.organisation;
}

/** A family name, an abbreviation or a former name is of the kind that all its forms together speak for. */
function inheritKinds(
  forms: readonly NameForm[],
  joins: readonly FormJoin[],
  votes: ReadonlyMap<string, { votes: KindVotes }>,
): NameForm[] {
  const sums = new Map<string, KindVotes>();
  for (const { form, name } of joins) {
    const sum = sums.get(name) ?? sums.get(form) ?? { ...(votes.get(name)?.votes ?? noVotes()) };
    addVotes(sum, votes.get(form)?.votes ?? noVotes());
    sums.set(name, sum);
    sums.set(form, sum);
  }
  return forms.map((form) => {
    const sum = sums.get(form.key);
    return sum ? { ...form, kind: strongestKind(sum) } : form;
  });
}
