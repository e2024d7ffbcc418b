/** How well notes stay where they were put. `npm run bench -- framing [--data ../shared/bench] [--json FILE] [--only anchors]` */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Part } from './comparison/part.ts';
import { measureAnchors } from './framing/anchors.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'string' }, only: { type: 'string' } },
});
const PARTS: Readonly<Record<string, Part>> = { anchors: measureAnchors };
const say = (line: string) => process.stdout.write(`${line}\n`);
const chosen = options.only?.split(',') ?? Object.keys(PARTS);
const figures: Record<string, unknown> = {};
for (const [name, part] of Object.entries(PARTS))
  if (chosen.includes(name)) figures[name] = await part({ data: options.data, say });
if (options.json) writeFileSync(options.json, JSON.stringify(figures, null, 2));
