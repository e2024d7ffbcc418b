/** Said of the piece and not in it. */
const KICKER =
  /^(?:analysis|opinion|comment|editorial|explainer|explained|live|live updates?|exclusive|breaking|breaking news|watch|video|review|interview|update|updated|fact[- ]?check|report|profile|feature|in pictures|photos|pictures|factbox|timeline|obituary|q&a|column|letter|letters|podcast|investigation)\s*(?::|\||\s[–—-])\s*/iu;
const SAYS =
  'says?|said|claims?|claimed|warns?|warned|insists?|insisted|admits?|admitted|announces?|announced|argues?|argued|alleges?|alleged|vows?|vowed|tells? \\S+|finds?|suggests?|suggested|reports?|reported|confirms?|confirmed|believes?|promises?|promised|thinks?';
const ATTRIBUTED_AFTER = new RegExp(`,\\s+(?:(?:${SAYS})\\s+[^,]{2,50}|[^,]{2,50}\\s(?:${SAYS}|according to))$`, 'iu');
const ATTRIBUTED_BY = /,?\s+according to [^,]{2,60}$/iu;
const ATTRIBUTED_BEFORE =
  /^[^,:;“"]{2,40}?\s(?:says?|said|claims?|claimed|warns?|warned|insists?|insisted|admits?|admitted)\s+(?:that\s+)?(?=\S+\s\S+)/u;
/** After these a headline says a second thing. The word stays with what it brings in. */
const JOINTS =
  /(?:\s*[;|]\s+|:\s+|\s+[–—]\s+|—|,?\s+(?=(?:but|after|while|amid|despite|because|before)\s)|,\s+(?=and\s)|,?\s+(?=as\s(?!(?:a|an|the|well|many|much|few|long|soon|far)\s)\S+\s\S+))/giu;

/**
 * The parts of a headline that say one thing each, without a kicker ("Analysis:") and without the words that name who says it ("...,
 * says minister"). Words in quotation marks are not parted. Commas part two statements ("Bank fails, savers lose all") but not a list or a name
 * and what explains it, as far as that can be told without grammar: each side must have two words or more. `speakers` are the names of those
 * whom the article hears, as it writes them.
 */
export function splitHeadline(headline: string, speakers: readonly string[] = []): string[] {
  const claim = headline.trim().replace(KICKER, '');
  return splitOutsideQuotes(withoutSpeaker(withoutNamed(claim, speakers)), JOINTS)
    .flatMap((part) => splitAtComma(part))
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
}

/** "Reid: mosque should be built elsewhere", where Reid is heard in the article. */
function withoutNamed(claim: string, speakers: readonly string[]): string {
  const name = /^([^:“"]{2,30}):\s/u.exec(claim)?.[1];
  return name && speakers.some((speaker) => speaker.includes(name)) ? claim.slice(name.length + 1).trim() : claim;
}

function withoutSpeaker(claim: string): string {
  const after = claim.replace(ATTRIBUTED_AFTER, '').replace(ATTRIBUTED_BY, '');
  return after === claim ? claim.replace(ATTRIBUTED_BEFORE, '') : after;
}

function splitOutsideQuotes(text: string, joints: RegExp): string[] {
  const quoted = [...text.matchAll(/[“"«][^”"»]*[”"»]/gu)].map(
    ({ 0: found, index }) => [index, index + found.length] as const,
  );
  const parts: string[] = [];
  let from = 0;
  for (const { 0: joint, index } of text.matchAll(joints)) {
    if (quoted.some(([start, end]) => start < index && index < end)) continue;
    if (index <= from) continue;
    parts.push(text.slice(from, index));
    from = index + joint.length;
  }
  return [...parts, text.slice(from)];
}

/** One comma with two words or more on each side; two commas enclose something or list it. */
function splitAtComma(part: string): string[] {
  const sides = splitOutsideQuotes(part, /,\s+/gu);
  if (sides.length !== 2) return [part];
  const [left, right] = sides as [string, string];
  const enough = [left, right].every((side) => side.trim().split(/\s+/u).length >= 2);
  return enough && !/^(?:who|which|in|on|at|of|near|not|from|aged|\d+)\b|^\S+ and \S+$/iu.test(right)
    ? [left, right]
    : [part];
}
