import { readByline } from '../signs/find-byline.ts';
import { PUBLISHED_LABEL, UPDATED_LABEL } from '../signs/read-date.ts';
import { opensComments, readLineSign } from '../signs/line-signs.ts';
import type { PageLine } from '../signs/page-lines.ts';
import { looksLikePersonName } from '../signs/person-name.ts';
import { isNameShaped, isStranger, smallWords } from '../signs/small-words.ts';
import { isProse } from '../signs/prose.ts';

/** Running text that must stand above a comment thread: less than this and the "Comments" line is a link at the page's top. */
const WORDS_BEFORE_THREAD = 60;

/**
 * Where the readers' comments begin between two lines of a page, or null. A thread is told by its heading or form, and
 * where the scraper lost that, by names on lines of their own with talk after them.
 */
export function findCommentsStart(lines: readonly PageLine[], from: number, to: number): number | null {
  const signs = readThreadSigns(lines, from, to);
  let words = 0;
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (words >= WORDS_BEFORE_THREAD) {
      if (opensComments(line.text, line.words) && !isInToolbar(lines, index) && !articleResumes(lines, index + 1, to))
        return index;
      if (opensUnheadedThread(signs, index, to)) return threadTop(lines, signs, from, index);
    }
    if (isProse(line)) words += line.words;
  }
  return null;
}

const POSTED =
  /^(?:posted|written|comment(?:ed)?|submitted|said)?\s*(?:by|on)?\b.{0,60}\b(?:\d{1,2}:\d{2}|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4})|^(?:posted|comment) (?:by|no)\b|\bsa(?:id|ys):?$|^#?\d+[.)]/iu;
const ATTRIBUTION =
  /["”’],?\s+(?:\p{L}+\s+){0,4}(?:said|says|told|added|asked|wrote|noted|explained|warned|argued|stated|announced|claimed|insisted|tweeted)\b|\b(?:said|told|added|according to|announced|reported)\b/iu;

/** Letters from a line's start in which its voice shows. */
const VOICE_REACH = 4000;

/**
 * How far a line talks as readers do: in the first or second person outside quotation marks, shouting, unfinished, without
 * the spelling of edited text. 0 is no sign; a reporter's sentence with who said it counts against.
 */
function commentVoice(text: string): number {
  const start = text.slice(0, VOICE_REACH);
  const bare = start.replace(/["“][^"”]*["”]/gu, ' ');
  let voice = 0;
  if (
    /\b(?:I|I['’](?:m|ve|d|ll)|my|mine|me|you|your|you['’]\w+|u|ur|yer|lol|imo|thanks?|hey|yeah|wow|please)\b/u.test(
      bare,
    )
  )
    voice += 1;
  if (/!|\?{2,}|…|\.{3,}/u.test(bare)) voice += 1;
  if (/^\p{Ll}/u.test(bare.trim())) voice += 1;
  if (/\b\p{Lu}{2,}\s+\p{Lu}{3,}\b|\b\p{Lu}{6,}\b/u.test(bare)) voice += 1;
  if (/\p{Ll}[.,!?]\p{L}/u.test(bare.replace(/\S*(?:www\.|https?:|\.(?:com|org|net|ru|uk))\S*/giu, ''))) voice += 1;
  if (ATTRIBUTION.test(start)) voice -= 1;
  return voice;
}

/** "Share, Comments, Print" above a text is a row of tools, not a thread. */
function isInToolbar(lines: readonly PageLine[], index: number): boolean {
  const isTool = (line: PageLine | undefined): boolean =>
    line !== undefined && line.words <= 4 && readLineSign(line.text, line.words) === 'share widget';
  return isTool(lines[index - 1]) && isTool(lines[index + 1]);
}

/** Lines below a "Comments" line that are looked at to tell a thread from a report that goes on. */
const RESUME_REACH = 26;

/**
 * An inline "Comments (5)" link, or one in a bar of tools above the text, is no end: a report comes after it, with
 * long sentences and who said what, and hardly any talk. A comment's stamp right below it settles it the other way.
 */
function articleResumes(lines: readonly PageLine[], from: number, to: number): boolean {
  const next = lines[from];
  if (next && isStamp(next)) return false;
  let reported = 0;
  let talked = 0;
  for (const line of lines.slice(from, Math.min(to, from + RESUME_REACH))) {
    const isHead = readByline(line.text) !== null || PUBLISHED_LABEL.test(line.text);
    if (!isHead && (POSTED.test(line.text) || looksLikePersonName(line.text))) talked += 1;
    if (!isProse(line)) continue;
    if (commentVoice(line.text) > 0) talked += 1;
    else if (ATTRIBUTION.test(line.text) || line.words > 25) reported += 1;
  }
  return reported >= 3 && reported > talked * 1.5;
}

function isText(line: PageLine): boolean {
  return line.words >= 4 && readLineSign(line.text, line.words) === null;
}

/** Lines from a thread's first in which its next signature and some talk must stand. */
const THREAD_OPENING = 14;
/** Shares of a thread's texts: that talk, and that stand under a signature. */
const TALK_SHARE = 0.3;
const SIGNED_SHARE = 0.15;

/** Signatures that a thread signed with made-up names must have in its opening, and the share of its texts that talk. */
const LABELS_NEEDED = 3;
const LABELLED_TALK_SHARE = 0.5;
/** Lines of such a thread that are weighed: below stand menus, whose entries are a few words over a text as well. */
const LABELLED_REACH = 40;

/**
 * A name (or a time stamp) on a line of its own, with talk by it, and more of the same below: a thread without a heading.
 * Subheadings look like names too ("Market Share"), but their words stand in small letters in the text around them, while a
 * commenter's name does not; and under subheadings there is less talk. Names that are not shaped like any ("31 Delta",
 * "Frank @ Toronto") need more signatures and more talk.
 */
function opensUnheadedThread(signs: readonly ThreadSign[], start: number, to: number): boolean {
  const kind = signs[start];
  if (kind === 'name') return opensThreadOf(signs, start, to, 'name') || opensThreadOf(signs, start, to, 'label');
  return (kind === 'stamp' || kind === 'label') && opensThreadOf(signs, start, to, kind);
}

function opensThreadOf(
  signs: readonly ThreadSign[],
  start: number,
  to: number,
  kind: 'name' | 'stamp' | 'label',
): boolean {
  const opening = signs.slice(start, Math.min(to, start + THREAD_OPENING));
  const isSignature = (sign: ThreadSign): boolean => signsThread(kind, sign);
  const needed = kind === 'label' ? LABELS_NEEDED : 2;
  if (opening.filter(isSignature).length < needed || !opening.some(isTalk)) return false;
  // Where the signature stands under its text, the first text stands above the first signature.
  const first = kind === 'stamp' && isTalk(signs[start - 1]) ? start - 1 : start;
  const last = kind === 'label' ? Math.min(to, start + LABELLED_REACH) : to;
  const counts = countThread(signs, first, last, isSignature);
  return (
    counts.signed >= needed &&
    counts.talk >= 2 &&
    (kind === 'stamp' || counts.shout >= 1) &&
    counts.talk >= counts.texts * (kind === 'label' ? LABELLED_TALK_SHARE : TALK_SHARE) &&
    counts.signed >= counts.texts * SIGNED_SHARE
  );
}

/** A thread of made-up names has ordinary ones among them. */
function signsThread(kind: ThreadSign, sign: ThreadSign): boolean {
  return sign === kind || (kind === 'label' && sign === 'name');
}

function isTalk(sign: ThreadSign | undefined): boolean {
  return sign === 'talk' || sign === 'shout';
}

function countThread(
  signs: readonly ThreadSign[],
  start: number,
  to: number,
  isSignature: (sign: ThreadSign) => boolean,
): { texts: number; talk: number; shout: number; signed: number } {
  const counts = { texts: 0, talk: 0, shout: 0, signed: 0 };
  let pending = false;
  for (let index = start; index < to; index += 1) {
    const sign = signs[index] ?? 'other';
    const next = signs[index + 1] ?? 'other';
    if (isSignature(sign) && (sign === 'stamp' || !isSignature(next))) pending = true;
    if (sign !== 'text' && !isTalk(sign)) continue;
    counts.texts += 1;
    if (isTalk(sign)) counts.talk += 1;
    if (sign === 'shout') counts.shout += 1;
    if (pending || (next === 'stamp' && isSignature(next))) counts.signed += 1;
    pending = false;
  }
  return counts;
}

/** What a line could be in a thread; read once a page, since every start is tried. `shout` is talk with two marks of it. */
type ThreadSign = 'name' | 'label' | 'stamp' | 'talk' | 'shout' | 'text' | 'other';

function readThreadSigns(lines: readonly PageLine[], from: number, to: number): ThreadSign[] {
  const small = smallWords(lines.slice(from, to));
  return lines.map((line, index) => {
    if (index < from || index >= to) return 'other';
    if (isStamp(line)) return 'stamp';
    if (isNameShaped(line) && isStranger(line.text, small)) return 'name';
    if (isLabel(line, lines[index + 1]) && isStranger(line.text, small)) return 'label';
    if (!isText(line)) return 'other';
    const voice = commentVoice(line.text);
    return voice >= 2 ? 'shout' : voice === 1 ? 'talk' : 'text';
  });
}

/** "Posted by ann at 2:30 PM", "ann (5 days ago)", "Ann - Oslo (12/19/2007 16:36)": how software stamps a comment. */
const STAMP =
  /^(?:posted|comment(?:ed)?|written) (?:by|on)\b|\b\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\W*(?:[A-Z]{3}\W*)?$|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\W*$/iu;
/** "ann stone, Oslo, Norway": how letters to an editor are signed. */
const FROM_A_PLACE = /^\p{L}[\p{L}.'’ ]{1,25}, \p{Lu}[\p{L}.'’ ]{1,25}(?:, \p{Lu}[\p{L}. ]{1,20})?$/u;
const STAMP_WORDS = 14;

function isStamp(line: PageLine): boolean {
  if (line.words > STAMP_WORDS || UPDATED_LABEL.test(line.text)) return false;
  if (/^(?:posted|comment) by\b/iu.test(line.text)) return true;
  if (readByline(line.text) !== null || PUBLISHED_LABEL.test(line.text)) return false;
  return STAMP.test(line.text) || FROM_A_PLACE.test(line.text);
}

/** Whether a line could be what a reader signs with though it is shaped like no name: a few words without a stop over a text. */
function isLabel(line: PageLine, next: PageLine | undefined): boolean {
  return (
    line.words >= 1 &&
    line.words <= 4 &&
    line.text.length <= 40 &&
    !/[.,;:!?…"“”]$|^[-–—•*"“]/u.test(line.text) &&
    readLineSign(line.text, line.words) === null &&
    next !== undefined &&
    isText(next)
  );
}

/** Lines over a thread's first signature in which its first numbered comment may stand. */
const NUMBER_REACH = 12;

/** The first line of a thread: its comment number 1, or the first of the lines of talk above the first signature. */
function threadTop(lines: readonly PageLine[], signs: readonly ThreadSign[], from: number, start: number): number {
  const first = backOverTalk(lines, from, start);
  const numbered = lines.slice(start, start + THREAD_OPENING).some((line) => /^#?[2-9]\s?[.:)]/u.test(line.text));
  if (!numbered || signs[start] !== 'stamp') return first;
  const above = lines.slice(Math.max(from, start - NUMBER_REACH), start);
  const one = above.findIndex((line) => /^#?1\s?[.:)]/u.test(line.text));
  return one < 0 ? first : Math.min(first, start - above.length + one);
}

/** Comments whose name the scraper lost stand right above the first that kept it. */
function backOverTalk(lines: readonly PageLine[], from: number, start: number): number {
  let first = start;
  const talks = (index: number, needed: number): boolean => commentVoice(lines[index]?.text ?? '') >= needed;
  if (FROM_A_PLACE.test(lines[start]?.text ?? '') && talks(first - 1, 1)) first -= 1;
  while (first - 1 > from && talks(first - 1, 2)) first -= 1;
  return first;
}
