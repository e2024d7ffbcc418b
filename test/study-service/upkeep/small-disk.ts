import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes, really mounted: only root on Linux may. Null elsewhere, where the test says that it was left out. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'parallax-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]).status === 0;
  if (!mounted) {
    rmSync(path, { recursive: true });
    return null;
  }
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

  /** Other people's files take all there is, to the last page, whoever else is writing meanwhile. */
  fill(): void {
    const films = openSync(join(this.path, 'films'), 'a');
    for (let size = 1 << 20; size >= 4096; size >>= 4) {
      try {
        for (;;) writeSync(films, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
    closeSync(films);
  }

  makeRoom(): void {
    rmSync(join(this.path, 'films'), { force: true });
  }

  makeReadOnly(): void {
    const { status, stderr } = spawnSync('mount', ['-o', 'remount,ro', this.path], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }

  remove(): void {
    spawnSync('umount', ['-l', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }
}
