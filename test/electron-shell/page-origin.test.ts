import type { WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  isOwnAddress,
  isOwnFrame,
  isWebAddress,
  mayRequest,
  pageOrigin,
} from '../../src-main/electron-shell/page-origin.ts';

const served = pageOrigin(false, {});
const developed = pageOrigin(false, { ELECTRON_RENDERER_URL: 'http://localhost:5173' });

function frame(url: string, parent: WebFrameMain | null = null): WebFrameMain {
  return { url, parent } as WebFrameMain;
}

describe("the page's own address", () => {
  it('is the app protocol, and the dev server only in a checkout that was told so', () => {
    expect(served).toEqual({ address: 'parallax://app/', dev: false });
    expect(developed).toEqual({ address: 'http://localhost:5173/', dev: true });
    expect(pageOrigin(true, { ELECTRON_RENDERER_URL: 'http://localhost:5173' })).toEqual(served);
  });

  it('is told from every other by scheme and host', () => {
    expect(isOwnAddress(served, 'parallax://app/#/settings')).toBe(true);
    const others = [
      'parallax://other/',
      'parallax://app@evil/',
      'parallax://me@app/',
      'file:///app/',
      'https://app/',
      'app',
      '',
    ];
    for (const address of others) expect(isOwnAddress(served, address), address).toBe(false);
  });

  it('is asked of the top frame only', () => {
    expect(isOwnFrame(served, frame('parallax://app/'))).toBe(true);
    expect(isOwnFrame(served, frame('parallax://app/', frame('parallax://app/')))).toBe(false);
    expect(isOwnFrame(served, frame('data:text/html,x'))).toBe(false);
    expect(isOwnFrame(served, null)).toBe(false);
  });
});

describe('what the window may ask for', () => {
  it('is its own files and what the page carries', () => {
    for (const address of ['parallax://app/a.js', 'data:,', 'blob:parallax://app/1'])
      expect(mayRequest(served, address)).toBe(true);
    const remote = [
      'http://localhost:5173/',
      'https://example.org/',
      'ws://127.0.0.1/',
      'file:///etc/hostname',
      'devtools://x',
    ];
    for (const address of remote) expect(mayRequest(served, address), address).toBe(false);
  });

  it('includes the dev server and its live reload in development, and still nothing remote', () => {
    for (const address of ['http://localhost:5173/main.ts', 'ws://localhost:5173/?token=x']) {
      expect(mayRequest(developed, address), address).toBe(true);
    }
    expect(mayRequest(developed, 'https://example.org/')).toBe(false);
  });
});

describe('what may be handed to the system to open', () => {
  it('is a web address and nothing else', () => {
    expect(isWebAddress('https://example.org/a')).toBe(true);
    expect(isWebAddress('http://example.org/')).toBe(true);
    for (const address of ['file:///etc/hostname', 'mailto:a@b', 'javascript:0', 'smb://x/', 'x', '']) {
      expect(isWebAddress(address), address).toBe(false);
    }
  });
});
