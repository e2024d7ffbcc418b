import type { Article } from '../../contract/corpus.ts';
import type { Passages } from '../../contract/search.ts';
import type { Scope } from './read-field.ts';
import { findMarks, writeSnippet } from './write-snippet.ts';
import type { HitWords } from './write-snippet.ts';

/** Headline, deck and byline are shown above the text; what a snippet is cut from leaves them out. */
const APART: ReadonlySet<string> = new Set(['headline', 'deck', 'byline']);

/** Every place in an article that has the words, in the parts that the query asked for. */
export function readPassages(article: Article, wanted: HitWords, scopes: readonly Scope[]): Omit<Passages, 'cases'> {
  const { id, title, deck, body, blocks, rest } = article;
  if (scopes.includes('comments')) {
    const comments = rest.flatMap(({ role, position, text }) => {
      const marks = role === 'reader comment' ? findMarks(text, wanted) : [];
      return marks.length > 0 ? [{ position, marks }] : [];
    });
    return { title: [], deck: [], body: [], comments, first: null };
  }
  const isAsked = (scope: Scope) => scopes.length === 0 || scopes.includes(scope);
  const inBlocks = blocks.filter(
    ({ role }) =>
      isAsked('body') || (role === 'quotation' && isAsked('quotes')) || (APART.has(role) && isAsked('title')),
  );
  const marks = inBlocks.flatMap(({ text, start }) =>
    findMarks(text, wanted).map((mark) => ({ start: start + mark.start, end: start + mark.end })),
  );
  const { passage } = writeSnippet(
    { articleId: id, body, apart: blocks.filter(({ role }) => APART.has(role)), otherwise: '' },
    wanted,
  );
  const isMarked = marks.some(({ start, end }) => start === passage?.start && end === passage.end);
  const inText = marks.filter(
    ({ start }) => !blocks.some((block) => APART.has(block.role) && start >= block.start && start < block.end),
  );
  return {
    title: isAsked('title') ? findMarks(title, wanted) : [],
    deck: scopes.length === 0 ? findMarks(deck ?? '', wanted) : [],
    body: marks,
    comments: [],
    first: isMarked ? passage : (inText[0] ?? null),
  };
}
