import type { NewItem } from '../../../contract/quiz.ts';
import { CANNOT_TELL } from '../../../contract/plain/quiz-kinds.ts';
import { choiceItem } from './candidate.ts';
import type { Candidate, Choice } from './candidate.ts';

export const HERE = 'It cannot be told from this article';
export const NOWHERE = 'It cannot be told from these texts';

/** The item with the option that reads `text` under the id that the honest option has everywhere. */
export function withHonestOption(item: NewItem, text: string): NewItem {
  const { response, key } = item;
  if (response.type !== 'choice' || key.type !== 'choice') return item;
  const old = response.options.find((option) => option.text === text)?.id;
  const rename = (id: string) => (id === old ? CANNOT_TELL : id);
  const options = response.options.map((option) => ({ ...option, id: rename(option.id) }));
  return { ...item, response: { ...response, options }, key: { type: 'choice', right: key.right.map(rename) } };
}

/** A question of its own kind, where the honest option is one of the answers, right or wrong. */
export function cannotTellItem({
  form,
  facts,
  cores,
  about,
  choices,
  honestText,
  ...common
}: {
  form: string;
  facts: string[];
  cores: Candidate['cores'];
  about: string[];
  choices: readonly Choice[];
  honestText: string;
} & Omit<Parameters<typeof choiceItem>[0], 'kind'>): Candidate {
  const item = choiceItem({ kind: 'cannot tell', ...common }, choices, false);
  return { form, facts, cores, about, item: withHonestOption(item, honestText) };
}
