/** What a page of its own may do: show itself. No script, no picture from elsewhere, no request. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** What only makes sense inside the program. */
const NOT_SAVED = '[data-not-saved], script, style, link, form, input, select, textarea';

/**
 * A part of the screen as an HTML file that stands alone: its own styles, no scripts, nothing fetched. The browser writes the
 * markup, so words of an article stay words. What could be pressed becomes text, since nothing is there to answer.
 */
export function writePage(part: HTMLElement, title: string): string {
  const page = document.implementation.createHTMLDocument(title);
  const body = page.importNode(part, true);
  body.querySelectorAll(NOT_SAVED).forEach((element) => element.remove());
  body.querySelectorAll('button, a[href]:not([href^="#evidence"])').forEach((element) => toText(element, page));
  body.querySelectorAll('details').forEach((element) => element.setAttribute('open', ''));
  body.querySelectorAll('[tabindex]').forEach((element) => element.removeAttribute('tabindex'));
  page.documentElement.lang = document.documentElement.lang;
  page.documentElement.dir = document.documentElement.dir;
  page.documentElement.dataset['theme'] = 'light';
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const style = page.createElement('style');
  style.textContent = `${collectStyles(part)}\nhtml, body { height: auto; }\nbody { padding: 2rem; }`;
  page.head.prepend(charset, policy);
  page.head.append(style);
  page.body.append(body);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

function toText(element: Element, page: Document): void {
  const span = page.createElement('span');
  span.append(...element.childNodes);
  element.replaceWith(span);
}

/** The rules that apply to this part or to the page around it; not fonts, which are files of their own. */
function collectStyles(part: HTMLElement): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => keepRule(rule, part)))
    .join('\n');
}

function keepRule(rule: CSSRule, part: HTMLElement): string {
  if (rule instanceof CSSStyleRule) return applies(rule.selectorText, part) ? rule.cssText : '';
  if (rule instanceof CSSMediaRule) {
    const inside = [...rule.cssRules].map((inner) => keepRule(inner, part)).filter(Boolean);
    return inside.length > 0 ? `@media ${rule.conditionText} {\n${inside.join('\n')}\n}` : '';
  }
  return rule instanceof CSSPageRule ? rule.cssText : '';
}

function applies(selector: string, part: HTMLElement): boolean {
  const plain = selector.replace(
    /::?(?:before|after|marker|placeholder|selection|hover|focus(?:-visible)?|active)\b/gu,
    '',
  );
  try {
    return /^(?::root|html|body|\*)/u.test(plain) || part.matches(plain) || part.querySelector(plain) !== null;
  } catch {
    return false;
  }
}
