import { m } from '#words';
import { groupId } from './group-marks.ts';
import type { MarkGroup, Opened } from './group-marks.ts';
import { FOUND_WORDS, KIND_WORDS, strengthWords, treatmentWords } from './lens-words.ts';
import { quoteWords } from '../../design/words/quote-words.ts';
import type { ComparedLens } from './lens-words.ts';
import type { Mark, Span } from './marks.ts';

/** What the foot of the columns speaks about. */
export interface SeenThrough {
  readonly lens: ComparedLens | null;
  readonly opened: Opened | null;
  readonly choice: { readonly groups: ReadonlySet<string>; readonly many: boolean } | null;
  readonly groups: readonly MarkGroup[];
  readonly stops: readonly Mark[];
  /** Of the chosen one among the stops, -1 where it is not among them. */
  readonly position: number;
}

/** `main` says in words what is seen; `more` how sure that is. */
export interface FootWords {
  readonly main: string;
  readonly more: string | null;
}

export function footWords(seen: SeenThrough): FootWords {
  const { lens, opened } = seen;
  if (!lens || !opened) return { main: '', more: null };
  if (!seen.choice) return { main: restingWords(lens, opened, seen.stops.length), more: null };
  if (seen.choice.many) return { main: manyWords(seen), more: null };
  return chosenWords(lens, opened, seen);
}

function restingWords(lens: ComparedLens, opened: Opened, stops: number): string {
  const { quotations, figures } = opened;
  switch (lens) {
    case 'passages':
      return m.reader_shared_passages_in_these_columns_press({ stops });
    case 'voices': {
      const told = quotations.filter(({ statements }) => articlesOf(statements) > 1).length;
      return m.reader_statements_in_these_columns_in_the({ stops, told, quotations: quotations.length });
    }
    case 'names':
      return m.reader_groups_of_names_in_this_case({ names: opened.names.length });
    case 'figures': {
      const count = (verdict: string) => figures.filter((figure) => figure.verdict === verdict).length;
      return m.reader_numbers_in_this_case_the_same({
        figures: figures.length,
        same: count('same'),
        different: count('different'),
        count: count('only here'),
      });
    }
    case 'wording':
      return m.reader_press_a_share_in_the_list();
    case 'headlines':
      return m.reader_press_a_part_of_a_headline();
  }
}

function manyWords({ stops, position, lens }: SeenThrough): string {
  const count = { stops: stops.length };
  const [none, some, oneOf] =
    lens === 'voices'
      ? [m.reader_no_statements_here, m.reader_statements_here, m.reader_of_statements_here]
      : lens === 'names'
        ? [m.reader_no_mentions_here, m.reader_mentions_here, m.reader_of_mentions_here]
        : [m.reader_no_places_here, m.reader_places_here, m.reader_of_places_here];
  if (stops.length === 0) return none();
  return position === -1 ? some(count) : oneOf({ ...count, position: position + 1 });
}

function chosenWords(lens: ComparedLens, opened: Opened, { choice, stops, position, groups }: SeenThrough): FootWords {
  const [group = ''] = choice?.groups ?? [];
  const of = position === -1 ? '' : m.reader_of_4({ position: position + 1, stops: stops.length });
  switch (lens) {
    case 'passages': {
      const passage = opened.passages.find(({ id }) => groupId('p', id) === group);
      if (!passage) return { main: m.reader_only_here_no_other_article_of_this(), more: null };
      const cells = cellsOf(opened, passage.members);
      const treated = cells
        ? treatmentWords(cells)
        : m.reader_articles_have_it({ members: articlesOf(passage.members) });
      const shared =
        passage.sharedWords.length > 0
          ? ` ${m.reader_words_in_all_of_them({ sharedWords: passage.sharedWords.join(', ') })}`
          : '';
      return {
        main: m.reader_shared_passages_this_one({ of, treated }),
        more: `${capital(KIND_WORDS[passage.kind])}. ${strengthWords(passage.strength)}${shared}`,
      };
    }
    case 'voices': {
      const quotation = opened.quotations.find(({ id }) => groupId('q', id) === group);
      if (!quotation) break;
      const tellers = articlesOf(quotation.statements);
      const who = quotation.speaker ?? m.reader_somebody_who_is_not_named();
      if (tellers === 1) return { main: m.reader_statements_told_only_here({ of, who }), more: null };
      return {
        main:
          quotation.wordings === 'one wording'
            ? m.reader_told_by_in_one_wording({ of, who, tellers })
            : m.reader_told_by_in_several_wordings({ of, who, tellers }),
        more: strengthWords(quotation.strength),
      };
    }
    case 'figures': {
      const dates = groups[0]?.id.startsWith('d:') ?? false;
      return { main: dates ? m.reader_of_dates_here({ of }) : m.reader_of_numbers_here({ of }), more: null };
    }
    case 'headlines': {
      const part = opened.headlines.flatMap(({ articleId, parts }) =>
        parts.filter((_, index) => groupId('h', articleId, String(index)) === group),
      )[0];
      if (part) return { main: `${quoteWords(part.text)}: ${FOUND_WORDS[part.found].words}.`, more: null };
      break;
    }
    default:
  }
  return { main: of === '' ? m.reader_nothing_in_the_open_columns() : m.reader_in_these_columns_3({ of }), more: null };
}

/** How the claim these passages prove is treated, article by article; null where no claim rests on them. */
function cellsOf({ claims }: Opened, members: readonly Span[]) {
  const overlap = ({ cells }: Opened['claims'][number]) =>
    members.filter((member) => cells.some(({ passages }) => passages.some((passage) => overlaps(passage, member))))
      .length;
  const best = claims
    .filter(({ kind }) => kind === 'passage')
    .map((claim) => ({ claim, count: overlap(claim) }))
    .sort((left, right) => right.count - left.count)[0];
  return best && best.count === members.length ? best.claim.cells : null;
}

function overlaps(one: Span, other: Span): boolean {
  return one.articleId === other.articleId && one.start < other.end && other.start < one.end;
}

function articlesOf(passages: readonly Span[]): number {
  return new Set(passages.map(({ articleId }) => articleId)).size;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
