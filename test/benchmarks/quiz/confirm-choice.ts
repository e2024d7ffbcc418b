import { CANNOT_TELL } from '../../../src-main/contract/plain/quiz-kinds.ts';
import type { Check } from './check.ts';
import { even, keys, nearest, quotedIn, SAYING, share } from './read-texts.ts';
import type { PlainText } from './read-texts.ts';

type Option = { readonly id: string; readonly text: string };

/** So near in words that a sentence may well tell the same. */
const NEAR = 0.5;
const GAP = '_____';

export function confirmChoice(check: Check): string | null {
  const { response, key, kind, prompt } = check.item;
  if (response.type !== 'choice' || key.type !== 'choice') return 'not a choice';
  const rights = response.options.filter(({ id }) => key.right.includes(id));
  const wrongs = response.options.filter(({ id }) => !key.right.includes(id));
  if (rights.length === 0 || wrongs.length === 0) return 'nothing to choose';
  switch (kind) {
    case 'one of several':
      return prompt.includes(GAP) ? confirmGap(check, rights[0]!, wrongs) : confirmOnly(check, rights[0]!, wrongs);
    case 'several of several':
      return confirmSeveral(check, rights, wrongs);
    case 'whose voice':
      return confirmVoice(check, rights[0]!, wrongs);
    case 'same origin':
      return confirmOrigin(check, rights[0]!);
    case 'lexical or informational':
      return confirmMark(check, rights);
    case 'source type':
      return confirmType(check, rights[0]!);
    case 'headline support':
      return confirmHeadline(check, rights[0]!, wrongs);
    case 'figure differs':
      return confirmFigures(check, rights[0]!);
    case 'cannot tell':
      return confirmUntold(check, rights[0]!, wrongs);
    default:
      return `no check for ${kind}`;
  }
}

/** The longest stretch in quotation marks, where a prompt has several. */
const shownIn = (prompt: string) => quotedIn(prompt).toSorted((a, b) => b.length - a.length)[0]!;

function subject({ texts, item }: Check): PlainText {
  const outside = item.prompt.replace(/“[^”]*”/gu, '');
  return texts.filter(({ name }) => outside.includes(name)).toSorted((a, b) => b.name.length - a.name.length)[0]!;
}

function confirmGap(check: Check, right: Option, wrongs: readonly Option[]): string | null {
  const shown = shownIn(check.item.prompt);
  const { even: body } = subject(check);
  const fill = ({ text }: Option) => even(shown.replace(GAP, text));
  if (!body.includes(fill(right))) return `not in the article: ${fill(right)}`;
  const other = wrongs.find((wrong) => body.includes(fill(wrong)));
  return other ? `also right: ${other.text}` : null;
}

function confirmOnly(check: Check, right: Option, wrongs: readonly Option[]): string | null {
  const shown = shownIn(check.item.prompt);
  if (!check.named(right.text).even.includes(even(shown))) return 'does not stand in the right one';
  for (const { text } of wrongs)
    if (nearest(check.named(text), shown) >= 0.6) return `${text} may tell it too: ${shown}`;
  return null;
}

function confirmSeveral(check: Check, rights: readonly Option[], wrongs: readonly Option[]): string | null {
  const { prompt } = check.item;
  if (prompt.startsWith('Which of these articles')) {
    const shown = shownIn(prompt);
    const far = rights.find(({ text }) => nearest(check.named(text), shown) < NEAR);
    const near = wrongs.find(({ text }) => nearest(check.named(text), shown) >= 0.6);
    return far ? `${far.text} does not come near: ${shown}` : near ? `${near.text} comes near: ${shown}` : null;
  }
  const text = subject(check);
  if (prompt.startsWith('Which of these things')) {
    const missing = rights.find((right) => !text.even.includes(even(right.text)));
    const near = wrongs.find((wrong) => text.even.includes(even(wrong.text)) || nearest(text, wrong.text) >= 0.6);
    return missing ? `not there: ${missing.text}` : near ? `there too: ${near.text}` : null;
  }
  if (prompt.startsWith('Which of these numbers')) {
    const has = (option: Option) =>
      new RegExp(`(?<![\\d.,])${/^[\d.,]+/u.exec(option.text)![0].replace(/\./gu, '\\.')}(?!\\d)`, 'u').test(text.body);
    const missing = rights.find((right) => !text.even.includes(even(right.text)));
    const there = wrongs.find(has);
    return missing ? `not there: ${missing.text}` : there ? `there too: ${there.text}` : null;
  }
  const last = ({ text: name }: Option) => name.split(' ').at(-1)!;
  const silent = rights.find(
    (right) => !text.sentences.some((one) => one.includes(last(right)) && (SAYING.test(one) || /[“"]/u.test(one))),
  );
  const heard = wrongs.find((wrong) => text.body.includes(last(wrong)));
  return silent ? `${silent.text} does not speak` : heard ? `${heard.text} is named` : null;
}

/** An outlet's own sentence has nobody's words in it; one that is passed on has who and how near it. */
function confirmAnswering(check: Check, right: Option): string | null {
  const { texts, item } = check;
  const shown = shownIn(item.prompt);
  const text = texts.find(({ articleId }) => articleId === item.articleIds[0])!;
  const at = text.even.indexOf(even(shown));
  if (at < 0) return `not there: ${shown}`;
  const isOwn = right.text === 'The writer';
  if (isOwn) return SAYING.test(shown) || /[“”"]/u.test(shown) ? `somebody may say: ${shown}` : null;
  const around = text.even.slice(Math.max(0, at - 160), at + shown.length + 160);
  const isNear = text.even
    .slice(Math.max(0, at - 900), at + shown.length + 200)
    .includes(right.text.toLowerCase().split(' ').at(-1)!);
  return SAYING.test(around) && isNear ? null : `nobody says: ${shown}`;
}

function confirmVoice(check: Check, right: Option, wrongs: readonly Option[]): string | null {
  if (check.item.prompt.startsWith('Whose voice is this')) return confirmAnswering(check, right);
  const shown = shownIn(check.item.prompt);
  const { even: body, name } = subject(check);
  const at = body.indexOf(even(shown));
  if (at < 0) return `${name} has not: ${shown}`;
  const [speaker, verb] = split(right.text);
  const around = body.slice(Math.max(0, at - 160), at + shown.length + 160);
  if (!around.includes(even(verb))) return `no ${verb} beside: ${shown}`;
  const wide = body.slice(Math.max(0, at - 900), at + shown.length + 200);
  if (!wide.includes(even(speaker).split(' ').at(-1)!)) return `${speaker} is not near: ${shown}`;
  const sentence = check.item.evidence.find(({ exact }) => exact.includes(verb))?.exact ?? '';
  for (const wrong of wrongs) {
    const [other, otherVerb] = split(wrong.text);
    if (other === speaker && sentence.includes(otherVerb)) return `${otherVerb} stands in it too`;
    if (otherVerb === verb && sentence.includes(other.split(' ').at(-1)!)) return `${other} stands in it too`;
  }
  return null;
}

function split(option: string): [string, string] {
  const [, speaker, verb] = /^(.*), with “(.*)”$/u.exec(option)!;
  return [speaker!, verb!];
}

function confirmOrigin(check: Check, right: Option): string | null {
  const pair = check.item.articleIds.map((articleId) => check.textOf(articleId));
  const [one, other] = pair as [PlainText, PlainText];
  const names = (inside: PlainText, named: PlainText) => inside.body.includes(named.name.replace(/^The /u, ''));
  const shared = sharesRow(one.even, other.even, 12);
  const tied = names(one, other) || names(other, one) || shared;
  if (right.text.startsWith('Neither')) return tied ? 'there is a tie' : null;
  const taker = pair.find(({ name }) => right.text.startsWith(name))!;
  const giver = pair.find((text) => text !== taker)!;
  return names(taker, giver) || (shared && !names(giver, taker)) ? null : `${taker.name} does not name ${giver.name}`;
}

function sharesRow(one: string, other: string, length: number): boolean {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = ` ${words(other).join(' ')} `;
  const here = words(one);
  return here.some(
    (_, at) => at + length <= here.length && there.includes(` ${here.slice(at, at + length).join(' ')} `),
  );
}

function confirmMark({ item, of }: Check, rights: readonly Option[]): string | null {
  const marked = item.evidence[0]!;
  const notes = of.notes.filter(({ targets }) =>
    targets.some(
      ({ articleId, place }) =>
        articleId === marked.articleId && !('orphan' in place) && place.start < marked.end && place.end > marked.start,
    ),
  );
  const isWord = notes.some(({ category }) => category === 'lexical' || category === 'labelling');
  const isFact = notes.some(({ category }) => category === 'informational');
  const saysWord = rights.some(({ text }) => text.startsWith('The choice of a word'));
  const saysFact = rights.some(({ text }) => text.startsWith('The choice of a fact'));
  if (rights.some(({ text }) => text.startsWith('Neither'))) return 'neither is right though a note stands there';
  return (isWord && !saysWord) || (isFact && !saysFact) ? 'not as the notes have it' : null;
}

function confirmType({ item, of }: Check, right: Option): string | null {
  const article = of.articles.find(({ articleId }) => articleId === item.articleIds[0])!;
  const label = article.sourceType.toLowerCase();
  if (item.prompt.includes('is labelled')) {
    if (!item.prompt.includes(`“${article.sourceType}”`)) return 'labelled otherwise';
    const own = article.sourceEvidence.some(({ quotation }) => share(right.text, quotation) > 0.7);
    return own ? null : 'not evidence on this outlet';
  }
  return right.text.toLowerCase() === label ? null : `the label is ${label}`;
}

function confirmHeadline(check: Check, right: Option, wrongs: readonly Option[]): string | null {
  const text = subject(check);
  const article = check.of.articles.find(({ articleId }) => articleId === text.articleId)!;
  const below = article.blocks
    .filter(({ role }) => !['headline', 'deck', 'byline', 'dateline'].includes(role))
    .map((block) => block.text);
  const has = (word: string) => keys(below.join('\n')).has(word);
  if (check.item.prompt.includes('stands nowhere')) {
    const keyOf = ({ text: word }: Option) => [...keys(word)][0] ?? word;
    if (has(keyOf(right))) return `${right.text} stands below`;
    const gone = wrongs.find((wrong) => !has(keyOf(wrong)));
    return gone ? `${gone.text} stands nowhere either` : null;
  }
  const part = shownIn(check.item.prompt);
  if (right.text === 'It never says so') return [...keys(part)].some(has) ? 'some of its words stand below' : null;
  const proof = check.item.evidence.slice(1).map(({ exact }) => exact);
  if (!proof.some((sentence) => share(part, sentence) >= 0.6)) return 'the sentence does not say it';
  const isQuoted = proof.every((sentence) => SAYING.test(sentence) || /[“"]/u.test(sentence));
  return right.text.startsWith('Somebody') === isQuoted ? null : 'another voice';
}

function confirmFigures(check: Check, right: Option): string | null {
  const { prompt, evidence } = check.item;
  if (prompt.startsWith('Each line')) {
    const [one, other] = evidence.slice(0, 2).map(({ exact }) => numbersIn(exact));
    return one!.join() !== other!.join() ? null : 'the numbers are the same';
  }
  const sentences = quotedIn(prompt).filter((text) => text.length > 25);
  const missing = sentences.find((text) => !check.texts.some((one) => one.even.includes(even(text))));
  if (missing !== undefined) return `nowhere: ${missing}`;
  const periods = sentences.map(
    (text) => /\b(?:a|per|each|every) (day|week|month|year|hour)\b/u.exec(text)?.[1] ?? null,
  );
  const isPeriod = periods[0] !== null && periods[1] !== null && periods[0] !== periods[1];
  if (right.id === CANNOT_TELL)
    return isPeriod || sentences.some((text) => SAYING.test(text)) ? 'a reason is given' : null;
  return isPeriod ? null : 'no two periods';
}

const WORDS = 'two three four five six seven eight nine ten eleven twelve hour half dozen'.split(' ');
function numbersIn(text: string): string[] {
  return (text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? []).filter(
    (word) => /^\d/u.test(word) || WORDS.includes(word),
  );
}

function confirmUntold(check: Check, right: Option, wrongs: readonly Option[]): string | null {
  const { prompt } = check.item;
  const isUntold = right.id === CANNOT_TELL;
  if (prompt.includes(GAP)) {
    const text = subject(check);
    const shown = shownIn(prompt);
    if (!isUntold)
      return confirmGap(
        check,
        right,
        wrongs.filter(({ id }) => id !== CANNOT_TELL),
      );
    return nearest(text, shown.replace(GAP, '')) >= 0.6 ? `something near stands there: ${shown}` : null;
  }
  if (prompt.includes('Who says this')) {
    const [text] = check.texts.filter(({ articleId }) => articleId === check.item.articleIds[0]);
    const shown = shownIn(prompt);
    if (isUntold) return nearest(text!, shown) >= 0.6 ? `something near stands there: ${shown}` : null;
    return confirmAnswering(check, right);
  }
  const age = /^How old is (.*),/u.exec(prompt)?.[1];
  if (age !== undefined) {
    const last = age.split(' ').at(-1)!;
    const told = check.texts.flatMap(({ body }) => [
      ...body.matchAll(
        new RegExp(`${last}(?:, | \\()(\\d{1,2})(?=[,)])|${last},? (?:who )?(?:is|was) (\\d{1,2})\\b`, 'gu'),
      ),
    ]);
    const given = told[0]?.[1] ?? told[0]?.[2];
    return isUntold
      ? given === undefined
        ? null
        : `the age is ${given}`
      : given === right.text
        ? null
        : 'another age';
  }
  const noun = /How many (\p{L}+) does it mean/u.exec(prompt)?.[1];
  const counted = check.texts.flatMap(({ body }) => [
    ...body.matchAll(
      new RegExp(
        `\\b(\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?) (?:of )?(?:\\p{L}+ )?${noun ?? '-'}`,
        'giu',
      ),
    ),
  ]);
  return noun === undefined ? 'unknown question' : counted.length > 0 ? `counted: ${counted[0]![0]}` : null;
}
