import type { Statement } from '../../../src-main/contract/comparison.ts';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';
import { splitArticle } from '../../../src-main/study-service/comparison/split-sentences.ts';
import type { Sentence } from '../../../src-main/study-service/comparison/split-sentences.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** An article read from the marks that test/fixtures/wording/README.md explains. */
export interface MarkedArticle {
  readonly article: ComparedArticle;
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  /** What stands in double brackets. */
  readonly expected: readonly Span[];
}

const OPENING: Readonly<Record<string, string>> = { '{': '}', '<': '>' };

interface Marks {
  text: string;
  readonly spans: Record<'expected' | 'said' | 'by' | 'verb', Span[]>;
}

/** One block after another, each with its marks. A block that begins with "##" is a subheading. */
export function readMarkedArticle(blocks: readonly string[], title = 'Invented'): MarkedArticle {
  const marks: Marks = { text: '', spans: { expected: [], said: [], by: [], verb: [] } };
  const placed = blocks.map((raw, position) => {
    if (position > 0) marks.text += '\n\n';
    const start = marks.text.length;
    const role = raw.startsWith('## ') ? ('subheading' as const) : ('paragraph' as const);
    readMarks(raw.replace(/^## /u, ''), marks);
    return { position, role, text: marks.text.slice(start), start, end: marks.text.length };
  });
  const { text: body, spans } = marks;
  const article: ComparedArticle = {
    articleId: 'a',
    title,
    language: 'en',
    publishedOn: null,
    outlet: null,
    wholeness: 'whole',
    body,
    blocks: placed,
  };
  const sentences = splitArticle(article);
  const statements = spans.said.map((said) => statementAt(body, said, spans, sentences));
  return { article, sentences, statements, expected: spans.expected };
}

/** Marks may stand within each other; each is closed by its own sign. */
function readMarks(raw: string, marks: Marks): void {
  const open: { sign: string; start: number; of: keyof Marks['spans'] }[] = [];
  for (let at = 0; at < raw.length; at++) {
    const two = raw.slice(at, at + 2);
    const sign = raw[at]!;
    const top = open.at(-1);
    if (two === '[[') open.push({ sign: ']]', start: marks.text.length, of: 'expected' });
    else if (top && (two === top.sign || sign === top.sign)) {
      open.pop();
      marks.spans[top.of].push({ start: top.start, end: marks.text.length });
    } else if (sign in OPENING)
      open.push({ sign: OPENING[sign]!, start: marks.text.length, of: sign === '{' ? 'said' : 'by' });
    else if (sign === '_') open.push({ sign: '_', start: marks.text.length, of: 'verb' });
    else {
      marks.text += sign;
      continue;
    }
    if (two === '[[' || (top?.sign === ']]' && two === ']]')) at += 1;
  }
}

function statementAt(body: string, said: Span, spans: Marks['spans'], sentences: readonly Sentence[]): Statement {
  const passage = ({ start, end }: Span) => ({ articleId: 'a', start, end, text: body.slice(start, end) });
  const home = sentences.filter(({ start, end }) => start < said.end && said.start < end);
  const within = passage({ start: home[0]!.start, end: home.at(-1)!.end });
  const near = (span: Span) => span.start >= within.start && span.end <= within.end;
  const verb = spans.verb.find(near);
  const by = spans.by.find(near);
  return {
    ...passage(said),
    verb: verb ? body.slice(verb.start, verb.end) : null,
    judges: false,
    speaker: by ? body.slice(by.start, by.end) : null,
    direct: /^["“‘].*["”’]$/u.test(body.slice(said.start, said.end)),
    by: by ? passage(by) : null,
    within,
  };
}
