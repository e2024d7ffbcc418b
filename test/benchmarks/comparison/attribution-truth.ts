import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';

/** A statement as a person marked it; offsets into the body. */
export interface TrueStatement {
  readonly start: number;
  readonly end: number;
  /** Ways to name the speaker, the best first; empty where nobody is named. */
  readonly speakers: readonly string[];
  readonly verb: string | null;
  /** Right to find and right to leave out: no measure counts it. */
  readonly optional: boolean;
}

export interface Truth {
  readonly articleId: string;
  readonly set: 'development' | 'held-out';
  readonly kind: 'text' | 'seeds';
  readonly statements: readonly TrueStatement[];
}

/** Of a seed page no word is kept: offsets of content, speaker and verb, and a hash that tells whether the text is the same. */
export interface SeedTruth {
  readonly articleId: string;
  readonly set: Truth['set'];
  readonly bodySha256: string;
  readonly statements: readonly {
    readonly content: readonly [number, number];
    readonly speakers: readonly (readonly [number, number])[];
    readonly verb: readonly [number, number] | null;
    readonly optional?: true;
  }[];
}

/** All truth for the articles that are here. Truth that no longer fits its text is an error, not a low figure. */
export function readTruth(folder: string, articles: ReadonlyMap<string, ComparedArticle>): Truth[] {
  const written = readdirSync(folder)
    .filter((name) => name.endsWith('.truth.txt'))
    .flatMap((name) => readWritten(readFileSync(join(folder, name), 'utf8'), articles));
  const seeds = JSON.parse(readFileSync(join(folder, 'seeds.json'), 'utf8')) as SeedTruth[];
  return [...written, ...seeds.flatMap((one) => readSeed(one, articles.get(one.articleId)))];
}

function readSeed(
  { articleId, set, bodySha256, statements }: SeedTruth,
  article: ComparedArticle | undefined,
): Truth[] {
  if (!article) return [];
  if (hashBody(article.body) !== bodySha256)
    throw new Error(`The text of ${articleId} is not the one that was marked.`);
  const text = ([start, end]: readonly [number, number]) => article.body.slice(start, end);
  return [
    {
      articleId,
      set,
      kind: 'seeds',
      statements: statements.map(({ content, speakers, verb, optional }) => ({
        start: content[0],
        end: content[1],
        speakers: speakers.map(text),
        verb: verb && text(verb),
        optional: optional ?? false,
      })),
    },
  ];
}

export function hashBody(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/** `@ article set`, then a line each: `speaker / other name | verb | first words … last words`; `?` opens what may be left out. */
export function readWritten(text: string, articles: ReadonlyMap<string, ComparedArticle>): Truth[] {
  const truth: (Truth & { statements: TrueStatement[] })[] = [];
  let from = 0;
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('@')) {
      const [, articleId = '', set] = line.split(' ');
      truth.push({ articleId, set: set as Truth['set'], kind: 'text', statements: [] });
      from = 0;
      continue;
    }
    const { articleId, statements } = truth.at(-1)!;
    const body = articles.get(articleId)?.body;
    if (body === undefined) throw new Error(`There is no article ${articleId}.`);
    const optional = line.startsWith('? ');
    const [speaker = '', verb = '', content = ''] = line.replace(/^\? /, '').split(' | ');
    const [start, end] = locate(body, content, from);
    from = start;
    statements.push({
      start,
      end,
      speakers: speaker === '-' ? [] : speaker.split(' / '),
      verb: verb === '-' ? null : verb,
      optional,
    });
  }
  return truth;
}

function locate(body: string, content: string, from: number): [number, number] {
  const [first = '', last] = content.split(' … ');
  let start = body.indexOf(first, from);
  if (start < 0) start = body.indexOf(first);
  const tail = last ?? first;
  const end = body.indexOf(tail, last === undefined ? start : start + first.length);
  if (start < 0 || end < 0) throw new Error(`Not in the text: ${content}`);
  return [start, end + tail.length];
}
