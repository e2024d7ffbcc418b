import { m } from '#words';
import type { ClassStep } from '../../../src-main/contract/plain/class-words.ts';
import type { Seat } from '../../../src-main/contract/classroom.ts';
import { saveFile } from '../../design/files/save-file.ts';
import type { LiveClass } from '../live-class.svelte.ts';
import { groupBeside, groupsOf, holdOrder, orderSeats } from '../order-seats.ts';
import type { SeatOrder } from '../order-seats.ts';
import { STEP_WORDS } from '../step-words.ts';

/** What the teacher does on the board: leading the class on, and looking after single seats. */
export class BoardView {
  readonly live: LiveClass;
  order = $state<SeatOrder>('help');
  /** The seat that stands open beside the tiles. */
  seatId = $state<string | null>(null);
  groupSize = $state(3);
  /** Marked here only; what students see is `feedbackShown` of the class. */
  marksRight = $state(false);
  /** The order as it was when somebody began to go through the tiles. */
  #held = $state.raw<readonly string[] | null>(null);

  readonly seats = $derived.by(() => {
    const { live } = this;
    if (live.class === null) return [];
    const ordered = orderSeats(live.seats, this.order, live.class.step);
    return this.#held ? holdOrder(ordered, this.#held) : ordered;
  });
  readonly seat = $derived.by(() => this.live.seats.find(({ id }) => id === this.seatId) ?? null);
  readonly groups = $derived.by(() => groupsOf(this.live.seats));
  readonly groupNames = $derived.by(() => this.groups.map(({ name }) => name));
  readonly come = $derived.by(() => this.live.seats.filter(({ taken }) => taken).length);
  /** Who has come and is in no group. */
  readonly leftOver = $derived.by(() => this.live.seats.filter(({ taken, group }) => taken && group === null).length);
  readonly stuck = $derived.by(() => this.live.seats.filter((seat) => seat.here && seat.stuck).length);

  constructor(live: LiveClass) {
    this.live = live;
  }

  hold(): void {
    this.#held ??= this.seats.map(({ id }) => id);
  }

  letGo(): void {
    this.#held = null;
  }

  /** Everybody to a stop. Where all do a quiz together, its first question comes with it. */
  async goTo(step: ClassStep): Promise<void> {
    const { live } = this;
    const well = await live.change({ step }, m.classroom_everyone({ name: STEP_WORDS[step].name }));
    const first = live.tallies[0];
    if (well && step === 'quiz' && live.class?.pace === 'together' && live.item === null && first)
      await live.change({ itemId: first.itemId });
  }

  /** The next or the previous question for all. What was right is hidden again until it is shown. */
  async goToItem(place: number): Promise<void> {
    const item = this.live.tallies[place];
    if (!item) return;
    this.marksRight = false;
    await this.live.change(
      { itemId: item.itemId, feedbackShown: false },
      m.classroom_question_of_2({ place: place + 1, tallies: this.live.tallies.length }),
    );
  }

  async makeGroups(size: number): Promise<void> {
    const { study, classId } = this.live;
    await this.live.act(async () => {
      const { groups } = await study.client.call('classroom.makeGroups', { classId, size });
      study.announce(
        groups.length > 0
          ? m.classroom_groups_made({ groups: groups.length })
          : m.classroom_the_groups_are_taken_away(),
      );
    });
    this.order = size > 0 ? 'group' : this.order === 'group' ? 'name' : this.order;
  }

  /** The groups stay; who is in none goes to the smallest. */
  async placeLeftOver(): Promise<void> {
    const { study, classId } = this.live;
    const count = this.leftOver;
    await this.live.act(
      async () => void (await study.client.call('classroom.makeGroups', { classId, size: this.groupSize, keep: true })),
      m.classroom_students_put_into_the_smallest_groups({ count }),
    );
  }

  async moveToGroup(seat: Seat, group: string | null): Promise<void> {
    await this.live.act(
      async () => void (await this.live.study.client.call('classroom.editSeat', { seatId: seat.id, group })),
      group === null ? m.classroom_is_in_no_group({ name: seat.name }) : m.classroom_is_in({ name: seat.name, group }),
    );
  }

  async moveBeside(seat: Seat, by: -1 | 1): Promise<void> {
    if (this.groupNames.length > 0) await this.moveToGroup(seat, groupBeside(this.groupNames, seat.group, by));
  }

  async rename(seat: Seat, name: string): Promise<void> {
    await this.live.act(
      async () => void (await this.live.study.client.call('classroom.editSeat', { seatId: seat.id, name })),
      m.classroom_the_seat_is_called_now({ name }),
    );
  }

  /** The device that held it is sent out; who lost it can take it again with all its work. */
  async handBack(seat: Seat): Promise<void> {
    await this.live.act(
      async () => void (await this.live.study.client.call('classroom.freeSeat', { seatId: seat.id })),
      m.classroom_s_seat_can_be_taken_again({ name: seat.name }),
    );
  }

  async save(seat: Seat): Promise<void> {
    await saveSeat(this.live, seat);
  }

  async erase(seat: Seat, name: string): Promise<boolean> {
    const well = await eraseSeat(this.live, seat, name);
    if (well) this.seatId = null;
    return well;
  }

  async close(): Promise<void> {
    const { study, classId } = this.live;
    await this.live.act(
      async () => void (await study.client.call('classroom.close', { classId })),
      m.classroom_the_class_is_closed_nobody_can(),
    );
  }

  async reopen(network?: string): Promise<string | null> {
    return reopenClass(this.live, network);
  }
}

/** Everything one student has written here, as a file to give to them. */
export async function saveSeat({ study }: LiveClass, seat: Seat): Promise<void> {
  await study.attempt(async () => {
    const { text, mediaType, fileName } = await study.client.call('classroom.exportSeat', { seatId: seat.id });
    saveFile(fileName, mediaType.replace(/;.*/u, ''), text);
    study.announce(m.classroom_what_wrote_is_saved_as({ name: seat.name, fileName }));
  });
}

/** Returns whether it was done. */
export async function eraseSeat(live: LiveClass, seat: Seat, name: string): Promise<boolean> {
  return live.act(async () => {
    const { notes, answers } = await live.study.client.call('classroom.eraseSeat', { seatId: seat.id, name });
    live.study.say({
      kind: 'done',
      text: m.classroom_erased_for_good_with_notes_and({
        notes,
        name: seat.name,
        answers: m.classroom_answers_2({ answers }),
      }),
    });
  });
}

/** Opens a class again with its code and seats. Returns why that failed, or null. */
export async function reopenClass(live: LiveClass, network?: string): Promise<string | null> {
  const { study, classId } = live;
  try {
    await study.client.call('classroom.reopen', { classId, ...(network ? { network } : {}) });
    await live.load();
    study.announce(m.classroom_the_class_is_open_again());
    return null;
  } catch (error) {
    await live.load();
    return error instanceof Error ? error.message : m.classroom_the_class_could_not_be_opened();
  }
}
