import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';

/** A stretch of an article that people have marked, with every concept they say it names. */
export interface GoldMention {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly concepts: ReadonlySet<string>;
}
export interface LabelledEvent {
  readonly event: string;
  readonly articles: readonly ComparedArticle[];
  readonly gold: readonly GoldMention[];
  /** Marked, but not found in the text as it is spelled there. */
  readonly lost: number;
}
interface Row {
  readonly code_type: string;
  readonly code_name: string;
  readonly code_mention: string;
  readonly event_id: string;
  readonly publisher_id: string;
  readonly paragraph: string;
  readonly start: string;
}

/** The events of the `labelling` folder; PROPERTY rows say how somebody is portrayed and name nobody, so they are left out. */
export function readLabelled(folder: string): LabelledEvent[] {
  const { data } = Papa.parse<Row>(readFileSync(join(folder, 'annotations.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const rows = Map.groupBy(
    data.filter(({ code_type }) => code_type !== 'PROPERTY'),
    ({ event_id }) => event_id,
  );
  return [...rows].sort().map(([event, ofEvent]) => {
    const articles = readArticles(join(folder, `event_${event}`));
    const byId = new Map(articles.map((article) => [article.articleId, article]));
    const gold = new Map<string, { articleId: string; start: number; end: number; concepts: Set<string> }>();
    let lost = 0;
    for (const row of ofEvent) {
      const article = byId.get(`${event}_${row.publisher_id}`);
      const at = article ? locate(article, row) : null;
      if (!article || !at) {
        lost += 1;
        continue;
      }
      const key = `${article.articleId} ${at[0]} ${at[1]}`;
      const mention = gold.get(key) ?? { articleId: article.articleId, start: at[0], end: at[1], concepts: new Set() };
      mention.concepts.add(`${row.code_type} ${row.code_name}`);
      gold.set(key, mention);
    }
    return { event, articles, gold: [...gold.values()], lost };
  });
}

function readArticles(folder: string): ComparedArticle[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const body = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      const blocks = [...body.matchAll(/[^\n]+/gu)]
        .filter(([text]) => text.trim() !== '')
        .map((line, index) => ({
          role: index === 0 ? ('headline' as const) : ('paragraph' as const),
          text: line[0],
          start: line.index,
          end: line.index + line[0].length,
        }));
      return {
        articleId: file.replace(/(?:\.txt)+$/u, ''),
        title: blocks[0]?.text ?? '',
        language: 'en',
        publishedOn: null,
        outlet: null,
        wholeness: 'whole' as ComparedArticle['wholeness'],
        body,
        blocks: blocks as unknown as ComparedArticle['blocks'],
      };
    });
}

/** One character for one character, so that offsets stay. */
function plain(text: string): string {
  return text
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/[–—‐‑]/gu, '-')
    .replace(/\u00a0/gu, ' ')
    .toLowerCase();
}

/**
 * Where a row's words stand: in the paragraph that it gives (a few rows count headings differently, so the two on either
 * side after it), nearest to where its token number would be.
 */
function locate({ body, blocks }: ComparedArticle, row: Row): [number, number] | null {
  // `` and '' are the corpus's own spelling of quotation marks, two characters for one.
  const wanted = plain(row.code_mention.replace(/``|''/gu, '"')).trim();
  const number = Number(row.paragraph);
  const around = Number.isInteger(number) ? [0, -1, 1, -2, 2].map((step) => number + step) : blocks.keys();
  for (const index of around) {
    const block = blocks[index];
    if (!block || wanted === '') continue;
    const text = plain(body.slice(block.start, block.end));
    const places = [
      ...text.matchAll(
        new RegExp(
          `(?<![\\p{L}\\p{N}])${wanted.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}])`,
          'gu',
        ),
      ),
    ];
    if (places.length === 0) continue;
    // `start` counts tokens of the sentence; within a paragraph of several the nearest is right more often than the first.
    const token = Number(row.start);
    const distance = (at: number) =>
      Math.abs(
        (text.slice(text.lastIndexOf('. ', at) + 1, at).match(/[\p{L}\p{N}$%]+(?:['.-][\p{L}\p{N}]+)*|[^\s]/gu) ?? [])
          .length - token,
      );
    const best = places
      .map(({ index: at }) => at)
      .reduce((left, right) => (distance(right) < distance(left) ? right : left));
    return [block.start + best, block.start + best + wanted.length];
  }
  return null;
}
