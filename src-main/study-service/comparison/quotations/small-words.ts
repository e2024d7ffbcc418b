/** Small closed lists that the rules for attribution stand on. All in lower case. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const DETERMINERS = list(
  'the a an his her their its our my some many several most all both each every one two three four five six seven eight nine ten another other no few these those this that any such',
);
export const PREPOSITIONS = list(
  'in on at of for from with by to under over amid despite since until through during among amongst inside outside near around against between beside behind beyond within without across about into onto upon toward towards after before following like via next',
);
/** Where the words before a subject belong to another clause. */
export const CLAUSE_STOPS = list(
  'that but while as because when if whether though although than so where how why what which nor yet whereas unless whose whom and or is was were are be been being am has had have having will would can could may might shall should must do does did there here not never he she they it i we you who him them us',
);
export const AUXILIARIES = list('has had have did does do');
export const BE_FORMS = list("is are was were be been being isn't wasn't");
export const MODALS = list('will would can could may might shall should must');
export const NEGATIONS = list(
  "not never nor didn't wouldn't doesn't don't couldn't won't can't cannot hasn't haven't hadn't",
);
export const PRONOUNS = list('he she they it i we you one');
/** The outlet's own voice, or the reader's: nobody whose words are told. */
export const OWN_VOICE = list('i we you');
export const CONJUNCTIONS = list('and but or while whereas though although');
export const WH_WORDS = list('whether why how what when where who if');
export const DAYS = list(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january february march april may june july august september october november december',
);
export const TIME_NOUNS = list(
  'night week month year morning evening afternoon weekend spring summer autumn winter fall day',
);
/** Words that may stand between a subject and its verb, or open a sentence before its subject. */
export const ADVERBS = list(
  'also later then too again once still now already even further first just ever often always meanwhile however earlier yesterday today tonight separately instead indeed moreover perhaps only though nevertheless nonetheless elsewhere furthermore therefore thus afterwards afterward himself herself themselves itself both all not so',
);
export const NOT_ADVERBS = list(
  'family ally assembly rally bully monopoly reply supply weekly daily july italy early friendly',
);
/** What follows a comma and is no longer what was said: "said the town was lost, citing reports". */
export const TURNS_AWAY = list(
  'citing offering speaking according referring responding drawing prompting pointing sparking echoing despite alluding appearing quoting hinting using giving describing calling accusing blaming urging criticising criticizing',
);
/** "issued a denial that": verbs that carry a noun of saying. */
export const CARRYING_VERBS = list(
  'made makes making issued issues issuing gave gives giving repeated repeats repeating voiced voices voicing expressed expresses expressing offered released raised raises raising reiterated reiterates rejected reject rejects rejecting dismissed',
);
/** Forms that are more often nouns: with nothing behind them they end no sentence of what was said. */
export const NOUNS_TOO = list(
  'comments remarks reports calls demands attacks claims notes questions requests orders offers quotes posts fears hopes promises states',
);
/** What "it was ... that" and "is ... to" may have as a passive of nobody. */
export const NOBODY_SAYS = list(
  'said reported claimed alleged believed understood thought rumoured rumored announced suggested argued estimated feared',
);

export function isAdverb(lower: string, isCapital: boolean): boolean {
  if (ADVERBS.has(lower)) return true;
  return !isCapital && lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower);
}
