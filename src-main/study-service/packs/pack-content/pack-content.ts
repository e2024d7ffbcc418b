import { PACK_FORMAT } from '../../../contract/plain/pack-words.ts';
import type { PackPart } from '../../../contract/plain/pack-words.ts';
import { found } from '../../corpus/corpus-stores.ts';
import { hashText } from '../../corpus/text/hash-text.ts';
import { canonicalJson } from './canonical-json.ts';
import { composeArticles } from './compose-articles.ts';
import { composeNotes } from './compose-notes.ts';
import { composeQuizzes } from './compose-quizzes.ts';
import type { PackArticle, PackContent } from '../pack-format.ts';
import { countQuotations } from './quotations.ts';
import type { PackParts, PackSources } from './pack-sources.ts';
import { textGoesAlong } from './text-goes-along.ts';

export type { PackContent } from '../pack-format.ts';
export type { PackParts, PackSources } from './pack-sources.ts';

/** What stands for what: `a1` for the first article of the case, `o1` for an outlet, `n1`, `q1`, and `i1` through all quizzes. */
export interface PackNames {
  /** From the library's id to the name in the pack. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** And back. Names of pages and of questions that came without keys are not in it. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Of questions that go out without keys, by their name: from an option's number to its own id. */
  readonly optionsOf: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface ComposedPack {
  readonly content: PackContent;
  readonly names: PackNames;
  /** What stays behind and why, in sentences. */
  readonly left: readonly string[];
}

/**
 * A case as a pack holds it: everything in one order that follows from what it is, and named by number. Nothing in it depends on
 * which library it is read from.
 */
export function composePackContent(
  sources: PackSources,
  { caseId, parts }: { caseId: string; parts: PackParts },
): ComposedPack {
  const read = found(sources.cases.read(caseId), 'case', caseId);
  const takes = (part: PackPart) => parts.with.includes(part);
  const left: string[] = [];
  const articles = composeArticles(sources, caseId, (rights) => textGoesAlong(parts.text, rights), left);
  const texts = articles.texts;
  const quotations = countQuotations(texts.wordsLeft);
  const notes = takes('notes')
    ? composeNotes(sources.notes.listOfCase(caseId), sources.packs.listSeatNotes(caseId), texts, quotations, left)
    : { notes: [], ids: [] };
  const quizzes = takes('quiz')
    ? composeQuizzes(sources, { caseId, quizIds: parts.quizIds, withKeys: takes('keys') }, texts, quotations, left)
    : { quizzes: [], ids: [], optionsOf: new Map() };
  const lateral = takes('lesson') ? sources.materials.pages(caseId) : [];
  const outletNames = nameOutlets(sources, [...articles.outletIds, ...lateral.map(({ outletId }) => outletId)]);
  const { title, happened, happenedOn, happenedWhere, contentWarning, ownNotesFirst } = read;
  const content: PackContent = {
    case: {
      ...{ title, happened, happenedOn, happenedWhere, contentWarning, ownNotesFirst },
      nameGroups: sources.packs.listNameGroups(caseId),
    },
    outlets: [...outletNames].flatMap(([id, name]) => composeOutlet(sources, id, name)),
    pages: articles.pages,
    articles: articles.list.map(({ outletId, ...article }): PackArticle => ({
      ...article,
      outlet: outletId === null ? null : (outletNames.get(outletId) ?? null),
    })),
    notes: notes.notes,
    quizzes: quizzes.quizzes,
    lesson: takes('lesson') ? sources.materials.lesson(caseId) : null,
    lateral: lateral.flatMap(({ outlet: _, outletId, ...page }) => {
      const outlet = outletNames.get(outletId);
      return outlet === undefined ? [] : [{ ...page, outlet }];
    }),
    scaffold: takes('lesson') ? sources.materials.scaffold(caseId) : null,
  };
  const named = [...articles.ids, ...outletNames, ...notes.ids, ...quizzes.ids];
  return { content, names: nameBothWays(named, quizzes.optionsOf), left };
}

/** SHA-256 (hex) of what a pack holds, whoever packs it: the version of a case. */
export function digestOf(content: PackContent): string {
  return digestOfMembers(listMembers(content));
}

/** A file in a pack. Pages have the hash that they came in with, and no bytes here. */
export interface PackMember {
  readonly path: string;
  readonly sha256: string;
  /** Null for a page. */
  readonly text: string | null;
}

/** The files of a pack in their order. What is empty has no file. */
export function listMembers(content: PackContent): PackMember[] {
  const file = (path: string, value: unknown): PackMember => {
    const text = canonicalJson(value);
    return { path, text, sha256: hashText(text) };
  };
  const list = (path: string, values: readonly unknown[]) => (values.length > 0 ? [file(path, values)] : []);
  const one = (path: string, value: unknown) => (value === null ? [] : [file(path, value)]);
  return [
    file('case.json', content.case),
    ...list('outlets.json', content.outlets),
    ...content.articles.map((article) => file(`articles/${article.name}.json`, article)),
    ...list('notes.json', content.notes),
    ...list('quizzes.json', content.quizzes),
    ...one('lesson.json', content.lesson),
    ...list('lateral.json', content.lateral),
    ...one('scaffold.json', content.scaffold),
    ...list('pages.json', content.pages),
    ...content.pages.map(({ name, sha256 }) => ({ path: `pages/${name}`, sha256, text: null })),
  ];
}

/** The same from the files, as a manifest lists them. */
export function digestOfMembers(members: readonly Pick<PackMember, 'path' | 'sha256'>[]): string {
  return hashText(canonicalJson({ format: PACK_FORMAT, members: members.map(({ path, sha256 }) => [path, sha256]) }));
}

function composeOutlet({ outlets }: PackSources, id: string, name: string): PackContent['outlets'] {
  const outlet = outlets.read(id);
  if (!outlet) return [];
  const { name: title, home, ownership, since, notes, sourceType, evidence } = outlet;
  return [{ name, title, home, ownership, since, notes, sourceType, evidence }];
}

/** By number, in order of first mention. */
function nameOutlets({ outlets }: PackSources, ids: readonly (string | null)[]): Map<string, string> {
  const known = [...new Set(ids)].filter((id) => id !== null && outlets.read(id) !== null);
  return new Map(known.map((id, at) => [id!, `o${at + 1}`]));
}

function nameBothWays(
  pairs: readonly (readonly [id: string, name: string])[],
  optionsOf: PackNames['optionsOf'],
): PackNames {
  return { nameOf: new Map(pairs), idOf: new Map(pairs.map(([id, name]) => [name, id])), optionsOf };
}
