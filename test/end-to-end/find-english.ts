import type { Page } from 'playwright/test';
import { readMessages, sentencesOf } from '../../scripts/compile-words.ts';

/** Short ones are names of keys and the like, which stay, and a place alone would fit anything. */
const FEWEST_LETTERS = 6;

/** Every sentence of ours as a page would show it, with anything in its places. */
const ENGLISH = [...readMessages('en')].flatMap(([key, message]) =>
  sentencesOf(message).flatMap((text) => {
    const own = text.replace(/\{[^}]*\}/gu, ' ');
    const isSaid = (own.match(/[a-z]/giu)?.length ?? 0) >= FEWEST_LETTERS;
    return isSaid && !sameElsewhere(key, text) ? [toPattern(text)] : [];
  }),
);

function sameElsewhere(key: string, text: string): boolean {
  return ['es', 'ar'].some((locale) => {
    const message = readMessages(locale).get(key);
    return message !== undefined && sentencesOf(message).includes(text);
  });
}

function toPattern(text: string): RegExp {
  const parts = text.replace(/\{#[^}]*\}|\{\/[^}]*\}/gu, '').split(/\{\w+\}/u);
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('.+')}$`, 'u');
}

/** What a case, its articles and its quiz say keeps its own language, and the page lets it choose its direction. */
const CONTENT = ['script', 'style', '[dir="auto"]', '[lang]:not(html, main)', 'article p', 'mark', 'b.file'];

/**
 * Interface words that stand in English on a page of another language, in sight or for a screen reader: all text and the labels of
 * controls.
 */
export async function findEnglish(page: Page): Promise<string[]> {
  const shown = await page.evaluate((inside) => {
    const isContent = (node: Element | null) => node?.closest(inside) instanceof Element;
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!isContent(walker.currentNode.parentElement)) found.add(walker.currentNode.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      if (!isContent(element))
        for (const name of ['aria-label', 'title', 'placeholder']) found.add(element.getAttribute(name) ?? '');
    return [...found].map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => /[a-z]{3}/iu.test(text));
  }, CONTENT.join());
  return shown.filter((text) => ENGLISH.some((pattern) => pattern.test(text)));
}
