import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packArgument } from '../../src-main/electron-shell/pack-argument.ts';

const folder = resolve('/home/ada');

describe('the pack a start was given', () => {
  it('is found among the switches of Chromium, and lies in the folder the start was made in', () => {
    for (const args of [
      ['bridge.parallax'],
      ['--no-sandbox', 'bridge.parallax', '--enable-features=X'],
      ['.', 'bridge.parallax'],
    ])
      expect(packArgument(args, folder)).toBe(resolve(folder, 'bridge.parallax'));
  });

  it('may be a whole path, a file address or in capitals', () => {
    const whole = resolve('/media/stick/The bridge.PARALLAX');
    expect(packArgument([whole], folder)).toBe(whole);
    expect(packArgument([pathToFileURL(whole).href], folder)).toBe(whole);
  });

  it('is the last of several', () => {
    expect(packArgument(['a.parallax', 'b.parallax'], folder)).toBe(resolve(folder, 'b.parallax'));
  });

  it('is no switch, no library of that name, no other file and nothing on another computer', () => {
    for (const args of [
      [],
      ['.'],
      ['page.html'],
      ['--x=a.parallax'],
      ['--data', 'a.parallax'],
      ['file://elsewhere/share/%00/a.parallax'],
    ])
      expect(packArgument(args, folder)).toBeNull();
  });
});
