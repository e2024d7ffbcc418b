import { placeWords } from '../../../corpus/duplicates/words.ts';
import type { NewItem } from '../../../../contract/quiz.ts';
import type { Material } from './read-material.ts';
import { overlapOf } from '../../../corpus/text/content-stems.ts';
import { contentStems, isGrammar, stemOf } from './read-words.ts';
import type { Sentence } from './split-body.ts';

type Absence = NewItem['absences'][number];

/** A sentence that shares so much of its matter with another may well say the same in other words. */
const MAY_SAY_THE_SAME = 0.4;

/** Whether no sentence of an article, nor two in a row, has all of these words in some inflection. Of English articles alone. */
export function areAbsent(material: Material, articleId: string, terms: readonly string[]): boolean {
  if (!material.isEnglish(articleId)) return false;
  const wanted = terms.map((term) => [...contentStems(term)]).flat();
  if (wanted.length === 0) return false;
  const sentences = material.sentencesOf(articleId);
  return !sentences.some((sentence, at) => {
    const next = sentences[at + 1];
    const near = next?.block === sentence.block ? next.stems : null;
    return wanted.every((stem) => sentence.stems.has(stem) || near?.has(stem));
  });
}

/**
 * That an article has nothing of what a text says: no sentence near it in words, no tie to it in the comparison, and two or three
 * of its telling words that no sentence has together. Null where that can't be shown.
 */
export function findAbsence(material: Material, sentence: Sentence, articleId: string): Absence | null {
  const known = absences.get(sentence) ?? new Map<string, Absence | null>();
  absences.set(sentence, known);
  const found = known.has(articleId) ? known.get(articleId)! : lookForAbsence(material, sentence, articleId);
  known.set(articleId, found);
  return found;
}

/** Sentences are made anew for each draft, so nothing of one draft is remembered in the next. */
const absences = new WeakMap<Sentence, Map<string, Absence | null>>();

function lookForAbsence(material: Material, sentence: Sentence, articleId: string): Absence | null {
  if (material.tellingToo(sentence).has(articleId)) return null;
  const said = sentence.stems;
  if (said.size < 3) return null;
  for (const other of material.sentencesOf(articleId))
    if (overlapOf(other.stems, said) >= MAY_SAY_THE_SAME && other.stems.size >= 3) return null;
  const terms = tellingWords(material, sentence.text);
  for (const some of [terms.slice(0, 2), [terms[0], terms[2]], [terms[1], terms[2]], terms.slice(0, 3)]) {
    const chosen = some.filter((term) => term !== undefined);
    if (chosen.length >= 2 && areAbsent(material, articleId, chosen))
      return { articleId, textHash: material.hashOf(articleId), terms: chosen };
  }
  return null;
}

/** The words of a text that fewest sentences of the case have, the rarest first. */
export function tellingWords(material: Material, text: string): string[] {
  const counted = countStems(material);
  const counts = new Map<string, { word: string; count: number; at: number }>();
  for (const [at, { word, start, end }] of placeWords(text).entries()) {
    const stem = stemOf(word);
    if (isGrammar(word) || (word.length < 4 && !/\d/u.test(word)) || counts.has(stem)) continue;
    const count = counted.get(stem) ?? 0;
    counts.set(stem, { word: text.slice(start, end), count, at });
  }
  return [...counts.values()].sort((a, b) => a.count - b.count || a.at - b.at).map(({ word }) => word);
}

/** That all other articles have nothing of a sentence; null where that can't be shown for each of them. */
export function findAbsenceElsewhere(material: Material, sentence: Sentence): Absence[] | null {
  const others = material.articles.filter(({ articleId }) => articleId !== sentence.articleId);
  const absences = others.flatMap(({ articleId }) => findAbsence(material, sentence, articleId) ?? []);
  return others.length > 0 && absences.length === others.length ? absences : null;
}

const counts = new WeakMap<Material, ReadonlyMap<string, number>>();

/** In how many sentences of the case each stem stands; read once for a draft. */
function countStems(material: Material): ReadonlyMap<string, number> {
  const known = counts.get(material);
  if (known) return known;
  const found = new Map<string, number>();
  for (const { articleId } of material.articles)
    for (const { stems } of material.sentencesOf(articleId))
      for (const stem of stems) found.set(stem, (found.get(stem) ?? 0) + 1);
  counts.set(material, found);
  return found;
}
