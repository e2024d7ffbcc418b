import type {
  AlignedPassage,
  Claim,
  ClaimCell,
  Figure,
  Origins,
  Passage,
  Quotation,
  Statement,
} from '../../../contract/comparison.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { overlapOf } from '../../corpus/text/content-stems.ts';
import { nameOtherDays } from '../../corpus/text/other-days.ts';
import { keyApart } from './key-apart.ts';
import type { SharedLink } from '../origins/trace-origins.ts';
import { areSamePlace, shareWithin, sharedLength } from '../passages.ts';
import { countSources } from './count-sources.ts';
import { DENIES, findContradictions } from './find-contradictions.ts';
import type { ReadSentences } from './find-contradictions.ts';
import { joinCauses } from './find-causes.ts';
import type { NamedCause } from './find-causes.ts';
import { shareMatter } from './share-matter.ts';
import { createReadMatter } from './read-matter.ts';
import type { ReadMatter } from './read-matter.ts';

export interface ClaimParts {
  readonly articles: readonly ComparedArticle[];
  readonly sentences: ReadSentences;
  readonly passages: readonly AlignedPassage[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  readonly causes: readonly NamedCause[];
  readonly origins: Origins;
  readonly links: readonly SharedLink[];
}

/** A row before its cells are judged: what it claims, and where it stands. */
interface Row {
  readonly kind: Claim['kind'];
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Passages that give another value for the same thing. */
  readonly against?: readonly Passage[];
}

/** Of the content words of a statement, or of a sentence in its place, how many must be the same. */
const SAME_MATTER = 0.34;
/**
 * A row says who tells something and who does not, so it wants surer matches than a reader who looks at two sentences. On
 * the half of the truth set kept aside .97 of such pairs are right in news of the world and .85 in small local stories, where
 * all sentences share the place and the names (npm run bench -- comparison --only rewording).
 */
export const SURE_ENOUGH = 0.8;
/** "Defended the decision": two words of matter are the least that can be told by another or left out. */
const LEAST_MATTER = 2;

/**
 * The rows of the coverage matrix: what the articles claim, each claim once, with what each article does with it. A quotation
 * that several articles tell is one row, also where one of them tells it in its own words; what an aligned passage says inside a
 * quotation is that quotation's row. `absent` is said only of an article that is known to be whole, and is a finding of words:
 * "left out" needs a person.
 */
export function composeClaims(all: ClaimParts): Claim[] {
  const statements = all.quotations.flatMap(({ statements: told }) => told);
  const languageOf = new Map(all.articles.map(({ articleId, language }) => [articleId, language]));
  const isSure = ({ strength, kind, members }: AlignedPassage) =>
    strength >= SURE_ENOUGH &&
    (kind !== 'reworded' || shareMatter(members, statements, languageOf.get(members[0]!.articleId) ?? null));
  const parts = { ...all, passages: all.passages.filter(isSure).flatMap(withoutOtherDays) };
  const readMatter = createReadMatter();
  const rows = [
    ...quotationRows(parts, readMatter),
    ...passageRows(parts),
    ...figureRows(parts.figures),
    ...causeRows(parts, readMatter),
  ];
  return keyApart(eachOnce(rows).map((row) => composeClaim(row, parts, statements, readMatter))).sort(
    (a, b) => b.disputed - a.disputed,
  );
}

/** What says the same but for the day is another claim. */
function withoutOtherDays(passage: AlignedPassage): AlignedPassage[] {
  const members = passage.members.filter(({ text }) => !nameOtherDays(passage.members[0]!.text, text));
  return members.length < 2 ? [] : [{ ...passage, members }];
}

/** A row whose every passage stands in another row of its kind says nothing that one does not. */
function eachOnce(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  for (const row of [...rows].sort((a, b) => b.passages.length - a.passages.length)) {
    const isIn = (other: Row) =>
      other.kind === row.kind &&
      (row.against ?? []).length === 0 &&
      row.passages.every((passage) => other.passages.some((known) => areSamePlace(passage, known)));
    if (!kept.some(isIn)) kept.push(row);
  }
  const stays = new Set(kept);
  return rows.filter((row) => stays.has(row));
}

function quotationRows({ quotations, passages }: ClaimParts, read: ReadMatter): Row[] {
  const isDenial = ({ verb }: Statement) => verb !== null && DENIES.test(verb);
  const says = ({ text, direct }: Statement) => direct || read(text).stems.size >= LEAST_MATTER;
  return quotations.flatMap(({ statements }) => {
    if (!statements.some(says)) return [];
    // "She denied that …" claims the opposite of its content: the row is the sentence.
    if (statements.every(isDenial)) {
      const within = statements.map((statement) => statement.within);
      return [{ kind: 'quotation' as const, text: within[0]!.text, passages: within }];
    }
    const said = statements.map(({ text }) => read(text).stems);
    const isOfIt = ({ text }: Passage) => said.some((stems) => overlapOf(stems, read(text).stems) >= SAME_MATTER);
    // The same matter in an article that does not quote it; what is alike may be who said it and not what.
    const around = passages
      .filter(({ members }) => belongsTo(members, statements))
      .flatMap(({ members }) =>
        members.filter(
          (member) => isOfIt(member) && !statements.some((statement) => sharedLength(member, statement) > 0),
        ),
      );
    const fullest = statements.reduce((best, statement) =>
      statement.text.length > best.text.length ? statement : best,
    );
    return [{ kind: 'quotation' as const, text: fullest.text, passages: [...statements.map(placeOf), ...around] }];
  });
}

/** Whether most members of an aligned passage that stand in articles of these statements are those statements. */
function belongsTo(members: readonly Passage[], statements: readonly Statement[]): boolean {
  const inside = members.filter((member) => statements.some((statement) => areSamePlace(member, statement)));
  return inside.length > 0 && inside.length * 2 >= members.length;
}

function passageRows({ passages, quotations, articles }: ClaimParts): Row[] {
  const order = new Map(articles.map(({ articleId }, place) => [articleId, place]));
  return passages
    .filter(({ members }) => !quotations.some(({ statements }) => belongsTo(members, statements)))
    .map(({ members }) => {
      const [first] = [...members].sort((a, b) => order.get(a.articleId)! - order.get(b.articleId)!);
      return { kind: 'passage', text: first!.text, passages: members };
    });
}

/** The value that most articles give stands for the row; the others speak against it, whoever is right. */
function figureRows(figures: readonly Figure[]): Row[] {
  return figures.map(({ what, mentions }) => {
    const articlesOf = (value: string) =>
      new Set(mentions.filter((mention) => valueOf(mention) === value).map(({ articleId }) => articleId)).size;
    const values = [...new Set(mentions.map(valueOf))].sort((a, b) => articlesOf(b) - articlesOf(a));
    const stated = mentions.filter((mention) => valueOf(mention) === values[0]);
    return {
      kind: 'figure',
      text: [stated[0]!.text, stated[0]!.text.includes(what) ? '' : what].filter(Boolean).join(' '),
      passages: stated.map(placeOf),
      against: mentions.filter((mention) => !stated.includes(mention)).map(placeOf),
    };
  });
}

function valueOf({ value, upTo }: Figure['mentions'][number]): string {
  return `${value} ${upTo ?? ''}`;
}

function causeRows({ causes, sentences }: ClaimParts, readMatter: ReadMatter): Row[] {
  return joinCauses(causes, sentences, readMatter).map(({ named, spokenOf }) => ({
    kind: 'cause',
    text: named[0]!.cause.text,
    passages: [...named.map(({ cause }) => cause), ...spokenOf],
  }));
}

function placeOf({ articleId, start, end, text }: Passage): Passage {
  return { articleId, start, end, text };
}

function composeClaim(row: Row, parts: ClaimParts, told: readonly Statement[], readMatter: ReadMatter): Claim {
  const { articles, sentences, origins, links } = parts;
  const against = row.kind === 'figure' ? (row.against ?? []) : findContradictions(row, told, sentences, readMatter);
  const cells = articles.map(({ articleId, wholeness }): ClaimCell => {
    const confirmed = null;
    const here = row.passages.filter((passage) => passage.articleId === articleId);
    const denied = against.filter((passage) => passage.articleId === articleId);
    if (here.length === 0 && denied.length > 0)
      return { articleId, state: 'contradicted', to: speakerOf(denied, told), passages: denied, confirmed };
    if (here.length === 0)
      return { articleId, state: wholeness === 'whole' ? 'absent' : 'not known', to: null, passages: [], confirmed };
    const isAttributed = here.every((passage) => told.some((statement) => isInside(passage, statement)));
    const to = isAttributed ? speakerOf(here, told) : null;
    return { articleId, state: isAttributed ? 'attributed' : 'stated', to, passages: [...here, ...denied], confirmed };
  });
  const first = row.passages[0]!;
  return {
    key: `${row.kind}:${first.articleId}:${first.start}-${first.end}`,
    kind: row.kind,
    text: row.text,
    cells,
    carriedBy: cells.filter(({ state }) => state === 'stated' || state === 'attributed').length,
    sources: countSources(cells, origins, links),
    disputed: measureDispute(cells),
  };
}

function isInside(passage: Passage, statement: Statement): boolean {
  // What a denial claims is its whole sentence.
  const said = DENIES.test(statement.verb ?? '') ? statement.within : statement;
  return shareWithin(passage, said) > 0.5 || areSamePlace(passage, said);
}

function speakerOf(passages: readonly Passage[], told: readonly Statement[]): string | null {
  for (const passage of passages) {
    const found = told.find((statement) => isInside(passage, statement));
    if (found) return found.speaker ?? found.by?.text ?? null;
  }
  return null;
}

/**
 * How differently the articles treat one claim, 0 to 1: a contradiction weighs most, then being told by some and not by others,
 * then being stated here and attributed there. A rule for sorting, not a measurement of anything in the world.
 */
function measureDispute(cells: readonly ClaimCell[]): number {
  const count = (...states: readonly ClaimCell['state'][]) =>
    cells.filter(({ state }) => states.includes(state)).length;
  const [stated, attributed] = [count('stated'), count('attributed')];
  const told = stated + attributed;
  const contradicted = count('contradicted');
  const missing = count('absent', 'left out');
  // Told by one alone is as common as news; by most and not by one is worth a look.
  const uneven = told > 1 ? Math.min(told, missing) : Math.min(1, missing) / 2;
  const weight = 3 * Math.min(contradicted, told) + uneven + Math.min(stated, attributed) / 2;
  return weight / (3 * Math.max(1, cells.length));
}
