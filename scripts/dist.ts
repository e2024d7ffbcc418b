import { rmSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { packageConfiguration } from '../electron-builder.config.ts';
import { buildApplication } from './build.ts';
import { bundleService } from './packaging/bundle-service.ts';
import { CHECKOUT, NODE_24 } from './checkout.ts';
import { unpackedFolder } from './packaging/packaged-application.ts';
import { resolveRuntime } from './runtime/resolve-runtime.ts';
import type { Runtime } from './runtime/resolve-runtime.ts';
import { runElectronBuilder } from './packaging/run-electron-builder.ts';
import type { Architecture } from './packaging/run-electron-builder.ts';
import { megabytes, sizeLines } from './packaging/size-lines.ts';
import { debianObstacle, writeDebianPackage } from './packaging/write-debian-package.ts';

/**
 * `npm run dist`: what people of this system install, for both architectures, in dist/, with its sizes; and a sentence for
 * each that can't be made here. Each system's packages are made on that system (Windows's on Windows, the Mac's on a Mac).
 */
const TARGETS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['AppImage'],
  win32: ['nsis', 'portable'],
  darwin: ['dmg', 'zip'],
};
const NAMES: Readonly<Record<string, string>> = { linux: 'Linux', win32: 'Windows', darwin: 'a Mac' };
const say = (line: string) => void process.stdout.write(`${line}\n`);
const made: string[] = [];
const missing: string[] = [];

const resolution = await resolveRuntime();
if (resolution.runtime) await distribute(resolution.runtime);
else missing.push(`Nothing can be packaged: ${resolution.reason}. Run it where Electron can be downloaded.`);
for (const file of made) say(`${megabytes(statSync(file).size).padStart(10)}  ${relative(CHECKOUT, file)}`);
if (missing.length > 0) say(`\nNot made here:\n${missing.map((line) => `- ${line}`).join('\n')}`);
process.exitCode = made.length > 0 ? 0 : 1;

async function distribute(runtime: Runtime): Promise<void> {
  await buildApplication();
  await bundleService();
  const here: Architecture = process.arch === 'arm64' ? 'arm64' : 'x64';
  const official = runtime.kind === 'official';
  for (const arch of official ? (['x64', 'arm64'] as const) : [here]) {
    rmSync(unpackedFolder(arch), { recursive: true, force: true });
    await attempt(`the unpacked application for ${arch}`, () => runElectronBuilder(runtime, arch, ['dir']));
    say(`\n${relative(CHECKOUT, unpackedFolder(arch))}, with ${runtime.label}:`);
    say(`${sizeLines(unpackedFolder(arch)).join('\n')}\n`);
    if (process.platform === 'linux') await attempt(`the Debian package for ${arch}`, () => makeDebian(runtime, arch));
    if (!official) continue;
    for (const target of TARGETS[process.platform] ?? [])
      await attempt(`${target} for ${arch}`, () => runElectronBuilder(runtime, arch, [target]));
  }
  if (!official) sayWhatStandInLacks(here);
  for (const [platform, targets] of Object.entries(TARGETS))
    if (platform !== process.platform)
      missing.push(
        `${targets.join(' and ')} for ${NAMES[platform]}: run \`npm ci && npm run dist\` on ${NAMES[platform]}.`,
      );
}

/** The stand-in is for tests: what it makes shows that packaging works, and is not given to anybody. */
function sayWhatStandInLacks(here: Architecture): void {
  const other = here === 'x64' ? 'arm64' : 'x64';
  const how = 'run `npx install-electron` once where GitHub can be reached, then `npm run dist` again';
  missing.push(
    `A package to give to people: what is above holds the tests' stand-in for Electron. For the real one, ${how}.`,
    `${TARGETS[process.platform]!.join(' and ')}, and everything for ${other}: these need Electron's own download; ${how}.`,
  );
}

function makeDebian(runtime: Runtime, arch: Architecture): Promise<string[]> {
  const obstacle = debianObstacle();
  if (obstacle) throw new Error(`${obstacle}; on Debian it is in the package dpkg`);
  const config = packageConfiguration(runtime, NODE_24, arch);
  const architecture = arch === 'x64' ? 'amd64' : 'arm64';
  const version = process.env['npm_package_version'] ?? 'test';
  // By its name it can't be taken for one to give away
  const standIn = runtime.kind === 'official' ? '' : '-with-stand-in';
  const file = join(CHECKOUT, 'dist', `parallax_${version}_${architecture}${standIn}.deb`);
  writeDebianPackage({ folder: unpackedFolder(arch), config, architecture, file, compression: 'xz' });
  return Promise.resolve([file]);
}

/** One package that fails must not cost the others. */
async function attempt(what: string, make: () => Promise<string[]>): Promise<void> {
  try {
    made.push(...(await make()).filter((file) => !basename(file).endsWith('.blockmap')));
  } catch (error) {
    missing.push(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}.`);
  }
}
