import { m } from '#words';
import type { ClassExercise, ClassStep } from '../../src-main/contract/plain/class-words.ts';
import { isOvertaken, STEPS_OF_EXERCISE } from '../../src-main/contract/plain/class-words.ts';
import type { Lesson } from '../../src-main/contract/materials.ts';

interface StepWords {
  /** On the row of stops, and the same on students' screens (student/step-words.ts), so that both mean one thing by it. */
  readonly name: string;
  /** What students do there, in one sentence, for the wall. */
  readonly students: string;
  /** Of a lesson plan, the step that this stop is. */
  readonly planned: string | null;
}

export const STEP_WORDS: Readonly<Record<ClassStep, StepWords>> = {
  forewarn: {
    name: m.classroom_before_you_read(),
    students: m.classroom_listen_and_keep_in_mind_what(),
    planned: 'forewarn',
  },
  'masked reading': {
    name: m.classroom_read(),
    students: m.classroom_read_without_knowing_who_published_it(),
    planned: 'masked-reading',
  },
  'own notes': {
    name: m.classroom_your_notes(),
    students: m.classroom_put_notes_on_exact_words_by(),
    planned: 'own-notes',
  },
  reveal: {
    name: m.classroom_who_it_was(),
    students: m.classroom_see_who_published_each_article_and(),
    planned: 'reveal',
  },
  'look outside': {
    name: m.classroom_look_outside(),
    students: m.classroom_read_what_others_say_about_the(),
    planned: 'lateral-reading',
  },
  revise: {
    name: m.classroom_look_again(),
    students: m.classroom_change_strengthen_or_defend_one_of(),
    planned: 'revise',
  },
  quiz: {
    name: m.classroom_quiz(),
    students: m.classroom_answer_the_questions_every_answer_stands(),
    planned: null,
  },
  discuss: {
    name: m.classroom_talk(),
    students: m.classroom_argue_with_exact_words_and_put(),
    planned: 'discuss',
  },
};

interface ExerciseWords {
  readonly name: string;
  readonly says: string;
}

export const EXERCISE_WORDS: Readonly<Record<ClassExercise, ExerciseWords>> = {
  lesson: {
    name: m.classroom_the_whole_lesson(),
    says: m.classroom_from_the_warning_to_the_talk(),
  },
  'masked reading': {
    name: m.classroom_masked_reading(),
    says: m.classroom_everybody_reads_without_the_names_of(),
  },
  notes: {
    name: m.classroom_notes(),
    says: m.classroom_everybody_puts_notes_on_the_words(),
  },
  quiz: {
    name: m.classroom_quiz(),
    says: m.classroom_everybody_answers_the_same_questions_at(),
  },
  discussion: {
    name: m.classroom_discussion(),
    says: m.classroom_the_questions_and_the_passages_that(),
  },
};

/** The stops that a class opened so will have. */
export function stepsOf(exercise: ClassExercise, withQuiz: boolean): ClassStep[] {
  return STEPS_OF_EXERCISE[exercise].filter((step) => step !== 'quiz' || withQuiz);
}

/** The step of the case's lesson plan that a stop is, where there is a plan and it has one. */
export function plannedStep(lesson: Lesson | null, step: ClassStep): Lesson['steps'][number] | null {
  const { planned } = STEP_WORDS[step];
  return lesson?.steps.find(({ id }) => id === planned) ?? null;
}

/** What students do at a stop: as the lesson puts it, or as every lesson does; once the outlets are shown nobody is asked to guess. */
export function stopSentence(
  lesson: Lesson | null,
  at: { readonly step: ClassStep; readonly revealed: boolean },
): string {
  if (isOvertaken(at)) return STEP_WORDS.reveal.students;
  return plannedStep(lesson, at.step)?.student ?? STEP_WORDS[at.step].students;
}

export function stepAfter(steps: readonly ClassStep[], step: ClassStep): ClassStep | null {
  const place = steps.indexOf(step);
  return place < 0 ? null : (steps[place + 1] ?? null);
}
