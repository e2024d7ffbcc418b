import { describe, expect, it } from 'vitest';
import { opensComments, readLineSign } from '../../../../src-main/study-service/intake/signs/line-signs.ts';

const signOf = (text: string) => readLineSign(text, text.split(/\s+/u).length);

describe('a line of a page’s own furniture', () => {
  it.each([
    ['Home', 'navigation'],
    ['→ Next page »', 'navigation'],
    ['Related stories', 'related story'],
    ['*** Leave a comment', 'comment form'],
    ['© 2031 The Harbour Post', 'footer'],
    ['All content © 2031', 'footer'],
  ])('is told by its wording: %s', (text, role) => {
    expect(signOf(text)).toBe(role);
  });

  it.each([
    'Компания выпустила video',
    'الشركة أطلقت video',
    '阿里巴巴推出video',
    'Проект Home открылся',
    'Они обсудили Trending',
    'Редакция спросила: what do you think',
  ])('is not a sentence in another script with one such word in it: %s', (text) => {
    expect(signOf(text)).toBeNull();
  });

  it('opens no comments where another script only holds the word', () => {
    expect(opensComments('Comments (5)', 2)).toBe(true);
    expect(opensComments('Раздел comments закрыли', 3)).toBe(false);
  });
});
