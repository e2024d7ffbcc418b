/** English words by their jobs in a noun phrase. Closed lists; all in lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Points at something the reader is taken to know. */
export const DEFINITE = list('the this that these those its his her their our your my');
/** Another one than the one spoken of. */
export const OTHER = list('another other previous earlier similar separate second third next different');

/** Words that end a noun phrase, on either side of it. */
export const FUNCTION_WORDS = list(
  'the a an this that these those its his her their our your my any some every each no another other several many more most few all both such ' +
    'and or but nor so yet if as than then when while where whether because since although though unless until before after ' +
    'of in on at by to from for with without within about against between among amid across along around behind beneath beside beyond despite during except inside into near off onto out outside over past per through throughout toward towards under underneath up upon via down above below like unlike ' +
    'i you he she it we they me him us them who whom whose which what why how there here himself herself itself themselves ' +
    'is are was were be been being am has have had having do does did done will would can could may might must shall should ought ' +
    'not never also just only even still already again ever now soon later today yesterday tomorrow ago too very well almost nearly ' +
    'said says say told tells asked added called made make makes took take takes came come comes went go goes got get gave give gives saw see seen know known knew think thought want wanted wants met meet led held began begun won lost left kept put set let ran sent brought built found broke stood spoke rose fell grew drew wrote became ' +
    'one two three four five six seven eight nine ten first last',
);
/** Before a word that may be a verb too, these say that it is one. */
export const BEFORE_VERB = list(
  'to will would can could may might must shall should not never i you he she we they who did do does also',
);
/** Nouns of which nobody asks what else they are called: times, amounts, turns of phrase. */
export const EMPTY_HEADS = list(
  'day week month year time hour minute morning afternoon evening night weekend decade century moment date today past future ' +
    'way thing part lot kind sort number rest end beginning start case fact point place side area line example reason result matter issue question answer idea word name view sense level rate ' +
    'people person man woman men women child children family life world home house country nation state city town region street road ' +
    'percent million billion thousand hundred dozen half quarter cent dollar pound euro ' +
    'same former latter following next last first second third latest rest majority minority hand face eye head heart step move effort work job use need chance ' +
    'top bottom middle center centre back front term position role situation process change story news statement comment ' +
    'right left public media press website page photo picture video',
);
/** What people are, besides the titles that stand before names. */
export const ROLES = list(
  'president vice-president chancellor premier minister secretary senator congressman congresswoman representative governor mayor judge justice king queen prince princess pope cardinal archbishop bishop rabbi imam sheikh ayatollah ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman chair ceo chief sheriff speaker leader dictator ruler despot strongman autocrat tyrant tycoon billionaire mogul nominee candidate incumbent captain general colonel commander admiral inspector attorney prosecutor lawyer engineer nurse driver teacher doctor author founder coach manager owner boss head successor predecessor tycoon',
);
/** Titles that stand before a name and say only man, woman or learned. */
export const HONORIFICS = list('mr mrs ms miss dr sir dame lord lady sen rep gov gen col lt sgt capt prof madam');
export const BEFORE_TITLE = list(
  'former then acting ex late vice deputy prime foreign defense defence interior finance assistant senior chief first national security state press special crown general party house senate presidential opposition council union',
);
/** With a country's name before them, these speak for it. */
export const VOICES_OF_STATE = list('official diplomat negotiator authorities');
/** Also verbs: they count as names only where something before them says so. */
export const ALSO_VERBS = list(
  'order ban attack plan report test claim exchange march force probe strike talk vote raid deal bill charge hack breach fire halt freeze promise pledge vow levy note protest rally riot assault siege conflict study document file launch alien fault flood crash damage suspect staff fence duty murder slaughter quake suit crowd local',
);

/** The singular of an English noun, near enough to compare forms by. */
export function singular(word: string): string {
  if (/[^aeiou]ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/u.test(word)) return word.slice(0, -2);
  if (/^(?:memoranda)$/u.test(word)) return 'memorandum';
  if (/men$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}man`;
  if (/(?:ss|us|is)$/u.test(word) || word.length < 4) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
export const isPlural = (word: string): boolean => singular(word) !== word;
