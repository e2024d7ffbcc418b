import { CLASS_TOPICS } from './topics/classes.ts';
import { HANDING_OUT_TOPICS } from './topics/handing-out.ts';
import type { HelpTopic } from './topics/help-topic.ts';
import { LOOKING_UP_TOPICS } from './topics/looking-up.ts';
import { NOTING_AND_ASKING_TOPICS } from './topics/noting-and-asking.ts';
import { READING_TOPICS } from './topics/reading.ts';

/** In the order of the list beside the page. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  ...READING_TOPICS,
  ...NOTING_AND_ASKING_TOPICS,
  ...CLASS_TOPICS,
  ...HANDING_OUT_TOPICS,
  ...LOOKING_UP_TOPICS,
];
