import { describe, expect, it } from 'vitest';
import { helpOfPlace } from '../../../src-renderer/frame/help-of-place.ts';
import { HELP_TOPICS } from '../../../src-renderer/help/topics.ts';
import { readPlace } from '../../../src-renderer/place.svelte.ts';

const ADDRESSES = [
  ...['library/cases', 'library/articles', 'adding', 'pack', 'settings', 'help', 'search', 'versions/a', 'shared/a/b'],
  ...['', '/read', '/coverage', '/pictures', '/report', '/questions/1', '/give'].map((door) => `case/c${door}`),
  ...['/lesson', '/outside', '/facts', '/handouts', '/handouts/work'].map((door) => `case/c${door}`),
  ...['', '/agreement', '/sheet', '/exchange'].map((page) => `case/c/notes${page}`),
  ...['', '/review', '/q', '/q/do', '/q/results', '/q/sheet', '/q/exchange'].map((page) => `quiz${page}`),
  ...['', '/new', '/join', '/k', '/k/people', '/k/show'].map((page) => `class${page}`),
];

describe('help', () => {
  it.each(ADDRESSES)('has a topic for #/%s', (address) => {
    const place = readPlace(`#/${address}`);
    if (!address.startsWith('library')) expect(place.name).not.toBe('library');
    expect(HELP_TOPICS.map(({ id }) => id)).toContain(helpOfPlace(place));
  });

  it('names no topic twice, and each has a title and words', () => {
    expect(new Set(HELP_TOPICS.map(({ id }) => id)).size).toBe(HELP_TOPICS.length);
    for (const { title, text } of HELP_TOPICS) expect(title && text[0]).toBeTruthy();
  });
});
