/** Open elements above one another; real pages stay under 60, and the parser's time grows with the square of this. */
const DEPTH_LIMIT = 1000;
/** Elements that have no end tag, or whose end tag may be left out: they do not nest by being opened again. */
const FLAT = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'option',
  'tbody',
  'thead',
  'tfoot',
  'colgroup',
  'rp',
  'rt',
]);
const TAG = /<(\/?)([a-z][a-z0-9:-]{0,40})\b[^<>]{0,20000}>/giu;

/** Takes the deepest tags out of a page that nests without end, so that it can be parsed at all. Its text stays. */
export function limitDepth(html: string): string {
  let depth = 0;
  let deepest = 0;
  for (const match of html.matchAll(TAG)) {
    depth = nextDepth(depth, match[1] === '/', match[2] ?? '');
    deepest = Math.max(deepest, depth);
  }
  if (deepest <= DEPTH_LIMIT) return html;
  depth = 0;
  return html.replace(TAG, (tag: string, slash: string, name: string) => {
    const before = depth;
    depth = nextDepth(depth, slash === '/', name);
    return Math.max(before, depth) > DEPTH_LIMIT ? ' ' : tag;
  });
}

function nextDepth(depth: number, closes: boolean, name: string): number {
  if (FLAT.has(name.toLowerCase())) return depth;
  return closes ? Math.max(0, depth - 1) : depth + 1;
}
