/** Small closed lists that the rules for names stand on. All in lower case. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words before a person's name that are not part of it; of titles of two words ("foreign minister") each word. */
export const TITLES = list(
  'president vice-president chancellor premier minister secretary senator sen sens congressman congresswoman representative rep reps governor gov mayor judge justice attorney general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander king queen prince princess pope cardinal archbishop bishop rabbi imam sheikh sheik ayatollah mr mrs ms miss dr doctor professor prof sir dame lord lady ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman chair ceo chief sheriff speaker leader deputy foreign prime defense defence interior finance state press special counsel editor reporter correspondent analyst coach detective officer engineer harbourmaster inspector councillor cllr headteacher constable superintendent coroner treasurer father sister brother',
);

/** Last words of organisations' names. */
export const ORGANISATION_HEADS = list(
  'ministry department agency army navy force forces police party council committee commission court congress senate parliament assembly union league alliance front brigade brigades battalion movement group association federation foundation institute institution university college school academy hospital church bank company corporation corp inc ltd llc plc gmbh times post news herald tribune journal gazette observer guardian telegraph courier mail press radio television tv network channel media wire bulletin review magazine office bureau service services authority administration board fund club society organisation organization coalition rebels militia guard guards club team house airlines airways motors industries holdings partners trust museum library center centre cabinet government caucus campaign',
);

/** First words of names of organisations in Arabic, as they are written in Latin letters, such as "front" and "army". */
export const ORGANISATION_OPENERS = list(
  'jabhat jaish jaysh ahrar faylaq failaq ajnad liwa harakat hizb jund kataib fatah jamaat jamaah lashkar ansar tahrir hayat',
);

export const PLACE_HEADS = list(
  'city river lake sea ocean bay island islands mountain mountains valley desert peninsula street road avenue square boulevard highway bridge airport port harbour harbor province district region county village town neighborhood neighbourhood governorate park beach strait canal hills heights coast station',
);

export const PLACE_OPENERS = list(
  'lake mount mt fort port cape saint st isle khan deir tell sheikh east west north south eastern western northern southern new san santa los las el',
);

/** Joins two capitalised words where the first is the head of what follows: "Ministry of Defence", "Centre for Peace". */
export const OF_HEADS = list(
  'ministry department university bank house court church council institute office centre center league union society association federation academy school college museum board bureau committee group army party front kingdom republic state states islands isle gulf bay city duke',
);

/** Small words inside names of people and Arabic organisations. */
export const PARTICLES = list(
  'al el bin ibn ben abu de da di del della der den van von la le du dos das ul ur und y e',
);

export const CALENDAR = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun easter christmas ramadan am pm gmt utc est edt pst',
);

/** Verbs that a person does and that stand right after or before a name in the news. */
export const SPEECH = list(
  'said says told tells asked asks added adds wrote writes tweeted noted stressed argued claimed insisted announced warned replied explained believes thinks knows wants lives',
);

/** Words before a place. */
export const PLACE_BEFORE = list('in at near from across around outside inside throughout toward towards to into via');

/** Last words of capitalised things that are no people, places or organisations: laws, wars, prizes. */
export const THING_HEADS = list(
  'act war wars prize award awards bowl cup amendment bill plan deal agreement treaty accord day week month law report summit conference drive election revolution crisis',
);

/** After a person's name these make a group around them: "the Stone administration" is still about Stone. */
export const AROUND_A_PERSON = list(
  'administration campaign government regime family team presidency era cabinet trial case',
);
