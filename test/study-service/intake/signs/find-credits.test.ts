import { describe, expect, it } from 'vitest';
import { bylineOf, findCredits, readCredits } from '../../../../src-main/study-service/intake/signs/find-credits.ts';
import { readPage } from '../../../../src-main/study-service/intake/read-page.ts';

describe('a line of credits', () => {
  it.each([
    ['By Ada Stone', 'author: Ada Stone'],
    ['BY ADA STONE AND OSMO HARJU', 'author: ADA STONE, author: OSMO HARJU'],
    ['By Ada Stone and Osmo Harju', 'author: Ada Stone, author: Osmo Harju'],
    ['By Ada Stone, translated by Osmo Harju', 'author: Ada Stone, translator: Osmo Harju'],
    ['By Ada Stone, Reuters', 'author: Ada Stone, agency: Reuters'],
    ['By Ada Stone, Osmo Harju, and Berit Lind', 'author: Ada Stone, author: Osmo Harju, author: Berit Lind'],
    ['Von Berit Lind', 'author: Berit Lind'],
    ['By Reuters', 'agency: Reuters'],
    ['Translated by Ollie Stone', 'translator: Ollie Stone'],
    ['Translated from the Finnish by Ollie Stone', 'translator: Ollie Stone'],
    ['Translation: Quay Collective', 'translator: Quay Collective'],
    ['(Translation by Berit Lind)', 'translator: Berit Lind'],
    ['Traduit par Odile Marchais', 'translator: Odile Marchais'],
    ['Traduit de l’anglais par Odile Marchais', 'translator: Odile Marchais'],
    ['Aus dem Englischen von Jutta Feld', 'translator: Jutta Feld'],
    ['Übersetzung: Jutta Feld', 'translator: Jutta Feld'],
    ['Traducción de Inés Prado', 'translator: Inés Prado'],
    ['(Reuters) - Engineers closed the bridge on Monday.', 'agency: Reuters'],
    ['PARIS (AFP) — Engineers closed the bridge on Monday.', 'agency: AFP'],
    ['MERROW, May 3 (Reuters) - Engineers closed the bridge on Monday.', 'agency: Reuters'],
    ['Merrow (dpa/lnw) - Die Brücke ist seit Montag gesperrt.', 'agency: dpa'],
    ['MERROW, May 3. /TASS/. The bridge has been closed.', 'agency: TASS'],
    ['Source: AFP', 'agency: AFP'],
    ['Agence France-Presse', 'agency: Agence France-Presse'],
    ['(AP)', 'agency: AP'],
    ['Reporting by Ada Stone; Editing by Osmo Harju', 'author: Ada Stone, editor: Osmo Harju'],
    [
      '(Reporting by Ada Stone and Berit Lind in Merrow; Writing by Jutta Feld; Editing by Osmo Harju)',
      'author: Ada Stone, author: Berit Lind, author: Jutta Feld, editor: Osmo Harju',
    ],
    ['Edited by Osmo Harju', 'editor: Osmo Harju'],
    ['Photo: Ada Stone/AFP', 'photographer: Ada Stone'],
    ['Photographs by Berit Lind', 'photographer: Berit Lind'],
    ['Words by Ada Stone | Photos by Berit Lind', 'author: Ada Stone, photographer: Berit Lind'],
    ['The Associated Press contributed to this report.', 'agency: Associated Press'],
  ])('says who had which part: %s', (line, expected) => {
    const credits = readCredits(line);
    expect(credits.map(({ role, name }) => `${role}: ${name}`).join(', ')).toBe(expected);
    for (const { evidence } of credits) expect(line).toContain(evidence);
  });

  it.each([
    'A spokesman told Reuters that the bridge would stay closed.',
    'Reuters reported on Monday that the bridge was closed.',
    'The port (AFP asked it twice) gave no answer - at first.',
    'By Monday the bridge was closed.',
    'By the time Ada Stone arrived, the bridge was closed.',
    'The book was translated by Osmo Harju in 1971 and is read in schools.',
    'Edited by many hands, the law pleased nobody.',
    'Photo: a ferry leaves the harbour at dawn',
    'From Merrow to the sea it is eleven kilometres.',
    'Translation: how a poem crosses a border',
    '“We heard it from (Reuters) - and did not believe it,” she said.',
    'With Ada Stone away, the desk was empty.',
    'Merrow (pop. 4,000) - a town on the river - has one bridge.',
  ])('is none where a sentence merely has the words: %s', (line) => {
    expect(readCredits(line)).toEqual([]);
  });
});

describe('the byline', () => {
  const byline = (stated: string | null, ...lines: string[]): string | null =>
    bylineOf(
      stated,
      findCredits(
        lines.map((text) => ({ role: 'byline', text })),
        stated,
      ),
    );

  it('names the authors alone', () => {
    expect(byline('Ada Stone', 'By Ada Stone, translated by Osmo Harju')).toBe('Ada Stone');
    expect(byline('Ada Stone, Reuters')).toBe('Ada Stone');
    expect(byline('Osmo Harju', 'Translated by Osmo Harju')).toBeNull();
    expect(byline('Osmo Harju', 'By Osmo Harju', 'Translated by Osmo Harju')).toBe('Osmo Harju');
    expect(byline('Ada Stone', 'Photos by Ada Stone')).toBe('Ada Stone');
  });

  it('is the agency where nobody else is named, and the reporters where only they are', () => {
    expect(byline(null, 'PARIS (AFP) — The bridge is closed.')).toBe('AFP');
    expect(byline('Reuters')).toBe('Reuters');
    expect(byline(null, '(Reuters) - Closed.', 'Reporting by Ada Stone; Editing by Osmo Harju')).toBe('Ada Stone');
    expect(byline(null, 'The Associated Press contributed to this report.')).toBeNull();
    expect(byline(null, 'Edited by Osmo Harju')).toBeNull();
  });
});

it('a page gives its credits with the words they stand in', async () => {
  const text = (part: string): string =>
    `<p>${part} the harbour bridge on Monday after a diver found a crack in its second pier, the port said.</p>`;
  const html = `<article><h1>Harbour bridge shut</h1><p>By Ada Stone</p><p>Translated by Osmo Harju</p>
    ${text('MERROW (Reuters) - Engineers closed')}${text('Nobody could cross')}${text('A ferry replaces')}
    <figure><figcaption>The bridge. Photo: Berit Lind</figcaption></figure><p>(Editing by Jutta Feld)</p></article>`;
  const preview = await readPage({ bytes: Buffer.from(html), fileName: null, path: null, url: null, kind: 'html' });
  expect(preview.articles[0]).toMatchObject({ byline: 'Ada Stone' });
  expect(preview.articles[0]?.credits).toEqual([
    { role: 'author', name: 'Ada Stone', evidence: 'By Ada Stone' },
    { role: 'translator', name: 'Osmo Harju', evidence: 'Translated by Osmo Harju' },
    { role: 'agency', name: 'Reuters', evidence: 'MERROW (Reuters)' },
    { role: 'photographer', name: 'Berit Lind', evidence: 'The bridge. Photo: Berit Lind' },
    { role: 'editor', name: 'Jutta Feld', evidence: '(Editing by Jutta Feld)' },
  ]);
});
