import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('sets what stands in the window before any script with classes that no page has', () => {
  const html = readFileSync('src-renderer/index.html', 'utf8');
  const classes = [...html.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names!.split(' '));
  expect(classes).not.toEqual([]);
  for (const file of globSync('src-renderer/**/*.svelte'))
    for (const [, names] of readFileSync(file, 'utf8').matchAll(/class="([^"]+)"/g))
      for (const name of names!.split(/\s+/)) expect(classes, `class "${name}" in ${file}`).not.toContain(name);
});
