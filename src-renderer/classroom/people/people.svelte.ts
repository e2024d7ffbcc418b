import { m } from '#words';
import type { InputOf } from '../../../src-main/contract/contract.ts';
import type { Seat } from '../../../src-main/contract/classroom.ts';
import { saveFile } from '../../design/files/save-file.ts';
import { eraseSeat, saveSeat } from '../board/board.svelte.ts';
import type { LiveClass } from '../live-class.svelte.ts';
import { keptWords } from '../keep-words.ts';
import { Roster } from '../opening/roster.svelte.ts';

/** Who is in a class and what is kept of them: names added, work given out, results taken along, all of it erased. */
export class People {
  readonly live: LiveClass;
  readonly roster: Roster;

  constructor(live: LiveClass) {
    this.live = live;
    this.roster = new Roster(live.study);
  }

  async addNames(): Promise<void> {
    const { live, roster } = this;
    const seats = roster.seats.map(({ name, group }) => ({ name, group }));
    const well = await live.act(async () => {
      const { seatIds } = await live.study.client.call('classroom.addSeats', { classId: live.classId, seats });
      live.study.announce(m.classroom_names_added({ seatIds: seatIds.length }));
    });
    if (well) roster.clear();
  }

  async keepFor(keepDays: number | null): Promise<void> {
    await this.live.change({ keepDays });
    if (this.live.class) this.live.study.announce(keptWords(this.live.class));
  }

  async save(seat: Seat): Promise<void> {
    await saveSeat(this.live, seat);
  }

  async erase(seat: Seat, name: string): Promise<boolean> {
    return eraseSeat(this.live, seat, name);
  }

  async eraseAll(title: string): Promise<boolean> {
    const { live } = this;
    return live.act(async () => {
      const { notes, answers } = await live.study.client.call('classroom.eraseClass', { classId: live.classId, title });
      live.study.say({
        kind: 'done',
        text: m.classroom_erased_for_good_the_names_of({ notes, answers: m.classroom_answers_2({ answers }) }),
      });
    });
  }

  async saveResults(quizId: string, format: InputOf<'quiz.exportResults'>['format']): Promise<void> {
    const { study, classId } = this.live;
    await study.attempt(async () => {
      const out = await study.client.call('quiz.exportResults', { quizId, classId, format });
      saveFile(out.fileName, out.mediaType.replace(/;.*/u, ''), out.text);
      study.announce(m.classroom_the_results_are_saved_as({ fileName: out.fileName }));
    });
  }
}
