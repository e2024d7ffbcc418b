import { describe, expect, it } from 'vitest';
import { composeBody } from '../../../../src-main/study-service/corpus/text/compose-body.ts';
import type { UnplacedBlock } from '../../../../src-main/study-service/corpus/text/compose-body.ts';

const PAGE: UnplacedBlock[] = [
  { position: 0, role: 'navigation', text: 'Home | Sport' },
  { position: 1, role: 'headline', text: 'Fähre 🚢 fällt aus' },
  { position: 4, role: 'paragraph', text: 'Second.' },
  { position: 2, role: 'paragraph', text: 'First 👩‍👩‍👧 family.' },
  { position: 3, role: 'promotion', text: 'Subscribe' },
];

describe('composing a body', () => {
  it('joins the article-role blocks in page order with a blank line', () => {
    expect(composeBody(PAGE).body).toBe('Fähre 🚢 fällt aus\n\nFirst 👩‍👩‍👧 family.\n\nSecond.');
  });

  it('gives each article-role block offsets that cut its own text out of the body', () => {
    const { body, blocks } = composeBody(PAGE);
    const placed = blocks.filter(({ start }) => start !== null);
    expect(placed).toHaveLength(3);
    for (const { start, end, text } of placed) expect(body.slice(start ?? -1, end ?? -1)).toBe(text);
  });

  it('leaves what stands beside the article without offsets', () => {
    const beside = composeBody(PAGE).blocks.filter(({ start, end }) => start === null && end === null);
    expect(beside.map(({ text }) => text)).toEqual(['Home | Sport', 'Subscribe']);
  });

  it('keeps offsets right around an empty first block', () => {
    const { body, blocks } = composeBody([
      { position: 0, role: 'paragraph', text: '' },
      { position: 1, role: 'paragraph', text: 'After.' },
    ]);
    expect(body.slice(blocks[1]?.start ?? -1)).toBe('After.');
  });

  it('makes an empty body of a page without an article', () => {
    expect(composeBody([{ position: 0, role: 'footer', text: '© us' }]).body).toBe('');
  });
});
