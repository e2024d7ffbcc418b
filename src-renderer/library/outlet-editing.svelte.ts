import { m } from '#words';
import type { LabelEvidence, Outlet } from '../../src-main/contract/corpus.ts';
import type { SourceType } from '../../src-main/contract/plain/vocabulary.ts';
import { KeptDraft } from '../design/drafts/kept-draft.svelte.ts';
import { SOURCE_TYPE_NAMES } from '../design/words/source-type-words.ts';
import type { Study } from '../study.svelte.ts';

interface Draft {
  name: string;
  home: string;
  ownership: string;
  since: string;
  notes: string;
  sourceType: SourceType;
  evidence: { quotation: string; foundAt: string }[];
}

/** One outlet's profile while it is being changed, saved as a whole. */
export class OutletEditing {
  readonly study: Study;
  readonly kept: KeptDraft<Draft>;
  stored: Outlet;

  constructor(study: Study, outlet: Outlet) {
    this.study = study;
    this.stored = $state.raw(outlet);
    this.kept = new KeptDraft(`outlet ${outlet.id}`, draftOf(outlet));
  }

  /** The library was read again: take over what is stored, except for what is being typed. */
  takeOver(outlet: Outlet): void {
    this.stored = outlet;
    this.kept.takeOver(draftOf(outlet));
  }

  get draft(): Draft {
    return this.kept.fields;
  }

  /** Pieces with both a quotation and a place; an empty line is no piece. */
  get pieces(): LabelEvidence[] {
    return this.draft.evidence
      .map(({ quotation, foundAt }) => ({ quotation: quotation.trim(), foundAt: foundAt.trim() }))
      .filter(({ quotation, foundAt }) => quotation !== '' && foundAt !== '');
  }

  /** Why it can't be saved yet, in a sentence; null where it can. Said before the service would refuse. */
  get missing(): string | null {
    if (this.draft.name.trim() === '') return m.library_an_outlet_needs_a_name();
    const half = this.draft.evidence.some(
      ({ quotation, foundAt }) => (quotation.trim() === '') !== (foundAt.trim() === ''),
    );
    if (half) return m.library_each_piece_of_evidence_needs_both();
    if (this.draft.sourceType !== 'cannot tell yet' && this.pieces.length === 0)
      return m.library_to_call_it_write_down_words({ sourceType: SOURCE_TYPE_NAMES[this.draft.sourceType] });
    return null;
  }

  addEvidence(): void {
    this.draft.evidence.push({ quotation: '', foundAt: '' });
  }

  async save(): Promise<void> {
    const { stored } = this;
    this.draft.evidence = this.pieces;
    const draft = this.kept.sent();
    await this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('corpus.editOutlet', {
        outletId: stored.id,
        name: draft.name.trim(),
        home: draft.home.trim() || null,
        ownership: draft.ownership.trim() || null,
        since: draft.since.trim() || null,
        notes: draft.notes.trim() || null,
        sourceType: draft.sourceType,
        evidence: draft.evidence,
      });
      this.kept.saved(draft);
      this.study.done(m.library_what_you_know_about_is_saved({ name: draft.name.trim() }), changeId);
    });
  }
}

function draftOf(outlet: Outlet): Draft {
  return {
    name: outlet.name,
    home: outlet.home ?? '',
    ownership: outlet.ownership ?? '',
    since: outlet.since ?? '',
    notes: outlet.notes ?? '',
    sourceType: outlet.sourceType,
    evidence: outlet.evidence.map(({ quotation, foundAt }) => ({ quotation, foundAt })),
  };
}
