import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { LICENCES_FILE, packageConfiguration } from '../../electron-builder.config.ts';
import { CHECKOUT, NODE_24 } from '../checkout.ts';
import type { Runtime } from '../runtime/resolve-runtime.ts';
import { licencesText } from './gather-licences.ts';

export type Architecture = 'x64' | 'arm64';

/**
 * Runs electron-builder on what is built, for this system: `targets` are its own names (`dir` for the unpacked
 * application alone). Returns the files it made, which a target `dir` has none of.
 */
export async function runElectronBuilder(
  runtime: Runtime,
  arch: Architecture,
  targets: readonly string[],
): Promise<string[]> {
  writeFileSync(join(CHECKOUT, LICENCES_FILE), licencesText());
  return build({
    projectDir: CHECKOUT,
    publish: 'never',
    targets: Platform.current().createTarget([...targets], Arch[arch]),
    config: {
      ...packageConfiguration(runtime, NODE_24, arch),
      // The stand-in starts folders by a loader in this place, which a packaged application must not have.
      afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    },
  });
}
