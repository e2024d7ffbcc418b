import type { JoinReason, NameKind } from '../../../contract/names.ts';
import type { FoundNames } from './find-names.ts';
import type { NameForm } from './name-form.ts';

/** A text of the library says that two forms are one name; offsets into that article's body. */
export interface NameLink {
  readonly form: string;
  readonly name: string;
  readonly nameText: string;
  readonly reason: JoinReason;
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

/** What a person has said about one form, in every article. */
export interface NameEdit {
  readonly label: string | null;
  readonly kind: NameKind | null;
  readonly mergedInto: string | null;
  readonly removed: boolean;
}

export interface NamesToResolve {
  readonly articleId: string;
  readonly found: FoundNames;
  readonly links: readonly NameLink[];
  readonly edits: ReadonlyMap<string, NameEdit>;
  /** Forms that a person took out of the name they were joined to, in this article. */
  readonly separations: ReadonlySet<string>;
}

export interface ResolvedName {
  readonly key: string;
  readonly label: string;
  readonly kind: NameKind;
  readonly byHand: boolean;
  readonly forms: readonly NameForm[];
  readonly because: readonly {
    reason: JoinReason;
    form: string;
    passage: { articleId: string; start: number; end: number } | null;
  }[];
}

interface Join {
  readonly form: string;
  readonly name: string;
  readonly reason: JoinReason;
  readonly passage: { articleId: string; start: number; end: number } | null;
}

/**
 * The names of one article: its forms, put together where its own text, another text of the library or a person says
 * that they are one. What a person says comes before what any text says.
 */
export function resolveNames(input: NamesToResolve): ResolvedName[] {
  const { found, edits } = input;
  const forms = found.forms.filter(({ key }) => edits.get(key)?.removed !== true);
  const joins = standingJoins(input);
  const rootOf = unite(joins);
  const groups = Map.groupBy(forms, ({ key }) => rootOf(key));
  const names = [...groups].map(([root, members]) => {
    const own = joins.filter(({ form }) => rootOf(form) === root);
    return describe(root, members, own, input, rootOf);
  });
  return names.sort((left, right) => countMentions(right) - countMentions(left));
}

function countMentions({ forms }: ResolvedName): number {
  return forms.reduce((sum, { mentions }) => sum + mentions.length, 0);
}

function standingJoins({ articleId, found, links, edits, separations }: NamesToResolve): Join[] {
  const byHand = [...edits].flatMap(([form, { mergedInto }]): Join[] =>
    mergedInto === null ? [] : [{ form, name: mergedInto, reason: 'by hand', passage: null }],
  );
  const own = found.joins.map(({ form, name, reason, start, end }): Join => {
    return { form, name, reason, passage: { articleId, start, end } };
  });
  const said = new Set(own.map(({ form }) => form));
  const others = unambiguous(links)
    .filter((link) => link.articleId !== articleId && !said.has(link.form))
    .map(({ form, name, reason, articleId: from, start, end }): Join => {
      return { form, name, reason, passage: { articleId: from, start, end } };
    });
  const fromTexts = [...own, ...others].filter(({ form, name }) => !separations.has(form) && !separations.has(name));
  return [...byHand, ...oneEach(fromTexts)];
}

/** An abbreviation that two texts spell out differently says nothing in a third. */
function unambiguous(links: readonly NameLink[]): NameLink[] {
  const meanings = Map.groupBy(
    links.filter(({ reason }) => reason === 'abbreviation'),
    ({ form }) => form,
  );
  return links.filter(({ form, reason }) => {
    if (reason !== 'abbreviation') return true;
    return new Set(meanings.get(form)?.map(({ name }) => name)).size === 1;
  });
}

/** The same said by several texts is shown once. */
function oneEach(joins: readonly Join[]): Join[] {
  return [...new Map(joins.toReversed().map((join) => [`${join.form}\n${join.name}`, join])).values()].reverse();
}

/** Which name each form belongs to: the form that every chain of joins ends at. */
function unite(joins: readonly Join[]): (key: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const { form, name } of joins) {
    const left = rootOf(form);
    const right = rootOf(name);
    if (left !== right) parents.set(left, right);
  }
  return rootOf;
}

function describe(
  root: string,
  members: readonly NameForm[],
  joins: readonly Join[],
  { edits, links }: NamesToResolve,
  rootOf: (key: string) => string,
): ResolvedName {
  const keys = [...new Set([root, ...members.map(({ key }) => key), ...joins.map(({ name }) => name)])];
  const edited = keys.flatMap((key) => edits.get(key) ?? []);
  const label = edited.find((edit) => edit.label !== null)?.label ?? null;
  const kind = edited.find((edit) => edit.kind !== null)?.kind ?? null;
  // What another text calls it counts as well: "JFS" alone is shown under its whole name.
  const longer = links.filter(({ name }) => rootOf(name) === root).map(({ nameText }) => nameText);
  const fullest = [...members.map(({ text }) => text), ...longer].reduce((best, text) =>
    text.length > best.length ? text : best,
  );
  const present = new Set(members.map(({ key }) => key));
  return {
    key: root,
    label: label ?? fullest,
    kind: kind ?? (members.find(({ key }) => key === root) ?? mostMentioned(members)).kind,
    byHand: label !== null || kind !== null,
    forms: members.toSorted((left, right) => right.mentions.length - left.mentions.length),
    because: joins
      .filter(({ form }) => present.has(form))
      .map(({ form, reason, passage }) => ({ form, reason, passage })),
  };
}

function mostMentioned(members: readonly NameForm[]): NameForm {
  return members.reduce((best, one) => (one.mentions.length > best.mentions.length ? one : best));
}
