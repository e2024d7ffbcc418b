import { describe, expect, it } from 'vitest';
import { readRegion } from '../../../../src-main/study-service/intake/html/html-regions.ts';

describe('what a part of a page is for', () => {
  it.each([
    ['div', 'share-bar', '', '', 'share widget'],
    ['div', 'shareBar', '', '', 'share widget'],
    ['div', 'shareholder-news', '', '', null],
    ['div', 'post-socialism', '', '', null],
    ['div', 'socialbar', '', '', 'share widget'],
    ['nav', '', '', '', 'navigation'],
    ['div', '', 'complementary', '', 'related story'],
    ['span', '', '', 'author', 'byline'],
    ['aside', '', '', '', 'related story'],
    ['aside', 'newsletter', '', '', 'promotion'],
  ])('is told by <%s class="%s" role="%s" itemprop="%s">', (tag, names, aria, itemprop, role) => {
    expect(readRegion(tag, names, aria, itemprop).role).toBe(role);
  });

  it('is the article where it is named as one, whatever a part further out is called', () => {
    expect(readRegion('div', 'article-body sidebar', '', '')).toMatchObject({ role: 'navigation', isBody: true });
    expect(readRegion('div', '', '', 'articleBody')).toEqual({ role: null, weak: false, isBody: true });
  });

  it.each([
    ['constructor', '', ''],
    ['div', 'toString', ''],
    ['div', '', 'valueof'],
    ['div', '', 'constructor'],
  ])('is not known by a name that every object has: <%s role="%s" itemprop="%s">', (tag, aria, itemprop) => {
    expect(readRegion(tag, '', aria, itemprop).role).toBeNull();
  });
});
