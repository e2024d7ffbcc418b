import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cue } from '../../../src-main/contract/framing.ts';
import { findCues } from '../../../src-main/study-service/framing/cues/find-cues.ts';
import { readCueLists } from '../../../src-main/study-service/framing/cues/read-cue-lists.ts';
import type { Part } from '../comparison/part.ts';
import { createPlainList } from './plain-list.ts';
import { readPersuasion, readSameEvent } from './read-annotated.ts';
import type { AnnotatedArticle } from './read-annotated.ts';
import { addLetters, countLetters, ratesOf } from './score-characters.ts';
import type { Rates } from './score-characters.ts';

const LEXICONS = join(import.meta.dirname, '..', '..', '..', 'resources', 'lexicons');

/** What trained readers marked, and the rules that look for it. */
const KINDS: readonly { kind: string; name: string; rules: readonly string[] }[] = [
  { kind: 'Loaded_Language', name: 'loaded language', rules: ['loaded-words', 'evaluative-words', 'metaphors'] },
  { kind: 'Name_Calling,Labeling', name: 'name calling or labels', rules: ['name-calling', 'labels'] },
  { kind: 'Doubt', name: 'doubt', rules: ['doubt', 'rhetorical-questions'] },
  { kind: 'Exaggeration,Minimisation', name: 'exaggeration or playing down', rules: ['exaggeration', 'absolutes'] },
  { kind: 'Flag-Waving', name: 'flag waving', rules: ['flag-waving'] },
  { kind: 'Appeal_to_fear-prejudice', name: 'fear or prejudice', rules: ['fear', 'us-and-them'] },
  { kind: 'Whataboutism,Straw_Men,Red_Herring', name: 'whataboutism', rules: ['whataboutism'] },
];
const LEXICAL = ['loaded-words', 'evaluative-words', 'name-calling', 'labels', 'judging-verbs', 'metaphors'];
/** The half that was only scored: what the interface says of a rule is never said of text that its logic was looked at on. */
const onKind = (name: string) =>
  `what trained readers marked as ${name} in 75 news and opinion articles (SemEval-2020)`;

interface Read extends AnnotatedArticle {
  readonly cues: readonly Cue[];
  readonly plain: readonly { start: number; end: number }[];
}

/** Precision, recall and F1 by character beside a plain word list, on the half that rule logic was looked at on and the other. */
export function measureCues({ data, say, write }: Parameters<Part>[0] & { write: boolean }): unknown {
  const folder = data ?? 'nowhere';
  const [persuasion, sameEvent] = [readPersuasion(folder), readSameEvent(folder)];
  if (!persuasion || !sameEvent) {
    say(`cues: no persuasion and same-event in ${data ?? 'no folder'}; give one with --data DIR`);
    return null;
  }
  const lists = readCueLists(LEXICONS);
  const plain = createPlainList();
  const read = (one: AnnotatedArticle): Read => ({
    ...one,
    cues: findCues(one.article, lists),
    plain: plain(one.article.body),
  });
  // Of the processor and not of the clock: other work on the machine is none of theirs. The lists are warm after a few.
  for (const { article } of persuasion.slice(0, 10)) findCues(article, lists);
  const before = process.cpuUsage();
  const [marked, lexical] = [persuasion.map(read), sameEvent.map(read)];
  const words = (articles: readonly AnnotatedArticle[]) =>
    articles.reduce((sum, { article }) => sum + article.body.split(/\s+/u).length, 0);
  const ms = process.cpuUsage(before).user / 1000;
  const total = words(persuasion) + words(sameEvent);
  say(`cues: ${ms.toFixed(0)} ms for ${total} words, ${((ms * 2000) / total).toFixed(1)} ms for 2,000`);
  const cues = marked.reduce((sum, one) => sum + one.cues.length, 0);
  say(`  ${((cues * 1000) / words(persuasion)).toFixed(1)} cues in a thousand words of persuasion`);
  say('  by character, precision recall F1: cues, and a plain word list (AFINN-165)');
  const rows = KINDS.map(({ kind, name, rules }) => ({ name, figures: rowOf(marked, kind, rules) }));
  rows.push({ name: 'lexical (same-event)', figures: rowOf(lexical, 'lex', LEXICAL) });
  for (const { name, figures } of rows)
    for (const half of ['seen', 'scored', 'all'] as const)
      say(`  ${name.padEnd(29)} ${half.padEnd(7)} ${show(figures[half].cues)}   ${show(figures[half].plain)}`);
  const measured = measureRules(marked.filter(({ half }) => half === 'scored'));
  for (const [rule, { right, outOf }] of Object.entries(measured))
    say(`  ${rule.padEnd(22)} ${right} of ${outOf} right`);
  if (write) writeFileSync(join(LEXICONS, 'cues', 'measured.json'), `${JSON.stringify(measured, null, 2)}\n`);
  return { rows, measured, msFor2000Words: (ms * 2000) / total };
}

function rowOf(articles: readonly Read[], kind: string, rules: readonly string[]) {
  const score = (half: string) => {
    const some = articles.filter((one) => half === 'all' || one.half === half);
    const rates = (proposed: (one: Read) => readonly { start: number; end: number }[]) =>
      ratesOf(addLetters(some.map((one) => countLetters(one.article.body.length, proposed(one), ofKind(one, kind)))));
    return {
      cues: rates(({ cues }) => cues.filter(({ rule }) => rules.includes(rule))),
      plain: rates(({ plain }) => plain),
    };
  };
  return { seen: score('seen'), scored: score('scored'), all: score('all') };
}

function ofKind({ spans }: AnnotatedArticle, kind: string) {
  return spans.filter((span) => span.kind === kind);
}

/** A cue is right where at least half of its letters are marked as what its rule looks for. */
function measureRules(articles: readonly Read[]): Record<string, { right: number; outOf: number; on: string }> {
  const measured: Record<string, { right: number; outOf: number; on: string }> = {};
  for (const { kind, name, rules } of KINDS)
    for (const rule of rules) {
      const judged = articles.flatMap((one) =>
        one.cues
          .filter((cue) => cue.rule === rule)
          .map((cue) => {
            const { right, proposed } = countLetters(one.article.body.length, [cue], ofKind(one, kind));
            return right * 2 >= proposed;
          }),
      );
      if (judged.length > 0)
        measured[rule] = { right: judged.filter(Boolean).length, outOf: judged.length, on: onKind(name) };
    }
  return measured;
}

function show({ precision, recall, f1 }: Rates): string {
  return [precision, recall, f1].map((rate) => rate.toFixed(3).replace(/^0/u, '')).join(' ');
}
