import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src-main/study-service/intake/read-page.ts';

const SHOWN = [
  'The swing bridge at the old harbour will stay open to ships and closed to cars until the end of June.',
  'Engineers found rust in two of the twelve bolts that carry the eastern arm, the port authority wrote on Friday.',
];
const VEILED = [
  'The bolts were last looked at eleven years ago, according to a report that the town has kept on its shelves.',
  'Drivers have to take the way through the tunnel, which adds twenty minutes in the morning and more in the rain.',
  'Nobody has said who pays for the work, and the council meets again only after the holidays at the end of May.',
];

function page(body: string): string {
  return `<!doctype html><html><head><title>Swing bridge stays closed</title></head><body><main><article><h1>Swing bridge stays closed</h1><div class="asset">${body}</div></article></main></body></html>`;
}

async function textOf(body: string): Promise<string> {
  const { articles } = await readPage({ bytes: Buffer.from(page(body)), fileName: 'p.html', path: null, url: null });
  return articles[0]!.blocks.map((block) => block.text).join('\n');
}

const shown = SHOWN.map((text) => `<div class="preview"><p>${text}</p></div>`).join('');

describe('the rest of a text that the page holds but covers', () => {
  it.each([
    [
      'each paragraph in a box of its own',
      VEILED.map((text) => `<div class="subscriber-only" style="display:none"><p>${text}</p></div>`).join(''),
    ],
    [
      'all in one box',
      `<div class="rest" style="display: none">${VEILED.map((text) => `<p>${text}</p>`).join('')}</div>`,
    ],
    ['by the hidden attribute', `<section hidden>${VEILED.map((text) => `<p>${text}</p>`).join('')}</section>`],
  ])('is read: %s', async (_, veiled) => {
    const text = await textOf(shown + veiled);
    for (const paragraph of [...SHOWN, ...VEILED]) expect(text).toContain(paragraph);
  });

  it('a short note that waits hidden in the text stays out', async () => {
    const note =
      '<div class="thanks" style="display:none"><p>Thank you for your letter to the editors, we will answer it within the next two working days.</p></div>';
    expect(await textOf(shown + note)).not.toContain('Thank you');
  });

  it('a window named as such stays out, however long', async () => {
    const dialog = `<div role="dialog" style="display:none">${VEILED.map((text) => `<p>${text}</p>`).join('')}</div>`;
    expect(await textOf(shown + dialog)).not.toContain('eleven years');
  });
});
