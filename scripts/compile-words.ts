import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { trimWords } from './trim-words.ts';

/**
 * The interface's words (`resources/words/LOCALE/PLACE.json`, inlang message format) become functions in `out/words`,
 * one module a message, so that each page carries only its own. Done again only when a word has changed: it takes seconds.
 */
const WORDS = join(CHECKOUT, 'resources', 'words');
const OUT = join(CHECKOUT, 'out', 'words');
/** Beside English, which is always whole. */
export const TRANSLATIONS = ['es', 'ar'];
const STAMP = join(OUT, 'made-from.txt');

/** A message as it stands in a file: one sentence, or one for each form of a number. */
export type Message =
  string | readonly [{ readonly declarations: readonly string[]; readonly match: Readonly<Record<string, string>> }];

export function readMessages(locale: string): Map<string, Message> {
  const folder = join(WORDS, locale);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.flatMap((name) =>
      Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Message>),
    ),
  );
}

/** The sentences of a message: one, or one for each form of a number. */
export function sentencesOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message[0].match);
}

/** What a message has to be given, in the order of its words. */
export function inputsOf(message: Message): string[] {
  if (typeof message !== 'string')
    return message[0].declarations
      .filter((line) => line.startsWith('input '))
      .map((line) => line.slice('input '.length));
  return [...new Set([...message.matchAll(/(?<!\\)\{(\w+)\}/gu)].map(([, name]) => name ?? ''))];
}

/** The marks in a message: what is more than words in it, a link or a key. */
export function marksOf(message: Message): string[] {
  return [
    ...new Set(
      sentencesOf(message).flatMap((text) => [...text.matchAll(/\{#(\w+)\/?\}/gu)].map(([, name]) => name ?? '')),
    ),
  ];
}

/** Made in a folder of its own and put in place whole: two starts at once would otherwise take each other's files away. */
export async function compileWords(): Promise<void> {
  const stamp = stampOfWords();
  const isMade = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
  if (isMade()) return;
  const made = `${OUT}-${process.pid}`;
  mkdirSync(made, { recursive: true });
  try {
    await compileInto(made);
    writeFileSync(join(made, basename(STAMP)), stamp);
    if (isMade()) return;
    rmSync(OUT, { recursive: true, force: true });
    renameSync(made, OUT);
  } catch (error) {
    // Another start was sooner, with the same words.
    if (!isMade()) throw error;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

async function compileInto(folder: string): Promise<void> {
  // Loaded here, since most runs need none of it
  const { compile } = await import('@inlang/paraglide-js');
  await compile({
    project: join(WORDS, 'project.inlang'),
    outdir: folder,
    outputStructure: 'message-modules',
    strategy: ['globalVariable', 'baseLocale'],
    emitGitIgnore: false,
    emitPrettierIgnore: false,
    emitReadme: false,
  });
  trimWords(folder, TRANSLATIONS);
  writeFileSync(join(folder, 'messages.d.ts'), declareMessages());
  writeFileSync(join(folder, 'runtime.d.ts'), RUNTIME_TYPES);
}

function stampOfWords(): string {
  const hash = createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .update(readFileSync(join(import.meta.dirname, 'trim-words.ts')));
  for (const entry of readdirSync(WORDS, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.json'))
      hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
}

/** Our own declarations: stricter than Paraglide's, which take anything as an input, and made in a hundredth of the time. */
function declareMessages(): string {
  const lines = [...readMessages('en')].map(([key, message]) => {
    const inputs = inputsOf(message);
    const takes = inputs.length === 0 ? '' : `inputs: { ${inputs.map((name) => `${name}: Said`).join('; ')} }`;
    const parts =
      marksOf(message).length === 0
        ? ''
        : ` & { parts(inputs: { ${inputs.map((name) => `${name}: Said`).join('; ')} }): MessagePart[] }`;
    return `  readonly ${key}: ((${takes}) => string)${parts};`;
  });
  return `import type { MessagePart } from './runtime.js';\ntype Said = string | number;\nexport declare const m: {\n${lines.join('\n')}\n};\n`;
}

const RUNTIME_TYPES = `export type Locale = 'en' | 'es' | 'ar';
export type MessagePart =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'markup-start' | 'markup-end' | 'markup-standalone'; readonly name: string };
export declare const baseLocale: Locale;
export declare const locales: readonly Locale[];
export declare function getLocale(): Locale;
export declare function isLocale(value: unknown): value is Locale;
export declare function overwriteGetLocale(get: () => Locale): void;
`;

if (import.meta.main) await compileWords();
