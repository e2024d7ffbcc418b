import { m } from '#words';
import type { ClassStep } from '../../../src-main/contract/plain/class-words.ts';

interface StepWords {
  /** On the button that leads there. */
  readonly short: string;
  /** What to do there, in a sentence. */
  readonly todo: string;
}

export const STEP_WORDS: Readonly<Record<ClassStep, StepWords>> = {
  forewarn: { short: m.classroom_before_you_read(), todo: m.classroom_read_this_before_anything_else() },
  'masked reading': { short: m.classroom_read(), todo: m.classroom_read_the_articles_and_guess_who() },
  'own notes': { short: m.classroom_your_notes(), todo: m.classroom_select_words_that_push_you_one() },
  reveal: { short: m.classroom_who_it_was(), todo: m.classroom_see_who_published_each_article_and_compare() },
  'look outside': { short: m.classroom_look_outside(), todo: m.classroom_find_out_what_others_say_about() },
  revise: { short: m.classroom_look_again(), todo: m.classroom_read_your_notes_again_and_change() },
  quiz: { short: m.classroom_quiz(), todo: m.classroom_answer_the_questions_and_say_how() },
  discuss: { short: m.classroom_talk(), todo: m.classroom_talk_about_it_with_the_others() },
};
