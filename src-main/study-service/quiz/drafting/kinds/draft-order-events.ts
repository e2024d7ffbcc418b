import { finish } from '../candidate.ts';
import type { Candidate } from '../candidate.ts';
import { evenOption, inQuotes } from '../even-options.ts';
import { readDates } from '../material/read-dates.ts';
import type { GivenDate } from '../material/read-dates.ts';
import type { Material } from '../material/read-material.ts';
import { overlapOf } from '../../../corpus/text/content-stems.ts';
import { contentStems } from '../material/read-words.ts';
import { seededRandom, seedFor } from '../seeded-random.ts';
import type { Evidence } from '../../../../contract/quiz.ts';

interface DatedEvent {
  readonly text: string;
  /** ISO 8601; the shorter the less is known. */
  readonly date: string;
  readonly given: GivenDate;
}

interface Entry {
  readonly text: string;
  readonly why: string;
  readonly proof: Evidence;
  readonly articleId: string;
}

/** Events in the order in which they happened, by the dates that the texts give them; the articles by their dates. */
export function draftOrderEvents(material: Material): Candidate[] {
  const random = seededRandom(seedFor(material.seed, 'order events'));
  const events = readDates(material).flatMap((given) => readEvent(given) ?? []);
  const made: Candidate[] = [];
  let left = random.shuffle(events);
  for (let turn = 0; turn < 6; turn += 1) {
    const some = pickApart(left);
    if (some.length < 3) break;
    left = left.filter((event) => !some.includes(event));
    made.push(askEvents(material, some, random.shuffle));
  }
  const published = askPublished(material, random.shuffle);
  return published ? [...made, published] : made;
}

const DATE_AT_START = /^(?:(?:Late |Early )?(?:on|in|by|since)\s+)$/iu;
const PAST =
  /\b(?:was|were|had|became|began|opened|closed|found|came|went|took|broke|met|held|led|put|cut|made|\p{Ll}{3,}ed)\b/u;
const HAS_DATE =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December|\p{L}+day|yesterday|today|week|month|year)s?\b/u;
const OPEN =
  /\b(?:not|never|no|would|should|could|will|may|might|if|was due|were due|is|are|has|have|ago|since|until|before|after|as|when|while|that|who|which)\b/iu;

/** A short past event without its date, where a date opens the sentence or closes its first clause. */
function readEvent(given: GivenDate): DatedEvent | null {
  const { sentence, start, end, date } = given;
  const before = sentence.text.slice(0, start - sentence.start);
  const after = sentence.text.slice(end - sentence.start);
  const whose = /(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*), who (\p{Ll}[^,]+) in $/u.exec(before);
  const opens = /(?:^|, )(?:Since|When) (the [^,]+ (?:opened|began|closed|ended)) in $/u.exec(before);
  const text = whose
    ? `${whose[1]!} ${whose[2]!}`
    : opens
      ? opens[1]!
      : DATE_AT_START.test(before)
        ? clauseAfter(after)
        : clauseBefore(before, after);
  if (text === null) return null;
  const clause = evenOption(text);
  const words = clause.split(' ').length;
  if (
    words < 3 ||
    words > 18 ||
    !PAST.test(clause) ||
    OPEN.test(clause) ||
    /[“”"();:]|\d{4}/u.test(clause) ||
    HAS_DATE.test(clause)
  )
    return null;
  return /\b(?:he|she|it|they|we|i|him|her|them|this|that|his|their)\b/iu.test(clause)
    ? null
    : { text: clause, date, given };
}

function clauseAfter(after: string): string | null {
  const rest = /^(?: evening| morning| night| afternoon)?,? (\p{L}.*?)(?:, [^,]*)?[.]$/u.exec(after)?.[1];
  return rest === undefined ? null : (rest.split(/, | and (?=\p{Ll}+ed\b)/u)[0] ?? null);
}

function clauseBefore(before: string, after: string): string | null {
  const clause = /^(\p{Lu}[^,;:]*?) (?:in|on) $/u.exec(before)?.[1];
  return clause !== undefined && /^(?:\.|,| and | after )/u.test(after) ? clause : null;
}

/** Events whose dates leave no doubt which came first: no year beside a day of that year, no two alike. */
function pickApart(events: readonly DatedEvent[]): DatedEvent[] {
  const picked: DatedEvent[] = [];
  for (const event of events) {
    const isApart = picked.every(
      ({ date, text }) =>
        !date.startsWith(event.date) &&
        !event.date.startsWith(date) &&
        overlapOf(contentStems(text), contentStems(event.text)) < 0.6,
    );
    if (isApart && picked.length < 5) picked.push(event);
  }
  return picked.sort((a, b) => (a.date < b.date ? -1 : 1));
}

type Shuffle = <Value>(list: readonly Value[]) => Value[];

function askEvents(material: Material, events: readonly DatedEvent[], shuffle: Shuffle): Candidate {
  const entries = events.map(({ text, given }) => ({
    text,
    why: `${material.nameOf(given.sentence.articleId)}: ${inQuotes(given.sentence.text)}`,
    proof: material.prove(given.sentence),
    articleId: given.sentence.articleId,
  }));
  return {
    form: 'events by date',
    facts: events.map(({ given }) => `event:${given.sentence.articleId}:${given.sentence.start}`),
    cores: events.map(({ given }) => ({ articleId: given.sentence.articleId, start: given.start, end: given.end })),
    about: [...new Set(entries.map(({ articleId }) => articleId))],
    item: orderItem(
      'Put these events in order, the earliest first. The dates stand in the articles.',
      entries,
      shuffle,
    ),
  };
}

function orderItem(prompt: string, entries: readonly Entry[], shuffle: Shuffle) {
  const mixed = shuffle(entries);
  const idOf = (entry: Entry) => 'abcdefgh'.charAt(mixed.indexOf(entry));
  return {
    ...finish({
      kind: 'order events' as const,
      prompt,
      articleIds: entries.map(({ articleId }) => articleId),
      evidence: entries.map(({ proof }) => proof),
      explanation: 'News often begins with the newest. The dates put things back in order.',
      difficulty: 0.35 + 0.05 * entries.length,
    }),
    response: {
      type: 'order' as const,
      entries: mixed.map((entry) => ({ id: idOf(entry), text: entry.text, why: entry.why })),
    },
    key: { type: 'order' as const, order: entries.map(idOf) },
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Only where the date stands in the article's own text and all days differ. */
function askPublished(material: Material, shuffle: Shuffle): Candidate | null {
  const dated = material.articles.flatMap(({ articleId, publishedOn, body, blocks }) => {
    const [year, month, day] = publishedOn?.split('-').map(Number) ?? [];
    const top = blocks.filter(({ role }) => role === 'byline' || role === 'dateline');
    if (year === undefined || month === undefined || day === undefined) return [];
    const written = [`${day} ${MONTHS[month - 1]!} ${year}`, `${MONTHS[month - 1]!} ${day}, ${year}`];
    const found = top.flatMap((block) =>
      written.flatMap((text) => {
        // Not "1 May" in "21 May".
        const at = body.slice(block.start, block.end).search(new RegExp(`(?<!\\d)${text}(?!\\d)`, 'u'));
        return at < 0 ? [] : [{ articleId, start: block.start + at, end: block.start + at + text.length }];
      }),
    )[0];
    return found ? [{ found, publishedOn: publishedOn! }] : [];
  });
  const apart = dated.filter((one, at) => dated.findIndex(({ publishedOn }) => publishedOn === one.publishedOn) === at);
  if (apart.length < 3) return null;
  const entries = apart
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
    .map(({ found }) => ({
      text: material.nameOf(found.articleId),
      why: `It is dated ${material.prove(found).exact}.`,
      proof: material.prove(found),
      articleId: found.articleId,
    }));
  return {
    form: 'articles by date',
    facts: ['published'],
    cores: apart.map(({ found }) => found),
    about: apart.map(({ found }) => found.articleId),
    item: orderItem(
      'In what order did the articles of these outlets come out? The earliest comes first.',
      entries,
      shuffle,
    ),
  };
}
