import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
});
export type Bounds = z.infer<typeof boundsSchema>;
const windowStateSchema = z.object({
  bounds: boundsSchema,
  maximised: z.boolean(),
  fullScreen: z.boolean(),
  /** The page's own background when it was last seen, as #rrggbb; the person's theme may not be the system's. */
  paper: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** In CSS pixels; below the smallest the side-by-side reader has no room for two columns. */
export const SMALLEST = { width: 720, height: 520 };
const FIRST = { width: 1280, height: 840 };
/** How much of the window must lie on some display for it to be reachable with a mouse: a piece of its title bar. */
const REACHABLE = { width: 160, height: 40 };

/**
 * Where the window goes: where it was, if that is still on a display (a projector may be gone), else centred on the
 * first one, never larger than it.
 */
export function placeWindow(saved: WindowState | null, workAreas: readonly Bounds[]): WindowState {
  const area = saved ? workAreas.find((candidate) => isReachable(saved.bounds, candidate)) : undefined;
  if (saved && area) {
    const width = clamp(saved.bounds.width, SMALLEST.width, area.width);
    const height = clamp(saved.bounds.height, SMALLEST.height, area.height);
    return { ...saved, bounds: { ...saved.bounds, width, height } };
  }
  const first = workAreas[0] ?? { x: 0, y: 0, ...FIRST };
  const width = Math.min(FIRST.width, first.width);
  const height = Math.min(FIRST.height, first.height);
  const x = first.x + Math.round((first.width - width) / 2);
  const y = first.y + Math.round((first.height - height) / 2);
  return { ...saved, bounds: { x, y, width, height }, maximised: saved?.maximised ?? false, fullScreen: false };
}

function isReachable(bounds: Bounds, area: Bounds): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const titleBarOnArea = bounds.y >= area.y && bounds.y + REACHABLE.height <= area.y + area.height;
  return width >= REACHABLE.width && titleBarOnArea;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, Math.min(least, most)), most);
}

/** What was kept, or null; a file that is not ours to read is treated as none. */
export function readWindowState(profileDir: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(stateFile(profileDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Whole or not at all, so that a cut power line leaves the last good one. On a full disk the last one stays: no reason to fail. */
export function writeWindowState(profileDir: string, state: WindowState): void {
  const file = stateFile(profileDir);
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // The window then opens where it was the time before.
  }
}

function stateFile(profileDir: string): string {
  return join(profileDir, 'window-state.json');
}
