import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import type { ComparedArticle } from '../compared-article.ts';
import type { Sentence } from '../split-sentences.ts';
import type { Quote } from './mark-quotes.ts';
import type { Range } from './name-speakers.ts';
import { splitTokens } from './split-tokens.ts';
import type { Token } from './split-tokens.ts';

/** What is read at once: a sentence, or as many as one quotation spans. UTF-16 offsets into the body. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly role: BlockRole;
  readonly tokens: readonly Token[];
  /** All of it is one person's words: a transcript's turn, with who speaks, or a block that quotes. */
  readonly turn: { readonly label: Range | null; readonly content: Range } | null;
}

export function joinUnits(article: ComparedArticle, sentences: readonly Sentence[], quotes: readonly Quote[]): Unit[] {
  const { body, blocks } = article;
  const units: Unit[] = [];
  const done = new Set<number>();
  const isTranscript = blocks.filter(({ role, text }) => role === 'paragraph' && TURN.test(text)).length > 1;
  for (let at = 0; at < sentences.length; at += 1) {
    const { block, role, start } = sentences[at]!;
    if (done.has(block)) continue;
    const turn = turnOf(article, block, quotes, isTranscript);
    if (turn) {
      for (const one of turn.blocks) done.add(one);
      units.push({ start: blocks[block]!.start, end: turn.end, block, role, tokens: [], turn: turn.turn });
      continue;
    }
    let last = at;
    while (last + 1 < sentences.length && goesOn(sentences, last, start, quotes, body)) last += 1;
    const end = sentences[last]!.end;
    units.push({
      start,
      end,
      block: sentences[last]!.block,
      role,
      tokens: splitTokens(body, start, end, quotes),
      turn: null,
    });
    at = last;
  }
  return units;
}

/** A sentence that ends inside a quotation, or in one whose attribution follows ("“Why?” she asked."). */
function goesOn(
  sentences: readonly Sentence[],
  last: number,
  start: number,
  quotes: readonly Quote[],
  body: string,
): boolean {
  const { end, block } = sentences[last]!;
  const next = sentences[last + 1]!;
  const open = quotes.find((quote) => quote.open < end && quote.close > end);
  if (open && open.open >= start) return true;
  if (next.block !== block) return false;
  if (ABBREVIATED.test(body.slice(start, end))) return true;
  const endsInQuote =
    quotes.some((quote) => quote.close <= end && quote.close >= end - 1) &&
    /[?!…][”"’'»“]+$/u.test(body.slice(start, end));
  return (
    endsInQuote &&
    (/^\p{Ll}/u.test(next.text) ||
      (/^[^“"«„,.]{2,60}\s(?:asked|said|wrote|shouted|cried|demanded|wondered|exclaimed|replied|tweeted|told [^.,]{2,30})(?=[.,\s])/u.test(
        next.text,
      ) &&
        next.text.length < 140))
  );
}

/** A full stop that ends no sentence, where the sentences come from a splitter that takes it for one. */
const ABBREVIATED =
  /(?:^|[\s(“"—–-])(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Prof|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|[RDI]-\p{L}{1,5}|(?<=\p{Lu}\p{Ll}+ )\p{Lu})\.$/u;

const TURN = /^(\p{Lu}[\p{Lu}.'’ -]{1,40}|Q|A)(?:\s\([^)]{1,40}\))?:\s+/u;
const ANY_TURN = /^(\p{Lu}[\p{L}.'’ -]{0,50}?)(?:\s\([^)]{1,40}\))?:\s+/u;

interface Turn {
  readonly turn: NonNullable<Unit['turn']>;
  readonly blocks: readonly number[];
  readonly end: number;
}

function turnOf(
  { body, blocks }: ComparedArticle,
  at: number,
  quotes: readonly Quote[],
  isTranscript: boolean,
): Turn | null {
  const { role, text, start, end } = blocks[at]!;
  if (role === 'transcript turn' || (role === 'paragraph' && isTranscript)) {
    const label = (role === 'paragraph' ? TURN : ANY_TURN).exec(text);
    if (!label && role === 'paragraph') return null;
    const from = start + (label?.[0].length ?? 0);
    if (from >= end) return null;
    return {
      turn: { label: label ? [start, start + label[1]!.length] : null, content: [from, end] },
      blocks: [at],
      end,
    };
  }
  if (role !== 'quotation') return null;
  const members = [at];
  while (blocks[members.at(-1)! + 1]?.role === 'quotation' && runsOn(blocks[members.at(-1)!]!, quotes))
    members.push(members.at(-1)! + 1);
  const last = blocks[members.at(-1)!]!;
  if (quotes.some((quote) => quote.open < last.end && quote.close > last.end)) return null;
  const signed = /\n?\s*[—–-]{1,2}\s*(\p{Lu}[\p{L}.'’ -]{2,50})(?:\s\(@[^)]*\))?[^.!?“”"]{0,40}$/u.exec(last.text);
  const until = signed ? last.start + signed.index : last.end;
  const label: Range | null = signed
    ? [
        last.start + signed.index + signed[0].indexOf(signed[1]!),
        last.start + signed.index + signed[0].indexOf(signed[1]!) + signed[1]!.length,
      ]
    : null;
  return { turn: { label, content: withoutMarks(body, start, until) }, blocks: members, end: last.end };
}

/** A quotation's paragraph goes on in the next where no mark closes it. */
function runsOn({ start, end, text }: { start: number; end: number; text: string }, quotes: readonly Quote[]): boolean {
  const last = quotes.findLast((quote) => quote.open < end && quote.close > start);
  if (last) return last.close > end || (!last.closed && last.open >= start);
  // Inside a quotation of which the page kept the opening mark in an earlier block, or no marks at all
  return !/[”"»]\s*$/u.test(text);
}

function withoutMarks(body: string, start: number, end: number): Range {
  const text = body.slice(start, end);
  const opening = /^[\s“"«„»‘']*/u.exec(text)![0].length;
  const closing = /["”»«“\s]*$/u.exec(text)![0].length;
  return [start + opening, Math.max(start + opening, end - closing)];
}
