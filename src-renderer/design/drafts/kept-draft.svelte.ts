import { drafts, typedOver } from './drafts.ts';

/** The fields of a form over what is stored. Begins with what was typed here before and not saved. */
export class KeptDraft<Fields extends object> {
  readonly #of: string;
  #stored: Fields;
  fields: Fields;
  /** Whether the form began with words of an earlier visit, which it has to say. */
  broughtBack: boolean;

  constructor(of: string, stored: Fields) {
    const typed = drafts.read<Partial<Fields>>(of);
    this.#of = of;
    this.#stored = $state.raw(stored);
    this.fields = $state({ ...structuredClone(stored), ...typed });
    this.broughtBack = $state(typed !== null);
  }

  readonly typed = $derived.by(() => typedOver(this.#stored, $state.snapshot(this.fields) as Fields));
  readonly changed = $derived(this.typed !== null);

  /** Something else was stored meanwhile: take it over, except for the fields that were typed in. */
  takeOver(stored: Fields): void {
    const typed = this.typed;
    this.#stored = stored;
    this.fields = { ...structuredClone(stored), ...typed };
  }

  /** For an `$effect` of the form, so that every keystroke is kept. */
  keep(): void {
    drafts.keep(this.#of, this.typed);
  }

  /** The fields as they are sent to be stored: what is typed until the answer comes is not among them. */
  sent(): Fields {
    return $state.snapshot(this.fields) as Fields;
  }

  /** What was sent is stored. What was typed meanwhile is still to be saved. */
  saved(sent: Fields): void {
    this.#stored = sent;
    this.broughtBack = false;
    // Worked out here: the form may be gone by now, and what was derived for it stands still.
    drafts.keep(this.#of, typedOver(sent, this.sent()));
  }

  throwAway(): void {
    this.fields = structuredClone(this.#stored);
    this.broughtBack = false;
    drafts.keep(this.#of, null);
  }
}
