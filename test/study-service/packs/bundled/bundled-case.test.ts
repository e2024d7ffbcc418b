import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewArticleSchema, restBlockSchema } from '../../../../src-main/contract/intake.ts';
import { isArticleRole } from '../../../../src-main/contract/plain/vocabulary.ts';
import { readBundledCase } from '../../../../src-main/study-service/packs/bundled/bundled-case.ts';
import { HARBOUR_BRIDGE } from '../harbour-bridge.ts';

const bundled = readBundledCase(HARBOUR_BRIDGE);

describe('a bundled case', () => {
  it('is read into pages that the store takes as they are', () => {
    for (const capture of bundled.captures) {
      expect(capture.articles).toHaveLength(1);
      expect(previewArticleSchema.parse(capture.articles[0])).toEqual(capture.articles[0]);
      expect(capture.rest.map((block) => restBlockSchema.parse(block))).toEqual(capture.rest);
    }
  });

  it('keeps the bytes of each article file as they lie on disk', () => {
    for (const capture of bundled.captures) {
      const onDisk = readFileSync(path.join(HARBOUR_BRIDGE, capture.fileName));
      expect(Buffer.from(capture.raw).equals(onDisk)).toBe(true);
    }
  });

  it('gives every block of a page its place, the article first and what stood beside it after', () => {
    for (const capture of bundled.captures) {
      const blocks = [...(capture.articles[0]?.blocks ?? []), ...capture.rest];
      expect(blocks.map((block) => block.order)).toEqual(blocks.map((_, index) => index));
      expect(capture.articles[0]?.blocks.every((block) => isArticleRole(block.role))).toBe(true);
      expect(capture.rest.some((block) => isArticleRole(block.role))).toBe(false);
    }
  });

  it('says under which licence it comes, and that it is invented', () => {
    expect(bundled.licence).toBe('CC BY 4.0');
    expect(bundled.attribution).toContain('invented');
    expect(bundled.happenedWhere).toContain('invented');
  });
});

describe('a bundled case that is not right', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'parallax-pack-'));
    cpSync(HARBOUR_BRIDGE, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const rewrite = (file: string, change: (text: string) => string) => {
    const at = path.join(folder, file);
    const before = readFileSync(at, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(at, after);
  };

  it('names the article whose headline is not the title in case.json', () => {
    rewrite('halyard.md', (text) => text.replace('# Bridge to Lark Island', '# The bridge to Lark Island'));
    expect(() => readBundledCase(folder)).toThrow(/halyard\.md disagree about: title$/);
  });

  it('names the article whose byline line lacks the date that case.json read from it', () => {
    rewrite('seamark.md', (text) => text.replace('16 March 2024', 'This week'));
    expect(() => readBundledCase(folder)).toThrow(/seamark\.md disagree about: publishedOn\.evidence$/);
  });

  it('refuses a source-type label without evidence', () => {
    rewrite('case.json', (text) => {
      const file = JSON.parse(text) as { outlets: { evidence: unknown[] }[] };
      for (const outlet of file.outlets) outlet.evidence = [];
      return JSON.stringify(file);
    });
    expect(() => readBundledCase(folder)).toThrow(/case\.json.*needs evidence/s);
  });

  it('refuses an article of an outlet that the case does not describe', () => {
    rewrite('case.json', (text) => text.replace('"outlet": "seamark"', '"outlet": "sea mark"'));
    expect(() => readBundledCase(folder)).toThrow(/no outlet has the key/);
  });

  it('refuses to reach for a file outside its own folder', () => {
    rewrite('case.json', (text) => text.replace('"file": "halyard.md"', '"file": "../halyard.md"'));
    expect(() => readBundledCase(folder)).toThrow(/case\.json/);
  });

  it('refuses Markdown that it has no block role for', () => {
    rewrite('halyard.md', (text) => `${text}\n| a | b |\n| - | - |\n| 1 | 2 |\n`);
    expect(() => readBundledCase(folder)).toThrow(/"table"/);
  });
});
