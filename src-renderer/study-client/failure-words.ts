import { getLocale } from '#locale';
import { m } from '#words';
import type { Failure } from '../../src-main/contract/failures.ts';

type Locked = NonNullable<Extract<Failure, { code: 'class-locked' }>['why']>;
type Refused = NonNullable<Extract<Failure, { code: 'code-refused' }>['why']>;

const LOCKED: Readonly<Record<Locked, () => string>> = {
  'not shown yet': m.client_not_shown_yet,
  'another question': m.client_another_question,
  'told later': m.client_told_later,
  'door shut': m.client_door_shut,
  'seats left': m.client_seats_left,
};

const REFUSED: Readonly<Record<Refused, () => string>> = {
  wrong: m.client_code_wrong,
  'too many': m.client_code_too_many,
  crowd: m.client_code_crowd,
};

/**
 * What to show of a failure. The service says it in English, for a teacher too, and its sentence stands where that is the language
 * of the page; what students can meet in a class is said in theirs, by code, and what has no words here stays as the service said it.
 */
export function failureWords(failure: Failure): string {
  if (getLocale() === 'en' || !isStudents()) return failure.message;
  switch (failure.code) {
    case 'class-closed':
      return m.client_class_is_closed();
    case 'class-locked':
      return failure.why ? LOCKED[failure.why]() : m.client_locked();
    case 'code-refused': {
      const said = REFUSED[failure.why ?? 'wrong']();
      return failure.waitSeconds > 0 ? `${said} ${m.client_wait({ seconds: failure.waitSeconds })}` : said;
    }
    case 'seat-taken':
      if (failure.name === undefined) return failure.message;
      return failure.alike
        ? m.client_name_alike({ name: failure.name })
        : m.client_seat_occupied({ name: failure.name });
    case 'seat-lost':
      return m.client_seat_lost();
    case 'not-found':
      if (failure.what === 'seat') return m.client_no_such_seat();
      return failure.what === 'passage' ? m.client_no_such_passage({ words: failure.id }) : m.client_not_in_class();
    case 'too-much':
      return m.client_too_much();
    case 'not-allowed':
      return m.client_not_allowed();
    case 'evidence-needed':
      return m.client_not_asked_any_more();
    case 'malformed-input':
      return failure.path === 'attemptId' ? m.client_quiz_finished() : m.client_not_taken();
    case 'disk-full':
    case 'folder-read-only':
      return m.client_cannot_save();
    case 'service-stopped':
      return m.client_class_away();
    case 'internal':
    case 'malformed-reply':
      return m.client_mistake();
    default:
      return failure.message;
  }
}

/** The pages of a class say so on their root (index.html as the class's door serves it). */
function isStudents(): boolean {
  return typeof document === 'undefined' || document.documentElement.dataset['door'] === 'class';
}
