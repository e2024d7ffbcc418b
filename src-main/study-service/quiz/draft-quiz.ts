import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Note } from '../../contract/framing.ts';
import { found } from '../corpus/corpus-stores.ts';
import { checkItem } from './check-item.ts';
import type { draftItems } from './drafting/draft-items.ts';
import { readTexts } from './quiz-work.ts';
import type { QuizWork } from './quiz-work.ts';
import { showItem } from './read-quiz.ts';

type DraftInput = Parameters<typeof draftItems>[0];

/** The work of other parts that a draft is made from, unmasked: the desk drafts with the names of the outlets. */
export interface DraftSources {
  compare(caseId: string, articleIds: readonly string[]): Promise<OutputOf<'comparison.open'>>;
  readNotes(caseId: string): Promise<readonly Note[]>;
}

/** Of a quiz, in UTF-16 units (contract/quiz.ts). */
const LONGEST_TITLE = 200;

/** Makes a quiz of what the texts of a case prove. What does not hold against the stored text is left out, whoever drafted it. */
export async function draftQuiz(
  work: QuizWork,
  sources: DraftSources,
  { caseId, kinds, count, seed, title }: ParsedInputOf<'quiz.draft'>,
): Promise<OutputOf<'quiz.draft'>> {
  const { stores, quizzes } = work;
  const ofCase = found(stores.cases.read(caseId), 'case', caseId);
  const articles = readDraftArticles(work, caseId);
  const comparison = await sources.compare(
    caseId,
    articles.map(({ articleId }) => articleId),
  );
  const notes = await sources.readNotes(caseId);
  const drafting = await import('./drafting/draft-items.ts');
  const items = drafting.draftItems({ articles, comparison, notes, kinds: kinds ?? null, count, seed });
  const texts = readTexts(work);
  const holding = items.map((item) => checkItem(item, texts)).filter(({ holds }) => holds);
  const name = title ?? `Quiz: ${ofCase.title}`.slice(0, LONGEST_TITLE).toWellFormed();
  const { changeId, result: quizId } = stores.changes.record(`Quiz drafted: ${name}`, () => {
    const made = quizzes.create({ caseId, title: name });
    for (const { item } of holding) quizzes.addItem(made, item, 'drafted');
    return made;
  });
  stores.changed();
  return { quizId, changeId, items: quizzes.items(quizId).map((item) => showItem(checkItem(item, texts))) };
}

function readDraftArticles({ stores }: QuizWork, caseId: string): DraftInput['articles'] {
  const outlets = new Map(stores.outlets.list().map((outlet) => [outlet.id, outlet]));
  return stores.articles.listOfCase(caseId).flatMap(({ id }) => {
    const article = stores.articles.readArticle(id);
    if (!article) return [];
    const outlet = article.outlet && outlets.get(article.outlet.id);
    return [
      {
        articleId: id,
        outlet: article.outlet?.name ?? null,
        sourceType: outlet?.sourceType ?? 'cannot tell yet',
        sourceEvidence: outlet?.evidence ?? [],
        genre: article.genre,
        publishedOn: article.publishedOn?.date ?? null,
        title: article.title,
        body: article.body,
        blocks: article.blocks,
      },
    ];
  });
}
