import { m } from '#words';
import { GUIDE_TOPIC } from './topic-ids.ts';
import { CLASS_TOPICS } from './topics/classes.ts';
import { HANDING_OUT_TOPICS } from './topics/handing-out.ts';
import { FIELD_TOPIC } from './topics/words-of-the-field.ts';
import type { HelpTopic } from './topics/help-topic.ts';
import { LOOKING_UP_TOPICS } from './topics/looking-up.ts';
import { NOTING_AND_ASKING_TOPICS } from './topics/noting-and-asking.ts';
import { PLACE_TOPICS } from './topics/places.ts';
import { READING_TOPICS } from './topics/reading.ts';

const GUIDE: HelpTopic = {
  id: GUIDE_TOPIC,
  title: m.help_guide(),
  also: m.help_search_words(),
  text: [m.help_guide_lead()],
  opens: m.help_guide_open(),
};

/** In the order of the list beside the page. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  GUIDE,
  ...READING_TOPICS,
  ...PLACE_TOPICS,
  ...NOTING_AND_ASKING_TOPICS,
  ...CLASS_TOPICS,
  ...HANDING_OUT_TOPICS,
  FIELD_TOPIC,
  ...LOOKING_UP_TOPICS,
];
