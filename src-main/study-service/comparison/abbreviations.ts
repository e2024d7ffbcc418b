/**
 * Words that are written with a point. Collected here for Parallax from the style guides' common stock (no list of others was
 * copied); add to it what a real article has shown to be missing.
 */
export interface Abbreviations {
  /** A name follows, so the point never ends a sentence: "Mr.", "Gen.", "St.". */
  readonly beforeName: ReadonlySet<string>;
  /** The point doesn't end a sentence where a number follows: "No. 5", "p. 55", "Jan. 3". */
  readonly beforeNumber: ReadonlySet<string>;
  /** The point may end a sentence; it does where the next word is one that opens sentences. */
  readonly anywhere: ReadonlySet<string>;
  /** The same, but only where a comma and a place stand before: "Augusta, Me.", "Harrisburg, Pa.". */
  readonly afterPlace: ReadonlySet<string>;
  /** Words whose capital shows that a sentence begins, after a word that may have its point for itself. */
  readonly openers: ReadonlySet<string>;
  /** "am 4. November": a small number with a point is an ordinal. */
  readonly ordinals: boolean;
}

const set = (words: string) => new Set(words.split(' ').filter(Boolean));

const ENGLISH: Abbreviations = {
  beforeName: set(
    'mr mrs ms mx dr prof rev fr hon gen lt col maj capt cmdr cpl sgt pvt adm brig supt det insp gov sen rep reps pres amb st ste mt ft fort messrs mmes sr. vs v',
  ),
  beforeNumber: set(
    'no nos nr p pp fig figs art arts vol ch sec para para. ca approx n° jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  anywhere: set(
    'co corp inc ltd llc plc bros dept univ assn ave blvd rd bldg jr sr esq etc al ed eds ie eg cf viz ph.d phd approx',
  ),
  afterPlace: set(
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md me mass mich minn miss mo mont neb nev okla ont ore pa penn tenn tex va vt wash wis wyo',
  ),
  openers: set(
    'a about according after all also although an and another any are as asked at because before both but by can did do does during each earlier even every few first for from had has have he her here his how however i if in instead is it its last later many meanwhile more most my next no nobody none nor not nothing now of on once one only or other our police reporters she should since so some still such that the their then there these they this those though three to today tomorrow two under until was we were what when where whether which while who why will with without yesterday yet you your',
  ),
  ordinals: false,
};

const NOTHING = set('');
const of = (beforeName: string, anywhere: string, ordinals = false): Abbreviations => ({
  beforeName: set(beforeName),
  beforeNumber: set('nr no n° art p s pag стр с г'),
  anywhere: set(anywhere),
  afterPlace: NOTHING,
  openers: NOTHING,
  ordinals,
});

const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  en: ENGLISH,
  de: of(
    'hr fr dr prof st gen frl dipl ing',
    'z b u a d h bzw ca usw etc evtl ggf inkl mio mrd nr str vgl sog tel zzgl rd',
    true,
  ),
  fr: of('m mm mme mlle dr pr st ste me gén', 'av bd cf etc env p ex'),
  es: of('sr sra sres srta dr dra d dña gral st sto sta', 'etc p ej ee uu aprox av núm pág'),
  it: of('sig sigg dott dr prof on avv ing gen s', 'ecc p es ca'),
  pt: of('sr sra dr dra prof gen st sto', 'etc p ex av'),
  nl: of('dhr mevr mw dr prof ir mr st', 'bijv o a enz ca d w z m n t v'),
  sv: of('hr fr dr prof st', 'bl a t ex ca dvs m fl o s v'),
  pl: of('p dr prof gen ks inż mgr św', 'np m in itd itp ok tys mln mld r ul', true),
  cs: of('p dr prof gen ing mgr sv', 'např tzv atd apod cca mil tis', true),
  ru: of('г гр проф акад ген им св ул', 'т е д п к др пр руб тыс млн млрд см г'),
  uk: of('п м проф акад ген ім св вул', 'т е д п к ін та грн тис млн млрд див р'),
};

/** A language that isn't listed goes by initials, numbers and small letters alone. */
const NONE = of('', '');

export function abbreviationsOf(language: string | null): Abbreviations {
  return language === null ? ENGLISH : (BY_LANGUAGE[language.toLowerCase().split('-')[0]!] ?? NONE);
}
