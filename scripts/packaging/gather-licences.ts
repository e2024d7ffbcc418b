import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../checkout.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const SOURCES = ['src-main', 'src-renderer', 'src-handout'];
/** Brings the licences of its own, Chromium's among them. */
const APART: ReadonlySet<string> = new Set(['electron']);
const IMPORTED = /(?:from|import\(?)\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'|@import '((?:@[\w.-]+\/)?[\w.-]+)\//gu;

/**
 * The licences of all that is bundled into the program, as those licences ask who passes it on: the packages that the sources
 * import, what these need in their turn, and Paraglide, whose runtime is among the compiled words.
 */
export function licencesText(): string {
  const parts = listBundled().map((name) => {
    const { version, license = 'no licence named' } = readManifest(name);
    return `${name} ${version} (${license})\n\n${readLicence(name) ?? 'It comes without a text of its licence.'}\n`;
  });
  return `Parallax holds parts of these packages:\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Names of npm packages, in order. */
export function listBundled(): string[] {
  const found = new Set(['@inlang/paraglide-js']);
  const waiting = [...listImported()];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || APART.has(name)) continue;
    found.add(name);
    waiting.push(...Object.keys(readManifest(name).dependencies ?? {}));
  }
  return [...found].sort();
}

function listImported(): Set<string> {
  const own = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as Record<string, object>;
  const known = new Set([...Object.keys(own['dependencies']!), ...Object.keys(own['devDependencies']!)]);
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(CHECKOUT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|svelte|css)$/u.test(file))
      .map((file) => readFileSync(join(CHECKOUT, folder, file), 'utf8')),
  );
  const names = files.flatMap((text) => [...text.matchAll(IMPORTED)].map(([, script, style]) => (script ?? style)!));
  return new Set(names.filter((name) => known.has(name)));
}

/** Of the version at the top of node_modules; no package here needs another one of what it shares. */
function readManifest(name: string): Manifest {
  return JSON.parse(readFileSync(join(CHECKOUT, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;
}

function readLicence(name: string): string | null {
  const folder = join(CHECKOUT, 'node_modules', name);
  const file = readdirSync(folder).find((entry) =>
    /^(?:licen[cs]e|copying)(?:[-.](?:md|markdown|txt|mit))?$/iu.test(entry),
  );
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim();
}
