import { describe, expect, it } from 'vitest';
import { pageFileName } from '../../src-main/electron-shell/page-file-name.ts';

describe('the file an address names', () => {
  it('is the page for the bare address, with or without a query or a place in it', () => {
    for (const address of ['parallax://app/', 'parallax://app/?x=1', 'parallax://app/#/case/1']) {
      expect(pageFileName(address)).toBe('index.html');
    }
  });

  it('is a plain name in the folder or beneath it', () => {
    expect(pageFileName('parallax://app/assets/index-AbC_9-.js')).toBe('assets/index-AbC_9-.js');
  });

  it('is nothing for any spelling that could lead elsewhere', () => {
    const spellings = [
      '../x',
      'a/../x',
      '..%2fx',
      '%2e%2e/x',
      'a\\..\\x',
      '/etc/hostname',
      '.env',
      'a/.b',
      'a//b',
      'x%00.js',
      'a/',
    ];
    for (const spelling of spellings) expect(pageFileName(`parallax://app/${spelling}`), spelling).toBeNull();
  });

  it('is nothing on another host', () => {
    expect(pageFileName('parallax://elsewhere/index.html')).toBeNull();
    expect(pageFileName('parallax://app.elsewhere/index.html')).toBeNull();
  });
});
