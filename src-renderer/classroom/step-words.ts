import type { ClassExercise, ClassStep } from '../../src-main/contract/class-words.ts';
import { isOvertaken, STEPS_OF_EXERCISE } from '../../src-main/contract/class-words.ts';
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
    name: 'Before you read',
    students: 'Listen, and keep in mind what to look out for.',
    planned: 'forewarn',
  },
  'masked reading': {
    name: 'Read',
    students: 'Read without knowing who published it, and guess who did.',
    planned: 'masked-reading',
  },
  'own notes': {
    name: 'Your notes',
    students: 'Put notes on exact words, by yourself.',
    planned: 'own-notes',
  },
  reveal: {
    name: 'Who it was',
    students: 'See who published each article, and hold it against your guess.',
    planned: 'reveal',
  },
  'look outside': {
    name: 'Look outside',
    students: 'Read what others say about the outlet you have read.',
    planned: 'lateral-reading',
  },
  revise: {
    name: 'Look again',
    students: 'Change, strengthen or defend one of your notes.',
    planned: 'revise',
  },
  quiz: {
    name: 'Quiz',
    students: 'Answer the questions. Every answer stands in the texts.',
    planned: null,
  },
  discuss: {
    name: 'Talk',
    students: 'Argue with exact words, and put the other side’s best point first.',
    planned: 'discuss',
  },
};

interface ExerciseWords {
  readonly name: string;
  readonly says: string;
}

export const EXERCISE_WORDS: Readonly<Record<ClassExercise, ExerciseWords>> = {
  lesson: {
    name: 'The whole lesson',
    says: 'From the warning to the talk. Takes about 45 minutes, and you decide when all go on.',
  },
  'masked reading': {
    name: 'Masked reading',
    says: 'Everybody reads without the names of the outlets, guesses who published what, and then you reveal it.',
  },
  notes: {
    name: 'Notes',
    says: 'Everybody puts notes on the words. You see them over the text as they come, and where the class divides.',
  },
  quiz: {
    name: 'Quiz',
    says: 'Everybody answers the same questions, at one speed or each at their own. You see the answers as they come.',
  },
  discussion: {
    name: 'Discussion',
    says: 'The questions and the passages that the class reads most differently, on the wall and on every screen.',
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
