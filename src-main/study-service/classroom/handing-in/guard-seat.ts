import type { contract, MethodName, ParsedInputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { SeatOfCaller } from '../../dispatch.ts';
import { stepsOf } from '../class-steps.ts';
import { isTold, liveSeat, openRoom } from '../class-work.ts';
import type { ClassWork, Room } from '../class-work.ts';

type PupilMethod = {
  [M in MethodName]: 'pupil' extends (typeof contract)[M]['who'][number] ? M : never;
}[MethodName];

interface Place {
  readonly work: ClassWork;
  readonly room: Room;
  readonly seat: SeatOfCaller;
}
type Bind<M extends PupilMethod> = (input: ParsedInputOf<M>, place: Place) => ParsedInputOf<M>;

/** Longer than any article; finding words in it takes time that thirty others wait for. */
const LONGEST_TEXT = 200_000;

/**
 * Everything a seat may call, and what it is bound to, whatever is asked for: the class's case and quiz, the seat's own attempt and
 * name. A method that the contract opens to pupils and that has no line here does not compile. What has no line is refused.
 * Reading masked is not decided here but by the role, which comes from the class (`told pupil` once it is revealed).
 */
const GUARD: { readonly [M in PupilMethod]: Bind<M> } = {
  'corpus.article': (input, place) => ({ ...input, articleId: ownArticle(input.articleId, place) }),
  'corpus.case': (input, place) => ({ ...input, caseId: ownCase(input.caseId, place) }),
  'corpus.names': (input, place) => ({ ...input, articleId: ownArticle(input.articleId, place) }),
  'comparison.open': (input, place) => ({
    ...input,
    articleIds: input.articleIds.map((articleId) => ownArticle(articleId, place)),
    caseId: ownCase(input.caseId ?? place.room.fields.caseId, place),
  }),
  'framing.anchor': (input) => {
    if (input.text.length > LONGEST_TEXT) throw tooMuch();
    return input;
  },
  'framing.notes': (input, place) => ({
    ...input,
    caseId: ownCase(input.caseId, place),
    author: place.seat.name,
    everyone: false,
    classId: place.seat.classId,
  }),
  'framing.cues': (input, place) => ({
    ...input,
    articleId: ownArticle(input.articleId, place),
    caseId: place.room.fields.caseId,
    author: place.seat.name,
    everyone: false,
  }),
  'quiz.start': (input, place) => ({ quizId: ownQuiz(input.quizId, place), student: place.seat.name }),
  'quiz.answer': (input, place) => {
    ownAttempt(input.attemptId, place);
    return input;
  },
  'quiz.feedback': (input, place) => {
    ownAttempt(input.attemptId, place);
    return input;
  },
  'quiz.finish': (input, place) => {
    ownAttempt(input.attemptId, place);
    refuseLocked(place.room);
    return input;
  },
  'quiz.due': (input, place) => {
    ownQuiz(place.room.fields.quizId, place);
    return { ...input, student: place.seat.seatId };
  },
  'quiz.answerReview': (input, place) => {
    ownQuiz(place.room.fields.quizId, place);
    refuseLocked(place.room);
    if (!isTold(place.room.fields)) throw notYet();
    return { ...input, student: place.seat.seatId };
  },
  'settings.read': (input) => input,
  'classroom.door': (input) => input,
  'classroom.now': (input) => input,
  'classroom.submit': (input) => input,
  'classroom.report': (input, place) => ({
    ...input,
    articleId: input.articleId === null ? null : ownArticle(input.articleId, place),
    itemId: input.itemId === null ? null : ownItem(input.itemId, place),
  }),
};

/** For the dispatch: binds a parsed input to the seat, or refuses the call. */
export function guardSeat(work: ClassWork, method: MethodName, input: unknown, seat: SeatOfCaller): unknown {
  const room = openRoom(work);
  liveSeat(room, room.fields.id === seat.classId ? seat.seatId : undefined);
  if (!Object.hasOwn(GUARD, method)) throw notForSeats(method);
  const bind = GUARD[method as PupilMethod] as (input: unknown, place: Place) => unknown;
  return bind(input, { work, room, seat });
}

function ownArticle(articleId: string, { room }: Place): string {
  return found(room.articleIds.has(articleId) ? articleId : null, 'article', articleId);
}

function ownCase(caseId: string, { room }: Place): string {
  return found(caseId === room.fields.caseId ? caseId : null, 'case', caseId);
}

/** A quiz is there for a class that has it as a stop. */
function quizOfClass(quizId: string | null, { room: { fields } }: Place): string {
  const isThere = quizId !== null && quizId === fields.quizId && stepsOf(fields).includes('quiz');
  return found(isThere ? quizId : null, 'quiz', quizId ?? '');
}

/** While all go together, it is opened once they are at it. */
function ownQuiz(quizId: string | null, place: Place): string {
  const own = quizOfClass(quizId, place);
  const { fields } = place.room;
  if (fields.pace === 'together' && fields.step !== 'quiz') throw notYet();
  return own;
}

function ownAttempt(attemptId: string, place: Place): void {
  quizOfClass(place.work.quiz.quizOf(attemptId, place.seat.seatId), place);
}

function ownItem(itemId: string, { work, room }: Place): string {
  const { quizId } = room.fields;
  return found(quizId !== null && work.quiz.itemIds(quizId).includes(itemId) ? itemId : null, 'item', itemId);
}

export function refuseLocked({ fields }: Room): void {
  if (!fields.locked) return;
  throw new ExpectedFailure({
    code: 'class-locked',
    message: 'Your teacher has locked the class: nothing can be handed in now. What you wrote stays with you.',
  });
}

function notYet(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'class-locked',
    why: 'not shown yet',
    message: 'Your teacher has not shown this yet. Wait a moment.',
  });
}

function tooMuch(): ExpectedFailure {
  return new ExpectedFailure({ code: 'too-much', message: 'That text is too long to look for words in it.' });
}

function notForSeats(method: MethodName): ExpectedFailure {
  return new ExpectedFailure({
    code: 'not-allowed',
    method,
    role: 'pupil',
    message: 'Only the person at the desk where Parallax runs can do this. Ask your teacher.',
  });
}
