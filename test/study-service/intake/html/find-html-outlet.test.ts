import { expect, it } from 'vitest';
import { readPage } from '../../../../src-main/study-service/intake/read-page.ts';

const BODY =
  '<p>Forty-one of 46 deckhands of the Merrow Line stopped work on Thursday. They had slept four hours a night since August.</p>' +
  '<p>“We sleep four hours and then we steer a ship,” said Ivo Brandt, a deckhand for eleven years, on the quay.</p>';

async function outletOf(title: string, canonical: string, url: string | null = null): Promise<string | null> {
  const html = `<!doctype html><title>${title}</title><link rel="canonical" href="${canonical}"><article><h1>Deckhands walk out on Thursday</h1>${BODY}</article>`;
  const { articles } = await readPage({ bytes: Buffer.from(html), fileName: 'page.html', path: null, url });
  return articles[0]!.outlet;
}

it('takes the site that ends the window’s title where the page’s own address holds its name', async () => {
  expect(await outletOf('Deckhands walk out | Coast Dispatch', 'https://coastdispatch.example/strike')).toBe(
    'Coast Dispatch',
  );
});

it('takes no name that neither the address it stood at nor the one it states holds', async () => {
  expect(await outletOf('Deckhands walk out | Latest', 'https://coastdispatch.example/strike')).toBeNull();
  const elsewhere = 'https://republisher.example/strike';
  expect(
    await outletOf('Deckhands walk out | Coast Dispatch', 'https://coastdispatch.example/strike', elsewhere),
  ).toBeNull();
});
