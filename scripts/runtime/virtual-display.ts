import { spawn } from 'node:child_process';

export interface Display {
  /** What goes into the environment variable DISPLAY. */
  readonly name: string;
  stop(): void;
}

/** Whether a window can be shown: always on macOS and Windows, on Linux where a display server is named. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/**
 * Starts Xvfb on a free display for tests and benchmarks, and sets DISPLAY to it. The screen is larger than the
 * largest window that is photographed. Returns null where there is a display already.
 */
export async function startVirtualDisplay(): Promise<Display | null> {
  if (hasDisplay()) return null;
  // Xvfb picks a free number itself and writes it to the descriptor it is told.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2200x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]!.once('data', (data) => resolve(String(data).trim()));
    server.once('error', (error) => reject(new Error(`Xvfb could not be started (${error.message}).`)));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display.`)));
  });
  process.env['DISPLAY'] = `:${number}`;
  const stop = () => {
    server.kill();
    process.off('exit', stop);
    delete process.env['DISPLAY'];
  };
  process.once('exit', stop);
  server.unref();
  return { name: `:${number}`, stop };
}
