import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../../src-main/study-service/comparison/split-sentences.ts';
import type { Part } from './part.ts';

/** How many of the golden rules of sentence splitting hold, beside the runtime's own segmenter in the same run. */
export const measureSentences: Part = ({ data, say }) => {
  const file = join(data ?? '', 'sentences', 'golden-rules.json');
  if (data === undefined || !existsSync(file)) {
    say('sentences: no golden rules there; say where with --data');
    return null;
  }
  const rules = JSON.parse(readFileSync(file, 'utf8')) as [string, string[]][];
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const count = (split: (text: string) => string[]) =>
    rules.filter(([text, sentences]) => JSON.stringify(split(text)) === JSON.stringify(sentences)).length;
  const ours = count((text) => splitSentences(text, 'en').map(([start, end]) => text.slice(start, end)));
  const runtime = count((text) => [...segmenter.segment(text)].map(({ segment }) => segment.trim()));
  say(`sentences: golden rules kept, of ${rules.length}`);
  say(
    `  Parallax ${ours}   Intl.Segmenter ${runtime}   (sentence-splitter 34, sentencex 31 as published with the data)`,
  );
  return { rules: rules.length, parallax: ours, intlSegmenter: runtime };
};
