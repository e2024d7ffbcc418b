import type { Lesson } from '../../../contract/materials.ts';
import type { NewItem } from '../../../contract/quiz.ts';
import type { ArticleStore } from '../../corpus/article-store.ts';
import type { OutletStore } from '../../corpus/outlet-store.ts';
import type { BundledCase } from './bundled-case.ts';
import { composeQuizItems } from './compose-quiz-items.ts';
import { openCaseTexts, whereWordsStand } from './find-case-passages.ts';
import type { CasePassage } from './find-case-passages.ts';
import type { MaterialStore } from '../material-store.ts';
import { readCaseContent } from './read-case-content.ts';
import type { CaseContent } from './read-case-content.ts';

type BundledNote = Pick<CaseContent['notes'][number], 'author' | 'category' | 'confidence' | 'text'> & {
  readonly foreignId: string;
};

/** Where what lies beside a bundled case's articles goes; the wiring hands in the work of other parts. */
export interface ContentDeps {
  readonly articles: Pick<ArticleStore, 'readArticle'>;
  readonly outlets: Pick<OutletStore, 'findByName'>;
  readonly materials: MaterialStore;
  addNote(caseId: string, note: BundledNote, targets: readonly CasePassage[]): void;
  addQuiz(caseId: string, title: string, items: readonly NewItem[]): void;
}

/**
 * Notes, quiz, pages by others and the lesson of a case that is in the library, in the transaction that put it there. Articles stand
 * in the case's reading order, null where one is gone. What rests on words that a person changed is left out: the
 * tests prove that nothing is where nobody did.
 */
export function installCaseContent(
  deps: ContentDeps,
  folder: string,
  bundled: BundledCase,
  { caseId, articleIds }: { caseId: string; articleIds: readonly (string | null)[] },
): void {
  const { notes, items, pages, lesson } = readCaseContent(folder);
  const files = bundled.captures.map(({ fileName }) => fileName);
  const texts = openCaseTexts(
    new Map(files.map((file, at) => [file, deps.articles.readArticle(articleIds[at] ?? '')] as const).filter(isThere)),
  );
  for (const { id, targets, author, category, confidence, text } of notes)
    for (const places of whereWordsStand(() => [targets.map(texts.find)]))
      deps.addNote(caseId, { author, category, confidence, text, foreignId: id }, places);
  const nameOf = new Map(bundled.outlets.map(({ key, name }) => [key, name]));
  const outletName = (key: string) => nameOf.get(key) ?? key;
  const outletOf = new Map(bundled.captures.map(({ fileName, articles }) => [fileName, articles[0]?.outlet ?? '']));
  const keyOf = new Map(bundled.outlets.map(({ key, name }) => [name, key]));
  const composing = {
    ...{ texts, articleIds: articleIds.filter((id) => id !== null), outletName },
    outletOf: (file: string) => keyOf.get(outletOf.get(file) ?? '') ?? file,
  };
  const composed = items.flatMap((item) => whereWordsStand(() => composeQuizItems([item], composing)));
  if (composed.length > 0) deps.addQuiz(caseId, bundled.title, composed);
  const placed = pages.flatMap(({ outlet, ...page }) => {
    const known = deps.outlets.findByName(outletName(outlet));
    return known ? [{ outletId: known.id, page }] : [];
  });
  deps.materials.putPages(caseId, placed);
  if (lesson) deps.materials.putLesson(caseId, asLesson(lesson));
}

function asLesson({ format: _, ...lesson }: NonNullable<CaseContent['lesson']>): Lesson {
  return lesson;
}

function isThere<Key, Value>(entry: readonly [Key, Value | null]): entry is [Key, Value] {
  return entry[1] !== null;
}
