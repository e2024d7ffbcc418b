import type { NewItem } from '../../../src-main/contract/quiz.ts';
import type { Texts } from '../../../src-main/study-service/quiz/open-texts.ts';
import { hashText } from '../../../src-main/study-service/corpus/text/hash-text.ts';
import { openTexts } from '../../../src-main/study-service/quiz/open-texts.ts';

/** A choice between three wordings and the honest option, about no article unless told otherwise. */
export function choice(over: Partial<NewItem> = {}, multiple = false): NewItem {
  return {
    kind: 'one of several',
    prompt: 'Who closed the bridge?',
    articleIds: [],
    response: {
      type: 'choice',
      multiple,
      options: [
        { id: 'a', text: 'The engineers', why: 'The first sentence says so.' },
        { id: 'b', text: 'The police', why: 'Nobody names the police.' },
        { id: 'c', text: 'The mayor', why: 'The mayor is not in the text.' },
        { id: 'cannot tell', text: 'It cannot be told', why: 'It can.' },
      ],
    },
    key: { type: 'choice', right: ['a'] },
    evidence: [],
    absences: [],
    explanation: 'The engineers did.',
    difficulty: 0.3,
    ...over,
  };
}

export function matching(): NewItem {
  return {
    ...choice(),
    kind: 'match outlet to wording',
    response: {
      type: 'match',
      left: ['1', '2', '3'].map((id) => ({ id, text: `wording ${id}`, why: `why ${id}` })),
      right: ['x', 'y', 'z'].map((id) => ({ id, text: `outlet ${id}` })),
    },
    key: {
      type: 'match',
      pairs: [
        { left: '1', right: 'x' },
        { left: '2', right: 'y' },
        { left: '3', right: 'y' },
      ],
    },
  };
}

export function ordering(): NewItem {
  return {
    ...choice(),
    kind: 'order events',
    response: {
      type: 'order',
      entries: ['1', '2', '3', '4'].map((id) => ({ id, text: `event ${id}`, why: `why ${id}` })),
    },
    key: { type: 'order', order: ['1', '2', '3', '4'] },
  };
}

export function finding(exact: string, articleId = 'article-1'): NewItem {
  return {
    ...choice(),
    kind: 'select sentence',
    response: { type: 'passage', articleIds: [articleId] },
    key: { type: 'passage', passages: [{ articleId, start: 0, end: exact.length, exact }] },
  };
}

export function writing(): NewItem {
  return {
    ...choice(),
    kind: 'short answer',
    response: { type: 'text', longest: 200 },
    key: {
      type: 'text',
      rubric: [0, 1, 2].map((points) => ({ points, meaning: `worth ${points}` })),
      modelAnswers: ['Because somebody is left out.'],
    },
  };
}

/** Articles by their number, each of one paragraph. */
export function textsOf(bodies: Readonly<Record<string, string>>): Texts {
  return openTexts((id) => {
    const body = bodies[id];
    return body === undefined
      ? null
      : ({
          title: `Title of ${id}`,
          body,
          language: 'en',
          blocks: [{ role: 'paragraph', text: body, start: 0, end: body.length }],
        } as unknown as ReturnType<Parameters<typeof openTexts>[0]>);
  });
}

/** Evidence as it is made when the text stands so. */
export function evidenceIn(body: string, exact: string, articleId = 'article-1') {
  const start = body.indexOf(exact);
  return { articleId, start, end: start + exact.length, exact, textHash: hashText(body) };
}
