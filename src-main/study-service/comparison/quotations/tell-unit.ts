import type { Attribution } from './attribution.ts';
import { mainSubject } from './main-subject.ts';
import type { Quote } from './mark-quotes.ts';
import type { Range } from './name-speakers.ts';
import type { Unit } from './sentence-units.ts';

/** What one unit tells, before it is known who "she" is. */
export interface Told {
  readonly unit: number;
  readonly block: number;
  readonly within: Range;
  /** Null where the words come in a later unit. */
  readonly content: Range | null;
  readonly direct: boolean;
  readonly phrase: Range | null;
  readonly beside: readonly Range[];
  readonly verb: Range | null;
  readonly judges: boolean;
  /** A name that stands as such: of a transcript's turn, under a quotation. */
  readonly label: Range | null;
  /** Words in quotation marks without an attribution of their own. */
  readonly bare: boolean;
}

/** What is told in one unit: by its attributions, or by quotation marks alone. */
export function tellUnit(unit: Unit, attributions: readonly Attribution[], index: number, body: string): Told[] {
  const base = { unit: index, block: unit.block, within: [unit.start, unit.end] as Range, label: null, bare: false };
  const { tokens } = unit;
  const place = (from: number, to: number): Range => [tokens[from]!.start, tokens[to - 1]!.end];
  if (unit.turn) {
    const { label, content } = unit.turn;
    return [
      {
        ...base,
        content,
        direct: true,
        phrase: null,
        beside: [],
        verb: null,
        judges: false,
        label,
        bare: label === null,
      },
    ];
  }
  const told = attributions.map(({ by, verb, judges, content }): Told => {
    const alone = content !== 'ahead' && content.to - content.from === 1 ? tokens[content.from]!.quote : null;
    return {
      ...base,
      content: content === 'ahead' ? null : alone ? [alone.start, alone.end] : place(content.from, content.to),
      direct: alone !== null,
      phrase: by && place(by.from, by.to),
      beside: by ? by.beside.filter(([from, to]) => to > from).map(([from, to]) => place(from, to)) : [],
      verb: verb && place(verb[0], verb[1]),
      judges,
    };
  });
  return told.length > 0 ? told : bareQuotes(unit, base, body);
}

type Base = Pick<Told, 'unit' | 'block' | 'within' | 'label' | 'bare'>;

/** Quotation marks with nothing else in the sentence, or with so much inside that it is no label. */
function bareQuotes({ tokens, role }: Unit, base: Base, body: string): Told[] {
  const quotes = tokens.flatMap(({ quote }) => quote ?? []);
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  const isHeading = role === 'headline' || role === 'subheading' || role === 'deck';
  const main = words > 0 && !isHeading ? mainSubject(tokens, tokens.length) : null;
  const subject: Range | null = main && [tokens[main.from]!.start, tokens[main.to - 1]!.end];
  return quotes
    .filter((quote) =>
      words === 0 ? quote.words > 0 && !isHeading : quote.words >= (isHeading ? 5 : 7) && !isTitle(quote, body),
    )
    .map((quote) => ({
      ...base,
      content: [quote.start, quote.end],
      direct: true,
      phrase: subject,
      beside: [],
      verb: null,
      judges: false,
      bare: words === 0,
    }));
}

/** The book “Dirty Water”: most words are capitalised. */
function isTitle({ start, end }: Quote, body: string): boolean {
  const long = body.slice(start, end).match(/\p{L}{4,}/gu) ?? [];
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}
