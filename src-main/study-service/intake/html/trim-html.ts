/**
 * Cuts out of a page's source what neither the extractor nor intake ever reads: scripts, styles, drawings, comments and the
 * attributes that only scripts use. News pages are mostly that; the parser makes an object of every attribute, and making and
 * collecting those took half the time of reading a page. No text that a browser would show is touched.
 *
 * One pass from left to right, so that the time grows with the length alone whatever a hostile page holds.
 */
export function trimHtml(html: string): string {
  return new Trimmer(html).run();
}

/** What the extractor (visibility, weights by name, links, tables) and intake (fields, regions, dates) look at. */
const KEPT_ATTRIBUTES = new Set([
  ...['class', 'id', 'role', 'hidden', 'lang', 'dir', 'rel', 'href', 'src'],
  ...['itemprop', 'itemscope', 'itemtype', 'property', 'name', 'content', 'datetime', 'http-equiv', 'charset'],
  ...['aria-hidden', 'aria-modal', 'data-testid', 'data-component', 'colspan', 'rowspan', 'summary', 'datatable'],
]);
/** A style is read for one thing only: whether it hides the element. */
const HIDES = /display|visibility/iu;

const GREATER = 62;
const EQUALS = 61;
const SLASH = 47;
const DOUBLE = 34;
const SINGLE = 39;

class Trimmer {
  private readonly html: string;
  private readonly parts: string[] = [];
  /** Everything before this has been copied or cut. */
  private done = 0;
  /** Kinds whose end was looked for in vain: it will not be found further on either. */
  private readonly endless = new Set<string>();

  constructor(html: string) {
    this.html = html;
  }

  run(): string {
    const { html } = this;
    let at = html.indexOf('<');
    while (at >= 0) {
      const next = this.tag(at);
      if (next < 0) break;
      at = html.indexOf('<', next);
    }
    this.parts.push(html.slice(this.done));
    return this.parts.join('');
  }

  /** Reads what begins at a "<" and returns where to go on, or -1 where it never ends. */
  private tag(at: number): number {
    if (this.html.startsWith('<!--', at)) return this.comment(at);
    if (!isLetter(this.html.charCodeAt(at + 1))) return at + 1;
    const nameEnd = this.skipName(at + 1);
    const name = this.html.slice(at + 1, nameEnd).toLowerCase();
    const isWhole = name === 'script' || name === 'style' || name === 'svg';
    const end = this.attributes(nameEnd, !isWhole);
    return isWhole && end >= 0 ? this.content(name, at, end) : end;
  }

  private comment(at: number): number {
    const end = this.html.indexOf('-->', at + 2);
    if (end < 0) return -1;
    this.cut(at, end + 3);
    return end + 3;
  }

  /** An element with all that is in it. JSON-LD is kept: it says what the page is. */
  private content(name: string, at: number, tagEnd: number): number {
    const isData = name === 'script' && /ld\+json/iu.test(this.html.slice(at, tagEnd));
    if (this.endless.has(name)) return tagEnd;
    const closing = new RegExp(`</${name}\\s*>`, 'giu');
    closing.lastIndex = tagEnd;
    const found = closing.exec(this.html);
    if (!found) {
      this.endless.add(name);
      return tagEnd;
    }
    const end = found.index + found[0].length;
    if (isData) return end;
    // A drawing in a drawing ends at the outer one's end tag; it is rare, and left to the parser.
    if (name === 'svg' && (this.html[tagEnd - 2] === '/' || this.html.slice(tagEnd, end).includes('<svg')))
      return tagEnd;
    this.cut(at, end);
    return end;
  }

  /** Reads attributes as the parser does, cuts those nobody reads, and returns the place after ">". */
  private attributes(from: number, cuts: boolean): number {
    const { html } = this;
    let at = from;
    while (at < html.length) {
      const code = html.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (isSpace(code) || code === SLASH) {
        at += 1;
        continue;
      }
      const nameEnd = this.skipAttributeName(at);
      const valueEnd = this.skipValue(nameEnd);
      if (valueEnd < 0) return -1;
      if (cuts && !isKept(html.slice(at, nameEnd).toLowerCase(), html, nameEnd, valueEnd)) this.cut(at, valueEnd);
      at = valueEnd;
    }
    return -1;
  }

  private skipName(from: number): number {
    let at = from;
    for (; at < this.html.length; at += 1) {
      const code = this.html.charCodeAt(at);
      if (isSpace(code) || code === GREATER || code === SLASH) break;
    }
    return at;
  }

  private skipAttributeName(from: number): number {
    // A name may begin with "=", which the parser takes as a letter.
    let at = from + 1;
    for (; at < this.html.length; at += 1) {
      const code = this.html.charCodeAt(at);
      if (isSpace(code) || code === GREATER || code === SLASH || code === EQUALS) break;
    }
    return at;
  }

  /** The place after an attribute's value, `from` where it has none, -1 where a quotation mark is never closed. */
  private skipValue(from: number): number {
    const { html } = this;
    let at = this.skipSpace(from);
    if (html.charCodeAt(at) !== EQUALS) return from;
    at = this.skipSpace(at + 1);
    const quote = html.charCodeAt(at);
    if (quote === DOUBLE || quote === SINGLE) {
      const end = html.indexOf(quote === DOUBLE ? '"' : "'", at + 1);
      return end < 0 ? -1 : end + 1;
    }
    for (; at < html.length; at += 1) {
      const code = html.charCodeAt(at);
      if (isSpace(code) || code === GREATER) break;
    }
    return at;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.html.charCodeAt(at))) at += 1;
    return at;
  }

  private cut(from: number, to: number): void {
    this.parts.push(this.html.slice(this.done, from));
    this.done = to;
  }
}

function isKept(name: string, html: string, nameEnd: number, valueEnd: number): boolean {
  return KEPT_ATTRIBUTES.has(name) || (name === 'style' && HIDES.test(html.slice(nameEnd, valueEnd)));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
