import { soundsLikePublisher } from '../../corpus/names/publisher-words.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { passageAt } from '../passages.ts';
import type { Passage } from '../../../contract/comparison.ts';

/** Another publisher named as the source of what an article says. */
export interface Citation {
  readonly articleId: string;
  /** The publisher as the text names it. */
  readonly name: string;
  readonly kind: 'according to' | 'quotes';
  readonly evidence: Passage;
}

/** A full stop belongs to it in "St. Ives" and "A.P." and not at the end of a sentence. */
const WORD = String.raw`\p{Lu}(?:[\p{L}\p{N}&’'-]|(?<=\b\p{L}{1,2})\.|\.(?=\p{L}))*`;
const NAME = String.raw`(${WORD}(?: (?:(?:of|in|the|de|la) )?${WORD}){0,5})`;
const CALLED = String.raw`(?:the )?(?:\w+ )?(?:state |national |local |public |private )?(?:news )?(?:agency|newspaper|daily|broadcaster|channel|website|news site|magazine|tabloid|radio station|outlet|paper|blog)(?: of record)?,? `;
interface Wording {
  readonly kind: Citation['kind'];
  readonly pattern: RegExp;
}

/** "as X reported", "told X", "according to X", "quoted by X". Group 1 says that a word such as "newspaper" stands before. */
const WORDINGS: readonly Wording[] = [
  wording('according to', String.raw`\b[Aa]ccording to (?:a report (?:in|by) )?(CALLED|the )?NAME`),
  wording(
    'according to',
    String.raw`\b(?:as )?(?:first )?(?:reported|revealed|published|carried|obtained|seen)(?: on \w+| last week| yesterday)? (?:by|in) (CALLED|the )?NAME`,
  ),
  wording('according to', String.raw`\b[Ii]n a report (?:by|from) (CALLED|the )?NAME`),
  wording(
    'according to',
    String.raw`(?:\b[Aa]s |^|[.!?”"] |, )((?:[Tt]he )?(?:CALLED)?)NAME,? (?:has |had |have )?(?:also |first |previously )?(?:reported|reports|wrote|writes|revealed|reveals)\b`,
  ),
  wording('quotes', String.raw`\b(?:quoted|cited) (?:by|in) (CALLED|the )?NAME`),
  wording('quotes', String.raw`\b(?:citing|quoting) (CALLED|the )?NAME`),
  wording(
    'quotes',
    String.raw`\b(?:told|speaking to|spoke to|said to|in an interview with|in comments to) (CALLED|the )?NAME`,
  ),
];

function wording(kind: Citation['kind'], pattern: string): Wording {
  return { kind, pattern: new RegExp(pattern.replace('CALLED', CALLED).replace('NAME', NAME), 'gu') };
}

/**
 * Where an article says that it has something from another publisher. A name counts only where it is a publisher of the
 * library or a well-known agency (`known`), is called one ("the newspaper X"), or sounds like one; "told Maria" is none.
 * The wordings are English; in another language they are not met.
 */
export function findCitations(article: ComparedArticle, known: readonly string[]): Citation[] {
  const names = new Set(known.map(plain));
  const own = article.outlet === null ? null : plain(article.outlet);
  const found = new Map<string, Citation>();
  for (const block of article.blocks) {
    for (const { kind, pattern } of WORDINGS) {
      for (const match of block.text.matchAll(pattern)) {
        const name = knownPart(match[2] ?? '', names) ?? likelyName(match[1] ?? '', match[2] ?? '');
        if (name === null || (own !== null && isNameOf(plain(name), own))) continue;
        const start = block.start + match.index + match[0].length - match[0].trimStart().length;
        const evidence = passageAt(article, start, block.start + match.index + match[0].length);
        const key = `${plain(name)} ${evidence.start}`;
        if (!found.has(key)) found.set(key, { articleId: article.articleId, name, kind, evidence });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.evidence.start - b.evidence.start);
}

/** The longest beginning of a run of capitalised words that is a publisher's name. */
function knownPart(name: string, names: ReadonlySet<string>): string | null {
  const words = name.replace(/['’]s$/u, '').split(' ');
  for (let length = words.length; length > 0; length -= 1) {
    const part = words.slice(0, length).join(' ').replace(/[.,]$/u, '');
    if (names.has(plain(part))) return part;
  }
  return null;
}

function likelyName(called: string, name: string): string | null {
  const isCalled = called.trim() !== '' && !/^the$/iu.test(called.trim());
  return isCalled || (soundsLikePublisher(name) && name.includes(' ')) ? name.replace(/(?:['’]s|[.,])$/u, '') : null;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "The Gazette" in the Wendham Gazette is itself. */
function isNameOf(name: string, own: string): boolean {
  return own === name || own.endsWith(` ${name}`);
}

/** Whether two names are of one publisher. */
export function isSamePublisher(one: string, other: string): boolean {
  return plain(one) === plain(other);
}
