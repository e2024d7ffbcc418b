import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeWindow, readWindowState, writeWindowState } from '../../src-main/electron-shell/window-state.ts';
import type { WindowState } from '../../src-main/electron-shell/window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };

function state(bounds: WindowState['bounds'], more: Partial<WindowState> = {}): WindowState {
  return { bounds, maximised: false, fullScreen: false, ...more };
}

describe('where the window opens', () => {
  it('is the middle of the first display when nothing was kept, and no larger than it', () => {
    expect(placeWindow(null, [laptop]).bounds).toEqual({ x: 80, y: 43, width: 1280, height: 840 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }]).bounds).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 600,
    });
  });

  it('is where it was, on any display that is still there', () => {
    const kept = state({ x: 1500, y: 60, width: 1000, height: 700 }, { maximised: true });
    expect(placeWindow(kept, [laptop, projector])).toEqual(kept);
  });

  it('is the first display again when the one it was on is gone, maximised as before', () => {
    const kept = state({ x: 1500, y: 60, width: 1000, height: 700 }, { maximised: true });
    const placed = placeWindow(kept, [laptop]);
    expect(placed.bounds.x).toBe(80);
    expect(placed.maximised).toBe(true);
  });

  it('is never out of reach of the mouse', () => {
    expect(placeWindow(state({ x: 100, y: -400, width: 900, height: 700 }), [laptop]).bounds.y).toBe(43);
    expect(placeWindow(state({ x: 1400, y: 60, width: 900, height: 700 }), [laptop]).bounds.x).toBe(80);
  });

  it('is neither too small to read in nor larger than the display', () => {
    const { bounds } = placeWindow(state({ x: 0, y: 25, width: 300, height: 5000 }), [laptop]);
    expect(bounds).toEqual({ x: 0, y: 25, width: 720, height: 875 });
  });
});

describe('the kept state', () => {
  it('is read as it was written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-window-'));
    const kept = state({ x: 1, y: 2, width: 900, height: 800 }, { fullScreen: true, paper: '#191816' });
    writeWindowState(folder, kept);
    expect(readWindowState(folder)).toEqual(kept);
  });

  it('counts as none when it is missing, cut off or of another shape', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-window-'));
    expect(readWindowState(folder)).toBeNull();
    for (const text of [
      '{"bounds":',
      '{"bounds":{"x":"1"}}',
      'null',
      '{"bounds":{"x":0,"y":0,"width":9,"height":9},"maximised":false,"fullScreen":false,"paper":"url(x)"}',
    ]) {
      writeFileSync(join(folder, 'window-state.json'), text);
      expect(readWindowState(folder), text).toBeNull();
    }
  });
});
