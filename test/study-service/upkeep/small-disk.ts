import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A disk of a few megabytes, really mounted: only root on Linux may. Null elsewhere, where the test says that it was left out. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'parallax-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]).status === 0;
  onTestFinished(() => {
    if (mounted) spawnSync('umount', ['-l', path]);
    rmSync(path, { recursive: true, force: true });
  });
  if (!mounted) return null;
  const dataDir = join(path, 'library');
  mkdirSync(dataDir);
  return new SmallDisk(path, dataDir);
}

export class SmallDisk {
  readonly path: string;
  readonly dataDir: string;

  constructor(path: string, dataDir: string) {
    this.path = path;
    this.dataDir = dataDir;
  }

  /** Other people's files take all there is. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.path);
    if (bavail > 0) writeFileSync(join(this.path, 'films'), Buffer.alloc(bavail * bsize));
  }

  makeRoom(): void {
    rmSync(join(this.path, 'films'), { force: true });
  }

  makeReadOnly(): void {
    const { status, stderr } = spawnSync('mount', ['-o', 'remount,ro', this.path], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}
