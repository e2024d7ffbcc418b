import type { ClassStep } from '../../../src-main/contract/class-words.ts';

interface StepWords {
  /** On the button that leads there. */
  readonly short: string;
  /** What to do there, in a sentence. */
  readonly todo: string;
}

export const STEP_WORDS: Readonly<Record<ClassStep, StepWords>> = {
  forewarn: { short: 'Before you read', todo: 'Read this before anything else.' },
  'masked reading': { short: 'Read', todo: 'Read the articles and guess who published each of them.' },
  'own notes': { short: 'Your notes', todo: 'Select words that push you one way, and write down what you notice.' },
  reveal: { short: 'Who it was', todo: 'See who published each article and compare it with your guess.' },
  'look outside': { short: 'Look outside', todo: 'Find out what others say about these outlets.' },
  revise: { short: 'Look again', todo: 'Read your notes again and change what you see differently now.' },
  quiz: { short: 'Quiz', todo: 'Answer the questions, and say how sure you are.' },
  discuss: { short: 'Talk', todo: 'Talk about it with the others, and listen for what you had not seen.' },
};
