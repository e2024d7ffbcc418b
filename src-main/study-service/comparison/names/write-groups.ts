import type { NameGroup } from '../../../contract/comparison.ts';
import { nameKey } from '../../corpus/names/name-key.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { GroupBuilder } from './group-builder.ts';
import type { FoundMention } from './mention.ts';

/** Groups as the contract has them, most mentioned first; forms most frequent first. What is named once alone is no group. */
export function writeGroups(articles: readonly ComparedArticle[], builder: GroupBuilder): NameGroup[] {
  const groups: NameGroup[] = [];
  const all = [...builder.groups()].filter(({ mentions }) => mentions.length > 1);
  const isSwallowed = swallowedBy(all.flatMap(({ mentions }) => mentions));
  for (const { thing, kind, mentions, reasons } of all) {
    const own = mentions.filter((mention) => !isSwallowed(mention));
    if (own.length < 2) continue;
    const group = writeGroup(articles, thing, kind, own, reasons);
    // One noun in one form is what every text is full of; nobody asks what else it is called.
    if (!thing.startsWith('head ') || group.forms.length > 1) groups.push(group);
  }
  return withOwnKeys(
    groups.sort((left, right) => right.mentions.length - left.mentions.length || (left.key < right.key ? -1 : 1)),
  );
}

/** Two things that are called the same (two people of one last name) still need two keys. */
function withOwnKeys(groups: readonly NameGroup[]): NameGroup[] {
  const seen = new Map<string, number>();
  return groups.map((group) => {
    const times = (seen.get(group.key) ?? 0) + 1;
    seen.set(group.key, times);
    return times === 1 ? group : { ...group, key: `${group.key} ${times}` };
  });
}

/** "Stone" in "Stone campaign" is part of another name; in "Stone's campaign" it stands for itself. */
function swallowedBy(mentions: readonly FoundMention[]): (mention: FoundMention) => boolean {
  const phrases = Map.groupBy(
    mentions.filter((mention) => mention.type === 'phrase'),
    ({ article }) => article,
  );
  return ({ type, article, start, end }) =>
    type === 'name' && (phrases.get(article) ?? []).some((phrase) => start >= phrase.core && end <= phrase.end);
}

function writeGroup(
  articles: readonly ComparedArticle[],
  thing: string,
  kind: NameGroup['kind'],
  found: readonly FoundMention[],
  reasons: readonly string[],
): NameGroup {
  const forms = new Map<string, { key: string; texts: Map<string, number>; count: number }>();
  const mentions = found
    .map(({ article, start, end }) => {
      const { articleId, body } = articles[article]!;
      const text = body.slice(start, end);
      const key = nameKey(text) || text;
      const form = forms.get(key) ?? { key, texts: new Map<string, number>(), count: 0 };
      forms.set(key, form);
      form.count += 1;
      form.texts.set(text, (form.texts.get(text) ?? 0) + 1);
      return { article, articleId, start, end, text, form: key };
    })
    .sort((left, right) => left.article - right.article || left.start - right.start)
    .map(({ article: _, ...mention }) => mention);
  const ordered = [...forms.values()]
    .map(({ key, texts, count }) => ({ key, text: mostFrequent(texts), count }))
    .sort((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1));
  return {
    key: `${thing.split(' ')[0]!} ${ordered[0]!.key}`,
    label: labelOf(found, ordered),
    kind,
    reason: reasons.length > 0 ? reasons.slice(0, 3).join('; ') : 'the same words',
    byHand: false,
    forms: ordered,
    mentions,
  };
}

function mostFrequent(texts: ReadonlyMap<string, number>): string {
  return [...texts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The commonest form; for a person the commonest that is more than one word. */
function labelOf(found: readonly FoundMention[], forms: NameGroup['forms']): string {
  const isPerson = found.some((mention) => mention.type === 'name' && mention.kind === 'person');
  const full = isPerson
    ? forms.find(({ text }) => /^\p{Lu}\S+\s\p{Lu}/u.test(text) && !/^(?:Mr|Mrs|Ms|Dr|President)\b/u.test(text))
    : undefined;
  return (full ?? forms[0]!).text;
}
