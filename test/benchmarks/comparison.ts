/**
 * How well and how fast articles of one case are compared, each part beside its peer in the same run.
 * `npm run bench -- comparison [--data ../shared/bench] [--json FILE] [--only sentences,rewording,speed]`
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureAlignmentSpeed } from './comparison/measure-alignment-speed.ts';
import { measureRewording } from './comparison/measure-rewording.ts';
import { measureSentences } from './comparison/measure-sentences.ts';
import type { Part } from './comparison/part.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'string' }, only: { type: 'string' } },
});

/** A part stands in a file of its own under comparison/; add a line here. */
const PARTS: Readonly<Record<string, Part>> = {
  sentences: measureSentences,
  rewording: measureRewording,
  speed: measureAlignmentSpeed,
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const chosen = options.only?.split(',') ?? Object.keys(PARTS);
const figures: Record<string, unknown> = {};
for (const [name, part] of Object.entries(PARTS))
  if (chosen.includes(name)) figures[name] = await part({ data: options.data, say });
if (options.json) writeFileSync(options.json, JSON.stringify(figures, null, 2));
