import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKOUT } from './checkout.ts';

/** `npm run bench -- NAME [--data DIR] [--json FILE]`: runs test/benchmarks/NAME.ts, which reads the rest of the arguments. */
const folder = join(CHECKOUT, 'test', 'benchmarks');
const name = process.argv[2];
const file = name === undefined || !/^[\w-]+$/.test(name) ? null : join(folder, `${name}.ts`);
if (file && existsSync(file)) {
  // The benchmark reads its options as if it had been started itself.
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
} else {
  const known = readdirSync(folder).filter((entry) => entry.endsWith('.ts'));
  const names = known.map((entry) => basename(entry, '.ts')).join(', ');
  process.stderr.write(`usage: npm run bench -- NAME [--data DIR] [--json FILE]\nNAME is one of: ${names}\n`);
  process.exitCode = 2;
}
