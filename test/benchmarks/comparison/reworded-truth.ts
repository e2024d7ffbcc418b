import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';

/** The half of the events on which thresholds and weights were chosen; the other half gives the figure. */
export const TUNING_EVENTS: ReadonlySet<string> = new Set([
  'dam-release',
  'envoy-expelled',
  'level-crossing',
  'plant-closure',
  'recount-vote',
  'bathing-lake',
  'festival-noise',
  'meadow-estate',
]);

/** Small events of one place, whose publishers share its names and tell different things; the others are news of the world. */
export const LOCAL_EVENTS: ReadonlySet<string> = new Set([
  'bathing-lake',
  'bus-line',
  'festival-noise',
  'maternity-ward',
  'meadow-estate',
  'school-canteen',
]);

/** A sentence of the truth set with what it says; see test/fixtures/reworded/README.md. */
export interface LabelledSentence {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Facts that it states outright. */
  readonly facts: ReadonlySet<string>;
  /** Facts that it touches or states in part. */
  readonly partly: ReadonlySet<string>;
  /** What it could be taken for and isn't. */
  readonly not: ReadonlySet<string>;
}

export interface LabelledEvent {
  readonly name: string;
  readonly articles: readonly ComparedArticle[];
  readonly sentences: readonly LabelledSentence[];
}

/** `unclear`: one of the two states the fact only in part, so that neither answer is wrong. */
export type Verdict = 'same' | 'not the same' | 'unclear';

export interface LabelledPair {
  readonly event: string;
  readonly left: LabelledSentence;
  readonly right: LabelledSentence;
  readonly verdict: Verdict;
  /** Named as easily taken for the same by whoever wrote the articles. */
  readonly hard: boolean;
}

/** The events under a folder, one a folder, one article a file. */
export function readEvents(folder: string): LabelledEvent[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => {
    const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.txt'));
    const read = files.map((file) =>
      readLabelled(file.replace('.txt', ''), readFileSync(join(folder, name, file), 'utf8')),
    );
    return {
      name,
      articles: read.map(({ article }) => article),
      sentences: read.flatMap(({ sentences }) => sentences),
    };
  });
}

const words = (text: string) => text.split(' ').filter(Boolean);

function readLabelled(articleId: string, text: string): { article: ComparedArticle; sentences: LabelledSentence[] } {
  const [head, ...paragraphs] = text.trim().split(/\n\n+/u);
  const fields = new Map(
    head!.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const title = fields.get('title') ?? '';
  const blocks: ComparedArticle['blocks'][number][] = [
    { position: 0, role: 'headline', text: title, start: 0, end: title.length },
  ];
  const sentences: LabelledSentence[] = [];
  let body = title;
  for (const paragraph of paragraphs) {
    body += '\n\n';
    const from = body.length;
    for (const [index, line] of paragraph.split('\n').entries()) {
      const bar = line.indexOf(' | ');
      if (bar < 0) throw new Error(`${articleId}: no label before "${line}"`);
      const labels = words(line.slice(0, bar)).filter((label) => label !== '-');
      const start = body.length + Number(index > 0);
      body += `${index > 0 ? ' ' : ''}${line.slice(bar + 3).trim()}`;
      sentences.push({
        articleId,
        start,
        end: body.length,
        text: body.slice(start),
        facts: new Set(labels.filter((label) => !/^!|~$/u.test(label))),
        partly: new Set(labels.filter((label) => label.endsWith('~')).map((label) => label.slice(0, -1))),
        not: new Set(labels.filter((label) => label.startsWith('!')).map((label) => label.slice(1))),
      });
    }
    blocks.push({ position: blocks.length, role: 'paragraph', text: body.slice(from), start: from, end: body.length });
  }
  const article: ComparedArticle = {
    articleId,
    title,
    language: fields.get('language') ?? null,
    publishedOn: fields.get('date') ?? null,
    outlet: fields.get('outlet') ?? null,
    wholeness: 'whole',
    body,
    blocks,
  };
  return { article, sentences };
}

/** Every pair of sentences from two articles of an event. */
export function pairsOf({ name, sentences }: LabelledEvent): LabelledPair[] {
  return sentences.flatMap((left, index) =>
    sentences
      .slice(index + 1)
      .filter((right) => right.articleId !== left.articleId)
      .map((right) => {
        const verdict = judge(left, right);
        const hard = verdict === 'not the same' && (meets(left.not, right.facts) || meets(right.not, left.facts));
        return { event: name, left, right, verdict, hard };
      }),
  );
}

/** Whether two sentences state a fact that both have. */
export function judge(left: LabelledSentence, right: LabelledSentence): Verdict {
  if (meets(left.facts, right.facts)) return 'same';
  const all = [left, right].map(({ facts, partly }) => new Set([...facts, ...partly]));
  return meets(all[0]!, all[1]!) ? 'unclear' : 'not the same';
}

function meets(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const label of left) if (right.has(label)) return true;
  return false;
}

/** The labelled sentence that a passage stands for: the one it has most of. Null for a headline. */
export function labelAt(
  { sentences }: LabelledEvent,
  articleId: string,
  start: number,
  end: number,
): LabelledSentence | null {
  let best: { sentence: LabelledSentence; shared: number } | null = null;
  for (const sentence of sentences) {
    if (sentence.articleId !== articleId) continue;
    const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    if (shared > 0 && shared > (best?.shared ?? 0)) best = { sentence, shared };
  }
  return best?.sentence ?? null;
}
