import type { OutputOf } from '../../contract/contract.ts';
import { isOvertaken, UNLESS_WARNED } from '../../contract/plain/class-words.ts';
import type { ClassStep } from '../../contract/plain/class-words.ts';
import type { SeatOfCaller } from '../dispatch.ts';
import { stepsOf } from './class-steps.ts';
import { isTold, liveSeat, openRoom, roleInRoom } from './class-work.ts';
import type { ClassWork, Room } from './class-work.ts';
import { wordForClass } from './word-for-class.ts';

type Now = OutputOf<'classroom.now'>;

/** The stops of a lesson as its file calls them. */
const LESSON_STEP: Readonly<Record<ClassStep, string | null>> = {
  forewarn: 'forewarn',
  'masked reading': 'masked-reading',
  'own notes': 'own-notes',
  reveal: 'reveal',
  'look outside': 'lateral-reading',
  revise: 'revise',
  quiz: null,
  discuss: 'discuss',
};

/** What a seat is to do now. All but its own part is put together once for everybody, since everybody asks in the same moment. */
export function composeNow(work: ClassWork, { seatId }: SeatOfCaller): Now {
  const room = openRoom(work);
  const { seat, lastStep } = liveSeat(room, seatId);
  const role = roleInRoom(room);
  const shared = (room.composed.get(role) as ReturnType<typeof composeShared> | undefined) ?? composeShared(work, room);
  room.composed.set(role, shared);
  const members = [...room.seats.values()].map((live) => live.seat);
  return {
    ...shared,
    seat: { id: seat.id, name: seat.name, group: seat.group },
    lastStep: room.fields.pace === 'own' ? lastStep : null,
    groupMembers: members
      .filter(({ id, group }) => group !== null && group === seat.group && id !== seat.id)
      .map(({ name }) => name),
    guesses: work.work.guesses(seatId),
  };
}

function composeShared(work: ClassWork, room: Room): Omit<Now, 'seat' | 'lastStep' | 'groupMembers' | 'guesses'> {
  const { fields } = room;
  const { caseId, step, pace } = fields;
  const fieldsOfCase = work.stores.cases.read(caseId);
  const words = wordForClass(work, fields);
  const lesson = work.readLesson(caseId);
  const ofStep = isOvertaken(fields) ? undefined : lesson?.steps.find(({ id }) => id === LESSON_STEP[step])?.student;
  const talks = step === 'discuss' || (pace === 'own' && stepsOf(fields).includes('discuss'));
  const warning = fieldsOfCase?.contentWarning ?? null;
  return {
    classId: fields.id,
    title: words(fields.title),
    caseId,
    caseTitle: words(fieldsOfCase?.title ?? ''),
    contentWarning: warning === null ? null : words(warning),
    articleIds: work.stores.articles.listOfCase(caseId).map(({ id }) => id),
    quizId: stepsOf(fields).includes('quiz') ? fields.quizId : null,
    exercise: fields.exercise,
    steps: stepsOf(fields),
    step,
    pace,
    itemId: pace === 'together' && step === 'quiz' ? fields.itemId : null,
    feedbackShown: isTold(fields),
    locked: fields.locked,
    revealed: fields.revealed,
    stepWords: ofStep === undefined ? null : words(ofStep),
    forewarning: words(lesson?.forewarning ?? UNLESS_WARNED),
    questions: talks ? (lesson?.questions ?? []).map(words) : [],
  };
}
