import { fileStem } from '../../../contract/plain/file-stem.ts';
import type { Answer, ItemResponse } from '../../../contract/quiz.ts';
import type { OutputOf } from '../../../contract/contract.ts';
import { findCategory } from '../../../contract/plain/framing-categories.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { ClassWork } from '../class-work.ts';

/** All of one student's as JSON that can be read: what was asked stands beside what they answered, in words. */
export function exportSeat(work: ClassWork, { seatId }: { seatId: string }): OutputOf<'classroom.exportSeat'> {
  const seat = found(work.seats.read(seatId), 'seat', seatId);
  const { title, caseTitle, openedAt, closedAt, purgeOn } = found(
    work.classes.read(seat.classId),
    'class',
    seat.classId,
  );
  const { notes, answers, guesses } = work.data.read(seatId);
  const told = {
    program: 'Parallax',
    writtenAt: work.clock().toISOString(),
    student: { name: seat.name, group: seat.group, satDownAt: seat.takenAt },
    class: { title, case: caseTitle, openedAt, closedAt, erasedOn: purgeOn },
    notes: notes.map(({ category, id: _, ...note }) => ({
      ...note,
      category: findCategory(category)?.label ?? category,
    })),
    answers: answers.map(({ answer, response, passage, ...one }) => ({
      ...one,
      answer: passage ?? sayAnswer(JSON.parse(answer) as Answer, JSON.parse(response) as ItemResponse),
    })),
    guesses,
  };
  return {
    text: `${JSON.stringify(told, null, 2)}\n`,
    mediaType: 'application/json',
    fileName: `${fileStem(seat.name, 'student')}.json`,
  };
}

function sayAnswer(answer: Answer, response: ItemResponse): string | string[] {
  const entries = 'options' in response ? response.options : 'entries' in response ? response.entries : [];
  const sides = 'left' in response ? [...response.left, ...response.right] : [];
  const texts = new Map([...entries, ...sides].map(({ id, text }) => [id, text]));
  const say = (id: string) => texts.get(id) ?? id;
  switch (answer.type) {
    case 'choice':
      return answer.chosen.map(say);
    case 'match':
      return answer.pairs.map(({ left, right }) => `${say(left)}: ${say(right)}`);
    case 'order':
      return answer.order.map(say);
    case 'passage':
      return '';
    case 'text':
      return answer.text;
  }
}
