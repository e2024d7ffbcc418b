import type { Page } from 'playwright/test';

/*
 * What axe does not measure: sizes of targets, room at high zoom, what moves. Each runs in the page and gives one line a
 * fault, so that a test can say "expect(...).toEqual([])" and a failure names the element.
 */

/** CSS pixels (WCAG 2.2, 2.5.8). */
const LEAST = 24;

/**
 * Targets smaller than 24 by 24 pixels that nothing excuses: neither standing in a sentence (the line height holds them),
 * nor having a circle of 24 pixels around their middle that meets no other target nor another small one's circle.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const TARGETS =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="radio"], [role="tab"], [role="option"], [role="separator"][tabindex], [role="menuitem"], [role="checkbox"], [role="switch"], [role="slider"]';
    const isShown = (element: Element) =>
      element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.closest('[inert]') === null;
    /** What takes the press: of a labelled field its label too. */
    const areaOf = (element: Element) => {
      const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null;
      const own = element.getBoundingClientRect();
      if (!label || !isShown(label)) return own;
      const its = label.getBoundingClientRect();
      const [left, top] = [Math.min(own.left, its.left), Math.min(own.top, its.top)];
      return new DOMRect(left, top, Math.max(own.right, its.right) - left, Math.max(own.bottom, its.bottom) - top);
    };
    /** Null where it is scrolled or clipped out of sight: it is measured where it is seen. */
    const seenPart = (element: Element, area: DOMRect) => {
      const { left, top, right, bottom } = area;
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const box = around.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1) return null;
        // What is scrolled half out of sight is whole once it is scrolled to.
        if (box.bottom <= top || box.top >= bottom || box.right <= left || box.left >= right) return null;
      }
      return right > left && bottom > top ? area : null;
    };
    const inSentence = (element: Element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      const around = (block?.textContent ?? '').replace(/\s+/gu, '').length;
      return around > (element.textContent ?? '').replace(/\s+/gu, '').length;
    };
    const targets = [...document.querySelectorAll(TARGETS)].flatMap((element) => {
      if (!isShown(element) || element.matches(':disabled')) return [];
      const area = seenPart(element, areaOf(element));
      return area && area.width > 1 && area.height > 1 ? [{ element, area }] : [];
    });
    const isSmall = ({ area }: { area: DOMRect }) => area.width < least - 0.5 || area.height < least - 0.5;
    const middle = ({ area }: { area: DOMRect }) => ({ x: area.x + area.width / 2, y: area.y + area.height / 2 });
    const near = (x: number, y: number, box: DOMRect) =>
      Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    const crowded = (one: (typeof targets)[number]) => {
      const at = middle(one);
      return targets.find((other) => {
        if (other === one || other.element.contains(one.element) || one.element.contains(other.element)) return false;
        if (near(at.x, at.y, other.area) < least / 2 - 0.5) return true;
        const there = middle(other);
        return isSmall(other) && Math.hypot(at.x - there.x, at.y - there.y) < least - 0.5;
      });
    };
    const name = (element: Element) =>
      `${element.localName}.${element.className.toString().replace(/ ?svelte-\S+/gu, '')} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 40)}”`;
    return targets.filter(isSmall).flatMap((one) => {
      if (inSentence(one.element)) return [];
      const beside = crowded(one);
      const size = `${Math.round(one.area.width)}×${Math.round(one.area.height)}`;
      return beside ? [`${name(one.element)} is ${size} and too near to ${name(beside.element)}`] : [];
    });
  }, LEAST);
}

/**
 * What would have to be scrolled to sideways, or is cut off for good. Areas that scroll by themselves and are reached by
 * key or hold a table may be wider than the window (WCAG 1.4.10 excepts what needs two dimensions).
 */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const name = (element: Element) =>
      `${element.localName}.${element.className.toString().replace(/ ?svelte-\S+/gu, '')} “${(element.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 40)}”`;
    const faults = [
      document.documentElement,
      ...document.querySelectorAll('main, dialog[open], :popover-open'),
    ].flatMap((one) =>
      one.scrollWidth > one.clientWidth + 1
        ? [`${one.localName} is ${one.scrollWidth} wide in ${one.clientWidth}`]
        : [],
    );
    const scrollsItself = (element: Element) => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        if (around.matches('main, body, html')) return false;
        const { overflowX, textOverflow } = getComputedStyle(around);
        if (overflowX === 'hidden' && textOverflow === 'ellipsis') return true;
        if ((overflowX === 'auto' || overflowX === 'scroll') && around.scrollWidth > around.clientWidth) return true;
      }
      return false;
    };
    const isHiddenForEyes = (element: Element) => {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (around.clientWidth <= 1 && getComputedStyle(around).overflow === 'hidden') return true;
      return false;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text && faults.length < 12; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!element || !text.nodeValue?.trim() || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || (box.right <= wide + 1 && box.left >= -1)) continue;
      if (isHiddenForEyes(element) || scrollsItself(element)) continue;
      faults.push(`${name(element)} goes from ${Math.round(box.left)} to ${Math.round(box.right)} of ${wide}`);
    }
    return faults;
  });
}
