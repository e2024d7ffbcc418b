import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { TRANSLATIONS, inputsOf, marksOf, readMessages, sentencesOf } from './compile-words.ts';
import type { Message } from './compile-words.ts';

/**
 * Whether every word has its message and every message its use, whether translations hold what the English holds, and
 * whether what students see is whole in every language: all that the pages of a class and of a handout can load.
 */
const STUDENTS_ENTRIES = [
  'src-renderer/ClassApp.svelte',
  'src-handout/main.ts',
  'src-renderer/quiz/ReviewDay.svelte',
  'src-renderer/quiz/KeylessQuiz.svelte',
];
const faults: string[] = [];

const english = readMessages('en');
const usedBy = keysUsedIn(everyFile());
for (const [key, file] of usedBy)
  if (!english.has(key)) faults.push(`${file} says m.${key}, which resources/words/en does not have.`);
for (const key of english.keys())
  if (!usedBy.has(key)) faults.push(`Nothing says ${key} any more: take it out of resources/words.`);
checkFiles();
const forStudents = keysUsedIn(reachableFrom(STUDENTS_ENTRIES));
for (const locale of TRANSLATIONS) checkTranslation(locale, readMessages(locale));

process.stdout.write(
  `${english.size} messages, ${forStudents.size} of them in students' pages; ${TRANSLATIONS.map((locale) => `${locale} has ${readMessages(locale).size}`).join(', ')}\n`,
);
if (faults.length > 0) {
  process.stderr.write(
    `${faults.slice(0, 60).join('\n')}\n${faults.length > 60 ? `and ${faults.length - 60} more\n` : ''}`,
  );
  process.exitCode = 1;
}

function checkTranslation(locale: string, messages: ReadonlyMap<string, Message>): void {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const key of forStudents.keys())
    if (english.has(key) && !messages.has(key))
      faults.push(`${locale} lacks ${key}, which students see: “${sentencesOf(english.get(key)!)[0]}”`);
  for (const [key, message] of messages) {
    const original = english.get(key);
    if (!original) faults.push(`${locale} has ${key}, which English does not have.`);
    else {
      const same = (of: (message: Message) => string[]) => of(message).sort().join() === of(original).sort().join();
      if (!same(inputsOf))
        faults.push(
          `${locale}: ${key} takes {${inputsOf(message).join('}, {')}}, and the English {${inputsOf(original).join('}, {')}}.`,
        );
      if (!same(marksOf))
        faults.push(`${locale}: ${key} has other marks than the English: ${marksOf(original).join(', ')}.`);
      if (typeof message !== 'string') {
        const declared = message[0].declarations.map((line) => line.split(' ')[1]);
        if (new Set(declared).size < declared.length) faults.push(`${locale}: ${key} declares a name twice.`);
        // Paraglide puts the declarations of all languages into one function, so those of one name have to be one line
        const others = typeof original === 'string' ? [] : original[0].declarations;
        for (const line of message[0].declarations)
          if (others.some((other) => other !== line && other.split(' = ')[0] === line.split(' = ')[0]))
            faults.push(`${locale}: ${key} declares “${line}” in other words than the English.`);
        const held = Object.keys(message[0].match).map((form) => form.split('=')[1]);
        const missing = forms.filter((form) => !held.includes(form) && !held.includes('*'));
        if (missing.length > 0) faults.push(`${locale}: ${key} lacks the forms ${missing.join(', ')}.`);
      }
    }
  }
}

/** Every language has the same files, and the project names them all: a file it does not name is not read. */
function checkFiles(): void {
  const folder = (locale: string) =>
    readdirSync(join(CHECKOUT, 'resources', 'words', locale))
      .sort()
      .join();
  for (const locale of TRANSLATIONS)
    if (folder(locale) !== folder('en')) faults.push(`resources/words/${locale} has other files than en.`);
  const settings = readFileSync(join(CHECKOUT, 'resources', 'words', 'project.inlang', 'settings.json'), 'utf8');
  for (const file of folder('en').split(','))
    if (!settings.includes(`/${file}"`)) faults.push(`project.inlang/settings.json does not name ${file}.`);
}

/** The messages that these files say, each with the first file that does. */
function keysUsedIn(files: readonly string[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const file of files)
    for (const [, key] of readFileSync(file, 'utf8').matchAll(/\bm\s*\.\s*([a-z]\w*)/gu))
      if (key && (english.has(key) || /^[a-z]+_/u.test(key)) && !keys.has(key)) keys.set(key, relative(CHECKOUT, file));
  return keys;
}

function everyFile(): string[] {
  return ['src-renderer', 'src-handout'].flatMap((folder) =>
    readdirSync(join(CHECKOUT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:svelte|ts)$/u.test(name))
      .map((name) => join(CHECKOUT, folder, name))
      .filter((file) => readFileSync(file, 'utf8').includes("'#words'")),
  );
}

/** All files that a page can load, at once or later. */
function reachableFrom(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = entries.map((entry) => join(CHECKOUT, entry));
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file) || !statSync(file).isFile()) continue;
    found.add(file);
    for (const [statement, , path] of readFileSync(file, 'utf8').matchAll(
      /(?:\bfrom|\bimport\(?|^import)\s*(['"])(\.[^'"]+)\1/gmu,
    ))
      if (path && !statement.includes('import type')) waiting.push(resolve(dirname(file), path));
  }
  return [...found].filter((file) => /\.(?:svelte|ts)$/u.test(file));
}
