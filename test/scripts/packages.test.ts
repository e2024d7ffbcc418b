import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { PACK_MEDIA_TYPE, packageConfiguration } from '../../electron-builder.config.ts';
import { metainfoText } from '../../scripts/packaging/debian-texts.ts';
import { licencesText, listBundled } from '../../scripts/packaging/gather-licences.ts';

const RUNTIME = { kind: 'official', executable: '', label: '', distribution: '', electronVersion: '45.4.1' } as const;
const PROGRAM = { version: '1.0.0', description: '', author: 'Somebody & Sons', license: 'MIT' };
const text = metainfoText(packageConfiguration(RUNTIME, ''), PROGRAM, '2031-05-01');

describe('what a software centre reads', () => {
  test('names the program, its menu entry, its file type and its version', () => {
    const document = new DOMParser().parseFromString(text, 'text/xml');
    const words = (tag: string) => document.getElementsByTagName(tag)[0]?.textContent;
    expect(words('name')).toBe('Parallax');
    expect(words('launchable')).toBe('parallax.desktop');
    expect(words('mediatype')).toBe(PACK_MEDIA_TYPE);
    expect(words('developer_name')).toBe('Somebody & Sons');
    expect(document.getElementsByTagName('release')[0]?.getAttribute('version')).toBe('1.0.0');
  });

  const hasJudge = spawnSync('appstreamcli', ['--version']).status === 0;
  test.skipIf(!hasJudge)('is what AppStream asks for (where appstreamcli is there to ask)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-metainfo-'));
    try {
      const file = join(folder, 'org.parallax.study.metainfo.xml');
      writeFileSync(file, text);
      const { status, stdout } = spawnSync('appstreamcli', ['validate', '--no-net', file], { encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, expect.any(String)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the licences that go along', () => {
  test('are of what the sources import and of what that needs, and of no tool', () => {
    const bundled = listBundled();
    for (const name of ['svelte', 'zod', 'yauzl', 'pend', '@fontsource/opendyslexic', '@inlang/paraglide-js'])
      expect(bundled).toContain(name);
    for (const name of ['electron', 'vitest', 'eslint', 'electron-builder']) expect(bundled).not.toContain(name);
  });

  test('stand there with their own words', () => {
    expect(licencesText()).toMatch(/\nmammoth [\d.]+ \(BSD-2-Clause\)\n\n.*Redistribution and use/su);
  });
});
