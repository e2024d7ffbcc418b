import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LESSON_STEPS } from '../../../../src-main/study-service/packs/bundled/lesson-file.ts';
import { notesFileSchema } from '../../../../src-main/study-service/packs/bundled/notes-file.ts';
import { quizFileSchema } from '../../../../src-main/study-service/packs/bundled/quiz-file.ts';
import type { CaseEvidence, CaseItem } from '../../../../src-main/study-service/packs/bundled/quiz-file.ts';
import { scaffoldSchema } from '../../../../src-main/study-service/packs/bundled/scaffold-file.ts';
import { countOf, notesForTeachers, readCaseContent, readPackFile } from '../case-content.ts';
import type { CaseContent } from '../case-content.ts';

/** Pack, age, and how many words its articles may have. */
const CASES = [
  { pack: 'lynx-school', age: 12, least: 150, most: 300 },
  { pack: 'harbour-bridge', age: 14, least: 300, most: 700 },
  { pack: 'krasset-dam', age: 17, least: 500, most: 900 },
] as const;

const WORD = /[\p{L}\p{N}]+(?:[’.,-][\p{L}\p{N}]+)*/gu;
const wordsIn = (text: string) => text.match(WORD)?.length ?? 0;

/** Which of the passages do not stand exactly once where they say they do. */
function lost(content: CaseContent, passages: readonly CaseEvidence[]): string[] {
  return passages.filter((passage) => timesFound(content, passage) !== 1).map((passage) => JSON.stringify(passage));
}

function timesFound(content: CaseContent, passage: CaseEvidence): number {
  if ('file' in passage) {
    return countOf(content.texts.get(passage.file) ?? '', passage.exact, passage.prefix, passage.suffix);
  }
  if ('outlet' in passage) {
    const outlet = content.bundled.outlets.find(({ key }) => key === passage.outlet);
    return countOf(outlet?.evidence.map(({ quotation }) => quotation).join('\n') ?? '', passage.exact);
  }
  return countOf(content.pages.find(({ id }) => id === passage.page)?.text ?? '', passage.exact);
}

/** Options with one right answer among several that differ in wording, so that a length could give it away. */
function choices(items: readonly CaseItem[]): { text: string; right: boolean }[][] {
  return items
    .flatMap((item) => ('options' in item && item.kind !== 'lexical or informational' ? [item.options] : []))
    .filter((options) => options.filter((option) => option.right).length === 1);
}

describe.each(CASES)('the bundled case $pack', ({ pack, age, least, most }) => {
  const content = readCaseContent(pack);
  const { bundled, texts, notes, items, pages, lesson } = content;

  it('has five or six articles of different source types and of several genres', () => {
    expect(bundled.captures.length).toBeGreaterThanOrEqual(5);
    expect(bundled.captures.length).toBeLessThanOrEqual(6);
    expect(new Set(bundled.outlets.map((outlet) => outlet.sourceType)).size).toBe(bundled.outlets.length);
    const genres = new Set(bundled.captures.map((capture) => capture.articles[0]?.genre));
    expect(genres.size).toBeGreaterThanOrEqual(age === 14 ? 3 : 4);
  });

  it('tells its articles at the length of its readers', () => {
    for (const capture of bundled.captures) {
      const body = (capture.articles[0]?.blocks ?? []).filter(({ role }) => !/headline|deck|byline/.test(role));
      const count = body.reduce((sum, block) => sum + wordsIn(block.text), 0);
      expect(count, capture.fileName).toBeGreaterThanOrEqual(least);
      expect(count, capture.fileName).toBeLessThanOrEqual(most);
    }
  });

  it('is free to hand on, and says that it is invented', () => {
    expect(bundled.licence).toBe('CC BY 4.0');
    expect(bundled.attribution).toContain('invented');
  });

  it('quotes its articles to the letter in the tables for teachers', () => {
    const tables =
      notesForTeachers(pack)
        .match(/^\|.*$/gm)
        ?.join('\n') ?? '';
    const said = [...tables.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(said.length).toBeGreaterThanOrEqual(8);
    const all = [...texts.values(), ...bundled.captures.flatMap(({ rest }) => rest.map(({ text }) => text))].join('\n');
    expect(said.filter((words) => !all.includes(words))).toEqual([]);
  });

  it('has at least 25 notes, each on words that stand once in their article', () => {
    expect(notes.notes.length).toBeGreaterThanOrEqual(25);
    expect(new Set(notes.notes.map(({ id }) => id)).size).toBe(notes.notes.length);
    expect(
      lost(
        content,
        notes.notes.flatMap(({ targets }) => targets),
      ),
    ).toEqual([]);
  });

  it('has notes by two readers beside Parallax, on every article, some of which link two', () => {
    expect(new Set(notes.notes.map(({ author }) => author))).toEqual(new Set(notes.authors));
    expect(notes.authors).toHaveLength(3);
    const noted = new Set(notes.notes.flatMap(({ targets }) => targets.map(({ file }) => file)));
    expect(noted).toEqual(new Set(texts.keys()));
    const linking = notes.notes.filter(({ targets }) => new Set(targets.map(({ file }) => file)).size > 1);
    expect(linking.length).toBeGreaterThanOrEqual(5);
    expect(new Set(notes.notes.map(({ category }) => category)).size).toBeGreaterThanOrEqual(10);
  });

  it('has at least 20 quiz items of at least 8 kinds, every key with words that stand', () => {
    expect(items.length).toBeGreaterThanOrEqual(20);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const item of items) expect(lost(content, item.evidence), item.id).toEqual([]);
    expect(items.filter(({ evidence }) => !evidence.some((one) => 'file' in one))).toEqual([]);
  });

  it('shows every article that can be chosen, and not only those that are right', () => {
    const named = bundled.captures.map(({ fileName, articles }) => [fileName, articles[0]?.outlet ?? ''] as const);
    for (const item of items) {
      const choices = 'options' in item ? item.options.map(({ text }) => text) : [];
      const open = named.filter(([, outlet]) => choices.some((text) => outlet.endsWith(text))).map(([file]) => file);
      const shown = [...item.evidence.flatMap((one) => ('file' in one ? [one.file] : [])), ...(item.beside ?? [])];
      if (open.length > 1) expect(new Set(shown), item.id).toEqual(new Set([...open, ...shown]));
    }
  });

  it('rests no two items on the same passages', () => {
    const passages = items.map(({ evidence }) =>
      evidence
        .map((one) => JSON.stringify(one))
        .sort()
        .join(),
    );
    expect(new Set(passages).size).toBe(items.length);
  });

  it.each(items)('item $id has a key of the shape of its kind', (item) => {
    if ('options' in item) {
      const right = item.options.filter((option) => option.right).length;
      const several = item.kind === 'several of several';
      expect(several ? right > 1 && right < item.options.length : right === 1).toBe(true);
      expect(new Set(item.options.map(({ text }) => text)).size).toBe(item.options.length);
    }
    if (item.kind === 'select sentence') {
      const accepted = item.sentence.accepted.map((exact) => ({ file: item.sentence.file, exact }));
      expect(lost(content, accepted)).toEqual([]);
    }
    if (item.kind === 'claim matrix') {
      const { claims, files, cells } = item.matrix;
      expect(files.every((file) => texts.has(file))).toBe(true);
      expect(Object.keys(cells).sort()).toEqual(claims.map(({ id }) => id).sort());
      for (const row of Object.values(cells)) expect(row).toHaveLength(files.length);
      const shown = new Set(item.evidence.flatMap((one) => ('file' in one ? [one.file] : [])));
      const carrying = files.filter((_, at) => Object.values(cells).some((row) => row[at] !== 'absent'));
      expect([...shown].sort()).toEqual([...carrying].sort());
    }
    if (item.kind === 'match outlet to wording') {
      const fileOf = new Map(bundled.captures.map((capture) => [capture.articles[0]?.outlet, capture.fileName]));
      for (const { outlet, wording } of item.pairs) {
        const file = fileOf.get(bundled.outlets.find(({ key }) => key === outlet)?.name ?? '') ?? '';
        expect(texts.get(file), outlet).toContain(wording);
      }
    }
  });

  it('gives nothing away by the length of the right option, nor by its place', () => {
    const all = choices(items);
    const chance = all.reduce((sum, options) => sum + 1 / options.length, 0) / all.length;
    const alone = (pick: (...lengths: number[]) => number) =>
      all.filter((options) => {
        const most = pick(...options.map(({ text }) => text.length));
        return options.filter(({ text }) => text.length === most).every(({ right }) => right);
      }).length / all.length;
    expect(alone(Math.max)).toBeLessThanOrEqual(chance + 0.1);
    expect(alone(Math.min)).toBeLessThanOrEqual(chance + 0.1);
    const places = all.map((options) => options.findIndex((option) => option.right));
    for (const place of [0, 1, 2, 3]) {
      expect(places.filter((at) => at === place).length / all.length).toBeLessThanOrEqual(0.5);
    }
  });

  it('has three dated pages about each outlet, by others, that do not all agree', () => {
    for (const { key, name } of bundled.outlets) {
      const about = pages.filter(({ outlet }) => outlet === key);
      expect(about, key).toHaveLength(3);
      expect(new Set(about.map(({ stance }) => stance)).size, key).toBeGreaterThan(1);
      for (const page of about) {
        expect(page.by, page.id).not.toContain(name);
        expect(wordsIn(page.text), page.id).toBeGreaterThanOrEqual(age === 12 ? 50 : 60);
        expect(wordsIn(page.text), page.id).toBeLessThanOrEqual(150);
      }
    }
    expect(pages).toHaveLength(bundled.outlets.length * 3);
  });

  it('has a lesson of seven steps in 45 minutes', () => {
    expect(lesson.age).toBe(age);
    expect(lesson.steps.map(({ id }) => id)).toEqual(LESSON_STEPS);
    expect(lesson.steps.map(({ minutes }) => minutes).reduce((sum, one) => sum + one, 0)).toBe(45);
    expect(lesson.steps.every(({ student }) => countOf(`${student} `, '. ') === 1)).toBe(true);
  });
});

describe('the scaffold for Aleppo, October to December 2016', () => {
  const scaffold = readPackFile('aleppo-2016', 'scaffold.json', scaffoldSchema);

  it('tells dated facts, each with a source, inside or after the days it is about', () => {
    expect(scaffold.facts.length).toBeGreaterThanOrEqual(10);
    for (const fact of scaffold.facts) expect(fact.from <= fact.to, fact.id).toBe(true);
    const days = scaffold.facts.map((fact) => fact.from);
    expect(days).toEqual([...days].sort());
    expect(scaffold.ties).toMatchObject({ from: '2016-10-01', to: '2016-12-31' });
  });

  it('describes the eight outlets, and labels none of them without evidence', () => {
    const names = scaffold.outlets.map(({ name }) => name).sort();
    expect(names).toEqual(
      [
        'Pressimus',
        'RT',
        'South Front',
        'Stephen Lendman’s blog',
        'TASS',
        'The Duran',
        'The Interpreter',
        'Zerohedge',
      ].sort(),
    );
    for (const outlet of scaffold.outlets) {
      if (outlet.sourceType === 'cannot tell yet') expect(outlet.cannotTell.length, outlet.name).toBeGreaterThan(0);
      else expect(outlet.evidence.length, outlet.name).toBeGreaterThan(0);
    }
  });
});

const SEEDS = path.resolve(import.meta.dirname, '../../../../../shared/seeds');

describe.skipIf(!existsSync(SEEDS))(
  'the articles that the scaffold was made for (skipped where ../shared is absent)',
  () => {
    const { ties } = readPackFile('aleppo-2016', 'scaffold.json', scaffoldSchema);
    const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter((file) => file.endsWith('.txt')) : [];

    it.each(seeds)('%s is tied to it by its names alone', (file) => {
      const text = readFileSync(path.join(SEEDS, file), 'utf8');
      expect(ties.names.every((name) => text.includes(name))).toBe(true);
      expect(ties.undated.names.filter((name) => text.includes(name)).length).toBeGreaterThanOrEqual(
        ties.undated.atLeast,
      );
    });

    it.each(seeds)('holds no sentence of %s', (file) => {
      const sentences = readFileSync(path.join(SEEDS, file), 'utf8').split(/[.?!\n]+/);
      const scaffold = JSON.stringify(readPackFile('aleppo-2016', 'scaffold.json', scaffoldSchema));
      expect(sentences.filter((sentence) => wordsIn(sentence) > 5 && scaffold.includes(sentence.trim()))).toEqual([]);
    });
  },
);

describe('the files beside a case', () => {
  it('are refused with a category or a kind that nobody knows', () => {
    const note = { id: 'n', author: 'A', confidence: 'guess', targets: [{ file: 'a.md', exact: 'x' }], text: 't' };
    const notes = (category: string) => ({ format: 1, authors: ['A'], notes: [{ ...note, category }] });
    expect(notesFileSchema.safeParse(notes('lexical')).success).toBe(true);
    expect(notesFileSchema.safeParse(notes('biased')).success).toBe(false);
    const item = { id: 'q', kind: 'guess the bias', prompt: 'p', difficulty: 1, evidence: [], explanation: 'e' };
    expect(quizFileSchema.safeParse({ format: 1, items: [item] }).success).toBe(false);
  });

  it('are found wanting where a passage stands twice or not at all', () => {
    expect(countOf('a bridge and a bridge', 'bridge')).toBe(2);
    expect(countOf('a bridge and a bridge', 'bridge', 'and a ')).toBe(1);
    expect(countOf('a bridge', 'brigde')).toBe(0);
  });
});
