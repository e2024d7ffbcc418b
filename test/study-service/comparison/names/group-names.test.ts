import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AlignedPassage, NameGroup } from '../../../../src-main/contract/comparison.ts';
import { nameGroupSchema } from '../../../../src-main/contract/comparison.ts';
import { groupNames } from '../../../../src-main/study-service/comparison/names/group-names.ts';
import { readNamingLists } from '../../../../src-main/study-service/comparison/names/naming-lists.ts';
import { articleOf, LEXICONS } from '../naming-article.ts';

const lists = readNamingLists(LEXICONS);
const group = (...bodies: string[]) =>
  groupNames(
    bodies.map((body, index) => articleOf(`a${index}`, body)),
    lists,
  );
const holding = (groups: readonly NameGroup[], form: string) =>
  groups.find(({ forms }) => forms.some(({ text }) => text === form));
const formsOf = (groups: readonly NameGroup[], form: string) =>
  holding(groups, form)?.forms.map(({ text }) => text) ?? [];

describe('names that refer to one thing', () => {
  it('puts a last name, a title and "Mr" to the one person who bears them', () => {
    const groups = group(
      'President Ada Quillon opened the hall. Mr. Reed clapped. The president smiled.',
      'Quillon spoke for an hour. Ms. Quillon left early, and the president’s car was late.',
    );
    expect(formsOf(groups, 'Quillon')).toEqual(
      expect.arrayContaining(['President Ada Quillon', 'Ms. Quillon', 'president']),
    );
    expect(holding(groups, 'Quillon')?.reason).toContain('the same last name');
  });

  it('begins a name with its titles at the word before them, also where a country has two words', () => {
    const groups = group(
      'The crowd greeted American President Ada Quillon. The mayor thanked South Korean President Bela Marsk.',
      'Quillon spoke. Marsk spoke.',
    );
    expect(formsOf(groups, 'Quillon')).toContain('American President Ada Quillon');
    expect(formsOf(groups, 'Marsk')).toContain('South Korean President Bela Marsk');
  });

  it('takes a verb that is also a noun for none: "Tilda Reed accused"', () => {
    const groups = group(
      'Opposition leader Tilda Reed accused the council of hiding it. The accused said no. The accused left.',
      'Opposition leader Tilda Reed accused councillors. Reed left.',
    );
    expect(formsOf(groups, 'Reed')).toEqual(['Opposition leader Tilda Reed', 'Reed']);
    expect(formsOf(groups, 'accused')).toEqual(['accused']);
    expect(groups.filter(({ label }) => / accused/u.test(label))).toEqual([]);
  });

  it('leaves a last name out where two people bear it equally', () => {
    const groups = group(
      'Ada Stone and Carl Stone met. Ada Stone spoke. Carl Stone listened. Then Stone left. Stone was tired.',
    );
    expect(formsOf(groups, 'Ada Stone')).not.toContain('Stone');
    expect(formsOf(groups, 'Carl Stone')).not.toContain('Stone');
  });

  it('keeps a son apart from the father whose name he has', () => {
    const groups = group(
      'Adam Stone spoke. Adam Stone left. Adam Stone Jr. stayed. Later Adam Stone Jr. spoke. Stone laughed.',
    );
    expect(formsOf(groups, 'Adam Stone')).toContain('Stone');
    expect(formsOf(groups, 'Adam Stone').some((text) => text.includes('Jr'))).toBe(false);
  });

  it('joins letters to the name they stand for', () => {
    const groups = group('The Harbour Safety Council met. The HSC voted.', 'The HSC said no.');
    expect(formsOf(groups, 'HSC')).toContain('Harbour Safety Council');
  });

  it('takes a government, its seat and its people for the country', () => {
    const groups = group(
      'Norway refused. The Norwegian government said so. Oslo did not answer.',
      'The Norwegians waited.',
    );
    expect(formsOf(groups, 'Norway')).toEqual(expect.arrayContaining(['Norwegian government', 'Oslo', 'Norwegians']));
    expect(holding(groups, 'Norway')?.reason).toMatch(/government/u);
  });

  it('puts "the regime" to no country where two governments are named alike', () => {
    const groups = group(
      'The Norwegian government and the Danish government met. The regime is old. The regime will fall.',
    );
    expect(formsOf(groups, 'regime')).not.toContain('Norwegian government');
    expect(formsOf(groups, 'regime')).not.toContain('Danish government');
  });

  it('joins the words that writers choose for fighters, and for a siege', () => {
    const groups = group(
      'Rebels hold the town. The siege goes on.',
      'The terrorists fled. The encirclement is over.',
      'Militants came back.',
    );
    expect(formsOf(groups, 'terrorists')).toEqual(expect.arrayContaining(['Rebels', 'Militants']));
    expect(holding(groups, 'siege')).toMatchObject({ kind: 'act' });
    expect(formsOf(groups, 'siege')).toContain('encirclement');
  });

  it('keeps another deal, and a deal of another sort, apart from the deal', () => {
    const groups = group(
      'The deal was signed. The deal is bad. A trade deal failed. A new deal may come.',
      'The agreement held. The deal is dead. The new deal is far off.',
    );
    expect(formsOf(groups, 'deal')).toContain('agreement');
    expect(formsOf(groups, 'deal')).not.toContain('trade deal');
    expect(formsOf(groups, 'deal')).not.toContain('new deal');
  });

  it('does not read a telephone call as another name', () => {
    const groups = group(
      'Ada Stone came. Carl Reed came. Stone called Reed. Reed called Stone. Stone left, and Reed left.',
    );
    expect(formsOf(groups, 'Stone')).not.toContain('Reed');
  });

  it('joins what stands in the same place of sentences that say the same', () => {
    const bodies = ['Police detained five protesters at noon.', 'Police detained five residents at noon.'];
    const articles = bodies.map((body, index) => articleOf(`a${index}`, body));
    const aligned: AlignedPassage[] = [
      {
        id: 'p1',
        kind: 'nearly word for word',
        strength: 0.9,
        sharedWords: ['police', 'detain'],
        members: articles.map(({ articleId, body }) => ({ articleId, start: 0, end: body.length, text: body })),
      },
    ];
    expect(formsOf(groupNames(articles, lists), 'protesters')).not.toContain('residents');
    const groups = groupNames(articles, lists, aligned);
    expect(formsOf(groups, 'protesters')).toContain('residents');
    expect(holding(groups, 'protesters')?.reason).toContain('the same place');
  });

  it('says nothing about a text in a language it cannot read', () => {
    const article = articleOf('a0', 'Die Polizei kam. Die Polizei ging.', { language: 'de' });
    expect(groupNames([article], lists)).toEqual([]);
  });
});

describe('names of the bundled case', () => {
  const folder = join(LEXICONS, '..', 'packs', 'harbour-bridge');
  const articles = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'NOTES.md')
    .map((file) => articleOf(file, readFileSync(join(folder, file), 'utf8')));
  const groups = groupNames(articles, lists);

  it('quote the text at their offsets, count what they quote and have keys of their own', () => {
    for (const one of groups) {
      nameGroupSchema.parse(one);
      for (const { articleId, start, end, text } of one.mentions)
        expect(articles.find((article) => article.articleId === articleId)!.body.slice(start, end)).toBe(text);
      expect(one.forms.reduce((sum, { count }) => sum + count, 0)).toBe(one.mentions.length);
    }
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    expect(groups.length).toBeGreaterThan(10);
  });

  it('bring the crack and the fault together, and the protesters with the agitators', () => {
    expect(formsOf(groups, 'crack')).toContain('fault');
    expect(formsOf(groups, 'protesters')).toEqual(expect.arrayContaining(['agitators', 'campaigners']));
  });

  it('come out the same when they are grouped again', () => {
    expect(groupNames(articles, lists)).toEqual(groups);
  });
});
