import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { Loopback } from '../../src-main/processes/supervise-loopback.ts';
import { callService } from '../../test/end-to-end/call-service.ts';
import { makeQuiz } from '../../test/end-to-end/make-quiz.ts';
import { serveBrowser } from '../serve-browser.ts';

/**
 * Which library stands behind it: `stocked` holds much, long titles too; `first` is what a new person finds; `empty` holds
 * nothing at all; `keyless` holds one case that was given on without the keys of its questions.
 */
export type LibraryName = 'stocked' | 'first' | 'empty' | 'keyless';

/** What a library holds that states ask for by name. */
export interface Stock {
  /** The case that comes with Parallax: five articles, notes, a quiz, a lesson. */
  readonly caseId: string;
  readonly quizId: string;
  /** One question of each way of answering. */
  readonly kindsQuizId: string;
  /** A case of two articles and no notes, with a title of many words. */
  readonly longCaseId: string;
  /** A case without any article. */
  readonly bareCaseId: string;
  readonly oneCaseId: string;
  readonly articleIds: readonly string[];
  readonly longArticleId: string;
  /** That case as a file. */
  readonly packFile: string;
}

export interface ServedLibrary {
  readonly study: Loopback;
  /** Stays open: calls go past the screens through it. */
  readonly maker: Page;
  readonly stock: Stock;
}

const LONG_TITLE =
  'Ministry of Transport and Regional Development rejects the engineers’ warning that the harbour bridge’s counterweight-mounting assemblies could no longer be inspected in time, and announces an inquiry';
const LONG_OUTLET = 'The Merrow & Lark Island Quarterly Intelligencer, Shipping Gazette and Advertiser';

/** Serves a library of its own from `folder` and fills it. */
export async function serveLibrary(name: LibraryName, folder: string, browser: Browser): Promise<ServedLibrary> {
  const dataDir = join(folder, name);
  mkdirSync(dataDir);
  const study = await serveBrowser(dataDir);
  const maker = await (await browser.newContext()).newPage();
  await maker.goto(study.address);
  await maker.locator('[data-ready]').first().waitFor();
  const { cases } = await callService(maker, 'corpus.cases', {});
  const caseId = cases[0]!.id;
  const { articles } = await callService(maker, 'corpus.case', { caseId });
  const { quizzes } = await callService(maker, 'quiz.list', { caseId });
  const given = { caseId, quizId: quizzes[0]!.id, articleIds: articles.map(({ id }) => id) };
  const packFile = join(folder, `${name}.parallax`);
  await callService(maker, 'packs.export', { caseId, path: packFile, parts: { text: 'all' } });
  const stock = { ...NOTHING, ...(await fillAs(name, maker, given)) };
  return { study, maker, stock: { ...given, ...stock, packFile } };
}

async function fillAs(name: LibraryName, maker: Page, { caseId, articleIds }: Pick<Stock, 'caseId' | 'articleIds'>) {
  if (name === 'stocked') return fill(maker, articleIds);
  if (name === 'first') return {};
  if (name === 'empty') return emptyOut(maker);
  const parts = { text: 'all', with: ['notes', 'quiz', 'lesson'] } as const;
  const { base64 } = await callService(maker, 'packs.export', { caseId, parts: { ...parts, with: [...parts.with] } });
  await emptyOut(maker);
  const taken = await callService(maker, 'packs.import', { base64: base64! });
  return { caseId: taken.caseId, articleIds: taken.articleIds };
}

const NOTHING = { kindsQuizId: '', longCaseId: '', bareCaseId: '', oneCaseId: '', longArticleId: '' };

async function emptyOut(maker: Page): Promise<object> {
  for (const { id } of (await callService(maker, 'corpus.cases', {})).cases)
    await callService(maker, 'corpus.removeCase', { caseId: id });
  for (const { id } of (await callService(maker, 'quiz.list', {})).quizzes)
    await callService(maker, 'quiz.remove', { quizId: id });
  for (const articleId of (await callService(maker, 'corpus.articleIds', { order: 'title' })).articleIds)
    await callService(maker, 'corpus.removeArticle', { articleId });
  return {};
}

async function fill(maker: Page, bundled: readonly string[]) {
  const kindsQuizId = await makeQuiz(maker);
  for (const pack of ['aleppo-2016', 'krasset-dam', 'lynx-school'])
    await callService(maker, 'packs.addBundled', { name: pack });
  const [longArticleId, shorterId] = [await addLong(maker), await addShort(maker, 0)];
  for (let number = 1; number <= 60; number++) await addShort(maker, number);
  const { caseId: longCaseId } = await callService(maker, 'corpus.createCase', {
    title: LONG_TITLE,
    articleIds: [longArticleId, shorterId],
  });
  const { caseId: bareCaseId } = await callService(maker, 'corpus.createCase', {
    title: 'A case to come',
    articleIds: [],
  });
  const { caseId: oneCaseId } = await callService(maker, 'corpus.createCase', {
    title: 'One article alone',
    articleIds: [shorterId],
  });
  for (let number = 1; number <= 8; number++)
    await callService(maker, 'corpus.createCase', {
      title: `Ferry ${number} runs aground off Lark Island`,
      articleIds: [...bundled.slice(number % 4, (number % 4) + 1), shorterId],
    });
  return { kindsQuizId, longCaseId, bareCaseId, oneCaseId, longArticleId };
}

async function addLong(maker: Page): Promise<string> {
  const sentence = 'The ministry said that nothing had been known before Monday, which two engineers deny. ';
  const articleId = await addText(
    maker,
    `${LONG_TITLE}\n\nBy Anneliese von der Heidebrinkstraße-Oyelaran and staff\n\n3 April 2024\n\n${LONG_OUTLET}\n\n${`${sentence.repeat(6)}\n\n`.repeat(9)}`,
  );
  const publishedOn = { date: '2024-04-03', evidence: '3 April 2024' };
  await callService(maker, 'corpus.editArticle', { articleId, outlet: LONG_OUTLET, publishedOn });
  return articleId;
}

function addShort(maker: Page, number: number): Promise<string> {
  const late = number % 7 === 3 ? ', later than on any other day of this long and windy spring on the coast' : '';
  return addText(
    maker,
    `Ferry ${number + 1} leaves the harbour${late}\n\nBy Nela Orth\n\n${1 + (number % 28)} April 2024\n\nThe port said on that day that boat ${number + 1} had left with ${20 + number} people on board.\n\nNobody could say when it would be back.`,
  );
}

async function addText(maker: Page, text: string): Promise<string> {
  const { articleIds, already } = await callService(maker, 'intake.add', { text });
  return articleIds[0] ?? already[0]!.articleId;
}
