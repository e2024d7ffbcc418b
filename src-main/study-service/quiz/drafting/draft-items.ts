import type { OutputOf } from '../../../contract/contract.ts';
import type { Note } from '../../../contract/framing.ts';
import type { NewItem } from '../../../contract/quiz.ts';
import type { SourceType } from '../../../contract/vocabulary.ts';

interface DraftArticle {
  readonly articleId: string;
  readonly outlet: string | null;
  readonly sourceType: SourceType;
  readonly sourceEvidence: readonly { readonly quotation: string; readonly foundAt: string }[];
  readonly genre: string | null;
  readonly publishedOn: string | null;
  readonly title: string;
  readonly body: string;
  readonly blocks: readonly {
    readonly role: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

interface DraftInput {
  readonly articles: readonly DraftArticle[];
  readonly comparison: OutputOf<'comparison.open'>;
  readonly notes: readonly Note[];
  readonly kinds: readonly NewItem['kind'][] | null;
  readonly count: number;
  readonly seed: number;
}

/** Stands in for branch quizdraft, whose file of this name replaces it. */
export function draftItems(_input: DraftInput): NewItem[] {
  return [];
}
