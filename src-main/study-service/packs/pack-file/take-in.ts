import type { NewItem } from '../../../contract/quiz-items.ts';
import type { CaseStore } from '../../corpus/case-store.ts';
import type { OutletStore } from '../../corpus/outlet-store.ts';
import { describeOutlet } from '../bundled/install-bundled-case.ts';
import type { MaterialStore } from '../material-store.ts';
import type { PackContent, PackItem, PackNote, PackQuestion } from '../pack-format.ts';
import type { SourceNote } from '../pack-content/pack-sources.ts';
import type { PackStore } from '../pack-store.ts';
import { withIds } from './check-content.ts';
import type { ReadPack } from './read-pack.ts';
import { takeInArticle } from './take-in-article.ts';
import type { ArticleTaker } from './take-in-article.ts';

/** Where what a pack holds goes; notes and quizzes through the wiring, since they are other parts' work. */
export interface TakeInDeps {
  readonly outlets: Pick<OutletStore, 'findByName' | 'findOrMake' | 'edit'>;
  readonly cases: Pick<CaseStore, 'create' | 'setArticles'>;
  readonly packs: PackStore;
  readonly materials: MaterialStore;
  readonly taker: ArticleTaker;
  addNote(caseId: string, note: Omit<SourceNote, 'id'>): void;
  /** Answers with the ids of the items. */
  addQuiz(caseId: string, title: string, items: readonly NewItem[]): string[];
}

export interface TakenIn {
  readonly caseId: string;
  /** Which of the library the articles and questions of the pack are, by their names there. */
  readonly idOf: ReadonlyMap<string, string>;
}

/** Puts a checked pack into the library and answers with its case. To be called inside a recorded change. */
export function takeIn(deps: TakeInDeps, pack: ReadPack): TakenIn {
  const { content } = pack;
  const { cases, packs, materials } = deps;
  const outletIds = new Map(
    content.outlets.map(({ name, title, ...profile }) => [
      name,
      describeOutlet(deps.outlets, { ...profile, name: title }),
    ]),
  );
  const ids = takeInArticles(deps, pack, outletIds);
  const idOf = (name: string) => ids.get(name)!;
  const { nameGroups, ...fields } = content.case;
  const caseId = cases.create(fields);
  cases.setArticles(
    caseId,
    content.articles.map(({ name }) => idOf(name)),
  );
  for (const group of nameGroups) packs.putNameGroup(caseId, group);
  for (const note of content.notes) deps.addNote(caseId, readNote(note, idOf));
  const items = takeInQuizzes(deps, caseId, content, idOf);
  const pages = content.lateral.map(({ outlet, ...page }) => ({ outletId: outletIds.get(outlet)!, page }));
  materials.putPages(caseId, pages);
  if (content.lesson) materials.putLesson(caseId, content.lesson);
  if (content.scaffold) materials.putScaffold(caseId, content.scaffold);
  return { caseId, idOf: new Map([...ids, ...items]) };
}

/** Each article of the library stands for one of the pack at most. */
function takeInArticles(
  { taker, packs }: TakeInDeps,
  pack: ReadPack,
  outletIds: ReadonlyMap<string, string>,
): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const outletOf = (article: PackContent['articles'][number]) => {
    if (article.outlet === null) return null;
    const title = pack.content.outlets.find(({ name }) => name === article.outlet)!.title;
    return { id: outletIds.get(article.outlet)!, title };
  };
  for (const article of pack.content.articles) {
    const id = takeInArticle(taker, pack, { article, outlet: outletOf(article), taken });
    taken.add(id);
    ids.set(article.name, id);
    const { rights, licence } = article;
    if (rights !== 'not known' && article.text && packs.rightsOf(id).rights === 'not known')
      packs.setRights(id, { rights, licence });
  }
  return ids;
}

type IdOf = (name: string) => string;

function readNote({ targets, category, text, confidence, author }: PackNote, idOf: IdOf): Omit<SourceNote, 'id'> {
  const placed = targets.map(({ article, ...selector }) => ({ articleId: idOf(article), ...selector }));
  return { category, text, confidence, author, targets: placed };
}

function takeInQuizzes(
  { addQuiz, packs }: TakeInDeps,
  caseId: string,
  content: PackContent,
  idOf: IdOf,
): (readonly [name: string, itemId: string])[] {
  const named: (readonly [string, string])[] = [];
  const hashes = new Map(content.articles.map(({ name, bodySha256 }) => [name, bodySha256]));
  let place = 0;
  for (const quiz of content.quizzes) {
    if (quiz.hasKeys) {
      const items = quiz.items.map((item) => readItem(item, idOf, (article) => hashes.get(article)!));
      const ids = addQuiz(caseId, quiz.title, items);
      named.push(...quiz.items.map(({ name }, at) => [name, ids[at]!] as const));
    } else {
      const items = quiz.items.map((question) => readQuestion(question, idOf));
      packs.putQuestions(caseId, place++, { title: quiz.title, items });
    }
  }
  return named;
}

function readItem(item: PackItem, idOf: IdOf, hashOf: IdOf): NewItem {
  const { kind, prompt, explanation, difficulty } = item;
  return {
    ...{ kind, prompt, explanation, difficulty, ...withIds(item, idOf) },
    articleIds: item.articles.map(idOf),
    evidence: item.evidence.map(({ article, ...at }) => ({
      articleId: idOf(article),
      textHash: hashOf(article),
      ...at,
    })),
    absences: item.absences.map(({ article, terms }) => ({
      articleId: idOf(article),
      textHash: hashOf(article),
      terms,
    })),
  };
}

function readQuestion(question: PackQuestion, idOf: IdOf): PackQuestion {
  const { response } = question;
  return {
    ...question,
    articles: question.articles.map(idOf),
    response: response.type === 'passage' ? { ...response, articles: response.articles.map(idOf) } : response,
  };
}
