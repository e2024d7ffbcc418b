import { m } from '#words';
import { tick } from 'svelte';
import type { Note } from '../../../src-main/contract/framing.ts';
import { focusMark } from '../lenses/bring-level.ts';
import { chooseOne } from '../lenses/choices.ts';
import type { ComparisonView } from '../lenses/comparison.svelte.ts';
import type { FootWords } from '../lenses/foot-words.ts';
import type { Mark, Span } from '../lenses/marks.ts';
import type { Noted } from '../lenses/noted.ts';
import type { ReaderView } from '../reader.svelte.ts';
import { composeSelector } from './compose-selector.ts';
import { cueReason } from '../../design/words/cue-words.ts';
import { CuesView } from './cues.svelte.ts';
import { focusCard } from './focus-card.ts';
import { cueGroup, groupNotes, noteGroup, withoutAccepted } from './note-groups.ts';
import type { ArticleCue } from './note-groups.ts';
import { categoryLabel } from '../../design/words/category-words.ts';
import { shorten } from '../../design/words/shorten.ts';
import { NoteWriting } from './note-writing.svelte.ts';
import { isOrphan, NotesView } from './notes.svelte.ts';
import { beginNote, formOf } from './unsaved-notes.ts';
import type { FormTarget, NoteForm } from './unsaved-notes.ts';
import { WordSelection } from './word-selection.svelte.ts';
import { quoteWords } from '../../design/words/quote-words.ts';

/** The reader's margin: notes, cues, the form, and the words that are selected for one. It is seen through the lens "Notes". */
export class NotesDesk implements Noted {
  readonly reader: ReaderView;
  readonly notes: NotesView;
  readonly cues: CuesView;
  readonly writing: NoteWriting;
  readonly selection: WordSelection;
  /** Cards beside their words, or all of them as a list. */
  mode = $state<'margin' | 'list'>('margin');
  /** Whether the form opens on its button and not on its first field. */
  keepsFirst = false;
  /** The group whose card is pointed at: its words are shown, since a card may stand lower than they do. */
  pointedAt = $state<string | null>(null);
  #comparison: ComparisonView | null = null;

  readonly proposed = $derived.by(() => (this.cues.on ? withoutAccepted(this.cues.cues, this.notes.all) : []));
  readonly groups = $derived.by(() =>
    groupNotes(this.notes.shown, this.notes.isFiltered ? [] : this.proposed, this.comparison.placeOf),
  );
  readonly foot = $derived.by(() => this.#foot());

  constructor(reader: ReaderView) {
    this.reader = reader;
    this.notes = new NotesView(reader);
    this.cues = new CuesView(reader, () => this.notes.everyone);
    this.writing = new NoteWriting(reader, this.notes);
    this.selection = new WordSelection(reader);
  }

  get ready(): boolean {
    return this.notes.loaded;
  }

  get failure(): string | null {
    return this.notes.failure ?? this.cues.failure;
  }

  get comparison(): ComparisonView {
    if (!this.#comparison) throw new Error('The margin is not joined to its columns yet.');
    return this.#comparison;
  }

  /** The two know each other: the lens shows the notes' marks, and a note brings its passages level. */
  join(comparison: ComparisonView): void {
    this.#comparison = comparison;
  }

  async load(): Promise<void> {
    await Promise.all([this.notes.load(), this.cues.load(this.comparison.shown)]);
  }

  isChosen(group: string): boolean {
    return this.comparison.choice?.groups.has(group) ?? false;
  }

  markOf(group: string, articleId: string): Mark | undefined {
    return this.groups.find(({ id }) => id === group)?.marks.find((mark) => mark.articleId === articleId);
  }

  /** A card was pressed. Its own passage stays where it is seen; those it links come level with it. */
  async choose(group: string): Promise<void> {
    const { comparison, reader } = this;
    if (this.isChosen(group)) return comparison.drop();
    const marks = this.groups.find(({ id }) => id === group)?.marks ?? [];
    const open = comparison.shown.flatMap((articleId) => marks.find((mark) => mark.articleId === articleId) ?? []);
    const leader = open.find(({ articleId }) => articleId === reader.columns[reader.current]) ?? open[0] ?? marks[0];
    if (!leader) return comparison.choose(chooseOne(group), null, 'stay');
    if (open.length === 0) return comparison.goToPassage(group, { ...leader, text: '' });
    await comparison.choose(chooseOne(group), leader, this.mode === 'list' || open.length > 1 ? 'level' : 'stay');
    reader.study.announce(this.foot.main);
  }

  /** To the words of one of a note's passages, with the keyboard. */
  async goToWords(group: string, { articleId, start, end }: Span): Promise<void> {
    await this.comparison.goToPassage(group, { articleId, start, end, text: '' });
  }

  /** Words were selected and are to be used: for a note, for the note that is being written, or for one that has lost its own. */
  async useSelection(): Promise<void> {
    const { span } = this.selection;
    if (!span) return;
    const target = this.#targetOf(span);
    const { picking } = this.writing;
    this.selection.drop();
    window.getSelection()?.removeAllRanges();
    if (picking?.for === 'form') {
      this.writing.addTarget(target);
      this.reader.study.announce(m.reader_the_passage_is_added_to_the());
      this.#showPanel();
      await tick();
      document.querySelector<HTMLElement>('#lens-list [name="text"]')?.focus();
    } else if (picking?.for === 'orphan') {
      this.writing.picking = null;
      if (await this.notes.placeAgain(picking.noteId, picking.index, target)) await this.focusNote(picking.noteId);
    } else {
      this.keepsFirst = false;
      this.write(beginNote(target));
    }
  }

  /** `asItIs`: all that is left to do is to keep it, so that is where the keyboard goes. */
  writeCue(cue: ArticleCue, asItIs: boolean): void {
    const { category, rule } = cue;
    this.keepsFirst = asItIs;
    this.write(beginNote(this.#targetOf(cue), { category, text: cueReason(cue), origin: 'cue accepted', rule }));
  }

  edit(note: Note): void {
    this.keepsFirst = false;
    this.write(formOf(note));
  }

  /** A note that was begun before. */
  goOn(draft: NoteForm): void {
    this.keepsFirst = false;
    this.write(draft);
  }

  /** Opens a form beside the words, with the lens on. */
  write(form: NoteForm): void {
    this.comparison.putOn('notes');
    this.comparison.drop();
    this.writing.open(form);
    this.#showPanel();
  }

  /** What is selected next is for a note: the text must be seen then. */
  pick(picking: NonNullable<NoteWriting['picking']>): void {
    this.writing.picking = picking;
    this.comparison.list.giveWay('notes');
    this.reader.study.announce(this.foot.main);
  }

  async keep(): Promise<boolean> {
    const noteId = await this.writing.keep();
    if (noteId === null) return false;
    // What was just written must not be hidden by what the list was sifted for.
    if (!this.notes.shown.some(({ id }) => id === noteId)) this.notes.showAll();
    await this.focusNote(noteId);
    return true;
  }

  /** The form steps back; the keyboard goes where its words are. */
  async closeForm(): Promise<void> {
    const { form } = this.writing;
    const [first] = form?.targets ?? [];
    this.writing.close();
    if (form && this.writing.unsaved.find(form.key)) this.reader.study.announce(m.reader_the_form_is_put_aside());
    if (!first) return;
    await tick();
    const column = this.reader.columns.indexOf(first.articleId);
    document.querySelector<HTMLElement>(`[data-scroller="${column}"]`)?.focus({ preventScroll: true });
  }

  /** One step of Esc. */
  stepBack(): boolean {
    const { writing, selection, reader } = this;
    if (selection.usesKeys) {
      selection.drop();
      reader.study.announce(m.reader_nothing_is_selected());
    } else if (writing.picking) {
      writing.picking = null;
      if (writing.form) this.#showPanel();
    } else if (writing.form) void this.closeForm();
    else return false;
    return true;
  }

  /** A passage of a form as the text is read now: words that were selected with names must not stand beside a masked text. */
  wordsOf({ articleId, selector: { exact, start, end } }: FormTarget): string {
    const article = this.reader.articles.get(articleId);
    return article?.masked && start !== undefined && end !== undefined ? article.body.slice(start, end) : exact;
  }

  async focusNote(noteId: string): Promise<void> {
    const group = noteGroup(noteId);
    const leader = this.groups.find(({ id }) => id === group)?.marks[0];
    if (leader) await this.comparison.choose(chooseOne(group), leader, 'stay');
    await tick();
    if (!(await focusCard(group)) && leader) focusMark(this.reader.columns.indexOf(leader.articleId), leader.id, false);
  }

  /** After a card has gone from the margin, by removal or by being put aside. */
  async focusPanel(): Promise<void> {
    await tick();
    document.querySelector<HTMLElement>('#lens-list h2')?.focus();
  }

  #showPanel(): void {
    this.comparison.list.open('notes');
  }

  #targetOf(span: Span): FormTarget {
    const body = this.reader.articles.get(span.articleId)?.body ?? '';
    return { articleId: span.articleId, selector: composeSelector(body, span) };
  }

  #foot(): FootWords {
    const { selection, writing, notes } = this;
    if (selection.byKeys) {
      const does =
        writing.picking?.for === 'orphan'
          ? m.reader_place_the_note()
          : writing.picking
            ? m.reader_add_them()
            : m.reader_note_them();
      return {
        main: m.reader_selected({ quoted: quoteWords(shorten(selection.words(selection.byKeys), 90)) }),
        more: m.reader_arrows_other_words_shift_and_arrows_more({ does }),
      };
    }
    if (writing.picking?.for === 'orphan')
      return { main: m.reader_select_the_words_that_the_note(), more: m.reader_esc_leaves_it_as_it_is() };
    if (writing.picking) {
      return {
        main: m.reader_select_words_in_any_column_then(),
        more: m.reader_by_keyboard_to_the_column_s(),
      };
    }
    if (writing.form) {
      const [first] = writing.form.targets;
      const on = first ? quoteWords(shorten(this.wordsOf(first), 70)) : '';
      return {
        main: m.reader_a_note_on({ on }),
        more: m.reader_ctrl_and_enter_keeps_it_esc(),
      };
    }
    const group = this.comparison.chosenGroup;
    const note = notes.all.find(({ id }) => noteGroup(id) === group);
    if (note) return this.#footOf(note);
    const cue = this.proposed.find((one) => cueGroup(one) === group);
    if (cue)
      return { main: m.reader_a_rule_noticed_this_3({ category: categoryLabel(cue.category) }), more: cueReason(cue) };
    return this.#restingFoot();
  }

  #footOf(note: Note): FootWords {
    const { position, stops } = this.comparison;
    const where = position === -1 ? '' : `${m.reader_of_5({ position: position + 1, stops: stops.length })} `;
    const gone = isOrphan(note) ? ` ${m.reader_its_words_are_not_there_any()}` : '';
    return {
      main: m.reader_noted_by({ where, category: categoryLabel(note.category), author: note.author, gone }),
      more: note.text === '' ? null : shorten(note.text, 160),
    };
  }

  #restingFoot(): FootWords {
    const stops = this.comparison.stops.length;
    const how = window.matchMedia('(pointer: coarse)').matches
      ? m.reader_select_words_with_a_finger()
      : m.reader_select_words_with_the_mouse_or();
    if (stops === 0 && this.notes.waiting.length > 0)
      return { main: m.reader_what_others_noted_waits_until_you(), more: null };
    if (stops === 0) return { main: m.reader_nothing_is_noted_in_these_columns_yet({ how }), more: null };
    const cues = this.comparison.stops.filter(({ group }) => group.startsWith('cue:')).length;
    const parts = [
      m.reader_notes_2({ stops: stops - cues }),
      ...(cues > 0 ? [m.reader_places_that_a_rule_noticed({ cues })] : []),
    ];
    return { main: m.reader_in_these_columns_4({ parts: parts.join(', ') }), more: how };
  }
}
