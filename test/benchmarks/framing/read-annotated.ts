import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleBlock } from '../../../src-main/contract/corpus.ts';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';

export interface MarkedSpan {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}
export interface AnnotatedArticle {
  readonly article: ComparedArticle;
  /** What trained readers marked, as UTF-16 offsets into the body. */
  readonly spans: readonly MarkedSpan[];
  /** The halves are by article: rule logic was looked at on `seen`; `scored` was only ever counted. */
  readonly half: 'seen' | 'scored';
}

/** `persuasion`: one text an article, its first line the headline; offsets are in code points. Even ids are only scored. */
export function readPersuasion(dataDir: string): AnnotatedArticle[] | null {
  const path = join(dataDir, 'persuasion', 'articles.json');
  if (!existsSync(path)) return null;
  const articles = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    { text: string; spans: { technique: string; start: number; end: number }[] }
  >;
  return Object.entries(articles).map(([id, { text, spans }]) => {
    const units = unitsOf(text);
    return {
      article: articleOf(id, text, blocksOf(text)),
      spans: spans.map(({ technique, start, end }) => ({ kind: technique, start: units(start), end: units(end) })),
      half: Number(id) % 2 === 1 ? 'seen' : 'scored',
    };
  });
}

interface EventArticle {
  readonly source: string;
  readonly sentences: readonly (readonly string[])[];
  readonly spans: readonly { id: string; bias: string; start: number; end: number }[];
}

/** `same-event` (BASIL): sentences by paragraph, spans in the sentence of that number. Every second event is only scored. */
export function readSameEvent(dataDir: string): AnnotatedArticle[] | null {
  const path = join(dataDir, 'same-event', 'triples.json');
  if (!existsSync(path)) return null;
  const events = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, EventArticle[]>);
  return events.flatMap(([event, articles], at) =>
    articles.map(({ source, sentences, spans }) => {
      const text = sentences.map((paragraph) => paragraph.join(' ')).join('\n');
      const starts: number[] = [];
      let from = 0;
      for (const sentence of sentences.flat()) {
        starts.push(from);
        from += sentence.length + 1;
      }
      return {
        article: articleOf(`${event} ${source}`, text, blocksOf(text, 'paragraph')),
        spans: spans.flatMap(({ id, bias, start, end }) => {
          const base = starts[Number(id.slice(1))];
          return base === undefined ? [] : [{ kind: bias, start: base + start, end: base + end }];
        }),
        half: at % 2 === 0 ? ('seen' as const) : ('scored' as const),
      };
    }),
  );
}

function articleOf(articleId: string, body: string, blocks: ArticleBlock[]): ComparedArticle {
  const known = { language: 'en', publishedOn: null, outlet: null, wholeness: 'whole' as const };
  return { articleId, title: '', ...known, body, blocks };
}

function blocksOf(text: string, first: 'headline' | 'paragraph' = 'headline'): ArticleBlock[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }, position) => ({
    position,
    role: position === 0 ? first : 'paragraph',
    text: line,
    start: index,
    end: index + line.length,
  }));
}

/** From code points to UTF-16 units. */
function unitsOf(text: string): (point: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (point) => point;
  const starts: number[] = [];
  for (const { index } of text.matchAll(/[\s\S]/gu)) starts.push(index);
  return (point) => starts[point] ?? text.length;
}
