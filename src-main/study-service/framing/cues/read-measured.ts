import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cueRuleSchema } from '../../../contract/framing.ts';
import type { CueRule } from '../../../contract/framing.ts';

const measuredSchema = z.record(z.string(), cueRuleSchema.shape.measured);

/**
 * How often a cue of each rule was right, as `npm run bench -- framing --only cues --write` last found it. A rule that is not in
 * the file has not been measured, since nobody has annotated its kind.
 */
export function readMeasured(folder: string): Readonly<Record<string, CueRule['measured']>> {
  const path = join(folder, 'measured.json');
  return existsSync(path) ? measuredSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
}
