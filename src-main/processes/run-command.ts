import { join, resolve } from 'node:path';
import { parseCommandLine, runCommandLine, USAGE } from '../transports/command-line.ts';
import type { ExitCode } from '../transports/command-line.ts';
import { forkService } from '../transports/fork-service.ts';
import { superviseService } from '../transports/supervise-service.ts';
import { defaultDataDir, pageDir, sourceEnvironment } from './folders.ts';
import { serviceArguments } from './service-options.ts';

/** Makes the calls of one command against a service in a process of its own, as the window does. */
export async function runCommand(appRoot: string, args: readonly string[]): Promise<ExitCode> {
  const command = parseCommandLine(args);
  if (typeof command === 'string') {
    process.stderr.write(`${command}\n${USAGE}\n`);
    return 2;
  }
  const options = {
    dataDir: command.dataDir === undefined ? defaultDataDir() : resolve(command.dataDir),
    appRoot,
    pageDir: pageDir(appRoot),
    version: process.env['npm_package_version'] ?? 'source',
    bundledCase: false,
  };
  const service = superviseService(() =>
    forkService({
      entry: join(import.meta.dirname, 'node-process.ts'),
      args: serviceArguments(options),
      env: sourceEnvironment(appRoot),
    }),
  );
  const exitCode = await runCommandLine(command, service, process);
  await service.stop();
  return exitCode;
}
