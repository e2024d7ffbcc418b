import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { NameGroup, Passage } from '../../../src-main/contract/comparison.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { ReaderView } from '../reader.svelte.ts';
import { ScrollTogether } from '../scroll-together.ts';
import { bringLevel, focusMark, markElement } from './bring-level.ts';
import { footWords } from './foot-words.ts';
import { groupDates, groupFigures, groupHeadlines, groupId, groupNames, groupPassages } from './group-marks.ts';
import { groupVoices, groupWording } from './group-marks.ts';
import type { MarkGroup, Opened } from './group-marks.ts';
import { LENS_WORDS } from './lens-words.ts';
import type { Lens } from './lens-words.ts';
import { byPlace, cutAtMarks, nextAtPlace, spansBetween } from './marks.ts';
import type { Mark, Segment } from './marks.ts';
import type { Stretch } from '../arrange-blocks.ts';
import { WORD_MEASURES } from './measure-words.ts';
import type { Measure } from './measure-words.ts';
import { speakerKey } from './speakers.ts';

/** Most articles that one comparison takes. */
const MOST_COMPARED = 6;
/** A wait longer than this is said. */
const SLOW_MS = 500;

/** What has been chosen: these groups are lit and the rest is dimmed. */
export interface Choice {
  /** Which button of a list is the chosen one. */
  readonly key: string;
  readonly groups: ReadonlySet<string>;
  /** A speaker, a name or a measure has many passages in one article: stepping goes through them one by one. */
  readonly many: boolean;
}

/**
 * What the articles of the case share and word differently, seen through one lens at a time. All articles of the case are
 * compared (the open ones first), so that "only here" is true of the case and columns can change without a new
 * comparison. Nothing is asked of the service before the first lens is put on.
 */
export class ComparisonView {
  readonly reader: ReaderView;
  readonly together: ScrollTogether;
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
  /** How far below the top of the columns the chosen passages stand; null when they have been scrolled away. */
  levelHeight = $state<number | null>(null);
  /** Lists that a person has shown or hidden, by lens. */
  readonly #listShown = new SvelteMap<Lens, boolean>();
  #turn = 0;

  readonly comparedIds = $derived.by(() => {
    const { columns, inCase } = this.reader;
    return inCase.length <= MOST_COMPARED ? inCase : [...new Set([...columns, ...inCase])].slice(0, MOST_COMPARED);
  });
  /** The open columns and their articles. */
  readonly shown = $derived.by(() =>
    this.reader.columns
      .map((articleId, index) => ({ articleId, index }))
      .filter(({ index }) => this.reader.isOpen(index)),
  );
  readonly groups = $derived.by(() => this.#groupsOfLens());
  readonly #marks = $derived.by(() => {
    const byArticle = new Map<string, Mark[]>();
    for (const { id, marks } of this.groups) {
      // Whole sentences of two measures would lie over one another; they are marked when asked for.
      if (this.lens === 'wording' && !isOfWords(id) && !this.choice?.groups.has(id)) continue;
      for (const mark of marks) byArticle.set(mark.articleId, [...(byArticle.get(mark.articleId) ?? []), mark]);
    }
    for (const marks of byArticle.values()) marks.sort(byPlace);
    return byArticle;
  });
  /** What can be stepped through, in reading order: groups, or the single marks of a choice that has many. */
  readonly stops = $derived.by(() => {
    const { choice } = this;
    const seen = new Set<string>();
    const open = this.shown.flatMap(({ articleId }) => this.#marks.get(articleId) ?? []);
    if (choice?.many) return open.filter(({ group }) => choice.groups.has(group));
    return open.filter(({ group, onlyHere }) => {
      if (seen.has(group) || (this.lens === 'passages' && onlyHere)) return false;
      seen.add(group);
      return true;
    });
  });
  readonly position = $derived.by(() => {
    const { choice, current, stops } = this;
    if (!choice) return -1;
    return choice.many
      ? stops.findIndex(({ id }) => id === current)
      : stops.findIndex(({ group }) => choice.groups.has(group));
  });
  readonly foot = $derived.by(() => footWords(this));
  /** The passage, quotation, figure ... whose words the list explains: the one group that is chosen. */
  readonly chosenGroup = $derived.by(() => (this.choice?.groups.size === 1 ? [...this.choice.groups][0]! : null));
  readonly listShown = $derived.by(
    () => this.lens !== null && (this.#listShown.get(this.lens) ?? this.lens !== 'passages'),
  );

  constructor(reader: ReaderView, together: ScrollTogether) {
    this.reader = reader;
    this.together = together;
  }

  readonly nameOf = (articleId: string): string => {
    const heading = this.reader.opened?.articles.find(({ id }) => id === articleId);
    return heading ? this.reader.outletName(heading) : 'an article that was taken out';
  };

  #groupsOfLens(): MarkGroup[] {
    const { opened, lens, nameOf } = this;
    if (!opened || !lens) return [];
    switch (lens) {
      case 'passages':
        return [...groupPassages(opened, nameOf), ...(this.marksOnlyHere ? this.#groupOnlyHere(opened) : [])];
      case 'voices':
        return groupVoices(opened, nameOf);
      case 'names':
        return groupNames(opened);
      case 'figures':
        return this.figuresShow === 'numbers' ? groupFigures(opened) : groupDates(opened);
      case 'wording':
        return groupWording(opened);
      case 'headlines':
        return groupHeadlines(opened);
    }
  }

  #groupOnlyHere({ passages }: Opened): MarkGroup[] {
    const covered = passages.flatMap(({ members }) => members);
    return this.reader.columns.flatMap((articleId) => {
      const spans = spansBetween(articleId, this.reader.articles.get(articleId)?.blocks ?? [], covered);
      return spans.map((span, index) => {
        const id = groupId('p', 'only', articleId, String(index));
        return { id, marks: [{ ...span, id: `${id}/0`, group: id, onlyHere: true, says: 'Only here' }] };
      });
    });
  }

  segments(articleId: string, of: Stretch): Segment[] | null {
    const marks = this.#marks.get(articleId);
    return marks ? cutAtMarks(of, marks) : null;
  }

  /** In the order of the identifiers. */
  findMarks(articleId: string, ids: readonly string[]): Mark[] {
    const marks = this.#marks.get(articleId) ?? [];
    return ids.flatMap((id) => marks.find((mark) => mark.id === id) ?? []);
  }

  isLit(mark: Mark): boolean {
    return this.choice?.groups.has(mark.group) ?? false;
  }

  hasLit(articleId: string): boolean {
    return (this.#marks.get(articleId) ?? []).some((mark) => this.isLit(mark));
  }

  /** The one mark of an article that Tab reaches; the arrow keys reach the others. */
  tabStop(articleId: string): string | undefined {
    const marks = this.#marks.get(articleId) ?? [];
    return (marks.find(({ id }) => id === this.current) ?? marks[0])?.id;
  }

  /** Words of the chosen quotation that its other tellings do not have. */
  readonly differences = $derived.by((): readonly Passage[] => {
    const { lens, opened, chosenGroup } = this;
    if (lens !== 'voices' || chosenGroup === null) return [];
    return opened?.quotations.find(({ id }) => groupId('q', id) === chosenGroup)?.differences ?? [];
  });

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { comparedIds: articleIds, reader } = this;
    if (articleIds.length === 0) return;
    const slow = window.setTimeout(() => (this.slow = turn === this.#turn), SLOW_MS);
    try {
      const opened = await reader.study.client.call('comparison.open', {
        articleIds: [...articleIds],
        masked: reader.masked,
        caseId: reader.caseId,
      });
      if (turn !== this.#turn) return;
      this.opened = opened;
      this.failure = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof StudyFailure)) reader.study.fail(error);
      this.failure = error instanceof StudyFailure ? error.message : 'The comparison could not be made.';
    } finally {
      window.clearTimeout(slow);
      if (turn === this.#turn) this.slow = false;
    }
  }

  /** The place is left, or the texts will change: an answer still on its way is for nobody. */
  forget(): void {
    this.#turn++;
    this.opened = null;
  }

  putOn(lens: Lens | null): void {
    if (lens === this.lens) return;
    this.drop();
    this.current = null;
    this.lens = lens;
    const { study } = this.reader;
    study.announce(lens ? `${LENS_WORDS[lens].label}. ${LENS_WORDS[lens].shows}` : 'Plain reading.');
  }

  toggleList(): void {
    if (this.lens) this.#listShown.set(this.lens, !this.listShown);
  }

  /** Lets go of what was chosen; the focus stays on its mark. */
  drop(): void {
    this.choice = null;
    this.levelHeight = null;
    this.together.letGo();
  }

  /** One step of Esc: lets go of what was chosen, else takes the lens off. False where there was neither. */
  stepBack(): boolean {
    if (this.choice) this.drop();
    else if (this.lens) this.putOn(null);
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
    else await this.choose(choice, mark, choice.many ? 'stay' : 'level');
    this.reader.study.announce(this.foot.main);
  }

  #choiceFor(mark: Mark): Choice {
    const name = this.lens === 'names' ? this.nameOfMark(mark) : undefined;
    if (name) return nameChoice(name);
    return { key: mark.group, groups: new Set([mark.group]), many: this.lens === 'wording' };
  }

  nameOfMark({ group }: Mark): NameGroup | undefined {
    return this.opened?.names.find(({ key, forms }) => forms.some((form) => groupId('n', key, form.key) === group));
  }

  /** Lights a choice. `level` brings its first passage in every column to one height, `leader` keeping its own where it can. */
  async choose(choice: Choice, leader: Mark | null, how: 'level' | 'stay' | { only: string }): Promise<void> {
    this.choice = choice;
    this.levelHeight = null;
    this.together.letGo();
    await tick();
    const first = leader ?? this.stops.find(({ group }) => choice.groups.has(group)) ?? null;
    if (how === 'stay' || !first) return;
    if (typeof how === 'object') {
      const mine = (this.#marks.get(how.only) ?? []).find((mark) => this.isLit(mark));
      if (mine) this.#bring([mine], mine);
      return;
    }
    if (choice.many) this.current = first.id;
    this.#bring(this.#firstLit(first), first);
  }

  /** The first lit mark of each open column; the leader itself in its own. */
  #firstLit(leader: Mark): Mark[] {
    return this.shown.flatMap(({ articleId }) => {
      if (articleId === leader.articleId) return [leader];
      const lit = (this.#marks.get(articleId) ?? []).filter((mark) => this.isLit(mark));
      return lit.find(({ group }) => group === leader.group) ?? lit[0] ?? [];
    });
  }

  #bring(marks: readonly Mark[], leader: Mark): void {
    const indexOf = (articleId: string) => this.reader.columns.indexOf(articleId);
    const columns = marks.map(({ articleId, id }) => ({ index: indexOf(articleId), markId: id }));
    this.levelHeight = bringLevel(columns, indexOf(leader.articleId), this.together);
  }

  /** To the passage before or after, as the foot's arrows and their keys do. `focus` moves the keyboard there too. */
  async step(by: -1 | 1, focus: boolean): Promise<void> {
    const { stops, position, reader } = this;
    if (!this.lens) return reader.study.announce('Choose a lens first: passages, voices, names, figures, wording.');
    const next = stops[position === -1 ? (by === 1 ? 0 : stops.length - 1) : position + by];
    if (!next) {
      const end =
        stops.length === 0
          ? LENS_WORDS[this.lens].nothing
          : by === 1
            ? 'This is the last one.'
            : 'This is the first one.';
      reader.study.announce(end);
      return;
    }
    this.current = next.id;
    if (this.choice?.many) this.#bring([next], next);
    else await this.choose(this.#choiceFor(next), next, 'level');
    reader.study.announce(this.foot.main);
    await tick();
    if (focus) focusMark(reader.columns.indexOf(next.articleId), next.id, false);
  }

  /** The arrow keys on a mark: to the next one in its column, or to its match in the column beside. */
  move(from: Mark, key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): boolean {
    const column = this.reader.columns.indexOf(from.articleId);
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const marks = this.#marks.get(from.articleId) ?? [];
      const places = marks.filter((mark, at) => marks[at - 1]?.start !== mark.start);
      const at = places.findIndex(({ start }) => start === from.start);
      const next = places[at + (key === 'ArrowDown' ? 1 : -1)];
      if (next) focusMark(column, next.id, true);
      return true;
    }
    const there = this.shown.find(({ index }) => index === column + (key === 'ArrowRight' ? 1 : -1));
    const match = (this.#marks.get(there?.articleId ?? '') ?? []).find(({ group }) => group === from.group);
    if (!there || !match || !markElement(there.index, match.id)) return false;
    focusMark(there.index, match.id, true);
    return true;
  }

  chooseSpeaker(speaker: string | null): Promise<void> {
    const quotations = this.opened?.quotations.filter((quotation) => quotation.speaker === speaker) ?? [];
    const groups = new Set(quotations.map(({ id }) => groupId('q', id)));
    return this.#toggle({ key: speakerKey(speaker), groups, many: true }, 'level');
  }

  chooseName(name: NameGroup, form?: string): Promise<void> {
    return this.#toggle(nameChoice(name, form), 'level');
  }

  chooseMeasure(measure: Measure, articleId: string): Promise<void> {
    const group = groupId('w', measure);
    return this.#toggle({ key: `${group} ${articleId}`, groups: new Set([group]), many: true }, { only: articleId });
  }

  chooseGroup(group: string): Promise<void> {
    return this.#toggle({ key: group, groups: new Set([group]), many: false }, 'level');
  }

  async #toggle(choice: Choice, how: 'level' | { only: string }): Promise<void> {
    if (this.choice?.key === choice.key) this.drop();
    else await this.choose(choice, null, how);
    this.reader.study.announce(this.foot.main);
  }

  /** Brings words that are named in a list into view. */
  async goToPassage(group: string, passage: Passage): Promise<void> {
    const mark = this.groups
      .find(({ id }) => id === group)
      ?.marks.find(({ articleId, start }) => articleId === passage.articleId && start === passage.start);
    if (!mark) return;
    await this.#openColumn(mark.articleId);
    this.current = mark.id;
    await this.choose({ key: group, groups: new Set([group]), many: false }, mark, 'level');
    await tick();
    focusMark(this.reader.columns.indexOf(mark.articleId), mark.id, false);
  }

  async #openColumn(articleId: string): Promise<void> {
    const { reader } = this;
    if (!reader.columns.includes(articleId)) {
      reader.put(reader.current, articleId);
      await tick();
      await reader.readMissing();
    } else if (!reader.isOpen(reader.columns.indexOf(articleId))) reader.goTo(reader.columns.indexOf(articleId));
    await tick();
  }

  /** Says by hand which forms name one thing; the reply is read again, since counts and marks follow. */
  async editName(label: string, forms: readonly string[], said: string): Promise<boolean> {
    const { study, caseId } = this.reader;
    return study.attempt(async () => {
      const { changeId } = await study.client.call('comparison.editNames', { caseId, label, forms: [...forms] });
      await this.load();
      study.done(said, changeId);
    });
  }
}

function nameChoice({ key, forms }: NameGroup, only?: string): Choice {
  const chosen = only === undefined ? forms : forms.filter((form) => form.key === only);
  return {
    key: `name ${key} ${only ?? ''}`,
    groups: new Set(chosen.map((form) => groupId('n', key, form.key))),
    many: true,
  };
}

function isOfWords(group: string): boolean {
  return [...WORD_MEASURES].some((measure) => groupId('w', measure) === group);
}
