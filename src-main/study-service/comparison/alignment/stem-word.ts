/**
 * A word without its commonest endings, so that "opened" and "opening" are one. Lighter than Porter's stemmer, which runs
 * together words that tell two facts apart ("general", "generation"); likeness of meaning is left to the word vectors.
 * Languages besides English keep as much of a word as its endings leave alone in most of Europe: all but the last letters.
 */
export function stemWord(word: string, isEnglish: boolean): string {
  if (!isEnglish) return word.length > 6 ? word.slice(0, Math.max(5, word.length - 3)) : word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  const plain = withoutPlural(word.endsWith("'s") ? word.slice(0, -2) : word);
  return withoutVerbEnding(plain);
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const mayBeVerb = word.endsWith('ed') || word.endsWith('ing');
  const bare = mayBeVerb ? /^(.*[aeiouy].*[^e])(?:ed|ing)$/u.exec(word)?.[1] : undefined;
  if (bare !== undefined && bare.length > 2) return tidy(bare);
  if (word.length > 5 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** "stopped", "stopping" and "stop" are one. */
function tidy(stem: string): string {
  return /([bdgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem.replace(/(.{3})e$/u, '$1');
}

/** Forms that news is full of and that no ending tells. */
const IRREGULAR = new Map(
  Object.entries({
    rise: 'rose risen rising',
    fall: 'fell fallen',
    give: 'gave given giving',
    take: 'took taken taking',
    know: 'knew known',
    find: 'found',
    leave: 'left leaving',
    hold: 'held',
    tell: 'told',
    say: 'said says',
    lose: 'lost losing loses',
    build: 'built',
    buy: 'bought',
    bring: 'brought',
    begin: 'began begun',
    break: 'broke broken',
    speak: 'spoke spoken',
    strike: 'struck',
    send: 'sent',
    meet: 'met',
    pay: 'paid',
    fight: 'fought',
    flee: 'fled',
    catch: 'caught',
    win: 'won',
    keep: 'kept',
    lead: 'led',
    think: 'thought',
    write: 'wrote written writing',
    drive: 'drove driven driving',
    see: 'saw seen',
    come: 'came coming',
    go: 'went gone',
    make: 'made making',
    man: 'men',
    woman: 'women',
    child: 'children',
    person: 'people persons',
    die: 'died dying dies',
    life: 'lives',
  }).flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem] as const)),
);
