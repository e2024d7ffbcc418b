import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '../../scripts/checkout.ts';
import { inputsOf, marksOf, readMessages, sentencesOf } from '../../scripts/compile-words.ts';
import { trimMessage } from '../../scripts/trim-words.ts';

const runtime = join(CHECKOUT, 'out', 'words', 'runtime.js');
const messages = join(CHECKOUT, 'out', 'words', 'messages.js');

/** What these messages say on a page of that language, each without anything put in. */
function say(locale: string, keys: readonly string[]): string[] {
  const script = `
    const { overwriteGetLocale } = await import(${JSON.stringify(runtime)});
    overwriteGetLocale(() => ${JSON.stringify(locale)});
    const { m } = await import(${JSON.stringify(messages)});
    console.log(JSON.stringify(${JSON.stringify(keys)}.map((key) => m[key]())));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

describe('the words of the interface', () => {
  const english = readMessages('en');
  const plain = [...readMessages('es')].filter(
    ([, message]) => typeof message === 'string' && inputsOf(message).length === 0 && marksOf(message).length === 0,
  );

  it('are said in the language of the page, and in English where they have no other', () => {
    const keys = plain.map(([key]) => key).slice(0, 40);
    expect(say('es', keys)).toEqual(keys.map((key) => sentencesOf(readMessages('es').get(key)!)[0]));
    const untranslated = [...english.keys()].filter(
      (key) => key.startsWith('library_') && !readMessages('es').has(key),
    );
    const bare = untranslated.filter(
      (key) => inputsOf(english.get(key)!).length === 0 && marksOf(english.get(key)!).length === 0,
    );
    expect(say('es', bare)).toEqual(bare.map((key) => sentencesOf(english.get(key)!)[0]));
  });

  it('are trimmed only as long as Paraglide writes them as it did', () => {
    expect(() => trimMessage('export default 1;', ['es'])).toThrow('another way');
  });
});

describe('the rule against bare words', () => {
  const lint = async (text: string, filePath: string) => {
    const [result] = await new ESLint({ cwd: CHECKOUT }).lintText(text, { filePath: join(CHECKOUT, filePath) });
    return result!.messages.filter(({ ruleId }) => ruleId === 'words/no-bare').map(({ line }) => line);
  };

  it('finds words in markup, in attributes and in scripts', async () => {
    const component = [
      '<script lang="ts">',
      "  const told = 'Nobody has come yet.';",
      "  const id = 'new class';",
      '</script>',
      '<p title="What it is">{told}</p>',
      '<p class="two words">Read it</p>',
      '<p>{id} · 12</p>',
    ].join('\n');
    expect(await lint(component, 'src-renderer/frame/Example.svelte')).toEqual([2, 5, 6]);
  });

  it('leaves errors for developers, names of keys and comparisons alone', async () => {
    const script = [
      "if (keys === 'Not a word') throw new Error('This page has no root.');",
      "export const keys = 'Ctrl Shift Z';",
    ].join('\n');
    expect(await lint(script, 'src-renderer/frame/example.ts')).toEqual([]);
  });
});
