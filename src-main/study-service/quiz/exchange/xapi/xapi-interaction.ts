import type { Answer, Item } from '../../../../contract/quiz.ts';
import { nameQuestion } from '../refused.ts';
import type { Definition, InteractionComponent, LanguageMap } from './xapi-statement.ts';

const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';
/** Questions are in the language of their articles, which is not kept with them: "undetermined" (ISO 639-2, allowed by RFC 5646). */
const LANGUAGE = 'und';

/** As xAPI wants every text: by language. */
export function inWords(text: string): LanguageMap {
  return { [LANGUAGE]: text };
}

/**
 * What a question is to a learning record store (xAPI-Data.md, appendix C). Ids have no white space and none of the signs that part
 * the pieces of a response ([,] [.] [:]), whatever they are in Parallax.
 */
export function defineInteraction(item: Item): Definition {
  const { response, key, prompt } = item;
  const base = { name: inWords(nameQuestion(prompt)), description: inWords(prompt), type: INTERACTION };
  if (response.type === 'choice' && key.type === 'choice')
    return {
      ...base,
      interactionType: 'choice',
      correctResponsesPattern: response.multiple ? [join(key.right)] : key.right.map(plainId),
      choices: response.options.map(describe),
    };
  if (response.type === 'match' && key.type === 'match')
    return {
      ...base,
      interactionType: 'matching',
      correctResponsesPattern: [joinPairs(key.pairs)],
      source: response.left.map(describe),
      target: response.right.map(describe),
    };
  if (response.type === 'order' && key.type === 'order')
    return {
      ...base,
      interactionType: 'sequencing',
      correctResponsesPattern: [join(key.order)],
      choices: response.entries.map(describe),
    };
  return { ...base, interactionType: 'long-fill-in', correctResponsesPattern: patternsInWords(item) };
}

/** The answer as such a store compares it with the pattern. */
export function writeResponse(answer: Answer, passage: string | null): string {
  switch (answer.type) {
    case 'choice':
      return join(answer.chosen);
    case 'match':
      return joinPairs(answer.pairs);
    case 'order':
      return join(answer.order);
    case 'passage':
      return passage ?? '';
    case 'text':
      return answer.text;
  }
}

/** Any of these is right. */
function patternsInWords({ key }: Item): string[] {
  if (key.type === 'passage') return key.passages.map(({ exact }) => exact);
  return key.type === 'text' ? key.modelAnswers : [];
}

function describe({ id, text }: { id: string; text: string }): InteractionComponent {
  return { id: plainId(id), description: inWords(text) };
}

function join(ids: readonly string[]): string {
  return ids.map(plainId).join('[,]');
}

function joinPairs(pairs: readonly { left: string; right: string }[]): string {
  return pairs.map(({ left, right }) => `${plainId(left)}[.]${plainId(right)}`).join('[,]');
}

/** White space and brackets by their code, so that two ids never become one. */
function plainId(id: string): string {
  return id.replace(/[\s[\]_]/gu, (sign) => (sign === ' ' ? '_' : `_${sign.codePointAt(0)?.toString(16)}_`));
}
