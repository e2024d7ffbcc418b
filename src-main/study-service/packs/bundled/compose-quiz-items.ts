import type { NewItem } from '../../../contract/quiz.ts';
import { MATRIX_COLUMN_WORDS, MATRIX_COLUMNS } from '../../../contract/plain/quiz-kinds.ts';
import type { CaseTexts } from './find-case-passages.ts';
import type { CaseItem } from './quiz-file.ts';

export interface ComposeCase {
  readonly texts: CaseTexts;
  /** Of the case's articles that are in the library, in its order. */
  readonly articleIds: readonly string[];
  /** What the outlet of a key is called. */
  outletName(key: string): string;
  /** The key of the outlet that a file is by. */
  outletOf(file: string): string;
}

type Answering = Pick<NewItem, 'response' | 'key'>;
type ItemOf<Kind extends CaseItem['kind']> = Extract<CaseItem, { kind: Kind }>;

/** The three steps of a file as an estimated share of a class that gets it wrong. */
const DIFFICULTY = { 1: 0.25, 2: 0.5, 3: 0.75 } as const;
const LONGEST_ANSWER = 800;

/**
 * The items of a bundled case's file as the quiz keeps them, with their evidence where it stands in the stored texts. A matrix of
 * several claims becomes an item a claim. Articles beside an item stand in the order of the case: that of the evidence would tell
 * which of them are right. Evidence from outside the articles (an outlet's label, a page about it) is told in the
 * explanation, since nobody can point to it in an article; an item that has no other is about no article.
 */
export function composeQuizItems(items: readonly CaseItem[], context: ComposeCase): NewItem[] {
  return items.flatMap((item) => {
    if (item.kind !== 'claim matrix') return [compose(item, item.prompt, answeringOf(item, context), context)];
    const { claims, files } = item.matrix;
    return claims.map((claim) => {
      const prompt = claims.length > 1 ? `${item.prompt} “${claim.text}”` : item.prompt;
      return compose(item, prompt, matrixOf(item, claim.id, context), context, files);
    });
  });
}

function compose(
  item: CaseItem,
  prompt: string,
  answering: Answering,
  { texts, articleIds }: ComposeCase,
  files: readonly string[] = [],
): NewItem {
  const inside = item.evidence.flatMap((one) => ('file' in one ? [one] : []));
  const outside = item.evidence.flatMap((one) => ('file' in one ? [] : [`“${one.exact}”`]));
  const evidence = inside.map((passage) => {
    const { articleId, start, end, exact, textHash } = texts.find(passage);
    return { articleId, start, end, exact, textHash };
  });
  const asked = answering.response.type === 'passage' ? answering.response.articleIds : [];
  const named = [...files, ...(item.beside ?? [])].map(texts.articleId);
  const about = new Set([...evidence.map(({ articleId }) => articleId), ...named, ...asked]);
  return {
    kind: item.kind,
    prompt,
    articleIds: evidence.length === 0 ? [] : articleIds.filter((id) => about.has(id)),
    ...answering,
    evidence,
    absences: [],
    explanation:
      outside.length === 0 ? item.explanation : `${item.explanation} From outside the article: ${outside.join(' ')}`,
    difficulty: DIFFICULTY[item.difficulty],
  };
}

function answeringOf(item: Exclude<CaseItem, ItemOf<'claim matrix'>>, context: ComposeCase): Answering {
  if ('options' in item)
    return {
      response: {
        type: 'choice',
        multiple: item.kind === 'several of several',
        options: item.options.map(({ id, text, why }) => ({ id, text, why })),
      },
      key: { type: 'choice', right: item.options.filter(({ right }) => right).map(({ id }) => id) },
    };
  if ('rubric' in item) return wordsOf(item.rubric);
  if ('sentence' in item) {
    const { file, accepted } = item.sentence;
    const passages = accepted.map((words) => {
      const { articleId, start, end, exact } = context.texts.find({ file, exact: words });
      return { articleId, start, end, exact };
    });
    const articleIds = [context.texts.articleId(file)];
    return { response: { type: 'passage', articleIds }, key: { type: 'passage', passages } };
  }
  if ('pairs' in item) return pairsOf(item, context);
  return {
    response: { type: 'order', entries: item.order.map(({ id, text }) => ({ id, text, why: '' })) },
    key: { type: 'order', order: item.order.map(({ id }) => id) },
  };
}

function wordsOf(rubric: { 0: string; 1: string; 2: string; modelAnswer: string }): Answering {
  const points = [0, 1, 2] as const;
  return {
    response: { type: 'text', longest: LONGEST_ANSWER },
    key: {
      type: 'text',
      rubric: points.map((one) => ({ points: one, meaning: rubric[one] })),
      modelAnswers: [rubric.modelAnswer],
    },
  };
}

function pairsOf({ pairs }: ItemOf<'match outlet to wording'>, { outletName }: ComposeCase): Answering {
  return {
    response: {
      type: 'match',
      left: pairs.map(({ wording }, at) => ({ id: `w${at + 1}`, text: wording, why: '' })),
      right: [...new Set(pairs.map(({ outlet }) => outlet))].map((key) => ({ id: key, text: outletName(key) })),
    },
    key: { type: 'match', pairs: pairs.map(({ outlet }, at) => ({ left: `w${at + 1}`, right: outlet })) },
  };
}

function matrixOf(
  { matrix: { files, cells } }: ItemOf<'claim matrix'>,
  claimId: string,
  { outletName, outletOf }: ComposeCase,
): Answering {
  const row = cells[claimId] ?? [];
  return {
    response: {
      type: 'match',
      left: files.map((file) => ({ id: file, text: outletName(outletOf(file)), why: '' })),
      right: MATRIX_COLUMNS.map((id) => ({ id, text: MATRIX_COLUMN_WORDS[id] })),
    },
    key: { type: 'match', pairs: files.map((file, at) => ({ left: file, right: row[at] ?? 'absent' })) },
  };
}
