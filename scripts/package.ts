import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'electron-builder';
import { packageConfiguration } from '../electron-builder.config.ts';
import { buildApplication } from './build.ts';
import { bundleService } from './bundle-service.ts';
import { CHECKOUT, NODE_24 } from './checkout.ts';
import { packagedFolder } from './packaged-application.ts';
import { resolveRuntime } from './resolve-runtime.ts';

/** `npm run package`: the unpacked application for this system, in dist/. */
const resolution = await resolveRuntime();
if (resolution.runtime) {
  await buildApplication();
  await bundleService();
  rmSync(packagedFolder(), { recursive: true, force: true });
  await build({
    projectDir: CHECKOUT,
    publish: 'never',
    config: {
      ...packageConfiguration(resolution.runtime, NODE_24),
      // The stand-in starts folders by a loader in this place, which a packaged application must not have.
      afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    },
  });
  process.stdout.write(`Packaged with ${resolution.runtime.label}: ${relative(CHECKOUT, packagedFolder())}\n`);
} else {
  process.stderr.write(`Parallax can't be packaged: ${resolution.reason}.\n`);
  process.exitCode = 1;
}
