/** The regular forms of English words, so that a list holds each word once. Irregular ones stand on the list themselves. */

export function nounForms(noun: string): string[] {
  if (/[^aeiou]y$/u.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return [noun, `${noun}es`];
  return [noun, `${noun}s`];
}

/** "reckless", "recklessly"; comparison ("crueller") is left out, since no list needs it yet. */
export function adjectiveForms(adjective: string): string[] {
  return [adjective, adverbOf(adjective)];
}

function adverbOf(adjective: string): string {
  if (/[^aeiou]le$/u.test(adjective)) return `${adjective.slice(0, -1)}y`;
  if (/[^aeiou]y$/u.test(adjective)) return `${adjective.slice(0, -1)}ily`;
  if (adjective.endsWith('ic')) return `${adjective}ally`;
  return adjective.endsWith('ll') ? `${adjective}y` : `${adjective}ly`;
}

export function verbForms(verb: string): string[] {
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const third = /(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  const stem = doublesLast(verb) ? verb + verb.at(-1)! : verb;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}

/** "drag" and "scrap" take a second consonant; so does "pedal" in British spelling, which the lists write out. */
function doublesLast(verb: string): boolean {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(verb);
}
