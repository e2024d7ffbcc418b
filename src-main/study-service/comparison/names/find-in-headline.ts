import type { NameForm } from '../../corpus/names/name-form.ts';
import { nameKey } from '../../corpus/names/name-key.ts';
import { splitNameWords } from '../../corpus/names/split-name-words.ts';
import type { ComparedArticle } from '../compared-article.ts';

/** Capitals say nothing in many headlines: there a name is what the article's own text has as one, longest first. */
export function findInHeadline({ blocks }: ComparedArticle, forms: readonly NameForm[]) {
  const headlines = blocks.filter(({ role }) => role === 'headline');
  const known = new Map(
    forms
      .filter(({ mentions }) => mentions.some(([at]) => !headlines.some(({ start, end }) => at >= start && at < end)))
      .map((form) => [form.key, form]),
  );
  return headlines.flatMap(({ text, start }) => {
    const words = splitNameWords(text);
    const found: { key: string; kind: NameForm['kind']; start: number; end: number }[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const size = [3, 2, 1].find((count) => {
        const run = words.slice(at, at + count);
        return (
          run.length === count &&
          run.every(({ isCapital, joins }, index) => isCapital && (index === 0 || joins)) &&
          known.has(keyOf(run))
        );
      });
      if (size === undefined) continue;
      const run = words.slice(at, at + size);
      const { key, kind } = known.get(keyOf(run))!;
      found.push({ key, kind, start: start + run[0]!.start, end: start + run.at(-1)!.end });
      at += size - 1;
    }
    return found;
  });
}

const keyOf = (run: readonly { readonly text: string }[]) => nameKey(run.map(({ text }) => text).join(' '));
