import { isReadAsEnglish } from '../../corpus/text/language-code.ts';
import { join } from 'node:path';
import type { Cue, CueRule } from '../../../contract/framing.ts';
import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { Article } from '../../../contract/corpus.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import type { Caller } from '../../dispatch.ts';
import type { ComparedArticle } from '../../comparison/compared-article.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { readArticle } from '../../corpus/read-corpus.ts';
import type { DismissalStore } from '../dismissal-store.ts';
import type { NoteStore } from '../note-store.ts';
import { articlesNotedBy } from '../own-notes-first.ts';
import { CASE_RULES, findCaseCues } from './case-rules.ts';
import type { CaseReading } from './case-rules.ts';
import { CUE_RULES } from './cue-rules.ts';
import { findCues } from './find-cues.ts';
import { readCueLists } from './read-cue-lists.ts';
import { readMeasured } from './read-measured.ts';
import { setDismissedApart } from './set-dismissed-apart.ts';

type Input = ParsedInputOf<'framing.cues'>;
type Reply = OutputOf<'framing.cues'>;
export type ReadCues = (input: Input, caller: Caller) => Promise<Reply>;

/** `comparison.open` as the wiring hands it in: cues read what it tells, and nothing of how it is worked out or kept. */
export type CompareCase = (
  input: { articleIds: string[]; caseId: string; masked: boolean | undefined },
  role: Role,
) => Promise<CaseReading>;

export interface CueDeps {
  readonly stores: CorpusStores;
  readonly notes: NoteStore;
  readonly dismissals: DismissalStore;
  readonly compareCase: CompareCase;
  readonly lexiconsDir: string;
}

/** Texts whose cues are kept: going to a note and back asks for the same again. */
const KEPT = 8;

/** Makes `framing.cues` and reads the lists it needs: once, when the first cues are asked for. */
export function createReadCues(deps: CueDeps): ReadCues {
  const lists = readCueLists(deps.lexiconsDir);
  const measured = readMeasured(join(deps.lexiconsDir, 'cues'));
  const kept = new Map<string, Cue[]>();
  return async (input, { role, seat }) => {
    const article = readArticle(deps.stores, input, role);
    if (waitsForOwn(deps, input, seat?.seatId)) return { cues: [], dismissed: [], waits: true, rules: [] };
    const compared = toCompared(article);
    const key = JSON.stringify([compared.language, compared.blocks]);
    const own = kept.get(key) ?? findCues(compared, lists);
    kept.delete(key);
    kept.set(key, own);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    const all = [...own, ...(await caseCues(deps, compared, input, role))].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    const stored = deps.stores.articles.readArticle(article.id)!.body;
    const apart = setDismissedApart(all, deps.dismissals.listOfArticle(article.id), stored);
    return { ...apart, waits: false, rules: rulesOf(all, measured) };
  };
}

/** Of a seat its own notes count, and not those of somebody of its name. */
function waitsForOwn(
  { stores, notes }: CueDeps,
  { articleId, caseId, author, everyone }: Input,
  seatId: string | undefined,
): boolean {
  if (caseId === undefined) return false;
  const { ownNotesFirst } = found(stores.cases.read(caseId), 'case', caseId);
  if (!ownNotesFirst || everyone) return false;
  if (author === undefined) return true;
  const own = seatId === undefined ? notes.listOfCase(caseId) : notes.listOfSeat(caseId, seatId);
  return !articlesNotedBy(own, author).has(articleId);
}

async function caseCues(
  { stores, compareCase }: CueDeps,
  article: ComparedArticle,
  { caseId, masked }: Input,
  role: Role,
): Promise<Cue[]> {
  if (caseId === undefined || !isEnglish(article)) return [];
  const articleIds = stores.articles.listOfCase(caseId).map(({ id }) => id);
  if (articleIds.length < 2 || !articleIds.includes(article.articleId)) return [];
  return findCaseCues(article, await compareCase({ articleIds, caseId, masked }, role));
}

/** The rules that proposed something, dismissed or not, in the order of the table. */
function rulesOf(cues: readonly Cue[], measured: ReturnType<typeof readMeasured>): CueRule[] {
  const used = new Set(cues.map(({ rule }) => rule));
  return [...CUE_RULES, ...CASE_RULES]
    .filter(({ id }) => used.has(id))
    .map(({ id, name, category, explains }) => ({ id, name, category, explains, measured: measured[id] ?? null }));
}

function isEnglish({ language }: ComparedArticle): boolean {
  return isReadAsEnglish(language);
}

/** Of an article its text and its day are read: who published it says nothing about its words. */
function toCompared({ id, title, language, publishedOn, wholeness, body, blocks }: Article): ComparedArticle {
  const day = publishedOn?.date ?? null;
  return { articleId: id, title, language, publishedOn: day, outlet: null, wholeness, body, blocks };
}
