import type { Item } from '../../../src-main/contract/quiz.ts';
import { KeptDraft } from '../../design/drafts/kept-draft.svelte.ts';
import { emptyFields, faultOf, fieldsOf, itemOf, newItemOf, responseOf } from './item-fields.ts';
import type { ItemFields } from './item-fields.ts';
import type { Passage, QuizDesk } from './quiz-desk.svelte.ts';

/** What was typed into the form of a question and not stored is kept under this, so that one can go and read the article. */
export function draftName(desk: QuizDesk, itemId: string | null): string {
  return itemId === null ? `question new in ${desk.quizId}` : `question ${itemId}`;
}

/** The form over one question, or over a new one. */
export class ItemForm {
  readonly desk: QuizDesk;
  readonly itemId: string | null;
  readonly kept: KeptDraft<ItemFields>;
  /** Why it was not stored. */
  refusal = $state<string | null>(null);
  saving = $state(false);
  readonly response = $derived.by(() => responseOf(this.fields));

  constructor(desk: QuizDesk, item: Item | null) {
    this.desk = desk;
    this.itemId = item?.id ?? null;
    this.kept = new KeptDraft(draftName(desk, this.itemId), item ? fieldsOf(newItemOf(item)) : emptyFields());
  }

  get fields(): ItemFields {
    return this.kept.fields;
  }

  addEvidence(passage: Passage): void {
    // The service puts down the hash of the text it found the words in.
    this.fields.evidence.push({ ...passage, textHash: '' });
  }

  /** A sentence to be found proves itself, unless other words are given. */
  addPassage(passage: Passage): void {
    this.fields.passages.push({ ...passage });
    if (this.fields.evidence.length === 0) this.addEvidence(passage);
  }

  /** Only one answer can be right of those where one is to be chosen. */
  tick(id: string): void {
    const { options, multiple } = this.fields;
    for (const option of options) {
      if (option.id === id) option.right = multiple ? !option.right : true;
      else if (!multiple) option.right = false;
    }
  }

  /** Returns whether it was stored. */
  async save(): Promise<boolean> {
    const fields = this.kept.sent();
    this.refusal = faultOf(fields);
    if (this.refusal !== null) return false;
    this.saving = true;
    const asked = await this.desk.study.attempt(async () => {
      this.refusal = await this.desk.save(this.itemId, itemOf(fields));
    });
    this.saving = false;
    if (!asked || this.refusal !== null) return false;
    this.kept.saved(fields);
    return true;
  }
}
