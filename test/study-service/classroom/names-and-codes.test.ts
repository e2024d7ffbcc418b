import { randomBytes } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { dealGroups } from '../../../src-main/study-service/classroom/seats/deal-groups.ts';
import { drawCode, drawToken, isSameSecret, readCode } from '../../../src-main/study-service/classroom/draw-code.ts';
import { foldName } from '../../../src-main/study-service/classroom/seats/fold-name.ts';
import { offerPseudonyms } from '../../../src-main/study-service/classroom/seats/pseudonyms.ts';
import { readRoster } from '../../../src-main/study-service/classroom/seats/read-roster.ts';

describe('a code', () => {
  it('is six letters to read out, each as likely as the next', () => {
    const counts = new Map<string, number>();
    for (let turn = 0; turn < 2_000; turn += 1) {
      const code = drawCode(randomBytes);
      expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{6}$/u);
      for (const letter of code) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    // 12,000 letters, 600 of each expected: 150 off is six standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(150);
  });

  it('is drawn again where a byte would favour some letters', () => {
    const bytes = [255, 250, 240, 0, 1, 2, 3, 4, 5, 6, 7, 8];
    expect(drawCode(() => Uint8Array.from(bytes))).toBe('BCDFGH');
  });

  test.each(['bcdfgh', ' BCD FGH ', 'bcd-fgh', 'B C D F G H'])('is read from %j', (typed) => {
    expect(isSameSecret(readCode(typed), 'BCDFGH')).toBe(true);
  });

  it('has a token of 128 bits beside it, never the same', () => {
    const tokens = new Set(Array.from({ length: 500 }, () => drawToken(randomBytes)));
    expect(tokens.size).toBe(500);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/u);
  });
});

describe('names', () => {
  test.each([
    ['Ada', 'ADA '],
    ['Ada', 'Аda'],
    ['José', 'Jose'],
    ['Ada L', 'Ada\u00a0 L.'],
    ['Ada', 'A\u200bda'],
  ])('%j and %j are one to the eye, and one here', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test.each([
    ['Ila', 'Lia'],
    ['Ada 1', 'Ada 2'],
    ['Max', 'Мах М'],
  ])('%j and %j are two', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('that are no letters are still somebody', () => {
    expect(foldName('🦊')).not.toBe(foldName('🐻'));
    expect(foldName('---')).not.toBe('');
  });

  it('to take instead are calm, none of them twice, and none that is taken', () => {
    const all = offerPseudonyms([], 17, 10_000);
    expect(all).toHaveLength(576);
    expect(new Set(all.map(foldName)).size).toBe(576);
    const offered = offerPseudonyms(all.slice(0, 570), 3, 12);
    expect([...offered].sort()).toEqual(all.slice(570).sort());
  });
});

describe('groups', () => {
  const seats = Array.from({ length: 29 }, (_, at) => `seat-${at}`);
  it('leave nobody alone', () => {
    for (const size of [2, 3, 4, 5]) {
      const counts = Map.groupBy(dealGroups(seats, size, Math.random), ({ group }) => group);
      for (const members of counts.values()) expect(members.length).toBeGreaterThanOrEqual(size);
    }
    expect(dealGroups(['one'], 3, Math.random)).toEqual([{ seatId: 'one', group: 'Group 1' }]);
    expect(dealGroups(seats, 0, Math.random).every(({ group }) => group === null)).toBe(true);
  });
});

describe('a roster', () => {
  const names = async (text: string) => (await readRoster(text)).seats.map(({ name, group }) => [name, group]);
  test.each([
    [
      'Name,Group\nAda,1\nBo,2\n',
      [
        ['Ada', '1'],
        ['Bo', '2'],
      ],
    ],
    [
      '\ufeffNachname;Vorname;Gruppe\r\nStein;Ada;Fenster\r\nBerg;Bo;\r\n',
      [
        ['Ada Stein', 'Fenster'],
        ['Bo Berg', null],
      ],
    ],
    [
      'Ada\nBo\nCleo\n',
      [
        ['Ada', null],
        ['Bo', null],
        ['Cleo', null],
      ],
    ],
    [
      'Stone, Ada\nHill, Bo\n',
      [
        ['Ada Stone', null],
        ['Bo Hill', null],
      ],
    ],
    [
      'Ada\tA\nBo\tA\nCleo\tB\nDan\tB\n',
      [
        ['Ada', 'A'],
        ['Bo', 'A'],
        ['Cleo', 'B'],
        ['Dan', 'B'],
      ],
    ],
    ['Student ID;Surname;First name;Email\n7;Stone;Ada;a@b.c\n', [['Ada Stone', null]]],
    ['Name\n"Stone, Ada"\n', [['Stone, Ada', null]]],
    [
      'Name,Group\n=HYPERLINK("x"),1\n@Bo,2\n',
      [
        ['=HYPERLINK("x")', '1'],
        ['@Bo', '2'],
      ],
    ],
    ['\n\n  \nName\n\nAda\n', [['Ada', null]]],
    ['', []],
  ])('of %j', async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });

  it('refuses a name that looks like one before it, by name and line', async () => {
    const { seats, refused } = await readRoster('Name\nAda\nBo\nADA\n');
    expect(seats.map(({ name }) => name)).toEqual(['Ada', 'Bo']);
    expect(refused).toEqual([{ what: 'ADA', why: expect.stringContaining('line 2') }]);
  });

  it('says which line has no name, and which name is too long', async () => {
    const { refused } = await readRoster(`Name,Group\n,1\n${'x'.repeat(61)},1\n`);
    expect(refused.map(({ what }) => what.slice(0, 6))).toEqual(['line 2', 'xxxxxx']);
  });
});
