import { describe, expect, it } from 'vitest';
import { completeHtml } from '../../../../src-main/study-service/intake/html/complete-html.ts';
import { linesOf, readBytes, REPORT } from '../formats/read-bytes.ts';

const BODY = `<article><h1>Bridge shut</h1>${REPORT.map((text) => `<p>${text}</p>`).join('')}</article>`;
const TITLE = '<meta charset="utf-8"><title>Bridge shut</title>';

describe('a page that leaves out tags', () => {
  it.each([
    ['none', `<html lang="en"><head>${TITLE}</head><body>${BODY}</body></html>`],
    ['those of the head', `<html lang="en">${TITLE}<body>${BODY}</body></html>`],
    ['the end of the head', `<html lang="en"><head>${TITLE}<body>${BODY}</body></html>`],
    ['those of the body', `<html lang="en"><head>${TITLE}</head>${BODY}</html>`],
    ['all of them', `<html lang="en">${TITLE}${BODY}`],
    ['none, with a part between the two', `<html lang="en"><head>${TITLE}</head><noscript>x</noscript><body>${BODY}`],
    ['none, with a comment between the two', `<html lang="en"><head>${TITLE}</head><!-- a --><body>${BODY}`],
  ])('is read as the page it is: %s', async (_which, html) => {
    const preview = await readBytes(`<!doctype html>${html}`, 'a.html');
    expect(linesOf(preview)).toEqual(['headline: Bridge shut', ...REPORT.map((text) => `paragraph: ${text}`)]);
    expect(preview.articles[0]).toMatchObject({ title: 'Bridge shut', language: 'en' });
  });

  it('is left as it is where nothing is missing', () => {
    const whole = `<!doctype html><html><head>${TITLE}</head> <!-- a --> <body>${BODY}</body></html>`;
    expect(completeHtml(whole)).toBe(whole);
    expect(completeHtml(BODY)).toBe(BODY);
  });
});
