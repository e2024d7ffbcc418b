/**
 * How well and how fast articles of one case are compared, each part beside its peer in the same run.
 * `npm run bench -- comparison [--data ../shared/bench] [--json FILE] [--only sentences,rewording,speed,attribution,naming,figures,wording]`.
 * The seeds are looked for beside the data.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAttribution } from './comparison/attribution.ts';
import { measureFigures } from './comparison/figures.ts';
import { measureAlignmentSpeed } from './comparison/measure-alignment-speed.ts';
import { measureNaming } from './comparison/naming.ts';
import { measureRewording } from './comparison/measure-rewording.ts';
import { measureSentences } from './comparison/measure-sentences.ts';
import type { Part } from './comparison/part.ts';
import { measureHeadlineTruth, measureWordingTruth } from './comparison/wording.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'string' }, only: { type: 'string' } },
});

/** A part stands in a file of its own under comparison/; add a line here. */
const PARTS: Readonly<Record<string, Part>> = {
  sentences: measureSentences,
  rewording: measureRewording,
  speed: measureAlignmentSpeed,
  attribution: async ({ data, say }) => {
    const { table, figures } = await measureAttribution({ seedsDir: seedsBeside(data) });
    say(table);
    return figures;
  },
  naming: ({ data, say }) => {
    const { table, figures } = measureNaming({ dataDir: data ?? 'nowhere' });
    say(table);
    return figures;
  },
  figures: ({ data, say }) => {
    const { table, figures } = measureFigures({ seedsDir: seedsBeside(data) ?? 'nowhere' });
    say(table);
    return figures;
  },
  wording: ({ say }) => {
    const truths = { wording: measureWordingTruth(), headlines: measureHeadlineTruth() };
    say(`wording, invented sentences: ${truths.wording.map((row) => JSON.stringify(row)).join('\n  ')}`);
    say(`headlines, invented: ${truths.headlines.map((row) => JSON.stringify(row)).join('\n  ')}`);
    return truths;
  },
};

function seedsBeside(data: string | undefined): string | null {
  const folder = data === undefined ? null : join(data, '..', 'seeds');
  return folder !== null && existsSync(folder) ? folder : null;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const chosen = options.only?.split(',') ?? Object.keys(PARTS);
const figures: Record<string, unknown> = {};
for (const [name, part] of Object.entries(PARTS))
  if (chosen.includes(name)) figures[name] = await part({ data: options.data, say });
if (options.json) writeFileSync(options.json, JSON.stringify(figures, null, 2));
