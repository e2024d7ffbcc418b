import { fileStem } from '../../../contract/plain/file-stem.ts';
import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { Article, Case } from '../../../contract/corpus.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { HandoutArticle, HandoutCase, HandoutItem } from '../../../contract/plain/handout-file.ts';
import type { Answer, AskedItem, Feedback } from '../../../contract/quiz.ts';
import type { TextChoice } from '../../../contract/plain/pack-words.ts';
import { isArticleRole } from '../../../contract/plain/vocabulary.ts';
import type { ArticleRole, Role } from '../../../contract/plain/vocabulary.ts';
import { sentencePlaces } from '../../../contract/plain/sentence-places.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { found } from '../../corpus/corpus-stores.ts';
import { readArticle, readCase } from '../../corpus/read-corpus.ts';
import { hashText } from '../../corpus/text/hash-text.ts';
import { shorten } from '../../corpus/text/shorten.ts';
import type { HandedNames, HandedOutStore } from '../work/handed-out-store.ts';
import { fillTemplate } from './fill-template.ts';
import { lockItem } from './lock-item.ts';

type Range = readonly [start: number, end: number];

export interface HandoutDeps {
  readonly stores: CorpusStores;
  readonly handedOut: HandedOutStore;
  /** The work of the quiz, handed in by the wiring. */
  readonly giveOutQuiz: (giving: {
    quizId: string;
    masked: boolean;
    seed: string;
    sentencesOf: (articleId: string) => readonly Range[];
  }) => {
    readonly caseId: string;
    readonly title: string;
    readonly items: readonly {
      readonly asked: AskedItem;
      readonly accepted: readonly Answer[];
      readonly told: Pick<Feedback, 'explanation' | 'reasons' | 'evidence'>;
    }[];
  };
  /** Why the text of an article stays here under this choice, to end a sentence with; null where it goes along. */
  readonly whyTextStays: (articleId: string, text: TextChoice) => string | null;
  /** The built page; fails where it was never built. */
  readonly readTemplate: () => string;
  readonly random: (bytes: number) => Buffer;
}

/** A case as one HTML file. What went out under its digest is remembered, so that what comes back finds its way; paper has none. */
export async function makeHandout(
  deps: HandoutDeps,
  { caseId, quizId, title, masked, text, onPaper }: ParsedInputOf<'packs.handout'>,
): Promise<OutputOf<'packs.handout'>> {
  const { stores, handedOut, random } = deps;
  const role = masked ? 'pupil' : 'told pupil';
  const opened = readCase(stores, { caseId }, role);
  const { articles, left } = handOutArticles(deps, opened, role, text);
  const seed = random(16).toString('hex');
  const quiz = quizId === null ? null : await handOutQuiz(deps, { quizId, masked, seed, opened, articles });
  const held: Omit<HandoutCase, 'pack'> = {
    format: 1,
    title: title ?? opened.title,
    happened: opened.happened,
    happenedOn: opened.happenedOn,
    happenedWhere: opened.happenedWhere,
    contentWarning: opened.contentWarning,
    masked,
    articles,
    quiz: quiz && quiz.items.length > 0 ? { title: quiz.title, items: quiz.items } : null,
  };
  const pack = hashText(JSON.stringify(held));
  const names = { articles: nameArticles(stores, opened), items: quiz?.names ?? {} };
  if (!onPaper) handedOut.remember({ digest: pack, caseId, how: 'handout', seed, names });
  return {
    text: fillTemplate(deps.readTemplate(), { ...held, pack }),
    mediaType: 'text/html',
    fileName: `${fileStem(held.title)}-handout.html`,
    pack,
    left: [...left, ...(quiz?.left ?? [])],
  };
}

/** In a handout an article is named by its place, so that nothing in the file is an id of this library. */
const articleName = (place: number) => `a${place + 1}`;
const itemName = (place: number) => `i${place + 1}`;

function handOutArticles(deps: HandoutDeps, opened: Case, role: Role, text: TextChoice) {
  const left: string[] = [];
  let isReadable = false;
  const articles = opened.articles.map(({ id, title }, place) => {
    const article = readArticle(deps.stores, { articleId: id }, role);
    const why = deps.whyTextStays(id, text);
    if (why !== null) left.push(`The text of “${title}” stays here: ${why}`);
    else isReadable ||= article.blocks.length > 0;
    return handOutArticle(article, articleName(place), why === null);
  });
  if (!isReadable) throw nothingToRead();
  return { articles, left };
}

interface QuizAsked {
  readonly quizId: string;
  readonly masked: boolean;
  readonly seed: string;
  readonly opened: Case;
  readonly articles: readonly HandoutArticle[];
}

/** Letters of a question in a sentence about it. */
const SHOWN = 60;

/** The questions about articles of this case, under names of their own. */
async function handOutQuiz(deps: HandoutDeps, { quizId, masked, seed, opened, articles }: QuizAsked) {
  const nameOf = new Map(opened.articles.map(({ id }, place) => [id, articleName(place)]));
  const sentences = new Map(opened.articles.map(({ id }, place) => [id, articles[place]!.sentences]));
  const given = deps.giveOutQuiz({ quizId, masked, seed, sentencesOf: (id) => sentences.get(id) ?? [] });
  if (given.caseId !== opened.id) found(null, 'quiz', quizId);
  const left: string[] = [];
  const here = given.items.filter(({ asked: { prompt, articleIds, response } }) => {
    const about = response.type === 'passage' ? [...articleIds, ...response.articleIds] : articleIds;
    const isHere = about.every((id) => nameOf.has(id));
    if (!isHere)
      left.push(`The question “${shorten(prompt, SHOWN)}” stays here: it is about an article outside this case.`);
    return isHere;
  });
  return {
    title: given.title,
    items: await Promise.all(here.map((one, place) => handOutItem(one, itemName(place), nameOf, deps.random))),
    names: Object.fromEntries(here.map(({ asked: { id } }, place) => [itemName(place), { id, quizId }])),
    left,
  };
}

/** Which article each name stands for, and the text that went out under it. */
function nameArticles(stores: CorpusStores, { articles }: Pick<Case, 'articles'>): HandedNames['articles'] {
  return Object.fromEntries(
    articles.map(({ id }, place) => [articleName(place), { id, textHash: hashBody(stores, id) }] as const),
  );
}

/** SHA-256 (hex) of the text of an article as it is now; of no words where it is not in the library any more. */
export function hashBody(stores: CorpusStores, articleId: string): string {
  return hashText(stores.articles.readArticle(articleId)?.body ?? '');
}

function handOutArticle(article: Article, name: string, hasText: boolean): HandoutArticle {
  const { title, outlet, byline, publishedOn, genre, language } = article;
  const blocks = hasText ? article.blocks.filter(({ role }) => isArticleRole(role)) : [];
  return {
    name,
    title,
    outlet: outlet?.name ?? null,
    sourceType: outlet?.sourceType ?? null,
    byline,
    hue: outlet?.hue ?? null,
    date: publishedOn?.date ?? null,
    genre,
    language,
    blocks: blocks.map(({ role, text, start, end }) => ({ role: role as ArticleRole, text, start, end })),
    sentences: blocks.flatMap((block) => sentencePlaces(block, language)),
  };
}

async function handOutItem(
  { asked, accepted, told }: ReturnType<HandoutDeps['giveOutQuiz']>['items'][number],
  name: string,
  nameOf: ReadonlyMap<string, string>,
  random: (bytes: number) => Buffer,
): Promise<HandoutItem> {
  const named = (id: string) => nameOf.get(id) ?? '';
  const { kind, prompt, articleIds, response } = asked;
  const explanation = {
    explanation: told.explanation,
    reasons: told.reasons,
    evidence: told.evidence.flatMap(({ articleId, start, end, exact }) =>
      nameOf.has(articleId) ? [{ article: named(articleId), start, end, exact }] : [],
    ),
  };
  return {
    name,
    kind,
    prompt,
    articles: articleIds.map(named),
    response: response.type === 'passage' ? { ...response, articleIds: response.articleIds.map(named) } : response,
    lock:
      accepted.length === 0
        ? null
        : await lockItem({ accepted: accepted.map((answer) => renamePassage(answer, named)), explanation }, random),
  };
}

function renamePassage(answer: Answer, named: (id: string) => string): Answer {
  return answer.type === 'passage' ? { ...answer, articleId: named(answer.articleId) } : answer;
}

function nothingToRead(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'malformed-input',
    path: 'text',
    message:
      'A handout needs at least one article whose text goes along. Put articles into the case, or say that their text may go out.',
  });
}
