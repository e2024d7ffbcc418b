import type { Credit } from '../../../contract/intake.ts';
import { isAgency } from './find-byline.ts';
import { looksLikePersonName } from './person-name.ts';

/**
 * Who had which part in a text, by the wordings in which the press says so. Authors, translators, agencies, editors and
 * photographers all stand in "by" lines; a reader who compares outlets has to know which of them wrote what they read.
 */
const LABELS: readonly (readonly [Credit['role'], RegExp])[] = [
  [
    'translator',
    /^(?:translat(?:ed|ion)(?: from (?:the )?\p{L}+(?: \p{L}+)?)?(?: by)?|translators?|traduit(?: (?:du|de l['’]) ?\p{L}+)? par|traduction(?: par| de)?|übersetz(?:t|ung)(?: von)?|aus dem \p{L}+ von|traducido por|traducción(?: de)?|traduzione(?: di)?|tradotto da|tradução(?: de)?|vertaald door|перевод)\s*[:–-]?\s+/iu,
  ],
  [
    'editor',
    /^(?:(?:additional )?edit(?:ing|ed) by|editors?:|édité par|redigiert von|editado por|a cura di)\s*:?\s+/iu,
  ],
  [
    'photographer',
    /^(?:(?:photo(?:graph(?:y|s)?)?s?|pictures?|images?) by|photo(?:s|graph|graphs|graphy|graphers?)? ?:|pictures? ?:|fotos?(?:grafía)?(?: von| de| di)? ?:|crédits? photos? ?:|(?:photo|image) credit ?:)\s*/iu,
  ],
  [
    'author',
    /^(?:by|(?:additional )?report(?:ing|ed) by|writ(?:ing|ten) by|words by|story by|text(?: by|:)|author:|von|par|por|di|door|texte? ?:)\s*:?\s+/iu,
  ],
];
/** "PARIS (AFP) —", "LONDON, May 3 (Reuters) -": an agency opens its reports so, and no sentence opens so. */
const DATELINE = /^[^()"“”]{0,60}?\((?<name>[\p{L}.\-/ ]{2,40})\)\s*[-–—:]/u;
/** "MERROW, May 3. /TASS/." */
const SLASHED = /^[^"“”/]{2,60}\/(?<name>[\p{L} ]{2,30})\/\.?\s/u;
/** A line that is only where a text came from. */
const SOURCE = /^(?:source|sources|quelle|fuente|fonte|via|with|avec|mit|from)\s*:?\s+(?<name>[^.]{2,60})\.?$/iu;
const CONTRIBUTED = /^(?<name>.{2,80}?) contributed to this (?:report|story|article)\.?$/iu;
/** Behind these the names are at an end: a place of work, a note about them. */
const NAME_END = /\s*(?:[(|•·/]|\s[-–—]\s|\.\s|\.$|\s(?:for|of|at|in|on)\s).*$/u;
/** Longer lines are paragraphs; in those only the opening is looked at. */
const LINE_LENGTH = 200;

/** The credits that one line of a page gives, with the words that give them; none for a sentence that merely names an agency. */
export function readCredits(text: string): Credit[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  const opening = (DATELINE.exec(line) ?? SLASHED.exec(line))?.groups?.['name'] ?? '';
  const agencies = opening.split('/').filter((name) => isAgency(name));
  if (agencies.length > 0) {
    const evidence = line.slice(0, line.indexOf(opening) + opening.length + 1);
    return agencies.map((name) => ({ role: 'agency', name: name.trim(), evidence }));
  }
  if (line.length > LINE_LENGTH) return [];
  const bare = line.replace(/^[\s(["“–—-]+|[\s)\]"”]+$/gu, '');
  if (isAgency(bare)) return [{ role: 'agency', name: bare, evidence: line }];
  const named = CONTRIBUTED.exec(bare)?.groups?.['name'] ?? SOURCE.exec(bare)?.groups?.['name'];
  if (named) return namesIn(named, 'author', line).filter(({ role }) => role === 'agency' || CONTRIBUTED.test(bare));
  return partsOf(bare).flatMap((part) => readParts(part, line));
}

/** "Reporting by A and B; Editing by C" and "The ferry. Photo: D" hold several parts. */
function partsOf(line: string): string[] {
  return line.split(/\s*[;|]\s*|(?<=\p{L}{3})\.\s+/u);
}

const FURTHER =
  /\s*,?\s+(?=(?:and )?(?:translated|edited|photo(?:s|graph|graphs|graphy)? by|editing by|übersetzt|traduit|aus dem)\b)/iu;

/** "By A, translated by B": behind a credit a further one may follow; behind other words it is a sentence's own. */
function readParts(part: string, evidence: string): Credit[] {
  const [first = '', ...others] = part.split(FURTHER);
  const credits = readPart(first, evidence);
  return credits.length === 0 ? [] : [...credits, ...others.flatMap((other) => readPart(other, evidence))];
}

function readPart(part: string, evidence: string): Credit[] {
  const plain = part.replace(/^and\s+/iu, '');
  for (const [role, label] of LABELS) {
    const found = label.exec(plain);
    if (found) return namesIn(plain.slice(found[0].length), role, evidence);
  }
  return [];
}

/** Names in a row up to the first thing that is none. Translators may be groups; others are persons or agencies. */
function namesIn(text: string, role: Credit['role'], evidence: string): Credit[] {
  const credits: Credit[] = [];
  for (const part of text
    .replace(NAME_END, '')
    .split(/\s*(?:,\s*(?:and\s)?|&|\s(?:and|AND|und|UND|et|ET|y|e|en)\s)\s*/u)) {
    const name = part.replace(/^(?:the|by)\s+/iu, '').trim();
    if (isAgency(name)) credits.push({ role: role === 'author' ? 'agency' : role, name, evidence });
    else if (looksLikePersonName(name) || (role === 'translator' && isGroup(name)))
      credits.push({ role, name, evidence });
    else break;
  }
  return credits;
}

function isGroup(name: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}.'’-]+(?: (?:\p{Lu}[\p{L}\p{N}.'’-]*|of|for|the|de)){0,4}$/u.test(name);
}

interface Line {
  role: string;
  text: string;
}

/** Lines at either end of an article in which credits stand; between them a "by" is the text's own. */
const REACH = 6;

/** All credits of an article: from the lines of its head and foot, its captions, and what its byline says. Each name once a role. */
export function findCredits(lines: readonly Line[], byline: string | null): Credit[] {
  const near = lines.filter(
    ({ role }, index) =>
      role !== 'headline' &&
      role !== 'quotation' &&
      (index < REACH || index >= lines.length - REACH || role === 'byline' || role === 'caption'),
  );
  const found = near.flatMap(({ role, text }) =>
    readCredits(text).filter((credit) => role !== 'caption' || credit.role === 'photographer'),
  );
  const own = byline === null ? [] : namesIn(byline, 'author', byline);
  const seen = new Set<string>();
  return [...found, ...own].filter(({ role, name }) => {
    const key = `${role} ${name.toLowerCase()}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/**
 * The byline with its authors alone. A translator whom a page's fields call its author leaves it; an agency stands in it where
 * nobody else does.
 */
export function bylineOf(byline: string | null, credits: readonly Credit[]): string | null {
  const named = (role: Credit['role']): string[] =>
    credits.flatMap((credit) => (credit.role === role && credit.evidence !== byline ? [credit.name] : []));
  const authors = named('author');
  const translators = named('translator').filter((name) => !authors.includes(name));
  const signed = credits.filter(({ role, evidence }) => role === 'agency' && !CONTRIBUTED.test(evidence));
  if (byline === null) return authors.length > 0 ? authors.join(', ') : (signed[0]?.name ?? null);
  const parts = byline.split(/\s*(?:,|;|&|\sand\s)\s*/u).filter((part) => part !== '');
  const persons = parts.filter((part) => !isAgency(part) && !translators.includes(part));
  if (persons.length === parts.length) return byline;
  if (persons.length > 0) return persons.join(', ');
  return parts.find((part) => isAgency(part)) ?? signed[0]?.name ?? null;
}
