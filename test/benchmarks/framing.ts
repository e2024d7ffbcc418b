/**
 * How well notes stay where they were put, and how often a cue falls on words that trained readers had marked.
 * `npm run bench -- framing [--data ../shared/bench] [--json FILE] [--only anchors,cues] [--write]`; `--write` keeps the precision of each rule
 * where the interface reads it.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Part } from './comparison/part.ts';
import { measureAnchors } from './framing/anchors.ts';
import { measureCues } from './framing/cues.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
/** A part stands in a file of its own under framing/; add a line here. */
const PARTS: Readonly<Record<string, Part>> = {
  anchors: measureAnchors,
  cues: (given) => measureCues({ ...given, write: options.write }),
};
const say = (line: string) => process.stdout.write(`${line}\n`);
const chosen = options.only?.split(',') ?? Object.keys(PARTS);
const figures: Record<string, unknown> = {};
for (const [name, part] of Object.entries(PARTS))
  if (chosen.includes(name)) figures[name] = await part({ data: options.data, say });
if (options.json) writeFileSync(options.json, JSON.stringify(figures, null, 2));
