import { describe, expect, it } from 'vitest';
import { chooseServiceHost } from '../../src-main/electron-shell/choose-service-host.ts';

describe('who carries the study service', () => {
  it('is a plain Node where SQLite can not be loaded, packaged or not', () => {
    expect(chooseServiceHost({ napi: 8, packaged: true, stripsTypes: false })).toBe('node-process');
    expect(chooseServiceHost({ napi: 9, packaged: false, stripsTypes: true })).toBe('node-process');
  });

  it("is Electron's utility process in a package that can load SQLite, which needs no TypeScript", () => {
    expect(chooseServiceHost({ napi: 10, packaged: true, stripsTypes: false })).toBe('utility-process');
  });

  it('is a plain Node in a checkout whose Electron does not read TypeScript', () => {
    expect(chooseServiceHost({ napi: 10, packaged: false, stripsTypes: false })).toBe('node-process');
    expect(chooseServiceHost({ napi: 10, packaged: false, stripsTypes: true })).toBe('utility-process');
  });
});
