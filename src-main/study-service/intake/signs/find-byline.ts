import { soundsLikePublisher } from '../../corpus/names/publisher-words.ts';
import { looksLikePersonName } from './person-name.ts';

/** Labels that come before a writer's name, in the languages of the larger press. */
const BY =
  /^(?:by|written by|submitted by|posted by|story by|reported by|authored by|words by|author|authors|reporter|byline|por|par|von|di|door|da|av|af|autor|autore|auteur)\s*[:\-–]?\s+/iu;
/**
 * What follows the name on the same line: a place of work, a job, a date, an e-mail address. "Sun" and "Mon" alone are surnames
 * and the ends of surnames, so a short weekday counts only before a day.
 */
const AFTER_NAME =
  /\s*(?:[|·•/–—]|,?\s+(?:published|updated|posted|on|in|at|for)\s|\s-\s|\(|(?:,\s*|\s+)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!-)|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b(?=[.,]*\s+(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))))|,?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d|\?|\d|\S+@|https?:).*$/iu;
/** "StoneMonday": a page that set the day close to the name. Without the flag `i`, under which `\p{Ll}` is any letter. */
const GLUED_DAY = /(?<=\p{Ll})(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$/u;
/** What people are, where they stand behind a comma as other writers do. */
const TRADE =
  /\b(?:writer|reporter|correspondent|columnist|contribut\w+|editor|analyst|director|officer|professor|deputy|chief|president|fellow|lecturer|manager|executive|founder|partner|economist|scientist|bureau|desk|agency|institute|university|college|ph\.?d|c[efit]o)\b/iu;
const JOB =
  /^(?:staff|senior|associated press|reuters|ap|afp|correspondent|reporter|contributor|writer|editor|columnist|special to)\b/iu;
/** Desks, log-in names and roles that sign pages; they are kept as credits but are no writer or agency. */
const NO_WRITER =
  /^(?:admin|administrator|editor(?:ial)?(?: staff| team| board)?|staff(?: writer| reporter)?|web ?(?:desk|master|team)|guest|guest author|unknown|anonymous|newsroom|the newsroom|news desk|user|author|by|follow|share|login|https?:.*)$/iu;

/** Agencies sign as persons do. */
const AGENCY =
  /^(?:(?:the )?associated press|a\.?p\.?|reuters|afp|agence france[- ]presse|dpa|efe|ansa|upi|united press international|press association|pa media|tass|ria novosti|interfax|xinhua|kyodo(?: news)?|anadolu(?: agency)?|bloomberg(?: news)?|canadian press|cp|aap|ians|pti|ani)$/iu;

/** "Posted on 3 May 2016 at 10:00 by A. Stone": a date and a name in one line. */
const POSTED_BY = /^(?:posted|published|submitted|written|updated)\b.{4,60}?\d.{0,40}?\bby:? (.{4,40})$/iu;

/** The writer named by a line that is a byline and nothing else, or null. */
export function readByline(text: string): string | null {
  const line = text.replace(/^[-–—•\s]+/u, '').trim();
  if (line.length > 160) return null;
  const posted = POSTED_BY.exec(line)?.[1];
  if (posted && looksLikePersonName(posted)) return posted;
  const label = BY.exec(line) ?? /^(?:BY(?=\p{Lu}{2})|By(?=\p{Lu}\p{Ll}))/u.exec(line);
  if (!label) return null;
  const name = cleanByline(line.slice(label[0].length));
  return name !== null && isNameList(name) ? name : null;
}

/** Takes the label, the place of work and the date off a byline; null where no name is left. */
export function cleanByline(text: string): string | null {
  const line = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:@\S+\s+)/u, '')
    .replace(BY, '');
  const stripped = keepNames(line.replace(AFTER_NAME, '').replace(GLUED_DAY, ''))
    .replace(/[\s,;:.|–-]+$/u, '')
    .trim();
  if (stripped === '' || stripped.length > 120 || NO_WRITER.test(stripped) || !/\p{L}{2}/u.test(stripped)) return null;
  return stripped;
}

/** Behind a comma stands a further writer, or what the one before is or works for, which ends the names. */
function keepNames(text: string): string {
  const [first = '', ...others] = text.split(/\s*,\s*/u);
  const end = others.findIndex((part) => !isFurtherWriter(part));
  return [first, ...(end < 0 ? others : others.slice(0, end))].join(', ');
}

function isFurtherWriter(part: string): boolean {
  const names = part.replace(/^(?:and|und|et|y|&)\s+/iu, '').split(/\s+(?:and|und|et|y|&)\s+/iu);
  return (
    /^(?:jr|sr)\.?$/iu.test(part) ||
    names.every((name) => looksLikePersonName(name) && !TRADE.test(name) && !isWorkplace(name))
  );
}

const isWorkplace = (name: string) => /^\p{Lu}\S*\s/u.test(name) && soundsLikePublisher(name);

/** The outlet behind the writer's name: "By Ada Stone, Harbour Sheet". Null where the line is no byline or names none. */
export function readWorkplace(text: string): string | null {
  const place = text.split(/\s*,\s*/u).at(-1) ?? '';
  return text.includes(',') && readByline(text) !== null && isWorkplace(place) ? place : null;
}

/** One or more names or agencies joined by commas, "and" or "&". */
function isNameList(text: string): boolean {
  const parts = text
    .split(/\s*(?:,|&|;|\band\b|\bund\b|\bet\b|\by\b)\s*/u)
    .filter((part) => part !== '' && !JOB.test(part));
  return (
    parts.length > 0 &&
    parts.every((part) => AGENCY.test(part) || looksLikePersonName(part) || /^\p{Lu}[\p{L}'’-]+$/u.test(part))
  );
}

export function isAgency(text: string): boolean {
  return AGENCY.test(text.trim());
}

/** "-- A. Writer" at the foot of a text. */
export function readSignature(text: string): string | null {
  const match = /^(?:--+|—|–|-|\/\/)\s*(.{3,60})$/u.exec(text.trim());
  const name = match?.[1]?.trim();
  return name && looksLikePersonName(name) ? name : null;
}

/** Who it was taken from: kept with the article as a credit, never taken for its writer. */
export function isCredit(text: string, words: number): boolean {
  if (words > 22) return false;
  return /^(?:via|source|originally (?:published|appeared)|first (?:published|appeared)|republished (?:from|with)|courtesy of|hat tip|h\/t|from)\b[^.!?]{0,80}(?:…|\.{3})?$|^(?:via|source:)\s/iu.test(
    text,
  ) && !/^from .*\b(?:is|are|was|were|has|have)\b/iu.test(text)
    ? !/^(?:source code|from the web|from around)/iu.test(text)
    : /\bcontributed to this (?:report|story|article)\b|^(?:with (?:files|reporting|additional reporting|reports) (?:from|by)|additional reporting by|reporting by|editing by|translated by|translation by|compiled by)\b/iu.test(
        text,
      );
}
