import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';
import type { FoundStatement } from '../../../src-main/study-service/comparison/quotations/find-statements.ts';

export interface UtteranceSet {
  readonly name: string;
  readonly articles: readonly ComparedArticle[];
  readonly statements: readonly FoundStatement[];
  /** Both wordings of each utterance that is told twice, as "one | other". */
  readonly pairs: readonly string[];
}

/** Reads invented speeches in two translations: `=` lines are told in both, `<` in the first alone, `>` in the second. */
export function readUtterances(text: string): UtteranceSet[] {
  return text
    .split(/^@ /mu)
    .filter(Boolean)
    .map((part) => {
      const [head = '', ...lines] = part.trim().split('\n');
      const [name = '', speaker = ''] = head.split(' | ');
      const told = lines.map((line) => ({ kind: line[0], texts: line.slice(2).split(' | ') }));
      const first = told.filter(({ kind }) => kind !== '>').map(({ texts }) => texts[0]!);
      const second = told.filter(({ kind }) => kind !== '<').map(({ texts }) => texts.at(-1)!);
      const sides = [telling('first', first, speaker), telling('second', second, speaker)];
      return {
        name,
        articles: sides.map(({ article }) => article),
        statements: sides.flatMap(({ statements }) => statements),
        pairs: told.filter(({ kind }) => kind === '=').map(({ texts }) => texts.join(' | ')),
      };
    });
}

function telling(articleId: string, texts: readonly string[], speaker: string) {
  const body = texts.join('\n\n');
  let start = 0;
  const statements = texts.map((text): FoundStatement => {
    const passage = { articleId, start, end: start + text.length, text };
    start = passage.end + 2;
    return { ...passage, verb: 'said', judges: false, direct: true, by: null, within: passage, speaker };
  });
  const article: ComparedArticle = {
    articleId,
    title: articleId,
    language: 'en',
    publishedOn: null,
    outlet: null,
    wholeness: 'whole',
    body,
    blocks: [],
  };
  return { article, statements };
}
