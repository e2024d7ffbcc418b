import { NEXT_ARROW } from '../../design/words/language.ts';
import { m } from '#words';
import { tick } from 'svelte';
import type { NameGroup, Passage } from '../../../src-main/contract/comparison.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Stretch } from '../arrange-blocks.ts';
import type { ReaderView } from '../reader.svelte.ts';
import type { ScrollTogether } from '../scroll-together.ts';
import { bringLevel, columnText, focusListButton, focusMark, hasFocus, markElement } from './bring-level.ts';
import { chooseNames, chooseOne, chooseVoice, chooseWording, differencesOf, nameOfMark } from './choices.ts';
import type { Choice } from './choices.ts';
import { footWords } from './foot-words.ts';
import type { Opened } from './group-marks.ts';
import { LENS_WORDS } from './lens-words.ts';
import type { Lens } from './lens-words.ts';
import { ListBeside } from './list-beside.svelte.ts';
import { cutAtMarks, nextAtPlace } from './marks.ts';
import type { Mark, Segment } from './marks.ts';
import {
  besideInColumn,
  chooseCompared,
  groupByLens,
  layOutMarks,
  listStops,
  matchesOf,
  tabStopsOf,
} from './marks-in-view.ts';
import type { Measure } from './measure-words.ts';
import { NearFirst } from './near-first.svelte.ts';
import type { Noted } from './noted.ts';

/** A wait longer than this is said. */
const SLOW_MS = 500;

/** Where a choice takes the columns: level, nowhere, or only this article's column to its first passage. */
type Going = 'level' | 'stay' | { readonly only: string };

/**
 * What the articles of the case share and word differently, seen through one lens at a time. All articles of the case are
 * compared (the open ones first), so that "only here" is true of the case and columns can change without a new
 * comparison. Nothing is asked of the service before the first lens is put on.
 */
export class ComparisonView {
  readonly reader: ReaderView;
  readonly together: ScrollTogether;
  readonly noted: Noted;
  lens = $state<Lens | null>(null);
  opened = $state.raw<Opened | null>(null);
  /** Why there is no comparison, in a sentence. */
  failure = $state<string | null>(null);
  slow = $state(false);
  choice = $state.raw<Choice | null>(null);
  /** The mark that has or last had the focus, so that Tab comes back to it. */
  current = $state<string | null>(null);
  /** Of the figures lens: numbers, or the days they belong to. */
  figuresShow = $state<'numbers' | 'dates'>('numbers');
  /** Of the passages lens: what no other article says is marked as well. */
  marksOnlyHere = $state(false);
  /** Of the passages lens: also those of which every third guess is wrong. */
  weakToo = $state(false);
  /** How far below the top of the columns the chosen passages stand; null when nothing is level. */
  levelHeight = $state<number | null>(null);
  readonly list = new ListBeside();
  readonly nearFirst = new NearFirst();
  #turn = 0;
  #readMasked = false;

  readonly comparedIds = $derived.by(() => chooseCompared(this.reader.columns, this.reader.inCase));
  /** The articles of the open columns. */
  readonly shown = $derived.by(() => this.reader.columns.filter((_, index) => this.reader.isOpen(index)));
  readonly groups = $derived.by(() => {
    const { opened, lens, placeOf, figuresShow, weakToo, reader } = this;
    if (lens === 'notes') return this.noted.groups;
    if (!opened || !lens) return [];
    const onlyHereIn = this.marksOnlyHere ? reader.columns.flatMap((id) => reader.articles.get(id) ?? []) : [];
    return groupByLens(opened, lens, placeOf, { figuresShow, weakToo, onlyHereIn });
  });
  readonly #marks = $derived.by(() => layOutMarks(this.groups, this.choice));
  /** By article, the one mark that Tab reaches; the arrow keys reach the others. */
  readonly tabStops = $derived.by(() => tabStopsOf(this.#marks, this.current));
  readonly stops = $derived.by(() => {
    const stops = listStops(this.#marks, this.shown, this.choice);
    return this.lens === 'passages' ? stops.filter(({ onlyHere }) => !onlyHere) : stops;
  });
  /** Of the chosen one among the stops, -1 where it is not among them. */
  readonly position = $derived.by(() => {
    const { choice, current, stops } = this;
    if (!choice) return -1;
    return stops.findIndex(({ id, group }) => (choice.many ? id === current : choice.groups.has(group)));
  });
  readonly foot = $derived.by(() => {
    const { lens, opened, choice, groups, stops, position } = this;
    return lens === 'notes' ? this.noted.foot : footWords({ lens, opened, choice, groups, stops, position });
  });
  /** What the lens shows is there. */
  readonly ready = $derived.by(() => (this.lens === 'notes' ? this.noted.ready : this.opened !== null));
  /** The passage, quotation, figure ... that the list explains: the one group that is chosen. */
  readonly chosenGroup = $derived.by(() => (this.choice?.groups.size === 1 ? [...this.choice.groups][0]! : null));
  readonly differences = $derived.by(() => (this.lens === 'voices' ? differencesOf(this.opened, this.choice) : []));
  readonly listShown = $derived.by(() => this.lens !== null && this.list.isShown(this.lens));

  constructor(reader: ReaderView, together: ScrollTogether, noted: Noted) {
    this.reader = reader;
    this.together = together;
    this.noted = noted;
  }

  readonly nameOf = (articleId: string): string => {
    const heading = this.reader.opened?.articles.find(({ id }) => id === articleId);
    return heading ? this.reader.outletName(heading) : m.reader_an_article_that_was_taken_out();
  };

  /** Its outlet, with the number of its column where it is open: who hears the text finds the match by it. */
  readonly placeOf = (articleId: string): string => {
    const index = this.reader.columns.indexOf(articleId);
    const name = this.nameOf(articleId);
    return index >= 0 && this.reader.isOpen(index) ? m.reader_column({ index: index + 1, name }) : name;
  };

  segments(articleId: string, of: Stretch): Segment[] | null {
    const marks = this.#marks.get(articleId);
    if (!marks) return null;
    const differences = this.differences.filter((passage) => passage.articleId === articleId);
    return cutAtMarks(of, marks, differences);
  }

  /** In the order of the identifiers. */
  findMarks(articleId: string, ids: readonly string[]): Mark[] {
    const marks = this.#marks.get(articleId) ?? [];
    return ids.flatMap((id) => marks.find((mark) => mark.id === id) ?? []);
  }

  isLit(mark: Mark): boolean {
    return this.choice?.groups.has(mark.group) ?? false;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { comparedIds, reader } = this;
    if (comparedIds.length === 0) return;
    // What was read with names must not stand beside a text that hides them.
    if (reader.masked !== this.#readMasked) this.opened = null;
    this.#readMasked = reader.masked;
    const slow = window.setTimeout(() => (this.slow = turn === this.#turn), SLOW_MS);
    try {
      const opened = await reader.study.client.call('comparison.open', {
        articleIds: [...comparedIds],
        masked: reader.masked,
        caseId: reader.caseId,
      });
      if (turn !== this.#turn) return;
      this.opened = opened;
      this.failure = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof StudyFailure)) reader.study.fail(error);
      this.failure = error instanceof StudyFailure ? error.message : m.reader_the_comparison_could_not_be_made();
    } finally {
      window.clearTimeout(slow);
      // Who was told to wait is told that it is over.
      if (turn === this.#turn && this.slow) {
        this.slow = false;
        reader.study.announce(this.failure ?? this.foot.main);
      }
    }
  }

  /** The place is left, or what is on screen is another text from now on: nothing known of the old one may mark the new. */
  forget(): void {
    this.#turn++;
    this.opened = null;
    this.drop();
  }

  putOn(lens: Lens | null): void {
    if (lens === this.lens) return;
    this.nearFirst.begin(this.reader.columns);
    this.drop();
    if (hasFocus('lens')) columnText(this.reader.current)?.focus({ preventScroll: true });
    this.current = null;
    this.lens = lens;
    const { study } = this.reader;
    study.announce(lens ? `${LENS_WORDS[lens].label}. ${LENS_WORDS[lens].shows}` : m.reader_plain_reading());
  }

  toggleList(): void {
    if (!this.lens) return;
    if (hasFocus('list')) focusListButton();
    this.list.toggle(this.lens);
    this.reader.study.announce(this.listShown ? m.reader_the_list_is_open() : m.reader_the_list_is_closed());
  }

  /** Lets go of what was chosen; the focus stays on its mark. */
  drop(): void {
    this.choice = null;
    this.levelHeight = null;
    this.together.letGo();
  }

  /** One step of Esc: lets go of what was chosen, else takes the lens off. False where there was neither. */
  stepBack(): boolean {
    if (this.noted.stepBack()) return true;
    if (this.choice) {
      this.drop();
      this.reader.study.announce(this.foot.main);
    } else if (this.lens) this.putOn(null);
    else return false;
    return true;
  }

  /** A mark in the text was pressed. Where several lie over one another, presses go through them. */
  async press(marks: readonly Mark[]): Promise<void> {
    const mark = nextAtPlace(marks, (one) => this.isLit(one) && !this.choice?.many);
    if (!mark) return;
    this.current = mark.id;
    const choice = this.#choiceFor(mark);
    if (this.choice?.key === choice.key && marks.length === 1 && !choice.many) this.drop();
    else await this.choose(choice, mark, choice.many || this.#isAlone(mark, choice) ? 'stay' : 'level');
    this.reader.study.announce(this.foot.main);
  }

  /** A note on one passage has nothing to be level with, so its words stay where they are read. */
  #isAlone(mark: Mark, choice: Choice): boolean {
    return this.lens === 'notes' && matchesOf(mark, this.#marks, this.shown, choice).length === 1;
  }

  #choiceFor(mark: Mark): Choice {
    const name = this.lens === 'names' && this.opened ? nameOfMark(this.opened, mark) : undefined;
    if (name) return chooseNames(name);
    return { ...chooseOne(mark.group), many: this.lens === 'wording' };
  }

  /** Lights a choice and brings its passages in the columns to one height; `leader` keeps its own where it can. */
  async choose(choice: Choice, leader: Mark | null, going: Going): Promise<void> {
    this.choice = choice;
    const givesWay = this.list.covers && hasFocus('list');
    if (this.lens) this.list.giveWay(this.lens);
    this.levelHeight = null;
    this.together.letGo();
    this.nearFirst.end();
    await tick();
    const first = leader ?? this.stops.find(({ group }) => choice.groups.has(group));
    if (going === 'stay' || !first) return;
    const start = going === 'level' ? first : this.#marks.get(going.only)?.find((mark) => this.isLit(mark));
    if (!start) return;
    if (choice.many) this.current = start.id;
    if (givesWay) focusMark(this.reader.columns.indexOf(start.articleId), start.id, false);
    this.#bring(going === 'level' ? matchesOf(start, this.#marks, this.shown, choice) : [start], start);
  }

  #bring(marks: readonly Mark[], leader: Mark): void {
    const indexOf = (articleId: string) => this.reader.columns.indexOf(articleId);
    const columns = marks.map(({ articleId, id }) => ({ index: indexOf(articleId), markId: id }));
    const height = bringLevel(columns, indexOf(leader.articleId), this.together);
    this.levelHeight = this.choice?.many || this.lens === 'notes' ? null : height;
  }

  /** To the passage before or after, as the foot's arrows and their keys do. `focus` moves the keyboard there too. */
  async step(by: -1 | 1, focus: boolean): Promise<void> {
    const { stops, position, reader, lens } = this;
    if (!lens) return reader.study.announce(m.reader_put_a_lens_on_first_the());
    const next = stops[position === -1 ? (by === 1 ? 0 : stops.length - 1) : position + by];
    if (!next) {
      const end = by === 1 ? m.reader_last_one() : m.reader_first_one();
      return reader.study.announce(stops.length === 0 ? LENS_WORDS[lens].nothing : end);
    }
    this.current = next.id;
    if (this.choice?.many) this.#bring([next], next);
    else await this.choose(this.#choiceFor(next), next, 'level');
    reader.study.announce(this.foot.main);
    await tick();
    if (focus) focusMark(reader.columns.indexOf(next.articleId), next.id, false);
  }

  /**
   * The arrow keys on a mark: to the next one in its column, or to its match in the next column that has one. Returns
   * whether the key is used up.
   */
  move(from: Mark, key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): boolean {
    const { columns } = this.reader;
    const here = columns.indexOf(from.articleId);
    const forth = key === 'ArrowDown' || key === NEXT_ARROW ? 1 : -1;
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const next = besideInColumn(from, this.#marks.get(from.articleId) ?? [], forth);
      if (next) focusMark(here, next.id, true);
      return true;
    }
    for (let there = here + forth; there >= 0 && there < columns.length; there += forth) {
      const match = this.#marks.get(columns[there] ?? '')?.find(({ group }) => group === from.group);
      if (!match || !markElement(there, match.id)) continue;
      focusMark(there, match.id, true);
      return true;
    }
    return false;
  }

  /** `only`: the count of one article was pressed, so its column goes to the first of the words counted. */
  async chooseSpeaker(speaker: string | null, only?: string): Promise<void> {
    if (this.opened) await this.#chooseFrom(chooseVoice(this.opened, speaker), only);
  }

  chooseName(name: NameGroup, form?: string, only?: string): Promise<void> {
    return this.#chooseFrom(chooseNames(name, form), only);
  }

  async #chooseFrom(choice: Choice, only: string | undefined): Promise<void> {
    if (only === undefined) return this.#toggle(choice, 'level');
    await this.choose(choice, null, { only });
    this.reader.study.announce(this.foot.main);
  }

  chooseMeasure(measure: Measure, articleId: string): Promise<void> {
    return this.#toggle(chooseWording(measure, articleId), { only: articleId });
  }

  chooseGroup(group: string): Promise<void> {
    return this.#toggle(chooseOne(group), 'level');
  }

  async #toggle(choice: Choice, going: Going): Promise<void> {
    if (this.choice?.key === choice.key) this.drop();
    else await this.choose(choice, null, going);
    this.reader.study.announce(this.foot.main);
  }

  /** Brings words that are named in a list into view; an article that is not open is put into the current column. */
  async goToPassage(group: string, passage: Passage): Promise<void> {
    const mark = this.groups
      .find(({ id }) => id === group)
      ?.marks.find(({ articleId, start }) => articleId === passage.articleId && start === passage.start);
    if (!mark) return;
    const { reader } = this;
    if (!reader.columns.includes(mark.articleId)) {
      reader.put(reader.current, mark.articleId);
      await tick();
      await reader.readMissing();
    }
    reader.goTo(reader.columns.indexOf(mark.articleId));
    await tick();
    this.current = mark.id;
    await this.choose(chooseOne(group), mark, 'level');
    await tick();
    focusMark(reader.columns.indexOf(mark.articleId), mark.id, false);
  }

  /** Says by hand which forms name one thing; the comparison is made again, since counts and marks follow. */
  async editName(label: string, forms: readonly string[], said: string): Promise<boolean> {
    const { study, caseId } = this.reader;
    return study.attempt(async () => {
      const { changeId } = await study.client.call('comparison.editNames', { caseId, label, forms: [...forms] });
      await this.load();
      study.done(said, changeId);
    });
  }
}
