const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const YEAR = '(?:1[5-9]|20)\\d\\d';

const MASKS: readonly RegExp[] = [
  /https?:\/\/\S+|www\.\S+/giu,
  // dates
  /\b\d{4}-\d\d(?:-\d\d)?\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gu,
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2}|,? (?:and|to|or) \\d{1,2})?(?: of)? (?:${MONTH})(?!\\p{L}|\\.? \\d{1,2}(?!\\d))(?:,? ${YEAR})?`,
    'gu',
  ),
  new RegExp(
    `\\b(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2}(?!\\d)| (?:and|to|or) \\d{1,2}(?!\\d))?(?:,? ${YEAR})?\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:${MONTH})(?: of)?,? ${YEAR}\\b`, 'gu'),
  /^\d{1,2}, (?:19|20)\d\d\b/gu,
  // times of day; "24/7"
  /\b\d{1,2}[.:]\d\d(?:[.:]\d\d)?\s?(?:[ap]\.?\s?m\b\.?|hours|h\b|GMT|UTC)?(?!\d)(?<=[:\dm.hTCs])(?<!\b\d{1,2}\.\d\d)/giu,
  /\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?\s?m\b\.?/giu,
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o['’]clock| in the (?:morning|afternoon|evening))/giu,
  /\b\d{1,2}\/\d{1,2}\b/gu,
  // "Bus 4", "Resolution 2254", "No. 3", "page 12"
  /(?<=\p{Ll}[\p{L}’']*\s|[,;:–—-]\s|^|[.!?]\s|["“(])(?:\p{Lu}[\p{L}-]+|No\.|G)\s?(?<!(?:The|A|An|In|At|On|By|Of|To|From|About|Around|Over|Under|Nearly|Almost|Some|Only|Up|Least|More|Than|All|And|But|Or|Another|With|After|Before|When|While|Then|Between|Killed|Those|These|Its|His|Her|Their|Our|For|Just|That|Roughly|Approximately|As|Is|Are|Was|Were|If|Since|Within|Every|Any|No|Other|Last|Next|Past|First|Exactly|Below|Above|Towards|Kills|Kill|Has|Have|Had|Injures|Wounds|Spends|Pays|Costs|Loses|Wins|Adds|Cuts|Gets|Takes|Makes)\s)\d{1,4}(?![\d,.]*\d|%|\s?(?:percent|per cent|million|billion|thousand|\p{Ll}))/gu,
  /\b(?:Bus|Route|Flight|Line|Room|Train|Tram|Gate|Highway|Road|Pier|Platform|Channel|Resolution|Article|Section|Bill|Act|Proposition|Amendment|Rule|Title|Form|Measure|Interstate|Boeing|Airbus|Apollo|Chapter|Grade|Phase|Level|District|Ward|Unit|Sector|Zone|Area)\s\d{1,4}\b/gu,
  /\b(?:page|chapter|section|paragraph|article|number|no\.|room|route|line|phase|version|channel|flight|highway|gate|platform|step|level|grade)\s\d{1,4}\b(?![\d,.]*\d)/giu,
  /\b(?:1[0-9]|20|21|\d)(?:st|nd|rd|th)?[ -]centur(?:y|ies)\b/giu,
];
/** Word numbers that stand for no count. */
const IDIOMS =
  /\b(?:no one|one another|one[- ]of[- ]a[- ]kind|one by one|at one point|one day|one of|the one|one who|one[- ]sided|one[- ]time|one[- ]way|number one|day one|square one|half[- ](?:hearted|way|brother|sister|life|mast|time)|halfway|second[- ]half|first half|zero[- ]sum|fifty[- ]fifty|a thousand times|one thing|two[- ]faced|in two minds|one or two|the two(?! \p{Ll})|the two (?:issued|are|were|have|had|will|would|said|met|agreed|also|sides)|these two|those two|seven seas|nine[- ]to[- ]five|catch[- ]22|ground zero|back to zero|a million times|one and only|each one|every one|this one|that one|which one|any one|anyone|not one)\b/giu;
/** A year as it stands alone; "1600 people" and "$2000" are none. */
const LONE_YEAR = new RegExp(
  `(?<![$€£¥\\d.,-])(?:(?<=[^\\d])|^)(${YEAR})(?:\\s?[-–/]\\s?(?:\\d\\d|${YEAR}))?(?![\\d,.]*\\d|%|s\\b| (?:people|men|women|children|soldiers|troops|fighters|civilians|residents|workers|jobs|homes|houses|tonnes|tons|metres|meters|miles|km|kilometres|kilometers|dollars|euros|pounds|crowns|million|billion|votes|members|students|pupils|passengers|cars|vehicles|protesters|demonstrators|refugees|migrants|prisoners|patients|cases|deaths|victims|villages|schools|families|hectares|acres|feet|years|hours|days|times)\\b)`,
  'gu',
);

/** The same text, with what looks like a number and counts nothing blanked out: dates, years, times of day, names with numbers. */
export function maskNonFigures(text: string): string {
  let masked = text;
  for (const mask of [...MASKS, IDIOMS, LONE_YEAR]) masked = masked.replace(mask, (words) => '_'.repeat(words.length));
  return masked;
}
