import { describe, expect, it } from 'vitest';
import { mayBeKept } from '../../src-main/electron-shell/kept-files.ts';

describe('what the page may put on a disk', () => {
  it.each([
    'Bridge-coverage.csv',
    'Bridge-report.html',
    'Bridge-notes.jsonld',
    'notes.json',
    'quiz.gift',
    'quiz.xml',
    'quiz-qti.zip',
    'the-bridge-closes.parallax',
    'parallax-report-2026-11-22.txt',
  ])('is %s', (name) => {
    expect(mayBeKept(name)).toBe(true);
  });

  it.each([
    'notes.exe',
    'notes.jsonld.exe',
    'notes.csv.lnk',
    'notes.js',
    'notes',
    'json',
    '.json',
    'notes.json ',
    '.zip',
    'quiz.zip.exe',
    'quiz.xmlx',
  ])('is not "%s"', (name) => {
    expect(mayBeKept(name)).toBe(false);
  });
});
