import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Paraglide asks for the language at each call, in a function of some 150 bytes a message. Here it is fixed while a page
 * lives (`design/words/language.ts`), so the function of that language is taken once, and a message without translations is its
 * English one alone: a third of what words add to the page.
 */
export function trimWords(out: string, translations: readonly string[]): void {
  writeFileSync(join(out, 'pick.js'), composePick(translations));
  const folder = join(out, 'messages');
  for (const name of readdirSync(folder))
    if (name.endsWith('.js') && name !== '_index.js') {
      const file = join(folder, name);
      writeFileSync(file, trimMessage(readFileSync(file, 'utf8'), translations));
    }
}

/** One module of a message as Paraglide writes it, and as it is loaded. Throws where Paraglide writes it otherwise. */
export function trimMessage(written: string, translations: readonly string[]): string {
  const source = isolatePlaces(written);
  const [found, key] = /^export const (\w+) = /mu.exec(source) ?? [];
  const end = found ? source.lastIndexOf('/**', source.indexOf(found)) : -1;
  if (!key || end < 0) throw new Error('Paraglide writes messages in another way now: look at scripts/trim-words.ts.');
  const same = (locale: string) => source.includes(`\nconst ${locale}_${key} = en_${key};`);
  const body = source.slice(0, end).replace(/^import \{ getLocale.*\n/mu, '');
  if (!translations.every(same)) {
    const names = ['en', ...translations].map((locale) => `${locale}_${key}`).join(', ');
    return `import { pick } from '../pick.js';\n${body}export const ${key} = /* @__PURE__ */ pick(${names});\n`;
  }
  const untranslated = body.slice(0, body.indexOf(`const ${translations[0]}_${key} = `));
  return `${untranslated.replace(/\/\*\*[^*]*\*\/\s*$/u, '')}export const ${key} = en_${key};\n`;
}

/** Languages from right to left: what is put into their sentences is often a name or a title in Latin letters. */
const LEFTWARDS = ['ar'];

/**
 * A name in Latin letters takes the marks beside it along, and an Arabic sentence then reads in pieces out of order. So what
 * stands in a place is set apart from the sentence by marks that nobody sees (FSI and PDI of Unicode, what `<bdi>` does in a page).
 */
function isolatePlaces(source: string): string {
  return LEFTWARDS.reduce((text, locale) => {
    const from = text.indexOf(`\nconst ${locale}_`);
    const end = text.indexOf('\nexport const ', from);
    if (from < 0 || end < 0) return text;
    const words = text
      .slice(from, end)
      .replace(/\$\{i\?\.(\w+)\}/gu, '\\u2068${i?.$1}\\u2069')
      .replace(/String\(i\?\.(\w+)\)/gu, '`\\u2068${i?.$1}\\u2069`');
    return text.slice(0, from) + words + text.slice(end);
  }, source);
}

function composePick(translations: readonly string[]): string {
  const names = ['en', ...translations];
  const chosen = translations.reduceRight((rest, locale) => `locale === '${locale}' ? ${locale} : ${rest}`, 'en');
  return `import { getLocale } from './runtime.js';\nexport function pick(${names.join(', ')}) {\n  const locale = getLocale();\n  return ${chosen};\n}\n`;
}
