import { textItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { inQuotes } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { readMarks } from '../material/read-marks.ts';
import { readRetellings } from '../material/read-retellings.ts';
import { readVoices } from '../material/read-voices.ts';
import { standsAlone } from '../material/split-body.ts';
import type { Sentence } from '../material/split-body.ts';

/** A sentence with a strong word, to be told without it. The model answers are the texts' own words. */
export function draftNeutralRewrite(material: Material): Candidate[] {
  return [...fromMarks(material), ...fromVerbs(material), ...fromAdjectives(material)];
}

const RUBRIC = (word: string): readonly [string, string, string] => [
  `The strong word stays, or the fact is changed or lost.`,
  `“${word}” is gone, but another strong word has come in or a part of the fact is lost.`,
  `“${word}” is gone, the whole fact is still there, and nothing in the new words judges.`,
];

interface Strong {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly models: readonly string[];
  readonly proofs: readonly Sentence[];
  readonly form: string;
}

function ask(material: Material, { sentence, start, end, models, proofs, form }: Strong): Candidate {
  const word = sentence.text.slice(start - sentence.start, end - sentence.start);
  const outlet = material.nameOf(sentence.articleId);
  return {
    form,
    facts: [`rewrite:${sentence.articleId}:${start}`],
    cores: [{ articleId: sentence.articleId, start, end }],
    about: [sentence.articleId],
    item: textItem(
      {
        kind: 'neutral rewrite',
        prompt: `${outlet} writes: ${inQuotes(sentence.text)} Write it again so that it tells the same fact without “${word}”, and without a new word that judges.`,
        articleIds: [sentence.articleId, ...proofs.map(({ articleId }) => articleId)],
        evidence: [
          material.prove({ articleId: sentence.articleId, start, end }),
          material.prove(sentence),
          ...proofs.map((one) => material.prove(one)),
        ],
        explanation: `One way to say it: ${inQuotes(models[0]!)} Other wordings are just as good.`,
        difficulty: 0.5,
      },
      RUBRIC(word),
      models,
    ),
  };
}

/** Marked as a choice of words, where another article tells the same without the word. */
function fromMarks(material: Material): Candidate[] {
  const retellings = readRetellings(material);
  return readMarks(material).flatMap((mark) => {
    if (mark.kind !== 'word' || mark.text.split(' ').length > 3 || !standsAlone(mark.sentence)) return [];
    const told = retellings.find(({ members }) => members.includes(mark.sentence));
    const others = told?.members.filter((one) => one !== mark.sentence && !one.text.includes(mark.text)) ?? [];
    if (others.length === 0) return [];
    return [ask(material, { ...mark, models: others.map(({ text }) => text), proofs: others, form: 'marked word' })];
  });
}

/** A verb of saying that judges: "said" does the same work. */
function fromVerbs(material: Material): Candidate[] {
  return readVoices(material).flatMap(({ judges, verb, sentence, statement }) => {
    const at = sentence.text.indexOf(verb);
    if (!judges || !/^\p{Ll}+ed$/u.test(verb) || at !== sentence.text.lastIndexOf(verb) || sentence.text.length > 240)
      return [];
    const rest = sentence.text.slice(at + verb.length);
    // "Claimed to have done" and "admitted it" want more than another verb
    if (
      !/^(?: that\b|,|\.|:| on \p{Lu}\p{Ll}+ that\b)/u.test(rest) &&
      !statement.direct &&
      !rest.startsWith(` ${statement.text}`)
    )
      return [];
    if (/^ (?:to|having|\p{L}+ing)\b/u.test(rest)) return [];
    const start = sentence.start + at;
    const model = `${sentence.text.slice(0, at)}said${rest}`;
    return [
      ask(material, {
        sentence,
        start,
        end: start + verb.length,
        models: [model],
        proofs: [],
        form: 'verb that judges',
      }),
    ];
  });
}

/** A judging adjective before its noun can go without loss of the fact. */
function fromAdjectives(material: Material): Candidate[] {
  return material.comparison.wording.flatMap(({ measures }) =>
    measures
      .filter(({ measure }) => measure === 'evaluative words')
      .flatMap(({ passages }) => passages)
      .flatMap((passage) => {
        const sentence = material.sentenceAt(passage);
        if (!sentence || !standsAlone(sentence) || /[“”"]/u.test(sentence.text)) return [];
        const model = withoutAdjective(sentence, passage.start, passage.end);
        return model === null
          ? []
          : [
              ask(material, {
                sentence,
                start: passage.start,
                end: passage.end,
                models: [model],
                proofs: [],
                form: 'adjective that judges',
              }),
            ];
      }),
  );
}

function withoutAdjective({ text, start: from }: Sentence, start: number, end: number): string | null {
  const before = text.slice(0, start - from);
  const after = text.slice(end - from);
  const article = /\b(a|an|the|their|his|her|its|this|these|those) $/iu.exec(before)?.[1];
  const next = /^ (\p{Ll}+)/u.exec(after)?.[1];
  if (article === undefined || next === undefined || !/^\p{Ll}+$/u.test(text.slice(start - from, end - from)))
    return null;
  // "A modest request" has its noun next; "a terrible and long war" has not
  if (/^(?:and|or|but|to|in|of|for)$/u.test(next) || after.startsWith(',')) return null;
  const fitting = /^an?$/iu.test(article) ? (/^[aeiou]/u.test(next) ? 'an' : 'a') : article;
  const kept = article.startsWith('A') ? fitting.charAt(0).toUpperCase() + fitting.slice(1) : fitting;
  return `${before.slice(0, -article.length - 1)}${kept}${after}`;
}
