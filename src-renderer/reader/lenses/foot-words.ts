import { countWords } from '../../design/article-words.ts';
import { groupId } from './group-marks.ts';
import type { MarkGroup, Opened } from './group-marks.ts';
import { FOUND_WORDS, KIND_WORDS, strengthWords, treatmentWords } from './lens-words.ts';
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
      return `${countWords(stops, 'shared passage')} in these columns. Press one, or Next, to bring it level.`;
    case 'voices': {
      const told = quotations.filter(({ statements }) => articlesOf(statements) > 1).length;
      return `${countWords(stops, 'statement')} in these columns. In the whole case, ${told} of ${quotations.length} are told by more than one article.`;
    }
    case 'names':
      return `${countWords(opened.names.length, 'group')} of names in this case. Press a name, or choose one in the list.`;
    case 'figures': {
      const count = (verdict: string) => figures.filter((figure) => figure.verdict === verdict).length;
      return `${countWords(figures.length, 'number')} in this case: ${count('same')} the same, ${count('different')} different, ${count('only here')} in only one article.`;
    }
    case 'wording':
      return 'Press a share in the list, or an underlined word.';
    case 'headlines':
      return 'Press a part of a headline to see where the article says it.';
  }
}

function manyWords({ stops, position, lens }: SeenThrough): string {
  const what = lens === 'voices' ? 'statement' : lens === 'names' ? 'mention' : 'place';
  if (stops.length === 0) return `No ${what} in these columns.`;
  if (position === -1) return `${countWords(stops.length, what)} in these columns.`;
  return `${position + 1} of ${countWords(stops.length, what)} in these columns.`;
}

function chosenWords(lens: ComparedLens, opened: Opened, { choice, stops, position, groups }: SeenThrough): FootWords {
  const [group = ''] = choice?.groups ?? [];
  const of = position === -1 ? '' : `${position + 1} of ${stops.length}`;
  switch (lens) {
    case 'passages': {
      const passage = opened.passages.find(({ id }) => groupId('p', id) === group);
      if (!passage)
        return { main: 'Only here: no other article of this case says this, as far as Parallax can see.', more: null };
      const cells = cellsOf(opened, passage.members);
      const treated = cells ? treatmentWords(cells) : `${articlesOf(passage.members)} articles have it`;
      const shared = passage.sharedWords.length > 0 ? ` Words in all of them: ${passage.sharedWords.join(', ')}.` : '';
      return {
        main: `${of} shared passages · this one: ${treated}`,
        more: `${capital(KIND_WORDS[passage.kind])}. ${strengthWords(passage.strength)}${shared}`,
      };
    }
    case 'voices': {
      const quotation = opened.quotations.find(({ id }) => groupId('q', id) === group);
      if (!quotation) break;
      const tellers = articlesOf(quotation.statements);
      const who = quotation.speaker ?? 'Somebody who is not named';
      if (tellers === 1) return { main: `${of} statements · ${who}, told only here`, more: null };
      return {
        main: `${of} statements · ${who}, told by ${tellers} articles in ${quotation.wordings}`,
        more: strengthWords(quotation.strength),
      };
    }
    case 'figures':
      return { main: `${of} ${groups[0]?.id.startsWith('d:') ? 'dates' : 'numbers'} in these columns.`, more: null };
    case 'headlines': {
      const part = opened.headlines.flatMap(({ articleId, parts }) =>
        parts.filter((_, index) => groupId('h', articleId, String(index)) === group),
      )[0];
      if (part) return { main: `“${part.text}”: ${FOUND_WORDS[part.found].words}.`, more: null };
      break;
    }
    default:
  }
  return { main: of === '' ? 'Nothing in the open columns.' : `${of} in these columns.`, more: null };
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
