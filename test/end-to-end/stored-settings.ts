import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHECKOUT } from '../../scripts/checkout.ts';

/** What the library holds, read by hand from beside the program: a setting shows at once and is stored a moment later. */
export async function storedSettings(dataDir: string): Promise<unknown> {
  const command = join(CHECKOUT, 'src-main/processes/command-line.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [command, 'settings.read', '--data', dataDir]);
  return JSON.parse(stdout);
}
