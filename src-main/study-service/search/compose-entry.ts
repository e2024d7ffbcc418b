import { splitWords } from './split-words.ts';

/** What of an article is searched, as the view `search_texts` gives it. */
export interface ArticleTexts {
  readonly language: string | null;
  readonly title: string;
  readonly deck: string;
  readonly byline: string;
  readonly body: string;
  readonly quotes: string;
  readonly comments: string;
}

interface IndexEntry {
  readonly columns: Record<string, string>;
  readonly comments: string;
  /** Every word of it but the comments', once. */
  readonly words: ReadonlySet<string>;
}

/** Longer runs are codes and addresses, which nobody misspells: found as written, but not in the dictionary. */
export const LONGEST_WORD = 40;

/** The texts as the view `search_texts` packs them: a JSON array in this order. */
export function readTexts(json: string): ArticleTexts {
  const [language, title, deck, byline, body, quotes, comments] = JSON.parse(json) as [string | null, ...string[]];
  return {
    language,
    title: title ?? '',
    deck: deck ?? '',
    byline: byline ?? '',
    body: body ?? '',
    quotes: quotes ?? '',
    comments: comments ?? '',
  };
}

/** Whether the words of an article have English endings; an article whose language nobody knows is not stemmed. */
export function isEnglish(language: string | null): boolean {
  return language !== null && /^en\b/i.test(language);
}

/** What the index stores for an article: each part in its English column or in its other one. */
export function composeEntry(texts: ArticleTexts): IndexEntry {
  const words = new Set<string>();
  const fold = (text: string, collect = true): string => {
    let folded = '';
    for (const { word } of splitWords(text)) {
      folded += folded === '' ? word : ` ${word}`;
      if (collect && word.length <= LONGEST_WORD) words.add(word);
    }
    return folded;
  };
  const [title, deck, body, quotes] = [fold(texts.title), fold(texts.deck), fold(texts.body), fold(texts.quotes)];
  const byline = fold(texts.byline);
  const comments = texts.comments === '' ? '' : fold(texts.comments, false);
  const none = { title: '', deck: '', body: '', quotes: '' };
  const [own, foreign] = isEnglish(texts.language)
    ? [{ title, deck, body, quotes }, none]
    : [none, { title, deck, body, quotes }];
  return {
    columns: {
      ...own,
      foreignTitle: foreign.title,
      foreignDeck: foreign.deck,
      foreignBody: foreign.body,
      foreignQuotes: foreign.quotes,
      byline,
    },
    comments,
    words,
  };
}
