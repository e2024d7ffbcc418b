import type { ItemKey } from '../../../contract/quiz.ts';

type Rubric = Extract<ItemKey, { type: 'text' }>['rubric'];

/** What programs that compare answers letter by letter say of those that are not quite right. */
export interface PartAnswers {
  /** Answers worth one point of two. */
  readonly partly: readonly string[];
  /** What is said to who got it wrong. */
  readonly wrong: string;
}

const NONE = 'Not right.';
const HALF = 'Partly right';
const FULL = 'Right: it means the same as a model answer.';
const SUCH_AS = `${HALF}, such as: `;
const BETWEEN = '; ';

/** As a rubric for the person who grades here. */
export function sayRubric({ partly, wrong }: PartAnswers): [string, string, string] {
  return [
    wrong === '' ? NONE : `${NONE} ${wrong}`,
    partly.length === 0 ? `${HALF}.` : `${SUCH_AS}${partly.join(BETWEEN)}`,
    FULL,
  ];
}

/** The answers that such a rubric was made of, so that it goes out as it came in; null for a rubric that a person wrote. */
export function takeRubric(rubric: Rubric): PartAnswers | null {
  const [none, half, full] = [0, 1, 2].map((points) => rubric.find((line) => line.points === points)?.meaning ?? '');
  if (none === undefined || half === undefined || full !== FULL || !none.startsWith(NONE)) return null;
  if (half !== `${HALF}.` && !half.startsWith(SUCH_AS)) return null;
  const partly = half.startsWith(SUCH_AS) ? half.slice(SUCH_AS.length).split(BETWEEN) : [];
  return { partly, wrong: none.slice(NONE.length).trim() };
}
