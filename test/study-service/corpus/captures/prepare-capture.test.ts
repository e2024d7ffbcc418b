import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { prepareCapture } from '../../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import type { NewCapture } from '../../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import { page, previewArticle } from '../library-in-memory.ts';

function positions(capture: NewCapture, index = 0) {
  return prepareCapture(capture).articles[index]?.blocks.map(({ position, text }) => [position, text]);
}

describe('preparing a page for the store', () => {
  it('keeps the page order where every block has one', () => {
    const capture = page(
      {
        blocks: [
          { role: 'paragraph', text: 'a', order: 3 },
          { role: 'paragraph', text: 'b', order: 9 },
        ],
      },
      { rest: [{ role: 'promotion', text: 'buy', order: 5 }] },
    );
    expect(positions(capture)).toEqual([
      [3, 'a'],
      [5, 'buy'],
      [9, 'b'],
    ]);
  });

  it('counts anew where there are no orders: the article, then what stood beside it', () => {
    const capture = page(
      {
        blocks: [
          { role: 'paragraph', text: 'a' },
          { role: 'paragraph', text: 'b' },
        ],
      },
      { rest: [{ role: 'footer', text: 'f' }] },
    );
    expect(positions(capture)).toEqual([
      [0, 'a'],
      [1, 'b'],
      [2, 'f'],
    ]);
  });

  it('puts a block added by hand right after the one before it', () => {
    const capture = page(
      {
        blocks: [
          { role: 'paragraph', text: 'a', order: 2 },
          { role: 'paragraph', text: 'new' },
          { role: 'paragraph', text: 'b', order: 8 },
        ],
      },
      { rest: [{ role: 'promotion', text: 'buy', order: 5 }] },
    );
    expect(positions(capture)).toEqual([
      [0, 'a'],
      [1, 'new'],
      [2, 'buy'],
      [3, 'b'],
    ]);
  });

  it('counts anew where two blocks claim one place', () => {
    const capture = page({
      blocks: [
        { role: 'paragraph', text: 'a', order: 1 },
        { role: 'paragraph', text: 'b', order: 1 },
      ],
    });
    expect(positions(capture)).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
  });

  it('hangs what stands beside on the article it names, and on the main one otherwise', () => {
    const capture = page(
      {},
      {
        articles: [previewArticle({ blocks: [] }), previewArticle({ blocks: [] })],
        rest: [
          { role: 'footer', text: 'nowhere' },
          { role: 'reader comment', text: 'second', article: 1 },
          { role: 'promotion', text: 'no such article', article: 7 },
        ],
      },
    );
    expect(positions(capture, 0)?.map(([, text]) => text)).toEqual(['nowhere', 'no such article']);
    expect(positions(capture, 1)?.map(([, text]) => text)).toEqual(['second']);
  });

  it('lets roles set by hand decide what stands in the body, wherever the block was listed', () => {
    const capture = page(
      {
        blocks: [
          { role: 'promotion', text: 'not mine', order: 0 },
          { role: 'paragraph', text: 'mine', order: 1 },
        ],
      },
      { rest: [{ role: 'paragraph', text: 'mine too', order: 2 }] },
    );
    expect(prepareCapture(capture).articles[0]?.body).toBe('mine\n\nmine too');
  });

  it('replaces half a surrogate pair, which no database can keep, without moving an offset', () => {
    const [article] = prepareCapture(
      page({
        blocks: [
          { role: 'paragraph', text: 'a\ud83d' },
          { role: 'paragraph', text: 'b' },
        ],
      }),
    ).articles;
    expect(article?.body).toBe('a\ufffd\n\nb');
    expect(article?.blocks[1]?.start).toBe(4);
  });

  it('hashes the raw bytes as they are', () => {
    const raw = Uint8Array.of(0, 255, 13, 10, 128);
    expect(prepareCapture(page({}, { raw })).sha256).toBe(createHash('sha256').update(raw).digest('hex'));
  });
});
