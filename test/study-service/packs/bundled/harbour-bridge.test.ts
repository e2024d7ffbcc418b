import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBundledCase } from '../../../../src-main/study-service/packs/bundled/bundled-case.ts';
import { articleTexts, FILE_OF, HARBOUR_BRIDGE } from '../harbour-bridge.ts';

const bundled = readBundledCase(HARBOUR_BRIDGE);
const paragraphs = articleTexts();
const textOf = (file: string) => (paragraphs.get(file) ?? []).join('\n');
const files = [...paragraphs.keys()];
const filesWith = (words: string | RegExp) =>
  files.filter((file) => (typeof words === 'string' ? textOf(file).includes(words) : words.test(textOf(file))));

const HALYARD = 'halyard.md';
const COURIER = 'national-courier.md';
const TIDE = 'tarrow-tide.md';
const BRIEF = 'ostmere-in-brief.md';
const SEAMARK = 'seamark.md';

describe('the case of the harbour bridge', () => {
  it('has five articles by five outlets of five source types, in the order of their days', () => {
    expect(bundled.captures).toHaveLength(5);
    expect(new Set(bundled.captures.map((capture) => capture.articles[0]?.outlet)).size).toBe(5);
    expect(new Set(bundled.outlets.map((outlet) => outlet.sourceType)).size).toBe(5);
    const days = bundled.captures.map((capture) => capture.articles[0]?.publishedOn?.date);
    expect(days).toEqual(['2024-03-12', '2024-03-13', '2024-03-14', '2024-03-15', '2024-03-16']);
  });

  it.each(bundled.captures)('$fileName tells its story in 350 to 700 words', (capture) => {
    const body =
      capture.articles[0]?.blocks.filter((block) => !['headline', 'deck', 'byline'].includes(block.role)) ?? [];
    const words = body.flatMap((block) => block.text.match(/[\p{L}\p{N}]+(?:[’.-][\p{L}\p{N}]+)*/gu) ?? []);
    expect(words.length).toBeGreaterThanOrEqual(350);
    expect(words.length).toBeLessThanOrEqual(700);
  });

  it('gives every label evidence that says where it was found', () => {
    for (const outlet of bundled.outlets) {
      expect(outlet.evidence.length, outlet.name).toBeGreaterThanOrEqual(1);
      for (const { quotation, foundAt } of outlet.evidence) {
        expect(quotation.split(' ').length).toBeGreaterThan(3);
        expect(foundAt).not.toBe('');
      }
    }
  });

  it('has four reader comments beside one of its articles, so that there is something to fold', () => {
    const comments = bundled.captures.map((c) => c.rest.filter((block) => block.role === 'reader comment').length);
    expect(comments).toEqual([0, 0, 4, 0, 0]);
  });
});

describe('the differences planted in it', () => {
  it('one fact stands in all five: the bridge closed on Tuesday at 6.40 a.m.', () => {
    expect(filesWith('6.40 a.m.')).toEqual(files);
    expect(filesWith('Tuesday')).toEqual(files);
  });

  it('the engineer is quoted whole in two and cut to one half or the other in two', () => {
    const comfort = 'The bridge is not about to fall down';
    const blame = 'this crack should have been found two years ago';
    const whole = `“${comfort}. But ${blame}, and I cannot promise that it is the only one.”`;
    expect(filesWith(whole)).toEqual([HALYARD, BRIEF]);
    expect(filesWith(comfort)).toEqual([HALYARD, COURIER, BRIEF]);
    expect(filesWith(blame)).toEqual([HALYARD, BRIEF, SEAMARK]);
  });

  it('the people at the barrier have a name of their own in each article', () => {
    expect(filesWith(/protesters/i)).toEqual([HALYARD]);
    expect(filesWith(/agitators/i)).toEqual([COURIER]);
    expect(filesWith(/residents/i)).toEqual([TIDE]);
    expect(filesWith(/angry locals/i)).toEqual([BRIEF]);
    expect(filesWith(/campaigners/i)).toEqual([SEAMARK]);
  });

  it('the price of the inspection stands in exactly two', () => {
    expect(filesWith(/4\.2 million/)).toEqual([HALYARD, TIDE]);
  });

  it('two figures differ between two: how many people came, and lorries a week or a day', () => {
    expect(filesWith('about 300 people')).toEqual([HALYARD]);
    expect(filesWith('about 80 agitators')).toEqual([COURIER]);
    expect(filesWith('640')).toEqual([TIDE, SEAMARK]);
    expect(filesWith('640 lorries a week')).toEqual([TIDE]);
    expect(filesWith('640 lorries a day')).toEqual([SEAMARK]);
  });

  it('the state paper leaves out the inspection that was never made, the party paper the storm', () => {
    expect(filesWith('2022')).toEqual([HALYARD, TIDE, BRIEF, SEAMARK]);
    expect(filesWith('storm')).toEqual([HALYARD, COURIER, TIDE, BRIEF]);
    expect(textOf(COURIER)).not.toMatch(/postpone|put off|budget|lorr/i);
  });

  it('the digest republishes two whole paragraphs of the agency, word for word, and credits it', () => {
    const agency = new Set(paragraphs.get(HALYARD));
    const shared = (paragraphs.get(BRIEF) ?? []).filter((paragraph) => agency.has(paragraph));
    expect(shared).toHaveLength(2);
    expect(shared.every((paragraph) => paragraph.split(' ').length > 30)).toBe(true);
    expect(textOf(BRIEF)).toContain('via Halyard News Agency');
    const others = files.filter((file) => file !== HALYARD && file !== BRIEF);
    expect(others.flatMap((file) => (paragraphs.get(file) ?? []).filter((paragraph) => agency.has(paragraph)))).toEqual(
      [],
    );
  });

  it('the digest’s headline says what nothing else in its article does', () => {
    const [headline, ...body] = paragraphs.get(BRIEF) ?? [];
    expect(headline).toMatch(/brink.*near-collapse/);
    expect(body.join(' ')).not.toMatch(/brink|collapse/i);
  });

  it('attribution judges in the party paper and does not in the wire report', () => {
    const judging = /\b(?:claimed|admitted|conceded|insisted|alleged|stressed|boasted|promised|noted)\b/;
    expect(textOf(SEAMARK)).toMatch(/claimed[\s\S]*conceded/);
    expect(textOf(SEAMARK)).toContain('Ilse Maron admitted');
    expect(textOf(HALYARD)).not.toMatch(judging);
    expect(textOf(HALYARD).match(/\bsaid\b/g)?.length).toBeGreaterThan(6);
  });

  it('one article carries a correction', () => {
    const corrected = bundled.captures.filter((c) =>
      c.articles[0]?.blocks.some((block) => block.role === 'correction'),
    );
    expect(corrected.map((capture) => capture.fileName)).toEqual([TIDE]);
  });

  it('voices come in different orders, and the nurse is heard in three of the five', () => {
    const order = (file: string) =>
      ['Vask', 'Maron', 'Olin']
        .filter((name) => textOf(file).includes(name))
        .sort((a, b) => textOf(file).indexOf(a) - textOf(file).indexOf(b));
    expect(order(HALYARD)).toEqual(['Maron', 'Vask', 'Olin']);
    expect(order(COURIER)).toEqual(['Vask', 'Maron']);
    expect(order(TIDE)).toEqual(['Maron', 'Olin']);
    expect(order(BRIEF)).toEqual(['Maron', 'Vask']);
    expect(order(SEAMARK)).toEqual(['Maron', 'Vask', 'Olin']);
  });
});

/** Rows of the tables in NOTES.md that quote: outlet name and each of its quotations. */
function quotedInNotes(): { outlet: string; words: string }[] {
  const notes = readFileSync(path.join(HARBOUR_BRIDGE, 'NOTES.md'), 'utf8');
  return notes.split('\n').flatMap((line) => {
    const [, outlet = '', cell = ''] = line.split('|').map((part) => part.trim());
    return [...cell.matchAll(/"([^"]+)"/g)].map((match) => ({ outlet, words: match[1] ?? '' }));
  });
}

describe('the notes for teachers', () => {
  const quoted = quotedInNotes();

  it('quote every article', () => {
    expect(quoted.length).toBeGreaterThan(50);
    expect(new Set(quoted.map((row) => row.outlet))).toEqual(new Set(Object.keys(FILE_OF)));
  });

  it.each(quoted)('$outlet does say: $words', ({ outlet, words }) => {
    expect(textOf(FILE_OF[outlet] ?? '')).toContain(words);
  });
});
