import { matchItem } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { canBeNamed } from './draft-gaps.ts';
import { evenOption, inQuotes, joinWords } from '../even-options.ts';
import type { Material } from '../material/read-material.ts';
import { readRetellings } from '../material/read-retellings.ts';
import { readVoices } from '../material/read-voices.ts';
import type { Voice } from '../material/read-voices.ts';
import { likeness } from '../material/read-words.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Sentence } from '../material/split-body.ts';

/** Which outlet words it how: one thing told by several, one actor spoken of by several, one statement brought in by several. */
export function draftMatchWording(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'match wording'));
  const plain = new Set(material.plain);
  const retold = readRetellings(material).flatMap(({ id, members }) => {
    const told = distinct(
      members.filter((one) => plain.has(one) && isMasked(material, one.text) && standsOnce(material, one)),
    );
    const prompt =
      told.length > 2
        ? 'These sentences are about one matter. Which of them stands in which article?'
        : 'Two of these sentences are about one matter. Which of them stands in which article?';
    const extra = told.length === 2 ? strayFrom(material, told, random) : null;
    if (told.length < 2 || (told.length === 2 && !extra)) return [];
    return [ask(material, told, 'wordings of one thing', [`passage:${id}`, `wording:${id}`], prompt, random, extra)];
  });
  return [...retold, ...aboutOneActor(material, random), ...verbs(material, random)];
}

/** Taken over word for word, it would stand in two. */
function standsOnce({ articles }: Material, { text }: Sentence): boolean {
  const core = text.slice(1, -1);
  return articles.filter(({ body }) => body.includes(core)).length === 1;
}

/** A sentence that names an outlet would tell whose it is. */
function isMasked(material: Material, text: string): boolean {
  return !material.articles.some(({ outlet }) => outlet !== null && text.includes(outlet.replace(/^The /u, '')));
}

/** A sentence of a third article that shares something with the two and is of another matter, for the place that stays empty. */
function strayFrom(material: Material, told: readonly Sentence[], random: SeededRandom): Sentence | null {
  const ids = told.map(({ articleId }) => articleId);
  const near = (one: Sentence) => Math.max(...told.map((other) => likeness(one.stems, other.stems)));
  const others = random
    .shuffle(material.plain)
    .filter((one) => !ids.includes(one.articleId) && isMasked(material, one.text) && near(one) < 0.5)
    .filter((one) => ids.every((id) => !material.tellingToo(one).has(id)));
  return others.sort((a, b) => near(b) - near(a))[0] ?? null;
}

function distinct(members: readonly Sentence[]): Sentence[] {
  const kept: Sentence[] = [];
  for (const member of members) if (kept.every((one) => likeness(one.stems, member.stems) < 0.75)) kept.push(member);
  return kept;
}

function ask(
  material: Material,
  sentences: readonly Sentence[],
  form: string,
  facts: readonly string[],
  prompt: string,
  random: SeededRandom,
  extra: Sentence | null,
): Candidate {
  const rights = random.shuffle(extra ? [...sentences, extra] : sentences);
  const lefts = random.shuffle(sentences);
  return {
    form,
    facts,
    cores: sentences,
    about: sentences.map(({ articleId }) => articleId),
    item: matchItem(
      {
        kind: 'match outlet to wording',
        prompt,
        articleIds: lefts.map(({ articleId }) => articleId),
        evidence: sentences.map((sentence) => material.prove(sentence)),
        explanation:
          'The same matter in other words: look at who acts in each sentence, what comes first and which words judge.',
        difficulty: 0.35 + 0.05 * sentences.length,
      },
      lefts.map((sentence) => ({
        left: material.nameOf(sentence.articleId),
        right: rights.indexOf(sentence),
        why: `The sentence stands in ${material.nameOf(sentence.articleId)}.`,
      })),
      rights.map(({ text }) => ({ text: evenOption(text) })),
    ),
  };
}

/** Sentences of three or more articles about one actor, each told by its article alone. */
function aboutOneActor(material: Material, random: SeededRandom): Candidate[] {
  const plain = new Set(material.plain.filter(({ text }) => text.length <= 190 && isMasked(material, text)));
  return material.comparison.names.flatMap((group) => {
    if (group.kind === 'act') return [];
    const spoken = material.articles.flatMap(({ articleId }) => {
      const found = group.mentions
        .filter(
          (mention) => mention.articleId === articleId && mention.text.toLowerCase() === group.label.toLowerCase(),
        )
        .flatMap((mention) => material.sentenceAt(mention) ?? [])
        .filter((sentence) => plain.has(sentence) && material.tellingToo(sentence).size === 0);
      return found.length === 0 ? [] : [random.shuffle([...new Set(found)]).slice(0, 3)];
    });
    if (spoken.length < 3) return [];
    return [0, 1, 2].flatMap((turn) => {
      const some = distinct(spoken.flatMap((sentences) => sentences[turn] ?? []).slice(0, 4));
      if (some.length < 3) return [];
      const prompt = `All of these sentences speak of ${inQuotes(group.label)}. Which article has which?`;
      return [ask(material, some, 'one actor in each article', [`actor:${group.key}:${turn}`], prompt, random, null)];
    });
  });
}

/** Two or three verbs for one statement, and one more that the case has. */
function verbs(material: Material, random: SeededRandom): Candidate[] {
  const voices = readVoices(material);
  const groups = Map.groupBy(voices, ({ quotationId }) => quotationId);
  return [...groups].flatMap(([id, some]) => {
    const oneEach: Voice[] = [];
    for (const voice of some)
      if (oneEach.every((one) => one.statement.articleId !== voice.statement.articleId)) oneEach.push(voice);
    const used = [...new Set(oneEach.map(({ verb }) => verb))];
    if (oneEach.length < 2 || used.length < 2 || !canBeNamed(material, oneEach[0]!.speaker)) return [];
    const more = [...new Set(voices.map(({ verb }) => verb))].filter(
      (verb) => !used.includes(verb) && !some.some(({ sentence }) => sentence.text.includes(verb)),
    );
    const rights = random.shuffle([...used, ...random.shuffle(more).slice(0, 1)]);
    if (rights.length < 3) return [];
    const { statement, speaker } = oneEach[0]!;
    return [
      {
        form: 'verbs for one statement',
        facts: [`quotation:${id}:verbs`, `quotation:${id}:voice`],
        cores: oneEach.map((voice) => voice.statement.by!),
        about: oneEach.map((voice) => voice.statement.articleId),
        item: matchItem(
          {
            kind: 'match outlet to wording' as const,
            prompt: `These articles pass on one statement of ${speaker}: ${inQuotes(statement.text)} With which word does each bring it in?`,
            articleIds: oneEach.map((voice) => voice.statement.articleId),
            evidence: oneEach.map(({ sentence }) => material.prove(sentence)),
            explanation: `${joinWords(oneEach.map((one) => `${material.nameOf(one.statement.articleId)} has “${one.verb}”`))}. The word tells how far the writer believes the speaker.`,
            difficulty: 0.5,
          },
          random.shuffle(oneEach).map((voice) => ({
            left: material.nameOf(voice.statement.articleId),
            right: rights.indexOf(voice.verb),
            why: inQuotes(voice.sentence.text),
          })),
          rights.map((text) => ({ text })),
        ),
      },
    ];
  });
}
