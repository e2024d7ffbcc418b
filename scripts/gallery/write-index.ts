import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './take-pictures.ts';
import type { State } from './state.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One page to look through everything: each state in its looks, side by side, grouped by room. */
export function writeIndex(out: string, states: readonly State[], findings: readonly Finding[]): void {
  const pictures = readdirSync(out).filter((name) => name.endsWith('.png'));
  const rooms = [...new Set(states.map(({ room }) => room))];
  const section = (room: string) =>
    `<h2>${escape(room)}</h2>${states
      .filter((state) => state.room === room)
      .map(figure)
      .join('')}`;
  const figure = ({ name }: State) => {
    const own = pictures.filter((picture) => picture.startsWith(`${name}.`));
    const images = own
      .map((picture) => {
        const look = picture.slice(name.length + 1, -4);
        return `<a href="${picture}"><img loading="lazy" src="${picture}" alt="${escape(`${name}, ${look}`)}"></a>`;
      })
      .join('');
    const found = findings
      .filter(({ state }) => state === name)
      .map(({ look, what }) => `<li>${look}: ${escape(what)}</li>`);
    return `<h3 id="${name}">${escape(name)}</h3><div>${images}</div>${found.length > 0 ? `<ul>${found.join('')}</ul>` : ''}`;
  };
  const style =
    'body{font:16px system-ui;margin:2rem;background:#888;color:#000}div{display:flex;flex-wrap:wrap;gap:8px;align-items:start}img{height:300px}li{font:13px monospace}';
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parallax: gallery</title><style>${style}</style><h1>Parallax: ${states.length} states, ${findings.length} findings</h1>${rooms.map(section).join('')}</html>`;
  writeFileSync(join(out, 'index.html'), page);
}
