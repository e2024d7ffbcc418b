import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A root to install into, and to throw away: this machine's (or that of PARALLAX_CLEAN_ROOT, which debootstrap made) as it
 * stands, with a layer in memory over it that takes all that is written outside /tmp. It lives in a mount namespace of its own, and goes with it.
 */
export interface ThrowawayRoot {
  /** Runs a command to its end in there and returns what it printed; as root unless a user is named. Throws where it fails. */
  run(command: readonly string[], user?: string): string;
  start(command: readonly string[], user: string, environment: Readonly<Record<string, string>>): ChildProcess;
  end(): void;
}

/** Why there can be none here, or null. */
export function rootObstacle(): string | null {
  if (process.platform !== 'linux') return 'it is installed on Linux only';
  if (process.getuid?.() !== 0) return 'only root may install a package';
  if (spawnSync('dpkg', ['--version']).status !== 0) return 'this is no Debian';
  return null;
}

const LAYERS = `
set -e
mount -t tmpfs tmpfs "$1"
mkdir "$1/upper" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=$2,upperdir=$1/upper,workdir=$1/work" "$1/root"
for place in dev proc sys; do mount --rbind "/$place" "$1/root/$place"; done
mount --bind /tmp "$1/root/tmp"
echo ready
exec sleep infinity
`;

/** Null where this machine lets nobody lay one file system over another (some containers). */
export async function openThrowawayRoot(): Promise<ThrowawayRoot | null> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-root-'));
  const lower = process.env['PARALLAX_CLEAN_ROOT'] ?? '/';
  const keeper = spawn(
    'unshare',
    ['--mount', '--propagation', 'private', 'bash', '-c', LAYERS, 'bash', folder, lower],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const ready = await new Promise((resolve) => {
    keeper.stdout.once('data', () => resolve(true));
    keeper.once('exit', () => resolve(false));
  });
  const end = () => {
    keeper.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  if (ready !== true) {
    end();
    return null;
  }
  const enter = (user: string | undefined, command: readonly string[]) => [
    `--mount=/proc/${keeper.pid}/ns/mnt`,
    'chroot',
    ...(user === undefined ? [] : [`--userspec=${user}:${user}`]),
    join(folder, 'root'),
    ...command,
  ];
  const environmentOf = (user = 'root') => ({
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: user === 'root' ? '/root' : `/home/${user}`,
    LC_ALL: 'C.UTF-8',
    DISPLAY: process.env['DISPLAY'] ?? '',
  });
  return {
    run(command, user) {
      const { status, stdout, stderr } = spawnSync('nsenter', enter(user, command), {
        encoding: 'utf8',
        env: environmentOf(user),
        maxBuffer: 64e6,
      });
      if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}${stdout}`);
      return stdout;
    },
    start: (command, user, environment) =>
      spawn('nsenter', enter(user, command), {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...environmentOf(user), ...environment },
      }),
    end,
  };
}
