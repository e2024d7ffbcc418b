import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import type { State } from './state.ts';

export interface Finding {
  readonly state: string;
  /** In which look: "light", "dark 1024" and so on. */
  readonly look: string;
  readonly what: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const DESK: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 1024, height: 640 },
];
export const PHONE: readonly Size[] = [{ width: 360, height: 740 }];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** What another size can change. */
const SIZE_RULES = ['scrollable-region-focusable', 'target-size', 'color-contrast'];
/** As much of a long page as is worth looking at, in pixels. */
const TALLEST = 3600;

/** Every look of the state that the page stands in. The page is left as it was found. */
export async function takePictures(page: Page, state: State, out: string, alsoContrast: boolean) {
  const [first, ...smaller] = state.screen === 'phone' ? PHONE : DESK;
  const findings: Finding[] = [];
  const find = async (look: string, rules?: readonly string[]) => {
    for (const what of await findFaults(page, rules)) findings.push({ state: state.name, look, what });
  };
  const take = (look: string) =>
    page.screenshot({ path: join(out, `${state.name}.${look}.png`), animations: 'disabled', timeout: 20_000 });

  await page.emulateMedia({ colorScheme: 'light' });
  await take('light');
  await find('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take('dark');
  await find('dark', COLOUR_RULES);
  if (alsoContrast) {
    await inHighContrast(page, true);
    await take('contrast');
    await find('contrast', COLOUR_RULES);
    await inHighContrast(page, false);
  }
  for (const size of smaller) {
    await page.setViewportSize(size);
    await take(`dark-${size.width}`);
    await page.emulateMedia({ colorScheme: 'light' });
    await take(`light-${size.width}`);
    if (alsoContrast) await find(`light-${size.width}`, SIZE_RULES);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(first!);
  await takeWhole(page, first!, () => take('whole'));
  return findings;
}

/** What is below the fold, where the page is much longer than the window. */
async function takeWhole(page: Page, size: Size, take: () => Promise<unknown>): Promise<void> {
  const longest = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollHeight - main.clientHeight : 0;
  });
  if (longest < size.height / 4) return;
  await page.setViewportSize({ width: size.width, height: Math.min(TALLEST, size.height + longest) });
  await take();
  await page.setViewportSize(size);
}

/** The theme is a setting of the study; here it is put on the page alone, so that the next state does not have it. */
async function inHighContrast(page: Page, on: boolean): Promise<void> {
  await page.evaluate((put) => {
    const root = document.documentElement;
    if (put) {
      root.dataset['themeBefore'] = root.dataset['theme'] ?? '';
      root.dataset['theme'] = 'high contrast';
    } else root.dataset['theme'] = root.dataset['themeBefore'] ?? '';
  }, on);
}

async function findFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // What is off the screen keeps the colours of the theme before, and axe would hold them against the new paper.
  await showHidden(page, true);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(RULES)).analyze();
  await showHidden(page, false);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 200)}\n      ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}

/** By a sheet that is adopted: a handout allows no style but its own. */
async function showHidden(page: Page, on: boolean): Promise<void> {
  await page.evaluate((put) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = put
      ? [...document.adoptedStyleSheets, sheet]
      : document.adoptedStyleSheets.slice(0, -1);
  }, on);
}
