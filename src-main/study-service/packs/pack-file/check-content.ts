import { composeBody } from '../../corpus/text/compose-body.ts';
import { hashText } from '../../corpus/text/hash-text.ts';
import type { NewItem } from '../../../contract/quiz-items.ts';
import { WEB_ADDRESS } from '../pack-content/compose-articles.ts';
import type { PackArticle, PackContent, PackItem } from '../pack-format.ts';
import { PackFault } from './refuse-pack.ts';

/** What is wrong with an item in itself, in a sentence; from the quiz part, through the wiring. */
export type FindShapeFault = (item: Pick<NewItem, 'response' | 'key'>) => string | null;

/**
 * What no schema can say: that names lead to something, that every passage stands where it is said to stand, word for word, and that
 * every label has its evidence. Throws a PackFault at the first that does not hold.
 */
export function checkContent(content: PackContent, findShapeFault: FindShapeFault): void {
  checkNames(content);
  checkOutlets(content);
  const bodies = new Map(content.articles.map((article) => [article.name, checkArticle(article, content)]));
  checkNotes(content, bodies);
  checkQuizzes(content, bodies, findShapeFault);
  const outlets = new Set(content.outlets.map(({ name }) => name));
  for (const { outlet, id } of content.lateral)
    if (!outlets.has(outlet))
      throw new PackFault('lateral.json', `The page ${id} is about an outlet that is not in the pack.`);
}

type Bodies = ReadonlyMap<string, string | null>;

/** Numbered one by one, so that no name is given twice and none is left out. */
function checkNames({ outlets, pages, articles, notes, quizzes }: PackContent): void {
  const lists = [
    ['outlets.json', 'o', outlets],
    ['pages.json', 'p', pages],
    ['articles', 'a', articles],
    ['notes.json', 'n', notes],
    ['quizzes.json', 'q', quizzes],
    ['quizzes.json', 'i', quizzes.flatMap(({ items }) => items)],
  ] as const;
  for (const [inside, letter, list] of lists)
    list.forEach(({ name }, at) => {
      if (name !== `${letter}${at + 1}`) throw new PackFault(inside, `${name} stands where ${letter}${at + 1} is due.`);
    });
}

function checkOutlets({ outlets }: PackContent): void {
  for (const { title, sourceType, evidence } of outlets)
    if (sourceType !== 'cannot tell yet' && evidence.length === 0)
      throw new PackFault('outlets.json', `“${title}” is labelled ${sourceType} without a word of evidence.`);
}

/** The body; null where the text is not in the pack. */
function checkArticle(article: PackArticle, { outlets, pages }: PackContent): string | null {
  const inside = `articles/${article.name}.json`;
  const { outlet, text, bodySha256, wordCount, url, canonicalUrl } = article;
  if (outlet !== null && !outlets.some(({ name }) => name === outlet))
    throw new PackFault(inside, 'Its outlet is not in the pack.');
  for (const address of [url, canonicalUrl])
    if (address !== null && !WEB_ADDRESS.test(address))
      throw new PackFault(inside, 'Its address is not one of a web page.');
  if ((text === null) === (wordCount === null))
    throw new PackFault(inside, 'It says both that its text is here and that it is not.');
  if (!text) return null;
  if (text.page && !pages.some(({ name }) => name === text.page?.name))
    throw new PackFault(inside, 'The page that it stood on is not in the pack.');
  const { body } = composeBody(text.blocks.map((block, position) => ({ ...block, position })));
  if (hashText(body) !== bodySha256 || !body.isWellFormed())
    throw new PackFault(inside, 'Its text is not the one that notes and questions were made for.');
  return body;
}

function checkNotes({ notes }: PackContent, bodies: Bodies): void {
  for (const { name, targets } of notes)
    for (const { article, exact, start, end } of targets) {
      const body = bodyOf(bodies, article, 'notes.json', name);
      if ((start === null) !== (end === null)) throw new PackFault('notes.json', `${name} has half a place.`);
      if (start !== null && end !== null) checkPassage(body, { start, end, exact }, 'notes.json', name);
    }
}

function checkQuizzes({ quizzes }: PackContent, bodies: Bodies, findShapeFault: FindShapeFault): void {
  const inside = 'quizzes.json';
  for (const quiz of quizzes) {
    if (quiz.items.length === 0) throw new PackFault(inside, `${quiz.name} has no question.`);
    for (const { name, articles, response } of quiz.items)
      for (const article of [...articles, ...(response.type === 'passage' ? response.articles : [])])
        bodyOf(bodies, article, inside, name);
    if (!quiz.hasKeys) continue;
    for (const item of quiz.items) checkItem(item, bodies, findShapeFault);
  }
}

function checkItem(item: PackItem, bodies: Bodies, findShapeFault: FindShapeFault): void {
  const inside = 'quizzes.json';
  const passages = [...item.evidence, ...(item.key.type === 'passage' ? item.key.passages : [])];
  for (const passage of passages)
    checkPassage(bodyOf(bodies, passage.article, inside, item.name), passage, inside, item.name);
  for (const { article } of item.absences) bodyOf(bodies, article, inside, item.name);
  const fault = findShapeFault(withIds(item, (name) => name));
  if (fault !== null) throw new PackFault(inside, `${item.name}: ${fault}`);
}

function bodyOf(bodies: Bodies, article: string, inside: string, name: string): string | null {
  const body = bodies.get(article);
  if (body === undefined) throw new PackFault(inside, `${name} is about ${article}, which is not in the pack.`);
  return body;
}

function checkPassage(
  body: string | null,
  { start, end, exact }: { start: number; end: number; exact: string },
  inside: string,
  name: string,
): void {
  if (body === null ? end - start !== exact.length : body.slice(start, end) !== exact)
    throw new PackFault(inside, `The words of ${name} do not stand where it says they do.`);
}

/** How an item is answered, with ids in place of the pack's names. */
export function withIds(
  { response, key }: Pick<PackItem, 'response' | 'key'>,
  idOf: (name: string) => string,
): Pick<NewItem, 'response' | 'key'> {
  return {
    response: response.type === 'passage' ? { type: 'passage', articleIds: response.articles.map(idOf) } : response,
    key:
      key.type === 'passage'
        ? { type: 'passage', passages: key.passages.map(({ article, ...at }) => ({ articleId: idOf(article), ...at })) }
        : key,
  };
}
