import type { Credit } from '../../../src-main/contract/intake.ts';
import { isArticleRole } from '../../../src-main/contract/plain/vocabulary.ts';
import type { BlockRole } from '../../../src-main/contract/plain/vocabulary.ts';
import type { ArticleDraft } from './edit-preview.ts';
import type { PageLine } from './page-line.ts';

/**
 * A page under review, and what a person can do to it. Every function gives another page and leaves the one it was given,
 * so that any step can be taken back; null means that there is nothing to do. No step loses or adds a letter but white space.
 */
export interface PageState {
  readonly lines: readonly PageLine[];
  readonly drafts: readonly ArticleDraft[];
}

/** How evidence reads that is a person's word. */
export const SET_BY_HAND = 'set by hand';

/** Longer lines are paragraphs also at the head of an article. */
const TITLE_LENGTH = 200;

export function giveRole({ lines, drafts }: PageState, indices: readonly number[], role: BlockRole): PageState | null {
  const chosen = new Set(indices);
  const next = lines.map((line, index) => (chosen.has(index) && line.role !== role ? { ...line, role } : line));
  const [only] = indices.length === 1 ? next.slice(indices[0], (indices[0] ?? 0) + 1) : [];
  const followed = only ? drafts.map((draft, at) => (at === only.article ? followLine(draft, only) : draft)) : drafts;
  if (next.every((line, index) => line === lines[index]) && followed.every((draft, at) => draft === drafts[at]))
    return null;
  return { lines: next, drafts: followed };
}

/** A line called the headline is the title, one called the byline says who wrote it. */
function followLine(draft: ArticleDraft, { role, text }: PageLine): ArticleDraft {
  const words = text.trim().replace(/\s+/gu, ' ');
  if (role === 'headline' && words !== draft.title) return { ...draft, title: words };
  if (role === 'deck' && words !== draft.deck) return { ...draft, deck: words };
  if (role !== 'byline') return draft;
  const byline = words.replace(/^by\s+/iu, '');
  return { ...draft, byline, credits: creditAuthors(draft.credits, byline, words) };
}

/** Cuts a line in two at `at`, an offset into its text. The white space at the cut goes, as between any two lines. */
export function splitLine({ lines, drafts }: PageState, index: number, at: number): PageState | null {
  const line = lines[index];
  const before = line?.text.slice(0, at).trimEnd() ?? '';
  const after = line?.text.slice(at).trimStart() ?? '';
  if (!line || before === '' || after === '') return null;
  const halves = [before, after].map((text) => ({ ...line, text }));
  return { lines: lines.toSpliced(index, 1, ...halves), drafts };
}

/** Makes one line of lines that follow each other; it has the role and the article of the first. */
export function joinLines({ lines, drafts }: PageState, indices: readonly number[]): PageState | null {
  const [first = -1] = indices;
  const inRow = indices.every((index, step) => index === first + step);
  const joined = lines.slice(first, first + indices.length);
  if (indices.length < 2 || joined.length < indices.length || !inRow) return null;
  const [head] = joined;
  if (!head) return null;
  const between = head.role === 'list' ? '\n' : ' ';
  const text = joined.map((line) => line.text).join(between);
  return { lines: lines.toSpliced(first, joined.length, { ...head, text }), drafts };
}

/** Whether an article can begin at this line: something of its article has to stand before it. */
export function canStartArticle({ lines }: PageState, index: number): boolean {
  const line = lines[index];
  return (
    line !== undefined &&
    lines.slice(0, index).some(({ article, role }) => article === line.article && isArticleRole(role))
  );
}

/** What follows in the line's own article, and what hangs on it from there on, becomes an article of its own. */
export function startArticle(state: PageState, index: number): PageState | null {
  const line = state.lines[index];
  const parent = line && state.drafts[line.article];
  if (!line || !parent || !canStartArticle(state, index)) return null;
  const made = line.article + 1;
  const isTitle = line.text.length <= TITLE_LENGTH;
  const lines = state.lines.map((one, at): PageLine => {
    if (one.article > line.article) return { ...one, article: one.article + 1 };
    if (at < index || one.article !== line.article) return one;
    return { ...one, article: made, role: at === index ? headRole(one.role, isTitle) : one.role };
  });
  const byline = lines.find(({ article, role }) => article === made && role === 'byline');
  const blank: ArticleDraft = {
    from: parent.from,
    begunByHand: true,
    title: isTitle ? line.text.trim().replace(/\s+/gu, ' ') : `${line.text.trim().slice(0, 80).trimEnd()} …`,
    deck: '',
    byline: '',
    outlet: parent.outlet,
    published: null,
    credits: [],
    keep: true,
  };
  return { lines, drafts: state.drafts.toSpliced(made, 0, byline ? followLine(blank, byline) : blank) };
}

function headRole(role: BlockRole, isTitle: boolean): BlockRole {
  if (isTitle) return 'headline';
  return isArticleRole(role) ? role : 'paragraph';
}

/** Puts an article's lines into another of the page; its title becomes a subheading there, since an article has one title. */
export function mergeArticle(state: PageState, article: number, into: number): PageState | null {
  const [source, target] = [state.drafts[article], state.drafts[into]];
  if (!source || !target || article === into) return null;
  const moved = into > article ? into - 1 : into;
  const lines = state.lines.map((line): PageLine => {
    if (line.article === article)
      return { ...line, article: moved, role: line.role === 'headline' ? 'subheading' : line.role };
    return line.article > article ? { ...line, article: line.article - 1 } : line;
  });
  const known = new Set(target.credits.map(creditKey));
  const merged = {
    ...target,
    keep: target.keep || source.keep,
    credits: [...target.credits, ...source.credits.filter((credit) => !known.has(creditKey(credit)))],
  };
  return { lines, drafts: state.drafts.with(into, merged).toSpliced(article, 1) };
}

/** The article before this one in the order of the page, or the one after it where it is the first. Null where it is alone. */
export function neighbourOf({ lines, drafts }: PageState, article: number): number | null {
  const begins = (at: number) => {
    const found = lines.findIndex((line) => line.article === at && isArticleRole(line.role));
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  };
  const inOrder = drafts.map((_, at) => at).sort((left, right) => begins(left) - begins(right));
  const place = inOrder.indexOf(article);
  return inOrder[place - 1] ?? inOrder[place + 1] ?? null;
}

/** The credits with the byline's names as the authors. A name that is credited already keeps its evidence. */
export function creditAuthors(credits: readonly Credit[], byline: string, evidence: string): Credit[] {
  const others = credits.filter(({ role }) => role !== 'author');
  const elsewhere = new Set(others.map(({ name }) => name.toLowerCase()));
  const names = byline.split(/\s*(?:,|;|&|\s(?:and|und|et|y|e)\s)\s*/u).filter((name) => name.trim() !== '');
  const authors = names
    .filter((name) => !elsewhere.has(name.toLowerCase()))
    .map((name): Credit => {
      const known = credits.find((credit) => credit.role === 'author' && credit.name === name);
      return known ?? { role: 'author', name, evidence };
    });
  return [...authors, ...others];
}

function creditKey({ role, name }: Credit): string {
  return `${role} ${name.toLowerCase()}`;
}
