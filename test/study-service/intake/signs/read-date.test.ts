import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../src-main/study-service/intake/signs/read-date.ts';
import { readLineDay } from '../../../../src-main/study-service/intake/signs/read-labelled-dates.ts';

describe('a day named in a line', () => {
  it.each([
    ['5 comments 12 May 2016', '2016-05-12'],
    ['Room 12 2016, 3 May 2016', '2016-05-03'],
    ['Gate 4 2031 opens on May 3, 2031', '2031-05-03'],
    ['2016-10-28T23:30:00-0500', '2016-10-28T23:30:00-05:00'],
    ['الاثنين 3 مايو 2031', '2031-05-03'],
    ['نُشر في ١٢ أكتوبر ٢٠٣١', '2031-10-12'],
    ['٢٠٣١/١٠/١٢', '2031-10-12'],
  ])('is found behind numbers that are none: %s', (line, date) => {
    expect(readDate(line)?.date).toBe(date);
  });

  it('is given with the words as they stand', () => {
    expect(readDate('نُشر في ١٢ أكتوبر ٢٠٣١')?.words).toBe('١٢ أكتوبر ٢٠٣١');
  });

  it('is not made of the end of a word', () => {
    expect(readDate('Dismay 3, 2016')).toBeNull();
  });

  it.each([
    ['12.05.99', '1999-05-12'],
    ['12.05.31', '2031-05-12'],
    ['3 May 98', '1998-05-03'],
  ])('with a year of two figures is of the last century or of this: %s', (line, date) => {
    expect(readDate(line)?.date).toBe(date);
  });
});

describe('a label before a day', () => {
  it.each([
    'Published 3 May 2016',
    'Publié le 3 mai 2016',
    'Опубликовано 3 мая 2016',
    'Veröffentlicht am 3. Mai 2016',
    'Publicado el 3 de mayo de 2016',
  ])('says that the page came out then: %s', (line) => {
    expect(readLineDay(line)).toMatchObject({ date: '2016-05-03', label: 'published' });
  });

  it('tells the first day from that of a change', () => {
    expect(readLineDay('Mis à jour le 5 mai 2016, publié le 3 mai 2016')).toMatchObject({ date: '2016-05-03' });
  });

  it('is no part of a word', () => {
    expect(readLineDay('Candidate day, 3 May 2016')).toMatchObject({ label: null });
  });
});
