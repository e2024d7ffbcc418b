import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { buildApplication } from './build.ts';
import { bundleService } from './packaging/bundle-service.ts';
import { CHECKOUT } from './checkout.ts';
import { packagedFolder } from './packaging/packaged-application.ts';
import { resolveRuntime } from './runtime/resolve-runtime.ts';
import { runElectronBuilder } from './packaging/run-electron-builder.ts';
import { sizeLines } from './packaging/size-lines.ts';

/** `npm run package`: the unpacked application for this system, in dist/. */
const resolution = await resolveRuntime();
if (resolution.runtime) {
  await buildApplication();
  await bundleService();
  rmSync(packagedFolder(), { recursive: true, force: true });
  await runElectronBuilder(resolution.runtime, process.arch === 'arm64' ? 'arm64' : 'x64', ['dir']);
  process.stdout.write(`Packaged with ${resolution.runtime.label}: ${relative(CHECKOUT, packagedFolder())}\n`);
  process.stdout.write(`${sizeLines(packagedFolder()).join('\n')}\n`);
} else {
  process.stderr.write(`Parallax can't be packaged: ${resolution.reason}.\n`);
  process.exitCode = 1;
}
