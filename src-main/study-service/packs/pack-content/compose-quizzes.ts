import { anchoringIn } from '../../corpus/anchors/place-anchor.ts';
import { shorten } from '../../corpus/text/shorten.ts';
import { askWithoutKey } from './ask-without-key.ts';
import type { PackTexts } from './compose-articles.ts';
import type { PackItem, PackQuestion, PackQuiz } from '../pack-format.ts';
import type { KeylessQuiz } from '../pack-store.ts';
import type { PackSources, SourceItem } from './pack-sources.ts';
import type { Quotations } from './quotations.ts';

/** Letters of a question in a sentence about it. */
const SHOWN = 60;

interface ComposedQuizzes {
  readonly quizzes: PackQuiz[];
  readonly ids: [id: string, name: string][];
  readonly optionsOf: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Quizzes in their order, then the questions that once came without keys. Items are numbered through all of them. A quiz of which every
 * question stays behind stays, too: a pack with an empty one is refused.
 */
export function composeQuizzes(
  { quizzes, packs }: Pick<PackSources, 'quizzes' | 'packs'>,
  { caseId, quizIds, withKeys }: { caseId: string; quizIds: readonly string[] | undefined; withKeys: boolean },
  texts: PackTexts,
  quotations: Quotations,
  left: string[],
): ComposedQuizzes {
  let number = 0;
  const packing = { texts, left, quotations: withKeys ? quotations : null, nextName: () => `i${++number}` };
  const own = quizzes
    .list(caseId)
    .filter(({ id }) => quizIds?.includes(id) ?? true)
    .map(({ id, title }) => ({ id, title, items: quizzes.items(id).flatMap((item) => packItem(item, packing)) }))
    .filter(({ items }) => items.length > 0);
  const keyless = packs.listQuestions(caseId).flatMap((quiz) => packKeyless(quiz, packing));
  const optionsOf = new Map<string, ReadonlyMap<string, string>>();
  const asked = own.map(({ title, items }) => {
    if (withKeys) return { title, hasKeys: true, items: items.map(({ packed }) => packed) } as const;
    const questions = items.map(({ packed }) => {
      const { question, idOf } = askWithoutKey(packed);
      optionsOf.set(packed.name, idOf);
      return question;
    });
    return { title, hasKeys: false, items: questions } as const;
  });
  if (!withKeys && own.length > 0) left.push('The answer keys stay behind.');
  const all = [...asked, ...keyless].map((quiz, at): PackQuiz => ({ ...quiz, name: `q${at + 1}` }));
  const quizNames = own.map(({ id }, at): [string, string] => [id, `q${at + 1}`]);
  const itemNames = own.flatMap(({ items }) => items.map(({ id, packed }): [string, string] => [id, packed.name]));
  return { quizzes: all, ids: [...quizNames, ...itemNames], optionsOf };
}

interface Packing {
  readonly texts: PackTexts;
  /** Null where keys stay behind, and what proves them with them. */
  readonly quotations: Quotations | null;
  readonly left: string[];
  readonly nextName: () => string;
}

function packItem(
  item: SourceItem,
  { texts, quotations, left, nextName }: Packing,
): { id: string; packed: PackItem }[] {
  const composed = composeItem(item, texts);
  const tooMuch = typeof composed === 'string' ? null : (quotations?.take(proofsOf(item)) ?? null);
  const made = tooMuch ?? composed;
  if (typeof made !== 'string') return [{ id: item.id, packed: { ...made, name: nextName() } }];
  left.push(staysBehind(item.prompt, made));
  return [];
}

function packKeyless({ title, items }: KeylessQuiz, { texts, left, nextName }: Packing): KeylessPackQuiz[] {
  const named = items.flatMap((item) => {
    const question = renameQuestion(item, texts);
    if (question === null) left.push(staysBehind(item.prompt, NO_ARTICLE));
    return question === null ? [] : [{ ...question, name: nextName() }];
  });
  return named.length === 0 ? [] : [{ title, hasKeys: false, items: named }];
}

type KeylessPackQuiz = Omit<Extract<PackQuiz, { hasKeys: false }>, 'name'>;

function staysBehind(prompt: string, why: string): string {
  return `The question “${shorten(prompt, SHOWN)}” stays behind: ${why}`;
}

/** A question whose articles are ids of the library, with their names in the pack; null where one of them has none. */
function renameQuestion(question: PackQuestion, texts: PackTexts): PackQuestion | null {
  const names = (ids: readonly string[]) => ids.map(texts.nameOf);
  const { response } = question;
  const articles = names(question.articles);
  const pointed = response.type === 'passage' ? names(response.articles) : [];
  if (!areThere(articles) || !areThere(pointed)) return null;
  return {
    ...question,
    articles,
    response: response.type === 'passage' ? { ...response, articles: pointed } : response,
  };
}

function areThere(names: readonly (string | null)[]): names is string[] {
  return !names.includes(null);
}

const NO_ARTICLE = 'an article that it is about is not in the case any more.';
const NO_PROOF = 'the words that prove its answer have changed.';

function proofsOf({ evidence, key }: SourceItem) {
  return [...evidence, ...(key.type === 'passage' ? key.passages : [])];
}

function composeItem(item: SourceItem, texts: PackTexts): PackItem | string {
  try {
    return nameItem(item, texts);
  } catch (reason) {
    if (reason instanceof StaysBehind) return reason.message;
    throw reason;
  }
}

class StaysBehind extends Error {}

function nameItem(item: SourceItem, texts: PackTexts): PackItem {
  const { kind, prompt, response, key, explanation, difficulty } = item;
  const named = (articleId: string) => {
    const name = texts.nameOf(articleId);
    if (name === null) throw new StaysBehind(NO_ARTICLE);
    return name;
  };
  const place = ({ articleId, start, end, exact }: Passage) => ({
    article: named(articleId),
    exact,
    ...placeIn(texts.body(articleId), { start, end, exact }),
  });
  return {
    ...{ name: '', kind, prompt, explanation, difficulty },
    articles: item.articleIds.map(named),
    response: response.type === 'passage' ? { type: 'passage', articles: response.articleIds.map(named) } : response,
    key: key.type === 'passage' ? { type: 'passage', passages: key.passages.map(place) } : key,
    evidence: item.evidence.map(place),
    absences: item.absences.map(({ articleId, terms }) => ({ article: named(articleId), terms })),
  };
}

interface Passage {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A key rests on every word of its evidence: words that moved are found again, words that changed are no evidence. */
function placeIn(
  body: string | null,
  { start, end, exact }: Omit<Passage, 'articleId'>,
): { start: number; end: number } {
  if (body === null) return { start, end };
  if (body.slice(start, end) === exact) return { start, end };
  const place = anchoringIn(body)({ exact, start, end });
  if ('orphan' in place || body.slice(place.start, place.end) !== exact) throw new StaysBehind(NO_PROOF);
  return { start: place.start, end: place.end };
}
