import { wordsOf } from './page-lines.ts';

/** Small words inside names in the languages whose press is read most ("van", "de", "bin"). */
const PARTICLE = /^(?:van|von|der|den|de|di|da|del|della|la|le|el|al|bin|ibn|bint|ben|ten|ter|dos|du|y|e|of|st)$/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.)$/u;
/** Words that stand capitalised in headings and places, hardly ever in a person's name. */
const NOT_A_NAME =
  /^(?:the|a|an|and|or|for|with|in|on|at|by|to|from|news|press|agency|times|post|daily|herald|tribune|radio|tv|television|video|photo|photos|report|reports|staff|editor|editors|opinion|sports?|business|world|politics|culture|science|health|technology|home|about|contact|privacy|terms|advertisement|subscribe|share|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|read|more|related|comments?|view|all|your|our|my|how|why|what|when|where|who|is|are|was|not|new|north|south|east|west|international|national|local|latest|update|updates|breaking|general|public|government|ministry|university|company|market|search|map|site|index|today|services?)$/iu;

/** Whether a line is shaped like a person's name: two to four capitalised words, particles allowed, nothing else. */
export function looksLikePersonName(text: string): boolean {
  const line = text.replace(/[\s,.:;]+$/u, '').trim();
  if (line.length > 45 || /[\d@/\\|!?()[\]"“”:;]/u.test(line)) return false;
  const words = line.split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  const capitals = words.filter((word) => NAME_WORD.test(word));
  if (capitals.length < 2 || !NAME_WORD.test(words[0] ?? '')) return false;
  return words.every(
    (word) => (NAME_WORD.test(word) && !NOT_A_NAME.test(word.replace(/['’.]/gu, ''))) || PARTICLE.test(word),
  );
}

/** Whether a line could be what a reader signs a comment with: a name in any case, or one made-up word. */
export function looksLikeUserName(text: string): boolean {
  const line = text.replace(/[\s.,:]+$/u, '').trim();
  if (line === '' || line.length > 40 || /[!?;()"“”]/u.test(line)) return false;
  if (/\p{L}[.]\s/u.test(line) && !/\b\p{Lu}\. /u.test(line)) return false;
  const words = line.split(/\s+/u);
  if (words.length > 4 || wordsOf(line).length === 0) return false;
  if (words.length === 1) return isMadeUpWord(line);
  return words.every((word) => !NOT_A_NAME.test(word) && /^[\p{L}\p{N}_.'’-]+$/u.test(word)) && isNameCased(words);
}

/** "saltydog77", "northern_light", "quietobserver": one word that no heading would be. */
function isMadeUpWord(word: string): boolean {
  if (!/^[\p{L}\p{N}_.@-]{4,25}$/u.test(word) || NOT_A_NAME.test(word)) return false;
  return /\p{L}[\d_]|[\d_]\p{L}/u.test(word) || /^\p{Ll}{6,}$/u.test(word) || /^\p{L}+\p{Ll}\p{Lu}/u.test(word);
}

/** A name keeps one pattern of case in all its words; a cut-off phrase ("by now it") mixes them with small words. */
function isNameCased(words: string[]): boolean {
  const capitalised = words.filter((word) => /^\p{Lu}|^\d/u.test(word)).length;
  if (capitalised === words.length) return true;
  return capitalised === 0 ? words.length === 2 : words.every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word));
}
