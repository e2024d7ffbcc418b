import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const THEMES = ['light', 'dark', 'high contrast'];

/** What axe finds on the page as it stands, as one line a finding. */
export async function findings(page: Page): Promise<string[]> {
  return lines(axeOf(page).withTags(RULES));
}

/**
 * The same, then the contrast of colours in every theme. One walk for all three: nothing else that axe looks at hangs on
 * the theme, and a walk takes longer than the looking.
 */
export async function findingsInEachTheme(page: Page): Promise<string[]> {
  const found = await findings(page);
  // What is off screen would keep the colours of the theme before, and what changes slowly be caught half way.
  const still = await page.addStyleTag({
    content: '* { content-visibility: visible !important; transition: none !important; }',
  });
  const shown = await page.evaluate(() => document.documentElement.dataset['theme']);
  for (const theme of THEMES.filter((name) => name !== shown)) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    found.push(...(await lines(axeOf(page).withRules(OF_COLOUR))).map((line) => `${theme}: ${line}`));
  }
  await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), shown);
  await still.evaluate((element) => (element as Element).remove());
  return found;
}

/** The stand-in for Electron has no second context for axe to open a page in, so it runs in this one. */
function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function lines(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}
